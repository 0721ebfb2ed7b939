// What an audit finds: a bug with the calls that show it. A finding is believed when it shows itself again in a fresh episode.
import type { SolutionStep } from '../../shared/domain/task.ts'

/**
 * `fault`: a tool breaks, or a verifier does. `half_done`: a call that is refused changes rows all the same. `writes`: a tool that promises
 * to read writes. `unsteady`: equal calls answer differently.
 * `accepts`: a verifier passes what is wrong. `refuses`: it fails what is right. `unclear`: an instruction that can be understood otherwise.
 * `rule`: a tool does what it should refuse, or refuses what it should do.
 */
export const FINDING_KINDS = ['fault', 'half_done', 'writes', 'unsteady', 'accepts', 'refuses', 'unclear', 'rule'] as const

/** See {@link FINDING_KINDS}. */
export type FindingKind = (typeof FINDING_KINDS)[number]

/**
 * What calls come to. Of the last call: `fault` (the tool broke), `half_done` (refused, with rows changed), `writes` (a reading tool wrote),
 * `unsteady` (another answer the second time), `done`, `refused` (by the tool), `invalid` (by the schema). Of a verdict at the end:
 * `complete`, `incomplete`, `unscored`. `nothing`: the calls cannot be made.
 */
export const SEEN = [
  'fault',
  'half_done',
  'writes',
  'unsteady',
  'done',
  'refused',
  'invalid',
  'complete',
  'incomplete',
  'unscored',
  'nothing',
] as const

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

const ANSWERED: readonly Seen[] = ['done', 'refused', 'invalid']

/** What the calls of a finding come to where its bug is gone. */
const SEEN_WHEN_RIGHT: Readonly<Record<FindingKind, readonly Seen[]>> = {
  fault: [...ANSWERED, 'complete', 'incomplete'],
  half_done: ANSWERED,
  writes: ANSWERED,
  unsteady: ANSWERED,
  accepts: ['incomplete'],
  refuses: ['complete'],
  unclear: ['complete'],
  rule: ANSWERED,
}

/** Whether a finding is mended when its calls come to that: another bug in the place of the first one mends nothing. Pure. */
export function isMended({ kind, seen: before }: Pick<Finding, 'kind' | 'seen'>, now: Seen): boolean {
  const isStillRefused = kind === 'rule' && before !== 'done' && now !== 'done'
  return now !== before && SEEN_WHEN_RIGHT[kind].includes(now) && !isStillRefused
}
