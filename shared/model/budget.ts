// What may be spent on a model and what was: tokens and dollars, as data, and a model that stops before it would spend more.
import { BUDGET_REASON, type Allowance, type Spent } from '../domain/budget.ts'
import { addUsage, ModelError, NO_USAGE, type Model, type ModelUsage } from './model.ts'
import { isUnpriced, type ModelPrice } from './settings.ts'

/** What exchanges took. */
export interface Spending extends ModelUsage {
  exchanges: number
  dollars: number
}

/** Nothing spent. */
export const NOTHING_SPENT: Spending = { ...NO_USAGE, exchanges: 0, dollars: 0 }

/** What an exchange costs, in US dollars. */
export function costOf({ input_tokens, output_tokens }: ModelUsage, price: ModelPrice): number {
  return (input_tokens * price.input + output_tokens * price.output) / 1_000_000
}

/** What an exchange took, as it is booked. */
export function spentOf(usage: ModelUsage, price: ModelPrice): Spent {
  return { tokens: usage.input_tokens + usage.output_tokens, dollars: costOf(usage, price) }
}

/** What two spendings are together. */
export function addSpending(left: Spending, right: Spending): Spending {
  return { ...addUsage(left, right), exchanges: left.exchanges + right.exchanges, dollars: left.dollars + right.dollars }
}

/** Why nothing more may be spent of an allowance, beside what it counts already; null while something may. */
function exhausted({ budget, spent }: Allowance, further: Spending): string | null {
  const tokens = spent.tokens + further.input_tokens + further.output_tokens
  const dollars = spent.dollars + further.dollars
  if (budget.tokens !== undefined && tokens >= budget.tokens) return `${tokens} of ${budget.tokens} tokens are spent`
  if (budget.dollars !== undefined && dollars >= budget.dollars) return `$${dollars.toFixed(4)} of $${budget.dollars} are spent`
  return null
}

/** Why a budget in dollars ends at once: see {@link isUnpriced}. */
export const UNPRICED =
  'it is in dollars, and no price of the model is set. Set ORRERY_MODEL_INPUT_PRICE and ORRERY_MODEL_OUTPUT_PRICE (dollars for a million tokens), or give a budget in tokens'

/** A model that counts what it takes, and throws {@link ModelError} `budget` instead of asking once one of its allowances is spent. */
export class Meter implements Model {
  readonly name: string
  readonly #model: Model
  readonly #price: ModelPrice
  readonly #allowances: readonly Allowance[]
  #spent: Spending = NOTHING_SPENT

  constructor(model: Model, price: ModelPrice, allowances: readonly Allowance[] = []) {
    this.name = model.name
    this.#model = model
    this.#price = price
    this.#allowances = allowances
  }

  /** What this meter saw. */
  get spent(): Spending {
    return this.#spent
  }

  async ask(...[request]: Parameters<Model['ask']>): ReturnType<Model['ask']> {
    refuseIfExhausted(this.#allowances, this.#price, this.#spent)
    const answer = await this.#model.ask(request)
    const taken = { ...answer.usage, exchanges: 1, dollars: costOf(answer.usage, this.#price) }
    this.#spent = addSpending(this.#spent, taken)
    return answer
  }
}

/** Who pays for a model: what is in the purse is looked up before each question, and what an answer took is booked at once. */
export interface Purse {
  allowances(): Promise<readonly Allowance[]>
  book(spent: Spent): Promise<void>
}

/** A model that a purse pays for. Throws as {@link Meter} does. */
export function paidModel(model: Model, price: ModelPrice, purse: Purse): Model {
  return {
    name: model.name,
    ask: async request => {
      refuseIfExhausted(await purse.allowances(), price, NOTHING_SPENT)
      const answer = await model.ask(request)
      await purse.book(spentOf(answer.usage, price))
      return answer
    },
  }
}

function refuseIfExhausted(allowances: readonly Allowance[], price: ModelPrice, further: Spending): void {
  for (const allowance of allowances) {
    if (allowance.budget.dollars !== undefined && isUnpriced(price))
      throw new ModelError('budget', `${BUDGET_REASON} before it began: ${UNPRICED}`)
    const why = exhausted(allowance, further)
    if (why !== null) throw new ModelError('budget', `${BUDGET_REASON}: ${why}. Raise it and go on`)
  }
}
