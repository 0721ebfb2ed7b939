// The nouns of a waste service that stay: households, officers, districts, trucks, bins.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, oneOf, pattern, person, phone, ref, street, text } from '../../../language/field.ts'
import { BINS, DISTRICTS, STREAMS, TRUCKS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  household: {
    noun: {
      one: 'household',
      many: 'households',
      also: [
        { one: 'resident', many: 'residents' },
        { one: 'address holder', many: 'address holders' },
      ],
    },
    kind: 'party',
    about: 'People at one address who put out [bins].',
    fields: {
      name: text('Name of who answers for it.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      address: text('Street and number.', street(), { editable: true, filter: true }),
      waste_district: ref('waste_district', 'In which district.', { called: 'district', clause: 'in' }),
      people: integer('How many live there.', 1, 7, {
        called: 'number of people',
        unit: 'people',
        sort: true,
        filter: true,
        editable: true,
        clause: 'with',
      }),
      status: choice('Those that moved away have no service.', { served: 15, moved: 1 }, { says: { served: 'served', moved: 'former' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 16,
    tools: ['search', 'get', 'create', 'update'],
  },
  waste_officer: {
    noun: { one: 'waste officer', many: 'waste officers', also: [{ one: 'dispatcher', many: 'dispatchers' }] },
    kind: 'party',
    about: 'Someone in the office of the service.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { desk: 3, rounds: 2, lead: 1 },
        { clauses: { desk: 'who answer the phone', rounds: 'who plan rounds', lead: 'who lead the service' } },
      ),
      discount_limit: integer('Most that they may take off the price of a pickup.', 5, 50, {
        step: 5,
        called: 'discount limit',
        unit: 'percent',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  waste_district: {
    noun: { one: 'district', many: 'districts', also: [{ one: 'collection area', many: 'collection areas' }] },
    kind: 'reference',
    about: 'A part of the town with its own day for [rounds].',
    fields: {
      name: text('Name.', oneOf(DISTRICTS.map(({ name }) => name)), { unique: true }),
      weekday: integer('Day of the week on which trucks come: 1 is Monday, 5 is Friday.', 1, 5, { called: 'day of the week' }),
      most_pickups: integer('Bulky pickups there on one day.', 1, 4, { called: 'daily limit of pickups' }),
    },
    identify: ['name'],
    refer: 'the district {name}',
    given: DISTRICTS,
  },
  truck: {
    noun: { one: 'truck', many: 'trucks', also: [{ one: 'collection vehicle', many: 'collection vehicles' }] },
    kind: 'thing',
    about: 'A vehicle that empties [bins] or fetches bulky things.',
    fields: {
      code: text('Number plate.', oneOf(TRUCKS.map(({ code }) => code)), { unique: true, called: 'plate', filter: true }),
      kind: choice(
        'Compactors go on rounds, flatbeds fetch bulky things.',
        { compactor: 4, flatbed: 3 },
        { called: 'kind of truck', says: { compactor: 'compacting', flatbed: 'flat' } },
      ),
      capacity: integer('Tonnes that it carries.', 2, 12, {
        called: 'capacity',
        unit: 'tonnes',
        sort: true,
        filter: true,
        clause: 'with a capacity of',
      }),
      status: choice(
        'Those in repair stay in the yard.',
        { in_service: 6, in_repair: 1 },
        { says: { in_service: 'working', in_repair: 'broken-down' } },
      ),
    },
    identify: ['code'],
    refer: 'truck {code}',
    given: TRUCKS,
  },
  bin: {
    noun: {
      one: 'bin',
      many: 'bins',
      also: [
        { one: 'dustbin', many: 'dustbins' },
        { one: 'wheelie bin', many: 'wheelie bins' },
      ],
    },
    kind: 'thing',
    about: 'A container for one kind of waste.',
    fields: {
      code: text('Number on the chip.', pattern('B######'), { unique: true, called: 'number' }),
      household: ref('household', 'Whose it is.', { clause: 'of' }),
      stream: choice('What goes into it.', STREAMS, { called: 'kind of waste' }),
      litres: integer('How much it holds.', 60, 240, {
        step: 20,
        called: 'size',
        unit: 'litres',
        sort: true,
        filter: true,
        clause: 'that hold',
      }),
      warnings: integer('Times that something wrong was in it, since it was last cleared.', 0, 3, {
        called: 'number of warnings',
        sort: true,
        filter: true,
      }),
      status: choice(
        'Only those in use are emptied.',
        { in_use: 16, damaged: 2, barred: 0, withdrawn: 0 },
        { says: { in_use: 'working', damaged: 'damaged', barred: 'barred', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['code'],
    refer: 'bin {code}',
    given: BINS.map(([household, stream, litres, status]) => ({
      household,
      stream,
      litres,
      status,
      warnings: status === 'barred' ? 3 : 0,
    })),
  },
}
