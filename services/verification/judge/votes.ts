// From votes to a grade. Pure: a classification needs the votes of more than half of all judges that were asked, unreadable ones included;
// without one, and without a readable vote, the judge is at fault, never the agent.
import type { Classification, Grade, JudgeRecord, JudgeVote } from '../../../shared/domain/verdict.ts'

/** The classification that more than half voted for; `judge_error` when there is none. */
export function majority(votes: readonly JudgeVote[]): { classification: Classification; evidence: string } {
  const counts = new Map<Classification, number>()
  for (const { classification } of votes) if (classification !== null) counts.set(classification, (counts.get(classification) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  if (first && first[1] * 2 > votes.length) {
    const [classification, agreed] = first
    const reasons = votes.find(vote => vote.classification === classification)?.reasons ?? ''
    return { classification, evidence: `${agreed} of ${votes.length} ${votes.length === 1 ? 'judge' : 'judges'}: ${sentence(reasons)}` }
  }
  const told = votes.map(({ classification, reasons }) => (classification === null ? `unreadable (${reasons})` : classification))
  const different = [...new Set(told)].map(vote => {
    const times = told.filter(other => other === vote).length
    return times === 1 ? vote : `${times} times ${vote}`
  })
  return { classification: 'judge_error', evidence: `The judge gave no verdict: ${different.join('; ')}.` }
}

/** Reasons with an end, since another sentence may follow; judges are free to leave it out. */
function sentence(reasons: string): string {
  const said = reasons.trimEnd()
  return said === '' || /[\p{Sentence_Terminal}…]["'”’»)\]]*$/u.test(said) ? said : `${said}.`
}

/** The grade of judged votes, with what the verifier had found kept beside it. */
export function judgedGrade(code: Grade, record: JudgeRecord, verifierVersion: string): Grade {
  const { classification, evidence } = majority(record.votes)
  const agrees = classification === code.classification
  const contradicts = classification === 'judge_error' || agrees ? '' : ` The verifier says ${code.classification}.`
  return {
    classification,
    checks: code.checks,
    unexpected_changes: code.unexpected_changes,
    evidence: `${evidence}${contradicts}`,
    mode: 'judge',
    verifier_version: verifierVersion,
    judge: record,
  }
}
