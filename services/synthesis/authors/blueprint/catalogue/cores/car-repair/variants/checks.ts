// Somebody else checks the work before the keys are given back.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withChecks: Variant = {
  key: 'with_checks',
  about: 'Somebody else checks the work before the keys are given back.',
  apply: core =>
    extended(core, {
      entities: {
        final_check: {
          noun: { one: 'final check', many: 'final checks', also: [{ one: 'inspection', many: 'inspections' }] },
          kind: 'record',
          about: 'A test of the work of a [job].',
          fields: {
            job: ref('job', 'Which [job].'),
            checker: ref('mechanic', 'Who tested it.', { called: 'checker' }),
            result: choice('How it went.', { passed: 7, failed: 2 }),
            checked_on: date('Day.', -60, 0, { called: 'day of the check', filter: true, sort: true }),
          },
          identify: ['job', 'checked_on'],
          refer: 'the final check of {job} on {checked_on}',
          summary: { by: ['result', 'checker'], totals: [], over: 'checked_on' },
        },
        defect: {
          noun: { one: 'defect', many: 'defects' },
          kind: 'part',
          about: 'What a failed check found.',
          fields: {
            final_check: ref('final_check', 'Which check.'),
            finding: text(
              'What is wrong.',
              oneOf(['Loose bolt', 'Lamp too low', 'Oil on the floor', 'Noise when braking', 'Warning light stays on']),
            ),
          },
          identify: ['final_check', 'finding'],
          refer: '“{finding}” in {final_check}',
        },
      },
      actions: {
        check_job: {
          title: 'Check finished work',
          about: 'Records the test of a finished [job] by somebody who did not do the work. A failed one sends it back to the [bay].',
          args: {
            job: row('job', {
              likely: "job.status === 'finished' && none('final_check', c => c.job_id === job.id && c.result === 'passed')",
            }),
            checker: row('mechanic', { about: 'Who tested it.', likely: "checker.id !== job.mechanic_id && checker.skill !== 'desk'" }),
            result: choice('How it went.', { passed: 7, failed: 2 }),
            finding: {
              ...text(
                'What is wrong, or what was looked at.',
                oneOf(['Loose bolt', 'Lamp too low', 'Oil on the floor', 'Noise when braking', 'Warning light stays on']),
              ),
              maxLength: 80,
            },
          },
          rules: [
            conflict("job.status === 'finished'", 'This [job] is {job.status}; only finished ones are checked.', [
              'not finished',
              'running',
              'planned',
              'handed',
              'cancelled',
            ]),
            forbidden('checker.id !== job.mechanic_id', '{checker.name} did the work; somebody else checks it.', [
              'did the work',
              'somebody else',
              'someone else',
              'own work',
            ]),
            forbidden("checker.skill !== 'desk'", '{checker.name} is at the desk and checks nothing.', ['desk', 'not a mechanic']),
            conflict("none('final_check', c => c.job_id === job.id && c.result === 'passed')", 'This [job] has passed a check already.', [
              'already',
              'passed',
            ]),
          ],
          effects: [
            { add: 'final_check', with: { job: 'job', checker: 'checker', result: 'result', checked_on: 'today()' } },
            { add: 'defect', when: "result === 'failed'", with: { final_check: 'final_check', finding: 'finding' } },
            { set: 'job', when: "result === 'failed'", to: { status: "'running'" } },
          ],
          gives: 'final_check',
          ask: [
            'record that {checker} checked {job}: {result} (“{finding}”)',
            'put down the check of {job} by {checker}, {result}, with the words “{finding}”',
          ],
          plays: 30,
        },
      },
      rules: {
        hand_over_car: [
          conflict("some('final_check', c => c.job_id === job.id && c.result === 'passed')", 'This [job] has not passed a check yet.', [
            'not passed',
            'check',
          ]),
        ],
      },
    }),
}
