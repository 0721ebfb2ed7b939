// What is done with pool trips: booked on free vehicles that suit the driver, begun, finished, changed, called off.
import { after, conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { PURPOSES } from './offer.ts'

/** Longest trip in days, and how far ahead one is booked. */
const LONGEST = 10
const AHEAD = 45

/** Only active drivers drive. `driver`: an expression for who. */
export const isActive = (driver: string): Rule =>
  forbidden(`${driver}.status === 'active'`, `{${driver}.name} is barred and gets no keys.`, ['barred', 'no keys', 'not active'])
/** The licence suits the vehicle. */
export const suits = (driver: string, vehicle: string): Rule =>
  forbidden(
    `${vehicle}.licence === 'car' || ${driver}.licence === ${vehicle}.licence`,
    `Vehicle {${vehicle}.plate} takes a {${vehicle}.licence} licence; {${driver}.name} has one for {${driver}.licence}.`,
    ['takes a', 'licence', 'not allowed'],
  )
const valid = (driver: string, day: string): Rule =>
  forbidden(
    `${driver}.licence_until >= ${day}`,
    `The licence of {${driver}.name} has been seen to be valid until {${driver}.licence_until} only. Have it checked first.`,
    ['valid until', 'checked first', 'licence'],
  )
const inspected = (vehicle: string, day: string): Rule =>
  conflict(
    `${vehicle}.inspected_until >= ${day}`,
    `The inspection of vehicle {${vehicle}.plate} holds until {${vehicle}.inspected_until}. Have it inspected first, or take another one.`,
    ['inspection', 'holds until', 'inspected'],
  )
const inPool = (vehicle: string): Rule =>
  conflict(`${vehicle}.status === 'pool'`, `Vehicle {${vehicle}.plate} is {${vehicle}.status}, not in the pool.`, [
    'not in the pool',
    'assigned',
    'workshop',
    'retired',
  ])
const isBooked: Rule = conflict("pool_trip.status === 'booked'", 'This [pool_trip] is {pool_trip.status}, not just booked.', [
  'already',
  'not just booked',
  'under way',
  'under_way',
  'finished',
  'cancelled',
])
const FITS = (driver: string, vehicle: string): string =>
  `${vehicle}.status === 'pool' && (${vehicle}.licence === 'car' || ${driver}.licence === ${vehicle}.licence)`
const SPENT =
  "sum('pool_trip', t => t.driver.department_id === driver.department_id && t.status !== 'cancelled' && t.starts_on > plusDays(starts_on, -30) && t.starts_on <= starts_on, t => t.price)"

export const trips: Readonly<Record<string, Action>> = {
  book_pool_trip: {
    title: 'Book a [pool_trip]',
    about: `Reserves a free [vehicle] of the pool for a [driver], ${LONGEST} days at most and up to ${AHEAD} days ahead. Licence and inspection hold until the last day; the trips of a [department] in thirty days stay within its budget.`,
    args: {
      driver: row('driver', { likely: "driver.status === 'active' && driver.licence_until > plusDays(today(), 5)" }),
      starts_on: date('First day.', 0, 30),
      ends_on: after('starts_on', 0, 5, 'Last day.'),
      vehicle: row('vehicle', {
        likely: `${FITS('driver', 'vehicle')} && vehicle.inspected_until >= ends_on && free('vehicle', vehicle, starts_on, ends_on)`,
      }),
      kilometres: mostly(
        integer('How far, in kilometres.', 5, 900, { step: 5, skew: 'low' }),
        '60 + (driver.id * 7 + vehicle.id * 11) % 30 * 10',
      ),
      purpose: choice('What for.', PURPOSES),
    },
    rules: [
      isActive('driver'),
      invalid('starts_on >= today() && ends_on >= starts_on', 'The days have to lie ahead and in order; today is {today()}.'),
      invalid(`days(starts_on, ends_on) < ${LONGEST}`, `A pool trip takes ${LONGEST} days at most.`, ['at most', '10 days', 'too long']),
      conflict(`starts_on <= plusDays(today(), ${AHEAD})`, `Trips are booked up to ${AHEAD} days ahead.`, [
        'days ahead',
        'too early',
        'too far',
      ]),
      inPool('vehicle'),
      suits('driver', 'vehicle'),
      valid('driver', 'ends_on'),
      inspected('vehicle', 'ends_on'),
      conflict("free('vehicle', vehicle, starts_on, ends_on)", 'Vehicle {vehicle.plate} is taken on some of these days.', [
        'taken',
        'not free',
        'not available',
      ]),
      conflict(
        `${SPENT} + ceil(kilometres * vehicle.cost / 100) <= driver.department.budget`,
        `{driver.department.name} may spend {money(driver.department.budget)} on trips in thirty days, of which {money(${SPENT})} are used.`,
        ['may spend', 'budget', 'are used', 'exceed'],
      ),
    ],
    effects: [
      {
        add: 'pool_trip',
        with: {
          driver: 'driver',
          vehicle: 'vehicle',
          purpose: 'purpose',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          kilometres: 'kilometres',
          price: 'ceil(kilometres * vehicle.cost / 100)',
          status: "'booked'",
        },
      },
    ],
    gives: 'pool_trip',
    ask: [
      'book {vehicle} for {driver} from {starts_on} to {ends_on}, {kilometres} kilometres, purpose {purpose}',
      'reserve {vehicle} for a trip of {driver}, first day {starts_on}, last day {ends_on}, distance {kilometres} kilometres ({purpose})',
    ],
    outcome: [{ question: 'What is the department charged?', value: 'pool_trip.price', type: 'money' }],
    plays: 30,
    undoneBy: 'cancel_pool_trip',
  },
  give_out_keys: {
    title: 'Give out the keys for a trip',
    about: 'A booked [pool_trip] begins, on its first day or later, when [driver], licence, inspection and [vehicle] still allow it.',
    args: {
      pool_trip: row('pool_trip', {
        likely: "pool_trip.status === 'booked' && pool_trip.starts_on <= today() && pool_trip.vehicle.status === 'pool'",
      }),
    },
    rules: [
      isBooked,
      conflict('pool_trip.starts_on <= today()', 'It begins on {pool_trip.starts_on}, and today is {today()}.', [
        'begins on',
        'not yet',
        'today is',
      ]),
      isActive('pool_trip.driver'),
      valid('pool_trip.driver', 'today()'),
      inPool('pool_trip.vehicle'),
      inspected('pool_trip.vehicle', 'today()'),
      conflict(
        "none('defect', d => d.vehicle_id === pool_trip.vehicle_id && d.severity === 'serious' && d.status !== 'fixed')",
        'A serious [defect] of vehicle {pool_trip.vehicle.plate} is not fixed.',
        ['defect', 'not fixed', 'serious'],
      ),
    ],
    effects: [{ set: 'pool_trip', to: { status: "'under_way'" } }],
    ask: ['give out the keys for {pool_trip}', 'note that {pool_trip} has started'],
    routine: { row: 'pool_trip', when: "pool_trip.status === 'booked' && pool_trip.starts_on <= today()", chance: 0.6 },
  },
  finish_pool_trip: {
    title: 'Finish a trip',
    about:
      'The [vehicle] is back: the odometer tells how far it went, at most three times what was planned, and the charge follows from that.',
    args: {
      pool_trip: row('pool_trip', { likely: "pool_trip.status === 'under_way'" }),
      odometer: mostly(
        integer('What the odometer shows.', 1000, 250000),
        'pool_trip.vehicle.odometer + pool_trip.kilometres + pool_trip.id % 5 * 4',
      ),
    },
    rules: [
      conflict("pool_trip.status === 'under_way'", 'This [pool_trip] is {pool_trip.status}, not under way.', [
        'not under way',
        'booked',
        'already',
        'finished',
        'cancelled',
      ]),
      conflict(
        'odometer > pool_trip.vehicle.odometer',
        'The odometer showed {pool_trip.vehicle.odometer} before; it cannot run backwards.',
        ['backwards', 'showed', 'less than'],
      ),
      conflict(
        'odometer - pool_trip.vehicle.odometer <= pool_trip.kilometres * 3',
        'That is more than three times the planned {pool_trip.kilometres} kilometres. Look at the odometer again.',
        ['three times', 'more than', 'look at'],
      ),
    ],
    effects: [
      {
        set: 'pool_trip',
        to: {
          status: "'finished'",
          kilometres: 'odometer - pool_trip.vehicle.odometer',
          price: 'ceil((odometer - pool_trip.vehicle.odometer) * pool_trip.vehicle.cost / 100)',
        },
      },
      { set: 'pool_trip.vehicle', to: { odometer: 'odometer' } },
    ],
    gives: 'pool_trip',
    ask: [
      'finish {pool_trip}; the odometer shows {odometer}',
      'note that the vehicle of {pool_trip} is back with {odometer} on the odometer',
    ],
    outcome: [
      { question: 'How many kilometres were driven?', value: 'pool_trip.kilometres', type: 'integer' },
      { question: 'What is the department charged?', value: 'pool_trip.price', type: 'money' },
    ],
    routine: { row: 'pool_trip', when: "pool_trip.status === 'under_way' && pool_trip.ends_on <= today()", chance: 0.5 },
  },
  change_pool_vehicle: {
    title: 'Take another vehicle for a trip',
    about: 'A booked [pool_trip] is made with another [vehicle] that is free and suits; the charge follows from its cost.',
    args: {
      pool_trip: row('pool_trip', { likely: "pool_trip.status === 'booked' && pool_trip.ends_on >= today()" }),
      vehicle: row('vehicle', {
        likely: `vehicle.id !== pool_trip.vehicle_id && ${FITS('pool_trip.driver', 'vehicle')} && vehicle.inspected_until >= pool_trip.ends_on && free('vehicle', vehicle, pool_trip.starts_on, pool_trip.ends_on)`,
      }),
    },
    rules: [
      isBooked,
      conflict('vehicle.id !== pool_trip.vehicle_id', 'It is made with vehicle {vehicle.plate} already.', ['already', 'same']),
      inPool('vehicle'),
      suits('pool_trip.driver', 'vehicle'),
      inspected('vehicle', 'pool_trip.ends_on'),
      conflict(
        "free('vehicle', vehicle, pool_trip.starts_on, pool_trip.ends_on)",
        'Vehicle {vehicle.plate} is taken on some of these days.',
        ['taken', 'not free', 'not available'],
      ),
    ],
    effects: [{ set: 'pool_trip', to: { vehicle: 'vehicle', price: 'ceil(pool_trip.kilometres * vehicle.cost / 100)' } }],
    gives: 'pool_trip',
    ask: ['take {vehicle} for {pool_trip} instead', 'change {pool_trip} to {vehicle}'],
    outcome: [{ question: 'What is the department charged now?', value: 'pool_trip.price', type: 'money' }],
    plays: 2,
  },
  lengthen_pool_trip: {
    title: 'Lengthen a trip',
    about:
      'A later last day for a trip that is booked or under way, when the [vehicle] is free and licence and inspection hold until then.',
    args: {
      pool_trip: row('pool_trip', {
        likely: "(pool_trip.status === 'booked' || pool_trip.status === 'under_way') && pool_trip.ends_on >= today()",
      }),
      ends_on: mostly(date('New last day.', 1, 40), 'plusDays(pool_trip.ends_on, 1)'),
    },
    rules: [
      conflict("pool_trip.status === 'booked' || pool_trip.status === 'under_way'", 'This [pool_trip] is {pool_trip.status} already.', [
        'already',
        'finished',
        'cancelled',
      ]),
      conflict('ends_on > pool_trip.ends_on', 'It ends on {pool_trip.ends_on}; the new day has to be later.', ['later', 'ends on']),
      conflict(`days(pool_trip.starts_on, ends_on) < ${LONGEST}`, `A pool trip takes ${LONGEST} days at most.`, [
        'at most',
        '10 days',
        'too long',
      ]),
      valid('pool_trip.driver', 'ends_on'),
      inspected('pool_trip.vehicle', 'ends_on'),
      conflict(
        "free('vehicle', pool_trip.vehicle, pool_trip.starts_on, ends_on, pool_trip)",
        'Vehicle {pool_trip.vehicle.plate} is taken by somebody else then.',
        ['taken', 'somebody else', 'not free'],
      ),
    ],
    effects: [{ set: 'pool_trip', to: { ends_on: 'ends_on' } }],
    ask: ['lengthen {pool_trip} until {ends_on}', 'let {pool_trip} end on {ends_on} instead'],
    plays: 3,
  },
  cancel_pool_trip: {
    title: 'Cancel a trip',
    about: 'A booked [pool_trip] is not made and costs nothing.',
    args: { pool_trip: row('pool_trip', { likely: "pool_trip.status === 'booked'" }) },
    rules: [isBooked],
    effects: [{ set: 'pool_trip', to: { status: "'cancelled'", price: '0' } }],
    ask: ['cancel {pool_trip}', 'call off {pool_trip}'],
  },
}
