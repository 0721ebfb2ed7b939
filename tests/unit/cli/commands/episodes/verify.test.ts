// What `episodes verify` says when the stored verdict was given in another mode than is asked for.
import { expect, it } from 'vitest'
import { standingText } from '../../../../../cli/commands/episodes/verify.ts'
import type { Verdict } from '../../../../../shared/domain/verdict.ts'

const judged: Verdict = {
  ...{ classification: 'complete', checks: [], unexpected_changes: {}, evidence: '1 of 1 judge: Done.', mode: 'judge' },
  ...{ verifier_version: 'v', reward: 1, scored: true, unscored_reason: null },
}

it('says that the asked mode was not used, and what to do', () => {
  const said = standingText('code', judged)
  expect(said).toContain('mode code was not used: this verdict was given before, in mode judge, and stands')
  expect(said).toContain('orrery episodes spawn')
})

it.each([undefined, 'judge'])('says nothing where %s is asked for', asked => expect(standingText(asked, judged)).toBeNull())
