// What is done with support tickets.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money, oneOf, text } from '../../../language/field.ts'
import { NOTES, PRIORITIES, PROBLEMS } from './words.ts'

const DAYS_TO_REOPEN = 14

const open = conflict("support_ticket.status === 'open'", 'This [support_ticket] is {support_ticket.status}.', [
  'solved',
  'already',
  'closed',
])
const ticket = "support_ticket.status === 'open'"

/** Actions of the module for a core's customer and staff. */
export const ticketActions = (customer: string, staff: string): Readonly<Record<string, Action>> => ({
  ...opening(customer),
  ...assigning(staff),
  ...working,
  ...ending,
})

const opening = (customer: string): Readonly<Record<string, Action>> => ({
  open_support_ticket: {
    title: 'Open a [support_ticket]',
    about:
      'Puts a problem on record, due by the days that its topic allows; half of them (rounded up) when urgent. The same problem is not recorded twice while it is open.',
    args: {
      [customer]: row(customer),
      topic: row('topic'),
      problem: text('What is wrong, as told.', oneOf(PROBLEMS), { maxLength: 120 }),
      priority: choice('How urgent it is.', PRIORITIES, { says: { low: 'low-priority', high: 'high-priority' } }),
    },
    rules: [
      conflict(
        `none('support_ticket', t => t.${customer}_id === ${customer}.id && t.problem === problem && t.status === 'open')`,
        `{${customer}.name} has an open [support_ticket] about this already. Add a note there.`,
        ['already', 'open', 'exists'],
      ),
      conflict(
        "topic.name !== 'Safety' || priority === 'high' || priority === 'urgent'",
        'Problems of safety are of high priority or urgent.',
        ['safety', 'high', 'urgent'],
      ),
    ],
    effects: [
      {
        add: 'support_ticket',
        with: {
          [customer]: customer,
          topic: 'topic',
          problem: 'problem',
          priority: 'priority',
          opened_on: 'today()',
          due_on: "plusDays(today(), priority === 'urgent' ? ceil(topic.days_to_solve / 2) : topic.days_to_solve)",
          paid_out: '0',
          status: "'open'",
        },
      },
    ],
    ask: [
      `open a {priority} [support_ticket] for {${customer}} under {topic}: “{problem}”`,
      `{${customer}} has told us “{problem}”; put it on record under {topic} as {priority}`,
    ],
    outcome: [{ question: 'By when should it be solved?', value: 'support_ticket.due_on', type: 'date' }],
    plays: 16,
  },
})

const assigning = (staff: string): Readonly<Record<string, Action>> => ({
  assign_support_ticket: {
    title: 'Assign a [support_ticket]',
    about: `Has a [${staff}] work on an open [support_ticket], if they have not reached their limit.`,
    args: {
      support_ticket: row('support_ticket', { likely: `${ticket} && support_ticket.assignee === null` }),
      [staff]: row(staff, {
        about: 'Who works on it.',
        likely: `count('support_ticket', t => t.assignee_id === ${staff}.id && t.status === 'open') < ${staff}.most_tickets`,
      }),
    },
    rules: [
      open,
      conflict(
        `support_ticket.assignee_id === null || support_ticket.assignee_id !== ${staff}.id`,
        `{${staff}.name} works on it already.`,
        ['already', 'same'],
      ),
      conflict(
        `count('support_ticket', t => t.assignee_id === ${staff}.id && t.status === 'open') < ${staff}.most_tickets`,
        `{${staff}.name} takes {${staff}.most_tickets} open [support_tickets] at a time and has them. Choose someone else.`,
        ['at a time', 'limit', 'too many', 'full', 'as many'],
      ),
    ],
    effects: [{ set: 'support_ticket', to: { assignee: staff } }],
    gives: 'support_ticket',
    ask: [`give {support_ticket} to {${staff}}`, `have {${staff}} work on {support_ticket}`],
    outcome: [
      {
        question: 'How many open ones do they have now?',
        value: `count('support_ticket', t => t.assignee_id === ${staff}.id && t.status === 'open')`,
        type: 'integer',
      },
    ],
    plays: 14,
  },
})

