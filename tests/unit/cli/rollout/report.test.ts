// Statistics against values computed by other means, and reports of rollouts made by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedRollout } from '../../../../cli/rollout/records.ts'
import { reportOf, type Report } from '../../../../cli/rollout/report.ts'
import { reportMarkdown } from '../../../../cli/rollout/report-text.ts'
import { settingOf, type Asked } from '../../../../cli/rollout/setting.ts'
import { clusterMean, estimate, passPower } from '../../../../cli/rollout/statistics.ts'
import { evaluationFailure } from '../../../../cli/rollout/unscored.ts'
import { rollout } from '../../../support/rollout.ts'

const ASKED = { mode: 'code', samples: 2, maxMoves: 40, maxSteps: 160, model: null }
const NOW = new Date('2026-01-02T03:04:05Z')

function reportAsked(rollouts: readonly RecordedRollout[], over: Partial<Asked> = {}): Report {
  return reportOf('a', settingOf({ ...ASKED, ...over }, rollouts, NOW), rollouts)
}

describe('passPower', () => {
  it('is the share of samples of size k that all pass, counted one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 7 }), (results, k) => {
        const subsets = Array.from({ length: 2 ** results.length }, (_, bits) => results.filter((_result, index) => (bits >> index) & 1))
        const chosen = subsets.filter(({ length }) => length === k)
        const passes = results.filter(Boolean).length
        const expected = chosen.length === 0 ? null : chosen.filter(subset => subset.every(Boolean)).length / chosen.length
        const found = passPower(results.length, passes, k)
        if (expected === null) expect(found).toBeNull()
        else expect(found).toBeCloseTo(expected, 10)
      }),
    )
  })
})

describe('estimate', () => {
  it('has Wilson’s interval', () => {
    const { value, low, high } = estimate([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]) ?? { value: 0, low: 0, high: 0 }
    expect([value, low, high].map(part => part.toFixed(3))).toEqual(['0.700', '0.397', '0.892'])
    expect(estimate([])).toBeNull()
  })
})

describe('clusterMean', () => {
  it('is the mean of samples, as sure as their tasks are many', () => {
    const { value, low, high } = clusterMean([[1, 0], [1, 1], [0]]) ?? { value: 0, low: 0, high: 0 }
    const error = Math.sqrt((((-0.2) ** 2 + 0.8 ** 2 + (-0.6) ** 2) * 3) / 2) / 5
    expect(value).toBeCloseTo(0.6, 12)
    expect([low, high]).toEqual([expect.closeTo(0.6 - 1.96 * error, 12), expect.closeTo(0.6 + 1.96 * error, 12)])
    expect(clusterMean([[1, 0]])).toEqual({ value: 0.5, low: null, high: null, tasks: 1 })
    expect(clusterMean([[]])).toBeNull()
  })
})

