// Plays every task rightly and wrongly and looks at what its verifier says: attempts of known worth, as calibration has them; the solution
// between reads that change nothing, and with other answers; the answer without the work; and near misses, which the reference state judges.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { SolutionStep, Task } from '../../shared/domain/task.ts'
import { attemptsAt, shifted, type Attempt } from '../calibration/attempts.ts'
import { gradeAttempt, type Finding as Graded } from '../calibration/grade-attempt.ts'
import { inParallel } from '../in-parallel.ts'
import type { Finding } from './finding.ts'
import { nearMisses } from './near-misses.ts'
import { seenAs } from './observe.ts'
import { isReferenceWork } from './reference-work.ts'
import type { Subject } from './subject.ts'

/** Reads that a careful agent makes before it begins. */
const READS = 3

/** Attempts at once. */
const AT_ONCE = 4

/** An answer that nobody gives, and every verifier has to read. */
const ODD_ANSWER = '\u{1F642} "日本"\n{} -- %s '.repeat(300)

/** What breaks where an attempt is not scored. */
const BROKEN: Partial<Record<Graded['found'], string>> = {
  environment_error: 'a tool breaks in',
  verifier_error: 'the verifier breaks on',
}

/** What probing found, and how many attempts it graded. */
export interface ProbedTasks {
  findings: Finding[]
  attempts: number
}

/** Verifiers that judge wrongly. `tell` hears how many attempts are graded. */
export async function probeTasks(subject: Subject, seed: number, tell: (done: number, of: number) => void): Promise<ProbedTasks> {
  const { tasks } = subject.found.environment
  const attempts = tasks.flatMap(task => probesOf(task, subject.found, seed).map(attempt => ({ task, attempt })))
  let done = 0
  const findings = await inParallel(
    attempts,
    async ({ task, attempt }) => {
      const found = findingOf(await gradeAttempt(subject.client, subject.environment, attempt, 'code'))
      tell(++done, attempts.length)
      const doubtful = found.some(({ kind }) => kind === 'accepts') && attempt.source === 'mutated'
      return doubtful && (await isReferenceWork(subject, task, attempt.calls, attempt.answer)) ? [] : found
    },
    AT_ONCE,
  )
  return { findings: findings.flat(), attempts: attempts.length }
}

/** What is played of a task. Pure. */
export function probesOf(task: Task, found: ScoredPackage, seed: number): Attempt[] {
  const { id, kind, solution, answer = 'Done.' } = task
  const of = (source: Attempt['source'], what: string, calls: readonly SolutionStep[], said: string, complete: boolean): Attempt => ({
    ...{ task: id, source, what, calls, answer: said, complete },
  })
  const reads = readsOf(found.environment)
  const indifferent = kind === 'change' // its answer does not matter
  const works = indifferent || kind === 'change_and_answer'
  return [
    ...attemptsAt(task, found.environment).filter(({ source }) => source !== 'random'),
    of('reference', 'the solution after reads that change nothing', [...reads, ...shifted(solution, reads.length)], answer, true),
    of('reference', 'the solution before reads that change nothing', [...solution, ...reads], answer, true),
    ...(works ? [of('untouched', 'the answer without the work', [], answer, false)] : []),
    ...['', ODD_ANSWER].map(said =>
      of('reference', `the solution with the answer ${said === '' ? 'left out' : 'in no language'}`, solution, said, indifferent),
    ),
    ...nearMisses(task, found, seed).map(({ what, calls }) => of('mutated', what, calls, answer, false)),
  ]
}

/** What a verdict says against a verifier; nothing when it judged rightly. */
export function findingOf({ attempt, found, evidence }: Graded): Finding[] {
  const { task, what, calls, answer, complete } = attempt
  if (found === 'unavailable') return []
  const seen = seenAs(found)
  const rest = { where: `task ${task}`, calls, task, answer, seen, evidence: `${found}: ${evidence}`, by: 'probe' as const }
  if (seen === 'unscored') return [{ ...rest, kind: 'fault', what: `${BROKEN[found] ?? 'there is no verdict over'} ${what}` }]
  if ((found === 'complete') === complete) return []
  return complete
    ? [{ ...rest, kind: 'refuses', what: `the verifier fails ${what}` }]
    : [{ ...rest, kind: 'accepts', what: `the verifier passes ${what}` }]
}

function readsOf({ tools }: ScoredPackage['environment']): SolutionStep[] {
  const reading = tools.filter(({ annotations }) => annotations.readOnlyHint)
  return reading
    .flatMap(({ name, examples: [example] }): SolutionStep[] => (example ? [{ tool: name, arguments: example }] : []))
    .slice(0, READS)
}
