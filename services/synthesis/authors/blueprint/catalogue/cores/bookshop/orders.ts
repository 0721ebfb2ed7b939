// What is done with orders, from the first book to the return.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, money } from '../../../language/field.ts'

/** Copies of one book that private readers may order; schools and libraries get class sets. */
const MOST_PRIVATE = 3
const MOST_SCHOOL = 30
/** Open orders that one customer may have. */
const MOST_OPEN = 2
/** Points for a voucher of one, and the smallest number that is turned in. */
const POINTS_PER_UNIT = 5
const GIFT_WRAPPING = 3

const STOCK = ['stock', 'shelf', 'not enough', 'only', 'left', 'sold out']
const limit = (customer: string): string => `(${customer}.kind === 'private' ? ${MOST_PRIVATE} : ${MOST_SCHOOL})`
const onSale = conflict("book.status === 'on_sale'", '“{book.title}” is out of print.', ['out of print', 'not on sale', 'no longer'])
const enough = conflict(
  'copies <= book.stock',
  'Only {book.stock} copies of “{book.title}” are on the shelf. Order a [restock] first.',
  STOCK,
)
const open = conflict("order.status === 'open'", 'This [order] is {order.status}; only open ones can be changed.', [
  'packed',
  'ready',
  'collected',
  'cancelled',
  'already',
])
const line = "'order_line', l => l.order_id === order.id && l.book_id === book.id"

