// What is done with trips.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'

/** Hours of driving from which a trip takes two days, by the rules on rest. */
const ONE_DAY_HOURS = 8

const hours = (driver: string, day: string): string =>
  `sum('trip', t => t.driver_id === ${driver}.id && t.departs_on > plusDays(${day}, -7) && t.departs_on < plusDays(${day}, 7) && t.status !== 'cancelled', t => t.lane.hours)`
const arrival = `plusDays(departs_on, lane.hours > ${ONE_DAY_HOURS} ? 1 : 0)`
const planned = conflict("trip.status === 'planned'", 'This [trip] is {trip.status}; only planned ones can be changed.', [
  'driving',
  'arrived',
  'cancelled',
  'left',
  'already',
])
const licensed = (driver: string, truck: string): Action['rules'][number] =>
  forbidden(`${driver}.licence === 'heavy' || ${truck}.licence === 'light'`, `{${driver}.name} has no licence for heavy [trucks].`, [
    'licence',
    'license',
    'heavy',
  ])
const rested = (driver: string, day: string, lane: string): Action['rules'][number] =>
  forbidden(
    `${hours(driver, day)} + ${lane}.hours <= ${driver}.week_hours`,
    `{${driver}.name} may drive {${driver}.week_hours} hours in seven days and has {${hours(driver, day)}} around that day.`,
    ['hours', 'limit', 'too many', 'rest'],
  )

