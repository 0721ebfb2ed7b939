// What is done with shipments, from the order to the receipt.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, oneOf, text } from '../../../language/field.ts'
import { GOODS } from './entities.ts'

/** Surcharges, in percent of the plain price. */
const COOLED = 30
const DANGEROUS = 50
/** Part of the price that a cancelled shipment still costs on its last two days. */
const LATE_DAYS = 2

const price = (weight: string, kind: string, lane: string): string =>
  `max(1, ceil(${weight} * ${lane}.rate * (${kind} === 'cooled' ? ${100 + COOLED} : ${kind} === 'dangerous' ? ${100 + DANGEROUS} : 100) / 10000))`
const waiting = conflict("shipment.status === 'ordered'", 'This [shipment] is {shipment.status}; only waiting ones can be changed.', [
  'loaded',
  'delivered',
  'cancelled',
  'already',
])
const OPEN = "s.shipper_id === shipper.id && (s.status === 'ordered' || s.status === 'loaded')"

export const shipments: Readonly<Record<string, Action>> = {
  order_shipment: {
    title: 'Order a [shipment]',
    about: `Takes an order of a [shipper]: rate of the [lane] for each 100 kg (rounded up), ${COOLED} percent more when cooled, ${DANGEROUS} when dangerous. All open [shipments] stay within their credit limit; cooled goods end at a cold store; dangerous ones take a permit.`,
    args: {
      shipper: row('shipper'),
      lane: row('lane'),
      goods: text('What it is.', oneOf(GOODS), { maxLength: 60 }),
      kind: mostly(
        choice('What it needs.', { plain: 6, cooled: 2, dangerous: 1 }),
        "goods === 'Frozen fish' ? 'cooled' : goods === 'Solvents' || goods === 'Car batteries' ? 'dangerous' : 'plain'",
      ),
      weight: integer('Weight in kg.', 50, 1200, { step: 50 }),
      latest_on: date('Day on which it has to arrive at the latest.', 8, 24),
    },
    rules: [
      invalid('latest_on > today()', 'It cannot arrive before tomorrow; today is {today()}.'),
      invalid("goods !== 'Frozen fish' || kind === 'cooled'", 'Frozen fish has to be cooled.'),
      invalid("(goods !== 'Solvents' && goods !== 'Car batteries') || kind === 'dangerous'", '{goods} are dangerous goods.'),
      invalid("goods !== 'Frozen fish' || kind === 'cooled'", 'Frozen fish has to be cooled.'),
      invalid("(goods !== 'Solvents' && goods !== 'Car batteries') || kind === 'dangerous'", '{goods} are dangerous goods.'),
      forbidden("kind !== 'dangerous' || shipper.dangerous_goods === 'yes'", '{shipper.name} has no permit for dangerous goods.', [
        'permit',
        'dangerous',
        'not allowed',
      ]),
      conflict("kind !== 'cooled' || lane.destination.cold_store === 'yes'", '{lane.destination.city} has no cold store.', [
        'cold store',
        'cooled',
        'no cold',
      ]),
      forbidden(
        `sum('shipment', s => ${OPEN}, s => s.price) + ${price('weight', 'kind', 'lane')} <= shipper.credit_limit`,
        `With this [shipment] of {money(${price('weight', 'kind', 'lane')})} {shipper.name} would be above the credit limit of {money(shipper.credit_limit)}.`,
        ['credit', 'limit', 'above', 'exceed'],
      ),
      conflict(
        "none('shipment', s => s.shipper_id === shipper.id && s.goods === goods && s.latest_on === latest_on && s.status !== 'cancelled')",
        '{shipper.name} has ordered {goods} for {latest_on} already.',
        ['already', 'ordered'],
      ),
    ],
    effects: [
      {
        add: 'shipment',
        with: {
          shipper: 'shipper',
          lane: 'lane',
          goods: 'goods',
          kind: 'kind',
          weight: 'weight',
          latest_on: 'latest_on',
          price: price('weight', 'kind', 'lane'),
          status: "'ordered'",
        },
      },
    ],
    gives: 'shipment',
    ask: [
      'take an order of {shipper}: {weight} kg of {goods}, {kind}, on {lane}, there by {latest_on} at the latest',
      '{shipper} has {weight} kg of {goods} ({kind}) for {lane}, due on {latest_on}; put the order in',
    ],
    outcome: [{ question: 'What does it cost?', value: 'shipment.price', type: 'money' }],
    plays: 40,
    undoneBy: 'cancel_shipment',
  },
  load_shipment: {
    title: 'Put a [shipment] on a [trip]',
    about:
      'Puts a waiting [shipment] on a planned [trip] of its [lane] that arrives in time and has room; cooled goods take a cooled [truck], dangerous ones a trained driver.',
    args: {
      shipment: row('shipment', {
        likely:
          "shipment.status === 'ordered' && some('trip', t => t.lane_id === shipment.lane_id && t.status === 'planned' && t.arrives_on <= shipment.latest_on)",
      }),
      trip: row('trip', {
        likely:
          "trip.status === 'planned' && trip.lane_id === shipment.lane_id && trip.load + shipment.weight <= trip.truck.capacity && (shipment.kind !== 'cooled' || trip.truck.cooled === 'yes') && (shipment.kind !== 'dangerous' || trip.driver.danger_training === 'yes') && trip.arrives_on <= shipment.latest_on",
      }),
    },
    rules: [
      waiting,
      conflict("trip.status === 'planned'", 'This [trip] is {trip.status}; only planned ones are loaded.', [
        'driving',
        'arrived',
        'cancelled',
        'left',
        'gone',
      ]),
      conflict('trip.lane_id === shipment.lane_id', 'This [trip] is on {trip.lane.name}, and the [shipment] goes {shipment.lane.name}.', [
        'lane',
        'another',
        'goes',
        'different',
      ]),
      conflict('trip.arrives_on <= shipment.latest_on', 'This [trip] arrives on {trip.arrives_on}, after {shipment.latest_on}.', [
        'arrives',
        'too late',
        'after',
        'deadline',
      ]),
      conflict('trip.load + shipment.weight <= trip.truck.capacity', 'Only {trip.truck.capacity - trip.load} kg are free on this [trip].', [
        'only',
        'free',
        'too heavy',
        'capacity',
        'room',
        'weight',
      ]),
      conflict("shipment.kind !== 'cooled' || trip.truck.cooled === 'yes'", 'The [truck] {trip.truck.plate} is not cooled.', [
        'not cooled',
        'cooling',
        'refrigerat',
      ]),
      forbidden(
        "shipment.kind !== 'dangerous' || trip.driver.danger_training === 'yes'",
        '{trip.driver.name} is not trained for dangerous goods.',
        ['not trained', 'training', 'dangerous'],
      ),
    ],
    effects: [
      { set: 'trip', to: { load: 'trip.load + shipment.weight' } },
      { set: 'shipment', to: { trip: 'trip', status: "'loaded'" } },
    ],
    gives: 'shipment',
    ask: ['put {shipment} on {trip}', 'load {shipment} on {trip}', 'let {trip} carry {shipment}'],
    outcome: [{ question: 'How many kg are still free on that trip?', value: 'trip.truck.capacity - trip.load', type: 'integer' }],
    plays: 60,
    undoneBy: 'unload_shipment',
  },
  unload_shipment: {
    title: 'Take a [shipment] off its [trip]',
    about: 'A loaded [shipment] waits again, as long as its [trip] has not left.',
    args: { shipment: row('shipment', { likely: "shipment.status === 'loaded' && shipment.trip.status === 'planned'" }) },
    rules: [
      conflict("shipment.status === 'loaded'", 'This [shipment] is {shipment.status}.', [
        'not loaded',
        'waiting',
        'ordered',
        'delivered',
        'cancelled',
      ]),
      conflict("shipment.trip.status === 'planned'", 'Its [trip] has left.', ['has left', 'driving', 'gone', 'on the road']),
    ],
    effects: [
      { set: 'shipment.trip', to: { load: 'shipment.trip.load - shipment.weight' } },
      { set: 'shipment', to: { trip: 'null', status: "'ordered'" } },
    ],
    ask: ['take {shipment} off its [trip]', 'unload {shipment} again'],
    plays: 3,
  },
  reweigh_shipment: {
    title: 'Correct a weight',
    about: 'Changes the weight of a waiting [shipment]; the price follows.',
    args: {
      shipment: row('shipment', { likely: "shipment.status === 'ordered'" }),
      weight: mostly(integer('The true weight in kg.', 50, 3000, { step: 50 }), 'shipment.weight + 50'),
    },
    rules: [waiting, conflict('weight !== shipment.weight', 'It weighs {weight} kg already.', ['already', 'same'])],
    effects: [{ set: 'shipment', to: { weight: 'weight', price: price('weight', 'shipment.kind', 'shipment.lane') } }],
    ask: ['correct the weight of {shipment} to {weight} kg', '{shipment} weighs {weight} kg in truth; change that'],
    outcome: [{ question: 'What does it cost now?', value: 'shipment.price', type: 'money' }],
    plays: 5,
  },
  cancel_shipment: {
    title: 'Cancel a [shipment]',
    about: `Cancels a waiting [shipment]; within ${LATE_DAYS} days of its deadline half of the price stays due (rounded down).`,
    args: { shipment: row('shipment', { likely: "shipment.status === 'ordered'" }) },
    rules: [waiting],
    effects: [
      {
        set: 'shipment',
        to: { status: "'cancelled'", price: `days(today(), shipment.latest_on) <= ${LATE_DAYS} ? floor(shipment.price / 2) : 0` },
      },
    ],
    ask: ['cancel {shipment}', 'call off {shipment}'],
    outcome: [{ question: 'How much stays due for it?', value: 'shipment.price', type: 'money' }],
    plays: 3,
  },
}
