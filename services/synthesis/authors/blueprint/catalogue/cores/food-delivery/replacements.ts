// A food delivery service whose kitchens and grocers run out of things: something else is proposed, and the diner decides.
import { conflict, invalid, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** A replacement costs this many percent of what it stands for at most. */
const MOST_PERCENT = 150

const line = "'order_line', l => l.order_id === order.id && l.dish_id === dish.id"
const swapped = "'order_line', l => l.order_id === replacement.order_id && l.dish_id === replacement.dish_id"
const proposed = conflict("replacement.status === 'proposed'", 'This replacement was {replacement.status} already.', [
  'already',
  'accepted',
  'declined',
])
const cooking = conflict(
  "replacement.order.status === 'placed'",
  'The [order] is {replacement.order.status}; nothing in it changes any more.',
  ['on the way', 'on_the_way', 'delivered', 'cancelled', 'any more'],
)

export const replacements: Variant = {
  key: 'replacements',
  about:
    'Meals and groceries that run out are replaced: a substitute is proposed while the kitchen works, and the person who ordered accepts or declines.',
  apply: core =>
    extended(core, {
      entities: {
        replacement: {
          noun: { one: 'replacement', many: 'replacements', also: [{ one: 'substitution', many: 'substitutions' }] },
          kind: 'record',
          about: 'Another [dish] that is proposed for one that has run out.',
          fields: {
            order: ref('order', 'In which [order].'),
            dish: ref('dish', 'What has run out.'),
            substitute: ref('dish', 'What is proposed instead.', { called: 'substitute' }),
            proposed_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were proposed' }),
            status: choice(
              'Where it stands.',
              { proposed: 1, accepted: 1, declined: 1 },
              { says: { proposed: 'proposed', accepted: 'accepted', declined: 'declined' } },
            ),
          },
          identify: ['order', 'dish'],
          refer: 'the replacement of {dish} in {order}',
          summary: { by: ['status', 'dish'], totals: [], over: 'proposed_on' },
        },
      },
      actions: {
        propose_replacement: {
          title: 'Propose a replacement',
          about: `Proposes another [dish] of the same [restaurant] and course for one that is in a placed [order]: available, not in the [order] yet, and at most ${MOST_PERCENT} percent of the price.`,
          args: {
            order: row('order', { likely: "order.status === 'placed'" }),
            dish: row('dish', { likely: `some(${line})` }),
            substitute: row('dish', {
              about: 'What is proposed instead.',
              likely:
                "substitute.restaurant_id === dish.restaurant_id && substitute.course === dish.course && substitute.id !== dish.id && substitute.status === 'available'",
            }),
          },
          rules: [
            conflict("order.status === 'placed'", 'This [order] is {order.status}; replacements are proposed while the kitchen works.', [
              'not placed',
              'basket',
              'on the way',
              'on_the_way',
              'delivered',
              'cancelled',
            ]),
            conflict(`some(${line})`, '“{dish.name}” is not in this [order].', ['not in', 'not part']),
            invalid('substitute.id !== dish.id', 'That is the same [dish].'),
            conflict('substitute.restaurant_id === order.restaurant_id', '“{substitute.name}” is cooked by {substitute.restaurant.name}.', [
              'cooked by',
              'another restaurant',
              'different',
            ]),
            conflict("substitute.status === 'available'", '“{substitute.name}” is sold out too.', ['sold out', 'not available']),
            conflict('substitute.course === dish.course', '“{substitute.name}” is a {substitute.course}, not a {dish.course}.', [
              'not a',
              'course',
            ]),
            conflict(
              `substitute.price * 100 <= dish.price * ${MOST_PERCENT}`,
              '“{substitute.name}” costs {money(substitute.price)}, too much for what costs {money(dish.price)}.',
              ['too much', 'costs', 'expensive'],
            ),
            conflict(
              "none('order_line', l => l.order_id === order.id && l.dish_id === substitute.id)",
              '“{substitute.name}” is in this [order] already.',
              ['already', 'in this order'],
            ),
            conflict(
              "none('replacement', r => r.order_id === order.id && r.dish_id === dish.id)",
              'A replacement of “{dish.name}” in this [order] was proposed already.',
              ['already', 'proposed'],
            ),
          ],
          effects: [
            {
              add: 'replacement',
              with: { order: 'order', dish: 'dish', substitute: 'substitute', proposed_on: 'today()', status: "'proposed'" },
            },
          ],
          gives: 'replacement',
          ask: ['propose {substitute} instead of {dish} in {order}', '{dish} has run out: propose {substitute} for {order}'],
          plays: 14,
          routine: { row: 'order', when: "order.status === 'placed'", chance: 0.3 },
        },
        accept_replacement: {
          title: 'Accept a replacement',
          about: 'The [diner] agrees: the [dish] in the [order] changes, and the sum with it.',
          args: {
            replacement: row('replacement', { likely: "replacement.status === 'proposed' && replacement.order.status === 'placed'" }),
          },
          rules: [
            proposed,
            cooking,
            conflict(
              "none('order_line', l => l.order_id === replacement.order_id && l.dish_id === replacement.substitute_id)",
              '“{replacement.substitute.name}” is in this [order] already. Decline the replacement.',
              ['already', 'in this order'],
            ),
          ],
          effects: [
            {
              set: 'replacement.order',
              to: {
                dishes_sum: `replacement.order.dishes_sum - sum(${swapped}, l => l.amount) + sum(${swapped}, l => l.portions) * replacement.substitute.price`,
                total: `replacement.order.total - sum(${swapped}, l => l.amount) + sum(${swapped}, l => l.portions) * replacement.substitute.price`,
              },
            },
            {
              each: 'order_line',
              as: 'changed',
              where: 'changed.order_id === replacement.order_id && changed.dish_id === replacement.dish_id',
              do: [{ set: 'changed', to: { dish: 'replacement.substitute', amount: 'changed.portions * replacement.substitute.price' } }],
            },
            { set: 'replacement', to: { status: "'accepted'" } },
          ],
          ask: ['accept {replacement}', 'note that the [diner] agrees to {replacement}'],
          outcome: [{ question: 'What does the order come to now?', value: 'replacement.order.total', type: 'money' }],
          routine: {
            row: 'replacement',
            when: "replacement.status === 'proposed' && replacement.order.status === 'placed' && replacement.proposed_on < today()",
            chance: 0.3,
          },
        },
        decline_replacement: {
          title: 'Decline a replacement',
          about:
            'The [diner] does not want it: the [dish] that has run out is taken out, and the sum falls by it, to zero at least. If it is the only one, cancel the [order] instead.',
          args: {
            replacement: row('replacement', { likely: "replacement.status === 'proposed' && replacement.order.status === 'placed'" }),
          },
          rules: [
            proposed,
            cooking,
            conflict(
              "count('order_line', l => l.order_id === replacement.order_id) > 1",
              'Nothing else is in this [order]. Cancel it instead.',
              ['nothing else', 'only', 'cancel'],
            ),
          ],
          effects: [
            {
              set: 'replacement.order',
              to: {
                dishes_sum: `replacement.order.dishes_sum - sum(${swapped}, l => l.amount)`,
                total: `max(0, replacement.order.total - sum(${swapped}, l => l.amount))`,
              },
            },
            {
              each: 'order_line',
              as: 'gone',
              where: 'gone.order_id === replacement.order_id && gone.dish_id === replacement.dish_id',
              do: [{ remove: 'gone' }],
            },
            { set: 'replacement', to: { status: "'declined'" } },
          ],
          ask: ['decline {replacement}', 'the [diner] does not want {replacement}; decline it'],
          outcome: [{ question: 'What does the order come to now?', value: 'replacement.order.total', type: 'money' }],
        },
      },
    }),
}
