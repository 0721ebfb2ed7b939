// What is done about the state of vehicles, and about what the police send.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, money, oneOf, pattern, text } from '../../../language/field.ts'
import { CHECKS, SEVERITIES } from './offer.ts'
import { PARTS } from './records.ts'

/** Days for which a safety inspection holds, and inspections on one day. */
const HOLDS_DAYS = 365
const MOST_A_DAY = 2
/** Days until a fine is due. */
const DUE_DAYS = 21

const isPlanned: Rule = conflict("inspection.status === 'planned'", 'This [inspection] is {inspection.status} already.', [
  'already',
  'passed',
  'failed',
  'cancelled',
])
const isNotFixed: Rule = conflict("defect.status !== 'fixed'", 'This [defect] is fixed already.', ['already', 'fixed'])
const OTHERS =
  "none('defect', d => d.vehicle_id === defect.vehicle_id && d.id !== defect.id && d.severity === 'serious' && d.status !== 'fixed')"
const HAD_IT =
  "some('pool_trip', t => t.vehicle_id === penalty.vehicle_id && t.driver_id === driver.id && (t.status === 'finished' || t.status === 'under_way') && t.starts_on <= penalty.happened_on && t.ends_on >= penalty.happened_on) || some('assignment', a => a.vehicle_id === penalty.vehicle_id && a.driver_id === driver.id && a.begins_on <= penalty.happened_on && a.until >= penalty.happened_on)"
const SOON = 'weekday(plusDays(today(), 5)) <= 5 ? plusDays(today(), 5) : plusDays(today(), 7)'

