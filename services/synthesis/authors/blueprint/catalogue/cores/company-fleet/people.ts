// The nouns of a company fleet that stay: drivers and their departments, officers, vehicles, sites, fuel cards.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { DEPARTMENTS, FUEL_CARDS, KINDS, LICENCES, SITES, VEHICLES } from './offer.ts'

const parties: Readonly<Record<string, Entity>> = {
  department: {
    noun: { one: 'department', many: 'departments', also: [{ one: 'cost centre', many: 'cost centres' }] },
    kind: 'reference',
    about: 'A part of the company that pays for the trips of its [drivers].',
    fields: {
      name: text('Name.', oneOf(DEPARTMENTS.map(({ name }) => name)), { unique: true }),
      budget: money('What its trips may cost in thirty days.', 200, 2000, { called: 'trip budget' }),
    },
    identify: ['name'],
    refer: 'the department {name}',
    given: DEPARTMENTS,
  },
  driver: {
    noun: {
      one: 'driver',
      many: 'drivers',
      also: [
        { one: 'employee', many: 'employees' },
        { one: 'chauffeur', many: 'chauffeurs' },
      ],
    },
    kind: 'party',
    about: 'Someone in the company who drives its [vehicles].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      department: ref('department', 'Where they work.', { skew: 'even', clause: 'of' }),
      licence: choice('What they may drive; every licence is good for cars too.', LICENCES, {
        called: 'licence',
        clauses: { car: 'that have a car licence only', lorry: 'that have a lorry licence', bus: 'that have a bus licence' },
      }),
      licence_until: date('Last day on which the licence was seen to be valid.', -6, 320, {
        called: 'end of the licence',
        filter: true,
        sort: true,
        clause: 'whose licence ends',
      }),
      status: choice('Barred ones get no keys.', { active: 12, barred: 1 }, { says: { active: 'active', barred: 'barred' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    given: [
      { licence: 'car' },
      { licence: 'car' },
      { licence: 'car' },
      { licence: 'lorry' },
      { licence: 'car' },
      { licence: 'car' },
      { licence: 'lorry' },
      { licence: 'bus' },
      { licence: 'bus' },
    ],
    tools: ['search', 'get', 'create', 'update'],
  },
  officer: {
    noun: {
      one: 'fleet officer',
      many: 'fleet officers',
      also: [{ one: 'fleet manager', many: 'fleet managers' }],
    },
    kind: 'party',
    about: 'Someone who looks after the fleet.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they look after.',
        { keys: 2, workshop: 2, head: 1 },
        { clauses: { keys: 'that give out keys', workshop: 'that look after repairs', head: 'that head the fleet' } },
      ),
      repair_limit: money('Largest repair that they may accept.', 150, 1200, {
        step: 50,
        called: 'repair limit',
        editable: true,
        sort: true,
      }),
      card_limit: money('Largest monthly limit that they may give a [fuel_card].', 300, 1000, {
        step: 50,
        called: 'fuel card limit',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  site: {
    noun: { one: 'site', many: 'sites', also: [{ one: 'motor pool', many: 'motor pools' }] },
    kind: 'reference',
    about: 'Where [vehicles] stand.',
    fields: {
      name: text('Name.', oneOf(SITES.map(({ name }) => name)), { unique: true }),
      spaces: integer('How many vehicles may stand there.', 3, 8, { called: 'number of parking spaces' }),
    },
    identify: ['name'],
    refer: '“{name}”',
    given: SITES,
  },
}

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  ...parties,
  vehicle: {
    noun: {
      one: 'fleet vehicle',
      many: 'fleet vehicles',
      also: [
        { one: 'company car', many: 'company cars' },
        { one: 'pool car', many: 'pool cars' },
        { one: 'vehicle', many: 'vehicles' },
      ],
    },
    kind: 'thing',
    about: 'A car, van, lorry or minibus of the company.',
    fields: {
      plate: text('Number plate.', pattern('FL @@ ###'), { unique: true, called: 'plate', maxLength: 12 }),
      model: text('Make and model.', oneOf(VEHICLES.map(({ model }) => model)), { filter: true }),
      kind: choice('What it is.', KINDS, { called: 'kind of vehicle' }),
      licence: choice('Licence that it takes.', LICENCES, { called: 'needed licence' }),
      site: ref('site', 'Where it stands.', { clause: 'at' }),
      tank: integer('Litres that the tank takes.', 40, 160, { called: 'tank size', unit: 'litres', sort: true }),
      cost: money('What a hundred kilometres cost.', 25, 110, {
        called: 'cost of a hundred kilometres',
        sort: true,
        filter: true,
        clause: 'whose hundred kilometres cost',
      }),
      odometer: integer('Kilometres that it has run.', 0, 210000, { called: 'odometer', unit: 'kilometres', sort: true, filter: true }),
      inspected_until: date('Last day on which its inspection holds.', 6, 200, {
        called: 'end of the inspection',
        filter: true,
        sort: true,
        clause: 'whose inspection ends',
      }),
      status: choice(
        'Only those of the pool are booked; assigned ones belong to one [driver].',
        { pool: 9, assigned: 2, workshop: 1, retired: 1 },
        { says: { pool: 'unassigned', assigned: 'assigned', workshop: 'broken-down', retired: 'retired' } },
      ),
    },
    identify: ['plate'],
    refer: 'vehicle {plate}',
    given: VEHICLES,
    availability: {
      by: 'pool_trip',
      as: 'vehicle',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "pool_trip.status === 'booked' || pool_trip.status === 'under_way'",
    },
  },
  fuel_card: {
    noun: { one: 'fuel card', many: 'fuel cards', also: [{ one: 'petrol card', many: 'petrol cards' }] },
    kind: 'thing',
    about: 'A card with which one [vehicle] is fuelled.',
    fields: {
      code: text('Number on it.', pattern('#### ####'), { unique: true, called: 'card number', maxLength: 12 }),
      vehicle: ref('vehicle', 'For which [vehicle].', { clause: 'for' }),
      holder: ref('driver', 'Who has it.', { called: 'holder', optional: true, clause: 'held by' }),
      monthly_limit: money('What may be fuelled in thirty days.', 200, 1000, {
        step: 50,
        called: 'limit for thirty days',
        sort: true,
        filter: true,
        clause: 'whose limit is',
      }),
      status: choice(
        'Only active ones pay.',
        { active: 6, in_safe: 3, blocked: 1 },
        { says: { active: 'active', in_safe: 'unissued', blocked: 'blocked' } },
      ),
    },
    identify: ['code'],
    refer: '[fuel_card] {code}',
    given: FUEL_CARDS,
  },
}
