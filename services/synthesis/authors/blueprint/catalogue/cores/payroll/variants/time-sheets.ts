// Hours beyond the agreed ones: handed in week by week, checked, and paid by the rule for the time of the day.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Hours of an agreed week, and weeks after which a sheet is not taken any more. */
const WEEK_HOURS = 38
const LATE_DAYS = 28

const isHandedIn: Rule = conflict("time_sheet.status === 'handed_in'", 'This [time_sheet] is {time_sheet.status}, not handed in.', [
  'already',
  'approved',
  'returned',
])
const AMOUNT = `ceil(time_sheet.employee.pay * 7 * time_sheet.extra_hours * (100 + time_sheet.overtime_rule.percent) / (100 * ${WEEK_HOURS} * time_sheet.employee.employer.interval_days))`
const WAITING = "s.employee_id === time_sheet.employee_id && s.kind === 'overtime' && s.status === 'waiting'"

export const withTimeSheets: Variant = {
  key: 'with_time_sheets',
  about: 'Workers hand in time sheets for extra hours, which are paid by overtime rules for evenings, nights and Sundays.',
  apply: core =>
    extended(core, {
      entities: {
        overtime_rule: {
          noun: { one: 'overtime rule', many: 'overtime rules', also: [{ one: 'shift rule', many: 'shift rules' }] },
          kind: 'reference',
          about: 'What extra hours at some time are worth.',
          fields: {
            name: text('Name.', oneOf(['Evening']), { unique: true }),
            percent: integer('Percent on top of the pay for an hour.', 0, 100, { called: 'premium', unit: 'percent' }),
            most_hours: integer('Most extra hours of it in a week.', 4, 12, { called: 'weekly limit', unit: 'hours' }),
          },
          identify: ['name'],
          refer: 'the rule “{name}”',
          given: [
            { name: 'Evening', percent: 25, most_hours: 10 },
            { name: 'Night', percent: 50, most_hours: 6 },
            { name: 'Sunday', percent: 100, most_hours: 5 },
            { name: 'Plain', percent: 0, most_hours: 12 },
          ],
        },
        time_sheet: {
          noun: { one: 'time sheet', many: 'time sheets', also: [{ one: 'timesheet', many: 'timesheets' }] },
          kind: 'record',
          about: 'Extra hours of an [employee] in one week.',
          fields: {
            employee: ref('employee', 'Whose it is.'),
            week: date('Monday of the week.', -60, 0, { called: 'week', filter: true, sort: true, clause: 'for weeks' }),
            overtime_rule: ref('overtime_rule', 'How the hours are paid.', { clause: 'under' }),
            extra_hours: integer('How many extra hours.', 1, 12, {
              called: 'number of extra hours',
              unit: 'hours',
              filter: true,
              sort: true,
            }),
            checker: ref('clerk', 'Who checked it.', { called: 'checker', optional: true, clause: 'checked by' }),
            status: choice(
              'Where it stands.',
              { handed_in: 1, approved: 1, returned: 1 },
              { says: { handed_in: 'unchecked', approved: 'approved', returned: 'returned' } },
            ),
          },
          identify: ['employee', 'week'],
          refer: 'the [time_sheet] of {employee} for the week of {week}',
          summary: { by: ['status', 'overtime_rule', 'employee'], totals: ['extra_hours'], over: 'week' },
        },
      },
      actions: {
        hand_in_time_sheet: {
          title: 'Enter a time sheet',
          about: `Notes extra hours of an [employee] in a week that has begun, named by its Monday: one [time_sheet] a week, within ${LATE_DAYS} days.`,
          args: {
            employee: row('employee', { likely: "employee.status === 'active'" }),
            week: mostly(date('Monday of the week.', -27, 0), 'plusDays(today(), 1 - weekday(today()) - 7 * (employee.id % 3))'),
            overtime_rule: row('overtime_rule', { about: 'How the hours are paid.' }),
            extra_hours: mostly(integer('How many extra hours.', 1, 12), 'min(4, overtime_rule.most_hours)'),
          },
          rules: [
            forbidden("employee.status === 'active'", '{employee.name} has left {employee.employer.name}.', [
              'has left',
              'not active',
              'former',
            ]),
            invalid('weekday(week) === 1 && week <= today()', 'A week is named by its Monday, today or before; {week} is none.'),
            conflict(`week > plusDays(today(), -${LATE_DAYS})`, `The week of {week} is more than ${LATE_DAYS} days ago; it is too late.`, [
              'too late',
              'more than',
              '28 days',
            ]),
            conflict(
              "none('time_sheet', t => t.employee_id === employee.id && t.week === week)",
              'There is a [time_sheet] of {employee.name} for this week already.',
              ['already', 'there is a'],
            ),
            conflict(
              'extra_hours <= overtime_rule.most_hours',
              'Under “{overtime_rule.name}” {overtime_rule.most_hours} extra hours a week are the limit.',
              ['limit', 'too many', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'time_sheet',
              with: {
                employee: 'employee',
                week: 'week',
                overtime_rule: 'overtime_rule',
                extra_hours: 'extra_hours',
                status: "'handed_in'",
              },
            },
          ],
          ask: [
            'enter a time sheet of {employee} for the week of {week}: {extra_hours} extra hours under {overtime_rule}',
            '{employee} has worked {extra_hours} extra hours in the week of {week}, paid by {overtime_rule}; enter the time sheet',
          ],
          plays: 20,
        },
        approve_time_sheet: {
          title: 'Approve a time sheet',
          about: 'The hours are paid with the next calculation: as an overtime [supplement], or on top of the one that is waiting.',
          args: { time_sheet: row('time_sheet', { likely: "time_sheet.status === 'handed_in'" }) },
          rules: [isHandedIn],
          effects: [
            {
              each: 'supplement',
              as: 'extra',
              where: "extra.employee_id === time_sheet.employee_id && extra.kind === 'overtime' && extra.status === 'waiting'",
              limit: 1,
              do: [{ set: 'extra', to: { amount: `extra.amount + ${AMOUNT}` } }],
            },
            {
              add: 'supplement',
              with: { employee: 'time_sheet.employee', kind: "'overtime'", amount: AMOUNT, entered_on: 'today()', status: "'waiting'" },
              when: `none('supplement', s => ${WAITING})`,
            },
            { set: 'time_sheet', to: { status: "'approved'", checker: 'actor' } },
          ],
          gives: 'time_sheet',
          ask: ['approve {time_sheet}', 'accept {time_sheet}'],
          outcome: [
            {
              question: 'How much overtime pay is waiting for them now?',
              value: `sum('supplement', s => ${WAITING}, s => s.amount)`,
              type: 'money',
            },
          ],
          routine: { row: 'time_sheet', when: "time_sheet.status === 'handed_in'", chance: 0.2 },
          plays: 1,
        },
        return_time_sheet: {
          title: 'Return a time sheet',
          about: 'Sends a [time_sheet] back because the hours cannot be right.',
          args: { time_sheet: row('time_sheet', { likely: "time_sheet.status === 'handed_in'" }) },
          rules: [isHandedIn],
          effects: [{ set: 'time_sheet', to: { status: "'returned'", checker: 'actor' } }],
          gives: 'time_sheet',
          ask: ['return {time_sheet}', 'send {time_sheet} back'],
          plays: 3,
        },
        mend_time_sheet: {
          title: 'Mend a time sheet',
          about: 'Hands a returned [time_sheet] in again, with other hours.',
          args: {
            time_sheet: row('time_sheet', { likely: "time_sheet.status === 'returned'" }),
            extra_hours: mostly(integer('The right number of extra hours.', 1, 12), 'max(1, time_sheet.extra_hours - 1)'),
          },
          rules: [
            conflict("time_sheet.status === 'returned'", 'This [time_sheet] was not returned.', [
              'not returned',
              'approved',
              'handed in',
              'unchecked',
            ]),
            conflict('extra_hours !== time_sheet.extra_hours', 'Those are the hours that it was returned for.', ['same', 'returned for']),
            conflict(
              'extra_hours <= time_sheet.overtime_rule.most_hours',
              'Under “{time_sheet.overtime_rule.name}” {time_sheet.overtime_rule.most_hours} extra hours a week are the limit.',
              ['limit', 'too many', 'at most'],
            ),
          ],
          effects: [{ set: 'time_sheet', to: { status: "'handed_in'", extra_hours: 'extra_hours', checker: 'null' } }],
          gives: 'time_sheet',
          ask: ['mend {time_sheet}: it is {extra_hours} extra hours', 'hand {time_sheet} in again with {extra_hours} extra hours'],
          plays: 1,
        },
      },
      rules: {
        calculate_pay_run: [
          conflict(
            "none('time_sheet', t => t.employee.employer_id === pay_run.employer_id && t.status === 'handed_in')",
            'A [time_sheet] for {pay_run.employer.name} is unchecked. Approve or return it first.',
            ['unchecked', 'time sheet', 'approve or return'],
          ),
        ],
      },
    }),
}
