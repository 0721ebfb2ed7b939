// Sacks for garden waste are sold in rolls at shops, and only so many are fetched at a time.
import { conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const SHOPS = [
  { name: 'Corner Garden Shop', stock: 14 },
  { name: 'Mill Hardware', stock: 22 },
  { name: 'Village Store', stock: 6 },
  { name: 'Riverside Nursery', stock: 9 },
] as const
/** What a roll costs, rolls that one household gets in thirty days, rolls that a shop keeps. */
const PRICE = 6
const MOST = 4
const SHELF = 30

export const withGardenSacks: Variant = {
  key: 'with_garden_sacks',
  about: 'Sacks for garden waste are sold in rolls at shops, so many for each household.',
  apply: core =>
    extended(core, {
      entities: {
        sack_shop: {
          noun: { one: 'sack shop', many: 'sack shops', also: [{ one: 'shop that sells sacks', many: 'shops that sell sacks' }] },
          kind: 'thing',
          about: 'Where sacks are sold.',
          fields: {
            name: text('Name.', oneOf(SHOPS.map(({ name }) => name)), { unique: true, filter: true }),
            stock: integer('Rolls that it has.', 0, SHELF, { called: 'stock', sort: true, filter: true, clause: 'with a stock of' }),
            commission: integer('What it keeps of each sale.', 5, 20, {
              called: 'commission',
              unit: 'percent',
              editable: true,
              sort: true,
            }),
          },
          identify: ['name'],
          refer: 'the {name}',
          given: SHOPS,
        },
        sack_sale: {
          noun: { one: 'sale of sacks', many: 'sales of sacks' },
          kind: 'record',
          about: 'Rolls that a [household] bought.',
          fields: {
            sack_shop: ref('sack_shop', 'Where.', { called: 'shop', clause: 'at' }),
            household: ref('household', 'Who bought them.', { clause: 'to' }),
            rolls: integer('How many.', 1, MOST, { called: 'number of rolls', unit: 'rolls', sort: true, filter: true, clause: 'of' }),
            paid: money('What was paid.', 6, 60, { called: 'price', sort: true }),
            sold_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
            status: choice('Whether it stands.', { sold: 1, returned: 1 }, { says: { sold: 'standing', returned: 'returned' } }),
          },
          identify: ['household', 'sack_shop', 'sold_on'],
          refer: 'the sale of {sold_on} at {sack_shop} to {household}',
          summary: { by: ['status', 'sack_shop'], totals: ['rolls', 'paid'], over: 'sold_on' },
        },
      },
      actions: {
        sell_sacks: {
          title: 'Record a sale of sacks',
          about: `A served [household] buys rolls for ${PRICE} each, ${MOST} in thirty days at most, as far as the shop has them; once a day at each shop.`,
          args: {
            sack_shop: row('sack_shop', { likely: 'sack_shop.stock > 2' }),
            household: row('household', {
              likely: `household.status === 'served' && sum('sack_sale', s => s.household_id === household.id && s.status === 'sold' && s.sold_on > plusDays(today(), -30), s => s.rolls) < ${MOST}`,
            }),
            rolls: mostly(integer('How many.', 1, 6, { unit: 'rolls' }), '1 + household.id % 2'),
          },
          rules: [
            conflict("household.status === 'served'", '{household.name} moved away.', ['moved', 'no service']),
            conflict('rolls <= sack_shop.stock', 'The {sack_shop.name} has {sack_shop.stock} rolls.', ['only', 'has', 'not enough']),
            conflict(
              `sum('sack_sale', s => s.household_id === household.id && s.status === 'sold' && s.sold_on > plusDays(today(), -30), s => s.rolls) + rolls <= ${MOST}`,
              `A household gets ${MOST} rolls in thirty days.`,
              ['thirty days', 'at most', 'limit'],
            ),
            conflict(
              "none('sack_sale', s => s.household_id === household.id && s.sack_shop_id === sack_shop.id && s.sold_on === today())",
              '{household.name} bought some there today.',
              ['today', 'already', 'bought'],
            ),
          ],
          effects: [
            {
              add: 'sack_sale',
              with: {
                sack_shop: 'sack_shop',
                household: 'household',
                rolls: 'rolls',
                paid: `rolls * ${PRICE}`,
                sold_on: 'today()',
                status: "'sold'",
              },
            },
            { set: 'sack_shop', to: { stock: 'sack_shop.stock - rolls' } },
          ],
          gives: 'sack_sale',
          ask: [
            'record that {household} bought {rolls} rolls of sacks at {sack_shop}',
            'put down a sale of {rolls} rolls of sacks to {household} at {sack_shop}',
          ],
          outcome: [{ question: 'How many rolls does that shop have left?', value: 'sack_shop.stock', type: 'integer' }],
          ceiling: {
            arg: 'rolls',
            most: `min(sack_shop.stock, ${MOST} - sum('sack_sale', s => s.household_id === household.id && s.status === 'sold' && s.sold_on > plusDays(today(), -30), s => s.rolls))`,
            words: 'as many rolls as they may have and as are there',
          },
          plays: 20,
          undoneBy: 'return_sacks',
        },
        return_sacks: {
          title: 'Take sacks back',
          about: 'A sale of the last 14 days is undone; the rolls are in the shop again.',
          args: { sack_sale: row('sack_sale', { likely: "sack_sale.status === 'sold' && sack_sale.sold_on > plusDays(today(), -14)" }) },
          rules: [
            conflict("sack_sale.status === 'sold'", 'These sacks were returned already.', ['already', 'returned']),
            conflict(
              'sack_sale.sold_on > plusDays(today(), -14)',
              'They were bought on {sack_sale.sold_on}; sacks are taken back for 14 days.',
              ['14 days', 'too late'],
            ),
          ],
          effects: [
            { set: 'sack_sale', to: { status: "'returned'", paid: '0' } },
            { set: 'sack_sale.sack_shop', to: { stock: 'sack_sale.sack_shop.stock + sack_sale.rolls' } },
          ],
          ask: ['take back the sacks of {sack_sale}', 'undo {sack_sale}'],
          plays: 2,
        },
        stock_sack_shop: {
          title: 'Bring rolls to a shop',
          about: `Adds rolls to the stock of a shop, which takes ${SHELF} at most.`,
          args: {
            sack_shop: row('sack_shop', { likely: 'sack_shop.stock < 20' }),
            rolls: mostly(integer('How many.', 1, 30, { unit: 'rolls' }), '6'),
          },
          rules: [
            invalid('rolls > 0', 'Bring some.'),
            conflict(`sack_shop.stock + rolls <= ${SHELF}`, `The {sack_shop.name} takes ${SHELF} rolls and has {sack_shop.stock}.`, [
              'takes',
              'at most',
              'too many',
            ]),
          ],
          effects: [{ set: 'sack_shop', to: { stock: 'sack_shop.stock + rolls' } }],
          ask: ['bring {rolls} rolls of sacks to {sack_shop}', 'add {rolls} rolls to the stock of {sack_shop}'],
          ceiling: { arg: 'rolls', most: `${SHELF} - sack_shop.stock`, words: 'as many rolls as it still takes' },
          plays: 5,
        },
      },
    }),
}
