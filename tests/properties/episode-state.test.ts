// The episode's state machine and reward rules: whatever happens, an episode ends once, and its rewards sum to its return.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endedState,
  isOpen,
  leaseEnd,
  readyState,
  resetState,
  runningState,
  stepEffect,
  canBeVerified,
} from '../../services/environments/episode/episode-state.ts'
import { END_REASONS, isFormatError, OUTCOMES } from '../../shared/domain/episode.ts'
import { DEFAULT_REWARD_RULES, episodeReturn, isScored } from '../../shared/domain/reward.ts'
import { CLASSIFICATIONS } from '../../shared/domain/verdict.ts'

const start = {
  name: 'n',
  environment: 'e',
  version: 'v',
  clock: '2026-01-05T09:00:00Z',
  task: { id: 't', kind: 'change', instruction: 'i' },
  seed: 0,
  max_steps: 5,
  lease_seconds: 60,
  reward_rules: DEFAULT_REWARD_RULES,
  label: null,
} as const

describe('the state machine', () => {
  it('ends a scored episode at its first format error, fault or last step, and pays only for the first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES), { minLength: 5, maxLength: 8 }), outcomes => {
        let state = readyState(start, 0)
        let paid = 0
        let steps = 0
        for (const outcome of outcomes) {
          if (!isOpen(state)) break
          const effect = stepEffect(state, outcome, ++steps)
          paid += effect.reward
          state = effect.reason ? endedState(state, effect.reason, 1) : runningState(state)
        }
        const last = outcomes[steps - 1] ?? 'ok'
        expect(isOpen(state)).toBe(false)
        expect(steps).toBeLessThanOrEqual(start.max_steps)
        expect(state.reason).toBe(isFormatError(last) ? 'format_error' : last === 'environment_fault' ? 'fault' : 'step_limit')
        expect(paid).toBe(isFormatError(last) ? -1 : 0)
      }),
    )
  })

  it('goes on after format errors when told to', () => {
    const lenient = readyState({ ...start, reward_rules: { ...DEFAULT_REWARD_RULES, stop_on_format_error: false } }, 0)
    expect(stepEffect(lenient, 'unknown_tool', 1)).toEqual({ reward: 0, done: false, reason: null })
    const taskless = readyState({ ...start, task: null }, 0)
    expect(stepEffect(taskless, 'unknown_tool', 1)).toEqual({ reward: 0, done: false, reason: null })
  })

  it('can be verified after every end but closing and the lease', () => {
    for (const reason of END_REASONS)
      expect(canBeVerified(endedState(readyState(start, 0), reason, 1))).toBe(reason !== 'closed' && reason !== 'lease')
  })

  it('renews the lease with each step and expires only by it', () => {
    const state = readyState(start, 1000)
    expect(leaseEnd(state, null)).toBe(61_000)
    expect(leaseEnd(state, 5000)).toBe(65_000)
    expect(endedState(state, 'lease', 1).status).toBe('expired')
    expect(resetState(runningState(state)).status).toBe('ready')
  })
})

describe('the return', () => {
  it('orders rewards: format error < nothing < attempted < complete, and never scores what is not the agent’s', () => {
    for (const classification of CLASSIFICATIONS) {
      const of = (effectiveCalls: number, stoppedByFormatError: boolean): number | null =>
        episodeReturn(DEFAULT_REWARD_RULES, { classification, effectiveCalls, stoppedByFormatError })
      if (!isScored(classification)) expect([of(0, false), of(3, false), of(3, true)]).toEqual([null, null, null])
      else expect([of(3, true), of(0, false), of(3, false)]).toEqual(classification === 'complete' ? [-1, 1, 1] : [-1, 0, 0.1])
    }
  })
})
