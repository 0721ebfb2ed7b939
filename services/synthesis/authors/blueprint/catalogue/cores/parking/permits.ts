// Permits: issued for weeks, moved to another vehicle or zone, prolonged, given back.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Weeks of a permit at most, and open fines that stop a permit. */
const LONGEST = 52
const OPEN_FINES = 2

const isValid: Rule = conflict("parking_permit.status === 'valid'", 'This permit is {parking_permit.status} already.', [
  'already',
  'ended',
  'cancelled',
  'over',
])
const TAKEN = (zone: string): string => `count('parking_permit', p => p.parking_zone_id === ${zone}.id && p.status === 'valid')`
const PRICE = (zone: string, motorist: string, weeks: string): string =>
  `ceil(${weeks} * ${zone}.weekly / (${motorist}.customer_group === 'resident' && ${zone}.kind === 'street' ? 2 : 1))`
const FINES = (motorist: string): string => `count('parking_fine', f => f.vehicle.motorist_id === ${motorist}.id && f.status === 'open')`

/** See the head of this file. */
export const permits: Readonly<Record<string, Action>> = {
  issue_parking_permit: {
    title: 'Issue a permit',
    about: `A [vehicle] of a [motorist] may park in an open [parking_zone] for up to ${LONGEST} weeks. Residents pay half on the street, motorbikes park in no garage, and whoever has ${OPEN_FINES} open fines gets nothing.`,
    args: {
      motorist: row('motorist', {
        likely: `motorist.status === 'welcome' && ${FINES('motorist')} < ${OPEN_FINES} && some('vehicle', v => v.motorist_id === motorist.id)`,
      }),
      vehicle: row('vehicle', {
        likely: "vehicle.motorist_id === motorist.id && none('parking_permit', p => p.vehicle_id === vehicle.id && p.status === 'valid')",
      }),
      parking_zone: row('parking_zone', {
        likely: `parking_zone.status === 'open' && ${TAKEN('parking_zone')} < parking_zone.spaces && (vehicle.kind !== 'motorbike' || parking_zone.kind !== 'garage')`,
      }),
      starts_on: mostly(date('First day.', 0, 20), 'plusDays(today(), vehicle.id % 4)'),
      weeks: mostly(integer('For how many weeks.', 1, 60, { unit: 'weeks' }), '1 + vehicle.id % 5'),
    },
    rules: [
      conflict("motorist.status === 'welcome'", '{motorist.name} is barred and gets no permit.', ['barred', 'no permit']),
      conflict('vehicle.motorist_id === motorist.id', 'Vehicle {vehicle.plate} belongs to {vehicle.motorist.name}.', [
        'belongs to',
        'not theirs',
      ]),
      invalid('starts_on >= today()', 'A permit begins today, {today()}, or later.'),
      conflict(`weeks <= ${LONGEST}`, `A permit is for ${LONGEST} weeks at most.`, ['at most', 'too long']),
      conflict("parking_zone.status === 'open'", 'The zone “{parking_zone.name}” is closed.', ['closed', 'not open']),
      conflict(
        "vehicle.kind !== 'motorbike' || parking_zone.kind !== 'garage'",
        'Motorbikes do not park in garages. Choose another zone.',
        ['motorbike', 'garage'],
      ),
      conflict(
        "none('parking_permit', p => p.vehicle_id === vehicle.id && p.parking_zone_id === parking_zone.id && p.status === 'valid')",
        'Vehicle {vehicle.plate} has a permit for it already. Prolong it.',
        ['already', 'prolong'],
      ),
      conflict(
        `${TAKEN('parking_zone')} < parking_zone.spaces`,
        'All {parking_zone.spaces} spaces of “{parking_zone.name}” are given away.',
        ['given away', 'full', 'no space'],
      ),
      forbidden(`${FINES('motorist')} < ${OPEN_FINES}`, `{motorist.name} has ${OPEN_FINES} open fines or more. They are paid first.`, [
        'open fines',
        'paid first',
        'fines',
      ]),
    ],
    effects: [
      {
        add: 'parking_permit',
        with: {
          motorist: 'motorist',
          parking_zone: 'parking_zone',
          vehicle: 'vehicle',
          starts_on: 'starts_on',
          ends_on: 'plusDays(starts_on, weeks * 7 - 1)',
          price: PRICE('parking_zone', 'motorist', 'weeks'),
          status: "'valid'",
        },
      },
    ],
    gives: 'parking_permit',
    ask: [
      'issue a permit to {motorist} for {vehicle} in {parking_zone} from {starts_on} on, for {weeks} weeks',
      'let {vehicle} of {motorist} park in {parking_zone} for {weeks} weeks, first day {starts_on}',
    ],
    outcome: [{ question: 'What does the permit cost?', value: 'parking_permit.price', type: 'money' }],
    plays: 34,
    undoneBy: 'cancel_parking_permit',
  },
  prolong_parking_permit: {
    title: 'Prolong a permit',
    about: `Adds weeks to a valid permit, to ${LONGEST} weeks from today at most. The price rises by as much.`,
    args: {
      parking_permit: row('parking_permit', { likely: "parking_permit.status === 'valid'" }),
      weeks: mostly(integer('How many more weeks.', 1, 12, { unit: 'weeks' }), '1 + parking_permit.id % 2'),
    },
    rules: [
      isValid,
      conflict(
        `plusDays(parking_permit.ends_on, weeks * 7) <= plusDays(today(), ${LONGEST} * 7)`,
        `A permit reaches ${LONGEST} weeks ahead at most; this one ends on {parking_permit.ends_on}.`,
        ['at most', 'ahead', 'too long'],
      ),
    ],
    effects: [
      {
        set: 'parking_permit',
        to: {
          ends_on: 'plusDays(parking_permit.ends_on, weeks * 7)',
          price: `parking_permit.price + ${PRICE('parking_permit.parking_zone', 'parking_permit.motorist', 'weeks')}`,
        },
      },
    ],
    ask: ['prolong {parking_permit} by {weeks} weeks', 'add {weeks} weeks to {parking_permit}'],
    outcome: [{ question: 'When does it end now?', value: 'parking_permit.ends_on', type: 'date' }],
    plays: 6,
  },
  change_vehicle_of_permit: {
    title: 'Write a permit over to another [vehicle]',
    about: 'A valid permit counts for another [vehicle] of the same [motorist] that has none.',
    args: {
      parking_permit: row('parking_permit', {
        likely: "parking_permit.status === 'valid' && count('vehicle', v => v.motorist_id === parking_permit.motorist_id) > 1",
      }),
      vehicle: row('vehicle', { likely: 'vehicle.motorist_id === parking_permit.motorist_id && vehicle.id !== parking_permit.vehicle_id' }),
    },
    rules: [
      isValid,
      conflict('vehicle.id !== parking_permit.vehicle_id', 'It is for vehicle {vehicle.plate} already.', ['already', 'same vehicle']),
      conflict('vehicle.motorist_id === parking_permit.motorist_id', 'Vehicle {vehicle.plate} belongs to somebody else.', [
        'somebody else',
        'belongs to',
      ]),
      conflict(
        "none('parking_permit', p => p.vehicle_id === vehicle.id && p.status === 'valid')",
        'Vehicle {vehicle.plate} has a permit of its own.',
        ['own', 'has a permit'],
      ),
      conflict("vehicle.kind !== 'motorbike' || parking_permit.parking_zone.kind !== 'garage'", 'Motorbikes do not park in garages.', [
        'motorbike',
        'garage',
      ]),
    ],
    effects: [{ set: 'parking_permit', to: { vehicle: 'vehicle' } }],
    gives: 'parking_permit',
    ask: ['write {parking_permit} over to {vehicle}', 'let {parking_permit} count for {vehicle} instead'],
    plays: 4,
  },
  move_parking_permit: {
    title: 'Move a permit to another zone',
    about:
      'A valid permit counts for another open [parking_zone] with space. The price stays when the new zone is cheaper; otherwise a fee of 10 is added.',
    args: {
      parking_permit: row('parking_permit', { likely: "parking_permit.status === 'valid'" }),
      parking_zone: row('parking_zone', {
        likely: `parking_zone.status === 'open' && parking_zone.id !== parking_permit.parking_zone_id && ${TAKEN('parking_zone')} < parking_zone.spaces`,
      }),
    },
    rules: [
      isValid,
      conflict('parking_zone.id !== parking_permit.parking_zone_id', 'It is for that zone already.', ['already', 'same zone']),
      conflict("parking_zone.status === 'open'", 'The zone “{parking_zone.name}” is closed.', ['closed', 'not open']),
      conflict("parking_permit.vehicle.kind !== 'motorbike' || parking_zone.kind !== 'garage'", 'Motorbikes do not park in garages.', [
        'motorbike',
        'garage',
      ]),
      conflict(
        `${TAKEN('parking_zone')} < parking_zone.spaces`,
        'All {parking_zone.spaces} spaces of “{parking_zone.name}” are given away.',
        ['given away', 'full', 'no space'],
      ),
    ],
    effects: [
      {
        set: 'parking_permit',
        to: {
          price: 'parking_zone.weekly > parking_permit.parking_zone.weekly ? parking_permit.price + 10 : parking_permit.price',
          parking_zone: 'parking_zone',
        },
      },
    ],
    gives: 'parking_permit',
    ask: ['move {parking_permit} to {parking_zone}', 'let {parking_permit} count for {parking_zone} from now on'],
    plays: 4,
  },
  end_parking_permit: {
    title: 'Close a permit that has ended',
    about: 'Closes a permit after its last day; the space is free again.',
    args: { parking_permit: row('parking_permit', { likely: "parking_permit.status === 'valid' && parking_permit.ends_on < today()" }) },
    rules: [
      isValid,
      conflict('parking_permit.ends_on < today()', 'It is valid until {parking_permit.ends_on}.', ['valid until', 'not over', 'too early']),
    ],
    effects: [{ set: 'parking_permit', to: { status: "'ended'" } }],
    ask: ['close {parking_permit}, it is over', 'note that {parking_permit} has ended'],
    routine: { row: 'parking_permit', when: "parking_permit.status === 'valid' && parking_permit.ends_on < today()", chance: 0.2 },
  },
  cancel_parking_permit: {
    title: 'Take a permit back',
    about: 'A valid permit counts no more; half of its price is paid back when it has not begun.',
    args: { parking_permit: row('parking_permit', { likely: "parking_permit.status === 'valid'" }) },
    rules: [isValid],
    effects: [
      {
        set: 'parking_permit',
        to: { status: "'cancelled'", price: 'parking_permit.starts_on > today() ? ceil(parking_permit.price / 2) : parking_permit.price' },
      },
    ],
    ask: ['cancel {parking_permit}', 'take {parking_permit} back'],
    plays: 1,
  },
  close_parking_zone: {
    title: 'Close a zone',
    about: 'An open [parking_zone] without valid permits takes nobody for a while.',
    args: { parking_zone: row('parking_zone', { likely: `parking_zone.status === 'open' && ${TAKEN('parking_zone')} === 0` }) },
    rules: [
      conflict("parking_zone.status === 'open'", 'The zone “{parking_zone.name}” is closed already.', ['already', 'closed']),
      conflict(`${TAKEN('parking_zone')} === 0`, 'Permits for “{parking_zone.name}” are valid. Move them first.', [
        'permits',
        'move them',
        'valid',
      ]),
    ],
    effects: [{ set: 'parking_zone', to: { status: "'closed'" } }],
    ask: ['close {parking_zone}', 'let nobody park in {parking_zone} for now'],
    undoneBy: 'open_parking_zone',
  },
  open_parking_zone: {
    title: 'Open a zone again',
    about: 'A closed [parking_zone] takes permits and visitors.',
    args: { parking_zone: row('parking_zone', { likely: "parking_zone.status === 'closed'" }) },
    rules: [conflict("parking_zone.status === 'closed'", 'The zone “{parking_zone.name}” is not closed.', ['not closed', 'open'])],
    effects: [{ set: 'parking_zone', to: { status: "'open'" } }],
    ask: ['open {parking_zone} again', 'let people park in {parking_zone} again'],
    undoneBy: 'close_parking_zone',
  },
  register_vehicle: {
    title: 'Register a [vehicle]',
    about: 'Notes a number plate of a [motorist]; three [vehicles] each.',
    args: {
      motorist: row('motorist', { likely: "count('vehicle', v => v.motorist_id === motorist.id) < 3" }),
      plate: { type: 'text', about: 'Number plate.', from: { kind: 'pattern', pattern: '@@ ###' }, maxLength: 12 },
      kind: { type: 'choice', about: 'What it is.', values: { car: 8, van: 2, motorbike: 2 } },
      electric: {
        type: 'choice',
        about: 'Whether it is electric.',
        values: { yes: 3, no: 8 },
        says: { yes: 'electric', no: 'not electric' },
      },
    },
    rules: [
      conflict("none('vehicle', v => v.plate === plate)", 'The plate {plate} is registered already.', ['already', 'registered']),
      conflict("count('vehicle', v => v.motorist_id === motorist.id) < 3", '{motorist.name} has three vehicles already.', [
        'three',
        'already',
        'at most',
      ]),
    ],
    effects: [{ add: 'vehicle', with: { plate: 'plate', motorist: 'motorist', kind: 'kind', electric: 'electric' } }],
    gives: 'vehicle',
    ask: [
      'register the {kind} {plate} of {motorist}, {electric}',
      'note that {motorist} has a new {kind} with the plate {plate} ({electric})',
    ],
    plays: 6,
  },
}