const repairs: Readonly<Record<string, Action>> = {
  plan_inspection: {
    title: 'Plan an [inspection]',
    about: `Has a [vehicle] looked at on a weekday on which it is on no trip, ${MOST_A_DAY} [vehicles] a day at most.`,
    args: {
      vehicle: row('vehicle', {
        likely: "vehicle.status !== 'retired' && none('inspection', i => i.vehicle_id === vehicle.id && i.status === 'planned')",
      }),
      kind: choice('What is looked at.', CHECKS),
      planned_on: mostly(date('Day, from Monday to Friday.', 1, 20), SOON),
    },
    rules: [
      conflict("vehicle.status !== 'retired'", 'Vehicle {vehicle.plate} is retired.', ['retired', 'no longer']),
      invalid('planned_on > today()', 'An [inspection] lies after today, {today()}.'),
      conflict('weekday(planned_on) <= 5', '{planned_on} is a day of the weekend; nothing is inspected then.', [
        'weekend',
        'saturday',
        'sunday',
      ]),
      conflict("free('vehicle', vehicle, planned_on, planned_on)", 'Vehicle {vehicle.plate} is on a trip on {planned_on}.', [
        'on a trip',
        'taken',
        'not free',
      ]),
      conflict(
        `count('inspection', i => i.planned_on === planned_on && i.status === 'planned') < ${MOST_A_DAY}`,
        `${MOST_A_DAY} inspections are planned for {planned_on}, which is the limit.`,
        ['limit', 'at most', 'full'],
      ),
      conflict(
        "none('inspection', i => i.vehicle_id === vehicle.id && i.kind === kind && i.status === 'planned')",
        'An [inspection] of vehicle {vehicle.plate} for {kind} is planned already.',
        ['already', 'planned'],
      ),
    ],
    effects: [{ add: 'inspection', with: { vehicle: 'vehicle', kind: 'kind', planned_on: 'planned_on', status: "'planned'" } }],
    gives: 'inspection',
    ask: ['plan an inspection of {vehicle} on {planned_on}, for {kind}', 'have the {kind} of {vehicle} inspected on {planned_on}'],
    plays: 9,
    undoneBy: 'cancel_inspection',
  },
  cancel_inspection: {
    title: 'Cancel an [inspection]',
    about: 'A planned [inspection] does not take place.',
    args: { inspection: row('inspection', { likely: "inspection.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'inspection', to: { status: "'cancelled'" } }],
    ask: ['cancel {inspection}', 'call off {inspection}'],
  },
  record_inspection: {
    title: 'Record the result of an [inspection]',
    about: `Notes how an [inspection] ended, on its day or later. A passed safety [inspection] holds for ${HOLDS_DAYS} days; a [vehicle] of the pool that failed goes into the workshop.`,
    args: {
      inspection: row('inspection', { likely: "inspection.status === 'planned' && inspection.planned_on <= today()" }),
      result: choice('How it went.', { passed: 5, failed: 1 }),
    },
    rules: [
      isPlanned,
      conflict('inspection.planned_on <= today()', 'It is planned for {inspection.planned_on}, and today is {today()}.', [
        'planned for',
        'not yet',
        'today is',
      ]),
    ],
    effects: [
      { set: 'inspection', to: { status: 'result' } },
      {
        set: 'inspection.vehicle',
        to: { inspected_until: `plusDays(today(), ${HOLDS_DAYS})` },
        when: "result === 'passed' && inspection.kind === 'safety'",
      },
      {
        set: 'inspection.vehicle',
        to: { status: "'workshop'" },
        when: "result === 'failed' && inspection.vehicle.status === 'pool'",
      },
    ],
    gives: 'inspection',
    ask: ['record that {inspection} was {result}', 'put down {result} as the result of {inspection}'],
    outcome: [
      {
        question: 'Until when does the safety inspection of that vehicle hold?',
        value: 'inspection.vehicle.inspected_until',
        type: 'date',
      },
    ],
    routine: { row: 'inspection', when: "inspection.status === 'planned' && inspection.planned_on <= today()", chance: 0.25 },
  },
  report_defect: {
    title: 'Report a [defect]',
    about:
      'Something is wrong with a [vehicle]. With a serious [defect], one of the pool goes into the workshop. A part is reported once until it is fixed.',
    args: {
      vehicle: row('vehicle', { likely: "vehicle.status !== 'retired'" }),
      driver: row('driver', { about: 'Who reports it.' }),
      part: text('What is broken.', oneOf(PARTS), { maxLength: 60 }),
      severity: choice('How bad it is.', SEVERITIES),
    },
    rules: [
      conflict("vehicle.status !== 'retired'", 'Vehicle {vehicle.plate} is retired.', ['retired', 'no longer']),
      conflict(
        "none('defect', d => d.vehicle_id === vehicle.id && d.part === part && d.status !== 'fixed')",
        'That has been reported for vehicle {vehicle.plate} and is not fixed.',
        ['been reported', 'already', 'not fixed'],
      ),
    ],
    effects: [
      {
        add: 'defect',
        with: { vehicle: 'vehicle', driver: 'driver', part: 'part', severity: 'severity', reported_on: 'today()', status: "'open'" },
      },
      { set: 'vehicle', to: { status: "'workshop'" }, when: "severity === 'serious' && vehicle.status === 'pool'" },
    ],
    gives: 'defect',
    ask: [
      'report a {severity} defect of {vehicle}, “{part}”, noticed by {driver}',
      '{driver} says that something is wrong with {vehicle}: “{part}”; enter it as a {severity} defect',
    ],
    plays: 9,
  },
  put_off_defect: {
    title: 'Put a [defect] off',
    about: 'A minor [defect] waits until something else is repaired.',
    args: { defect: row('defect', { likely: "defect.status === 'open' && defect.severity === 'minor'" }) },
    rules: [
      conflict("defect.status === 'open'", 'This [defect] is {defect.status}, not open.', [
        'not open',
        'put off',
        'put_off',
        'fixed',
        'already',
      ]),
      forbidden("defect.severity === 'minor'", 'It is serious; serious ones are not put off.', ['serious', 'not put off']),
    ],
    effects: [{ set: 'defect', to: { status: "'put_off'" } }],
    ask: ['put off {defect}', 'let {defect} wait'],
    plays: 1,
  },
  fix_defect: {
    title: 'Note that a [defect] was fixed',
    about:
      'The repair is accepted, up to your own repair limit. A [vehicle] in the workshop goes back to the pool when no other serious [defect] of it is left.',
    args: {
      defect: row('defect', { likely: "defect.status !== 'fixed'" }),
      cost: mostly(
        money('What the repair cost.', 10, 1500, { step: 5 }),
        "defect.severity === 'serious' ? 140 + defect.id % 4 * 15 : 45 + defect.id % 5 * 10",
      ),
    },
    rules: [
      isNotFixed,
      forbidden(
        'cost <= actor.repair_limit',
        'You may accept repairs up to {money(actor.repair_limit)}. Leave it to somebody with a higher limit.',
        ['up to', 'limit', 'may accept'],
      ),
    ],
    effects: [
      { set: 'defect', to: { status: "'fixed'", cost: 'cost' } },
      { set: 'defect.vehicle', to: { status: "'pool'" }, when: `defect.vehicle.status === 'workshop' && ${OTHERS}` },
    ],
    gives: 'defect',
    ask: ['note that {defect} was fixed for {cost}', 'close {defect}; the repair cost {cost}'],
    outcome: [{ question: 'What is the status of that vehicle now?', value: 'defect.vehicle.status', type: 'text' }],
    routine: { row: 'defect', when: "defect.status === 'open' && defect.severity === 'serious'", chance: 0.12 },
    plays: 1,
  },
}

const police: Readonly<Record<string, Action>> = {
  enter_penalty: {
    title: 'Enter a [penalty]',
    about: `The police want money for a [vehicle]; it is due in ${DUE_DAYS} days.`,
    args: {
      vehicle: row('vehicle', {
        likely: "some('pool_trip', t => t.vehicle_id === vehicle.id && t.status === 'finished') || vehicle.status === 'assigned'",
      }),
      code: text('File number of the police.', pattern('P-######'), { maxLength: 12 }),
      offence: choice('What for.', { speeding: 4, parking: 4, red_light: 1 }),
      happened_on: mostly(
        date('Day of the offence.', -30, 0),
        "vehicle.status === 'assigned' ? plusDays(today(), -4) : highest('pool_trip', t => t.vehicle_id === vehicle.id && t.status === 'finished', t => t.starts_on)",
      ),
      amount: mostly(
        money('How much.', 15, 220, { step: 5 }),
        "offence === 'parking' ? 25 + vehicle.id % 4 * 5 : 70 + vehicle.id % 6 * 10",
      ),
    },
    rules: [
      invalid('happened_on <= today()', 'It cannot have happened after today, {today()}.'),
      conflict("none('penalty', p => p.code === code)", 'The file {code} has been entered already.', ['already', 'entered']),
    ],
    effects: [
      {
        add: 'penalty',
        with: {
          code: 'code',
          vehicle: 'vehicle',
          offence: 'offence',
          happened_on: 'happened_on',
          amount: 'amount',
          due_on: `plusDays(today(), ${DUE_DAYS})`,
          status: "'open'",
        },
      },
    ],
    gives: 'penalty',
    ask: [
      'enter a fine of {amount} for {vehicle}: {offence} on {happened_on}, file number {code}',
      'the police want {amount} for {offence} with {vehicle} on {happened_on}, file {code}; enter it',
    ],
    plays: 10,
  },
  name_driver: {
    title: 'Name the [driver] of a fine',
    about: 'Says who had the [vehicle] on the day of the offence, by a trip or an [assignment].',
    args: { penalty: row('penalty', { likely: "penalty.status === 'open'" }), driver: row('driver', { likely: HAD_IT }) },
    rules: [
      conflict("penalty.status === 'open'", 'This [penalty] is {penalty.status} already.', ['already', 'named', 'contested', 'paid']),
      conflict(
        HAD_IT,
        '{driver.name} did not have vehicle {penalty.vehicle.plate} on {penalty.happened_on}. Look at trips and assignments.',
        ['did not have', 'look at trips', 'not the driver'],
      ),
    ],
    effects: [{ set: 'penalty', to: { driver: 'driver', status: "'named'" } }],
    gives: 'penalty',
    ask: ['name {driver} as the driver for {penalty}', 'tell the police that {driver} drove: {penalty}'],
    routine: { row: 'penalty', when: "penalty.status === 'open'", chance: 0.06 },
  },
  pay_penalty: {
    title: 'Pay a [penalty]',
    about: 'Pays a [penalty]. After the due day it costs half as much again.',
    args: { penalty: row('penalty', { likely: "penalty.status === 'named'" }) },
    rules: [
      conflict(
        "penalty.status === 'named' || penalty.status === 'contested'",
        'This [penalty] is {penalty.status}; the driver is named before it is paid, once.',
        ['already', 'paid', 'open', 'named before'],
      ),
    ],
    effects: [
      {
        set: 'penalty',
        to: { status: "'paid'", amount: 'penalty.due_on < today() ? ceil(penalty.amount * 3 / 2) : penalty.amount' },
      },
    ],
    ask: ['pay {penalty}', 'settle {penalty}'],
    outcome: [{ question: 'What did it come to?', value: 'penalty.amount', type: 'money' }],
    routine: { row: 'penalty', when: "penalty.status === 'named'", chance: 0.06 },
  },
  contest_penalty: {
    title: 'Contest a [penalty]',
    about: 'Objects to a [penalty] that is not paid, by its due day.',
    args: { penalty: row('penalty', { likely: "(penalty.status === 'open' || penalty.status === 'named') && penalty.due_on >= today()" }) },
    rules: [
      conflict("penalty.status === 'open' || penalty.status === 'named'", 'This [penalty] is {penalty.status} already.', [
        'already',
        'contested',
        'paid',
      ]),
      conflict('penalty.due_on >= today()', 'It could be contested until {penalty.due_on}.', ['until', 'too late', 'could be contested']),
    ],
    effects: [{ set: 'penalty', to: { status: "'contested'" } }],
    ask: ['contest {penalty}', 'object to {penalty}'],
    plays: 1,
  },
}

/** See the head of this file. */
export const care: Readonly<Record<string, Action>> = { ...repairs, ...police }
