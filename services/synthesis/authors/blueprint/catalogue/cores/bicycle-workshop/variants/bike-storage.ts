// Bicycles hang in the cellar over the winter or a journey: hooks that carry so much, batteries that are looked at, months that are paid.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { isHere } from '../intake.ts'

/** What a month costs by where a hook is, months at most, days between two looks at a battery, and its charge in percent. */
const DRY = 14
const HEATED = 22
const MOST_MONTHS = 6
const BATTERY_DAYS = 10
const LOW = 30
const HIGH = 80

const HOOKS = [
  { code: 'HK-01', carries: 15, cellar: 'dry', status: 'whole' },
  { code: 'HK-02', carries: 15, cellar: 'dry', status: 'whole' },
  { code: 'HK-03', carries: 20, cellar: 'dry', status: 'whole' },
  { code: 'HK-04', carries: 20, cellar: 'dry', status: 'whole' },
  { code: 'HK-05', carries: 30, cellar: 'heated', status: 'whole' },
  { code: 'HK-06', carries: 30, cellar: 'heated', status: 'whole' },
  { code: 'HK-07', carries: 30, cellar: 'heated', status: 'loose' },
  { code: 'HK-08', carries: 50, cellar: 'heated', status: 'whole' },
] as const

const isStored: Rule = conflict("bike_storage.status === 'stored'", 'This [bike_storage] is over.', ['is over', 'already', 'fetched'])
const hookIsWhole: Rule = conflict("cellar_hook.status === 'whole'", 'Hook {cellar_hook.code} is loose.', ['loose', 'not whole'])
const hookIsFree: Rule = conflict(
  "none('bike_storage', s => s.cellar_hook_id === cellar_hook.id && s.status === 'stored')",
  'A bike hangs on hook {cellar_hook.code}.',
  ['hangs on', 'taken', 'not free'],
)
const FREE = "cellar_hook.status === 'whole' && none('bike_storage', s => s.cellar_hook_id === cellar_hook.id && s.status === 'stored')"
const PRICE = (hook: string): string => `(${hook}.cellar === 'heated' ? ${HEATED} : ${DRY})`
const AWAY = "none('bike_repair', r => r.bicycle_id === bicycle.id && r.status !== 'collected' && r.status !== 'called_off')"
const LOOKED = `none('battery_check', c => c.bike_storage_id === bike_storage.id && c.checked_on > plusDays(today(), -${BATTERY_DAYS}))`

