// Pets that stay play in groups with few places.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withPlayGroups: Variant = {
  key: 'with_play_groups',
  about: 'Pets that stay can join play groups, which have room for few and suit some sizes only.',
  apply: core =>
    extended(core, {
      entities: {
        play_group: {
          noun: { one: 'play group', many: 'play groups', also: [{ one: 'class', many: 'classes' }] },
          kind: 'reference',
          about: 'A group that plays on one day of the week.',
          fields: {
            name: text('Name.', oneOf(['Puddle jumpers']), { unique: true }),
            day_of_week: integer('Day of the week: 1 is Monday, 7 is Sunday.', 1, 7, { called: 'day of the week' }),
            places: integer('How many there is room for.', 2, 5, { called: 'number of places' }),
            for_size: choice('Which size it suits.', { small: 2, medium: 2, large: 1 }),
            fee: money('Price of taking part once.', 4, 15, { clause: 'that cost' }),
          },
          identify: ['name'],
          refer: 'the play group “{name}”',
          rows: 5,
          given: [
            { name: 'Puddle jumpers', day_of_week: 1, places: 3, for_size: 'small', fee: 6 },
            { name: 'Garden racers', day_of_week: 2, places: 4, for_size: 'medium', fee: 8 },
            { name: 'Gentle giants', day_of_week: 3, places: 2, for_size: 'large', fee: 10 },
            { name: 'Ball hunters', day_of_week: 4, places: 4, for_size: 'medium', fee: 8 },
            { name: 'Sofa friends', day_of_week: 5, places: 5, for_size: 'small', fee: 5 },
          ],
        },
        play_turn: {
          noun: { one: 'play turn', many: 'play turns' },
          kind: 'record',
          about: 'The [pet] of a [stay] in a [play_group] on one day.',
          fields: {
            stay: ref('stay', 'Which [stay].'),
            play_group: ref('play_group', 'Which group.'),
            played_on: date('Day.', -60, 30, { called: 'day', filter: true, sort: true }),
          },
          identify: ['stay', 'play_group', 'played_on'],
          refer: 'the turn in {play_group} on {played_on} for {stay}',
          summary: { by: ['play_group'], totals: [], over: 'played_on' },
        },
      },
      actions: {
        join_play_group: {
          title: 'Join a play group',
          about: 'Puts the [pet] of a [stay] into a [play_group] on one of its days; the fee is added to the price.',
          args: {
            stay: row('stay', { likely: "stay.status === 'booked' || stay.status === 'checked_in'" }),
            play_group: row('play_group', { likely: 'play_group.for_size === stay.pet.size' }),
            day: date('Day, within the [stay].', 0, 20),
          },
          rules: [
            conflict("stay.status === 'booked' || stay.status === 'checked_in'", 'This [stay] is {stay.status}.', [
              'finished',
              'cancelled',
              'over',
            ]),
            conflict(
              'day >= stay.starts_on && day < stay.ends_on && day >= today()',
              '{day} is not a coming day of this [stay], which is from {stay.starts_on} to {stay.ends_on}.',
              ['not a coming day', 'outside', 'not within', 'before', 'after'],
            ),
            conflict('weekday(day) === play_group.day_of_week', '“{play_group.name}” does not play on that day of the week.', [
              'day of the week',
              'does not play',
              'weekday',
            ]),
            conflict(
              'play_group.for_size === stay.pet.size',
              '“{play_group.name}” is for {play_group.for_size} [pets]; {stay.pet.name} is {stay.pet.size}.',
              ['size', 'is for', 'too large', 'too small', 'too big'],
            ),
            conflict(
              "count('play_turn', t => t.play_group_id === play_group.id && t.played_on === day) < play_group.places",
              '“{play_group.name}” is full on {day}.',
              ['full', 'no room', 'no place'],
            ),
            conflict("none('play_turn', t => t.stay_id === stay.id && t.played_on === day)", '{stay.pet.name} plays on {day} already.', [
              'already',
              'once a day',
            ]),
          ],
          effects: [
            { add: 'play_turn', with: { stay: 'stay', play_group: 'play_group', played_on: 'day' } },
            { set: 'stay', to: { price: 'stay.price + play_group.fee' } },
          ],
          gives: 'play_turn',
          ask: ['let the [pet] of {stay} join {play_group} on {day}', 'sign up {stay} for {play_group} on {day}'],
          plays: 16,
        },
      },
    }),
}