const working: Readonly<Record<string, Action>> = {
  escalate_support_ticket: {
    title: 'Escalate a [support_ticket]',
    about: 'Raises the priority of an open [support_ticket] by one step; when it becomes urgent it is due tomorrow at the latest.',
    args: { support_ticket: row('support_ticket', { likely: `${ticket} && support_ticket.priority !== 'urgent'` }) },
    rules: [
      open,
      conflict("support_ticket.priority !== 'urgent'", 'This [support_ticket] is urgent; there is no higher priority.', [
        'urgent',
        'highest',
        'already',
        'no higher',
      ]),
    ],
    effects: [
      {
        set: 'support_ticket',
        to: {
          priority: "support_ticket.priority === 'low' ? 'normal' : support_ticket.priority === 'normal' ? 'high' : 'urgent'",
          due_on:
            "support_ticket.priority === 'high' && support_ticket.due_on > plusDays(today(), 1) ? plusDays(today(), 1) : support_ticket.due_on",
        },
      },
    ],
    ask: ['escalate {support_ticket} by one step', 'raise the priority of {support_ticket} one step'],
    outcome: [{ question: 'When is it due now?', value: 'support_ticket.due_on', type: 'date' }],
    plays: 3,
  },
  add_ticket_note: {
    title: 'Add a note',
    about: 'Adds what you found out to an open [support_ticket].',
    args: {
      support_ticket: row('support_ticket', { likely: ticket }),
      note: text('What was found, as given.', oneOf(NOTES), { maxLength: 300 }),
    },
    rules: [open],
    effects: [{ add: 'ticket_note', with: { support_ticket: 'support_ticket', writer: 'actor', note: 'note', noted_on: 'today()' } }],
    gives: 'ticket_note',
    ask: ['add a note to {support_ticket}: “{note}”', 'write “{note}” down under {support_ticket}'],
    plays: 10,
  },
}

const ending: Readonly<Record<string, Action>> = {
  solve_support_ticket: {
    title: 'Solve a [support_ticket]',
    about:
      'Closes an open [support_ticket] that somebody works on. Money is paid only with the result “compensated”, up to what the topic allows.',
    args: {
      support_ticket: row('support_ticket', { likely: `${ticket} && support_ticket.assignee !== null` }),
      result: choice('How it ended.', { repaired: 3, explained: 3, compensated: 2, rejected: 1 }),
      paid_out: mostly(
        money('Compensation; 0 without.', 0, 120),
        "result === 'compensated' ? ceil(support_ticket.topic.compensation / 2) : 0",
      ),
    },
    rules: [
      open,
      conflict('support_ticket.assignee !== null', 'Nobody works on this [support_ticket]. Assign it first.', [
        'nobody',
        'not assigned',
        'assign',
        'unassigned',
      ]),
      conflict("result === 'compensated' || paid_out === 0", 'Money is paid only with the result “compensated”.', ['compensated', 'only']),
      conflict("result !== 'compensated' || paid_out > 0", 'A compensation takes an amount above zero.', ['above zero', 'amount']),
      forbidden(
        'paid_out <= support_ticket.topic.compensation',
        'At most {money(support_ticket.topic.compensation)} is paid for “{support_ticket.topic.name}”.',
        ['at most', 'limit', 'maximum', 'more than'],
      ),
    ],
    effects: [{ set: 'support_ticket', to: { status: "'solved'", solved_on: 'today()', result: 'result', paid_out: 'paid_out' } }],
    ask: [
      'close {support_ticket} with the result “{result}” and a compensation of {paid_out}',
      'mark {support_ticket} as solved ({result}), compensation {paid_out}',
    ],
    ceiling: {
      arg: 'paid_out',
      most: "result === 'compensated' ? support_ticket.topic.compensation : 0",
      words: 'as much compensation as its topic allows',
    },
    plays: 9,
    undoneBy: 'reopen_support_ticket',
  },
  reopen_support_ticket: {
    title: 'Open a solved ticket again',
    about: `Opens a solved [support_ticket] again within ${DAYS_TO_REOPEN} days, with high priority; not after a compensation.`,
    args: {
      support_ticket: row('support_ticket', {
        likely: `support_ticket.status === 'solved' && support_ticket.paid_out === 0 && support_ticket.solved_on >= plusDays(today(), -${DAYS_TO_REOPEN})`,
      }),
    },
    rules: [
      conflict("support_ticket.status === 'solved'", 'This [support_ticket] is open.', ['is open', 'already open', 'not solved']),
      conflict(
        `support_ticket.solved_on >= plusDays(today(), -${DAYS_TO_REOPEN})`,
        `It was solved on {support_ticket.solved_on}; ${DAYS_TO_REOPEN} days have passed.`,
        ['14 days', 'too late', 'too long', 'days have passed', 'two weeks'],
      ),
      conflict('support_ticket.paid_out === 0', 'A compensation of {money(support_ticket.paid_out)} was paid; it stays solved.', [
        'compensation',
        'paid',
      ]),
    ],
    effects: [
      {
        set: 'support_ticket',
        to: {
          status: "'open'",
          solved_on: 'null',
          result: 'null',
          priority: "support_ticket.priority === 'urgent' ? 'urgent' : 'high'",
          due_on: 'plusDays(today(), 3)',
        },
      },
    ],
    ask: ['open {support_ticket} again', '{support_ticket} is not settled after all; open it again'],
    outcome: [{ question: 'When is it due now?', value: 'support_ticket.due_on', type: 'date' }],
    plays: 1,
  },
}
