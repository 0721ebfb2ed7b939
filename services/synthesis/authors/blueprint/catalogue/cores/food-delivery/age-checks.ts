// A food delivery service that brings wine and beer: for adults, who show their papers at the door.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core, Variant } from '../../../language/blueprint.ts'
import { choice, date, ref } from '../../../language/field.ts'
import { existing, extended } from '../../../language/join.ts'

/** Months of age from which somebody may drink here. */
const ADULT_MONTHS = 216
/** Bounds for days of birth, in days from today: the oldest and the youngest who order. */
const OLDEST = -25_000
const YOUNGEST = -6_000

const DRINKS = [
  { restaurant: 1, name: 'Plum wine', course: 'drink', price: 9 },
  { restaurant: 1, name: 'Warm sake', course: 'drink', price: 11 },
  { restaurant: 2, name: 'House red (half a litre)', course: 'drink', price: 14 },
  { restaurant: 2, name: 'Prosecco', course: 'drink', price: 18 },
  { restaurant: 4, name: 'Pale ale', course: 'drink', price: 6 },
  { restaurant: 5, name: 'Craft beer', course: 'drink', price: 7 },
  { restaurant: 6, name: 'Margarita for two', course: 'drink', price: 16 },
]

/** The same core with drinks for adults on the menus. */
function withDrinks(core: Core): Core {
  const dish = existing(core.key, core.entities, 'dish')
  const given = [
    ...(dish.given ?? []).map(each => ({ ...each, audience: 'everybody' })),
    ...DRINKS.map(each => ({ ...each, audience: 'adults' })),
  ]
  const audience = choice(
    'Who may have it.',
    { everybody: 8, adults: 2 },
    { clauses: { adults: 'that are for adults', everybody: 'that are for everybody' } },
  )
  return { ...core, entities: { ...core.entities, dish: { ...dish, fields: { ...dish.fields, audience }, given, rows: given.length } } }
}

const adult = (who: string): string => `plusMonths(${who}.born_on, ${ADULT_MONTHS}) <= today()`
const ofAge = (who: string): ReturnType<typeof forbidden> =>
  forbidden(
    `dish.audience === 'everybody' || (${adult(who)})`,
    `“{dish.name}” is for adults, and {${who}.name} was born on {${who}.born_on}.`,
    ['adult', 'born', 'too young', 'age'],
  )
const drinks = (order: string): string => `some('order_line', l => l.order_id === ${order}.id && l.dish.audience === 'adults')`

export const ageChecks: Variant = {
  key: 'age_checks',
  about: 'Wine and beer are brought too, for adults only: the age is checked at the door, and without valid papers the bottle goes back.',
  apply: core =>
    extended(withDrinks(core), {
      entities: {
        age_check: {
          noun: { one: 'age check', many: 'age checks', also: [{ one: 'ID check', many: 'ID checks' }] },
          kind: 'record',
          about: 'What a [courier] saw at the door.',
          fields: {
            order: ref('order', 'For which [order].'),
            papers: choice('What was shown.', { passport: 3, identity_card: 5, driving_licence: 3, nothing: 4 }, { called: 'papers' }),
            result: choice('Whether that was enough.', { passed: 6, failed: 1 }, { says: { passed: 'passed', failed: 'failed' } }),
            checked_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['order'],
          refer: 'the age check for {order}',
          unique: [['order']],
          summary: { by: ['result', 'papers'], totals: [], over: 'checked_on' },
        },
      },
      fields: {
        diner: { born_on: date('Day of birth.', OLDEST, YOUNGEST, { called: 'date of birth', sort: true, clause: 'who were born' }) },
      },
      rules: {
        start_order: [ofAge('diner')],
        add_dish_to_order: [ofAge('order.diner')],
        deliver_order: [
          conflict(
            `!(${drinks('order')}) || some('age_check', c => c.order_id === order.id && c.result === 'passed')`,
            'There are drinks for adults in it, and no age check was passed. Check the age first.',
            ['age', 'adult', 'check'],
          ),
        ],
      },
      actions: {
        check_age_for_order: {
          title: 'Check the age',
          about:
            'Notes what the [diner] showed at the door, for an [order] on the way with drinks for adults, once. With no papers it fails; otherwise it is passed.',
          args: {
            order: row('order', {
              likely: `order.status === 'on_the_way' && (${drinks('order')}) && none('age_check', c => c.order_id === order.id)`,
            }),
            papers: choice('What was shown.', { passport: 3, identity_card: 5, driving_licence: 3, nothing: 4 }),
          },
          rules: [
            conflict("order.status === 'on_the_way'", 'This [order] is {order.status}; papers are shown at the door.', [
              'not on the way',
              'at the door',
              'basket',
              'placed',
              'delivered',
              'cancelled',
            ]),
            conflict(drinks('order'), 'There is nothing for adults in this [order].', ['nothing for adults', 'no drinks', 'not needed']),
            conflict("none('age_check', c => c.order_id === order.id)", 'The age was checked for this [order] already.', [
              'already',
              'checked',
            ]),
          ],
          effects: [
            {
              add: 'age_check',
              with: { order: 'order', papers: 'papers', result: "papers === 'nothing' ? 'failed' : 'passed'", checked_on: 'today()' },
            },
          ],
          gives: 'age_check',
          ask: ['note the age check for {order}; {papers} was shown', 'put down that {papers} was shown at the door for {order}'],
          outcome: [{ question: 'Was the check passed or failed?', value: 'age_check.result', type: 'text' }],
          routine: { row: 'order', when: "order.status === 'on_the_way'", chance: 0.9 },
        },
        take_back_order: {
          title: 'Take an order back',
          about: 'After a failed age check, the [courier] takes the [order] back; it is cancelled, and only the delivery fee stays due.',
          args: {
            order: row('order', {
              likely: "order.status === 'on_the_way' && some('age_check', c => c.order_id === order.id && c.result === 'failed')",
            }),
          },
          rules: [
            conflict("order.status === 'on_the_way'", 'This [order] is {order.status}, not on the way.', [
              'not on the way',
              'basket',
              'placed',
              'delivered',
              'cancelled',
              'already',
            ]),
            conflict("some('age_check', c => c.order_id === order.id && c.result === 'failed')", 'No age check failed for this [order].', [
              'no age check',
              'not failed',
              'passed',
            ]),
          ],
          effects: [{ set: 'order', to: { status: "'cancelled'", total: 'order.delivery_fee' } }],
          ask: ['have {order} taken back', 'the age check failed; take back {order}'],
          outcome: [{ question: 'How much stays due?', value: 'order.total', type: 'money' }],
        },
      },
    }),
}
