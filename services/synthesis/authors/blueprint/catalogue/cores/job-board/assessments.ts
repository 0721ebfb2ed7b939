// A job board with tests before interviews.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { myJob, openStage } from './jobs.ts'

const TESTS = [
  { name: 'Reading and writing', pass_mark: 60, attempts: 2, valid_days: 180 },
  { name: 'Mental arithmetic', pass_mark: 55, attempts: 2, valid_days: 180 },
  { name: 'Safety at work', pass_mark: 80, attempts: 3, valid_days: 365 },
  { name: 'Dealing with guests', pass_mark: 50, attempts: 2, valid_days: 365 },
  { name: 'Logical thinking', pass_mark: 65, attempts: 1, valid_days: 90 },
] as const

/** Either nothing is demanded for the job, or as many tests as are demanded have been passed. */
const demanded =
  "count('job_test', t => t.job_id === application.job_id) <= count('test_result', r => r.candidate_id === application.candidate_id && r.status === 'passed')"

export const withAssessments = (core: Core): Core =>
  extended(core, {
    entities: {
      test: {
        noun: { one: 'online test', many: 'online tests', also: [{ one: 'assessment', many: 'assessments' }] },
        kind: 'reference',
        about: 'A test that [candidates] take.',
        fields: {
          name: text('Name.', oneOf(TESTS.map(({ name }) => name)), { unique: true }),
          pass_mark: integer('Points from which it is passed, of 100.', 30, 90, { called: 'pass mark', unit: 'points' }),
          attempts: integer('How often one may take it.', 1, 3, { called: 'number of attempts' }),
          valid_days: integer('Days for which a result counts.', 30, 400, { called: 'validity', unit: 'days' }),
        },
        identify: ['name'],
        refer: 'the test “{name}”',
        rows: TESTS.length,
        given: TESTS,
      },
      test_result: {
        noun: { one: 'test result', many: 'test results' },
        kind: 'record',
        about: 'A test that a [candidate] was sent and perhaps took.',
        fields: {
          candidate: ref('candidate', 'Who.', { clause: 'of' }),
          test: ref('test', 'Which test.', { clause: 'in' }),
          attempt: integer('Which attempt it is, from 1.', 1, 3),
          sent_on: date('Day on which it was sent.', -65, 0, {
            called: 'day of sending',
            filter: true,
            sort: true,
            clause: 'that were sent',
          }),
          mark: integer('Points of 100; null before it is taken.', 0, 100, {
            called: 'mark',
            optional: true,
            filter: true,
            sort: true,
            clause: 'with',
            unit: 'points',
          }),
          taken_on: date('Day on which it was taken.', -65, 0, { called: 'day of the test', optional: true }),
          status: choice(
            'Where it stands.',
            { sent: 1, passed: 1, failed: 1 },
            { says: { sent: 'pending', passed: 'passed', failed: 'failed' } },
          ),
        },
        identify: ['candidate', 'test', 'attempt'],
        refer: 'attempt {attempt} of {candidate} in {test}',
        unique: [['candidate', 'test', 'attempt']],
        summary: { by: ['status', 'test', 'candidate'], totals: ['mark'], over: 'sent_on' },
      },
      job_test: {
        noun: { one: 'test demand', many: 'test demands' },
        kind: 'part',
        about: 'A test that is demanded for a [job]: whoever is interviewed has passed as many tests as are demanded.',
        fields: {
          job: ref('job', 'For which [job].', { clause: 'for' }),
          test: ref('test', 'Which test.', { clause: 'of' }),
        },
        identify: ['test', 'job'],
        refer: 'the demand of {test} for {job}',
        rows: 5,
        given: [
          { job: 1, test: 3 },
          { job: 3, test: 2 },
          { job: 8, test: 3 },
          { job: 10, test: 4 },
          { job: 12, test: 5 },
        ],
        unique: [['job', 'test']],
        tools: ['search'],
      },
    },
    actions: {
      send_test: {
        title: 'Send a test',
        about: 'Sends a test to a looking [candidate] who waits for no other result in it, has not passed it, and has attempts left.',
        args: {
          candidate: row('candidate', {
            likely: `candidate.status === 'looking' && some('application', a => a.candidate_id === candidate.id && ${openStage('a')})`,
          }),
          test: row('test', {
            likely:
              "none('test_result', r => r.candidate_id === candidate.id && r.test_id === test.id && r.status !== 'failed') && count('test_result', r => r.candidate_id === candidate.id && r.test_id === test.id) < test.attempts",
          }),
        },
        rules: [
          conflict("candidate.status === 'looking'", '{candidate.name} has found work and is not looking.', ['found work', 'not looking']),
          conflict(
            "none('test_result', r => r.candidate_id === candidate.id && r.test_id === test.id && r.status === 'sent')",
            'A result of {candidate.name} in “{test.name}” is pending.',
            ['pending', 'already'],
          ),
          conflict(
            "none('test_result', r => r.candidate_id === candidate.id && r.test_id === test.id && r.status === 'passed')",
            '{candidate.name} has passed “{test.name}”.',
            ['has passed', 'already'],
          ),
          forbidden(
            "count('test_result', r => r.candidate_id === candidate.id && r.test_id === test.id) < test.attempts",
            '{candidate.name} has taken “{test.name}” as often as allowed ({test.attempts}).',
            ['as often', 'attempts', 'limit'],
          ),
        ],
        effects: [
          {
            add: 'test_result',
            with: {
              candidate: 'candidate',
              test: 'test',
              attempt: "count('test_result', r => r.candidate_id === candidate.id && r.test_id === test.id) + 1",
              sent_on: 'today()',
              status: "'sent'",
            },
          },
        ],
        gives: 'test_result',
        ask: ['send {test} to {candidate}', 'let {candidate} take {test}'],
        outcome: [{ question: 'Which attempt is it?', value: 'test_result.attempt', type: 'integer' }],
        plays: 36,
      },
      mark_test: {
        title: 'Enter the mark of a test',
        about: 'Enters the points of a pending test; from its pass mark on it is passed.',
        args: {
          test_result: row('test_result', { likely: "test_result.status === 'sent'" }),
          mark: mostly(integer('Points of 100.', 20, 100, { unit: 'points' }), 'test_result.test.pass_mark + 8'),
        },
        rules: [conflict("test_result.status === 'sent'", 'This test has {test_result.status} already.', ['already', 'passed', 'failed'])],
        effects: [
          {
            set: 'test_result',
            to: { mark: 'mark', taken_on: 'today()', status: "mark >= test_result.test.pass_mark ? 'passed' : 'failed'" },
          },
        ],
        ask: ['enter {mark} points for {test_result}', 'mark {test_result} with {mark} points'],
        outcome: [{ question: 'Was it passed or failed?', value: 'test_result.status', type: 'text' }],
        routine: { row: 'test_result', when: "test_result.status === 'sent'", chance: 0.2 },
      },
      demand_test: {
        title: 'Demand a test for a job',
        about:
          'From now on, one more test has to be passed before an [interview] for an open or paused [job]; two tests each at most. Only who looks after the [job] or a lead does this.',
        args: {
          job: row('job', {
            likely: "(job.status === 'open' || job.status === 'paused') && (job.recruiter_id === actor.id || actor.role === 'lead')",
          }),
          test: row('test', { likely: "none('job_test', t => t.job_id === job.id && t.test_id === test.id)" }),
        },
        rules: [
          myJob('job'),
          conflict("job.status === 'open' || job.status === 'paused'", '“{job.title}” is {job.status}.', ['filled', 'closed', 'over']),
          conflict(
            "none('job_test', t => t.job_id === job.id && t.test_id === test.id)",
            '“{test.name}” is demanded for “{job.title}” already.',
            ['already', 'demanded'],
          ),
          conflict("count('job_test', t => t.job_id === job.id) < 2", 'Two tests are demanded for “{job.title}” already.', [
            'already',
            'two',
            'limit',
          ]),
        ],
        effects: [{ add: 'job_test', with: { job: 'job', test: 'test' } }],
        gives: 'job_test',
        ask: ['demand {test} for {job} from now on', 'let nobody be interviewed for {job} before {test} is passed'],
        plays: 3,
        undoneBy: 'waive_test',
      },
      waive_test: {
        title: 'Demand a test no longer',
        about: 'The test is not needed for the [job] any more. Only who looks after the [job] or a lead does this.',
        args: { job_test: row('job_test', { likely: "job_test.job.recruiter_id === actor.id || actor.role === 'lead'" }) },
        rules: [myJob('job_test.job')],
        effects: [{ remove: 'job_test' }],
        ask: ['drop {job_test}', 'give up {job_test}'],
      },
    },
    rules: {
      plan_interview: [
        forbidden(
          demanded,
          "“{application.job.title}” demands {count('job_test', t => t.job_id === application.job_id)} passed tests, and {application.candidate.name} has fewer.",
          ['test', 'fewer', 'not passed'],
        ),
      ],
    },
  })