export const withBikeStorage: Variant = {
  key: 'with_bike_storage',
  about: 'Winter storage: bicycles hang on hooks in a dry or heated cellar for some months, with battery checks of electric ones.',
  apply: core =>
    extended(core, {
      entities: {
        cellar_hook: {
          noun: { one: 'hook', many: 'hooks', also: [{ one: 'storage hook', many: 'storage hooks' }] },
          kind: 'thing',
          about: 'What one [bicycle] hangs on in the cellar.',
          fields: {
            code: text('Code on it.', pattern('HK-##'), { unique: true }),
            carries: integer('Kilograms that it carries.', 10, 60, {
              called: 'load limit',
              unit: 'kg',
              sort: true,
              filter: true,
              clause: 'that carry',
            }),
            cellar: choice(
              'Which part of the cellar it is in.',
              { dry: 4, heated: 4 },
              { called: 'cellar', clauses: { dry: 'in the dry cellar', heated: 'in the heated cellar' } },
            ),
            status: choice('Loose ones hold nothing.', { whole: 7, loose: 1 }, { says: { whole: 'firm', loose: 'loose' } }),
          },
          identify: ['code'],
          refer: 'hook {code}',
          given: HOOKS,
        },
        bike_storage: {
          noun: { one: 'winter storage', many: 'winter storages', also: [{ one: 'storage stay', many: 'storage stays' }] },
          kind: 'record',
          about: 'Months for which a [bicycle] hangs in the cellar.',
          fields: {
            bicycle: ref('bicycle', 'Which [bicycle].', { clause: 'of' }),
            cellar_hook: ref('cellar_hook', 'On which hook.', { called: 'hook', clause: 'on' }),
            begins_on: date('First day.', -50, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
            until: date('Last day that is paid.', -20, 190, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            months: integer('Months that are paid.', 1, 12, { called: 'number of months', unit: 'months', sort: true, filter: true }),
            price: money('What it costs.', 10, 300, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
            battery: choice(
              'Where the battery is.',
              { none: 5, inside: 3, at_home: 2 },
              {
                called: 'battery',
                clauses: {
                  none: 'of bikes without a battery',
                  inside: 'with the battery in the cellar',
                  at_home: 'with the battery at home',
                },
              },
            ),
            status: choice('Where it stands.', { stored: 1, fetched: 1 }, { says: { stored: 'current', fetched: 'past' } }),
          },
          identify: ['bicycle', 'begins_on'],
          refer: 'the [bike_storage] of {bicycle} from {begins_on}',
          summary: { by: ['status', 'battery', 'cellar_hook'], totals: ['price', 'months'], over: 'begins_on' },
        },
        battery_check: {
          noun: { one: 'battery check', many: 'battery checks' },
          kind: 'record',
          about: 'Somebody looked at a battery in the cellar.',
          fields: {
            bike_storage: ref('bike_storage', 'Of which bike.', { called: 'storage', clause: 'of' }),
            mechanic: ref('bike_mechanic', 'Who looked.', { called: 'mechanic', clause: 'by' }),
            charge: integer('Charge that was left.', 0, 100, { called: 'charge', unit: 'percent', sort: true, filter: true }),
            recharged: choice(
              'Whether it was charged.',
              { yes: 3, no: 4 },
              { called: 'recharge', clauses: { yes: 'after which the battery was charged', no: 'after which nothing was charged' } },
            ),
            checked_on: date('Day.', -45, 0, { called: 'day', filter: true, sort: true, clause: 'that took place' }),
          },
          identify: ['bike_storage', 'checked_on'],
          refer: 'the check of {checked_on} in {bike_storage}',
          summary: { by: ['recharged', 'mechanic'], totals: [], over: 'checked_on' },
          tools: ['search'],
        },
      },
      actions: {
        store_bicycle: {
          title: 'Hang a bicycle in the cellar',
          about: `A [bicycle] that is in use and not in the workshop hangs on a firm, free hook that carries it, from today for up to ${MOST_MONTHS} months; a month costs ${DRY} in the dry cellar and ${HEATED} in the heated one. Electric bikes have their battery in the heated cellar or at home; others have none.`,
          args: {
            bicycle: row('bicycle', {
              likely: `bicycle.status === 'in_use' && ${AWAY} && none('bike_storage', s => s.bicycle_id === bicycle.id && s.status === 'stored')`,
            }),
            cellar_hook: row('cellar_hook', {
              likely: `${FREE} && cellar_hook.carries >= bicycle.weight && (bicycle.kind !== 'electric' || cellar_hook.cellar === 'heated')`,
            }),
            months: mostly(integer('For how many months.', 1, 9, { unit: 'months' }), '2 + bicycle.id % 3'),
            battery: mostly(
              choice('Where the battery is.', { none: 5, inside: 3, at_home: 2 }),
              "bicycle.kind === 'electric' ? 'inside' : 'none'",
            ),
          },
          rules: [
            isHere,
            conflict(AWAY, 'The [bicycle] {bicycle.frame_number} is in the workshop. Hand it back first.', ['in the workshop', 'first']),
            conflict("none('bike_storage', s => s.bicycle_id === bicycle.id && s.status === 'stored')", 'It hangs in the cellar already.', [
              'already',
              'in the cellar',
            ]),
            conflict(
              "none('bike_storage', s => s.bicycle_id === bicycle.id && s.begins_on === today())",
              'It was brought to the cellar and fetched today.',
              ['today', 'fetched'],
            ),
            hookIsWhole,
            hookIsFree,
            conflict(
              'cellar_hook.carries >= bicycle.weight',
              'Hook {cellar_hook.code} carries {cellar_hook.carries} kg, and this bike weighs {bicycle.weight} kg.',
              ['carries', 'too heavy', 'weighs'],
            ),
            conflict(`months <= ${MOST_MONTHS}`, `A bike is stored for ${MOST_MONTHS} months at most.`, [
              'at most',
              'too long',
              '6 months',
            ]),
            invalid(
              "(bicycle.kind === 'electric') === (battery !== 'none')",
              'Electric bikes have a battery, in the cellar or at home; other bikes have none.',
            ),
            conflict("battery !== 'inside' || cellar_hook.cellar === 'heated'", 'A battery is kept in the heated cellar only.', [
              'heated',
              'only',
            ]),
          ],
          effects: [
            {
              add: 'bike_storage',
              with: {
                bicycle: 'bicycle',
                cellar_hook: 'cellar_hook',
                begins_on: 'today()',
                until: 'plusMonths(today(), months)',
                months: 'months',
                price: `months * ${PRICE('cellar_hook')}`,
                battery: 'battery',
                status: "'stored'",
              },
            },
          ],
          gives: 'bike_storage',
          ask: [
            'hang {bicycle} on {cellar_hook} for {months} months; where the battery is: {battery}',
            'store {bicycle} on {cellar_hook}, {months} months, battery: {battery}',
          ],
          outcome: [{ question: 'What does it cost?', value: 'bike_storage.price', type: 'money' }],
          ceiling: { arg: 'months', most: `${MOST_MONTHS}`, words: 'as many months as are possible' },
          plays: 30,
        },
        prolong_bike_storage: {
          title: 'Prolong a storage',
          about: `A stored [bicycle] stays longer, ${MOST_MONTHS} months in all at most; each month costs the same as before.`,
          args: {
            bike_storage: row('bike_storage', { likely: `bike_storage.status === 'stored' && bike_storage.months < ${MOST_MONTHS}` }),
            months: mostly(integer('Further months.', 1, 6, { unit: 'months' }), '1'),
          },
          rules: [
            isStored,
            conflict(
              `bike_storage.months + months <= ${MOST_MONTHS}`,
              `It is stored for {bike_storage.months} months, and ${MOST_MONTHS} in all are the most.`,
              ['in all', 'the most', 'at most', 'too long'],
            ),
          ],
          effects: [
            {
              set: 'bike_storage',
              to: {
                months: 'bike_storage.months + months',
                until: 'plusMonths(bike_storage.until, months)',
                price: `bike_storage.price + months * ${PRICE('bike_storage.cellar_hook')}`,
              },
            },
          ],
          ask: ['prolong {bike_storage} by {months} months', 'keep the bike of {bike_storage} for {months} months longer'],
          outcome: [{ question: 'What does it cost in all now?', value: 'bike_storage.price', type: 'money' }],
          ceiling: { arg: 'months', most: `${MOST_MONTHS} - bike_storage.months`, words: 'by as much as is possible' },
          plays: 3,
        },
        check_battery: {
          title: 'Check a battery',
          about: `Notes the charge of a battery in the cellar, read by a mechanic with a motor certificate, every ${BATTERY_DAYS} days at most. Below ${LOW} percent it has to be charged, above ${HIGH} percent it must not.`,
          args: {
            bike_storage: row('bike_storage', {
              likely: `bike_storage.status === 'stored' && bike_storage.battery === 'inside' && ${LOOKED}`,
            }),
            mechanic: row('bike_mechanic', { about: 'Who looks.', likely: "mechanic.motors === 'yes'" }),
            charge: integer('Charge that is left.', 10, 95, { unit: 'percent' }),
            recharged: mostly(choice('Whether it is charged.', { yes: 3, no: 4 }), `charge < ${LOW} ? 'yes' : 'no'`),
          },
          rules: [
            isStored,
            conflict("bike_storage.battery === 'inside'", 'There is no battery of that bike in the cellar.', ['no battery', 'at home']),
            forbidden("mechanic.motors === 'yes'", '{mechanic.name} has no motor certificate.', ['certificate', 'not allowed']),
            conflict(LOOKED, `It was looked at within the last ${BATTERY_DAYS} days.`, ['within the last', 'already', 'too early']),
            conflict(`charge >= ${LOW} || recharged === 'yes'`, `Below ${LOW} percent a battery has to be charged.`, [
              'has to be charged',
              'below',
            ]),
            conflict(`charge <= ${HIGH} || recharged === 'no'`, `Above ${HIGH} percent a battery is not charged.`, [
              'not charged',
              'above',
            ]),
          ],
          effects: [
            {
              add: 'battery_check',
              with: { bike_storage: 'bike_storage', mechanic: 'mechanic', charge: 'charge', recharged: 'recharged', checked_on: 'today()' },
            },
          ],
          gives: 'battery_check',
          ask: [
            'note that {mechanic} found {charge} percent in the battery of {bike_storage}; was it charged: {recharged}',
            'put down a battery check by {mechanic} for {bike_storage}: {charge} percent, recharged: {recharged}',
          ],
          plays: 16,
        },
        fetch_stored_bicycle: {
          title: 'Give a stored bicycle out',
          about:
            'The [bicycle] leaves the cellar; months that were paid are not given back. After its last day it has to be prolonged first.',
          args: { bike_storage: row('bike_storage', { likely: "bike_storage.status === 'stored' && bike_storage.until >= today()" }) },
          rules: [
            isStored,
            conflict('bike_storage.until >= today()', 'It was paid until {bike_storage.until}. Prolong it first.', [
              'paid until',
              'prolong',
            ]),
          ],
          effects: [{ set: 'bike_storage', to: { status: "'fetched'" } }],
          ask: ['give out the bike of {bike_storage}', 'note that the bike of {bike_storage} was fetched from the cellar'],
          routine: {
            row: 'bike_storage',
            when: "bike_storage.status === 'stored' && bike_storage.begins_on < plusDays(today(), -12)",
            chance: 0.03,
          },
        },
      },
      rules: {
        take_in_bicycle: [
          conflict(
            "none('bike_storage', s => s.bicycle_id === bicycle.id && s.status === 'stored')",
            'The [bicycle] {bicycle.frame_number} hangs in the cellar. Give it out first.',
            ['in the cellar', 'first'],
          ),
        ],
      },
    }),
}
