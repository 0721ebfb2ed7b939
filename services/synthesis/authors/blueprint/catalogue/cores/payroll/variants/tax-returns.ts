// Tax returns: what was held back is declared to a tax office in time, corrected when it comes back, and paid over.
import { after, conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after the end of a period until which a return is due; what a late one costs. */
const DUE_DAYS = 14
const PENALTY = 40

const TAX = (employer: string, from: string, to: string): string =>
  `sum('payslip', p => p.pay_run.employer_id === ${employer} && p.status === 'paid' && p.pay_day >= ${from} && p.pay_day <= ${to}, p => p.tax)`
const isSent: Rule = conflict("tax_return.status === 'sent'", 'This [tax_return] is {tax_return.status}; only sent ones are answered.', [
  'drafted',
  'not been sent',
  'accepted',
  'queried',
  'settled',
  'only sent',
])

export const withTaxReturns: Variant = {
  key: 'with_tax_returns',
  about: 'Tax returns for each employer are declared to a tax office before they are due, answered when queried, and settled.',
  apply: core =>
    extended(core, {
      entities: {
        tax_office: {
          noun: { one: 'tax office', many: 'tax offices', also: [{ one: 'revenue office', many: 'revenue offices' }] },
          kind: 'reference',
          about: 'An authority that takes [tax_returns].',
          fields: {
            name: text('Name.', oneOf(['Northgate']), { unique: true }),
            grace_days: integer('Days after the due day without a penalty.', 0, 7, { called: 'days of grace', unit: 'days' }),
          },
          identify: ['name'],
          refer: 'the tax office {name}',
          given: [
            { name: 'Northgate', grace_days: 0 },
            { name: 'Riverside', grace_days: 3 },
            { name: 'Castle Hill', grace_days: 7 },
          ],
        },
        tax_return: {
          noun: { one: 'tax return', many: 'tax returns', also: [{ one: 'tax filing', many: 'tax filings' }] },
          kind: 'record',
          about: 'What was held back as tax for an [employer] in a period.',
          fields: {
            employer: ref('employer', 'For whom.'),
            tax_office: ref('tax_office', 'To which office.', { clause: 'to' }),
            period_start: date('First day of the period.', -70, 0, {
              called: 'start of the period',
              filter: true,
              sort: true,
              clause: 'for periods that start',
            }),
            period_end: date('Last day of the period.', -60, 0, { called: 'end of the period' }),
            amount: money('Tax in that period.', 0, 9000, { sort: true, filter: true, clause: 'of' }),
            penalty: money('What it costs because it was late.', 0, PENALTY, { called: 'penalty', sort: true }),
            due_on: date('Last day on which it is in time.', -50, 20, {
              called: 'due date',
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            sender: ref('clerk', 'Who sent it.', { called: 'sender', optional: true, clause: 'sent by' }),
            status: choice(
              'Where it stands.',
              { drafted: 1, sent: 1, queried: 1, accepted: 1, settled: 1 },
              { says: { drafted: 'unsent', sent: 'sent', queried: 'queried', accepted: 'accepted', settled: 'settled' } },
            ),
          },
          identify: ['employer', 'period_start'],
          refer: 'the [tax_return] of {employer} for the period from {period_start}',
          summary: { by: ['status', 'tax_office', 'employer'], totals: ['amount', 'penalty'], over: 'due_on' },
        },
        tax_query: {
          noun: { one: 'tax query', many: 'tax queries' },
          kind: 'record',
          about: 'A question of a [tax_office] about a [tax_return].',
          fields: {
            tax_return: ref('tax_return', 'About which [tax_return].'),
            topic: choice('What it is about.', { amount: 3, period: 2, employees: 2 }, { called: 'topic' }),
            asked_on: date('Day of the question.', -50, 0, {
              called: 'day of the question',
              filter: true,
              sort: true,
              clause: 'that were asked',
            }),
            answer_by: date('Last day for the answer.', -45, 12, {
              called: 'answer date',
              filter: true,
              sort: true,
              clause: 'to be answered',
            }),
            status: choice('Where it stands.', { open: 1, answered: 1 }, { says: { open: 'open', answered: 'answered' } }),
          },
          identify: ['tax_return', 'asked_on'],
          refer: 'the query of {asked_on} about {tax_return}',
          summary: { by: ['status', 'topic'], totals: [], over: 'asked_on' },
        },
      },
      actions: {
        draft_tax_return: {
          title: 'Draft a tax return',
          about: `Adds up the tax on paid [payslips] of an [employer] in a period that is over, of 35 days at most; no two returns of an [employer] overlap. It is due ${DUE_DAYS} days after the period.`,
          args: {
            employer: row('employer', { likely: "some('payslip', p => p.pay_run.employer_id === employer.id && p.status === 'paid')" }),
            tax_office: row('tax_office'),
            period_start: date('First day of the period.', -48, -14),
            period_end: after('period_start', 6, 13, 'Last day of the period.'),
          },
          rules: [
            invalid('period_end >= period_start && period_end < today()', 'The period has to be over, and in order; today is {today()}.'),
            conflict('days(period_start, period_end) < 35', 'A period has 35 days at most.', ['at most', '35 days', 'too long']),
            conflict(
              "none('tax_return', t => t.employer_id === employer.id && t.period_start <= period_end && t.period_end >= period_start)",
              'A [tax_return] of {employer.name} covers some of these days already.',
              ['already', 'covers', 'overlap'],
            ),
            conflict(
              `${TAX('employer.id', 'period_start', 'period_end')} > 0`,
              'No tax was held back for {employer.name} in this period.',
              ['no tax', 'nothing'],
            ),
          ],
          effects: [
            {
              add: 'tax_return',
              with: {
                employer: 'employer',
                tax_office: 'tax_office',
                period_start: 'period_start',
                period_end: 'period_end',
                amount: TAX('employer.id', 'period_start', 'period_end'),
                penalty: '0',
                due_on: `plusDays(period_end, ${DUE_DAYS})`,
                status: "'drafted'",
              },
            },
          ],
          gives: 'tax_return',
          ask: [
            'draft a tax return of {employer} to {tax_office} for {period_start} to {period_end}',
            'add up the tax of {employer} from {period_start} to {period_end} for {tax_office}',
          ],
          outcome: [
            { question: 'How much tax is it?', value: 'tax_return.amount', type: 'money' },
            { question: 'When is it due?', value: 'tax_return.due_on', type: 'date' },
          ],
          routine: {
            row: 'employer',
            when: "some('payslip', p => p.pay_run.employer_id === employer.id && p.status === 'paid') && none('tax_return', t => t.employer_id === employer.id && t.period_end > plusDays(today(), -12))",
            chance: 0.12,
          },
          plays: 8,
          undoneBy: 'discard_tax_return',
        },
        discard_tax_return: {
          title: 'Discard a draft of a tax return',
          about: 'Removes a [tax_return] that has not been sent.',
          args: { tax_return: row('tax_return', { likely: "tax_return.status === 'drafted'" }) },
          rules: [
            conflict("tax_return.status === 'drafted'", 'This [tax_return] is {tax_return.status}; only drafts are discarded.', [
              'drafts',
              'already',
              'sent',
            ]),
          ],
          effects: [{ remove: 'tax_return' }],
          ask: ['discard {tax_return}', 'throw away the draft of {tax_return}'],
        },
        send_tax_return: {
          title: 'Send a tax return',
          about: `Sends a drafted [tax_return]. After the due day and the days of grace it costs the [employer] £${PENALTY} out of their balance.`,
          args: { tax_return: row('tax_return', { likely: "tax_return.status === 'drafted'" }) },
          rules: [
            conflict("tax_return.status === 'drafted'", 'This [tax_return] is {tax_return.status} already.', [
              'already',
              'sent',
              'accepted',
              'settled',
              'queried',
            ]),
            conflict(
              `plusDays(tax_return.due_on, tax_return.tax_office.grace_days) >= today() || tax_return.employer.balance >= ${PENALTY}`,
              `It is late, and {tax_return.employer.name} cannot cover the penalty of {money(${PENALTY})}. Ask for a deposit first.`,
              ['penalty', 'deposit', 'late'],
            ),
          ],
          effects: [
            {
              set: 'tax_return',
              to: {
                status: "'sent'",
                sender: 'actor',
                penalty: `plusDays(tax_return.due_on, tax_return.tax_office.grace_days) < today() ? ${PENALTY} : 0`,
              },
            },
            { set: 'tax_return.employer', to: { balance: 'tax_return.employer.balance - tax_return.penalty' } },
          ],
          gives: 'tax_return',
          ask: ['send {tax_return}', 'hand in {tax_return}'],
          outcome: [{ question: 'What is the penalty?', value: 'tax_return.penalty', type: 'money' }],
          routine: { row: 'tax_return', when: "tax_return.status === 'drafted'", chance: 0.16 },
        },
        accept_tax_return: {
          title: 'Note that a tax return was accepted',
          about: 'The [tax_office] agrees to a sent [tax_return].',
          args: { tax_return: row('tax_return', { likely: "tax_return.status === 'sent'" }) },
          rules: [isSent],
          effects: [{ set: 'tax_return', to: { status: "'accepted'" } }],
          ask: ['note that {tax_return} was accepted', 'mark {tax_return} as accepted'],
          routine: { row: 'tax_return', when: "tax_return.status === 'sent'", chance: 0.12 },
          plays: 1,
        },
        record_tax_query: {
          title: 'Record a question of the tax office',
          about: 'The [tax_office] asks about a sent [tax_return]; it has to be answered within ten days.',
          args: {
            tax_return: row('tax_return', { likely: "tax_return.status === 'sent'" }),
            topic: choice('What it is about.', { amount: 3, period: 2, employees: 2 }),
          },
          rules: [isSent],
          effects: [
            {
              add: 'tax_query',
              with: { tax_return: 'tax_return', topic: 'topic', asked_on: 'today()', answer_by: 'plusDays(today(), 10)', status: "'open'" },
            },
            { set: 'tax_return', to: { status: "'queried'" } },
          ],
          gives: 'tax_query',
          ask: [
            'record that the tax office asks about the {topic} of {tax_return}',
            'put down a query about {tax_return}; its topic is {topic}',
          ],
          outcome: [{ question: 'By when does it have to be answered?', value: 'tax_query.answer_by', type: 'date' }],
          routine: { row: 'tax_return', when: "tax_return.status === 'sent'", chance: 0.07 },
          plays: 3,
        },
        answer_tax_query: {
          title: 'Answer a question of the tax office',
          about: 'The [tax_return] counts as sent again. With the right amount, when the question was about the amount.',
          args: {
            tax_query: row('tax_query', { likely: "tax_query.status === 'open'" }),
            amount: mostly(money('The right amount of tax.', 0, 9000, { step: 1 }), 'tax_query.tax_return.amount'),
          },
          rules: [
            conflict("tax_query.status === 'open'", 'This query has been answered already.', ['already', 'answered']),
            conflict(
              "tax_query.topic === 'amount' || amount === tax_query.tax_return.amount",
              'The question is not about the amount, which stays {money(tax_query.tax_return.amount)}.',
              ['not about the amount', 'stays'],
            ),
          ],
          effects: [
            { set: 'tax_query', to: { status: "'answered'" } },
            { set: 'tax_query.tax_return', to: { status: "'sent'", amount: 'amount' } },
          ],
          gives: 'tax_query',
          ask: ['answer {tax_query}: the tax is {amount}', 'reply to {tax_query} that it comes to {amount}'],
          plays: 1,
        },
        settle_tax_return: {
          title: 'Pay the tax of a return over',
          about: 'Pays what an accepted [tax_return] says to the [tax_office]; the money was kept when the wages were paid.',
          args: { tax_return: row('tax_return', { likely: "tax_return.status === 'accepted'" }) },
          rules: [
            conflict("tax_return.status === 'accepted'", 'This [tax_return] is {tax_return.status}; only accepted ones are settled.', [
              'not accepted',
              'drafted',
              'sent',
              'queried',
              'already',
              'settled',
            ]),
          ],
          effects: [{ set: 'tax_return', to: { status: "'settled'" } }],
          ask: ['settle {tax_return}', 'pay the tax of {tax_return} over'],
          routine: { row: 'tax_return', when: "tax_return.status === 'accepted'", chance: 0.08 },
        },
      },
    }),
}
