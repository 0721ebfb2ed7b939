// How the reasons read of what was not finished for want of a model's answer: `resume` takes that up again.
import { BUDGET_REASON } from './budget.ts'

/** Parts of what a ModelError says, by its kind, and of what a replay says of a question that was never asked. */
export const MODEL_REASONS = {
  budget: BUDGET_REASON,
  rejected: 'refused the request for',
  overloaded: 'answered only with errors:',
  unreachable: 'gave no whole answer',
  timeout: 'was silent for',
  unrecorded: 'the recording has no answer',
} as const

/** Whether more budget, another key or another time may finish what ended for this reason. */
export const isUnfinished = (reason: string | null): boolean =>
  reason !== null && Object.values(MODEL_REASONS).some(part => reason.includes(part))
