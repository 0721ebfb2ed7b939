// What happens on a code hosting service: branches, merge requests, verdicts, pipelines, issues, releases.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, pattern, ref, text } from '../../../language/field.ts'
import { BRANCHES, ISSUES } from './words.ts'

export const records: Readonly<Record<string, Entity>> = {
  branch: {
    noun: { one: 'branch', many: 'branches', also: [{ one: 'topic branch', many: 'topic branches' }] },
    kind: 'record',
    about: 'A line of work of a [contributor] in a [repository].',
    fields: {
      repository: ref('repository', 'In which [repository].', { clause: 'in' }),
      contributor: ref('contributor', 'Whose.'),
      name: text('Name.', oneOf(BRANCHES), { maxLength: 60, filter: true }),
      protection: choice(
        'Protected ones cannot be deleted.',
        { none: 1, protected: 1 },
        { says: { none: 'unprotected', protected: 'protected' } },
      ),
      created_on: date('Day on which it was made.', -70, 0, {
        called: 'creation date',
        filter: true,
        sort: true,
        clause: 'that were made',
      }),
      status: choice(
        'Where it stands.',
        { active: 1, merged: 1, deleted: 1 },
        { says: { active: 'active', merged: 'merged', deleted: 'deleted' } },
      ),
    },
    identify: ['name', 'repository'],
    refer: '[branch] {name} of {repository}',
  },
  merge_request: {
    noun: {
      one: 'merge request',
      many: 'merge requests',
      also: [
        { one: 'pull request', many: 'pull requests' },
        { one: 'change request', many: 'change requests' },
        { one: 'changeset', many: 'changesets' },
      ],
    },
    kind: 'record',
    about: 'The proposal to merge a [branch]; one for each.',
    fields: {
      branch: ref('branch', 'Which [branch].'),
      repository: ref('repository', 'Into which [repository].', { clause: 'in' }),
      contributor: ref('contributor', 'Who proposes it.'),
      issue: ref('issue', 'The [issue] that merging it closes, if any.', { optional: true }),
      reviewer: ref('maintainer', 'To whom it is assigned; null when to nobody.', {
        called: 'assignee',
        optional: true,
        clause: 'assigned to',
      }),
      changed_lines: integer('How many lines it changes.', 1, 5000, {
        called: 'number of changed lines',
        filter: true,
        sort: true,
        clause: 'that change',
        unit: 'lines',
      }),
      round: integer('1 at first, one more after each push; verdicts and [pipelines] count for their round only.', 1, 20, {
        called: 'round',
      }),
      opened_on: date('Day on which it was opened.', -70, 0, {
        called: 'opening date',
        filter: true,
        sort: true,
        clause: 'that were opened',
      }),
      ended_on: date('Day on which it was merged or closed.', -70, 0, { called: 'end date', optional: true }),
      released: choice('Whether it is in a [release].', { no: 1, yes: 1 }, { says: { no: 'unreleased', yes: 'released' } }),
      status: choice('Where it stands.', { open: 1, merged: 1, closed: 1 }, { says: { open: 'open', merged: 'merged', closed: 'closed' } }),
    },
    identify: ['branch'],
    refer: 'the [merge_request] from {branch}',
    computed: {
      approvals: {
        about: 'Approvals in the present round.',
        value:
          "count('verdict', v => v.merge_request_id === merge_request.id && v.round === merge_request.round && v.decision === 'approved')",
        type: 'integer',
        called: 'number of approvals',
      },
    },
    unique: [['branch']],
    summary: { by: ['status', 'repository', 'contributor', 'reviewer'], totals: ['changed_lines'], over: 'opened_on' },
  },
  verdict: {
    noun: { one: 'verdict', many: 'verdicts', also: [{ one: 'assessment', many: 'assessments' }] },
    kind: 'record',
    about: 'What a [maintainer] decided on a [merge_request] in one of its rounds.',
    fields: {
      merge_request: ref('merge_request', 'On which [merge_request].', { clause: 'on' }),
      maintainer: ref('maintainer', 'Who decided.'),
      decision: choice('Approval, or changes that have to be made first.', { approved: 3, changes_requested: 1 }),
      round: integer('In which round.', 1, 20, { filter: true }),
      given_on: date('Day.', -70, 0, { called: 'day of the verdict', filter: true, sort: true, clause: 'that were given' }),
    },
    identify: ['maintainer', 'merge_request', 'round'],
    refer: 'the [verdict] of {maintainer} in round {round} of {merge_request}',
    unique: [['merge_request', 'maintainer', 'round']],
    summary: { by: ['maintainer', 'decision'], totals: [], over: 'given_on' },
    tools: ['search'],
  },
  pipeline: {
    noun: {
      one: 'pipeline',
      many: 'pipelines',
      also: [
        { one: 'build', many: 'builds' },
        { one: 'check run', many: 'check runs' },
      ],
    },
    kind: 'record',
    about: 'One automatic run of the tests of a [merge_request].',
    fields: {
      merge_request: ref('merge_request', 'Of which [merge_request].', { clause: 'of' }),
      number: integer('Which one it is of that [merge_request], from 1.', 1, 40),
      round: integer('For which round.', 1, 20),
      started_on: date('Day on which it began.', -70, 0, { called: 'day of the start', filter: true, sort: true, clause: 'that began' }),
      minutes: integer('How long it took.', 1, 90, {
        called: 'duration',
        optional: true,
        filter: true,
        sort: true,
        clause: 'that took',
        unit: 'minutes',
      }),
      status: choice(
        'Where it stands.',
        { running: 1, passed: 1, failed: 1 },
        { says: { running: 'running', passed: 'passed', failed: 'failed' } },
      ),
    },
    identify: ['merge_request', 'number'],
    refer: '[pipeline] {number} of {merge_request}',
    unique: [['merge_request', 'number']],
    summary: { by: ['status'], totals: ['minutes'], over: 'started_on' },
    tools: ['search'],
  },
  issue: {
    noun: {
      one: 'issue',
      many: 'issues',
      also: [
        { one: 'bug report', many: 'bug reports' },
        { one: 'defect', many: 'defects' },
      ],
    },
    kind: 'record',
    about: 'Something in a [repository] that should be changed.',
    fields: {
      repository: ref('repository', 'In which [repository].', { clause: 'in' }),
      contributor: ref('contributor', 'Who reported it.'),
      title: text('What it is.', oneOf(ISSUES), { maxLength: 100, filter: true }),
      label: ref('label', 'What kind it is.'),
      severity: choice(
        'How bad it is.',
        { low: 2, normal: 5, high: 2, critical: 1 },
        { says: { low: 'low-severity', normal: 'normal', high: 'high-severity', critical: 'critical' } },
      ),
      assignee: ref('maintainer', 'Who looks after it; null when nobody does.', {
        called: 'assignee',
        optional: true,
        clause: 'assigned to',
      }),
      opened_on: date('Day of the report.', -70, 0, { called: 'report date', filter: true, sort: true, clause: 'that were reported' }),
      due_on: date('Day by which it should be closed.', -60, 90, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      closed_on: date('Day on which it was closed.', -70, 0, { called: 'closing date', optional: true }),
      resolution: choice(
        'How it ended.',
        { fixed: 3, duplicate: 1, not_reproducible: 1, not_planned: 1 },
        { optional: true, filter: true },
      ),
      status: choice('Where it stands.', { open: 1, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
    },
    identify: ['title', 'repository'],
    refer: 'the [issue] “{title}” in {repository}',
    summary: { by: ['status', 'repository', 'label', 'severity', 'assignee'], totals: [], over: 'opened_on' },
  },
  release: {
    noun: { one: 'release', many: 'releases', also: [{ one: 'version', many: 'versions' }] },
    kind: 'record',
    about: 'A version of a [repository] that was published.',
    fields: {
      repository: ref('repository', 'Of which [repository].', { clause: 'of' }),
      version: text('Version, such as 2.4.1.', pattern('#.#.#'), { filter: true, maxLength: 20 }),
      maintainer: ref('maintainer', 'Who published it.'),
      changes: integer('How many [merge_requests] went into it.', 1, 40, {
        called: 'number of changes',
        filter: true,
        sort: true,
        clause: 'that have',
        unit: 'changes',
      }),
      released_on: date('Day.', -70, 0, { called: 'release date', filter: true, sort: true, clause: 'that came out' }),
      status: choice(
        'Withdrawn ones cannot be downloaded any more.',
        { published: 1, withdrawn: 1 },
        { says: { published: 'published', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['version', 'repository'],
    refer: '[release] {version} of {repository}',
    unique: [['repository', 'version']],
    summary: { by: ['repository', 'status', 'maintainer'], totals: ['changes'], over: 'released_on' },
    tools: ['search'],
  },
}
