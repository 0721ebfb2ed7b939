// A brokerage: portfolios, securities, orders, trades, holdings, recurring buys. Rules: buying power, lots, market hours, suitability,
// concentration, halts, limits that prices have to reach.
import type { Core } from '../../../language/blueprint.ts'
import { desk } from './desk.ts'
import { entities } from './entities.ts'
import { orders } from './orders.ts'
import { recurring } from './recurring.ts'
import { variants } from './variants.ts'

export const brokerage: Core = {
  key: 'brokerage',
  title: 'Brokerage',
  about:
    'A house that trades for its [investors]: each [portfolio] holds cash and [securities], which are bought and sold at once, by limit order or again and again; [brokers] keep the rules.',
  category: 'finance',
  words: [
    'brokerage',
    'investing',
    'trading',
    'crypto',
    'stockbroker',
    'investment',
    'stocks and shares',
    'cryptocurrency',
    'etf',
    'private',
    'mutual fund',
    'dividend',
    'market order',
    'limit order',
    'share',
    'bitcoin',
    'coinbase',
    'securities',
    'retirement account',
    'wealth',
    'trade',
  ],
  scenarios: [
    'an online brokerage for first-time investors',
    'a crypto trading platform with coins and recurring buys',
    'an investment app with funds and dividends',
    'a stockbroker in the old financial district',
    'retirement portfolios at a small brokerage',
    'the order desk of an investment house',
    'a trading floor for private investors',
  ],
  currency: '$',
  actor: { entity: 'broker', role: 'desk' },
  roles: {
    customer: 'investor',
    staff: 'broker',
    thing: 'security',
    deal: {
      entity: 'limit_order',
      customer: 'limit_order.portfolio.investor',
      thing: 'limit_order.security',
      price: 'limit_order.fee',
      done: "limit_order.status === 'filled'",
      open: "limit_order.status === 'open'",
      begins: { action: 'place_limit_order', customer: 'portfolio.investor' },
    },
  },
  without: ['invoices'],
  history: { days: 65, calls: 130 },
  entities,
  actions: { ...orders, ...recurring, ...desk },
  variants,
}
