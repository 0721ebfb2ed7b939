// Loans to other houses: asked for, agreed to within a curator's limit, handed over, prolonged, brought back and looked at.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { CONDITIONS } from './offer.ts'

/** Above this value an object goes to houses with high security only. */
const VALUABLE = 2500
/** Longest loan, and days of notice before it begins. */
const LONGEST = 180
const NOTICE = 3
/** Loans that one house may have at a time. */
const MOST = 3
/** The fee is so many percent of the value, at least so much. */
const FEE_PERCENT = 2
const LEAST_FEE = 20

const FEE = `max(${LEAST_FEE}, ceil(artwork.value * ${FEE_PERCENT} / 100))`
const isRequested: Rule = conflict(
  "outgoing_loan.status === 'requested'",
  'This [outgoing_loan] is {outgoing_loan.status}; only requested ones are decided on.',
  ['already', 'agreed', 'refused', 'out', 'back'],
)
const isOut: Rule = conflict("outgoing_loan.status === 'out'", 'This [outgoing_loan] is {outgoing_loan.status}, not out.', [
  'not out',
  'not running',
  'already',
  'back',
])
const HANGS = (from: string, to: string): string =>
  `some('hanging', h => h.artwork_id === artwork.id && (h.exhibition.status === 'planned' || h.exhibition.status === 'open') && h.exhibition.starts_on <= ${to} && h.exhibition.ends_on >= ${from})`

