// Code hosting with a merge queue for each repository.
import { conflict, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, moment, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Places in the queue of one repository. */
const PLACES = 3

const waits = "q => q.merge_request_id === merge_request.id && q.status === 'waiting'"
const approved =
  "count('verdict', v => v.merge_request_id === merge_request.id && v.round === merge_request.round && v.decision === 'approved') >= merge_request.repository.approvals_needed"

export const withMergeQueue = (core: Core): Core =>
  extended(core, {
    entities: {
      queue_entry: {
        noun: { one: 'queue entry', many: 'queue entries', also: [{ one: 'merge train car', many: 'merge train cars' }] },
        kind: 'record',
        about: 'An approved [merge_request] that waits for its turn.',
        fields: {
          merge_request: ref('merge_request', 'Which [merge_request].'),
          repository: ref('repository', 'In the queue of which [repository].', { clause: 'in' }),
          urgency: choice('Urgent ones go before the others.', { normal: 5, urgent: 1 }, { says: { normal: 'normal', urgent: 'urgent' } }),
          entered_at: moment('When it entered.'),
          status: choice(
            'Where it stands.',
            { waiting: 1, merged: 1, left: 1 },
            { says: { waiting: 'waiting', merged: 'merged', left: 'left' } },
          ),
        },
        identify: ['merge_request'],
        refer: 'the place in the queue of {merge_request}',
        summary: { by: ['status', 'repository', 'urgency'], totals: [] },
        tools: ['search'],
      },
    },
    actions: {
      enqueue_merge_request: {
        title: 'Put a merge request into the queue',
        about: `Puts an open [merge_request] with enough approvals into the queue of its [repository], which has ${PLACES} places, one of them urgent at most.`,
        args: {
          merge_request: row('merge_request', {
            likely: `merge_request.status === 'open' && none('queue_entry', ${waits}) && ${approved}`,
          }),
          urgency: choice('Urgent ones go before the others.', { normal: 5, urgent: 1 }, { says: { normal: 'normal', urgent: 'urgent' } }),
        },
        rules: [
          conflict("merge_request.status === 'open'", 'This [merge_request] is {merge_request.status}.', ['merged', 'closed', 'not open']),
          conflict(`none('queue_entry', ${waits})`, 'This [merge_request] is in the queue already.', ['already', 'in the queue']),
          conflict(approved, 'It has not the {merge_request.repository.approvals_needed} approvals that its [repository] needs.', [
            'approval',
            'not approved',
            'needs',
          ]),
          conflict(
            `count('queue_entry', q => q.repository_id === merge_request.repository_id && q.status === 'waiting') < ${PLACES}`,
            `The queue of [repository] {merge_request.repository.name} is full with ${PLACES} entries. Wait for a merge.`,
            ['full', 'no place', 'wait'],
          ),
          conflict(
            "urgency === 'normal' || none('queue_entry', q => q.repository_id === merge_request.repository_id && q.status === 'waiting' && q.urgency === 'urgent')",
            'There is an urgent entry in the queue of [repository] {merge_request.repository.name} already.',
            ['already', 'one urgent', 'urgent entry'],
          ),
        ],
        effects: [
          {
            add: 'queue_entry',
            with: {
              merge_request: 'merge_request',
              repository: 'merge_request.repository',
              urgency: 'urgency',
              entered_at: 'now()',
              status: "'waiting'",
            },
          },
        ],
        gives: 'queue_entry',
        ask: ['put {merge_request} into the queue, urgency {urgency}', 'queue {merge_request} for merging; it is {urgency}'],
        outcome: [
          {
            question: 'How many entries are waiting in that queue now?',
            value: "count('queue_entry', q => q.repository_id === merge_request.repository_id && q.status === 'waiting')",
            type: 'integer',
          },
        ],
        routine: {
          row: 'merge_request',
          when: `merge_request.status === 'open' && none('queue_entry', ${waits}) && ${approved}`,
          chance: 0.6,
        },
        plays: 12,
        undoneBy: 'leave_queue_entry',
      },
      leave_queue_entry: {
        title: 'Leave the queue',
        about: 'Takes a waiting [merge_request] out of the queue; it stays open.',
        args: { queue_entry: row('queue_entry', { likely: "queue_entry.status === 'waiting'" }) },
        rules: [
          conflict("queue_entry.status === 'waiting'", 'It is not waiting any more ({queue_entry.status}).', [
            'not waiting',
            'left',
            'merged',
          ]),
        ],
        effects: [{ set: 'queue_entry', to: { status: "'left'" } }],
        ask: ['give up {queue_entry}', 'cancel {queue_entry}'],
      },
    },
    rules: {
      accept_merge_request: [
        conflict(`some('queue_entry', ${waits})`, 'This [merge_request] is not in the queue. Put it there first.', [
          'not in the queue',
          'queue',
        ]),
        conflict(
          "none('queue_entry', q => q.repository_id === merge_request.repository_id && q.status === 'waiting' && q.merge_request_id !== merge_request.id && q.urgency === 'urgent') || some('queue_entry', u => u.merge_request_id === merge_request.id && u.status === 'waiting' && u.urgency === 'urgent')",
          'An urgent entry of [repository] {merge_request.repository.name} goes first.',
          ['urgent', 'goes first', 'before'],
        ),
      ],
      push_commits: [
        conflict(`none('queue_entry', ${waits})`, 'This [merge_request] is in the queue; nothing is pushed to it until it leaves.', [
          'in the queue',
          'until it leaves',
        ]),
      ],
      close_merge_request: [
        conflict(`none('queue_entry', ${waits})`, 'This [merge_request] is in the queue. Take it out first.', ['in the queue', 'first']),
      ],
    },
    effects: {
      accept_merge_request: [
        {
          each: 'queue_entry',
          as: 'entry',
          where: "entry.merge_request_id === merge_request.id && entry.status === 'waiting'",
          do: [{ set: 'entry', to: { status: "'merged'" } }],
        },
      ],
    },
  })
