// What is done with issues, and releases of what was merged.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { taking } from './branches.ts'
import { ISSUES } from './words.ts'

/** Days after which a closed issue stays closed. */
const DAYS_TO_REOPEN = 45
/** Days after which a release stays out. */
const DAYS_TO_WITHDRAW = 14

const open = conflict("issue.status === 'open'", 'This [issue] is closed ({issue.resolution}).', ['closed', 'already', 'not open'])
const unreleased = "m => m.repository_id === repository.id && m.status === 'merged' && m.released === 'no'"

export const issues: Readonly<Record<string, Action>> = {
  report_issue: {
    title: 'Report an [issue]',
    about:
      'Records an [issue] in a [repository] that is not archived, with normal severity. Its [label] sets the day it is due. No two open ones with the same title.',
    args: {
      contributor: row('contributor', { about: 'Who reports it.' }),
      repository: row('repository', { likely: "repository.status !== 'archived'" }),
      title: text('What it is, as given.', oneOf(ISSUES), { maxLength: 100 }),
      label: row('label'),
    },
    rules: [
      conflict("repository.status !== 'archived'", '[repository] {repository.name} is archived; nothing is changed there any more.', [
        'archived',
        'any more',
      ]),
      conflict(
        "none('issue', i => i.repository_id === repository.id && i.title === title)",
        'There is an [issue] with this title in [repository] {repository.name} already. Reopen it if it is closed.',
        ['already', 'exists', 'there is'],
      ),
    ],
    effects: [
      {
        add: 'issue',
        with: {
          repository: 'repository',
          contributor: 'contributor',
          title: 'title',
          label: 'label',
          severity: "'normal'",
          opened_on: 'today()',
          due_on: 'plusDays(today(), label.days_to_close)',
          status: "'open'",
        },
      },
    ],
    gives: 'issue',
    ask: [
      'report the [issue] “{title}” in {repository} for {contributor}, with {label}',
      'put “{title}” down as an [issue] of {repository}; {contributor} found it, and it gets {label}',
    ],
    outcome: [{ question: 'By when should it be closed?', value: 'issue.due_on', type: 'date' }],
    plays: 26,
  },
  triage_issue: {
    title: 'Triage an [issue]',
    about:
      'Gives an open [issue] a severity and somebody who looks after it. Only bugs and security problems can be critical; they are due in three days.',
    args: {
      issue: row('issue', { likely: "issue.status === 'open'" }),
      severity: choice(
        'How bad it is.',
        { low: 2, normal: 3, high: 2, critical: 1 },
        { says: { low: 'low', normal: 'normal', high: 'high', critical: 'critical' } },
      ),
      assignee: row('maintainer', { about: 'Who looks after it.' }),
    },
    rules: [
      open,
      conflict(
        "severity !== 'critical' || issue.label.may_be_critical === 'yes'",
        'An [issue] with the label “{issue.label.name}” cannot be critical.',
        ['cannot be critical', 'label', 'only bugs'],
      ),
      conflict(
        "count('issue', i => i.assignee_id === assignee.id && i.status === 'open' && i.severity === 'critical') === 0 || severity !== 'critical'",
        '{assignee.name} has a critical [issue] already. Choose somebody else.',
        ['already', 'somebody else', 'one at a time'],
      ),
    ],
    effects: [
      {
        set: 'issue',
        to: { severity: 'severity', assignee: 'assignee', due_on: "severity === 'critical' ? plusDays(today(), 3) : issue.due_on" },
      },
    ],
    gives: 'issue',
    ask: ['rate {issue} as {severity} and let {assignee} look after it', 'give {issue} to {assignee} with severity {severity}'],
    outcome: [{ question: 'When is it due now?', value: 'issue.due_on', type: 'date' }],
    plays: 18,
  },
  close_issue: {
    title: 'Close an [issue]',
    about:
      'Closes an open [issue] without a fix, unless an open [merge_request] will close it. Security problems are never closed as not planned.',
    args: {
      issue: row('issue', {
        likely: "issue.status === 'open' && none('merge_request', m => m.issue_id === issue.id && m.status === 'open')",
      }),
      resolution: choice(
        'Why.',
        { duplicate: 2, not_reproducible: 2, not_planned: 2 },
        { says: { duplicate: 'a duplicate', not_reproducible: 'not reproducible', not_planned: 'not planned' } },
      ),
    },
    rules: [
      open,
      conflict(
        "none('merge_request', m => m.issue_id === issue.id && m.status === 'open')",
        'An open [merge_request] will close this [issue]. Merge or close that first.',
        ['open', 'will close', 'first'],
      ),
      forbidden("resolution !== 'not_planned' || issue.label.name !== 'security'", 'Security problems cannot be closed as not planned.', [
        'security',
        'not planned',
      ]),
    ],
    effects: [{ set: 'issue', to: { status: "'closed'", resolution: 'resolution', closed_on: 'today()' } }],
    ask: ['close {issue} as {resolution}', 'close {issue}; it is {resolution}'],
    plays: 12,
  },
  reopen_issue: {
    title: 'Reopen an [issue]',
    about: `Opens a closed [issue] again within ${DAYS_TO_REOPEN} days; duplicates stay closed.`,
    args: {
      issue: row('issue', {
        likely: `issue.status === 'closed' && issue.resolution !== 'duplicate' && issue.closed_on >= plusDays(today(), -${DAYS_TO_REOPEN})`,
      }),
    },
    rules: [
      conflict("issue.status === 'closed'", 'This [issue] is open.', ['is open', 'not closed', 'already open']),
      conflict("issue.resolution !== 'duplicate'", 'This [issue] is a duplicate and stays closed.', ['duplicate', 'stays closed']),
      conflict(
        `days(issue.closed_on, today()) <= ${DAYS_TO_REOPEN}`,
        `It was closed on {issue.closed_on}, more than ${DAYS_TO_REOPEN} days ago. Report a new one.`,
        ['45 days', 'too long', 'too late', 'more than'],
      ),
    ],
    effects: [{ set: 'issue', to: { status: "'open'", resolution: 'null', closed_on: 'null' } }],
    ask: ['reopen {issue}', 'open {issue} again, it is not solved'],
  },
  publish_release: {
    title: 'Publish a [release]',
    about:
      'Publishes what was merged into an active [repository] since the last [release], when no critical [issue] is open there; one a day. A major step sets the other parts of the version to 0, a minor one the last part.',
    args: {
      repository: row('repository', {
        likely: `repository.status === 'active' && some('merge_request', ${unreleased}) && none('issue', i => i.repository_id === repository.id && i.status === 'open' && i.severity === 'critical')`,
      }),
      step: choice('Which part of the version goes up by one.', { patch: 4, minor: 3, major: 1 }),
    },
    rules: [
      taking('repository'),
      conflict(`some('merge_request', ${unreleased})`, 'Nothing was merged into [repository] {repository.name} since the last [release].', [
        'nothing',
        'no merge',
      ]),
      conflict(
        "none('issue', i => i.repository_id === repository.id && i.status === 'open' && i.severity === 'critical')",
        'A critical [issue] is open in [repository] {repository.name}. Close it first.',
        ['critical', 'severe'],
      ),
      conflict(
        "none('release', r => r.repository_id === repository.id && r.released_on === today())",
        'There was a [release] of [repository] {repository.name} today; wait until tomorrow.',
        ['today', 'tomorrow', 'one a day'],
      ),
    ],
    effects: [
      {
        set: 'repository',
        to: {
          major: "step === 'major' ? repository.major + 1 : repository.major",
          minor: "step === 'major' ? 0 : step === 'minor' ? repository.minor + 1 : repository.minor",
          patch: "step === 'patch' ? repository.patch + 1 : 0",
        },
      },
      {
        add: 'release',
        with: {
          repository: 'repository',
          version: `\`\${repository.major}.\${repository.minor}.\${repository.patch}\``,
          maintainer: 'actor',
          changes: `count('merge_request', ${unreleased})`,
          released_on: 'today()',
          status: "'published'",
        },
      },
      {
        each: 'merge_request',
        as: 'm',
        where: "m.repository_id === repository.id && m.status === 'merged' && m.released === 'no'",
        do: [{ set: 'm', to: { released: "'yes'" } }],
      },
    ],
    gives: 'release',
    ask: ['publish a {step} [release] of {repository}', 'bring out the next {step} version of {repository}'],
    outcome: [
      { question: 'Which version is it?', value: 'release.version', type: 'text' },
      { question: 'How many changes are in it?', value: 'release.changes', type: 'integer' },
    ],
    plays: 8,
    routine: { row: 'repository', when: `repository.status === 'active' && some('merge_request', ${unreleased})`, chance: 0.025 },
  },
  withdraw_release: {
    title: 'Withdraw a [release]',
    about: `Withdraws the latest published [release] of a [repository], within ${DAYS_TO_WITHDRAW} days.`,
    args: {
      release: row('release', {
        likely: `release.status === 'published' && release.released_on >= plusDays(today(), -${DAYS_TO_WITHDRAW}) && none('release', r => r.repository_id === release.repository_id && r.id > release.id)`,
      }),
    },
    rules: [
      conflict("release.status === 'published'", 'This [release] was withdrawn already.', ['already', 'withdrawn']),
      conflict(
        "none('release', r => r.repository_id === release.repository_id && r.id > release.id)",
        'A later [release] of [repository] {release.repository.name} is out; only the latest one can be withdrawn.',
        ['later', 'latest', 'newer'],
      ),
      conflict(
        `days(release.released_on, today()) <= ${DAYS_TO_WITHDRAW}`,
        `It came out on {release.released_on}; [releases] can be withdrawn for ${DAYS_TO_WITHDRAW} days.`,
        ['14 days', 'too long', 'too late', 'for 14'],
      ),
    ],
    effects: [{ set: 'release', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {release}', 'take {release} back'],
  },
}
