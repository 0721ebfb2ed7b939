// What editors do with the library: licences, withdrawals, ratings.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { integer, money } from '../../../language/field.ts'

/** Longest licence that is bought at once, in months. */
const LONGEST_LICENCE = 24

const isEditor = forbidden("actor.role !== 'support'", 'You work in support; editors and supervisors look after the library.', [
  'support',
  'editor',
  'supervisor',
])

export const titles: Readonly<Record<string, Action>> = {
  withdraw_title: {
    title: 'Withdraw a [title]',
    about: 'Takes a [title] offline and off all watchlists, when nobody plays it and no [rental] of it is open. Not for support.',
    args: {
      title: row('title', {
        likely:
          "title.status === 'online' && none('rental', r => r.title_id === title.id && (r.status === 'waiting' || r.status === 'started')) && none('playback', s => s.title_id === title.id && s.status === 'playing')",
      }),
    },
    rules: [
      isEditor,
      conflict("title.status === 'online'", '“{title.name}” is withdrawn already.', ['already', 'withdrawn']),
      conflict(
        "none('rental', r => r.title_id === title.id && (r.status === 'waiting' || r.status === 'started'))",
        'There are open [rentals] of “{title.name}”. Wait until they are over.',
        ['open', 'rental', 'wait'],
      ),
      conflict(
        "none('playback', s => s.title_id === title.id && s.status === 'playing')",
        'Somebody is watching “{title.name}”, so it stays.',
        ['watching', 'playing', 'somebody'],
      ),
    ],
    effects: [
      { set: 'title', to: { status: "'withdrawn'" } },
      { each: 'saved_title', as: 'saved', where: 'saved.title_id === title.id', do: [{ remove: 'saved' }] },
    ],
    ask: ['withdraw {title} from the library', 'take {title} offline'],
    plays: 2,
    undoneBy: 'restore_title',
  },
  restore_title: {
    title: 'Put a [title] online again',
    about: 'Puts a withdrawn [title] online again while its licence lasts. Not for support.',
    args: { title: row('title', { likely: "title.status === 'withdrawn' && title.licensed_until >= today()" }) },
    rules: [
      isEditor,
      conflict("title.status === 'withdrawn'", '“{title.name}” is online already.', ['already', 'online']),
      conflict('title.licensed_until >= today()', 'The licence of “{title.name}” ended on {title.licensed_until}. Renew it first.', [
        'licence',
        'license',
        'renew',
      ]),
    ],
    effects: [{ set: 'title', to: { status: "'online'" } }],
    ask: ['put {title} online again', 'bring {title} back into the library'],
    plays: 1,
    undoneBy: 'withdraw_title',
  },
  renew_licence: {
    title: 'Renew the licence of a [title]',
    about: `Moves the end of a licence by some months, when it ends within a year; ${LONGEST_LICENCE} months at most. Not for support.`,
    args: {
      title: row('title', { likely: 'days(today(), title.licensed_until) <= 365' }),
      months: integer('By how many months.', 6, 36, { step: 6 }),
    },
    rules: [
      isEditor,
      conflict(
        'days(today(), title.licensed_until) <= 365',
        'The licence of “{title.name}” lasts until {title.licensed_until}, for more than a year.',
        ['more than a year', 'lasts until', 'too early'],
      ),
      conflict(`months <= ${LONGEST_LICENCE}`, `A licence is renewed by ${LONGEST_LICENCE} months at most.`, [
        'at most',
        'limit',
        'too long',
      ]),
    ],
    effects: [{ set: 'title', to: { licensed_until: 'plusMonths(title.licensed_until, months)' } }],
    ask: ['renew the licence of {title} by {months} months', 'extend the licence of {title} by {months} months'],
    outcome: [{ question: 'Until when may it be shown now?', value: 'title.licensed_until', type: 'date' }],
    plays: 3,
  },
  set_rental_price: {
    title: 'Set the [rental] price of a [title]',
    about: 'Changes what renting a rent-only [title] costs, by half of the price at most; open [rentals] keep theirs. Not for support.',
    args: { title: row('title', { likely: "title.access === 'rental'" }), price: money('The new price.', 15, 60) },
    rules: [
      isEditor,
      conflict("title.access === 'rental'", '“{title.name}” is part of every [plan] and has no price.', [
        'part of every',
        'included',
        'no price',
      ]),
      conflict('price !== title.rental_price', 'It costs {money(price)} already.', ['already', 'same']),
      conflict(
        'price * 2 >= title.rental_price && price * 2 <= title.rental_price * 3',
        'It costs {money(title.rental_price)}; a price changes by half of that at most.',
        ['half', 'at most', 'too much'],
      ),
    ],
    effects: [{ set: 'title', to: { rental_price: 'price' } }],
    ask: ['set the price of renting {title} to {price}', 'let {title} cost {price} to rent from now on'],
    plays: 3,
  },
}
