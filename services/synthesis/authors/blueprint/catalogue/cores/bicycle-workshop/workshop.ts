// What a bicycle workshop works with: stands, packages, parts and who delivers them.
import type { Entity } from '../../../language/entity.ts'
import { choice, integer, money, oneOf, pattern, phone, ref, text } from '../../../language/field.ts'
import { KINDS, PACKAGES, PARTS, STANDS, WHOLESALERS } from './offer.ts'

/** For which bicycles something is made. */
const SUITS = { any: 8, ...KINDS } as const
const FIT = {
  any: 'that fit every bicycle',
  city: 'that fit city bikes only',
  road: 'that fit road bikes only',
  mountain: 'that fit mountain bikes only',
  electric: 'that fit electric bikes only',
  cargo: 'that fit cargo bikes only',
} as const

/** See the head of this file. */
export const workshop: Readonly<Record<string, Entity>> = {
  work_stand: {
    noun: {
      one: 'work stand',
      many: 'work stands',
      also: [
        { one: 'stand', many: 'stands' },
        { one: 'repair stand', many: 'repair stands' },
      ],
    },
    kind: 'thing',
    about: 'What holds one [bicycle] while somebody works on it.',
    fields: {
      code: text('Code on it.', pattern('ST-##'), { unique: true }),
      carries: integer('Kilograms that it carries.', 15, 80, {
        called: 'load limit',
        unit: 'kg',
        sort: true,
        filter: true,
        clause: 'that carry',
      }),
      status: choice('Broken ones hold nothing.', { ready: 6, broken: 1 }, { says: { ready: 'ready', broken: 'broken' } }),
    },
    identify: ['code'],
    refer: 'stand {code}',
    given: STANDS,
    computed: {
      taken: {
        about: 'Whether a [bicycle] hangs on it now.',
        value: "some('bike_repair', r => r.work_stand_id === work_stand.id && r.status === 'on_stand')",
        type: 'boolean',
      },
    },
  },
  service_package: {
    noun: { one: 'service package', many: 'service packages', also: [{ one: 'package', many: 'packages' }] },
    kind: 'reference',
    about: 'Work at a fixed price.',
    fields: {
      name: text('Name.', oneOf(PACKAGES.map(({ name }) => name)), { unique: true }),
      price: money('What it costs without parts.', 20, 200, { called: 'price' }),
      minutes: integer('Minutes at the stand.', 30, 300, { called: 'working time', unit: 'minutes' }),
      days_needed: integer('Days that the workshop wants for it.', 1, 6, { called: 'turnaround', unit: 'days' }),
      suits: choice('For which [bicycles] it is.', SUITS, { called: 'kind of bicycle it is for', clauses: FIT }),
    },
    identify: ['name'],
    refer: 'the package “{name}”',
    given: PACKAGES,
  },
  wholesaler: {
    noun: { one: 'wholesaler', many: 'wholesalers', also: [{ one: 'parts dealer', many: 'parts dealers' }] },
    kind: 'thing',
    about: 'A firm that delivers parts.',
    fields: {
      name: text('Name.', oneOf(WHOLESALERS.map(({ name }) => name)), { unique: true, filter: true }),
      phone: phone(),
      days_needed: integer('Days until it delivers.', 1, 9, {
        called: 'delivery time',
        unit: 'days',
        sort: true,
        filter: true,
        editable: true,
      }),
      carriage: money('What carriage costs.', 4, 20, { called: 'carriage', sort: true, editable: true }),
      free_from: money('Value of an order from which carriage is free.', 60, 300, {
        called: 'value for free carriage',
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    given: WHOLESALERS,
  },
  bike_part: {
    noun: {
      one: 'bike part',
      many: 'bike parts',
      also: [
        { one: 'spare part', many: 'spare parts' },
        { one: 'component', many: 'components' },
      ],
    },
    kind: 'thing',
    about: 'A part on the shelves of the workshop.',
    fields: {
      name: text('Name.', oneOf(PARTS.map(({ name }) => name)), { unique: true, filter: true }),
      suits: choice('Which [bicycles] it fits.', SUITS, { called: 'kind of bicycle it fits', clauses: FIT }),
      price: money('Price of a piece.', 5, 90, { called: 'price', sort: true, filter: true, editable: true, clause: 'that cost' }),
      stock: integer('Pieces on the shelf.', 0, 60, {
        called: 'stock',
        unit: 'pieces',
        sort: true,
        filter: true,
        clause: 'with a stock of',
      }),
      least: integer('Pieces that should be there.', 1, 12, { called: 'reorder level', unit: 'pieces', sort: true, editable: true }),
      wholesaler: ref('wholesaler', 'Who delivers it.', { clause: 'from' }),
    },
    identify: ['name'],
    refer: 'the part “{name}”',
    given: PARTS,
  },
}
