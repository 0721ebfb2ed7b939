// Expenses of employees: claimed with receipts, within budgets, paid back out of the money of the employer.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after spending until which an expense can be claimed; amount from which a receipt is needed. */
const CLAIM_DAYS = 30
const RECEIPT_FROM = 25

const isHandedIn: Rule = conflict(
  "expense_claim.status === 'submitted'",
  'This [expense_claim] is {expense_claim.status}, not just submitted.',
  ['already', 'accepted', 'declined', 'reimbursed'],
)
const budgetOf = (employer: string, type: string): string =>
  `sum('expense_budget', b => b.employer_id === ${employer} && b.expense_type_id === ${type}, b => b.remaining)`

/** First rows of budgets: some kinds of expense for each employer. */
const BUDGETS = [1, 2, 3, 4, 5, 6].flatMap(employer =>
  [1, 2, 3, 4].filter(type => (employer + type) % 3 !== 0).map(expense_type => ({ employer, expense_type })),
)

export const withExpenses: Variant = {
  key: 'with_expenses',
  about: 'Employees submit expense claims with receipts, which are reimbursed within a budget for each kind of expense.',
  apply: core =>
    extended(core, {
      entities: {
        expense_type: {
          noun: { one: 'kind of expense', many: 'kinds of expense', also: [{ one: 'expense category', many: 'expense categories' }] },
          kind: 'reference',
          about: 'What money may be spent on.',
          fields: {
            name: text('Name.', oneOf(['Meals']), { unique: true }),
            most: money('Largest single expense.', 30, 400, { called: 'largest amount' }),
          },
          identify: ['name'],
          refer: '“{name}”',
          given: [
            { name: 'Meals', most: 60 },
            { name: 'Train and taxi', most: 180 },
            { name: 'Hotel', most: 320 },
            { name: 'Tools and clothing', most: 140 },
          ],
        },
        expense_budget: {
          noun: { one: 'expense budget', many: 'expense budgets' },
          kind: 'record',
          about: 'What an [employer] will still pay for one [expense_type] this quarter.',
          fields: {
            employer: ref('employer', 'Whose it is.'),
            expense_type: ref('expense_type', 'For what.', { clause: 'for' }),
            remaining: money('What is left.', 60, 900, { step: 10, called: 'remaining budget', sort: true, filter: true }),
            topped_up: integer('How often it was raised.', 0, 0, { called: 'number of raises', sort: true, filter: true }),
          },
          identify: ['employer', 'expense_type'],
          refer: 'the budget of {employer} for {expense_type}',
          given: BUDGETS,
          unique: [['employer', 'expense_type']],
        },
        expense_claim: {
          noun: { one: 'expense claim', many: 'expense claims', also: [{ one: 'reimbursement', many: 'reimbursements' }] },
          kind: 'record',
          about: 'Money that an [employee] has spent for the [employer].',
          fields: {
            employee: ref('employee', 'Who spent it.'),
            expense_type: ref('expense_type', 'On what.', { clause: 'for' }),
            amount: money('How much.', 5, 320, { sort: true, filter: true, clause: 'of' }),
            spent_on: date('Day of spending.', -60, 0, { called: 'day of spending', filter: true, sort: true, clause: 'of days' }),
            receipt: choice(
              'Whether there is a receipt.',
              { yes: 5, no: 1 },
              { clauses: { yes: 'that have a receipt', no: 'that have no receipt' } },
            ),
            status: choice(
              'Where it stands.',
              { submitted: 1, accepted: 1, declined: 1, reimbursed: 1 },
              { says: { submitted: 'undecided', accepted: 'accepted', declined: 'declined', reimbursed: 'reimbursed' } },
            ),
          },
          identify: ['employee', 'expense_type', 'spent_on'],
          refer: 'the [expense_claim] of {employee} for {expense_type} of {spent_on}',
          summary: { by: ['status', 'expense_type', 'employee'], totals: ['amount'], over: 'spent_on' },
        },
      },
      actions: {
        submit_expense_claim: {
          title: 'Enter an expense claim',
          about: `Notes what an [employee] has spent within the last ${CLAIM_DAYS} days, up to the largest amount for that kind; from £${RECEIPT_FROM} with a receipt.`,
          args: {
            employee: row('employee', { likely: "employee.status === 'active'" }),
            expense_type: row('expense_type', { likely: `${budgetOf('employee.employer_id', 'expense_type.id')} > 0` }),
            amount: mostly(money('How much.', 5, 320), 'floor(expense_type.most / 3)'),
            spent_on: mostly(date('Day of spending.', -28, 0), 'plusDays(today(), -3)'),
            receipt: choice('Whether there is a receipt.', { yes: 6, no: 1 }),
          },
          rules: [
            forbidden("employee.status === 'active'", '{employee.name} has left {employee.employer.name}.', [
              'has left',
              'not active',
              'former',
            ]),
            invalid('spent_on <= today()', 'It cannot have been spent after today, {today()}.'),
            conflict(`spent_on >= plusDays(today(), -${CLAIM_DAYS})`, `It was spent on {spent_on}, more than ${CLAIM_DAYS} days ago.`, [
              'more than',
              'too late',
              '30 days',
            ]),
            conflict('amount <= expense_type.most', 'For “{expense_type.name}” {money(expense_type.most)} are the limit.', [
              'limit',
              'at most',
              'too much',
            ]),
            conflict(`receipt === 'yes' || amount < ${RECEIPT_FROM}`, `From {money(${RECEIPT_FROM})} a receipt is needed.`, [
              'receipt',
              'needed',
            ]),
            conflict(
              "none('expense_claim', x => x.employee_id === employee.id && x.expense_type_id === expense_type.id && x.spent_on === spent_on)",
              'This has been claimed for {spent_on} already.',
              ['already', 'claimed'],
            ),
          ],
          effects: [
            {
              add: 'expense_claim',
              with: {
                employee: 'employee',
                expense_type: 'expense_type',
                amount: 'amount',
                spent_on: 'spent_on',
                receipt: 'receipt',
                status: "'submitted'",
              },
            },
          ],
          ask: [
            'enter an expense of {employee} for {expense_type}: {amount} on {spent_on}, receipt: {receipt}',
            '{employee} claims {amount} for {expense_type}, spent on {spent_on} (receipt: {receipt}); enter it',
          ],
          plays: 18,
        },
        accept_expense_claim: {
          title: 'Accept an expense claim',
          about: 'The [expense_claim] is taken off the budget of the [employer], which has to be large enough.',
          args: {
            expense_claim: row('expense_claim', {
              likely: `expense_claim.status === 'submitted' && ${budgetOf('expense_claim.employee.employer_id', 'expense_claim.expense_type_id')} >= expense_claim.amount`,
            }),
          },
          rules: [
            isHandedIn,
            conflict(
              `${budgetOf('expense_claim.employee.employer_id', 'expense_claim.expense_type_id')} >= expense_claim.amount`,
              `The budget of {expense_claim.employee.employer.name} for “{expense_claim.expense_type.name}” has {money(${budgetOf('expense_claim.employee.employer_id', 'expense_claim.expense_type_id')})} left. Have it raised, or decline.`,
              ['budget', 'left', 'not enough'],
            ),
          ],
          effects: [
            { set: 'expense_claim', to: { status: "'accepted'" } },
            {
              each: 'expense_budget',
              as: 'budget',
              where:
                'budget.employer_id === expense_claim.employee.employer_id && budget.expense_type_id === expense_claim.expense_type_id',
              do: [{ set: 'budget', to: { remaining: 'budget.remaining - expense_claim.amount' } }],
            },
          ],
          gives: 'expense_claim',
          ask: ['accept {expense_claim}', 'say yes to {expense_claim}'],
          routine: { row: 'expense_claim', when: "expense_claim.status === 'submitted'", chance: 0.1 },
          plays: 3,
        },
        decline_expense_claim: {
          title: 'Decline an expense claim',
          about: 'Nothing is paid back.',
          args: { expense_claim: row('expense_claim', { likely: "expense_claim.status === 'submitted'" }) },
          rules: [isHandedIn],
          effects: [{ set: 'expense_claim', to: { status: "'declined'" } }],
          ask: ['decline {expense_claim}', 'turn down {expense_claim}'],
          plays: 2,
        },
        reimburse_expense_claim: {
          title: 'Reimburse an expense claim',
          about: 'Pays an accepted [expense_claim] out of the balance of the [employer], at once and free of tax.',
          args: {
            expense_claim: row('expense_claim', {
              likely: "expense_claim.status === 'accepted' && expense_claim.amount <= expense_claim.employee.employer.balance",
            }),
          },
          rules: [
            conflict(
              "expense_claim.status === 'accepted'",
              'This [expense_claim] is {expense_claim.status}; only accepted ones are paid.',
              ['not accepted', 'submitted', 'already', 'declined', 'reimbursed'],
            ),
            conflict(
              'expense_claim.amount <= expense_claim.employee.employer.balance',
              '{expense_claim.employee.employer.name} has only {money(expense_claim.employee.employer.balance)} with us.',
              ['only', 'not enough', 'balance'],
            ),
          ],
          effects: [
            { set: 'expense_claim', to: { status: "'reimbursed'" } },
            {
              set: 'expense_claim.employee.employer',
              to: { balance: 'expense_claim.employee.employer.balance - expense_claim.amount' },
            },
          ],
          gives: 'expense_claim',
          ask: ['reimburse {expense_claim}', 'pay back {expense_claim}'],
          routine: { row: 'expense_claim', when: "expense_claim.status === 'accepted'", chance: 0.15 },
        },
        raise_expense_budget: {
          title: 'Raise an expense budget',
          about: 'Adds to a budget at the wish of the [employer]: twice a quarter at most, and at most £300 each time.',
          args: {
            expense_budget: row('expense_budget', { likely: 'expense_budget.topped_up < 2' }),
            amount: money('How much more.', 50, 400, { step: 50 }),
          },
          rules: [
            conflict('expense_budget.topped_up < 2', 'It has been raised twice this quarter.', ['twice', 'already', 'limit']),
            conflict('amount <= 300', 'A budget is raised by {money(300)} at a time at most.', ['at most', 'too much', 'at a time']),
          ],
          effects: [
            {
              set: 'expense_budget',
              to: { remaining: 'expense_budget.remaining + amount', topped_up: 'expense_budget.topped_up + 1' },
            },
          ],
          ask: ['raise {expense_budget} by {amount}', 'add {amount} to {expense_budget}'],
          outcome: [{ question: 'How much is left in it now?', value: 'expense_budget.remaining', type: 'money' }],
          plays: 3,
        },
      },
    }),
}
