// How units are bought and sold: at once and by limit order.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, money } from '../../../language/field.ts'
import { bringUnits, feeOf, isMarketOpen, marketOpen, mayTrade, suitable, suits, wholeLots } from './checks.ts'

/** Days for which a limit order is valid at most. */
const LONGEST_ORDER = 30

const buysNow = "portfolio.status === 'open' && portfolio.investor.profile_until >= today() && portfolio.cash - portfolio.reserved > 400"
const stillOpen = conflict("limit_order.status === 'open'", 'This [limit_order] was {limit_order.status} already.', [
  'already',
  'filled',
  'cancelled',
])
const cost = 'units * security.price'
const limitCost = 'units * limit_price'
const sellable = "sum('holding', h => h.portfolio_id === portfolio.id && h.security_id === security.id, h => h.units - h.locked)"

const atOnce: Readonly<Record<string, Action>> = {
  buy_security: {
    title: 'Buy at once',
    about:
      'Buys units of a [security] at its last price while its [exchange] is open. Whole lots, within the buying power and your own limit, and only what suits the [investor]. The fee is half a percent, at least 2.',
    args: {
      portfolio: row('portfolio', { likely: buysNow }),
      security: row('security', {
        likely: `security.status === 'trading' && ${suits('security', 'portfolio.investor')} && ${isMarketOpen('security')} && (portfolio.wrapper !== 'retirement' || security.kind !== 'coin')`,
      }),
      units: mostly(
        integer('How many.', 1, 200),
        'security.lot * max(1, floor(min(800, (portfolio.cash - portfolio.reserved) / 4) / (security.price * security.lot)))',
      ),
    },
    rules: [
      ...mayTrade('portfolio', 'security'),
      marketOpen('security'),
      wholeLots('units', 'security'),
      ...suitable('portfolio', 'security', cost),
      conflict(
        `${cost} + ${feeOf(cost)} <= portfolio.cash - portfolio.reserved`,
        `{units} {security.ticker} cost {money(${cost})} and a fee of {money(${feeOf(cost)})}; the buying power of [portfolio] {portfolio.code} is {money(portfolio.cash - portfolio.reserved)}.`,
        ['buying power', 'not enough', 'insufficient', 'cash', 'cost'],
      ),
      forbidden(`${cost} <= actor.trade_limit`, 'You may enter purchases up to {money(actor.trade_limit)}.', [
        'up to',
        'limit',
        'at most',
        'may enter',
      ]),
    ],
    effects: [
      {
        add: 'trade',
        with: {
          portfolio: 'portfolio',
          security: 'security',
          side: "'buy'",
          units: 'units',
          price: 'security.price',
          fee: feeOf(cost),
          traded_on: 'today()',
        },
      },
      { set: 'portfolio', to: { cash: `portfolio.cash - ${cost} - trade.fee` } },
      ...bringUnits('portfolio', 'security', 'units'),
    ],
    gives: 'trade',
    ask: ['buy {units} units of {security} for {portfolio} at the market price', 'purchase {units} {security} at once for {portfolio}'],
    outcome: [{ question: 'How much cash is left in the [portfolio]?', value: 'portfolio.cash', type: 'money' }],
    plays: 11,
  },
  sell_holding: {
    title: 'Sell at once',
    about: 'Sells units of a [holding] at the last price while the [exchange] is open: whole lots, and none that an open order is to sell.',
    args: {
      holding: row('holding', {
        likely: `holding.units > holding.locked && holding.portfolio.status === 'open' && holding.security.status === 'trading' && ${isMarketOpen('holding.security')}`,
      }),
      units: mostly(
        integer('How many.', 1, 200),
        'holding.security.lot * max(1, floor((holding.units - holding.locked) / (holding.security.lot * (1 + holding.id % 3))))',
      ),
    },
    rules: [
      ...mayTrade('holding.portfolio', 'holding.security'),
      marketOpen('holding.security'),
      wholeLots('units', 'holding.security'),
      conflict(
        'units <= holding.units - holding.locked',
        'Only {holding.units - holding.locked} units can be sold; the others are locked or not there.',
        ['only', 'locked', 'not enough', 'can be sold'],
      ),
    ],
    effects: [
      {
        add: 'trade',
        with: {
          portfolio: 'holding.portfolio',
          security: 'holding.security',
          side: "'sell'",
          units: 'units',
          price: 'holding.security.price',
          fee: feeOf('units * holding.security.price'),
          traded_on: 'today()',
        },
      },
      { set: 'holding.portfolio', to: { cash: 'holding.portfolio.cash + units * holding.security.price - trade.fee' } },
      { set: 'holding', to: { units: 'holding.units - units' } },
      { remove: 'holding', when: 'holding.units === 0' },
    ],
    gives: 'trade',
    ask: ['sell {units} units of {holding} at the market price', 'sell {units} of {holding} at once'],
    outcome: [{ question: 'How high was the fee?', value: 'trade.fee', type: 'money' }],
    ceiling: { arg: 'units', most: 'holding.units - holding.locked', words: 'as many units as are not locked' },
    plays: 8,
  },
}

