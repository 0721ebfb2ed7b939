// Code hosting: branches become merge requests that are judged, checked, merged and released. Rules: approvals, pipelines, protection, limits of newcomers and of maintainers.
import type { Core } from '../../../language/blueprint.ts'
import { branches } from './branches.ts'
import { entities } from './entities.ts'
import { issues } from './issues.ts'
import { mergeRequests } from './merge-requests.ts'
import { pipelines } from './pipelines.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const codeHosting: Core = {
  key: 'code_hosting',
  title: 'Code hosting service',
  about:
    'A service that hosts source code: [contributors] work on [branches] of [repositories] and propose [merge_requests]; [maintainers] judge, merge and release them.',
  category: 'software',
  words: [
    'code hosting',
    'pull request',
    'repository',
    'git',
    'source code',
    'github',
    'gitlab',
    'merge request',
    'version control',
    'branch',
    'commit',
    'pipeline',
    'open source',
    'code review',
    'developer',
    'release',
    'continuous integration',
    'codebase',
  ],
  scenarios: [
    'a code hosting service for open source projects',
    'a git host with protected branches and pipelines',
    'a platform where developers send pull requests',
    'version control and merge requests for a software company',
    'a repository host with bugs, releases and collaborators',
    'a GitLab or GitHub of our own for the source code of the firm',
  ],
  currency: '$',
  actor: { entity: 'maintainer', role: 'maintainer' },
  roles: {
    customer: 'contributor',
    staff: 'maintainer',
    thing: 'repository',
    deal: {
      entity: 'merge_request',
      customer: 'merge_request.contributor',
      thing: 'merge_request.repository',
      price: null,
      done: "merge_request.status === 'merged'",
      open: "merge_request.status === 'open'",
      begins: { action: 'open_merge_request', customer: 'branch.contributor' },
    },
  },
  without: ['invoices'],
  history: { days: 70, calls: 190 },
  entities: { ...entities, ...records },
  actions: { ...branches, ...mergeRequests, ...pipelines, ...issues },
  variants,
}
