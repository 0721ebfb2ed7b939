// Members help in the clubhouse; hours of help take dues off.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const PLACES = { bar: 4, grill: 2, till: 2, cleaning: 2 } as const
/** What an hour of help takes off the dues, and the most people for one place on a day. */
const WORTH = 5
const MOST = 2

const isPlanned: Rule = conflict("help_shift.status === 'planned'", 'This [help_shift] is {help_shift.status} already.', [
  'already',
  'done',
  'cancelled',
  'over',
])

export const withClubhouseShifts: Variant = {
  key: 'with_clubhouse_shifts',
  about: 'Members help in the clubhouse by the hour, which takes dues off.',
  apply: core =>
    extended(core, {
      entities: {
        help_shift: {
          noun: { one: 'clubhouse shift', many: 'clubhouse shifts', also: [{ one: 'helper shift', many: 'helper shifts' }] },
          kind: 'record',
          about: 'A [club_member] who helps in the clubhouse on one day.',
          fields: {
            club_member: ref('club_member', 'Who.', { clause: 'of' }),
            place: choice('Where.', PLACES, { called: 'place' }),
            day: date('Day.', -60, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hours: integer('How long.', 1, 6, { called: 'length', unit: 'hours', sort: true, filter: true, clause: 'of' }),
            status: choice(
              'Where it stands.',
              { planned: 1, done: 1, cancelled: 1 },
              { says: { planned: 'planned', done: 'done', cancelled: 'cancelled' } },
            ),
          },
          identify: ['club_member', 'day'],
          refer: 'the shift of {club_member} on {day}',
          summary: { by: ['status', 'place'], totals: ['hours'], over: 'day' },
        },
      },
      actions: {
        plan_help_shift: {
          title: 'Plan a clubhouse shift',
          about: `An active [club_member] helps at one place on a coming day; ${MOST} people at a place, one shift a day for each, the youth neither at the bar nor at the grill.`,
          args: {
            club_member: row('club_member', { likely: "club_member.status === 'active'" }),
            place: choice('Where.', PLACES),
            day: mostly(date('Day.', 1, 20), 'plusDays(today(), 1 + club_member.id % 6)'),
            hours: mostly(integer('How long.', 1, 8, { unit: 'hours' }), '2 + club_member.id % 3'),
          },
          rules: [
            conflict("club_member.status === 'active'", '{club_member.name} is suspended.', ['suspended', 'may not']),
            invalid('day > today()', 'A shift is on a coming day; today is {today()}.'),
            conflict('hours <= 6', 'A shift lasts 6 hours at most.', ['at most', 'too long']),
            conflict(
              "club_member.ages !== 'youth' || place === 'till' || place === 'cleaning'",
              '{club_member.name} is in the youth and works neither at the bar nor at the grill.',
              ['youth', 'too young', 'bar', 'grill'],
            ),
            conflict(
              "none('help_shift', s => s.club_member_id === club_member.id && s.day === day && s.status === 'planned')",
              '{club_member.name} helps on {day} already.',
              ['already', 'helps'],
            ),
            conflict(
              `count('help_shift', s => s.place === place && s.day === day && s.status === 'planned') < ${MOST}`,
              `${MOST} people help there on {day} already.`,
              ['already', 'full', 'enough'],
            ),
          ],
          effects: [
            { add: 'help_shift', with: { club_member: 'club_member', place: 'place', day: 'day', hours: 'hours', status: "'planned'" } },
          ],
          gives: 'help_shift',
          ask: [
            'plan a shift of {club_member} on {day}: {place}, {hours} hours',
            'let {club_member} help on {day} for {hours} hours ({place})',
          ],
          plays: 18,
          undoneBy: 'cancel_help_shift',
        },
        finish_help_shift: {
          title: 'Note that somebody helped',
          about: `Notes that somebody helped, on its day or later; every hour takes ${WORTH} off the dues that are owed.`,
          args: { help_shift: row('help_shift', { likely: "help_shift.status === 'planned' && help_shift.day <= today()" }) },
          rules: [
            isPlanned,
            conflict('help_shift.day <= today()', 'It is on {help_shift.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [
            { set: 'help_shift', to: { status: "'done'" } },
            { set: 'help_shift.club_member', to: { owes: `max(0, help_shift.club_member.owes - help_shift.hours * ${WORTH})` } },
          ],
          ask: ['note that {help_shift} is done', 'put {help_shift} down as done'],
          outcome: [{ question: 'How much do they owe now?', value: 'help_shift.club_member.owes', type: 'money' }],
          routine: { row: 'help_shift', when: "help_shift.status === 'planned' && help_shift.day < today()", chance: 0.4 },
        },
        hand_on_help_shift: {
          title: 'Give a shift to somebody else',
          about: 'Sends another active [club_member] who has none on that day.',
          args: {
            help_shift: row('help_shift', { likely: "help_shift.status === 'planned' && help_shift.day >= today()" }),
            club_member: row('club_member', {
              likely: "club_member.status === 'active' && club_member.ages !== 'youth' && club_member.id !== help_shift.club_member_id",
            }),
          },
          rules: [
            isPlanned,
            conflict('club_member.id !== help_shift.club_member_id', 'It is theirs already.', ['already', 'theirs']),
            conflict("club_member.status === 'active'", '{club_member.name} is suspended.', ['suspended', 'may not']),
            conflict(
              "club_member.ages !== 'youth' || help_shift.place === 'till' || help_shift.place === 'cleaning'",
              '{club_member.name} is in the youth and works neither at the bar nor at the grill.',
              ['youth', 'too young'],
            ),
            conflict(
              "none('help_shift', s => s.club_member_id === club_member.id && s.day === help_shift.day && s.status === 'planned')",
              '{club_member.name} helps on that day already.',
              ['already', 'helps'],
            ),
          ],
          effects: [{ set: 'help_shift', to: { club_member: 'club_member' } }],
          gives: 'help_shift',
          ask: ['let {club_member} do {help_shift} instead', 'give {help_shift} to {club_member}'],
          plays: 3,
        },
        cancel_help_shift: {
          title: 'Cancel a clubhouse shift',
          about: 'A planned shift does not take place.',
          args: { help_shift: row('help_shift', { likely: "help_shift.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'help_shift', to: { status: "'cancelled'" } }],
          ask: ['cancel {help_shift}', 'call off {help_shift}'],
        },
      },
    }),
}
