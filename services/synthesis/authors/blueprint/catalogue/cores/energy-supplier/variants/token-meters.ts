// Some meters run on tokens that are paid ahead, with a small loan in an emergency.
import { conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Most that a box holds, and what is lent in an emergency. */
const MOST = 120
const LOAN = 10

export const withTokenMeters: Variant = {
  key: 'with_token_meters',
  about: 'Boxes in front of meters are topped up with money ahead, with a loan in an emergency.',
  apply: core =>
    extended(core, {
      entities: {
        token_box: {
          noun: { one: 'token box', many: 'token boxes', also: [{ one: 'prepayment box', many: 'prepayment boxes' }] },
          kind: 'thing',
          about: 'A box that lets a [meter] run while there is money on it.',
          fields: {
            code: text('Number on it.', pattern('TB-####'), { unique: true, called: 'number' }),
            meter: ref('meter', 'Before which [meter].', { clause: 'at' }),
            credit: money('Money on it.', 0, 90, { called: 'money on it', sort: true, filter: true, clause: 'with' }),
            lent: money('Emergency loan that is open.', 0, LOAN, { called: 'open loan', sort: true, filter: true }),
          },
          identify: ['code'],
          refer: 'box {code}',
          rows: 8,
          given: [{ lent: 0 }, { lent: 0 }, { lent: 10 }, { lent: 0 }, { lent: 0 }, { lent: 0 }, { lent: 10 }, { lent: 0 }],
          unique: [['meter']],
        },
        token_payment: {
          noun: { one: 'token payment', many: 'token payments' },
          kind: 'record',
          about: 'Money that went onto a [token_box].',
          fields: {
            token_box: ref('token_box', 'Onto which box.', { called: 'box', clause: 'for' }),
            amount: money('How much.', 1, MOST, { called: 'amount', sort: true, filter: true, clause: 'over' }),
            kind: choice('What it was.', { top_up: 5, loan: 1 }, { called: 'kind of payment' }),
            made_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['token_box', 'made_on', 'amount'],
          refer: 'the token payment of {amount} for {token_box} on {made_on}',
          summary: { by: ['kind', 'token_box'], totals: ['amount'], over: 'made_on' },
        },
      },
      actions: {
        top_up_token_box: {
          title: 'Top up a token box',
          about: `Puts money onto a box, ${MOST} in all at most. An open loan is taken off first.`,
          args: {
            token_box: row('token_box', { likely: 'token_box.credit < 80' }),
            amount: mostly(money('How much.', 5, 150, { step: 5 }), '20'),
          },
          rules: [
            conflict('amount > token_box.lent', 'The open loan is {money(token_box.lent)}; pay more than that.', ['loan', 'more than']),
            conflict(
              `token_box.credit + amount - token_box.lent <= ${MOST}`,
              `A box holds {money(${MOST})} at most, and {money(token_box.credit)} are on it.`,
              ['at most', 'too much', 'holds'],
            ),
          ],
          effects: [
            { add: 'token_payment', with: { token_box: 'token_box', amount: 'amount', kind: "'top_up'", made_on: 'today()' } },
            { set: 'token_box', to: { credit: 'token_box.credit + amount - token_box.lent', lent: '0' } },
          ],
          gives: 'token_payment',
          ask: ['top up {token_box} with {amount}', 'put {amount} onto {token_box}'],
          outcome: [{ question: 'How much money is on it now?', value: 'token_box.credit', type: 'money' }],
          ceiling: { arg: 'amount', most: `${MOST} + token_box.lent - token_box.credit`, words: 'as much as it still takes' },
          plays: 18,
        },
        lend_to_token_box: {
          title: 'Lend money in an emergency',
          about: `Lends ${LOAN} for a box with less than 5 on it that has no open loan.`,
          args: { token_box: row('token_box', { likely: 'token_box.lent === 0 && token_box.credit < 5' }) },
          rules: [
            conflict('token_box.lent === 0', 'A loan of {money(token_box.lent)} is open on box {token_box.code}.', [
              'open',
              'already',
              'loan',
            ]),
            conflict('token_box.credit < 5', 'There are {money(token_box.credit)} on box {token_box.code}; that is no emergency.', [
              'no emergency',
              'there are',
            ]),
          ],
          effects: [
            { add: 'token_payment', with: { token_box: 'token_box', amount: `${LOAN}`, kind: "'loan'", made_on: 'today()' } },
            { set: 'token_box', to: { credit: `token_box.credit + ${LOAN}`, lent: `${LOAN}` } },
          ],
          gives: 'token_payment',
          ask: ['lend {token_box} money, it is an emergency', 'give {token_box} an emergency loan'],
          plays: 3,
        },
        spend_from_token_box: {
          title: 'Note what a box has spent',
          about: 'Takes money off a box, as much as is on it at most.',
          args: {
            token_box: row('token_box', { likely: 'token_box.credit >= 5' }),
            amount: mostly(money('How much.', 1, 90, { step: 1 }), 'min(token_box.credit, 7)'),
          },
          rules: [
            invalid('amount > 0', 'Something has to be spent.'),
            conflict('amount <= token_box.credit', 'Only {money(token_box.credit)} are on box {token_box.code}.', ['only', 'not enough']),
          ],
          effects: [{ set: 'token_box', to: { credit: 'token_box.credit - amount' } }],
          ask: ['note that {token_box} has spent {amount}', 'take {amount} off {token_box}, it was used'],
          outcome: [{ question: 'How much is left on it?', value: 'token_box.credit', type: 'money' }],
          plays: 10,
        },
      },
    }),
}
