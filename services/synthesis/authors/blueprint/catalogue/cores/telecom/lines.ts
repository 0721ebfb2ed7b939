// What is done with lines: opened, changed, paused, ended; their SIMs.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'
import { pattern, text } from '../../../language/field.ts'

/** Lines that run for one customer at a time: with good credit, and with limited credit. */
const MOST_LINES = 4
const MOST_LIMITED = 1

/** Lines that are not ended, of the customer in scope. */
export const RUNNING = "count('line', l => l.customer_id === customer.id && (l.status === 'active' || l.status === 'suspended'))"
const LIMIT = `(customer.credit === 'good' ? ${MOST_LINES} : ${MOST_LIMITED})`

/** The line in scope can be used. */
export const isActive: Rule = conflict("line.status === 'active'", 'The [line] {line.number} is {line.status}.', [
  'suspended',
  'ended',
  'moved',
  'not active',
])
const isSpare: Rule = conflict("sim.status === 'spare'", '[sim] {sim.serial} is {sim.status}. Choose a spare one.', [
  'in use',
  'in_use',
  'locked',
  'used',
  'not spare',
])
/** A number that is about to leave keeps its SIM and its data: the usual guard against fraud. */
export const isStaying: Rule = conflict(
  "none('port_request', p => p.line_id === line.id && p.status === 'open')",
  'The number {line.number} is being moved to another company. Withdraw the [port_request] first.',
  ['being moved', 'moved', 'port', 'another company', 'transfer'],
)

