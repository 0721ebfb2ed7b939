// What is printed is folded, stapled or bound by hand, step by step.
import { conflict, forbidden, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const STEPS = { folding: 4, stapling: 3, binding: 1, trimming: 3 } as const
const isOpen: Rule = conflict("finishing_step.status === 'open'", 'This step is done already.', ['done', 'already'])

export const withBindery: Variant = {
  key: 'with_bindery',
  about: 'Printed jobs are folded, stapled, trimmed or bound in steps before they are fetched.',
  apply: core =>
    extended(core, {
      entities: {
        finishing_step: {
          noun: { one: 'finishing step', many: 'finishing steps' },
          kind: 'record',
          about: 'Work on a job after printing.',
          fields: {
            print_job: ref('print_job', 'For which job.', { called: 'job', clause: 'for' }),
            kind: choice('What is done.', STEPS, { called: 'kind of step' }),
            worker: ref('press_operator', 'Who does it.', { called: 'worker', optional: true, clause: 'by' }),
            minutes: integer('How long it takes.', 5, 240, { called: 'length', unit: 'minutes', sort: true, filter: true, clause: 'of' }),
            asked_on: date('Day.', -50, 0, { called: 'day of asking', filter: true, sort: true, clause: 'that were asked for' }),
            status: choice('Where it stands.', { open: 1, done: 1 }, { says: { open: 'open', done: 'completed' } }),
          },
          identify: ['print_job', 'kind'],
          refer: 'the {kind} of {print_job}',
          unique: [['print_job', 'kind']],
          summary: { by: ['status', 'kind', 'worker'], totals: ['minutes'], over: 'asked_on' },
        },
      },
      rules: {
        hand_over_print_job: [
          conflict(
            "none('finishing_step', s => s.print_job_id === print_job.id && s.status === 'open')",
            'A step of finishing is open for job {print_job.code}. Finish it first.',
            ['finishing', 'open', 'first'],
          ),
        ],
      },
      actions: {
        ask_finishing: {
          title: 'Ask for finishing',
          about: 'A job that was not fetched gets a step, each kind once; a minute for ten sheets, binding three.',
          args: {
            print_job: row('print_job', {
              likely: "print_job.status === 'approved' || print_job.status === 'printed' || print_job.status === 'ordered'",
            }),
            kind: choice('What is done.', STEPS),
          },
          rules: [
            conflict("print_job.status !== 'fetched' && print_job.status !== 'cancelled'", 'Job {print_job.code} is {print_job.status}.', [
              'fetched',
              'cancelled',
              'over',
            ]),
            conflict("none('finishing_step', s => s.print_job_id === print_job.id && s.kind === kind)", 'That step is asked for already.', [
              'already',
              'asked for',
            ]),
          ],
          effects: [
            {
              add: 'finishing_step',
              with: {
                print_job: 'print_job',
                kind: 'kind',
                minutes: "ceil(print_job.sheets * (kind === 'binding' ? 3 : 1) / 10)",
                asked_on: 'today()',
                status: "'open'",
              },
            },
          ],
          gives: 'finishing_step',
          ask: ['ask for {kind} for {print_job}', 'add {kind} to what is done with {print_job}'],
          outcome: [{ question: 'How many minutes will it take?', value: 'finishing_step.minutes', type: 'integer' }],
          plays: 20,
        },
        assign_finishing: {
          title: 'Give a step to somebody',
          about:
            'Gives somebody an open step; nobody has more than 300 minutes of open steps, and binding is done by those who print or run the shop.',
          args: {
            finishing_step: row('finishing_step', { likely: "finishing_step.status === 'open'" }),
            worker: row('press_operator', {
              likely:
                "sum('finishing_step', s => s.worker_id === worker.id && s.status === 'open', s => s.minutes) + finishing_step.minutes <= 300",
            }),
          },
          rules: [
            isOpen,
            forbidden("finishing_step.kind !== 'binding' || worker.post !== 'desk'", '{worker.name} works at the desk and binds nothing.', [
              'desk',
              'binds nothing',
            ]),
            conflict('finishing_step.worker_id === null || finishing_step.worker_id !== worker.id', '{worker.name} does it already.', [
              'already',
              'does it',
            ]),
            conflict(
              "sum('finishing_step', s => s.worker_id === worker.id && s.status === 'open', s => s.minutes) + finishing_step.minutes <= 300",
              '{worker.name} would have more than 300 minutes of open steps.',
              ['300', 'too much', 'more than'],
            ),
          ],
          effects: [{ set: 'finishing_step', to: { worker: 'worker' } }],
          ask: ['let {worker} do {finishing_step}', 'give {finishing_step} to {worker}'],
          plays: 12,
        },
        finish_finishing: {
          title: 'Note that a step is done',
          about: 'Somebody has done an open step of a printed job.',
          args: {
            finishing_step: row('finishing_step', {
              likely:
                "finishing_step.status === 'open' && finishing_step.worker_id !== null && finishing_step.print_job.status === 'printed'",
            }),
          },
          rules: [
            isOpen,
            conflict('finishing_step.worker_id !== null', 'Nobody does it. Give it to somebody first.', ['nobody', 'first']),
            conflict(
              "finishing_step.print_job.status === 'printed'",
              'Job {finishing_step.print_job.code} is {finishing_step.print_job.status}, not printed.',
              ['not printed', 'printed'],
            ),
          ],
          effects: [{ set: 'finishing_step', to: { status: "'done'" } }],
          ask: ['note that {finishing_step} is done', 'close {finishing_step}'],
          routine: {
            row: 'finishing_step',
            when: "finishing_step.status === 'open' && finishing_step.worker_id !== null && finishing_step.print_job.status === 'printed'",
            chance: 0.3,
          },
        },
      },
    }),
}
