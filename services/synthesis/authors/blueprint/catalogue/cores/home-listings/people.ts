// The nouns of an estate agents' office that stay: house hunters, agents, homes.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, person, phone, text } from '../../../language/field.ts'
import { AREAS_OF_AGENTS, AREAS, HOMES, KINDS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  house_hunter: {
    noun: {
      one: 'house hunter',
      many: 'house hunters',
      also: [
        { one: 'buyer', many: 'buyers' },
        { one: 'prospect', many: 'prospects' },
      ],
    },
    kind: 'party',
    about: 'Someone who looks for a home.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      budget: money('What they can pay, in thousands.', 150, 600, {
        step: 10,
        called: 'budget',
        editable: true,
        sort: true,
        filter: true,
        clause: 'with a budget of',
      }),
      money_proof: choice(
        'Whether their bank has said so.',
        { shown: 7, missing: 6 },
        { called: 'proof of money', clauses: { shown: 'who have shown a proof of money', missing: 'whose proof of money is missing' } },
      ),
      status: choice('Those who bought look no more.', { looking: 1, bought: 0 }, { says: { looking: 'active', bought: 'former' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 16,
    tools: ['search', 'get', 'create', 'update'],
  },
  estate_agent: {
    noun: { one: 'estate agent', many: 'estate agents', also: [{ one: 'realtor', many: 'realtors' }] },
    kind: 'party',
    about: 'Someone who sells homes.',
    fields: {
      name: text('Full name.', person()),
      area: choice('Where they sell; the head sells everywhere.', AREAS_OF_AGENTS, { called: 'area' }),
      post: choice('What they do.', { sales: 5, head: 1 }, { clauses: { sales: 'who sell', head: 'who head the office' } }),
      cut_limit: integer('Largest price cut that they may make, in percent.', 2, 10, {
        called: 'price cut limit',
        unit: 'percent',
        editable: true,
        sort: true,
      }),
      most_viewings: integer('Viewings that they hold in a day.', 2, 4, { called: 'daily limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    given: [
      { area: 'everywhere', post: 'sales' },
      { area: 'lakeside', post: 'sales' },
      { area: 'old_town', post: 'sales' },
      { area: 'north_hill', post: 'sales' },
      { area: 'harbour', post: 'sales' },
      { area: 'orchard_end', post: 'sales' },
      { area: 'everywhere', post: 'head' },
    ],
  },
  home: {
    noun: {
      one: 'home',
      many: 'homes',
      also: [{ one: 'house', many: 'houses' }],
    },
    kind: 'thing',
    about: 'Something that is for sale.',
    fields: {
      title: text('Name or address.', oneOf(HOMES.map(({ title }) => title)), { unique: true, called: 'address', filter: true }),
      area: choice('In which part of the town.', AREAS, { called: 'part of the town' }),
      kind: choice('What it is.', KINDS, { called: 'kind of home' }),
      rooms: integer('How many rooms.', 0, 8, { called: 'number of rooms', unit: 'rooms', sort: true, filter: true, clause: 'with' }),
      metres: integer('How large it is.', 30, 700, {
        called: 'floor area',
        unit: 'm²',
        sort: true,
        filter: true,
        clause: 'whose floor area is',
      }),
      asking: money('Asking price, in thousands.', 100, 600, {
        called: 'asking price',
        sort: true,
        filter: true,
        clause: 'whose asking price is',
      }),
      least: money('Least that the seller takes, in thousands; only for the office.', 90, 580, { called: 'least price', sort: true }),
      status: choice(
        'Where it stands.',
        { listed: 12, draft: 2, reserved: 0, sold: 0, withdrawn: 1 },
        { says: { listed: 'listed', draft: 'unpublished', reserved: 'reserved', sold: 'sold', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['title'],
    refer: '“{title}”',
    given: HOMES,
  },
}
