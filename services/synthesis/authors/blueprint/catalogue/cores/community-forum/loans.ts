// What is done with things that are lent.
import { after, conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'
import { unbanned } from './discussions.ts'

/** Value up to which new neighbours borrow, and open loans of one neighbour by standing. */
const WORTH_NEW = 100
const OPEN_NEW = 1
const OPEN_OTHERS = 3

const openLoans = "count('loan', l => l.borrower_id === borrower.id && (l.status === 'agreed' || l.status === 'out'))"
const taken = ['taken', 'lent', 'not free', 'not available', 'unavailable', 'somebody else']

export const loans: Readonly<Record<string, Action>> = {
  agree_loan: {
    title: 'Agree on a [loan]',
    about: `Lends an offered [item] to a [neighbour] other than its owner, within its longest loan. New [neighbours] borrow one thing at a time of up to ${WORTH_NEW}, others ${OPEN_OTHERS}; nobody who is late with something.`,
    args: {
      borrower: row('neighbour', {
        about: 'Who borrows.',
        likely: `borrower.status === 'active' && ${openLoans} < (borrower.standing === 'new' ? ${OPEN_NEW} : ${OPEN_OTHERS})`,
      }),
      item: row('item', {
        likely: `item.status === 'offered' && item.owner_id !== borrower.id && (borrower.standing !== 'new' || item.worth <= ${WORTH_NEW})`,
      }),
      starts_on: date('First day.', 0, 20),
      ends_on: after('starts_on', 1, 5, 'Last day.'),
    },
    rules: [
      invalid('starts_on >= today()', 'The first day cannot be in the past; today is {today()}.'),
      invalid('ends_on >= starts_on', 'The last day cannot be before the first.'),
      unbanned('borrower'),
      conflict("item.status === 'offered'", '“{item.name}” is not lent at present.', ['not lent', 'withdrawn', 'at present']),
      conflict('item.owner_id !== borrower.id', '“{item.name}” belongs to {borrower.name}.', ['belongs to', 'own', 'owner']),
      forbidden(
        `borrower.standing !== 'new' || item.worth <= ${WORTH_NEW}`,
        `{borrower.name} is new and borrows things worth up to {money(${WORTH_NEW})}; this is worth {money(item.worth)}.`,
        ['new', 'worth', 'up to', 'too valuable'],
      ),
      conflict('days(starts_on, ends_on) < item.longest', '“{item.name}” is lent for {item.longest} days at most.', [
        'at most',
        'too long',
        'longest',
        'days',
      ]),
      forbidden(
        "none('loan', l => l.borrower_id === borrower.id && l.status === 'out' && l.ends_on < today())",
        '{borrower.name} is late with something. It has to come back first.',
        ['late', 'come back', 'first', 'overdue'],
      ),
      conflict(
        `${openLoans} < (borrower.standing === 'new' ? ${OPEN_NEW} : ${OPEN_OTHERS})`,
        '{borrower.name} has as many open [loans] as their standing ({borrower.standing}) allows.',
        ['as many', 'limit', 'allows', 'too many'],
      ),
      conflict("free('item', item, starts_on, ends_on)", '“{item.name}” is taken on some of these days. Use find_free_[items].', taken),
    ],
    effects: [
      { add: 'loan', with: { item: 'item', borrower: 'borrower', starts_on: 'starts_on', ends_on: 'ends_on', status: "'agreed'" } },
    ],
    ask: [
      'lend {item} to {borrower} from {starts_on} to {ends_on}',
      'note that {borrower} borrows {item}, first day {starts_on}, last day {ends_on}',
      '{borrower} needs {item} from {starts_on} until {ends_on}; agree on it',
    ],
    plays: 46,
    undoneBy: 'cancel_loan',
  },
  cancel_loan: {
    title: 'Cancel a [loan]',
    about: 'Calls off a [loan] that has not been handed over.',
    args: { loan: row('loan', { likely: "loan.status === 'agreed'" }) },
    rules: [
      conflict("loan.status === 'agreed'", 'This [loan] is {loan.status}; only agreed ones can be cancelled.', [
        'out',
        'running',
        'returned',
        'cancelled',
        'already',
        'only agreed',
      ]),
    ],
    effects: [{ set: 'loan', to: { status: "'cancelled'" } }],
    ask: ['cancel {loan}', 'call off {loan}'],
    plays: 4,
  },
  hand_over_loan: {
    title: 'Hand an [item] over',
    about: 'The borrower fetches the [item], on the first day or later, when it is back from the [loan] before.',
    args: {
      loan: row('loan', {
        likely:
          "loan.status === 'agreed' && loan.starts_on <= today() && none('loan', l => l.item_id === loan.item_id && l.status === 'out')",
      }),
    },
    rules: [
      conflict("loan.status === 'agreed'", 'This [loan] is {loan.status}; only agreed ones are handed over.', [
        'out',
        'running',
        'returned',
        'cancelled',
        'already',
        'only agreed',
      ]),
      conflict('loan.starts_on <= today()', 'This [loan] begins on {loan.starts_on}, and today is {today()}.', [
        'begins on',
        'not yet',
        'early',
      ]),
      conflict(
        "none('loan', l => l.item_id === loan.item_id && l.status === 'out')",
        '“{loan.item.name}” has not come back from another [loan].',
        ['not come back', 'another', 'still out'],
      ),
      unbanned('loan.borrower'),
    ],
    effects: [{ set: 'loan', to: { status: "'out'" } }],
    ask: ['note that {loan} has been fetched', 'start {loan}, it has been fetched'],
    routine: { row: 'loan', when: "loan.status === 'agreed' && loan.starts_on <= today()", chance: 0.6 },
  },
  return_loan: {
    title: 'Take an [item] back',
    about: 'The [item] of a running [loan] is back.',
    args: { loan: row('loan', { likely: "loan.status === 'out'" }) },
    rules: [
      conflict("loan.status === 'out'", 'This [loan] is {loan.status}; only what was handed over comes back.', [
        'agreed',
        'returned',
        'cancelled',
        'already',
        'not handed over',
      ]),
    ],
    effects: [{ set: 'loan', to: { status: "'returned'", returned_on: 'today()' } }],
    ask: ['note that {loan} is over and everything came back', 'record the return that ends {loan}'],
    outcome: [{ question: 'How many days late is it (0 if it is not)?', value: 'max(0, days(loan.ends_on, today()))', type: 'integer' }],
    routine: { row: 'loan', when: "loan.status === 'out' && loan.ends_on <= today()", chance: 0.45 },
  },
  extend_loan: {
    title: 'Extend a [loan]',
    about: 'Moves the last day of a running [loan] that is not late to a later one, within its longest loan and if nobody else comes then.',
    args: {
      loan: row('loan', {
        likely: "loan.status === 'out' && loan.ends_on >= today() && days(loan.starts_on, loan.ends_on) + 1 < loan.item.longest",
      }),
      ends_on: mostly(date('The new last day.', 1, 14), 'plusDays(loan.ends_on, 1)'),
    },
    rules: [
      conflict("loan.status === 'out'", 'This [loan] is {loan.status} and cannot be extended.', [
        'agreed',
        'returned',
        'cancelled',
        'not running',
        'cannot be extended',
      ]),
      conflict('loan.ends_on >= today()', 'This [loan] is late since {loan.ends_on}; it has to come back.', [
        'late',
        'come back',
        'overdue',
      ]),
      invalid('ends_on > loan.ends_on', 'The new last day has to be after {loan.ends_on}.'),
      conflict('days(loan.starts_on, ends_on) < loan.item.longest', '“{loan.item.name}” is lent for {loan.item.longest} days at most.', [
        'at most',
        'too long',
        'longest',
        'days',
      ]),
      conflict(
        "free('item', loan.item, loan.starts_on, ends_on, loan)",
        '“{loan.item.name}” is promised to somebody else on some of these days.',
        taken,
      ),
    ],
    effects: [{ set: 'loan', to: { ends_on: 'ends_on' } }],
    ask: ['extend {loan} until {ends_on}', 'let {loan} go on until {ends_on}'],
    plays: 5,
  },
  withdraw_item: {
    title: 'Stop lending an [item]',
    about: 'An offered [item] without open [loans] is not lent any more.',
    args: {
      item: row('item', {
        likely: "item.status === 'offered' && none('loan', l => l.item_id === item.id && (l.status === 'agreed' || l.status === 'out'))",
      }),
    },
    rules: [
      conflict("item.status === 'offered'", '“{item.name}” is not lent anyway.', ['anyway', 'not lent', 'already']),
      conflict(
        "none('loan', l => l.item_id === item.id && (l.status === 'agreed' || l.status === 'out'))",
        'There are open [loans] of “{item.name}”. Cancel them or wait.',
        ['open', 'cancel', 'wait'],
      ),
    ],
    effects: [{ set: 'item', to: { status: "'withdrawn'" } }],
    ask: ['note that {item} is not lent any more', 'withdraw {item}'],
    undoneBy: 'offer_item',
  },
  offer_item: {
    title: 'Lend an [item] again',
    about: 'A withdrawn [item] is offered again, unless its owner is banned.',
    args: { item: row('item', { likely: "item.status === 'withdrawn' && item.owner.status === 'active'" }) },
    rules: [
      conflict("item.status === 'withdrawn'", '“{item.name}” is offered already.', ['already', 'is offered']),
      unbanned('item.owner'),
    ],
    effects: [{ set: 'item', to: { status: "'offered'" } }],
    ask: ['offer {item} again', 'note that {item} can be borrowed again'],
  },
}
