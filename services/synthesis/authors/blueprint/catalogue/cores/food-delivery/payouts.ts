// A food delivery service that pays its restaurants: what was delivered, less a commission, unless something is in the way.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Sum of dishes from which a restaurant is paid out. */
const LEAST_SUM = 25

const due = "'order', o => o.restaurant_id === restaurant.id && o.status === 'delivered' && o.payout_id === null"
const calculated = conflict("payout.status === 'calculated'", 'This payout is {payout.status}.', ['paid', 'held', 'already'])

export const payouts: Variant = {
  key: 'restaurant_payouts',
  about: 'Restaurants are paid out: what was delivered less a commission, held back while problems are open, and paid by those who may.',
  apply: core =>
    extended(core, {
      entities: {
        payout: {
          noun: { one: 'payout', many: 'payouts', also: [{ one: 'settlement', many: 'settlements' }] },
          kind: 'record',
          about: 'What a [restaurant] gets for delivered [orders].',
          fields: {
            restaurant: ref('restaurant', 'Who gets it.'),
            orders_paid: integer('[orders] in it.', 1, 40, { called: 'number of orders', sort: true }),
            amount: money('What they get after the commission.', 1, 3000, { sort: true, filter: true, clause: 'of' }),
            commission: money('What the service keeps.', 0, 900, { called: 'commission' }),
            made_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were made' }),
            status: choice(
              'Where it stands.',
              { calculated: 1, paid: 1, held: 1 },
              { says: { calculated: 'calculated', paid: 'paid', held: 'held' } },
            ),
          },
          identify: ['restaurant', 'made_on'],
          refer: 'the payout of {restaurant} that was made on {made_on}',
          summary: { by: ['status', 'restaurant'], totals: ['amount', 'commission'], over: 'made_on' },
        },
      },
      fields: {
        restaurant: {
          commission_percent: integer('Percent of the [dishes] that the service keeps.', 15, 30, {
            called: 'commission rate',
            unit: 'percent',
            sort: true,
          }),
        },
        order: { payout: ref('payout', 'With which [payout] the [restaurant] was paid.', { optional: true }) },
      },
      actions: {
        make_payout: {
          title: 'Calculate a payout',
          about: `Adds up all delivered [orders] of a [restaurant] that are in no payout, when the [dishes] come to ${LEAST_SUM} or more, and takes the commission off, rounded up. One a day for each [restaurant], and not while a [problem] with one of these [orders] is open.`,
          args: { restaurant: row('restaurant', { likely: `sum(${due}, o => o.dishes_sum) >= ${LEAST_SUM}` }) },
          rules: [
            conflict(
              `sum(${due}, o => o.dishes_sum) >= ${LEAST_SUM}`,
              `Only {money(sum(${due}, o => o.dishes_sum))} is due to {restaurant.name}; from {money(${LEAST_SUM})} on there is a payout.`,
              ['only', 'not enough', 'too little', 'from'],
            ),
            conflict(
              "none('payout', p => p.restaurant_id === restaurant.id && p.made_on === today())",
              'A payout of {restaurant.name} was made today.',
              ['today', 'already'],
            ),
            conflict(
              "none('problem', p => p.order.restaurant_id === restaurant.id && p.status === 'open')",
              'A [problem] with an [order] from {restaurant.name} is open. Settle it first.',
              ['problem', 'open', 'first'],
            ),
          ],
          effects: [
            {
              add: 'payout',
              with: {
                restaurant: 'restaurant',
                orders_paid: `count(${due})`,
                commission: `ceil(sum(${due}, o => o.dishes_sum) * restaurant.commission_percent / 100)`,
                amount: `sum(${due}, o => o.dishes_sum) - ceil(sum(${due}, o => o.dishes_sum) * restaurant.commission_percent / 100)`,
                made_on: 'today()',
                status: "'calculated'",
              },
            },
            {
              each: 'order',
              as: 'paid_order',
              where: "paid_order.restaurant_id === restaurant.id && paid_order.status === 'delivered' && paid_order.payout_id === null",
              do: [{ set: 'paid_order', to: { payout: 'payout' } }],
            },
          ],
          gives: 'payout',
          ask: ['calculate the payout of {restaurant}', 'add up what is due to {restaurant}'],
          outcome: [
            { question: 'How much does the restaurant get?', value: 'payout.amount', type: 'money' },
            { question: 'How many orders are in it?', value: 'payout.orders_paid', type: 'integer' },
          ],
          plays: 14,
        },
        pay_payout: {
          title: 'Pay a payout',
          about: 'Transfers a calculated payout. Payouts over 300 are paid by leads and by those who work on rides, not by support.',
          args: { payout: row('payout', { likely: "payout.status === 'calculated' && payout.amount <= 300" }) },
          rules: [
            calculated,
            forbidden(
              "payout.amount <= 300 || actor.role !== 'support'",
              'It is {money(payout.amount)}; over {money(300)}, support does not pay.',
              ['support', 'over', 'not allowed'],
            ),
          ],
          effects: [{ set: 'payout', to: { status: "'paid'" } }],
          ask: ['pay {payout}', 'transfer {payout}'],
          routine: { row: 'payout', when: "payout.status === 'calculated' && payout.made_on < today()", chance: 0.06 },
        },
        hold_payout: {
          title: 'Hold a payout back',
          about: 'Nothing is paid for now. Only for a paused [restaurant], or by a lead.',
          args: { payout: row('payout', { likely: "payout.status === 'calculated'" }) },
          rules: [
            calculated,
            forbidden(
              "payout.restaurant.status === 'paused' || actor.role === 'lead'",
              '{payout.restaurant.name} takes orders; only a lead holds its payout back.',
              ['lead', 'not paused', 'takes orders'],
            ),
          ],
          effects: [{ set: 'payout', to: { status: "'held'" } }],
          ask: ['hold {payout} back', 'do not pay {payout} for now'],
          plays: 1,
          undoneBy: 'release_payout',
        },
        release_payout: {
          title: 'Release a payout',
          about: 'A payout that was held back can be paid again.',
          args: { payout: row('payout', { likely: "payout.status === 'held'" }) },
          rules: [conflict("payout.status === 'held'", 'This payout is {payout.status}, not held.', ['not held', 'paid', 'calculated'])],
          effects: [{ set: 'payout', to: { status: "'calculated'" } }],
          ask: ['release {payout}', 'let {payout} be paid after all'],
          undoneBy: 'hold_payout',
        },
      },
    }),
}
