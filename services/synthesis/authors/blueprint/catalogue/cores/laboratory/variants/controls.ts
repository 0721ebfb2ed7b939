// Controls: nothing is measured on an instrument without a recent control that passed.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days for which a control holds, controls of one instrument in a day, and the deviation from which it fails. */
const HOLDS_DAYS = 10
const MOST_A_DAY = 2
const FAILS_ABOVE = 15

const recent = (instrument: string): string =>
  `some('control_run', c => c.instrument_id === ${instrument}.id && c.verdict === 'passed' && c.run_on >= plusDays(today(), -${HOLDS_DAYS}))`

export const withControls: Variant = {
  key: 'with_control_runs',
  about: 'Quality control: an instrument is used only after a control run on a known standard that deviated little.',
  apply: core =>
    extended(core, {
      entities: {
        control_run: {
          noun: {
            one: 'control run',
            many: 'control runs',
            also: [{ one: 'quality control', many: 'quality controls' }],
          },
          kind: 'record',
          about: 'A known standard was measured on an [instrument].',
          fields: {
            instrument: ref('instrument', 'On which [instrument].', { clause: 'on' }),
            analyst: ref('analyst', 'Who ran it.', { clause: 'by' }),
            deviation: integer('Deviation from the known value in percent.', 0, 40, {
              called: 'deviation',
              unit: 'percent',
              filter: true,
              sort: true,
            }),
            run_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true }),
            verdict: choice(
              'Whether it passed.',
              { passed: 5, failed: 1 },
              { called: 'verdict', says: { passed: 'passed', failed: 'failed' } },
            ),
          },
          identify: ['instrument', 'run_on'],
          refer: 'the [control_run] on {instrument} of {run_on}',
          summary: { by: ['verdict', 'instrument', 'analyst'], totals: ['deviation'], over: 'run_on' },
        },
        deviation_report: {
          noun: {
            one: 'deviation report',
            many: 'deviation reports',
            also: [{ one: 'nonconformity', many: 'nonconformities' }],
          },
          kind: 'record',
          about: 'What is done about a [control_run] that failed.',
          fields: {
            control_run: ref('control_run', 'Which [control_run].'),
            cause: choice('What was found.', { drift: 3, contamination: 2, operator: 2, unknown: 1 }, { called: 'cause' }),
            analyst: ref('analyst', 'Who looks into it.', { clause: 'in the hands of' }),
            opened_on: date('Day.', -60, 0, { called: 'day of the report', filter: true, sort: true }),
            status: choice('Where it stands.', { open: 1, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
          },
          identify: ['control_run'],
          refer: 'the report on {control_run}',
          unique: [['control_run']],
        },
      },
      actions: {
        run_control: {
          title: 'Record a control run',
          about: `Records a [control_run] on a ready [instrument], ${MOST_A_DAY} a day at most. Above ${FAILS_ABOVE} percent of deviation it fails.`,
          args: {
            instrument: row('instrument', { likely: `instrument.status === 'ready' && !${recent('instrument')}` }),
            analyst: row('analyst', { about: 'Who ran it.' }),
            deviation: integer('Deviation from the known value in percent.', 0, 20, { skew: 'low' }),
          },
          rules: [
            conflict("instrument.status === 'ready'", '“{instrument.name}” is out of order.', ['out of order', 'broken']),
            conflict(
              `count('control_run', c => c.instrument_id === instrument.id && c.run_on === today()) < ${MOST_A_DAY}`,
              `${MOST_A_DAY} have been run on “{instrument.name}” today. Wait until tomorrow.`,
              ['today', 'tomorrow', 'limit'],
            ),
          ],
          effects: [
            {
              add: 'control_run',
              with: {
                instrument: 'instrument',
                analyst: 'analyst',
                deviation: 'deviation',
                run_on: 'today()',
                verdict: `deviation > ${FAILS_ABOVE} ? 'failed' : 'passed'`,
              },
            },
          ],
          gives: 'control_run',
          ask: [
            'record a control run of {analyst} on {instrument} with a deviation of {deviation} percent',
            '{analyst} has run a control on {instrument}, which was {deviation} percent off; put it down',
          ],
          outcome: [{ question: 'Did it pass or fail?', value: 'control_run.verdict', type: 'text' }],
          plays: 8,
          routine: { row: 'instrument', when: `instrument.status === 'ready' && !${recent('instrument')}`, chance: 0.3 },
        },
        report_deviation: {
          title: 'Open a deviation report',
          about: 'Opens a report on a [control_run] that failed, once, in the hands of somebody who did not run it.',
          args: {
            control_run: row('control_run', {
              likely: "control_run.verdict === 'failed' && none('deviation_report', d => d.control_run_id === control_run.id)",
            }),
            cause: choice('What was found.', { drift: 3, contamination: 2, operator: 2, unknown: 1 }),
            analyst: row('analyst', { about: 'Who looks into it.', likely: 'analyst.id !== control_run.analyst_id' }),
          },
          rules: [
            conflict("control_run.verdict === 'failed'", 'This [control_run] passed; there is nothing to report.', [
              'passed',
              'nothing to report',
            ]),
            conflict("none('deviation_report', d => d.control_run_id === control_run.id)", 'There is a report on it already.', [
              'already',
              'there is a report',
            ]),
            conflict('analyst.id !== control_run.analyst_id', '{analyst.name} ran it. Somebody else has to look into it.', [
              'ran it',
              'somebody else',
              'someone else',
            ]),
          ],
          effects: [
            {
              add: 'deviation_report',
              with: { control_run: 'control_run', cause: 'cause', analyst: 'analyst', opened_on: 'today()', status: "'open'" },
            },
          ],
          gives: 'deviation_report',
          ask: [
            'open a report on {control_run} with the cause {cause}, in the hands of {analyst}',
            'let {analyst} look into {control_run}; the cause is {cause}',
          ],
          plays: 6,
        },
        close_deviation: {
          title: 'Close a deviation report',
          about: 'Closes a report once the [instrument] has passed a [control_run] after the day of the report or on it.',
          args: {
            deviation_report: row('deviation_report', { likely: "deviation_report.status === 'open'" }),
          },
          rules: [
            conflict("deviation_report.status === 'open'", 'This report has been closed already.', ['already', 'closed']),
            conflict(
              "some('control_run', c => c.instrument_id === deviation_report.control_run.instrument_id && c.verdict === 'passed' && c.run_on >= deviation_report.opened_on)",
              'No [control_run] on “{deviation_report.control_run.instrument.name}” has passed since. Run one first.',
              ['since', 'has passed', 'first', 'no control'],
            ),
          ],
          effects: [{ set: 'deviation_report', to: { status: "'closed'" } }],
          ask: ['close {deviation_report}', 'settle {deviation_report}'],
          plays: 2,
        },
      },
      rules: {
        schedule_analysis: [
          conflict(recent('instrument'), `No control on “{instrument.name}” has passed within ${HOLDS_DAYS} days. Run one first.`, [
            'control',
            'within',
            'first',
          ]),
        ],
      },
    }),
}
