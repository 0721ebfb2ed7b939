// Numbers that move to another company, and customers who are blocked.
import { conflict, row, type Action } from '../../../language/action.ts'
import { oneOf, text } from '../../../language/field.ts'
import { isActive, isStaying } from './lines.ts'
import { CARRIERS } from './offers.ts'

/** Days that a transfer takes at least: one working day, by law. */
const DAYS_TO_MOVE = 1

export const porting: Readonly<Record<string, Action>> = {
  request_port: {
    title: 'Ask for the transfer of a number',
    about:
      'Notes that a [customer] takes the number of an active [line] to another company, after the term and without an open order of a [device_model].',
    args: {
      line: row('line', {
        likely:
          "line.status === 'active' && line.term_until <= today() && none('port_request', p => p.line_id === line.id && p.status === 'open') && none('device_order', o => o.line_id === line.id && o.status === 'placed')",
      }),
      carrier: text('Where it goes.', oneOf(CARRIERS), { maxLength: 40 }),
    },
    rules: [
      isActive,
      conflict('line.term_until <= today()', 'The term of this [line] runs until {line.term_until}.', ['term', 'runs until', 'contract']),
      isStaying,
      conflict(
        "none('device_order', o => o.line_id === line.id && o.status === 'placed')",
        'A [device_model] is on its way for this [line].',
        ['on its way', 'order', 'open'],
      ),
    ],
    effects: [{ add: 'port_request', with: { line: 'line', carrier: 'carrier', requested_on: 'today()', status: "'open'" } }],
    gives: 'port_request',
    ask: ['note that the number of {line} shall move to {carrier}', 'start the move of {line} to {carrier}'],
    plays: 6,
    undoneBy: 'withdraw_port_request',
  },
  withdraw_port_request: {
    title: 'Withdraw a transfer',
    about: 'The [customer] stays; the number is not moved.',
    args: { port_request: row('port_request', { likely: "port_request.status === 'open'" }) },
    rules: [
      conflict("port_request.status === 'open'", 'This request is {port_request.status} already.', [
        'already',
        'done',
        'completed',
        'withdrawn',
      ]),
    ],
    effects: [{ set: 'port_request', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {port_request}', 'stop {port_request}, they stay with us'],
    plays: 1,
  },
  complete_port_request: {
    title: 'Complete a transfer',
    about: `The number has moved, on the day after the request at the earliest: the [line] is over and its [sim] locked. Planned [visits] are cancelled.`,
    args: {
      port_request: row('port_request', {
        likely: `port_request.status === 'open' && days(port_request.requested_on, today()) >= ${DAYS_TO_MOVE}`,
      }),
    },
    rules: [
      conflict("port_request.status === 'open'", 'This request is {port_request.status} already.', [
        'already',
        'done',
        'completed',
        'withdrawn',
      ]),
      conflict(
        `days(port_request.requested_on, today()) >= ${DAYS_TO_MOVE}`,
        `It was made on {port_request.requested_on}; a transfer takes a day at least.`,
        ['a day', 'too early', 'takes', 'not yet'],
      ),
    ],
    effects: [
      { set: 'port_request', to: { status: "'done'" } },
      { set: 'port_request.line', to: { status: "'moved'", data_left: '0' } },
      {
        each: 'sim',
        as: 'card',
        where: "card.line_id === port_request.line_id && card.status === 'in_use'",
        do: [{ set: 'card', to: { status: "'locked'" } }],
      },
      {
        each: 'visit',
        as: 'planned',
        where: "planned.line_id === port_request.line_id && planned.status === 'planned'",
        do: [{ set: 'planned', to: { status: "'cancelled'" } }],
      },
    ],
    ask: ['complete {port_request}', 'note that {port_request} is done'],
    routine: { row: 'port_request', when: `port_request.status === 'open' && days(port_request.requested_on, today()) >= 3`, chance: 0.15 },
  },
  block_customer: {
    title: 'Block a [customer]',
    about: 'A blocked [customer] gets nothing new. Not while one of their orders is on its way.',
    args: {
      customer: row('customer', {
        likely: "customer.status === 'active' && none('device_order', o => o.line.customer_id === customer.id && o.status === 'placed')",
      }),
    },
    rules: [
      conflict("customer.status === 'active'", '{customer.name} is blocked already.', ['already', 'blocked']),
      conflict(
        "none('device_order', o => o.line.customer_id === customer.id && o.status === 'placed')",
        'A [device_model] is on its way to {customer.name}. Wait until it has arrived or cancel the order.',
        ['on its way', 'wait', 'order'],
      ),
    ],
    effects: [{ set: 'customer', to: { status: "'blocked'" } }],
    ask: ['block {customer}', 'block {customer}, so that nothing new is sold to them'],
    undoneBy: 'unblock_customer',
  },
  unblock_customer: {
    title: 'Unblock a [customer]',
    about: 'The [customer] may have new [lines] and [device_models] again.',
    args: { customer: row('customer', { likely: "customer.status === 'blocked'" }) },
    rules: [conflict("customer.status === 'blocked'", '{customer.name} is not blocked.', ['not blocked', 'active'])],
    effects: [{ set: 'customer', to: { status: "'active'" } }],
    ask: ['unblock {customer}', 'lift the block of {customer}'],
    undoneBy: 'block_customer',
  },
}
