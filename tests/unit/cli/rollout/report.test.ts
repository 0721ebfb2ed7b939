// Statistics against values computed by other means, and reports of rollouts made by hand.
import fc from 'fast-check'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Records, type RecordedRollout } from '../../../../cli/rollout/records.ts'
import { reportOf } from '../../../../cli/rollout/report.ts'
import { reportMarkdown } from '../../../../cli/rollout/report-text.ts'
import { clusterMean, estimate, passPower } from '../../../../cli/rollout/statistics.ts'
import { evaluationFailure } from '../../../../cli/rollout/unscored.ts'
import { NOTHING_SPENT } from '../../../../shared/model/budget.ts'

function rollout(over: Partial<RecordedRollout>): RecordedRollout {
  const planned = { environment: 'e', version: 'v', category: 'c', task: 't', kind: 'change', difficulty: 1, sample: 1 }
  const played = { agent: 'a', episode: 'x', end: 'answered' as const, classification: 'complete' as const, reward: 1, steps: 4, moves: 5 }
  return {
    ...planned,
    ...played,
    repeated: 0,
    spent: { ...NOTHING_SPENT, input_tokens: 10 },
    answer: '',
    evidence: '',
    seconds: 1,
    ...over,
  }
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
  const report = reportOf('a', rollouts)

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
    const group = '| difficulty 3 | 1 | 100.0 % (20.7–100.0) | none | 1.00 | 4.00 | 20 | unknown | 1 complete, 1 environment_error |'
    expect(reportMarkdown(report)).toContain(group)
    expect(reportMarkdown(reportOf('a', []))).toContain('| pass@1 | none |')
  })
})

describe('records', () => {
  const unscored = { classification: null, reward: null }

  it('go on where they were cut off, play again what was broken off or not judged, and never mix two evaluations', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orrery-records-'))
    try {
      const first = await Records.open(folder, { agent: 'a', window: null })
      await first.add(rollout({ task: 'one' }))
      await first.add(rollout({ task: 'two', ...unscored, end: 'broken_off' }))
      await first.add(rollout({ task: 'three', ...unscored, classification: 'judge_error' }))
      await first.add(rollout({ task: 'four', ...unscored, classification: 'environment_error' }))
      await appendFile(path.join(folder, 'rollouts.jsonl'), '{"task": "fi') // cut off with its process
      const planned = ['one', 'two', 'three', 'four', 'five'].map(task => rollout({ task }))
      const again = await Records.open(folder, { agent: 'a', window: null })
      expect(planned.map(one => again.has(one))).toEqual([true, false, false, true, false])
      await again.add(rollout({ task: 'two' }))
      const last = await Records.open(folder, { agent: 'a', window: null })
      expect(last.of(planned.slice(0, 2)).map(({ task, end }) => [task, end])).toEqual([
        ['one', 'answered'],
        ['two', 'answered'],
      ])
      const other = Records.open(folder, { agent: 'b', window: null, max_tokens: 512 })
      await expect(other).rejects.toThrow('another evaluation (agent: "a" there, "b" here; max_tokens: not kept there, 512 here)')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
