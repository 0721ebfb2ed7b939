// Machines are also rented with somebody who works them.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Shortest hire of an operator who has to travel to the site and back. */
const FEWEST_DAYS = 2

const isOpen = conflict("crew_shift.status === 'agreed'", 'This operator shift is {crew_shift.status} already.', [
  'already',
  'worked',
  'released',
])
const trained = (machine: string): ReturnType<typeof forbidden> =>
  forbidden(
    `operator.machine_type_id === ${machine}.machine_type_id`,
    `{operator.name} works {operator.machine_type.name}, and [machine] {${machine}.tag} is a {${machine}.machine_type.name}.`,
    ['works', 'not trained', 'type', 'another'],
  )

export const withOperators: Variant = {
  key: 'with_operators',
  about: 'Machines are also rented with operators who are trained for their type and free on those days.',
  apply: core =>
    extended(core, {
      entities: {
        operator: {
          noun: { one: 'operator', many: 'operators', also: [{ one: 'machinist', many: 'machinists' }] },
          kind: 'party',
          about: 'Someone who works a [machine] for a [customer].',
          fields: {
            name: text(
              'Full name.',
              oneOf(['Arne Vogt', 'Livia Costa', 'Dado Maric', 'Arne Voigt', 'Signe Holm', 'Kofi Mensah', 'Rita Blau', 'Yann Corre']),
              { unique: true },
            ),
            machine_type: ref('machine_type', 'What they are trained for.', { called: 'training', clause: 'for' }),
            day_wage: money('Price of a day of theirs.', 140, 320, {
              step: 10,
              called: 'day wage',
              sort: true,
              filter: true,
              editable: true,
              clause: 'who cost',
            }),
            longest: integer('Most days in a row.', 4, 12, { called: 'limit of days', unit: 'days', sort: true, editable: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 8,
          given: [
            { machine_type: 1 },
            { machine_type: 2 },
            { machine_type: 3 },
            { machine_type: 1 },
            { machine_type: 4 },
            { machine_type: 6 },
            { machine_type: 5 },
            { machine_type: 7 },
          ],
          availability: {
            by: 'crew_shift',
            as: 'operator',
            from: 'starts_on',
            to: 'ends_on',
            halfOpen: false,
            when: "crew_shift.status === 'agreed'",
          },
        },
        crew_shift: {
          noun: { one: 'operator shift', many: 'operator shifts' },
          kind: 'record',
          about: 'An [operator] who works the [machine] of a [rental] for some of its days.',
          fields: {
            rental: ref('rental', 'For which [rental].'),
            operator: ref('operator', 'Who works.', { clause: 'of' }),
            starts_on: date('First day.', -70, 60, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day.', -70, 80, { called: 'last day' }),
            cost: money('What all days cost.', 0, 4000, { sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { agreed: 1, worked: 1, released: 1 },
              { says: { agreed: 'open', worked: 'finished', released: 'cancelled' } },
            ),
          },
          identify: ['rental', 'operator'],
          refer: 'the shift of {operator} in {rental}',
          summary: { by: ['status', 'operator'], totals: ['cost'], over: 'starts_on' },
        },
      },
      actions: {
        hire_operator: {
          title: 'Rent an operator along',
          about: `Has an [operator] who is trained for the type work the [machine] of an open [rental] from its first day on, ${FEWEST_DAYS} days or more, within the [rental]; one at a time.`,
          args: {
            rental: row('rental', {
              likely: `rental.status === 'reserved' && rental.starts_on >= today() && days(rental.starts_on, rental.ends_on) >= ${FEWEST_DAYS - 1} && none('crew_shift', c => c.rental_id === rental.id && c.status === 'agreed')`,
            }),
            operator: row('operator', { likely: 'operator.machine_type_id === rental.machine.machine_type_id' }),
            last_day: mostly(date('Last day that they work.', 1, 40), `plusDays(rental.starts_on, ${FEWEST_DAYS - 1})`),
          },
          rules: [
            conflict("rental.status === 'reserved'", 'This [rental] is {rental.status}; operators are agreed on before the first day.', [
              'already',
              'out',
              'running',
              'returned',
              'cancelled',
              'before',
            ]),
            conflict(
              'last_day <= rental.ends_on',
              'The [rental] ends on {rental.ends_on}, before that day. Extend it first or choose an earlier day.',
              ['ends on', 'too long', 'longer than', 'within', 'before'],
            ),
            conflict(
              `days(rental.starts_on, last_day) >= ${FEWEST_DAYS - 1}`,
              `Operators come for ${FEWEST_DAYS} days or more, from {rental.starts_on} on.`,
              ['or more', 'at least', 'too short', 'two days'],
            ),
            trained('rental.machine'),
            conflict(
              'days(rental.starts_on, last_day) < operator.longest',
              '{operator.name} works {operator.longest} days in a row at most.',
              ['in a row', 'at most', 'too long', 'limit'],
            ),
            conflict(
              "none('crew_shift', c => c.rental_id === rental.id && c.status === 'agreed')",
              'There is an [operator] for this [rental] already.',
              ['already', 'there is'],
            ),
            conflict(
              "free('operator', operator, rental.starts_on, last_day)",
              '{operator.name} works elsewhere on some of these days. Use find_free_[operators].',
              ['elsewhere', 'taken', 'not free', 'busy', 'not available'],
            ),
          ],
          effects: [
            {
              add: 'crew_shift',
              with: {
                rental: 'rental',
                operator: 'operator',
                starts_on: 'rental.starts_on',
                ends_on: 'last_day',
                cost: '(days(rental.starts_on, last_day) + 1) * operator.day_wage',
                status: "'agreed'",
              },
            },
          ],
          gives: 'crew_shift',
          ask: ['rent {operator} along with {rental} until {last_day}', 'let {operator} work the [machine] of {rental} until {last_day}'],
          outcome: [{ question: 'What does the operator cost in all?', value: 'crew_shift.cost', type: 'money' }],
          plays: 34,
          undoneBy: 'release_operator',
        },
        replace_operator: {
          title: 'Replace an operator',
          about: 'Another [operator] who is trained and free takes all days of an open shift; the cost follows their wage.',
          args: {
            crew_shift: row('crew_shift', { likely: "crew_shift.status === 'agreed' && crew_shift.starts_on >= today()" }),
            operator: row('operator', {
              likely: 'operator.id !== crew_shift.operator_id && operator.machine_type_id === crew_shift.operator.machine_type_id',
            }),
          },
          rules: [
            isOpen,
            conflict('operator.id !== crew_shift.operator_id', '{operator.name} works it already.', ['already', 'same']),
            forbidden(
              'operator.machine_type_id === crew_shift.operator.machine_type_id',
              '{operator.name} is trained for {operator.machine_type.name}, not for {crew_shift.operator.machine_type.name}.',
              ['trained', 'not for', 'type'],
            ),
            conflict(
              'days(crew_shift.starts_on, crew_shift.ends_on) < operator.longest',
              '{operator.name} works {operator.longest} days in a row at most.',
              ['in a row', 'at most', 'too long', 'limit'],
            ),
            conflict(
              "free('operator', operator, crew_shift.starts_on, crew_shift.ends_on, crew_shift)",
              '{operator.name} works elsewhere on some of these days. Use find_free_[operators].',
              ['elsewhere', 'taken', 'not free', 'busy', 'not available'],
            ),
          ],
          effects: [
            {
              set: 'crew_shift',
              to: { operator: 'operator', cost: '(days(crew_shift.starts_on, crew_shift.ends_on) + 1) * operator.day_wage' },
            },
          ],
          gives: 'crew_shift',
          ask: ['let {operator} take over {crew_shift}', 'send {operator} for {crew_shift} instead'],
          outcome: [{ question: 'What does it cost now?', value: 'crew_shift.cost', type: 'money' }],
          plays: 5,
        },
        release_operator: {
          title: 'Cancel an operator',
          about: 'Cancels an open shift before its first day; on the day before, one day of wage stays due.',
          args: { crew_shift: row('crew_shift', { likely: "crew_shift.status === 'agreed' && crew_shift.starts_on > today()" }) },
          rules: [
            isOpen,
            conflict('crew_shift.starts_on > today()', 'It has begun on {crew_shift.starts_on}; it is too late to cancel it.', [
              'begun',
              'too late',
            ]),
          ],
          effects: [
            {
              set: 'crew_shift',
              to: {
                status: "'released'",
                cost: 'days(today(), crew_shift.starts_on) <= 1 ? crew_shift.operator.day_wage : 0',
              },
            },
          ],
          ask: ['cancel {crew_shift}', 'call off {crew_shift}'],
          outcome: [{ question: 'How much stays due for it?', value: 'crew_shift.cost', type: 'money' }],
          plays: 3,
        },
        close_operator_shift: {
          title: 'Close an operator shift',
          about: 'The [operator] has worked, on the last day or later.',
          args: { crew_shift: row('crew_shift', { likely: "crew_shift.status === 'agreed' && crew_shift.ends_on <= today()" }) },
          rules: [
            isOpen,
            conflict('crew_shift.ends_on <= today()', 'Its last day is {crew_shift.ends_on}, and today is {today()}.', [
              'last day',
              'not over',
              'not yet',
            ]),
          ],
          effects: [{ set: 'crew_shift', to: { status: "'worked'" } }],
          ask: ['close {crew_shift}', 'note that {crew_shift} is over'],
          routine: { row: 'crew_shift', when: "crew_shift.status === 'agreed' && crew_shift.ends_on <= today()", chance: 0.3 },
        },
      },
      effects: {
        cancel_rental: [
          {
            each: 'crew_shift',
            as: 'dropped',
            where: "dropped.rental_id === rental.id && dropped.status === 'agreed'",
            do: [{ set: 'dropped', to: { status: "'released'", cost: '0' } }],
          },
        ],
      },
    }),
}
