// What happens to orders between the kitchen and the door, and afterwards: acceptance, couriers, tips, problems.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'
import { kindOfProblem } from './records.ts'

/** Days after delivery within which tips are given and problems are reported. */
const TIP_DAYS = 10
const REPORT_DAYS = 7
/** A tip is this many percent of the sum at most, to catch slips. */
const TIP_PERCENT = 30
/** Portions that go on a bicycle. */
const BICYCLE_PORTIONS = 6

const CARRIED = "'order', o => o.courier_id === courier.id && (o.status === 'placed' || o.status === 'on_the_way')"
const portions = "sum('order_line', l => l.order_id === order.id, l => l.portions)"
const open = conflict("problem.status === 'open'", 'This problem was {problem.status} already.', ['already', 'credited', 'dismissed'])

export const rides: Readonly<Record<string, Action>> = {
  assign_courier: {
    title: 'Send a [courier]',
    about: `Gives a placed [order] to a [courier] on shift, or to another one than before, within their load. Bicycles stay in their own district, as far as kitchen and door are concerned, and carry ${BICYCLE_PORTIONS} portions at most.`,
    args: {
      order: row('order', { likely: "order.status === 'placed' && order.courier === null" }),
      courier: row('courier', {
        likely: `courier.status === 'on_shift' && (courier.vehicle !== 'bicycle' || (courier.district_id === order.diner.district_id && courier.district_id === order.restaurant.district_id && ${portions} <= ${BICYCLE_PORTIONS}))`,
      }),
    },
    rules: [
      conflict("order.status === 'placed'", 'This [order] is {order.status}; couriers are sent for placed ones.', [
        'not placed',
        'basket',
        'on the way',
        'on_the_way',
        'delivered',
        'cancelled',
      ]),
      conflict('order.courier === null || order.courier_id !== courier.id', '{courier.name} has this [order] already.', [
        'already',
        'has this',
      ]),
      forbidden("courier.status === 'on_shift'", '{courier.name} is off shift.', ['off shift', 'not on shift', 'off duty']),
      forbidden(
        "courier.vehicle !== 'bicycle' || (courier.district_id === order.diner.district_id && courier.district_id === order.restaurant.district_id)",
        '{courier.name} rides a bicycle and stays in {courier.district.name}. Send a scooter or a car.',
        ['bicycle', 'stays in', 'too far', 'district'],
      ),
      conflict(
        `courier.vehicle !== 'bicycle' || ${portions} <= ${BICYCLE_PORTIONS}`,
        `${BICYCLE_PORTIONS} portions go on a bicycle at most, and this [order] has {${portions}}.`,
        ['bicycle', 'at most', 'too many'],
      ),
      conflict(`count(${CARRIED}) < courier.most_orders`, '{courier.name} has {courier.most_orders} [orders] to bring and takes no more.', [
        'no more',
        'load',
        'full',
        'at most',
      ]),
    ],
    effects: [{ set: 'order', to: { courier: 'courier' } }],
    gives: 'order',
    ask: ['send {courier} for {order}', 'let {courier} bring {order}'],
    outcome: [{ question: 'How many orders does that courier have to bring now?', value: `count(${CARRIED})`, type: 'integer' }],
    routine: {
      row: 'order',
      when: "order.status === 'placed' && order.courier === null && order.wanted_on <= plusDays(today(), 1)",
      chance: 0.95,
    },
  },
  pick_up_order: {
    title: 'Pick up an [order]',
    about: 'The [courier] of a placed [order] has it and is on the way, on the day for which it is ordered or later.',
    args: { order: row('order', { likely: "order.status === 'placed' && order.courier !== null && order.wanted_on <= today()" }) },
    rules: [
      conflict("order.status === 'placed'", 'This [order] is {order.status}; only placed ones are picked up.', [
        'not placed',
        'basket',
        'already',
        'on the way',
        'on_the_way',
        'delivered',
        'cancelled',
      ]),
      conflict('order.wanted_on <= today()', 'It is for {order.wanted_on}, and today is {today()}.', [
        'it is for',
        'not today',
        'too early',
        'not yet',
      ]),
      conflict('order.courier !== null', 'No [courier] has been sent for this [order]. Send one first.', [
        'no courier',
        'send one',
        'no rider',
        'no driver',
        'not been sent',
      ]),
    ],
    effects: [{ set: 'order', to: { status: "'on_the_way'" } }],
    ask: ['note that {order} was picked up', 'put down {order} as picked up'],
    routine: { row: 'order', when: "order.status === 'placed' && order.courier !== null && order.wanted_on <= today()", chance: 0.9 },
  },
  deliver_order: {
    title: 'Note a delivery',
    about: 'The [diner] has the [order].',
    args: { order: row('order', { likely: "order.status === 'on_the_way'" }) },
    rules: [
      conflict("order.status === 'on_the_way'", 'This [order] is {order.status}, not on the way.', [
        'not on the way',
        'already',
        'basket',
        'placed',
        'delivered',
        'cancelled',
      ]),
    ],
    effects: [{ set: 'order', to: { status: "'delivered'", delivered_on: 'today()' } }],
    ask: ['note that {order} has arrived', 'mark {order} as delivered'],
    routine: { row: 'order', when: "order.status === 'on_the_way'", chance: 0.65 },
  },
  tip_courier_of_order: {
    title: 'Give a tip',
    about: `The [diner] gives the [courier] a tip for a delivered [order], once and within ${TIP_DAYS} days: ${TIP_PERCENT} percent of the sum at most, but 5 in any case.`,
    args: {
      order: row('order', {
        likely: `order.status === 'delivered' && order.tip === 0 && days(order.delivered_on, today()) <= ${TIP_DAYS}`,
      }),
      amount: mostly(money('How much.', 1, 12), 'max(1, floor(order.total / 10))'),
    },
    rules: [
      conflict("order.status === 'delivered'", 'This [order] is {order.status}; tips come after delivery.', [
        'not delivered',
        'not been delivered',
        'after delivery',
        'basket',
        'placed',
        'on the way',
        'cancelled',
      ]),
      conflict('order.tip === 0', 'A tip of {money(order.tip)} was given for this [order].', ['was given', 'already', 'once']),
      conflict(
        `days(order.delivered_on, today()) <= ${TIP_DAYS}`,
        `It was brought on {order.delivered_on}; tips are given within ${TIP_DAYS} days.`,
        ['within', 'too late', 'days'],
      ),
      conflict(
        `amount <= 5 || amount * 100 <= order.total * ${TIP_PERCENT}`,
        `A tip of more than ${TIP_PERCENT} percent of {money(order.total)} looks like a slip.`,
        ['percent', 'too much', 'slip', 'more than'],
      ),
    ],
    effects: [{ set: 'order', to: { tip: 'amount' } }],
    ask: ['add a tip of {amount} to {order}', 'give the [courier] of {order} a tip of {amount}'],
    plays: 10,
  },
  report_problem: {
    title: 'Report a [problem]',
    about: `Notes what was wrong with a delivered [order], within ${REPORT_DAYS} days and each kind once.`,
    args: {
      order: row('order', { likely: `order.status === 'delivered' && days(order.delivered_on, today()) <= ${REPORT_DAYS}` }),
      kind: kindOfProblem,
    },
    rules: [
      conflict("order.status === 'delivered'", 'This [order] is {order.status}; nothing has been brought.', [
        'not delivered',
        'nothing has been brought',
        'basket',
        'placed',
        'on the way',
        'cancelled',
      ]),
      conflict(
        `days(order.delivered_on, today()) <= ${REPORT_DAYS}`,
        `It was brought on {order.delivered_on}; problems are reported within ${REPORT_DAYS} days.`,
        ['within', 'too late', 'days'],
      ),
      conflict("none('problem', p => p.order_id === order.id && p.kind === kind)", 'That was reported for this [order] already.', [
        'already',
        'reported',
      ]),
    ],
    effects: [{ add: 'problem', with: { order: 'order', kind: 'kind', reported_on: 'today()', status: "'open'" } }],
    ask: ['report {kind} in {order}', 'put down {kind} for {order}'],
    plays: 14,
  },
  credit_problem: {
    title: 'Give credit for a [problem]',
    about:
      'Gives the [diner] meal credit for an open problem, up to your own credit limit and, with what was given before, to the sum of the [order].',
    args: {
      problem: row('problem', { likely: "problem.status === 'open'" }),
      amount: mostly(money('How much.', 2, 30), 'max(2, floor(problem.order.total / 4))'),
    },
    rules: [
      open,
      forbidden('amount <= actor.credit_limit', 'You may give {money(actor.credit_limit)} at most for one problem.', [
        'at most',
        'limit',
        'may give',
      ]),
      conflict(
        "amount + sum('problem', p => p.order_id === problem.order_id && p.status === 'credited', p => p.credited) <= problem.order.total",
        'With what was given before, that is more than the [order] came to.',
        ['more than', 'came to', 'before'],
      ),
    ],
    effects: [
      { set: 'problem', to: { status: "'credited'", credited: 'amount' } },
      { set: 'problem.order.diner', to: { meal_credit: 'problem.order.diner.meal_credit + amount' } },
    ],
    ask: ['give {amount} of meal credit for {problem}', 'settle {problem} with a credit of {amount}'],
    outcome: [{ question: 'How much meal credit does the diner have now?', value: 'problem.order.diner.meal_credit', type: 'money' }],
    ceiling: {
      arg: 'amount',
      most: "min(actor.credit_limit, problem.order.total - sum('problem', p => p.order_id === problem.order_id && p.status === 'credited', p => p.credited))",
      words: 'as much as the rules allow',
    },
    plays: 4,
  },
  dismiss_problem: {
    title: 'Dismiss a [problem]',
    about: 'Nothing is given for an open problem. Spilled food is never dismissed.',
    args: { problem: row('problem', { likely: "problem.status === 'open' && problem.kind !== 'spilled'" }) },
    rules: [
      open,
      conflict("problem.kind !== 'spilled'", 'Spilled food is never dismissed. Give some credit.', [
        'never dismissed',
        'spilled',
        'credit',
      ]),
    ],
    effects: [{ set: 'problem', to: { status: "'dismissed'", credited: '0' } }],
    ask: ['dismiss {problem}', 'turn down {problem}; nothing is given'],
    plays: 1,
  },
}