const limits: Readonly<Record<string, Action>> = {
  place_limit_order: {
    title: 'Place a [limit_order]',
    about: `Has a [portfolio] buy at a limit or below it, or sell at a limit or above it, within ${LONGEST_ORDER} days. Buying reserves cash for units and fee, selling locks units. Only what suits the [investor] is bought.`,
    args: {
      portfolio: row('portfolio', { likely: buysNow }),
      side: choice('Whether it buys or sells.', { buy: 3, sell: 2 }, { says: { buy: 'buy', sell: 'sell' } }),
      security: row('security', {
        likely: `security.status === 'trading' && (side === 'sell' ? ${sellable} > 0 : ${suits('security', 'portfolio.investor')} && (portfolio.wrapper !== 'retirement' || security.kind !== 'coin'))`,
      }),
      units: mostly(
        integer('How many.', 1, 200),
        `security.lot * max(1, floor((side === 'sell' ? ${sellable} : min(40, (portfolio.cash - portfolio.reserved) / (3 * security.price))) / (security.lot * (1 + portfolio.id % 2))))`,
      ),
      limit_price: mostly(
        money('Most that is paid for one unit, or least that is taken.', 1, 300),
        "max(1, security.price + (side === 'buy' ? 1 - portfolio.id % 4 : portfolio.id % 4 - 1))",
      ),
      valid_until: date('Last day on which it can be filled.', 1, 30),
    },
    rules: [
      ...mayTrade('portfolio', 'security'),
      invalid('valid_until >= today()', 'The last day cannot be in the past; today is {today()}.'),
      conflict(
        `days(today(), valid_until) <= ${LONGEST_ORDER}`,
        `A [limit_order] is valid for ${LONGEST_ORDER} days at most, until {plusDays(today(), ${LONGEST_ORDER})}.`,
        ['at most', '30 days', 'too long', 'too far'],
      ),
      wholeLots('units', 'security'),
      ...suitable('portfolio', 'security', limitCost, "side === 'buy'"),
      conflict(
        `side === 'sell' || ${limitCost} + ${feeOf(limitCost)} <= portfolio.cash - portfolio.reserved`,
        `It reserves {money(${limitCost})} and a fee of {money(${feeOf(limitCost)})}; the buying power of [portfolio] {portfolio.code} is {money(portfolio.cash - portfolio.reserved)}.`,
        ['buying power', 'not enough', 'insufficient', 'cash', 'reserves'],
      ),
      conflict(
        `side === 'buy' || units <= ${sellable}`,
        `[portfolio] {portfolio.code} has {${sellable}} {security.ticker} that can be sold.`,
        ['can be sold', 'only', 'not enough', 'does not have'],
      ),
    ],
    effects: [
      {
        add: 'limit_order',
        with: {
          portfolio: 'portfolio',
          security: 'security',
          side: 'side',
          units: 'units',
          limit_price: 'limit_price',
          fee: feeOf(limitCost),
          placed_on: 'today()',
          valid_until: 'valid_until',
          status: "'open'",
        },
      },
      { set: 'portfolio', to: { reserved: 'portfolio.reserved + units * limit_price + limit_order.fee' }, when: "side === 'buy'" },
      {
        each: 'holding',
        as: 'sold',
        where: "sold.portfolio_id === portfolio.id && sold.security_id === security.id && side === 'sell'",
        do: [{ set: 'sold', to: { locked: 'sold.locked + units' } }],
      },
    ],
    gives: 'limit_order',
    ask: [
      'place a [limit_order] to {side} {units} {security} for {portfolio}: limit {limit_price}, valid until {valid_until}',
      'have {portfolio} {side} {units} {security} at a limit of {limit_price}, until {valid_until}',
    ],
    outcome: [{ question: 'How high is the fee?', value: 'limit_order.fee', type: 'money' }],
    plays: 22,
    undoneBy: 'cancel_limit_order',
  },
  fill_limit_order: {
    title: 'Fill a [limit_order]',
    about:
      'Makes the trade of an open [limit_order] at the last price, when that has reached the limit, in time and while the [exchange] is open.',
    args: {
      limit_order: row('limit_order', {
        likely: `limit_order.status === 'open' && limit_order.valid_until >= today() && ${isMarketOpen('limit_order.security')} && (limit_order.side === 'buy' ? limit_order.security.price <= limit_order.limit_price : limit_order.security.price >= limit_order.limit_price)`,
      }),
    },
    rules: [
      stillOpen,
      conflict('limit_order.valid_until >= today()', 'It was valid until {limit_order.valid_until}. Cancel it.', [
        'valid until',
        'expired',
        'over',
      ]),
      ...mayTrade('limit_order.portfolio', 'limit_order.security'),
      marketOpen('limit_order.security'),
      conflict(
        "limit_order.side === 'buy' ? limit_order.security.price <= limit_order.limit_price : limit_order.security.price >= limit_order.limit_price",
        'The price is {money(limit_order.security.price)} and has not reached the limit of {money(limit_order.limit_price)}.',
        ['not reached', 'limit'],
      ),
    ],
    effects: [
      {
        add: 'trade',
        with: {
          portfolio: 'limit_order.portfolio',
          security: 'limit_order.security',
          side: 'limit_order.side',
          units: 'limit_order.units',
          price: 'limit_order.security.price',
          fee: 'limit_order.fee',
          traded_on: 'today()',
        },
      },
      { set: 'limit_order', to: { status: "'filled'" } },
      {
        set: 'limit_order.portfolio',
        to: {
          cash: "limit_order.side === 'buy' ? limit_order.portfolio.cash - trade.units * trade.price - trade.fee : limit_order.portfolio.cash + trade.units * trade.price - trade.fee",
          reserved:
            "limit_order.side === 'buy' ? limit_order.portfolio.reserved - limit_order.units * limit_order.limit_price - limit_order.fee : limit_order.portfolio.reserved",
        },
      },
      {
        add: 'holding',
        as: 'first_units',
        with: { portfolio: 'limit_order.portfolio', security: 'limit_order.security', units: '0', locked: '0' },
        when: "none('holding', h => h.portfolio_id === limit_order.portfolio_id && h.security_id === limit_order.security_id)",
      },
      {
        each: 'holding',
        as: 'moved',
        where: 'moved.portfolio_id === limit_order.portfolio_id && moved.security_id === limit_order.security_id',
        do: [
          {
            set: 'moved',
            to: {
              units: "limit_order.side === 'buy' ? moved.units + limit_order.units : moved.units - limit_order.units",
              locked: "limit_order.side === 'buy' ? moved.locked : moved.locked - limit_order.units",
            },
          },
          { remove: 'moved', when: 'moved.units === 0' },
        ],
      },
    ],
    gives: 'limit_order',
    ask: ['fill {limit_order}', 'execute {limit_order}, the price is right'],
    outcome: [{ question: 'How much cash is in the [portfolio] after that?', value: 'limit_order.portfolio.cash', type: 'money' }],
    routine: { row: 'limit_order', when: "limit_order.status === 'open'", chance: 0.35 },
  },
  cancel_limit_order: {
    title: 'Cancel a [limit_order]',
    about: 'Calls an open [limit_order] off; cash and units are free again.',
    args: { limit_order: row('limit_order', { likely: "limit_order.status === 'open'" }) },
    rules: [stillOpen],
    effects: [
      { set: 'limit_order', to: { status: "'cancelled'" } },
      {
        set: 'limit_order.portfolio',
        to: { reserved: 'limit_order.portfolio.reserved - limit_order.units * limit_order.limit_price - limit_order.fee' },
        when: "limit_order.side === 'buy'",
      },
      {
        each: 'holding',
        as: 'freed',
        where:
          "freed.portfolio_id === limit_order.portfolio_id && freed.security_id === limit_order.security_id && limit_order.side === 'sell'",
        do: [{ set: 'freed', to: { locked: 'freed.locked - limit_order.units' } }],
      },
    ],
    gives: 'limit_order',
    ask: ['cancel {limit_order}', 'call off {limit_order}'],
    routine: { row: 'limit_order', when: "limit_order.status === 'open' && limit_order.valid_until < today()", chance: 0.5 },
    plays: 2,
  },
}

export const orders: Readonly<Record<string, Action>> = { ...atOnce, ...limits }
