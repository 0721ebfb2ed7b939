// What drivers do with shipments: loading, delivery, attempts that fail, lockers, the way back.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'
import { ELSEWHERE } from './shipments.ts'

/** Attempts at the door, and days in a locker. */
const MOST_ATTEMPTS = 2
const LOCKER_DAYS = 5
/** Kilograms that go on a cargo bike. */
const BIKE_KG = 15

const atDestination: Action['rules'] = [
  conflict("shipment.status === 'at_depot'", 'This [shipment] is {shipment.status}, not at a [depot].', ['not at a depot', ...ELSEWHERE]),
  conflict(
    'shipment.location_id === shipment.destination_id',
    'It is at {shipment.location.name} and has to be passed on to {shipment.destination.name} first.',
    ['passed on', 'first', 'not at its destination', 'it is at'],
  ),
]
const out = conflict("shipment.status === 'out'", 'This [shipment] is {shipment.status}, not out for delivery.', ['not out', ...ELSEWHERE])

export const tours: Readonly<Record<string, Action>> = {
  load_shipment: {
    title: 'Load a [shipment]',
    about: `Gives a [shipment] at the [depot] of its destination to a [driver] of that [depot], within their load and weight limit; cargo bikes take ${BIKE_KG} kg at most. After ${MOST_ATTEMPTS} failed attempts nobody drives there again.`,
    args: {
      shipment: row('shipment', {
        likely: `shipment.status === 'at_depot' && shipment.location_id === shipment.destination_id && shipment.attempts < ${MOST_ATTEMPTS}`,
      }),
      driver: row('driver', {
        likely: `driver.depot_id === shipment.destination_id && driver.heaviest >= shipment.weight && (driver.vehicle === 'van' || shipment.weight <= ${BIKE_KG})`,
      }),
    },
    rules: [
      ...atDestination,
      conflict(`shipment.attempts < ${MOST_ATTEMPTS}`, `${MOST_ATTEMPTS} attempts have failed. Put it in a [locker] or send it back.`, [
        'attempts',
        'failed',
        'locker',
        'send it back',
      ]),
      forbidden(
        'driver.depot_id === shipment.destination_id',
        '{driver.name} drives for {driver.depot.name}, and this goes out from {shipment.destination.name}.',
        ['drives for', 'another depot', 'goes out from'],
      ),
      conflict('shipment.weight <= driver.heaviest', '{driver.name} lifts {driver.heaviest} kg, and this weighs {shipment.weight} kg.', [
        'too heavy',
        'lifts',
        'weighs',
      ]),
      conflict(
        `driver.vehicle === 'van' || shipment.weight <= ${BIKE_KG}`,
        `{driver.name} rides a cargo bike, which takes ${BIKE_KG} kg at most.`,
        ['cargo bike', 'bike', 'at most', 'too heavy'],
      ),
      conflict(
        "count('shipment', s => s.driver_id === driver.id && s.status === 'out') < driver.most_stops",
        '{driver.name} has {driver.most_stops} [shipments] on board and is full.',
        ['full', 'on board', 'load'],
      ),
    ],
    effects: [{ set: 'shipment', to: { status: "'out'", driver: 'driver' } }],
    gives: 'shipment',
    ask: ['give {shipment} to {driver} for delivery', 'load {shipment} on the tour of {driver}'],
    outcome: [
      {
        question: 'How many shipments does that driver have on board now?',
        value: "count('shipment', s => s.driver_id === driver.id && s.status === 'out')",
        type: 'integer',
      },
    ],
    routine: {
      row: 'shipment',
      when: `shipment.status === 'at_depot' && shipment.location_id === shipment.destination_id && shipment.attempts < ${MOST_ATTEMPTS}`,
      chance: 0.4,
    },
  },
  deliver_shipment: {
    title: 'Note a delivery',
    about: 'The recipient has the [shipment].',
    args: { shipment: row('shipment', { likely: "shipment.status === 'out'" }) },
    rules: [out],
    effects: [{ set: 'shipment', to: { status: "'delivered'", delivered_on: 'today()' } }],
    ask: ['note that {shipment} was delivered', 'mark {shipment} as delivered'],
    routine: { row: 'shipment', when: "shipment.status === 'out'", chance: 0.3 },
  },
  fail_shipment: {
    title: 'Note a failed attempt',
    about: 'A [shipment] could not be handed over and is at the [depot] again.',
    args: {
      shipment: row('shipment', { likely: "shipment.status === 'out'" }),
      reason: choice('Why.', { nobody_home: 6, wrong_address: 2, refused: 1 }),
    },
    rules: [out],
    effects: [{ set: 'shipment', to: { status: "'at_depot'", attempts: 'shipment.attempts + 1' } }],
    ask: ['note a failed attempt with {shipment} (reason: {reason})', 'put down that {shipment} could not be handed over, reason {reason}'],
    outcome: [{ question: 'How many attempts have failed now?', value: 'shipment.attempts', type: 'integer' }],
    routine: { row: 'shipment', when: "shipment.status === 'out'", chance: 0.15 },
  },
  put_shipment_in_locker: {
    title: 'Put a [shipment] in a [locker]',
    about: `Puts a [shipment] at the [depot] of its destination in a working [locker] of that [depot] with a free compartment, for ${LOCKER_DAYS} days. It must not be too heavy, and no [extra] that forbids it may be ordered.`,
    args: {
      shipment: row('shipment', {
        likely:
          "shipment.status === 'at_depot' && shipment.location_id === shipment.destination_id && none('shipment_extra', x => x.shipment_id === shipment.id && x.extra.to_locker === 'no')",
      }),
      locker: row('locker', {
        likely: "locker.depot_id === shipment.destination_id && locker.status === 'working' && locker.heaviest >= shipment.weight",
      }),
    },
    rules: [
      ...atDestination,
      conflict("locker.status === 'working'", 'The [locker] at {locker.name} is broken.', ['broken', 'not working']),
      conflict(
        'locker.depot_id === shipment.destination_id',
        'The [locker] at {locker.name} is filled from {locker.depot.name}, not from {shipment.destination.name}.',
        ['filled from', 'another depot', 'not from'],
      ),
      conflict(
        'shipment.weight <= locker.heaviest',
        'The [locker] at {locker.name} bears {locker.heaviest} kg, and this weighs {shipment.weight} kg.',
        ['bears', 'too heavy', 'weighs'],
      ),
      conflict(
        "none('shipment_extra', x => x.shipment_id === shipment.id && x.extra.to_locker === 'no')",
        'An [extra] of this [shipment] does not go with a [locker].',
        ['does not go', 'extra', 'signature'],
      ),
      conflict(
        "count('shipment', s => s.locker_id === locker.id && s.status === 'in_locker') < locker.compartments",
        'All {locker.compartments} compartments at {locker.name} are taken.',
        ['taken', 'full', 'all'],
      ),
    ],
    effects: [{ set: 'shipment', to: { status: "'in_locker'", locker: 'locker', kept_until: `plusDays(today(), ${LOCKER_DAYS})` } }],
    gives: 'shipment',
    ask: ['put {shipment} in {locker}', 'leave {shipment} in {locker} for the recipient'],
    outcome: [{ question: 'Until when is it kept there?', value: 'shipment.kept_until', type: 'date' }],
    plays: 6,
    routine: {
      row: 'shipment',
      when: `shipment.status === 'at_depot' && shipment.location_id === shipment.destination_id && shipment.attempts > 0`,
      chance: 0.35,
    },
  },
  fetch_shipment: {
    title: 'Note that a [shipment] was fetched',
    about: 'The recipient has taken a [shipment] out of its [locker], on the last day at the latest.',
    args: { shipment: row('shipment', { likely: "shipment.status === 'in_locker' && shipment.kept_until >= today()" }) },
    rules: [
      conflict("shipment.status === 'in_locker'", 'This [shipment] is {shipment.status}, not in a [locker].', [
        'not in a locker',
        ...ELSEWHERE,
      ]),
      conflict('shipment.kept_until >= today()', 'It was kept until {shipment.kept_until}. Send it back.', [
        'kept until',
        'too late',
        'send it back',
      ]),
    ],
    effects: [{ set: 'shipment', to: { status: "'delivered'", delivered_on: 'today()' } }],
    ask: ['note that {shipment} was fetched from its [locker]', 'the recipient has taken {shipment} out of the [locker]; put that down'],
    routine: { row: 'shipment', when: "shipment.status === 'in_locker'", chance: 0.12 },
  },
  return_shipment: {
    title: 'Send a [shipment] back',
    about: `A [shipment] goes back to its [sender]: after ${MOST_ATTEMPTS} failed attempts, or when nobody fetched it from its [locker] in time.`,
    args: {
      shipment: row('shipment', {
        likely: `(shipment.status === 'at_depot' && shipment.attempts >= ${MOST_ATTEMPTS}) || (shipment.status === 'in_locker' && shipment.kept_until < today())`,
      }),
    },
    rules: [
      conflict(
        "shipment.status === 'at_depot' || shipment.status === 'in_locker'",
        'This [shipment] is {shipment.status} and cannot be sent back.',
        ['cannot be sent back', ...ELSEWHERE],
      ),
      conflict(
        `shipment.status !== 'at_depot' || shipment.attempts >= ${MOST_ATTEMPTS}`,
        `Only {shipment.attempts} of ${MOST_ATTEMPTS} attempts have failed.`,
        ['only', 'attempts', 'not yet'],
      ),
      conflict(
        "shipment.status !== 'in_locker' || shipment.kept_until < today()",
        'It is kept in the [locker] until {shipment.kept_until}.',
        ['kept', 'until', 'not yet'],
      ),
    ],
    effects: [{ set: 'shipment', to: { status: "'returned'" } }],
    ask: ['send {shipment} back to its [sender]', 'return {shipment}'],
  },
  break_locker: {
    title: 'Report a broken [locker]',
    about: 'A [locker] is not filled any more; what is in it can still be fetched.',
    args: { locker: row('locker', { likely: "locker.status === 'working'" }) },
    rules: [invalid("locker.status === 'working'", 'The [locker] at {locker.name} is broken already.')],
    effects: [{ set: 'locker', to: { status: "'broken'" } }],
    ask: ['report {locker} as broken', 'fill {locker} no more, it is broken'],
    undoneBy: 'repair_locker',
  },
  repair_locker: {
    title: 'Report a repaired [locker]',
    about: 'A broken [locker] works again.',
    args: { locker: row('locker', { likely: "locker.status === 'broken'" }) },
    rules: [conflict("locker.status === 'broken'", 'The [locker] at {locker.name} works.', ['works', 'not broken'])],
    effects: [{ set: 'locker', to: { status: "'working'" } }],
    ask: ['note that {locker} works again', 'put {locker} back to use'],
    undoneBy: 'break_locker',
  },
}
