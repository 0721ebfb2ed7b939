// Approvals: exceptions that staff ask for and somebody with a higher limit grants or refuses.
// Rules: policies say what needs asking, nobody decides on their own request, limits of money, one open request a deal and kind.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../language/field.ts'
import { approvalActions } from './approvals/actions.ts'
import { REASONS, REMARKS } from './approvals/words.ts'

const entities = (staff: string, deal: string): Readonly<Record<string, Entity>> => ({
  policy: {
    noun: { one: 'policy', many: 'policies' },
    kind: 'reference',
    about: 'A kind of exception and what it takes.',
    fields: {
      name: text('Name.', oneOf(['Price cut']), { unique: true }),
      free_up_to: money('Amount up to which nobody has to be asked.', 0, 20, { called: 'free amount' }),
      most: money('Largest amount that can be granted.', 50, 300, { called: 'largest amount' }),
      days_open: integer('Days after which a request that nobody decided on is void.', 3, 14, { called: 'time to decide', unit: 'days' }),
    },
    identify: ['name'],
    refer: 'the policy “{name}”',
    rows: 4,
    given: [
      { name: 'Price cut', free_up_to: 10, most: 150, days_open: 7 },
      { name: 'Goodwill gift', free_up_to: 20, most: 60, days_open: 14 },
      { name: 'Rush job', free_up_to: 0, most: 200, days_open: 3 },
      { name: 'Waived fee', free_up_to: 5, most: 80, days_open: 10 },
    ],
  },
  approval: {
    noun: { one: 'approval request', many: 'approval requests', also: [{ one: 'exception', many: 'exceptions' }] },
    kind: 'record',
    about: `A [${staff}] asks for an exception for a [${deal}].`,
    fields: {
      [deal]: ref(deal, `For which [${deal}].`),
      policy: ref('policy', 'What kind of exception.'),
      requester: ref(staff, 'Who asks.', { called: 'requester' }),
      amount: money('What it is about.', 1, 300, { sort: true, filter: true, clause: 'of' }),
      reason: text('Why.', oneOf(REASONS), { maxLength: 200 }),
      asked_on: date('Day of the request.', -50, 0, { called: 'request date', filter: true, sort: true, clause: 'that were made' }),
      decider: ref(staff, 'Who decided.', { called: 'decider', optional: true }),
      decided_on: date('Day of the decision.', -50, 0, { called: 'decision date', optional: true }),
      status: choice(
        'Where it stands.',
        { pending: 1, approved: 1, rejected: 1, withdrawn: 1 },
        { says: { pending: 'pending', approved: 'approved', rejected: 'rejected', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['policy', deal],
    refer: `the request under {policy} for {${deal}}`,
    summary: { by: ['status', 'policy', 'requester'], totals: ['amount'], over: 'asked_on' },
  },
  approval_remark: {
    noun: { one: 'remark', many: 'remarks' },
    kind: 'part',
    about: 'What somebody has to say about an [approval].',
    fields: {
      approval: ref('approval', 'About which [approval].'),
      writer: ref(staff, 'Who wrote it.'),
      remark: text('What was written.', oneOf(REMARKS), { maxLength: 200 }),
      written_on: date('Day.', -50, 0, { called: 'day of the remark' }),
    },
    identify: ['approval', 'remark'],
    refer: 'the remark “{remark}” on {approval}',
  },
})

export const approvals: Module = {
  key: 'approvals',
  title: 'Approvals',
  words: ['approval', 'approve', 'exception', 'permission', 'sign-off', 'authorise', 'authorize', 'policy', 'discount', 'limit'],
  attach: core => {
    const { staff, deal } = core.roles
    // Every exception is about an amount of the price.
    if (core.actor.entity !== staff || deal.price === null) return null
    return {
      entities: entities(staff, deal.entity),
      actions: approvalActions(staff, core.roles.deal),
      fields: {
        [staff]: {
          approval_limit: money('Largest amount on which they may decide.', 40, 200, {
            step: 20,
            called: 'approval limit',
            editable: true,
          }),
        },
      },
    }
  },
}
