// A budget: what may be spent on models. What was spent, and who stops when it is used up, is in shared/model.
import { z } from 'zod'

/** Most tokens (in and out together) and most US dollars; what is left out has no limit. */
export const budgetSchema = z
  .strictObject({ tokens: z.int().min(1).optional(), dollars: z.number().positive().optional() })
  .meta({ id: 'Budget', description: 'Most tokens and US dollars that models may take; what is left out has no limit.' })

/** See {@link budgetSchema}. */
export type Budget = z.infer<typeof budgetSchema>

/** How the reason of an environment begins that was not finished because of a budget: more budget lets it go on. */
export const BUDGET_REASON = 'the budget is used up'

/** What was spent on models: tokens in and out together, and US dollars. */
export interface Spent {
  tokens: number
  dollars: number
}

/** A budget, and what counts against it already. */
export interface Allowance {
  budget: Budget
  spent: Spent
}
