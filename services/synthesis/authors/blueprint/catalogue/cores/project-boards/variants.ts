// Other shapes of project boards.
import type { Variant } from '../../../language/blueprint.ts'
import { withHourBudgets } from './hour-budgets.ts'
import { withMilestones } from './milestones.ts'
import { withRoutines } from './routines.ts'
import { withSignOffs } from './sign-offs.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_sign_offs',
    about: 'The client signs off what has been checked before it counts as finished; refusals send it back.',
    apply: withSignOffs,
  },
  {
    key: 'with_hour_budgets',
    about: 'Every board has a budget of hours that can be raised, shifted to another one and used up.',
    apply: withHourBudgets,
  },
  {
    key: 'with_milestones',
    about: 'Cards lead to milestones with target days, which are reached when all of them are finished.',
    apply: withMilestones,
  },
  {
    key: 'with_routines',
    about: 'Recurring work comes from routines that bring a new card with its checklist every few weeks.',
    apply: withRoutines,
  },
]
