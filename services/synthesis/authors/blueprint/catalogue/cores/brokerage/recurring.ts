// Buying again and again: set up, run when due, stopped.
import { conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, money } from '../../../language/field.ts'
import { isMarketOpen, marketOpen, mayTrade, suitable, suits } from './checks.ts'

/** Least amount of a recurring buy. */
const LEAST_RECURRING = 25

export const recurring: Readonly<Record<string, Action>> = {
  set_up_recurring_buy: {
    title: 'Set up a [recurring_buy]',
    about: `Has a [portfolio] buy a [security] for an amount of ${LEAST_RECURRING} or more again and again; one active one for the two of them, and only what suits the [investor].`,
    args: {
      portfolio: row('portfolio', { likely: "portfolio.status === 'open' && portfolio.investor.profile_until >= today()" }),
      security: row('security', {
        likely: `security.lot === 1 && ${suits('security', 'portfolio.investor')} && none('recurring_buy', r => r.portfolio_id === portfolio.id && r.security_id === security.id && r.status === 'active')`,
      }),
      amount: mostly(
        money('How much each time, at most.', 5, 900, { step: 5 }),
        '50 * ceil(security.price / 50) + 50 * (portfolio.id % 4)',
      ),
      every: choice('How often.', { week: 2, month: 3 }, { says: { week: 'every week', month: 'every month' } }),
      first_on: date('Day of the first one.', 1, 20),
    },
    rules: [
      conflict("portfolio.status === 'open'", '[portfolio] {portfolio.code} is frozen.', ['frozen', 'not open']),
      invalid('first_on > today()', 'The first one is tomorrow at the earliest; today is {today()}.'),
      invalid(`amount >= ${LEAST_RECURRING}`, `A [recurring_buy] is over ${LEAST_RECURRING} at least.`),
      conflict(
        'amount >= security.price * security.lot',
        'One lot of {security.ticker} costs {money(security.price * security.lot)}, more than that.',
        ['costs', 'more than', 'too little', 'lot'],
      ),
      ...suitable('portfolio', 'security', 'amount'),
      conflict(
        "none('recurring_buy', r => r.portfolio_id === portfolio.id && r.security_id === security.id && r.status === 'active')",
        'There is an active [recurring_buy] of {security.ticker} in [portfolio] {portfolio.code} already. Stop it first.',
        ['already', 'active', 'exists'],
      ),
    ],
    effects: [
      {
        add: 'recurring_buy',
        with: { portfolio: 'portfolio', security: 'security', amount: 'amount', every: 'every', next_on: 'first_on', status: "'active'" },
      },
    ],
    ask: [
      'set up a [recurring_buy] of {security} in {portfolio}: {amount} {every}, first on {first_on}',
      'have {portfolio} buy {security} for {amount} {every}, beginning on {first_on}',
    ],
    plays: 9,
    undoneBy: 'stop_recurring_buy',
  },
  run_recurring_buy: {
    title: 'Run a [recurring_buy]',
    about: 'Buys as many whole lots as the amount is enough for, without a fee, when it is due, and moves on to the next day.',
    args: {
      recurring_buy: row('recurring_buy', {
        likely: `recurring_buy.status === 'active' && recurring_buy.next_on <= today() && ${isMarketOpen('recurring_buy.security')}`,
      }),
    },
    rules: [
      conflict("recurring_buy.status === 'active'", 'This [recurring_buy] was stopped.', ['stopped', 'not active']),
      conflict('recurring_buy.next_on <= today()', 'It is due on {recurring_buy.next_on}, and today is {today()}.', [
        'due on',
        'not due',
        'not yet',
        'early',
      ]),
      ...mayTrade('recurring_buy.portfolio', 'recurring_buy.security'),
      marketOpen('recurring_buy.security'),
      conflict(
        'recurring_buy.amount >= recurring_buy.security.price * recurring_buy.security.lot',
        'One lot of {recurring_buy.security.ticker} costs {money(recurring_buy.security.price * recurring_buy.security.lot)}, more than the amount.',
        ['costs', 'more than', 'too little', 'lot'],
      ),
      conflict(
        'recurring_buy.amount <= recurring_buy.portfolio.cash - recurring_buy.portfolio.reserved',
        'The buying power of [portfolio] {recurring_buy.portfolio.code} is {money(recurring_buy.portfolio.cash - recurring_buy.portfolio.reserved)}, less than the amount.',
        ['buying power', 'less than', 'not enough', 'insufficient'],
      ),
    ],
    effects: [
      {
        add: 'trade',
        with: {
          portfolio: 'recurring_buy.portfolio',
          security: 'recurring_buy.security',
          side: "'buy'",
          units: 'recurring_buy.security.lot * floor(recurring_buy.amount / (recurring_buy.security.price * recurring_buy.security.lot))',
          price: 'recurring_buy.security.price',
          fee: '0',
          traded_on: 'today()',
          recurring_buy: 'recurring_buy',
        },
      },
      { set: 'recurring_buy.portfolio', to: { cash: 'recurring_buy.portfolio.cash - trade.units * trade.price' } },
      {
        add: 'holding',
        as: 'first_units',
        with: { portfolio: 'recurring_buy.portfolio', security: 'recurring_buy.security', units: '0', locked: '0' },
        when: "none('holding', h => h.portfolio_id === recurring_buy.portfolio_id && h.security_id === recurring_buy.security_id)",
      },
      {
        each: 'holding',
        as: 'grown',
        where: 'grown.portfolio_id === recurring_buy.portfolio_id && grown.security_id === recurring_buy.security_id',
        do: [{ set: 'grown', to: { units: 'grown.units + trade.units' } }],
      },
      {
        set: 'recurring_buy',
        to: { next_on: "recurring_buy.every === 'week' ? plusDays(recurring_buy.next_on, 7) : plusMonths(recurring_buy.next_on, 1)" },
      },
    ],
    gives: 'trade',
    ask: ['run {recurring_buy}, which is due', 'buy what is due for {recurring_buy}'],
    outcome: [{ question: 'How many units were bought?', value: 'trade.units', type: 'integer' }],
    routine: { row: 'recurring_buy', when: "recurring_buy.status === 'active' && recurring_buy.next_on <= today()", chance: 0.35 },
  },
  stop_recurring_buy: {
    title: 'Stop a [recurring_buy]',
    about: 'Nothing more is bought for it.',
    args: { recurring_buy: row('recurring_buy', { likely: "recurring_buy.status === 'active'" }) },
    rules: [conflict("recurring_buy.status === 'active'", 'This [recurring_buy] was stopped already.', ['already', 'stopped'])],
    effects: [{ set: 'recurring_buy', to: { status: "'stopped'" } }],
    ask: ['stop {recurring_buy}', 'end {recurring_buy}'],
    plays: 2,
  },
}
