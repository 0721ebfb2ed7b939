// Guides lead groups through an exhibition; groups of schools pay less.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, person, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** People in one group, and what a tour costs a group and a school. */
const LARGEST = 20
const PRICE = 90
const SCHOOL_PRICE = 45

const SLOTS = { morning: 3, noon: 2, afternoon: 3 } as const
const isBooked: Rule = conflict("guided_tour.status === 'booked'", 'This [guided_tour] is {guided_tour.status} already.', [
  'already',
  'led',
  'cancelled',
  'over',
])

export const withGuidedTours: Variant = {
  key: 'with_guided_tours',
  about: 'Guides lead groups through exhibitions; schools pay half.',
  apply: core =>
    extended(core, {
      entities: {
        tour_guide: {
          noun: { one: 'tour guide', many: 'tour guides', also: [{ one: 'guide', many: 'guides' }] },
          kind: 'party',
          about: 'Someone who leads groups through [exhibitions].',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            language: choice('Language besides English.', { french: 2, german: 2, spanish: 1, none: 2 }, { called: 'second language' }),
            most_tours: integer('Tours that they lead in a day.', 1, 3, { called: 'daily limit', editable: true, sort: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
        },
        guided_tour: {
          noun: { one: 'guided tour', many: 'guided tours', also: [{ one: 'tour', many: 'tours' }] },
          kind: 'record',
          about: 'A group that is led through an [exhibition].',
          fields: {
            exhibition: ref('exhibition', 'Through what.', { clause: 'through' }),
            tour_guide: ref('tour_guide', 'Who leads it.', { called: 'guide', clause: 'led by' }),
            audience: choice('Who comes.', { adults: 4, school: 3, club: 1 }, { called: 'kind of group' }),
            people: integer('How many come.', 4, LARGEST, {
              called: 'size of the group',
              unit: 'people',
              sort: true,
              filter: true,
              clause: 'with',
            }),
            day: date('Day.', -50, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            slot: choice('Time of day.', SLOTS, { called: 'time of day' }),
            price: money('What the group pays.', 0, 200, { called: 'price', sort: true }),
            status: choice(
              'Where it stands.',
              { booked: 1, led: 1, cancelled: 1 },
              { says: { booked: 'booked', led: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['tour_guide', 'day', 'slot'],
          refer: 'the {slot} tour by {tour_guide} on {day}',
          summary: { by: ['status', 'tour_guide', 'audience'], totals: ['people', 'price'], over: 'day' },
        },
      },
      actions: {
        book_guided_tour: {
          title: 'Book a guided tour',
          about: `A guide leads a group of ${LARGEST} people at most through an [exhibition] on a day on which it is open. It costs ${PRICE}, for schools ${SCHOOL_PRICE}.`,
          args: {
            exhibition: row('exhibition', {
              likely: "(exhibition.status === 'open' || exhibition.status === 'planned') && exhibition.ends_on > today()",
            }),
            tour_guide: row('tour_guide'),
            audience: choice('Who comes.', { adults: 4, school: 3, club: 1 }),
            people: mostly(integer('How many come.', 2, 40, { unit: 'people' }), '6 + tour_guide.id * 2'),
            day: mostly(
              date('Day.', 1, 30),
              'exhibition.starts_on > plusDays(today(), tour_guide.id) ? exhibition.starts_on : plusDays(today(), 1 + tour_guide.id)',
            ),
            slot: choice('Time of day.', SLOTS),
          },
          rules: [
            conflict(
              "exhibition.status === 'open' || exhibition.status === 'planned'",
              'The exhibition “{exhibition.title}” is {exhibition.status}.',
              ['closed', 'cancelled', 'over'],
            ),
            invalid('day > today()', 'Tours are booked for a coming day; today is {today()}.'),
            conflict(
              'day >= exhibition.starts_on && day <= exhibition.ends_on',
              'The exhibition is open from {exhibition.starts_on} to {exhibition.ends_on}.',
              ['is open from', 'not open', 'closed'],
            ),
            conflict(`people <= ${LARGEST}`, `A group has ${LARGEST} people at most.`, ['at most', 'too large', 'too many']),
            conflict(
              "none('guided_tour', t => t.tour_guide_id === tour_guide.id && t.day === day && t.slot === slot && t.status === 'booked')",
              '{tour_guide.name} leads another group then.',
              ['another group', 'not free', 'already'],
            ),
            conflict(
              "count('guided_tour', t => t.tour_guide_id === tour_guide.id && t.day === day && t.status === 'booked') < tour_guide.most_tours",
              '{tour_guide.name} leads {tour_guide.most_tours} tours a day at most.',
              ['at most', 'a day', 'limit'],
            ),
          ],
          effects: [
            {
              add: 'guided_tour',
              with: {
                exhibition: 'exhibition',
                tour_guide: 'tour_guide',
                audience: 'audience',
                people: 'people',
                day: 'day',
                slot: 'slot',
                price: `audience === 'school' ? ${SCHOOL_PRICE} : ${PRICE}`,
                status: "'booked'",
              },
            },
          ],
          gives: 'guided_tour',
          ask: [
            'book a {slot} tour by {tour_guide} through {exhibition} on {day} for {people} people ({audience})',
            'let {tour_guide} lead a group ({audience}) of {people} people through {exhibition} on {day}, {slot}',
          ],
          plays: 18,
          undoneBy: 'cancel_guided_tour',
        },
        lead_guided_tour: {
          title: 'Note that a tour took place',
          about: 'Notes that a tour took place, on its day or later.',
          args: { guided_tour: row('guided_tour', { likely: "guided_tour.status === 'booked' && guided_tour.day <= today()" }) },
          rules: [
            isBooked,
            conflict('guided_tour.day <= today()', 'It is booked for {guided_tour.day}, and today is {today()}.', [
              'booked for',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'guided_tour', to: { status: "'led'" } }],
          ask: ['note that {guided_tour} took place', 'close {guided_tour}'],
          routine: { row: 'guided_tour', when: "guided_tour.status === 'booked' && guided_tour.day <= today()", chance: 0.4 },
        },
        hand_on_guided_tour: {
          title: 'Give a tour to another guide',
          about: 'Another guide who is free leads a booked tour.',
          args: {
            guided_tour: row('guided_tour', { likely: "guided_tour.status === 'booked'" }),
            tour_guide: row('tour_guide', { likely: 'tour_guide.id !== guided_tour.tour_guide_id' }),
          },
          rules: [
            isBooked,
            conflict('tour_guide.id !== guided_tour.tour_guide_id', '{tour_guide.name} leads it already.', ['already', 'leads it']),
            conflict(
              "none('guided_tour', t => t.tour_guide_id === tour_guide.id && t.day === guided_tour.day && t.slot === guided_tour.slot && t.status === 'booked')",
              '{tour_guide.name} leads another group then.',
              ['another group', 'not free'],
            ),
          ],
          effects: [{ set: 'guided_tour', to: { tour_guide: 'tour_guide' } }],
          ask: ['let {tour_guide} lead {guided_tour} instead', 'hand {guided_tour} on to {tour_guide}'],
          plays: 3,
        },
        cancel_guided_tour: {
          title: 'Cancel a tour',
          about: 'A booked tour does not take place.',
          args: { guided_tour: row('guided_tour', { likely: "guided_tour.status === 'booked'" }) },
          rules: [isBooked],
          effects: [{ set: 'guided_tour', to: { status: "'cancelled'", price: '0' } }],
          ask: ['cancel {guided_tour}', 'call off {guided_tour}'],
          plays: 1,
        },
      },
    }),
}
