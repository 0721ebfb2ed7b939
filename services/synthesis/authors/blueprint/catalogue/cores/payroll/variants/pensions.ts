// Pension schemes: employees are enrolled after a waiting time, choose a rate within limits, and may opt out for a while.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { noneCalculated } from '../runs.ts'

/** Days within which somebody may opt out, and between two changes of the rate. */
const OPT_OUT_DAYS = 30
const CHANGE_DAYS = 60

/** Who pays into which scheme already, with the rates that employees have as first rows. */
const ENROLMENTS = [
  { employee: 1, pension_scheme: 1, percent: 5, status: 'member' },
  { employee: 4, pension_scheme: 2, percent: 5, status: 'member' },
  { employee: 5, pension_scheme: 1, percent: 3, status: 'member' },
  { employee: 8, pension_scheme: 3, percent: 5, status: 'member' },
  { employee: 13, pension_scheme: 2, percent: 5, status: 'member' },
] as const

const isMember: Rule = conflict("enrolment.status === 'member'", 'This [enrolment] is over: {enrolment.status}.', [
  'over',
  'opted out',
  'opted_out',
  'ended',
  'already',
])
const CALM = (employer: string): string =>
  `none('pay_run', r => r.employer_id === ${employer} && (r.status === 'calculated' || r.status === 'approved'))`

