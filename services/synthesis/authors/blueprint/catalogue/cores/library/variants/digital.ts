// Digital licences: so many readers at a time, so many loans until they are used up.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days of a digital loan, and digital loans of one member at a time. */
const DIGITAL_DAYS = 14
const MOST_DIGITAL = 3

const TITLES = [
  'The Copper Coast',
  'Learning Python Slowly',
  'A Garden in the Rain',
  'Ghosts of Platform Nine',
  'Gluten-Free Baking',
  'The Viking Saga, read aloud',
  'Portuguese in Thirty Days',
  'Small Repairs at Home',
  'The Year of the Heron',
] as const

export const withDigital: Variant = {
  key: 'with_digital_licences',
  about: 'E-books and audiobooks are lent under digital licences, each for a few readers at a time and a limited number of loans.',
  apply: core =>
    extended(core, {
      entities: {
        licence: {
          noun: {
            one: 'licence',
            many: 'licences',
            also: [
              { one: 'e-book', many: 'e-books' },
              { one: 'audiobook', many: 'audiobooks' },
            ],
          },
          kind: 'thing',
          about: 'The right to lend something digital.',
          fields: {
            name: text('Title.', oneOf(TITLES), { unique: true, called: 'title', filter: true }),
            format: choice(
              'What it is.',
              { e_book: 4, audiobook: 2, magazine: 1 },
              { called: 'format', says: { e_book: 'e-book', audiobook: 'audiobook', magazine: 'magazine' } },
            ),
            readers: integer('How many may have it at a time.', 1, 4, { called: 'number of readers at a time', sort: true }),
            loans_left: integer('Loans until it is used up.', 1, 24, { called: 'loans left', sort: true, filter: true }),
            price: money('What a renewal of it costs the library.', 15, 90, { sort: true, filter: true, clause: 'that cost' }),
          },
          identify: ['name'],
          refer: 'the licence for “{name}”',
          rows: 9,
        },
        e_loan: {
          noun: { one: 'digital loan', many: 'digital loans', also: [{ one: 'download', many: 'downloads' }] },
          kind: 'record',
          about: 'A [licence] with a [member].',
          fields: {
            member: ref('member', 'Who has it.'),
            licence: ref('licence', 'Which [licence].', { clause: 'under' }),
            lent_on: date('First day.', -80, 0, { called: 'first day', filter: true, sort: true }),
            ends_on: date('Last day.', -70, 20, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            status: choice('Where it stands.', { running: 1, ended: 1 }, { says: { running: 'running', ended: 'ended' } }),
          },
          identify: ['member', 'licence', 'lent_on'],
          refer: 'the [e_loan] of {licence} to {member} that began on {lent_on}',
          summary: { by: ['status', 'licence', 'member'], totals: [], over: 'lent_on' },
        },
      },
      actions: {
        lend_licence: {
          title: 'Lend something digital',
          about: `Lends under a [licence] for ${DIGITAL_DAYS} days: so many readers at a time, while loans are left; ${MOST_DIGITAL} for each [member].`,
          args: {
            member: row('member', { likely: "member.status === 'active'" }),
            licence: row('licence', { likely: 'licence.loans_left > 0' }),
          },
          rules: [
            forbidden("member.status === 'active'", '{member.name} is blocked.', ['blocked', 'not active']),
            forbidden('member.valid_until >= today()', 'The card of {member.name} was valid until {member.valid_until}.', [
              'valid until',
              'expired',
            ]),
            conflict('licence.loans_left > 0', 'The [licence] for “{licence.name}” is used up. Renew it first.', [
              'used up',
              'no loans',
              'renew',
            ]),
            conflict(
              "count('e_loan', l => l.licence_id === licence.id && l.status === 'running') < licence.readers",
              '“{licence.name}” is with {licence.readers} readers, which is all at a time.',
              ['readers', 'at a time', 'all', 'taken'],
            ),
            conflict(
              "none('e_loan', l => l.member_id === member.id && l.licence_id === licence.id && l.status === 'running')",
              '{member.name} has “{licence.name}” already.',
              ['already', 'has it'],
            ),
            conflict(
              `count('e_loan', l => l.member_id === member.id && l.status === 'running') < ${MOST_DIGITAL}`,
              `{member.name} has ${MOST_DIGITAL} digital ones; that is the limit.`,
              ['limit', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'e_loan',
              with: {
                member: 'member',
                licence: 'licence',
                lent_on: 'today()',
                ends_on: `plusDays(today(), ${DIGITAL_DAYS})`,
                status: "'running'",
              },
            },
            { set: 'licence', to: { loans_left: 'licence.loans_left - 1' } },
          ],
          gives: 'e_loan',
          also: { licence: 'licence' },
          ask: ['lend {member} {licence}', 'let {member} read or hear under {licence}'],
          outcome: [{ question: 'How many loans are left on it?', value: 'licence.loans_left', type: 'integer' }],
          plays: 24,
        },
        end_e_loan: {
          title: 'End a digital loan',
          about: 'Ends a running digital loan, early or on its last day. The loan that was used does not come back to the [licence].',
          args: { e_loan: row('e_loan', { likely: "e_loan.status === 'running'" }) },
          rules: [conflict("e_loan.status === 'running'", 'This [e_loan] has ended already.', ['already', 'ended'])],
          effects: [{ set: 'e_loan', to: { status: "'ended'", ends_on: 'today()' } }],
          ask: ['end {e_loan}', 'close {e_loan} today'],
          routine: { row: 'e_loan', when: "e_loan.status === 'running' && e_loan.ends_on <= today()", chance: 0.8 },
        },
        renew_licence: {
          title: 'Renew a licence',
          about: 'Buys more loans for a [licence] of which three or fewer are left.',
          args: {
            licence: row('licence', { likely: 'licence.loans_left <= 3' }),
            loans: mostly(integer('How many loans more.', 5, 26), '12'),
          },
          rules: [
            conflict('licence.loans_left <= 3', '{licence.loans_left} loans are left; it is renewed when three or fewer are.', [
              'are left',
              'three or fewer',
              'too early',
            ]),
          ],
          effects: [{ set: 'licence', to: { loans_left: 'licence.loans_left + loans' } }],
          ask: ['renew {licence} for {loans} loans', 'buy {loans} more loans for {licence}'],
          outcome: [{ question: 'How many loans are left on it now?', value: 'licence.loans_left', type: 'integer' }],
          plays: 2,
        },
      },
    }),
}
