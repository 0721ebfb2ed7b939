// Clubs, schools and firms sign contracts for rooms on a departure, with a free place for so many, and give rooms back in time.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { freeRooms } from '../records.ts'
import { IS_OFFERED, isOffered } from '../states.ts'

/** People for whom one goes free, days before leaving until which rooms go back, and what a school pays less in percent. */
const FREE_FOR = 6
const BACK_DAYS = 7
const SCHOOL_PERCENT = 10
/** Contracts are signed so many days ahead, and a group has so many rooms at most. */
const AHEAD = 10
const MOST_ROOMS = 5

const GROUPS = [
  { name: 'Alpine Club North', kind: 'club', open: 0, status: 'active' },
  { name: 'Rowing Club Eleven', kind: 'club', open: 0, status: 'active' },
  { name: 'Hill Grammar School', kind: 'school', open: 0, status: 'active' },
  { name: 'Harbour Secondary School', kind: 'school', open: 0, status: 'active' },
  { name: 'Lindgren Architects', kind: 'firm', open: 0, status: 'active' },
  { name: 'Choir of Saint Anne', kind: 'club', open: 0, status: 'blocked' },
] as const

const PAYING = (people: string): string => `(${people} - floor(${people} / ${FREE_FOR + 1}))`
const PRICE = (people: string, tour: string, group: string): string =>
  `ceil(${PAYING(people)} * ${tour}.price * (${group}.kind === 'school' ? ${100 - SCHOOL_PERCENT} : 100) / 100)`
const isSigned: Rule = conflict("group_contract.status === 'signed'", 'This contract is {group_contract.status} already.', [
  'already',
  'ended',
])

