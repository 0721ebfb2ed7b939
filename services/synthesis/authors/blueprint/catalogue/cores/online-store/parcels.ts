// What happens to orders after they have left: parcels, failed attempts, losses, returns.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, pattern, text } from '../../../language/field.ts'
import { REASONS } from './deals.ts'
import { putBack } from './orders.ts'

/** Failed attempts after which a parcel goes back. */
const MOST_ATTEMPTS = 2
/** Days after the promised one on which a parcel counts as lost. */
const LOST_AFTER = 2
/** Days for returns that Plus adds. */
const PLUS_DAYS = 10
/** Percent of the price that is kept when someone has opened what they did not want. */
const OPENED_PERCENT = 20

const travelling = conflict("parcel.status === 'on_the_way'", 'This [parcel] is {parcel.status}, not on the way.', [
  'not on the way',
  'already',
  'delivered',
  'sent back',
  'sent_back',
  'lost',
])
const line = "'order_line', l => l.order_id === order.id && l.product_id === product.id"
const returned = "'product_return', r => r.order_id === order.id && r.product_id === product.id && r.status !== 'refused'"
const announced = conflict("product_return.status === 'announced'", 'This return was {product_return.status} already.', [
  'already',
  'accepted',
  'refused',
])
const value =
  "product_return.pieces * sum('order_line', l => l.order_id === product_return.order_id && l.product_id === product_return.product_id, l => l.unit_price)"
const credit = `(condition === 'opened' && product_return.reason === 'changed_mind' ? floor(${value} * (100 - ${OPENED_PERCENT}) / 100) : ${value})`
/** Days after delivery within which an order's product is taken back. */
const window = `product.category.return_days + (order.shopper.plus === 'yes' ? ${PLUS_DAYS} : 0)`

