// What makes a basket cheaper: promotions by code, and meal credit.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'
import { basket, nothingOff } from './baskets.ts'

export const discounts: Readonly<Record<string, Action>> = {
  use_promotion: {
    title: 'Use a [promotion]',
    about:
      'Takes the percentage of a [promotion] off the [dishes] of a basket, rounded down and up to its largest discount. One for each [order], each code once for each [diner]; some are for those who have had nothing brought yet.',
    args: {
      promotion: row('promotion', { likely: 'promotion.valid_until >= today()' }),
      order: row('order', { likely: "order.status === 'basket' && order.discount === 0 && order.dishes_sum >= promotion.least_sum" }),
    },
    rules: [
      basket,
      conflict('promotion.valid_until >= today()', '[promotion] {promotion.code} was valid until {promotion.valid_until}.', [
        'valid until',
        'expired',
        'no longer',
      ]),
      nothingOff,
      conflict('order.dishes_sum >= promotion.least_sum', '[promotion] {promotion.code} needs [dishes] for {money(promotion.least_sum)}.', [
        'needs',
        'at least',
        'too little',
        'minimum',
      ]),
      forbidden(
        "promotion.for_whom === 'everybody' || none('order', o => o.diner_id === order.diner_id && o.status === 'delivered')",
        '[promotion] {promotion.code} is for newcomers, and {order.diner.name} has had [orders] brought.',
        ['newcomer', 'first order', 'new customer'],
      ),
      conflict(
        "none('order', o => o.diner_id === order.diner_id && o.promotion_id === promotion.id && o.status !== 'cancelled')",
        '{order.diner.name} has used [promotion] {promotion.code} before.',
        ['before', 'already', 'once'],
      ),
    ],
    effects: [
      {
        set: 'order',
        to: { promotion: 'promotion', discount: 'min(promotion.most_off, floor(order.dishes_sum * promotion.percent / 100))' },
      },
      { set: 'order', to: { total: 'order.dishes_sum - order.discount' } },
    ],
    gives: 'order',
    ask: ['use {promotion} on {order}', 'take the discount of {promotion} off {order}'],
    outcome: [{ question: 'How much does it take off?', value: 'order.discount', type: 'money' }],
    plays: 10,
  },
  use_credit_for_order: {
    title: 'Use meal credit',
    about: 'Takes meal credit off a basket on which no [promotion] was used: as much as the [diner] has and the [dishes] come to.',
    args: {
      order: row('order', { likely: "order.status === 'basket' && order.discount === 0 && order.diner.meal_credit > 0" }),
      amount: mostly(money('What to take off.', 1, 20), 'min(order.diner.meal_credit, order.dishes_sum)'),
    },
    rules: [
      basket,
      nothingOff,
      conflict('amount <= order.diner.meal_credit', '{order.diner.name} has a meal credit of {money(order.diner.meal_credit)} only.', [
        'only',
        'not enough',
      ]),
      conflict('amount <= order.dishes_sum', 'The [dishes] come to {money(order.dishes_sum)} only.', ['only', 'more than']),
    ],
    effects: [
      { set: 'order', to: { discount: 'amount', total: 'order.dishes_sum - amount' } },
      { set: 'order.diner', to: { meal_credit: 'order.diner.meal_credit - amount' } },
    ],
    ask: ['use {amount} of meal credit on {order}', 'take {amount} of meal credit off {order}'],
    outcome: [{ question: 'How much meal credit is left?', value: 'order.diner.meal_credit', type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(order.diner.meal_credit, order.dishes_sum)', words: 'as much as possible' },
    plays: 4,
  },
}
