// How the shelves are filled.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Copies of one title that the shop has room for. */
const ROOM = 40

export const stock: Readonly<Record<string, Action>> = {
  order_restock: {
    title: 'Order copies from the [supplier]',
    about: `Orders copies of a [book]: not fewer than its [supplier] delivers, not more than the shelf takes (${ROOM} with what is there), and one order at a time.`,
    args: { book: row('book', { likely: "book.status === 'on_sale' && book.stock < 8" }), copies: integer('How many copies.', 6, 25) },
    rules: [
      conflict("book.status === 'on_sale'", '“{book.title}” is out of print.', ['out of print', 'no longer']),
      conflict('copies >= book.supplier.least_copies', '{book.supplier.name} delivers {book.supplier.least_copies} copies or more.', [
        'or more',
        'at least',
        'minimum',
        'fewer',
        'too few',
      ]),
      conflict(`book.stock + copies <= ${ROOM}`, `The shelf takes ${ROOM} copies, and {book.stock} are there.`, [
        'shelf',
        'room',
        'space',
        'too many',
        'at most',
      ]),
      conflict(
        "none('restock', r => r.book_id === book.id && r.status === 'expected')",
        'Copies of “{book.title}” are on their way already.',
        ['already', 'on their way', 'expected'],
      ),
    ],
    effects: [
      {
        add: 'restock',
        with: { book: 'book', copies: 'copies', expected_on: 'plusDays(today(), book.supplier.days_needed)', status: "'expected'" },
      },
    ],
    ask: ['order {copies} copies of {book} from its supplier', 'get us {copies} more copies of {book}'],
    outcome: [{ question: 'When should they come?', value: 'restock.expected_on', type: 'date' }],
    ceiling: { arg: 'copies', most: `${ROOM} - book.stock`, words: 'as many copies as the shelf still takes' },
    plays: 14,
    undoneBy: 'cancel_restock',
  },
  receive_restock: {
    title: 'Receive copies',
    about: 'Copies have come and go on the shelf; perhaps fewer than were ordered.',
    args: { restock: row('restock', { likely: "restock.status === 'expected'" }), missing: integer('How many are missing.', 0, 2) },
    rules: [
      conflict("restock.status === 'expected'", 'This restock is {restock.status}.', ['already', 'arrived', 'cancelled']),
      conflict('missing < restock.copies', 'Then nothing has come. Cancel the restock instead.', ['nothing', 'cancel']),
    ],
    effects: [
      { set: 'restock.book', to: { stock: 'restock.book.stock + restock.copies - missing' } },
      { set: 'restock', to: { status: "'arrived'", arrived_on: 'today()', copies: 'restock.copies - missing' } },
    ],
    ask: ['receive {restock}, {missing} copies missing', 'put the copies of {restock} on the shelf; {missing} are missing'],
    outcome: [{ question: 'How many copies are on the shelf now?', value: 'restock.book.stock', type: 'integer' }],
    routine: { row: 'restock', when: "restock.status === 'expected' && restock.expected_on <= today()", chance: 0.7 },
  },
  cancel_restock: {
    title: 'Cancel an [order] at the [supplier]',
    about: 'Cancels a restock until the day before it is expected. Sellers do that up to 12 copies.',
    args: { restock: row('restock', { likely: "restock.status === 'expected' && restock.expected_on > today() && restock.copies <= 12" }) },
    rules: [
      forbidden(
        "restock.copies <= 12 || actor.role !== 'seller'",
        'You are a {actor.role}; buyers and managers cancel more than 12 copies.',
        ['buyer', 'manager', 'more than 12', 'role'],
      ),
      conflict("restock.status === 'expected'", 'This restock is {restock.status}.', ['already', 'arrived', 'cancelled']),
      conflict('restock.expected_on > today()', 'It is expected on {restock.expected_on} and too late to cancel.', [
        'too late',
        'expected',
      ]),
    ],
    effects: [{ set: 'restock', to: { status: "'cancelled'" } }],
    ask: ['cancel {restock}', 'tell the [supplier] that we do not need {restock}'],
  },
  reprice_books: {
    title: 'Change prices of a [genre]',
    about:
      'Raises or lowers the price of every [book] of a genre by some percent, rounded; between 20 percent less and 20 more. Open [orders] keep their prices.',
    args: { genre: row('genre'), percent: integer('By how many percent; below zero: cheaper.', -20, 20, { step: 5 }) },
    rules: [
      conflict('percent !== 0', 'Zero percent changes nothing.', ['zero', 'nothing', 'no change']),
      forbidden(
        "actor.role === 'manager' || (percent >= -10 && percent <= 10)",
        'You are a {actor.role}; more than 10 percent is for managers.',
        ['10 percent', 'manager', 'not allowed'],
      ),
    ],
    effects: [
      {
        each: 'book',
        as: 'b',
        where: "b.genre_id === genre.id && b.status === 'on_sale'",
        do: [{ set: 'b', to: { price: 'max(1, round(b.price * (100 + percent) / 100))' } }],
      },
    ],
    gives: 'genre',
    ask: ['change all prices of {genre} by {percent} percent', 'adjust the prices in {genre}: {percent} percent'],
    outcome: [
      {
        question: 'How many titles on sale does that genre have?',
        value: "count('book', b => b.genre_id === genre.id && b.status === 'on_sale')",
        type: 'integer',
      },
    ],
  },
}
