// Support tickets: what went wrong, who works on it, how urgent it is and how it ended.
// Rules: workload, escalation one step at a time, a result before it is closed, two weeks to open it again.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../language/field.ts'
import { ticketActions } from './tickets/actions.ts'
import { NOTES, PRIORITIES, PROBLEMS } from './tickets/words.ts'

const entities = (customer: string, staff: string): Readonly<Record<string, Entity>> => ({
  topic: {
    noun: { one: 'topic', many: 'topics' },
    kind: 'reference',
    about: 'A kind of problem.',
    fields: {
      name: text('Name.', oneOf(['Billing']), { unique: true }),
      days_to_solve: integer('Days within which it should be solved.', 1, 14, { called: 'time to solve', unit: 'days' }),
      compensation: money('Most that may be paid to make up for it.', 0, 120, {
        called: 'largest compensation',
      }),
    },
    identify: ['name'],
    refer: 'the topic “{name}”',
    rows: 5,
    given: [
      { name: 'Safety', days_to_solve: 1, compensation: 120 },
      { name: 'Billing', days_to_solve: 5, compensation: 60 },
      { name: 'Waiting time', days_to_solve: 7, compensation: 20 },
      { name: 'Quality', days_to_solve: 7, compensation: 80 },
      { name: 'Lost property', days_to_solve: 14, compensation: 40 },
    ],
  },
  support_ticket: {
    noun: {
      one: 'support ticket',
      many: 'support tickets',
      also: [
        { one: 'complaint', many: 'complaints' },
        { one: 'support case', many: 'support cases' },
      ],
    },
    kind: 'record',
    about: `A problem that a [${customer}] has told.`,
    fields: {
      [customer]: ref(customer, 'Who has it.'),
      topic: ref('topic', 'What kind of problem it is.'),
      problem: text('What is wrong.', oneOf(PROBLEMS), { maxLength: 120, filter: true }),
      priority: choice('How urgent it is.', PRIORITIES, {
        says: { low: 'low-priority', normal: 'normal', high: 'high-priority', urgent: 'urgent' },
      }),
      assignee: ref(staff, 'Who works on it; null when nobody does.', { called: 'assignee', optional: true }),
      opened_on: date('Day on which it was told.', -60, 0, {
        called: 'opening date',
        filter: true,
        sort: true,
        clause: 'that were opened',
      }),
      due_on: date('Day by which it should be solved.', -60, 14, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      solved_on: date('Day on which it was solved.', -60, 0, { called: 'solution date', optional: true }),
      result: choice('How it ended.', { repaired: 3, explained: 3, compensated: 2, rejected: 1 }, { optional: true }),
      paid_out: money('Compensation that was paid.', 0, 200, { called: 'compensation', sort: true }),
      status: choice('Where it stands.', { open: 1, solved: 1 }, { says: { open: 'open', solved: 'solved' } }),
    },
    identify: [customer, 'problem'],
    refer: `the [support_ticket] of {${customer}} about “{problem}”`,
    summary: { by: ['status', 'priority', 'topic', 'assignee'], totals: ['paid_out'], over: 'opened_on' },
  },
  ticket_note: {
    noun: { one: 'ticket note', many: 'ticket notes' },
    kind: 'part',
    about: 'What somebody of the staff found out about a [support_ticket].',
    fields: {
      support_ticket: ref('support_ticket', 'About which [support_ticket].'),
      writer: ref(staff, 'Who wrote it.'),
      note: text('What was found.', oneOf(NOTES), { maxLength: 300 }),
      noted_on: date('Day.', -60, 0, { called: 'day of the note' }),
    },
    identify: ['support_ticket', 'note'],
    refer: 'the note “{note}” on {support_ticket}',
  },
})

export const tickets: Module = {
  key: 'tickets',
  title: 'Support tickets',
  words: ['support', 'ticket', 'complaint', 'issue', 'help desk', 'helpdesk', 'problem', 'incident', 'service desk', 'escalation'],
  attach: core => {
    const { customer, staff } = core.roles
    if (core.actor.entity !== staff) return null
    const open = `t => t.assignee_id === ${staff}.id && t.status === 'open'`
    return {
      entities: entities(customer, staff),
      actions: ticketActions(customer, staff),
      fields: {
        [staff]: {
          most_tickets: integer('Open [support_tickets] that they take at a time.', 2, 5, { called: 'ticket limit', editable: true }),
        },
      },
      computed: {
        [staff]: {
          open_tickets: {
            about: 'Open [support_tickets] that they work on.',
            value: `count('support_ticket', ${open})`,
            type: 'integer',
            called: 'number of open tickets',
          },
        },
      },
    }
  },
}
