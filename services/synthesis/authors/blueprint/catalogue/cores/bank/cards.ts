// What is done with cards: blocking, payments in shops, and disputes about them.
import { conflict, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money as amountOf, oneOf, text } from '../../../language/field.ts'
import { isOpen } from './accounts.ts'
import { available, bringTo, covered, takeFrom } from './money.ts'
import { MERCHANTS } from './words.ts'

/** Days within which a payment by card is disputed. */
const DAYS_TO_DISPUTE = 60
/** Days that a shop has to answer before a dispute is rejected. */
const DAYS_TO_ANSWER = 5

export const cards: Readonly<Record<string, Action>> = {
  block_card: {
    title: 'Block a [card]',
    about: 'The [card] pays nothing any more. It cannot be unblocked.',
    args: { card: row('card', { likely: "card.status === 'active'" }) },
    rules: [conflict("card.status === 'active'", 'The [card] ending in {card.ending} is {card.status} already.', ['already', 'blocked'])],
    effects: [{ set: 'card', to: { status: "'blocked'" } }],
    ask: ['block {card}, which was lost', 'block {card}; it has been stolen', 'stop {card} at once and block it'],
    plays: 3,
  },
  post_card_payment: {
    title: 'Post a payment by [card]',
    about: 'Books what was paid with an active, valid [card]: within its daily limit and what is available on its [account].',
    args: {
      card: row('card', {
        likely: `card.status === 'active' && card.expires_on >= today() && card.account.status === 'open' && ${available('card.account')} > 50`,
      }),
      merchant: text('Shop where it was used.', oneOf(MERCHANTS), { maxLength: 80 }),
      amount: amountOf('How much.', 4, 260, { skew: 'low' }),
    },
    rules: [
      conflict("card.status === 'active'", 'The [card] ending in {card.ending} is {card.status}.', ['blocked', 'not active']),
      conflict('card.expires_on >= today()', 'The [card] ending in {card.ending} expired on {card.expires_on}.', ['expired', 'not valid']),
      isOpen('card.account'),
      conflict(
        `amount + sum('transaction', t => t.card_id === card.id && t.posted_on === today(), t => t.amount) <= card.daily_limit`,
        'The [card] ending in {card.ending} pays {money(card.daily_limit)} a day at most.',
        ['daily', 'a day', 'limit'],
      ),
      covered('card.account', 'amount'),
    ],
    effects: [
      takeFrom('card.account', 'amount'),
      {
        add: 'transaction',
        with: {
          account: 'card.account',
          kind: "'card'",
          flow: "'out'",
          counterparty: 'merchant',
          card: 'card',
          amount: 'amount',
          posted_on: 'today()',
          status: "'posted'",
        },
      },
    ],
    gives: 'transaction',
    ask: ['post a payment of {amount} at {merchant} with {card}', 'book {amount} that was paid at {merchant} with {card}'],
    plays: 18,
  },
  open_dispute: {
    title: 'Open a [dispute]',
    about: `Records that a payment by [card] was wrong, within ${DAYS_TO_DISPUTE} days and once; up to its amount can be credited at once.`,
    args: {
      transaction: row('transaction', {
        likely: `transaction.kind === 'card' && transaction.status === 'posted' && transaction.posted_on >= plusDays(today(), -${DAYS_TO_DISPUTE})`,
      }),
      reason: choice(
        'What was wrong.',
        { not_theirs: 4, paid_twice: 2, not_delivered: 3, wrong_amount: 2 },
        {
          says: {
            not_theirs: 'it was not theirs',
            paid_twice: 'it was paid twice',
            not_delivered: 'nothing was delivered',
            wrong_amount: 'the amount was wrong',
          },
        },
      ),
      credit: mostly(amountOf('What is credited until it is settled; 0 for nothing.', 0, 300), 'floor(transaction.amount / 2)'),
    },
    rules: [
      conflict("transaction.kind === 'card'", 'Only payments by [card] can be disputed; this [transaction] is of another kind.', [
        'only payments',
        'not a card',
        'another kind',
        'by card',
      ]),
      conflict("transaction.status === 'posted'", 'This [transaction] was {transaction.status} already.', [
        'already',
        'disputed',
        'refunded',
      ]),
      conflict(
        `days(transaction.posted_on, today()) <= ${DAYS_TO_DISPUTE}`,
        `This payment was made on {transaction.posted_on}; it can be disputed for ${DAYS_TO_DISPUTE} days.`,
        ['60 days', 'too late', 'too old', 'two months'],
      ),
      conflict('credit <= transaction.amount', 'The payment was {money(transaction.amount)}; no more than that is credited.', [
        'no more',
        'more than',
        'exceed',
        'at most',
      ]),
    ],
    effects: [
      {
        add: 'dispute',
        with: { transaction: 'transaction', reason: 'reason', credited: 'credit', opened_on: 'today()', status: "'open'" },
      },
      { set: 'transaction', to: { status: "'disputed'" } },
      bringTo('transaction.account', 'credit'),
    ],
    gives: 'dispute',
    ask: [
      'open a [dispute] about {transaction}, because {reason}, and credit {credit} for now',
      'the [client] says about {transaction} that {reason}; open a [dispute] with a credit of {credit}',
    ],
    ceiling: { arg: 'credit', most: 'transaction.amount', words: 'the whole amount' },
    plays: 6,
  },
  settle_dispute: {
    title: 'Settle a [dispute]',
    about: `Upheld: the rest of the payment is refunded; when it was not theirs, the [card] has to be blocked before. Rejected, after ${DAYS_TO_ANSWER} days at the earliest: the credit is taken back.`,
    args: {
      dispute: row('dispute', { likely: "dispute.status === 'open'" }),
      decision: mostly(
        choice('How it ends.', { upheld: 2, rejected: 1 }),
        `days(dispute.opened_on, today()) >= ${DAYS_TO_ANSWER} && dispute.reason === 'not_theirs' && dispute.transaction.card.status === 'active' ? 'rejected' : 'upheld'`,
      ),
    },
    rules: [
      conflict("dispute.status === 'open'", 'This [dispute] was {dispute.status} already.', ['already', 'upheld', 'rejected']),
      conflict(
        "decision === 'rejected' || dispute.reason !== 'not_theirs' || dispute.transaction.card.status !== 'active'",
        'Somebody else used the [card] ending in {dispute.transaction.card.ending}, which is still active. Block it first.',
        ['active', 'block'],
      ),
      conflict(
        `decision === 'upheld' || days(dispute.opened_on, today()) >= ${DAYS_TO_ANSWER}`,
        `It was opened on {dispute.opened_on}; the shop has ${DAYS_TO_ANSWER} days to answer before it is rejected.`,
        ['5 days', 'five days', 'to answer', 'too early'],
      ),
      conflict(
        `decision === 'upheld' || dispute.credited <= ${available('dispute.transaction.account')}`,
        'The credit of {money(dispute.credited)} cannot be taken back: [account] {dispute.transaction.account.number} does not cover it.',
        ['cover', 'taken back', 'not enough', 'available'],
      ),
    ],
    effects: [
      { set: 'dispute', to: { status: 'decision' } },
      { set: 'dispute.transaction', to: { status: "decision === 'upheld' ? 'refunded' : 'confirmed'" } },
      { ...bringTo('dispute.transaction.account', '(dispute.transaction.amount - dispute.credited)'), when: "decision === 'upheld'" },
      { ...takeFrom('dispute.transaction.account', 'dispute.credited'), when: "decision === 'rejected'" },
    ],
    gives: 'dispute',
    ask: ['settle {dispute} as {decision}', 'close {dispute}: it is {decision}'],
    outcome: [{ question: 'What is the balance of the [account] now?', value: 'dispute.transaction.account.balance', type: 'money' }],
    plays: 3,
  },
}
