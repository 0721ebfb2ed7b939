// Gate `mutants`: every effective change of the solution or of the answer fails. Equivalent ones are skipped and counted;
// fewer than three effective cases prove nothing.
import type { GradeCase } from '../../../../shared/contract/verification.ts'
import type { Rehearsal } from '../../../../shared/contract/world.ts'
import type { Changes } from '../../../../shared/domain/changes.ts'
import type { Task } from '../../../../shared/domain/task.ts'
import type { Grade } from '../../../../shared/domain/verdict.ts'
import type { Seeded } from '../bench.ts'
import { equivalentAnswers, equivalentChanges } from '../equivalence.ts'
import { passed, refused, type Finding } from '../finding.ts'
import type { Mutant } from '../mutants.ts'
import type { SeededColumn } from '../seeded-values.ts'
import { stuffedAnswer, wrongAnswers } from '../spoiled-answers.ts'

/** Fewest effective cases that make the gate mean something (architecture §8). */
export const MIN_EFFECTIVE_CASES = 3

/** A mutant after its rehearsal. */
export interface RehearsedMutant {
  mutant: Mutant
  changes: Changes
}

/** One effective case. */
export interface MutantCase {
  words: string
  graded: GradeCase
}

/** The effective cases of a task, and how many equivalent ones were skipped. */
export interface MutantCases {
  cases: MutantCase[]
  equivalent: number
}

/** What has to be graded: mutants that differ from the reference, and spoiled answers over the reference's state. */
export function mutantCases(
  task: Task,
  reference: Rehearsal,
  rehearsed: readonly RehearsedMutant[],
  seeded: Seeded,
  columns: readonly SeededColumn[],
): MutantCases {
  const answer = task.answer ?? ''
  const found: MutantCase[] = []
  const caseOf = (words: string, changes: Changes, said: string): MutantCase => ({
    words,
    graded: { task: task.id, changes, answer: said, mode: 'code', environment_fault: false },
  })
  const judged = new Map<string, boolean>() // many mutants go wrong in the same way
  const isEquivalent = (changes: Changes): boolean => {
    const text = JSON.stringify(changes)
    const known = judged.get(text) ?? equivalentChanges(reference.changes, changes, seeded.rules, task.free ?? {})
    judged.set(text, known)
    return known
  }
  for (const { mutant, changes } of rehearsed) {
    if (isEquivalent(changes)) continue
    found.push(caseOf(mutant.words, changes, answer))
  }
  const spoiled =
    task.kind === 'change' ? [] : [...wrongAnswers(task, columns), { words: 'an empty answer', answer: '' }, stuffedAnswer(task, columns)]
  for (const { words, answer: said } of spoiled) {
    if (!equivalentAnswers(answer, said)) found.push(caseOf(words, reference.changes, said))
  }
  return { cases: found, equivalent: rehearsed.length + spoiled.length - found.length }
}

/** Judges the grades of {@link mutantCases}. */
export function mutantsFinding({ cases, equivalent }: MutantCases, grades: readonly Grade[]): Finding {
  if (grades.length < cases.length) return refused('the mutants were not all graded: publish again')
  const accepted = cases.filter((_, index) => grades[index]?.classification === 'complete')
  if (accepted[0]) {
    const more =
      accepted.length > 1
        ? ` (and ${accepted.length - 1} more: ${accepted
            .slice(1, 4)
            .map(({ words }) => words)
            .join('; ')})`
        : ''
    return refused(
      `the verifier accepts a wrong episode: ${accepted[0].words}${more}. Compare whole rows in \`expected\`, and check every part of the instruction`,
    )
  }
  const broken = cases.findIndex((_, index) => !['incomplete', 'agent_error'].includes(grades[index]?.classification ?? ''))
  const grade = grades[broken]
  if (grade)
    return refused(
      `the verifier breaks on a wrong episode, ${cases[broken]?.words} (${grade.classification}): ${grade.evidence}. It must judge every state and every answer`,
    )
  const counted = `${cases.length} effective cases, ${equivalent} equivalent ones skipped`
  if (cases.length < MIN_EFFECTIVE_CASES) {
    return refused(
      `vacuous: ${counted}; fewer than ${MIN_EFFECTIVE_CASES} prove nothing. Give the task more to get wrong: another step, another argument, or an answer`,
    )
  }
  return passed(`${counted}; each of them fails`)
}
