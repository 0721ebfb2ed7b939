// Volunteers cook from what is on the shelves, and households come to eat.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Portions that one piece of a good makes, and the seats of the hall. */
const PORTIONS_A_PIECE = 3
const SEATS = 36
const DISHES = ['Bean stew', 'Noodle soup', 'Rice pan', 'Apple crumble', 'Bean salad', 'Harvest soup']
const DIETS = { all: 3, halal: 2, vegetarian: 3 } as const
const SAYS = { all: 'mixed', halal: 'halal', vegetarian: 'vegetarian' } as const

const planned = (meal: string): ReturnType<typeof conflict> =>
  conflict(`${meal}.status === 'planned'`, `This meal is {${meal}.status}.`, ['served', 'cancelled', 'over', 'already'])
const suits = (diet: string): string =>
  `good.suits === 'everybody' || ${diet} === 'all' || (${diet} === 'halal' && good.suits === 'not_vegetarian')`
const eats = (meal: string, household: string): string =>
  `${household}.diet === 'all' || ${meal}.diet === 'vegetarian' || ${household}.diet === ${meal}.diet`

export const withMeals: Variant = {
  key: 'with_meals',
  about: 'Volunteers cook meals from what lies on the shelves, and households come to the table as far as the portions last.',
  apply: core =>
    extended(core, {
      entities: {
        meal: {
          noun: { one: 'meal', many: 'meals', also: [{ one: 'dinner', many: 'dinners' }] },
          kind: 'record',
          about: 'A dish that is cooked for one day.',
          fields: {
            dish: text('What is cooked.', oneOf(DISHES), { filter: true }),
            cook: ref('volunteer', 'Who cooks.', { called: 'cook', clause: 'cooked by' }),
            day: date('Day.', -50, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            diet: choice('Who can eat it: halal and vegetarian dishes keep to that.', DIETS, { says: SAYS }),
            portions: integer('Portions that what was set aside makes.', 0, 60, {
              called: 'number of portions',
              sort: true,
              filter: true,
              clause: 'of',
              unit: 'portions',
            }),
            taken: integer('Portions that are promised.', 0, 60, { called: 'number of promised portions', sort: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, served: 1, cancelled: 1 },
              { says: { planned: 'planned', served: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['dish', 'day'],
          refer: 'the {dish} on {day}',
          computed: {
            left: {
              about: 'Portions that nobody has yet.',
              value: 'meal.portions - meal.taken',
              type: 'integer',
              called: 'number of free portions',
            },
          },
          summary: { by: ['status', 'cook', 'diet'], totals: ['portions', 'taken'], over: 'day' },
        },
        ingredient: {
          noun: { one: 'ingredient', many: 'ingredients' },
          kind: 'part',
          about: 'Pieces of a [good] that were set aside for a meal.',
          fields: {
            meal: ref('meal', 'For which meal.'),
            good: ref('good', 'Which [good].'),
            pieces: integer('How many.', 1, 12),
          },
          identify: ['meal', 'good'],
          refer: '{good} in {meal}',
          unique: [['meal', 'good']],
        },
        table_place: {
          noun: { one: 'table reservation', many: 'table reservations' },
          kind: 'record',
          about: 'A [household] that comes to a meal.',
          fields: {
            meal: ref('meal', 'To which meal.'),
            household: ref('household', 'Who comes.', { clause: 'of' }),
            people: integer('How many come.', 1, 7, {
              called: 'number of people',
              sort: true,
              filter: true,
              clause: 'for',
              unit: 'people',
            }),
          },
          identify: ['household', 'meal'],
          refer: 'the table of {household} at {meal}',
          unique: [['meal', 'household']],
          summary: { by: ['meal', 'household'], totals: ['people'] },
        },
      },
      actions: {
        plan_meal: {
          title: 'Plan a meal',
          about: 'Plans that a [volunteer] of the store or a lead cooks on their day of the week; one meal a day.',
          args: {
            dish: text('What is cooked.', oneOf(DISHES), { maxLength: 60 }),
            cook: row('volunteer', { about: 'Who cooks.', likely: "cook.role !== 'counter'" }),
            day: mostly(date('Day.', 1, 14), 'plusDays(today(), 1 + (cook.weekday - weekday(today()) + 6) % 7)'),
            diet: choice('Who can eat it.', DIETS, { says: SAYS }),
          },
          rules: [
            conflict('day > today()', 'A meal is planned from tomorrow on; today is {today()}.', ['tomorrow', 'past', 'today']),
            forbidden("cook.role !== 'counter'", '{cook.name} works at the counter and does not cook.', ['counter', 'does not cook']),
            conflict('cook.weekday === weekday(day)', '{cook.name} comes on another day of the week.', [
              'another day',
              'day of the week',
              'does not come',
            ]),
            conflict("none('meal', m => m.day === day && m.status === 'planned')", 'Another meal is planned for {day}.', [
              'another meal',
              'already',
              'planned',
            ]),
          ],
          effects: [
            { add: 'meal', with: { dish: 'dish', cook: 'cook', day: 'day', diet: 'diet', portions: '0', taken: '0', status: "'planned'" } },
          ],
          gives: 'meal',
          ask: ['plan a {diet} meal for {day}: “{dish}”, cooked by {cook}', 'let {cook} cook “{dish}” on {day} as a {diet} meal'],
          plays: 14,
          undoneBy: 'cancel_meal',
        },
        set_good_aside: {
          title: 'Set goods aside for a meal',
          about: `Takes fresh pieces of a [good] that suits the diet of a planned meal off the shelf, each [good] once; a piece makes ${PORTIONS_A_PIECE} portions, and the hall has ${SEATS} seats.`,
          args: {
            meal: row('meal', { likely: "meal.status === 'planned' && meal.day >= today() && meal.portions < 24" }),
            good: row('good', { likely: `good.stock > 2 && good.best_before >= meal.day && (${suits('meal.diet')})` }),
            pieces: mostly(integer('How many pieces.', 1, 10), 'min(3, good.stock)'),
          },
          rules: [
            planned('meal'),
            forbidden(suits('meal.diet'), 'The {good.name} does not suit a meal that is {meal.diet}.', [
              'does not suit',
              'diet',
              'vegetarian',
              'halal',
              'pork',
            ]),
            conflict('good.best_before >= meal.day', 'The {good.name} is good until {good.best_before}, which is before the meal.', [
              'good until',
              'before the meal',
              'expired',
            ]),
            conflict('pieces <= good.stock', 'Only {good.stock} pieces of the {good.name} are there.', ['only', 'not enough', 'left']),
            conflict(
              "none('ingredient', i => i.meal_id === meal.id && i.good_id === good.id)",
              'The {good.name} is set aside for this meal already.',
              ['already', 'set aside'],
            ),
            conflict(
              `meal.portions + pieces * ${PORTIONS_A_PIECE} <= ${SEATS}`,
              `The hall has ${SEATS} seats, and {meal.portions} portions are there already.`,
              ['seats', 'too many', 'enough', 'hall'],
            ),
          ],
          effects: [
            { add: 'ingredient', with: { meal: 'meal', good: 'good', pieces: 'pieces' } },
            { set: 'good', to: { stock: 'good.stock - pieces' } },
            { set: 'meal', to: { portions: `meal.portions + pieces * ${PORTIONS_A_PIECE}` } },
          ],
          gives: 'meal',
          also: { good: 'good' },
          ask: ['set {good} aside for {meal}, {pieces} pieces', 'use {pieces} pieces of {good} for {meal}'],
          outcome: [{ question: 'How many portions does that make in all?', value: 'meal.portions', type: 'integer' }],
          ceiling: {
            arg: 'pieces',
            most: `min(good.stock, floor((${SEATS} - meal.portions) / ${PORTIONS_A_PIECE}))`,
            words: 'as many pieces as shelf and hall allow',
          },
          plays: 26,
        },
        invite_household: {
          title: 'Reserve a table',
          about: 'Reserves portions of a planned meal for people of an active [household] that can eat it, once.',
          args: {
            meal: row('meal', { likely: "meal.status === 'planned' && meal.day >= today() && meal.taken < meal.portions" }),
            household: row('household', { likely: `household.status === 'active' && (${eats('meal', 'household')})` }),
            people: mostly(integer('How many come.', 1, 7), 'min(household.people, meal.portions - meal.taken)'),
          },
          rules: [
            planned('meal'),
            forbidden("household.status === 'active'", '{household.name} is paused.', ['paused', 'not active']),
            forbidden(eats('meal', 'household'), 'This meal is {meal.diet}, and the diet of {household.name} is {household.diet}.', [
              'diet',
              'halal',
              'vegetarian',
              'cannot eat',
            ]),
            conflict('people <= household.people', '{household.people} people live in the [household] of {household.name}.', [
              'people live',
              'only',
              'too many',
            ]),
            conflict(
              "none('table_place', t => t.meal_id === meal.id && t.household_id === household.id)",
              '{household.name} comes to this meal already.',
              ['already', 'comes'],
            ),
            conflict('people <= meal.portions - meal.taken', 'Only {meal.portions - meal.taken} portions are left.', [
              'only',
              'left',
              'not enough',
            ]),
          ],
          effects: [
            { add: 'table_place', with: { meal: 'meal', household: 'household', people: 'people' } },
            { set: 'meal', to: { taken: 'meal.taken + people' } },
          ],
          gives: 'table_place',
          also: { meal: 'meal' },
          ask: ['reserve a table for {household} at {meal}, {people} people', 'put {household} down for {meal} with {people} people'],
          outcome: [{ question: 'How many portions are left?', value: 'meal.portions - meal.taken', type: 'integer' }],
          ceiling: { arg: 'people', most: 'min(household.people, meal.portions - meal.taken)', words: 'as many people as may come' },
          plays: 24,
        },
        serve_meal: {
          title: 'Serve a meal',
          about: 'A planned meal was eaten, on its day or later.',
          args: { meal: row('meal', { likely: "meal.status === 'planned' && meal.day <= today()" }) },
          rules: [
            planned('meal'),
            conflict('meal.day <= today()', 'It is planned for {meal.day}, and today is {today()}.', [
              'planned for',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'meal', to: { status: "'served'" } }],
          ask: ['note that {meal} was served', 'close {meal}'],
          routine: { row: 'meal', when: "meal.status === 'planned' && meal.day <= today()", chance: 0.08 },
        },
        cancel_meal: {
          title: 'Cancel a meal',
          about: 'Cancels a planned meal before its day: what was set aside goes back on the shelves, and all tables are free.',
          args: { meal: row('meal', { likely: "meal.status === 'planned' && meal.day > today()" }) },
          rules: [
            planned('meal'),
            conflict('meal.day > today()', 'It is on {meal.day}; it is too late to cancel it.', ['too late', 'is on', 'today']),
          ],
          effects: [
            {
              each: 'ingredient',
              as: 'i',
              where: 'i.meal_id === meal.id',
              do: [{ set: 'i.good', to: { stock: 'i.good.stock + i.pieces' } }, { remove: 'i' }],
            },
            { each: 'table_place', as: 't', where: 't.meal_id === meal.id', do: [{ remove: 't' }] },
            { set: 'meal', to: { status: "'cancelled'", portions: '0', taken: '0' } },
          ],
          ask: ['cancel {meal}', 'call off {meal} and put everything back on the shelves'],
          plays: 1,
        },
      },
    }),
}