export const parcels: Readonly<Record<string, Action>> = {
  dispatch_order: {
    title: 'Dispatch an [order]',
    about: 'A placed [order] leaves its [warehouse] as a [parcel], within the daily capacity of the [warehouse].',
    args: {
      order: row('order', { likely: "order.status === 'placed'" }),
      label: text('Number on the label, two letters and eight digits.', pattern('PX########'), { maxLength: 12, unique: true }),
    },
    rules: [
      conflict("order.status === 'placed'", 'This [order] is {order.status}; only placed ones are dispatched.', [
        'not placed',
        'basket',
        'already',
        'dispatched',
        'delivered',
        'cancelled',
      ]),
      conflict("none('parcel', p => p.label === label)", 'The label {label} is on another [parcel] already.', ['already', 'another']),
      conflict(
        "count('parcel', p => p.left_on === today() && p.order.warehouse_id === order.warehouse_id) < order.warehouse.parcels_a_day",
        '[warehouse] {order.warehouse.name} has sent {order.warehouse.parcels_a_day} [parcels] today and can send no more.',
        ['no more', 'capacity', 'today', 'limit'],
      ),
    ],
    effects: [
      { add: 'parcel', with: { order: 'order', label: 'label', left_on: 'today()', attempts: '0', status: "'on_the_way'" } },
      { set: 'order', to: { status: "'dispatched'" } },
    ],
    gives: 'parcel',
    ask: ['dispatch {order} under the label {label}', 'note that {order} has left with the label {label}'],
    routine: { row: 'order', when: "order.status === 'placed'", chance: 0.35 },
  },
  deliver_parcel: {
    title: 'Note a delivery',
    about: 'A [parcel] has arrived, and with it the [order].',
    args: { parcel: row('parcel', { likely: "parcel.status === 'on_the_way'" }) },
    rules: [travelling],
    effects: [
      { set: 'parcel', to: { status: "'delivered'" } },
      { set: 'parcel.order', to: { status: "'delivered'", delivered_on: 'today()' } },
    ],
    ask: ['note that {parcel} has arrived', 'mark {parcel} as delivered'],
    routine: {
      row: 'parcel',
      when: `parcel.status === 'on_the_way' && parcel.attempts < ${MOST_ATTEMPTS} && plusDays(parcel.left_on, 1) <= today()`,
      chance: 0.16,
    },
  },
  fail_parcel: {
    title: 'Note a failed attempt',
    about: `Nobody was there to take a [parcel]. After ${MOST_ATTEMPTS} failed attempts it can only be sent back.`,
    args: { parcel: row('parcel', { likely: `parcel.status === 'on_the_way' && parcel.attempts < ${MOST_ATTEMPTS}` }) },
    rules: [
      travelling,
      conflict(`parcel.attempts < ${MOST_ATTEMPTS}`, `All ${MOST_ATTEMPTS} attempts were made. Send the [parcel] back.`, [
        'attempts',
        'send back',
        'sent back',
        'twice',
      ]),
    ],
    effects: [{ set: 'parcel', to: { attempts: 'parcel.attempts + 1' } }],
    ask: ['note a failed delivery attempt for {parcel}', 'nobody was at home for {parcel}; put the attempt down'],
    outcome: [{ question: 'How many attempts have failed now?', value: 'parcel.attempts', type: 'integer' }],
    routine: { row: 'parcel', when: 'plusDays(parcel.left_on, 2) <= today()', chance: 0.12 },
  },
  send_back_parcel: {
    title: 'Send a [parcel] back',
    about: `After ${MOST_ATTEMPTS} failed attempts a [parcel] goes back to its [warehouse]: the [order] is cancelled, and the [shopper] gets its sum without the fee of delivery as shop credit, with the credit that was used.`,
    args: { parcel: row('parcel', { likely: `parcel.status === 'on_the_way' && parcel.attempts === ${MOST_ATTEMPTS}` }) },
    rules: [
      travelling,
      conflict(
        `parcel.attempts === ${MOST_ATTEMPTS}`,
        `Only {parcel.attempts} of ${MOST_ATTEMPTS} attempts have failed. It goes back after that.`,
        ['attempts', 'only', 'not yet'],
      ),
    ],
    effects: [
      { set: 'parcel', to: { status: "'sent_back'" } },
      putBack('parcel.order'),
      {
        set: 'parcel.order.shopper',
        to: {
          shop_credit: 'parcel.order.shopper.shop_credit + parcel.order.total - parcel.order.delivery_fee + parcel.order.credit_used',
        },
      },
      { set: 'parcel.order', to: { status: "'cancelled'" } },
    ],
    ask: ['send {parcel} back to the [warehouse]', 'have {parcel} returned to where it came from'],
    outcome: [{ question: 'How much shop credit does the shopper have now?', value: 'parcel.order.shopper.shop_credit', type: 'money' }],
  },
  lose_parcel: {
    title: 'Report a lost [parcel]',
    about: `A [parcel] that is more than ${LOST_AFTER} days late counts as lost: its [order] is cancelled, and all of the sum is given as shop credit, with the credit that was used.`,
    args: {
      parcel: row('parcel', { likely: `parcel.status === 'on_the_way' && plusDays(parcel.order.promised_on, ${LOST_AFTER}) < today()` }),
    },
    rules: [
      travelling,
      conflict(
        `plusDays(parcel.order.promised_on, ${LOST_AFTER}) < today()`,
        `It is promised for {parcel.order.promised_on}; only ${LOST_AFTER} days after that it may be called lost.`,
        ['promised', 'not late', 'too early', 'days after', 'wait'],
      ),
    ],
    effects: [
      { set: 'parcel', to: { status: "'lost'" } },
      {
        set: 'parcel.order.shopper',
        to: { shop_credit: 'parcel.order.shopper.shop_credit + parcel.order.total + parcel.order.credit_used' },
      },
      { set: 'parcel.order', to: { status: "'cancelled'" } },
    ],
    ask: ['report {parcel} as lost', '{parcel} never arrived; put it down as lost'],
    outcome: [{ question: 'How much shop credit does the shopper have now?', value: 'parcel.order.shopper.shop_credit', type: 'money' }],
  },
  announce_product_return: {
    title: 'Announce a [product_return]',
    about: `A [shopper] wants to send pieces of a delivered [order] back, within the return period of the category; Plus adds ${PLUS_DAYS} days where things are taken back at all.`,
    args: {
      order: row('order', { likely: "order.status === 'delivered'" }),
      product: row('product', { likely: `some(${line}) && product.category.return_days > 0` }),
      pieces: mostly(integer('How many pieces.', 1, 12), '1'),
      reason: choice('Why.', REASONS),
    },
    rules: [
      conflict("order.status === 'delivered'", 'This [order] is {order.status}; only what was delivered can come back.', [
        'not delivered',
        'not been delivered',
        'cancelled',
        'basket',
        'placed',
        'dispatched',
      ]),
      conflict(`some(${line})`, '“{product.name}” is not in this [order].', ['not in', 'not part', 'does not contain']),
      conflict('product.category.return_days > 0', '{product.category.name} are not taken back.', ['not taken back', 'no return']),
      conflict(
        `days(order.delivered_on, today()) <= ${window}`,
        `It was delivered on {order.delivered_on} and could be sent back for {${window}} days.`,
        ['too late', 'days', 'period', 'within'],
      ),
      conflict(
        `pieces <= sum(${line}, l => l.pieces) - sum(${returned}, r => r.pieces)`,
        `Only {sum(${line}, l => l.pieces) - sum(${returned}, r => r.pieces)} pieces of it are left in this [order].`,
        ['only', 'more than', 'already', 'left'],
      ),
      conflict(
        "none('product_return', r => r.order_id === order.id && r.product_id === product.id && r.announced_on === today())",
        'A return of “{product.name}” from this [order] was announced today already.',
        ['already', 'today'],
      ),
    ],
    effects: [
      {
        add: 'product_return',
        with: {
          order: 'order',
          product: 'product',
          pieces: 'pieces',
          reason: 'reason',
          announced_on: 'today()',
          status: "'announced'",
        },
      },
    ],
    ask: [
      'announce a return from {order}: {product}, {pieces} pieces, reason {reason}',
      'put down that {product}, {pieces} pieces, will come back from {order} (reason: {reason})',
    ],
    ceiling: {
      arg: 'pieces',
      most: `sum(${line}, l => l.pieces) - sum(${returned}, r => r.pieces)`,
      words: 'all pieces that are left in it',
    },
    plays: 20,
  },
  accept_product_return: {
    title: 'Accept a [product_return]',
    about: `The pieces of an announced return have come, and the [shopper] gets shop credit for them, up to your credit limit. Who opened what they only did not want any more gets ${OPENED_PERCENT} percent less, rounded down. Sealed pieces go back to the [warehouse].`,
    args: {
      product_return: row('product_return', { likely: "product_return.status === 'announced'" }),
      condition: choice(
        'In what state they came.',
        { sealed: 5, opened: 3, broken: 1 },
        { says: { sealed: 'sealed', opened: 'opened', broken: 'broken' } },
      ),
    },
    rules: [
      announced,
      conflict(
        "condition !== 'broken' || product_return.reason === 'damaged'",
        'It came back broken, and damage was not the reason of the return. Refuse it.',
        ['broken', 'damage', 'refuse'],
      ),
      forbidden(`${credit} <= actor.credit_limit`, `That would be {money(${credit})}; you may give {money(actor.credit_limit)} at once.`, [
        'limit',
        'more than',
        'may give',
        'at once',
      ]),
    ],
    effects: [
      { set: 'product_return', to: { status: "'accepted'", credited: credit } },
      {
        set: 'product_return.order.shopper',
        to: { shop_credit: 'product_return.order.shopper.shop_credit + product_return.credited' },
      },
      {
        each: 'inventory_line',
        as: 'shelf',
        where:
          "shelf.product_id === product_return.product_id && shelf.warehouse_id === product_return.order.warehouse_id && condition === 'sealed'",
        do: [{ set: 'shelf', to: { pieces: 'shelf.pieces + product_return.pieces' } }],
      },
    ],
    ask: ['accept {product_return}; it came back {condition}', 'take in {product_return}, which arrived {condition}'],
    outcome: [{ question: 'How much shop credit was given for it?', value: 'product_return.credited', type: 'money' }],
    routine: {
      row: 'product_return',
      when: "product_return.status === 'announced' && product_return.announced_on < today()",
      chance: 0.1,
    },
  },
  refuse_product_return: {
    title: 'Refuse a [product_return]',
    about: 'Nothing is given for an announced return. What was damaged or wrong is always taken back and cannot be refused.',
    args: {
      product_return: row('product_return', {
        likely:
          "product_return.status === 'announced' && (product_return.reason === 'changed_mind' || product_return.reason === 'does_not_fit')",
      }),
    },
    rules: [
      announced,
      conflict(
        "product_return.reason === 'changed_mind' || product_return.reason === 'does_not_fit'",
        'What was {product_return.reason} is always taken back.',
        ['always taken back', 'cannot be refused', 'damaged', 'wrong'],
      ),
    ],
    effects: [{ set: 'product_return', to: { status: "'refused'", credited: '0' } }],
    ask: ['refuse {product_return}', 'turn down {product_return}; nothing is paid for it'],
    plays: 2,
  },
}
