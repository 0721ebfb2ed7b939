// Ways to play a task of which is known what a verdict has to say: the solution, nothing, the solution with something wrong in it, noise.
// Pure. They measure modes of grading against each other; gates make many more, from the inside.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { SolutionStep, Task } from '../../shared/domain/task.ts'
import { moveReferences } from '../../shared/domain/reference.ts'
import { pick, randomArguments } from '../agents/random-arguments.ts'
import { seededRandom } from '../../shared/sandbox/host/random.ts'
import { extraWrites } from './extra-writes.ts'
import { wrongAnswer } from './wrong-answer.ts'

/** Calls of a random attempt. */
const RANDOM_CALLS = 6

/** Where an attempt comes from. */
export const ATTEMPT_SOURCES = ['reference', 'untouched', 'mutated', 'random'] as const

/** See {@link ATTEMPT_SOURCES}. */
export type AttemptSource = (typeof ATTEMPT_SOURCES)[number]

/** A way to play a task. */
export interface Attempt {
  task: string
  source: AttemptSource
  what: string
  calls: readonly SolutionStep[]
  answer: string
  /** What every mode has to find. */
  complete: boolean
  /** It is wrong by its last call alone: where that is refused, it is not the attempt that it was meant to be. */
  wrongByLast?: true
}

const EXTRA = 'a change nobody asked for'

/** The attempts at a task: its solution, and wrong ones. */
export function attemptsAt(task: Task, environment: ScoredPackage['environment']): Attempt[] {
  const { id, solution, answer = 'Done.' } = task
  const of = (source: AttemptSource, what: string, calls: readonly SolutionStep[], said: string): Attempt => ({
    task: id,
    source,
    what,
    calls,
    answer: said,
    complete: source === 'reference',
  })
  const reads = new Set(environment.tools.filter(({ annotations }) => annotations.readOnlyHint).map(({ name }) => name))
  const lastWrite = solution.findLastIndex(({ tool }) => !reads.has(tool))
  const [extra] = extraWrites(task, environment)
  const asks = task.kind !== 'change'
  return [
    of('reference', 'the solution', solution, answer),
    of('untouched', 'nothing at all', [], ''),
    ...(lastWrite < 0 || task.kind === 'decline' ? [] : [of('mutated', 'all but the last change', solution.slice(0, lastWrite), answer)]),
    ...(asks ? [of('mutated', 'a wrong answer', solution, task.kind === 'decline' ? 'Done.' : wrongAnswer(answer))] : []),
    ...(extra ? [{ ...of('mutated', EXTRA, [...solution, ...shifted(extra, solution.length)], answer), wrongByLast: true as const }] : []),
    of('random', 'random calls', randomCalls(id, environment), 'Done.'),
  ]
}

/** Steps that follow so many others: what they refer to has moved. */
export function shifted(steps: readonly SolutionStep[], by: number): SolutionStep[] {
  return steps.map(({ tool, arguments: args }) => ({ tool, arguments: moveReferences(args, step => step + by) }))
}

function randomCalls(task: string, { slug, tools }: ScoredPackage['environment']): SolutionStep[] {
  const random = seededRandom(`${slug}/${task}/calibration`)
  return Array.from({ length: RANDOM_CALLS }, () => pick(tools, random)).flatMap(tool =>
    tool ? [{ tool: tool.name, arguments: randomArguments(tool.inputSchema, random) }] : [],
  )
}
