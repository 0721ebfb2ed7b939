// What is done with slots and the places in them.
import { after, conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { ABSENCES, TIMES } from './times.ts'

/** Times that somebody may stay away before they have to call. */
const MOST_MISSED = 2
const MOST_SLOTS_A_DAY = 3

/** Actions of the module for a core's customer and staff. */
export const bookingActions = (customer: string, staff: string): Readonly<Record<string, Action>> => ({
  ...offering(staff),
  ...taking(customer),
  ...changing(customer),
})

const offering = (staff: string): Readonly<Record<string, Action>> => ({
  offer_slot: {
    title: 'Offer a [slot]',
    about: `Offers an hour of a [${staff}] for a purpose, on a weekday on which they are not away; at most ${MOST_SLOTS_A_DAY} a day for each.`,
    args: {
      host: row(staff, { about: 'Who is there.' }),
      purpose: row('purpose'),
      day: date('Day, from Monday to Friday.', 1, 20),
      begins_at: choice('When it begins.', TIMES),
      places: integer('How many people there is room for.', 2, 10),
    },
    rules: [
      invalid('day > today()', 'Slots are offered from tomorrow on; today is {today()}.'),
      conflict('weekday(day) <= 5', '{day} is a day of the weekend; nobody is there.', [
        'weekend',
        'saturday',
        'sunday',
        'nobody is there',
      ]),
      conflict("none('absence', a => a.host_id === host.id && a.starts_on <= day && a.ends_on >= day)", '{host.name} is away on {day}.', [
        'away',
        'absent',
        'absence',
        'holiday',
        'not there',
      ]),
      conflict(
        "none('slot', s => s.host_id === host.id && s.day === day && s.begins_at === begins_at && s.status === 'offered')",
        '{host.name} has another [slot] at that time.',
        ['another', 'already', 'taken', 'busy'],
      ),
      conflict(
        `count('slot', s => s.host_id === host.id && s.day === day && s.status === 'offered') < ${MOST_SLOTS_A_DAY}`,
        `{host.name} has ${MOST_SLOTS_A_DAY} [slots] on {day} already.`,
        ['already', 'at most', 'limit', 'full'],
      ),
    ],
    effects: [
      {
        add: 'slot',
        with: { purpose: 'purpose', host: 'host', day: 'day', begins_at: 'begins_at', places: 'places', taken: '0', status: "'offered'" },
      },
    ],
    ask: [
      'offer a [slot] of {host} on {day} at {begins_at} for {purpose}, with {places} places',
      'open {places} places with {host} for {purpose} on {day} at {begins_at}',
    ],
    plays: 14,
    undoneBy: 'withdraw_slot',
  },
  withdraw_slot: {
    title: 'Withdraw a [slot]',
    about: 'Takes an offered [slot] back; its [bookings] are cancelled without a mark.',
    args: { slot: row('slot', { likely: "slot.status === 'offered' && slot.day > today()" }) },
    rules: [
      conflict("slot.status === 'offered'", 'This [slot] was withdrawn already.', ['already', 'withdrawn']),
      conflict('slot.day >= today()', 'This [slot] took place on {slot.day}.', ['took place', 'past', 'over']),
    ],
    effects: [
      {
        each: 'booking',
        as: 'b',
        where: "b.slot_id === slot.id && b.status === 'booked'",
        do: [{ set: 'b', to: { status: "'cancelled'" } }],
      },
      { set: 'slot', to: { status: "'withdrawn'", taken: '0' } },
    ],
    ask: ['withdraw {slot}', 'take back {slot} and cancel whoever has booked'],
    plays: 1,
  },
  note_absence: {
    title: 'Note an [absence]',
    about: `Notes that a [${staff}] is away for some days. Their [slots] of these days have to be withdrawn first.`,
    args: {
      host: row(staff, { about: 'Who is away.' }),
      starts_on: date('First day.', 3, 40),
      ends_on: after('starts_on', 0, 10, 'Last day.'),
      reason: choice('Why.', ABSENCES),
    },
    rules: [
      invalid('ends_on >= starts_on', 'The last day cannot be before the first.'),
      conflict(
        "none('absence', a => a.host_id === host.id && a.starts_on <= ends_on && a.ends_on >= starts_on)",
        '{host.name} is away on some of these days already.',
        ['already', 'overlap'],
      ),
      conflict(
        "none('slot', s => s.host_id === host.id && s.day >= starts_on && s.day <= ends_on && s.status === 'offered')",
        '{host.name} has [slots] in these days. Withdraw them first.',
        ['slot', 'withdraw', 'offered'],
      ),
    ],
    effects: [{ add: 'absence', with: { host: 'host', starts_on: 'starts_on', ends_on: 'ends_on', reason: 'reason' } }],
    gives: 'absence',
    ask: [
      'note that {host} is away from {starts_on} to {ends_on} ({reason})',
      'put down that {host} is absent from {starts_on} until {ends_on}, reason {reason}',
    ],
    plays: 2,
  },
})

const fits = (slot: string): Action['rules'] => [
  conflict(`${slot}.status === 'offered'`, 'This [slot] was withdrawn.', ['withdrawn', 'not offered', 'does not take place']),
  conflict(`${slot}.day > today()`, `This [slot] is on {${slot}.day}; places are booked until the day before.`, [
    'day before',
    'too late',
    'past',
    'today',
  ]),
]

const taking = (customer: string): Readonly<Record<string, Action>> => ({
  book_slot: {
    title: 'Book places in a [slot]',
    about: `Takes places in an offered [slot] for a [${customer}] until the day before, if they have no other at that time. Those who stayed away ${MOST_MISSED} times have to call in person.`,
    args: {
      slot: row('slot', { likely: "slot.status === 'offered' && slot.day > today() && slot.taken < slot.places" }),
      [customer]: row(customer),
      people: mostly(integer('How many come.', 1, 6), '1'),
    },
    rules: [
      ...fits('slot'),
      forbidden(
        `count('booking', b => b.${customer}_id === ${customer}.id && b.status === 'missed') < ${MOST_MISSED}`,
        `{${customer}.name} stayed away ${MOST_MISSED} times and has to call in person.`,
        ['stayed away', 'missed', 'in person', 'no-show'],
      ),
      conflict('people <= slot.purpose.most_people', 'At most {slot.purpose.most_people} people come together for “{slot.purpose.name}”.', [
        'at most',
        'group',
        'too many',
        'limit',
      ]),
      conflict('people <= slot.places - slot.taken', 'Only {slot.places - slot.taken} places are left.', [
        'only',
        'left',
        'full',
        'places',
      ]),
      conflict(
        `none('booking', b => b.${customer}_id === ${customer}.id && b.slot.day === slot.day && b.slot.begins_at === slot.begins_at && b.status === 'booked')`,
        `{${customer}.name} has a [booking] at that time already.`,
        ['already', 'same time', 'at that time', 'overlap'],
      ),
    ],
    effects: [
      { add: 'booking', with: { slot: 'slot', [customer]: customer, people: 'people', late: "'no'", status: "'booked'" } },
      { set: 'slot', to: { taken: 'slot.taken + people' } },
    ],
    gives: 'booking',
    ask: [`book {slot} for {${customer}}, {people} people`, `put {${customer}} down for {slot}, {people} people`],
    outcome: [{ question: 'How many places are left in that slot?', value: 'slot.places - slot.taken', type: 'integer' }],
    ceiling: {
      arg: 'people',
      most: 'min(slot.places - slot.taken, slot.purpose.most_people)',
      words: 'as many people as there is room for and the purpose allows',
    },
    plays: 24,
    undoneBy: 'cancel_booking',
  },
  cancel_booking: {
    title: 'Cancel a [booking]',
    about: 'Gives the places back. With less notice than the purpose asks for, it is marked as late.',
    args: { booking: row('booking', { likely: "booking.status === 'booked'" }) },
    rules: [
      conflict("booking.status === 'booked'", 'This [booking] is {booking.status}; only booked ones are cancelled.', [
        'already',
        'attended',
        'missed',
        'cancelled',
      ]),
    ],
    effects: [
      {
        set: 'booking',
        to: {
          status: "'cancelled'",
          late: "hoursUntil(booking.slot.day, booking.slot.begins_at) < booking.slot.purpose.notice_hours ? 'yes' : 'no'",
        },
      },
      { set: 'booking.slot', to: { taken: 'booking.slot.taken - booking.people' } },
    ],
    ask: ['cancel {booking}', 'call off {booking}'],
    outcome: [{ question: 'Was that a late cancellation (yes or no)?', value: 'booking.late', type: 'text' }],
    plays: 3,
  },
})

const changing = (customer: string): Readonly<Record<string, Action>> => ({
  move_booking: {
    title: 'Move a [booking]',
    about: 'Moves a booked [booking] to another [slot] for the same purpose with room for it.',
    args: {
      booking: row('booking', { likely: "booking.status === 'booked' && booking.slot.day > today()" }),
      slot: row('slot', {
        about: 'The new [slot].',
        likely:
          "slot.status === 'offered' && slot.day > today() && slot.purpose_id === booking.slot.purpose_id && slot.id !== booking.slot_id && slot.places - slot.taken >= booking.people",
      }),
    },
    rules: [
      conflict("booking.status === 'booked'", 'This [booking] is {booking.status}.', ['already', 'attended', 'missed', 'cancelled']),
      ...fits('slot'),
      conflict('slot.id !== booking.slot_id', 'It is in this [slot] already.', ['already', 'same']),
      conflict(
        'slot.purpose_id === booking.slot.purpose_id',
        'This [slot] is for “{slot.purpose.name}”, not for “{booking.slot.purpose.name}”.',
        ['purpose', 'is for', 'not for', 'different'],
      ),
      conflict('booking.people <= slot.places - slot.taken', 'Only {slot.places - slot.taken} places are left.', [
        'only',
        'left',
        'full',
        'places',
      ]),
    ],
    effects: [
      { set: 'booking.slot', to: { taken: 'booking.slot.taken - booking.people' } },
      { set: 'slot', to: { taken: 'slot.taken + booking.people' } },
      { set: 'booking', to: { slot: 'slot' } },
    ],
    gives: 'booking',
    ask: ['move {booking} to {slot}', 'change {booking} to {slot} instead'],
    plays: 2,
  },
  note_who_came: {
    title: 'Note who came',
    about: `Notes whether the [${customer}] came, on the day of the [slot] or later.`,
    args: {
      booking: row('booking', { likely: "booking.status === 'booked' && booking.slot.day <= today()" }),
      outcome: choice('Whether they came.', { attended: 8, missed: 1 }),
    },
    rules: [
      conflict("booking.status === 'booked'", 'This [booking] is {booking.status}.', ['already', 'attended', 'missed', 'cancelled']),
      conflict('booking.slot.day <= today()', 'This [slot] is on {booking.slot.day}, and today is {today()}.', [
        'not yet',
        'today is',
        'future',
      ]),
    ],
    effects: [{ set: 'booking', to: { status: 'outcome' } }],
    ask: ['mark {booking} as {outcome}', 'note down {booking} as {outcome}'],
    routine: { row: 'booking', when: "booking.status === 'booked' && booking.slot.day <= today()", chance: 0.6 },
  },
})
