// Hives stand on farms; they are looked at, fed and moved, and give honey.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const BETWEEN = 5

export const withBeeHives: Variant = {
  key: 'with_bee_hives',
  about: 'Hives stand on farms; they are looked at, moved where something blooms, and give honey.',
  apply: core =>
    extended(core, {
      entities: {
        bee_hive: {
          noun: { one: 'bee hive', many: 'bee hives', also: [{ one: 'hive', many: 'hives' }] },
          kind: 'thing',
          about: 'A box of bees on a farm.',
          fields: {
            code: text('Number on it.', pattern('H-##'), { unique: true, called: 'number' }),
            member_farm: ref('member_farm', 'Where it stands.', { called: 'farm', skew: 'even', clause: 'on' }),
            strength: choice('How strong the bees are.', { strong: 5, middling: 4, weak: 2 }, { called: 'strength' }),
            honey: integer('Honey of this year.', 0, 30, { called: 'honey', unit: 'kg', sort: true, filter: true, clause: 'that gave' }),
          },
          identify: ['code'],
          refer: 'hive {code}',
          rows: 11,
        },
        hive_check: {
          noun: { one: 'hive check', many: 'hive checks' },
          kind: 'record',
          about: 'Somebody who looked into a hive.',
          fields: {
            bee_hive: ref('bee_hive', 'Which hive.', { called: 'hive', clause: 'of' }),
            coop_worker: ref('coop_worker', 'Who looked.', { called: 'worker', clause: 'by' }),
            checked_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that took place' }),
            found: choice('What was found.', { all_well: 5, mites: 2, no_queen: 1, hungry: 2 }, { called: 'finding' }),
          },
          identify: ['bee_hive', 'checked_on'],
          refer: 'the check of {bee_hive} on {checked_on}',
          summary: { by: ['found', 'coop_worker', 'bee_hive'], totals: [], over: 'checked_on' },
        },
      },
      actions: {
        check_bee_hive: {
          title: 'Note a check of a hive',
          about: `Notes what a check of a hive found, not within ${BETWEEN} days of the last one; without a queen the bees are weak.`,
          args: {
            bee_hive: row('bee_hive', {
              likely: `none('hive_check', c => c.bee_hive_id === bee_hive.id && c.checked_on > plusDays(today(), -${BETWEEN}))`,
            }),
            coop_worker: row('coop_worker'),
            found: choice('What was found.', { all_well: 5, mites: 2, no_queen: 1, hungry: 2 }),
          },
          rules: [
            conflict(
              `none('hive_check', c => c.bee_hive_id === bee_hive.id && c.checked_on > plusDays(today(), -${BETWEEN}))`,
              `Hive {bee_hive.code} was looked at less than ${BETWEEN} days ago.`,
              ['less than', 'days ago', 'too early'],
            ),
          ],
          effects: [
            { add: 'hive_check', with: { bee_hive: 'bee_hive', coop_worker: 'coop_worker', checked_on: 'today()', found: 'found' } },
            { set: 'bee_hive', to: { strength: "found === 'no_queen' ? 'weak' : bee_hive.strength" } },
          ],
          gives: 'hive_check',
          ask: [
            'note that {coop_worker} looked into {bee_hive} and found: {found}',
            'put down a check of {bee_hive} by {coop_worker}, finding: {found}',
          ],
          plays: 22,
        },
        move_bee_hive: {
          title: 'Move a hive to another farm',
          about: 'Moves a hive to an active farm with fewer than four hives; weak bees stay where they are.',
          args: {
            bee_hive: row('bee_hive', { likely: "bee_hive.strength !== 'weak'" }),
            member_farm: row('member_farm', {
              likely:
                "member_farm.status === 'member' && member_farm.id !== bee_hive.member_farm_id && count('bee_hive', h => h.member_farm_id === member_farm.id) < 4",
            }),
          },
          rules: [
            conflict("bee_hive.strength !== 'weak'", 'The bees of hive {bee_hive.code} are weak and stay.', ['weak', 'stay']),
            conflict("member_farm.status === 'member'", '{member_farm.name} rests.', ['rests', 'resting']),
            conflict('member_farm.id !== bee_hive.member_farm_id', 'It stands there already.', ['already', 'stands there']),
            conflict(
              "count('bee_hive', h => h.member_farm_id === member_farm.id) < 4",
              'Four hives stand on {member_farm.name}, which is the most.',
              ['four', 'the most', 'full'],
            ),
          ],
          effects: [{ set: 'bee_hive', to: { member_farm: 'member_farm' } }],
          gives: 'bee_hive',
          ask: ['move {bee_hive} to {member_farm}', 'let {bee_hive} stand on {member_farm}'],
          plays: 6,
        },
        take_honey: {
          title: 'Note that honey was taken',
          about: 'Notes that honey was taken: up to 10 kilograms at a time from bees that are not weak, 30 in a year.',
          args: {
            bee_hive: row('bee_hive', { likely: "bee_hive.strength !== 'weak' && bee_hive.honey < 22" }),
            kilograms: mostly(integer('How much.', 1, 15, { unit: 'kg' }), '2 + bee_hive.id % 4'),
          },
          rules: [
            conflict("bee_hive.strength !== 'weak'", 'The bees of hive {bee_hive.code} are weak and keep their honey.', ['weak', 'keep']),
            conflict('kilograms <= 10', 'At most 10 kilograms are taken at a time.', ['at most', 'too much']),
            conflict(
              'bee_hive.honey + kilograms <= 30',
              'Hive {bee_hive.code} has given {bee_hive.honey} kilograms; 30 a year are taken at most.',
              ['30', 'at most', 'a year'],
            ),
          ],
          effects: [{ set: 'bee_hive', to: { honey: 'bee_hive.honey + kilograms' } }],
          ask: ['note that {kilograms} kg of honey were taken from {bee_hive}', 'add {kilograms} kg to the honey of {bee_hive}'],
          outcome: [{ question: 'How many kilograms has it given this year?', value: 'bee_hive.honey', type: 'integer' }],
          ceiling: { arg: 'kilograms', most: 'min(10, 30 - bee_hive.honey)', words: 'as much as may be taken' },
          plays: 10,
        },
        strengthen_bee_hive: {
          title: 'Note a new strength',
          about: 'Notes how strong the bees of a hive are.',
          args: { bee_hive: row('bee_hive'), strength: choice('How strong they are.', { strong: 5, middling: 4, weak: 2 }) },
          rules: [conflict('bee_hive.strength !== strength', 'They are {strength} already.', ['already', 'same'])],
          effects: [{ set: 'bee_hive', to: { strength: 'strength' } }],
          ask: ['put {bee_hive} down as {strength}', 'note that the bees of {bee_hive} are {strength}'],
          plays: 4,
        },
      },
    }),
}
