// What is done with goods: donations, shelves, what has to be thrown away.
import { conflict, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'

/** Days that donated food must still be good for, so that it reaches somebody in time. */
const LEAST_DAYS = 3

export const goods: Readonly<Record<string, Action>> = {
  receive_donation: {
    title: 'Receive a [donation]',
    about: `Puts pieces from a [donor] on the shelf of the [good], if they are good for ${LEAST_DAYS} days or more and the shelf takes them.`,
    args: {
      donor: row('donor'),
      good: row('good', { likely: 'good.stock < 12' }),
      pieces: integer('How many pieces.', 3, 20),
      best_before: date('Date on the pieces.', 5, 150),
    },
    rules: [
      conflict(`days(today(), best_before) >= ${LEAST_DAYS}`, `What is good for less than ${LEAST_DAYS} days is not taken.`, [
        'less than',
        'not taken',
        'too short',
        'expired',
        'days',
      ]),
      conflict(
        "sum('good', g => g.shelf_id === good.shelf_id, g => g.stock) + pieces <= good.shelf.room",
        "The {good.shelf.name} takes {good.shelf.room} pieces, and {sum('good', g => g.shelf_id === good.shelf_id, g => g.stock)} lie there.",
        ['takes', 'full', 'room', 'too many', 'space'],
      ),
    ],
    effects: [
      { add: 'donation', with: { donor: 'donor', good: 'good', pieces: 'pieces', best_before: 'best_before', received_on: 'today()' } },
      {
        set: 'good',
        to: {
          stock: 'good.stock + pieces',
          best_before: 'good.stock === 0 || best_before < good.best_before ? best_before : good.best_before',
        },
      },
    ],
    gives: 'donation',
    also: { good: 'good' },
    ask: [
      '{donor} has brought {good}, {pieces} pieces, good until {best_before}; take it in',
      'receive {pieces} pieces of {good} from {donor}, best before {best_before}',
    ],
    outcome: [{ question: 'How many pieces are there now?', value: 'good.stock', type: 'integer' }],
    ceiling: {
      arg: 'pieces',
      most: "good.shelf.room - sum('good', g => g.shelf_id === good.shelf_id, g => g.stock)",
      words: 'as many pieces as the shelf still takes',
    },
    plays: 26,
  },
  write_off_good: {
    title: 'Write off pieces',
    about: 'Takes pieces off the shelf that cannot be given out. As expired counts only what is past its date.',
    args: {
      good: row('good', { likely: 'good.stock > 0' }),
      pieces: integer('How many.', 1, 6),
      reason: choice('Why.', { broken: 3, expired: 2, recalled: 1 }),
    },
    rules: [
      conflict('pieces <= good.stock', 'Only {good.stock} pieces are there.', ['only', 'not enough', 'left']),
      conflict("reason !== 'expired' || good.best_before < today()", 'The {good.name} is good until {good.best_before}.', [
        'good until',
        'not expired',
        'still good',
      ]),
    ],
    effects: [
      { add: 'write_off', with: { good: 'good', pieces: 'pieces', reason: 'reason', noted_on: 'today()' } },
      { set: 'good', to: { stock: 'good.stock - pieces' } },
    ],
    gives: 'write_off',
    ask: ['write off {pieces} pieces of {good}; the reason is {reason}', 'throw away {good} ({reason}), {pieces} pieces, and note it'],
    outcome: [{ question: 'How many pieces are left?', value: 'good.stock', type: 'integer' }],
    ceiling: { arg: 'pieces', most: 'good.stock', words: 'all pieces that are there' },
    plays: 6,
  },
  clear_shelf: {
    title: 'Clear a [shelf]',
    about: 'Writes off everything on a shelf that is past its date.',
    args: { shelf: row('shelf', { likely: "some('good', g => g.shelf_id === shelf.id && g.best_before < today() && g.stock > 0)" }) },
    rules: [
      conflict(
        "some('good', g => g.shelf_id === shelf.id && g.best_before < today() && g.stock > 0)",
        'Nothing on the {shelf.name} is past its date.',
        ['nothing', 'past its date', 'no expired'],
      ),
    ],
    effects: [
      {
        each: 'good',
        as: 'g',
        where: 'g.shelf_id === shelf.id && g.best_before < today() && g.stock > 0',
        do: [
          { add: 'write_off', with: { good: 'g', pieces: 'g.stock', reason: "'expired'", noted_on: 'today()' } },
          { set: 'g', to: { stock: '0' } },
        ],
      },
    ],
    gives: 'shelf',
    ask: ['clear everything off {shelf} that is past its date', 'write off all that has expired on {shelf}'],
    plays: 2,
  },
  move_good: {
    title: 'Move [goods] to another [shelf]',
    about: 'Moves a [good] to another shelf that is cooled alike and takes all its pieces.',
    args: {
      good: row('good'),
      shelf: row('shelf', { about: 'The new shelf.', likely: 'shelf.cooled === good.shelf.cooled && shelf.id !== good.shelf_id' }),
    },
    rules: [
      conflict('shelf.id !== good.shelf_id', 'It lies there already.', ['already', 'same']),
      conflict('shelf.cooled === good.shelf.cooled', 'The {shelf.name} is not cooled like the {good.shelf.name}.', [
        'cooled',
        'fridge',
        'cold',
      ]),
      conflict(
        "sum('good', g => g.shelf_id === shelf.id, g => g.stock) + good.stock <= shelf.room",
        'The {shelf.name} takes {shelf.room} pieces and has no room for {good.stock} more.',
        ['room', 'full', 'takes', 'space'],
      ),
    ],
    effects: [{ set: 'good', to: { shelf: 'shelf' } }],
    ask: ['move {good} to {shelf}', 'put {good} on {shelf} instead'],
    plays: 4,
  },
}
