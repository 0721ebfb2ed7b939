// Halls are also rented out for weddings, meetings and rehearsals.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Price of a seat of the hall for one day. */
const PRICE_A_SEAT = 12
const REHEARSAL_PRICE_A_SEAT = 5
/** Days before the hire until which an option can be held without a deposit. */
const OPTION_DAYS = 10
/** Days of notice for a cancellation without cost. */
const NOTICE_DAYS = 14

const PURPOSES = { wedding: 2, meeting: 3, rehearsal: 3 } as const
const price = (hall: string, purpose: string): string =>
  `${hall}.seats * (${purpose} === 'rehearsal' ? ${REHEARSAL_PRICE_A_SEAT} : ${PRICE_A_SEAT})`
const LIVE = "(h.status === 'option' || h.status === 'confirmed')"
const live = conflict("hall_hire.status === 'option' || hall_hire.status === 'confirmed'", 'This hire is {hall_hire.status}.', [
  'already',
  'held',
  'cancelled',
  'over',
])
const noShow = (hall: string, day: string): ReturnType<typeof conflict> =>
  conflict(
    `none('show', s => s.hall_id === ${hall}.id && s.day >= plusDays(${day}, -${hall}.turnover_days) && s.day <= plusDays(${day}, ${hall}.turnover_days) && s.status !== 'cancelled')`,
    `There is a [show] in the {${hall}.name} on {${day}} or too close to it.`,
    ['there is a', 'too close', 'taken', 'not free'],
  )
const noHire = (hall: string, day: string, except: string): ReturnType<typeof conflict> =>
  conflict(
    `none('hall_hire', h => h.hall_id === ${hall}.id && h.day === ${day} && ${LIVE}${except})`,
    `The {${hall}.name} is hired out on {${day}}.`,
    ['hired', 'taken', 'not free'],
  )

