// The nouns of a payment provider.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { records } from './records.ts'

/** Pricing plans; who sells more pays less. */
const PLANS = [
  { name: 'Starter', rate: 29, least_volume: 0, largest_charge: 1500, payout_days: 4 },
  { name: 'Growth', rate: 24, least_volume: 300, largest_charge: 4000, payout_days: 3 },
  { name: 'Scale', rate: 19, least_volume: 900, largest_charge: 9000, payout_days: 2 },
  { name: 'Pop-up', rate: 34, least_volume: 0, largest_charge: 500, payout_days: 1 },
] as const

/** Card readers that merchants can order. */
const READERS = [
  { name: 'Tap Mini', price: 39, stock: 42, needs: 'phone' },
  { name: 'Counter Pro', price: 249, stock: 9, needs: 'mains' },
  { name: 'Market Reader', price: 89, stock: 25, needs: 'battery' },
  { name: 'Kiosk Stand', price: 179, stock: 6, needs: 'mains' },
  { name: 'Print & Pay', price: 299, stock: 12, needs: 'battery' },
] as const

const parties: Readonly<Record<string, Entity>> = {
  merchant: {
    noun: {
      one: 'merchant',
      many: 'merchants',
      also: [
        { one: 'seller', many: 'sellers' },
        { one: 'shop', many: 'shops' },
        { one: 'vendor', many: 'vendors' },
      ],
    },
    kind: 'party',
    about: 'A firm that takes money through us.',
    fields: {
      name: text('Name of the firm.', company(), { filter: true }),
      email: email(),
      trade: choice(
        'Where it mostly sells.',
        { counter: 4, web: 3, markets: 2, subscriptions: 2 },
        { called: 'way of selling', says: { counter: 'counter', web: 'web', markets: 'market', subscriptions: 'subscription' } },
      ),
      plan: ref('plan', 'What it pays for our services.', { clause: 'on' }),
      plan_since: date('Day since which it is on that plan.', -400, -20, { called: 'first day on the plan' }),
      balance: money('What it has with us; payouts are made from it.', 300, 6000, {
        step: 10,
        skew: 'low',
        sort: true,
        filter: true,
        clause: 'that hold',
      }),
      status: choice(
        'Suspended ones can neither charge nor be paid out.',
        { active: 10, suspended: 1 },
        { says: { active: 'active', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 12,
    computed: {
      available: {
        about: 'What of the balance can be paid out: all that no open [dispute] is about.',
        value:
          "max(0, merchant.balance - sum('dispute', d => d.charge.merchant_id === merchant.id && (d.status === 'open' || d.status === 'answered'), d => d.amount))",
        type: 'money',
        called: 'available balance',
      },
    },
  },
  agent: {
    noun: {
      one: 'agent',
      many: 'agents',
      also: [
        { one: 'operator', many: 'operators' },
        { one: 'support specialist', many: 'support specialists' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for the provider.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { support: 3, risk: 2, finance: 1 }),
      return_limit: money('Largest amount that they may give back at a time.', 100, 800, {
        step: 50,
        called: 'refund limit',
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
    tools: ['search', 'update'],
  },
  buyer: {
    noun: {
      one: 'buyer',
      many: 'buyers',
      also: [
        { one: 'shopper', many: 'shoppers' },
        { one: 'payer', many: 'payers' },
        { one: 'wallet holder', many: 'wallet holders' },
      ],
    },
    kind: 'party',
    about: 'A person who pays [merchants] through us.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      status: choice('Limited ones pay small amounts only.', { active: 9, limited: 1 }, { says: { active: 'active', limited: 'limited' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 11,
  },
}

const things: Readonly<Record<string, Entity>> = {
  plan: {
    noun: { one: 'pricing plan', many: 'pricing plans', also: [{ one: 'tariff', many: 'tariffs' }] },
    kind: 'reference',
    about: 'What [merchants] pay, and what they may do.',
    fields: {
      name: text('Name.', oneOf(PLANS.map(({ name }) => name)), { unique: true }),
      rate: integer('Fee of a captured [charge], in tenths of a percent.', 15, 39, { called: 'rate' }),
      least_volume: money('What has to be captured within 30 days to change to it.', 0, 900, { called: 'least volume' }),
      largest_charge: money('Largest [charge].', 500, 9000, { called: 'largest charge' }),
      payout_days: integer('Days that a standard [payout] takes.', 1, 5, { called: 'payout time', unit: 'days' }),
    },
    identify: ['name'],
    refer: 'the plan “{name}”',
    rows: PLANS.length,
    given: PLANS,
  },
  source: {
    noun: {
      one: 'funding source',
      many: 'funding sources',
      also: [
        { one: 'payment method', many: 'payment methods' },
        { one: 'saved card', many: 'saved cards' },
      ],
    },
    kind: 'thing',
    about: 'From what a [buyer] pays.',
    fields: {
      buyer: ref('buyer', 'Whose it is.', { skew: 'even', clause: 'of' }),
      brand: choice(
        'What it is.',
        { visa: 5, mastercard: 4, amex: 1, bank_account: 2 },
        { says: { visa: 'Visa', mastercard: 'Mastercard', amex: 'Amex', bank_account: 'bank account' } },
      ),
      ending: text('Last four digits.', pattern('####'), { unique: true, called: 'last digits' }),
      expires_on: date('Last day on which it is valid.', -20, 1300, {
        called: 'expiry date',
        sort: true,
        editable: true,
        clause: 'that expire',
      }),
    },
    identify: ['ending', 'brand', 'buyer'],
    refer: '{buyer}’s {brand} ending in {ending}',
    rows: 15,
    tools: ['search', 'update'],
  },
  reader_model: {
    noun: {
      one: 'card reader',
      many: 'card readers',
      also: [
        { one: 'terminal', many: 'terminals' },
        { one: 'payment device', many: 'payment devices' },
      ],
    },
    kind: 'thing',
    about: 'A model of reader that [merchants] can order.',
    fields: {
      name: text('Name of the model.', oneOf(READERS.map(({ name }) => name)), { unique: true }),
      price: money('Price of one.', 29, 349, { sort: true, filter: true, editable: true, clause: 'that cost' }),
      stock: integer('How many are in the warehouse.', 0, 60, { called: 'number in stock', sort: true }),
      needs: choice('What it runs on.', { phone: 1, mains: 1, battery: 1 }, { called: 'supply' }),
    },
    identify: ['name'],
    refer: 'the [reader_model] “{name}”',
    rows: READERS.length,
    given: READERS,
    tools: ['search', 'update'],
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...parties, ...things, ...records }