export const withGroupContracts: Variant = {
  key: 'with_group_contracts',
  about:
    'Clubs, schools and firms sign group contracts for rooms on departures, with free places, instalments and rooms that go back in time.',
  apply: core =>
    extended(core, {
      entities: {
        travel_group: {
          noun: { one: 'travel group', many: 'travel groups', also: [{ one: 'group', many: 'groups' }] },
          kind: 'party',
          about: 'A club, school or firm that travels together.',
          fields: {
            name: text('Name.', oneOf(GROUPS.map(({ name }) => name)), { unique: true, filter: true }),
            email: email(),
            kind: choice(
              'What it is.',
              { club: 3, school: 2, firm: 1 },
              {
                called: 'kind of group',
                clauses: { club: 'that are clubs', school: 'that are schools', firm: 'that are firms' },
              },
            ),
            open: money('What it owes under its contracts.', 0, 30000, {
              called: 'amount owed',
              sort: true,
              filter: true,
              clause: 'with an amount owed of',
            }),
            status: choice('Blocked ones sign nothing.', { active: 5, blocked: 1 }, { says: { active: 'active', blocked: 'blocked' } }),
          },
          identify: ['name'],
          refer: '{name}',
          given: GROUPS,
        },
        group_contract: {
          noun: { one: 'group contract', many: 'group contracts' },
          kind: 'record',
          about: 'Twin rooms on a [departure] for a [travel_group].',
          fields: {
            travel_group: ref('travel_group', 'For whom.', { called: 'group', clause: 'with' }),
            departure: ref('departure', 'On which [departure].', { clause: 'for' }),
            rooms: integer('Twin rooms.', 1, MOST_ROOMS, {
              called: 'number of rooms',
              unit: 'rooms',
              sort: true,
              filter: true,
              clause: 'over',
            }),
            people: integer('People.', 2, MOST_ROOMS * 2, { called: 'number of people', unit: 'people', sort: true, filter: true }),
            price: money('Price of all of them.', 500, 30000, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
            paid: money('What has been paid.', 0, 30000, { called: 'amount paid', sort: true, filter: true }),
            signed_on: date('Day.', -60, 0, { called: 'day of the signature', filter: true, sort: true, clause: 'that were signed' }),
            status: choice('Where it stands.', { signed: 1, ended: 1 }, { says: { signed: 'running', ended: 'ended' } }),
          },
          identify: ['travel_group', 'departure'],
          refer: 'the contract with {travel_group} for {departure}',
          unique: [['travel_group', 'departure']],
          summary: { by: ['status', 'travel_group'], totals: ['people', 'price', 'paid'], over: 'signed_on' },
        },
      },
      actions: {
        sign_group_contract: {
          title: 'Sign a group contract',
          about: `Gives twin rooms to an active group on a [departure] that is on sale or guaranteed, ${AHEAD} days ahead or more, up to ${MOST_ROOMS} rooms and as many as are free. With more than ${FREE_FOR} people one goes free; schools pay ${SCHOOL_PERCENT} percent less. One contract for each group and [departure]; a group that owes money signs nothing. These people do not count for the smallest group.`,
          args: {
            travel_group: row('travel_group', { likely: "travel_group.status === 'active' && travel_group.open === 0" }),
            departure: row('departure', {
              likely: `(${IS_OFFERED}) && days(today(), departure.leaves_on) >= ${AHEAD} && ${freeRooms('departure', 'twin')} > 1 && none('group_contract', g => g.travel_group_id === travel_group.id && g.departure_id === departure.id)`,
            }),
            people: mostly(
              integer('How many people.', 2, 14, { unit: 'people' }),
              `min(${freeRooms('departure', 'twin')}, 4) * 2 - departure.id % 2`,
            ),
          },
          rules: [
            forbidden("travel_group.status === 'active'", '{travel_group.name} is blocked.', ['blocked', 'not active']),
            conflict('travel_group.open === 0', '{travel_group.name} owes {money(travel_group.open)}. That has to be paid first.', [
              'owes',
              'paid first',
            ]),
            isOffered,
            conflict(
              `days(today(), departure.leaves_on) >= ${AHEAD}`,
              `It leaves on {departure.leaves_on}; groups sign ${AHEAD} days ahead or more.`,
              ['days ahead', 'too late'],
            ),
            conflict(
              "none('group_contract', g => g.travel_group_id === travel_group.id && g.departure_id === departure.id)",
              '{travel_group.name} has or had a contract for that [departure].',
              ['has or had', 'already'],
            ),
            conflict(`people <= ${MOST_ROOMS * 2}`, `A group has ${MOST_ROOMS * 2} people at most.`, ['at most', 'too many']),
            conflict(
              `ceil(people / 2) <= ${freeRooms('departure', 'twin')}`,
              `{${freeRooms('departure', 'twin')}} twin rooms are free on that [departure], which is not enough.`,
              ['not enough', 'are free', 'full'],
            ),
          ],
          effects: [
            {
              add: 'group_contract',
              with: {
                travel_group: 'travel_group',
                departure: 'departure',
                rooms: 'ceil(people / 2)',
                people: 'people',
                price: PRICE('people', 'departure.package_tour', 'travel_group'),
                paid: '0',
                signed_on: 'today()',
                status: "'signed'",
              },
            },
            { set: 'departure', to: { twin_rooms: 'departure.twin_rooms - group_contract.rooms' } },
            { set: 'travel_group', to: { open: 'travel_group.open + group_contract.price' } },
          ],
          gives: 'group_contract',
          ask: [
            'sign a contract with {travel_group} for {people} people on {departure}',
            'put {people} people of {travel_group} on {departure} by a group contract',
          ],
          outcome: [{ question: 'What does the contract cost?', value: 'group_contract.price', type: 'money' }],
          plays: 18,
        },
        pay_group_contract: {
          title: 'Take an instalment of a group',
          about: 'Books a payment towards a running contract, up to what is left.',
          args: {
            group_contract: row('group_contract', {
              likely: "group_contract.status === 'signed' && group_contract.paid < group_contract.price",
            }),
            amount: mostly(money('How much.', 50, 20000), 'group_contract.price - group_contract.paid'),
          },
          rules: [
            isSigned,
            conflict(
              'amount <= group_contract.price - group_contract.paid',
              '{money(group_contract.price - group_contract.paid)} is left to pay, not more.',
              ['left to pay', 'not more', 'too much'],
            ),
          ],
          effects: [
            { set: 'group_contract', to: { paid: 'group_contract.paid + amount' } },
            { set: 'group_contract.travel_group', to: { open: 'group_contract.travel_group.open - amount' } },
          ],
          gives: 'group_contract',
          ask: ['note that {amount} came in for {group_contract}', 'enter an instalment of {amount} for {group_contract}'],
          outcome: [{ question: 'How much is left to pay?', value: 'group_contract.price - group_contract.paid', type: 'money' }],
          ceiling: { arg: 'amount', most: 'group_contract.price - group_contract.paid', words: 'everything that is left to pay' },
          routine: {
            row: 'group_contract',
            when: "group_contract.status === 'signed' && group_contract.paid < group_contract.price",
            chance: 0.05,
          },
          plays: 4,
        },
        return_group_rooms: {
          title: 'Take rooms of a group back',
          about: `Fewer people go: rooms that they do not need go back to the [departure] and the price falls, until ${BACK_DAYS} days before it leaves. At least two people stay, and not less than was paid is charged.`,
          args: {
            group_contract: row('group_contract', {
              likely: `group_contract.status === 'signed' && group_contract.people > 3 && days(today(), group_contract.departure.leaves_on) >= ${BACK_DAYS} && group_contract.paid === 0`,
            }),
            people: mostly(integer('How many people are left.', 1, 14, { unit: 'people' }), 'group_contract.people - 2'),
          },
          rules: [
            isSigned,
            conflict(
              'people < group_contract.people',
              'The contract is for {group_contract.people} people; the new number has to be lower.',
              ['lower', 'fewer'],
            ),
            conflict('people >= 2', 'Two people at least make a group. End the contract instead.', ['at least', 'end the contract']),
            conflict(
              `days(today(), group_contract.departure.leaves_on) >= ${BACK_DAYS}`,
              `It leaves on {group_contract.departure.leaves_on}; rooms go back until ${BACK_DAYS} days before.`,
              ['days before', 'too late'],
            ),
            conflict(
              `${PRICE('people', 'group_contract.departure.package_tour', 'group_contract.travel_group')} >= group_contract.paid`,
              '{money(group_contract.paid)} has been paid, which is more than it would cost then.',
              ['been paid', 'more than'],
            ),
          ],
          effects: [
            {
              set: 'group_contract.departure',
              to: { twin_rooms: 'group_contract.departure.twin_rooms + group_contract.rooms - ceil(people / 2)' },
            },
            {
              set: 'group_contract.travel_group',
              to: {
                open: `group_contract.travel_group.open - group_contract.price + ${PRICE('people', 'group_contract.departure.package_tour', 'group_contract.travel_group')}`,
              },
            },
            {
              set: 'group_contract',
              to: {
                price: PRICE('people', 'group_contract.departure.package_tour', 'group_contract.travel_group'),
                rooms: 'ceil(people / 2)',
                people: 'people',
              },
            },
          ],
          gives: 'group_contract',
          ask: ['lower {group_contract} to {people} people', 'note that only {people} people are left in {group_contract}'],
          outcome: [{ question: 'What does the contract cost now?', value: 'group_contract.price', type: 'money' }],
          plays: 3,
        },
        end_group_contract: {
          title: 'End a group contract',
          about: `A running contract for which nothing has been paid ends until ${BACK_DAYS} days before the [departure] leaves; its rooms go back.`,
          args: {
            group_contract: row('group_contract', {
              likely: `group_contract.status === 'signed' && group_contract.paid === 0 && days(today(), group_contract.departure.leaves_on) >= ${BACK_DAYS}`,
            }),
          },
          rules: [
            isSigned,
            conflict('group_contract.paid === 0', '{money(group_contract.paid)} has been paid for it; it does not end any more.', [
              'been paid',
              'any more',
            ]),
            conflict(
              `days(today(), group_contract.departure.leaves_on) >= ${BACK_DAYS}`,
              `It leaves on {group_contract.departure.leaves_on}; contracts end until ${BACK_DAYS} days before.`,
              ['days before', 'too late'],
            ),
          ],
          effects: [
            { set: 'group_contract', to: { status: "'ended'" } },
            { set: 'group_contract.departure', to: { twin_rooms: 'group_contract.departure.twin_rooms + group_contract.rooms' } },
            { set: 'group_contract.travel_group', to: { open: 'group_contract.travel_group.open - group_contract.price' } },
          ],
          gives: 'group_contract',
          ask: ['end {group_contract}', 'cancel {group_contract}, they do not travel'],
        },
        block_travel_group: {
          title: 'Block a group',
          about: 'An active group that owes money signs no more contracts.',
          args: { travel_group: row('travel_group', { likely: "travel_group.status === 'active' && travel_group.open > 0" }) },
          rules: [
            conflict("travel_group.status === 'active'", '{travel_group.name} is blocked already.', ['already', 'blocked']),
            invalid('travel_group.open > 0', '{travel_group.name} owes nothing; only groups that owe money are blocked.'),
          ],
          effects: [{ set: 'travel_group', to: { status: "'blocked'" } }],
          ask: ['block {travel_group}', 'let {travel_group} sign no more contracts'],
          undoneBy: 'unblock_travel_group',
        },
        unblock_travel_group: {
          title: 'Unblock a group',
          about: 'A blocked group may sign contracts again, once it owes nothing.',
          args: { travel_group: row('travel_group', { likely: "travel_group.status === 'blocked' && travel_group.open === 0" }) },
          rules: [
            conflict("travel_group.status === 'blocked'", '{travel_group.name} is not blocked.', ['not blocked', 'active']),
            conflict('travel_group.open === 0', '{travel_group.name} owes {money(travel_group.open)}.', ['owes', 'not paid']),
          ],
          effects: [{ set: 'travel_group', to: { status: "'active'" } }],
          ask: ['unblock {travel_group}', 'let {travel_group} sign contracts again'],
        },
      },
    }),
}