export const trips: Readonly<Record<string, Action>> = {
  plan_trip: {
    title: 'Plan a [trip]',
    about: `Plans a [trip] with a ready [truck] and a driver with the licence, both free; more than ${ONE_DAY_HOURS} hours take two days. Nobody drives above their weekly limit.`,
    args: {
      lane: row('lane', { likely: "some('shipment', s => s.lane_id === lane.id && s.status === 'ordered')" }),
      truck: row('truck', { likely: "truck.status === 'ready'" }),
      driver: row('driver', { likely: "driver.licence === 'heavy' || truck.licence === 'light'" }),
      departs_on: date('Day of departure.', 2, 8),
    },
    rules: [
      invalid('departs_on >= today()', 'The departure cannot be in the past; today is {today()}.'),
      conflict("truck.status === 'ready'", 'The [truck] {truck.plate} is in the workshop. Use find_free_[trucks].', [
        'workshop',
        'not ready',
        'broken',
      ]),
      licensed('driver', 'truck'),
      conflict(
        `free('truck', truck, departs_on, ${arrival})`,
        'The [truck] {truck.plate} is on another [trip] then. Use find_free_[trucks].',
        ['another', 'taken', 'not free', 'busy'],
      ),
      conflict(`free('driver', driver, departs_on, ${arrival})`, '{driver.name} is on another [trip] then. Use find_free_drivers.', [
        'another',
        'taken',
        'not free',
        'busy',
      ]),
      rested('driver', 'departs_on', 'lane'),
    ],
    effects: [
      {
        add: 'trip',
        with: {
          lane: 'lane',
          truck: 'truck',
          driver: 'driver',
          departs_on: 'departs_on',
          arrives_on: arrival,
          load: '0',
          status: "'planned'",
        },
      },
    ],
    gives: 'trip',
    ask: [
      'plan a [trip] on {lane} with {truck} and {driver}, leaving on {departs_on}',
      'send {driver} with {truck} along {lane} on {departs_on}',
    ],
    outcome: [{ question: 'When does it arrive?', value: 'trip.arrives_on', type: 'date' }],
    plays: 26,
    undoneBy: 'cancel_trip',
  },
  replace_driver: {
    title: 'Replace a [driver]',
    about:
      'Another driver with the licence takes a planned [trip], if they are free, within their hours, and trained when dangerous goods are on it.',
    args: {
      trip: row('trip', { likely: "trip.status === 'planned'" }),
      driver: row('driver', {
        about: 'Who takes over.',
        likely: "driver.id !== trip.driver_id && (driver.licence === 'heavy' || trip.truck.licence === 'light')",
      }),
    },
    rules: [
      planned,
      conflict('driver.id !== trip.driver_id', '{driver.name} drives it already.', ['already', 'same']),
      licensed('driver', 'trip.truck'),
      conflict(
        "free('driver', driver, trip.departs_on, trip.arrives_on)",
        '{driver.name} is on another [trip] then. Use find_free_drivers.',
        ['another', 'taken', 'not free', 'busy'],
      ),
      rested('driver', 'trip.departs_on', 'trip.lane'),
      forbidden(
        "driver.danger_training === 'yes' || none('shipment', s => s.trip_id === trip.id && s.kind === 'dangerous')",
        'Dangerous goods are on it, and {driver.name} is not trained for them.',
        ['dangerous', 'not trained', 'training'],
      ),
    ],
    effects: [{ set: 'trip', to: { driver: 'driver' } }],
    gives: 'trip',
    ask: ['let {driver} drive {trip}', 'replace the driver of {trip} by {driver}'],
    plays: 4,
  },
  depart_trip: {
    title: 'Note a departure',
    about: 'A planned [trip] leaves on its day or later, with something on it.',
    args: { trip: row('trip', { likely: "trip.status === 'planned' && trip.departs_on <= today() && trip.load > 0" }) },
    rules: [
      planned,
      conflict('trip.departs_on <= today()', 'It leaves on {trip.departs_on}, and today is {today()}.', ['leaves on', 'early', 'not yet']),
      conflict('trip.load > 0', 'Nothing is on this [trip]. Load it or cancel it.', ['nothing', 'empty', 'not loaded']),
    ],
    effects: [{ set: 'trip', to: { status: "'driving'" } }],
    ask: ['note that {trip} has left', 'mark {trip} as on the road'],
    routine: { row: 'trip', when: "trip.status === 'planned' && trip.departs_on <= today()", chance: 0.6 },
  },
  arrive_trip: {
    title: 'Note an arrival',
    about: 'A [trip] on the road has arrived; all that is on it is delivered.',
    args: { trip: row('trip', { likely: "trip.status === 'driving'" }) },
    rules: [
      conflict("trip.status === 'driving'", 'This [trip] is {trip.status}; only those on the road arrive.', [
        'not on the road',
        'planned',
        'arrived',
        'cancelled',
        'not left',
        'already',
      ]),
      conflict('trip.arrives_on <= today()', 'It arrives on {trip.arrives_on} at the earliest.', ['arrives on', 'earliest', 'not yet']),
    ],
    effects: [
      {
        each: 'shipment',
        as: 's',
        where: "s.trip_id === trip.id && s.status === 'loaded'",
        do: [{ set: 's', to: { status: "'delivered'" } }],
      },
      { set: 'trip', to: { status: "'arrived'" } },
    ],
    ask: ['note that {trip} has arrived', 'close {trip}: everything is delivered'],
    outcome: [{ question: 'How many shipments did it carry?', value: "count('shipment', s => s.trip_id === trip.id)", type: 'integer' }],
    routine: { row: 'trip', when: "trip.status === 'driving' && trip.arrives_on <= today()", chance: 0.25 },
  },
  cancel_trip: {
    title: 'Cancel a [trip]',
    about: 'Cancels a planned [trip]; what was loaded waits again.',
    args: { trip: row('trip', { likely: "trip.status === 'planned'" }) },
    rules: [planned],
    effects: [
      {
        each: 'shipment',
        as: 's',
        where: "s.trip_id === trip.id && s.status === 'loaded'",
        do: [{ set: 's', to: { status: "'ordered'", trip: 'null' } }],
      },
      { set: 'trip', to: { status: "'cancelled'", load: '0' } },
    ],
    ask: ['cancel {trip}', 'call off {trip} and unload everything'],
    routine: { row: 'trip', when: "trip.status === 'planned' && trip.load === 0 && trip.departs_on < today()", chance: 0.15 },
    plays: 1,
  },
  send_truck_to_workshop: {
    title: 'Send a [truck] to the workshop',
    about: 'A ready [truck] without open [trips] goes to the workshop.',
    args: {
      truck: row('truck', {
        likely:
          "truck.status === 'ready' && none('trip', t => t.truck_id === truck.id && (t.status === 'planned' || t.status === 'driving'))",
      }),
    },
    rules: [
      conflict("truck.status === 'ready'", 'The [truck] {truck.plate} is in the workshop already.', ['already', 'workshop']),
      conflict(
        "none('trip', t => t.truck_id === truck.id && (t.status === 'planned' || t.status === 'driving'))",
        'The [truck] {truck.plate} has open [trips]. Cancel them or wait.',
        ['open', 'trip', 'planned'],
      ),
    ],
    effects: [{ set: 'truck', to: { status: "'workshop'" } }],
    ask: ['send {truck} to the workshop', '{truck} needs repair; take it off the road'],
    plays: 1,
    undoneBy: 'return_truck',
  },
  return_truck: {
    title: 'Bring a [truck] back',
    about: 'A [truck] is ready again.',
    args: { truck: row('truck', { likely: "truck.status === 'workshop'" }) },
    rules: [conflict("truck.status === 'workshop'", 'The [truck] {truck.plate} is ready already.', ['already', 'ready'])],
    effects: [{ set: 'truck', to: { status: "'ready'" } }],
    ask: ['bring {truck} back from the workshop', '{truck} is mended; put it back on the road'],
    plays: 2,
  },
}
