// Paint, oil and batteries are handed in by appointment and go to a certified partner.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const KINDS = { paint: 4, motor_oil: 2, batteries: 3, solvent: 1 } as const
/** Kilograms that are taken at a time, and of solvent. */
const MOST = 20
const MOST_SOLVENT = 5

const isBooked: Rule = conflict("hazardous_drop.status === 'booked'", 'This [hazardous_drop] is {hazardous_drop.status} already.', [
  'already',
  'taken',
  'cancelled',
  'over',
])

export const withHazardousDrops: Variant = {
  key: 'with_hazardous_drops',
  about: 'Dangerous waste is handed in by appointment, so many kilograms at a time.',
  apply: core =>
    extended(core, {
      entities: {
        hazardous_drop: {
          noun: {
            one: 'hazardous drop',
            many: 'hazardous drops',
            also: [{ one: 'hazardous waste appointment', many: 'hazardous waste appointments' }],
          },
          kind: 'record',
          about: 'An appointment at which a [household] hands in dangerous waste.',
          fields: {
            household: ref('household', 'Who.', { clause: 'of' }),
            kind: choice('What.', KINDS, { called: 'kind of waste' }),
            kilograms: integer('How much.', 1, MOST, { called: 'weight', unit: 'kg', sort: true, filter: true, clause: 'of' }),
            day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            taken_by: ref('waste_officer', 'Who took it.', { called: 'officer who took it', optional: true, clause: 'taken by' }),
            status: choice(
              'Where it stands.',
              { booked: 1, taken: 1, turned_away: 1, cancelled: 1 },
              { says: { booked: 'booked', taken: 'completed', turned_away: 'rejected', cancelled: 'cancelled' } },
            ),
          },
          identify: ['household', 'day', 'kind'],
          refer: 'the drop of {kind} by {household} on {day}',
          summary: { by: ['status', 'kind'], totals: ['kilograms'], over: 'day' },
        },
      },
      actions: {
        book_hazardous_drop: {
          title: 'Book a hazardous drop',
          about: `A served [household] hands in up to ${MOST} kilograms, ${MOST_SOLVENT} of solvent, on a coming weekday; three a day in all, one ahead for each kind.`,
          args: {
            household: row('household', { likely: "household.status === 'served'" }),
            kind: choice('What.', KINDS),
            kilograms: mostly(integer('How much.', 1, 30, { unit: 'kg' }), '1 + household.id % 5'),
            day: mostly(
              date('Day.', 1, 20),
              'plusDays(today(), weekday(plusDays(today(), 1 + household.id % 6)) > 5 ? 3 + household.id % 6 : 1 + household.id % 6)',
            ),
          },
          rules: [
            conflict("household.status === 'served'", '{household.name} moved away.', ['moved', 'no service']),
            invalid('day > today()', 'The day has to be a coming one; today is {today()}.'),
            conflict('weekday(day) <= 5', '{day} is a day of the weekend.', ['weekend', 'saturday', 'sunday']),
            conflict(
              `kilograms <= (kind === 'solvent' ? ${MOST_SOLVENT} : ${MOST})`,
              `At most ${MOST} kilograms are taken at a time, ${MOST_SOLVENT} of solvent.`,
              ['at most', 'too much'],
            ),
            conflict(
              "none('hazardous_drop', d => d.household_id === household.id && d.kind === kind && d.status === 'booked')",
              '{household.name} has such an appointment already.',
              ['already', 'appointment'],
            ),
            conflict(
              "count('hazardous_drop', d => d.day === day && d.status === 'booked') < 3",
              'There are three appointments on {day}, which is the limit.',
              ['limit', 'three', 'full'],
            ),
          ],
          effects: [
            {
              add: 'hazardous_drop',
              with: { household: 'household', kind: 'kind', kilograms: 'kilograms', day: 'day', status: "'booked'" },
            },
          ],
          gives: 'hazardous_drop',
          ask: [
            'book a hazardous drop for {household} on {day}: {kilograms} kg of {kind}',
            'let {household} hand in {kilograms} kg of {kind} on {day}',
          ],
          plays: 18,
          undoneBy: 'cancel_hazardous_drop',
        },
        take_hazardous_drop: {
          title: 'Take dangerous waste in',
          about: 'Takes dangerous waste in on the day of the appointment or later, with what it weighed.',
          args: {
            hazardous_drop: row('hazardous_drop', { likely: "hazardous_drop.status === 'booked' && hazardous_drop.day <= today()" }),
            kilograms: mostly(integer('What it weighed.', 1, 25, { unit: 'kg' }), 'hazardous_drop.kilograms'),
          },
          rules: [
            isBooked,
            conflict('hazardous_drop.day <= today()', 'It is on {hazardous_drop.day}, and today is {today()}.', [
              'is on',
              'not yet',
              'today is',
            ]),
            conflict(
              'kilograms <= hazardous_drop.kilograms + 5',
              'That is more than 5 kilograms above what was booked ({hazardous_drop.kilograms}).',
              ['more than', 'too much', 'above'],
            ),
          ],
          effects: [{ set: 'hazardous_drop', to: { status: "'taken'", kilograms: 'kilograms', taken_by: 'actor' } }],
          ask: ['take in {hazardous_drop}: {kilograms} kg', 'note that {kilograms} kg came in for {hazardous_drop}'],
          routine: { row: 'hazardous_drop', when: "hazardous_drop.status === 'booked' && hazardous_drop.day <= today()", chance: 0.35 },
        },
        turn_away_hazardous_drop: {
          title: 'Turn a drop away',
          about: 'What came is not what was booked; on the day or later.',
          args: {
            hazardous_drop: row('hazardous_drop', { likely: "hazardous_drop.status === 'booked' && hazardous_drop.day <= today()" }),
          },
          rules: [
            isBooked,
            conflict('hazardous_drop.day <= today()', 'It is on {hazardous_drop.day}, and today is {today()}.', [
              'is on',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'hazardous_drop', to: { status: "'turned_away'" } }],
          ask: ['turn away {hazardous_drop}, it was something else', 'put {hazardous_drop} down as rejected'],
        },
        cancel_hazardous_drop: {
          title: 'Cancel a hazardous drop',
          about: 'A booked appointment does not take place.',
          args: { hazardous_drop: row('hazardous_drop', { likely: "hazardous_drop.status === 'booked'" }) },
          rules: [isBooked],
          effects: [{ set: 'hazardous_drop', to: { status: "'cancelled'" } }],
          ask: ['cancel {hazardous_drop}', 'call off {hazardous_drop}'],
        },
      },
    }),
}
