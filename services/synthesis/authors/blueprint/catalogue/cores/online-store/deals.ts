// Records of an online shop: orders with their lines, parcels, returns.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'

/** Why products come back; the weights say how often. */
export const REASONS = { damaged: 3, wrong_item: 2, does_not_fit: 3, changed_mind: 4 } as const

export const deals: Readonly<Record<string, Entity>> = {
  order: {
    noun: { one: 'order', many: 'orders', also: [{ one: 'purchase', many: 'purchases' }] },
    kind: 'record',
    about: 'What a [shopper] buys from one [warehouse]: a basket at first, whose pieces are kept for them.',
    fields: {
      shopper: ref('shopper', 'Who buys.'),
      main_product: ref('product', 'The [product] that it began with.', { called: 'first product', filter: false }),
      warehouse: ref('warehouse', 'From where it is sent.'),
      begun_on: date('Day on which the basket was begun.', -60, 0, {
        called: 'start date',
        filter: true,
        sort: true,
        clause: 'that were begun',
      }),
      total: money('Sum of its lines with the fee of delivery, less shop credit.', 0, 9000, {
        sort: true,
        filter: true,
        clause: 'that come to',
      }),
      credit_used: money('Shop credit that was used.', 0, 400, { called: 'shop credit used' }),
      delivery_option: ref('delivery_option', 'How it travels.', { optional: true }),
      delivery_fee: money('Fee of delivery in the sum.', 0, 60, { called: 'delivery fee' }),
      promised_on: date('Day by which it should arrive.', -60, 10, {
        called: 'promised date',
        optional: true,
        filter: true,
        sort: true,
        clause: 'that are promised',
      }),
      delivered_on: date('Day on which it arrived.', -60, 0, { called: 'delivery date', optional: true }),
      status: choice(
        'Where it stands.',
        { basket: 1, placed: 1, dispatched: 1, delivered: 1, cancelled: 1 },
        {
          says: { placed: 'placed', dispatched: 'dispatched', delivered: 'delivered', cancelled: 'cancelled' },
          clauses: { basket: 'that are still baskets' },
        },
      ),
    },
    identify: ['shopper', 'begun_on'],
    refer: 'the [order] that {shopper} began on {begun_on}',
    computed: {
      weight: {
        about: 'Kilograms of all its pieces.',
        value: "sum('order_line', l => l.order_id === order.id, l => l.pieces * l.product.weight)",
        type: 'integer',
        called: 'weight',
      },
    },
    summary: { by: ['status', 'warehouse', 'delivery_option'], totals: ['total', 'delivery_fee'], over: 'begun_on' },
  },
  order_line: {
    noun: { one: 'order line', many: 'order lines' },
    kind: 'part',
    about: 'Pieces of one [product] in an [order].',
    fields: {
      order: ref('order', 'In which [order].'),
      product: ref('product', 'Which [product].'),
      pieces: integer('How many.', 1, 40),
      unit_price: money('Price of a piece on that day.', 1, 900, { called: 'price of a piece' }),
    },
    identify: ['order', 'product'],
    refer: '{product} in {order}',
    unique: [['order', 'product']],
  },
  parcel: {
    noun: {
      one: 'parcel',
      many: 'parcels',
      also: [
        { one: 'package', many: 'packages' },
        { one: 'shipment', many: 'shipments' },
      ],
    },
    kind: 'record',
    about: 'An [order] on its way.',
    fields: {
      order: ref('order', 'Which [order].'),
      label: text('Number on the label.', pattern('PX########'), { unique: true, filter: true, called: 'label number' }),
      left_on: date('Day on which it left the [warehouse].', -60, 0, {
        called: 'dispatch date',
        filter: true,
        sort: true,
        clause: 'that left',
      }),
      attempts: integer('How often nobody was there to take it.', 0, 2, {
        called: 'number of failed attempts',
        filter: true,
        sort: true,
      }),
      status: choice(
        'Where it stands.',
        { on_the_way: 1, delivered: 1, sent_back: 1, lost: 1 },
        {
          says: { delivered: 'delivered', lost: 'lost' },
          clauses: { on_the_way: 'that are on the way', sent_back: 'that were sent back' },
        },
      ),
    },
    identify: ['label'],
    refer: '[parcel] {label}',
    summary: { by: ['status'], totals: ['attempts'], over: 'left_on' },
  },
  product_return: {
    noun: { one: 'return', many: 'returns' },
    kind: 'record',
    about: 'Pieces that a [shopper] wants to send back, from the announcement to the credit.',
    fields: {
      order: ref('order', 'From which [order].'),
      product: ref('product', 'Which [product].'),
      pieces: integer('How many.', 1, 40, { called: 'number of pieces' }),
      reason: choice('Why.', REASONS),
      announced_on: date('Day of the announcement.', -60, 0, {
        called: 'announcement date',
        filter: true,
        sort: true,
        clause: 'that were announced',
      }),
      credited: money('Shop credit that was given for it.', 0, 3000, { called: 'credit', sort: true, optional: true }),
      status: choice(
        'Where it stands.',
        { announced: 1, accepted: 1, refused: 1 },
        { says: { announced: 'announced', accepted: 'accepted', refused: 'refused' } },
      ),
    },
    identify: ['order', 'product', 'announced_on'],
    refer: 'the return of {product} from {order} that was announced on {announced_on}',
    summary: { by: ['status', 'reason'], totals: ['credited', 'pieces'], over: 'announced_on' },
  },
}
