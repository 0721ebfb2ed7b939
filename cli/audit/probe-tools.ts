// Calls every tool with arguments at the edges of its schema and looks for what must never be: a tool that breaks, a refused call that
// changed rows, an answer that is another one the second time.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { JsonObject } from '../../shared/domain/json.ts'
import type { OrreryClient } from '../client.ts'
import { inParallel } from '../in-parallel.ts'
import { edgeArguments } from './edge-arguments.ts'
import type { Finding } from './finding.ts'
import { observed } from './observe.ts'
import { Stage } from './stage.ts'

/** Tools that are probed at once. */
const AT_ONCE = 4

/** What is wrong where one of these is seen. */
const BUGS = {
  fault: 'the tool breaks on arguments that its schema allows: refuse them with a typed error, or handle them',
  half_done: 'the call is refused and changes rows all the same',
  unsteady: 'the same call from the same state answers differently',
} as const

/** What probing found, and how many calls it made. */
export interface Probed {
  findings: Finding[]
  calls: number
}

/** Probes tools of an environment; `tell` hears how many tools are done. */
export async function probeTools(
  client: OrreryClient,
  environment: string,
  { environment: { tools }, seed: rows }: ScoredPackage,
  seed: number,
  tell: (done: number) => void,
): Promise<Probed> {
  let done = 0
  const probed = await inParallel(
    tools,
    async tool => {
      const found = await probeTool(client, environment, edgeArguments(tool, rows, seed), tool.name)
      tell(++done)
      return found
    },
    AT_ONCE,
  )
  return { findings: probed.flatMap(({ findings }) => findings), calls: probed.reduce((sum, { calls }) => sum + calls, 0) }
}

async function probeTool(client: OrreryClient, environment: string, cases: readonly JsonObject[], tool: string): Promise<Probed> {
  const [first, second] = [await Stage.open(client, environment), await Stage.open(client, environment)]
  const found = new Map<string, Finding>()
  for (const args of cases) {
    const calls = [{ tool, arguments: args }]
    const played = await first.play(calls)
    const again = await second.play(calls)
    const { seen, evidence } = observed(played, again)
    if (seen !== 'fault' && seen !== 'half_done' && seen !== 'unsteady') continue
    // One of a sort is enough, the one with the shortest arguments: the others are mostly the same bug.
    const key = `${seen} ${evidence.replaceAll(/\d+|"[^"]*"/g, '').slice(0, 60)}`
    const known = found.get(key)
    if (known && JSON.stringify(known.calls).length <= JSON.stringify(calls).length) continue
    const rest = { what: BUGS[seen], calls, task: null, answer: null, seen, evidence, by: 'probe' as const }
    found.set(key, { ...rest, kind: seen, where: `tool ${tool}` })
  }
  await Promise.all([first.close(), second.close()])
  return { findings: [...found.values()], calls: 2 * cases.length }
}
