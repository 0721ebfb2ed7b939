// Excursions on tours: booked for everybody on a booking, with a smallest and a largest group.
import { conflict, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { isAhead } from '../states.ts'

/** Days before leaving until which an excursion can be given back for nothing. */
const FREE_UNTIL = 10

const EXCURSIONS = [
  { title: 'Glacier walk', package_tour: 1, price: 75, least: 2, most: 8, status: 'offered' },
  { title: 'Cooking with Fatima', package_tour: 2, price: 55, least: 2, most: 6, status: 'offered' },
  { title: 'Night in the desert', package_tour: 2, price: 140, least: 3, most: 8, status: 'offered' },
  { title: 'Balloon at dawn', package_tour: 3, price: 420, least: 2, most: 6, status: 'offered' },
  { title: 'Houseboat lunch', package_tour: 4, price: 38, least: 2, most: 10, status: 'offered' },
  { title: 'Boat to the glacier', package_tour: 5, price: 190, least: 3, most: 8, status: 'withdrawn' },
] as const

const TAKEN =
  "sum('excursion_order', o => o.excursion_id === excursion.id && o.status === 'ordered' && o.trip_booking.departure_id === trip_booking.departure_id, o => o.people)"
const isOrdered: Rule = conflict("excursion_order.status === 'ordered'", 'This order is {excursion_order.status} already.', [
  'already',
  'confirmed',
  'returned',
  'dropped',
])
const GROUP =
  "sum('excursion_order', o => o.excursion_id === excursion_order.excursion_id && o.status === 'ordered' && o.trip_booking.departure_id === excursion_order.trip_booking.departure_id, o => o.people)"

export const withExcursions: Variant = {
  key: 'with_excursions',
  about: 'Excursions are ordered for bookings, confirmed when enough people take part, and given back in time.',
  apply: core =>
    extended(core, {
      entities: {
        excursion: {
          noun: { one: 'excursion', many: 'excursions', also: [{ one: 'day trip', many: 'day trips' }] },
          kind: 'thing',
          about: 'Something that people can do on a tour for money.',
          fields: {
            title: text('Title.', oneOf(EXCURSIONS.map(({ title }) => title)), { unique: true, filter: true }),
            package_tour: ref('package_tour', 'On which tour.', { called: 'tour', clause: 'on' }),
            price: money('Price of a person.', 20, 600, { called: 'price', sort: true, filter: true, editable: true, clause: 'that cost' }),
            least: integer('People without whom it does not take place.', 1, 6, {
              called: 'smallest group',
              unit: 'people',
              sort: true,
              filter: true,
            }),
            most: integer('People on one departure at most.', 4, 16, {
              called: 'largest group',
              unit: 'people',
              sort: true,
              filter: true,
              editable: true,
            }),
            status: choice(
              'Withdrawn ones are ordered no more.',
              { offered: 7, withdrawn: 1 },
              { says: { offered: 'offered', withdrawn: 'withdrawn' } },
            ),
          },
          identify: ['title'],
          refer: 'the excursion “{title}”',
          given: EXCURSIONS,
        },
        excursion_order: {
          noun: { one: 'excursion order', many: 'excursion orders' },
          kind: 'record',
          about: 'An [excursion] that the people of a [trip_booking] want to make.',
          fields: {
            excursion: ref('excursion', 'Which one.', { clause: 'of' }),
            trip_booking: ref('trip_booking', 'For which booking.', { called: 'booking', clause: 'for' }),
            people: integer('How many take part.', 1, 4, { called: 'number of people', unit: 'people', sort: true, filter: true }),
            amount: money('What it costs.', 20, 2400, { called: 'amount', sort: true, filter: true, clause: 'that cost' }),
            ordered_on: date('Day.', -60, 0, { called: 'day of the order', filter: true, sort: true, clause: 'that were ordered' }),
            status: choice(
              'Where it stands.',
              { ordered: 1, confirmed: 1, returned: 1, dropped: 1 },
              { says: { ordered: 'open', confirmed: 'confirmed', returned: 'returned', dropped: 'dropped' } },
            ),
          },
          identify: ['excursion', 'trip_booking'],
          refer: 'the order of {excursion} for {trip_booking}',
          unique: [['excursion', 'trip_booking']],
          summary: { by: ['status', 'excursion'], totals: ['people', 'amount'], over: 'ordered_on' },
        },
      },
      actions: {
        order_excursion: {
          title: 'Order an excursion',
          about:
            'Orders an offered [excursion] of the same tour for a firm booking before it leaves, not for more people than go along, once for each booking; the largest group counts for all open orders on one [departure].',
          args: {
            trip_booking: row('trip_booking', {
              likely:
                "(trip_booking.status === 'booked' || trip_booking.status === 'paid_up') && trip_booking.leaves_on > today() && some('excursion', e => e.package_tour_id === trip_booking.departure.package_tour_id && e.status === 'offered')",
            }),
            excursion: row('excursion', {
              likely:
                "excursion.package_tour_id === trip_booking.departure.package_tour_id && excursion.status === 'offered' && none('excursion_order', o => o.excursion_id === excursion.id && o.trip_booking_id === trip_booking.id)",
            }),
            people: mostly(integer('How many take part.', 1, 4, { unit: 'people' }), 'trip_booking.people'),
          },
          rules: [
            conflict("excursion.status === 'offered'", '“{excursion.title}” is withdrawn.', ['withdrawn', 'not offered']),
            conflict(
              "trip_booking.status === 'booked' || trip_booking.status === 'paid_up'",
              'Booking {trip_booking.code} is {trip_booking.status}; excursions are for firm bookings.',
              ['firm', 'option', 'cancelled', 'lapsed', 'travelled'],
            ),
            isAhead(),
            conflict(
              'excursion.package_tour_id === trip_booking.departure.package_tour_id',
              'That excursion belongs to “{excursion.package_tour.title}”, another tour.',
              ['another tour', 'belongs to'],
            ),
            conflict('people <= trip_booking.people', '{trip_booking.people} people are on that booking, not more.', [
              'not more',
              'too many',
              'are on that',
            ]),
            conflict(
              "none('excursion_order', o => o.excursion_id === excursion.id && o.trip_booking_id === trip_booking.id)",
              'It has been ordered for that booking already.',
              ['already', 'been ordered'],
            ),
            conflict(`${TAKEN} + people <= excursion.most`, `{excursion.most} people take part at most, and {${TAKEN}} want to.`, [
              'at most',
              'full',
              'too many',
            ]),
          ],
          effects: [
            {
              add: 'excursion_order',
              with: {
                excursion: 'excursion',
                trip_booking: 'trip_booking',
                people: 'people',
                amount: 'people * excursion.price',
                ordered_on: 'today()',
                status: "'ordered'",
              },
            },
          ],
          gives: 'excursion_order',
          ask: ['order {excursion} for {people} people of {trip_booking}', 'put {people} people of {trip_booking} down for {excursion}'],
          outcome: [{ question: 'What does it cost?', value: 'excursion_order.amount', type: 'money' }],
          plays: 30,
        },
        confirm_excursion_order: {
          title: 'Confirm an excursion',
          about:
            'An open order is confirmed, once the open orders of its [departure] have as many people as the smallest group; all of them are confirmed with it.',
          args: {
            excursion_order: row('excursion_order', {
              likely: `excursion_order.status === 'ordered' && ${GROUP} >= excursion_order.excursion.least`,
            }),
          },
          rules: [
            isOrdered,
            conflict(
              `${GROUP} >= excursion_order.excursion.least`,
              `{${GROUP}} people want to take part, and the smallest group has {excursion_order.excursion.least}.`,
              ['smallest group', 'too few', 'not enough'],
            ),
          ],
          effects: [
            {
              each: 'excursion_order',
              as: 'fellow',
              where:
                "fellow.excursion_id === excursion_order.excursion_id && fellow.status === 'ordered' && fellow.trip_booking.departure_id === excursion_order.trip_booking.departure_id",
              do: [{ set: 'fellow', to: { status: "'confirmed'" } }],
            },
          ],
          gives: 'excursion_order',
          ask: ['confirm {excursion_order}', 'let {excursion_order} be confirmed, with all others of that group'],
          plays: 3,
        },
        return_excursion_order: {
          title: 'Give an excursion back',
          about: `Open or confirmed orders cost nothing until ${FREE_UNTIL} days before the trip begins; after that they are not given back.`,
          args: {
            excursion_order: row('excursion_order', {
              likely: `(excursion_order.status === 'ordered' || excursion_order.status === 'confirmed') && days(today(), excursion_order.trip_booking.leaves_on) >= ${FREE_UNTIL}`,
            }),
          },
          rules: [
            conflict(
              "excursion_order.status === 'ordered' || excursion_order.status === 'confirmed'",
              'This order is {excursion_order.status} already.',
              ['already', 'returned', 'dropped'],
            ),
            conflict(
              `days(today(), excursion_order.trip_booking.leaves_on) >= ${FREE_UNTIL}`,
              `The trip begins on {excursion_order.trip_booking.leaves_on}; orders are given back until ${FREE_UNTIL} days before.`,
              ['days before', 'too late'],
            ),
          ],
          effects: [{ set: 'excursion_order', to: { status: "'returned'", amount: '0' } }],
          ask: ['give back {excursion_order}', 'take back {excursion_order}, they do not want it'],
        },
        withdraw_excursion: {
          title: 'Withdraw an excursion',
          about: 'An [excursion] is offered no more: its open orders are dropped. Not while a confirmed order of it is still ahead.',
          args: {
            excursion: row('excursion', {
              likely:
                "excursion.status === 'offered' && none('excursion_order', o => o.excursion_id === excursion.id && o.status === 'confirmed' && o.trip_booking.leaves_on > today())",
            }),
          },
          rules: [
            conflict("excursion.status === 'offered'", '“{excursion.title}” is withdrawn already.', ['already', 'withdrawn']),
            conflict(
              "none('excursion_order', o => o.excursion_id === excursion.id && o.status === 'confirmed' && o.trip_booking.leaves_on > today())",
              'An order of “{excursion.title}” is confirmed and still ahead.',
              ['confirmed', 'still ahead'],
            ),
          ],
          effects: [
            { set: 'excursion', to: { status: "'withdrawn'" } },
            {
              each: 'excursion_order',
              as: 'open',
              where: "open.excursion_id === excursion.id && open.status === 'ordered'",
              do: [{ set: 'open', to: { status: "'dropped'", amount: '0' } }],
            },
          ],
          gives: 'excursion',
          ask: ['withdraw {excursion}', 'offer {excursion} no more'],
        },
        offer_excursion: {
          title: 'Offer an excursion again',
          about: 'A withdrawn [excursion] can be ordered again; not where there is a travel warning.',
          args: {
            excursion: row('excursion', {
              likely: "excursion.status === 'withdrawn' && excursion.package_tour.destination.advice === 'open'",
            }),
          },
          rules: [
            conflict("excursion.status === 'withdrawn'", '“{excursion.title}” is not withdrawn.', ['not withdrawn', 'offered']),
            conflict(
              "excursion.package_tour.destination.advice === 'open'",
              'There is a travel warning for {excursion.package_tour.destination.name}.',
              ['travel warning', 'warned'],
            ),
          ],
          effects: [{ set: 'excursion', to: { status: "'offered'" } }],
          ask: ['offer {excursion} again', 'take {excursion} back into the programme'],
        },
      },
    }),
}
