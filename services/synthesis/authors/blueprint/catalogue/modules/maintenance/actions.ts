// What is done about upkeep: faults are reported, work is ordered and finished, things are shut down and used again.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import type { Expression } from '../../../language/expression.ts'
import { choice, money, oneOf, text } from '../../../language/field.ts'
import { FAULTS, MOST_ORDERS, REPAIR_DAYS, SERVICE_AHEAD, SERVICE_DAYS } from './words.ts'

/** Actions of the module. */
export const maintenanceActions = (staff: string): Readonly<Record<string, Action>> => ({
  ...reporting,
  ...ordering(staff),
  ...finishing,
  ...using,
})

const reporting: Readonly<Record<string, Action>> = {
  report_fault: {
    title: 'Report a [fault]',
    about: 'Notes that something does not work on a [facility]; the same once at a time.',
    args: {
      facility: row('facility'),
      problem: text('What is wrong.', oneOf(FAULTS), { maxLength: 120 }),
      urgency: choice('How urgent it is.', { low: 3, normal: 4, high: 2 }),
    },
    rules: [
      conflict(
        "none('fault', f => f.facility_id === facility.id && f.problem === problem && f.status === 'open')",
        'That is reported already.',
        ['already', 'reported'],
      ),
    ],
    effects: [
      { add: 'fault', with: { facility: 'facility', problem: 'problem', urgency: 'urgency', reported_on: 'today()', status: "'open'" } },
    ],
    gives: 'fault',
    ask: [
      'report a fault on {facility}: “{problem}”, urgency {urgency}',
      'put on record that something is wrong with {facility} (urgency {urgency}): “{problem}”',
    ],
    plays: 14,
    undoneBy: 'dismiss_fault',
  },
  dismiss_fault: {
    title: 'Dismiss a [fault]',
    about: 'There was nothing wrong after all.',
    args: { fault: row('fault', { likely: "fault.status === 'open' && fault.urgency !== 'high'" }) },
    rules: [
      conflict("fault.status === 'open'", 'This fault is {fault.status} already.', ['already', 'mended', 'dismissed']),
      forbidden("fault.urgency !== 'high'", 'Urgent ones are not dismissed; have it repaired.', ['urgent', 'not dismissed', 'repair']),
    ],
    effects: [{ set: 'fault', to: { status: "'dismissed'" } }],
    ask: ['dismiss {fault}', 'strike out {fault}, there was nothing wrong'],
    plays: 2,
  },
}

const load = (who: string): Expression => `count('work_order', w => w.responsible_id === ${who}.id && w.status === 'open')`

const ordering = (staff: string): Readonly<Record<string, Action>> => {
  const idle = "none('work_order', w => w.facility_id === facility.id && w.status === 'open')"
  const args = (likely: Expression): Action['args'] => ({
    facility: row('facility', { likely: `${idle} && ${likely}` }),
    responsible: row(staff, { about: 'Who sees to it.', likely: `${load('responsible')} < ${MOST_ORDERS}` }),
  })
  const rules: Action['rules'] = [
    conflict(idle, 'There is an open work order for it already.', ['already', 'open work order']),
    forbidden(`${load('responsible')} < ${MOST_ORDERS}`, `{responsible.name} has ${MOST_ORDERS} open work orders, which is the most.`, [
      'most',
      'limit',
      'already',
      'open',
    ]),
  ]
  const effects = (kind: 'service' | 'repair', days: number): Action['effects'] => [
    {
      add: 'work_order',
      with: {
        facility: 'facility',
        kind: `'${kind}'`,
        responsible: 'responsible',
        ordered_on: 'today()',
        due_on: `plusDays(today(), ${days})`,
        cost: '0',
        status: "'open'",
      },
    },
  ]
  return {
    order_service: {
      title: 'Order a service',
      about: `Tells somebody to have a [facility] serviced, from ${SERVICE_AHEAD} days before it is due on.`,
      args: args(`plusDays(facility.serviced_on, facility.service_every) <= plusDays(today(), ${SERVICE_AHEAD})`),
      rules: [
        ...rules,
        conflict(
          `plusDays(facility.serviced_on, facility.service_every) <= plusDays(today(), ${SERVICE_AHEAD})`,
          'The next service is due on {plusDays(facility.serviced_on, facility.service_every)}; that is too early.',
          ['too early', 'due on', 'not yet'],
        ),
      ],
      effects: effects('service', SERVICE_DAYS),
      gives: 'work_order',
      ask: ['order a service of {facility}; {responsible} sees to it', 'have {facility} serviced, with {responsible} seeing to it'],
      outcome: [{ question: 'By when does it have to be done?', value: 'work_order.due_on', type: 'date' }],
      plays: 9,
      undoneBy: 'cancel_work_order',
    },
    order_repair: {
      title: 'Order a repair',
      about: 'Tells somebody to have the open faults of a [facility] mended.',
      args: args("some('fault', f => f.facility_id === facility.id && f.status === 'open')"),
      rules: [
        ...rules,
        conflict("some('fault', f => f.facility_id === facility.id && f.status === 'open')", 'No fault on it is open. Report one first.', [
          'no fault',
          'nothing',
          'report',
        ]),
      ],
      effects: effects('repair', REPAIR_DAYS),
      gives: 'work_order',
      ask: ['order a repair of {facility}; {responsible} sees to it', 'have {facility} repaired, with {responsible} seeing to it'],
      plays: 8,
      undoneBy: 'cancel_work_order',
    },
  }
}

