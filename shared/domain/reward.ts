// Reward rules as data, and the two pure functions that apply them. Step rewards sum to the episode's return.
import { z } from 'zod'
import type { Classification } from './verdict.ts'

/**
 * Rewards by outcome. `attempted` is paid for an incomplete episode in which at least one call succeeded.
 * `stop_on_format_error` ends the episode at the first format error; unset, it holds for episodes with a task.
 */
export const rewardRulesSchema = z
  .strictObject({
    complete: z.number().default(1),
    attempted: z.number().default(0.1),
    incomplete: z.number().default(0),
    format_error: z.number().default(-1),
    stop_on_format_error: z.boolean().optional(),
  })
  .meta({ id: 'RewardRules' })

/** See {@link rewardRulesSchema}. */
export type RewardRules = z.infer<typeof rewardRulesSchema>

/** The default rules (architecture §5): 1.0, 0.1, 0, −1.0. */
export const DEFAULT_REWARD_RULES: RewardRules = { complete: 1, attempted: 0.1, incomplete: 0, format_error: -1 }

/** Whether a format error ends the episode under these rules. */
export function stopsOnFormatError(rules: RewardRules, hasTask: boolean): boolean {
  return rules.stop_on_format_error ?? hasTask
}

/** What an episode is scored on. */
export interface Scoring {
  classification: Classification
  /** Steps whose outcome was `ok`. */
  effectiveCalls: number
  /** True when a format error ended the episode. */
  stoppedByFormatError: boolean
}

/** The episode's return; null when the classification is never scored. */
export function episodeReturn(rules: RewardRules, scoring: Scoring): number | null {
  if (!isScored(scoring.classification)) return null
  if (scoring.stoppedByFormatError) return rules.format_error
  if (scoring.classification === 'complete') return rules.complete
  return scoring.effectiveCalls > 0 ? rules.attempted : rules.incomplete
}

/** Faults of the environment, the verifier, the judge or the infrastructure are never a reward sample. */
export function isScored(classification: Classification): boolean {
  return classification === 'complete' || classification === 'incomplete' || classification === 'agent_error'
}
