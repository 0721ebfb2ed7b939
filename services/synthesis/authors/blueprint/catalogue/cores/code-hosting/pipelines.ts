// Pipelines: the automatic tests of merge requests.
import { conflict, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { open } from './merge-requests.ts'

/** Pipelines that run at the same time on all machines. */
const RUNNERS = 4

export const pipelines: Readonly<Record<string, Action>> = {
  start_pipeline: {
    title: 'Start a [pipeline]',
    about: `Starts the tests for the present round of an open [merge_request]: one at a time for each, ${RUNNERS} at a time in all.`,
    args: {
      merge_request: row('merge_request', {
        likely:
          "merge_request.status === 'open' && none('pipeline', p => p.merge_request_id === merge_request.id && p.round === merge_request.round && p.status !== 'failed')",
      }),
    },
    rules: [
      open,
      conflict(
        "none('pipeline', p => p.merge_request_id === merge_request.id && p.status === 'running')",
        'A [pipeline] of this [merge_request] is running. Wait for its end.',
        ['running', 'wait'],
      ),
      conflict(
        "none('pipeline', p => p.merge_request_id === merge_request.id && p.round === merge_request.round && p.status === 'passed')",
        'A [pipeline] has passed in this round; another one is not needed.',
        ['has passed', 'not needed', 'already'],
      ),
      conflict(
        `count('pipeline', p => p.status === 'running') < ${RUNNERS}`,
        `All ${RUNNERS} runners are busy. Wait until a [pipeline] has ended.`,
        ['busy', 'all', 'wait'],
      ),
    ],
    effects: [
      {
        add: 'pipeline',
        with: {
          merge_request: 'merge_request',
          number: "count('pipeline', p => p.merge_request_id === merge_request.id) + 1",
          round: 'merge_request.round',
          started_on: 'today()',
          status: "'running'",
        },
      },
    ],
    ask: ['start a [pipeline] for {merge_request}', 'run the tests of {merge_request}'],
    outcome: [{ question: 'Which number does the new pipeline have?', value: 'pipeline.number', type: 'integer' }],
    routine: {
      row: 'merge_request',
      when: "merge_request.status === 'open' && none('pipeline', p => p.merge_request_id === merge_request.id && p.round === merge_request.round && p.status !== 'failed')",
      chance: 0.3,
    },
  },
  finish_pipeline: {
    title: 'Finish a [pipeline]',
    about: 'Records how a running [pipeline] ended and how long it took.',
    args: {
      pipeline: row('pipeline', { likely: "pipeline.status === 'running'" }),
      result: choice('How it ended.', { passed: 4, failed: 1 }),
      minutes: integer('How long it took.', 2, 60, { skew: 'low', unit: 'minutes' }),
    },
    rules: [conflict("pipeline.status === 'running'", 'This [pipeline] has {pipeline.status} already.', ['already', 'passed', 'failed'])],
    effects: [{ set: 'pipeline', to: { status: 'result', minutes: 'minutes' } }],
    ask: ['record that {pipeline} {result} after {minutes} minutes', 'close {pipeline}: it {result} after {minutes} minutes'],
    routine: { row: 'pipeline', when: "pipeline.status === 'running'", chance: 0.35 },
  },
}
