// Records of a parcel carrier: shipments with their extras, pickups, claims.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, person, ref, text } from '../../../language/field.ts'

/** What a claim can be about. */
export const LOSSES = { lost: 2, damaged: 4, late: 3 } as const

/** When a pickup comes. */
export const WINDOWS = { morning: 3, afternoon: 4, evening: 1 } as const

export const records: Readonly<Record<string, Entity>> = {
  shipment: {
    noun: {
      one: 'shipment',
      many: 'shipments',
      also: [
        { one: 'parcel', many: 'parcels' },
        { one: 'package', many: 'packages' },
        { one: 'consignment', many: 'consignments' },
      ],
    },
    kind: 'record',
    about: 'Something that is sent to somebody.',
    fields: {
      tracking: text('Number on the label.', pattern('@@#######'), { unique: true, filter: true, called: 'tracking number' }),
      sender: ref('sender', 'Who sends it.'),
      service: ref('service', 'How it is sent.'),
      recipient: text('Who gets it.', person(), { filter: true, called: 'recipient' }),
      destination: ref('depot', 'Whose [drivers] bring it.', { called: 'destination' }),
      location: ref('depot', 'At which [depot] it is or was last; null before it was taken in.', {
        called: 'present depot',
        optional: true,
      }),
      weight: integer('Kilograms.', 1, 40, { sort: true, filter: true, called: 'weight', clause: 'that weigh', unit: 'kg' }),
      declared_value: money('What it is worth, as the [sender] says.', 5, 2500, {
        called: 'declared value',
        sort: true,
        filter: true,
        clause: 'that are worth',
      }),
      price: money('Price with its extras.', 4, 250, { sort: true, filter: true, clause: 'that cost' }),
      announced_on: date('Day on which it was announced.', -45, 0, {
        called: 'announcement date',
        filter: true,
        sort: true,
        clause: 'that were announced',
      }),
      due_on: date('Day by which it should arrive, from when it was taken in.', -45, 8, {
        called: 'due date',
        optional: true,
        filter: true,
        sort: true,
        clause: 'that are due',
      }),
      driver: ref('driver', 'Who has it on board.', { optional: true }),
      locker: ref('locker', 'In which [locker] it waits or waited.', { optional: true }),
      kept_until: date('Last day in the [locker].', -45, 8, { called: 'last day in the locker', optional: true }),
      attempts: integer('How often it could not be delivered.', 0, 3, { called: 'number of failed attempts', filter: true, sort: true }),
      delivered_on: date('Day on which it was delivered.', -45, 0, { called: 'delivery date', optional: true }),
      status: choice(
        'Where it stands.',
        { announced: 1, at_depot: 1, out: 1, in_locker: 1, delivered: 1, returned: 1, lost: 1 },
        {
          says: { announced: 'announced', delivered: 'delivered', returned: 'returned', lost: 'lost' },
          clauses: { at_depot: 'that are at a depot', out: 'that are out for delivery', in_locker: 'that wait in a locker' },
        },
      ),
    },
    identify: ['tracking'],
    refer: '[shipment] {tracking}',
    summary: { by: ['status', 'service', 'sender', 'destination'], totals: ['price', 'weight'], over: 'announced_on' },
  },
  shipment_extra: {
    noun: { one: 'shipment extra', many: 'shipment extras' },
    kind: 'part',
    about: 'An [extra] that was ordered for a [shipment].',
    fields: {
      shipment: ref('shipment', 'For which [shipment].'),
      extra: ref('extra', 'Which [extra].'),
      amount: money('What it cost.', 1, 20),
    },
    identify: ['shipment', 'extra'],
    refer: '{extra} for {shipment}',
    unique: [['shipment', 'extra']],
  },
  pickup: {
    noun: {
      one: 'pickup',
      many: 'pickups',
      also: [{ one: 'collection', many: 'collections' }],
    },
    kind: 'record',
    about: 'A [driver] fetches what a [sender] has announced.',
    fields: {
      sender: ref('sender', 'Where.'),
      day: date('Day.', -45, 10, { called: 'day', filter: true, sort: true, clause: 'that are planned' }),
      time_of_day: choice('When.', WINDOWS, { called: 'time of day' }),
      fetched: integer('How many [shipments] were fetched.', 0, 10, { called: 'number of shipments fetched', optional: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, done: 1, called_off: 1 },
        { says: { planned: 'planned' }, clauses: { done: 'that are done', called_off: 'that were called off' } },
      ),
    },
    identify: ['sender', 'day'],
    refer: 'the [pickup] at {sender} on {day}',
    summary: { by: ['status', 'time_of_day', 'sender'], totals: ['fetched'], over: 'day' },
  },
  claim: {
    noun: { one: 'claim', many: 'claims' },
    kind: 'record',
    about: 'What a [sender] wants for a [shipment] that was lost, broken or late.',
    fields: {
      shipment: ref('shipment', 'For which [shipment].'),
      kind: choice('What it is about.', LOSSES, { called: 'kind of claim', says: { lost: 'loss', damaged: 'damage', late: 'delay' } }),
      asked: money('What the [sender] wants.', 5, 2500, { called: 'amount asked', sort: true, filter: true, clause: 'of' }),
      filed_on: date('Day.', -45, 0, { called: 'filing date', filter: true, sort: true, clause: 'that were filed' }),
      paid: money('What was paid.', 0, 2500, { called: 'amount paid', sort: true, optional: true }),
      status: choice(
        'Where it stands.',
        { open: 1, settled: 1, rejected: 1 },
        { says: { open: 'open', settled: 'settled', rejected: 'rejected' } },
      ),
    },
    identify: ['shipment', 'kind'],
    refer: 'the {kind} claim for {shipment}',
    summary: { by: ['status', 'kind'], totals: ['asked', 'paid'], over: 'filed_on' },
  },
}
