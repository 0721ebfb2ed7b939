// The nouns of a sales organisation.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { INDUSTRIES, PRODUCTS, SOURCES, STAGES, TERRITORIES } from './lists.ts'
import { records } from './records.ts'

const references: Readonly<Record<string, Entity>> = {
  territory: {
    noun: { one: 'territory', many: 'territories', also: [{ one: 'sales region', many: 'sales regions' }] },
    kind: 'reference',
    about: 'A part of the country with [reps] of its own.',
    fields: { name: text('Name.', oneOf(TERRITORIES), { unique: true }) },
    identify: ['name'],
    refer: 'the territory {name}',
    rows: TERRITORIES.length,
    given: TERRITORIES.map(name => ({ name })),
  },
  stage: {
    noun: { one: 'stage', many: 'stages', also: [{ one: 'pipeline step', many: 'pipeline steps' }] },
    kind: 'reference',
    about: 'A step of the pipeline.',
    fields: {
      name: text('Name.', oneOf(STAGES.map(({ name }) => name)), { unique: true }),
      position: integer('Which step it is, from 1.', 1, 3),
      probability: integer('How likely an [opportunity] here is to be won.', 10, 80, { unit: 'percent' }),
    },
    identify: ['name'],
    refer: 'the stage “{name}”',
    rows: STAGES.length,
    given: STAGES,
  },
}

const parties: Readonly<Record<string, Entity>> = {
  rep: {
    noun: {
      one: 'rep',
      many: 'reps',
      also: [
        { one: 'account executive', many: 'account executives' },
        { one: 'salesperson', many: 'salespeople' },
      ],
    },
    kind: 'party',
    about: 'Someone who sells or looks after [accounts].',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { sales: 5, manager: 1, service: 1 }),
      territory: ref('territory', 'Where they sell.', { skew: 'even', clause: 'of' }),
      quota: money('What they should win in a quarter; their open [opportunities] may come to twice that.', 4000, 12000, {
        step: 500,
        editable: true,
        sort: true,
      }),
      discount_limit: integer('Largest discount that they may give alone, in percent.', 5, 25, {
        step: 5,
        called: 'discount limit',
        editable: true,
        unit: 'percent',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    computed: {
      pipeline: {
        about: 'What their open [opportunities] come to.',
        value: "sum('opportunity', o => o.owner_id === rep.id && o.status === 'open', o => o.amount)",
        type: 'money',
        called: 'open pipeline',
      },
    },
  },
  account: {
    noun: {
      one: 'account',
      many: 'accounts',
      also: [
        { one: 'company', many: 'companies' },
        { one: 'organisation', many: 'organisations' },
        { one: 'customer', many: 'customers' },
      ],
    },
    kind: 'thing',
    about: 'A firm that buys from us or might.',
    fields: {
      name: text('Name of the firm.', company(), { filter: true, unique: true }),
      industry: choice('What it does.', INDUSTRIES),
      territory: ref('territory', 'Where it is.', { skew: 'even', clause: 'of' }),
      owner: ref('rep', 'Who looks after it.', { called: 'owner', clause: 'that belong to' }),
      rating: choice(
        'How much it is worth the effort.',
        { key: 2, normal: 5, small: 3 },
        { editable: true, says: { key: 'key', normal: 'normal', small: 'small' } },
      ),
      status: choice('Nothing is sold to blocked ones.', { active: 12, blocked: 1 }, { says: { active: 'active', blocked: 'blocked' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 11,
  },
  contact: {
    noun: {
      one: 'contact',
      many: 'contacts',
      also: [
        { one: 'contact person', many: 'contact persons' },
        { one: 'stakeholder', many: 'stakeholders' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for an [account].',
    fields: {
      account: ref('account', 'For whom they work.', { skew: 'even', clause: 'at' }),
      name: text('Full name.', person(), { filter: true }),
      email: email({ optional: true }),
      phone: phone(),
      role: choice(
        'What they decide.',
        { decision_maker: 8, user: 2, finance: 2 },
        { editable: true, says: { decision_maker: 'deciding', user: 'using', finance: 'finance' } },
      ),
      wants_mail: choice(
        'Whether they may be written to without being asked.',
        { yes: 6, no: 1 },
        { called: 'wish for mail', editable: true, clauses: { yes: 'who may be written to', no: 'who may not be written to' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 17,
    tools: ['search', 'update'],
  },
}

const things: Readonly<Record<string, Entity>> = {
  product: {
    noun: {
      one: 'product',
      many: 'products',
      also: [
        { one: 'solution', many: 'solutions' },
        { one: 'package', many: 'packages' },
      ],
    },
    kind: 'thing',
    about: 'Something that we sell.',
    fields: {
      name: text('Name.', oneOf(PRODUCTS), { unique: true }),
      list_price: money('Price of one, without a discount.', 60, 900, {
        step: 20,
        called: 'list price',
        editable: true,
        sort: true,
        filter: true,
        clause: 'that cost',
      }),
      most_discount: integer('Largest discount that anybody may give on it, in percent.', 20, 40, {
        step: 10,
        called: 'largest discount',
        unit: 'percent',
      }),
      status: choice('Retired ones are not sold any more.', { sold: 9, retired: 1 }, { says: { sold: 'current', retired: 'retired' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 10,
  },
  lead: {
    noun: {
      one: 'lead',
      many: 'leads',
      also: [
        { one: 'prospect', many: 'prospects' },
        { one: 'enquiry', many: 'enquiries' },
      ],
    },
    kind: 'thing',
    about: 'A person who might buy, of whom little is known yet.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      account: ref('account', 'For whom they work.', { skew: 'even', clause: 'at' }),
      phone: phone(),
      source: choice('Where the [lead] came from.', SOURCES),
      owner: ref('rep', 'Who works on it; null when nobody does.', { called: 'owner', optional: true }),
      came_on: date('Day on which it came in.', -60, -1, { called: 'day of arrival', filter: true, sort: true, clause: 'that came in' }),
      status: choice(
        'Where it stands.',
        { new: 6, working: 0, converted: 0, dropped: 1 },
        { says: { new: 'new', working: 'active', converted: 'converted', dropped: 'dropped' } },
      ),
    },
    identify: ['name', 'account'],
    refer: '{name} of {account}',
    rows: 8,
    tools: ['search', 'update'],
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...references, ...parties, ...things, ...records }