export const orders: Readonly<Record<string, Action>> = {
  place_order: {
    title: 'Place an [order]',
    about: `Begins an [order] with copies of one [book], which leave the shelf at once. Private [customers] get at most ${MOST_PRIVATE} copies of a title, schools and libraries ${MOST_SCHOOL}; nobody has more than ${MOST_OPEN} open [orders].`,
    args: {
      customer: row('customer'),
      book: row('book', { likely: "book.status === 'on_sale' && book.stock > 2" }),
      copies: mostly(integer('How many copies.', 1, 30), '1'),
    },
    rules: [
      onSale,
      forbidden(`copies <= ${limit('customer')}`, `A {customer.kind} [customer] gets at most {${limit('customer')}} copies of a title.`, [
        'at most',
        'limit',
        'maximum',
        'only',
      ]),
      enough,
      forbidden(
        `count('order', o => o.customer_id === customer.id && o.status === 'open') < ${MOST_OPEN}`,
        `{customer.name} has ${MOST_OPEN} open [orders] already. Add to one of them.`,
        ['already', 'open order', 'too many', 'limit'],
      ),
    ],
    effects: [
      {
        add: 'order',
        with: {
          customer: 'customer',
          main_book: 'book',
          ordered_on: 'today()',
          total: 'copies * book.price',
          voucher: '0',
          wrapping: "'none'",
          status: "'open'",
        },
      },
      { add: 'order_line', with: { order: 'order', book: 'book', copies: 'copies', amount: 'copies * book.price' } },
      { set: 'book', to: { stock: 'book.stock - copies' } },
    ],
    ask: [
      'order {book} for {customer}, {copies} copies',
      'put down a new [order] of {customer}: {book}, {copies} copies',
      '{customer} wants to buy {book}, {copies} copies; start an [order]',
    ],
    outcome: [
      { question: 'What does the order come to?', value: 'order.total', type: 'money' },
      { question: 'How many copies are left on the shelf?', value: 'book.stock', type: 'integer' },
    ],
    ceiling: { arg: 'copies', most: `min(book.stock, ${limit('customer')})`, words: 'as many copies as the rules and the shelf allow' },
    plays: 34,
    undoneBy: 'cancel_order',
  },
  add_book_to_order: {
    title: 'Add a [book] to an [order]',
    about: 'Adds copies of another [book] to an open [order], under the same limits.',
    args: {
      order: row('order', { likely: "order.status === 'open'" }),
      book: row('book', { likely: "book.status === 'on_sale' && book.stock > 2" }),
      copies: mostly(integer('How many copies.', 1, 30), '1'),
    },
    rules: [
      open,
      onSale,
      conflict(`none(${line})`, '“{book.title}” is in this [order] already. Change the number of copies.', ['already', 'in this order']),
      forbidden(
        `copies <= ${limit('order.customer')}`,
        `{order.customer.name} gets at most {${limit('order.customer')}} copies of a title.`,
        ['at most', 'limit', 'maximum', 'only'],
      ),
      enough,
    ],
    effects: [
      { add: 'order_line', with: { order: 'order', book: 'book', copies: 'copies', amount: 'copies * book.price' } },
      { set: 'order', to: { total: 'order.total + copies * book.price' } },
      { set: 'book', to: { stock: 'book.stock - copies' } },
    ],
    gives: 'order',
    ask: ['add {book} to {order}, {copies} copies', 'put {book} into {order} as well, {copies} copies'],
    outcome: [{ question: 'What does the whole order come to now?', value: 'order.total', type: 'money' }],
    ceiling: {
      arg: 'copies',
      most: `min(book.stock, ${limit('order.customer')})`,
      words: 'as many copies as the rules and the shelf allow',
    },
    plays: 26,
    undoneBy: 'remove_book_from_order',
  },
  remove_book_from_order: {
    title: 'Take a [book] out of an [order]',
    about:
      'Takes all copies of a [book] out of an open [order], back on the shelf. The last [book] of an [order] stays; cancel the [order] instead.',
    args: { order: row('order', { likely: "order.status === 'open'" }), book: row('book', { likely: `some(${line})` }) },
    rules: [
      open,
      conflict(`some(${line})`, '“{book.title}” is not in this [order].', ['not in', 'not part', 'does not contain']),
      conflict(
        "count('order_line', l => l.order_id === order.id) > 1",
        'It is the only [book] of this [order]. Cancel the [order] instead.',
        ['only', 'last', 'cancel'],
      ),
      conflict('order.voucher === 0', 'A voucher was taken off this [order]; it stays as it is.', ['voucher', 'points']),
    ],
    effects: [
      { set: 'order', to: { total: `order.total - sum(${line}, l => l.amount)` } },
      { set: 'book', to: { stock: `book.stock + sum(${line}, l => l.copies)` } },
      { each: 'order_line', as: 'gone', where: 'gone.order_id === order.id && gone.book_id === book.id', do: [{ remove: 'gone' }] },
    ],
    gives: 'order',
    ask: ['take {book} out of {order}', 'remove {book} from {order}'],
    plays: 2,
  },
  wrap_order: {
    title: 'Wrap an [order]',
    about: `Has an open [order] wrapped as a present, for ${GIFT_WRAPPING} more.`,
    args: { order: row('order', { likely: "order.status === 'open' && order.wrapping === 'none'" }) },
    rules: [open, conflict("order.wrapping === 'none'", 'This [order] is wrapped as a present already.', ['already', 'wrapped'])],
    effects: [{ set: 'order', to: { wrapping: "'gift'", total: `order.total + ${GIFT_WRAPPING}` } }],
    ask: ['wrap {order} as a present', '{order} is a gift; please have it wrapped'],
    plays: 4,
  },
  redeem_points: {
    title: 'Redeem points',
    about: `Takes money off an open [order]: one for every ${POINTS_PER_UNIT} points of the [customer], up to half of the sum, once for each [order].`,
    args: {
      order: row('order', { likely: `order.status === 'open' && order.voucher === 0 && order.customer.points >= ${POINTS_PER_UNIT}` }),
      amount: mostly(money('What to take off.', 1, 50), `max(1, floor(order.customer.points / ${POINTS_PER_UNIT}))`),
    },
    rules: [
      open,
      conflict('order.voucher === 0', '{money(order.voucher)} has been taken off this [order] already.', ['already', 'once']),
      conflict(`amount * ${POINTS_PER_UNIT} <= order.customer.points`, '{order.customer.name} has {order.customer.points} points only.', [
        'points',
        'not enough',
      ]),
      conflict('amount * 2 <= order.total', 'At most half of {money(order.total)} can be taken off.', ['half', 'at most']),
    ],
    effects: [
      { set: 'order', to: { voucher: 'amount', total: 'order.total - amount' } },
      { set: 'order.customer', to: { points: `order.customer.points - amount * ${POINTS_PER_UNIT}` } },
    ],
    ask: ['take {amount} off {order} for points', 'redeem points for {amount} on {order}'],
    outcome: [{ question: 'How many points do they have left?', value: 'order.customer.points', type: 'integer' }],
    ceiling: {
      arg: 'amount',
      most: `min(floor(order.customer.points / ${POINTS_PER_UNIT}), floor(order.total / 2))`,
      words: 'as much as the points and the rules allow',
    },
    plays: 4,
  },
  pack_order: {
    title: 'Pack an [order]',
    about: 'An open [order] lies ready to be collected; nothing is added to it any more.',
    args: { order: row('order', { likely: "order.status === 'open'" }) },
    rules: [open],
    effects: [{ set: 'order', to: { status: "'ready'", ready_on: 'today()' } }],
    ask: ['pack {order}', 'get {order} ready to be collected'],
    routine: { row: 'order', when: "order.status === 'open' && order.ordered_on < today()", chance: 0.15 },
  },
  hand_out_order: {
    title: 'Hand out an [order]',
    about: 'The [customer] takes a packed [order] along and gets a point for every ten of the currency.',
    args: { order: row('order', { likely: "order.status === 'ready'" }) },
    rules: [
      conflict("order.status === 'ready'", 'This [order] is {order.status}; only packed ones are handed out.', [
        'not packed',
        'not ready',
        'already',
        'collected',
        'cancelled',
        'open',
      ]),
    ],
    effects: [
      { set: 'order', to: { status: "'collected'", collected_on: 'today()' } },
      { set: 'order.customer', to: { points: 'order.customer.points + floor(order.total / 10)' } },
    ],
    ask: ['hand out {order}', 'note that {order} has been collected'],
    outcome: [{ question: 'How many points does the customer have now?', value: 'order.customer.points', type: 'integer' }],
    routine: { row: 'order', when: "order.status === 'ready' && order.ready_on < today()", chance: 0.15 },
  },
  cancel_order: {
    title: 'Cancel an [order]',
    about: 'Cancels an [order] that has not been collected. All copies go back on the shelf; points that were redeemed are given back.',
    args: { order: row('order', { likely: "order.status === 'open' || order.status === 'ready'" }) },
    rules: [
      conflict("order.status === 'open' || order.status === 'ready'", 'This [order] is {order.status} and cannot be cancelled.', [
        'collected',
        'already',
        'cancelled',
      ]),
    ],
    effects: [
      { each: 'order_line', as: 'l', where: 'l.order_id === order.id', do: [{ set: 'l.book', to: { stock: 'l.book.stock + l.copies' } }] },
      { set: 'order.customer', to: { points: `order.customer.points + order.voucher * ${POINTS_PER_UNIT}` } },
      { set: 'order', to: { status: "'cancelled'" } },
    ],
    ask: ['cancel {order}', 'call off {order} and put everything back on the shelf'],
    plays: 3,
  },
  take_back_book: {
    title: 'Take back a [book]',
    about:
      'Takes back copies from a collected [order], within the days that the genre of the [book] allows; damaged ones do not go back on the shelf.',
    args: {
      order: row('order', { likely: "order.status === 'collected' && order.collected_on >= plusDays(today(), -14)" }),
      book: row('book', { likely: `some(${line}) && book.genre.return_days > 7` }),
      copies: mostly(integer('How many copies.', 1, 30), '1'),
      reason: choice('Why.', { damaged: 3, wrong_title: 3, changed_mind: 4 }),
    },
    rules: [
      conflict("order.status === 'collected'", 'This [order] is {order.status}; only what was collected can come back.', [
        'not collected',
        'not been collected',
        'cancelled',
        'open',
        'ready',
      ]),
      conflict(`some(${line})`, '“{book.title}” is not in this [order].', ['not in', 'not part', 'does not contain']),
      conflict(
        'days(order.collected_on, today()) <= book.genre.return_days',
        '{book.genre.name} is taken back within {book.genre.return_days} days; this [order] was collected on {order.collected_on}.',
        ['within', 'too late', 'days', 'not taken back'],
      ),
      conflict(
        `copies <= sum(${line}, l => l.copies) - sum('book_return', b => b.order_id === order.id && b.book_id === book.id, b => b.copies)`,
        'There are not so many copies of “{book.title}” left in this [order].',
        ['not so many', 'more than', 'only', 'already'],
      ),
    ],
    effects: [
      {
        add: 'book_return',
        with: { order: 'order', book: 'book', copies: 'copies', refund: 'copies * book.price', reason: 'reason', returned_on: 'today()' },
      },
      { set: 'book', when: "reason !== 'damaged'", to: { stock: 'book.stock + copies' } },
    ],
    gives: 'book_return',
    ask: [
      'take back {copies} copies of {book} from {order} (reason: {reason})',
      'take {book} back from {order}, {copies} copies; the reason is {reason}',
    ],
    outcome: [{ question: 'How much do they get back?', value: 'book_return.refund', type: 'money' }],
    plays: 4,
  },
}