describe('a report', () => {
  const rollouts = [
    rollout({ task: 'one', sample: 1 }),
    rollout({ task: 'one', sample: 2, classification: 'incomplete', reward: 0.1, difficulty: 1 }),
    rollout({ task: 'two', sample: 1, difficulty: 3, category: 'd', kind: 'answer', repeated: 2 }),
    rollout({ task: 'two', sample: 2, difficulty: 3, category: 'd', kind: 'answer', classification: 'environment_error', reward: null }),
    rollout({ task: 'three', classification: null, reward: null, end: 'broken_off', episode: 'e1', evidence: 'no | e1' }),
    rollout({ task: 'three', sample: 2, classification: null, reward: null, end: 'broken_off', episode: 'e2', evidence: 'no | e2' }),
  ]
  const report = reportAsked(rollouts)

  it('counts what is scored, and names the rest', () => {
    expect(report).toMatchObject({ rollouts: 6, scored: 3, tasks: 2, tokens: 60, repeated_calls: 2, mean_steps: 4 })
    expect(report.pass_at_1?.value).toBe(0.75)
    expect(report.pass_power.map(({ k, estimate: { value, tasks } }) => [k, value, tasks])).toEqual([
      [1, 0.75, 2],
      [2, 0, 1],
    ])
    expect(report.outcomes).toEqual({ complete: 2, incomplete: 1, environment_error: 1, broken_off: 2 })
    expect(report.by_difficulty.map(({ name, tasks }) => [name, tasks])).toEqual([
      ['difficulty 1', 1],
      ['difficulty 3', 1],
    ])
    expect(report.by_difficulty[0]).toMatchObject({
      ...{ rollouts: 4, scored: 2, mean_steps: 4, tokens: 40, dollars: null },
      ...{ pass_power: [{ k: 1 }, { k: 2, estimate: { value: 0 } }], mean_reward: { value: 0.55, low: null } },
      outcomes: { broken_off: 2, complete: 1, incomplete: 1 },
    })
    expect(report.by_kind.find(({ name }) => name === 'answer')?.pass_at_1?.value).toBe(1)
  })

  it('says why rollouts were not scored, and how many', () => {
    expect(report.unscored).toEqual([
      { outcome: 'broken_off', why: 'no | the episode', rollouts: 2 },
      { outcome: 'environment_error', why: '', rollouts: 1 },
    ])
    expect(reportMarkdown(report)).toContain('| broken_off | 2 | no \\| the episode |')
  })

  it('fails when nothing is scored, or a rollout is broken off', () => {
    expect(evaluationFailure(rollouts.slice(0, 4))).toBeNull()
    expect(evaluationFailure(rollouts)).toContain('2 of 6 rollouts were broken off')
    expect(evaluationFailure([rollout({ classification: 'judge_error', reward: null })])).toBe(
      'nothing could be scored: 1 judge_error of 1',
    )
  })

  it('reads as Markdown', () => {
    expect(reportMarkdown(report)).toContain('| pass@1 | 75.0 % (')
    expect(reportMarkdown(report)).toContain('| mean reward | 0.70 (')
    expect(reportMarkdown(report)).toContain('| cost | unknown |')
    const group = '| difficulty 3 | 1 | 100.0 % (20.7 to 100.0) | none | 1.00 | 4.00 | 20 | unknown | 1 complete, 1 environment_error |'
    expect(reportMarkdown(report)).toContain(group)
    expect(reportMarkdown(reportAsked([]))).toContain('| pass@1 | none |')
  })
})

describe('the setting of a report', () => {
  const version = 'a'.repeat(64)
  const rollouts = [rollout({ version: 'b'.repeat(64) }), rollout({ version }), rollout({ version, sample: 2 })]

  it('says how a model played, and which versions', () => {
    const model = { format: 'text', window: 3, temperature: 0.5, maxTokens: 512 }
    const report = reportAsked(rollouts, { model })
    expect(report.setting).toEqual({
      ...{ mode: 'code', k: 2, form: 'text', window: 3, temperature: 0.5, max_tokens: 512, max_moves: 40, max_steps: 160 },
      environments: [
        { environment: 'e', version },
        { environment: 'e', version: 'b'.repeat(64) },
      ],
      date: '2026-01-02T03:04:05.000Z',
    })
    const text = reportMarkdown(report)
    expect(text).toContain(
      'Setting: mode code, k 2, form text, window 3 turns, temperature 0.5, at most 512 tokens an answer, at most 40 moves and 160 steps; reported 2026-01-02 03:04 UTC.',
    )
    expect(text).toContain('3 rollouts of 2 tasks in 1 environment; 3 scored.')
    expect(text).toMatch(/\| environment \| tasks .*\n.*\n\| e@aaaaaaaaaaaa \| 1 \|.*\n\| e@bbbbbbbbbbbb \| 1 \|/)
  })

  it('has nothing of a model where a script plays', () => {
    const { setting } = reportAsked(rollouts)
    expect(setting).toMatchObject({ form: null, window: null, temperature: null, max_tokens: null })
    expect(reportMarkdown(reportAsked(rollouts))).toContain('Setting: mode code, k 2, at most 40 moves and 160 steps; reported')
  })
})

