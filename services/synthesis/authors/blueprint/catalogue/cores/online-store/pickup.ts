// An online shop with branches: placed orders can be fetched there, in windows with few places, for a while.
import { conflict, mostly, row } from '../../../language/action.ts'
import type { Core, Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text, time } from '../../../language/field.ts'
import { extended, existing } from '../../../language/join.ts'
import { HOME } from './products.ts'

/** Days after the agreed one for which an order is kept at the branch. */
const KEPT_DAYS = 3
const LATEST_DAY = 10

/** The same core with other things on sale. */
function selling(core: Core, rows: typeof HOME): Core {
  const product = existing(core.key, core.entities, 'product')
  return { ...core, entities: { ...core.entities, product: { ...product, given: rows, rows: rows.length } } }
}

const agreed = conflict("collection.status === 'agreed'", 'This collection is {collection.status}.', [
  'already',
  'handed over',
  'handed_over',
  'called off',
  'called_off',
])

export const pickup: Variant = {
  key: 'curbside_pickup',
  about: 'A home improvement chain with curbside pickup: what was bought is fetched at a branch at an agreed hour.',
  apply: core =>
    extended(selling(core, HOME), {
      entities: {
        branch: {
          noun: { one: 'branch', many: 'branches', also: [{ one: 'local store', many: 'local stores' }] },
          kind: 'reference',
          about: 'A shop in a town where [orders] are fetched.',
          fields: {
            name: text('Name.', oneOf(['Northgate']), { unique: true }),
            warehouse: ref('warehouse', 'Which [warehouse] supplies it.'),
            most_at_once: integer('[orders] that can be fetched in the same hour.', 1, 3, { called: 'places for each hour' }),
            opens_at: time('First hour.', '07:00', '10:00', { called: 'opening time' }),
            closes_at: time('No one fetches anything from then on.', '18:00', '21:00', { called: 'closing time' }),
            heaviest: integer('Kilograms that its staff carry to a car at most.', 40, 150, { called: 'weight limit' }),
          },
          identify: ['name'],
          refer: 'the [branch] {name}',
          rows: 4,
          given: [
            { name: 'Northgate', warehouse: 1, most_at_once: 2, opens_at: '08:00', closes_at: '20:00', heaviest: 80 },
            { name: 'Fairfield', warehouse: 1, most_at_once: 1, opens_at: '09:00', closes_at: '18:00', heaviest: 50 },
            { name: 'Desert Ridge', warehouse: 2, most_at_once: 2, opens_at: '07:00', closes_at: '19:00', heaviest: 120 },
            { name: 'Canal Street', warehouse: 2, most_at_once: 1, opens_at: '10:00', closes_at: '21:00', heaviest: 60 },
          ],
        },
        collection: {
          noun: { one: 'collection', many: 'collections', also: [{ one: 'pickup', many: 'pickups' }] },
          kind: 'record',
          about: 'An [order] that is fetched at a [branch].',
          fields: {
            order: ref('order', 'Which [order].'),
            branch: ref('branch', 'Where.'),
            day: date('Day.', -60, 12, { called: 'day', filter: true, sort: true, clause: 'that are due' }),
            hour: choice(
              'From when on, for an hour.',
              { '08:00': 1, '10:00': 2, '12:00': 2, '15:00': 2, '17:00': 3, '19:00': 2 },
              { called: 'hour' },
            ),
            status: choice(
              'Where it stands.',
              { agreed: 1, handed_over: 1, called_off: 1 },
              { says: { agreed: 'agreed' }, clauses: { handed_over: 'that were handed over', called_off: 'that were called off' } },
            ),
          },
          identify: ['order', 'day'],
          refer: 'the collection of {order} on {day}',
          summary: { by: ['status', 'branch'], totals: [], over: 'day' },
        },
      },
      rules: {
        dispatch_order: [
          conflict(
            "none('collection', c => c.order_id === order.id && c.status === 'agreed')",
            'This [order] will be fetched at a [branch]; it is not sent.',
            ['fetched', 'collect', 'not sent', 'picked up'],
          ),
        ],
        cancel_order: [
          conflict(
            "none('collection', c => c.order_id === order.id && c.status === 'agreed')",
            'A collection of this [order] is agreed. Call that off first.',
            ['collection', 'call that off', 'agreed'],
          ),
        ],
      },
      actions: {
        agree_collection: {
          title: 'Agree on a collection',
          about: `A placed [order] is fetched at a [branch] that its [warehouse] supplies, within ${LATEST_DAY} days, at an hour that has a place left and at which the [branch] is open.`,
          args: {
            order: row('order', {
              likely: "order.status === 'placed' && none('collection', c => c.order_id === order.id && c.status === 'agreed')",
            }),
            branch: row('branch', { likely: 'branch.warehouse_id === order.warehouse_id' }),
            day: date('Day.', 1, 6),
            hour: mostly(
              choice('From when on, for an hour.', { '08:00': 1, '10:00': 2, '12:00': 2, '15:00': 2, '17:00': 3, '19:00': 2 }),
              "'12:00'",
            ),
          },
          rules: [
            conflict("order.status === 'placed'", 'This [order] is {order.status}; only placed ones can be fetched.', [
              'not placed',
              'basket',
              'dispatched',
              'delivered',
              'cancelled',
              'already',
            ]),
            conflict(
              'branch.warehouse_id === order.warehouse_id',
              'The [branch] {branch.name} is supplied by [warehouse] {branch.warehouse.name}, and this [order] comes from {order.warehouse.name}.',
              ['supplied by', 'another warehouse', 'comes from', 'does not'],
            ),
            conflict(
              `day > today() && days(today(), day) <= ${LATEST_DAY}`,
              `The day has to be after today and within ${LATEST_DAY} days.`,
              ['within', 'days', 'after today', 'too late', 'too early'],
            ),
            conflict(
              'hour >= branch.opens_at && hour < branch.closes_at',
              'The [branch] {branch.name} is open from {branch.opens_at} to {branch.closes_at}.',
              ['open from', 'closed', 'not open'],
            ),
            conflict(
              "sum('order_line', l => l.order_id === order.id, l => l.pieces * l.product.weight) <= branch.heaviest",
              'The [branch] {branch.name} hands out {branch.heaviest} kg at most. Send the [order] instead.',
              ['at most', 'too heavy', 'kg', 'weigh'],
            ),
            conflict(
              "none('collection', c => c.order_id === order.id && c.status === 'agreed')",
              'A collection of this [order] is agreed already.',
              ['already', 'agreed'],
            ),
            conflict(
              "count('collection', c => c.branch_id === branch.id && c.day === day && c.hour === hour && c.status === 'agreed') < branch.most_at_once",
              'All places at the [branch] {branch.name} are taken on {day} at {hour}. Choose another hour.',
              ['taken', 'full', 'no place'],
            ),
          ],
          effects: [{ add: 'collection', with: { order: 'order', branch: 'branch', day: 'day', hour: 'hour', status: "'agreed'" } }],
          gives: 'collection',
          ask: [
            'have {order} fetched at {branch} on {day} at {hour}',
            'agree with the customer that {order} is picked up at {branch} on {day} at {hour}',
          ],
          plays: 10,
          routine: {
            row: 'order',
            when: "order.status === 'placed' && none('collection', c => c.order_id === order.id && c.status === 'agreed')",
            chance: 0.5,
          },
          undoneBy: 'call_off_collection',
        },
        hand_over_collection: {
          title: 'Hand an order over',
          about: `The [shopper] fetches the [order], on the agreed day or up to ${KEPT_DAYS} days later; it counts as delivered.`,
          args: { collection: row('collection', { likely: "collection.status === 'agreed' && collection.day <= today()" }) },
          rules: [
            agreed,
            conflict('collection.day <= today()', 'It is agreed for {collection.day}, and today is {today()}.', [
              'agreed for',
              'too early',
              'not yet',
            ]),
            conflict(
              `days(collection.day, today()) <= ${KEPT_DAYS}`,
              `It was kept for ${KEPT_DAYS} days after {collection.day}. Call the collection off.`,
              ['kept', 'too late', 'call'],
            ),
          ],
          effects: [
            { set: 'collection', to: { status: "'handed_over'" } },
            { set: 'collection.order', to: { status: "'delivered'", delivered_on: 'today()' } },
          ],
          ask: ['note that the order of {collection} was handed over', 'close {collection}: everything was handed over'],
          routine: { row: 'collection', when: "collection.status === 'agreed' && collection.day <= today()", chance: 0.2 },
        },
        call_off_collection: {
          title: 'Call a collection off',
          about: 'The [order] is not fetched; it can be sent or fetched another time.',
          args: { collection: row('collection', { likely: "collection.status === 'agreed'" }) },
          rules: [agreed],
          effects: [{ set: 'collection', to: { status: "'called_off'" } }],
          ask: ['call off {collection}', 'the customer cannot come; cancel {collection}'],
        },
      },
    }),
}
