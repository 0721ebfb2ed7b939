// The nouns of an event venue.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, mix, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'

export const entities: Readonly<Record<string, Entity>> = {
  guest: {
    noun: {
      one: 'guest',
      many: 'guests',
      also: [
        { one: 'visitor', many: 'visitors' },
        { one: 'attendee', many: 'attendees' },
        { one: 'fan', many: 'fans' },
      ],
    },
    kind: 'party',
    about: 'Someone who buys seats.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      born_on: date('Date of birth.', -26000, -5000, { called: 'date of birth', sort: true, filter: true, clause: 'who were born' }),
      membership: choice(
        'Members buy before others and pay less.',
        { none: 6, friend: 3, patron: 1 },
        { editable: true, says: { none: 'ordinary', friend: 'friend', patron: 'patron' } },
      ),
      status: choice('Banned ones get no seats.', { welcome: 16, banned: 1 }, { says: { welcome: 'welcome', banned: 'banned' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 18,
    tools: ['search', 'get', 'create', 'update'],
  },
  steward: {
    noun: { one: 'steward', many: 'stewards', also: [{ one: 'usher', many: 'ushers' }] },
    kind: 'party',
    about: 'Someone who works in the house.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { box_office: 3, door: 3, manager: 1 }, { filter: true }),
      shift: choice('When they work.', { afternoon: 1, evening: 2 }, { editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  promoter: {
    noun: {
      one: 'promoter',
      many: 'promoters',
      also: [
        { one: 'organiser', many: 'organisers' },
        { one: 'host', many: 'hosts' },
      ],
    },
    kind: 'party',
    about: 'Who holds [shows] here.',
    fields: {
      name: text(
        'Name.',
        oneOf(['Nightjar Concerts', 'Kulturverein West', 'Red Curtain', 'Nightingale Concerts', 'Open Stage e.V.', 'Stadtkino']),
      ),
      email: email(),
      share: integer('Their share of the takings, in percent.', 50, 80, { step: 5, unit: 'percent', sort: true, editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  hall: {
    noun: {
      one: 'hall',
      many: 'halls',
      also: [
        { one: 'stage', many: 'stages' },
        { one: 'auditorium', many: 'auditoriums' },
        { one: 'screen', many: 'screens' },
      ],
    },
    kind: 'reference',
    about: 'A room in which [shows] take place.',
    fields: {
      name: text('Name.', oneOf(['Great hall']), { unique: true }),
      seats: integer('How many seats it has.', 20, 120, { called: 'number of seats' }),
      turnover_days: integer('Free days between two [shows], for building.', 0, 2, { called: 'days for building' }),
    },
    identify: ['name'],
    refer: 'the {name}',
    rows: 5,
    given: [
      { name: 'Great hall', seats: 60, turnover_days: 1 },
      { name: 'Cellar', seats: 18, turnover_days: 0 },
      { name: 'Glass hall', seats: 40, turnover_days: 2 },
      { name: 'Studio', seats: 24, turnover_days: 0 },
      { name: 'Small glass hall', seats: 28, turnover_days: 1 },
    ],
  },
  show: {
    noun: {
      one: 'show',
      many: 'shows',
      also: [
        { one: 'event', many: 'events' },
        { one: 'concert', many: 'concerts' },
        { one: 'film', many: 'films' },
        { one: 'performance', many: 'performances' },
        { one: 'play', many: 'plays' },
      ],
    },
    kind: 'record',
    about: 'One evening in one [hall].',
    fields: {
      title: text(
        'Title.',
        mix(
          ['Midnight', 'Paper', 'Second', 'Northern', 'Borrowed', 'Velvet'],
          ['Foxes', 'Waltz', 'Letters', 'Machines', 'Garden', 'Circus'],
        ),
        { filter: true },
      ),
      promoter: ref('promoter', 'Who holds it.'),
      hall: ref('hall', 'Where.'),
      day: date('Day.', -60, 60, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      sale_from: date('First day of the sale; members buy from the beginning.', -80, 40, { called: 'start of the sale' }),
      least_age: integer('Youngest age that is let in, in years; 0 for all.', 0, 18, { called: 'minimum age', filter: true }),
      status: choice(
        'Where it stands.',
        { on_sale: 1, over: 1, cancelled: 1 },
        { says: { on_sale: 'on sale', over: 'over', cancelled: 'cancelled' } },
      ),
    },
    identify: ['title', 'day'],
    refer: '“{title}” on {day}',
    computed: {
      sold: {
        about: 'Seats that are sold.',
        value: "sum('category', c => c.show_id === show.id, c => c.sold)",
        type: 'integer',
        called: 'number of seats sold',
      },
      takings: {
        about: 'What its valid and used purchases have brought in.',
        value: "sum('purchase', p => p.category.show_id === show.id && p.status !== 'refunded', p => p.price)",
        type: 'money',
      },
    },
    summary: { by: ['status', 'hall', 'promoter'], totals: [], over: 'day' },
  },
  category: {
    noun: { one: 'price category', many: 'price categories' },
    kind: 'part',
    about: 'Seats of one [show] at one price.',
    fields: {
      show: ref('show', 'Of which [show].'),
      place: choice('Which seats.', { stalls: 3, balcony: 2, standing: 1 }),
      price: money('Price of a seat.', 6, 80, { sort: true, filter: true, clause: 'that cost' }),
      seats: integer('How many seats.', 2, 60, { called: 'number of seats', sort: true }),
      sold: integer('How many are sold.', 0, 60, { called: 'number of seats sold' }),
    },
    identify: ['show', 'place'],
    refer: 'the {place} seats for {show}',
    unique: [['show', 'place']],
    tools: ['search'],
  },
  purchase: {
    noun: {
      one: 'purchase',
      many: 'purchases',
      also: [
        { one: 'ticket order', many: 'ticket orders' },
        { one: 'ticket', many: 'tickets' },
      ],
    },
    kind: 'record',
    about: 'Seats in one price category that a [guest] has bought.',
    fields: {
      guest: ref('guest', 'Who bought.'),
      category: ref('category', 'Which seats.', { called: 'price category' }),
      seats: integer('How many.', 1, 8, { called: 'number of seats', sort: true }),
      price: money('What was paid.', 0, 640, { sort: true, filter: true, clause: 'that cost' }),
      bought_on: date('Day of the sale.', -60, 0, { called: 'day of the sale', filter: true, sort: true, clause: 'that were made' }),
      status: choice(
        'Where it stands.',
        { valid: 1, used: 1, refunded: 1, expired: 1 },
        { says: { valid: 'valid', used: 'used', refunded: 'refunded', expired: 'expired' } },
      ),
    },
    identify: ['guest', 'category'],
    refer: 'the [purchase] of {category} by {guest}',
    summary: { by: ['status', 'guest'], totals: ['price', 'seats'], over: 'bought_on' },
  },
}
