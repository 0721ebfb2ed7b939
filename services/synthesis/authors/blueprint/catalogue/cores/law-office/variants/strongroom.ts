// A strongroom: wills and deeds of clients in numbered boxes, lent to lawyers for a while, handed out to who may have them.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const KINDS = { will: 3, title_deed: 3, contract: 2, birth_certificate: 1 } as const
/** Days of a loan, loans that one lawyer has at a time, and further days, once. */
const LOAN_DAYS = 14
const MOST_LOANS = 3
const LONGER = 7

const isStored = conflict("deed.status === 'stored'", '[deed] {deed.code} is {deed.status}, not in its box.', [
  'lent',
  'handed out',
  'handed_out',
  'not in its box',
])
const ROOM = "count('deed', d => d.strongbox_id === strongbox.id && d.status !== 'handed_out') < strongbox.places"
const hasRoom: Rule = conflict(ROOM, 'Box {strongbox.code} takes {strongbox.places} documents and is full.', ['full', 'takes', 'no room'])
const fireproof = (kind: string): Rule =>
  conflict(`${kind} !== 'will' || strongbox.fireproof === 'yes'`, 'Wills lie in fireproof boxes only; box {strongbox.code} is none.', [
    'fireproof',
    'only',
  ])
const isOut: Rule = conflict("deed_loan.status === 'out'", 'It has come back already.', ['already', 'come back', 'back'])

