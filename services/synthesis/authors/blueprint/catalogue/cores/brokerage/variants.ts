// Other shapes of a brokerage.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core, Variant } from '../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { coinDesk } from './coin-desk.ts'
import { offerings } from './offerings.ts'

/** What may be borrowed against a portfolio's holdings, in percent, and the most that is granted. */
const LENDING_PERCENT = 50
const MOST_CREDIT = 8000
/** Alerts that one investor has at a time. */
const MOST_ALERTS = 3

const worth = (portfolio: string): string => `sum('holding', h => h.portfolio_id === ${portfolio}.id, h => h.units * h.security.price)`

const margin = (core: Core): Core =>
  extended(core, {
    fields: {
      portfolio: {
        credit_limit: money('What may be borrowed at most.', 0, 0, { called: 'credit limit' }),
        borrowed: money('What is borrowed at the moment.', 0, 0, { called: 'amount borrowed' }),
      },
    },
    entities: {
      margin_call: {
        noun: { one: 'margin call', many: 'margin calls' },
        kind: 'record',
        about: 'A demand to pay borrowed money back, because the [holdings] of a [portfolio] no longer cover it.',
        fields: {
          portfolio: ref('portfolio', 'Which [portfolio].', { clause: 'of' }),
          amount: money('What has to be paid back.', 10, 8000, { sort: true, filter: true, clause: 'of' }),
          due_on: date('Last day.', -60, 10, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
          status: choice('Where it stands.', { open: 1, met: 1, waived: 1 }, { says: { open: 'open', met: 'met', waived: 'waived' } }),
        },
        identify: ['amount', 'portfolio'],
        refer: 'the [margin_call] over {amount} for {portfolio}',
      },
    },
    actions: {
      grant_credit: {
        title: 'Grant a credit limit',
        about: `Lets an open [portfolio] borrow, up to ${LENDING_PERCENT} percent of what its [holdings] are worth and ${MOST_CREDIT} at most; not for cautious profiles and not for retirement.`,
        args: {
          portfolio: row('portfolio', {
            likely: `portfolio.status === 'open' && portfolio.investor.profile !== 'cautious' && portfolio.wrapper !== 'retirement' && ${worth('portfolio')} > 800`,
          }),
          limit: mostly(
            money('The new limit.', 0, 9000, { step: 100 }),
            `100 * (floor(min(${MOST_CREDIT}, ${worth('portfolio')} / 2) / 100) - (portfolio.credit_limit > 0 ? 1 : 0))`,
          ),
        },
        rules: [
          conflict("portfolio.status === 'open'", '[portfolio] {portfolio.code} is frozen.', ['frozen', 'not open']),
          forbidden(
            "portfolio.investor.profile !== 'cautious'",
            '{portfolio.investor.name} has a cautious profile; only balanced and bold ones borrow.',
            ['cautious', 'bold', 'profile'],
          ),
          forbidden("portfolio.wrapper !== 'retirement'", '[portfolio] {portfolio.code} is for retirement; nothing is borrowed on it.', [
            'retirement',
            'nothing is borrowed',
          ]),
          conflict(
            `limit <= ${MOST_CREDIT} && limit * 100 <= ${LENDING_PERCENT} * ${worth('portfolio')}`,
            `Its [holdings] are worth {money(${worth('portfolio')})}; half of that and {money(${MOST_CREDIT})} at most are lent.`,
            ['worth', 'half', 'at most', 'too high'],
          ),
          conflict('limit !== portfolio.credit_limit', 'That is its credit limit already.', ['already', 'same']),
          conflict('limit >= portfolio.borrowed', '{money(portfolio.borrowed)} is borrowed already.', ['borrowed', 'already', 'less than']),
        ],
        effects: [{ set: 'portfolio', to: { credit_limit: 'limit' } }],
        ask: ['grant {portfolio} a credit limit of {limit}', 'let {portfolio} borrow up to {limit}'],
        plays: 9,
      },
      draw_credit: {
        title: 'Borrow on a portfolio',
        about: 'Brings borrowed cash into a [portfolio], within its credit limit and while no [margin_call] is open.',
        args: {
          portfolio: row('portfolio', {
            likely:
              "portfolio.credit_limit > portfolio.borrowed && none('margin_call', m => m.portfolio_id === portfolio.id && m.status === 'open')",
          }),
          amount: mostly(
            money('How much.', 10, 8000, { step: 10 }),
            'max(10, 10 * floor((portfolio.credit_limit - portfolio.borrowed) / 12))',
          ),
        },
        rules: [
          conflict(
            'amount <= portfolio.credit_limit - portfolio.borrowed',
            '{money(portfolio.credit_limit - portfolio.borrowed)} of the credit limit is left.',
            ['left', 'credit limit', 'only', 'exceed'],
          ),
          conflict(
            "none('margin_call', m => m.portfolio_id === portfolio.id && m.status === 'open')",
            'A [margin_call] of [portfolio] {portfolio.code} is open.',
            ['margin call', 'open'],
          ),
        ],
        effects: [{ set: 'portfolio', to: { borrowed: 'portfolio.borrowed + amount', cash: 'portfolio.cash + amount' } }],
        ask: ['borrow {amount} on {portfolio}', 'draw {amount} on {portfolio}'],
        outcome: [{ question: 'How much is borrowed on it now?', value: 'portfolio.borrowed', type: 'money' }],
        ceiling: { arg: 'amount', most: 'portfolio.credit_limit - portfolio.borrowed', words: 'all that is left of its credit limit' },
        plays: 10,
      },
      repay_credit: {
        title: 'Repay borrowed money',
        about: 'Pays borrowed money back from the buying power of a [portfolio]; a [margin_call] that it is enough for is met by it.',
        args: {
          portfolio: row('portfolio', { likely: 'portfolio.borrowed > 0 && portfolio.cash - portfolio.reserved > 50' }),
          amount: mostly(
            money('How much.', 10, 8000, { step: 10 }),
            'max(10, min(10 * floor((portfolio.cash - portfolio.reserved) / 10), 10 * ceil(portfolio.borrowed / 30)))',
          ),
        },
        rules: [
          conflict('amount <= portfolio.borrowed', 'Only {money(portfolio.borrowed)} is borrowed.', ['only', 'borrowed', 'more than']),
          conflict('amount <= portfolio.cash - portfolio.reserved', 'The buying power is {money(portfolio.cash - portfolio.reserved)}.', [
            'buying power',
            'not enough',
          ]),
        ],
        effects: [
          { set: 'portfolio', to: { borrowed: 'portfolio.borrowed - amount', cash: 'portfolio.cash - amount' } },
          {
            each: 'margin_call',
            as: 'call',
            where: "call.portfolio_id === portfolio.id && call.status === 'open' && call.amount <= amount",
            do: [{ set: 'call', to: { status: "'met'" } }],
          },
        ],
        gives: 'portfolio',
        ask: ['repay {amount} of what {portfolio} has borrowed', 'pay back {amount} on {portfolio}'],
        outcome: [{ question: 'How much is borrowed on it now?', value: 'portfolio.borrowed', type: 'money' }],
        plays: 3,
      },
      issue_margin_call: {
        title: 'Issue a margin call',
        about:
          'Demands a part of the borrowed money back within five days, when more than 20 percent of the worth of the [holdings] is borrowed. One open one for each [portfolio].',
        args: {
          portfolio: row('portfolio', {
            likely: `portfolio.borrowed * 5 > ${worth('portfolio')} && none('margin_call', m => m.portfolio_id === portfolio.id && m.status === 'open')`,
          }),
          amount: mostly(money('What has to be paid back.', 10, 8000, { step: 10 }), 'max(10, 10 * floor(portfolio.borrowed / 40))'),
        },
        rules: [
          conflict(
            `portfolio.borrowed * 5 > ${worth('portfolio')}`,
            `The [holdings] are worth {money(${worth('portfolio')})} and {money(portfolio.borrowed)} is borrowed, which is not more than 20 percent.`,
            ['20 percent', 'not more', 'covered', '20%'],
          ),
          conflict('amount <= portfolio.borrowed', 'Only {money(portfolio.borrowed)} is borrowed.', ['only', 'borrowed', 'more than']),
          conflict(
            "none('margin_call', m => m.portfolio_id === portfolio.id && m.status === 'open')",
            'A [margin_call] of [portfolio] {portfolio.code} is open already.',
            ['already', 'open'],
          ),
        ],
        effects: [
          { add: 'margin_call', with: { portfolio: 'portfolio', amount: 'amount', due_on: 'plusDays(today(), 5)', status: "'open'" } },
        ],
        gives: 'margin_call',
        ask: ['issue a [margin_call] over {amount} for {portfolio}', 'demand {amount} back for {portfolio} by [margin_call]'],
        outcome: [{ question: 'By when does it have to be met?', value: 'margin_call.due_on', type: 'date' }],
        plays: 6,
      },
    },
  })

const alerts = (core: Core): Core =>
  extended(core, {
    entities: {
      price_alert: {
        noun: { one: 'price alert', many: 'price alerts', also: [{ one: 'price watch', many: 'price watches' }] },
        kind: 'record',
        about: 'An [investor] wants to hear when a price is reached.',
        fields: {
          investor: ref('investor', 'Who wants to know.'),
          security: ref('security', 'Price of what.'),
          side: choice('From which side the price is to be reached.', { above: 1, below: 1 }),
          price: money('The price.', 1, 300, { sort: true, filter: true, clause: 'at' }),
          set_on: date('Day on which it was set.', -65, 0, {
            called: 'date of setting',
            filter: true,
            sort: true,
            clause: 'that were set',
          }),
          status: choice(
            'Where it stands.',
            { waiting: 1, fired: 1, dropped: 1 },
            { says: { waiting: 'waiting', fired: 'fired', dropped: 'dropped' } },
          ),
        },
        identify: ['investor', 'security', 'side', 'price'],
        refer: 'the [price_alert] of {investor} for {security} {side} {price}',
        summary: { by: ['status', 'security', 'investor'], totals: [], over: 'set_on' },
      },
    },
    actions: {
      set_price_alert: {
        title: 'Set a price alert',
        about: `Notes that an [investor] wants to hear when a [security] rises above or falls below a price that it has not reached yet. ${MOST_ALERTS} waiting ones for each [investor].`,
        args: {
          investor: row('investor'),
          security: row('security'),
          side: choice('Above or below.', { above: 1, below: 1 }, { says: { above: 'above', below: 'below' } }),
          price: mostly(
            money('The price.', 1, 300),
            "max(1, side === 'above' ? security.price + 1 + investor.id % 3 : security.price - 1 - investor.id % 3)",
          ),
        },
        rules: [
          conflict(
            "side === 'above' ? security.price < price : security.price > price",
            '{security.ticker} is at {money(security.price)}; that price has been reached already.',
            ['already', 'reached'],
          ),
          conflict(
            `count('price_alert', a => a.investor_id === investor.id && a.status === 'waiting') < ${MOST_ALERTS}`,
            `{investor.name} has ${MOST_ALERTS} waiting [price_alerts]. Drop one first.`,
            ['waiting', 'at most', 'too many', 'limit'],
          ),
          conflict(
            "none('price_alert', a => a.investor_id === investor.id && a.security_id === security.id && a.side === side && a.status === 'waiting')",
            '{investor.name} has a waiting [price_alert] of this kind for {security.ticker}.',
            ['waiting', 'already'],
          ),
        ],
        effects: [
          {
            add: 'price_alert',
            with: { investor: 'investor', security: 'security', side: 'side', price: 'price', set_on: 'today()', status: "'waiting'" },
          },
        ],
        ask: [
          'set a [price_alert] of {investor} for {security} {side} {price}',
          '{investor} wants to hear when {security} is {side} {price}; note that',
        ],
        plays: 20,
        undoneBy: 'drop_price_alert',
      },
      drop_price_alert: {
        title: 'Drop a price alert',
        about: 'It does not wait any more.',
        args: { price_alert: row('price_alert', { likely: "price_alert.status === 'waiting'" }) },
        rules: [
          conflict("price_alert.status === 'waiting'", 'This [price_alert] was {price_alert.status} already.', [
            'already',
            'fired',
            'dropped',
          ]),
        ],
        effects: [{ set: 'price_alert', to: { status: "'dropped'" } }],
        ask: ['drop {price_alert}', 'take off {price_alert}'],
        plays: 2,
      },
      fire_price_alert: {
        title: 'Note that a price alert was sent',
        about: 'The price is there and the [investor] has heard of it.',
        args: {
          price_alert: row('price_alert', {
            likely:
              "price_alert.status === 'waiting' && (price_alert.side === 'above' ? price_alert.security.price >= price_alert.price : price_alert.security.price <= price_alert.price)",
          }),
        },
        rules: [
          conflict("price_alert.status === 'waiting'", 'This [price_alert] was {price_alert.status} already.', [
            'already',
            'fired',
            'dropped',
          ]),
          conflict(
            "price_alert.side === 'above' ? price_alert.security.price >= price_alert.price : price_alert.security.price <= price_alert.price",
            '{price_alert.security.ticker} is at {money(price_alert.security.price)}, not yet {price_alert.side} {money(price_alert.price)}.',
            ['not yet', 'not reached'],
          ),
        ],
        effects: [{ set: 'price_alert', to: { status: "'fired'" } }],
        ask: ['note that {price_alert} has been sent', 'mark {price_alert} as sent, the price is there'],
        routine: { row: 'price_alert', when: "price_alert.status === 'waiting'", chance: 0.03 },
      },
    },
  })

export const variants: readonly Variant[] = [
  { key: 'with_margin', about: 'Investors borrow on margin against what they hold, and margin calls take it back.', apply: margin },
  { key: 'with_price_alerts', about: 'Investors keep a watchlist of price alerts that wait for a price above or below.', apply: alerts },
  { key: 'coin_desk', about: 'A crypto house: only coins, cryptocurrency around the clock, and staking for rewards.', apply: coinDesk },
  {
    key: 'with_offerings',
    about: 'Companies go public: shareholders apply for units of an offering and get an allotment.',
    apply: offerings,
  },
]
