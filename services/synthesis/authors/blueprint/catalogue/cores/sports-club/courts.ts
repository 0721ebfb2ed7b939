// Courts by the hour: booked, moved, used, missed; closed for a while.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { HOURS } from './offer.ts'

/** Bookings that one member has ahead, and how many days ahead. */
const MOST = 3
const AHEAD = 14
/** Missed hours in sixty days after which nobody books any more. */
const MOST_MISSED = 2

const isBooked: Rule = conflict("court_booking.status === 'booked'", 'This [court_booking] is {court_booking.status} already.', [
  'already',
  'played',
  'missed',
  'cancelled',
])
const FREE = (court: string): string =>
  `none('court_booking', b => b.court_id === ${court}.id && b.day === day && b.hour === hour && b.status === 'booked')`

/** See the head of this file. */
export const courts: Readonly<Record<string, Action>> = {
  book_court: {
    title: 'Book a [court]',
    about: `Reserves an open [court] for one hour, up to ${AHEAD} days ahead, for an active [club_member] with fewer than ${MOST} coming hours who did not miss ${MOST_MISSED} in sixty days. The youth plays for half the price.`,
    args: {
      club_member: row('club_member', {
        likely: `club_member.status === 'active' && count('court_booking', b => b.club_member_id === club_member.id && b.status === 'booked') < ${MOST}`,
      }),
      court: row('court', { likely: "court.status === 'open'" }),
      day: mostly(date('Day.', 0, 14), 'plusDays(today(), 1 + club_member.id % 5)'),
      hour: choice('When it begins.', HOURS),
    },
    rules: [
      conflict("club_member.status === 'active'", '{club_member.name} is suspended and books nothing.', ['suspended', 'books nothing']),
      invalid(`day >= today() && day <= plusDays(today(), ${AHEAD})`, `Courts are booked from today, {today()}, to ${AHEAD} days ahead.`),
      conflict("court.status === 'open'", '{court.code} is closed.', ['closed', 'not open']),
      conflict(FREE('court'), '{court.code} is taken on {day} at {hour}.', ['taken', 'not free', 'booked']),
      conflict(
        "none('court_booking', b => b.club_member_id === club_member.id && b.day === day && b.hour === hour && b.status === 'booked')",
        '{club_member.name} has another court at that time.',
        ['another court', 'already', 'at that time'],
      ),
      conflict(
        `count('court_booking', b => b.club_member_id === club_member.id && b.status === 'booked') < ${MOST}`,
        `{club_member.name} has ${MOST} coming hours already.`,
        ['already', 'at most', 'limit'],
      ),
      forbidden(
        `count('court_booking', b => b.club_member_id === club_member.id && b.status === 'missed' && b.day > plusDays(today(), -60)) < ${MOST_MISSED}`,
        `{club_member.name} missed ${MOST_MISSED} hours in the last sixty days and books no more.`,
        ['missed', 'no more'],
      ),
    ],
    effects: [
      {
        add: 'court_booking',
        with: {
          court: 'court',
          club_member: 'club_member',
          day: 'day',
          hour: 'hour',
          price: "club_member.ages === 'youth' ? ceil(court.price / 2) : court.price",
          status: "'booked'",
        },
      },
    ],
    gives: 'court_booking',
    ask: ['book {court} for {club_member} on {day} at {hour}', 'let {club_member} have {court} on {day}, {hour}'],
    outcome: [{ question: 'What does the hour cost them?', value: 'court_booking.price', type: 'money' }],
    plays: 40,
    undoneBy: 'cancel_court_booking',
  },
  move_court_booking: {
    title: 'Move a booking to another [court]',
    about: 'The same hour on another open [court] that is free then. The price follows the [court].',
    args: {
      court_booking: row('court_booking', { likely: "court_booking.status === 'booked' && court_booking.day >= today()" }),
      court: row('court', { likely: "court.status === 'open' && court.id !== court_booking.court_id" }),
    },
    rules: [
      isBooked,
      conflict("court.status === 'open'", '{court.code} is closed.', ['closed', 'not open']),
      conflict('court.id !== court_booking.court_id', 'It is on {court.code} already.', ['already', 'same court']),
      conflict(
        "none('court_booking', b => b.court_id === court.id && b.day === court_booking.day && b.hour === court_booking.hour && b.status === 'booked')",
        '{court.code} is taken then.',
        ['taken', 'not free'],
      ),
    ],
    effects: [
      {
        set: 'court_booking',
        to: { court: 'court', price: "court_booking.club_member.ages === 'youth' ? ceil(court.price / 2) : court.price" },
      },
    ],
    gives: 'court_booking',
    ask: ['move {court_booking} to {court}', 'let {court_booking} take place on {court} instead'],
    plays: 4,
  },
  use_court_booking: {
    title: 'Note that a [court] was used',
    about: 'Notes that a booked court was used, on its day or later; the price is added to what the [club_member] owes.',
    args: { court_booking: row('court_booking', { likely: "court_booking.status === 'booked' && court_booking.day <= today()" }) },
    rules: [
      isBooked,
      conflict('court_booking.day <= today()', 'It is on {court_booking.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [
      { set: 'court_booking', to: { status: "'played'" } },
      { set: 'court_booking.club_member', to: { owes: 'court_booking.club_member.owes + court_booking.price' } },
    ],
    ask: ['note that {court_booking} was used', 'put {court_booking} down as used'],
    outcome: [{ question: 'How much do they owe now?', value: 'court_booking.club_member.owes', type: 'money' }],
    routine: { row: 'court_booking', when: "court_booking.status === 'booked' && court_booking.day < today()", chance: 0.45 },
  },
  miss_court_booking: {
    title: 'Note that nobody came',
    about: 'Notes that nobody came to a booked court, after its day: the hour counts as missed and is paid all the same.',
    args: { court_booking: row('court_booking', { likely: "court_booking.status === 'booked' && court_booking.day < today()" }) },
    rules: [
      isBooked,
      conflict('court_booking.day < today()', 'It is on {court_booking.day}; that day is not over.', ['not over', 'is on', 'too early']),
    ],
    effects: [
      { set: 'court_booking', to: { status: "'missed'" } },
      { set: 'court_booking.club_member', to: { owes: 'court_booking.club_member.owes + court_booking.price' } },
    ],
    ask: ['note that nobody came: {court_booking}', 'put {court_booking} down as missed'],
    routine: { row: 'court_booking', when: "court_booking.status === 'booked' && court_booking.day < today()", chance: 0.05 },
  },
  cancel_court_booking: {
    title: 'Cancel a booking',
    about: 'Cancels a booking until the day before, free of charge.',
    args: { court_booking: row('court_booking', { likely: "court_booking.status === 'booked' && court_booking.day > today()" }) },
    rules: [
      isBooked,
      conflict('court_booking.day > today()', 'It is on {court_booking.day}; hours are cancelled until the day before.', [
        'day before',
        'too late',
        'until',
      ]),
    ],
    effects: [{ set: 'court_booking', to: { status: "'cancelled'", price: '0' } }],
    ask: ['cancel {court_booking}', 'call off {court_booking}'],
    plays: 3,
  },
  close_court: {
    title: 'Close a [court]',
    about: 'An open [court] is not played on for a while; its coming bookings are cancelled.',
    args: { court: row('court', { likely: "court.status === 'open'" }) },
    rules: [conflict("court.status === 'open'", '{court.code} is closed already.', ['already', 'closed'])],
    effects: [
      { set: 'court', to: { status: "'closed'" } },
      {
        each: 'court_booking',
        as: 'booked',
        where: "booked.court_id === court.id && booked.status === 'booked'",
        do: [{ set: 'booked', to: { status: "'cancelled'", price: '0' } }],
      },
    ],
    gives: 'court',
    ask: ['close {court}', 'let nobody play on {court} for now'],
    undoneBy: 'reopen_court',
  },
  reopen_court: {
    title: 'Open a [court] again',
    about: 'A closed [court] can be booked again.',
    args: { court: row('court', { likely: "court.status === 'closed'" }) },
    rules: [conflict("court.status === 'closed'", '{court.code} is not closed.', ['not closed', 'open'])],
    effects: [{ set: 'court', to: { status: "'open'" } }],
    ask: ['open {court} again', 'let people play on {court} again'],
    undoneBy: 'close_court',
  },
}
