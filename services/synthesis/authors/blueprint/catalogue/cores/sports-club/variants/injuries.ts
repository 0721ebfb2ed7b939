// Injured players rest until a physiotherapist lets them play.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const PLACES = { knee: 3, ankle: 4, shoulder: 2, hand: 2, back: 1 } as const
/** Sessions that are needed before somebody plays again. */
const NEEDED = 2

const isOpen: Rule = conflict("injury.status === 'open'", 'This [injury] is healed already.', ['healed', 'already', 'over'])

export const withInjuries: Variant = {
  key: 'with_injuries',
  about: 'Injured players are in no line-up until sessions of physiotherapy have healed them.',
  apply: core =>
    extended(core, {
      entities: {
        injury: {
          noun: { one: 'injury', many: 'injuries' },
          kind: 'record',
          about: 'Something that keeps a [club_member] from playing.',
          fields: {
            club_member: ref('club_member', 'Who.', { clause: 'of' }),
            place: choice('Where.', PLACES, { called: 'place' }),
            happened_on: date('Day.', -60, 0, { called: 'day of the injury', filter: true, sort: true, clause: 'that happened' }),
            back_on: date('Day from which they should play again.', -40, 90, {
              called: 'expected return',
              filter: true,
              sort: true,
              clause: 'whose return is expected',
            }),
            sessions: integer('Sessions of physiotherapy so far.', 0, 12, { called: 'number of sessions', sort: true, filter: true }),
            status: choice('Whether it is healed.', { open: 1, healed: 1 }, { says: { open: 'open', healed: 'healed' } }),
          },
          identify: ['club_member', 'happened_on', 'place'],
          refer: 'the {place} injury of {club_member} of {happened_on}',
          summary: { by: ['status', 'place'], totals: ['sessions'], over: 'happened_on' },
        },
      },
      rules: {
        nominate_player: [
          conflict("none('injury', i => i.club_member_id === club_member.id && i.status === 'open')", '{club_member.name} is injured.', [
            'injured',
            'injury',
            'cannot play',
          ]),
        ],
      },
      actions: {
        note_injury: {
          title: 'Note an injury',
          about: 'A [club_member] cannot play for a while and leaves the coming line-ups. The same place once while it is not healed.',
          args: {
            club_member: row('club_member', { likely: "none('injury', i => i.club_member_id === club_member.id && i.status === 'open')" }),
            place: choice('Where.', PLACES),
            back_on: mostly(date('Day from which they should play again.', 5, 60), 'plusDays(today(), 10 + club_member.id % 5 * 6)'),
          },
          rules: [
            invalid('back_on > today()', 'The return has to be after today, {today()}.'),
            conflict(
              "none('injury', i => i.club_member_id === club_member.id && i.place === place && i.status === 'open')",
              'That is noted already.',
              ['already', 'noted'],
            ),
          ],
          effects: [
            {
              add: 'injury',
              with: {
                club_member: 'club_member',
                place: 'place',
                happened_on: 'today()',
                back_on: 'back_on',
                sessions: '0',
                status: "'open'",
              },
            },
            {
              each: 'line_up',
              as: 'named',
              where: "named.club_member_id === club_member.id && named.fixture.status === 'planned'",
              do: [{ remove: 'named' }],
            },
          ],
          gives: 'injury',
          ask: [
            'note a {place} injury of {club_member}, back on {back_on}',
            'put down that {club_member} has hurt the {place} and should be back on {back_on}',
          ],
          plays: 10,
        },
        add_session: {
          title: 'Add a session of physiotherapy',
          about: 'Counts one more session for an injury that is not healed.',
          args: { injury: row('injury', { likely: "injury.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'injury', to: { sessions: 'injury.sessions + 1' } }],
          ask: ['add a session of physiotherapy for {injury}', 'note one more session for {injury}'],
          outcome: [{ question: 'How many sessions have there been now?', value: 'injury.sessions', type: 'integer' }],
          plays: 14,
        },
        move_return: {
          title: 'Expect a player back on another day',
          about: 'Changes the expected return of an injury that is not healed.',
          args: {
            injury: row('injury', { likely: "injury.status === 'open'" }),
            new_day: mostly(date('The new day.', 3, 60), 'plusDays(injury.back_on, 7)'),
          },
          rules: [isOpen, invalid('new_day > today() && new_day !== injury.back_on', 'The day has to be another one, after today.')],
          effects: [{ set: 'injury', to: { back_on: 'new_day' } }],
          ask: ['move the expected return for {injury} to {new_day}', 'put down {new_day} as the return after {injury}'],
          plays: 3,
        },
        heal_injury: {
          title: 'Let an injured player play again',
          about: `Lets an injured player play again after ${NEEDED} sessions at least; by those who coach.`,
          args: { injury: row('injury', { likely: `injury.status === 'open' && injury.sessions >= ${NEEDED}` }) },
          rules: [
            isOpen,
            conflict(`injury.sessions >= ${NEEDED}`, `There were {injury.sessions} sessions; ${NEEDED} are needed.`, [
              'sessions',
              'needed',
              'too few',
            ]),
          ],
          effects: [{ set: 'injury', to: { status: "'healed'" } }],
          ask: ['note that {injury} has healed', 'let them play again: {injury} is over'],
          routine: {
            row: 'injury',
            when: `injury.status === 'open' && injury.sessions >= ${NEEDED} && injury.back_on <= today()`,
            chance: 0.2,
          },
        },
      },
    }),
}