export const withStrongroom: Variant = {
  key: 'with_strongroom',
  about: 'A strongroom keeps wills and title deeds in fireproof boxes; lawyers borrow them for a while, and clients get them handed out.',
  apply: core =>
    extended(core, {
      entities: {
        strongbox: {
          noun: { one: 'strongbox', many: 'strongboxes', also: [{ one: 'safe box', many: 'safe boxes' }] },
          kind: 'thing',
          about: 'A box for documents.',
          fields: {
            code: text('Code on it.', pattern('B-##'), { unique: true, called: 'code' }),
            floor: text('Where it stands.', oneOf(['Cellar', 'Archive room', 'Second floor']), { filter: true, editable: true }),
            fireproof: choice(
              'Whether it stands a fire.',
              { yes: 3, no: 3 },
              { called: 'protection', clauses: { yes: 'that are fireproof', no: 'that are not fireproof' } },
            ),
            places: integer('How many documents it takes.', 3, 8, { called: 'number of places', sort: true, filter: true }),
          },
          identify: ['code'],
          refer: 'box {code}',
          rows: 7,
        },
        deed: {
          noun: { one: 'stored document', many: 'stored documents', also: [{ one: 'testament', many: 'testaments' }] },
          kind: 'record',
          about: 'A paper of a [client] that the office keeps.',
          fields: {
            code: text('Number on the envelope.', pattern('D-####'), { unique: true, called: 'number', maxLength: 12 }),
            client: ref('client', 'Whose it is.'),
            kind: choice('What it is.', KINDS, { called: 'kind' }),
            strongbox: ref('strongbox', 'In which box.', { clause: 'in' }),
            stored_on: date('Day on which it came in.', -60, 0, {
              called: 'day of storing',
              filter: true,
              sort: true,
              clause: 'that came in',
            }),
            status: choice(
              'Where it is.',
              { stored: 1, lent: 1, handed_out: 1 },
              { says: { stored: 'stored', lent: 'lent', handed_out: 'handed-out' } },
            ),
          },
          identify: ['code'],
          refer: '[deed] {code}',
          summary: { by: ['status', 'kind', 'strongbox'], totals: [], over: 'stored_on' },
        },
        deed_loan: {
          noun: { one: 'document loan', many: 'document loans' },
          kind: 'record',
          about: 'A [lawyer] has taken a [deed] out of its box.',
          fields: {
            deed: ref('deed', 'Which [deed].', { clause: 'of' }),
            lawyer: ref('lawyer', 'Who has it.', { clause: 'to' }),
            taken_on: date('Day of taking.', -55, 0, { called: 'day of taking', filter: true, sort: true, clause: 'that began' }),
            back_by: date('Day on which it has to be back.', -45, 25, {
              called: 'return date',
              filter: true,
              sort: true,
              clause: 'that end',
            }),
            extended: integer('How often the loan was extended.', 0, 1, { called: 'number of extensions' }),
            status: choice('Where it stands.', { out: 1, back: 1 }, { says: { out: 'running', back: 'ended' } }),
          },
          identify: ['deed', 'taken_on'],
          refer: 'the loan of {deed} of {taken_on}',
          summary: { by: ['status', 'lawyer'], totals: [], over: 'taken_on' },
        },
      },
      actions: {
        store_deed: {
          title: 'Store a document',
          about: 'Puts a paper of an identified [client] into a [strongbox] with room; wills into fireproof ones.',
          args: {
            client: row('client', { likely: "client.identity === 'checked'" }),
            kind: choice('What it is.', KINDS),
            code: text('Number on the envelope.', pattern('D-####'), { maxLength: 12 }),
            strongbox: row('strongbox', { likely: `${ROOM} && (kind !== 'will' || strongbox.fireproof === 'yes')` }),
          },
          rules: [
            forbidden("client.identity === 'checked'", 'The identity of {client.name} has not been checked. Check it first.', [
              'identity',
              'not been checked',
              'check it',
            ]),
            conflict("none('deed', d => d.code === code)", 'There is an envelope {code} already.', ['already', 'there is']),
            fireproof('kind'),
            hasRoom,
          ],
          effects: [
            {
              add: 'deed',
              with: { code: 'code', client: 'client', kind: 'kind', strongbox: 'strongbox', stored_on: 'today()', status: "'stored'" },
            },
          ],
          gives: 'deed',
          ask: [
            'store the {kind} of {client} in {strongbox}, number {code}',
            '{client} has brought a {kind}; put it into {strongbox} under the number {code}',
          ],
          plays: 14,
        },
        move_deed: {
          title: 'Move a document to another box',
          about: 'Puts a stored [deed] into another [strongbox] with room; wills into fireproof ones.',
          args: {
            deed: row('deed', { likely: "deed.status === 'stored'" }),
            strongbox: row('strongbox', {
              likely: `strongbox.id !== deed.strongbox_id && ${ROOM} && (deed.kind !== 'will' || strongbox.fireproof === 'yes')`,
            }),
          },
          rules: [
            isStored,
            conflict('strongbox.id !== deed.strongbox_id', 'It lies in box {strongbox.code} already.', ['already', 'same']),
            fireproof('deed.kind'),
            hasRoom,
          ],
          effects: [{ set: 'deed', to: { strongbox: 'strongbox' } }],
          gives: 'deed',
          ask: ['move {deed} to {strongbox}', 'put {deed} into {strongbox}'],
          plays: 3,
        },
        lend_deed: {
          title: 'Lend a document to a lawyer',
          about: `A [lawyer] takes a stored [deed] for ${LOAN_DAYS} days at most, ${MOST_LOANS} at a time. Wills go to partners only.`,
          args: {
            deed: row('deed', { likely: "deed.status === 'stored'" }),
            lawyer: row('lawyer', {
              likely: `(deed.kind !== 'will' || lawyer.grade === 'partner') && count('deed_loan', n => n.lawyer_id === lawyer.id && n.status === 'out') < ${MOST_LOANS}`,
            }),
            back_by: mostly(date('Day on which it has to be back.', 1, 16), 'plusDays(today(), 10)'),
          },
          rules: [
            isStored,
            invalid('back_by > today()', 'It has to be back after today, {today()}.'),
            conflict(`back_by <= plusDays(today(), ${LOAN_DAYS})`, `A document is lent for ${LOAN_DAYS} days at most.`, [
              'at most',
              '14 days',
              'too long',
            ]),
            forbidden("deed.kind !== 'will' || lawyer.grade === 'partner'", 'Wills go to partners only; {lawyer.name} is none.', [
              'partner',
              'only',
            ]),
            conflict(
              `count('deed_loan', n => n.lawyer_id === lawyer.id && n.status === 'out') < ${MOST_LOANS}`,
              `{lawyer.name} has ${MOST_LOANS} documents out, which is the limit.`,
              ['limit', 'at most', 'has'],
            ),
          ],
          effects: [
            {
              add: 'deed_loan',
              with: { deed: 'deed', lawyer: 'lawyer', taken_on: 'today()', back_by: 'back_by', extended: '0', status: "'out'" },
            },
            { set: 'deed', to: { status: "'lent'" } },
          ],
          gives: 'deed_loan',
          ask: ['lend {deed} to {lawyer} until {back_by}', 'let {lawyer} have {deed} until {back_by}'],
          plays: 9,
          undoneBy: 'take_back_deed',
        },
        take_back_deed: {
          title: 'Take a document back',
          about: 'A lent [deed] is in its box again.',
          args: { deed_loan: row('deed_loan', { likely: "deed_loan.status === 'out'" }) },
          rules: [isOut],
          effects: [
            { set: 'deed_loan', to: { status: "'back'" } },
            { set: 'deed_loan.deed', to: { status: "'stored'" } },
          ],
          ask: ['note that {deed_loan} has ended', 'put the document of {deed_loan} back into its box'],
          routine: { row: 'deed_loan', when: "deed_loan.status === 'out' && deed_loan.back_by <= plusDays(today(), 1)", chance: 0.12 },
        },
        extend_deed_loan: {
          title: 'Extend a document loan',
          about: `Lends documents for ${LONGER} more days, once, before it is overdue.`,
          args: {
            deed_loan: row('deed_loan', {
              likely: "deed_loan.status === 'out' && deed_loan.extended === 0 && deed_loan.back_by >= today()",
            }),
          },
          rules: [
            isOut,
            conflict('deed_loan.extended === 0', 'It has been extended before, which is done once.', ['once', 'before', 'already']),
            conflict('deed_loan.back_by >= today()', 'It had to be back on {deed_loan.back_by} and is overdue.', [
              'overdue',
              'too late',
              'had to be back',
            ]),
          ],
          effects: [{ set: 'deed_loan', to: { back_by: `plusDays(deed_loan.back_by, ${LONGER})`, extended: '1' } }],
          ask: ['extend {deed_loan}', 'give the lawyer more time for {deed_loan}'],
          outcome: [{ question: 'When does it have to be back now?', value: 'deed_loan.back_by', type: 'date' }],
          plays: 1,
        },
        hand_out_deed: {
          title: 'Hand a document out',
          about: 'Gives a stored [deed] to its [client], whose identity was checked; not while a [bill] of theirs is unpaid.',
          args: {
            deed: row('deed', {
              likely: "deed.status === 'stored' && none('bill', b => b.matter.client_id === deed.client_id && b.status === 'unpaid')",
            }),
          },
          rules: [
            isStored,
            conflict(
              "none('bill', b => b.matter.client_id === deed.client_id && b.status === 'unpaid')",
              'A [bill] of {deed.client.name} is unpaid; the document stays here.',
              ['unpaid', 'stays', 'fee note'],
            ),
          ],
          effects: [{ set: 'deed', to: { status: "'handed_out'" } }],
          ask: ['hand {deed} out to its owner', 'give {deed} back to the client'],
          plays: 1,
        },
      },
    }),
}
