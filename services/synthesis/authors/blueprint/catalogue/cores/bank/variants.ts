// Other shapes of a bank.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core, Variant } from '../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { identified, isOpen } from './accounts.ts'
import { safeBoxes } from './safe-boxes.ts'
import { termDeposits } from './savings.ts'

/** People beside the owner who may use one account. */
const MOST_HOLDERS = 2
/** Loans above this need guarantees for half of them. */
const WITHOUT_GUARANTEE = 6000

const jointHolders = (core: Core): Core =>
  extended(core, {
    entities: {
      account_holder: {
        noun: { one: 'joint holder', many: 'joint holders', also: [{ one: 'co-owner', many: 'co-owners' }] },
        kind: 'record',
        about: 'Another [client] who may use an [account].',
        fields: {
          account: ref('account', 'Which [account].'),
          client: ref('client', 'Who may use it.'),
          rights: choice('What they may do.', { full: 3, view: 2 }, { says: { full: 'full', view: 'view-only' } }),
          added_on: date('Day on which they were added.', -75, 0, {
            called: 'date of adding',
            filter: true,
            sort: true,
            clause: 'that were added',
          }),
        },
        identify: ['client', 'account'],
        refer: '{client} as a [account_holder] of {account}',
        unique: [['account', 'client']],
        tools: ['search'],
      },
    },
    actions: {
      add_account_holder: {
        title: 'Add a joint holder',
        about: `Lets another [client] use an open [account]: ${MOST_HOLDERS} beside the owner at most, each with valid papers.`,
        args: {
          account: row('account', { likely: "account.status === 'open'" }),
          client: row('client', { likely: 'client.id !== account.client_id && client.papers_until >= today()' }),
          rights: choice('What they may do.', { full: 3, view: 2 }, { says: { full: 'full rights', view: 'the right to look' } }),
        },
        rules: [
          isOpen('account'),
          conflict('client.id !== account.client_id', '{client.name} owns [account] {account.number}.', ['owns', 'owner', 'own']),
          identified('client'),
          conflict(
            "none('account_holder', h => h.account_id === account.id && h.client_id === client.id)",
            '{client.name} may use this [account] already.',
            ['already', 'may use'],
          ),
          conflict(
            `count('account_holder', h => h.account_id === account.id) < ${MOST_HOLDERS}`,
            `[account] {account.number} has ${MOST_HOLDERS} [account_holders] already. Remove one first.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [{ add: 'account_holder', with: { account: 'account', client: 'client', rights: 'rights', added_on: 'today()' } }],
        ask: ['add {client} as a [account_holder] of {account} with {rights}', 'let {client} use {account} as well, with {rights}'],
        plays: 10,
        undoneBy: 'remove_account_holder',
      },
      remove_account_holder: {
        title: 'Remove a joint holder',
        about: 'Someone no longer may use an [account]. Not while a [loan] is tied to it, for which they may be liable.',
        args: {
          account_holder: row('account_holder', {
            likely: "none('loan', l => l.account_id === account_holder.account_id && l.status === 'running')",
          }),
        },
        rules: [
          conflict(
            "none('loan', l => l.account_id === account_holder.account_id && l.status === 'running')",
            'A running [loan] is tied to [account] {account_holder.account.number}; its [account_holders] stay until it is repaid.',
            ['loan', 'tied', 'repaid'],
          ),
        ],
        effects: [{ remove: 'account_holder' }],
        gives: 'account_holder',
        ask: ['remove {account_holder}', 'take away the rights of {account_holder}'],
        plays: 2,
      },
    },
  })

const guarantees = (core: Core): Core =>
  extended(core, {
    entities: {
      guarantee: {
        noun: { one: 'guarantee', many: 'guarantees', also: [{ one: 'surety', many: 'sureties' }] },
        kind: 'record',
        about: 'A [client] answers for a part of the [loan] of another one.',
        fields: {
          loan: ref('loan', 'For which [loan].'),
          guarantor: ref('client', 'Who answers for it.', { called: 'guarantor' }),
          amount: money('For how much.', 500, 20000, { sort: true, filter: true, clause: 'of' }),
          given_on: date('Day on which it was given.', -75, 0, { called: 'date of the guarantee', filter: true, sort: true }),
          status: choice('Whether it still binds.', { given: 1, released: 1 }, { says: { given: 'binding', released: 'released' } }),
        },
        identify: ['guarantor', 'loan'],
        refer: 'the [guarantee] of {guarantor} for {loan}',
        unique: [['loan', 'guarantor']],
        summary: { by: ['status', 'guarantor'], totals: ['amount'], over: 'given_on' },
      },
    },
    actions: {
      give_guarantee: {
        title: 'Record a guarantee',
        about:
          'Records that a [client] answers for a part of a requested [loan] of somebody else, once, and for not more than half of what they keep here times ten.',
        args: {
          loan: row('loan', { likely: "loan.status === 'requested'" }),
          guarantor: row('client', {
            about: 'Who answers for it.',
            likely:
              "guarantor.id !== loan.client_id && sum('account', a => a.client_id === guarantor.id, a => a.balance) * 5 >= loan.principal / 2 && none('guarantee', g => g.loan_id === loan.id && g.guarantor_id === guarantor.id)",
          }),
          amount: mostly(money('For how much.', 500, 20000, { step: 250 }), 'ceil(loan.principal / 2)'),
        },
        rules: [
          conflict("loan.status === 'requested'", 'This [loan] is {loan.status}; [guarantees] are given before the decision.', [
            'running',
            'repaid',
            'before',
          ]),
          forbidden('guarantor.id !== loan.client_id', 'Nobody answers for their own [loan].', ['own loan', 'own', 'themselves']),
          conflict('amount <= loan.principal', 'The [loan] is over {money(loan.principal)}; nobody answers for more.', ['more', 'exceed']),
          conflict(
            "amount <= sum('account', a => a.client_id === guarantor.id, a => a.balance) * 5",
            "{guarantor.name} keeps {money(sum('account', a => a.client_id === guarantor.id, a => a.balance))} here and can answer for five times that.",
            ['five times', '5 times', 'keeps', 'not enough'],
          ),
          conflict(
            "none('guarantee', g => g.loan_id === loan.id && g.guarantor_id === guarantor.id)",
            '{guarantor.name} answers for this [loan] already.',
            ['already', 'once'],
          ),
        ],
        effects: [
          { add: 'guarantee', with: { loan: 'loan', guarantor: 'guarantor', amount: 'amount', given_on: 'today()', status: "'given'" } },
        ],
        gives: 'guarantee',
        ask: [
          'record that {guarantor} answers for {amount} of {loan}',
          '{guarantor} gives a [guarantee] over {amount} for {loan}; put it on record',
        ],
        routine: { row: 'loan', when: `loan.status === 'requested' && loan.principal > ${WITHOUT_GUARANTEE}`, chance: 0.35 },
        plays: 8,
      },
      release_guarantee: {
        title: 'Release a guarantee',
        about: 'The guarantor is free again: when the [loan] is repaid, or when what is left is covered by others.',
        args: {
          guarantee: row('guarantee', {
            likely:
              "guarantee.status === 'given' && (guarantee.loan.status === 'repaid' || sum('guarantee', g => g.loan_id === guarantee.loan_id && g.status === 'given' && g.id !== guarantee.id, g => g.amount) * 2 >= guarantee.loan.principal)",
          }),
        },
        rules: [
          conflict("guarantee.status === 'given'", 'This [guarantee] was released already.', ['already', 'released']),
          conflict(
            "guarantee.loan.status === 'repaid' || sum('guarantee', g => g.loan_id === guarantee.loan_id && g.status === 'given' && g.id !== guarantee.id, g => g.amount) * 2 >= guarantee.loan.principal",
            'The [loan] is {guarantee.loan.status}, and the other [guarantees] for it do not reach half of it.',
            ['half', 'not repaid', 'running', 'other'],
          ),
        ],
        effects: [{ set: 'guarantee', to: { status: "'released'" } }],
        ask: ['release {guarantee}', 'let {guarantee.guarantor} go free: release {guarantee}'],
        plays: 2,
      },
    },
    rules: {
      approve_loan: [
        conflict(
          `loan.principal <= ${WITHOUT_GUARANTEE} || sum('guarantee', g => g.loan_id === loan.id && g.status === 'given', g => g.amount) * 2 >= loan.principal`,
          `Above {money(${WITHOUT_GUARANTEE})}, [guarantees] have to reach half of the [loan]. Record them first.`,
          ['guarantee', 'guarantor', 'half'],
        ),
      ],
    },
  })

export const variants: readonly Variant[] = [
  {
    key: 'with_joint_holders',
    about: 'Accounts can be shared: joint holders and co-owners with full or view-only rights.',
    apply: jointHolders,
  },
  {
    key: 'with_term_deposits',
    about: 'Savers put money away in term deposits and certificates that mature with interest.',
    apply: termDeposits,
  },
  { key: 'with_guarantees', about: 'Larger loans need guarantors who answer for half of them.', apply: guarantees },
  { key: 'with_safe_boxes', about: 'The vault has safe deposit boxes that are rented for some time.', apply: safeBoxes },
]
