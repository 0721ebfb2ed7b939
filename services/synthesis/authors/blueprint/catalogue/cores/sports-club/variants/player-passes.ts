// The association issues passes: without a valid one nobody is nominated.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Warnings after which a pass is barred, and days for which it is barred. */
const BARRED_AT = 3
const BARRED_DAYS = 14

export const withPlayerPasses: Variant = {
  key: 'with_player_passes',
  about: 'Players need a valid pass of the association; three warnings bar it for two weeks.',
  apply: core =>
    extended(core, {
      entities: {
        player_pass: {
          noun: { one: 'player pass', many: 'player passes', also: [{ one: 'playing licence', many: 'playing licences' }] },
          kind: 'record',
          about: 'The right of a [club_member] to play in the league.',
          fields: {
            code: text('Number of the association.', pattern('PP-#####'), { unique: true, called: 'number' }),
            club_member: ref('club_member', 'Whose.', { clause: 'of' }),
            valid_until: date('Last day.', -20, 400, {
              called: 'last valid day',
              filter: true,
              sort: true,
              clause: 'that are valid until a day',
            }),
            warnings: integer('Warnings since it was last barred.', 0, BARRED_AT, {
              called: 'number of warnings',
              sort: true,
              filter: true,
            }),
            barred_until: date('Last day on which it is barred.', -40, 20, {
              called: 'end of the bar',
              optional: true,
              filter: true,
              sort: true,
              clause: 'that are barred',
            }),
            grade: choice(
              'For which league.',
              { local: 4, regional: 2 },
              { called: 'grade', says: { local: 'local', regional: 'regional' } },
            ),
          },
          identify: ['code'],
          refer: 'pass {code}',
          unique: [['club_member']],
          summary: { by: ['grade'], totals: ['warnings'], over: 'valid_until' },
        },
      },
      rules: {
        nominate_player: [
          forbidden(
            "none('player_pass', p => p.club_member_id === club_member.id) || some('player_pass', p => p.club_member_id === club_member.id && p.valid_until >= fixture.day && (p.barred_until === null || p.barred_until < fixture.day))",
            'The pass of {club_member.name} is not valid on {fixture.day}.',
            ['pass', 'not valid', 'barred'],
          ),
        ],
      },
      actions: {
        enter_player_pass: {
          title: 'Enter a player pass',
          about: 'The association has issued a pass for a [club_member] who has none.',
          args: {
            club_member: row('club_member', { likely: "none('player_pass', p => p.club_member_id === club_member.id)" }),
            code: text('Its number.', pattern('PP-#####'), { maxLength: 12 }),
            valid_until: mostly(date('Last day.', 10, 400), 'plusDays(today(), 20 + club_member.id * 15)'),
            grade: choice('For which league.', { local: 4, regional: 2 }),
          },
          rules: [
            invalid('valid_until > today()', 'A pass that has ended is of no use; today is {today()}.'),
            conflict("none('player_pass', p => p.club_member_id === club_member.id)", '{club_member.name} has a pass already. Renew it.', [
              'already',
              'renew',
            ]),
            conflict("none('player_pass', p => p.code === code)", 'The number {code} is in use.', ['in use', 'already']),
          ],
          effects: [
            {
              add: 'player_pass',
              with: { code: 'code', club_member: 'club_member', valid_until: 'valid_until', warnings: '0', grade: 'grade' },
            },
          ],
          gives: 'player_pass',
          ask: [
            'enter pass {code} for {club_member}, {grade}, valid until {valid_until}',
            'put down that {club_member} has got the {grade} pass {code}, which is valid until {valid_until}',
          ],
          plays: 16,
        },
        renew_player_pass: {
          title: 'Renew a player pass',
          about: 'The pass is valid for another 365 days, in its last 60 days or later.',
          args: { player_pass: row('player_pass', { likely: 'player_pass.valid_until < plusDays(today(), 60)' }) },
          rules: [
            conflict(
              'player_pass.valid_until < plusDays(today(), 60)',
              'Pass {player_pass.code} is valid until {player_pass.valid_until}; it is renewed in its last 60 days.',
              ['valid until', 'too early', 'last 60 days'],
            ),
          ],
          effects: [
            {
              set: 'player_pass',
              to: { valid_until: 'plusDays(player_pass.valid_until > today() ? player_pass.valid_until : today(), 365)' },
            },
          ],
          ask: ['renew {player_pass}', 'note that {player_pass} was renewed for a year'],
          outcome: [{ question: 'Until when is it valid now?', value: 'player_pass.valid_until', type: 'date' }],
          plays: 5,
        },
        warn_player: {
          title: 'Enter a warning',
          about: `Adds a warning to a pass that is not barred; the third bars it for ${BARRED_DAYS} days and wipes the warnings out.`,
          args: { player_pass: row('player_pass', { likely: 'player_pass.barred_until === null || player_pass.barred_until < today()' }) },
          rules: [
            conflict(
              'player_pass.barred_until === null || player_pass.barred_until < today()',
              'Pass {player_pass.code} is barred until {player_pass.barred_until}.',
              ['barred', 'already'],
            ),
          ],
          effects: [
            {
              set: 'player_pass',
              to: {
                barred_until: `player_pass.warnings + 1 >= ${BARRED_AT} ? plusDays(today(), ${BARRED_DAYS}) : player_pass.barred_until`,
                warnings: `player_pass.warnings + 1 >= ${BARRED_AT} ? 0 : player_pass.warnings + 1`,
              },
            },
          ],
          ask: ['enter a warning on {player_pass}', 'add a warning to {player_pass}'],
          outcome: [{ question: 'How many warnings stand on it now?', value: 'player_pass.warnings', type: 'integer' }],
          plays: 12,
        },
        lift_bar: {
          title: 'Lift a bar',
          about: 'The association lets somebody play again before the bar ends.',
          args: { player_pass: row('player_pass', { likely: 'player_pass.barred_until !== null && player_pass.barred_until >= today()' }) },
          rules: [
            conflict('player_pass.barred_until !== null && player_pass.barred_until >= today()', 'Pass {player_pass.code} is not barred.', [
              'not barred',
              'no bar',
            ]),
          ],
          effects: [{ set: 'player_pass', to: { barred_until: 'plusDays(today(), -1)' } }],
          ask: ['lift the bar on {player_pass}', 'note that {player_pass} is not barred any more'],
          plays: 1,
        },
      },
    }),
}
