// Rates of findings made by hand: what is no verdict is neither right nor wrong.
import { expect, it } from 'vitest'
import type { Attempt } from '../../../../cli/calibration/attempts.ts'
import type { Finding } from '../../../../cli/calibration/grade-attempt.ts'
import { isMistake, ratesOf } from '../../../../cli/calibration/rates.ts'
import { mistakesText, silentText, unscoredText } from '../../../../cli/calibration/rates-text.ts'

const SOLUTION: Attempt = { task: 't', source: 'reference', what: 'the solution', calls: [], answer: '', complete: true }

const finding = (found: Finding['found'], over: Partial<Finding> = {}): Finding => ({
  ...{ environment: 'e@v', attempt: SOLUTION, mode: 'judge', found, evidence: 'why' },
  ...over,
})

it('counts attempts without a verdict as unscored, and as nothing else', () => {
  const findings = [finding('complete'), finding('incomplete'), finding('judge_error'), finding('failed'), finding('unavailable')]
  expect(ratesOf(findings, ['judge'])).toMatchObject([{ false_negatives: { value: 0.5, tasks: 2 }, unscored: 2, unavailable: 1 }])
  expect(findings.filter(isMistake)).toEqual([finding('incomplete')])
  expect(mistakesText(findings)).toEqual([expect.stringMatching(/^1 mistake:\n.*incomplete\. why$/)])
  expect(unscoredText(findings)).toEqual([expect.stringMatching(/^2 not scored:\n.*judge_error\. why .*\n.*failed\. why /)])
  expect(silentText(findings)).toEqual([])
})

it('groups what was not scored by its reason', () => {
  const missing = (hash: string): Finding => finding('failed', { evidence: `the recording has no answer to this question (${hash})` })
  const findings = [finding('complete'), finding('judge_error'), missing('0123456789ab'), missing('ba9876543210')]
  expect(mistakesText(findings)).toEqual(['no mode erred'])
  expect(unscoredText(findings)).toEqual([
    '3 not scored:\n' +
      '  2 × judge: failed. the recording has no answer to this question (first: e t, the solution)\n' +
      '  1 × judge: judge_error. why (first: e t, the solution)',
  ])
})

it('says of a mode that scored nothing why, and not that it did not err', () => {
  const silent = [finding('failed'), finding('failed')]
  const said = ['mode judge scored nothing of 2 attempts:\n  2 × failed. why (first: e t, the solution)']
  expect([silentText(silent), mistakesText(silent), unscoredText(silent)]).toEqual([said, [], []])
  const both = [finding('complete', { mode: 'code' }), ...silent]
  expect([silentText(both), mistakesText(both), unscoredText(both)]).toEqual([said, ['no mistakes in code'], []])
  expect(silentText([finding('unavailable', { mode: 'state' })])).toEqual([
    'mode state scored nothing of 1 attempt:\n  1 × unavailable. why (first: e t, the solution)',
  ])
})
