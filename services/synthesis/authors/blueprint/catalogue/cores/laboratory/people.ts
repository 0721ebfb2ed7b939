// The nouns of a laboratory that stay: clients, analysts, methods, instruments, reagents, places.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { INSTRUMENT_KINDS, INSTRUMENTS, MATERIALS, METHODS, PLACES, QUALIFICATIONS, REAGENT_KINDS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  client: {
    noun: {
      one: 'client',
      many: 'clients',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'town', many: 'towns' },
        { one: 'sender', many: 'senders' },
      ],
    },
    kind: 'party',
    about: 'A practice, authority or firm that sends [samples].',
    fields: {
      name: text('Name.', company(), { filter: true }),
      email: email(),
      phone: phone(),
      sector: choice('What they are.', { practice: 4, authority: 2, firm: 4 }, { called: 'sector', editable: true }),
      status: choice('Stopped ones cannot order.', { active: 11, stopped: 1 }, { says: { active: 'active', stopped: 'stopped' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 12,
    tools: ['search', 'get', 'create', 'update'],
  },
  analyst: {
    noun: {
      one: 'analyst',
      many: 'analysts',
      also: [
        { one: 'technician', many: 'technicians' },
        { one: 'scientist', many: 'scientists' },
      ],
    },
    kind: 'party',
    about: 'Someone who works in the laboratory.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { bench: 4, quality: 1, head: 1 },
        { clauses: { bench: 'that work at the bench', quality: 'that work in quality', head: 'that head the laboratory' } },
      ),
      may_release: choice(
        'Whether they release [results].',
        { yes: 3, no: 2 },
        { called: 'right to release', clauses: { yes: 'that may release results', no: 'that may not release results' } },
      ),
      most_a_day: integer('Most [analyses] that they measure in a day.', 2, 4, { called: 'daily limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  method: {
    noun: {
      one: 'method',
      many: 'methods',
      also: [
        { one: 'assay', many: 'assays' },
        { one: 'procedure', many: 'procedures' },
      ],
    },
    kind: 'thing',
    about: 'Something that can be measured in a [sample].',
    fields: {
      name: text('Name.', oneOf(METHODS.map(({ name }) => name)), { unique: true, filter: true }),
      material: choice('What the [sample] has to be of.', MATERIALS, { called: 'material' }),
      instrument_kind: choice('On what it is measured.', INSTRUMENT_KINDS, { called: 'kind of instrument' }),
      reagent_kind: choice('Which [reagent] it takes.', REAGENT_KINDS, { called: 'kind of reagent' }),
      units: integer('Units of the [reagent] that one [analysis] takes.', 1, 5, { called: 'reagent units' }),
      lower: integer('Lowest value within the limits.', 0, 120, { called: 'lower limit' }),
      upper: integer('Highest value within the limits.', 1, 200, { called: 'upper limit' }),
      unit: text('Unit of the value.', oneOf(['mg/l'])),
      keeps_days: integer('Days after taking within which a [sample] has to be measured.', 8, 60, {
        called: 'keeping time',
        unit: 'days',
        sort: true,
        filter: true,
      }),
      days_needed: integer('Days until the [result] is promised.', 3, 10, { called: 'turnaround', unit: 'days', sort: true, filter: true }),
      price: money('Price.', 20, 140, { sort: true, filter: true, editable: true, clause: 'that cost' }),
    },
    identify: ['name'],
    refer: '“{name}”',
    given: METHODS,
  },
  qualification: {
    noun: {
      one: 'qualification',
      many: 'qualifications',
      also: [{ one: 'training', many: 'trainings' }],
    },
    kind: 'part',
    about: 'An [analyst] may work by a [method].',
    fields: {
      analyst: ref('analyst', 'Who.', { clause: 'of' }),
      method: ref('method', 'By which [method].', { clause: 'for' }),
      valid_until: date('Last day on which it holds.', -8, 300, {
        called: 'expiry date',
        filter: true,
        sort: true,
        clause: 'that are valid',
      }),
    },
    identify: ['analyst', 'method'],
    refer: 'the [qualification] of {analyst} for {method}',
    given: QUALIFICATIONS,
    unique: [['analyst', 'method']],
    tools: ['search'],
  },
  instrument: {
    noun: {
      one: 'instrument',
      many: 'instruments',
      also: [
        { one: 'device', many: 'devices' },
        { one: 'apparatus', many: 'apparatuses' },
      ],
    },
    kind: 'thing',
    about: 'Something that [analyses] are measured on, one at a time.',
    fields: {
      name: text('Name.', oneOf(INSTRUMENTS.map(({ name }) => name)), { unique: true, filter: true }),
      kind: choice('What it is.', INSTRUMENT_KINDS, { called: 'kind' }),
      interval_days: integer('Days for which a calibration holds.', 14, 60, {
        called: 'calibration interval',
        unit: 'days',
        editable: true,
      }),
      calibrated_until: date('Last day on which the calibration holds.', 2, 50, {
        called: 'end of the calibration',
        filter: true,
        sort: true,
        clause: 'whose calibration ends',
      }),
      status: choice('Broken ones are not used.', { ready: 9, out_of_order: 1 }, { says: { ready: 'ready', out_of_order: 'broken' } }),
    },
    identify: ['name'],
    refer: 'the “{name}”',
    given: INSTRUMENTS,
  },
  reagent: {
    noun: {
      one: 'reagent',
      many: 'reagents',
      also: [
        { one: 'chemical', many: 'chemicals' },
        { one: 'reagent bottle', many: 'reagent bottles' },
      ],
    },
    kind: 'thing',
    about: 'A bottle of something that [analyses] use up.',
    fields: {
      code: text('Code on the bottle.', pattern('R-####'), { unique: true, called: 'code' }),
      kind: choice('What it is.', REAGENT_KINDS, { called: 'kind' }),
      units_left: integer('Units that are left.', 6, 40, { called: 'units left', sort: true, filter: true, clause: 'of which there are' }),
      expires_on: date('Last day on which it is used.', -25, 160, {
        called: 'expiry date',
        filter: true,
        sort: true,
        clause: 'whose expiry date is',
      }),
      status: choice('Discarded ones are gone.', { in_use: 1, discarded: 0 }, { says: { in_use: 'usable', discarded: 'discarded' } }),
    },
    identify: ['code'],
    refer: '[reagent] {code}',
    rows: 9,
    given: [{ kind: 'buffer' }, { kind: 'standard' }, { kind: 'solvent' }, { kind: 'culture_medium' }, { kind: 'buffer' }],
  },
  place: {
    noun: {
      one: 'place',
      many: 'places',
      also: [
        { one: 'store', many: 'stores' },
        { one: 'refrigerator', many: 'refrigerators' },
      ],
    },
    kind: 'reference',
    about: 'Where [samples] are kept.',
    fields: {
      name: text('Name.', oneOf(['Cold room']), { unique: true }),
      suits: choice('For which material it is.', { any: 1, ...MATERIALS }, { called: 'material' }),
      room: integer('How many [samples] it takes.', 4, 30, { called: 'room for samples' }),
    },
    identify: ['name'],
    refer: 'the place “{name}”',
    given: PLACES,
  },
}
