// Homes are cleaned between two stays, by cleaners who are sent there.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, person, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const isPlanned = conflict("cleaning.status === 'planned'", 'This [cleaning] is {cleaning.status}.', [
  'already',
  'done',
  'cancelled',
  'over',
])

export const withCleaners: Variant = {
  key: 'with_cleaners',
  about: 'Cleaners turn the homes over between two stays; nobody can arrive where cleaning is still open.',
  apply: core =>
    extended(core, {
      entities: {
        cleaner: {
          noun: { one: 'cleaner', many: 'cleaners', also: [{ one: 'housekeeper', many: 'housekeepers' }] },
          kind: 'party',
          about: 'Someone who cleans [listings].',
          fields: {
            name: text('Full name.', person()),
            base: ref('place', 'Where they work.', { called: 'home place', skew: 'even', clause: 'who work in' }),
            most_a_day: integer('[listings] that they clean in a day.', 1, 3, {
              called: 'daily limit',
              editable: true,
              filter: true,
              sort: true,
            }),
            status: choice(
              'Whether they work at the moment.',
              { working: 8, on_leave: 1 },
              { editable: true, says: { working: 'working', on_leave: 'absent' } },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 10,
        },
        cleaning: {
          noun: { one: 'cleaning', many: 'cleanings' },
          kind: 'record',
          about: 'A [cleaner] cleans a [listing].',
          fields: {
            listing: ref('listing', 'Which [listing].', { clause: 'of' }),
            cleaner: ref('cleaner', 'Who cleans.', { clause: 'by' }),
            day: date('Day.', -90, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            found: choice('What was found.', { in_order: 4, very_dirty: 1, something_broken: 1 }, { optional: true, called: 'finding' }),
            status: choice(
              'Where it stands.',
              { planned: 1, done: 1, cancelled: 1 },
              { says: { planned: 'planned', done: 'finished', cancelled: 'cancelled' } },
            ),
          },
          identify: ['listing', 'day'],
          refer: 'the cleaning of {listing} that takes place on {day}',
          summary: { by: ['status', 'cleaner', 'found'], totals: [], over: 'day' },
        },
      },
      actions: {
        plan_cleaning: {
          title: 'Plan a cleaning',
          about:
            'Sends a working [cleaner] of the same [place] to a [listing] on a day on which nobody sleeps there that night and on which they have time.',
          args: {
            listing: row('listing', { likely: "none('cleaning', c => c.listing_id === listing.id && c.status === 'planned')" }),
            cleaner: row('cleaner', { likely: "cleaner.status === 'working' && cleaner.base_id === listing.place_id" }),
            day: date('Day.', 0, 14),
          },
          rules: [
            invalid('day >= today()', 'The day cannot be in the past; today is {today()}.'),
            forbidden(
              'cleaner.base_id === listing.place_id',
              '{cleaner.name} works in {cleaner.base.name}, and “{listing.name}” is in {listing.place.name}.',
              ['works in', 'place', 'elsewhere'],
            ),
            conflict("cleaner.status === 'working'", '{cleaner.name} is on leave.', ['on leave', 'absent', 'not working']),
            conflict(
              "none('stay', s => s.listing_id === listing.id && (s.status === 'confirmed' || s.status === 'running') && s.starts_on < day && s.ends_on > day)",
              'Somebody stays in “{listing.name}” on that day.',
              ['somebody stays', 'occupied', 'taken'],
            ),
            conflict(
              "none('cleaning', c => c.listing_id === listing.id && c.status === 'planned')",
              'A cleaning of “{listing.name}” is planned already.',
              ['already', 'is planned'],
            ),
            conflict(
              "count('cleaning', c => c.cleaner_id === cleaner.id && c.day === day && c.status === 'planned') < cleaner.most_a_day",
              '{cleaner.name} cleans {cleaner.most_a_day} in a day and has them on {day}.',
              ['in a day', 'limit', 'full', 'as many'],
            ),
          ],
          effects: [{ add: 'cleaning', with: { listing: 'listing', cleaner: 'cleaner', day: 'day', status: "'planned'" } }],
          gives: 'cleaning',
          ask: ['have {cleaner} clean {listing} on {day}', 'plan the cleaning of {listing} by {cleaner} on {day}'],
          plays: 22,
          undoneBy: 'cancel_cleaning',
        },
        hand_over_cleaning: {
          title: 'Give a cleaning to someone else',
          about: 'Another working [cleaner] of the same [place] does a planned cleaning.',
          args: {
            cleaning: row('cleaning', { likely: "cleaning.status === 'planned' && cleaning.day >= today()" }),
            cleaner: row('cleaner', {
              about: 'Who does it instead.',
              likely: "cleaner.status === 'working' && cleaner.base_id === cleaning.listing.place_id && cleaner.id !== cleaning.cleaner_id",
            }),
          },
          rules: [
            isPlanned,
            conflict('cleaner.id !== cleaning.cleaner_id', '{cleaner.name} does it already.', ['already', 'same']),
            forbidden(
              'cleaner.base_id === cleaning.listing.place_id',
              '{cleaner.name} works in {cleaner.base.name}, not in {cleaning.listing.place.name}.',
              ['works in', 'not in', 'place'],
            ),
            conflict("cleaner.status === 'working'", '{cleaner.name} is on leave.', ['on leave', 'absent', 'not working']),
            conflict(
              "count('cleaning', c => c.cleaner_id === cleaner.id && c.day === cleaning.day && c.status === 'planned') < cleaner.most_a_day",
              '{cleaner.name} cleans {cleaner.most_a_day} in a day and has them.',
              ['in a day', 'limit', 'full', 'as many'],
            ),
          ],
          effects: [{ set: 'cleaning', to: { cleaner: 'cleaner' } }],
          gives: 'cleaning',
          ask: ['let {cleaner} do {cleaning} instead', 'hand {cleaning} over to {cleaner}'],
          plays: 2,
        },
        finish_cleaning: {
          title: 'Note that a cleaning is done',
          about: 'Notes what was found, on the day or later.',
          args: {
            cleaning: row('cleaning', { likely: "cleaning.status === 'planned' && cleaning.day <= today()" }),
            found: mostly(choice('What was found.', { in_order: 4, very_dirty: 1, something_broken: 1 }), "'in_order'"),
          },
          rules: [
            isPlanned,
            conflict('cleaning.day <= today()', 'It takes place on {cleaning.day}.', ['takes place', 'not yet', 'future']),
          ],
          effects: [{ set: 'cleaning', to: { status: "'done'", found: 'found' } }],
          ask: ['note that {cleaning} is done: {found}', 'close {cleaning} with the finding “{found}”'],
          routine: { row: 'cleaning', when: "cleaning.status === 'planned' && cleaning.day <= today()", chance: 0.8 },
        },
        cancel_cleaning: {
          title: 'Cancel a cleaning',
          about: 'Cancels a planned cleaning.',
          args: { cleaning: row('cleaning', { likely: "cleaning.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'cleaning', to: { status: "'cancelled'" } }],
          ask: ['cancel {cleaning}', 'call off {cleaning}'],
          plays: 1,
        },
      },
      rules: {
        begin_stay: [
          conflict(
            "none('cleaning', c => c.listing_id === stay.listing_id && c.status === 'planned' && c.day <= today())",
            '“{stay.listing.name}” has not been cleaned. Finish or cancel the cleaning first.',
            ['cleaned', 'cleaning'],
          ),
        ],
      },
    }),
}
