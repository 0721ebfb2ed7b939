// An online shop in which others sell too: merchants with a commission, paid out once returns are no longer likely.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Days after delivery before a merchant is paid for a sale, so that returns come first. */
const PAID_AFTER = 7

export const merchants: Variant = {
  key: 'third_party_marketplace',
  about: 'A marketplace where third-party merchants sell beside the shop, which keeps a commission and pays the merchants out.',
  apply: core =>
    extended(core, {
      entities: {
        merchant: {
          noun: {
            one: 'merchant',
            many: 'merchants',
            also: [
              { one: 'seller', many: 'sellers' },
              { one: 'vendor', many: 'vendors' },
            ],
          },
          kind: 'party',
          about: 'Somebody who sells [products] through the shop.',
          fields: {
            name: text('Name.', oneOf(['Goodbarn', 'Little Fern', 'Volt & Wire', 'Kettle Corner', 'Pine Street Goods']), {
              unique: true,
              filter: true,
            }),
            commission: integer('Percent of a sale that the shop keeps.', 8, 20, { sort: true, called: 'commission', unit: 'percent' }),
            status: choice(
              'Paused ones get no new [orders].',
              { trading: 5, paused: 1 },
              { says: { trading: 'trading', paused: 'paused' } },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
        },
        payout: {
          noun: { one: 'payout', many: 'payouts' },
          kind: 'record',
          about: 'Money that a [merchant] got for one [product] of a delivered [order].',
          fields: {
            merchant: ref('merchant', 'Who got it.'),
            order: ref('order', 'For which [order].'),
            product: ref('product', 'For which [product].'),
            amount: money('How much, after the commission.', 1, 5000, { sort: true, filter: true, clause: 'of' }),
            paid_on: date('Day.', -50, 0, { called: 'day of the payout', filter: true, sort: true }),
          },
          identify: ['order', 'product'],
          refer: 'the payout for {product} in {order}',
          unique: [['order', 'product']],
          summary: { by: ['merchant'], totals: ['amount'], over: 'paid_on' },
        },
      },
      fields: { product: { merchant: ref('merchant', 'Who sells it.', { skew: 'even' }) } },
      rules: {
        start_order: [
          conflict("product.merchant.status === 'trading'", '{product.merchant.name} is paused and sells nothing now.', [
            'paused',
            'sells nothing',
          ]),
        ],
        add_product_to_order: [
          conflict("product.merchant.status === 'trading'", '{product.merchant.name} is paused and sells nothing now.', [
            'paused',
            'sells nothing',
          ]),
        ],
      },
      actions: {
        pay_merchant: {
          title: 'Pay a merchant out',
          about: `Pays the [merchant] of a [product] for an [order] that was delivered at least ${PAID_AFTER} days ago: the price of its pieces less the commission, once, and not while a return of it is announced.`,
          args: {
            order: row('order', { likely: `order.status === 'delivered' && days(order.delivered_on, today()) >= ${PAID_AFTER}` }),
            product: row('product', {
              likely:
                "some('order_line', l => l.order_id === order.id && l.product_id === product.id) && none('payout', p => p.order_id === order.id && p.product_id === product.id)",
            }),
          },
          rules: [
            conflict("order.status === 'delivered'", 'This [order] is {order.status}; merchants are paid for what was delivered.', [
              'not delivered',
              'not been delivered',
              'cancelled',
              'basket',
              'placed',
              'dispatched',
            ]),
            conflict(
              "some('order_line', l => l.order_id === order.id && l.product_id === product.id)",
              '“{product.name}” is not in this [order].',
              ['not in', 'not part'],
            ),
            conflict(
              `days(order.delivered_on, today()) >= ${PAID_AFTER}`,
              `It was delivered on {order.delivered_on}; merchants are paid ${PAID_AFTER} days later.`,
              ['days later', 'too early', 'wait', 'not yet'],
            ),
            conflict(
              "none('payout', p => p.order_id === order.id && p.product_id === product.id)",
              '{product.merchant.name} has been paid for that already.',
              ['already', 'paid'],
            ),
            conflict(
              "none('product_return', r => r.order_id === order.id && r.product_id === product.id && r.status === 'announced')",
              'A return of “{product.name}” is announced. Accept or refuse it first.',
              ['return', 'announced'],
            ),
          ],
          effects: [
            {
              add: 'payout',
              with: {
                merchant: 'product.merchant',
                order: 'order',
                product: 'product',
                amount:
                  "ceil(sum('order_line', l => l.order_id === order.id && l.product_id === product.id, l => l.pieces * l.unit_price) * (100 - product.merchant.commission) / 100)",
                paid_on: 'today()',
              },
            },
          ],
          gives: 'payout',
          ask: ['pay out what is due for {product} in {order}', 'settle with the seller of {product} for {order}'],
          outcome: [{ question: 'How much did the merchant get?', value: 'payout.amount', type: 'money' }],
          plays: 16,
        },
        pause_merchant: {
          title: 'Pause a merchant',
          about:
            'Nothing of the [merchant] is sold for now; [orders] that are placed go on. Leads and support may do that, fulfilment may not.',
          args: { merchant: row('merchant', { likely: "merchant.status === 'trading'" }) },
          rules: [
            conflict("merchant.status === 'trading'", '{merchant.name} is paused already.', ['already', 'paused']),
            forbidden("actor.role !== 'fulfilment'", 'You work in fulfilment; support and leads pause merchants.', [
              'fulfilment',
              'support',
              'lead',
            ]),
          ],
          effects: [{ set: 'merchant', to: { status: "'paused'" } }],
          ask: ['pause {merchant}', 'stop selling things of {merchant} for now'],
          undoneBy: 'resume_merchant',
        },
        resume_merchant: {
          title: 'Let a merchant sell again',
          about: 'A paused [merchant] sells again.',
          args: { merchant: row('merchant', { likely: "merchant.status === 'paused'" }) },
          rules: [conflict("merchant.status === 'paused'", '{merchant.name} is trading already.', ['already', 'trading', 'not paused'])],
          effects: [{ set: 'merchant', to: { status: "'trading'" } }],
          ask: ['let {merchant} sell again', 'lift the pause of {merchant}'],
          undoneBy: 'pause_merchant',
        },
      },
    }),
}
