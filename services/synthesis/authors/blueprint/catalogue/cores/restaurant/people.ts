// The nouns of a restaurant that stay: guests, who works there, tables, dishes.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, person, phone, text } from '../../../language/field.ts'
import { ALLERGENS, DISHES, TABLES } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  house_guest: {
    noun: {
      one: 'guest',
      many: 'guests',
      also: [
        { one: 'diner', many: 'diners' },
        { one: 'regular', many: 'regulars' },
      ],
    },
    kind: 'party',
    about: 'Someone who eats here.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      no_shows: integer('Times that they did not come.', 0, 3, { called: 'number of no-shows', sort: true, filter: true }),
      favourite: choice(
        'Where they like to sit.',
        { window: 3, hall: 3, terrace: 2, anywhere: 6 },
        { called: 'favourite area', editable: true },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 18,
    given: [{ no_shows: 0 }, { no_shows: 0 }, { no_shows: 1 }, { no_shows: 0 }, { no_shows: 3 }, { no_shows: 0 }],
    tools: ['search', 'get', 'create', 'update'],
  },
  waiter: {
    noun: {
      one: 'team member',
      many: 'team members',
      also: [
        { one: 'waiter', many: 'waiters' },
        { one: 'server', many: 'servers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works in the restaurant.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'Where they work.',
        { floor: 4, kitchen: 3, lead: 1 },
        { clauses: { floor: 'who work on the floor', kitchen: 'who work in the kitchen', lead: 'who lead the house' } },
      ),
      discount_limit: integer('Most that they may take off a bill.', 5, 30, {
        step: 5,
        called: 'discount limit',
        unit: 'percent',
        editable: true,
        sort: true,
      }),
      void_limit: money('Largest order that they may void.', 15, 60, { step: 5, called: 'void limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  dining_table: {
    noun: { one: 'table', many: 'tables', also: [{ one: 'dining table', many: 'dining tables' }] },
    kind: 'thing',
    about: 'Where guests sit.',
    fields: {
      code: text('Name.', oneOf(TABLES.map(({ code }) => code)), { unique: true, called: 'name', filter: true }),
      seats: integer('How many sit there.', 2, 10, { called: 'number of seats', unit: 'seats', sort: true, filter: true, clause: 'with' }),
      area: choice('Where it stands.', { window: 2, hall: 5, terrace: 3 }, { called: 'area' }),
      status: choice(
        'Those out of use are not reserved.',
        { in_use: 8, out_of_use: 2 },
        { says: { in_use: 'usable', out_of_use: 'closed' } },
      ),
    },
    identify: ['code'],
    refer: '{code}',
    given: TABLES,
  },
  dish: {
    noun: {
      one: 'dish',
      many: 'dishes',
      also: [
        { one: 'menu item', many: 'menu items' },
        { one: 'plate', many: 'plates' },
      ],
    },
    kind: 'thing',
    about: 'Something on the menu.',
    fields: {
      name: text('Name.', oneOf(DISHES.map(({ name }) => name)), { unique: true, filter: true }),
      course: choice('When it is eaten.', { starter: 4, main: 7, dessert: 4 }, { called: 'course' }),
      price: money('Price of a portion.', 5, 40, { sort: true, filter: true, editable: true, clause: 'that cost' }),
      allergen: choice('What is in it that some cannot eat.', ALLERGENS, { called: 'allergen', clauses: { none: 'with no allergen' } }),
      portions: integer('Portions that are left today.', 0, 20, {
        called: 'portions left',
        sort: true,
        filter: true,
        clause: 'of which there are',
      }),
      status: choice(
        'Only those on the menu are ordered.',
        { on_menu: 14, off_menu: 1 },
        { says: { on_menu: 'offered', off_menu: 'withdrawn' } },
      ),
    },
    identify: ['name'],
    refer: 'the {name}',
    given: DISHES,
  },
}
