// The payment provider that lets buyers pay later, in three instalments.
import { conflict, forbidden, row, type Effect } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Least charge that is split, days between instalments, days within which a charge is split, fee of one that is late. */
const LEAST_CHARGE = 60
const DAYS_BETWEEN = 14
const DAYS_TO_SPLIT = 10
const LATE_FEE = 5
/** Days by which an instalment is put off, once. */
const DAYS_PUT_OFF = 10

const instalment = (number: number, amount: string): Effect => ({
  add: 'instalment',
  as: `part_${number}`,
  with: {
    charge: 'charge',
    part: String(number),
    amount,
    due_on: `plusDays(today(), ${DAYS_BETWEEN * number})`,
    put_off: "'no'",
    status: "'due'",
  },
})

const stillDue = conflict("instalment.status === 'due'", 'This [instalment] has been paid already.', ['already', 'paid'])

/** Adds instalments to a payment provider. */
export const instalments = (core: Core): Core =>
  extended(core, {
    entities: {
      instalment: {
        noun: { one: 'instalment', many: 'instalments', also: [{ one: 'part payment', many: 'part payments' }] },
        kind: 'record',
        about: 'A third of a [charge] that its [buyer] pays later.',
        fields: {
          charge: ref('charge', 'Of which [charge].', { clause: 'of' }),
          part: integer('Which of the three it is.', 1, 3, { called: 'part' }),
          amount: money('How much.', 10, 900, { sort: true, filter: true, clause: 'of' }),
          due_on: date('Last day to pay.', -60, 45, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
          put_off: choice('Whether it was put off; that is possible once.', { no: 1, yes: 1 }, { called: 'delay', filter: false }),
          status: choice('Whether it has been paid.', { due: 1, paid: 1 }, { says: { due: 'unpaid', paid: 'paid' } }),
        },
        identify: ['part', 'charge'],
        refer: '[instalment] {part} of {charge}',
        summary: { by: ['status'], totals: ['amount'], over: 'due_on' },
      },
    },
    actions: {
      split_charge: {
        title: 'Split a charge into instalments',
        about: `Splits a captured [charge] of ${LEAST_CHARGE} or more into three [instalments], ${DAYS_BETWEEN} days apart, within ${DAYS_TO_SPLIT} days and once. Not for [buyers] who are limited or owe an overdue [instalment].`,
        args: {
          charge: row('charge', {
            likely: `charge.status === 'captured' && charge.captured >= ${LEAST_CHARGE} && charge.made_on >= plusDays(today(), -${DAYS_TO_SPLIT}) && none('instalment', i => i.charge_id === charge.id)`,
          }),
        },
        rules: [
          conflict("charge.status === 'captured'", 'This [charge] is {charge.status}; only captured ones are split.', [
            'authorised',
            'voided',
            'not captured',
          ]),
          conflict(
            `charge.captured >= ${LEAST_CHARGE}`,
            `[charges] are split from {money(${LEAST_CHARGE})} on; this one is {money(charge.captured)}.`,
            ['from', 'too small', 'at least', 'minimum'],
          ),
          conflict(
            `days(charge.made_on, today()) <= ${DAYS_TO_SPLIT}`,
            `It was made on {charge.made_on}; [charges] are split within ${DAYS_TO_SPLIT} days.`,
            ['10 days', 'too late', 'too old', 'ten days'],
          ),
          conflict("none('instalment', i => i.charge_id === charge.id)", 'This [charge] has been split already.', ['already', 'split']),
          conflict('charge.returned === 0', '{money(charge.returned)} of this [charge] was given back; it stays whole.', [
            'given back',
            'returned',
          ]),
          forbidden("charge.source.buyer.status === 'active'", '{charge.source.buyer.name} is limited and pays at once.', [
            'limited',
            'not active',
          ]),
        ],
        effects: [
          instalment(1, 'floor(charge.captured / 3)'),
          instalment(2, 'floor(charge.captured / 3)'),
          instalment(3, 'charge.captured - 2 * floor(charge.captured / 3)'),
        ],
        gives: 'part_1',
        ask: ['split {charge} into [instalments]', 'let {charge} be paid in three [instalments]'],
        outcome: [
          { question: 'When is the first [instalment] due?', value: 'part_1.due_on', type: 'date' },
          { question: 'How much is the last [instalment]?', value: 'part_3.amount', type: 'money' },
        ],
        plays: 7,
      },
      pay_instalment: {
        title: 'Take an instalment',
        about: `Notes that an [instalment] was paid, in order: the ones before it first. Late ones cost ${LATE_FEE} more.`,
        args: {
          instalment: row('instalment', {
            likely:
              "instalment.status === 'due' && none('instalment', i => i.charge_id === instalment.charge_id && i.part < instalment.part && i.status === 'due')",
          }),
        },
        rules: [
          stillDue,
          conflict(
            "none('instalment', i => i.charge_id === instalment.charge_id && i.part < instalment.part && i.status === 'due')",
            'An earlier [instalment] of this [charge] is not paid yet. Take that first.',
            ['earlier', 'not paid', 'first'],
          ),
        ],
        effects: [
          {
            set: 'instalment',
            to: { status: "'paid'", amount: `instalment.due_on < today() ? instalment.amount + ${LATE_FEE} : instalment.amount` },
          },
        ],
        ask: ['note that {instalment} has been paid', 'take {instalment}, the money is there'],
        outcome: [{ question: 'How much was paid for it?', value: 'instalment.amount', type: 'money' }],
        routine: { row: 'instalment', when: "instalment.status === 'due' && instalment.due_on <= plusDays(today(), 1)", chance: 0.35 },
      },
      put_off_instalment: {
        title: 'Put an instalment off',
        about: `Gives ${DAYS_PUT_OFF} more days, once for each [instalment] and not when it is late already.`,
        args: {
          instalment: row('instalment', {
            likely: "instalment.status === 'due' && instalment.put_off === 'no' && instalment.due_on >= today()",
          }),
        },
        rules: [
          stillDue,
          conflict("instalment.put_off === 'no'", 'This [instalment] was put off before; that is possible once.', [
            'once',
            'before',
            'already',
          ]),
          conflict('instalment.due_on >= today()', 'This [instalment] was due on {instalment.due_on} and is late.', [
            'late',
            'overdue',
            'was due',
          ]),
        ],
        effects: [{ set: 'instalment', to: { due_on: `plusDays(instalment.due_on, ${DAYS_PUT_OFF})`, put_off: "'yes'" } }],
        ask: ['put {instalment} off', 'give more time for {instalment}'],
        outcome: [{ question: 'When is it due now?', value: 'instalment.due_on', type: 'date' }],
        plays: 2,
      },
    },
  })
