// How the warehouses are filled, and who may buy what: supplies, transfers, the assortment, accounts.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, money } from '../../../language/field.ts'
import { held, moved } from './orders.ts'

const LISTED = "'inventory_line', s => s.product_id === product.id && s.warehouse_id === warehouse.id"
const TARGET = "'inventory_line', s => s.product_id === product.id && s.warehouse_id === destination.id"
/** Percent by which a price is changed at most, by leads and by others. */
const MOST_CHANGE_OF_LEADS = 50
const MOST_CHANGE = 20
const change = `(actor.role === 'lead' ? ${MOST_CHANGE_OF_LEADS} : ${MOST_CHANGE})`
/** Why accounts are suspended. */
const WHY = { unpaid: 2, fraud: 1, too_many_returns: 2 } as const

export const stock: Readonly<Record<string, Action>> = {
  receive_product: {
    title: 'Receive pieces',
    about: 'Pieces of a listed [product] have come to a [warehouse], which has room for so many pieces of each.',
    args: {
      product: row('product', { likely: "product.status === 'listed'" }),
      warehouse: row('warehouse', { likely: `${held('product.id', 'warehouse.id')} < 8` }),
      pieces: integer('How many pieces.', 4, 24),
    },
    rules: [
      conflict("product.status === 'listed'", '“{product.name}” is delisted; send it back to the maker.', ['delisted', 'not sold']),
      conflict(
        `${held('product.id', 'warehouse.id')} + pieces <= warehouse.room_each`,
        `[warehouse] {warehouse.name} has room for {warehouse.room_each} pieces of each [product] and holds {${held('product.id', 'warehouse.id')}} of this one.`,
        ['room', 'space', 'too many', 'at most'],
      ),
    ],
    effects: [
      moved('product.id', 'warehouse.id', 'pieces'),
      { add: 'inventory_line', when: `none(${LISTED})`, with: { product: 'product', warehouse: 'warehouse', pieces: 'pieces' } },
    ],
    gives: 'product',
    ask: ['put down that {pieces} pieces of {product} have come to {warehouse}', 'book {pieces} pieces of {product} in at {warehouse}'],
    outcome: [{ question: 'How many pieces does that warehouse hold now?', value: held('product.id', 'warehouse.id'), type: 'integer' }],
    ceiling: {
      arg: 'pieces',
      most: `warehouse.room_each - ${held('product.id', 'warehouse.id')}`,
      words: 'as many pieces as there is room for',
    },
    plays: 9,
  },
  transfer_product: {
    title: 'Move pieces between [warehouses]',
    about: 'Moves pieces of a [product] that nobody has ordered from one [warehouse] to another one that has room for them.',
    args: {
      product: row('product'),
      warehouse: row('warehouse', { about: 'From where.', likely: `${held('product.id', 'warehouse.id')} > 3` }),
      destination: row('warehouse', { about: 'Where to.', likely: 'destination.id !== warehouse.id' }),
      pieces: mostly(integer('How many pieces.', 1, 20), `max(1, floor(${held('product.id', 'warehouse.id')} / 3))`),
    },
    rules: [
      conflict('destination.id !== warehouse.id', 'They are in [warehouse] {warehouse.name} already.', ['already', 'same']),
      conflict(
        `pieces <= ${held('product.id', 'warehouse.id')}`,
        `[warehouse] {warehouse.name} has only {${held('product.id', 'warehouse.id')}} pieces of “{product.name}”.`,
        ['only', 'not enough', 'stock'],
      ),
      conflict(
        `${held('product.id', 'destination.id')} + pieces <= destination.room_each`,
        `[warehouse] {destination.name} has room for {destination.room_each} pieces of each [product] and holds {${held('product.id', 'destination.id')}} of this one.`,
        ['room', 'space', 'too many'],
      ),
    ],
    effects: [
      moved('product.id', 'warehouse.id', '-pieces'),
      moved('product.id', 'destination.id', 'pieces', 'target'),
      { add: 'inventory_line', when: `none(${TARGET})`, with: { product: 'product', warehouse: 'destination', pieces: 'pieces' } },
    ],
    gives: 'product',
    ask: [
      'move {pieces} pieces of {product} from {warehouse} to {destination}',
      'send {pieces} pieces of {product} from {warehouse} over to {destination}',
    ],
    outcome: [
      { question: 'How many pieces are in the second warehouse now?', value: held('product.id', 'destination.id'), type: 'integer' },
    ],
    plays: 5,
  },
  reprice_product: {
    title: 'Change a price',
    about: `Gives a listed [product] another price, at most ${MOST_CHANGE} percent higher or lower, or ${MOST_CHANGE_OF_LEADS} for leads. Lines of [orders] keep theirs.`,
    args: {
      product: row('product', { likely: "product.status === 'listed'" }),
      new_price: mostly(money('The new price of a piece.', 5, 700), 'ceil(product.price * 9 / 10)'),
    },
    rules: [
      conflict("product.status === 'listed'", '“{product.name}” is delisted and has no price.', ['delisted', 'not sold']),
      conflict('new_price !== product.price', '“{product.name}” costs that already.', ['already', 'same']),
      forbidden(
        `new_price * 100 <= product.price * (100 + ${change}) && new_price * 100 >= product.price * (100 - ${change})`,
        `It costs {money(product.price)}; you may change that by {${change}} percent at most.`,
        ['percent', 'at most', 'limit', 'too much'],
      ),
    ],
    effects: [{ set: 'product', to: { price: 'new_price' } }],
    ask: ['change the price of {product} to {new_price}', 'sell {product} for {new_price} from now on'],
    plays: 3,
  },
  delist_product: {
    title: 'Delist a [product]',
    about: 'A [product] is not sold any more. That waits while it is in a basket or an [order] that has not left.',
    args: {
      product: row('product', {
        likely: "product.status === 'listed' && none('order_line', l => l.product_id === product.id && l.order.status === 'basket')",
      }),
    },
    rules: [
      conflict("product.status === 'listed'", '“{product.name}” is delisted already.', ['already', 'delisted']),
      conflict(
        "none('order_line', l => l.product_id === product.id && (l.order.status === 'basket' || l.order.status === 'placed'))",
        '“{product.name}” is in baskets or [orders] that have not left.',
        ['basket', 'not left', 'ordered', 'open'],
      ),
    ],
    effects: [{ set: 'product', to: { status: "'delisted'" } }],
    ask: ['take {product} off the list of what we sell', 'delist {product}'],
    undoneBy: 'relist_product',
  },
  relist_product: {
    title: 'List a [product] again',
    about: 'A delisted [product] is sold again, if some pieces of it are in a [warehouse].',
    args: {
      product: row('product', {
        likely: "product.status === 'delisted' && some('inventory_line', s => s.product_id === product.id && s.pieces > 0)",
      }),
    },
    rules: [
      conflict("product.status === 'delisted'", '“{product.name}” is listed already.', ['already', 'listed']),
      conflict(
        "some('inventory_line', s => s.product_id === product.id && s.pieces > 0)",
        'No piece of “{product.name}” is in any [warehouse].',
        ['no warehouse', 'no piece', 'stock', 'not have'],
      ),
    ],
    effects: [{ set: 'product', to: { status: "'listed'" } }],
    ask: ['sell {product} again', 'list {product} again'],
    undoneBy: 'delist_product',
  },
  suspend_shopper: {
    title: 'Suspend an account',
    about: 'A [shopper] cannot order any more. For too many returns, three have to have been announced; fraud is for leads.',
    args: {
      shopper: row('shopper', { likely: "shopper.status === 'active'" }),
      reason: choice('Why.', WHY, { says: { unpaid: 'unpaid orders', too_many_returns: 'too many returns' } }),
    },
    rules: [
      conflict("shopper.status === 'active'", '{shopper.name} is suspended already.', ['already', 'suspended']),
      conflict(
        "reason !== 'too_many_returns' || count('product_return', r => r.order.shopper_id === shopper.id) >= 3",
        "{shopper.name} has announced {count('product_return', r => r.order.shopper_id === shopper.id)} returns; that is not too many.",
        ['not too many', 'fewer than', 'three', 'returns'],
      ),
      forbidden("reason !== 'fraud' || actor.role === 'lead'", 'Fraud is decided on by leads; you work in {actor.role}.', [
        'lead',
        'fraud',
        'not allowed',
      ]),
    ],
    effects: [{ set: 'shopper', to: { status: "'suspended'" } }],
    ask: ['suspend the account of {shopper} (reason: {reason})', 'stop {shopper} from ordering, reason {reason}'],
    undoneBy: 'reinstate_shopper',
  },
  reinstate_shopper: {
    title: 'Lift a suspension',
    about: 'A suspended [shopper] may order again.',
    args: { shopper: row('shopper', { likely: "shopper.status === 'suspended'" }) },
    rules: [conflict("shopper.status === 'suspended'", '{shopper.name} is not suspended.', ['not suspended', 'active'])],
    effects: [{ set: 'shopper', to: { status: "'active'" } }],
    ask: ['let {shopper} order again', 'lift the suspension of {shopper}'],
    undoneBy: 'suspend_shopper',
  },
}
