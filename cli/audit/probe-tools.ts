// Calls every tool at the edges of its schema and after other changes, and looks for what must never be: a tool that breaks, a refused call
// that changed rows, a reading tool that writes, an answer that is another one the second time.
import type { SolutionStep } from '../../shared/domain/task.ts'
import type { Tool } from '../../shared/domain/toolset.ts'
import { seededRandom } from '../../shared/sandbox/host/random.ts'
import { pick } from '../agents/random-arguments.ts'
import { inParallel } from '../in-parallel.ts'
import { edgeArguments } from './edge-arguments.ts'
import type { Finding, Seen } from './finding.ts'
import { observed } from './observe.ts'
import { Stage } from './stage.ts'
import type { Subject } from './subject.ts'

/** Tools that are probed at once. */
const AT_ONCE = 4

/** Other changes after which a tool's example is called, beside its own. */
const CHANGES_BEFORE = 5

/** What is wrong where one of these is seen. */
const BUGS = {
  fault: 'the tool breaks on arguments that its schema allows: refuse them with a typed error, or handle them',
  half_done: 'the call is refused and changes rows all the same',
  writes: 'the tool promises to read, and writes rows',
  unsteady: 'the same call from the same state answers differently',
} satisfies Partial<Record<Seen, string>>

/** What probing found, and how many sequences of calls it played. */
export interface Probed {
  findings: Finding[]
  calls: number
}

/** Probes the tools of an environment; `tell` hears how many are done. */
export async function probeTools(subject: Subject, seed: number, tell: (done: number) => void): Promise<Probed> {
  let done = 0
  const { tools } = subject.found.environment
  const probed = await inParallel(
    tools,
    async tool => {
      const cases = casesOf(subject, tool, seed)
      const findings = await probeTool(subject, cases, tool.name)
      tell(++done)
      return { findings, calls: cases.length }
    },
    AT_ONCE,
  )
  return { findings: probed.flatMap(({ findings }) => findings), calls: probed.reduce((sum, { calls }) => sum + calls, 0) }
}

/** What is played of a tool, which is called last: edge arguments, and its example after changes, its own among them. Pure. */
export function casesOf({ found }: Pick<Subject, 'found'>, tool: Tool, seed: number): SolutionStep[][] {
  const step = (each: Tool, args = each.examples[0] ?? {}): SolutionStep => ({ tool: each.name, arguments: args })
  const random = seededRandom(`audit/${seed}/before/${tool.name}`)
  const changing = found.environment.tools.filter(({ annotations }) => !annotations.readOnlyHint)
  const before = Array.from({ length: CHANGES_BEFORE }, () => pick(changing, random)).flatMap(each => each ?? [])
  return [
    ...edgeArguments(tool, found.seed, seed).map(args => [step(tool, args)]),
    ...[...new Set([tool, ...before])].map(each => [step(each), step(tool)]),
  ]
}

async function probeTool(subject: Subject, cases: readonly SolutionStep[][], tool: string): Promise<Finding[]> {
  const [first, second] = [await Stage.open(subject), await Stage.open(subject)]
  const found = new Map<string, Finding>()
  for (const calls of cases) {
    const { seen, evidence } = observed(await first.play(calls), await second.play(calls))
    if (!isBug(seen)) continue
    // One of a sort is enough, the one with the shortest calls: the others are mostly the same bug.
    const key = `${seen} ${evidence.replaceAll(/\d+|"[^"]*"/g, '').slice(0, 60)}`
    const known = found.get(key)
    if (known && JSON.stringify(known.calls).length <= JSON.stringify(calls).length) continue
    found.set(key, { kind: seen, where: `tool ${tool}`, what: BUGS[seen], calls, task: null, answer: null, seen, evidence, by: 'probe' })
  }
  await Promise.all([first.close(), second.close()])
  return [...found.values()]
}

function isBug(seen: Seen): seen is keyof typeof BUGS {
  return seen in BUGS
}
