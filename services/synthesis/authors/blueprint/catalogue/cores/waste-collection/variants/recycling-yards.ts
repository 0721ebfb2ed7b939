// Households bring things to yards with a yearly permit, so many visits and so much rubble.
import { conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const YARDS = [
  { name: 'Harbour yard', opens: 'monday', most_a_day: 4 },
  { name: 'North yard', opens: 'wednesday', most_a_day: 3 },
  { name: 'Quarry yard', opens: 'friday', most_a_day: 3 },
] as const
/** Visits of a permit, and bags of rubble in a visit. */
const VISITS = 6
const MOST_BAGS = 5

export const withRecyclingYards: Variant = {
  key: 'with_recycling_yards',
  about: 'Households bring things to recycling yards with a permit for so many visits a year.',
  apply: core =>
    extended(core, {
      entities: {
        recycling_yard: {
          noun: { one: 'recycling yard', many: 'recycling yards', also: [{ one: 'recycling centre', many: 'recycling centres' }] },
          kind: 'reference',
          about: 'Where things are brought.',
          fields: {
            name: text('Name.', oneOf(YARDS.map(({ name }) => name)), { unique: true }),
            opens: choice('Day on which it opens late.', { monday: 1, wednesday: 1, friday: 1 }, { called: 'late day' }),
            most_a_day: integer('Visits on one day.', 2, 6, { called: 'daily limit of visits' }),
          },
          identify: ['name'],
          refer: 'the {name}',
          given: YARDS,
        },
        yard_permit: {
          noun: { one: 'yard permit', many: 'yard permits' },
          kind: 'record',
          about: 'The right of a [household] to bring things.',
          fields: {
            household: ref('household', 'Whose.', { clause: 'of' }),
            valid_until: date('Last day.', -10, 365, { called: 'last valid day', filter: true, sort: true, clause: 'that end' }),
            visits_left: integer('Visits that are left.', 0, 12, {
              called: 'visits left',
              sort: true,
              filter: true,
              clause: 'whose visits left are',
            }),
          },
          identify: ['household', 'valid_until'],
          refer: 'the yard permit of {household} that is valid until {valid_until}',
          summary: { by: ['household'], totals: ['visits_left'], over: 'valid_until' },
        },
        yard_visit: {
          noun: { one: 'yard visit', many: 'yard visits' },
          kind: 'record',
          about: 'A [household] that brought something.',
          fields: {
            yard_permit: ref('yard_permit', 'With which permit.', { called: 'permit', clause: 'with' }),
            recycling_yard: ref('recycling_yard', 'Where.', { called: 'yard', clause: 'at' }),
            came_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that took place' }),
            bags: integer('Bags of rubble.', 0, 8, { called: 'bags of rubble', sort: true, filter: true }),
          },
          identify: ['yard_permit', 'came_on'],
          refer: 'the visit of {came_on} with {yard_permit}',
          summary: { by: ['recycling_yard'], totals: ['bags'], over: 'came_on' },
        },
      },
      actions: {
        issue_yard_permit: {
          title: 'Issue a yard permit',
          about: `A served [household] without a valid permit gets ${VISITS} visits for 365 days.`,
          args: {
            household: row('household', {
              likely:
                "household.status === 'served' && none('yard_permit', p => p.household_id === household.id && p.valid_until >= today())",
            }),
          },
          rules: [
            conflict("household.status === 'served'", '{household.name} moved away.', ['moved', 'no service']),
            conflict(
              "none('yard_permit', p => p.household_id === household.id && p.valid_until >= today())",
              '{household.name} has a valid permit.',
              ['already', 'valid permit', 'has a'],
            ),
          ],
          effects: [
            { add: 'yard_permit', with: { household: 'household', valid_until: 'plusDays(today(), 365)', visits_left: `${VISITS}` } },
          ],
          gives: 'yard_permit',
          ask: ['issue a yard permit to {household}', 'give {household} a permit for the recycling yards'],
          outcome: [{ question: 'Until when is it valid?', value: 'yard_permit.valid_until', type: 'date' }],
          plays: 10,
        },
        record_yard_visit: {
          title: 'Record a visit to a yard',
          about: `Takes one visit off a valid permit; ${MOST_BAGS} bags of rubble at most, once a day, within the daily limit of the yard.`,
          args: {
            yard_permit: row('yard_permit', {
              likely:
                "yard_permit.valid_until >= today() && yard_permit.visits_left > 0 && none('yard_visit', v => v.yard_permit_id === yard_permit.id && v.came_on === today())",
            }),
            recycling_yard: row('recycling_yard'),
            bags: mostly(integer('Bags of rubble.', 0, 8), 'yard_permit.id % 4'),
          },
          rules: [
            conflict('yard_permit.valid_until >= today()', 'This permit ended on {yard_permit.valid_until}.', ['ended', 'not valid']),
            conflict('yard_permit.visits_left > 0', 'No visit is left on this permit. Add visits first.', ['no visit', 'left', 'add']),
            invalid('bags >= 0', 'There are no fewer than no bags.'),
            conflict(`bags <= ${MOST_BAGS}`, `${MOST_BAGS} bags of rubble are taken at most.`, ['at most', 'too many']),
            conflict(
              "none('yard_visit', v => v.yard_permit_id === yard_permit.id && v.came_on === today())",
              'They were here today already.',
              ['already', 'today'],
            ),
            conflict(
              "count('yard_visit', v => v.recycling_yard_id === recycling_yard.id && v.came_on === today()) < recycling_yard.most_a_day",
              'The {recycling_yard.name} has had {recycling_yard.most_a_day} visits today, which is the limit.',
              ['limit', 'full', 'today'],
            ),
          ],
          effects: [
            { add: 'yard_visit', with: { yard_permit: 'yard_permit', recycling_yard: 'recycling_yard', came_on: 'today()', bags: 'bags' } },
            { set: 'yard_permit', to: { visits_left: 'yard_permit.visits_left - 1' } },
          ],
          gives: 'yard_visit',
          ask: [
            'record a visit to {recycling_yard} with {yard_permit}, {bags} bags of rubble',
            'note that they came to {recycling_yard} with {bags} bags of rubble: {yard_permit}',
          ],
          outcome: [{ question: 'How many visits are left?', value: 'yard_permit.visits_left', type: 'integer' }],
          plays: 18,
        },
        add_yard_visits: {
          title: 'Add visits to a permit',
          about: `Sells visits for a valid permit, ${VISITS} at a time at most, 12 in all.`,
          args: {
            yard_permit: row('yard_permit', { likely: 'yard_permit.valid_until >= today() && yard_permit.visits_left < 8' }),
            visits: mostly(integer('How many.', 1, 10), '2'),
          },
          rules: [
            conflict('yard_permit.valid_until >= today()', 'This permit ended on {yard_permit.valid_until}.', ['ended', 'not valid']),
            conflict(`visits <= ${VISITS}`, `${VISITS} visits are sold at a time at most.`, ['at most', 'too many']),
            conflict('yard_permit.visits_left + visits <= 12', 'A permit holds 12 visits at most; {yard_permit.visits_left} are left.', [
              '12',
              'at most',
              'holds',
            ]),
          ],
          effects: [{ set: 'yard_permit', to: { visits_left: 'yard_permit.visits_left + visits' } }],
          ask: ['add {visits} visits to {yard_permit}', 'sell {visits} more visits for {yard_permit}'],
          outcome: [{ question: 'How many visits are left then?', value: 'yard_permit.visits_left', type: 'integer' }],
          plays: 4,
        },
      },
    }),
}
