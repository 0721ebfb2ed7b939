// What is done with orders before they leave: baskets, shop credit, delivery, cancellation.
import { conflict, forbidden, mostly, row, type Action, type Effect } from '../../../language/action.ts'
import { integer, money } from '../../../language/field.ts'

/** How many times as many pieces businesses may order. */
const BUSINESS_FACTOR = 3
/** Orders of one shopper that have not been delivered, at most. */
const MOST_OPEN = 4

const STOCK = ['stock', 'only', 'not enough', 'left', 'sold out']
const LIMIT = ['at most', 'limit', 'maximum', 'only', 'too many']

/** Pieces in a warehouse, of a product and a warehouse given as numbers. */
export const held = (product: string, warehouse: string): string =>
  `sum('inventory_line', s => s.product_id === ${product} && s.warehouse_id === ${warehouse}, s => s.pieces)`

/** Adds pieces (an expression; below zero: takes them) to what a warehouse holds of a product. */
export const moved = (product: string, warehouse: string, pieces: string, as = 'shelf'): Effect => ({
  each: 'inventory_line',
  as,
  where: `${as}.product_id === ${product} && ${as}.warehouse_id === ${warehouse}`,
  do: [{ set: as, to: { pieces: `${as}.pieces + ${pieces}` } }],
})

/** Everything in an order goes back to its warehouse. */
export const putBack = (order: string): Effect => ({
  each: 'order_line',
  as: 'line',
  where: `line.order_id === ${order}.id`,
  do: [moved('line.product_id', `${order}.warehouse_id`, 'line.pieces')],
})

const listed = conflict("product.status === 'listed'", '“{product.name}” is delisted and not sold any more.', [
  'delisted',
  'not sold',
  'no longer',
])
const most = (shopper: string): string => `(${shopper}.account === 'business' ? ${BUSINESS_FACTOR} : 1) * product.category.most_each`
const few = (shopper: string): Action['rules'][number] =>
  forbidden(
    `pieces <= ${most(shopper)}`,
    `A {${shopper}.account} account gets at most {${most(shopper)}} pieces of a [product] of {product.category.name} in one [order].`,
    LIMIT,
  )
const enough = (warehouse: string): Action['rules'][number] =>
  conflict(
    `pieces <= ${held('product.id', `${warehouse}.id`)}`,
    `[warehouse] {${warehouse}.name} has only {${held('product.id', `${warehouse}.id`)}} pieces of “{product.name}”. Look at search_[inventory_lines] for other [warehouses].`,
    STOCK,
  )
const basket = conflict("order.status === 'basket'", 'This [order] is {order.status}; only baskets can be changed.', [
  'placed',
  'dispatched',
  'delivered',
  'cancelled',
  'already',
])
const line = "'order_line', l => l.order_id === order.id && l.product_id === product.id"

