// Homes are open to many at once on some days; who comes is put on a list.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const isPlanned: Rule = conflict("open_house.status === 'planned'", 'This open house is {open_house.status} already.', [
  'already',
  'held',
  'cancelled',
  'over',
])

export const withOpenHouses: Variant = {
  key: 'with_open_houses',
  about: 'Homes are open to many house hunters at once on some days.',
  apply: core =>
    extended(core, {
      entities: {
        open_house: {
          noun: { one: 'open house', many: 'open houses' },
          kind: 'record',
          about: 'A day on which a [home] is open to many.',
          fields: {
            home: ref('home', 'Which [home].', { clause: 'at' }),
            estate_agent: ref('estate_agent', 'Who is there.', { called: 'agent', clause: 'with' }),
            day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            most_guests: integer('How many may come.', 3, 12, { called: 'number of places', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, held: 1, cancelled: 1 },
              { says: { planned: 'planned', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['home', 'day'],
          refer: 'the open house at {home} on {day}',
          summary: { by: ['status', 'estate_agent'], totals: ['most_guests'], over: 'day' },
        },
        open_house_guest: {
          noun: { one: 'open house guest', many: 'open house guests' },
          kind: 'record',
          about: 'A [house_hunter] on the list of an [open_house].',
          fields: {
            open_house: ref('open_house', 'Of which one.', { called: 'open house', clause: 'for' }),
            house_hunter: ref('house_hunter', 'Who.', { clause: 'of' }),
            put_down_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that were put down' }),
          },
          identify: ['house_hunter', 'open_house'],
          refer: 'the place of {house_hunter} at {open_house}',
          unique: [['open_house', 'house_hunter']],
          tools: ['search'],
        },
      },
      actions: {
        plan_open_house: {
          title: 'Plan an open house',
          about:
            'Plans an open house at a listed [home] on a coming Saturday, with an agent who sells there; one a day for each agent and each home.',
          args: {
            home: row('home', { likely: "home.status === 'listed'" }),
            estate_agent: row('estate_agent', { likely: "estate_agent.area === 'everywhere' || estate_agent.area === home.area" }),
            day: mostly(date('Day.', 1, 30), 'plusDays(today(), (12 - weekday(today())) % 7 + 1)'),
            most_guests: mostly(integer('How many may come.', 2, 15), '4 + home.id % 4'),
          },
          rules: [
            conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', [
              'not listed',
              'sold',
              'reserved',
              'withdrawn',
            ]),
            invalid('day > today()', 'It has to be a coming day; today is {today()}.'),
            conflict('weekday(day) === 6', '{day} is no Saturday.', ['saturday', 'another day']),
            conflict('most_guests <= 12', 'At most 12 people are let in.', ['at most', 'too many']),
            forbidden(
              "estate_agent.area === 'everywhere' || estate_agent.area === home.area",
              '{estate_agent.name} sells in another part of the town.',
              ['another part', 'does not sell'],
            ),
            conflict(
              "none('open_house', o => o.day === day && o.status === 'planned' && (o.home_id === home.id || o.estate_agent_id === estate_agent.id))",
              'The home or the agent has an open house then already.',
              ['already', 'has an open house'],
            ),
          ],
          effects: [
            {
              add: 'open_house',
              with: { home: 'home', estate_agent: 'estate_agent', day: 'day', most_guests: 'most_guests', status: "'planned'" },
            },
          ],
          gives: 'open_house',
          ask: [
            'plan an open house at {home} on {day} with {estate_agent}, {most_guests} places',
            'open {home} to {most_guests} people on {day}; {estate_agent} is there',
          ],
          plays: 12,
          undoneBy: 'cancel_open_house',
        },
        put_down_guest: {
          title: 'Put somebody down for an open house',
          about: 'Puts somebody down for an open house, as far as there are places.',
          args: {
            open_house: row('open_house', {
              likely:
                "open_house.status === 'planned' && count('open_house_guest', g => g.open_house_id === open_house.id) < open_house.most_guests",
            }),
            house_hunter: row('house_hunter', {
              likely:
                "house_hunter.status === 'looking' && none('open_house_guest', g => g.open_house_id === open_house.id && g.house_hunter_id === house_hunter.id)",
            }),
          },
          rules: [
            isPlanned,
            conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
            conflict(
              "none('open_house_guest', g => g.open_house_id === open_house.id && g.house_hunter_id === house_hunter.id)",
              '{house_hunter.name} is on the list already.',
              ['already', 'on the list'],
            ),
            conflict(
              "count('open_house_guest', g => g.open_house_id === open_house.id) < open_house.most_guests",
              'All {open_house.most_guests} places are taken.',
              ['taken', 'full', 'no place'],
            ),
          ],
          effects: [{ add: 'open_house_guest', with: { open_house: 'open_house', house_hunter: 'house_hunter', put_down_on: 'today()' } }],
          gives: 'open_house_guest',
          ask: ['put {house_hunter} down for {open_house}', 'let {house_hunter} come to {open_house}'],
          plays: 22,
          undoneBy: 'strike_guest',
        },
        strike_guest: {
          title: 'Strike somebody off the list of an open house',
          about: 'Strikes somebody off the list of an open house before it is held.',
          args: { open_house_guest: row('open_house_guest', { likely: "open_house_guest.open_house.status === 'planned'" }) },
          rules: [
            conflict(
              "open_house_guest.open_house.status === 'planned'",
              'That open house is {open_house_guest.open_house.status} already.',
              ['already', 'held', 'cancelled'],
            ),
          ],
          effects: [{ remove: 'open_house_guest' }],
          ask: ['strike out {open_house_guest}', 'cancel {open_house_guest}'],
        },
        hold_open_house: {
          title: 'Note that an open house was held',
          about: 'Notes that an open house was held, on its day or later.',
          args: { open_house: row('open_house', { likely: "open_house.status === 'planned' && open_house.day <= today()" }) },
          rules: [
            isPlanned,
            conflict('open_house.day <= today()', 'It is on {open_house.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [{ set: 'open_house', to: { status: "'held'" } }],
          ask: ['note that {open_house} was held', 'close {open_house}'],
          routine: { row: 'open_house', when: "open_house.status === 'planned' && open_house.day <= today()", chance: 0.2 },
        },
        cancel_open_house: {
          title: 'Cancel an open house',
          about: 'Cancels a planned open house.',
          args: { open_house: row('open_house', { likely: "open_house.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'open_house', to: { status: "'cancelled'" } }],
          ask: ['cancel {open_house}', 'call off {open_house}'],
        },
      },
    }),
}
