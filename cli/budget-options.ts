// The options that set budgets, wherever models are asked for an environment.
import { InvalidArgumentError, type Command } from 'commander'
import type { Budget } from '../shared/domain/budget.ts'
import type { CampaignBudgets } from '../shared/domain/campaign.ts'
import { whole } from './whole.ts'

/** What the options say. */
export interface BudgetOptions {
  budgetTokens?: number
  budgetDollars?: number
  environmentTokens?: number
  environmentDollars?: number
}

/** Adds the options to a command. */
export function withBudgetOptions(command: Command): Command {
  return withBudget(command, 'the whole campaign')
    .option('--environment-tokens <number>', 'most tokens for each environment', whole(1))
    .option('--environment-dollars <number>', 'most US dollars for each environment', positive)
}

/** Adds the options of one budget. */
export function withBudget(command: Command, whose: string): Command {
  return command
    .option('--budget-tokens <number>', `most tokens that models may take for ${whose}`, whole(1))
    .option('--budget-dollars <number>', `most US dollars for ${whose} (prices: docs/models.md)`, positive)
}

/** The budgets as requests want them; those that are not given are left out. */
export function budgetsOf({ budgetTokens, budgetDollars, environmentTokens, environmentDollars }: BudgetOptions): CampaignBudgets {
  const budget = budgetOf(budgetTokens, budgetDollars)
  const environment = budgetOf(environmentTokens, environmentDollars)
  return { ...(budget ? { budget } : {}), ...(environment ? { environment_budget: environment } : {}) }
}

/** A budget; null where nothing bounds it. */
export function budgetOf(tokens: number | undefined, dollars: number | undefined): Budget | null {
  if (tokens === undefined && dollars === undefined) return null
  return { ...(tokens === undefined ? {} : { tokens }), ...(dollars === undefined ? {} : { dollars }) }
}

function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('must be a number above 0')
  return value
}
