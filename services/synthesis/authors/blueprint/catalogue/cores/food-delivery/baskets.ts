// What is done with orders until the kitchen has them: baskets, codes, credit, placing, cancelling.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'

/** Portions of one dish in one order at most: kitchens cook for homes, not for feasts. */
const MOST_PORTIONS = 8
/** Percent of the sum that stays due when a kitchen has begun to cook. */
const CANCELLATION_PERCENT = 50
/** Days for which one orders ahead. */
const LONGEST_AHEAD = 5
/** Orders of one diner at a time. */
const MOST_OPEN = 2

/** The order in scope has to be a basket. */
export const basket = conflict("order.status === 'basket'", 'This [order] is {order.status}; only baskets can be changed.', [
  'placed',
  'on the way',
  'on_the_way',
  'delivered',
  'cancelled',
  'already',
])
const available = conflict("dish.status === 'available'", '“{dish.name}” is sold out.', ['sold out', 'not available'])
const few = conflict(`portions <= ${MOST_PORTIONS}`, `At most ${MOST_PORTIONS} portions of one [dish] go into an [order].`, [
  'at most',
  'limit',
  'too many',
])
const line = "'order_line', l => l.order_id === order.id && l.dish_id === dish.id"
/** Nothing was taken off the order in scope. */
export const nothingOff = conflict('order.discount === 0', '{money(order.discount)} has been taken off this [order] already.', [
  'already',
  'taken off',
])
const fee = 'order.diner.district.delivery_fee * (order.diner.district_id === order.restaurant.district_id ? 1 : 2)'

