// What is done with subscriptions: begun, changed, renewed. Pauses and cancellations have files of their own.
import { conflict, invalid, row, type Action } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'
import { leaving } from './leaving.ts'
import { ACTIVE, pausing, RESTING } from './pausing.ts'

/** Days between two changes of plan. */
const DAYS_BETWEEN_CHANGES = 21
/** A term is renewed in its last days, or later. */
const DAYS_TO_RENEW = 14
/** A new subscription begins within a month. */
const LATEST_START = 30

/** Actions of the module for a core's customer. */
export const subscriptionActions = (customer: string): Readonly<Record<string, Action>> => ({
  ...beginning(customer),
  ...pausing,
  ...changing,
  ...leaving,
})

const beginning = (customer: string): Readonly<Record<string, Action>> => ({
  start_subscription: {
    title: 'Start a [subscription]',
    about: `Signs a [${customer}] up for a [subscription_plan] on offer, from today or a day within ${LATEST_START} days. One at a time for each.`,
    args: {
      [customer]: row(customer, {
        likely: `none('subscription', s => s.${customer}_id === ${customer}.id && (s.status === 'active' || s.ends_on > today()))`,
      }),
      subscription_plan: row('subscription_plan', { likely: "subscription_plan.status === 'offered'" }),
      starts_on: date('First day.', 0, 4),
    },
    rules: [
      conflict(
        "subscription_plan.status === 'offered'",
        '“{subscription_plan.name}” is retired and not sold any more. Choose another plan.',
        ['retired', 'not sold', 'no longer', 'not offered'],
      ),
      invalid(
        `starts_on >= today() && days(today(), starts_on) <= ${LATEST_START}`,
        `It starts today or within ${LATEST_START} days; today is {today()}.`,
      ),
      conflict(
        `none('subscription', s => s.${customer}_id === ${customer}.id && (s.status === 'active' || s.ends_on > starts_on))`,
        `{${customer}.name} has a [subscription] that runs then. Change its plan instead.`,
        ['already', 'has a', 'runs then', 'one at a time'],
      ),
    ],
    effects: [
      {
        add: 'subscription',
        with: {
          [customer]: customer,
          subscription_plan: 'subscription_plan',
          fee: 'subscription_plan.monthly_fee',
          starts_on: 'starts_on',
          discounted: "'no'",
          term_ends_on: 'plusDays(starts_on, subscription_plan.least_weeks * 7)',
          status: "'active'",
        },
      },
    ],
    gives: 'subscription',
    ask: [
      `sign {${customer}} up for {subscription_plan} from {starts_on} on`,
      `start on {starts_on} a [subscription] to {subscription_plan} for {${customer}}`,
      `{${customer}} would like {subscription_plan} from {starts_on} on; set it up`,
    ],
    outcome: [{ question: 'When does the shortest term end?', value: 'subscription.term_ends_on', type: 'date' }],
    plays: 14,
  },
})

const changing: Readonly<Record<string, Action>> = {
  change_subscription_plan: {
    title: 'Change the plan of a [subscription]',
    about: `Moves an active [subscription] that does not rest to another plan on offer, at its full fee of today, within the same term: to a dearer one at any time, to a cheaper one after its term. ${DAYS_BETWEEN_CHANGES} days between two changes.`,
    args: {
      subscription: row('subscription', {
        likely: `subscription.status === 'active' && subscription.starts_on <= today() && (subscription.changed_on === null || subscription.changed_on <= plusDays(today(), -${DAYS_BETWEEN_CHANGES}))`,
      }),
      subscription_plan: row('subscription_plan', {
        about: 'The new plan.',
        likely:
          "subscription_plan.status === 'offered' && subscription_plan.id !== subscription.subscription_plan_id && (subscription_plan.monthly_fee >= subscription.fee || subscription.term_ends_on <= today())",
      }),
    },
    rules: [
      ACTIVE,
      conflict('subscription.starts_on <= today()', 'It starts on {subscription.starts_on} only. Change it then.', [
        'starts on',
        'not begun',
        'not yet',
      ]),
      conflict("subscription_plan.status === 'offered'", '“{subscription_plan.name}” is retired and not sold any more.', [
        'retired',
        'not sold',
        'no longer',
        'not offered',
      ]),
      conflict('subscription_plan.id !== subscription.subscription_plan_id', 'It is on “{subscription_plan.name}” already.', [
        'already',
        'same',
      ]),
      conflict(`none('subscription_pause', ${RESTING})`, 'It rests at present. Change it when it goes on.', ['rests', 'paused', 'pause']),
      conflict(
        `subscription.changed_on === null || subscription.changed_on <= plusDays(today(), -${DAYS_BETWEEN_CHANGES})`,
        `The plan was changed on {subscription.changed_on}; ${DAYS_BETWEEN_CHANGES} days lie between two changes.`,
        ['was changed', 'too soon', '21 days', 'recent', 'between two changes'],
      ),
      conflict(
        'subscription_plan.monthly_fee >= subscription.fee || subscription.term_ends_on <= today()',
        '“{subscription_plan.name}” is cheaper; that is possible from {subscription.term_ends_on} on, when the term ends.',
        ['cheaper', 'term', 'dearer'],
      ),
    ],
    effects: [
      {
        set: 'subscription',
        to: {
          subscription_plan: 'subscription_plan',
          fee: 'subscription_plan.monthly_fee',
          discounted: "'no'",
          changed_on: 'today()',
        },
      },
    ],
    gives: 'subscription',
    ask: ['change {subscription} to {subscription_plan}', 'move {subscription} over to {subscription_plan}'],
    outcome: [{ question: 'What does it cost each month now?', value: 'subscription.fee', type: 'money' }],
    plays: 5,
  },
  renew_subscription: {
    title: 'Renew a [subscription]',
    about: `Gives an active [subscription] another term at today's fee, in the last ${DAYS_TO_RENEW} days of its term or later. The new term follows the old one, or begins today when that is over.`,
    args: {
      subscription: row('subscription', {
        likely: `subscription.status === 'active' && subscription.starts_on <= today() && subscription.term_ends_on <= plusDays(today(), ${DAYS_TO_RENEW}) && subscription.subscription_plan.status === 'offered'`,
      }),
    },
    rules: [
      ACTIVE,
      conflict(
        `subscription.term_ends_on <= plusDays(today(), ${DAYS_TO_RENEW})`,
        `Its term ends on {subscription.term_ends_on}; it is renewed in the last ${DAYS_TO_RENEW} days.`,
        ['term ends', 'too early', 'last 14 days', 'not yet'],
      ),
      conflict(
        "subscription.subscription_plan.status === 'offered'",
        '“{subscription.subscription_plan.name}” is retired and cannot be renewed. Change the plan instead.',
        ['retired', 'cannot be renewed', 'no longer'],
      ),
    ],
    effects: [
      {
        set: 'subscription',
        to: {
          fee: 'subscription.subscription_plan.monthly_fee',
          term_ends_on:
            'plusDays(subscription.term_ends_on > today() ? subscription.term_ends_on : today(), subscription.subscription_plan.least_weeks * 7)',
        },
      },
    ],
    ask: ['renew {subscription} for another term', 'give {subscription} a new term'],
    outcome: [{ question: 'Until when does the new term run?', value: 'subscription.term_ends_on', type: 'date' }],
    plays: 1,
  },
}
