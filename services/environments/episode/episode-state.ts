// The episode's state machine, pure: which verbs are allowed when, and what each event makes of it.
// ready → running → ended | expired. Storage and clocks are elsewhere; `now` is passed in.
import type { EpisodeStart } from '../../../shared/contract/environments.ts'
import { isFormatError, type EndReason, type EpisodeStatus, type Outcome } from '../../../shared/domain/episode.ts'
import { stopsOnFormatError } from '../../../shared/domain/reward.ts'

/** What is kept of an episode beside its steps. Times are milliseconds since 1970. */
export interface EpisodeState {
  start: EpisodeStart
  status: EpisodeStatus
  reason: EndReason | null
  started_at: number
  ended_at: number | null
  /** A reset that was begun and not finished: done again after a crash. */
  resetting: boolean
  mcp_session: string | null
}

/** What a step does to an episode. */
export interface StepEffect {
  reward: number
  done: boolean
  reason: EndReason | null
}

/** A fresh episode. */
export function readyState(start: EpisodeStart, now: number): EpisodeState {
  return { start, status: 'ready', reason: null, started_at: now, ended_at: null, resetting: false, mcp_session: null }
}

/** True while steps are accepted. */
export function isOpen(state: EpisodeState): boolean {
  return state.status === 'ready' || state.status === 'running'
}

/** Reward of a step and whether it ends the episode. `step` counts from 1. A fault ends episodes that would be scored. */
export function stepEffect(state: EpisodeState, outcome: Outcome, step: number): StepEffect {
  const { reward_rules: rules, task, max_steps } = state.start
  if (isFormatError(outcome) && stopsOnFormatError(rules, task !== null))
    return { reward: rules.format_error, done: true, reason: 'format_error' }
  if (outcome === 'environment_fault' && task !== null) return { reward: 0, done: true, reason: 'fault' }
  if (step >= max_steps) return { reward: 0, done: true, reason: 'step_limit' }
  return { reward: 0, done: false, reason: null }
}

/** The state after a step that did not end the episode. */
export function runningState(state: EpisodeState): EpisodeState {
  return { ...state, status: 'running' }
}

/** The state after the end. A lease that ran out makes it `expired`. */
export function endedState(state: EpisodeState, reason: EndReason, now: number): EpisodeState {
  return { ...state, status: reason === 'lease' ? 'expired' : 'ended', reason, ended_at: now }
}

/** The state after a reset. */
export function resetState(state: EpisodeState): EpisodeState {
  return { ...state, status: 'ready', resetting: false }
}

/** Ends after which a verdict can still be asked for. */
export function canBeVerified(state: EpisodeState): boolean {
  return isOpen(state) || (state.reason !== 'closed' && state.reason !== 'lease')
}

/** When the lease runs out: `lease_seconds` after the last sign of life. */
export function leaseEnd(state: EpisodeState, lastStepAt: number | null): number {
  return (lastStepAt ?? state.started_at) + state.start.lease_seconds * 1000
}
