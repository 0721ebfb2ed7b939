// Kit is lent to players against a deposit and comes back worn, whole or not at all.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const KIT = [
  { name: 'Home shirt', pieces: 12, deposit: 25 },
  { name: 'Away shirt', pieces: 9, deposit: 25 },
  { name: 'Training bib', pieces: 15, deposit: 5 },
  { name: 'Racket', pieces: 6, deposit: 60 },
  { name: 'Junior racket', pieces: 5, deposit: 40 },
  { name: 'Kit bag', pieces: 4, deposit: 20 },
  { name: 'Ball pump', pieces: 2, deposit: 10 },
] as const
/** Things that one member has at a time. */
const MOST = 3

const isOut: Rule = conflict("kit_loan.status === 'out'", 'This [kit_loan] is {kit_loan.status} already.', [
  'already',
  'returned',
  'lost',
  'over',
])

export const withKitLoans: Variant = {
  key: 'with_kit_loans',
  about: 'Shirts, rackets and bags are lent to members against a deposit.',
  apply: core =>
    extended(core, {
      entities: {
        kit: {
          noun: { one: 'kit item', many: 'kit items', also: [{ one: 'piece of equipment', many: 'pieces of equipment' }] },
          kind: 'thing',
          about: 'Something of the club that is lent.',
          fields: {
            name: text('Name.', oneOf(KIT.map(({ name }) => name)), { unique: true, filter: true }),
            pieces: integer('How many are in the cupboard.', 0, 20, {
              called: 'pieces in the cupboard',
              sort: true,
              filter: true,
              clause: 'of which there are',
            }),
            deposit: money('What is left for one.', 5, 80, { step: 5, called: 'deposit', sort: true, filter: true, editable: true }),
          },
          identify: ['name'],
          refer: 'the kit item “{name}”',
          given: KIT,
        },
        kit_loan: {
          noun: { one: 'kit loan', many: 'kit loans' },
          kind: 'record',
          about: 'A [kit] that a [club_member] has.',
          fields: {
            kit: ref('kit', 'What.', { clause: 'of' }),
            club_member: ref('club_member', 'Who has it.', { clause: 'to' }),
            lent_on: date('Day.', -60, 0, { called: 'day of lending', filter: true, sort: true, clause: 'that began' }),
            due_on: date('Day until which it should be back.', -40, 60, {
              called: 'deadline',
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            deposit: money('What was left for it.', 5, 80, { called: 'deposit', sort: true }),
            status: choice(
              'Where it stands.',
              { out: 1, returned: 1, lost: 1 },
              { says: { out: 'running', returned: 'returned', lost: 'lost' } },
            ),
          },
          identify: ['kit', 'club_member', 'lent_on'],
          refer: 'the loan of {kit} to {club_member} of {lent_on}',
          summary: { by: ['status', 'kit'], totals: ['deposit'], over: 'lent_on' },
        },
      },
      actions: {
        lend_kit: {
          title: 'Lend a kit item',
          about: `An active [club_member] takes one piece from the cupboard until a day within 60 days; ${MOST} at a time at most, each thing once.`,
          args: {
            kit: row('kit', { likely: 'kit.pieces > 0' }),
            club_member: row('club_member', {
              likely: `club_member.status === 'active' && none('kit_loan', l => l.club_member_id === club_member.id && l.kit_id === kit.id && l.status === 'out')`,
            }),
            due_on: mostly(date('Day until which it should be back.', 3, 50), 'plusDays(today(), 7 + kit.id * 3)'),
          },
          rules: [
            conflict("club_member.status === 'active'", '{club_member.name} is suspended and gets nothing.', ['suspended', 'gets nothing']),
            conflict('kit.pieces > 0', 'No “{kit.name}” is in the cupboard.', ['no ', 'none', 'cupboard']),
            invalid('due_on > today() && due_on <= plusDays(today(), 60)', 'It is due within 60 days from today, {today()}.'),
            conflict(
              "none('kit_loan', l => l.club_member_id === club_member.id && l.kit_id === kit.id && l.status === 'out')",
              '{club_member.name} has one already.',
              ['already', 'has one'],
            ),
            conflict(
              `count('kit_loan', l => l.club_member_id === club_member.id && l.status === 'out') < ${MOST}`,
              `{club_member.name} has ${MOST} things already.`,
              ['already', 'at most', 'limit'],
            ),
          ],
          effects: [
            {
              add: 'kit_loan',
              with: {
                kit: 'kit',
                club_member: 'club_member',
                lent_on: 'today()',
                due_on: 'due_on',
                deposit: 'kit.deposit',
                status: "'out'",
              },
            },
            { set: 'kit', to: { pieces: 'kit.pieces - 1' } },
          ],
          gives: 'kit_loan',
          ask: ['lend {kit} to {club_member} until {due_on}', 'give {kit} out to {club_member}, to be back on {due_on}'],
          plays: 18,
          undoneBy: 'take_back_kit',
        },
        take_back_kit: {
          title: 'Take a kit item back',
          about: 'The piece is in the cupboard again and the deposit is paid back.',
          args: { kit_loan: row('kit_loan', { likely: "kit_loan.status === 'out'" }) },
          rules: [isOut],
          effects: [
            { set: 'kit_loan', to: { status: "'returned'" } },
            { set: 'kit_loan.kit', to: { pieces: 'kit_loan.kit.pieces + 1' } },
          ],
          ask: ['note that {kit_loan} is over, the piece is back', 'take back what was lent: {kit_loan}'],
          outcome: [{ question: 'How many of these are in the cupboard now?', value: 'kit_loan.kit.pieces', type: 'integer' }],
          routine: { row: 'kit_loan', when: "kit_loan.status === 'out' && kit_loan.due_on <= plusDays(today(), 2)", chance: 0.25 },
        },
        prolong_kit_loan: {
          title: 'Prolong a loan of kit',
          about: 'Moves the deadline of a running loan by 14 days, when it is not overdue.',
          args: { kit_loan: row('kit_loan', { likely: "kit_loan.status === 'out' && kit_loan.due_on >= today()" }) },
          rules: [isOut, conflict('kit_loan.due_on >= today()', 'It is overdue since {kit_loan.due_on}.', ['overdue', 'since', 'late'])],
          effects: [{ set: 'kit_loan', to: { due_on: 'plusDays(kit_loan.due_on, 14)' } }],
          ask: ['prolong {kit_loan}', 'give two more weeks for {kit_loan}'],
          outcome: [{ question: 'Until when is it now?', value: 'kit_loan.due_on', type: 'date' }],
          plays: 3,
        },
        lose_kit: {
          title: 'Note that a kit item was lost',
          about: 'The piece does not come back: the deposit is kept, and as much again is added to the dues.',
          args: { kit_loan: row('kit_loan', { likely: "kit_loan.status === 'out' && kit_loan.due_on < today()" }) },
          rules: [isOut],
          effects: [
            { set: 'kit_loan', to: { status: "'lost'" } },
            { set: 'kit_loan.club_member', to: { owes: 'kit_loan.club_member.owes + kit_loan.deposit' } },
          ],
          ask: ['note that the piece was lost: {kit_loan}', 'put {kit_loan} down as lost'],
          outcome: [{ question: 'How much do they owe now?', value: 'kit_loan.club_member.owes', type: 'money' }],
          plays: 1,
        },
      },
    }),
}