export const withHallHires: Variant = {
  key: 'with_hall_hires',
  about: 'Halls without a show are hired out for weddings, meetings and rehearsals, first as an option and then for a deposit.',
  apply: core =>
    extended(core, {
      entities: {
        hall_hire: {
          noun: { one: 'hire', many: 'hires', also: [{ one: 'private event', many: 'private events' }] },
          kind: 'record',
          about: 'A [hall] that a [guest] has for one day.',
          fields: {
            guest: ref('guest', 'Who hires it.', { clause: 'of' }),
            hall: ref('hall', 'Which [hall].', { clause: 'of' }),
            purpose: choice('What for.', PURPOSES),
            day: date('Day.', -60, 60, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            people: integer('How many people come.', 2, 60, {
              called: 'number of people',
              sort: true,
              filter: true,
              clause: 'for',
              unit: 'people',
            }),
            price: money('What it costs.', 0, 800, { sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { option: 1, confirmed: 1, held: 1, cancelled: 1 },
              { says: { option: 'optional', confirmed: 'confirmed', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['hall', 'day'],
          refer: 'the hire of {hall} on {day}',
          summary: { by: ['status', 'hall', 'purpose'], totals: ['price', 'people'], over: 'day' },
        },
        hire_deposit: {
          noun: { one: 'hire deposit', many: 'hire deposits' },
          kind: 'record',
          about: 'Money that was paid to confirm a hire.',
          fields: {
            hall_hire: ref('hall_hire', 'For which hire.'),
            amount: money('How much.', 0, 400, { sort: true, filter: true, clause: 'of' }),
            paid_on: date('Day.', -60, 0, { called: 'day of payment', filter: true, sort: true, clause: 'that were paid' }),
            status: choice('Where it stands.', { kept: 3, paid_back: 1 }, { says: { kept: 'kept', paid_back: 'repaid' } }),
          },
          identify: ['hall_hire'],
          refer: 'the deposit for {hall_hire}',
          summary: { by: ['status'], totals: ['amount'], over: 'paid_on' },
        },
      },
      actions: {
        reserve_hall: {
          title: 'Hold a hall',
          about: `Holds a [hall] for a [guest] as an option, on a day without a [show] (and its days for building) and without another hire, for as many people as it has seats. It costs ${PRICE_A_SEAT} a seat of the [hall], ${REHEARSAL_PRICE_A_SEAT} for rehearsals.`,
          args: {
            guest: row('guest', { likely: "guest.status === 'welcome'" }),
            hall: row('hall'),
            purpose: choice('What for.', PURPOSES),
            day: date('Day.', 2, 50),
            people: mostly(integer('How many people come.', 2, 60), 'hall.seats - 4'),
          },
          rules: [
            invalid('day > today()', 'The day has to be after today, {today()}.'),
            forbidden("guest.status === 'welcome'", '{guest.name} is banned.', ['banned', 'not welcome']),
            conflict('people <= hall.seats', 'The {hall.name} has {hall.seats} seats.', ['seats', 'too small', 'at most', 'too many']),
            noShow('hall', 'day'),
            noHire('hall', 'day', ''),
          ],
          effects: [
            {
              add: 'hall_hire',
              with: {
                guest: 'guest',
                hall: 'hall',
                purpose: 'purpose',
                day: 'day',
                people: 'people',
                price: price('hall', 'purpose'),
                status: "'option'",
              },
            },
          ],
          gives: 'hall_hire',
          ask: [
            'hold {hall} on {day} for a {purpose} of {guest} with {people} people',
            'put {hall} aside for {guest} on {day}: a {purpose} with {people} people',
          ],
          outcome: [{ question: 'What will it cost?', value: 'hall_hire.price', type: 'money' }],
          plays: 24,
          undoneBy: 'cancel_hire',
        },
        confirm_hire: {
          title: 'Confirm a hire',
          about: 'Confirms an option with a deposit of at least a quarter of the price (rounded up), half at most.',
          args: {
            hall_hire: row('hall_hire', { likely: "hall_hire.status === 'option' && hall_hire.day >= today()" }),
            amount: mostly(money('The deposit.', 10, 400), 'ceil(hall_hire.price / 4)'),
          },
          rules: [
            conflict("hall_hire.status === 'option'", 'This hire is {hall_hire.status}.', ['already', 'confirmed', 'held', 'cancelled']),
            conflict('hall_hire.day >= today()', 'The day of this hire, {hall_hire.day}, is over.', ['is over', 'past']),
            conflict('amount * 4 >= hall_hire.price', 'The deposit has to be {money(ceil(hall_hire.price / 4))} at least.', [
              'at least',
              'quarter',
              'too little',
            ]),
            conflict('amount * 2 <= hall_hire.price', 'The deposit is {money(floor(hall_hire.price / 2))} at most.', [
              'at most',
              'half',
              'too much',
            ]),
          ],
          effects: [
            { add: 'hire_deposit', with: { hall_hire: 'hall_hire', amount: 'amount', paid_on: 'today()', status: "'kept'" } },
            { set: 'hall_hire', to: { status: "'confirmed'" } },
          ],
          gives: 'hire_deposit',
          also: { hall_hire: 'hall_hire' },
          ask: ['confirm {hall_hire} with a deposit of {amount}', 'take a deposit of {amount} for {hall_hire}'],
          outcome: [{ question: 'What is left to pay for it?', value: 'hall_hire.price - hire_deposit.amount', type: 'money' }],
          ceiling: { arg: 'amount', most: 'floor(hall_hire.price / 2)', words: 'as much as a deposit may be' },
          plays: 12,
        },
        move_hire: {
          title: 'Move a hire to another hall',
          about: 'Moves an option or a confirmed hire to another [hall] that is free that day and has the seats; the price follows.',
          args: {
            hall_hire: row('hall_hire', {
              likely: "(hall_hire.status === 'option' || hall_hire.status === 'confirmed') && hall_hire.day > today()",
            }),
            hall: row('hall', { about: 'The new [hall].', likely: 'hall.id !== hall_hire.hall_id && hall.seats >= hall_hire.people' }),
          },
          rules: [
            live,
            conflict('hall.id !== hall_hire.hall_id', 'It takes place there already.', ['already', 'same']),
            conflict('hall_hire.people <= hall.seats', 'The {hall.name} has {hall.seats} seats.', ['seats', 'too small', 'at most']),
            noShow('hall', 'hall_hire.day'),
            noHire('hall', 'hall_hire.day', ''),
          ],
          effects: [{ set: 'hall_hire', to: { hall: 'hall', price: price('hall', 'hall_hire.purpose') } }],
          gives: 'hall_hire',
          ask: ['move {hall_hire} to {hall}', 'give {hall} for {hall_hire} instead'],
          outcome: [{ question: 'What does it cost now?', value: 'hall_hire.price', type: 'money' }],
          plays: 3,
        },
        cancel_hire: {
          title: 'Cancel a hire',
          about: `Cancels an option or a confirmed hire. A deposit is paid back until ${NOTICE_DAYS} days before, and kept later.`,
          args: {
            hall_hire: row('hall_hire', {
              likely: "(hall_hire.status === 'option' || hall_hire.status === 'confirmed') && hall_hire.day > today()",
            }),
          },
          rules: [live],
          effects: [
            {
              each: 'hire_deposit',
              as: 'd',
              where: 'd.hall_hire_id === hall_hire.id',
              do: [{ set: 'd', when: `days(today(), hall_hire.day) >= ${NOTICE_DAYS}`, to: { status: "'paid_back'" } }],
            },
            { set: 'hall_hire', to: { status: "'cancelled'", price: '0' } },
          ],
          ask: ['cancel {hall_hire}', 'call off {hall_hire}'],
          routine: {
            row: 'hall_hire',
            when: `hall_hire.status === 'option' && days(today(), hall_hire.day) < ${OPTION_DAYS}`,
            chance: 0.08,
          },
          plays: 2,
        },
        close_hire: {
          title: 'Close a hire',
          about: 'A confirmed hire is over.',
          args: { hall_hire: row('hall_hire', { likely: "hall_hire.status === 'confirmed' && hall_hire.day <= today()" }) },
          rules: [
            conflict("hall_hire.status === 'confirmed'", 'This hire is {hall_hire.status}; only confirmed ones take place.', [
              'not confirmed',
              'option',
              'already',
              'held',
              'cancelled',
            ]),
            conflict('hall_hire.day <= today()', 'It is on {hall_hire.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
          ],
          effects: [{ set: 'hall_hire', to: { status: "'held'" } }],
          ask: ['close {hall_hire}', 'note that {hall_hire} is over'],
          routine: { row: 'hall_hire', when: "hall_hire.status === 'confirmed' && hall_hire.day <= today()", chance: 0.1 },
        },
      },
      rules: {
        plan_show: [
          conflict(`none('hall_hire', h => h.hall_id === hall.id && h.day === day && ${LIVE})`, 'The {hall.name} is hired out on {day}.', [
            'hired',
            'taken',
            'not free',
          ]),
        ],
        move_show: [
          conflict(
            `none('hall_hire', h => h.hall_id === hall.id && h.day === show.day && ${LIVE})`,
            'The {hall.name} is hired out on {show.day}.',
            ['hired', 'taken', 'not free'],
          ),
        ],
      },
    }),
}
