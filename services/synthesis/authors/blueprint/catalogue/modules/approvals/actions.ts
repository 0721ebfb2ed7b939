// What is done with requests for exceptions.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import type { Roles } from '../../../language/blueprint.ts'
import { money, oneOf, text } from '../../../language/field.ts'
import { REASONS, REFUSALS, REMARKS } from './words.ts'

const pending = conflict("approval.status === 'pending'", 'This request is {approval.status}; only pending ones are changed or decided.', [
  'already',
  'approved',
  'rejected',
  'withdrawn',
  'decided',
])
const others = forbidden('approval.requester_id !== actor.id', 'You made this request; somebody else decides on it.', [
  'somebody else',
  'someone else',
  'own request',
  'yourself',
  'you made',
])
const inTime = conflict(
  'days(approval.asked_on, today()) <= approval.policy.days_open',
  'It was made on {approval.asked_on} and is void after {approval.policy.days_open} days. Ask for a new one.',
  ['void', 'too old', 'too late', 'days', 'expired'],
)
const decidable =
  "approval.status === 'pending' && approval.requester_id !== actor.id && days(approval.asked_on, today()) <= approval.policy.days_open"

/** Actions of the module for a core's staff and deal. */
export const approvalActions = (staff: string, deal: Roles['deal']): Readonly<Record<string, Action>> => ({
  ...asking(staff, deal),
  ...deciding,
})

const asking = (staff: string, { entity, open, price }: Roles['deal']): Readonly<Record<string, Action>> => ({
  ask_for_approval: {
    title: 'Ask for an exception',
    about: `Asks for an exception for an open [${entity}] in the name of a [${staff}]: above what its policy leaves free, within its largest amount, and not above the price.`,
    args: {
      [entity]: row(entity, { likely: `(${open}) && (${price}) > 20` }),
      policy: row('policy'),
      requester: row(staff, { about: 'Who asks.' }),
      amount: mostly(money('What it is about.', 1, 300), `min(max(1, floor((${price}) / 2)), policy.free_up_to + 20)`),
      reason: text('Why, as given.', oneOf(REASONS), { maxLength: 200 }),
    },
    rules: [
      conflict(`(${open})`, `This [${entity}] is not open any more; there is nothing to except.`, [
        'not open',
        'over',
        'finished',
        'cancelled',
        'closed',
      ]),
      conflict('amount > policy.free_up_to', 'Up to {money(policy.free_up_to)} nobody has to be asked for “{policy.name}”.', [
        'nobody has to be asked',
        'no approval',
        'not needed',
        'up to',
      ]),
      conflict('amount <= policy.most', 'At most {money(policy.most)} can be granted for “{policy.name}”.', [
        'at most',
        'limit',
        'maximum',
        'more than',
      ]),
      conflict(`amount <= (${price})`, `It is more than the price of {money(${price})}.`, ['more than', 'price', 'exceed']),
      conflict(
        `none('approval', p => p.${entity}_id === ${entity}.id && p.policy_id === policy.id && p.status !== 'withdrawn' && p.status !== 'rejected')`,
        `There is a request under “{policy.name}” for this [${entity}] already.`,
        ['already', 'exists', 'pending', 'approved'],
      ),
    ],
    effects: [
      {
        add: 'approval',
        with: {
          [entity]: entity,
          policy: 'policy',
          requester: 'requester',
          amount: 'amount',
          reason: 'reason',
          asked_on: 'today()',
          status: "'pending'",
        },
      },
    ],
    gives: 'approval',
    ask: [
      `record that {requester} asks for {amount} under {policy} for {${entity}}, reason “{reason}”`,
      `{requester} asks for {amount} under {policy} for {${entity}}, reason “{reason}”; put the request in`,
    ],
    ceiling: { arg: 'amount', most: `min(policy.most, ${price})`, words: 'the largest amount that the policy and the price allow' },
    plays: 16,
    undoneBy: 'withdraw_approval',
  },
  withdraw_approval: {
    title: 'Withdraw a request',
    about: 'Takes a pending request back.',
    args: { approval: row('approval', { likely: "approval.status === 'pending'" }) },
    rules: [pending],
    effects: [{ set: 'approval', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {approval}', 'take back {approval}'],
    plays: 1,
  },
})

const deciding: Readonly<Record<string, Action>> = {
  approve_approval: {
    title: 'Approve a request',
    about: 'Grants a pending request of somebody else, in time and up to your own limit.',
    args: { approval: row('approval', { likely: `${decidable} && approval.amount <= actor.approval_limit` }) },
    rules: [
      pending,
      others,
      inTime,
      forbidden(
        'approval.amount <= actor.approval_limit',
        'You may decide up to {money(actor.approval_limit)}; this is about {money(approval.amount)}. Hand it to somebody with a higher limit.',
        ['limit', 'up to', 'higher', 'exceed'],
      ),
    ],
    effects: [{ set: 'approval', to: { status: "'approved'", decider: 'actor', decided_on: 'today()' } }],
    ask: ['approve {approval}', 'grant {approval}'],
    plays: 6,
  },
  reject_approval: {
    title: 'Reject a request',
    about: 'Refuses a pending request of somebody else, with a remark that says why.',
    args: {
      approval: row('approval', { likely: decidable }),
      remark: text('Why it is refused, as given.', oneOf(REFUSALS), { maxLength: 200 }),
    },
    rules: [pending, others],
    effects: [
      { add: 'approval_remark', with: { approval: 'approval', writer: 'actor', remark: 'remark', written_on: 'today()' } },
      { set: 'approval', to: { status: "'rejected'", decider: 'actor', decided_on: 'today()' } },
    ],
    gives: 'approval',
    ask: ['reject {approval} with the remark “{remark}”', 'turn down {approval}: “{remark}”'],
    plays: 3,
  },
  remark_on_approval: {
    title: 'Remark on a request',
    about: 'Adds your opinion to a pending request.',
    args: {
      approval: row('approval', { likely: "approval.status === 'pending'" }),
      remark: text('What to write, as given.', oneOf(REMARKS), { maxLength: 200 }),
    },
    rules: [pending],
    effects: [{ add: 'approval_remark', with: { approval: 'approval', writer: 'actor', remark: 'remark', written_on: 'today()' } }],
    gives: 'approval_remark',
    ask: ['remark on {approval}: “{remark}”', 'add “{remark}” to {approval}'],
    plays: 7,
  },
  reduce_approval: {
    title: 'Lower the amount of a request',
    about: 'Changes a pending request to a smaller amount that still needs asking.',
    args: {
      approval: row('approval', { likely: "approval.status === 'pending'" }),
      amount: mostly(money('The new amount.', 1, 300), 'max(1, approval.amount - 5)'),
    },
    rules: [
      pending,
      conflict('amount < approval.amount', 'The new amount has to be below {money(approval.amount)}.', [
        'below',
        'lower',
        'smaller',
        'less',
      ]),
      conflict(
        'amount > approval.policy.free_up_to',
        'Up to {money(approval.policy.free_up_to)} nobody has to be asked. Withdraw the request instead.',
        ['nobody has to be asked', 'no approval', 'withdraw', 'up to'],
      ),
    ],
    effects: [{ set: 'approval', to: { amount: 'amount' } }],
    ask: ['lower {approval} to {amount}', 'change the amount of {approval} to {amount}'],
    plays: 2,
  },
}
