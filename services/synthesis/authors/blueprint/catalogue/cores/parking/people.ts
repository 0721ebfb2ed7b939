// The nouns of a parking operator that stay: motorists and their vehicles, wardens, zones.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { VEHICLES, ZONES } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  motorist: {
    noun: {
      one: 'motorist',
      many: 'motorists',
      also: [
        { one: 'permit holder', many: 'permit holders' },
        { one: 'commuter', many: 'commuters' },
      ],
    },
    kind: 'party',
    about: 'Someone who parks.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      customer_group: choice('Residents pay half for a permit on the street.', { resident: 6, commuter: 6 }, { called: 'customer group' }),
      status: choice('Barred ones get no permit.', { welcome: 15, barred: 1 }, { says: { welcome: 'accepted', barred: 'barred' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 16,
    tools: ['search', 'get', 'create', 'update'],
  },
  vehicle: {
    noun: { one: 'vehicle', many: 'vehicles', also: [{ one: 'registered vehicle', many: 'registered vehicles' }] },
    kind: 'thing',
    about: 'Something with a number plate that belongs to a [motorist].',
    fields: {
      plate: text('Number plate.', pattern('@@ ###'), { unique: true, called: 'plate', maxLength: 12 }),
      motorist: ref('motorist', 'Whose it is.', { skew: 'even', clause: 'of' }),
      kind: choice('What it is; motorbikes park in no garage.', VEHICLES, { called: 'kind of vehicle' }),
      electric: choice(
        'Whether it is electric.',
        { yes: 3, no: 8 },
        { called: 'electric drive', clauses: { yes: 'that are electric', no: 'that are not electric' } },
      ),
    },
    identify: ['plate'],
    refer: 'vehicle {plate}',
    rows: 19,
    tools: ['search', 'get'],
  },
  warden: {
    noun: { one: 'warden', many: 'wardens', also: [{ one: 'parking attendant', many: 'parking attendants' }] },
    kind: 'party',
    about: 'Someone who works for the operator.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { office: 3, street: 3, head: 1 },
        { clauses: { office: 'that work in the office', street: 'that walk the streets', head: 'that head the service' } },
      ),
      waiver_limit: money('Largest fine that they may waive.', 20, 90, { step: 5, called: 'waiver limit', editable: true, sort: true }),
      most_appeals: integer('Appeals that they decide on at a time.', 1, 4, { called: 'appeal limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  parking_zone: {
    noun: {
      one: 'parking zone',
      many: 'parking zones',
      also: [
        { one: 'car park', many: 'car parks' },
        { one: 'zone', many: 'zones' },
      ],
    },
    kind: 'thing',
    about: 'Where one parks.',
    fields: {
      name: text('Name.', oneOf(ZONES.map(({ name }) => name)), { unique: true, filter: true }),
      kind: choice('What it is.', { street: 2, garage: 2, lot: 3 }, { called: 'kind of zone' }),
      spaces: integer('Permits that may be valid at a time.', 2, 10, {
        called: 'number of permit spaces',
        editable: true,
        sort: true,
        filter: true,
      }),
      weekly: money('Price of a week.', 15, 80, {
        called: 'weekly price',
        editable: true,
        sort: true,
        filter: true,
        clause: 'whose week costs',
      }),
      daily: money('Price of a day for visitors.', 3, 20, {
        called: 'daily price',
        editable: true,
        sort: true,
        filter: true,
        clause: 'whose day costs',
      }),
      status: choice('Closed ones take nobody.', { open: 6, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
    },
    identify: ['name'],
    refer: 'the zone “{name}”',
    given: ZONES,
  },
}