const openOrder = conflict("work_order.status === 'open'", 'This work order is {work_order.status}.', [
  'already',
  'done',
  'finished',
  'cancelled',
])

const finishing: Readonly<Record<string, Action>> = {
  finish_work_order: {
    title: 'Finish a [work_order]',
    about:
      'Notes that work is done and what it cost, up to the limit of whoever signs. A repair mends the open faults; a service counts from today.',
    args: {
      work_order: row('work_order', { likely: "work_order.status === 'open'" }),
      cost: money('What it cost.', 20, 400, { step: 10 }),
    },
    rules: [
      openOrder,
      forbidden('cost <= actor.upkeep_limit', 'You may sign {money(actor.upkeep_limit)} at most.', [
        'limit',
        'at most',
        'may sign',
        'over',
      ]),
    ],
    effects: [
      { set: 'work_order', to: { status: "'done'", cost: 'cost' } },
      { set: 'work_order.facility', to: { spent: 'work_order.facility.spent + cost' } },
      { set: 'work_order.facility', to: { serviced_on: 'today()' }, when: "work_order.kind === 'service'" },
      {
        each: 'fault',
        as: 'f',
        where: "f.facility_id === work_order.facility_id && f.status === 'open' && work_order.kind === 'repair'",
        do: [{ set: 'f', to: { status: "'mended'" } }],
      },
    ],
    ask: ['note {work_order} as done, it cost {cost}', 'close {work_order}; the bill was {cost}'],
    outcome: [{ question: 'What has its upkeep cost in all now?', value: 'work_order.facility.spent', type: 'money' }],
    plays: 6,
  },
  cancel_work_order: {
    title: 'Cancel a [work_order]',
    about: 'Calls open work off. Repairs of urgent faults are not called off.',
    args: { work_order: row('work_order', { likely: "work_order.status === 'open'" }) },
    rules: [
      openOrder,
      forbidden(
        "work_order.kind !== 'repair' || none('fault', f => f.facility_id === work_order.facility_id && f.status === 'open' && f.urgency === 'high')",
        'An urgent fault waits for it.',
        ['urgent', 'fault', 'waits'],
      ),
    ],
    effects: [{ set: 'work_order', to: { status: "'cancelled'" } }],
    ask: ['call {work_order} off', 'cancel {work_order}'],
    plays: 2,
  },
}

const using: Readonly<Record<string, Action>> = {
  shut_facility_down: {
    title: 'Shut a [facility] down',
    about: 'Takes a [facility] with an open fault out of use.',
    args: {
      facility: row('facility', {
        likely: "facility.condition === 'in_use' && some('fault', f => f.facility_id === facility.id && f.status === 'open')",
      }),
    },
    rules: [
      conflict("facility.condition === 'in_use'", 'It is shut down already.', ['already', 'shut down']),
      conflict("some('fault', f => f.facility_id === facility.id && f.status === 'open')", 'No fault on it is open; it stays in use.', [
        'no fault',
        'stays in use',
        'nothing wrong',
      ]),
    ],
    effects: [{ set: 'facility', to: { condition: "'shut_down'" } }],
    ask: ['shut {facility} down', 'take {facility} out of use'],
    plays: 3,
    undoneBy: 'use_facility_again',
  },
  use_facility_again: {
    title: 'Use a [facility] again',
    about: 'Puts a [facility] back into use that was shut down, once no fault on it is open but those of low urgency.',
    args: {
      facility: row('facility', {
        likely:
          "facility.condition === 'shut_down' && none('fault', f => f.facility_id === facility.id && f.status === 'open' && f.urgency !== 'low')",
      }),
    },
    rules: [
      invalid("facility.condition === 'shut_down'", 'It is in use.'),
      conflict(
        "none('fault', f => f.facility_id === facility.id && f.status === 'open' && f.urgency !== 'low')",
        'A fault on it is still open.',
        ['fault', 'still open', 'not mended'],
      ),
    ],
    effects: [{ set: 'facility', to: { condition: "'in_use'" } }],
    ask: ['put {facility} back into use', 'use {facility} again'],
    plays: 3,
    undoneBy: 'shut_facility_down',
  },
}
