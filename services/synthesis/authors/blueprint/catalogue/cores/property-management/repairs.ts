// What is done with repairs.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, money, oneOf, text } from '../../../language/field.ts'
import { TRADES } from './entities.ts'

/** Part of the cost that a tenant bears when they broke it, in percent, at most. */
const MOST_SHARE = 50

export const repairs: Readonly<Record<string, Action>> = {
  report_repair: {
    title: 'Report a [repair]',
    about: 'Notes what is wrong in a rented [flat]; the same problem once while it is open.',
    args: {
      lease: row('lease', { likely: "lease.status === 'signed' && lease.starts_on <= today()" }),
      problem: text(
        'What is wrong.',
        oneOf([
          'Dripping tap',
          'Cold radiator',
          'Dead socket',
          'Stuck window',
          'Mould in the bath',
          'Broken lock',
          'Flickering lamp',
          'Blocked drain',
        ]),
        { maxLength: 80 },
      ),
      trade: choice('Which trade it takes.', TRADES),
      urgency: choice('How urgent it is.', { normal: 4, urgent: 1 }),
    },
    rules: [
      conflict("lease.status === 'signed' && lease.starts_on <= today()", 'This [lease] is not running.', [
        'not running',
        'ended',
        'not begun',
        'over',
      ]),
      conflict(
        "none('repair', r => r.lease_id === lease.id && r.problem === problem && (r.status === 'reported' || r.status === 'ordered'))",
        '“{problem}” is on the list for this [flat] already.',
        ['already', 'on the list'],
      ),
    ],
    effects: [
      {
        add: 'repair',
        with: {
          lease: 'lease',
          problem: 'problem',
          trade: 'trade',
          urgency: 'urgency',
          reported_on: 'today()',
          cost: '0',
          status: "'reported'",
        },
      },
    ],
    ask: ['put “{problem}” on the list for {lease}: {trade}, {urgency}', 'note a [repair] under {lease}: “{problem}” ({trade}, {urgency})'],
    plays: 34,
  },
  order_repair: {
    title: 'Order a [repair]',
    about:
      'Has a [craftsman] of the trade mend it, at an estimate within your budget (urgent ones: any), if they have not reached their limit.',
    args: {
      repair: row('repair', { likely: "repair.status === 'reported'" }),
      craftsman: row('craftsman', { likely: 'craftsman.trade === repair.trade' }),
      estimate: mostly(money('What it will cost, without the call-out fee.', 20, 900, { step: 10 }), '120'),
    },
    rules: [
      conflict("repair.status === 'reported'", 'This [repair] is {repair.status}.', ['already', 'ordered', 'done', 'refused']),
      forbidden('craftsman.trade === repair.trade', '{craftsman.name} does {craftsman.trade}, not {repair.trade}.', [
        'trade',
        'does',
        'not',
      ]),
      conflict(
        "count('repair', r => r.craftsman_id === craftsman.id && r.status === 'ordered') < craftsman.most_orders",
        '{craftsman.name} takes {craftsman.most_orders} [repairs] at a time and has them.',
        ['at a time', 'limit', 'too many', 'at most'],
      ),
      forbidden(
        "repair.urgency === 'urgent' || estimate + craftsman.call_out <= actor.repair_budget",
        'With the call-out fee it is {money(estimate + craftsman.call_out)}; you may order up to {money(actor.repair_budget)}.',
        ['budget', 'up to', 'more than', 'limit', 'may order'],
      ),
    ],
    effects: [{ set: 'repair', to: { craftsman: 'craftsman', cost: 'estimate + craftsman.call_out', status: "'ordered'" } }],
    gives: 'repair',
    ask: [
      'have {craftsman} do {repair} for {estimate} plus call-out',
      'order {craftsman} for {repair}, estimate {estimate} without the call-out fee',
    ],
    outcome: [{ question: 'What will it cost with the call-out fee?', value: 'repair.cost', type: 'money' }],
    ceiling: { arg: 'estimate', most: 'actor.repair_budget - craftsman.call_out', words: 'as much as my budget allows' },
    plays: 26,
  },
  finish_repair: {
    title: 'Finish a [repair]',
    about: 'The [craftsman] is done; the final cost may be a fifth above the estimate at most.',
    args: { repair: row('repair', { likely: "repair.status === 'ordered'" }), cost: mostly(money('Final cost.', 1, 2000), 'repair.cost') },
    rules: [
      conflict("repair.status === 'ordered'", 'This [repair] is {repair.status}; only ordered ones are finished.', [
        'not ordered',
        'reported',
        'already',
        'done',
        'refused',
      ]),
      conflict('cost * 5 <= repair.cost * 6', 'The estimate was {money(repair.cost)}; more than a fifth above it is not accepted.', [
        'fifth',
        'above',
        'not accepted',
        'more than',
        'estimate',
      ]),
    ],
    effects: [{ set: 'repair', to: { status: "'done'", cost: 'cost' } }],
    ask: ['finish {repair} with a final cost of {cost}', '{repair} is done and cost {cost}; close it'],
    ceiling: { arg: 'cost', most: 'floor(repair.cost * 6 / 5)', words: 'as much as is still accepted' },
    routine: { row: 'repair', when: "repair.status === 'ordered' && plusDays(repair.reported_on, 4) <= today()", chance: 0.2 },
    plays: 6,
  },
  refuse_repair: {
    title: 'Refuse a [repair]',
    about: 'Strikes a reported [repair] off the list; urgent ones cannot be refused.',
    args: { repair: row('repair', { likely: "repair.status === 'reported' && repair.urgency === 'normal'" }) },
    rules: [
      conflict("repair.status === 'reported'", 'This [repair] is {repair.status}.', ['already', 'ordered', 'done', 'refused']),
      forbidden("repair.urgency === 'normal'", 'This [repair] is urgent and has to be done.', ['urgent', 'has to be done']),
    ],
    effects: [{ set: 'repair', to: { status: "'refused'" } }],
    ask: ['refuse {repair}', 'strike {repair} off the list'],
    plays: 3,
  },
  charge_tenant: {
    title: 'Charge a part of a [repair] to the [tenant]',
    about: `Adds some percent of the cost of a finished [repair], ${MOST_SHARE} at most (rounded down), to what the [tenant] owes.`,
    args: {
      repair: row('repair', { likely: "repair.status === 'done' && repair.lease.status === 'signed'" }),
      percent: integer('How many percent.', 10, 100, { step: 10 }),
    },
    rules: [
      conflict("repair.status === 'done'", 'This [repair] is {repair.status}; only finished ones are charged.', [
        'not finished',
        'reported',
        'ordered',
        'refused',
        'not done',
      ]),
      conflict("repair.lease.status === 'signed'", 'The [lease] has ended.', ['ended', 'over']),
      conflict(`percent <= ${MOST_SHARE}`, `A [tenant] bears ${MOST_SHARE} percent at most.`, ['at most', 'limit', 'maximum', 'half']),
    ],
    effects: [{ set: 'repair.lease', to: { arrears: 'repair.lease.arrears + floor(repair.cost * percent / 100)' } }],
    gives: 'repair',
    ask: ['charge {percent} percent of {repair} to the [tenant]', 'let the [tenant] bear {percent} percent of {repair}'],
    outcome: [{ question: 'How much is owed under that lease now?', value: 'repair.lease.arrears', type: 'money' }],
    ceiling: { arg: 'percent', most: `${MOST_SHARE}`, words: 'as many percent as the rules allow' },
    plays: 2,
  },
}
