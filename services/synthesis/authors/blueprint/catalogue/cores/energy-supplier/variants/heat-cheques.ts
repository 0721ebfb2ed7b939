// The town helps with heating: cheques from funds take off what account holders owe.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const FUNDS = [
  { name: 'Winter fund', remaining: 400, most_each: 60 },
  { name: 'Family fund', remaining: 250, most_each: 80 },
  { name: 'Pensioners’ fund', remaining: 180, most_each: 40 },
] as const

export const withHeatCheques: Variant = {
  key: 'with_heat_cheques',
  about: 'Funds of the town pay for some of what account holders owe.',
  apply: core =>
    extended(core, {
      entities: {
        relief_fund: {
          noun: { one: 'relief fund', many: 'relief funds' },
          kind: 'thing',
          about: 'Money of the town for those who cannot pay.',
          fields: {
            name: text('Name.', oneOf(FUNDS.map(({ name }) => name)), { unique: true, filter: true }),
            remaining: money('What is left in it.', 0, 900, { called: 'money left', sort: true, filter: true, clause: 'with' }),
            most_each: money('Most for one cheque.', 20, 100, { step: 5, called: 'largest cheque', sort: true, editable: true }),
          },
          identify: ['name'],
          refer: 'the fund “{name}”',
          given: FUNDS,
        },
        heat_cheque: {
          noun: { one: 'heating cheque', many: 'heating cheques' },
          kind: 'record',
          about: 'What a [relief_fund] pays for an [account_holder].',
          fields: {
            relief_fund: ref('relief_fund', 'From which fund.', { called: 'fund', clause: 'from' }),
            account_holder: ref('account_holder', 'For whom.', { clause: 'for' }),
            amount: money('How much.', 5, 100, { called: 'amount', sort: true, filter: true, clause: 'over' }),
            asked_on: date('Day.', -60, 0, { called: 'day of the request', filter: true, sort: true, clause: 'that were asked for' }),
            status: choice(
              'Where it stands.',
              { asked: 1, paid: 1, refused: 1 },
              { says: { asked: 'pending', paid: 'paid', refused: 'refused' } },
            ),
          },
          identify: ['account_holder', 'asked_on', 'relief_fund'],
          refer: 'the cheque of {asked_on} for {account_holder} from {relief_fund}',
          summary: { by: ['status', 'relief_fund'], totals: ['amount'], over: 'asked_on' },
        },
      },
      actions: {
        ask_heat_cheque: {
          title: 'Ask for a heating cheque',
          about:
            'Asks for a heating cheque for somebody who owes as much; up to the largest cheque of the fund, one pending for each person.',
          args: {
            relief_fund: row('relief_fund'),
            account_holder: row('account_holder', {
              likely:
                "account_holder.balance >= 10 && none('heat_cheque', h => h.account_holder_id === account_holder.id && h.status === 'asked')",
            }),
            amount: mostly(money('How much.', 5, 150, { step: 5 }), 'min(30, account_holder.balance)'),
          },
          rules: [
            conflict('amount <= account_holder.balance', '{account_holder.name} owes {money(account_holder.balance)} only.', [
              'only',
              'owes',
            ]),
            conflict('amount <= relief_fund.most_each', '“{relief_fund.name}” gives {money(relief_fund.most_each)} at most.', [
              'at most',
              'too much',
            ]),
            conflict(
              "none('heat_cheque', h => h.account_holder_id === account_holder.id && h.status === 'asked')",
              'A cheque for {account_holder.name} is pending.',
              ['pending', 'already'],
            ),
          ],
          effects: [
            {
              add: 'heat_cheque',
              with: {
                relief_fund: 'relief_fund',
                account_holder: 'account_holder',
                amount: 'amount',
                asked_on: 'today()',
                status: "'asked'",
              },
            },
          ],
          gives: 'heat_cheque',
          ask: [
            'ask {relief_fund} for {amount} for {account_holder}',
            'put in a request for a heating cheque over {amount} from {relief_fund} for {account_holder}',
          ],
          ceiling: {
            arg: 'amount',
            most: 'min(relief_fund.most_each, account_holder.balance)',
            words: 'as much as the fund gives and as is owed',
          },
          plays: 14,
        },
        pay_heat_cheque: {
          title: 'Note that a fund pays',
          about: 'A pending cheque is paid while the fund has the money; it takes off what is owed.',
          args: {
            heat_cheque: row('heat_cheque', {
              likely: "heat_cheque.status === 'asked' && heat_cheque.relief_fund.remaining >= heat_cheque.amount",
            }),
          },
          rules: [
            conflict("heat_cheque.status === 'asked'", 'It is {heat_cheque.status} already.', ['already', 'paid', 'refused']),
            conflict(
              'heat_cheque.relief_fund.remaining >= heat_cheque.amount',
              '“{heat_cheque.relief_fund.name}” has {money(heat_cheque.relief_fund.remaining)} left.',
              ['left', 'not enough'],
            ),
          ],
          effects: [
            { set: 'heat_cheque', to: { status: "'paid'" } },
            { set: 'heat_cheque.relief_fund', to: { remaining: 'heat_cheque.relief_fund.remaining - heat_cheque.amount' } },
            { set: 'heat_cheque.account_holder', to: { balance: 'max(0, heat_cheque.account_holder.balance - heat_cheque.amount)' } },
          ],
          ask: ['note that {heat_cheque} was paid', 'put {heat_cheque} down as paid'],
          outcome: [{ question: 'How much is left in that fund?', value: 'heat_cheque.relief_fund.remaining', type: 'money' }],
          routine: {
            row: 'heat_cheque',
            when: "heat_cheque.status === 'asked' && heat_cheque.relief_fund.remaining >= heat_cheque.amount",
            chance: 0.08,
          },
        },
        refuse_heat_cheque: {
          title: 'Note that a fund refuses',
          about: 'A pending cheque is not paid.',
          args: { heat_cheque: row('heat_cheque', { likely: "heat_cheque.status === 'asked'" }) },
          rules: [conflict("heat_cheque.status === 'asked'", 'It is {heat_cheque.status} already.', ['already', 'paid', 'refused'])],
          effects: [{ set: 'heat_cheque', to: { status: "'refused'" } }],
          ask: ['note that {heat_cheque} was refused', 'put {heat_cheque} down as refused'],
          plays: 2,
        },
        fill_relief_fund: {
          title: 'Add money to a fund',
          about: 'The town adds money, 500 at a time at most.',
          args: { relief_fund: row('relief_fund'), amount: mostly(money('How much.', 10, 700, { step: 10 }), '50') },
          rules: [conflict('amount <= 500', 'At most {money(500)} are added at a time.', ['at most', 'too much'])],
          effects: [{ set: 'relief_fund', to: { remaining: 'relief_fund.remaining + amount' } }],
          ask: ['add {amount} to {relief_fund}', 'put {amount} into {relief_fund}'],
          outcome: [{ question: 'How much is in it now?', value: 'relief_fund.remaining', type: 'money' }],
          plays: 2,
        },
      },
    }),
}
