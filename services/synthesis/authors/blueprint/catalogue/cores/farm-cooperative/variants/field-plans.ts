// Farms plan what grows on their fields; no crop twice in a row, and so many hectares.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const grows: Rule = conflict("planting.status === 'growing'", 'This planting is {planting.status} already.', [
  'already',
  'harvested',
  'given up',
])

export const withFieldPlans: Variant = {
  key: 'with_field_plans',
  about: 'Farms plan what grows on their fields, and nothing of the same kind twice in a row.',
  apply: core =>
    extended(core, {
      entities: {
        farm_field: {
          noun: { one: 'field', many: 'fields' },
          kind: 'thing',
          about: 'A piece of land of a farm.',
          fields: {
            code: text('Number on the map.', pattern('F-###'), { unique: true, called: 'field number' }),
            member_farm: ref('member_farm', 'Whose.', { called: 'farm', skew: 'even', clause: 'of' }),
            hectares: integer('How large it is.', 1, 5, {
              called: 'area',
              unit: 'hectares',
              sort: true,
              filter: true,
              clause: 'with an area of',
            }),
            last_kind: choice('What grew there last.', { root: 3, leaf: 3, fruit: 1, grass: 3 }, { called: 'last kind of crop' }),
          },
          identify: ['code'],
          refer: 'field {code}',
          rows: 14,
        },
        planting: {
          noun: { one: 'planting', many: 'plantings' },
          kind: 'record',
          about: 'A [crop] that grows on a field.',
          fields: {
            farm_field: ref('farm_field', 'On which field.', { called: 'field', clause: 'on' }),
            crop: ref('crop', 'What.', { clause: 'of' }),
            planted_on: date('Day.', -50, 0, { called: 'day of planting', filter: true, sort: true, clause: 'that were planted' }),
            ripe_on: date('Day on which it should be ripe.', -10, 120, {
              called: 'day of harvest',
              filter: true,
              sort: true,
              clause: 'that are ripe',
            }),
            expected: integer('Expected harvest.', 20, 900, { called: 'expected harvest', unit: 'kg', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { growing: 1, harvested: 1, given_up: 1 },
              { says: { growing: 'growing', harvested: 'harvested', given_up: 'abandoned' } },
            ),
          },
          identify: ['farm_field', 'planted_on'],
          refer: 'the planting of {planted_on} on {farm_field}',
          summary: { by: ['status', 'crop'], totals: ['expected'], over: 'planted_on' },
        },
      },
      actions: {
        plant_field: {
          title: 'Plant a field',
          about: 'A field on which nothing grows gets a [crop] of another kind than the last one; 120 kilograms are expected of a hectare.',
          args: {
            farm_field: row('farm_field', { likely: "none('planting', p => p.farm_field_id === farm_field.id && p.status === 'growing')" }),
            crop: row('crop', { likely: 'crop.kind !== farm_field.last_kind' }),
            ripe_on: mostly(date('Day on which it should be ripe.', 20, 120), 'plusDays(today(), 20 + crop.id * 2)'),
          },
          rules: [
            invalid('ripe_on > plusDays(today(), 14)', 'Nothing is ripe within 14 days; today is {today()}.'),
            conflict(
              "none('planting', p => p.farm_field_id === farm_field.id && p.status === 'growing')",
              'Something grows on field {farm_field.code}.',
              ['grows', 'already'],
            ),
            conflict(
              'crop.kind !== farm_field.last_kind',
              'The last thing on field {farm_field.code} was a {farm_field.last_kind} too. Choose another kind.',
              ['another kind', 'last', 'twice'],
            ),
          ],
          effects: [
            {
              add: 'planting',
              with: {
                farm_field: 'farm_field',
                crop: 'crop',
                planted_on: 'today()',
                ripe_on: 'ripe_on',
                expected: 'farm_field.hectares * 120',
                status: "'growing'",
              },
            },
          ],
          gives: 'planting',
          ask: [
            'plant {crop} on {farm_field}, ripe on {ripe_on}',
            'note that {crop} was planted on {farm_field} and should be ripe on {ripe_on}',
          ],
          outcome: [{ question: 'How many kilograms are expected?', value: 'planting.expected', type: 'integer' }],
          plays: 16,
        },
        harvest_planting: {
          title: 'Note that a planting was harvested',
          about: 'Notes that a planting was harvested, from 10 days before it should be ripe on; the field remembers the kind of crop.',
          args: { planting: row('planting', { likely: "planting.status === 'growing'" }) },
          rules: [
            grows,
            conflict('planting.ripe_on <= plusDays(today(), 10)', 'It should be ripe on {planting.ripe_on}; that is too early.', [
              'too early',
              'should be ripe',
            ]),
          ],
          effects: [
            { set: 'planting', to: { status: "'harvested'" } },
            { set: 'planting.farm_field', to: { last_kind: 'planting.crop.kind' } },
          ],
          ask: ['note that {planting} was harvested', 'put {planting} down as harvested'],
          plays: 4,
        },
        change_expected_harvest: {
          title: 'Change an expected harvest',
          about: 'Changes the expected harvest of something that grows, 300 kilograms for a hectare at most.',
          args: {
            planting: row('planting', { likely: "planting.status === 'growing'" }),
            kilograms: mostly(integer('How much.', 10, 2000, { unit: 'kg' }), 'planting.expected - 20'),
          },
          rules: [
            grows,
            conflict('kilograms !== planting.expected', 'That is expected already.', ['already', 'same']),
            conflict('kilograms <= planting.farm_field.hectares * 300', 'No field gives more than 300 kilograms for a hectare.', [
              'more than',
              'too much',
            ]),
          ],
          effects: [{ set: 'planting', to: { expected: 'kilograms' } }],
          ask: ['change the expected harvest of {planting} to {kilograms} kg', 'expect {kilograms} kg of {planting}'],
          plays: 4,
        },
        give_up_planting: {
          title: 'Give a planting up',
          about: 'Gives a planting up after hail or drought: nothing comes of it.',
          args: { planting: row('planting', { likely: "planting.status === 'growing'" }) },
          rules: [grows],
          effects: [{ set: 'planting', to: { status: "'given_up'" } }],
          ask: ['give up {planting}', 'note that nothing comes of {planting}'],
          plays: 2,
        },
      },
    }),
}
