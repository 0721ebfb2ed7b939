// What is done with assignments, drivers and the places of vehicles.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'
import { isActive, suits } from './trips.ts'

/** Longest assignment in days, and how long a licence counts after it was seen. */
const LONGEST = 400
const LICENCE_DAYS = 180

const isRunning: Rule = conflict("assignment.status === 'running'", 'This [assignment] has ended already.', ['already', 'ended'])
const NO_TRIPS = "none('pool_trip', t => t.vehicle_id === vehicle.id && (t.status === 'booked' || t.status === 'under_way'))"
const noTrips: Rule = conflict(NO_TRIPS, 'Vehicle {vehicle.plate} has trips that are booked or under way. Move or finish them first.', [
  'trips',
  'booked or under way',
  'first',
])

const assigning: Readonly<Record<string, Action>> = {
  assign_vehicle: {
    title: 'Assign a vehicle to a [driver]',
    about:
      'A [vehicle] of the pool without trips belongs to one active [driver] with the right licence until some day; one for each [driver].',
    args: {
      vehicle: row('vehicle', { likely: `vehicle.status === 'pool' && ${NO_TRIPS}` }),
      driver: row('driver', {
        likely:
          "driver.status === 'active' && (vehicle.licence === 'car' || driver.licence === vehicle.licence) && none('assignment', a => a.driver_id === driver.id && a.status === 'running')",
      }),
      until: mostly(date('Last day.', 30, 420), 'plusDays(today(), 180)'),
    },
    rules: [
      conflict("vehicle.status === 'pool'", 'Vehicle {vehicle.plate} is {vehicle.status}, not in the pool.', [
        'not in the pool',
        'assigned',
        'workshop',
        'retired',
      ]),
      isActive('driver'),
      suits('driver', 'vehicle'),
      invalid('until > today()', 'It ends after today, {today()}.'),
      conflict(`until <= plusDays(today(), ${LONGEST})`, `A vehicle is assigned for ${LONGEST} days at most.`, [
        'at most',
        'too long',
        '400 days',
      ]),
      noTrips,
      conflict(
        "none('assignment', a => a.driver_id === driver.id && a.status === 'running')",
        '{driver.name} has an assigned vehicle already.',
        ['already', 'has an assigned'],
      ),
    ],
    effects: [
      { add: 'assignment', with: { vehicle: 'vehicle', driver: 'driver', begins_on: 'today()', until: 'until', status: "'running'" } },
      { set: 'vehicle', to: { status: "'assigned'" } },
    ],
    gives: 'assignment',
    ask: ['assign {vehicle} to {driver} until {until}', 'let {driver} have {vehicle} until {until}'],
    plays: 3,
    undoneBy: 'end_assignment',
  },
  prolong_assignment: {
    title: 'Prolong an assignment',
    about: 'A later last day for a running [assignment].',
    args: {
      assignment: row('assignment', { likely: "assignment.status === 'running'" }),
      until: mostly(date('New last day.', 30, 420), 'plusDays(assignment.until, 60)'),
    },
    rules: [
      isRunning,
      conflict('until > assignment.until', 'It runs until {assignment.until}; the new day has to be later.', ['later', 'runs until']),
      conflict(`until <= plusDays(today(), ${LONGEST})`, `A vehicle is assigned for ${LONGEST} days at most.`, [
        'at most',
        'too long',
        '400 days',
      ]),
    ],
    effects: [{ set: 'assignment', to: { until: 'until' } }],
    ask: ['prolong {assignment} until {until}', 'let {assignment} go on until {until}'],
    plays: 1,
  },
  end_assignment: {
    title: 'End an assignment',
    about: 'The [vehicle] goes back to the pool; a [fuel_card] for it that the [driver] has goes into the safe.',
    args: { assignment: row('assignment', { likely: "assignment.status === 'running'" }) },
    rules: [isRunning],
    effects: [
      { set: 'assignment', to: { status: "'ended'", until: 'today()' } },
      { set: 'assignment.vehicle', to: { status: "'pool'" }, when: "assignment.vehicle.status === 'assigned'" },
      {
        each: 'fuel_card',
        as: 'paying',
        where: "paying.vehicle_id === assignment.vehicle_id && paying.holder_id === assignment.driver_id && paying.status === 'active'",
        do: [{ set: 'paying', to: { status: "'in_safe'", holder: 'null' } }],
      },
    ],
    gives: 'assignment',
    ask: ['end {assignment}', 'take the vehicle back: end {assignment}'],
  },
}

