// Plays every task rightly and wrongly and looks at what its verifier says: attempts of known worth, as calibration has them, and the
// solution between reads that change nothing, which must pass as well.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { SolutionStep, Task } from '../../shared/domain/task.ts'
import { attemptsAt, shifted, type Attempt } from '../calibration/attempts.ts'
import { gradeAttempt, type Finding as Graded } from '../calibration/grade-attempt.ts'
import type { OrreryClient } from '../client.ts'
import { inParallel } from '../in-parallel.ts'
import type { Finding } from './finding.ts'
import { seenAs } from './observe.ts'

/** Reads that a careful agent makes before it begins. */
const READS = 3

/** Attempts at once. */
const AT_ONCE = 4

/** Verifiers that judge wrongly. `tell` hears how many attempts are graded. */
export async function probeTasks(
  client: OrreryClient,
  environment: string,
  { environment: manifest }: ScoredPackage,
  tell: (done: number, of: number) => void,
): Promise<Finding[]> {
  const attempts = manifest.tasks.flatMap(task => [
    ...attemptsAt(task, manifest).filter(({ source }) => source !== 'random'),
    readingFirst(task, manifest),
  ])
  let done = 0
  const graded = await inParallel(
    attempts,
    async attempt => {
      const found = await gradeAttempt(client, environment, attempt, 'code')
      tell(++done, attempts.length)
      return found
    },
    AT_ONCE,
  )
  return graded.flatMap(findingOf)
}

/** What a verdict says against a verifier; nothing when it judged rightly. */
export function findingOf({ attempt, found, evidence }: Graded): Finding[] {
  const { task, what, calls, answer, complete } = attempt
  if (found === 'unavailable') return []
  const seen = seenAs(found)
  const rest = { where: `task ${task}`, calls, task, answer, seen, evidence: `${found}: ${evidence}`, by: 'probe' as const }
  if (seen === 'unscored') return [{ ...rest, kind: 'fault', what: `the verdict over ${what} is ${found}` }]
  if ((found === 'complete') === complete) return []
  return complete
    ? [{ ...rest, kind: 'refuses', what: `the verifier fails ${what}` }]
    : [{ ...rest, kind: 'accepts', what: `the verifier passes ${what}` }]
}

/** The solution after some reads that nobody needs. */
function readingFirst(task: Task, { tools }: ScoredPackage['environment']): Attempt {
  const reads = tools
    .filter(({ annotations }) => annotations.readOnlyHint)
    .flatMap(({ name, examples: [example] }): SolutionStep[] => (example ? [{ tool: name, arguments: example }] : []))
    .slice(0, READS)
  const [calls, answer] = [[...reads, ...shifted(task.solution, reads.length)], task.answer ?? 'Done.']
  return { task: task.id, source: 'reference', what: 'the solution after reads that change nothing', calls, answer, complete: true }
}
