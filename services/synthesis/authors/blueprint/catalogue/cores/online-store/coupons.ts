// An online shop with coupons: percentages off a basket, by least sum, last day, number of uses and kind of account.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

export const coupons: Variant = {
  key: 'promotional_coupons',
  about: 'Promotional coupons with codes take a percentage off baskets, from a least sum, until a date and a number of times.',
  apply: core =>
    extended(core, {
      entities: {
        coupon: {
          noun: {
            one: 'coupon',
            many: 'coupons',
            also: [
              { one: 'promo code', many: 'promo codes' },
              { one: 'discount code', many: 'discount codes' },
            ],
          },
          kind: 'reference',
          about: 'A code that takes some percent off a basket.',
          fields: {
            code: text('What shoppers type.', pattern('@@@##'), { unique: true }),
            percent: integer('How many percent.', 5, 30, { step: 5, unit: 'percent' }),
            least_total: money('Sum that a basket needs.', 0, 150, { step: 25, called: 'least sum' }),
            valid_until: date('Last day.', -15, 60, { called: 'last day' }),
            uses_left: integer('How often it can still be used.', 0, 12, { called: 'number of uses left' }),
            for_whom: choice('Who may use it.', { everybody: 3, plus: 1, business: 1 }, { called: 'audience' }),
          },
          identify: ['code'],
          refer: '[coupon] {code}',
          rows: 8,
        },
        coupon_use: {
          noun: { one: 'coupon use', many: 'coupon uses' },
          kind: 'record',
          about: 'A [coupon] that was used on an [order].',
          fields: {
            coupon: ref('coupon', 'Which [coupon].'),
            order: ref('order', 'On which [order].'),
            amount: money('What it took off.', 0, 900, { sort: true, called: 'amount taken off' }),
            used_on: date('Day.', -60, 0, { called: 'day of use', filter: true, sort: true }),
          },
          identify: ['order'],
          refer: 'the use of a [coupon] on {order}',
          summary: { by: ['coupon'], totals: ['amount'], over: 'used_on' },
        },
      },
      rules: {
        remove_product_from_order: [
          conflict("none('coupon_use', u => u.order_id === order.id)", 'A [coupon] was used on this basket. Take it off first.', [
            'coupon',
            'code',
            'take it off',
          ]),
        ],
      },
      actions: {
        use_coupon: {
          title: 'Use a coupon',
          about:
            'Takes the percentage of a [coupon] off a basket, rounded down: one for each [order] and each [coupon] once for each [shopper].',
          args: {
            coupon: row('coupon', { likely: 'coupon.uses_left > 0 && coupon.valid_until >= today()' }),
            order: row('order', {
              likely: "order.status === 'basket' && order.total >= coupon.least_total && none('coupon_use', u => u.order_id === order.id)",
            }),
          },
          rules: [
            conflict("order.status === 'basket'", 'This [order] is {order.status}; coupons are for baskets.', [
              'placed',
              'dispatched',
              'delivered',
              'cancelled',
              'already',
            ]),
            conflict('coupon.valid_until >= today()', '[coupon] {coupon.code} was valid until {coupon.valid_until}.', [
              'valid until',
              'expired',
              'not valid',
              'too late',
            ]),
            conflict('coupon.uses_left > 0', '[coupon] {coupon.code} has been used up.', ['used up', 'no more', 'no uses']),
            forbidden(
              "coupon.for_whom === 'everybody' || (coupon.for_whom === 'plus' && order.shopper.plus === 'yes') || (coupon.for_whom === 'business' && order.shopper.account === 'business')",
              '[coupon] {coupon.code} is for {coupon.for_whom} accounts only.',
              ['only', 'plus', 'business'],
            ),
            conflict(
              'order.total >= coupon.least_total',
              '[coupon] {coupon.code} needs a sum of {money(coupon.least_total)}; this basket comes to {money(order.total)}.',
              ['needs', 'at least', 'least sum', 'too little', 'minimum'],
            ),
            conflict("none('coupon_use', u => u.order_id === order.id)", 'A [coupon] was used on this [order] already.', [
              'already',
              'one',
            ]),
            conflict(
              "none('coupon_use', u => u.coupon_id === coupon.id && u.order.shopper_id === order.shopper_id)",
              '{order.shopper.name} has used [coupon] {coupon.code} before.',
              ['before', 'once', 'already'],
            ),
          ],
          effects: [
            {
              add: 'coupon_use',
              with: { coupon: 'coupon', order: 'order', amount: 'floor(order.total * coupon.percent / 100)', used_on: 'today()' },
            },
            { set: 'order', to: { total: 'order.total - coupon_use.amount' } },
            { set: 'coupon', to: { uses_left: 'coupon.uses_left - 1' } },
          ],
          gives: 'coupon_use',
          also: { order: 'order' },
          ask: ['use {coupon} on {order}', 'take the discount of {coupon} off {order}'],
          outcome: [{ question: 'What does the basket come to now?', value: 'order.total', type: 'money' }],
          plays: 18,
          undoneBy: 'take_off_coupon',
        },
        take_off_coupon: {
          title: 'Take a coupon off',
          about: 'Takes a [coupon] off a basket again; it can be used once more.',
          args: { coupon_use: row('coupon_use', { likely: "coupon_use.order.status === 'basket'" }) },
          rules: [
            conflict("coupon_use.order.status === 'basket'", 'This [order] is {coupon_use.order.status}; the [coupon] stays.', [
              'placed',
              'dispatched',
              'delivered',
              'cancelled',
              'stays',
            ]),
          ],
          effects: [
            { set: 'coupon_use.order', to: { total: 'coupon_use.order.total + coupon_use.amount' } },
            { set: 'coupon_use.coupon', to: { uses_left: 'coupon_use.coupon.uses_left + 1' } },
            { remove: 'coupon_use' },
          ],
          ask: ['undo {coupon_use}', 'take back {coupon_use}'],
          plays: 2,
        },
      },
    }),
}
