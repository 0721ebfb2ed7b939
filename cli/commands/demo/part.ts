// What the demo plays: one part per episode, with the calls, the answer, and what the verdict must be.
// Says what these things look like; the roles they come from are in roles.ts.
import type { ScoredPackage } from '../../../shared/domain/environment.ts'
import type { SolutionStep, Task } from '../../../shared/domain/task.ts'
import type { Classification } from '../../../shared/domain/verdict.ts'

/** What the verdict of a part must be. `unexpectedChanges`: whether there are any. */
export interface Expectation {
  classification: Classification
  reward: number
  unexpectedChanges: 'none' | 'some'
}

/** How one episode is played. */
export interface Part {
  task: Task
  /** For the table: what is played. */
  play: string
  through: 'mcp' | 'http'
  calls: readonly SolutionStep[]
  /** Played after the calls, in this order until one is done; their references are to results of their own. Empty: nothing more. */
  extras: readonly (readonly SolutionStep[])[]
  /** What is said at the end; undefined when nothing is. */
  answer: string | undefined
  expected: Expectation
}

/** A kind of part: which tasks it can be played on, and how. */
export interface Role {
  /** Whether it can be played on a task. */
  fits(task: Task, environment: ScoredPackage['environment']): boolean
  /** Among tasks that fit and are not played yet, the one with the lowest figure is taken. */
  prefers(task: Task): number
  part(task: Task, environment: ScoredPackage['environment']): Part
  /** Played when no task of the environment fits; the last in that chain fits every task. */
  instead: Role | null
}
