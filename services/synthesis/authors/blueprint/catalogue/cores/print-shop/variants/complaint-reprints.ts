// Clients complain about what was printed; it is printed again or paid back.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const FLAWS = { wrong_colour: 4, smudged: 3, cut_badly: 2, wrong_paper: 1 } as const
const WITHIN = 21
const isOpen: Rule = conflict("flaw_report.status === 'open'", 'This report is {flaw_report.status} already.', [
  'already',
  'settled',
  'refused',
])

export const withComplaintReprints: Variant = {
  key: 'with_complaint_reprints',
  about: 'Clients report flaws of what they fetched; money is given back or the report is refused.',
  apply: core =>
    extended(core, {
      entities: {
        flaw_report: {
          noun: { one: 'flaw report', many: 'flaw reports', also: [{ one: 'print complaint', many: 'print complaints' }] },
          kind: 'record',
          about: 'Something wrong with a fetched [print_job].',
          fields: {
            print_job: ref('print_job', 'With which job.', { called: 'job', clause: 'about' }),
            flaw: choice('What is wrong.', FLAWS, { called: 'flaw' }),
            reported_on: date('Day.', -45, 0, { called: 'day of the report', filter: true, sort: true, clause: 'that were made' }),
            checker: ref('press_operator', 'Who looks at it.', { called: 'checker', optional: true, clause: 'checked by' }),
            paid_back: money('What was paid back.', 0, 600, { called: 'money paid back', optional: true, sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { open: 1, settled: 1, refused: 1 },
              { says: { open: 'open', settled: 'settled', refused: 'refused' } },
            ),
          },
          identify: ['print_job', 'flaw'],
          refer: 'the report about {print_job} ({flaw})',
          unique: [['print_job', 'flaw']],
          summary: { by: ['status', 'flaw', 'checker'], totals: ['paid_back'], over: 'reported_on' },
        },
      },
      actions: {
        report_flaw: {
          title: 'Report a flaw',
          about: `Records a flaw of a fetched job that was due in the last ${WITHIN} days or later; each flaw once.`,
          args: {
            print_job: row('print_job', {
              likely: `print_job.status === 'fetched' && print_job.due_on > plusDays(today(), -${WITHIN}) && none('flaw_report', f => f.print_job_id === print_job.id)`,
            }),
            flaw: choice('What is wrong.', FLAWS),
          },
          rules: [
            conflict("print_job.status === 'fetched'", 'Job {print_job.code} was not fetched; it is {print_job.status}.', [
              'not fetched',
              'not yet',
            ]),
            conflict(
              `print_job.due_on > plusDays(today(), -${WITHIN})`,
              `It was due on {print_job.due_on}; flaws are reported within ${WITHIN} days.`,
              ['within', 'too late'],
            ),
            conflict("none('flaw_report', f => f.print_job_id === print_job.id && f.flaw === flaw)", 'That flaw is reported already.', [
              'already',
              'reported',
            ]),
          ],
          effects: [{ add: 'flaw_report', with: { print_job: 'print_job', flaw: 'flaw', reported_on: 'today()', status: "'open'" } }],
          gives: 'flaw_report',
          ask: ['report a flaw of {print_job}: {flaw}', 'put down that something is wrong with {print_job} ({flaw})'],
          plays: 16,
        },
        check_flaw: {
          title: 'Give a report to somebody',
          about: 'Somebody who prints or runs the shop looks at it.',
          args: {
            flaw_report: row('flaw_report', { likely: "flaw_report.status === 'open'" }),
            checker: row('press_operator', { likely: "checker.post !== 'desk'" }),
          },
          rules: [
            isOpen,
            forbidden("checker.post !== 'desk'", '{checker.name} works at the desk.', ['desk', 'does not print']),
            conflict('flaw_report.checker_id === null || flaw_report.checker_id !== checker.id', '{checker.name} looks at it already.', [
              'already',
              'looks at it',
            ]),
          ],
          effects: [{ set: 'flaw_report', to: { checker: 'checker' } }],
          ask: ['let {checker} look at {flaw_report}', 'give {flaw_report} to {checker}'],
          plays: 10,
        },
        settle_flaw: {
          title: 'Pay money back for a flaw',
          about: 'Pays money back for a flaw, because of a report that somebody looked at: half of the price of the job at most.',
          args: {
            flaw_report: row('flaw_report', { likely: "flaw_report.status === 'open' && flaw_report.checker_id !== null" }),
            amount: mostly(money('How much.', 1, 700), 'max(1, floor(flaw_report.print_job.price / 5))'),
          },
          rules: [
            isOpen,
            conflict('flaw_report.checker_id !== null', 'Nobody has looked at it. Give it to somebody first.', [
              'nobody',
              'looked at',
              'first',
            ]),
            conflict(
              'amount * 2 <= flaw_report.print_job.price',
              'The job cost {money(flaw_report.print_job.price)}; half of that is paid back at most.',
              ['half', 'at most', 'too much'],
            ),
          ],
          effects: [{ set: 'flaw_report', to: { status: "'settled'", paid_back: 'amount' } }],
          gives: 'flaw_report',
          ask: ['settle {flaw_report} with {amount}', 'pay {amount} back for {flaw_report}'],
          ceiling: { arg: 'amount', most: 'floor(flaw_report.print_job.price / 2)', words: 'as much as the rules allow' },
          plays: 5,
        },
        refuse_flaw: {
          title: 'Refuse a report',
          about: 'Nothing is wrong, says whoever looked at it.',
          args: { flaw_report: row('flaw_report', { likely: "flaw_report.status === 'open' && flaw_report.checker_id !== null" }) },
          rules: [
            isOpen,
            conflict('flaw_report.checker_id !== null', 'Nobody has looked at it. Give it to somebody first.', [
              'nobody',
              'looked at',
              'first',
            ]),
          ],
          effects: [{ set: 'flaw_report', to: { status: "'refused'" } }],
          ask: ['refuse {flaw_report}', 'turn down {flaw_report}'],
          plays: 2,
        },
      },
    }),
}
