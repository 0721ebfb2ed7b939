// What an audit finds: a bug with the calls that show it. A finding is believed when it shows itself again in a fresh episode.
import type { SolutionStep } from '../../shared/domain/task.ts'

/**
 * `fault`: a tool breaks. `half_done`: a call that is refused changes rows all the same. `unsteady`: equal calls answer differently.
 * `accepts`: a verifier passes what is wrong. `refuses`: it fails what is right. `unclear`: an instruction that can be understood otherwise.
 * `rule`: a tool does what it should refuse, or refuses what it should do.
 */
export const FINDING_KINDS = ['fault', 'half_done', 'unsteady', 'accepts', 'refuses', 'unclear', 'rule'] as const

/** See {@link FINDING_KINDS}. */
export type FindingKind = (typeof FINDING_KINDS)[number]

/**
 * What calls come to. Of the last call: `fault` (the tool broke), `half_done` (refused, with rows changed), `unsteady` (another answer the
 * second time), `refused`, `done`. Of a verdict at the end: `complete`, `incomplete`, `unscored`. `nothing`: the calls cannot be made.
 */
export const SEEN = ['fault', 'half_done', 'unsteady', 'refused', 'done', 'complete', 'incomplete', 'unscored', 'nothing'] as const

/** See {@link SEEN}. */
export type Seen = (typeof SEEN)[number]

/** A bug, and how it is seen. */
export interface Finding {
  kind: FindingKind
  /** `tool book_stay`, `task count_stays`. */
  where: string
  what: string
  /** Calls from a fresh episode on; arguments may refer to earlier results, as solutions do. */
  calls: readonly SolutionStep[]
  /** The task that is played, and what is answered at its end; null where only tools matter. */
  task: string | null
  answer: string | null
  seen: Seen
  /** What was seen, in the server's words. */
  evidence: string
  by: 'probe' | 'model'
}
