// The nouns of a farm cooperative that stay: farms, share holders, workers, crops, machines.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, person, phone, text } from '../../../language/field.ts'
import { CROPS, FARMS, MACHINES } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  share_holder: {
    noun: { one: 'share holder', many: 'share holders', also: [{ one: 'subscriber household', many: 'subscriber households' }] },
    kind: 'party',
    about: 'Someone who gets a box of vegetables.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      size: choice(
        'How large their boxes are.',
        { small: 6, large: 5 },
        { called: 'box size', clauses: { small: 'who get small boxes', large: 'who get large boxes' } },
      ),
      credit: money('What they have paid ahead.', 0, 160, { called: 'credit', sort: true, filter: true, clause: 'with a credit of' }),
      dislikes: choice(
        'What they never want.',
        { none: 7, root: 2, leaf: 3, fruit: 1 },
        {
          called: 'dislike',
          editable: true,
          clauses: { none: 'who eat everything', root: 'who dislike roots', leaf: 'who dislike leaves', fruit: 'who dislike fruit' },
        },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 15,
    tools: ['search', 'get', 'create', 'update'],
  },
  coop_worker: {
    noun: { one: 'worker', many: 'workers', also: [{ one: 'coordinator', many: 'coordinators' }] },
    kind: 'party',
    about: 'Someone who works for the cooperative.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { office: 3, packing: 3, grading: 2 },
        { clauses: { office: 'who work in the office', packing: 'who pack boxes', grading: 'who grade lots' } },
      ),
      bonus_limit: money('Largest credit that they may give.', 5, 40, { step: 5, called: 'credit limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    given: [{ post: 'office' }, { post: 'packing' }, { post: 'grading' }, { post: 'packing' }, { post: 'grading' }],
  },
  member_farm: {
    noun: { one: 'member farm', many: 'member farms', also: [{ one: 'farm', many: 'farms' }] },
    kind: 'party',
    about: 'A farm of the cooperative.',
    fields: {
      name: text('Name.', oneOf(FARMS.map(({ name }) => name)), { unique: true, filter: true }),
      hectares: integer('How large it is.', 2, 30, {
        called: 'area',
        unit: 'hectares',
        sort: true,
        filter: true,
        clause: 'with an area of',
      }),
      organic: choice(
        'Whether it is organic.',
        { yes: 4, no: 3 },
        { called: 'organic', clauses: { yes: 'that are organic', no: 'that are not organic' } },
      ),
      owed: money('What the cooperative owes it.', 0, 400, { called: 'money owed', sort: true, filter: true }),
      status: choice('Resting ones deliver nothing.', { member: 6, resting: 1 }, { says: { member: 'active', resting: 'resting' } }),
    },
    identify: ['name'],
    refer: '{name}',
    given: FARMS.map(farm => ({ ...farm, owed: 0 })),
    tools: ['search', 'get'],
  },
  crop: {
    noun: { one: 'crop', many: 'crops', also: [{ one: 'vegetable', many: 'vegetables' }] },
    kind: 'thing',
    about: 'Something that grows.',
    fields: {
      name: text('Name.', oneOf(CROPS.map(({ name }) => name)), { unique: true, filter: true }),
      kind: choice('What part is eaten.', { root: 3, leaf: 3, fruit: 4 }, { called: 'kind of crop' }),
      cents: integer('Price of a kilogram of the first grade.', 60, 500, {
        step: 10,
        called: 'price of a kilogram',
        unit: 'cents',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose kilogram costs',
      }),
      keeps: integer('How long it keeps.', 2, 120, { called: 'shelf life', unit: 'days', sort: true, filter: true }),
      stock: integer('How much is in the cold store.', 0, 200, {
        called: 'stock',
        unit: 'kg',
        sort: true,
        filter: true,
        clause: 'with a stock of',
      }),
    },
    identify: ['name'],
    refer: 'the crop “{name}”',
    given: CROPS,
  },
  farm_machine: {
    noun: { one: 'shared machine', many: 'shared machines', also: [{ one: 'farm machine', many: 'farm machines' }] },
    kind: 'thing',
    about: 'A machine that farms borrow from the cooperative.',
    fields: {
      name: text('Name.', oneOf(MACHINES.map(({ name }) => name)), { unique: true, filter: true }),
      daily: money('Price of a day.', 20, 120, {
        called: 'daily price',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose day costs',
      }),
      least_hectares: integer('Hectares that a farm needs for it.', 1, 10, {
        called: 'smallest farm',
        unit: 'hectares',
        sort: true,
        filter: true,
      }),
      status: choice('Broken ones stay in the shed.', { ready: 5, broken: 1 }, { says: { ready: 'ready', broken: 'broken' } }),
    },
    identify: ['name'],
    refer: 'the machine “{name}”',
    given: MACHINES,
    availability: {
      by: 'machine_loan',
      as: 'farm_machine',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "machine_loan.status === 'booked' || machine_loan.status === 'out'",
    },
  },
}