export const lines: Readonly<Record<string, Action>> = {
  open_line: {
    title: 'Open a [line]',
    about: `Opens a [line] with a spare [sim] and a new number; the term of the [tariff_plan] begins. ${MOST_LINES} for one [customer], ${MOST_LIMITED} with limited credit; no copper [area] has a Home 500.`,
    args: {
      customer: row('customer', { likely: `customer.status === 'active' && ${RUNNING} < ${LIMIT}` }),
      tariff_plan: row('tariff_plan', { likely: "tariff_plan.name !== 'Home 500' || customer.area.technology !== 'copper'" }),
      sim: row('sim', { likely: "sim.status === 'spare'" }),
      number: text('The new number.', pattern('555-0###'), { unique: true, maxLength: 20 }),
    },
    rules: [
      forbidden("customer.status === 'active'", '{customer.name} is blocked and gets nothing new.', ['blocked', 'not active']),
      forbidden(`${RUNNING} < ${LIMIT}`, '{customer.name} has as many [lines] as somebody with {customer.credit} credit may have.', [
        'as many',
        'credit',
        'limit',
        'too many',
      ]),
      conflict(
        "tariff_plan.name !== 'Home 500' || customer.area.technology !== 'copper'",
        'There is only copper in {customer.area.name}; the Home 500 plan needs fibre or cable.',
        ['copper', 'needs fibre', 'fibre or cable'],
      ),
      isSpare,
      conflict("none('line', l => l.number === number)", 'The number {number} is taken.', ['taken', 'already', 'in use']),
    ],
    effects: [
      {
        add: 'line',
        with: {
          number: 'number',
          customer: 'customer',
          tariff_plan: 'tariff_plan',
          since: 'today()',
          term_until: 'plusMonths(today(), tariff_plan.term_months)',
          data_left: 'tariff_plan.data_gb',
          renewed_on: 'today()',
          status: "'active'",
        },
      },
      { set: 'sim', to: { line: 'line', status: "'in_use'" } },
    ],
    gives: 'line',
    ask: [
      'open {number} as a new [line] for {customer} with {tariff_plan} and {sim}',
      'connect {customer} with {tariff_plan}, the number {number} and {sim}',
    ],
    outcome: [{ question: 'Until when does its shortest term run?', value: 'line.term_until', type: 'date' }],
    plays: 20,
  },
  change_tariff_plan: {
    title: 'Change the [tariff_plan] of a [line]',
    about:
      'Gives an active [line] another [tariff_plan] of the same kind; its term begins anew. To a cheaper one only after the present term.',
    args: {
      line: row('line', { likely: "line.status === 'active'" }),
      tariff_plan: row('tariff_plan', {
        about: 'The new one.',
        likely:
          'tariff_plan.id !== line.tariff_plan_id && tariff_plan.kind === line.tariff_plan.kind && (tariff_plan.monthly_price >= line.tariff_plan.monthly_price || line.term_until < today())',
      }),
    },
    rules: [
      isActive,
      conflict('tariff_plan.id !== line.tariff_plan_id', 'It has the {tariff_plan.name} plan already.', ['already', 'same']),
      conflict(
        'tariff_plan.kind === line.tariff_plan.kind',
        'The {tariff_plan.name} plan is for {tariff_plan.kind} [lines], and this is one for {line.tariff_plan.kind}.',
        ['kind', 'is for', 'mobile', 'internet'],
      ),
      conflict(
        'tariff_plan.monthly_price >= line.tariff_plan.monthly_price || line.term_until < today()',
        'The {tariff_plan.name} plan is cheaper, and the term runs until {line.term_until}.',
        ['term', 'cheaper', 'runs until', 'contract'],
      ),
      isStaying,
    ],
    effects: [
      {
        set: 'line',
        to: {
          tariff_plan: 'tariff_plan',
          term_until: 'plusMonths(today(), tariff_plan.term_months)',
          data_left: 'max(line.data_left, tariff_plan.data_gb)',
        },
      },
    ],
    gives: 'line',
    ask: ['change {line} to {tariff_plan}', 'put {line} on {tariff_plan}'],
    outcome: [{ question: 'Until when does its term run now?', value: 'line.term_until', type: 'date' }],
    plays: 5,
  },
  suspend_line: {
    title: 'Suspend a [line]',
    about:
      'Stops an active [line] for a while, when its phone was lost, say. Open orders of [device_models] for it have to be settled first.',
    args: {
      line: row('line', {
        likely: "line.status === 'active' && none('device_order', o => o.line_id === line.id && o.status === 'placed')",
      }),
    },
    rules: [
      isActive,
      conflict(
        "none('device_order', o => o.line_id === line.id && o.status === 'placed')",
        'A [device_model] is on its way for this [line].',
        ['on its way', 'order', 'open'],
      ),
    ],
    effects: [{ set: 'line', to: { status: "'suspended'" } }],
    ask: ['suspend {line}, the phone was stolen', 'suspend {line} for the time being'],
    plays: 3,
    undoneBy: 'resume_line',
  },
  resume_line: {
    title: 'Resume a [line]',
    about: 'Connects a suspended [line] again; not for blocked [customers].',
    args: { line: row('line', { likely: "line.status === 'suspended' && line.customer.status === 'active'" }) },
    rules: [
      conflict("line.status === 'suspended'", 'This [line] is {line.status}; only suspended ones are resumed.', [
        'not suspended',
        'active',
        'ended',
        'moved',
      ]),
      forbidden("line.customer.status === 'active'", '{line.customer.name} is blocked.', ['blocked', 'not active']),
    ],
    effects: [{ set: 'line', to: { status: "'active'" } }],
    ask: ['resume {line}', 'connect {line} again'],
    undoneBy: 'suspend_line',
  },
  end_line: {
    title: 'End a [line]',
    about: 'Ends a [line] after its term, without open orders, planned [visits] or a running [port_request]; its [sim] is locked.',
    args: {
      line: row('line', {
        likely:
          "(line.status === 'active' || line.status === 'suspended') && line.term_until <= today() && none('device_order', o => o.line_id === line.id && o.status === 'placed') && none('visit', v => v.line_id === line.id && v.status === 'planned')",
      }),
    },
    rules: [
      conflict("line.status === 'active' || line.status === 'suspended'", 'This [line] is {line.status} already.', [
        'already',
        'ended',
        'moved',
      ]),
      conflict('line.term_until <= today()', 'The term of this [line] runs until {line.term_until}.', ['term', 'runs until', 'contract']),
      conflict(
        "none('device_order', o => o.line_id === line.id && o.status === 'placed')",
        'A [device_model] is on its way for this [line].',
        ['on its way', 'order', 'open'],
      ),
      conflict(
        "none('visit', v => v.line_id === line.id && v.status === 'planned')",
        'A [visit] is planned for this [line]. Cancel it first.',
        ['visit', 'planned', 'cancel it'],
      ),
      isStaying,
    ],
    effects: [
      { set: 'line', to: { status: "'ended'", data_left: '0' } },
      {
        each: 'sim',
        as: 'card',
        where: "card.line_id === line.id && card.status === 'in_use'",
        do: [{ set: 'card', to: { status: "'locked'" } }],
      },
    ],
    ask: ['end {line}', 'close {line}, they do not need it any more'],
    plays: 1,
  },
  replace_sim: {
    title: 'Replace the [sim] of a [line]',
    about: 'Gives a [line] a spare [sim] and locks the one before. Not while its number is being moved away.',
    args: {
      line: row('line', {
        likely: "line.status === 'active' && none('port_request', p => p.line_id === line.id && p.status === 'open')",
      }),
      sim: row('sim', { about: 'The new one.', likely: "sim.status === 'spare'" }),
    },
    rules: [isActive, isSpare, isStaying],
    effects: [
      {
        each: 'sim',
        as: 'card',
        where: "card.line_id === line.id && card.status === 'in_use'",
        do: [{ set: 'card', to: { status: "'locked'" } }],
      },
      { set: 'sim', to: { line: 'line', status: "'in_use'" } },
    ],
    gives: 'sim',
    ask: ['replace the [sim] of {line} by {sim}', 'put {line} on {sim} and lock the old one'],
    outcome: [
      {
        question: 'How many SIMs of that line are locked now?',
        value: "count('sim', c => c.line_id === line.id && c.status === 'locked')",
        type: 'integer',
      },
    ],
    plays: 2,
  },
}
