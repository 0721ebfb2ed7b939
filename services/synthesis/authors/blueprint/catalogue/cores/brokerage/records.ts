// What happens at a brokerage: limit orders, trades, recurring buys, movements of cash, dividends.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

const SIDES_SAY = { buy: 'buy', sell: 'sell' } as const

/** Records of the house. */
export const records: Readonly<Record<string, Entity>> = {
  limit_order: {
    noun: {
      one: 'limit order',
      many: 'limit orders',
      also: [
        { one: 'standing instruction', many: 'standing instructions' },
        { one: 'resting order', many: 'resting orders' },
      ],
    },
    kind: 'record',
    about: 'Units that a [portfolio] buys or sells when the price is right.',
    fields: {
      portfolio: ref('portfolio', 'For which [portfolio].', { clause: 'of' }),
      security: ref('security', 'Of what.'),
      side: choice('Whether it buys or sells.', { buy: 1, sell: 1 }, { says: SIDES_SAY }),
      units: integer('How many.', 1, 200, { called: 'number of units', sort: true }),
      limit_price: money('Most that is paid for one unit, or least that is taken.', 1, 300, { called: 'limit', sort: true }),
      fee: money('What the house takes for it.', 0, 200),
      placed_on: date('Day on which it was placed.', -65, 0, {
        called: 'order date',
        filter: true,
        sort: true,
        clause: 'that were placed',
      }),
      valid_until: date('Last day on which it can be filled.', -60, 40, {
        called: 'last day',
        filter: true,
        clause: 'whose last day is',
      }),
      status: choice(
        'Where it stands.',
        { open: 1, filled: 1, cancelled: 1 },
        { says: { open: 'open', filled: 'filled', cancelled: 'cancelled' } },
      ),
    },
    identify: ['side', 'units', 'security', 'portfolio'],
    refer: 'the order to {side} {units} {security} for {portfolio}',
    summary: { by: ['status', 'side', 'security'], totals: ['units', 'fee'], over: 'placed_on' },
  },
  trade: {
    noun: {
      one: 'trade',
      many: 'trades',
      also: [
        { one: 'execution', many: 'executions' },
        { one: 'fill', many: 'fills' },
      ],
    },
    kind: 'record',
    about: 'Units that were bought or sold.',
    fields: {
      portfolio: ref('portfolio', 'For which [portfolio].', { clause: 'of' }),
      security: ref('security', 'Of what.', { clause: 'in' }),
      side: choice('Whether it was bought or sold.', { buy: 1, sell: 1 }, { says: { buy: 'buying', sell: 'selling' } }),
      units: integer('How many.', 1, 200, { called: 'number of units', sort: true }),
      price: money('Price of one.', 1, 300, { sort: true, filter: true, clause: 'at a price of' }),
      fee: money('What the house took.', 0, 200),
      traded_on: date('Day.', -65, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
      recurring_buy: ref('recurring_buy', 'The recurring buy that it came from, if any.', { optional: true }),
    },
    identify: ['side', 'units', 'security', 'portfolio', 'traded_on'],
    refer: 'the [trade] ({side}) of {units} {security} for {portfolio} on {traded_on}',
    tools: ['search'],
    summary: { by: ['side', 'security', 'portfolio'], totals: ['units', 'fee'], over: 'traded_on' },
  },
  recurring_buy: {
    noun: {
      one: 'recurring buy',
      many: 'recurring buys',
      also: [
        { one: 'savings plan', many: 'savings plans' },
        { one: 'auto-invest plan', many: 'auto-invest plans' },
      ],
    },
    kind: 'record',
    about: 'An amount for which a [portfolio] buys a [security] again and again.',
    fields: {
      portfolio: ref('portfolio', 'For which [portfolio].', { clause: 'of' }),
      security: ref('security', 'Of what.'),
      amount: money('How much each time, at most.', 20, 900, { sort: true, filter: true, clause: 'of' }),
      every: choice('How often.', { week: 2, month: 3 }, { called: 'rhythm' }),
      next_on: date('Day of the next one.', -10, 30, { called: 'next day', filter: true, sort: true, clause: 'that are due' }),
      status: choice('Where it stands.', { active: 1, stopped: 1 }, { says: { active: 'active', stopped: 'stopped' } }),
    },
    identify: ['amount', 'security', 'portfolio'],
    refer: 'the [recurring_buy] of {security} for {amount} in {portfolio}',
    tools: ['search'],
  },
  cash_move: {
    noun: { one: 'cash movement', many: 'cash movements' },
    kind: 'record',
    about: 'Cash that came to a [portfolio] from outside or left it.',
    fields: {
      portfolio: ref('portfolio', 'Of which [portfolio].', { clause: 'of' }),
      kind: choice('What it was.', { pay_in: 1, pay_out: 1 }, { says: { pay_in: 'incoming', pay_out: 'outgoing' } }),
      amount: money('How much.', 10, 5000, { sort: true, filter: true, clause: 'of' }),
      moved_on: date('Day.', -65, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['amount', 'portfolio', 'moved_on'],
    refer: 'the [cash_move] of {amount} of {portfolio} on {moved_on}',
    tools: ['search'],
  },
  dividend: {
    noun: { one: 'dividend', many: 'dividends', also: [{ one: 'distribution', many: 'distributions' }] },
    kind: 'record',
    about: 'Money that was paid on every unit of a [security].',
    fields: {
      security: ref('security', 'On what.', { clause: 'of' }),
      per_unit: money('How much for each unit.', 1, 6, { called: 'amount for each unit', sort: true }),
      paid_on: date('Day.', -65, 0, { called: 'day', filter: true, sort: true, clause: 'that were paid' }),
    },
    identify: ['security', 'paid_on'],
    refer: 'the [dividend] of {security} of {paid_on}',
    tools: ['search'],
  },
}
