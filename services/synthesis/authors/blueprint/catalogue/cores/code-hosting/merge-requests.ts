// What is done with merge requests: proposed, assigned, judged, merged.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { taking, unsuspended } from './branches.ts'

/** Open merge requests of one contributor, by standing. */
const MOST_OPEN = 4
const MOST_OPEN_NEW = 2
/** Changed lines in a merge request of a newcomer. */
const MOST_LINES_NEW = 400
/** Days after which a closed merge request stays closed. */
const DAYS_TO_REOPEN = 30

/** Only open ones change. */
export const open = conflict("merge_request.status === 'open'", 'This [merge_request] is {merge_request.status}.', [
  'already',
  'merged',
  'closed',
  'not open',
])
const withinOpen = (at: string) =>
  forbidden(
    `count('merge_request', m => m.contributor_id === ${at}.id && m.status === 'open') < (${at}.standing === 'newcomer' ? ${MOST_OPEN_NEW} : ${MOST_OPEN})`,
    `{${at}.name} has as many open [merge_requests] as their standing ({${at}.standing}) allows. Merge or close one first.`,
    ['as many', 'limit', 'too many', 'at most', 'allows'],
  )
const thisRound = (decision: string): string =>
  `v => v.merge_request_id === merge_request.id && v.round === merge_request.round && v.decision === '${decision}'`
const passed =
  "merge_request.repository.pipeline_rule === 'not_required' || some('pipeline', p => p.merge_request_id === merge_request.id && p.round === merge_request.round && p.status === 'passed')"
const mergeable = `merge_request.status === 'open' && count('verdict', ${thisRound('approved')}) >= merge_request.repository.approvals_needed && none('verdict', ${thisRound('changes_requested')}) && (${passed})`

