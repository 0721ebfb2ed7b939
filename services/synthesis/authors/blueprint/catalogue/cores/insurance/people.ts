// The nouns of an insurance office that stay: policyholders, handlers, assessors, products and covers.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { ASSESSORS, COVERS, LINES, POLICY_COVERS, PRODUCTS, TRADES } from './offer.ts'

const parties: Readonly<Record<string, Entity>> = {
  policyholder: {
    noun: {
      one: 'policyholder',
      many: 'policyholders',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'insured person', many: 'insured persons' },
        { one: 'client', many: 'clients' },
      ],
    },
    kind: 'party',
    about: 'Someone who is insured, or wants to be.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      calm_years: integer('Years without an accepted [claim]; each takes 5 percent off a new premium, up to 30.', 0, 9, {
        called: 'number of years without a claim',
        sort: true,
        filter: true,
        skew: 'low',
      }),
      status: choice('Nothing is sold to barred ones.', { active: 13, barred: 1 }, { says: { active: 'active', barred: 'barred' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  handler: {
    noun: {
      one: 'handler',
      many: 'handlers',
      also: [
        { one: 'underwriter', many: 'underwriters' },
        { one: 'claims adjuster', many: 'claims adjusters' },
        { one: 'insurance clerk', many: 'insurance clerks' },
      ],
    },
    kind: 'party',
    about: 'Someone who works in the office.',
    fields: {
      name: text('Full name.', person()),
      desk: choice(
        'What they look after.',
        { claims: 4, contracts: 2, head: 1 },
        { clauses: { claims: 'that handle claims', contracts: 'that handle contracts', head: 'that head the office' } },
      ),
      payout_limit: money('Largest [payout] that they may approve.', 1000, 8000, {
        step: 500,
        called: 'payout limit',
        editable: true,
        sort: true,
      }),
      waiver_limit: money('Largest [premium] that they may waive.', 20, 120, { step: 10, called: 'waiver limit', editable: true }),
      most_claims: integer('Open [claims] that they handle at a time.', 3, 7, { called: 'claim limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  assessor: {
    noun: {
      one: 'assessor',
      many: 'assessors',
      also: [
        { one: 'loss adjuster', many: 'loss adjusters' },
        { one: 'surveyor', many: 'surveyors' },
      ],
    },
    kind: 'party',
    about: 'Someone outside the office who looks at damage.',
    fields: {
      name: text('Full name.', oneOf(ASSESSORS.map(({ name }) => name)), { unique: true, filter: true }),
      phone: phone(),
      trade: choice('What they know about.', TRADES, {
        says: { building: 'building', goods: 'goods', vehicles: 'vehicle', medical: 'medical' },
      }),
      most_open: integer('Visits that they take at a time.', 2, 4, { called: 'visit limit', editable: true, sort: true, unit: 'visits' }),
    },
    identify: ['name'],
    refer: '{name}',
    given: ASSESSORS,
  },
}

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  ...parties,
  product: {
    noun: { one: 'insurance product', many: 'insurance products', also: [{ one: 'insurance plan', many: 'insurance plans' }] },
    kind: 'thing',
    about: 'A kind of [policy].',
    fields: {
      name: text('Name.', oneOf(PRODUCTS.map(({ name }) => name)), { unique: true, filter: true }),
      line: choice('What it insures.', LINES, { called: 'line', says: { home: 'home', motor: 'motor', travel: 'travel' } }),
      rate: integer('Yearly premium for each thousand that is insured.', 2, 40, {
        called: 'rate',
        sort: true,
        filter: true,
      }),
      excess: money('What the [policyholder] bears of each [claim].', 0, 500, {
        called: 'excess',
        sort: true,
        filter: true,
        clause: 'whose excess is',
      }),
      most_insured: money('Largest sum that can be insured.', 8000, 150000, { called: 'largest insured sum', sort: true, filter: true }),
      most_covers: integer('How many [covers] one [policy] may have.', 3, 6, { called: 'largest number of covers' }),
      status: choice(
        'Withdrawn ones are no longer sold.',
        { sold: 8, withdrawn: 1 },
        { says: { sold: 'current', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['name'],
    refer: '“{name}”',
    given: PRODUCTS,
  },
  cover: {
    noun: { one: 'cover', many: 'covers', also: [{ one: 'coverage', many: 'coverages' }] },
    kind: 'thing',
    about: 'Something that can happen and is paid for.',
    fields: {
      name: text('Name.', oneOf(COVERS.map(({ name }) => name)), { unique: true, filter: true }),
      line: choice('For which line.', LINES, { called: 'line', says: { home: 'home', motor: 'motor', travel: 'travel' } }),
      trade: choice('Who assesses the damage.', TRADES, { called: 'kind of assessor' }),
      price: money('Yearly price on top of the premium.', 0, 64, { called: 'yearly price', sort: true, filter: true, clause: 'that cost' }),
      most_paid: money('Most that is paid for one [claim].', 1200, 40000, { called: 'largest payment', sort: true, filter: true }),
      waiting_days: integer('Days after adding it before it pays.', 0, 30, {
        called: 'waiting time',
        unit: 'days',
        sort: true,
        filter: true,
      }),
      included: choice(
        'Whether every [policy] of the line has it from the start.',
        { yes: 4, no: 7 },
        { clauses: { yes: 'that are always included', no: 'that have to be added' } },
      ),
    },
    identify: ['name'],
    refer: 'the cover “{name}”',
    given: COVERS,
  },
  policy_cover: {
    noun: { one: 'policy cover', many: 'policy covers' },
    kind: 'record',
    about: 'A [cover] that a [policy] has.',
    fields: {
      policy: ref('policy', 'Which [policy].', { clause: 'in' }),
      cover: ref('cover', 'Which [cover].', { clause: 'of' }),
      added_on: date('Day on which it was added.', -300, -60, {
        called: 'day of adding',
        filter: true,
        sort: true,
        clause: 'that were added',
      }),
      status: choice('Removed ones do not pay any more.', { active: 9, removed: 1 }, { says: { active: 'active', removed: 'removed' } }),
    },
    identify: ['policy', 'cover'],
    refer: '{cover} in {policy}',
    given: POLICY_COVERS,
    tools: ['search'],
  },
}
