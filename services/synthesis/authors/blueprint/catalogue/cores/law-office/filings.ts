// What is done with court filings: drafted, read over by another lawyer, filed for a fee, accepted or returned.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'
import { isOpen } from './matters.ts'
import { FILING_KINDS } from './offer.ts'

const isFiled: Rule = conflict("filing.status === 'filed'", 'This [filing] is {filing.status}; only filed ones are answered.', [
  'not filed',
  'drafted',
  'reviewed',
  'accepted',
  'returned',
  'dropped',
  'already',
])
const enoughTrust = (matter: string, fee: string): string =>
  `${matter}.trust_balance >= ${matter}.practice_area.retainer && ${matter}.trust_balance >= ${fee}`

export const filings: Readonly<Record<string, Action>> = {
  draft_filing: {
    title: 'Draft a [filing]',
    about: 'Begins a paper for a [court] in an open [matter], in your name; one of a kind at a time.',
    args: {
      matter: row('matter', { likely: "matter.status === 'open'" }),
      kind: choice('What it is.', FILING_KINDS),
      court: row('court', { likely: "kind !== 'appeal' || court.name === 'Court of Appeals'" }),
    },
    rules: [
      isOpen('matter'),
      conflict(
        "kind !== 'appeal' || court.name === 'Court of Appeals'",
        'An appeal goes to the Court of Appeals, not to the {court.name}.',
        ['court of appeals', 'goes to'],
      ),
      conflict(
        "none('filing', f => f.matter_id === matter.id && f.kind === kind && (f.status === 'drafted' || f.status === 'reviewed' || f.status === 'filed'))",
        'There is a {kind} in this [matter] that is not finished.',
        ['not finished', 'already', 'there is'],
      ),
    ],
    effects: [
      {
        add: 'filing',
        with: {
          matter: 'matter',
          court: 'court',
          kind: 'kind',
          writer: 'actor',
          drafted_on: 'today()',
          changed_on: 'today()',
          status: "'drafted'",
        },
      },
    ],
    gives: 'filing',
    ask: ['draft a paper for {court} in {matter}; its kind is {kind}', 'begin the {kind} in {matter}, to {court}'],
    plays: 15,
    undoneBy: 'drop_filing',
  },
  review_filing: {
    title: 'Read a filing over',
    about: 'A second [lawyer], not a paralegal, has read a drafted [filing] and found it good.',
    args: {
      filing: row('filing', { likely: "filing.status === 'drafted'" }),
      reviewer: row('lawyer', { about: 'Who read it.', likely: "reviewer.id !== filing.writer_id && reviewer.grade !== 'paralegal'" }),
    },
    rules: [
      conflict("filing.status === 'drafted'", 'This [filing] is {filing.status} already.', [
        'already',
        'reviewed',
        'filed',
        'accepted',
        'returned',
        'dropped',
      ]),
      forbidden('reviewer.id !== filing.writer_id', '{reviewer.name} wrote it; somebody else has to read it over.', [
        'wrote it',
        'somebody else',
        'someone else',
      ]),
      forbidden("reviewer.grade !== 'paralegal'", '{reviewer.name} is a paralegal; lawyers read filings over.', ['paralegal', 'lawyers']),
    ],
    effects: [{ set: 'filing', to: { status: "'reviewed'", reviewer: 'reviewer', changed_on: 'today()' } }],
    gives: 'filing',
    ask: ['note that {reviewer} has read {filing} over', 'put down {reviewer} as the one who reviewed {filing}'],
    routine: { row: 'filing', when: "filing.status === 'drafted'", chance: 0.16 },
    plays: 2,
  },
  submit_filing: {
    title: 'File a paper with the [court]',
    about:
      'Sends a reviewed [filing] to its [court]. The trust money of the [matter] has to reach the retainer of its area and pay the court fee, which is taken out of it.',
    args: { filing: row('filing', { likely: `filing.status === 'reviewed' && ${enoughTrust('filing.matter', 'filing.court.fee')}` }) },
    rules: [
      conflict("filing.status === 'reviewed'", 'This [filing] is {filing.status}; only reviewed ones are filed.', [
        'not reviewed',
        'drafted',
        'already',
        'filed',
        'accepted',
        'returned',
        'dropped',
      ]),
      conflict(
        enoughTrust('filing.matter', 'filing.court.fee'),
        '{money(filing.matter.trust_balance)} of trust money are there; the retainer is {money(filing.matter.practice_area.retainer)} and the court fee {money(filing.court.fee)}. Ask the [client] for a deposit first.',
        ['trust money', 'retainer', 'deposit', 'not enough'],
      ),
    ],
    effects: [
      { set: 'filing', to: { status: "'filed'", changed_on: 'today()' } },
      { set: 'filing.matter', to: { trust_balance: 'filing.matter.trust_balance - filing.court.fee' } },
      {
        add: 'trust_entry',
        with: { matter: 'filing.matter', kind: "'court_fee'", amount: 'filing.court.fee', booked_by: 'actor', booked_on: 'today()' },
      },
    ],
    gives: 'filing',
    ask: ['file {filing} with the court', 'send {filing} to the court'],
    outcome: [{ question: 'How much trust money is left in that matter?', value: 'filing.matter.trust_balance', type: 'money' }],
    routine: { row: 'filing', when: `filing.status === 'reviewed' && ${enoughTrust('filing.matter', 'filing.court.fee')}`, chance: 0.14 },
  },
  accept_filing: {
    title: 'Note that a filing was accepted',
    about: 'The [court] has taken a filed paper.',
    args: { filing: row('filing', { likely: "filing.status === 'filed'" }) },
    rules: [isFiled],
    effects: [{ set: 'filing', to: { status: "'accepted'", changed_on: 'today()' } }],
    ask: ['note that the court accepted {filing}', 'mark {filing} as accepted'],
    routine: { row: 'filing', when: "filing.status === 'filed'", chance: 0.05 },
  },
  return_filing: {
    title: 'Note that a filing came back',
    about: 'The [court] has returned a filed paper within its answering time; after that it counts as accepted. The fee is lost.',
    args: { filing: row('filing', { likely: "filing.status === 'filed' && days(filing.changed_on, today()) <= filing.court.answers_in" }) },
    rules: [
      isFiled,
      conflict(
        'days(filing.changed_on, today()) <= filing.court.answers_in',
        'The {filing.court.name} answers within {filing.court.answers_in} days; it was filed on {filing.changed_on} and counts as accepted.',
        ['within', 'counts as accepted', 'too late'],
      ),
    ],
    effects: [{ set: 'filing', to: { status: "'returned'", changed_on: 'today()' } }],
    ask: ['note that the court returned {filing}', 'put {filing} down as returned'],
  },
  rewrite_filing: {
    title: 'Rewrite a returned filing',
    about: 'A returned paper is drafted anew, in your name; it has to be read over again.',
    args: { filing: row('filing', { likely: "filing.status === 'returned' && filing.matter.status === 'open'" }) },
    rules: [
      conflict("filing.status === 'returned'", 'This [filing] is {filing.status}, not returned.', [
        'not returned',
        'drafted',
        'reviewed',
        'filed',
        'accepted',
        'dropped',
      ]),
      isOpen('filing.matter'),
    ],
    effects: [{ set: 'filing', to: { status: "'drafted'", writer: 'actor', reviewer: 'null', changed_on: 'today()' } }],
    ask: ['rewrite {filing}', 'draft {filing} anew'],
  },
  drop_filing: {
    title: 'Drop a filing',
    about: 'Gives up a paper that has not been filed.',
    args: { filing: row('filing', { likely: "filing.status === 'drafted' || filing.status === 'reviewed'" }) },
    rules: [
      conflict("filing.status === 'drafted' || filing.status === 'reviewed'", 'This [filing] is {filing.status} already.', [
        'already',
        'filed',
        'accepted',
        'returned',
        'dropped',
      ]),
    ],
    effects: [{ set: 'filing', to: { status: "'dropped'", changed_on: 'today()' } }],
    ask: ['drop {filing}', 'give up {filing}'],
  },
}
