// Crops are sold at stalls on markets, so many kilograms each.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const MARKETS = { town_square: 4, harbour: 3, station: 2 } as const
const isOpen: Rule = conflict("market_stall.status === 'planned'", 'This stall is {market_stall.status} already.', [
  'already',
  'closed',
  'cancelled',
  'over',
])

export const withMarketStalls: Variant = {
  key: 'with_market_stalls',
  about: 'Workers sell crops from the cold store at stalls on markets.',
  apply: core =>
    extended(core, {
      entities: {
        market_stall: {
          noun: { one: 'market stall', many: 'market stalls' },
          kind: 'record',
          about: 'A stall on a market for one day.',
          fields: {
            market: choice('Which market.', MARKETS, { called: 'market' }),
            seller: ref('coop_worker', 'Who sells.', { called: 'seller', clause: 'of' }),
            day: date('Day.', -45, 21, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            takings: money('What was taken.', 0, 900, { called: 'takings', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, closed: 1, cancelled: 1 },
              { says: { planned: 'planned', closed: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['market', 'day'],
          refer: 'the {market} stall on {day}',
          summary: { by: ['status', 'market', 'seller'], totals: ['takings'], over: 'day' },
        },
        stall_load: {
          noun: { one: 'stall load', many: 'stall loads' },
          kind: 'record',
          about: 'A [crop] that goes to a stall.',
          fields: {
            market_stall: ref('market_stall', 'To which stall.', { called: 'stall', clause: 'for' }),
            crop: ref('crop', 'What.', { clause: 'of' }),
            kilograms: integer('How much.', 1, 30, { called: 'weight', unit: 'kg', sort: true, filter: true, clause: 'of' }),
          },
          identify: ['crop', 'market_stall'],
          refer: 'the load of {crop} for {market_stall}',
          unique: [['market_stall', 'crop']],
          tools: ['search'],
        },
      },
      actions: {
        plan_market_stall: {
          title: 'Plan a market stall',
          about: 'Somebody sells on a market on a coming day; one stall a day for each market and each seller.',
          args: {
            seller: row('coop_worker'),
            market: choice('Which market.', MARKETS),
            day: mostly(date('Day.', 1, 20), 'plusDays(today(), 1 + seller.id % 7)'),
          },
          rules: [
            invalid('day > today()', 'A stall is for a coming day; today is {today()}.'),
            conflict(
              "none('market_stall', s => s.day === day && s.status === 'planned' && (s.market === market || s.seller_id === seller.id))",
              'That market or {seller.name} has a stall on {day} already.',
              ['already', 'has a stall'],
            ),
            conflict(
              "none('market_stall', s => s.day === day && s.market === market)",
              'There was a stall of that day before. Choose another day.',
              ['another day', 'before'],
            ),
          ],
          effects: [{ add: 'market_stall', with: { market: 'market', seller: 'seller', day: 'day', takings: '0', status: "'planned'" } }],
          gives: 'market_stall',
          ask: ['plan a stall on {day} with {seller}, market: {market}', 'let {seller} sell on {day} at this market: {market}'],
          plays: 16,
          undoneBy: 'cancel_market_stall',
        },
        load_market_stall: {
          title: 'Load crops for a stall',
          about: 'Up to 30 kilograms of a [crop] leave the cold store for a planned stall, each once.',
          args: {
            market_stall: row('market_stall', { likely: "market_stall.status === 'planned'" }),
            crop: row('crop', {
              likely: "crop.stock > 6 && none('stall_load', l => l.market_stall_id === market_stall.id && l.crop_id === crop.id)",
            }),
            kilograms: mostly(integer('How much.', 1, 40, { unit: 'kg' }), '3 + crop.id % 3'),
          },
          rules: [
            isOpen,
            conflict('kilograms <= 30', 'A stall gets 30 kilograms of a crop at most.', ['at most', 'too much']),
            conflict('kilograms <= crop.stock', 'Only {crop.stock} kilograms of {crop.name} are in the cold store.', [
              'only',
              'not enough',
              'store',
            ]),
            conflict(
              "none('stall_load', l => l.market_stall_id === market_stall.id && l.crop_id === crop.id)",
              '{crop.name} are loaded for it already.',
              ['already', 'loaded'],
            ),
          ],
          effects: [
            { add: 'stall_load', with: { market_stall: 'market_stall', crop: 'crop', kilograms: 'kilograms' } },
            { set: 'crop', to: { stock: 'crop.stock - kilograms' } },
          ],
          gives: 'stall_load',
          ask: ['load {kilograms} kg of {crop} for {market_stall}', 'put {kilograms} kg of {crop} aside for {market_stall}'],
          ceiling: { arg: 'kilograms', most: 'min(30, crop.stock)', words: 'as much as there is and as a stall may get' },
          plays: 20,
        },
        close_market_stall: {
          title: 'Note the takings of a stall',
          about: 'Notes the takings of a stall, on its day or later.',
          args: {
            market_stall: row('market_stall', { likely: "market_stall.status === 'planned' && market_stall.day <= today()" }),
            takings: mostly(money('What was taken.', 0, 900), '40 + market_stall.id % 9 * 23'),
          },
          rules: [
            isOpen,
            conflict('market_stall.day <= today()', 'It is on {market_stall.day}, and today is {today()}.', [
              'is on',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'market_stall', to: { status: "'closed'", takings: 'takings' } }],
          ask: ['note that {market_stall} took {takings}', 'close {market_stall} with takings of {takings}'],
          routine: { row: 'market_stall', when: "market_stall.status === 'planned' && market_stall.day <= today()", chance: 0.3 },
        },
        cancel_market_stall: {
          title: 'Cancel a stall',
          about: 'A planned stall does not take place; its loads go back into the cold store.',
          args: { market_stall: row('market_stall', { likely: "market_stall.status === 'planned'" }) },
          rules: [isOpen],
          effects: [
            { set: 'market_stall', to: { status: "'cancelled'" } },
            {
              each: 'stall_load',
              as: 'load',
              where: 'load.market_stall_id === market_stall.id',
              do: [{ set: 'load.crop', to: { stock: 'load.crop.stock + load.kilograms' } }],
            },
          ],
          gives: 'market_stall',
          ask: ['cancel {market_stall}', 'call off {market_stall}'],
        },
      },
    }),
}
