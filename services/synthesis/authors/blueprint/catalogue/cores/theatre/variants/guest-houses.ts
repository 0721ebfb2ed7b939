// Productions travel: other houses offer a fee for a guest performance, if their stage has what the production needs.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Guest houses: name, width of the stage, power, fly tower, largest fee. */
const HOUSES = [
  { name: 'Town Hall Arnsby', width: 9, power: 30, fly_tower: 'no', largest_fee: 1400 },
  { name: 'Festival House Arnsby', width: 14, power: 90, fly_tower: 'yes', largest_fee: 3200 },
  { name: 'Kurhaus Seebad', width: 10, power: 45, fly_tower: 'no', largest_fee: 1900 },
  { name: 'Opera Seebad', width: 16, power: 120, fly_tower: 'yes', largest_fee: 3600 },
  { name: 'Municipal Theatre Ravn', width: 12, power: 70, fly_tower: 'yes', largest_fee: 2600 },
  { name: 'Harbour Shed Ravn', width: 11, power: 40, fly_tower: 'no', largest_fee: 1700 },
] as const
/** Days before an evening until which it is cancelled without a share of the fee. */
const FREE_UNTIL = 7

const isOpen: Rule = conflict("tour_stop.status === 'offered'", 'This guest performance is {tour_stop.status} already.', [
  'already',
  'agreed',
  'refused',
  'played',
])
const isAgreed: Rule = conflict("tour_stop.status === 'agreed'", 'This guest performance is {tour_stop.status}, not agreed.', [
  'not agreed',
  'offered',
  'already',
])
const homeFree = (production: string, day: string): Rule =>
  conflict(
    `none('stage_performance', p => p.production_id === ${production}.id && p.day === ${day} && p.status === 'scheduled')`,
    `“{${production}.title}” is played at home on {${day}}.`,
    ['at home', 'is played'],
  )
const awayFree = (production: string, day: string, except = ''): Rule =>
  conflict(
    `none('tour_stop', t => t.production_id === ${production}.id && t.day === ${day} && (t.status === 'offered' || t.status === 'agreed')${except})`,
    `“{${production}.title}” is to be played elsewhere on {${day}}.`,
    ['elsewhere', 'already'],
  )
const once = (production: string, house: string, day: string): Rule =>
  conflict(
    `none('tour_stop', t => t.production_id === ${production}.id && t.guest_house_id === ${house}.id && t.day === ${day})`,
    'There was an offer of that house for that day. Choose another day.',
    ['another day', 'was an offer'],
  )

