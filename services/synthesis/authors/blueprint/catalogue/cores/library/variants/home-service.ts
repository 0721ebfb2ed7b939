// Volunteers bring what was set aside to people who cannot come.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, person, ref, street, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const isPlanned = conflict("home_visit.status === 'planned'", 'This [home_visit] is {home_visit.status} already.', [
  'already',
  'made',
  'cancelled',
])

export const withHomeService: Variant = {
  key: 'with_home_service',
  about: 'Volunteers visit members who cannot leave home, on their own days and only so many times a day.',
  apply: core =>
    extended(core, {
      entities: {
        volunteer: {
          noun: {
            one: 'volunteer',
            many: 'volunteers',
            also: [{ one: 'visitor', many: 'visitors' }],
          },
          kind: 'party',
          about: 'Someone who brings things to people’s homes.',
          fields: {
            name: text('Full name.', person()),
            day_of_week: integer('Day on which they go: 1 is Monday, 6 is Saturday.', 1, 6, { called: 'day of the week' }),
            most_visits: integer('Most visits in a day.', 2, 4, { called: 'daily limit', editable: true, sort: true }),
            has_car: choice(
              'Whether they have a car.',
              { yes: 2, no: 2 },
              { called: 'car', clauses: { yes: 'that have a car', no: 'that have no car' }, editable: true },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 6,
          given: [1, 1, 3, 3, 5, 5].map(day_of_week => ({ day_of_week })),
        },
        home_visit: {
          noun: {
            one: 'home visit',
            many: 'home visits',
            also: [{ one: 'house call', many: 'house calls' }],
          },
          kind: 'record',
          about: 'A [volunteer] visits a [member].',
          fields: {
            member: ref('member', 'Who is visited.'),
            volunteer: ref('volunteer', 'Who goes.', { clause: 'by' }),
            day: date('Day.', -80, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            address: text('Where to.', street()),
            bags: integer('How many bags are carried.', 1, 6, { called: 'number of bags', sort: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, made: 1, cancelled: 1 },
              { says: { planned: 'planned', made: 'completed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['member', 'day'],
          refer: 'the [home_visit] to {member} on {day}',
          summary: { by: ['status', 'volunteer'], totals: ['bags'], over: 'day' },
        },
      },
      actions: {
        plan_home_visit: {
          title: 'Plan a home visit',
          about:
            'Has a [volunteer] visit a [member] on the day of the week on which they go, within their daily limit. More than two bags take a car; nobody is visited twice a week.',
          args: {
            member: row('member', { likely: "member.status === 'active'" }),
            volunteer: row('volunteer'),
            day: { ...date('Day.', 1, 25), likely: 'plusDays(today(), 7 - weekday(today()) + volunteer.day_of_week)' },
            address: text('Where to.', street(), { maxLength: 80 }),
            bags: { ...integer('How many bags are carried.', 1, 6), likely: '2' },
          },
          rules: [
            forbidden("member.status === 'active'", '{member.name} is blocked.', ['blocked', 'not active']),
            conflict(
              'day > today() && weekday(day) === volunteer.day_of_week',
              '{volunteer.name} goes on another day of the week than {day} (1 is Monday: {volunteer.day_of_week}).',
              ['day of the week', 'another day', 'weekday'],
            ),
            conflict("bags <= 2 || volunteer.has_car === 'yes'", '{volunteer.name} has no car and carries two bags at most.', [
              'no car',
              'two bags',
              'at most',
            ]),
            conflict(
              "count('home_visit', v => v.volunteer_id === volunteer.id && v.day === day && v.status === 'planned') < volunteer.most_visits",
              '{volunteer.name} makes {volunteer.most_visits} visits a day and has them on {day}.',
              ['a day', 'limit', 'full', 'visits'],
            ),
            conflict(
              "none('home_visit', v => v.member_id === member.id && v.status !== 'cancelled' && v.day > plusDays(day, -7) && v.day < plusDays(day, 7))",
              '{member.name} is visited within a week of {day} already.',
              ['within a week', 'already', 'twice'],
            ),
          ],
          effects: [
            {
              add: 'home_visit',
              with: { member: 'member', volunteer: 'volunteer', day: 'day', address: 'address', bags: 'bags', status: "'planned'" },
            },
          ],
          gives: 'home_visit',
          ask: [
            'send {volunteer} to {member} on {day}, {address}, number of bags {bags}',
            'plan a visit of {volunteer} to {member} on {day}; the address is {address}, and the number of bags is {bags}',
          ],
          plays: 24,
          undoneBy: 'cancel_home_visit',
        },
        finish_home_visit: {
          title: 'Note a home visit as made',
          about: 'The [volunteer] was there, on the planned day or later.',
          args: { home_visit: row('home_visit', { likely: "home_visit.status === 'planned' && home_visit.day <= today()" }) },
          rules: [
            isPlanned,
            conflict('home_visit.day <= today()', 'It is planned for {home_visit.day}, and today is {today()}.', [
              'planned for',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'home_visit', to: { status: "'made'" } }],
          ask: ['note that {home_visit} was made', 'mark {home_visit} as made'],
          routine: { row: 'home_visit', when: "home_visit.status === 'planned' && home_visit.day <= today()", chance: 0.5 },
        },
        hand_over_home_visit: {
          title: 'Give a home visit to another volunteer',
          about: 'Another [volunteer] who goes on that day of the week takes a planned [home_visit].',
          args: {
            home_visit: row('home_visit', { likely: "home_visit.status === 'planned' && home_visit.day >= today()" }),
            volunteer: row('volunteer', {
              likely: 'volunteer.id !== home_visit.volunteer_id && volunteer.day_of_week === home_visit.volunteer.day_of_week',
            }),
          },
          rules: [
            isPlanned,
            conflict('volunteer.id !== home_visit.volunteer_id', '{volunteer.name} goes already.', ['already', 'same']),
            conflict('weekday(home_visit.day) === volunteer.day_of_week', '{volunteer.name} goes on another day of the week.', [
              'day of the week',
              'another day',
              'weekday',
            ]),
            conflict("home_visit.bags <= 2 || volunteer.has_car === 'yes'", '{volunteer.name} has no car and carries two bags at most.', [
              'no car',
              'two bags',
              'at most',
            ]),
            conflict(
              "count('home_visit', v => v.volunteer_id === volunteer.id && v.day === home_visit.day && v.status === 'planned') < volunteer.most_visits",
              '{volunteer.name} makes {volunteer.most_visits} visits a day and has them.',
              ['a day', 'limit', 'full', 'visits'],
            ),
          ],
          effects: [{ set: 'home_visit', to: { volunteer: 'volunteer' } }],
          gives: 'home_visit',
          ask: ['give {home_visit} to {volunteer}', 'let {volunteer} make {home_visit}'],
          plays: 1,
        },
        cancel_home_visit: {
          title: 'Cancel a home visit',
          about: 'Nobody goes.',
          args: { home_visit: row('home_visit', { likely: "home_visit.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'home_visit', to: { status: "'cancelled'" } }],
          ask: ['cancel {home_visit}', 'call off {home_visit}'],
          plays: 2,
        },
      },
    }),
}
