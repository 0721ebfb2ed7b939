// Orders are also sent by carriers.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, street, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Packed orders heavier than that many copies go in two parcels, which carriers of this shop do not take. */
const MOST_COPIES = 12

export const mailOrder: Variant = {
  key: 'mail_order',
  about: 'Orders are also sent by carriers that differ in price and reach.',
  apply: core =>
    extended(core, {
      entities: {
        carrier: {
          noun: { one: 'carrier', many: 'carriers', also: [{ one: 'courier', many: 'couriers' }] },
          kind: 'reference',
          about: 'Brings parcels.',
          fields: {
            name: text('Name.', oneOf(['Postbote']), { unique: true }),
            fee: money('Price of a parcel.', 3, 20, { clause: 'that cost' }),
            days_needed: integer('Days on the way.', 1, 6, { called: 'days on the way' }),
            abroad: choice('Whether it goes abroad.', { yes: 1, no: 1 }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 4,
          given: [
            { name: 'City Bikes', fee: 4, days_needed: 1, abroad: 'no' },
            { name: 'Green Parcel', fee: 6, days_needed: 3, abroad: 'no' },
            { name: 'Swift Parcel', fee: 11, days_needed: 1, abroad: 'no' },
            { name: 'World Mail', fee: 17, days_needed: 6, abroad: 'yes' },
          ],
        },
        parcel: {
          noun: { one: 'parcel', many: 'parcels', also: [{ one: 'shipment', many: 'shipments' }] },
          kind: 'record',
          about: 'An [order] that was sent.',
          fields: {
            order: ref('order', 'Which [order].'),
            carrier: ref('carrier', 'Who brings it.'),
            address: text('Where to.', street()),
            destination: choice('Inland or abroad.', { inland: 5, abroad: 1 }),
            sent_on: date('Day on which it left.', -60, 0, { called: 'sending date', filter: true, sort: true }),
            arrives_on: date('Day on which it should arrive.', -60, 8, { called: 'day of arrival' }),
          },
          identify: ['order'],
          refer: 'the parcel with {order}',
          summary: { by: ['carrier', 'destination'], totals: [], over: 'sent_on' },
        },
      },
      actions: {
        send_order: {
          title: 'Send an order',
          about: `Sends a packed [order] of at most ${MOST_COPIES} copies by a carrier; its fee is added to the sum, and the [order] counts as collected.`,
          args: {
            order: row('order', { likely: "order.status === 'ready'" }),
            carrier: row('carrier', { likely: "carrier.abroad === 'yes' || carrier.fee > 3" }),
            address: text('Where to.', street(), { maxLength: 80 }),
            destination: choice('Inland or abroad.', { inland: 5, abroad: 1 }),
          },
          rules: [
            conflict("order.status === 'ready'", 'This [order] is {order.status}; only packed ones are sent.', [
              'not packed',
              'not ready',
              'already',
              'collected',
              'cancelled',
              'open',
            ]),
            conflict("destination === 'inland' || carrier.abroad === 'yes'", '{carrier.name} does not go abroad.', [
              'abroad',
              'inland only',
            ]),
            conflict(
              `sum('order_line', l => l.order_id === order.id, l => l.copies) <= ${MOST_COPIES}`,
              `A parcel holds ${MOST_COPIES} copies at most. Let them collect it.`,
              ['at most', 'too many', 'too heavy', 'holds'],
            ),
          ],
          effects: [
            {
              add: 'parcel',
              with: {
                order: 'order',
                carrier: 'carrier',
                address: 'address',
                destination: 'destination',
                sent_on: 'today()',
                arrives_on: 'plusDays(today(), carrier.days_needed)',
              },
            },
            { set: 'order', to: { status: "'collected'", collected_on: 'today()', total: 'order.total + carrier.fee' } },
          ],
          gives: 'parcel',
          ask: ['send {order} with {carrier} to {address} ({destination})', 'have {carrier} bring {order} to {address}, {destination}'],
          outcome: [{ question: 'When should it arrive?', value: 'parcel.arrives_on', type: 'date' }],
          plays: 12,
        },
      },
    }),
}
