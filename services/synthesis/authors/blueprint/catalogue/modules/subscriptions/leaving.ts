// The end of subscriptions: cancelled with notice, taken back, or turned by a discount.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { ACTIVE } from './pausing.ts'
import { LEAVING_REASONS } from './words.ts'

/** Days within which a cancellation can be taken back. */
const DAYS_TO_STAY = 14

const STANDING = [
  conflict("subscription_cancellation.status === 'standing'", 'This cancellation was withdrawn already.', ['already', 'withdrawn']),
  conflict(
    'subscription_cancellation.ends_on > today()',
    'The last day was {subscription_cancellation.ends_on}. Start a new [subscription].',
    ['last day', 'over', 'too late', 'ended'],
  ),
]
const STANDS = "subscription_cancellation.status === 'standing' && subscription_cancellation.ends_on > today()"
const NOTICE_ENDS = 'plusDays(today(), subscription.subscription_plan.notice_days)'

/** Cancelling, taking it back, keeping somebody by a discount. */
export const leaving: Readonly<Record<string, Action>> = {
  cancel_subscription: {
    title: 'Cancel a [subscription]',
    about:
      'Notes that an active [subscription] shall end: at the end of its term, or when the notice of its plan has run, whichever is later. A pause that is agreed for later has to be withdrawn first.',
    args: {
      subscription: row('subscription', {
        likely: "subscription.status === 'active' && subscription.term_ends_on <= plusDays(today(), 21)",
      }),
      reason: choice('Why.', LEAVING_REASONS),
    },
    rules: [
      ACTIVE,
      conflict(
        "none('subscription_pause', p => p.subscription_id === subscription.id && p.status === 'agreed' && p.starts_on > today())",
        'A pause is agreed for later. Withdraw it first.',
        ['pause', 'withdraw'],
      ),
    ],
    effects: [
      {
        add: 'subscription_cancellation',
        with: {
          subscription: 'subscription',
          reason: 'reason',
          given_on: 'today()',
          ends_on: `subscription.term_ends_on > ${NOTICE_ENDS} ? subscription.term_ends_on : ${NOTICE_ENDS}`,
          status: "'standing'",
        },
      },
      { set: 'subscription', to: { status: "'cancelled'", ends_on: 'subscription_cancellation.ends_on' } },
    ],
    ask: ['cancel {subscription}, reason {reason}', 'note that {subscription} shall end as soon as the rules allow ({reason})'],
    outcome: [{ question: 'What is its last day?', value: 'subscription_cancellation.ends_on', type: 'date' }],
    plays: 12,
    undoneBy: 'withdraw_cancellation',
  },
  withdraw_cancellation: {
    title: 'Take a cancellation back',
    about: `Lets a [subscription] go on after all, within ${DAYS_TO_STAY} days of its cancellation and before its last day, at the same fee.`,
    args: {
      subscription_cancellation: row('subscription_cancellation', {
        likely: `${STANDS} && subscription_cancellation.given_on >= plusDays(today(), -${DAYS_TO_STAY})`,
      }),
    },
    rules: [
      ...STANDING,
      conflict(
        `subscription_cancellation.given_on >= plusDays(today(), -${DAYS_TO_STAY})`,
        `It was given on {subscription_cancellation.given_on}; a cancellation is taken back within ${DAYS_TO_STAY} days.`,
        ['within 14', '14 days', 'too late', 'too long'],
      ),
    ],
    effects: [
      { set: 'subscription_cancellation', to: { status: "'withdrawn'" } },
      { set: 'subscription_cancellation.subscription', to: { status: "'active'", ends_on: 'null' } },
    ],
    ask: ['take back {subscription_cancellation}', 'forget {subscription_cancellation} and let it go on'],
  },
  keep_subscriber: {
    title: 'Keep a subscriber by a discount',
    about:
      'Withdraws a cancellation because the fee is lowered: once for each [subscription], up to your own limit, and only where they are unhappy or find it too expensive.',
    args: {
      subscription_cancellation: row('subscription_cancellation', {
        likely: `${STANDS} && subscription_cancellation.subscription.discounted === 'no' && (subscription_cancellation.reason === 'too_expensive' || subscription_cancellation.reason === 'unhappy')`,
      }),
      percent: mostly(integer('Discount in percent of the fee.', 5, 50), 'max(5, actor.discount_to_keep - 5)'),
    },
    rules: [
      ...STANDING,
      conflict(
        "subscription_cancellation.reason === 'too_expensive' || subscription_cancellation.reason === 'unhappy'",
        'They leave for another reason than the price or the service; a discount does not help.',
        ['another reason', 'reason', 'does not help'],
      ),
      conflict("subscription_cancellation.subscription.discounted === 'no'", 'Its fee was lowered before; that is done once.', [
        'once',
        'before',
        'already',
      ]),
      forbidden('percent <= actor.discount_to_keep', 'You may give {actor.discount_to_keep} percent at most.', [
        'at most',
        'limit',
        'may give',
        'more than',
      ]),
    ],
    effects: [
      { set: 'subscription_cancellation', to: { status: "'withdrawn'" } },
      {
        set: 'subscription_cancellation.subscription',
        to: {
          status: "'active'",
          ends_on: 'null',
          discounted: "'yes'",
          fee: 'round((subscription_cancellation.subscription.fee * (100 - percent)) / 100)',
        },
      },
    ],
    gives: 'subscription_cancellation',
    ask: [
      'turn {subscription_cancellation} round with a discount of {percent} percent',
      'answer {subscription_cancellation} with {percent} percent off the fee, which they accept',
    ],
    outcome: [{ question: 'What do they pay each month now?', value: 'subscription_cancellation.subscription.fee', type: 'money' }],
    ceiling: { arg: 'percent', most: 'actor.discount_to_keep', words: 'as many percent as I may give' },
    plays: 1,
  },
}