/** See the head of this file. */
export const loans: Readonly<Record<string, Action>> = {
  request_outgoing_loan: {
    title: 'Record a loan request',
    about: `Another house asks for an [artwork] for ${LONGEST} days at most, ${NOTICE} days ahead at least. Poor ones do not travel, and those worth more than ${VALUABLE} go to houses with high security. The fee is ${FEE_PERCENT} percent of the value, at least ${LEAST_FEE}.`,
    args: {
      institution: row('institution', { likely: "institution.status === 'accepted'" }),
      artwork: row('artwork', {
        likely: `artwork.condition !== 'poor' && artwork.status !== 'in_treatment' && (artwork.value <= ${VALUABLE} || institution.security === 'high')`,
      }),
      starts_on: mostly(date('First day.', 3, 40), `plusDays(today(), ${NOTICE + 1} + artwork.id % 5)`),
      ends_on: mostly(date('Last day.', 15, 120), 'plusDays(starts_on, 12 + artwork.id % 4 * 9)'),
    },
    rules: [
      conflict("institution.status === 'accepted'", 'The {institution.name} is suspended and borrows nothing.', [
        'suspended',
        'borrows nothing',
      ]),
      invalid(`starts_on >= plusDays(today(), ${NOTICE})`, `A loan begins ${NOTICE} days from now at the earliest; today is {today()}.`),
      invalid('ends_on > starts_on', 'The last day has to be after the first one.'),
      conflict(`days(starts_on, ends_on) < ${LONGEST}`, `Nothing is lent for more than ${LONGEST} days.`, [
        'more than',
        'too long',
        'at most',
      ]),
      conflict("artwork.condition !== 'poor'", '“{artwork.title}” is in poor condition and does not travel.', [
        'poor',
        'condition',
        'fragile',
      ]),
      forbidden(
        `artwork.value <= ${VALUABLE} || institution.security === 'high'`,
        `“{artwork.title}” is worth {money(artwork.value)}, and the {institution.name} has basic security only.`,
        ['security', 'too valuable', 'basic'],
      ),
      conflict("free('artwork', artwork, starts_on, ends_on)", '“{artwork.title}” is promised to another house in these days.', [
        'promised',
        'another',
        'taken',
      ]),
      conflict(`!(${HANGS('starts_on', 'ends_on')})`, '“{artwork.title}” is on display in these days.', ['display', 'shown', 'exhibition']),
      conflict(
        `count('outgoing_loan', l => l.institution_id === institution.id && (l.status === 'requested' || l.status === 'agreed' || l.status === 'out')) < ${MOST}`,
        `The {institution.name} has ${MOST} loans open already.`,
        ['already', 'at most', 'limit'],
      ),
    ],
    effects: [
      {
        add: 'outgoing_loan',
        with: {
          artwork: 'artwork',
          institution: 'institution',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          insured_for: 'artwork.value',
          fee: FEE,
          status: "'requested'",
        },
      },
    ],
    gives: 'outgoing_loan',
    ask: [
      'note that {institution} would like to borrow {artwork} from {starts_on} to {ends_on}',
      'record a request of {institution} for {artwork}, first day {starts_on}, last day {ends_on}',
    ],
    outcome: [{ question: 'What is the fee?', value: 'outgoing_loan.fee', type: 'money' }],
    plays: 30,
    undoneBy: 'cancel_outgoing_loan',
  },
  agree_outgoing_loan: {
    title: 'Agree to a loan',
    about: 'Says yes to a requested loan that has not begun, up to the value that you may lend.',
    args: {
      outgoing_loan: row('outgoing_loan', {
        likely:
          "outgoing_loan.status === 'requested' && outgoing_loan.insured_for <= actor.loan_limit && outgoing_loan.starts_on >= today()",
      }),
    },
    rules: [
      isRequested,
      conflict('outgoing_loan.starts_on >= today()', 'It was to begin on {outgoing_loan.starts_on}, which has passed. Refuse it.', [
        'passed',
        'was to begin',
        'too late',
      ]),
      forbidden(
        'outgoing_loan.insured_for <= actor.loan_limit',
        'It is worth {money(outgoing_loan.insured_for)}; you may lend up to {money(actor.loan_limit)}. Somebody with a higher limit decides.',
        ['limit', 'may lend', 'not allowed'],
      ),
    ],
    effects: [{ set: 'outgoing_loan', to: { status: "'agreed'", agreed_by: 'actor' } }],
    ask: ['agree to {outgoing_loan}', 'say yes to {outgoing_loan}'],
    plays: 26,
    routine: { row: 'outgoing_loan', when: "outgoing_loan.status === 'requested' && outgoing_loan.starts_on >= today()", chance: 0.15 },
  },
  refuse_outgoing_loan: {
    title: 'Refuse a loan',
    about: 'Says no to a requested loan.',
    args: { outgoing_loan: row('outgoing_loan', { likely: "outgoing_loan.status === 'requested'" }) },
    rules: [isRequested],
    effects: [{ set: 'outgoing_loan', to: { status: "'refused'" } }],
    ask: ['refuse {outgoing_loan}', 'turn down {outgoing_loan}'],
    routine: { row: 'outgoing_loan', when: "outgoing_loan.status === 'requested' && outgoing_loan.starts_on < today()", chance: 0.6 },
  },
  cancel_outgoing_loan: {
    title: 'Cancel a loan',
    about: 'A loan that has not been handed over does not take place.',
    args: { outgoing_loan: row('outgoing_loan', { likely: "outgoing_loan.status === 'requested' || outgoing_loan.status === 'agreed'" }) },
    rules: [
      conflict(
        "outgoing_loan.status === 'requested' || outgoing_loan.status === 'agreed'",
        'This [outgoing_loan] is {outgoing_loan.status} and cannot be cancelled.',
        ['cannot be cancelled', 'out', 'back', 'already'],
      ),
    ],
    effects: [{ set: 'outgoing_loan', to: { status: "'cancelled'" } }],
    ask: ['cancel {outgoing_loan}', 'call off {outgoing_loan}'],
  },
  hand_over_artwork: {
    title: 'Hand an [artwork] over to its [institution]',
    about: 'An agreed loan begins, on its first day or later: the [artwork] leaves the house.',
    args: {
      outgoing_loan: row('outgoing_loan', {
        likely: "outgoing_loan.status === 'agreed' && outgoing_loan.starts_on <= today() && outgoing_loan.artwork.status === 'in_store'",
      }),
    },
    rules: [
      conflict("outgoing_loan.status === 'agreed'", 'This [outgoing_loan] is {outgoing_loan.status}; only agreed ones are handed over.', [
        'not agreed',
        'already',
        'only agreed',
      ]),
      conflict('outgoing_loan.starts_on <= today()', 'It begins on {outgoing_loan.starts_on}, and today is {today()}.', [
        'begins on',
        'not yet',
        'too early',
      ]),
      conflict(
        "outgoing_loan.artwork.status === 'in_store'",
        '“{outgoing_loan.artwork.title}” is {outgoing_loan.artwork.status}, not in store.',
        ['not in store', 'shown', 'treatment'],
      ),
    ],
    effects: [
      { set: 'outgoing_loan', to: { status: "'out'" } },
      { set: 'outgoing_loan.artwork', to: { status: "'away'" } },
    ],
    ask: [
      'let {outgoing_loan} begin, the object has been handed over',
      'note that {outgoing_loan} has begun and the object has left the house',
    ],
    routine: { row: 'outgoing_loan', when: "outgoing_loan.status === 'agreed' && outgoing_loan.starts_on <= today()", chance: 0.3 },
  },
  prolong_outgoing_loan: {
    title: 'Prolong a loan',
    about: `Moves the last day of a running loan to a later one, ${LONGEST} days after the first at most, when nobody else waits for the [artwork]. The fee stays.`,
    args: {
      outgoing_loan: row('outgoing_loan', { likely: "outgoing_loan.status === 'out' && outgoing_loan.ends_on >= today()" }),
      new_end: mostly(date('The new last day.', 10, 90), 'plusDays(outgoing_loan.ends_on, 10 + outgoing_loan.id % 3 * 7)'),
    },
    rules: [
      isOut,
      conflict('outgoing_loan.ends_on >= today()', 'It should have come back on {outgoing_loan.ends_on}. Have it brought back.', [
        'should have',
        'overdue',
        'late',
      ]),
      invalid('new_end > outgoing_loan.ends_on', 'The new last day has to be after {outgoing_loan.ends_on}.'),
      conflict(`days(outgoing_loan.starts_on, new_end) < ${LONGEST}`, `Nothing is lent for more than ${LONGEST} days.`, [
        'more than',
        'too long',
        'at most',
      ]),
      conflict(
        "free('artwork', outgoing_loan.artwork, outgoing_loan.ends_on, new_end, outgoing_loan)",
        'Another house waits for “{outgoing_loan.artwork.title}” in these days.',
        ['waits', 'promised', 'another house'],
      ),
    ],
    effects: [{ set: 'outgoing_loan', to: { ends_on: 'new_end' } }],
    ask: ['prolong {outgoing_loan} until {new_end}', 'move the last day of {outgoing_loan} to {new_end}'],
    plays: 6,
  },
  take_back_artwork: {
    title: 'Take an [artwork] back',
    about:
      'The [artwork] is in the house again and is looked at; what you found goes on record. After the last day half of the fee comes on top.',
    args: {
      outgoing_loan: row('outgoing_loan', { likely: "outgoing_loan.status === 'out'" }),
      found: choice('How it is.', CONDITIONS),
    },
    rules: [isOut],
    effects: [
      {
        set: 'outgoing_loan',
        to: {
          status: "'back'",
          fee: 'outgoing_loan.ends_on < today() ? outgoing_loan.fee + ceil(outgoing_loan.fee / 2) : outgoing_loan.fee',
        },
      },
      { set: 'outgoing_loan.artwork', to: { status: "'in_store'", condition: 'found' } },
      { add: 'condition_report', with: { artwork: 'outgoing_loan.artwork', curator: 'actor', made_on: 'today()', found: 'found' } },
    ],
    gives: 'outgoing_loan',
    ask: [
      'note that {outgoing_loan} is over and the object came back in {found} condition',
      'close {outgoing_loan}: the object is back, condition {found}',
    ],
    outcome: [{ question: 'What does the borrower pay in all?', value: 'outgoing_loan.fee', type: 'money' }],
    routine: { row: 'outgoing_loan', when: "outgoing_loan.status === 'out' && outgoing_loan.ends_on <= plusDays(today(), 2)", chance: 0.3 },
  },
  suspend_institution: {
    title: 'Suspend a [institution]',
    about:
      'The house gets nothing more. Only those who direct the museum or look after the collections do that, and not while it has something of ours.',
    args: { institution: row('institution', { likely: "institution.status === 'accepted'" }) },
    rules: [
      conflict("institution.status === 'accepted'", 'The {institution.name} is suspended already.', ['already', 'suspended']),
      conflict(
        "none('outgoing_loan', l => l.institution_id === institution.id && l.status === 'out')",
        'The {institution.name} has something of ours. Take it back first.',
        ['has something', 'take it back', 'running'],
      ),
      forbidden(
        "actor.post === 'direction' || actor.post === 'collections'",
        'You look after {actor.post}; the collections decide on borrowers.',
        ['not allowed', 'collections', 'may not'],
      ),
    ],
    effects: [{ set: 'institution', to: { status: "'suspended'" } }],
    ask: ['suspend {institution}', 'lend nothing more to {institution}'],
    plays: 1,
    undoneBy: 'accept_institution',
  },
  accept_institution: {
    title: 'Accept a [institution] again',
    about: 'A suspended house may borrow again.',
    args: { institution: row('institution', { likely: "institution.status === 'suspended'" }) },
    rules: [conflict("institution.status === 'suspended'", 'The {institution.name} is not suspended.', ['not suspended', 'accepted'])],
    effects: [{ set: 'institution', to: { status: "'accepted'" } }],
    ask: ['accept {institution} as a borrower again', 'lift the suspension of {institution}'],
    plays: 1,
    undoneBy: 'suspend_institution',
  },
}
