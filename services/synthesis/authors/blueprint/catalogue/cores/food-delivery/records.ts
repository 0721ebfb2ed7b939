// Records of a food delivery service: orders with their lines, and problems with them.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

/** What can be wrong with what came. */
export const PROBLEMS = { missing_dish: 4, cold: 3, spilled: 2, too_late: 3 } as const
const SAID = { missing_dish: 'a missing dish', cold: 'cold food', spilled: 'spilled food', too_late: 'lateness' } as const

/** The field of a problem's kind, for rows and for arguments. */
export const kindOfProblem = choice('What was wrong.', PROBLEMS, { called: 'kind of problem', says: SAID })

export const records: Readonly<Record<string, Entity>> = {
  order: {
    noun: { one: 'order', many: 'orders', also: [{ one: 'delivery', many: 'deliveries' }] },
    kind: 'record',
    about: 'What a [diner] has brought from one [restaurant]; a basket at first.',
    fields: {
      diner: ref('diner', 'Who ordered.'),
      restaurant: ref('restaurant', 'Who cooks.'),
      courier: ref('courier', 'Who brings it.', { optional: true }),
      wanted_on: date('Day for which it is ordered.', -45, 6, { called: 'date', filter: true, sort: true, clause: 'that are wanted' }),
      dishes_sum: money('Sum of its [dishes].', 0, 400, { called: 'sum of the dishes', sort: true }),
      discount: money('What a [promotion] or meal credit took off.', 0, 60, { called: 'discount', sort: true }),
      promotion: ref('promotion', 'Which [promotion] was used.', { optional: true }),
      delivery_fee: money('What the delivery costs.', 0, 16, { called: 'delivery fee' }),
      tip: money('What the [courier] gets on top.', 0, 60, { called: 'tip', sort: true }),
      total: money('[dishes] and delivery less the discount; without the tip.', 0, 420, {
        sort: true,
        filter: true,
        clause: 'that come to',
      }),
      delivered_on: date('Day on which it was brought.', -45, 0, { called: 'delivery date', optional: true }),
      status: choice(
        'Where it stands.',
        { basket: 1, placed: 1, on_the_way: 1, delivered: 1, cancelled: 1 },
        {
          says: { placed: 'placed', delivered: 'delivered', cancelled: 'cancelled' },
          clauses: { basket: 'that are still baskets', on_the_way: 'that are on the way' },
        },
      ),
    },
    identify: ['diner', 'restaurant', 'wanted_on'],
    refer: 'the [order] of {diner} from {restaurant} for {wanted_on}',
    summary: { by: ['status', 'restaurant', 'courier'], totals: ['total', 'tip', 'discount'], over: 'wanted_on' },
  },
  order_line: {
    noun: { one: 'order line', many: 'order lines' },
    kind: 'part',
    about: 'Portions of one [dish] in an [order].',
    fields: {
      order: ref('order', 'In which [order].'),
      dish: ref('dish', 'Which [dish].'),
      portions: integer('How many.', 1, 12),
      amount: money('Price of all of them.', 1, 240),
    },
    identify: ['order', 'dish'],
    refer: '{dish} in {order}',
    unique: [['order', 'dish']],
  },
  problem: {
    noun: { one: 'problem', many: 'problems', also: [{ one: 'order issue', many: 'order issues' }] },
    kind: 'record',
    about: 'Something that was wrong with an [order], and what was given for it.',
    fields: {
      order: ref('order', 'With which [order].'),
      kind: kindOfProblem,
      reported_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were reported' }),
      credited: money('Meal credit that was given for it.', 0, 60, { called: 'credit', sort: true, optional: true }),
      status: choice(
        'Where it stands.',
        { open: 1, credited: 1, dismissed: 1 },
        { says: { open: 'open', credited: 'credited', dismissed: 'dismissed' } },
      ),
    },
    identify: ['order', 'kind'],
    refer: 'the report of {kind} in {order}',
    summary: { by: ['status', 'kind'], totals: ['credited'], over: 'reported_on' },
  },
}
