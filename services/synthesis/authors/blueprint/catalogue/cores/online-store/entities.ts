// The nouns of an online shop.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { deals } from './deals.ts'
import { DEPARTMENTS, GENERAL } from './products.ts'

const parties: Readonly<Record<string, Entity>> = {
  shopper: {
    noun: {
      one: 'shopper',
      many: 'shoppers',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'buyer', many: 'buyers' },
        { one: 'consumer', many: 'consumers' },
      ],
    },
    kind: 'party',
    about: 'Someone with an account in the shop.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      account: choice(
        'Businesses may order three times as many pieces of one [product].',
        { private: 7, business: 2 },
        { called: 'kind of account', says: { private: 'private', business: 'business' } },
      ),
      plus: choice(
        'Whether they have Plus, which pays for most deliveries and gives ten more days for returns.',
        { no: 3, yes: 2 },
        { called: 'Plus', clauses: { yes: 'that have Plus', no: 'that do not have Plus' } },
      ),
      shop_credit: money('What they can spend instead of money.', 0, 60, {
        called: 'shop credit',
        sort: true,
        filter: true,
        skew: 'low',
        clause: 'that have a shop credit of',
      }),
      status: choice('Suspended ones cannot order.', { active: 12, suspended: 1 }, { says: { active: 'active', suspended: 'suspended' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 12,
    tools: ['search', 'get', 'create', 'update'],
  },
  associate: {
    noun: {
      one: 'associate',
      many: 'associates',
      also: [
        { one: 'employee', many: 'employees' },
        { one: 'team member', many: 'team members' },
        { one: 'operator', many: 'operators' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for the shop.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { support: 4, fulfilment: 2, lead: 1 }),
      credit_limit: money('Largest shop credit that they may give at once.', 60, 400, {
        step: 20,
        called: 'credit limit',
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
}

const assortment: Readonly<Record<string, Entity>> = {
  category: {
    noun: {
      one: 'category',
      many: 'categories',
      also: [
        { one: 'department', many: 'departments' },
        { one: 'aisle', many: 'aisles' },
      ],
    },
    kind: 'reference',
    about: 'A part of the assortment with rules of its own.',
    fields: {
      name: text('Name.', oneOf(['Electronics']), { unique: true }),
      return_days: integer('Days after delivery within which its [products] are taken back; 0: not at all.', 0, 90, {
        called: 'return period',
        unit: 'days',
      }),
      most_each: integer('Most pieces of one [product] in an [order] of a private account.', 2, 12, { called: 'order limit' }),
    },
    identify: ['name'],
    refer: 'the [category] “{name}”',
    rows: 6,
    given: DEPARTMENTS,
  },
  warehouse: {
    noun: {
      one: 'warehouse',
      many: 'warehouses',
      also: [
        { one: 'fulfilment centre', many: 'fulfilment centres' },
        { one: 'distribution centre', many: 'distribution centres' },
      ],
    },
    kind: 'reference',
    about: 'A house from which [orders] are sent.',
    fields: {
      name: text('Name.', oneOf(['Riverside']), { unique: true }),
      city: text('Where it is.', oneOf(['Columbus'])),
      parcels_a_day: integer('[parcels] that can leave it in a day.', 2, 9, { called: 'daily capacity' }),
      room_each: integer('Pieces of one [product] that it has room for.', 30, 80, { called: 'room for each product' }),
    },
    identify: ['name'],
    refer: '[warehouse] {name}',
    rows: 2,
    given: [
      { name: 'Riverside', city: 'Columbus', parcels_a_day: 6, room_each: 45 },
      { name: 'Mesa', city: 'Phoenix', parcels_a_day: 4, room_each: 30 },
    ],
  },
  product: {
    noun: {
      one: 'product',
      many: 'products',
      also: [
        { one: 'item', many: 'items' },
        { one: 'article', many: 'articles' },
      ],
    },
    kind: 'thing',
    about: 'Something that the shop sells.',
    fields: {
      name: text('Name.', oneOf(['Lamp']), { filter: true, sort: true, unique: true }),
      sku: text('Number in the warehouses.', pattern('@@-#####'), { unique: true, called: 'stock number' }),
      brand: text('Brand.', oneOf(['Homely']), { filter: true }),
      category: ref('category', 'Where it belongs.'),
      price: money('Price of a piece.', 8, 600, { sort: true, filter: true, clause: 'that cost' }),
      weight: integer('Weight of a piece in kilograms.', 1, 65, { sort: true, filter: true, unit: 'kg' }),
      status: choice(
        'Delisted ones are not sold any more.',
        { listed: 14, delisted: 1 },
        { says: { listed: 'listed', delisted: 'delisted' } },
      ),
    },
    identify: ['name'],
    refer: '“{name}”',
    rows: GENERAL.length,
    given: GENERAL,
    computed: {
      in_stock: {
        about: 'Pieces in all [warehouses] that nobody has ordered.',
        value: "sum('inventory_line', s => s.product_id === product.id, s => s.pieces)",
        type: 'integer',
        called: 'number of pieces in stock',
      },
    },
  },
  inventory_line: {
    noun: { one: 'inventory line', many: 'inventory lines' },
    kind: 'part',
    about: 'Pieces of a [product] in a [warehouse] that nobody has ordered.',
    fields: {
      product: ref('product', 'Which [product].', { skew: 'even' }),
      warehouse: ref('warehouse', 'Where.', { skew: 'even' }),
      pieces: integer('How many.', 3, 24, { filter: true, sort: true, called: 'number of pieces', clause: 'that hold', unit: 'pieces' }),
    },
    identify: ['product', 'warehouse'],
    refer: '{product} in {warehouse}',
    rows: 24,
    unique: [['product', 'warehouse']],
    tools: ['search'],
  },
  delivery_option: {
    noun: {
      one: 'delivery option',
      many: 'delivery options',
      also: [
        { one: 'shipping method', many: 'shipping methods' },
        { one: 'delivery method', many: 'delivery methods' },
      ],
    },
    kind: 'reference',
    about: 'A way in which [orders] travel.',
    fields: {
      name: text('Name.', oneOf(['Standard']), { unique: true }),
      fee: money('What it costs.', 0, 60, { clause: 'that cost' }),
      days_needed: integer('Days on the way.', 0, 7, { called: 'delivery time', unit: 'days' }),
      heaviest: integer('Kilograms that it carries at most.', 5, 200, { called: 'weight limit' }),
      free_from: money('Sum of an [order] from which it costs nothing.', 35, 900, { called: 'free delivery from' }),
      free_with_plus: choice('Whether it costs nothing with Plus.', { yes: 1, no: 1 }, { called: 'free with Plus' }),
    },
    identify: ['name'],
    refer: '“{name}”',
    rows: 4,
    given: [
      { name: 'Standard', fee: 6, days_needed: 4, heaviest: 30, free_from: 35, free_with_plus: 'yes' },
      { name: 'Express', fee: 14, days_needed: 1, heaviest: 15, free_from: 300, free_with_plus: 'yes' },
      { name: 'Evening courier', fee: 19, days_needed: 0, heaviest: 8, free_from: 500, free_with_plus: 'no' },
      { name: 'Large goods', fee: 49, days_needed: 6, heaviest: 200, free_from: 900, free_with_plus: 'no' },
    ],
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...parties, ...assortment, ...deals }
