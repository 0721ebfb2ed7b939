// Ingredients come from growers, go bad, and are used up in the kitchen.
import { conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const INGREDIENTS = [
  { name: 'Butter', kilograms: 9, shelf: 20, kilo_price: 9 },
  { name: 'Flour', kilograms: 24, shelf: 40, kilo_price: 2 },
  { name: 'Beetroot', kilograms: 12, shelf: 25, kilo_price: 3 },
  { name: 'Chicken', kilograms: 7, shelf: 15, kilo_price: 8 },
  { name: 'Prawns', kilograms: 2, shelf: 6, kilo_price: 22 },
  { name: 'Almonds', kilograms: 4, shelf: 10, kilo_price: 14 },
  { name: 'Cream', kilograms: 6, shelf: 12, kilo_price: 6 },
] as const

export const withPantry: Variant = {
  key: 'with_pantry',
  about: 'Ingredients are bought by the kilogram, used up, and thrown away when they are bad.',
  apply: core =>
    extended(core, {
      entities: {
        ingredient: {
          noun: { one: 'ingredient', many: 'ingredients' },
          kind: 'thing',
          about: 'Something that the kitchen cooks with.',
          fields: {
            name: text('Name.', oneOf(INGREDIENTS.map(({ name }) => name)), { unique: true, filter: true }),
            kilograms: integer('How much is there.', 0, 40, {
              called: 'stock',
              unit: 'kg',
              sort: true,
              filter: true,
              clause: 'with a stock of',
            }),
            shelf: integer('How much the shelf takes.', 5, 60, { called: 'shelf space', unit: 'kg', sort: true, editable: true }),
            kilo_price: money('What a kilogram costs.', 1, 30, {
              called: 'price of a kilogram',
              sort: true,
              filter: true,
              editable: true,
              clause: 'whose kilogram costs',
            }),
          },
          identify: ['name'],
          refer: 'the ingredient “{name}”',
          given: INGREDIENTS,
        },
        pantry_entry: {
          noun: { one: 'pantry entry', many: 'pantry entries' },
          kind: 'record',
          about: 'What came into the pantry or left it.',
          fields: {
            ingredient: ref('ingredient', 'Of what.', { clause: 'of' }),
            kind: choice('What happened.', { bought: 4, used: 4, thrown_away: 1 }, { called: 'kind of entry' }),
            kilograms: integer('How much.', 1, 40, { called: 'weight', unit: 'kg', sort: true, filter: true, clause: 'of' }),
            noted_on: date('Day.', -45, 0, { called: 'day', filter: true, sort: true, clause: 'that were noted' }),
            noted_by: ref('waiter', 'Who noted it.', { called: 'team member who noted it', clause: 'noted by' }),
          },
          identify: ['ingredient', 'noted_on', 'kind'],
          refer: 'the entry of {noted_on} about {ingredient} ({kind})',
          summary: { by: ['kind', 'ingredient'], totals: ['kilograms'], over: 'noted_on' },
        },
      },
      actions: {
        buy_ingredient: {
          title: 'Note a purchase of ingredients',
          about: 'Adds kilograms to the stock, as far as the shelf takes them.',
          args: {
            ingredient: row('ingredient', { likely: 'ingredient.kilograms < ingredient.shelf - 4' }),
            kilograms: mostly(integer('How much.', 1, 40, { unit: 'kg' }), '3'),
          },
          rules: [
            invalid('kilograms > 0', 'Buy some.'),
            conflict(
              'ingredient.kilograms + kilograms <= ingredient.shelf',
              'The shelf takes {ingredient.shelf} kilograms, and {ingredient.kilograms} are there.',
              ['shelf takes', 'too much', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'pantry_entry',
              with: { ingredient: 'ingredient', kind: "'bought'", kilograms: 'kilograms', noted_on: 'today()', noted_by: 'actor' },
            },
            { set: 'ingredient', to: { kilograms: 'ingredient.kilograms + kilograms' } },
          ],
          gives: 'pantry_entry',
          ask: ['note that {kilograms} kg of {ingredient} came', 'put {kilograms} kg of {ingredient} into stock'],
          outcome: [{ question: 'How many kilograms are there now?', value: 'ingredient.kilograms', type: 'integer' }],
          ceiling: { arg: 'kilograms', most: 'ingredient.shelf - ingredient.kilograms', words: 'as much as the shelf still takes' },
          plays: 14,
        },
        use_ingredient: {
          title: 'Note that ingredients were used',
          about: 'Takes kilograms from the stock.',
          args: {
            ingredient: row('ingredient', { likely: 'ingredient.kilograms > 2' }),
            kilograms: mostly(integer('How much.', 1, 20, { unit: 'kg' }), '2'),
          },
          rules: [
            conflict('kilograms <= ingredient.kilograms', 'Only {ingredient.kilograms} kilograms are there.', ['only', 'not enough']),
          ],
          effects: [
            {
              add: 'pantry_entry',
              with: { ingredient: 'ingredient', kind: "'used'", kilograms: 'kilograms', noted_on: 'today()', noted_by: 'actor' },
            },
            { set: 'ingredient', to: { kilograms: 'ingredient.kilograms - kilograms' } },
          ],
          gives: 'pantry_entry',
          ask: ['note that {kilograms} kg of {ingredient} were used', 'take {kilograms} kg of {ingredient} from stock for the kitchen'],
          plays: 14,
        },
        throw_away_ingredient: {
          title: 'Note that ingredients were thrown away',
          about: 'What has gone bad leaves the stock; not more than half of it at a time.',
          args: {
            ingredient: row('ingredient', { likely: 'ingredient.kilograms >= 4' }),
            kilograms: mostly(integer('How much.', 1, 20, { unit: 'kg' }), '1'),
          },
          rules: [
            conflict(
              'kilograms * 2 <= ingredient.kilograms',
              '{ingredient.kilograms} kilograms are there; at most half is thrown away at a time.',
              ['half', 'at most', 'too much'],
            ),
          ],
          effects: [
            {
              add: 'pantry_entry',
              with: { ingredient: 'ingredient', kind: "'thrown_away'", kilograms: 'kilograms', noted_on: 'today()', noted_by: 'actor' },
            },
            { set: 'ingredient', to: { kilograms: 'ingredient.kilograms - kilograms' } },
          ],
          gives: 'pantry_entry',
          ask: ['note that {kilograms} kg of {ingredient} had to be thrown away', 'throw {kilograms} kg of {ingredient} away, it is bad'],
          plays: 3,
        },
      },
    }),
}
