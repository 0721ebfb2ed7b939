// Other shapes of a sales organisation.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core, Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { campaigns } from './campaigns.ts'
import { partners } from './partners.ts'

/** Days of notice for a contract, and before its end from which on it is renewed. */
const NOTICE_DAYS = 14
const RENEWED_FROM = 75
/** Commission of a won opportunity, in percent, and of one that reps won at a high discount. */
const COMMISSION = 5
const LOW_COMMISSION = 3
const HIGH_DISCOUNT = 15

const contracts = (core: Core): Core =>
  extended(core, {
    entities: {
      contract: {
        noun: { one: 'contract', many: 'contracts', also: [{ one: 'service agreement', many: 'service agreements' }] },
        kind: 'record',
        about: 'What follows from a won [opportunity]: the [account] pays for some months.',
        fields: {
          opportunity: ref('opportunity', 'From which [opportunity].'),
          monthly: money('What is paid a month.', 5, 2000, { called: 'monthly price', sort: true, filter: true, clause: 'of' }),
          starts_on: date('First day.', -70, 10, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
          ends_on: date('Last day.', -20, 400, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
          renewals: integer('How often it was renewed.', 0, 3, { called: 'number of renewals' }),
          status: choice('Where it stands.', { running: 1, cancelled: 1 }, { says: { running: 'running', cancelled: 'cancelled' } }),
        },
        identify: ['opportunity'],
        refer: 'the [contract] from {opportunity}',
        unique: [['opportunity']],
        summary: { by: ['status'], totals: ['monthly'], over: 'ends_on' },
      },
    },
    actions: {
      write_contract: {
        title: 'Write a contract',
        about: 'Makes a [contract] of a won [opportunity], one for each, from today on; the amount is paid in equal parts, rounded up.',
        args: {
          opportunity: row('opportunity', {
            likely: "opportunity.status === 'won' && none('contract', c => c.opportunity_id === opportunity.id)",
          }),
          months: choice(
            'For how long.',
            { one: 4, three: 2, twelve: 1 },
            { says: { one: '1 month', three: '3 months', twelve: '12 months' } },
          ),
        },
        rules: [
          conflict("opportunity.status === 'won'", 'This [opportunity] is {opportunity.status}; a [contract] comes after it is won.', [
            'open',
            'lost',
            'after',
          ]),
          conflict("none('contract', c => c.opportunity_id === opportunity.id)", 'There is a [contract] from this [opportunity] already.', [
            'already',
            'exists',
          ]),
        ],
        effects: [
          {
            add: 'contract',
            with: {
              opportunity: 'opportunity',
              monthly: "ceil(opportunity.amount / (months === 'one' ? 1 : months === 'three' ? 3 : 12))",
              starts_on: 'today()',
              ends_on: "plusMonths(today(), months === 'one' ? 1 : months === 'three' ? 3 : 12)",
              renewals: '0',
              status: "'running'",
            },
          },
        ],
        gives: 'contract',
        ask: ['write the [contract] for {opportunity}, for {months}', 'make a [contract] of {opportunity} that runs for {months}'],
        outcome: [{ question: 'What is paid a month?', value: 'contract.monthly', type: 'money' }],
        routine: {
          row: 'opportunity',
          when: "opportunity.status === 'won' && none('contract', c => c.opportunity_id === opportunity.id)",
          chance: 0.12,
        },
      },
      renew_contract: {
        title: 'Renew a contract',
        about: `Adds months to a running [contract] in its last ${RENEWED_FROM} days, at the same price; not for blocked [accounts].`,
        args: {
          contract: row('contract', { likely: `contract.status === 'running' && contract.ends_on <= plusDays(today(), ${RENEWED_FROM})` }),
          months: integer('How many months.', 1, 12),
        },
        rules: [
          conflict("contract.status === 'running'", 'This [contract] was cancelled.', ['cancelled', 'not running']),
          conflict(
            `days(today(), contract.ends_on) <= ${RENEWED_FROM}`,
            `It runs until {contract.ends_on}; it is renewed in its last ${RENEWED_FROM} days.`,
            ['75 days', 'too early', 'runs until'],
          ),
          forbidden("contract.opportunity.account.status === 'active'", '{contract.opportunity.account.name} is blocked.', [
            'blocked',
            'not active',
          ]),
        ],
        effects: [{ set: 'contract', to: { ends_on: 'plusMonths(contract.ends_on, months)', renewals: 'contract.renewals + 1' } }],
        ask: ['renew {contract} for {months} months', 'extend {contract} by {months} months'],
        outcome: [{ question: 'Until when does it run now?', value: 'contract.ends_on', type: 'date' }],
        plays: 4,
      },
      cancel_contract: {
        title: 'Cancel a contract',
        about: `Ends a running [contract] after ${NOTICE_DAYS} days of notice, or on its last day if that is earlier.`,
        args: { contract: row('contract', { likely: "contract.status === 'running' && contract.ends_on > today()" }) },
        rules: [
          conflict("contract.status === 'running'", 'This [contract] was cancelled already.', ['already', 'cancelled']),
          conflict('contract.ends_on > today()', 'It ended on {contract.ends_on} by itself.', ['ended', 'over']),
        ],
        effects: [
          {
            set: 'contract',
            to: {
              status: "'cancelled'",
              ends_on: `contract.ends_on < plusDays(today(), ${NOTICE_DAYS}) ? contract.ends_on : plusDays(today(), ${NOTICE_DAYS})`,
            },
          },
        ],
        ask: ['cancel {contract}', 'give notice for {contract}'],
        outcome: [{ question: 'On which day does it end?', value: 'contract.ends_on', type: 'date' }],
        plays: 1,
      },
    },
  })

const commissions = (core: Core): Core =>
  extended(core, {
    entities: {
      commission: {
        noun: { one: 'commission', many: 'commissions', also: [{ one: 'bonus', many: 'bonuses' }] },
        kind: 'record',
        about: 'What a [rep] gets for a won [opportunity].',
        fields: {
          opportunity: ref('opportunity', 'For which [opportunity].'),
          rep: ref('rep', 'Who gets it.', { clause: 'of' }),
          amount: money('How much.', 1, 900, { sort: true, filter: true, clause: 'of' }),
          earned_on: date('Day on which it was worked out.', -60, 0, {
            called: 'date',
            filter: true,
            sort: true,
            clause: 'that were earned',
          }),
          status: choice(
            'Where it stands.',
            { earned: 1, paid: 1, split: 1 },
            { says: { earned: 'unpaid', paid: 'paid', split: 'split' } },
          ),
        },
        identify: ['rep', 'opportunity'],
        refer: 'the [commission] of {rep} for {opportunity}',
        summary: { by: ['status', 'rep'], totals: ['amount'], over: 'earned_on' },
      },
    },
    actions: {
      work_out_commission: {
        title: 'Work a commission out',
        about: `Gives the owner of a won [opportunity] ${COMMISSION} percent of it, rounded down, once; ${LOW_COMMISSION} percent when the accepted discount was above ${HIGH_DISCOUNT} percent.`,
        args: {
          opportunity: row('opportunity', {
            likely: "opportunity.status === 'won' && none('commission', c => c.opportunity_id === opportunity.id)",
          }),
        },
        rules: [
          conflict("opportunity.status === 'won'", 'This [opportunity] is {opportunity.status}; nothing was earned.', [
            'open',
            'lost',
            'nothing',
          ]),
          conflict("none('commission', c => c.opportunity_id === opportunity.id)", 'The [commission] for it was worked out already.', [
            'already',
            'once',
          ]),
        ],
        effects: [
          {
            add: 'commission',
            with: {
              opportunity: 'opportunity',
              rep: 'opportunity.owner',
              amount: `floor(opportunity.amount * (some('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted' && q.discount > ${HIGH_DISCOUNT}) ? ${LOW_COMMISSION} : ${COMMISSION}) / 100)`,
              earned_on: 'today()',
              status: "'earned'",
            },
          },
        ],
        gives: 'commission',
        ask: ['work out the [commission] for {opportunity}', 'give the owner of {opportunity} their [commission]'],
        outcome: [{ question: 'How much is it?', value: 'commission.amount', type: 'money' }],
        routine: {
          row: 'opportunity',
          when: "opportunity.status === 'won' && none('commission', c => c.opportunity_id === opportunity.id)",
          chance: 0.15,
        },
      },
      split_commission: {
        title: 'Split a commission',
        about: 'Gives another [rep] a part of an unpaid [commission], half of it at most, once for each.',
        args: {
          commission: row('commission', { likely: "commission.status === 'earned' && commission.amount > 3" }),
          rep: row('rep', { about: 'Who gets a part.', likely: "rep.id !== commission.rep_id && rep.role !== 'manager'" }),
          amount: mostly(money('How much of it.', 1, 450), 'floor(commission.amount / 3)'),
        },
        rules: [
          conflict("commission.status === 'earned'", 'This [commission] is {commission.status} already.', ['already', 'paid', 'split']),
          conflict('rep.id !== commission.rep_id', '{rep.name} has it already.', ['already', 'same']),
          forbidden("rep.role !== 'manager'", '{rep.name} is a manager; managers get no part.', ['manager', 'no part']),
          conflict('amount * 2 <= commission.amount', 'It is {money(commission.amount)}; half of that at most is given away.', [
            'half',
            'at most',
            'more than',
          ]),
        ],
        effects: [
          { set: 'commission', to: { amount: 'commission.amount - amount', status: "'split'" } },
          {
            add: 'commission',
            as: 'share',
            with: { opportunity: 'commission.opportunity', rep: 'rep', amount: 'amount', earned_on: 'today()', status: "'split'" },
          },
        ],
        gives: 'commission',
        also: { share: 'commission' },
        ask: ['give {amount} of {commission} to {rep}', 'split {commission}: {amount} goes to {rep}'],
        outcome: [{ question: 'How much is left of it?', value: 'commission.amount', type: 'money' }],
        plays: 3,
      },
      pay_commission: {
        title: 'Pay a commission',
        about: 'Notes that a [commission] was paid, to the full or in its parts; nobody pays their own.',
        args: { commission: row('commission', { likely: "commission.status !== 'paid' && commission.rep_id !== actor.id" }) },
        rules: [
          conflict("commission.status !== 'paid'", 'This [commission] was paid already.', ['already', 'paid']),
          forbidden('commission.rep_id !== actor.id', 'It is your own [commission]; somebody else pays it.', [
            'own',
            'somebody else',
            'yourself',
          ]),
        ],
        effects: [{ set: 'commission', to: { status: "'paid'" } }],
        ask: ['pay {commission}', 'note that {commission} has been paid'],
        plays: 2,
      },
    },
  })

export const variants: readonly Variant[] = [
  { key: 'with_contracts', about: 'Won deals become contracts with monthly prices, renewals and notice.', apply: contracts },
  { key: 'with_commissions', about: 'Salespeople earn commissions on what they win, which are split and paid.', apply: commissions },
  { key: 'with_campaigns', about: 'Marketing runs campaigns with budgets, and contacts are invited and respond.', apply: campaigns },
  { key: 'with_partners', about: 'Resellers and channel partners register deals and get a margin.', apply: partners },
]
