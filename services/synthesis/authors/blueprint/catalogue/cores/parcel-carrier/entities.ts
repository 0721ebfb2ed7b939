// The nouns of a parcel carrier: people, services, depots, lockers.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, email, integer, money, oneOf, person, phone, ref, text, time } from '../../../language/field.ts'
import { records } from './records.ts'

const people: Readonly<Record<string, Entity>> = {
  sender: {
    noun: {
      one: 'sender',
      many: 'senders',
      also: [
        { one: 'shipper', many: 'shippers' },
        { one: 'customer', many: 'customers' },
        { one: 'business', many: 'businesses' },
      ],
    },
    kind: 'party',
    about: 'A firm that sends [shipments].',
    fields: {
      name: text('Name of the firm.', company(), { filter: true }),
      email: email(),
      phone: phone(),
      depot: ref('depot', 'Where they belong.', { skew: 'even' }),
      account: choice(
        'Contract [senders] may have more [shipments] under way.',
        { casual: 4, contract: 5 },
        { called: 'kind of account', says: { casual: 'casual', contract: 'contract' } },
      ),
      status: choice(
        'On hold, nothing more is taken from them.',
        { active: 12, on_hold: 1 },
        { says: { active: 'active' }, clauses: { on_hold: 'that are on hold' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 12,
    tools: ['search', 'get', 'create', 'update'],
  },
  clerk: {
    noun: {
      one: 'clerk',
      many: 'clerks',
      also: [
        { one: 'agent', many: 'agents' },
        { one: 'employee', many: 'employees' },
      ],
    },
    kind: 'party',
    about: 'Someone who works at the desk of the carrier.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { counter: 3, claims: 2, manager: 1 }),
      claim_limit: money('Most that they may pay for one [claim].', 60, 400, {
        step: 20,
        called: 'claim limit',
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  driver: {
    noun: {
      one: 'driver',
      many: 'drivers',
      also: [
        { one: 'courier', many: 'couriers' },
        { one: 'carrier', many: 'carriers' },
      ],
    },
    kind: 'party',
    about: 'Someone who brings [shipments] and fetches them.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      depot: ref('depot', 'From where they start.', { skew: 'even' }),
      vehicle: choice('What they drive.', { van: 4, cargo_bike: 2 }),
      most_stops: integer('[shipments] that they have on board at most.', 3, 6, { called: 'parcel limit', sort: true, editable: true }),
      heaviest: integer('Kilograms that they lift.', 20, 40, { step: 5, called: 'weight limit', unit: 'kg' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    computed: {
      on_board: {
        about: '[shipments] on board now.',
        value: "count('shipment', s => s.driver_id === driver.id && s.status === 'out')",
        type: 'integer',
        called: 'number of shipments on board',
      },
    },
  },
}

const network: Readonly<Record<string, Entity>> = {
  depot: {
    noun: {
      one: 'depot',
      many: 'depots',
      also: [
        { one: 'hub', many: 'hubs' },
        { one: 'sorting centre', many: 'sorting centres' },
      ],
    },
    kind: 'reference',
    about: 'A hall where [shipments] are sorted.',
    fields: {
      name: text('Name.', oneOf(['Northfield']), { unique: true }),
      region: choice('Where it is.', { coast: 1, valley: 1, hills: 1 }),
      cut_off: time('When pickups of the same day can no longer be asked for.', '09:00', '15:00', { called: 'cut-off' }),
      pickups_a_day: integer('Pickups that its [drivers] do in a day.', 2, 5, { called: 'number of pickups a day' }),
    },
    identify: ['name'],
    refer: 'the [depot] {name}',
    rows: 3,
    given: [
      { name: 'Northfield', region: 'valley', cut_off: '12:00', pickups_a_day: 4 },
      { name: 'Port Elgin', region: 'coast', cut_off: '09:00', pickups_a_day: 3 },
      { name: 'Stonebridge', region: 'hills', cut_off: '14:00', pickups_a_day: 2 },
    ],
  },
  service: {
    noun: {
      one: 'service',
      many: 'services',
      also: [
        { one: 'shipping option', many: 'shipping options' },
        { one: 'tariff', many: 'tariffs' },
      ],
    },
    kind: 'thing',
    about: 'A way of sending with its price and limits.',
    fields: {
      name: text('Name.', oneOf(['Standard']), { unique: true, filter: true }),
      base_price: money('Price of a [shipment].', 4, 40, {
        called: 'base price',
        sort: true,
        filter: true,
        editable: true,
        clause: 'that cost',
      }),
      price_per_kg: money('Price of each kilogram.', 0, 4, { called: 'price of a kilogram', sort: true }),
      days_needed: integer('Days on the way.', 1, 6, { called: 'delivery time', sort: true, filter: true, unit: 'days' }),
      heaviest: integer('Most kilograms of a [shipment].', 2, 40, { called: 'weight limit', sort: true, filter: true, unit: 'kg' }),
      insured_up_to: money('Value up to which it is insured.', 50, 2500, { called: 'insured value', sort: true, filter: true }),
    },
    identify: ['name'],
    refer: '“{name}”',
    rows: 6,
    given: [
      { name: 'Standard', base_price: 6, price_per_kg: 1, days_needed: 4, heaviest: 25, insured_up_to: 100 },
      { name: 'Standard Plus', base_price: 9, price_per_kg: 1, days_needed: 3, heaviest: 30, insured_up_to: 500 },
      { name: 'Express', base_price: 15, price_per_kg: 2, days_needed: 1, heaviest: 20, insured_up_to: 500 },
      { name: 'Small packet', base_price: 4, price_per_kg: 0, days_needed: 5, heaviest: 2, insured_up_to: 50 },
      { name: 'Valuables', base_price: 28, price_per_kg: 3, days_needed: 2, heaviest: 10, insured_up_to: 2500 },
      { name: 'Heavy goods', base_price: 24, price_per_kg: 1, days_needed: 5, heaviest: 40, insured_up_to: 800 },
    ],
  },
  locker: {
    noun: {
      one: 'locker',
      many: 'lockers',
      also: [
        { one: 'parcel locker', many: 'parcel lockers' },
        { one: 'pickup point', many: 'pickup points' },
      ],
    },
    kind: 'thing',
    about: 'A wall of compartments from which people fetch what was sent to them.',
    fields: {
      name: text(
        'Where it stands.',
        oneOf([
          'Central Station',
          'University Library',
          'Mill Lane Garage',
          'Harbour Market',
          'City Pool',
          'Bus Terminal',
          'Old Brewery',
          'Rowan Shopping Arcade',
        ]),
        { unique: true, filter: true },
      ),
      depot: ref('depot', 'Which [depot] fills it.', { skew: 'even' }),
      compartments: integer('How many compartments it has.', 2, 6, { called: 'number of compartments', sort: true, filter: true }),
      heaviest: integer('Kilograms that a compartment bears.', 10, 20, { step: 5, called: 'weight limit', unit: 'kg' }),
      status: choice('Broken ones are not filled.', { working: 6, broken: 1 }, { says: { working: 'working', broken: 'broken' } }),
    },
    identify: ['name'],
    refer: 'the [locker] at {name}',
    rows: 6,
    computed: {
      free_compartments: {
        about: 'Compartments that are empty.',
        value: "locker.compartments - count('shipment', s => s.locker_id === locker.id && s.status === 'in_locker')",
        type: 'integer',
        called: 'number of free compartments',
      },
    },
  },
  extra: {
    noun: { one: 'extra', many: 'extras', also: [{ one: 'surcharge', many: 'surcharges' }] },
    kind: 'reference',
    about: 'Something that can be ordered for a [shipment].',
    fields: {
      name: text('Name.', oneOf(['Signature']), { unique: true }),
      price: money('What it costs.', 1, 12, { clause: 'that cost' }),
      to_locker: choice('Whether it goes with a [locker].', { yes: 1, no: 1 }, { called: 'locker rule' }),
    },
    identify: ['name'],
    refer: 'the extra “{name}”',
    rows: 5,
    given: [
      { name: 'Signature', price: 3, to_locker: 'no' },
      { name: 'Evening delivery', price: 6, to_locker: 'no' },
      { name: 'Text message', price: 1, to_locker: 'yes' },
      { name: 'Fragile handling', price: 8, to_locker: 'no' },
      { name: 'Carbon offset', price: 2, to_locker: 'yes' },
    ],
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...network, ...people, ...records }
