// What is done with shipments until they are with a driver: announcing, extras, taking in, passing on, losses.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer, money, pattern, person, text } from '../../../language/field.ts'

/** Shipments under way of casual senders, and of those with a contract. */
const MOST_CASUAL = 4
const MOST_CONTRACT = 10
/** Days after the due one on which a shipment counts as lost. */
const LOST_AFTER = 4

const price = (service: string, weight: string): string => `(${service}.base_price + ${service}.price_per_kg * ${weight})`
const most = `(sender.account === 'contract' ? ${MOST_CONTRACT} : ${MOST_CASUAL})`
const heavy = (service: string): Action['rules'][number] =>
  conflict(`weight <= ${service}.heaviest`, `“{${service}.name}” takes {${service}.heaviest} kg at most.`, [
    'at most',
    'too heavy',
    'kg',
    'weight',
  ])

/** What a shipment that is no longer at the counter is said to be. */
export const ELSEWHERE = ['announced', 'at a depot', 'at_depot', 'out', 'locker', 'in_locker', 'delivered', 'returned', 'lost', 'already']

export const shipments: Readonly<Record<string, Action>> = {
  announce_shipment: {
    title: 'Announce a [shipment]',
    about: `Announces a [shipment] of an active [sender]: within the weight limit and the insured value of the [service], and with a new tracking number. Casual [senders] have ${MOST_CASUAL} under way at most, those with a contract ${MOST_CONTRACT}. It costs the base price and so much for each kilogram.`,
    args: {
      sender: row('sender', { likely: "sender.status === 'active'" }),
      service: row('service'),
      recipient: text('Who gets it.', person(), { maxLength: 80 }),
      destination: row('depot', { about: 'Whose [drivers] bring it.' }),
      weight: mostly(integer('Kilograms.', 1, 40), 'max(1, floor(service.heaviest / 3))'),
      declared_value: mostly(money('What it is worth.', 5, 1000, { step: 5 }), 'ceil(service.insured_up_to * 4 / 10)'),
      tracking: text('Number on the label, two letters and seven digits.', pattern('@@#######'), { maxLength: 9, unique: true }),
    },
    rules: [
      forbidden("sender.status === 'active'", '{sender.name} is on hold; nothing more is taken from them.', ['on hold', 'not active']),
      heavy('service'),
      conflict(
        'declared_value <= service.insured_up_to',
        '“{service.name}” is insured up to {money(service.insured_up_to)}. Choose another [service].',
        ['insured', 'up to', 'too valuable', 'value'],
      ),
      forbidden(
        `count('shipment', s => s.sender_id === sender.id && (s.status === 'announced' || s.status === 'at_depot' || s.status === 'out' || s.status === 'in_locker')) < ${most}`,
        `{sender.name} has {${most}} [shipments] under way, as many as a {sender.account} [sender] may have.`,
        ['as many', 'under way', 'limit', 'at most'],
      ),
      conflict("none('shipment', s => s.tracking === tracking)", 'The number {tracking} is on another [shipment] already.', [
        'already',
        'another',
      ]),
    ],
    effects: [
      {
        add: 'shipment',
        with: {
          tracking: 'tracking',
          sender: 'sender',
          service: 'service',
          recipient: 'recipient',
          destination: 'destination',
          weight: 'weight',
          declared_value: 'declared_value',
          price: price('service', 'weight'),
          announced_on: 'today()',
          attempts: '0',
          status: "'announced'",
        },
      },
    ],
    ask: [
      'announce a [shipment] of {sender} with {service} to {recipient} by way of {destination}: {weight} kg, worth {declared_value}, label {tracking}',
      '{sender} sends {weight} kg worth {declared_value} to {recipient} by way of {destination} with {service}; announce it under the label {tracking}',
    ],
    outcome: [{ question: 'What does it cost?', value: 'shipment.price', type: 'money' }],
    plays: 34,
    routine: { row: 'sender', when: "sender.status === 'active'", chance: 0.035 },
  },
  add_extra_to_shipment: {
    title: 'Order an [extra]',
    about: 'Orders an [extra] for a [shipment] that is announced or at a [depot], each once; its price is added.',
    args: {
      shipment: row('shipment', { likely: "shipment.status === 'announced' || shipment.status === 'at_depot'" }),
      extra: row('extra', { likely: "none('shipment_extra', x => x.shipment_id === shipment.id && x.extra_id === extra.id)" }),
    },
    rules: [
      conflict(
        "shipment.status === 'announced' || shipment.status === 'at_depot'",
        'This [shipment] is {shipment.status}; it is too late for extras.',
        ['too late', ...ELSEWHERE],
      ),
      conflict(
        "none('shipment_extra', x => x.shipment_id === shipment.id && x.extra_id === extra.id)",
        '“{extra.name}” is ordered for this [shipment] already.',
        ['already', 'ordered'],
      ),
    ],
    effects: [
      { add: 'shipment_extra', with: { shipment: 'shipment', extra: 'extra', amount: 'extra.price' } },
      { set: 'shipment', to: { price: 'shipment.price + extra.price' } },
    ],
    gives: 'shipment',
    ask: ['order {extra} for {shipment}', 'add {extra} to {shipment}'],
    outcome: [{ question: 'What does it cost now?', value: 'shipment.price', type: 'money' }],
    plays: 12,
    undoneBy: 'drop_extra_of_shipment',
  },
  drop_extra_of_shipment: {
    title: 'Drop an [extra]',
    about: 'Takes an [extra] off a [shipment] that is announced or at a [depot]; its price is taken off.',
    args: {
      shipment: row('shipment', {
        likely:
          "(shipment.status === 'announced' || shipment.status === 'at_depot') && some('shipment_extra', x => x.shipment_id === shipment.id)",
      }),
      extra: row('extra', { likely: "some('shipment_extra', x => x.shipment_id === shipment.id && x.extra_id === extra.id)" }),
    },
    rules: [
      conflict(
        "shipment.status === 'announced' || shipment.status === 'at_depot'",
        'This [shipment] is {shipment.status}; its extras stay.',
        ['stay', ...ELSEWHERE],
      ),
      conflict(
        "some('shipment_extra', x => x.shipment_id === shipment.id && x.extra_id === extra.id)",
        '“{extra.name}” is not ordered for this [shipment].',
        ['not ordered', 'no such extra'],
      ),
    ],
    effects: [
      {
        set: 'shipment',
        to: {
          price: "shipment.price - sum('shipment_extra', x => x.shipment_id === shipment.id && x.extra_id === extra.id, x => x.amount)",
        },
      },
      {
        each: 'shipment_extra',
        as: 'gone',
        where: 'gone.shipment_id === shipment.id && gone.extra_id === extra.id',
        do: [{ remove: 'gone' }],
      },
    ],
    gives: 'shipment',
    ask: ['drop {extra} from {shipment}', 'take {extra} off {shipment}'],
    plays: 1,
  },
  take_in_shipment: {
    title: 'Take a [shipment] in',
    about:
      'An announced [shipment] was handed in at a [depot] and weighed: its price follows the weight on the scales, which has to be within the limit of its [service]. From then on its delivery time counts.',
    args: {
      shipment: row('shipment', { likely: "shipment.status === 'announced'" }),
      depot: row('depot', { likely: 'depot.id === shipment.sender.depot_id' }),
      weight: mostly(integer('Kilograms on the scales.', 1, 40), 'shipment.weight'),
    },
    rules: [
      conflict("shipment.status === 'announced'", 'This [shipment] is {shipment.status}; it was taken in before.', [
        'before',
        ...ELSEWHERE,
      ]),
      heavy('shipment.service'),
    ],
    effects: [
      {
        set: 'shipment',
        to: {
          status: "'at_depot'",
          location: 'depot',
          due_on: 'plusDays(today(), shipment.service.days_needed)',
          price: 'shipment.price + (weight - shipment.weight) * shipment.service.price_per_kg',
          weight: 'weight',
        },
      },
    ],
    gives: 'shipment',
    ask: ['take in {shipment} at {depot}; it weighs {weight} kg', 'note that {shipment} was handed in at {depot} with {weight} kg'],
    outcome: [
      { question: 'By when should it arrive?', value: 'shipment.due_on', type: 'date' },
      { question: 'What does it cost now?', value: 'shipment.price', type: 'money' },
    ],
    routine: { row: 'shipment', when: "shipment.status === 'announced' && shipment.announced_on < today()", chance: 0.35 },
  },
  forward_shipment: {
    title: 'Pass a [shipment] on',
    about: 'A [shipment] at a [depot] has come to the [depot] of its destination.',
    args: { shipment: row('shipment', { likely: "shipment.status === 'at_depot' && shipment.location_id !== shipment.destination_id" }) },
    rules: [
      conflict("shipment.status === 'at_depot'", 'This [shipment] is {shipment.status}, not at a [depot].', [
        'not at a depot',
        ...ELSEWHERE,
      ]),
      conflict('shipment.location_id !== shipment.destination_id', 'It is at {shipment.destination.name} already, where it belongs.', [
        'already',
        'where it belongs',
      ]),
    ],
    effects: [{ set: 'shipment', to: { location: 'shipment.destination' } }],
    ask: ['note that {shipment} has reached the [depot] of its destination', 'pass {shipment} on to the [depot] of its destination'],
    routine: { row: 'shipment', when: "shipment.status === 'at_depot' && shipment.location_id !== shipment.destination_id", chance: 0.5 },
  },
  lose_shipment: {
    title: 'Report a loss',
    about: `A [shipment] that is more than ${LOST_AFTER} days late and neither delivered nor in a [locker] counts as lost.`,
    args: {
      shipment: row('shipment', {
        likely: `(shipment.status === 'at_depot' || shipment.status === 'out') && plusDays(shipment.due_on, ${LOST_AFTER}) < today()`,
      }),
    },
    rules: [
      conflict("shipment.status === 'at_depot' || shipment.status === 'out'", 'This [shipment] is {shipment.status} and cannot be lost.', [
        'cannot be lost',
        ...ELSEWHERE,
      ]),
      conflict(
        `plusDays(shipment.due_on, ${LOST_AFTER}) < today()`,
        `It is due on {shipment.due_on}; ${LOST_AFTER} days after that it may be called lost.`,
        ['due on', 'days after', 'too early', 'not late', 'wait'],
      ),
    ],
    effects: [{ set: 'shipment', to: { status: "'lost'" } }],
    ask: ['report {shipment} as lost', 'put down {shipment} as lost'],
  },
}
