// Pauses of subscriptions: agreed by the week, withdrawn, cut short. Each puts the end of the term off by as long as it lasts.
import { conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Days between the start of a subscription and its first pause. */
const DAYS_BEFORE_PAUSE = 7
const DAYS_A_WEEK = 7

/** The rule that a subscription neither is cancelled nor has ended. */
export const ACTIVE = conflict("subscription.status === 'active'", 'This [subscription] is {subscription.status}.', [
  'already',
  'cancelled',
  'ended',
  'not active',
])

/** Condition on a pause of the subscription in scope that goes on today. */
export const RESTING =
  "p => p.subscription_id === subscription.id && p.status === 'agreed' && p.starts_on <= today() && p.resumes_on > today()"

const AGREED = "p => p.subscription_id === subscription.id && p.status === 'agreed' && p.resumes_on > today()"
const LEFT =
  "subscription.subscription_plan.pause_weeks - sum('subscription_pause', q => q.subscription_id === subscription.id && q.status !== 'withdrawn', q => q.weeks)"

/** Agreeing on a pause, withdrawing it, ending it early. */
export const pausing: Readonly<Record<string, Action>> = {
  pause_subscription: {
    title: 'Pause a [subscription]',
    about: `Agrees that an active [subscription] rests for some weeks, within the limit of its plan and from ${DAYS_BEFORE_PAUSE} days after its start on; one pause at a time. The end of the term is put off by as long.`,
    args: {
      subscription: row('subscription', {
        likely: `subscription.status === 'active' && ${LEFT} > 0 && none('subscription_pause', ${AGREED}) && subscription.starts_on <= today()`,
      }),
      starts_on: date('First day of the pause.', 1, 9),
      weeks: mostly(integer('For how many weeks.', 1, 8), `max(1, ${LEFT} - 2)`),
    },
    rules: [
      ACTIVE,
      invalid('starts_on > today()', 'A pause starts tomorrow at the earliest; today is {today()}.'),
      conflict(
        `days(subscription.starts_on, starts_on) >= ${DAYS_BEFORE_PAUSE}`,
        `It can be paused from {plusDays(subscription.starts_on, ${DAYS_BEFORE_PAUSE})} on.`,
        ['can be paused from', 'too early', 'not yet'],
      ),
      conflict(`none('subscription_pause', ${AGREED})`, 'Another pause is agreed that is not over. Withdraw or end it first.', [
        'another pause',
        'already',
        'not over',
      ]),
      conflict(`weeks <= ${LEFT}`, `It can be paused for {${LEFT}} more weeks under “{subscription.subscription_plan.name}”.`, [
        'more weeks',
        'limit',
        'too long',
        'only',
      ]),
    ],
    effects: [
      {
        add: 'subscription_pause',
        with: {
          subscription: 'subscription',
          weeks: 'weeks',
          starts_on: 'starts_on',
          resumes_on: `plusDays(starts_on, weeks * ${DAYS_A_WEEK})`,
          status: "'agreed'",
        },
      },
      { set: 'subscription', to: { term_ends_on: `plusDays(subscription.term_ends_on, weeks * ${DAYS_A_WEEK})` } },
    ],
    gives: 'subscription_pause',
    ask: ['pause {subscription} from {starts_on} on for {weeks} weeks', 'let {subscription} rest from {starts_on} on, {weeks} weeks'],
    outcome: [
      { question: 'When does it go on?', value: 'subscription_pause.resumes_on', type: 'date' },
      { question: 'When does its term end now?', value: 'subscription.term_ends_on', type: 'date' },
    ],
    ceiling: { arg: 'weeks', most: LEFT, words: 'as many weeks as its plan still allows' },
    plays: 8,
    undoneBy: 'withdraw_pause',
  },
  withdraw_pause: {
    title: 'Withdraw a pause',
    about: 'Takes back an agreed pause that has not begun; the end of the term moves back.',
    args: {
      subscription_pause: row('subscription_pause', {
        likely: "subscription_pause.status === 'agreed' && subscription_pause.starts_on > today()",
      }),
    },
    rules: [
      conflict("subscription_pause.status === 'agreed'", 'This pause is {subscription_pause.status}.', [
        'already',
        'withdrawn',
        'shortened',
      ]),
      conflict('subscription_pause.starts_on > today()', 'It began on {subscription_pause.starts_on}. End it early instead.', [
        'began',
        'begun',
        'started',
        'too late',
      ]),
    ],
    effects: [
      { set: 'subscription_pause', to: { status: "'withdrawn'" } },
      {
        set: 'subscription_pause.subscription',
        to: {
          term_ends_on: `plusDays(subscription_pause.subscription.term_ends_on, subscription_pause.weeks * -${DAYS_A_WEEK})`,
        },
      },
    ],
    ask: ['withdraw {subscription_pause}', 'call off {subscription_pause}'],
    plays: 1,
  },
  end_pause_early: {
    title: 'End a pause early',
    about: 'Lets a [subscription] that rests go on from today; the end of its term moves back by the days that are left of the pause.',
    args: {
      subscription_pause: row('subscription_pause', {
        likely:
          "subscription_pause.status === 'agreed' && subscription_pause.starts_on <= today() && subscription_pause.resumes_on > today()",
      }),
    },
    rules: [
      conflict("subscription_pause.status === 'agreed'", 'This pause is {subscription_pause.status}.', [
        'already',
        'withdrawn',
        'shortened',
      ]),
      conflict('subscription_pause.starts_on <= today()', 'It begins on {subscription_pause.starts_on}. Withdraw it instead.', [
        'begins on',
        'not begun',
        'not yet',
        'withdraw',
      ]),
      conflict('subscription_pause.resumes_on > today()', 'It was over on {subscription_pause.resumes_on}.', ['was over', 'over', 'ended']),
    ],
    effects: [
      {
        set: 'subscription_pause.subscription',
        to: {
          term_ends_on: 'plusDays(subscription_pause.subscription.term_ends_on, days(subscription_pause.resumes_on, today()))',
        },
      },
      { set: 'subscription_pause', to: { status: "'shortened'", resumes_on: 'today()' } },
    ],
    gives: 'subscription_pause',
    ask: ['cut {subscription_pause} short as of today', 'let {subscription_pause} end early, today'],
    outcome: [{ question: 'When does the term end now?', value: 'subscription_pause.subscription.term_ends_on', type: 'date' }],
    plays: 2,
  },
}
