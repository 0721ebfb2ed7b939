// What is done with accounts and cards: opening, closing, freezing, overdrafts, holds.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'

/** Accounts that one client has at most. */
const MOST_ACCOUNTS = 4

/** Identity papers are needed for what binds the bank. */
export const identified = (client: string) =>
  forbidden(
    `${client}.papers_until >= today()`,
    `The identity papers of {${client}.name} expired on {${client}.papers_until}. Record new ones first.`,
    ['papers', 'expired', 'identity'],
  )

/** Only open accounts do business. */
export const isOpen = (account: string) =>
  conflict(`${account}.status === 'open'`, `[account] {${account}.number} is {${account}.status}.`, ['frozen', 'closed', 'not open'])

export const accounts: Readonly<Record<string, Action>> = {
  open_account: {
    title: 'Open an [account]',
    about: `Opens an [account] for a [client] with a first deposit in cash; its number is given by the bank. A [client] has ${MOST_ACCOUNTS} at most.`,
    args: {
      client: row('client', { likely: 'client.papers_until >= today()' }),
      account_type: row('account_type'),
      deposit: mostly(money('What is paid in.', 5, 5000), 'account_type.first_deposit + 100'),
    },
    rules: [
      identified('client'),
      conflict(
        'deposit >= account_type.first_deposit',
        'The first deposit for “{account_type.name}” is at least {money(account_type.first_deposit)}.',
        ['at least', 'first deposit', 'minimum', 'too little', 'too low'],
      ),
      conflict(
        `count('account', a => a.client_id === client.id && a.status !== 'closed') < ${MOST_ACCOUNTS}`,
        `{client.name} has ${MOST_ACCOUNTS} [accounts] already. Close one first.`,
        ['already', 'at most', 'too many', 'limit'],
      ),
    ],
    effects: [
      {
        add: 'account',
        with: {
          client: 'client',
          account_type: 'account_type',
          number: `\`2000-\${1000 + count('account', a => a.id > 0)}\``,
          balance: 'deposit',
          overdraft: '0',
          overdrawn: '0',
          held: '0',
          status: "'open'",
        },
      },
      {
        add: 'transaction',
        with: {
          account: 'account',
          kind: "'cash'",
          flow: "'in'",
          counterparty: "'Cash desk'",
          amount: 'deposit',
          posted_on: 'today()',
          status: "'posted'",
        },
      },
    ],
    gives: 'account',
    ask: [
      'open an [account] for {client} under {account_type} with a first deposit of {deposit}',
      'set up a new [account] of {client}: {account_type}, {deposit} paid in to begin with',
    ],
    outcome: [{ question: 'What is the number of the new [account]?', value: 'account.number', type: 'text' }],
    plays: 4,
  },
  close_account: {
    title: 'Close an [account]',
    about:
      'Closes an [account] and moves what is on it to another one of the same [client]. Nothing may be overdrawn, held, or due to leave it by standing order.',
    args: {
      account: row('account', {
        likely:
          "account.status === 'open' && account.held === 0 && account.overdrawn === 0 && none('standing_order', s => s.account_id === account.id && s.status === 'active') && none('loan', l => l.account_id === account.id && l.status === 'running')",
      }),
      target_account: row('account', {
        about: 'Where the rest goes.',
        likely: "target_account.client_id === account.client_id && target_account.id !== account.id && target_account.status === 'open'",
      }),
    },
    rules: [
      isOpen('account'),
      conflict('target_account.id !== account.id', 'The rest has to go to another [account].', ['another', 'same', 'itself']),
      forbidden('target_account.client_id === account.client_id', 'Both [accounts] have to belong to {account.client.name}.', [
        'belong',
        'same client',
        'somebody else',
        'someone else',
        'different',
      ]),
      isOpen('target_account'),
      conflict('account.overdrawn === 0', '[account] {account.number} is overdrawn by {money(account.overdrawn)}. Pay that in first.', [
        'overdrawn',
        'negative',
        'overdraft',
      ]),
      conflict('account.held === 0', '{money(account.held)} is held on [account] {account.number}. Wait until it is released.', [
        'held',
        'hold',
        'released',
      ]),
      conflict(
        "none('standing_order', s => s.account_id === account.id && s.status === 'active')",
        'There is an active [standing_order] from [account] {account.number}. Stop it first.',
        ['standing order', 'active', 'stop'],
      ),
      conflict(
        "none('loan', l => l.account_id === account.id && l.status !== 'repaid')",
        'A [loan] is tied to [account] {account.number}; it stays until that is over.',
        ['loan', 'tied'],
      ),
    ],
    effects: [
      {
        set: 'target_account',
        to: {
          balance: 'target_account.balance + max(0, account.balance - target_account.overdrawn)',
          overdrawn: 'max(0, target_account.overdrawn - account.balance)',
        },
      },
      { set: 'account', to: { status: "'closed'", balance: '0', overdraft: '0' } },
      {
        each: 'card',
        as: 'old_card',
        where: "old_card.account_id === account.id && old_card.status === 'active'",
        do: [{ set: 'old_card', to: { status: "'blocked'" } }],
      },
    ],
    gives: 'account',
    ask: ['close {account} and move the rest to {target_account}', 'wind up {account}; what is left on it goes to {target_account}'],
    outcome: [{ question: 'What is the balance of the other [account] now?', value: 'target_account.balance', type: 'money' }],
    plays: 2,
  },
  freeze_account: {
    title: 'Freeze an [account]',
    about: 'From now on nothing leaves the [account]; money may still come in.',
    args: { account: row('account', { likely: "account.status === 'open'" }) },
    rules: [isOpen('account')],
    effects: [{ set: 'account', to: { status: "'frozen'" } }],
    ask: ['freeze {account}', 'see to it that nothing leaves {account} any more; freeze it'],
    plays: 2,
    undoneBy: 'unfreeze_account',
  },
  unfreeze_account: {
    title: 'Lift the freeze of an [account]',
    about: 'Money may leave the [account] again. Not while an active [hold] for suspected fraud is on it.',
    args: {
      account: row('account', {
        likely:
          "account.status === 'frozen' && none('hold', h => h.account_id === account.id && h.status === 'active' && h.reason === 'suspected_fraud')",
      }),
    },
    rules: [
      conflict("account.status === 'frozen'", '[account] {account.number} is {account.status}, not frozen.', [
        'not frozen',
        'open',
        'closed',
      ]),
      conflict(
        "none('hold', h => h.account_id === account.id && h.status === 'active' && h.reason === 'suspected_fraud')",
        'There is an active [hold] for suspected fraud on [account] {account.number}. Release it first.',
        ['fraud', 'hold'],
      ),
    ],
    effects: [{ set: 'account', to: { status: "'open'" } }],
    ask: ['lift the freeze of {account}', 'unfreeze {account}, everything has been cleared up'],
    plays: 1,
    undoneBy: 'freeze_account',
  },
  set_overdraft: {
    title: 'Set the overdraft of an [account]',
    about: 'Grants an overdraft up to what the account type allows; 0 takes it away. Not less than what is overdrawn now.',
    args: {
      account: row('account', { likely: "account.status === 'open' && account.account_type.largest_overdraft > 0" }),
      overdraft: mostly(money('The new overdraft.', 0, 2500, { step: 50 }), 'max(100, account.account_type.largest_overdraft - 100)'),
    },
    rules: [
      isOpen('account'),
      identified('account.client'),
      conflict(
        'overdraft <= account.account_type.largest_overdraft',
        'An account of the type “{account.account_type.name}” has an overdraft of {money(account.account_type.largest_overdraft)} at most.',
        ['at most', 'limit', 'maximum', 'allow', 'more than'],
      ),
      conflict('overdraft >= account.overdrawn', '{money(account.overdrawn)} of the overdraft is used at the moment.', [
        'used',
        'overdrawn',
        'less than',
      ]),
      conflict('overdraft !== account.overdraft', 'The overdraft is {money(account.overdraft)} already.', ['already', 'same']),
    ],
    effects: [{ set: 'account', to: { overdraft: 'overdraft' } }],
    ask: ['set the overdraft of {account} to {overdraft}', 'grant an overdraft of {overdraft} on {account}'],
    plays: 6,
  },
  place_hold: {
    title: 'Place a [hold]',
    about: 'Holds back a part of the balance of an [account] until it is released.',
    args: {
      account: row('account', { likely: "account.status !== 'closed' && account.balance - account.held > 100" }),
      amount: money('How much.', 20, 800, { step: 10, skew: 'low' }),
      reason: choice('Why.', { check_clearing: 4, suspected_fraud: 2, court_order: 1 }),
    },
    rules: [
      conflict("account.status !== 'closed'", '[account] {account.number} is closed.', ['closed', 'over']),
      conflict(
        'amount <= account.balance - account.held',
        'Only {money(account.balance - account.held)} on [account] {account.number} is not held yet.',
        ['only', 'not enough', 'more than', 'exceed'],
      ),
    ],
    effects: [
      { add: 'hold', with: { account: 'account', amount: 'amount', reason: 'reason', placed_on: 'today()', status: "'active'" } },
      { set: 'account', to: { held: 'account.held + amount' } },
    ],
    gives: 'hold',
    ask: ['hold back {amount} on {account} (reason: {reason})', 'place a [hold] of {amount} on {account}, reason {reason}'],
    plays: 6,
    undoneBy: 'release_hold',
  },
  release_hold: {
    title: 'Release a [hold]',
    about: 'The money is free again. What a court ordered is released by managers only.',
    args: { hold: row('hold', { likely: "hold.status === 'active' && hold.reason !== 'court_order'" }) },
    rules: [
      conflict("hold.status === 'active'", 'This [hold] was released already.', ['already', 'released']),
      forbidden("hold.reason !== 'court_order' || actor.role === 'manager'", 'A court ordered this [hold]; only managers release it.', [
        'court',
        'manager',
      ]),
    ],
    effects: [
      { set: 'hold', to: { status: "'released'" } },
      { set: 'hold.account', to: { held: 'hold.account.held - hold.amount' } },
    ],
    ask: ['release {hold}', 'lift {hold}, the matter is settled'],
    plays: 3,
  },
}
