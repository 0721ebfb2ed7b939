// What is done with trust money: it comes in, is moved between matters of one client, and is sent back.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

const UNPAID = "none('bill', b => b.matter_id === matter.id && b.status === 'unpaid')"

export const trust: Readonly<Record<string, Action>> = {
  book_trust_deposit: {
    title: 'Book a trust deposit',
    about: 'Money of a [client] came in for a [matter] that is not closed.',
    args: {
      matter: row('matter', { likely: "matter.status === 'open' && matter.trust_balance < matter.practice_area.retainer * 2" }),
      amount: mostly(money('How much.', 50, 6000, { step: 50 }), 'matter.practice_area.retainer'),
    },
    rules: [conflict("matter.status !== 'closed'", 'This [matter] is closed; send the money back.', ['closed', 'send the money back'])],
    effects: [
      { set: 'matter', to: { trust_balance: 'matter.trust_balance + amount' } },
      { add: 'trust_entry', with: { matter: 'matter', kind: "'deposit'", amount: 'amount', booked_by: 'actor', booked_on: 'today()' } },
    ],
    gives: 'matter',
    also: { trust_entry: 'trust_entry' },
    ask: ['book a trust deposit of {amount} for {matter}', '{amount} of trust money came in for {matter}; book it'],
    outcome: [{ question: 'What is the trust balance now?', value: 'matter.trust_balance', type: 'money' }],
    plays: 12,
  },
  return_trust_money: {
    title: 'Send trust money back',
    about: 'Sends trust money of a [matter] back to the [client], up to your own trust limit; not while a [bill] for it is unpaid.',
    args: {
      matter: row('matter', { likely: `matter.trust_balance > 0 && ${UNPAID}` }),
      amount: mostly(money('How much.', 5, 6000, { step: 5 }), 'min(matter.trust_balance, actor.trust_limit)'),
    },
    rules: [
      conflict('amount <= matter.trust_balance', '{money(matter.trust_balance)} are in trust for it.', [
        'in trust',
        'more than',
        'not enough',
        'only',
      ]),
      conflict(UNPAID, 'A [bill] for it is unpaid. Pay it out of the trust money first.', ['unpaid', 'fee note', 'first']),
      forbidden(
        'amount <= actor.trust_limit',
        'You may send back {money(actor.trust_limit)} at most. Leave it to somebody with a higher limit.',
        ['at most', 'limit', 'may send'],
      ),
    ],
    effects: [
      { set: 'matter', to: { trust_balance: 'matter.trust_balance - amount' } },
      { add: 'trust_entry', with: { matter: 'matter', kind: "'refund'", amount: 'amount', booked_by: 'actor', booked_on: 'today()' } },
    ],
    gives: 'matter',
    also: { trust_entry: 'trust_entry' },
    ask: ['send {amount} back out of the trust money of {matter}', 'return {amount} from the trust account of {matter}'],
    outcome: [{ question: 'How much is left in trust?', value: 'matter.trust_balance', type: 'money' }],
    ceiling: { arg: 'amount', most: 'matter.trust_balance', words: 'everything' },
    plays: 2,
  },
  move_trust_money: {
    title: 'Move trust money to another [matter]',
    about: 'Moves trust money between two [matters] of the same [client], of which the second one is open.',
    args: {
      matter: row('matter', {
        about: 'From which [matter].',
        likely:
          "matter.trust_balance > 0 && some('matter', m => m.client_id === matter.client_id && m.id !== matter.id && m.status === 'open')",
      }),
      receiver: row('matter', {
        about: 'To which [matter].',
        likely: "receiver.client_id === matter.client_id && receiver.id !== matter.id && receiver.status === 'open'",
      }),
      amount: mostly(money('How much.', 5, 6000, { step: 5 }), 'max(5, floor(matter.trust_balance / 20) * 5)'),
    },
    rules: [
      conflict('receiver.id !== matter.id', 'That is the same [matter].', ['same', 'itself']),
      forbidden(
        'receiver.client_id === matter.client_id',
        'The second [matter] is one of {receiver.client.name}; trust money never goes to another [client].',
        ['never', 'another client', 'is one of'],
      ),
      conflict("receiver.status === 'open'", 'The second [matter] is {receiver.status}, not open.', [
        'not open',
        'paused',
        'on_hold',
        'closed',
      ]),
      conflict('amount <= matter.trust_balance', '{money(matter.trust_balance)} are in trust for it.', [
        'in trust',
        'more than',
        'not enough',
        'only',
      ]),
    ],
    effects: [
      { set: 'matter', to: { trust_balance: 'matter.trust_balance - amount' } },
      { set: 'receiver', to: { trust_balance: 'receiver.trust_balance + amount' } },
      {
        add: 'trust_entry',
        as: 'out',
        with: { matter: 'matter', kind: "'refund'", amount: 'amount', booked_by: 'actor', booked_on: 'today()' },
      },
      { add: 'trust_entry', with: { matter: 'receiver', kind: "'deposit'", amount: 'amount', booked_by: 'actor', booked_on: 'today()' } },
    ],
    gives: 'receiver',
    ask: ['move {amount} of trust money from {matter} to {receiver}', 'use {amount} of the trust money of {matter} for {receiver} instead'],
    plays: 1,
  },
}