export const orders: Readonly<Record<string, Action>> = {
  start_order: {
    title: 'Begin a basket',
    about: `Begins an [order] as a basket with pieces of one [product] from one [warehouse], which are kept for the [shopper] at once. A [shopper] has one basket at a time and at most ${MOST_OPEN} [orders] that have not arrived; of one [product], the category says how many pieces are sold, and businesses get ${BUSINESS_FACTOR} times as many.`,
    args: {
      shopper: row('shopper', { likely: "shopper.status === 'active'" }),
      product: row('product', { likely: "product.status === 'listed'" }),
      warehouse: row('warehouse', { likely: `${held('product.id', 'warehouse.id')} > 2` }),
      pieces: mostly(integer('How many pieces.', 1, 12), '1'),
    },
    rules: [
      forbidden("shopper.status === 'active'", '{shopper.name} is suspended and cannot order.', ['suspended', 'not active']),
      listed,
      few('shopper'),
      enough('warehouse'),
      conflict(
        "none('order', o => o.shopper_id === shopper.id && o.status === 'basket')",
        '{shopper.name} has a basket already. Add to that one.',
        ['already', 'basket'],
      ),
      forbidden(
        `count('order', o => o.shopper_id === shopper.id && (o.status === 'placed' || o.status === 'dispatched')) < ${MOST_OPEN}`,
        `{shopper.name} has ${MOST_OPEN} [orders] that have not arrived. Wait for one of them.`,
        ['not arrived', 'wait', ...LIMIT],
      ),
    ],
    effects: [
      {
        add: 'order',
        with: {
          shopper: 'shopper',
          main_product: 'product',
          warehouse: 'warehouse',
          begun_on: 'today()',
          total: 'pieces * product.price',
          credit_used: '0',
          delivery_fee: '0',
          status: "'basket'",
        },
      },
      { add: 'order_line', with: { order: 'order', product: 'product', pieces: 'pieces', unit_price: 'product.price' } },
      moved('product.id', 'warehouse.id', '-pieces'),
    ],
    ask: [
      'begin a basket for {shopper} with {product}, {pieces} pieces, from {warehouse}',
      '{shopper} wants {product}, {pieces} pieces, sent from {warehouse}; please begin a basket',
      'put {product}, {pieces} pieces, into a new basket of {shopper}, to be sent from {warehouse}',
    ],
    outcome: [
      { question: 'What does the basket come to?', value: 'order.total', type: 'money' },
      { question: 'How many pieces are left in that warehouse?', value: held('product.id', 'warehouse.id'), type: 'integer' },
    ],
    plays: 60,
    undoneBy: 'cancel_order',
  },
  add_product_to_order: {
    title: 'Add to a basket',
    about: 'Adds pieces of another [product] to a basket, from the same [warehouse]; the order limit of its category applies.',
    args: {
      order: row('order', { likely: "order.status === 'basket'" }),
      product: row('product', {
        likely: `product.status === 'listed' && none(${line}) && ${held('product.id', 'order.warehouse_id')} > 2`,
      }),
      pieces: mostly(integer('How many pieces.', 1, 12), '1'),
    },
    rules: [
      basket,
      listed,
      conflict(`none(${line})`, '“{product.name}” is in this basket already.', ['already', 'in this basket']),
      few('order.shopper'),
      enough('order.warehouse'),
    ],
    effects: [
      { add: 'order_line', with: { order: 'order', product: 'product', pieces: 'pieces', unit_price: 'product.price' } },
      { set: 'order', to: { total: 'order.total + pieces * product.price' } },
      moved('product.id', 'order.warehouse_id', '-pieces'),
    ],
    gives: 'order',
    ask: ['add {product}, {pieces} pieces, to {order}', 'put {product} into {order} as well, {pieces} pieces'],
    outcome: [{ question: 'What does the order come to now?', value: 'order.total', type: 'money' }],
    ceiling: {
      arg: 'pieces',
      most: `min(${held('product.id', 'order.warehouse_id')}, ${most('order.shopper')})`,
      words: 'as many pieces as stock and rules allow',
    },
    plays: 26,
    undoneBy: 'remove_product_from_order',
  },
  remove_product_from_order: {
    title: 'Take out of a basket',
    about:
      'Takes all pieces of a [product] out of a basket, back to the [warehouse]. The last [product] stays; cancel the [order] instead. Shop credit that was used has to be covered by what remains.',
    args: { order: row('order', { likely: "order.status === 'basket'" }), product: row('product', { likely: `some(${line})` }) },
    rules: [
      basket,
      conflict(`some(${line})`, '“{product.name}” is not in this basket.', ['not in', 'not part', 'does not contain']),
      conflict(
        "count('order_line', l => l.order_id === order.id) > 1",
        'It is the only [product] of this [order]. Cancel the [order] instead.',
        ['only', 'last', 'cancel'],
      ),
      conflict(
        `order.total - sum(${line}, l => l.pieces * l.unit_price) >= 0`,
        'What remains would be less than the shop credit that was used.',
        ['credit', 'less than'],
      ),
    ],
    effects: [
      { set: 'order', to: { total: `order.total - sum(${line}, l => l.pieces * l.unit_price)` } },
      moved('product.id', 'order.warehouse_id', `sum(${line}, l => l.pieces)`),
      { each: 'order_line', as: 'gone', where: 'gone.order_id === order.id && gone.product_id === product.id', do: [{ remove: 'gone' }] },
    ],
    gives: 'order',
    ask: ['take {product} out of {order}', 'remove {product} from {order}'],
    outcome: [{ question: 'What does the order come to now?', value: 'order.total', type: 'money' }],
    plays: 3,
  },
  use_credit_for_order: {
    title: 'Use shop credit',
    about: 'Takes shop credit off a basket: as much as the [shopper] has and the basket comes to, once for each [order].',
    args: {
      order: row('order', { likely: "order.status === 'basket' && order.credit_used === 0 && order.shopper.shop_credit > 0" }),
      amount: mostly(money('What to take off.', 1, 60), 'max(1, floor(min(order.shopper.shop_credit, order.total) / 2))'),
    },
    rules: [
      basket,
      conflict('order.credit_used === 0', '{money(order.credit_used)} of shop credit has been used on this [order] already.', [
        'already',
        'once',
      ]),
      conflict(
        'amount <= order.shopper.shop_credit',
        '{order.shopper.name} has a shop credit of {money(order.shopper.shop_credit)} only.',
        ['only', 'not enough', 'credit'],
      ),
      conflict('amount <= order.total', 'The basket comes to {money(order.total)} only.', ['only', 'more than', 'comes to']),
    ],
    effects: [
      { set: 'order', to: { credit_used: 'amount', total: 'order.total - amount' } },
      { set: 'order.shopper', to: { shop_credit: 'order.shopper.shop_credit - amount' } },
    ],
    ask: ['use {amount} of shop credit on {order}', 'take {amount} off {order} as shop credit'],
    outcome: [{ question: 'How much shop credit is left?', value: 'order.shopper.shop_credit', type: 'money' }],
    ceiling: {
      arg: 'amount',
      most: 'min(order.shopper.shop_credit, order.total)',
      words: 'as much as possible',
    },
    plays: 6,
  },
  place_order: {
    title: 'Place an [order]',
    about:
      'Turns a basket into an [order] that is sent with a [delivery_option]. Its fee is added, unless the sum is high enough, or the [shopper] has Plus and it is free with that.',
    args: {
      order: row('order', { likely: "order.status === 'basket'" }),
      delivery_option: row('delivery_option', {
        likely:
          "sum('order_line', l => l.order_id === order.id, l => l.pieces * l.product.weight) <= delivery_option.heaviest && (delivery_option.heaviest < 100 || sum('order_line', l => l.order_id === order.id, l => l.pieces * l.product.weight) > 20)",
      }),
    },
    rules: [
      conflict("order.status === 'basket'", 'This [order] is {order.status} already.', ['already', 'placed', 'cancelled']),
      conflict(
        "sum('order_line', l => l.order_id === order.id, l => l.pieces * l.product.weight) <= delivery_option.heaviest",
        "The [order] weighs {sum('order_line', l => l.order_id === order.id, l => l.pieces * l.product.weight)} kg, and “{delivery_option.name}” carries {delivery_option.heaviest} kg at most. Choose another [delivery_option].",
        ['weigh', 'too heavy', 'at most', 'kg'],
      ),
    ],
    effects: [
      {
        set: 'order',
        to: {
          status: "'placed'",
          delivery_option: 'delivery_option',
          delivery_fee:
            "(order.shopper.plus === 'yes' && delivery_option.free_with_plus === 'yes') || order.total >= delivery_option.free_from ? 0 : delivery_option.fee",
          promised_on: 'plusDays(today(), 1 + delivery_option.days_needed)',
        },
      },
      { set: 'order', to: { total: 'order.total + order.delivery_fee' } },
    ],
    gives: 'order',
    ask: ['place {order} with the delivery {delivery_option}', 'order what is in {order} and have it sent as {delivery_option}'],
    outcome: [
      { question: 'What does it come to with delivery?', value: 'order.total', type: 'money' },
      { question: 'By when should it arrive?', value: 'order.promised_on', type: 'date' },
    ],
    plays: 20,
    routine: { row: 'order', when: "order.status === 'basket' && order.begun_on < today()", chance: 0.4 },
  },
  cancel_order: {
    title: 'Cancel an [order]',
    about: 'Cancels a basket or an [order] that has not left. All pieces go back to the [warehouse], and shop credit is given back.',
    args: { order: row('order', { likely: "order.status === 'basket' || order.status === 'placed'" }) },
    rules: [
      conflict(
        "order.status === 'basket' || order.status === 'placed'",
        'This [order] is {order.status} and cannot be cancelled any more.',
        ['dispatched', 'delivered', 'already', 'cancelled'],
      ),
    ],
    effects: [
      putBack('order'),
      { set: 'order.shopper', to: { shop_credit: 'order.shopper.shop_credit + order.credit_used' } },
      { set: 'order', to: { status: "'cancelled'" } },
    ],
    ask: ['cancel {order}', 'call off {order} and put everything back'],
    plays: 3,
  },
}