export const mergeRequests: Readonly<Record<string, Action>> = {
  open_merge_request: {
    title: 'Open a [merge_request]',
    about: `Proposes to merge an active [branch]. Regular [contributors] have ${MOST_OPEN} open ones at most; newcomers ${MOST_OPEN_NEW}, of up to ${MOST_LINES_NEW} lines each.`,
    args: {
      branch: row('branch', { likely: "branch.status === 'active' && none('merge_request', m => m.branch_id === branch.id)" }),
      changed_lines: integer('How many lines it changes.', 5, 700, { skew: 'low', unit: 'lines' }),
      issue: row('issue', {
        about: 'The open [issue] of the same [repository] that it will close.',
        optional: true,
        likely: "issue.repository_id === branch.repository_id && issue.status === 'open'",
      }),
    },
    rules: [
      conflict("branch.status === 'active'", 'This [branch] is {branch.status}.', ['merged', 'deleted', 'not active']),
      taking('branch.repository'),
      unsuspended('branch.contributor'),
      conflict(
        "none('merge_request', m => m.branch_id === branch.id)",
        'This [branch] has a [merge_request] already; if it is closed, reopen it.',
        ['already', 'has a', 'reopen'],
      ),
      withinOpen('branch.contributor'),
      forbidden(
        `branch.contributor.standing !== 'newcomer' || changed_lines <= ${MOST_LINES_NEW}`,
        `{branch.contributor.name} is a newcomer and may change ${MOST_LINES_NEW} lines at most in one [merge_request].`,
        ['newcomer', 'at most', 'too many lines', 'too large'],
      ),
      conflict(
        "issue === null || (issue.repository_id === branch.repository_id && issue.status === 'open')",
        'The [issue] has to be an open one of [repository] {branch.repository.name}.',
        ['open one', 'another', 'not open', 'closed', 'different'],
      ),
    ],
    effects: [
      {
        add: 'merge_request',
        with: {
          branch: 'branch',
          repository: 'branch.repository',
          contributor: 'branch.contributor',
          issue: 'issue',
          changed_lines: 'changed_lines',
          round: '1',
          opened_on: 'today()',
          released: "'no'",
          status: "'open'",
        },
      },
    ],
    ask: [
      'open a [merge_request] from {branch} that changes {changed_lines} lines',
      'propose {branch} for merging, with {changed_lines} changed lines',
      'open a [merge_request] from {branch} that changes {changed_lines} lines and closes {issue}',
      'propose {branch} for merging to close {issue}; it has {changed_lines} changed lines',
    ],
    undoneBy: 'close_merge_request',
    plays: 30,
    routine: { row: 'branch', when: "branch.status === 'active' && none('merge_request', m => m.branch_id === branch.id)", chance: 0.2 },
  },
  push_commits: {
    title: 'Push further commits',
    about: `Adds changed lines to an open [merge_request]. A new round begins: verdicts and [pipelines] of the rounds before do not count any more. Newcomers stay within ${MOST_LINES_NEW} lines in all.`,
    args: {
      merge_request: row('merge_request', { likely: "merge_request.status === 'open'" }),
      more_lines: integer('How many changed lines are added.', 1, 150, { skew: 'low', unit: 'lines' }),
    },
    rules: [
      open,
      unsuspended('merge_request.contributor'),
      forbidden(
        `merge_request.contributor.standing !== 'newcomer' || merge_request.changed_lines + more_lines <= ${MOST_LINES_NEW}`,
        `{merge_request.contributor.name} is a newcomer; with {merge_request.changed_lines} lines now and {more_lines} more it would be above ${MOST_LINES_NEW}.`,
        ['newcomer', 'above', 'at most', 'limit'],
      ),
    ],
    effects: [
      {
        set: 'merge_request',
        to: { changed_lines: 'merge_request.changed_lines + more_lines', round: 'merge_request.round + 1' },
      },
    ],
    ask: [
      'push {more_lines} more changed lines to {merge_request}',
      'note that {more_lines} further changed lines were pushed to {merge_request}',
    ],
    outcome: [
      { question: 'How many lines does it change now in all?', value: 'merge_request.changed_lines', type: 'integer' },
      { question: 'Which round is it in now?', value: 'merge_request.round', type: 'integer' },
    ],
    plays: 8,
  },
  assign_merge_request: {
    title: 'Assign a [merge_request]',
    about: 'Gives an open [merge_request] to a [maintainer] who has room for it and is no triager.',
    args: {
      merge_request: row('merge_request', { likely: "merge_request.status === 'open' && merge_request.reviewer === null" }),
      reviewer: row('maintainer', { about: 'Who shall look after it.', likely: "reviewer.role !== 'triager'" }),
    },
    rules: [
      open,
      forbidden("reviewer.role !== 'triager'", '{reviewer.name} is a triager and does not judge [merge_requests].', [
        'triager',
        'does not judge',
      ]),
      conflict(
        'merge_request.reviewer === null || merge_request.reviewer_id !== reviewer.id',
        'It is assigned to {reviewer.name} already.',
        ['already', 'assigned to'],
      ),
      conflict(
        "count('merge_request', m => m.reviewer_id === reviewer.id && m.status === 'open') < reviewer.most_assigned",
        '{reviewer.name} has {reviewer.most_assigned} open [merge_requests] already, which is their limit. Choose somebody else.',
        ['already', 'limit', 'too many', 'at most', 'no room'],
      ),
    ],
    effects: [{ set: 'merge_request', to: { reviewer: 'reviewer' } }],
    gives: 'merge_request',
    ask: ['assign {merge_request} to {reviewer}', 'let {reviewer} look after {merge_request}'],
    outcome: [
      {
        question: 'How many open merge requests are assigned to them now?',
        value: "count('merge_request', m => m.reviewer_id === reviewer.id && m.status === 'open')",
        type: 'integer',
      },
    ],
    plays: 20,
  },
  judge_merge_request: {
    title: 'Judge a [merge_request]',
    about: 'Records your verdict on an open [merge_request], once in each round. Triagers do not judge.',
    args: {
      merge_request: row('merge_request', {
        likely:
          "merge_request.status === 'open' && none('verdict', v => v.merge_request_id === merge_request.id && v.maintainer_id === actor.id && v.round === merge_request.round)",
      }),
      decision: choice(
        'Approval, or changes that have to be made first.',
        { approved: 6, changes_requested: 1 },
        { says: { approved: 'approval', changes_requested: 'changes are needed' } },
      ),
    },
    rules: [
      open,
      forbidden("actor.role !== 'triager'", 'Triagers do not judge [merge_requests].', ['triager', 'do not judge']),
      conflict(
        "none('verdict', v => v.merge_request_id === merge_request.id && v.maintainer_id === actor.id && v.round === merge_request.round)",
        'You have judged this round already; after the next push you can judge again.',
        ['already', 'have judged', 'once'],
      ),
    ],
    effects: [
      {
        add: 'verdict',
        with: {
          merge_request: 'merge_request',
          maintainer: 'actor',
          decision: 'decision',
          round: 'merge_request.round',
          given_on: 'today()',
        },
      },
    ],
    gives: 'verdict',
    ask: ['record my verdict on {merge_request}: {decision}', 'put down what I think of {merge_request}: {decision}'],
    outcome: [
      { question: 'How many approvals does this round have now?', value: `count('verdict', ${thisRound('approved')})`, type: 'integer' },
    ],
    plays: 24,
    routine: {
      row: 'merge_request',
      when: `merge_request.status === 'open' && count('verdict', ${thisRound('approved')}) < merge_request.repository.approvals_needed`,
      chance: 0.2,
    },
  },
  accept_merge_request: {
    title: 'Merge a [merge_request]',
    about:
      'Merges an open [merge_request] that has the approvals its [repository] needs and no request for changes in this round, and whose [pipeline] passed where one is required. You merge up to your own limit of lines. The [issue] it names is closed as fixed.',
    args: {
      merge_request: row('merge_request', {
        likely: `${mergeable} && merge_request.changed_lines <= actor.line_limit`,
      }),
    },
    rules: [
      open,
      taking('merge_request.repository'),
      forbidden("actor.role !== 'triager'", 'Triagers do not merge.', ['triager', 'do not merge']),
      forbidden(
        'merge_request.changed_lines <= actor.line_limit',
        'You may merge up to {actor.line_limit} changed lines; this one has {merge_request.changed_lines}. Leave it to a [maintainer] with a higher limit.',
        ['up to', 'limit', 'higher', 'too many lines'],
      ),
      conflict(
        `none('verdict', ${thisRound('changes_requested')})`,
        'Changes were requested in this round. It can be merged after the next push, when it is approved.',
        ['changes were requested', 'requested', 'changes'],
      ),
      conflict(
        `count('verdict', ${thisRound('approved')}) >= merge_request.repository.approvals_needed`,
        `It has {count('verdict', ${thisRound('approved')})} approvals in this round, and [repository] {merge_request.repository.name} needs {merge_request.repository.approvals_needed}.`,
        ['approval', 'needs', 'approved'],
      ),
      conflict(passed, 'No [pipeline] has passed in this round, and [repository] {merge_request.repository.name} requires it. Start one.', [
        'has passed',
        'pipeline',
        'tests',
        'not passed',
      ]),
    ],
    effects: [
      {
        set: 'merge_request.issue',
        to: { status: "'closed'", resolution: "'fixed'", closed_on: 'today()' },
        when: "merge_request.issue.status === 'open'",
      },
      { set: 'merge_request.branch', to: { status: "'merged'" } },
      { set: 'merge_request', to: { status: "'merged'", ended_on: 'today()' } },
    ],
    ask: ['merge {merge_request}', 'get {merge_request} merged'],
    plays: 10,
    routine: { row: 'merge_request', when: mergeable, chance: 0.06 },
  },
  close_merge_request: {
    title: 'Close a [merge_request]',
    about: 'Closes an open [merge_request] without merging it. Its [branch] stays.',
    args: { merge_request: row('merge_request', { likely: "merge_request.status === 'open'" }) },
    rules: [open],
    effects: [{ set: 'merge_request', to: { status: "'closed'", ended_on: 'today()' } }],
    ask: ['close {merge_request} without merging', 'turn down {merge_request}'],
    plays: 10,
  },
  reopen_merge_request: {
    title: 'Reopen a [merge_request]',
    about: `Opens a closed [merge_request] again within ${DAYS_TO_REOPEN} days, if its [branch] is active. A new round begins.`,
    args: {
      merge_request: row('merge_request', {
        likely: `merge_request.status === 'closed' && merge_request.branch.status === 'active' && merge_request.ended_on >= plusDays(today(), -${DAYS_TO_REOPEN})`,
      }),
    },
    rules: [
      conflict("merge_request.status === 'closed'", 'This [merge_request] is {merge_request.status}; only closed ones are reopened.', [
        'merged',
        'open',
        'only closed',
        'not closed',
      ]),
      conflict("merge_request.branch.status === 'active'", 'Its [branch] is {merge_request.branch.status}; there is nothing to merge.', [
        'deleted',
        'merged',
        'nothing to merge',
      ]),
      conflict(
        `days(merge_request.ended_on, today()) <= ${DAYS_TO_REOPEN}`,
        `It was closed on {merge_request.ended_on}, more than ${DAYS_TO_REOPEN} days ago.`,
        ['30 days', 'too long', 'too late', 'more than'],
      ),
      withinOpen('merge_request.contributor'),
    ],
    effects: [{ set: 'merge_request', to: { status: "'open'", ended_on: 'null', round: 'merge_request.round + 1' } }],
    ask: ['reopen {merge_request}', 'open {merge_request} again'],
  },
}
