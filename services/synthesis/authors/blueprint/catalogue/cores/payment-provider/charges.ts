// What is done with charges: authorised, captured, voided, given back.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'
import { RETURN_REASONS } from './records.ts'

/** Most that a limited buyer pays at a time. */
const MOST_WHEN_LIMITED = 100
/** Days within which an authorised charge is captured. */
const DAYS_TO_CAPTURE = 7
/** Days within which money goes back. */
const DAYS_TO_RETURN = 60

/** Only what was captured goes back or is disputed. */
export const captured = conflict("charge.status === 'captured'", 'This [charge] is {charge.status}; only captured ones have moved money.', [
  'authorised',
  'voided',
  'not captured',
])
const noOpenDispute = conflict(
  "none('dispute', d => d.charge_id === charge.id && (d.status === 'open' || d.status === 'answered'))",
  'There is an undecided [dispute] about this [charge]. Wait for its decision.',
  ['undecided', 'dispute', 'decision'],
)

export const charges: Readonly<Record<string, Action>> = {
  authorise_charge: {
    title: 'Authorise a [charge]',
    about: `Reserves money on a [source] for an active [merchant], up to the largest [charge] of its plan; limited [buyers] pay ${MOST_WHEN_LIMITED} at most. It has to be captured within ${DAYS_TO_CAPTURE} days.`,
    args: {
      merchant: row('merchant', { likely: "merchant.status === 'active'" }),
      source: row('source', { about: 'From what it is paid.', likely: "source.expires_on >= today() && source.buyer.status === 'active'" }),
      amount: money('How much.', 4, 1200, { skew: 'low' }),
    },
    rules: [
      conflict("merchant.status === 'active'", '{merchant.name} is suspended and cannot charge.', ['suspended', 'not active']),
      conflict('source.expires_on >= today()', 'This [source] expired on {source.expires_on}. Ask for another one.', [
        'expired',
        'not valid',
      ]),
      conflict(
        'amount <= merchant.plan.largest_charge',
        'On the plan “{merchant.plan.name}” a [charge] is {money(merchant.plan.largest_charge)} at most.',
        ['at most', 'largest', 'limit', 'more than', 'maximum'],
      ),
      forbidden(
        `source.buyer.status === 'active' || amount <= ${MOST_WHEN_LIMITED}`,
        `{source.buyer.name} is limited and pays {money(${MOST_WHEN_LIMITED})} at most at a time.`,
        ['limited', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'charge',
        with: {
          merchant: 'merchant',
          source: 'source',
          amount: 'amount',
          captured: '0',
          fee: '0',
          returned: '0',
          made_on: 'today()',
          status: "'authorised'",
        },
      },
    ],
    ask: ['authorise {amount} for {merchant} on {source}', 'reserve {amount} on {source} for a sale of {merchant}'],
    plays: 26,
    undoneBy: 'void_charge',
  },
  capture_charge: {
    title: 'Capture a [charge]',
    about: `Takes the authorised amount or a part of it within ${DAYS_TO_CAPTURE} days; the rest is released. The balance of the [merchant] grows by it, less the rate of its plan, rounded up.`,
    args: {
      charge: row('charge', {
        likely: `charge.status === 'authorised' && charge.made_on >= plusDays(today(), -${DAYS_TO_CAPTURE}) && charge.merchant.status === 'active'`,
      }),
      amount: mostly(money('How much is taken.', 1, 4000), 'charge.amount'),
    },
    rules: [
      conflict("charge.status === 'authorised'", 'This [charge] is {charge.status} already.', ['already', 'captured', 'voided']),
      conflict(
        `days(charge.made_on, today()) <= ${DAYS_TO_CAPTURE}`,
        `It was authorised on {charge.made_on}; [charges] are captured within ${DAYS_TO_CAPTURE} days. Authorise a new one.`,
        ['within 7', '7 days', 'too late', 'too old', 'seven days'],
      ),
      conflict("charge.merchant.status === 'active'", '{charge.merchant.name} is suspended and cannot charge.', [
        'suspended',
        'not active',
      ]),
      conflict('amount <= charge.amount', 'Only {money(charge.amount)} was authorised.', ['only', 'more than', 'authorised', 'exceed']),
    ],
    effects: [
      { set: 'charge', to: { status: "'captured'", captured: 'amount', fee: 'ceil(amount * charge.merchant.plan.rate / 1000)' } },
      { set: 'charge.merchant', to: { balance: 'charge.merchant.balance + amount - charge.fee' } },
    ],
    gives: 'charge',
    ask: ['capture {amount} of {charge}', 'take {amount} of {charge} now'],
    outcome: [
      { question: 'How high is our fee for it?', value: 'charge.fee', type: 'money' },
      { question: 'What is the balance of the [merchant] after that?', value: 'charge.merchant.balance', type: 'money' },
    ],
    ceiling: { arg: 'amount', most: 'charge.amount', words: 'all that was authorised' },
    routine: { row: 'charge', when: "charge.status === 'authorised' && days(charge.made_on, today()) >= 1", chance: 0.5 },
  },
  void_charge: {
    title: 'Void a [charge]',
    about: 'Releases an authorised [charge] that has not been captured.',
    args: { charge: row('charge', { likely: "charge.status === 'authorised'" }) },
    rules: [
      conflict("charge.status === 'authorised'", 'This [charge] is {charge.status}; only authorised ones are voided.', [
        'already',
        'captured',
        'voided',
      ]),
    ],
    effects: [{ set: 'charge', to: { status: "'voided'" } }],
    ask: ['void {charge}', 'release {charge}, the sale was called off'],
    plays: 2,
  },
  return_charge: {
    title: 'Give money of a [charge] back',
    about: `Gives a captured [charge] or a part of it back within ${DAYS_TO_RETURN} days, from the balance of the [merchant] and up to your own limit. The fee stays.`,
    args: {
      charge: row('charge', {
        likely: `charge.status === 'captured' && charge.returned < charge.captured && none('dispute', d => d.charge_id === charge.id && d.status !== 'won') && charge.made_on >= plusDays(today(), -${DAYS_TO_RETURN})`,
      }),
      amount: mostly(
        money('How much.', 1, 4000),
        'min(actor.return_limit, max(1, floor((charge.captured - charge.returned) / (1 + charge.id % 3))))',
      ),
      reason: choice('Why.', RETURN_REASONS, {
        says: {
          sent_back: 'the goods were sent back',
          cancelled: 'the order was cancelled',
          goodwill: 'goodwill',
          charged_twice: 'it was charged twice',
        },
      }),
    },
    rules: [
      captured,
      conflict(
        `days(charge.made_on, today()) <= ${DAYS_TO_RETURN}`,
        `It was made on {charge.made_on}; money goes back within ${DAYS_TO_RETURN} days.`,
        ['60 days', 'too late', 'too old', 'too long'],
      ),
      noOpenDispute,
      conflict(
        'amount <= charge.captured - charge.returned',
        'Only {money(charge.captured - charge.returned)} of this [charge] is left to give back.',
        ['only', 'left', 'more than', 'exceed', 'already'],
      ),
      conflict(
        'amount <= charge.merchant.balance',
        'The balance of {charge.merchant.name} is {money(charge.merchant.balance)} and does not cover it.',
        ['balance', 'cover', 'not enough'],
      ),
      forbidden('amount <= actor.return_limit', 'You may give back {money(actor.return_limit)} at most at a time.', [
        'at most',
        'limit',
        'may give back',
      ]),
    ],
    effects: [
      { add: 'reversal', with: { charge: 'charge', amount: 'amount', reason: 'reason', made_on: 'today()' } },
      { set: 'charge', to: { returned: 'charge.returned + amount' } },
      { set: 'charge.merchant', to: { balance: 'charge.merchant.balance - amount' } },
    ],
    gives: 'reversal',
    ask: ['give back {amount} of {charge} (reason: {reason})', 'return {amount} of {charge} to the [buyer]; the reason is: {reason}'],
    outcome: [{ question: 'How much of that [charge] has been given back now in all?', value: 'charge.returned', type: 'money' }],
    plays: 6,
  },
}
