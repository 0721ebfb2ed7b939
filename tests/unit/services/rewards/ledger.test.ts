// From events to rows: order and copies do not matter, and a fault is never a sample.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../../services/rewards/ledger.ts'
import type { Ledger } from '../../../../shared/catalog/rewards.ts'
import type { EpisodeEvent } from '../../../../shared/contract/rewards.ts'
import { episodeEvent, STARTED_AT } from '../../../support/episode-events.ts'

const started = episodeEvent('one', 'started')
const ended = episodeEvent('one', 'ended')
const verdict = episodeEvent('one', 'verdict')

function ledgerOfOne(...events: EpisodeEvent[]): Ledger {
  return ledgerOf([{ events, trajectoryKey: null }])
}

describe('the ledger of an episode', () => {
  it('knows a start without an end', () => {
    const { episodes, verdicts, rewards } = ledgerOfOne(started)
    expect(episodes).toMatchObject([{ name: 'one', status: 'ready', reason: null, started_at: STARTED_AT, ended_at: null, steps: 0 }])
    expect([verdicts, rewards]).toEqual([[], []])
  })

  it('takes status, usage and times from the end', () => {
    const [row] = ledgerOf([{ events: [started, ended], trajectoryKey: 'trajectories/one.json' }]).episodes
    expect(row).toMatchObject({ status: 'ended', reason: 'submitted', steps_taken: 3, steps: 3, rows_read: 40, rows_written: 2 })
    expect(row).toMatchObject({ started_at: STARTED_AT, ended_at: STARTED_AT + 60_000, trajectory_key: 'trajectories/one.json' })
    expect(row).toMatchObject({ task_id: 'add_item', task_kind: 'change', task_instruction: 'Add an item.' })
  })

  it('pays what the verdict says', () => {
    const { verdicts, rewards } = ledgerOfOne(verdict)
    expect(verdicts).toEqual([
      { episode: 'one', classification: 'complete', mode: 'code', verifier_version: 'a'.repeat(64), at: verdict.at },
    ])
    expect(rewards).toMatchObject([
      { episode: 'one', environment: 'todo', task: 'add_item', reward: 1, unscored_reason: null, at: verdict.at },
    ])
  })

  it('is the same for every order and any copies of the events', () => {
    const expected = ledgerOfOne(started, ended, verdict)
    const deliveries = fc
      .array(fc.constantFrom(started, ended, verdict), { maxLength: 6 })
      .chain(copies => fc.shuffledSubarray([started, ended, verdict, ...copies], { minLength: copies.length + 3 }))
    fc.assert(
      fc.property(deliveries, events => {
        expect(ledgerOfOne(...events)).toEqual(expected)
      }),
    )
  })

  it.each(['environment_error', 'verifier_error', 'judge_error', 'infrastructure_error'] as const)(
    'has no number for %s, even if an event brought one',
    classification => {
      const { rewards } = ledgerOfOne(episodeEvent('one', 'verdict', {}, { classification, reward: 0 }))
      expect(rewards).toMatchObject([{ reward: null, unscored_reason: classification }])
    },
  )

  it('refuses a verdict on no task', () => {
    expect(() => ledgerOfOne(episodeEvent('one', 'verdict', { task: null }))).toThrow('episode one has no task')
  })
})
