// Subscriptions: monthly plans of customers with a shortest term, pauses, changes of plan, and notice before they end.
// Rules: one at a time, pauses by the week up to a limit that put the term off, cheaper plans after the term, renewal near its end.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../language/field.ts'
import { covers } from './covers.ts'
import { subscriptionActions } from './subscriptions/actions.ts'
import { LEAVING_REASONS, PLANS } from './subscriptions/words.ts'

const entities = (customer: string): Readonly<Record<string, Entity>> => ({
  subscription_plan: {
    noun: {
      one: 'subscription plan',
      many: 'subscription plans',
      also: [{ one: 'membership plan', many: 'membership plans' }],
    },
    kind: 'reference',
    about: 'What can be subscribed to, for a fee each month.',
    fields: {
      name: text('Name.', oneOf(PLANS.map(({ name }) => name)), { unique: true }),
      monthly_fee: money('What a month costs now.', 1, 60, { called: 'monthly fee' }),
      least_weeks: integer('Weeks for which it is taken at least.', 1, 26, { called: 'shortest term', unit: 'weeks' }),
      notice_days: integer('Days between the cancellation and the end, at least.', 0, 90, { called: 'notice', unit: 'days' }),
      pause_weeks: integer('Weeks for which it can be paused in all.', 0, 8, { called: 'limit of pauses', unit: 'weeks' }),
      status: choice('Retired ones run on for those who have them and are not sold any more.', { offered: 5, retired: 1 }),
    },
    identify: ['name'],
    refer: 'the plan “{name}”',
    rows: PLANS.length,
    given: PLANS,
  },
  subscription: {
    noun: {
      one: 'subscription',
      many: 'subscriptions',
      also: [{ one: 'membership', many: 'memberships' }],
    },
    kind: 'record',
    about: `A [${customer}] pays for a [subscription_plan] each month.`,
    fields: {
      [customer]: ref(customer, 'Who has it.'),
      subscription_plan: ref('subscription_plan', 'Which plan.'),
      fee: money('What they pay each month, as agreed.', 1, 60, { called: 'monthly fee', filter: true, sort: true, clause: 'that cost' }),
      starts_on: date('First day.', -60, 30, { called: 'first day', filter: true, sort: true, clause: 'that start' }),
      term_ends_on: date('End of the shortest term; pauses put it off.', -20, 400, {
        called: 'end of the term',
        filter: true,
        sort: true,
        clause: 'whose term ends',
      }),
      changed_on: date('Day of the last change of plan.', -60, 0, { called: 'last change of plan', optional: true }),
      discounted: choice(
        'Whether the fee was lowered to keep them; that is done once.',
        { no: 1, yes: 1 },
        { called: 'discount', filter: false },
      ),
      ends_on: date('Last day, when it is cancelled.', -20, 400, { called: 'last day', optional: true }),
      status: choice(
        'Cancelled ones run until their last day.',
        { active: 1, cancelled: 1 },
        { says: { active: 'active', cancelled: 'cancelled' } },
      ),
    },
    identify: [customer, 'starts_on'],
    refer: `the [subscription] of {${customer}} that starts on {starts_on}`,
    computed: {
      pause_weeks_left: {
        about: 'Weeks for which it can still be paused.',
        value:
          "max(0, subscription.subscription_plan.pause_weeks - sum('subscription_pause', p => p.subscription_id === subscription.id && p.status !== 'withdrawn', p => p.weeks))",
        type: 'integer',
        called: 'number of weeks left for pauses',
      },
    },
    summary: { by: ['status', 'subscription_plan'], totals: ['fee'], over: 'starts_on' },
  },
  subscription_pause: {
    noun: { one: 'subscription pause', many: 'subscription pauses' },
    kind: 'record',
    about: 'Weeks in which a [subscription] rests and nothing is paid.',
    fields: {
      subscription: ref('subscription', 'Which [subscription] rests.'),
      weeks: integer('For how many weeks it was asked.', 1, 8, { called: 'length', unit: 'weeks', filter: true }),
      starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that start' }),
      resumes_on: date('Day on which the [subscription] goes on.', -50, 90, {
        called: 'day of resumption',
        filter: true,
        sort: true,
        clause: 'that end',
      }),
      status: choice(
        'Agreed ones hold; withdrawn ones never began; shortened ones ended before their time.',
        { agreed: 3, withdrawn: 1, shortened: 1 },
        { says: { agreed: 'agreed', withdrawn: 'withdrawn', shortened: 'shortened' } },
      ),
    },
    identify: ['subscription', 'starts_on'],
    refer: 'the pause from {starts_on} of {subscription}',
    tools: ['search'],
  },
  subscription_cancellation: {
    noun: { one: 'subscription cancellation', many: 'subscription cancellations' },
    kind: 'record',
    about: `The wish of a [${customer}] to end a [subscription], and its last day.`,
    fields: {
      subscription: ref('subscription', 'Which [subscription].'),
      reason: choice('Why.', LEAVING_REASONS),
      given_on: date('Day of the cancellation.', -60, 0, {
        called: 'day of the cancellation',
        filter: true,
        sort: true,
        clause: 'that were given',
      }),
      ends_on: date('Last day of the [subscription].', -20, 400, { called: 'last day', filter: true, sort: true }),
      status: choice(
        'Withdrawn ones were taken back.',
        { standing: 1, withdrawn: 1 },
        { says: { standing: 'standing', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['subscription', 'given_on'],
    refer: 'the cancellation given on {given_on} for {subscription}',
    summary: { by: ['reason', 'status'], totals: [], over: 'given_on' },
  },
})

export const subscriptions: Module = {
  key: 'subscriptions',
  title: 'Subscriptions',
  words: ['subscription', 'subscriber', 'subscribe', 'membership', 'monthly plan', 'recurring', 'renewal', 'term'],
  attach: core => {
    const { customer, staff } = core.roles
    if (core.actor.entity !== staff || covers(core, /subscri|membership/)) return null
    return {
      entities: entities(customer),
      actions: subscriptionActions(customer),
      fields: {
        [staff]: {
          discount_to_keep: integer('Largest discount, in percent, that they may give to keep a subscriber.', 10, 30, {
            step: 5,
            called: 'subscriber discount limit',
            unit: 'percent',
            editable: true,
          }),
        },
      },
      computed: {
        [customer]: {
          monthly_fees: {
            about: 'What running [subscriptions] cost each month.',
            value: `sum('subscription', s => s.${customer}_id === ${customer}.id && (s.status === 'active' || s.ends_on > today()), s => s.fee)`,
            type: 'money',
            called: 'total of monthly fees',
          },
        },
      },
    }
  },
}
