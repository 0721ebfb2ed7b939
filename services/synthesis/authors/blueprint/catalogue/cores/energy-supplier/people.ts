// The nouns of an energy supplier that stay: account holders, clerks, fitters, tariffs, meters.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, pattern, person, phone, ref, street, text } from '../../../language/field.ts'
import { FITTERS, KINDS, METERS, TARIFFS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  account_holder: {
    noun: {
      one: 'account holder',
      many: 'account holders',
      also: [
        { one: 'energy customer', many: 'energy customers' },
        { one: 'consumer', many: 'consumers' },
      ],
    },
    kind: 'party',
    about: 'Someone who has [meters].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      address: text('Where the meters are.', street(), { editable: true, filter: true }),
      balance: money('What they still owe.', 0, 240, { called: 'balance owed', sort: true, filter: true, clause: 'who owe' }),
      status: choice(
        'Warned ones pay before anything new begins.',
        { regular: 15, warned: 1 },
        { says: { regular: 'regular', warned: 'warned' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 15,
    given: [
      { balance: 0 },
      { balance: 0 },
      { balance: 60 },
      { balance: 0 },
      { balance: 0 },
      { balance: 140 },
      { balance: 0 },
      { balance: 25 },
    ],
    tools: ['search', 'get', 'create', 'update'],
  },
  energy_clerk: {
    noun: { one: 'clerk', many: 'clerks', also: [{ one: 'service agent', many: 'service agents' }] },
    kind: 'party',
    about: 'Someone in the customer office.',
    fields: {
      name: text('Full name.', person()),
      desk: choice(
        'What they do.',
        { accounts: 3, technics: 2, head: 1 },
        { clauses: { accounts: 'who keep accounts', technics: 'who send fitters', head: 'who head the office' } },
      ),
      credit_limit: money('Largest credit that they may give.', 10, 80, { step: 5, called: 'credit limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  fitter: {
    noun: { one: 'fitter', many: 'fitters', also: [{ one: 'field technician', many: 'field technicians' }] },
    kind: 'party',
    about: 'Someone who works on [meters].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      licence: choice('What they may work on.', KINDS, { called: 'licence' }),
      most_a_day: integer('Visits that they make in a day.', 1, 4, { called: 'daily limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: FITTERS.length,
    given: FITTERS.map(licence => ({ licence })),
  },
  energy_tariff: {
    noun: { one: 'tariff', many: 'tariffs', also: [{ one: 'price plan', many: 'price plans' }] },
    kind: 'thing',
    about: 'Prices under which something is supplied.',
    fields: {
      name: text('Name.', oneOf(TARIFFS.map(({ name }) => name)), { unique: true, filter: true }),
      kind: choice('What is supplied.', KINDS, { called: 'kind of supply' }),
      cents: integer('Price of a unit, in cents.', 8, 300, {
        called: 'unit price',
        unit: 'cents',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose unit price is',
      }),
      base: money('Base price of a month.', 3, 25, {
        called: 'base price',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose base price is',
      }),
      least_weeks: integer('Weeks of the shortest term.', 4, 60, { called: 'shortest term', unit: 'weeks', sort: true, filter: true }),
      status: choice(
        'Withdrawn ones get no new contract.',
        { offered: 7, withdrawn: 1 },
        { says: { offered: 'offered', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['name'],
    refer: 'the tariff “{name}”',
    given: TARIFFS,
  },
  meter: {
    noun: { one: 'meter', many: 'meters', also: [{ one: 'supply point', many: 'supply points' }] },
    kind: 'thing',
    about: 'What counts the units that are used.',
    fields: {
      code: text('Number on it.', pattern('M-######'), { unique: true, called: 'number' }),
      account_holder: ref('account_holder', 'Whose it is.', { clause: 'of' }),
      kind: choice('What it counts.', KINDS, { called: 'kind of meter' }),
      last_count: integer('Last reading.', 0, 40000, {
        called: 'last reading',
        unit: 'units',
        sort: true,
        filter: true,
        clause: 'whose last reading is',
      }),
      status: choice('Sealed ones supply nothing.', { running: 17, sealed: 1 }, { says: { running: 'running', sealed: 'sealed' } }),
    },
    identify: ['code'],
    refer: 'meter {code}',
    given: METERS.map(([kind, count, account_holder]) => ({ kind, last_count: count, account_holder })),
  },
}
