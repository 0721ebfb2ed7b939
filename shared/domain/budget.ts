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

/** What is left of a budget; never less than nothing. */
export function leftOf(budget: Budget | undefined, spent: { tokens: number; dollars: number }): Budget {
  return {
    ...(budget?.tokens === undefined ? {} : { tokens: Math.max(0, budget.tokens - spent.tokens) }),
    ...(budget?.dollars === undefined ? {} : { dollars: Math.max(0, budget.dollars - spent.dollars) }),
  }
}

/** The narrower of two budgets. */
export function narrower(left: Budget, right: Budget): Budget {
  const least = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined ? other : other === undefined ? one : Math.min(one, other)
  const [tokens, dollars] = [least(left.tokens, right.tokens), least(left.dollars, right.dollars)]
  return { ...(tokens === undefined ? {} : { tokens }), ...(dollars === undefined ? {} : { dollars }) }
}
