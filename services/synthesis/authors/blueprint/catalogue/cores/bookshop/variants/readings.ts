// Authors read from their books between the shelves.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Chairs that fit between the shelves. */
const CHAIRS = 24
/** Seats for one private reader; schools and libraries come with a class. */
const MOST_PRIVATE = 4
const MOST_CLASS = 12
/** Days between two readings, so that the shop is not always full of chairs. */
const DAYS_BETWEEN = 3
const NOTICE_DAYS = 2

const most = (customer: string): string => `(${customer}.kind === 'private' ? ${MOST_PRIVATE} : ${MOST_CLASS})`
const planned = (reading: string): ReturnType<typeof conflict> =>
  conflict(`${reading}.status === 'planned'`, `This reading is {${reading}.status}.`, ['held', 'cancelled', 'over', 'already'])

export const withReadings: Variant = {
  key: 'with_readings',
  about: 'Authors read from their books in the shop, and readers book seats for it.',
  apply: core =>
    extended(core, {
      entities: {
        reading: {
          noun: { one: 'reading', many: 'readings', also: [{ one: 'author evening', many: 'author evenings' }] },
          kind: 'record',
          about: 'An author reads from a [book] on one evening.',
          fields: {
            book: ref('book', 'From which [book].'),
            host: ref('seller', 'Who looks after the evening.', { called: 'host', clause: 'hosted by' }),
            day: date('Day.', -60, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            entry: money('Price of a seat.', 0, 20, { called: 'entry fee', sort: true, filter: true, clause: 'that cost' }),
            chairs: integer('How many seats there are.', 6, CHAIRS, { called: 'number of seats', sort: true }),
            taken: integer('How many are taken.', 0, CHAIRS, { called: 'number of taken seats', sort: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, held: 1, cancelled: 1 },
              { says: { planned: 'planned', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['book', 'day'],
          refer: 'the reading from {book} on {day}',
          computed: {
            left: {
              about: 'Seats that are free.',
              value: 'reading.chairs - reading.taken',
              type: 'integer',
              called: 'number of free seats',
            },
          },
          summary: { by: ['status', 'host'], totals: ['taken', 'chairs'], over: 'day' },
        },
        reading_seat: {
          noun: { one: 'seat booking', many: 'seat bookings' },
          kind: 'record',
          about: 'Seats of a [customer] at a reading.',
          fields: {
            reading: ref('reading', 'At which reading.'),
            customer: ref('customer', 'Who comes.', { clause: 'of' }),
            seats: integer('How many.', 1, MOST_CLASS, {
              called: 'number of seats',
              sort: true,
              filter: true,
              clause: 'for',
              unit: 'people',
            }),
            paid: money('What was paid.', 0, 240, { sort: true }),
            status: choice('Where it stands.', { booked: 3, given_back: 1 }, { says: { booked: 'valid', given_back: 'returned' } }),
          },
          identify: ['customer', 'reading'],
          refer: 'the seats of {customer} at {reading}',
          summary: { by: ['status', 'reading'], totals: ['seats', 'paid'] },
        },
      },
      actions: {
        plan_reading: {
          title: 'Plan a reading',
          about: `Plans a reading from a [book] that is on sale, with ${DAYS_BETWEEN} days to the next one; the shop has ${CHAIRS} chairs.`,
          args: {
            book: row('book', { likely: "book.status === 'on_sale'" }),
            host: row('seller', { about: 'Who looks after the evening.' }),
            day: date('Day.', 4, 35),
            entry: money('Price of a seat.', 2, 16, { step: 2 }),
            chairs: integer('How many seats.', 8, CHAIRS, { step: 2 }),
          },
          rules: [
            invalid('day > today()', 'A reading is planned from tomorrow on; today is {today()}.'),
            conflict("book.status === 'on_sale'", '“{book.title}” is out of print.', ['out of print', 'no longer']),
            conflict(
              `none('reading', r => r.day > plusDays(day, -${DAYS_BETWEEN}) && r.day < plusDays(day, ${DAYS_BETWEEN}) && r.status === 'planned')`,
              `There is another reading less than ${DAYS_BETWEEN} days from {day}.`,
              ['another reading', 'less than', 'too close'],
            ),
            conflict(`chairs <= ${CHAIRS}`, `The shop has ${CHAIRS} chairs.`, ['chairs', 'at most', 'too many']),
          ],
          effects: [
            {
              add: 'reading',
              with: { book: 'book', host: 'host', day: 'day', entry: 'entry', chairs: 'chairs', taken: '0', status: "'planned'" },
            },
          ],
          gives: 'reading',
          ask: [
            'plan a reading from {book} on {day} with {host} as the host: {chairs} seats at {entry} each',
            'put a reading from {book} down for {day}, hosted by {host}, with {chairs} seats at {entry}',
          ],
          plays: 12,
          undoneBy: 'call_off_reading',
        },
        book_reading_seats: {
          title: 'Book seats at a reading',
          about: `Books seats for a [customer], once for each reading: ${MOST_PRIVATE} at most, ${MOST_CLASS} for schools and libraries. Whoever has collected 30 points pays half.`,
          args: {
            reading: row('reading', { likely: "reading.status === 'planned' && reading.day >= today() && reading.taken < reading.chairs" }),
            customer: row('customer'),
            seats: mostly(integer('How many.', 1, MOST_CLASS), '2'),
          },
          rules: [
            planned('reading'),
            conflict('reading.day >= today()', 'This reading was on {reading.day}.', ['was on', 'past', 'over']),
            conflict(
              "none('reading_seat', s => s.reading_id === reading.id && s.customer_id === customer.id && s.status === 'booked')",
              '{customer.name} has seats at this reading already.',
              ['already', 'has seats'],
            ),
            forbidden(`seats <= ${most('customer')}`, `{customer.name} may have {${most('customer')}} seats at most.`, [
              'at most',
              'limit',
              'may have',
              'too many',
            ]),
            conflict('seats <= reading.chairs - reading.taken', 'Only {reading.chairs - reading.taken} seats are left.', [
              'only',
              'left',
              'full',
              'not enough',
            ]),
          ],
          effects: [
            {
              add: 'reading_seat',
              with: {
                reading: 'reading',
                customer: 'customer',
                seats: 'seats',
                paid: 'customer.points >= 30 ? ceil(seats * reading.entry / 2) : seats * reading.entry',
                status: "'booked'",
              },
            },
            { set: 'reading', to: { taken: 'reading.taken + seats' } },
          ],
          gives: 'reading_seat',
          also: { reading: 'reading' },
          ask: ['book {customer} {seats} seats at {reading}', 'put {customer} down for {reading}, {seats} seats'],
          outcome: [
            { question: 'What do they pay for the seats?', value: 'reading_seat.paid', type: 'money' },
            { question: 'How many seats are free then?', value: 'reading.chairs - reading.taken', type: 'integer' },
          ],
          ceiling: {
            arg: 'seats',
            most: `min(reading.chairs - reading.taken, ${most('customer')})`,
            words: 'as many seats as are left and as they may have',
          },
          plays: 30,
          undoneBy: 'give_back_reading_seats',
        },
        give_back_reading_seats: {
          title: 'Give seats back',
          about: `Takes booked seats back until ${NOTICE_DAYS} days before the reading, and pays the money back.`,
          args: {
            reading_seat: row('reading_seat', {
              likely: `reading_seat.status === 'booked' && reading_seat.reading.status === 'planned' && days(today(), reading_seat.reading.day) >= ${NOTICE_DAYS}`,
            }),
          },
          rules: [
            conflict("reading_seat.status === 'booked'", 'These seats were given back already.', ['already', 'given back']),
            planned('reading_seat.reading'),
            conflict(
              `days(today(), reading_seat.reading.day) >= ${NOTICE_DAYS}`,
              `The reading is on {reading_seat.reading.day}; seats are taken back until ${NOTICE_DAYS} days before.`,
              ['days before', 'too late', 'until'],
            ),
          ],
          effects: [
            { set: 'reading_seat.reading', to: { taken: 'reading_seat.reading.taken - reading_seat.seats' } },
            { set: 'reading_seat', to: { status: "'given_back'", paid: '0' } },
          ],
          ask: ['take back {reading_seat}', 'cancel {reading_seat} and pay the money back'],
          plays: 3,
        },
        close_reading: {
          title: 'Close a reading',
          about: 'The evening is over.',
          args: { reading: row('reading', { likely: "reading.status === 'planned' && reading.day <= today()" }) },
          rules: [
            planned('reading'),
            conflict('reading.day <= today()', 'This reading is on {reading.day}, and today is {today()}.', [
              'not yet',
              'today is',
              'is on',
            ]),
          ],
          effects: [{ set: 'reading', to: { status: "'held'" } }],
          ask: ['close {reading}', 'note that {reading} is over'],
          routine: { row: 'reading', when: "reading.status === 'planned' && reading.day <= today()", chance: 0.08 },
        },
        call_off_reading: {
          title: 'Call a reading off',
          about: 'Calls a planned reading off before its day; all seats are paid back.',
          args: { reading: row('reading', { likely: "reading.status === 'planned' && reading.day > today()" }) },
          rules: [
            planned('reading'),
            conflict('reading.day > today()', 'It is on {reading.day}; it is too late to call it off.', ['too late', 'is on', 'today']),
          ],
          effects: [
            {
              each: 'reading_seat',
              as: 's',
              where: "s.reading_id === reading.id && s.status === 'booked'",
              do: [{ set: 's', to: { status: "'given_back'", paid: '0' } }],
            },
            { set: 'reading', to: { status: "'cancelled'", taken: '0' } },
          ],
          ask: ['call off {reading}', 'cancel {reading} and pay everybody back'],
          plays: 1,
        },
      },
    }),
}
