// What is done with seats, from the sale to the door.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Seats for one show that ordinary guests, friends and patrons may have. */
const MOST = { none: 4, friend: 6, patron: 8 } as const
/** Days before the show until which seats are taken back. */
const REFUND_DAYS = 3
const DAYS_IN_A_YEAR = 365.25

const limit = (guest: string): string =>
  `(${guest}.membership === 'patron' ? ${MOST.patron} : ${guest}.membership === 'friend' ? ${MOST.friend} : ${MOST.none})`
const price = (guest: string, seats: string, category: string): string =>
  `(${guest}.membership === 'none' ? ${seats} * ${category}.price : ${seats} * ${category}.price - floor(${seats} * ${category}.price / 10))`
const old = (guest: string, show: string): string =>
  `${show}.least_age === 0 || days(${guest}.born_on, ${show}.day) >= ${show}.least_age * ${DAYS_IN_A_YEAR}`
const valid = conflict("purchase.status === 'valid'", 'This [purchase] is {purchase.status}.', [
  'used',
  'refunded',
  'expired',
  'already',
  'not valid',
])

export const sales: Readonly<Record<string, Action>> = {
  sell_seats: {
    title: 'Sell seats',
    about: `Sells seats of one price category. Ordinary [guests] have at most ${MOST.none} seats for a [show], friends ${MOST.friend}, patrons ${MOST.patron}; members pay a tenth less (rounded down) and buy before the sale begins.`,
    args: {
      guest: row('guest', { likely: "guest.status === 'welcome'" }),
      category: row('category', {
        likely: "category.show.status === 'on_sale' && category.show.day >= today() && category.sold < category.seats",
      }),
      seats: mostly(integer('How many.', 1, 8), '2'),
    },
    rules: [
      forbidden("guest.status === 'welcome'", '{guest.name} is banned and gets no seats.', ['banned', 'no seats']),
      conflict("category.show.status === 'on_sale' && category.show.day >= today()", '“{category.show.title}” is not on sale any more.', [
        'not on sale',
        'over',
        'cancelled',
        'past',
      ]),
      forbidden(
        "guest.membership !== 'none' || category.show.sale_from <= today()",
        'The sale begins on {category.show.sale_from}; only members buy before.',
        ['begins', 'not yet', 'members', 'before'],
      ),
      forbidden(
        old('guest', 'category.show'),
        '{guest.name} is too young: “{category.show.title}” is for people from {category.show.least_age} on.',
        ['too young', 'age', 'years'],
      ),
      conflict('seats <= category.seats - category.sold', 'Only {category.seats - category.sold} of these seats are left.', [
        'only',
        'left',
        'sold out',
        'not enough',
      ]),
      forbidden(
        `sum('purchase', p => p.guest_id === guest.id && p.category.show_id === category.show_id && p.status !== 'refunded', p => p.seats) + seats <= ${limit('guest')}`,
        `{guest.name} may have {${limit('guest')}} seats for a [show] at most.`,
        ['at most', 'limit', 'maximum', 'may have', 'too many'],
      ),
    ],
    effects: [
      {
        add: 'purchase',
        with: {
          guest: 'guest',
          category: 'category',
          seats: 'seats',
          price: price('guest', 'seats', 'category'),
          bought_on: 'today()',
          status: "'valid'",
        },
      },
      { set: 'category', to: { sold: 'category.sold + seats' } },
    ],
    ask: ['sell {seats} of {category} to {guest}', '{guest} would like {seats} of {category}', 'get {guest} {seats} of {category}'],
    outcome: [
      { question: 'What do they pay?', value: 'purchase.price', type: 'money' },
      { question: 'How many of these seats are left?', value: 'category.seats - category.sold', type: 'integer' },
    ],
    ceiling: {
      arg: 'seats',
      most: `min(category.seats - category.sold, ${limit('guest')})`,
      words: 'as many seats as the rules allow and as are left',
    },
    plays: 60,
    undoneBy: 'refund_purchase',
  },
  return_seats: {
    title: 'Take back some seats',
    about: `Takes back some of the seats of a valid [purchase] until ${REFUND_DAYS} days before the [show]; the price falls in proportion (rounded down).`,
    args: {
      purchase: row('purchase', { likely: "purchase.status === 'valid' && purchase.seats > 1" }),
      seats: mostly(integer('How many come back.', 1, 7), '1'),
    },
    rules: [
      valid,
      conflict(
        `days(today(), purchase.category.show.day) >= ${REFUND_DAYS}`,
        `The [show] is on {purchase.category.show.day}; seats are taken back until ${REFUND_DAYS} days before.`,
        ['days before', 'too late', 'until'],
      ),
      conflict('seats < purchase.seats', 'It holds {purchase.seats} seats. To give all of them back, refund the [purchase].', [
        'all of them',
        'refund',
        'holds',
      ]),
    ],
    effects: [
      { set: 'purchase.category', to: { sold: 'purchase.category.sold - seats' } },
      {
        set: 'purchase',
        to: { price: 'floor(purchase.price * (purchase.seats - seats) / purchase.seats)', seats: 'purchase.seats - seats' },
      },
    ],
    ask: ['take back {seats} of the seats in {purchase}', 'reduce {purchase} by {seats} seats'],
    outcome: [{ question: 'What do the remaining seats cost in all?', value: 'purchase.price', type: 'money' }],
    plays: 4,
  },
  refund_purchase: {
    title: 'Refund a [purchase]',
    about: `Takes back all seats of a valid [purchase] until ${REFUND_DAYS} days before the [show].`,
    args: {
      purchase: row('purchase', { likely: `purchase.status === 'valid' && days(today(), purchase.category.show.day) >= ${REFUND_DAYS}` }),
    },
    rules: [
      valid,
      conflict(
        `days(today(), purchase.category.show.day) >= ${REFUND_DAYS}`,
        `The [show] is on {purchase.category.show.day}; seats are taken back until ${REFUND_DAYS} days before.`,
        ['days before', 'too late', 'until'],
      ),
    ],
    effects: [
      { set: 'purchase.category', to: { sold: 'purchase.category.sold - purchase.seats' } },
      { set: 'purchase', to: { status: "'refunded'" } },
    ],
    ask: ['refund {purchase}', 'take back {purchase}'],
    plays: 4,
  },
  hand_on_purchase: {
    title: 'Write seats over to somebody else',
    about: 'Gives a valid [purchase] to another [guest] who is old enough and within their limit.',
    args: {
      purchase: row('purchase', { likely: "purchase.status === 'valid'" }),
      guest: row('guest', { about: 'Who gets the seats.', likely: "guest.status === 'welcome' && guest.id !== purchase.guest_id" }),
    },
    rules: [
      valid,
      conflict('guest.id !== purchase.guest_id', '{guest.name} has these seats already.', ['already', 'same']),
      forbidden("guest.status === 'welcome'", '{guest.name} is banned and gets no seats.', ['banned', 'no seats']),
      forbidden(old('guest', 'purchase.category.show'), '{guest.name} is too young for “{purchase.category.show.title}”.', [
        'too young',
        'age',
        'years',
      ]),
      forbidden(
        `sum('purchase', p => p.guest_id === guest.id && p.category.show_id === purchase.category.show_id && p.status !== 'refunded', p => p.seats) + purchase.seats <= ${limit('guest')}`,
        `{guest.name} may have {${limit('guest')}} seats for a [show] at most.`,
        ['at most', 'limit', 'maximum', 'may have', 'too many'],
      ),
    ],
    effects: [{ set: 'purchase', to: { guest: 'guest' } }],
    gives: 'purchase',
    ask: ['write {purchase} over to {guest}', 'let {guest} have {purchase}'],
    plays: 4,
  },
  admit_purchase: {
    title: 'Let somebody in',
    about: 'The seats of a valid [purchase] are used, from the day of the [show] until it is closed.',
    args: { purchase: row('purchase', { likely: "purchase.status === 'valid' && purchase.category.show.day <= today()" }) },
    rules: [
      valid,
      conflict('purchase.category.show.day <= today()', 'The [show] is on {purchase.category.show.day}, and today is {today()}.', [
        'not today',
        'today is',
        'another day',
      ]),
    ],
    effects: [{ set: 'purchase', to: { status: "'used'" } }],
    ask: ['let the [guest] in with {purchase}', 'mark {purchase} as used'],
    routine: { row: 'purchase', when: "purchase.status === 'valid' && purchase.category.show.day <= today()", chance: 0.5 },
  },
}
