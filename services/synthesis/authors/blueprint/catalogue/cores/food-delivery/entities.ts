// The nouns of a food delivery service.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, street, text, time } from '../../../language/field.ts'
import { DISHES, DISTRICTS, RESTAURANTS } from './menus.ts'
import { records } from './records.ts'

const people: Readonly<Record<string, Entity>> = {
  diner: {
    noun: {
      one: 'diner',
      many: 'diners',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'eater', many: 'eaters' },
        { one: 'user', many: 'users' },
      ],
    },
    kind: 'party',
    about: 'Someone who has food brought.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      district: ref('district', 'Where they live.', { skew: 'even' }),
      address: text('Street and number.', street(), { editable: true }),
      meal_credit: money('What they got for problems and can spend.', 0, 20, {
        called: 'meal credit',
        sort: true,
        filter: true,
        skew: 'low',
        clause: 'who have a meal credit of',
      }),
      status: choice('Blocked ones cannot order.', { active: 12, blocked: 1 }, { says: { active: 'active', blocked: 'blocked' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 13,
    tools: ['search', 'get', 'create', 'update'],
  },
  dispatcher: {
    noun: {
      one: 'dispatcher',
      many: 'dispatchers',
      also: [
        { one: 'operator', many: 'operators' },
        { one: 'support agent', many: 'support agents' },
      ],
    },
    kind: 'party',
    about: 'Someone who works at the desk of the service.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { support: 3, rides: 2, lead: 1 }),
      credit_limit: money('Most that they may give for one problem.', 8, 40, {
        step: 2,
        called: 'credit limit',
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  courier: {
    noun: {
      one: 'courier',
      many: 'couriers',
      also: [
        { one: 'rider', many: 'riders' },
        { one: 'driver', many: 'drivers' },
        { one: 'delivery partner', many: 'delivery partners' },
      ],
    },
    kind: 'party',
    about: 'Someone who brings [orders].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      phone: phone(),
      vehicle: choice('What they ride; bicycles stay in their own district.', { bicycle: 2, scooter: 4, car: 1 }),
      district: ref('district', 'Where they start.', { skew: 'even' }),
      most_orders: integer('[orders] that they carry at a time.', 2, 4, { called: 'order limit', sort: true, editable: true }),
      status: choice(
        'Whether they ride now.',
        { on_shift: 6, off_shift: 1 },
        { clauses: { on_shift: 'who are on shift', off_shift: 'who are off shift' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    computed: {
      carrying: {
        about: '[orders] that they have to bring now.',
        value: "count('order', o => o.courier_id === courier.id && (o.status === 'placed' || o.status === 'on_the_way'))",
        type: 'integer',
        called: 'number of orders to bring',
      },
    },
  },
}

const kitchens: Readonly<Record<string, Entity>> = {
  district: {
    noun: { one: 'district', many: 'districts', also: [{ one: 'delivery zone', many: 'delivery zones' }] },
    kind: 'reference',
    about: 'A part of town.',
    fields: {
      name: text('Name.', oneOf(['Old Town']), { unique: true }),
      delivery_fee: money('What a delivery there costs; twice as much from another district.', 1, 8, { called: 'delivery fee' }),
      least_order: money('Least sum of the [dishes] for a delivery there.', 8, 25, { called: 'least order' }),
    },
    identify: ['name'],
    refer: 'the [district] {name}',
    rows: 4,
    given: DISTRICTS,
  },
  restaurant: {
    noun: {
      one: 'restaurant',
      many: 'restaurants',
      also: [
        { one: 'kitchen', many: 'kitchens' },
        { one: 'eatery', many: 'eateries' },
      ],
    },
    kind: 'thing',
    about: 'A place that cooks for the service.',
    fields: {
      name: text('Name.', oneOf(['Bento House']), { unique: true, filter: true, sort: true }),
      cuisine: choice('What it cooks.', { italian: 2, indian: 2, japanese: 2, mexican: 2, american: 2, salads: 1 }, { filter: true }),
      district: ref('district', 'Where it is.'),
      opens_at: time('When it opens every day.', '06:30', '11:00', { called: 'opening time' }),
      closes_at: time('When it closes.', '20:00', '23:30', { called: 'closing time' }),
      most_at_once: integer('[orders] that it cooks at a time.', 3, 6, { called: 'kitchen capacity', sort: true, editable: true }),
      status: choice(
        'Paused ones take no [orders] now.',
        { taking_orders: 7, paused: 1 },
        { says: { paused: 'paused' }, clauses: { taking_orders: 'that take orders' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: RESTAURANTS.length,
    given: RESTAURANTS,
  },
  dish: {
    noun: {
      one: 'dish',
      many: 'dishes',
      also: [
        { one: 'menu item', many: 'menu items' },
        { one: 'meal', many: 'meals' },
        { one: 'item', many: 'items' },
      ],
    },
    kind: 'thing',
    about: 'Something on the menu of a [restaurant].',
    fields: {
      restaurant: ref('restaurant', 'Who cooks it.'),
      name: text('Name.', oneOf(['Soup']), { unique: true, filter: true }),
      course: choice('What it is.', { starter: 3, main: 6, dessert: 3, drink: 3 }),
      price: money('Price.', 3, 20, { sort: true, filter: true, editable: true, clause: 'that cost' }),
      status: choice(
        'Whether it can be ordered now.',
        { available: 12, sold_out: 1 },
        { says: { available: 'available' }, clauses: { sold_out: 'that are sold out' } },
      ),
    },
    identify: ['name'],
    refer: '“{name}”',
    rows: DISHES.length,
    given: DISHES,
  },
  promotion: {
    noun: {
      one: 'promotion',
      many: 'promotions',
      also: [
        { one: 'promo code', many: 'promo codes' },
        { one: 'voucher', many: 'vouchers' },
      ],
    },
    kind: 'reference',
    about: 'A code that takes some percent off the [dishes] of an [order].',
    fields: {
      code: text('What [diners] type.', pattern('@@@@##'), { unique: true }),
      percent: integer('How many percent.', 10, 40, { step: 5, called: 'discount', unit: 'percent' }),
      least_sum: money('Sum of the [dishes] that it needs.', 10, 30, { step: 5, called: 'least sum' }),
      most_off: money('Most that it takes off.', 4, 12, { called: 'largest discount' }),
      valid_until: date('Last day.', -10, 40, { called: 'last day' }),
      for_whom: choice('Who may use it.', { everybody: 3, newcomers: 1 }, { called: 'audience' }),
    },
    identify: ['code'],
    refer: '[promotion] {code}',
    rows: 6,
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...kitchens, ...people, ...records }
