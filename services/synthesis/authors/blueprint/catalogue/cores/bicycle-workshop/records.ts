// What a bicycle workshop keeps on record: repairs and what was built in, trial rides, trips of the trailer, deliveries of parts.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'

/** When the trailer goes out. */
export const SLOTS = { morning: 3, midday: 2, evening: 3 } as const

/** Which way the trailer takes a bicycle. */
export const WAYS = { to_the_workshop: 3, back_home: 2 } as const

/** What a trial ride may show. */
export const FINDINGS = { fine: 7, brakes_rub: 1, gears_slip: 1, noisy: 1 } as const

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  bike_repair: {
    noun: { one: 'bike repair', many: 'bike repairs', also: [{ one: 'repair', many: 'repairs' }] },
    kind: 'record',
    about: 'Work on a [bicycle] from the tag on its handlebar to the day it goes home.',
    fields: {
      tag: text('Number of the tag on the handlebar.', pattern('T-####'), { unique: true, called: 'tag number', maxLength: 12 }),
      bicycle: ref('bicycle', 'Which [bicycle].', { clause: 'of' }),
      service_package: ref('service_package', 'Which package.', { called: 'package', clause: 'with' }),
      came_on: date('Day on which it was taken in.', -50, 0, {
        called: 'day of arrival',
        filter: true,
        sort: true,
        clause: 'that were taken in',
      }),
      promised_for: date('Day for which it is promised.', -45, 25, {
        called: 'promised day',
        filter: true,
        sort: true,
        clause: 'that are promised for the time',
      }),
      work_stand: ref('work_stand', 'On which stand it hangs or hung.', { called: 'stand', optional: true, clause: 'on' }),
      mechanic: ref('bike_mechanic', 'Who works on it.', { called: 'mechanic', optional: true, clause: 'by' }),
      work_price: money('Price of the package.', 0, 200, { called: 'price of the work', sort: true, filter: true }),
      parts_price: money('Price of all parts.', 0, 600, { called: 'price of the parts', sort: true, filter: true }),
      estimate: money('What the [cyclist] was told last.', 20, 800, { called: 'estimate', optional: true, sort: true, filter: true }),
      answer_by: date('Last day for an answer to the estimate.', -45, 8, { called: 'last day for an answer', optional: true }),
      ready_on: date('Day on which it became ready.', -45, 0, {
        called: 'day of completion',
        optional: true,
        filter: true,
        sort: true,
        clause: 'that were completed',
      }),
      goodwill: money('Discount that was given.', 0, 60, { called: 'discount', sort: true, filter: true }),
      storage_fee: money('For fetching it late.', 0, 100, { called: 'storage fee', sort: true }),
      status: choice(
        'Where it stands.',
        { taken_in: 1, estimated: 1, agreed: 1, on_stand: 1, to_ride: 1, ready: 1, collected: 1, called_off: 1 },
        {
          says: { estimated: 'estimated', agreed: 'agreed', ready: 'ready', collected: 'collected' },
          clauses: {
            taken_in: 'that have no estimate yet',
            on_stand: 'that are on a stand',
            to_ride: 'that wait for their trial ride',
            called_off: 'that were called off',
          },
        },
      ),
    },
    identify: ['tag'],
    refer: '[bike_repair] {tag}',
    computed: {
      total: {
        about: 'What it costs in all: work, parts and storage, less the discount.',
        value: 'bike_repair.work_price + bike_repair.parts_price + bike_repair.storage_fee - bike_repair.goodwill',
        type: 'money',
        called: 'total price',
      },
    },
    summary: { by: ['status', 'service_package', 'mechanic'], totals: ['work_price', 'parts_price', 'goodwill'], over: 'came_on' },
  },
  repair_part: {
    noun: { one: 'repair part', many: 'repair parts' },
    kind: 'record',
    about: 'Pieces of a part that are set aside for a [bike_repair] or built in.',
    fields: {
      bike_repair: ref('bike_repair', 'For which repair.', { called: 'repair', clause: 'for' }),
      bike_part: ref('bike_part', 'Which part.', { called: 'part', clause: 'of' }),
      pieces: integer('How many.', 1, 6, { called: 'number of pieces', unit: 'pieces', sort: true, filter: true }),
      amount: money('Price of all of them.', 4, 300, { called: 'amount', sort: true, filter: true, clause: 'over' }),
    },
    identify: ['bike_part', 'bike_repair'],
    refer: '{bike_part} of {bike_repair}',
    unique: [['bike_repair', 'bike_part']],
    tools: ['search'],
  },
  trial_ride: {
    noun: { one: 'trial ride', many: 'trial rides' },
    kind: 'record',
    about: 'Somebody rode a mended [bicycle] round the block.',
    fields: {
      bike_repair: ref('bike_repair', 'After which repair.', { called: 'repair', clause: 'of' }),
      attempt: integer('Which trial ride of this repair it is, from 1.', 1, 9, { called: 'number', sort: true }),
      rider: ref('bike_mechanic', 'Who rode.', { called: 'rider', clause: 'by' }),
      ridden_on: date('Day.', -45, 0, { called: 'day', filter: true, sort: true, clause: 'that took place' }),
      finding: choice('What it showed.', FINDINGS, {
        called: 'finding',
        clauses: {
          fine: 'that showed nothing wrong',
          brakes_rub: 'in which the brakes rubbed',
          gears_slip: 'in which the gears slipped',
          noisy: 'in which there was a noise',
        },
      }),
    },
    identify: ['bike_repair', 'attempt'],
    refer: '[trial_ride] {attempt} of {bike_repair}',
    summary: { by: ['finding', 'rider'], totals: [], over: 'ridden_on' },
    tools: ['search'],
  },
  bike_pickup: {
    noun: { one: 'bike pickup', many: 'bike pickups', also: [{ one: 'pickup', many: 'pickups' }] },
    kind: 'record',
    about: 'The trailer fetches a [bicycle] or brings it home.',
    fields: {
      bicycle: ref('bicycle', 'Which [bicycle].', { clause: 'of' }),
      way: choice('Which way it goes.', WAYS, {
        called: 'way',
        clauses: { to_the_workshop: 'to the workshop', back_home: 'back home' },
      }),
      day: date('Day.', -45, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      slot: choice('Part of the day.', SLOTS, { called: 'part of the day' }),
      fee: money('What it costs.', 0, 15, { called: 'fee', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { planned: 1, done: 1, missed: 1, cancelled: 1 },
        { says: { planned: 'planned', done: 'completed', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['bicycle', 'day', 'slot'],
    refer: 'the {slot} [bike_pickup] of {bicycle} on {day}',
    summary: { by: ['status', 'way', 'slot'], totals: ['fee'], over: 'day' },
  },
  parts_delivery: {
    noun: { one: 'parts delivery', many: 'parts deliveries', also: [{ one: 'parts order', many: 'parts orders' }] },
    kind: 'record',
    about: 'Pieces of a part that were ordered from its [wholesaler].',
    fields: {
      bike_part: ref('bike_part', 'Which part.', { called: 'part', clause: 'of' }),
      pieces: integer('How many.', 1, 30, { called: 'number of pieces', unit: 'pieces', sort: true, filter: true }),
      ordered_on: date('Day of the order.', -50, 0, { called: 'day of the order', filter: true, sort: true, clause: 'that were ordered' }),
      due_on: date('Day on which it should come.', -48, 12, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      cost: money('What the workshop pays, with carriage.', 5, 900, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { ordered: 1, arrived: 1, cancelled: 1 },
        { says: { ordered: 'open', arrived: 'arrived', cancelled: 'cancelled' } },
      ),
    },
    identify: ['bike_part', 'ordered_on'],
    refer: 'the delivery of {bike_part} ordered on {ordered_on}',
    summary: { by: ['status', 'bike_part'], totals: ['pieces', 'cost'], over: 'ordered_on' },
  },
}
