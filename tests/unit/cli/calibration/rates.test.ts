// Rates of findings made by hand: what is no verdict is neither right nor wrong.
import { expect, it } from 'vitest'
import type { Attempt } from '../../../../cli/calibration/attempts.ts'
import type { Finding } from '../../../../cli/calibration/grade-attempt.ts'
import { isMistake, ratesOf } from '../../../../cli/calibration/rates.ts'
import { mistakesText, unscoredText } from '../../../../cli/calibration/rates-text.ts'

const SOLUTION: Attempt = { task: 't', source: 'reference', what: 'the solution', calls: [], answer: '', complete: true }

const finding = (found: Finding['found']): Finding => ({ environment: 'e@v', attempt: SOLUTION, mode: 'judge', found, evidence: 'why' })

it('counts attempts without a verdict as unscored, and as nothing else', () => {
  const findings = [finding('complete'), finding('incomplete'), finding('judge_error'), finding('failed'), finding('unavailable')]
  expect(ratesOf(findings, ['judge'])).toMatchObject([{ false_negatives: { value: 0.5, tasks: 2 }, unscored: 2, unavailable: 1 }])
  expect(findings.filter(isMistake)).toEqual([finding('incomplete')])
  expect(mistakesText(findings)).toMatch(/^1 mistake:\n.*incomplete\. why$/)
  expect(unscoredText(findings)).toEqual([expect.stringMatching(/^2 not scored:\n.*judge_error\. why\n.*failed\. why$/)])
})
