// What is done with shows and their price categories.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, mix, money, text } from '../../../language/field.ts'

/** Days before a show on which its sale begins, at the latest. */
const SALE_DAYS = 5

const onSale = (show: string): Action['rules'][number] =>
  conflict(`${show}.status === 'on_sale'`, `“{${show}.title}” is {${show}.status}.`, ['over', 'cancelled', 'not on sale', 'no longer'])

export const evenings: Readonly<Record<string, Action>> = {
  plan_show: {
    title: 'Plan a [show]',
    about: `Puts a [show] of a [promoter] into a [hall] that is free that day and the days it takes to build. The sale begins at least ${SALE_DAYS} days before.`,
    args: {
      promoter: row('promoter'),
      hall: row('hall'),
      title: text(
        'Title.',
        mix(
          ['Midnight', 'Paper', 'Second', 'Northern', 'Borrowed', 'Velvet'],
          ['Foxes', 'Waltz', 'Letters', 'Machines', 'Garden', 'Circus'],
        ),
        { maxLength: 60 },
      ),
      day: date('Day.', 8, 40),
      sale_from: mostly(date('First day of the sale.', 0, 30), 'today()'),
      least_age: mostly(integer('Youngest age that is let in; 0 for all.', 0, 18, { step: 6 }), '0'),
    },
    rules: [
      invalid('day > today()', 'The day has to be after today, {today()}.'),
      invalid(`days(sale_from, day) >= ${SALE_DAYS}`, `The sale has to begin at least ${SALE_DAYS} days before the [show].`),
      conflict(
        "none('show', s => s.hall_id === hall.id && s.day >= plusDays(day, -hall.turnover_days) && s.day <= plusDays(day, hall.turnover_days) && s.status !== 'cancelled')",
        'The {hall.name} is not free on {day}: another [show] is too close.',
        ['not free', 'taken', 'another', 'too close', 'occupied'],
      ),
      conflict(
        "none('show', s => s.title === title && s.day === day && s.status !== 'cancelled')",
        '“{title}” is planned for {day} already.',
        ['already', 'planned'],
      ),
    ],
    effects: [
      {
        add: 'show',
        with: {
          title: 'title',
          promoter: 'promoter',
          hall: 'hall',
          day: 'day',
          sale_from: 'sale_from',
          least_age: 'least_age',
          status: "'on_sale'",
        },
      },
    ],
    ask: [
      'plan “{title}” of {promoter} in {hall} on {day}, on sale from {sale_from}, minimum age {least_age}',
      'give {promoter} {hall} on {day} for “{title}”; sale from {sale_from}, minimum age {least_age}',
    ],
    plays: 16,
    undoneBy: 'cancel_show',
  },
  add_category: {
    title: 'Put seats on sale',
    about: 'Adds a price category to a [show]; all of them together have no more seats than the [hall].',
    args: {
      show: row('show', { likely: "show.status === 'on_sale' && show.day > today()" }),
      place: choice('Which seats.', { stalls: 3, balcony: 2, standing: 1 }),
      price: money('Price of a seat.', 8, 60),
      seats: integer('How many seats.', 4, 14),
    },
    rules: [
      onSale('show'),
      conflict("none('category', c => c.show_id === show.id && c.place === place)", 'There are {place} seats for “{show.title}” already.', [
        'already',
        'exists',
      ]),
      conflict(
        "sum('category', c => c.show_id === show.id, c => c.seats) + seats <= show.hall.seats",
        "The {show.hall.name} has {show.hall.seats} seats, and {sum('category', c => c.show_id === show.id, c => c.seats)} are on sale.",
        ['seats', 'too many', 'not enough', 'at most'],
      ),
    ],
    effects: [{ add: 'category', with: { show: 'show', place: 'place', price: 'price', seats: 'seats', sold: '0' } }],
    gives: 'category',
    ask: [
      'put {place} seats on sale for {show}, {seats} seats at {price}',
      'offer {place} seats for {show} at {price} each, {seats} seats',
    ],
    ceiling: {
      arg: 'seats',
      most: "show.hall.seats - sum('category', c => c.show_id === show.id, c => c.seats)",
      words: 'as many seats as the hall still has',
    },
    plays: 28,
  },
  reprice_category: {
    title: 'Change a price',
    about: 'Changes the price of seats for later sales; up to a quarter more or less, and managers beyond that.',
    args: {
      category: row('category', { likely: "category.show.status === 'on_sale'" }),
      price: mostly(money('The new price of a seat.', 6, 80), 'category.price + 1'),
    },
    rules: [
      onSale('category.show'),
      conflict('price !== category.price', 'They cost {money(price)} already.', ['already', 'same']),
      forbidden(
        "actor.role === 'manager' || (price * 4 <= category.price * 5 && price * 4 >= category.price * 3)",
        'From {money(category.price)}, only managers change it by more than a quarter.',
        ['quarter', 'manager', 'too much'],
      ),
    ],
    effects: [{ set: 'category', to: { price: 'price' } }],
    ask: ['change the price of {category} to {price}', 'sell {category} for {price} from now on'],
    plays: 4,
  },
  move_show: {
    title: 'Move a [show] to another [hall]',
    about: 'Moves a [show] to another [hall] that is free and has enough seats for what is on sale.',
    args: {
      show: row('show', { likely: "show.status === 'on_sale' && show.day > today()" }),
      hall: row('hall', { about: 'The new [hall].' }),
    },
    rules: [
      onSale('show'),
      conflict('hall.id !== show.hall_id', 'It takes place there already.', ['already', 'same']),
      conflict(
        "sum('category', c => c.show_id === show.id, c => c.seats) <= hall.seats",
        'The {hall.name} has {hall.seats} seats, fewer than are on sale.',
        ['fewer', 'too small', 'not enough', 'seats'],
      ),
      conflict(
        "none('show', s => s.hall_id === hall.id && s.id !== show.id && s.day >= plusDays(show.day, -hall.turnover_days) && s.day <= plusDays(show.day, hall.turnover_days) && s.status !== 'cancelled')",
        'The {hall.name} is not free on {show.day}.',
        ['not free', 'taken', 'another', 'occupied'],
      ),
    ],
    effects: [{ set: 'show', to: { hall: 'hall' } }],
    gives: 'show',
    ask: ['move {show} to {hall}', 'let {show} take place in {hall} instead'],
    plays: 3,
  },
  cancel_show: {
    title: 'Cancel a [show]',
    about: 'Cancels a coming [show] and refunds all valid purchases.',
    args: { show: row('show', { likely: "show.status === 'on_sale' && show.day > today()" }) },
    rules: [onSale('show'), conflict('show.day >= today()', 'It took place on {show.day}.', ['took place', 'past', 'over'])],
    effects: [
      {
        each: 'purchase',
        as: 'p',
        where: "p.category.show_id === show.id && p.status === 'valid'",
        do: [{ set: 'p', to: { status: "'refunded'" } }],
      },
      { each: 'category', as: 'c', where: 'c.show_id === show.id', do: [{ set: 'c', to: { sold: '0' } }] },
      { set: 'show', to: { status: "'cancelled'" } },
    ],
    ask: ['cancel {show}', 'call off {show} and refund everybody'],
    plays: 1,
  },
  close_show: {
    title: 'Close a [show]',
    about: 'The evening is over: purchases that nobody used expire.',
    args: { show: row('show', { likely: "show.status === 'on_sale' && show.day < today()" }) },
    rules: [
      onSale('show'),
      conflict('show.day < today()', 'It takes place on {show.day}; it is closed the day after.', [
        'day after',
        'not over',
        'not yet',
        'takes place',
      ]),
    ],
    effects: [
      {
        each: 'purchase',
        as: 'p',
        where: "p.category.show_id === show.id && p.status === 'valid'",
        do: [{ set: 'p', to: { status: "'expired'" } }],
      },
      { set: 'show', to: { status: "'over'" } },
    ],
    ask: ['close {show}', 'mark {show} as over'],
    outcome: [
      {
        question: 'How many of its purchases were used?',
        value: "count('purchase', p => p.category.show_id === show.id && p.status === 'used')",
        type: 'integer',
      },
    ],
    routine: { row: 'show', when: "show.status === 'on_sale' && show.day < today()", chance: 0.15 },
  },
}