export const baskets: Readonly<Record<string, Action>> = {
  start_order: {
    title: 'Begin a basket',
    about: `Begins an [order] as a basket with portions of one [dish], at most ${MOST_PORTIONS}. All other [dishes] have to come from the same [restaurant]. It is for today or one of the next ${LONGEST_AHEAD} days. A [diner] has ${MOST_OPEN} [orders] at most that have not been brought.`,
    args: {
      diner: row('diner', { likely: "diner.status === 'active'" }),
      dish: row('dish', { likely: "dish.status === 'available' && dish.restaurant.status === 'taking_orders'" }),
      portions: mostly(integer('How many portions.', 1, 10), "dish.course === 'main' ? 2 : 1"),
      day: date('Day for which it is ordered: today or later.', 0, 3),
    },
    rules: [
      invalid(`day >= today() && days(today(), day) <= ${LONGEST_AHEAD}`, `The day has to be today or one of the next ${LONGEST_AHEAD}.`),
      forbidden("diner.status === 'active'", '{diner.name} is blocked and cannot order.', ['blocked', 'not active']),
      available,
      conflict("dish.restaurant.status === 'taking_orders'", '{dish.restaurant.name} is paused and takes no [orders] now.', [
        'paused',
        'takes no',
      ]),
      few,
      conflict(
        `count('order', o => o.diner_id === diner.id && (o.status === 'basket' || o.status === 'placed' || o.status === 'on_the_way')) < ${MOST_OPEN}`,
        `{diner.name} has ${MOST_OPEN} [orders] that have not been brought.`,
        ['not been brought', 'already', 'at most', 'limit'],
      ),
      conflict(
        "none('order', o => o.diner_id === diner.id && o.restaurant_id === dish.restaurant_id && o.wanted_on === day)",
        '{diner.name} has an [order] from {dish.restaurant.name} for {day} already. Change that one while it is a basket.',
        ['already', 'has an'],
      ),
    ],
    effects: [
      {
        add: 'order',
        with: {
          diner: 'diner',
          restaurant: 'dish.restaurant',
          wanted_on: 'day',
          dishes_sum: 'portions * dish.price',
          discount: '0',
          delivery_fee: '0',
          tip: '0',
          total: 'portions * dish.price',
          status: "'basket'",
        },
      },
      { add: 'order_line', with: { order: 'order', dish: 'dish', portions: 'portions', amount: 'portions * dish.price' } },
    ],
    ask: [
      'begin a basket for {diner} for {day} with {dish}, {portions} portions',
      '{diner} would like {dish} on {day}; begin a basket with {portions} portions',
      'start an [order] of {diner} for {day}: {dish}, {portions} portions',
    ],
    outcome: [{ question: 'What do the dishes come to?', value: 'order.dishes_sum', type: 'money' }],
    plays: 6,
    routine: { row: 'diner', when: "diner.status === 'active'", chance: 0.1 },
    undoneBy: 'cancel_order',
  },
  add_dish_to_order: {
    title: 'Add to a basket',
    about: `Adds portions of another [dish] of the same [restaurant] to a basket, at most ${MOST_PORTIONS}. What was taken off by a code or credit stays as it is.`,
    args: {
      order: row('order', { likely: "order.status === 'basket'" }),
      dish: row('dish', { likely: `dish.status === 'available' && dish.restaurant_id === order.restaurant_id && none(${line})` }),
      portions: mostly(integer('How many portions.', 1, 10), '1'),
    },
    rules: [
      basket,
      available,
      conflict(
        'dish.restaurant_id === order.restaurant_id',
        '“{dish.name}” is cooked by {dish.restaurant.name}, and this [order] comes from {order.restaurant.name}.',
        ['cooked by', 'another restaurant', 'different', 'comes from'],
      ),
      conflict(`none(${line})`, '“{dish.name}” is in this basket already.', ['already', 'in this basket']),
      few,
    ],
    effects: [
      { add: 'order_line', with: { order: 'order', dish: 'dish', portions: 'portions', amount: 'portions * dish.price' } },
      { set: 'order', to: { dishes_sum: 'order.dishes_sum + portions * dish.price', total: 'order.total + portions * dish.price' } },
    ],
    gives: 'order',
    ask: ['add {dish} to {order}, {portions} portions', 'put {dish} into {order} as well, {portions} portions'],
    outcome: [{ question: 'What do the dishes come to now?', value: 'order.dishes_sum', type: 'money' }],
    plays: 4,
    routine: { row: 'order', when: "order.status === 'basket' && order.dishes_sum < 20", chance: 0.4 },
    undoneBy: 'remove_dish_from_order',
  },
  remove_dish_from_order: {
    title: 'Take out of a basket',
    about:
      'Takes a [dish] out of a basket. The last one stays; cancel the [order] instead. Nothing is taken out after a code or credit was used.',
    args: {
      order: row('order', { likely: "order.status === 'basket' && order.discount === 0" }),
      dish: row('dish', { likely: `some(${line})` }),
    },
    rules: [
      basket,
      conflict(`some(${line})`, '“{dish.name}” is not in this basket.', ['not in', 'not part']),
      conflict(
        "count('order_line', l => l.order_id === order.id) > 1",
        'It is the only [dish] in this basket. Cancel the [order] instead.',
        ['only', 'last', 'cancel'],
      ),
      nothingOff,
    ],
    effects: [
      {
        set: 'order',
        to: { dishes_sum: `order.dishes_sum - sum(${line}, l => l.amount)`, total: `order.total - sum(${line}, l => l.amount)` },
      },
      { each: 'order_line', as: 'gone', where: 'gone.order_id === order.id && gone.dish_id === dish.id', do: [{ remove: 'gone' }] },
    ],
    gives: 'order',
    ask: ['take {dish} out of {order}', 'remove {dish} from {order}'],
    plays: 2,
  },
  place_order: {
    title: 'Place an [order]',
    about:
      'Sends a basket to the [restaurant], which must not be paused, has to be open at this hour if it is for today, and cooks so many [orders] at a time. The [dishes] have to come to the least order of the district of the [diner]; its delivery fee is added, twice when the [restaurant] is in another district.',
    args: {
      order: row('order', {
        likely: "order.status === 'basket' && order.dishes_sum >= order.diner.district.least_order && order.wanted_on >= today()",
      }),
    },
    rules: [
      conflict("order.status === 'basket'", 'This [order] is {order.status} already.', ['already', 'placed', 'delivered', 'cancelled']),
      conflict("order.restaurant.status === 'taking_orders'", '{order.restaurant.name} is paused and takes no [orders] now.', [
        'paused',
        'takes no',
      ]),
      conflict(
        "count('order', o => o.restaurant_id === order.restaurant_id && o.status === 'placed') < order.restaurant.most_at_once",
        '{order.restaurant.name} cooks {order.restaurant.most_at_once} [orders] at a time and is full.',
        ['full', 'at a time', 'capacity', 'busy'],
      ),
      conflict(
        'order.wanted_on > today() || (hoursUntil(today(), order.restaurant.opens_at) <= 0 && hoursUntil(today(), order.restaurant.closes_at) > 0)',
        '{order.restaurant.name} is open from {order.restaurant.opens_at} to {order.restaurant.closes_at}.',
        ['open from', 'closed', 'not open', 'opens'],
      ),
      conflict('order.wanted_on >= today()', 'It was for {order.wanted_on}, and that is over. Cancel it.', [
        'is over',
        'past',
        'too late',
        'cancel',
      ]),
      conflict(
        'order.dishes_sum >= order.diner.district.least_order',
        'In {order.diner.district.name}, [dishes] for {money(order.diner.district.least_order)} or more are brought; this basket has {money(order.dishes_sum)}.',
        ['or more', 'at least', 'minimum', 'least'],
      ),
    ],
    effects: [
      { set: 'order', to: { status: "'placed'", delivery_fee: fee } },
      { set: 'order', to: { total: 'order.total + order.delivery_fee' } },
    ],
    ask: ['place {order}', 'send {order} to the kitchen'],
    outcome: [
      { question: 'What does it come to with delivery?', value: 'order.total', type: 'money' },
      { question: 'How high is the delivery fee?', value: 'order.delivery_fee', type: 'money' },
    ],
    routine: {
      row: 'order',
      when: "order.status === 'basket' && order.dishes_sum >= order.diner.district.least_order && order.wanted_on >= today()",
      chance: 0.95,
    },
  },
  cancel_order: {
    title: 'Cancel an [order]',
    about: `Calls off an [order] that no [courier] has picked up. Once it is placed, the kitchen works on it, and ${CANCELLATION_PERCENT} percent of its sum stays due, rounded up, unless the [restaurant] is the reason. Meal credit that was used is given back.`,
    args: {
      order: row('order', { likely: "order.status === 'basket' || order.status === 'placed'" }),
      reason: choice(
        'Why.',
        { changed_mind: 4, wrong_address: 2, restaurant: 2 },
        { says: { restaurant: 'the restaurant cannot cook it' } },
      ),
    },
    rules: [
      conflict(
        "order.status === 'basket' || order.status === 'placed'",
        'This [order] is {order.status} and cannot be cancelled any more.',
        ['on the way', 'on_the_way', 'delivered', 'already', 'cancelled', 'picked up'],
      ),
      invalid("reason !== 'restaurant' || order.status !== 'basket'", 'It is a basket; the [restaurant] has not seen it.'),
    ],
    effects: [
      {
        set: 'order.diner',
        when: 'order.promotion === null',
        to: { meal_credit: 'order.diner.meal_credit + order.discount' },
      },
      {
        set: 'order',
        to: {
          total: `order.status === 'placed' && reason !== 'restaurant' ? ceil(order.total * ${CANCELLATION_PERCENT} / 100) : 0`,
          status: "'cancelled'",
        },
      },
    ],
    ask: ['cancel {order} (reason: {reason})', 'call off {order}, reason: {reason}'],
    outcome: [{ question: 'How much stays due for it?', value: 'order.total', type: 'money' }],
    plays: 3,
  },
}
