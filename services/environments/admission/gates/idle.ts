// Gate `idle`: doing nothing is not enough, and saying the wrong thing over an untouched database is not either.
import type { GradeCase } from '../../../../shared/contract/verification.ts'
import type { Task } from '../../../../shared/domain/task.ts'
import type { Grade } from '../../../../shared/domain/verdict.ts'
import { passed, refused, type Finding } from '../finding.ts'
import type { SeededColumn } from '../seeded-values.ts'
import { BARE_REFUSAL, CLAIM_OF_SUCCESS, stuffedAnswer } from '../spoiled-answers.ts'

/** One answer over the untouched database, and whether it should be complete. */
export interface IdleCase {
  words: string
  complete: boolean
  graded: GradeCase
}

/** What has to be graded, always with an untouched database. */
export function idleCases(task: Task, columns: readonly SeededColumn[]): IdleCase[] {
  const idle = (words: string, answer: string, complete: boolean): IdleCase => ({
    words,
    complete,
    graded: { task: task.id, changes: {}, answer, mode: 'code', environment_fault: false },
  })
  const nothing = idle('an empty answer', '', false)
  if (task.kind === 'change' || task.kind === 'change_and_answer') return [nothing]
  const stuffed = stuffedAnswer(task, columns)
  return [
    nothing,
    idle('the reference answer', task.answer ?? '', true),
    idle(`the claim ${JSON.stringify(CLAIM_OF_SUCCESS)}`, CLAIM_OF_SUCCESS, false),
    idle(`the bare ${JSON.stringify(BARE_REFUSAL)}`, BARE_REFUSAL, false),
    idle(stuffed.words, stuffed.answer, false),
  ]
}

/** Judges the grades of {@link idleCases}. */
export function idleFinding(cases: readonly IdleCase[], grades: readonly Grade[]): Finding {
  for (const [index, { words, complete }] of cases.entries()) {
    const grade = grades[index]
    if (!grade) return refused('the untouched database was not graded: publish again')
    if (complete && grade.classification !== 'complete') {
      return refused(
        `the untouched database with ${words} is ${grade.classification}, and should be complete: ${grade.evidence}. Correct the verifier or the reference answer`,
      )
    }
    if (complete || grade.classification === 'incomplete' || grade.classification === 'agent_error') continue
    if (grade.classification === 'complete')
      return refused(
        `the untouched database with ${words} is complete: the verifier does not look. Check the state, use a matcher, name the reason`,
      )
    return refused(
      `the verifier breaks on the untouched database with ${words} (${grade.classification}): ${grade.evidence}. It must judge every state and every answer`,
    )
  }
  return passed(cases.length === 1 ? 'doing nothing is not complete' : 'only the reference answer is complete on an untouched database')
}