export const withGuestHouses: Variant = {
  key: 'with_guest_houses',
  about: 'Productions travel to other houses for guest performances, where the stage is wide enough, has the power and pays the fee.',
  apply: core =>
    extended(core, {
      fields: {
        production: {
          width: integer('Width of the stage that it needs.', 7, 14, {
            called: 'stage width needed',
            unit: 'metres',
            sort: true,
            filter: true,
          }),
          power: integer('Power that its lights and sound need.', 20, 90, {
            step: 5,
            called: 'power needed',
            unit: 'kilowatts',
            sort: true,
            filter: true,
          }),
          least_fee: money('Least fee for a guest performance.', 800, 2400, {
            step: 100,
            called: 'least guest fee',
            sort: true,
            filter: true,
            editable: true,
            clause: 'whose least guest fee is',
          }),
        },
      },
      entities: {
        guest_house: {
          noun: { one: 'guest house', many: 'guest houses', also: [{ one: 'host theatre', many: 'host theatres' }] },
          kind: 'party',
          about: 'Another house that invites [productions].',
          fields: {
            name: text('Name.', oneOf(HOUSES.map(({ name }) => name)), { unique: true, filter: true }),
            email: email(),
            width: integer('Width of its stage.', 7, 18, { called: 'stage width', unit: 'metres', sort: true, filter: true }),
            power: integer('Power of its stage.', 20, 140, {
              called: 'power',
              unit: 'kilowatts',
              sort: true,
              filter: true,
              editable: true,
            }),
            fly_tower: choice(
              'Whether scenery can fly.',
              { yes: 3, no: 4 },
              { called: 'fly tower', clauses: { yes: 'that have a fly tower', no: 'that have no fly tower' } },
            ),
            largest_fee: money('Most that it pays for an evening.', 1000, 4000, {
              step: 100,
              called: 'largest fee',
              sort: true,
              editable: true,
            }),
          },
          identify: ['name'],
          refer: 'the house “{name}”',
          given: HOUSES,
        },
        tour_stop: {
          noun: { one: 'guest performance', many: 'guest performances', also: [{ one: 'tour stop', many: 'tour stops' }] },
          kind: 'record',
          about: 'An evening on which a [production] is played in a [guest_house].',
          fields: {
            production: ref('production', 'What is played.', { clause: 'of' }),
            guest_house: ref('guest_house', 'Where.', { called: 'house', clause: 'in' }),
            day: date('Day.', -50, 60, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            fee: money('What the house pays.', 0, 4000, { called: 'fee', sort: true, filter: true, clause: 'with a fee of' }),
            status: choice(
              'Where it stands.',
              { offered: 1, agreed: 1, refused: 1, played: 1, cancelled: 1 },
              { says: { offered: 'open', agreed: 'agreed', refused: 'refused', played: 'played', cancelled: 'cancelled' } },
            ),
          },
          identify: ['production', 'guest_house', 'day'],
          refer: 'the guest performance of {production} in {guest_house} on {day}',
          summary: { by: ['status', 'production', 'guest_house'], totals: ['fee'], over: 'day' },
        },
      },
      rules: {
        schedule_stage_performance: [awayFree('production', 'day')],
        put_off_stage_performance: [awayFree('stage_performance.production', 'new_day')],
      },
      actions: {
        note_guest_offer: {
          title: 'Note the offer of a guest house',
          about:
            'A [guest_house] offers a fee for a running [production] on a coming day on which it is played nowhere else; its stage has the width, the power and, if scenery flies, the fly tower.',
          args: {
            production: row('production', { likely: "production.status === 'playing'" }),
            guest_house: row('guest_house', {
              likely:
                "guest_house.width >= production.width && guest_house.power >= production.power && (production.flying === 'no' || guest_house.fly_tower === 'yes')",
            }),
            day: mostly(date('Day.', 5, 60), 'plusDays(today(), 5 + guest_house.id * 4 % 13)'),
            fee: mostly(
              money('What the house pays.', 500, 4000, { step: 100 }),
              'min(guest_house.largest_fee, production.least_fee + guest_house.id * 100 - 300)',
            ),
          },
          rules: [
            conflict("production.status === 'playing'", '“{production.title}” is {production.status}; only running productions travel.', [
              'only',
              'running',
              'closed',
            ]),
            invalid('day > today()', 'A guest performance is on a coming day; today is {today()}.'),
            conflict('day <= production.rights_until', 'The rights to “{production.title}” end on {production.rights_until}.', [
              'rights',
              'end on',
            ]),
            conflict(
              'guest_house.width >= production.width',
              'The stage of {guest_house.name} is {guest_house.width} metres wide, and “{production.title}” needs {production.width}.',
              ['wide', 'width', 'metres'],
            ),
            conflict(
              'guest_house.power >= production.power',
              '{guest_house.name} has {guest_house.power} kilowatts, and “{production.title}” needs {production.power}.',
              ['kilowatts', 'power'],
            ),
            conflict(
              "production.flying === 'no' || guest_house.fly_tower === 'yes'",
              'The scenery of “{production.title}” flies, and {guest_house.name} has no fly tower.',
              ['fly tower', 'flies'],
            ),
            conflict('fee <= guest_house.largest_fee', '{guest_house.name} pays {money(guest_house.largest_fee)} at most.', [
              'at most',
              'too much',
            ]),
            homeFree('production', 'day'),
            once('production', 'guest_house', 'day'),
            awayFree('production', 'day'),
          ],
          effects: [
            {
              add: 'tour_stop',
              with: { production: 'production', guest_house: 'guest_house', day: 'day', fee: 'fee', status: "'offered'" },
            },
          ],
          gives: 'tour_stop',
          ask: [
            'note that {guest_house} offers {fee} for {production} on {day}',
            'put down an offer of {guest_house} for {production} on {day}: {fee}',
          ],
          plays: 26,
          undoneBy: 'refuse_guest_offer',
        },
        raise_guest_fee: {
          title: 'Raise the fee of an offer',
          about: 'Raises the fee of an offer after a talk with the [guest_house], up to the most that it pays.',
          args: {
            tour_stop: row('tour_stop', { likely: "tour_stop.status === 'offered' && tour_stop.fee < tour_stop.guest_house.largest_fee" }),
            new_fee: mostly(money('The new fee.', 600, 4000, { step: 100 }), 'min(tour_stop.guest_house.largest_fee, tour_stop.fee + 300)'),
          },
          rules: [
            isOpen,
            invalid('new_fee > tour_stop.fee', 'The offer is {money(tour_stop.fee)} already; the new fee has to be higher.', [
              'higher',
              'already',
            ]),
            conflict(
              'new_fee <= tour_stop.guest_house.largest_fee',
              '{tour_stop.guest_house.name} pays {money(tour_stop.guest_house.largest_fee)} at most.',
              ['at most', 'too much'],
            ),
          ],
          effects: [{ set: 'tour_stop', to: { fee: 'new_fee' } }],
          ask: ['raise the fee for {tour_stop} to {new_fee}', 'put down a fee of {new_fee} for {tour_stop}'],
          ceiling: { arg: 'new_fee', most: 'tour_stop.guest_house.largest_fee', words: 'as much as the house pays' },
          plays: 5,
        },
        agree_guest_performance: {
          title: 'Agree to a guest performance',
          about:
            'Agrees to an open offer for a coming day that pays the least guest fee of the [production] or more, when it is not played at home then.',
          args: {
            tour_stop: row('tour_stop', {
              likely: "tour_stop.status === 'offered' && tour_stop.day > today() && tour_stop.fee >= tour_stop.production.least_fee",
            }),
          },
          rules: [
            isOpen,
            conflict('tour_stop.day > today()', 'The day of this offer, {tour_stop.day}, is not ahead any more.', ['any more', 'too late']),
            forbidden(
              'tour_stop.fee >= tour_stop.production.least_fee',
              'The offer is {money(tour_stop.fee)}, and “{tour_stop.production.title}” does not travel for less than {money(tour_stop.production.least_fee)}. Ask for a higher fee.',
              ['less than', 'higher fee', 'least'],
            ),
            homeFree('tour_stop.production', 'tour_stop.day'),
          ],
          effects: [{ set: 'tour_stop', to: { status: "'agreed'" } }],
          ask: ['agree to {tour_stop}', 'accept the offer for {tour_stop}'],
          plays: 12,
          undoneBy: 'cancel_guest_performance',
        },
        refuse_guest_offer: {
          title: 'Refuse the offer of a guest house',
          about: 'An open offer is turned down.',
          args: { tour_stop: row('tour_stop', { likely: "tour_stop.status === 'offered'" }) },
          rules: [isOpen],
          effects: [{ set: 'tour_stop', to: { status: "'refused'" } }],
          ask: ['refuse {tour_stop}', 'turn {tour_stop} down'],
          routine: { row: 'tour_stop', when: "tour_stop.status === 'offered' && tour_stop.day <= today()", chance: 1 },
          plays: 2,
        },
        play_guest_performance: {
          title: 'Note that a guest performance was played',
          about: 'Notes that an agreed guest performance was played, on its day or later.',
          args: { tour_stop: row('tour_stop', { likely: "tour_stop.status === 'agreed' && tour_stop.day <= today()" }) },
          rules: [
            isAgreed,
            conflict('tour_stop.day <= today()', 'It is on {tour_stop.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [{ set: 'tour_stop', to: { status: "'played'" } }],
          ask: ['note that {tour_stop} was played', 'put {tour_stop} down as played'],
          routine: { row: 'tour_stop', when: "tour_stop.status === 'agreed' && tour_stop.day < today()", chance: 0.2 },
        },
        cancel_guest_performance: {
          title: 'Cancel a guest performance',
          about: `Cancels an agreed guest performance. From ${FREE_UNTIL} days before, half of the fee is paid all the same.`,
          args: { tour_stop: row('tour_stop', { likely: "tour_stop.status === 'agreed' && tour_stop.day > today()" }) },
          rules: [
            isAgreed,
            conflict('tour_stop.day > today()', 'It is on {tour_stop.day}; cancel until the day before.', ['day before', 'too late']),
          ],
          effects: [
            {
              set: 'tour_stop',
              to: { status: "'cancelled'", fee: `days(today(), tour_stop.day) > ${FREE_UNTIL} ? 0 : floor(tour_stop.fee / 2)` },
            },
          ],
          ask: ['cancel {tour_stop}', 'call off {tour_stop}'],
          outcome: [{ question: 'How much of the fee is paid all the same?', value: 'tour_stop.fee', type: 'money' }],
        },
      },
    }),
}