const people: Readonly<Record<string, Action>> = {
  check_licence: {
    title: 'Note that a licence was checked',
    about: `The licence of a [driver] was seen and counts for ${LICENCE_DAYS} days from today, in its last 30 days or later.`,
    args: { driver: row('driver', { likely: 'driver.licence_until <= plusDays(today(), 30)' }) },
    rules: [
      conflict(
        'driver.licence_until <= plusDays(today(), 30)',
        'The licence of {driver.name} counts until {driver.licence_until}; it is checked in the last 30 days.',
        ['counts until', 'last 30 days', 'not yet'],
      ),
    ],
    effects: [{ set: 'driver', to: { licence_until: `plusDays(today(), ${LICENCE_DAYS})` } }],
    ask: ['note that the licence of {driver} was checked', 'put down that we have seen the licence of {driver}'],
    outcome: [{ question: 'Until when does it count now?', value: 'driver.licence_until', type: 'date' }],
  },
  bar_driver: {
    title: 'Bar a [driver]',
    about:
      'A [driver] gets no more keys: booked trips are cancelled and their [fuel_cards] blocked. Not while a trip of theirs is under way or a [vehicle] is assigned to them.',
    args: {
      driver: row('driver', {
        likely:
          "driver.status === 'active' && none('pool_trip', t => t.driver_id === driver.id && t.status === 'under_way') && none('assignment', a => a.driver_id === driver.id && a.status === 'running')",
      }),
    },
    rules: [
      conflict("driver.status === 'active'", '{driver.name} is barred already.', ['already', 'barred']),
      conflict(
        "none('pool_trip', t => t.driver_id === driver.id && t.status === 'under_way')",
        'A trip of {driver.name} is under way. Wait until it is finished.',
        ['under way', 'wait', 'finished'],
      ),
      conflict(
        "none('assignment', a => a.driver_id === driver.id && a.status === 'running')",
        'A vehicle is assigned to {driver.name}. End that first.',
        ['assigned', 'end that', 'first'],
      ),
    ],
    effects: [
      { set: 'driver', to: { status: "'barred'" } },
      {
        each: 'pool_trip',
        as: 'trip',
        where: "trip.driver_id === driver.id && trip.status === 'booked'",
        do: [{ set: 'trip', to: { status: "'cancelled'", price: '0' } }],
      },
      {
        each: 'fuel_card',
        as: 'paying',
        where: "paying.holder_id === driver.id && paying.status === 'active'",
        do: [{ set: 'paying', to: { status: "'blocked'" } }],
      },
    ],
    gives: 'driver',
    ask: ['bar {driver} from driving', 'give no more keys to {driver}'],
    undoneBy: 'readmit_driver',
  },
  readmit_driver: {
    title: 'Readmit a [driver]',
    about: 'A barred [driver] may drive again; only when no [penalty] of theirs is unpaid.',
    args: {
      driver: row('driver', {
        likely: "driver.status === 'barred' && none('penalty', p => p.driver_id === driver.id && p.status !== 'paid')",
      }),
    },
    rules: [
      conflict("driver.status === 'barred'", '{driver.name} is not barred.', ['not barred', 'active']),
      forbidden("none('penalty', p => p.driver_id === driver.id && p.status !== 'paid')", 'A [penalty] of {driver.name} is unpaid.', [
        'unpaid',
        'fine',
      ]),
    ],
    effects: [{ set: 'driver', to: { status: "'active'" } }],
    ask: ['readmit {driver}', 'let {driver} drive again'],
    undoneBy: 'bar_driver',
  },
  move_vehicle: {
    title: 'Move a vehicle to another [site]',
    about: 'A [vehicle] stands elsewhere from now on, where a parking space is free; not while it is on a trip.',
    args: {
      vehicle: row('vehicle', {
        likely: "vehicle.status !== 'retired' && none('pool_trip', t => t.vehicle_id === vehicle.id && t.status === 'under_way')",
      }),
      site: row('site', {
        likely: "site.id !== vehicle.site_id && count('vehicle', v => v.site_id === site.id && v.status !== 'retired') < site.spaces",
      }),
    },
    rules: [
      conflict("vehicle.status !== 'retired'", 'Vehicle {vehicle.plate} is retired.', ['retired', 'no longer']),
      conflict('site.id !== vehicle.site_id', 'Vehicle {vehicle.plate} stands at “{site.name}” already.', ['already', 'same']),
      conflict(
        "none('pool_trip', t => t.vehicle_id === vehicle.id && t.status === 'under_way')",
        'Vehicle {vehicle.plate} is on a trip. Wait until it is back.',
        ['on a trip', 'wait', 'is back'],
      ),
      conflict(
        "count('vehicle', v => v.site_id === site.id && v.status !== 'retired') < site.spaces",
        '“{site.name}” has {site.spaces} parking spaces, and all are taken.',
        ['taken', 'full', 'no space', 'parking spaces'],
      ),
    ],
    effects: [{ set: 'vehicle', to: { site: 'site' } }],
    gives: 'vehicle',
    ask: ['move {vehicle} to {site}', 'let {vehicle} stand at {site} from now on'],
    plays: 2,
  },
  retire_vehicle: {
    title: 'Retire a vehicle',
    about: 'A [vehicle] leaves the fleet, when it is not assigned, has no trips, and its [fuel_cards] are in the safe or blocked.',
    args: {
      vehicle: row('vehicle', {
        likely: `(vehicle.status === 'pool' || vehicle.status === 'workshop') && ${NO_TRIPS} && none('fuel_card', f => f.vehicle_id === vehicle.id && f.status === 'active')`,
      }),
    },
    rules: [
      conflict("vehicle.status === 'pool' || vehicle.status === 'workshop'", 'Vehicle {vehicle.plate} is {vehicle.status}.', [
        'assigned',
        'retired',
      ]),
      noTrips,
      conflict(
        "none('fuel_card', f => f.vehicle_id === vehicle.id && f.status === 'active')",
        'A [fuel_card] for it is active. Take that back first.',
        ['fuel card', 'active', 'first'],
      ),
    ],
    effects: [{ set: 'vehicle', to: { status: "'retired'" } }],
    ask: ['retire {vehicle}', 'take {vehicle} out of the fleet'],
  },
}

/** See the head of this file. */
export const custody: Readonly<Record<string, Action>> = { ...assigning, ...people }
