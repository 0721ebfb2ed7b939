// Hosts also take guests along: walks, tastings, lessons, with a number of seats.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days before the day until which a place is given back free of charge. */
const FREE_UNTIL = 2

const EXPERIENCES = [
  'Sunrise kayak tour',
  'Sunset sailing',
  'Mushroom walk',
  'Bread in a wood oven',
  'Wine cellar tasting',
  'Harbour sketching',
  'Night sky watching',
  'Cheese from the valley',
  'Old town by bicycle',
  'Pottery for beginners',
  'Bird walk at dawn',
  'Cooking with the host',
] as const

export const withExperiences: Variant = {
  key: 'with_experiences',
  about: 'Hosts offer experiences such as tours, tastings and lessons; guests join while there are seats and the weather holds.',
  apply: core =>
    extended(core, {
      entities: {
        experience: {
          noun: { one: 'experience', many: 'experiences', also: [{ one: 'activity', many: 'activities' }] },
          kind: 'thing',
          about: 'Something that a [host] does with [guests] on one day.',
          fields: {
            name: text('Name.', oneOf(EXPERIENCES), { unique: true }),
            host: ref('host', 'Who offers it.', { skew: 'even' }),
            held_on: date('Day.', -5, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            seats: integer('How many people can come.', 2, 8, {
              called: 'number of seats',
              filter: true,
              sort: true,
              clause: 'with',
              unit: 'seats',
            }),
            youngest: choice(
              'Who may come.',
              { anyone: 5, adults: 2 },
              { called: 'age rule', clauses: { anyone: 'for everybody', adults: 'for adults' } },
            ),
            price: money('Price for one person.', 15, 90, { step: 5, filter: true, sort: true, editable: true, clause: 'that cost' }),
            status: choice(
              'Whether it takes place.',
              { offered: 8, called_off: 0 },
              { says: { offered: 'offered', called_off: 'called-off' } },
            ),
          },
          identify: ['name'],
          refer: 'the [experience] “{name}”',
          rows: 11,
        },
        seat_hold: {
          noun: { one: 'registration', many: 'registrations', also: [{ one: 'place taken', many: 'places taken' }] },
          kind: 'record',
          about: 'A [guest] comes to an [experience].',
          fields: {
            experience: ref('experience', 'To which one.', { clause: 'for' }),
            guest: ref('guest', 'Who comes.'),
            people: integer('How many people.', 1, 6, {
              called: 'number of people',
              filter: true,
              sort: true,
              clause: 'for',
              unit: 'people',
            }),
            amount: money('What it costs.', 0, 500, { sort: true, filter: true, clause: 'that cost' }),
            made_on: date('Day.', -90, 0, { called: 'day of signing up', filter: true, sort: true, clause: 'that were made' }),
            status: choice('Where it stands.', { valid: 1, cancelled: 1 }, { says: { valid: 'valid', cancelled: 'cancelled' } }),
          },
          identify: ['guest', 'experience'],
          refer: 'the registration of {guest} for {experience}',
          summary: { by: ['status', 'experience', 'guest'], totals: ['amount', 'people'], over: 'made_on' },
        },
      },
      actions: {
        join_experience: {
          title: 'Sign a guest up',
          about: 'Signs a [guest] up for a coming [experience] while there are seats; for adults only with checked papers.',
          args: {
            experience: row('experience', {
              likely:
                "experience.status === 'offered' && experience.held_on >= today() && sum('seat_hold', h => h.experience_id === experience.id && h.status === 'valid', h => h.people) < experience.seats",
            }),
            guest: row('guest', {
              likely:
                "guest.status === 'active' && (experience.youngest === 'anyone' || guest.identity === 'checked') && none('seat_hold', h => h.experience_id === experience.id && h.guest_id === guest.id && h.status === 'valid')",
            }),
            people: mostly(integer('How many people.', 1, 6), '1'),
          },
          rules: [
            conflict("experience.status === 'offered'", '“{experience.name}” has been called off.', ['called off', 'cancelled']),
            conflict('experience.held_on >= today()', '“{experience.name}” was on {experience.held_on}.', ['was on', 'over', 'past']),
            forbidden("guest.status === 'active'", '{guest.name} is banned.', ['banned', 'not active']),
            forbidden(
              "experience.youngest === 'anyone' || guest.identity === 'checked'",
              'It is for adults, and the papers of {guest.name} have not been checked.',
              ['adults', 'papers', 'checked', 'verified'],
            ),
            conflict(
              "none('seat_hold', h => h.experience_id === experience.id && h.guest_id === guest.id && h.status === 'valid')",
              '{guest.name} is signed up for it already.',
              ['already', 'signed up'],
            ),
            conflict(
              "sum('seat_hold', h => h.experience_id === experience.id && h.status === 'valid', h => h.people) + people <= experience.seats",
              '“{experience.name}” has {experience.seats} seats, and not as many are left.',
              ['left', 'full', 'not as many', 'seats'],
            ),
          ],
          effects: [
            {
              add: 'seat_hold',
              with: {
                experience: 'experience',
                guest: 'guest',
                people: 'people',
                amount: 'people * experience.price',
                made_on: 'today()',
                status: "'valid'",
              },
            },
          ],
          gives: 'seat_hold',
          ask: ['sign {guest} up for {experience} with {people} people', 'put {guest} down for {experience}, {people} people'],
          outcome: [{ question: 'What does that cost?', value: 'seat_hold.amount', type: 'money' }],
          plays: 22,
          undoneBy: 'leave_experience',
        },
        leave_experience: {
          title: 'Take a registration back',
          about: `Cancels a registration before the day: free of charge until ${FREE_UNTIL} days before, after that half stays due (rounded down).`,
          args: { seat_hold: row('seat_hold', { likely: "seat_hold.status === 'valid' && seat_hold.experience.held_on > today()" }) },
          rules: [
            conflict("seat_hold.status === 'valid'", 'It is cancelled already.', ['already', 'cancelled']),
            conflict('seat_hold.experience.held_on > today()', 'It is or was on {seat_hold.experience.held_on}; that is too late.', [
              'too late',
              'over',
            ]),
          ],
          effects: [
            {
              set: 'seat_hold',
              to: {
                amount: `days(today(), seat_hold.experience.held_on) >= ${FREE_UNTIL} ? 0 : floor(seat_hold.amount / 2)`,
                status: "'cancelled'",
              },
            },
          ],
          ask: ['cancel {seat_hold}', 'take back {seat_hold}'],
          outcome: [{ question: 'How much stays due?', value: 'seat_hold.amount', type: 'money' }],
          plays: 3,
        },
        call_off_experience: {
          title: 'Call an experience off',
          about: 'A coming [experience] does not take place: all registrations are cancelled, free of charge.',
          args: { experience: row('experience', { likely: "experience.status === 'offered' && experience.held_on >= today()" }) },
          rules: [
            conflict("experience.status === 'offered'", 'It has been called off already.', ['already', 'called off']),
            conflict('experience.held_on >= today()', 'It was on {experience.held_on}.', ['it was', 'over', 'past']),
          ],
          effects: [
            { set: 'experience', to: { status: "'called_off'" } },
            {
              each: 'seat_hold',
              as: 'held',
              where: "held.experience_id === experience.id && held.status === 'valid'",
              do: [{ set: 'held', to: { status: "'cancelled'", amount: '0' } }],
            },
          ],
          ask: ['call off {experience} because of the weather', 'note that {experience} does not take place'],
          outcome: [
            {
              question: 'How many registrations for it are cancelled in all?',
              value: "count('seat_hold', h => h.experience_id === experience.id && h.status === 'cancelled')",
              type: 'integer',
            },
          ],
          plays: 1,
        },
      },
    }),
}
