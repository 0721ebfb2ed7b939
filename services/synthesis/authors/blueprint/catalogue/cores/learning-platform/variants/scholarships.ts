// Scholarships that pay a part of a fee, from budgets that run out.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Scholarships that one student has at a time. */
const MOST_AT_ONCE = 2

const isPaid = conflict("award.status === 'granted'", 'This [award] is {award.status} already.', ['already', 'revoked'])

export const withScholarships: Variant = {
  key: 'with_scholarships',
  about: 'Scholarships and bursaries pay a percentage of the fee from budgets that can run out.',
  apply: core =>
    extended(core, {
      entities: {
        scholarship: {
          noun: { one: 'scholarship', many: 'scholarships', also: [{ one: 'bursary', many: 'bursaries' }] },
          kind: 'reference',
          about: 'A fund that pays a part of fees.',
          fields: {
            name: text('Name.', oneOf(['Founders’ Fund']), { unique: true }),
            share: integer('Percent of the fee that it pays.', 10, 80, { called: 'share of the fee', unit: 'percent' }),
            budget_left: money('What is left of its budget.', 0, 3000, { called: 'budget left' }),
            department: choice('For which [courses] it is.', { any: 1, biology: 1, history: 1, computing: 1, economics: 1 }),
          },
          identify: ['name'],
          refer: 'the “{name}” scholarship',
          given: [
            { name: 'Founders’ Fund', share: 50, budget_left: 1900, department: 'any' },
            { name: 'Women in Computing', share: 60, budget_left: 1500, department: 'computing' },
            { name: 'Field Naturalists', share: 40, budget_left: 900, department: 'biology' },
            { name: 'City Council', share: 25, budget_left: 1400, department: 'any' },
            { name: 'Archive Trust', share: 80, budget_left: 600, department: 'history' },
          ],
        },
        award: {
          noun: {
            one: 'award',
            many: 'awards',
            also: [{ one: 'grant', many: 'grants' }],
          },
          kind: 'record',
          about: 'A [scholarship] that pays a part of the fee of an [enrolment].',
          fields: {
            enrolment: ref('enrolment', 'For which [enrolment].'),
            scholarship: ref('scholarship', 'Which [scholarship].', { clause: 'from' }),
            amount: money('What it pays.', 0, 900, { sort: true, filter: true, clause: 'of' }),
            granted_on: date('Day.', -75, 0, { called: 'day of granting', filter: true, sort: true }),
            status: choice('Where it stands.', { granted: 3, revoked: 1 }, { says: { granted: 'granted', revoked: 'revoked' } }),
          },
          identify: ['enrolment', 'scholarship'],
          refer: 'the award from {scholarship} for {enrolment}',
          summary: { by: ['status', 'scholarship'], totals: ['amount'], over: 'granted_on' },
        },
      },
      actions: {
        grant_award: {
          title: 'Grant a scholarship',
          about: `Pays the share of the [scholarship] of the fee of an active [enrolment], if the department fits and the budget lasts: one for each [enrolment], ${MOST_AT_ONCE} at a time for each [student].`,
          args: {
            enrolment: row('enrolment', {
              likely: "enrolment.status === 'active' && none('award', a => a.enrolment_id === enrolment.id && a.status === 'granted')",
            }),
            scholarship: row('scholarship', {
              likely: "scholarship.department === 'any' || scholarship.department === enrolment.section.course.department",
            }),
          },
          rules: [
            conflict("enrolment.status === 'active'", 'This [enrolment] is {enrolment.status}.', [
              'dropped',
              'passed',
              'failed',
              'not active',
            ]),
            conflict(
              "scholarship.department === 'any' || scholarship.department === enrolment.section.course.department",
              '“{scholarship.name}” is for {scholarship.department}, and this [course] belongs to {enrolment.section.course.department}.',
              ['is for', 'belongs to', 'department'],
            ),
            conflict(
              "none('award', a => a.enrolment_id === enrolment.id && a.status === 'granted')",
              'A [scholarship] pays for this [enrolment] already.',
              ['already', 'pays for'],
            ),
            conflict(
              `count('award', a => a.enrolment.student_id === enrolment.student_id && a.status === 'granted' && a.enrolment.status === 'active') < ${MOST_AT_ONCE}`,
              `{enrolment.student.name} has ${MOST_AT_ONCE} awards at present; that is the limit.`,
              ['limit', 'at present', 'at most'],
            ),
            conflict(
              'floor(enrolment.fee * scholarship.share / 100) <= scholarship.budget_left',
              '“{scholarship.name}” has {money(scholarship.budget_left)} left, which does not last.',
              ['left', 'budget', 'does not last', 'not enough'],
            ),
          ],
          effects: [
            {
              add: 'award',
              with: {
                enrolment: 'enrolment',
                scholarship: 'scholarship',
                amount: 'floor(enrolment.fee * scholarship.share / 100)',
                granted_on: 'today()',
                status: "'granted'",
              },
            },
            { set: 'scholarship', to: { budget_left: 'scholarship.budget_left - award.amount' } },
            { set: 'enrolment', to: { fee: 'enrolment.fee - award.amount' } },
          ],
          gives: 'award',
          also: { enrolment: 'enrolment' },
          ask: ['grant {scholarship} for {enrolment}', 'let {scholarship} pay its share of {enrolment}'],
          outcome: [
            { question: 'What is left of the fee?', value: 'enrolment.fee', type: 'money' },
            { question: 'How much is left in that fund?', value: 'scholarship.budget_left', type: 'money' },
          ],
          plays: 18,
          undoneBy: 'revoke_award',
        },
        revoke_award: {
          title: 'Revoke an award',
          about: 'The money goes back to the [scholarship], and the [student] pays the whole fee again, while the [enrolment] is active.',
          args: { award: row('award', { likely: "award.status === 'granted' && award.enrolment.status === 'active'" }) },
          rules: [
            isPaid,
            conflict("award.enrolment.status === 'active'", 'The [enrolment] is {award.enrolment.status}; its award stays.', [
              'dropped',
              'passed',
              'failed',
              'stays',
            ]),
          ],
          effects: [
            { set: 'award', to: { status: "'revoked'" } },
            { set: 'award.scholarship', to: { budget_left: 'award.scholarship.budget_left + award.amount' } },
            { set: 'award.enrolment', to: { fee: 'award.enrolment.fee + award.amount' } },
          ],
          ask: ['revoke {award}', 'take back {award}'],
          outcome: [{ question: 'What is the fee now?', value: 'award.enrolment.fee', type: 'money' }],
          plays: 2,
        },
        top_up_scholarship: {
          title: 'Top up a scholarship',
          about: 'Somebody gave money to a [scholarship]; no fund holds more than 3000.',
          args: { scholarship: row('scholarship'), amount: money('How much was given.', 50, 1000, { step: 50 }) },
          rules: [
            conflict(
              'scholarship.budget_left + amount <= 3000',
              '“{scholarship.name}” holds {money(scholarship.budget_left)}, and no fund holds more than {money(3000)}.',
              ['more than', 'at most', 'limit', 'holds'],
            ),
          ],
          effects: [{ set: 'scholarship', to: { budget_left: 'scholarship.budget_left + amount' } }],
          ask: ['add {amount} to {scholarship}', 'put down a gift of {amount} for {scholarship}'],
          outcome: [{ question: 'How much does it hold now?', value: 'scholarship.budget_left', type: 'money' }],
          ceiling: { arg: 'amount', most: '3000 - scholarship.budget_left', words: 'as much as the fund may still take' },
          plays: 2,
        },
      },
    }),
}