export const withPensions: Variant = {
  key: 'with_pension_schemes',
  about: 'Pension schemes: workers are enrolled at a contribution rate, may opt out for a month, and postponements hold enrolment back.',
  apply: core =>
    extended(core, {
      entities: {
        pension_scheme: {
          noun: { one: 'pension scheme', many: 'pension schemes', also: [{ one: 'pension fund', many: 'pension funds' }] },
          kind: 'thing',
          about: 'Where pension contributions go.',
          fields: {
            name: text('Name.', oneOf(['Harbour Pension']), { unique: true, filter: true }),
            least: integer('Lowest contribution rate.', 2, 5, { called: 'lowest rate', unit: 'percent', sort: true, filter: true }),
            most: integer('Highest contribution rate.', 6, 15, { called: 'highest rate', unit: 'percent', sort: true, filter: true }),
            places: integer('Members that it takes from the bureau.', 5, 12, { called: 'number of places', sort: true, filter: true }),
            status: choice(
              'Closed ones take nobody.',
              { open: 4, closed: 1 },
              { says: { open: 'open', closed: 'closed' }, editable: true },
            ),
          },
          identify: ['name'],
          refer: '“{name}”',
          given: [
            { name: 'Harbour Pension', least: 3, most: 10, places: 9, status: 'open' },
            { name: 'Steady Fund', least: 5, most: 12, places: 6, status: 'open' },
            { name: 'Craft Workers Trust', least: 2, most: 8, places: 7, status: 'open' },
            { name: 'Old Mill Scheme', least: 4, most: 9, places: 5, status: 'closed' },
          ],
        },
        enrolment: {
          noun: { one: 'enrolment', many: 'enrolments', also: [{ one: 'pension membership', many: 'pension memberships' }] },
          kind: 'record',
          about: 'An [employee] pays into a [pension_scheme].',
          fields: {
            employee: ref('employee', 'Who.'),
            pension_scheme: ref('pension_scheme', 'Into which [pension_scheme].', { clause: 'in' }),
            percent: integer('Contribution rate.', 0, 15, { called: 'contribution rate', unit: 'percent', filter: true, sort: true }),
            enrolled_on: date('Day of the enrolment.', -300, -40, {
              called: 'day of the enrolment',
              filter: true,
              sort: true,
              clause: 'that began',
            }),
            changed_on: date('Day of the last change of the rate.', -60, 0, { called: 'day of the last change', optional: true }),
            status: choice(
              'Where it stands.',
              { member: 1, opted_out: 1, ended: 1 },
              { says: { member: 'running', opted_out: 'opted-out', ended: 'ended' } },
            ),
          },
          identify: ['employee', 'pension_scheme', 'enrolled_on'],
          refer: 'the [enrolment] of {employee} in {pension_scheme} of {enrolled_on}',
          given: ENROLMENTS,
          summary: { by: ['status', 'pension_scheme'], totals: [], over: 'enrolled_on' },
        },
        postponement: {
          noun: { one: 'postponement', many: 'postponements' },
          kind: 'record',
          about: 'An [employee] is not enrolled before some day.',
          fields: {
            employee: ref('employee', 'Who.'),
            until: date('Last day on which they are not enrolled.', -20, 90, {
              called: 'last day',
              filter: true,
              sort: true,
              clause: 'that last',
            }),
            reason: choice('Why.', { probation: 3, short_contract: 2, own_wish: 1 }, { called: 'reason' }),
          },
          identify: ['employee', 'until'],
          refer: 'the [postponement] for {employee} until {until}',
        },
      },
      actions: {
        enrol_employee: {
          title: 'Enrol somebody in a pension scheme',
          about:
            'An [employee] pays into an open [pension_scheme] with places left, at a rate within its limits; nobody is in two, and no [postponement] may run.',
          args: {
            employee: row('employee', {
              likely: `employee.status === 'active' && none('enrolment', e => e.employee_id === employee.id && e.status === 'member') && none('postponement', p => p.employee_id === employee.id && p.until >= today()) && ${CALM('employee.employer_id')}`,
            }),
            pension_scheme: row('pension_scheme', { likely: "pension_scheme.status === 'open'" }),
            percent: mostly(integer('Contribution rate.', 1, 15), 'pension_scheme.least + employee.id % 3'),
          },
          rules: [
            forbidden("employee.status === 'active'", '{employee.name} has left {employee.employer.name}.', [
              'has left',
              'not active',
              'former',
            ]),
            conflict("pension_scheme.status === 'open'", '“{pension_scheme.name}” is closed to new members.', ['closed', 'not open']),
            conflict(
              "none('enrolment', e => e.employee_id === employee.id && e.status === 'member')",
              '{employee.name} pays into a scheme already. End that first.',
              ['already', 'end that'],
            ),
            conflict(
              "none('postponement', p => p.employee_id === employee.id && p.until >= today())",
              'The enrolment of {employee.name} is postponed. Wait until that is over.',
              ['postponed', 'wait'],
            ),
            conflict(
              'percent >= pension_scheme.least && percent <= pension_scheme.most',
              '“{pension_scheme.name}” takes between {pension_scheme.least} and {pension_scheme.most} percent.',
              ['between', 'limit', 'percent'],
            ),
            conflict(
              "count('enrolment', e => e.pension_scheme_id === pension_scheme.id && e.status === 'member') < pension_scheme.places",
              '“{pension_scheme.name}” takes {pension_scheme.places} members from us and is full.',
              ['full', 'no place', 'takes'],
            ),
            noneCalculated('employee'),
          ],
          effects: [
            {
              add: 'enrolment',
              with: {
                employee: 'employee',
                pension_scheme: 'pension_scheme',
                percent: 'percent',
                enrolled_on: 'today()',
                status: "'member'",
              },
            },
            { set: 'employee', to: { pension_percent: 'percent' } },
          ],
          gives: 'enrolment',
          ask: ['enrol {employee} in {pension_scheme} at {percent} percent', 'let {employee} pay {percent} percent into {pension_scheme}'],
          plays: 16,
          undoneBy: 'opt_out',
        },
        change_contribution: {
          title: 'Change a contribution rate',
          about: `Sets another rate within the limits of the [pension_scheme], once in ${CHANGE_DAYS} days.`,
          args: {
            enrolment: row('enrolment', {
              likely: `enrolment.status === 'member' && enrolment.changed_on === null && ${CALM('enrolment.employee.employer_id')}`,
            }),
            percent: mostly(integer('New contribution rate.', 1, 15), 'enrolment.percent + 1'),
          },
          rules: [
            isMember,
            conflict('percent !== enrolment.percent', 'That is the rate now.', ['the rate now', 'same', 'already']),
            conflict(
              'percent >= enrolment.pension_scheme.least && percent <= enrolment.pension_scheme.most',
              '“{enrolment.pension_scheme.name}” takes between {enrolment.pension_scheme.least} and {enrolment.pension_scheme.most} percent.',
              ['between', 'limit', 'percent'],
            ),
            conflict(
              `enrolment.changed_on === null || enrolment.changed_on <= plusDays(today(), -${CHANGE_DAYS})`,
              `The rate was changed on {enrolment.changed_on}, less than ${CHANGE_DAYS} days ago.`,
              ['less than', 'was changed', '60 days'],
            ),
            noneCalculated('enrolment.employee'),
          ],
          effects: [
            { set: 'enrolment', to: { percent: 'percent', changed_on: 'today()' } },
            { set: 'enrolment.employee', to: { pension_percent: 'percent' } },
          ],
          gives: 'enrolment',
          ask: ['change the rate of {enrolment} to {percent} percent', 'set {enrolment} to {percent} percent'],
          plays: 4,
        },
        opt_out: {
          title: 'Opt out of a pension scheme',
          about: `Within ${OPT_OUT_DAYS} days of the enrolment an [employee] may opt out; later it can only be ended.`,
          args: {
            enrolment: row('enrolment', {
              likely: `enrolment.status === 'member' && enrolment.enrolled_on >= plusDays(today(), -${OPT_OUT_DAYS}) && ${CALM('enrolment.employee.employer_id')}`,
            }),
          },
          rules: [
            isMember,
            conflict(
              `enrolment.enrolled_on >= plusDays(today(), -${OPT_OUT_DAYS})`,
              `It began on {enrolment.enrolled_on}, more than ${OPT_OUT_DAYS} days ago. It can only be ended.`,
              ['more than', 'too late', '30 days', 'only be ended'],
            ),
            noneCalculated('enrolment.employee'),
          ],
          effects: [
            { set: 'enrolment', to: { status: "'opted_out'" } },
            { set: 'enrolment.employee', to: { pension_percent: '0' } },
          ],
          gives: 'enrolment',
          ask: ['opt out of {enrolment}', 'note that the [employee] opts out of {enrolment}'],
        },
        end_enrolment: {
          title: 'End an enrolment',
          about: `Ends an [enrolment] that is more than ${OPT_OUT_DAYS} days old; what was paid stays in the scheme.`,
          args: {
            enrolment: row('enrolment', {
              likely: `enrolment.status === 'member' && enrolment.enrolled_on < plusDays(today(), -${OPT_OUT_DAYS}) && ${CALM('enrolment.employee.employer_id')}`,
            }),
          },
          rules: [
            isMember,
            conflict(
              `enrolment.enrolled_on < plusDays(today(), -${OPT_OUT_DAYS})`,
              `It began on {enrolment.enrolled_on}; in the first ${OPT_OUT_DAYS} days one opts out instead.`,
              ['first', 'opt', 'too early'],
            ),
            noneCalculated('enrolment.employee'),
          ],
          effects: [
            { set: 'enrolment', to: { status: "'ended'" } },
            { set: 'enrolment.employee', to: { pension_percent: '0' } },
          ],
          gives: 'enrolment',
          ask: ['end {enrolment}', 'bring {enrolment} to an end'],
        },
        postpone_enrolment: {
          title: 'Postpone an enrolment',
          about: 'Holds the enrolment of an [employee] back who pays into no scheme, for 90 days at most.',
          args: {
            employee: row('employee', {
              likely: `employee.status === 'active' && none('enrolment', e => e.employee_id === employee.id && e.status === 'member') && none('postponement', p => p.employee_id === employee.id && p.until >= today())`,
            }),
            until: date('Last day on which they are not enrolled.', 10, 85),
            reason: choice('Why.', { probation: 3, short_contract: 2, own_wish: 1 }),
          },
          rules: [
            forbidden("employee.status === 'active'", '{employee.name} has left {employee.employer.name}.', [
              'has left',
              'not active',
              'former',
            ]),
            conflict(
              "none('enrolment', e => e.employee_id === employee.id && e.status === 'member')",
              '{employee.name} pays into a scheme already.',
              ['already', 'pays into'],
            ),
            conflict("none('postponement', p => p.employee_id === employee.id && p.until >= today())", 'It is postponed already.', [
              'already',
              'postponed',
            ]),
            conflict('until > today() && until <= plusDays(today(), 90)', 'An enrolment is postponed for 90 days at most.', [
              'at most',
              '90 days',
              'too long',
            ]),
          ],
          effects: [{ add: 'postponement', with: { employee: 'employee', until: 'until', reason: 'reason' } }],
          ask: [
            'postpone the pension enrolment of {employee} until {until}; the reason is {reason}',
            'hold the pension of {employee} back until {until} ({reason})',
          ],
          plays: 3,
        },
      },
    }),
}
