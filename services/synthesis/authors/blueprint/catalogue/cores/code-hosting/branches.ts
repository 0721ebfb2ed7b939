// What is done with branches and with the access to repositories.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { BRANCHES } from './words.ts'

/** Protected branches that one repository may have. */
const MOST_PROTECTED = 2
/** People with access to one repository. */
const MOST_COLLABORATORS = 5

const mayWrite =
  "repository.visibility === 'public' || some('collaborator', c => c.repository_id === repository.id && c.contributor_id === contributor.id && c.access === 'write')"

/** The repository takes changes. `at`: the path to it. */
export const taking = (at: string) =>
  conflict(`${at}.status === 'active'`, `[repository] {${at}.name} is {${at}.status} and takes no changes.`, [
    'frozen',
    'archived',
    'takes no changes',
    'not active',
  ])

/** The contributor may propose something. `at`: the path to them. */
export const unsuspended = (at: string) =>
  forbidden(`${at}.status === 'active'`, `{${at}.name} is suspended and can propose nothing.`, ['suspended', 'not active'])

export const branches: Readonly<Record<string, Action>> = {
  create_branch: {
    title: 'Create a [branch]',
    about: 'Makes a [branch] for a [contributor] in an active [repository]; in a private one they need write access.',
    args: {
      contributor: row('contributor', { likely: "contributor.status === 'active'" }),
      repository: row('repository', { likely: `repository.status === 'active' && (${mayWrite})` }),
      name: text('Name of the [branch], as given.', oneOf(BRANCHES), { maxLength: 60 }),
    },
    rules: [
      taking('repository'),
      unsuspended('contributor'),
      forbidden(mayWrite, '[repository] {repository.name} is private, and {contributor.name} has no write access to it. Give it first.', [
        'private',
        'no write access',
        'no access',
        'write access',
      ]),
      conflict(
        "none('branch', b => b.repository_id === repository.id && b.name === name)",
        'There is or was a [branch] {name} in [repository] {repository.name}; choose another name.',
        ['already', 'there is', 'another name', 'exists', 'taken'],
      ),
    ],
    effects: [
      {
        add: 'branch',
        with: {
          repository: 'repository',
          contributor: 'contributor',
          name: 'name',
          protection: "'none'",
          created_on: 'today()',
          status: "'active'",
        },
      },
    ],
    ask: [
      'make a [branch] {name} in {repository} for {contributor}',
      'create the [branch] {name} for {contributor} in {repository}',
      '{contributor} needs a [branch] in {repository}; call it {name}',
    ],
    undoneBy: 'delete_branch',
    plays: 60,
  },
  protect_branch: {
    title: 'Protect a [branch]',
    about: `Protects an active [branch], so that nobody deletes it; ${MOST_PROTECTED} in each [repository] at most.`,
    args: { branch: row('branch', { likely: "branch.status === 'active' && branch.protection === 'none'" }) },
    rules: [
      conflict("branch.status === 'active'", 'This [branch] is {branch.status}.', ['merged', 'deleted', 'not active']),
      conflict("branch.protection === 'none'", 'This [branch] is protected already.', ['already', 'protected']),
      conflict(
        `count('branch', b => b.repository_id === branch.repository_id && b.protection === 'protected' && b.status === 'active') < ${MOST_PROTECTED}`,
        `[repository] {branch.repository.name} has ${MOST_PROTECTED} protected [branches] already, which is the limit.`,
        ['already', 'limit', 'at most', 'too many'],
      ),
    ],
    effects: [{ set: 'branch', to: { protection: "'protected'" } }],
    ask: ['protect {branch} against deletion', 'see to it that nobody can delete {branch}'],
    outcome: [
      {
        question: 'How many active protected branches does its repository have now?',
        value: "count('branch', b => b.repository_id === branch.repository_id && b.protection === 'protected' && b.status === 'active')",
        type: 'integer',
      },
    ],
    plays: 8,
  },
  delete_branch: {
    title: 'Delete a [branch]',
    about: 'Deletes a [branch] that is not protected and has no open [merge_request].',
    args: {
      branch: row('branch', {
        likely:
          "branch.protection === 'none' && (branch.status === 'merged' || (branch.status === 'active' && none('merge_request', m => m.branch_id === branch.id)))",
      }),
    },
    rules: [
      conflict("branch.status !== 'deleted'", 'This [branch] was deleted before.', ['deleted', 'already', 'before']),
      conflict("branch.protection === 'none'", 'This [branch] is protected and stays.', ['protected', 'stays']),
      conflict(
        "none('merge_request', m => m.branch_id === branch.id && m.status === 'open')",
        'This [branch] has an open [merge_request]. Merge or close that first.',
        ['open', 'merge or close', 'first'],
      ),
    ],
    effects: [{ set: 'branch', to: { status: "'deleted'" } }],
    ask: ['delete {branch}', 'remove {branch}, which nobody needs any more'],
    plays: 8,
  },
  add_collaborator: {
    title: 'Give access',
    about: `Gives a [contributor] access to a [repository] that is not archived; ${MOST_COLLABORATORS} people at most, and newcomers may only read.`,
    args: {
      contributor: row('contributor', { likely: "contributor.status === 'active'" }),
      repository: row('repository', {
        likely:
          "repository.status !== 'archived' && none('collaborator', c => c.repository_id === repository.id && c.contributor_id === contributor.id)",
      }),
      access: choice('What they may do there.', { read: 2, write: 3 }, { says: { write: 'writing', read: 'reading' } }),
    },
    rules: [
      conflict("repository.status !== 'archived'", '[repository] {repository.name} is archived; nobody new gets access.', [
        'archived',
        'nobody new',
      ]),
      unsuspended('contributor'),
      conflict(
        "none('collaborator', c => c.repository_id === repository.id && c.contributor_id === contributor.id)",
        '{contributor.name} has access to [repository] {repository.name} already. Take it away first to change it.',
        ['already', 'has access'],
      ),
      forbidden("access === 'read' || contributor.standing !== 'newcomer'", '{contributor.name} is a newcomer and may only read.', [
        'newcomer',
        'only read',
        'may only',
      ]),
      conflict(
        `count('collaborator', c => c.repository_id === repository.id) < ${MOST_COLLABORATORS}`,
        `${MOST_COLLABORATORS} people have access to [repository] {repository.name} already; take it away from somebody first.`,
        ['already', 'at most', 'limit', 'too many', 'full'],
      ),
    ],
    effects: [{ add: 'collaborator', with: { repository: 'repository', contributor: 'contributor', access: 'access', since: 'today()' } }],
    gives: 'collaborator',
    ask: ['give {contributor} access to {repository} for {access}', 'add {contributor} to {repository} with access for {access}'],
    undoneBy: 'remove_collaborator',
    plays: 8,
  },
  remove_collaborator: {
    title: 'Take access away',
    about: 'Ends the access of a [contributor] to a [repository], unless they have an open [merge_request] there.',
    args: {
      collaborator: row('collaborator', {
        likely:
          "none('merge_request', m => m.repository_id === collaborator.repository_id && m.contributor_id === collaborator.contributor_id && m.status === 'open')",
      }),
    },
    rules: [
      conflict(
        "none('merge_request', m => m.repository_id === collaborator.repository_id && m.contributor_id === collaborator.contributor_id && m.status === 'open')",
        '{collaborator.contributor.name} has an open [merge_request] in [repository] {collaborator.repository.name}. Merge or close it first.',
        ['open', 'first', 'merge or close'],
      ),
    ],
    effects: [{ remove: 'collaborator' }],
    ask: ['end {collaborator}', 'take away {collaborator}'],
  },
}
