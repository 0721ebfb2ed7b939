// Who and what there is before anything happens on a code hosting service.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, oneOf, person, ref, text } from '../../../language/field.ts'

/** Names of repositories with the language they are written in, how many approvals they ask for, and whether pipelines have to pass. */
const REPOSITORIES = [
  ['atlas-api', 'go', 'private', 2, 'required', 'active'],
  ['harbor-ui', 'typescript', 'public', 1, 'required', 'active'],
  ['ledger-core', 'rust', 'private', 1, 'required', 'active'],
  ['pico-parser', 'rust', 'public', 1, 'not_required', 'active'],
  ['mailbird', 'python', 'public', 1, 'not_required', 'active'],
  ['tide-charts', 'typescript', 'public', 1, 'not_required', 'active'],
  ['night-queue', 'go', 'private', 1, 'required', 'active'],
  ['docs-site', 'typescript', 'public', 1, 'not_required', 'active'],
  ['sensor-hub', 'python', 'public', 1, 'required', 'active'],
  ['billing-jobs', 'java', 'private', 1, 'required', 'frozen'],
  ['map-tiles', 'java', 'public', 1, 'required', 'active'],
  ['old-portal', 'java', 'public', 1, 'not_required', 'archived'],
] as const

export const entities: Readonly<Record<string, Entity>> = {
  contributor: {
    noun: {
      one: 'contributor',
      many: 'contributors',
      also: [
        { one: 'developer', many: 'developers' },
        { one: 'author', many: 'authors' },
        { one: 'committer', many: 'committers' },
      ],
    },
    kind: 'party',
    about: 'Someone who writes code and proposes it.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      standing: choice(
        'Newcomers may have fewer open [merge_requests], and smaller ones.',
        { regular: 7, newcomer: 4 },
        { editable: true, says: { regular: 'regular', newcomer: 'new' } },
      ),
      status: choice(
        'Suspended ones can propose nothing.',
        { active: 12, suspended: 1 },
        { says: { active: 'active', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 13,
    tools: ['search', 'get', 'create', 'update'],
  },
  maintainer: {
    noun: {
      one: 'maintainer',
      many: 'maintainers',
      also: [
        { one: 'reviewer', many: 'reviewers' },
        { one: 'gatekeeper', many: 'gatekeepers' },
      ],
    },
    kind: 'party',
    about: 'Someone who looks after [repositories] and decides what gets in.',
    fields: {
      name: text('Full name.', person()),
      role: choice(
        'What they do: triagers sort [issues] and neither judge nor merge.',
        { maintainer: 4, owner: 2, triager: 2 },
        { clauses: { maintainer: 'whose role is maintainer', owner: 'who are owners', triager: 'who are triagers' } },
      ),
      most_assigned: integer('Open [merge_requests] that can be assigned to them at a time.', 2, 4, {
        called: 'assignment limit',
        editable: true,
      }),
      line_limit: integer('Changed lines of a [merge_request] up to which they may merge it.', 300, 900, {
        step: 100,
        called: 'merge limit',
        unit: 'lines',
        sort: true,
        filter: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  repository: {
    noun: {
      one: 'repository',
      many: 'repositories',
      also: [
        { one: 'project', many: 'projects' },
        { one: 'codebase', many: 'codebases' },
      ],
    },
    kind: 'thing',
    about: 'The code of one program, with its rules for merging.',
    fields: {
      name: text('Name.', oneOf(REPOSITORIES.map(([name]) => name)), { unique: true, filter: true }),
      language: choice('What it is written in.', { typescript: 3, java: 3, go: 2, python: 2, rust: 2 }, { called: 'programming language' }),
      visibility: choice(
        'In private ones only [collaborators] with write access make [branches].',
        { public: 7, private: 5 },
        { says: { public: 'public', private: 'private' } },
      ),
      approvals_needed: integer('Approvals that a [merge_request] needs before it is merged.', 1, 2, {
        called: 'number of approvals needed',
        filter: true,
        sort: true,
        editable: true,
      }),
      pipeline_rule: choice('Whether a [pipeline] has to pass before merging.', { required: 8, not_required: 4 }, { editable: true }),
      major: integer('First part of the version that was released last.', 0, 4, { called: 'major version', skew: 'low' }),
      minor: integer('Second part of it.', 0, 12, { called: 'minor version' }),
      patch: integer('Third part of it.', 0, 6, { called: 'patch version' }),
      status: choice(
        'Nothing is merged into frozen or archived ones.',
        { active: 10, frozen: 1, archived: 1 },
        { says: { active: 'active', frozen: 'frozen', archived: 'archived' } },
      ),
    },
    identify: ['name'],
    refer: '[repository] {name}',
    rows: REPOSITORIES.length,
    given: REPOSITORIES.map(([name, language, visibility, approvals_needed, pipeline_rule, status]) => ({
      name,
      language,
      visibility,
      approvals_needed,
      pipeline_rule,
      status,
    })),
  },
  label: {
    noun: { one: 'label', many: 'labels' },
    kind: 'reference',
    about: 'A kind of [issue].',
    fields: {
      name: text('Name.', oneOf(['bug']), { unique: true }),
      days_to_close: integer('Days within which such an [issue] should be closed.', 3, 90, { called: 'time to close', unit: 'days' }),
      may_be_critical: choice('Whether such an [issue] can be critical.', { yes: 1, no: 1 }, { called: 'critical rule' }),
    },
    identify: ['name'],
    refer: 'the label “{name}”',
    rows: 6,
    given: [
      { name: 'bug', days_to_close: 21, may_be_critical: 'yes' },
      { name: 'security', days_to_close: 7, may_be_critical: 'yes' },
      { name: 'performance', days_to_close: 45, may_be_critical: 'no' },
      { name: 'feature', days_to_close: 90, may_be_critical: 'no' },
      { name: 'documentation', days_to_close: 60, may_be_critical: 'no' },
      { name: 'question', days_to_close: 5, may_be_critical: 'no' },
    ],
  },
  collaborator: {
    noun: { one: 'collaborator', many: 'collaborators', also: [{ one: 'access grant', many: 'access grants' }] },
    kind: 'part',
    about: 'A [contributor] who has access to a [repository].',
    fields: {
      repository: ref('repository', 'To which [repository].', { skew: 'even' }),
      contributor: ref('contributor', 'Who.', { skew: 'even' }),
      access: choice('What they may do there.', { write: 4, read: 2 }, { called: 'access', says: { write: 'writing', read: 'reading' } }),
      since: date('Since when.', -400, -71, { called: 'first day of access' }),
    },
    identify: ['contributor', 'repository'],
    refer: 'the access of {contributor} to {repository}',
    rows: 13,
    unique: [['repository', 'contributor']],
    tools: ['search'],
  },
}
