// Phones and other devices: ordered for a line, delivered, cancelled, sent back, and stocked again.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { isActive, isStaying } from './lines.ts'

/** Months by which a contract prolongs the term of a line. */
const CONTRACT_MONTHS = 24
/** Days within which a delivered device may be sent back. */
const DAYS_TO_RETURN = 30
const LARGEST_DELIVERY = 10

export const orders: Readonly<Record<string, Action>> = {
  place_device_order: {
    title: 'Order a [device_model]',
    about: `Orders a [device_model] from stock for an active [line], one open order at a time. At the contract price the term runs for ${CONTRACT_MONTHS} months from today; limited credit pays in full.`,
    args: {
      line: row('line', {
        likely:
          "line.status === 'active' && line.customer.status === 'active' && none('port_request', p => p.line_id === line.id && p.status === 'open') && none('device_order', o => o.line_id === line.id && o.status === 'placed')",
      }),
      device_model: row('device_model', { likely: 'device_model.stock > 0' }),
      terms: choice(
        'With a contract, or at the full price.',
        { contract: 2, full_price: 1 },
        { says: { contract: 'with a contract', full_price: 'at the full price' } },
      ),
    },
    rules: [
      isActive,
      forbidden("line.customer.status === 'active'", '{line.customer.name} is blocked and gets nothing new.', ['blocked', 'not active']),
      conflict('device_model.stock > 0', 'The {device_model.name} is out of stock.', ['out of stock', 'no stock', 'none left']),
      forbidden(
        "terms === 'full_price' || line.customer.credit === 'good'",
        '{line.customer.name} has limited credit and pays the full price.',
        ['credit', 'full price'],
      ),
      isStaying,
      conflict(
        "none('device_order', o => o.line_id === line.id && o.status === 'placed')",
        'There is an open order for this [line] already.',
        ['already', 'open order'],
      ),
    ],
    effects: [
      {
        add: 'device_order',
        with: {
          line: 'line',
          device_model: 'device_model',
          terms: 'terms',
          price: "terms === 'contract' ? device_model.contract_price : device_model.price",
          ordered_on: 'today()',
          status: "'placed'",
        },
      },
      { set: 'device_model', to: { stock: 'device_model.stock - 1' } },
      { set: 'line', when: "terms === 'contract'", to: { term_until: `plusMonths(today(), ${CONTRACT_MONTHS})` } },
    ],
    gives: 'device_order',
    ask: ['order {device_model} for {line} {terms}', 'put in an order of {device_model} {terms} for {line}'],
    outcome: [
      { question: 'What does it cost?', value: 'device_order.price', type: 'money' },
      { question: 'How many of that device are left in stock?', value: 'device_model.stock', type: 'integer' },
    ],
    plays: 42,
    undoneBy: 'cancel_device_order',
  },
  cancel_device_order: {
    title: 'Cancel an order',
    about: 'Cancels an order that has not been delivered; the [device_model] goes back to stock. A term that was prolonged stays.',
    args: { device_order: row('device_order', { likely: "device_order.status === 'placed'" }) },
    rules: [
      conflict("device_order.status === 'placed'", 'This order is {device_order.status}; only placed ones can be cancelled.', [
        'already',
        'delivered',
        'cancelled',
        'returned',
      ]),
    ],
    effects: [
      { set: 'device_order', to: { status: "'cancelled'", price: '0' } },
      { set: 'device_order.device_model', to: { stock: 'device_order.device_model.stock + 1' } },
    ],
    ask: ['cancel {device_order}', 'call off {device_order}'],
    plays: 2,
  },
  deliver_device_order: {
    title: 'Note a delivery',
    about: 'The [device_model] has arrived with the [customer], a day after the order at the earliest.',
    args: { device_order: row('device_order', { likely: "device_order.status === 'placed' && device_order.ordered_on < today()" }) },
    rules: [
      conflict("device_order.status === 'placed'", 'This order is {device_order.status} already.', [
        'already',
        'delivered',
        'cancelled',
        'returned',
      ]),
      conflict('device_order.ordered_on < today()', 'It was ordered today and arrives tomorrow at the earliest.', [
        'today',
        'tomorrow',
        'too early',
      ]),
    ],
    effects: [{ set: 'device_order', to: { status: "'delivered'", delivered_on: 'today()' } }],
    ask: ['note that {device_order} has been delivered', 'mark {device_order} as delivered'],
    routine: { row: 'device_order', when: "device_order.status === 'placed' && days(device_order.ordered_on, today()) >= 2", chance: 0.5 },
    plays: 2,
  },
  return_device_order: {
    title: 'Take a [device_model] back',
    about: `Takes a delivered [device_model] back within ${DAYS_TO_RETURN} days; it goes to stock again and costs nothing.`,
    args: {
      device_order: row('device_order', {
        likely: `device_order.status === 'delivered' && days(device_order.delivered_on, today()) <= ${DAYS_TO_RETURN}`,
      }),
    },
    rules: [
      conflict("device_order.status === 'delivered'", 'This order is {device_order.status}; only what was delivered comes back.', [
        'not delivered',
        'placed',
        'cancelled',
        'returned',
        'already',
      ]),
      conflict(
        `days(device_order.delivered_on, today()) <= ${DAYS_TO_RETURN}`,
        `It was delivered on {device_order.delivered_on}; [device_models] come back within ${DAYS_TO_RETURN} days.`,
        ['30 days', 'too late', 'a month'],
      ),
    ],
    effects: [
      { set: 'device_order', to: { status: "'returned'", price: '0' } },
      { set: 'device_order.device_model', to: { stock: 'device_order.device_model.stock + 1' } },
    ],
    ask: ['take back {device_order}', 'note that {device_order} was sent back'],
  },
  restock_device_model: {
    title: 'Book a delivery into stock',
    about: `Adds new pieces of a [device_model] to the stock, ${LARGEST_DELIVERY} at a time at most, and only when fewer than 5 are there.`,
    args: {
      device_model: row('device_model', { likely: 'device_model.stock < 5' }),
      pieces: integer('How many pieces.', 1, 12),
    },
    rules: [
      conflict('device_model.stock < 5', 'There are {device_model.stock} in stock; more come when fewer than 5 are left.', [
        'fewer than 5',
        'enough',
        'in stock',
      ]),
      conflict(`pieces <= ${LARGEST_DELIVERY}`, `${LARGEST_DELIVERY} pieces at a time are the most.`, ['the most', 'at a time', 'limit']),
    ],
    effects: [{ set: 'device_model', to: { stock: 'device_model.stock + pieces' } }],
    ask: ['book {pieces} new pieces of {device_model} into stock', 'add {pieces} pieces to the stock of {device_model}'],
    outcome: [{ question: 'How many are in stock now?', value: 'device_model.stock', type: 'integer' }],
    ceiling: { arg: 'pieces', most: `${LARGEST_DELIVERY}`, words: 'as many pieces as one delivery may have' },
    plays: 6,
  },
}
