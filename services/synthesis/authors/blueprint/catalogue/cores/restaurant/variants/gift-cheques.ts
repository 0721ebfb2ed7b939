// Cheques are sold as gifts and pay for bills until they are used up.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days for which a cheque is good, and the largest one. */
const GOOD_FOR = 365
const LARGEST = 150

export const withGiftCheques: Variant = {
  key: 'with_gift_cheques',
  about: 'Cheques are sold as gifts and pay for bills until they are used up.',
  apply: core =>
    extended(core, {
      entities: {
        gift_cheque: {
          noun: { one: 'gift cheque', many: 'gift cheques', also: [{ one: 'meal voucher', many: 'meal vouchers' }] },
          kind: 'record',
          about: 'Money for meals that was paid ahead.',
          fields: {
            code: text('Number on it.', pattern('GC-#####'), { unique: true, called: 'number' }),
            buyer: ref('house_guest', 'Who bought it.', { called: 'buyer', clause: 'bought by' }),
            worth: money('What it was sold for.', 20, LARGEST, { step: 5, called: 'value', sort: true, filter: true, clause: 'worth' }),
            money_left: money('What is left on it.', 0, LARGEST, { called: 'money left', sort: true, filter: true }),
            sold_on: date('Day.', -45, 0, { called: 'day of sale', filter: true, sort: true, clause: 'that were sold' }),
            good_until: date('Last day.', 300, 365, {
              called: 'last valid day',
              filter: true,
              sort: true,
              clause: 'that are good until a day',
            }),
            status: choice('Whether it counts.', { good: 5, stopped: 1 }, { says: { good: 'valid', stopped: 'stopped' } }),
          },
          identify: ['code'],
          refer: 'cheque {code}',
          summary: { by: ['status'], totals: ['worth', 'money_left'], over: 'sold_on' },
        },
        cheque_use: {
          noun: { one: 'use of a cheque', many: 'uses of cheques' },
          kind: 'record',
          about: 'What a [gift_cheque] paid of a bill.',
          fields: {
            gift_cheque: ref('gift_cheque', 'Which cheque.', { called: 'cheque', clause: 'of' }),
            table_reservation: ref('table_reservation', 'For which [table_reservation].', { called: 'reservation', clause: 'for' }),
            amount: money('How much.', 1, LARGEST, { called: 'amount', sort: true, filter: true, clause: 'over' }),
            used_on: date('Day.', -45, 0, { called: 'day', filter: true, sort: true, clause: 'that took place' }),
          },
          identify: ['gift_cheque', 'used_on', 'amount'],
          refer: 'the use of {gift_cheque} on {used_on} over {amount}',
          tools: ['search'],
        },
      },
      actions: {
        sell_gift_cheque: {
          title: 'Sell a gift cheque',
          about: `A guest buys a cheque of up to ${LARGEST}, good for ${GOOD_FOR} days.`,
          args: {
            buyer: row('house_guest'),
            code: text('Number on it.', pattern('GC-#####'), { maxLength: 12 }),
            worth: mostly(money('How much.', 20, 200, { step: 5 }), '30 + buyer.id % 5 * 15'),
          },
          rules: [
            conflict(`worth <= ${LARGEST}`, `A cheque is worth {money(${LARGEST})} at most.`, ['at most', 'too much']),
            conflict("none('gift_cheque', c => c.code === code)", 'The number {code} is in use.', ['in use', 'already']),
          ],
          effects: [
            {
              add: 'gift_cheque',
              with: {
                code: 'code',
                buyer: 'buyer',
                worth: 'worth',
                money_left: 'worth',
                sold_on: 'today()',
                good_until: `plusDays(today(), ${GOOD_FOR})`,
                status: "'good'",
              },
            },
          ],
          gives: 'gift_cheque',
          ask: ['sell cheque {code} over {worth} to {buyer}', 'note that {buyer} bought cheque {code}, worth {worth}'],
          plays: 16,
        },
        use_gift_cheque: {
          title: 'Pay with a gift cheque',
          about: 'A valid cheque pays some of the bill of seated guests, as much as is left on it and on the bill.',
          args: {
            gift_cheque: row('gift_cheque', { likely: "gift_cheque.status === 'good' && gift_cheque.money_left > 0" }),
            table_reservation: row('table_reservation', { likely: "table_reservation.status === 'seated' && table_reservation.bill > 5" }),
            amount: mostly(money('How much.', 1, 200), 'min(gift_cheque.money_left, 10)'),
          },
          rules: [
            conflict("gift_cheque.status === 'good'", 'Cheque {gift_cheque.code} was stopped.', ['stopped', 'not valid']),
            conflict('gift_cheque.good_until >= today()', 'Cheque {gift_cheque.code} was good until {gift_cheque.good_until}.', [
              'good until',
              'ended',
            ]),
            conflict("table_reservation.status === 'seated'", 'This reservation is {table_reservation.status}; only seated guests pay.', [
              'not seated',
              'only seated',
              'settled',
            ]),
            conflict('amount <= gift_cheque.money_left', 'Only {money(gift_cheque.money_left)} are left on it.', [
              'left',
              'only',
              'not enough',
            ]),
            conflict('amount <= table_reservation.bill', 'The bill is {money(table_reservation.bill)} only.', ['only', 'bill is']),
          ],
          effects: [
            {
              add: 'cheque_use',
              with: { gift_cheque: 'gift_cheque', table_reservation: 'table_reservation', amount: 'amount', used_on: 'today()' },
            },
            { set: 'gift_cheque', to: { money_left: 'gift_cheque.money_left - amount' } },
            { set: 'table_reservation', to: { bill: 'table_reservation.bill - amount' } },
          ],
          gives: 'cheque_use',
          ask: [
            'pay {amount} of the bill of {table_reservation} with {gift_cheque}',
            'use {amount} of {gift_cheque} for {table_reservation}',
          ],
          outcome: [{ question: 'How much is left on the cheque?', value: 'gift_cheque.money_left', type: 'money' }],
          ceiling: {
            arg: 'amount',
            most: 'min(gift_cheque.money_left, table_reservation.bill)',
            words: 'as much as the bill and the cheque allow',
          },
          plays: 14,
        },
        stop_gift_cheque: {
          title: 'Stop a gift cheque',
          about: 'A lost cheque counts no more.',
          args: { gift_cheque: row('gift_cheque', { likely: "gift_cheque.status === 'good' && gift_cheque.money_left > 0" }) },
          rules: [
            conflict("gift_cheque.status === 'good'", 'Cheque {gift_cheque.code} was stopped already.', ['already', 'stopped']),
            conflict('gift_cheque.money_left > 0', 'Nothing is left on cheque {gift_cheque.code}.', ['nothing', 'used up']),
          ],
          effects: [{ set: 'gift_cheque', to: { status: "'stopped'" } }],
          ask: ['stop {gift_cheque}, it was lost', 'let {gift_cheque} count no more'],
          plays: 1,
          undoneBy: 'release_gift_cheque',
        },
        release_gift_cheque: {
          title: 'Let a stopped cheque count again',
          about: 'The cheque was found.',
          args: { gift_cheque: row('gift_cheque', { likely: "gift_cheque.status === 'stopped'" }) },
          rules: [conflict("gift_cheque.status === 'stopped'", 'Cheque {gift_cheque.code} is not stopped.', ['not stopped', 'valid'])],
          effects: [{ set: 'gift_cheque', to: { status: "'good'" } }],
          ask: ['let {gift_cheque} count again, it was found', 'release {gift_cheque}'],
          undoneBy: 'stop_gift_cheque',
        },
      },
    }),
}
