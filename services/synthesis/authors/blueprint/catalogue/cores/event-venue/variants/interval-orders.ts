// Guests order drinks and snacks for the interval beforehand.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Portions that the kitchen makes for one interval. */
const KITCHEN = 30
/** Age from which drinks with alcohol are sold, in years. */
const ADULT = 18
const DAYS_IN_A_YEAR = 365.25

const portionsOf = (show: string): string =>
  `sum('interval_order', o => o.show_id === ${show} && o.status !== 'cancelled', o => o.portions)`
const isOrdered = conflict("interval_order.status === 'ordered'", 'This interval order is {interval_order.status} already.', [
  'already',
  'served',
  'cancelled',
])
const before = (show: string): ReturnType<typeof conflict> =>
  conflict(`${show}.day > today()`, `The kitchen has shopped: the [show] is on {${show}.day}, and orders change until the day before.`, [
    'day before',
    'too late',
    'has shopped',
    'until',
  ])

export const withIntervalOrders: Variant = {
  key: 'with_interval_orders',
  about: 'Guests order drinks and snacks for the interval beforehand, as far as the kitchen can make them.',
  apply: core =>
    extended(core, {
      entities: {
        refreshment: {
          noun: { one: 'refreshment', many: 'refreshments', also: [{ one: 'snack', many: 'snacks' }] },
          kind: 'reference',
          about: 'A drink or a snack for the interval.',
          fields: {
            name: text('Name.', oneOf(['Sparkling wine']), { unique: true }),
            price: money('Price of a portion.', 3, 16, { clause: 'that cost' }),
            kind: choice('What it is.', { drink: 3, snack: 3 }),
            alcohol: choice(
              'Whether there is alcohol in it.',
              { yes: 1, no: 2 },
              { clauses: { yes: 'that have alcohol', no: 'that have no alcohol' } },
            ),
            most_portions: integer('Most portions in one order.', 2, 8, { called: 'largest order' }),
          },
          identify: ['name'],
          refer: '“{name}”',
          rows: 7,
          given: [
            { name: 'Sparkling wine', price: 8, kind: 'drink', alcohol: 'yes', most_portions: 6 },
            { name: 'Red wine', price: 7, kind: 'drink', alcohol: 'yes', most_portions: 6 },
            { name: 'Elderflower fizz', price: 5, kind: 'drink', alcohol: 'no', most_portions: 8 },
            { name: 'Cheese plate', price: 13, kind: 'snack', alcohol: 'no', most_portions: 3 },
            { name: 'Cheese straws', price: 5, kind: 'snack', alcohol: 'no', most_portions: 8 },
            { name: 'Rum truffles', price: 9, kind: 'snack', alcohol: 'yes', most_portions: 4 },
            { name: 'Soup in a cup', price: 6, kind: 'snack', alcohol: 'no', most_portions: 5 },
          ],
        },
        interval_order: {
          noun: { one: 'interval order', many: 'interval orders' },
          kind: 'record',
          about: 'Portions that wait for the holder of a [purchase] in the interval.',
          fields: {
            purchase: ref('purchase', 'For which [purchase].', { filter: false }),
            guest: ref('guest', 'Who ordered.', { clause: 'of' }),
            show: ref('show', 'At which [show].', { clause: 'for' }),
            refreshment: ref('refreshment', 'What.', { clause: 'of' }),
            portions: integer('How many.', 1, 8, { called: 'number of portions', sort: true }),
            price: money('What was paid.', 0, 130, { sort: true, filter: true, clause: 'that cost' }),
            ordered_on: date('Day of the order.', -60, 0, { called: 'order date', filter: true, sort: true, clause: 'that were placed' }),
            status: choice(
              'Where it stands.',
              { ordered: 1, served: 1, cancelled: 1 },
              { says: { ordered: 'open', served: 'served', cancelled: 'cancelled' } },
            ),
          },
          identify: ['guest', 'refreshment', 'show'],
          refer: 'the order of {refreshment} by {guest} for {show}',
          summary: { by: ['status', 'refreshment', 'show'], totals: ['portions', 'price'], over: 'ordered_on' },
        },
      },
      actions: {
        order_refreshment: {
          title: 'Order for the interval',
          about: `Orders portions for a valid [purchase] until the day before the [show]: each refreshment once, not more portions than it allows, ${KITCHEN} for a whole [show]; nothing with alcohol for those below ${ADULT}.`,
          args: {
            purchase: row('purchase', { likely: "purchase.status === 'valid' && purchase.category.show.day > today()" }),
            refreshment: row('refreshment'),
            portions: mostly(integer('How many.', 1, 8), 'min(purchase.seats, refreshment.most_portions)'),
          },
          rules: [
            conflict("purchase.status === 'valid'", 'This [purchase] is {purchase.status}.', ['used', 'refunded', 'expired', 'not valid']),
            before('purchase.category.show'),
            forbidden(
              `refreshment.alcohol === 'no' || days(purchase.guest.born_on, purchase.category.show.day) >= ${ADULT} * ${DAYS_IN_A_YEAR}`,
              `“{refreshment.name}” has alcohol, and {purchase.guest.name} is not ${ADULT} then.`,
              ['alcohol', 'too young', 'not 18', 'age'],
            ),
            conflict(
              'portions <= refreshment.most_portions',
              '{refreshment.most_portions} portions of “{refreshment.name}” are the most.',
              ['the most', 'at most', 'limit', 'too many'],
            ),
            conflict(
              "none('interval_order', o => o.purchase_id === purchase.id && o.refreshment_id === refreshment.id && o.status === 'ordered')",
              '“{refreshment.name}” has been ordered for this [purchase]. Change the portions.',
              ['already', 'has been ordered', 'change'],
            ),
            conflict(
              `${portionsOf('purchase.category.show_id')} + portions <= ${KITCHEN}`,
              `The kitchen makes ${KITCHEN} portions for one [show], and {${portionsOf('purchase.category.show_id')}} are ordered.`,
              ['kitchen', 'full', 'not so many', 'portions'],
            ),
          ],
          effects: [
            {
              add: 'interval_order',
              with: {
                purchase: 'purchase',
                guest: 'purchase.guest',
                show: 'purchase.category.show',
                refreshment: 'refreshment',
                portions: 'portions',
                price: 'portions * refreshment.price',
                ordered_on: 'today()',
                status: "'ordered'",
              },
            },
          ],
          gives: 'interval_order',
          ask: [
            'order {refreshment} for the interval with {purchase}, {portions} portions',
            'add {refreshment} to {purchase} for the interval, {portions} portions',
          ],
          outcome: [{ question: 'What does it cost?', value: 'interval_order.price', type: 'money' }],
          ceiling: {
            arg: 'portions',
            most: `min(refreshment.most_portions, ${KITCHEN} - ${portionsOf('purchase.category.show_id')})`,
            words: 'as many portions as there may be',
          },
          plays: 32,
          undoneBy: 'cancel_interval_order',
        },
        change_portions: {
          title: 'Change the portions',
          about: 'Changes the number of portions of an open order until the day before the [show]; the price follows.',
          args: {
            interval_order: row('interval_order', { likely: "interval_order.status === 'ordered' && interval_order.show.day > today()" }),
            portions: mostly(integer('How many.', 1, 8), 'interval_order.portions === 1 ? 2 : 1'),
          },
          rules: [
            isOrdered,
            before('interval_order.show'),
            conflict('portions !== interval_order.portions', 'It is for so many portions already.', ['already', 'same']),
            conflict(
              'portions <= interval_order.refreshment.most_portions',
              '{interval_order.refreshment.most_portions} portions of “{interval_order.refreshment.name}” are the most.',
              ['the most', 'at most', 'limit', 'too many'],
            ),
            conflict(
              `${portionsOf('interval_order.show_id')} - interval_order.portions + portions <= ${KITCHEN}`,
              `The kitchen makes ${KITCHEN} portions for one [show].`,
              ['kitchen', 'full', 'not so many', 'portions'],
            ),
          ],
          effects: [{ set: 'interval_order', to: { portions: 'portions', price: 'portions * interval_order.refreshment.price' } }],
          ask: ['change {interval_order} to {portions} portions', 'set {interval_order} to {portions} portions'],
          outcome: [{ question: 'What does it cost now?', value: 'interval_order.price', type: 'money' }],
          plays: 4,
        },
        serve_interval_order: {
          title: 'Serve an interval order',
          about: 'The portions were fetched, on the day of the [show] or after.',
          args: {
            interval_order: row('interval_order', { likely: "interval_order.status === 'ordered' && interval_order.show.day <= today()" }),
          },
          rules: [
            isOrdered,
            conflict('interval_order.show.day <= today()', 'The [show] is on {interval_order.show.day}, and today is {today()}.', [
              'not yet',
              'today is',
              'is on',
            ]),
          ],
          effects: [{ set: 'interval_order', to: { status: "'served'" } }],
          ask: ['note that {interval_order} was fetched', 'mark {interval_order} as served'],
          routine: {
            row: 'interval_order',
            when: "interval_order.status === 'ordered' && interval_order.show.day <= today()",
            chance: 0.25,
          },
        },
        cancel_interval_order: {
          title: 'Cancel an interval order',
          about: 'Cancels an open order until the day before the [show]; the money is paid back.',
          args: {
            interval_order: row('interval_order', { likely: "interval_order.status === 'ordered' && interval_order.show.day > today()" }),
          },
          rules: [isOrdered, before('interval_order.show')],
          effects: [{ set: 'interval_order', to: { status: "'cancelled'", price: '0' } }],
          ask: ['cancel {interval_order}', 'call off {interval_order} and pay the money back'],
          plays: 3,
        },
      },
      effects: {
        refund_purchase: [
          {
            each: 'interval_order',
            as: 'dropped',
            where: "dropped.purchase_id === purchase.id && dropped.status === 'ordered'",
            do: [{ set: 'dropped', to: { status: "'cancelled'", price: '0' } }],
          },
        ],
        cancel_show: [
          {
            each: 'interval_order',
            as: 'dropped',
            where: "dropped.show_id === show.id && dropped.status === 'ordered'",
            do: [{ set: 'dropped', to: { status: "'cancelled'", price: '0' } }],
          },
        ],
        hand_on_purchase: [
          {
            each: 'interval_order',
            as: 'moved',
            where: "moved.purchase_id === purchase.id && moved.status === 'ordered'",
            do: [{ set: 'moved', to: { guest: 'guest' } }],
          },
        ],
      },
    }),
}
