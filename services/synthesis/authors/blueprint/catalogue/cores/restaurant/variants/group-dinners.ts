// Groups eat set dinners at a fixed price, planned ahead with a deposit.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const MENUS = [
  { name: 'Harvest dinner', head_price: 38, fewest: 6 },
  { name: 'Riverside dinner', head_price: 45, fewest: 8 },
  { name: 'Vegetarian dinner', head_price: 34, fewest: 5 },
  { name: 'Feast of seven courses', head_price: 68, fewest: 6 },
] as const
const MOST = 30
const isOpen: Rule = conflict("group_dinner.status === 'planned'", 'This dinner is {group_dinner.status} already.', [
  'already',
  'held',
  'cancelled',
  'over',
])

export const withGroupDinners: Variant = {
  key: 'with_group_dinners',
  about: 'Groups eat set dinners at a price for each head, one a day.',
  apply: core =>
    extended(core, {
      entities: {
        set_menu: {
          noun: { one: 'set menu', many: 'set menus', also: [{ one: 'set dinner', many: 'set dinners' }] },
          kind: 'thing',
          about: 'What a group eats.',
          fields: {
            name: text('Name.', oneOf(MENUS.map(({ name }) => name)), { unique: true, filter: true }),
            head_price: money('Price for each head.', 20, 90, {
              called: 'price for each head',
              sort: true,
              filter: true,
              editable: true,
              clause: 'whose head price is',
            }),
            fewest: integer('Fewest people.', 4, 10, { called: 'smallest group', unit: 'people', sort: true, filter: true }),
          },
          identify: ['name'],
          refer: 'the set menu “{name}”',
          given: MENUS,
        },
        group_dinner: {
          noun: { one: 'group dinner', many: 'group dinners' },
          kind: 'record',
          about: 'A group that eats a [set_menu] on one day.',
          fields: {
            house_guest: ref('house_guest', 'Who ordered it.', { called: 'host', clause: 'of' }),
            set_menu: ref('set_menu', 'What they eat.', { called: 'set menu', clause: 'with' }),
            day: date('Day.', -40, 60, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            people: integer('How many come.', 4, MOST, {
              called: 'size of the group',
              unit: 'people',
              sort: true,
              filter: true,
              clause: 'for',
            }),
            total: money('What it costs.', 80, 2500, { called: 'total', sort: true, filter: true }),
            deposit: choice(
              'Whether the deposit is there.',
              { paid: 3, missing: 2 },
              { called: 'deposit', clauses: { paid: 'whose deposit is paid', missing: 'whose deposit is missing' } },
            ),
            status: choice(
              'Where it stands.',
              { planned: 1, held: 1, cancelled: 1 },
              { says: { planned: 'planned', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['house_guest', 'day'],
          refer: 'the dinner of {house_guest} on {day}',
          summary: { by: ['status', 'set_menu', 'deposit'], totals: ['people', 'total'], over: 'day' },
        },
      },
      actions: {
        plan_group_dinner: {
          title: 'Plan a group dinner',
          about: `A group of ${MOST} people at most eats a set menu on a coming day, one group a day; the deposit is missing at first.`,
          args: {
            house_guest: row('house_guest', { likely: 'house_guest.no_shows === 0' }),
            set_menu: row('set_menu'),
            day: mostly(date('Day.', 2, 40), 'plusDays(today(), 3 + house_guest.id)'),
            people: mostly(integer('How many come.', 2, 40, { unit: 'people' }), 'set_menu.fewest + house_guest.id % 6'),
          },
          rules: [
            invalid('day > today()', 'A dinner is planned for a coming day; today is {today()}.'),
            conflict('people >= set_menu.fewest', '“{set_menu.name}” is served from {set_menu.fewest} people on.', [
              'from',
              'too few',
              'at least',
            ]),
            conflict(`people <= ${MOST}`, `There is room for ${MOST} people.`, ['room', 'too many', 'at most']),
            conflict("none('group_dinner', g => g.day === day && g.status === 'planned')", 'There is another group on {day}.', [
              'another group',
              'already',
              'taken',
            ]),
          ],
          effects: [
            {
              add: 'group_dinner',
              with: {
                house_guest: 'house_guest',
                set_menu: 'set_menu',
                day: 'day',
                people: 'people',
                total: 'people * set_menu.head_price',
                deposit: "'missing'",
                status: "'planned'",
              },
            },
          ],
          gives: 'group_dinner',
          ask: [
            'plan a dinner of {house_guest} with {set_menu} on {day} for {people} people',
            'put down a group dinner: {house_guest}, {people} people, {set_menu}, {day}',
          ],
          outcome: [{ question: 'What does the dinner cost in all?', value: 'group_dinner.total', type: 'money' }],
          plays: 14,
          undoneBy: 'cancel_group_dinner',
        },
        pay_group_deposit: {
          title: 'Note that a deposit was paid',
          about: 'The deposit of a planned dinner is there.',
          args: {
            group_dinner: row('group_dinner', { likely: "group_dinner.status === 'planned' && group_dinner.deposit === 'missing'" }),
          },
          rules: [isOpen, conflict("group_dinner.deposit === 'missing'", 'Its deposit is paid already.', ['already', 'paid'])],
          effects: [{ set: 'group_dinner', to: { deposit: "'paid'" } }],
          ask: ['note that the deposit for {group_dinner} was paid', 'put the deposit of {group_dinner} down as paid'],
          plays: 8,
        },
        change_group_size: {
          title: 'Change the size of a group',
          about: 'Changes the number of people of a planned dinner, until the day before and within what the set menu and the room allow.',
          args: {
            group_dinner: row('group_dinner', { likely: "group_dinner.status === 'planned' && group_dinner.day > today()" }),
            people: mostly(integer('How many come.', 2, 40, { unit: 'people' }), 'group_dinner.people + 2'),
          },
          rules: [
            isOpen,
            conflict('group_dinner.day > today()', 'It is on {group_dinner.day}; groups change until the day before.', [
              'day before',
              'too late',
            ]),
            conflict(
              'people >= group_dinner.set_menu.fewest',
              '“{group_dinner.set_menu.name}” is served from {group_dinner.set_menu.fewest} people on.',
              ['from', 'too few', 'at least'],
            ),
            conflict(`people <= ${MOST}`, `There is room for ${MOST} people.`, ['room', 'too many', 'at most']),
          ],
          effects: [{ set: 'group_dinner', to: { people: 'people', total: 'people * group_dinner.set_menu.head_price' } }],
          ask: ['change {group_dinner} to {people} people', 'let {people} people come to {group_dinner}'],
          outcome: [{ question: 'What does it cost then?', value: 'group_dinner.total', type: 'money' }],
          ceiling: { arg: 'people', most: `${MOST}`, words: 'as many people as there is room for' },
          plays: 4,
        },
        hold_group_dinner: {
          title: 'Note that a group dinner took place',
          about: 'Notes that a group dinner took place, on its day or later, when the deposit was paid.',
          args: {
            group_dinner: row('group_dinner', {
              likely: "group_dinner.status === 'planned' && group_dinner.day <= today() && group_dinner.deposit === 'paid'",
            }),
          },
          rules: [
            isOpen,
            conflict('group_dinner.day <= today()', 'It is on {group_dinner.day}, and today is {today()}.', [
              'is on',
              'not yet',
              'today is',
            ]),
            conflict("group_dinner.deposit === 'paid'", 'Its deposit is missing; it did not take place. Cancel it.', [
              'deposit',
              'missing',
              'cancel',
            ]),
          ],
          effects: [{ set: 'group_dinner', to: { status: "'held'" } }],
          ask: ['note that {group_dinner} took place', 'close {group_dinner}'],
          routine: {
            row: 'group_dinner',
            when: "group_dinner.status === 'planned' && group_dinner.day <= today() && group_dinner.deposit === 'paid'",
            chance: 0.3,
          },
        },
        cancel_group_dinner: {
          title: 'Cancel a group dinner',
          about: 'A planned dinner does not take place.',
          args: { group_dinner: row('group_dinner', { likely: "group_dinner.status === 'planned'" }) },
          rules: [isOpen],
          effects: [{ set: 'group_dinner', to: { status: "'cancelled'" } }],
          ask: ['cancel {group_dinner}', 'call off {group_dinner}'],
        },
      },
    }),
}
