// The nouns of a brokerage.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, text, time } from '../../../language/field.ts'
import { EXCHANGES, SECURITIES } from './lists.ts'
import { records } from './records.ts'

const SIDES_SAY = { individual: 'individual', retirement: 'retirement', joint: 'joint' } as const

const parties: Readonly<Record<string, Entity>> = {
  investor: {
    noun: {
      one: 'investor',
      many: 'investors',
      also: [
        { one: 'client', many: 'clients' },
        { one: 'customer', many: 'customers' },
        { one: 'trader', many: 'traders' },
        { one: 'shareholder', many: 'shareholders' },
      ],
    },
    kind: 'party',
    about: 'A person who invests through the house.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      profile: choice(
        'Which risk suits them: cautious ones buy low-risk [securities], balanced ones medium-risk ones too, bold ones all.',
        { cautious: 2, balanced: 4, bold: 4 },
        { called: 'risk profile', says: { cautious: 'cautious', balanced: 'balanced', bold: 'bold' } },
      ),
      profile_until: date('Last day on which the profile counts.', -30, 360, {
        called: 'end of the profile',
        sort: true,
        clause: 'whose profile ends',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 11,
  },
  broker: {
    noun: {
      one: 'broker',
      many: 'brokers',
      also: [
        { one: 'adviser', many: 'advisers' },
        { one: 'dealer', many: 'dealers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for the house.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { desk: 3, research: 1, compliance: 1 }),
      trade_limit: money('Largest amount of one purchase that they may enter.', 3000, 12000, {
        step: 500,
        called: 'trade limit',
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
    tools: ['search', 'update'],
  },
}

const things: Readonly<Record<string, Entity>> = {
  exchange: {
    noun: { one: 'exchange', many: 'exchanges', also: [{ one: 'marketplace', many: 'marketplaces' }] },
    kind: 'reference',
    about: 'Where [securities] trade, and when.',
    fields: {
      name: text('Name.', oneOf(EXCHANGES.map(({ name }) => name)), { unique: true }),
      opens_at: time('When trading begins.', '08:00', '14:30', { called: 'opening time' }),
      closes_at: time('When trading ends.', '16:30', '21:00', { called: 'closing time' }),
      weekend: choice('Whether it trades on Saturdays and Sundays.', { no: 3, yes: 1 }, { called: 'weekend trading' }),
    },
    identify: ['name'],
    refer: 'the {name}',
    rows: EXCHANGES.length,
    given: EXCHANGES,
  },
  security: {
    noun: {
      one: 'security',
      many: 'securities',
      also: [
        { one: 'instrument', many: 'instruments' },
        { one: 'financial product', many: 'financial products' },
      ],
    },
    kind: 'thing',
    about: 'Something that can be bought and sold.',
    fields: {
      ticker: text('Short name on the [exchange].', oneOf(SECURITIES.map(({ ticker }) => ticker)), { unique: true }),
      name: text('Full name.', oneOf(SECURITIES.map(({ name }) => name)), { unique: true }),
      kind: choice('What it is.', { stock: 5, fund: 4, coin: 2 }, { called: 'kind' }),
      exchange: ref('exchange', 'Where it trades.', { clause: 'that trade on' }),
      price: money('Last price of one unit.', 6, 180, { step: 1, sort: true, filter: true, clause: 'that cost' }),
      lot: integer('It is traded in multiples of this.', 1, 10, { called: 'lot size' }),
      risk: choice(
        'How much it moves.',
        { low: 1, medium: 1, high: 1 },
        { says: { low: 'low-risk', medium: 'medium-risk', high: 'high-risk' } },
      ),
      status: choice('Halted ones do not trade.', { trading: 10, halted: 1 }, { says: { trading: 'trading', halted: 'halted' } }),
    },
    identify: ['ticker'],
    refer: '{ticker}',
    rows: SECURITIES.length,
    given: SECURITIES,
  },
  portfolio: {
    noun: {
      one: 'portfolio',
      many: 'portfolios',
      also: [
        { one: 'depot', many: 'depots' },
        { one: 'trading account', many: 'trading accounts' },
      ],
    },
    kind: 'thing',
    about: 'Cash and [holdings] of an [investor].',
    fields: {
      investor: ref('investor', 'Whose it is.', { skew: 'even', clause: 'of' }),
      code: text('Code of the [portfolio].', pattern('P-####'), { unique: true }),
      wrapper: choice('What it is for.', { individual: 5, retirement: 2, joint: 1 }, { called: 'wrapper', says: SIDES_SAY }),
      cash: money('Cash in it.', 600, 9500, { step: 50, sort: true, filter: true, clause: 'that hold' }),
      reserved: money('What of the cash is put aside for open orders.', 0, 0, { called: 'reserved cash' }),
      status: choice('Frozen ones do not trade.', { open: 10, frozen: 1 }, { says: { open: 'open', frozen: 'frozen' } }),
    },
    identify: ['code'],
    refer: '[portfolio] {code}',
    rows: 13,
    computed: {
      buying_power: { about: 'Cash that no order reserves.', value: 'portfolio.cash - portfolio.reserved', type: 'money' },
    },
    tools: ['search', 'get'],
  },
  holding: {
    noun: { one: 'holding', many: 'holdings', also: [{ one: 'position', many: 'positions' }] },
    kind: 'thing',
    about: 'Units of a [security] in a [portfolio].',
    fields: {
      portfolio: ref('portfolio', 'In which [portfolio].', { skew: 'even', clause: 'in' }),
      security: ref('security', 'Of what.', { skew: 'even', clause: 'of' }),
      units: integer('How many.', 10, 120, {
        step: 10,
        called: 'number of units',
        sort: true,
        filter: true,
        clause: 'that count',
        unit: 'units',
      }),
      locked: integer('How many of them an open order is to sell.', 0, 0, { called: 'number of locked units' }),
    },
    identify: ['security', 'portfolio'],
    refer: 'the {security} in {portfolio}',
    rows: 18,
    unique: [['portfolio', 'security']],
    computed: { worth: { about: 'Units times the last price.', value: 'holding.units * holding.security.price', type: 'money' } },
    tools: ['search'],
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...parties, ...things, ...records }
