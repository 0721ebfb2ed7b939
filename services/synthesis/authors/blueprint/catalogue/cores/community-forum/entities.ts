// Who and what there is in a neighbourhood before anything is written.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, person, ref, street, text } from '../../../language/field.ts'
import { BUSINESSES, ITEMS, NEIGHBOURS } from './words.ts'

export const entities: Readonly<Record<string, Entity>> = {
  area: {
    noun: {
      one: 'area',
      many: 'areas',
      also: [
        { one: 'quarter', many: 'quarters' },
        { one: 'district', many: 'districts' },
      ],
    },
    kind: 'reference',
    about: 'A few streets that belong together.',
    fields: {
      name: text('Name.', oneOf(['Old Mill']), { unique: true }),
      open_limit: integer('Open [discussions] that fit on its page.', 4, 9, { called: 'limit of open discussions' }),
    },
    identify: ['name'],
    refer: 'the [area] “{name}”',
    rows: 4,
    given: [
      { name: 'Old Mill', open_limit: 7 },
      { name: 'Station Side', open_limit: 7 },
      { name: 'Upper Gardens', open_limit: 6 },
      { name: 'Riverbank', open_limit: 5 },
    ],
  },
  neighbour: {
    noun: {
      one: 'neighbour',
      many: 'neighbours',
      also: [
        { one: 'resident', many: 'residents' },
        { one: 'member', many: 'members' },
        { one: 'neighbor', many: 'neighbors' },
      ],
    },
    kind: 'party',
    about: 'Someone who lives there.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      address: text('Where they live.', street(), { editable: true }),
      area: ref('area', 'In which [area].', { clause: 'in' }),
      standing: choice(
        'What they may do: more with each step.',
        { new: 4, trusted: 8, veteran: 3 },
        { says: { new: 'new', trusted: 'trusted', veteran: 'veteran' } },
      ),
      status: choice('Banned ones write and borrow nothing.', { active: 1, banned: 1 }, { says: { active: 'active', banned: 'banned' } }),
    },
    identify: ['name'],
    refer: '{name}',
    computed: {
      warnings: {
        about: 'Warnings that stand.',
        value: "count('warning', w => w.neighbour_id === neighbour.id && w.status === 'standing')",
        type: 'integer',
        called: 'number of warnings',
      },
    },
    rows: NEIGHBOURS.length,
    given: NEIGHBOURS.map(([step, area]) => ({ standing: step, area, status: 'active' })),
    tools: ['search', 'get', 'update'],
  },
  moderator: {
    noun: {
      one: 'moderator',
      many: 'moderators',
      also: [
        { one: 'steward', many: 'stewards' },
        { one: 'caretaker', many: 'caretakers' },
      ],
    },
    kind: 'party',
    about: 'Someone who keeps order.',
    fields: {
      name: text('Full name.', person()),
      role: choice(
        'Helpers give no warnings.',
        { moderator: 3, founder: 1, helper: 1 },
        { clauses: { moderator: 'whose role is moderator', founder: 'who are founders', helper: 'who are helpers' } },
      ),
      area: ref('area', 'Which [area] they look after first.', { skew: 'even', clause: 'for' }),
      email: email(),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  item: {
    noun: {
      one: 'item',
      many: 'items',
      also: [
        { one: 'tool', many: 'tools' },
        { one: 'lendable', many: 'lendables' },
        { one: 'shared thing', many: 'shared things' },
      ],
    },
    kind: 'thing',
    about: 'Something that its owner lends to others.',
    fields: {
      name: text('What it is.', oneOf(ITEMS.map(([name]) => name)), { unique: true, filter: true }),
      owner: ref('neighbour', 'Whose it is.', { called: 'owner', clause: 'of' }),
      worth: money('What a new one costs.', 20, 1000, { called: 'value', filter: true, sort: true, clause: 'that are worth' }),
      longest: integer('Most days of one [loan].', 2, 14, {
        called: 'longest loan',
        unit: 'days',
        filter: true,
        sort: true,
        editable: true,
        clause: 'that are lent for',
      }),
      status: choice(
        'Withdrawn ones are not lent.',
        { offered: 11, withdrawn: 1 },
        { says: { offered: 'offered', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['name'],
    refer: 'the [item] “{name}”',
    rows: ITEMS.length,
    given: ITEMS.map(([name, owner, worth, longest]) => ({ name, owner, worth, longest })),
    availability: {
      by: 'loan',
      as: 'item',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "loan.status === 'agreed' || loan.status === 'out'",
    },
  },
  business: {
    noun: {
      one: 'local business',
      many: 'local businesses',
      also: [
        { one: 'shop', many: 'shops' },
        { one: 'service provider', many: 'service providers' },
      ],
    },
    kind: 'thing',
    about: 'A firm nearby that can be recommended.',
    fields: {
      name: text('Name.', oneOf(BUSINESSES.map(([name]) => name)), { unique: true, filter: true }),
      trade: choice('What it does.', { craft: 4, health: 2, food: 2, lessons: 1 }),
      address: text('Where it is.', street(), { editable: true }),
    },
    identify: ['name'],
    refer: '“{name}”',
    computed: {
      praised: {
        about: 'How often it was recommended.',
        value: "count('recommendation', r => r.business_id === business.id)",
        type: 'integer',
        called: 'number of recommendations',
      },
    },
    rows: BUSINESSES.length,
    given: BUSINESSES.map(([name, trade]) => ({ name, trade })),
  },
}