describe('the tasks of a report', () => {
  const failed = { classification: 'incomplete' as const, reward: 0 }

  it('are told when they did not always pass, the worst first', () => {
    const rollouts = [
      ...[rollout({ task: 'always' }), rollout({ task: 'half' }), rollout({ task: 'half', sample: 2, ...failed })],
      ...[rollout({ task: 'never', ...failed }), rollout({ task: 'worst', classification: 'agent_error', reward: -1 })],
      rollout({ task: 'unknown', classification: 'environment_error', reward: null }),
    ]
    const report = reportAsked(rollouts)
    expect(report.by_task.map(({ name, scored }) => [name, scored])).toEqual([
      ...[['e@v/always', 1] as const, ['e@v/half', 2] as const, ['e@v/never', 1] as const],
      ...[['e@v/unknown', 0] as const, ['e@v/worst', 1] as const],
    ])
    const text = reportMarkdown(report)
    expect(text.slice(text.indexOf('| task that')).split('\n').slice(2, 7)).toEqual([
      '| e@v/worst | 0 of 1 | -1.00 | 4.00 | 1 agent_error |',
      '| e@v/never | 0 of 1 | 0.00 | 4.00 | 1 incomplete |',
      '| e@v/half | 1 of 2 | 0.50 | 4.00 | 1 complete, 1 incomplete |',
      '| e@v/unknown | 0 of 0 | none | none | 1 environment_error |',
      '',
    ])
  })

  it('are thirty at most, and the rest is counted', () => {
    const text = reportMarkdown(reportAsked(Array.from({ length: 31 }, (_, index) => rollout({ task: `t${index}`, ...failed }))))
    expect(text.match(/^\| e@v\/t/gm)).toHaveLength(30)
    expect(text).toContain('| and 1 task more, in report.json |')
    expect(reportMarkdown(reportAsked([rollout({})]))).toContain('Every task passed every time.')
  })
})

describe('what the judge took', () => {
  it('is told in mode judge, also beside rollouts that do not say it', () => {
    const old = rollout({ sample: 2 })
    const rollouts = [
      rollout({ judged: { tokens: 600, dollars: 0.25 } }),
      rollout({ sample: 3, judged: { tokens: 400, dollars: 0.25 } }),
      old,
    ]
    const report = reportAsked(rollouts, { mode: 'judge' })
    expect(report).toMatchObject({ judge_tokens: 1000, judge_dollars: 0.5, by_kind: [{ judge_tokens: 1000 }] })
    expect(reportMarkdown(report)).toContain('| judge’s tokens | 1000 |\n| judge’s cost | $0.5000 |')
    const unpriced = reportAsked([rollout({ judged: { tokens: 600, dollars: 0 } })], { mode: 'judge' })
    expect(unpriced).toMatchObject({ judge_tokens: 600, judge_dollars: null })
    expect(reportMarkdown(reportAsked([old], { mode: 'judge' }))).toContain('| judge’s tokens | unknown |\n| judge’s cost | unknown |')
    expect(reportMarkdown(reportAsked([old]))).not.toContain('judge’s')
  })
})

it('the interval of a mean reward stays within what can be earned', () => {
  const rollouts = [rollout({ task: 'one' }), rollout({ task: 'two', classification: 'agent_error', reward: -1 })]
  const wide = reportAsked(rollouts)
  expect(wide.mean_reward).toMatchObject({ low: -1, high: 1 })
  expect(reportMarkdown(wide)).toContain('| mean reward | 0.00 (-1.00 to 1.00) |')
})

describe('reasons', () => {
  const unscored = { classification: 'judge_error' as const, reward: null }
  const groupsOf = (...evidence: string[]): Report['unscored'] =>
    reportAsked(evidence.map((said, index) => rollout({ sample: index + 1, ...unscored, evidence: said }))).unscored

  it('are not told apart by hashes and ids', () => {
    const missing = (hash: string): string => `the recording has no answer to this question (${hash}); the episode is ep_${hash.repeat(4)}`
    expect(groupsOf(missing('0123456789ab'), missing('ba9876543210'))).toEqual([
      { outcome: 'judge_error', why: 'the recording has no answer to this question; the episode is the episode', rollouts: 2 },
    ])
    expect(groupsOf('refused (401)', 'refused (403)')).toHaveLength(2)
  })

  it('are not told apart by the order of votes', () => {
    const verdict = (...votes: string[]): string => `The judge gave no verdict: ${votes.join('; ')}.`
    const unreadable = 'unreadable (reasons: missing; confidence: missing)'
    expect(groupsOf(verdict('complete', unreadable, 'agent_error'), verdict(unreadable, 'agent_error', 'complete'))).toEqual([
      { outcome: 'judge_error', why: verdict('agent_error', 'complete', unreadable), rollouts: 2 },
    ])
    expect(groupsOf(verdict('complete', 'incomplete'), verdict('incomplete', 'agent_error'))).toHaveLength(2)
  })
})
