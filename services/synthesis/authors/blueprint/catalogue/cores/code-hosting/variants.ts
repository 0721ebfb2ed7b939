// Other shapes of a code hosting service.
import type { Variant } from '../../../language/blueprint.ts'
import { withDeployments } from './deployments.ts'
import { withLineComments } from './line-comments.ts'
import { withMergeQueue } from './merge-queue.ts'
import { withMilestones } from './milestones.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_milestones',
    about: 'Issues are planned for milestones that take a few at a time and are completed when all of them are closed.',
    apply: withMilestones,
  },
  {
    key: 'with_line_comments',
    about: 'Maintainers comment on single lines, and every open thread has to be resolved before a change is merged.',
    apply: withLineComments,
  },
  {
    key: 'with_merge_queue',
    about: 'Approved changes wait in a merge queue, and only the first of each repository is merged.',
    apply: withMergeQueue,
  },
  {
    key: 'with_deployments',
    about: 'Releases are deployed to staging and production environments, with rollbacks and no deployments before the weekend.',
    apply: withDeployments,
  },
]
