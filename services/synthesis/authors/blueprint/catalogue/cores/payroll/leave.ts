// What is done with leave: asked for, granted, refused, withdrawn.
import { after, conflict, forbidden, invalid, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'

/** Most working days of unpaid leave at a time. */
const MOST_UNPAID = 3

/** Working days between two days, both included, when weeks begin on Mondays: whole weeks and what is left of one. */
const WORKDAYS =
  'floor((days(starts_on, ends_on) + weekday(starts_on)) / 7) * 5 + min(5, (days(starts_on, ends_on) + weekday(starts_on)) % 7) - min(5, weekday(starts_on) - 1)'

const isPending: Rule = conflict("leave_request.status === 'pending'", 'This [leave_request] is {leave_request.status} already.', [
  'already',
  'granted',
  'refused',
  'withdrawn',
])
const AWAY =
  "count('leave_request', l => l.employee.employer_id === leave_request.employee.employer_id && l.status === 'granted' && l.starts_on <= leave_request.ends_on && l.ends_on >= leave_request.starts_on)"
const STILL_LEFT = "leave_request.kind === 'unpaid' || leave_request.workdays <= leave_request.employee.leave_left"

export const leave: Readonly<Record<string, Action>> = {
  request_leave: {
    title: 'Enter a [leave_request]',
    about: `Notes that an [employee] wants to be away, from a weekday after today. Paid leave takes enough days that are left; unpaid leave is for ${MOST_UNPAID} working days at most.`,
    args: {
      employee: row('employee', { likely: "employee.status === 'active'" }),
      kind: choice('Paid or unpaid.', { paid: 4, unpaid: 2 }),
      starts_on: date('First day away.', 1, 40),
      ends_on: after('starts_on', 0, 9, 'Last day away.'),
    },
    rules: [
      forbidden("employee.status === 'active'", '{employee.name} has left {employee.employer.name}.', ['has left', 'not active', 'former']),
      invalid('starts_on > today() && ends_on >= starts_on', 'The days have to lie ahead and in order; today is {today()}.'),
      conflict('weekday(starts_on) <= 5', '{starts_on} is a day of the weekend. Leave begins on a working day.', [
        'weekend',
        'working day',
      ]),
      conflict(
        `kind === 'unpaid' || ${WORKDAYS} <= employee.leave_left`,
        `{employee.name} has {employee.leave_left} days of leave left, and these are {${WORKDAYS}}.`,
        ['left', 'not enough', 'too many'],
      ),
      conflict(`kind === 'paid' || ${WORKDAYS} <= ${MOST_UNPAID}`, `Unpaid leave is for ${MOST_UNPAID} working days at most.`, [
        'at most',
        'working days',
        'too long',
      ]),
      conflict(
        "none('leave_request', l => l.employee_id === employee.id && (l.status === 'pending' || l.status === 'granted') && l.starts_on <= ends_on && l.ends_on >= starts_on)",
        '{employee.name} has asked for some of these days already.',
        ['already', 'some of these days', 'overlap'],
      ),
    ],
    effects: [
      {
        add: 'leave_request',
        with: { employee: 'employee', kind: 'kind', starts_on: 'starts_on', ends_on: 'ends_on', workdays: WORKDAYS, status: "'pending'" },
      },
    ],
    ask: [
      'enter that {employee} wants {kind} leave from {starts_on} to {ends_on}',
      '{employee} asks for {kind} leave, first day {starts_on}, last day {ends_on}; enter it',
    ],
    outcome: [{ question: 'How many working days are that?', value: 'leave_request.workdays', type: 'integer' }],
    plays: 15,
    undoneBy: 'withdraw_leave',
  },
  grant_leave: {
    title: 'Grant leave',
    about:
      'Grants pending leave, if days enough are left and the [employer] has not as many people away on any of these days as the leave limit says.',
    args: {
      leave_request: row('leave_request', {
        likely: `leave_request.status === 'pending' && (${STILL_LEFT}) && ${AWAY} < leave_request.employee.employer.most_away`,
      }),
    },
    rules: [
      isPending,
      conflict(
        STILL_LEFT,
        '{leave_request.employee.name} has {leave_request.employee.leave_left} days left, and this takes {leave_request.workdays}.',
        ['left', 'not enough', 'takes'],
      ),
      conflict(
        `${AWAY} < leave_request.employee.employer.most_away`,
        'At {leave_request.employee.employer.name} {leave_request.employee.employer.most_away} may be away at the same time, and they are. Refuse it, or have other days asked for.',
        ['away', 'same time', 'leave limit', 'at once'],
      ),
    ],
    effects: [
      { set: 'leave_request', to: { status: "'granted'" } },
      {
        set: 'leave_request.employee',
        to: { leave_left: 'leave_request.employee.leave_left - leave_request.workdays' },
        when: "leave_request.kind === 'paid'",
      },
    ],
    ask: ['grant {leave_request}', 'say yes to {leave_request}'],
    outcome: [{ question: 'How many days of leave are left to them?', value: 'leave_request.employee.leave_left', type: 'integer' }],
    routine: { row: 'leave_request', when: "leave_request.status === 'pending'", chance: 0.12 },
    plays: 2,
    undoneBy: 'withdraw_leave',
  },
  refuse_leave: {
    title: 'Refuse leave',
    about: 'Refuses pending leave.',
    args: { leave_request: row('leave_request', { likely: "leave_request.status === 'pending'" }) },
    rules: [isPending],
    effects: [{ set: 'leave_request', to: { status: "'refused'" } }],
    ask: ['refuse {leave_request}', 'turn down {leave_request}'],
    routine: {
      row: 'leave_request',
      when: "leave_request.status === 'pending' && leave_request.starts_on <= plusDays(today(), 2)",
      chance: 0.6,
    },
    plays: 1,
  },
  withdraw_leave: {
    title: 'Withdraw leave',
    about: 'Takes leave back that has not begun and that no [pay_run] has counted; paid days come back.',
    args: {
      leave_request: row('leave_request', {
        likely:
          "(leave_request.status === 'pending' || leave_request.status === 'granted') && leave_request.starts_on > today() && leave_request.pay_run_id === null",
      }),
    },
    rules: [
      conflict(
        "leave_request.status === 'pending' || leave_request.status === 'granted'",
        'This [leave_request] is {leave_request.status} already.',
        ['already', 'refused', 'withdrawn'],
      ),
      conflict('leave_request.starts_on > today()', 'It began on {leave_request.starts_on}.', ['began', 'too late', 'has begun']),
      conflict('leave_request.pay_run_id === null', 'A [pay_run] has taken it off the pay already.', ['pay run', 'already', 'off the pay']),
    ],
    effects: [
      {
        set: 'leave_request.employee',
        to: { leave_left: 'leave_request.employee.leave_left + leave_request.workdays' },
        when: "leave_request.status === 'granted' && leave_request.kind === 'paid'",
      },
      { set: 'leave_request', to: { status: "'withdrawn'" } },
    ],
    ask: ['withdraw {leave_request}', 'take back {leave_request}'],
    plays: 2,
  },
}
