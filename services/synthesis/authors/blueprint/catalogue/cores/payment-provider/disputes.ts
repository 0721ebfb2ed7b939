// What is done with disputes: opened, answered with evidence, decided.
import { conflict, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'
import { captured } from './charges.ts'
import { DISPUTE_REASONS } from './records.ts'

/** Days within which a charge is disputed, and days that a merchant has to answer. */
const DAYS_TO_DISPUTE = 45
const DAYS_TO_ANSWER = 7
/** What a dispute that is lost costs the merchant. */
const LOST_FEE = 15

const undecided = "(dispute.status === 'open' || dispute.status === 'answered')"
/** The evidence that counts for each reason. */
const FITTING =
  "(dispute.reason === 'not_received' ? 'delivery_proof' : dispute.reason === 'not_authorised' ? 'login_record' : dispute.reason === 'charged_twice' ? 'receipt' : 'letters')"
const EVIDENCE_SAYS = {
  receipt: 'a receipt',
  delivery_proof: 'proof of delivery',
  login_record: 'a record of the login',
  letters: 'letters with the buyer',
}

export const disputes: Readonly<Record<string, Action>> = {
  open_dispute: {
    title: 'Open a [dispute]',
    about: `Records that a [buyer] finds a captured [charge] wrong: once for each, within ${DAYS_TO_DISPUTE} days, over not more than was not given back. The [merchant] has ${DAYS_TO_ANSWER} days to answer.`,
    args: {
      charge: row('charge', {
        likely: `charge.status === 'captured' && charge.returned < charge.captured && charge.made_on >= plusDays(today(), -${DAYS_TO_DISPUTE}) && none('dispute', d => d.charge_id === charge.id)`,
      }),
      reason: choice('What is wrong.', DISPUTE_REASONS, {
        says: {
          not_received: 'nothing was received',
          not_authorised: 'it was not authorised',
          not_as_described: 'it was not as described',
          charged_twice: 'it was charged twice',
        },
      }),
      amount: mostly(money('What they want back.', 1, 4000), 'charge.captured - charge.returned'),
    },
    rules: [
      captured,
      conflict(
        `days(charge.made_on, today()) <= ${DAYS_TO_DISPUTE}`,
        `It was made on {charge.made_on}; [charges] can be disputed for ${DAYS_TO_DISPUTE} days.`,
        ['45 days', 'too late', 'too old', 'too long'],
      ),
      conflict("none('dispute', d => d.charge_id === charge.id)", 'There has been a [dispute] about this [charge] already.', [
        'already',
        'once',
      ]),
      conflict(
        'amount <= charge.captured - charge.returned',
        'Only {money(charge.captured - charge.returned)} of this [charge] was not given back.',
        ['only', 'more than', 'exceed', 'given back'],
      ),
    ],
    effects: [
      {
        add: 'dispute',
        with: {
          charge: 'charge',
          reason: 'reason',
          amount: 'amount',
          opened_on: 'today()',
          answer_by: `plusDays(today(), ${DAYS_TO_ANSWER})`,
          status: "'open'",
        },
      },
    ],
    gives: 'dispute',
    ask: [
      'open a [dispute] over {amount} about {charge}, because {reason}',
      'the [buyer] says about {charge} that {reason} and wants {amount} back; open a [dispute]',
    ],
    outcome: [{ question: 'By when does the [merchant] have to answer?', value: 'dispute.answer_by', type: 'date' }],
    ceiling: { arg: 'amount', most: 'charge.captured - charge.returned', words: 'all that was captured and not given back' },
    plays: 8,
  },
  answer_dispute: {
    title: 'Answer a [dispute]',
    about:
      'Sends in the evidence of the [merchant] in time. Only what fits counts: proof of delivery when nothing was received, a record of the login when it was not authorised, a receipt when it was charged twice, letters otherwise.',
    args: {
      dispute: row('dispute', { likely: "dispute.status === 'open' && dispute.answer_by >= today()" }),
      evidence: mostly(
        choice('What is sent in.', { receipt: 1, delivery_proof: 1, login_record: 1, letters: 1 }, { says: EVIDENCE_SAYS }),
        FITTING,
      ),
    },
    rules: [
      conflict("dispute.status === 'open'", 'This [dispute] is {dispute.status} already.', ['already', 'answered', 'won', 'lost']),
      conflict('dispute.answer_by >= today()', 'The [merchant] had to answer by {dispute.answer_by}.', [
        'had to answer',
        'too late',
        'deadline',
        'over',
      ]),
      conflict(`evidence === ${FITTING}`, 'That is no evidence against this reason ({dispute.reason}). Send in what fits it.', [
        'no evidence',
        'reason',
        'fit',
      ]),
    ],
    effects: [{ set: 'dispute', to: { evidence: 'evidence', status: "'answered'" } }],
    ask: ['answer {dispute} with {evidence}', 'send in {evidence} for {dispute}'],
    plays: 4,
  },
  decide_dispute: {
    title: 'Decide a [dispute]',
    about: `Won: the [merchant] keeps the money, only after an answer. Lost: it is given back and costs the [merchant] ${LOST_FEE} more; without an answer only after the last day to answer.`,
    args: {
      dispute: row('dispute', { likely: "dispute.status === 'answered' || (dispute.status === 'open' && dispute.answer_by < today())" }),
      decision: mostly(choice('How it ends for the [merchant].', { won: 1, lost: 1 }), "dispute.status === 'answered' ? 'won' : 'lost'"),
    },
    rules: [
      conflict(undecided, 'This [dispute] was {dispute.status} already.', ['already', 'won', 'lost', 'decided']),
      conflict(
        "decision === 'lost' || dispute.status === 'answered'",
        'The [merchant] has sent in no evidence; without it the [dispute] is not won.',
        ['no evidence', 'without', 'not answered'],
      ),
      conflict(
        "decision === 'won' || dispute.status === 'answered' || dispute.answer_by < today()",
        'The [merchant] may answer until {dispute.answer_by}. Wait until then.',
        ['may answer', 'until', 'wait', 'too early'],
      ),
      conflict(
        `decision === 'won' || dispute.charge.merchant.balance >= dispute.amount + ${LOST_FEE}`,
        `The balance of {dispute.charge.merchant.name} is {money(dispute.charge.merchant.balance)}, less than the amount and the fee of ${LOST_FEE}.`,
        ['balance', 'less than', 'not enough', 'cover'],
      ),
    ],
    effects: [
      { set: 'dispute', to: { status: 'decision' } },
      {
        set: 'dispute.charge.merchant',
        to: { balance: `dispute.charge.merchant.balance - dispute.amount - ${LOST_FEE}` },
        when: "decision === 'lost'",
      },
      { set: 'dispute.charge', to: { returned: 'dispute.charge.returned + dispute.amount' }, when: "decision === 'lost'" },
    ],
    gives: 'dispute',
    ask: ['decide {dispute}: the [merchant] has {decision}', 'close {dispute} as {decision} by the [merchant]'],
    outcome: [{ question: 'What is the balance of the [merchant] after that?', value: 'dispute.charge.merchant.balance', type: 'money' }],
    routine: {
      row: 'dispute',
      when: "dispute.status === 'answered' || (dispute.status === 'open' && dispute.answer_by < today())",
      chance: 0.25,
    },
  },
}
