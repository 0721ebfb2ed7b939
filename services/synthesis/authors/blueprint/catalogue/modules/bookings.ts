// Bookings: time slots that staff offer for a purpose, and the places in them that customers take.
// Rules: places, one slot at a time for customers and staff, notice, and a limit for those who did not come.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../language/field.ts'
import { bookingActions } from './bookings/actions.ts'
import { ABSENCES, TIMES } from './bookings/times.ts'

const entities = (customer: string, staff: string): Readonly<Record<string, Entity>> => ({
  purpose: {
    noun: { one: 'purpose', many: 'purposes' },
    kind: 'reference',
    about: 'What a [slot] is for.',
    fields: {
      name: text('Name.', oneOf(['Guided tour']), { unique: true }),
      notice_hours: integer('Hours of notice for cancelling without a mark.', 0, 72, { called: 'notice', unit: 'hours' }),
      most_people: integer('Most people on one [booking].', 1, 6, { called: 'largest group' }),
    },
    identify: ['name'],
    refer: 'the purpose “{name}”',
    rows: 5,
    given: [
      { name: 'Guided tour', notice_hours: 24, most_people: 6 },
      { name: 'First meeting', notice_hours: 24, most_people: 2 },
      { name: 'Hand-over of papers', notice_hours: 0, most_people: 1 },
      { name: 'Advice', notice_hours: 48, most_people: 2 },
      { name: 'Information evening', notice_hours: 12, most_people: 4 },
    ],
  },
  slot: {
    noun: { one: 'slot', many: 'slots', also: [{ one: 'time slot', many: 'time slots' }] },
    kind: 'record',
    about: `A time at which a [${staff}] is there for a purpose, with some places.`,
    fields: {
      purpose: ref('purpose', 'What it is for.'),
      host: ref(staff, 'Who is there.', { called: 'host' }),
      day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      begins_at: choice('When it begins; each takes an hour.', TIMES, { called: 'time' }),
      places: integer('How many people there is room for.', 1, 12, {
        sort: true,
        filter: true,
        called: 'number of places',
        clause: 'that have',
        unit: 'places',
      }),
      taken: integer('Places that are booked.', 0, 12, { called: 'number of places taken' }),
      status: choice(
        'Withdrawn ones do not take place.',
        { offered: 1, withdrawn: 1 },
        { says: { offered: 'offered', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['host', 'day', 'begins_at'],
    refer: 'the [slot] of {host} on {day} at {begins_at}',
    computed: {
      left: {
        about: 'Places that can still be booked.',
        value: "slot.status === 'offered' ? slot.places - slot.taken : 0",
        type: 'integer',
        called: 'number of free places',
      },
    },
    summary: { by: ['purpose', 'host', 'status'], totals: ['places', 'taken'], over: 'day' },
  },
  booking: {
    noun: { one: 'booking', many: 'bookings', also: [{ one: 'reservation', many: 'reservations' }] },
    kind: 'record',
    about: `Places in a [slot] that a [${customer}] has taken.`,
    fields: {
      slot: ref('slot', 'Which [slot].'),
      [customer]: ref(customer, 'Who comes.'),
      people: integer('How many come.', 1, 6, { called: 'number of people' }),
      late: choice(
        'Whether it was cancelled after the notice had run out.',
        { no: 9, yes: 1 },
        { called: 'late cancellation', filter: false },
      ),
      status: choice(
        'Where it stands.',
        { booked: 1, attended: 1, missed: 1, cancelled: 1 },
        { says: { booked: 'booked', attended: 'attended', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: [customer, 'slot'],
    refer: `the [booking] of {${customer}} for {slot}`,
    summary: { by: ['status', customer], totals: ['people'] },
  },
  absence: {
    noun: { one: 'absence', many: 'absences' },
    kind: 'record',
    about: `Days on which a [${staff}] is away.`,
    fields: {
      host: ref(staff, 'Who.', { called: 'host' }),
      starts_on: date('First day.', -50, 60, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -50, 70, { called: 'last day' }),
      reason: choice('Why.', ABSENCES),
    },
    identify: ['host', 'starts_on'],
    refer: 'the absence of {host} from {starts_on}',
    tools: ['search'],
  },
})

export const bookings: Module = {
  key: 'bookings',
  title: 'Bookings',
  words: ['booking', 'appointment', 'slot', 'reservation', 'schedule', 'calendar', 'tour', 'meeting', 'availability', 'book'],
  attach: core => {
    const { customer, staff } = core.roles
    return core.actor.entity === staff ? { entities: entities(customer, staff), actions: bookingActions(customer, staff) } : null
  },
}
