// A task before it has an id: what is asked, how it was solved, what the answer is. Families make drafts; publishing them is suite.ts.
import type { TaskKind } from '../../../../../shared/domain/task.ts'
import type { Chance } from '../model/chance.ts'
import type { Desk } from './desk.ts'
import type { AnswerCheck } from './verifier/check.ts'

/** A task in the making. `desk` holds the solution and the world that it leads to. */
export interface TaskDraft {
  /** What the task's id begins with: `count_stays`. */
  name: string
  kind: TaskKind
  instruction: string
  desk: Desk
  /** The reference answer in words, and how answers are judged; null for tasks without an answer. */
  answer: { words: string; check: AnswerCheck } | null
}

/** A way of making tasks out of any world. */
export interface Family {
  key: string
  /** `easy` tasks take few calls; `hard` ones are made longer until they use enough different tools. */
  level: 'easy' | 'hard' | 'decline'
  /** One try. Null when the rows that chance picked do not make a sound task. */
  compose: (desk: Desk, chance: Chance) => TaskDraft | null
}
