// The nouns of a haulier.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'

/** What is sent. */
export const GOODS = ['Machine parts', 'Frozen fish', 'Solvents', 'Furniture', 'Wine', 'Car batteries', 'Paper rolls', 'Seedlings']

export const entities: Readonly<Record<string, Entity>> = {
  shipper: {
    noun: {
      one: 'shipper',
      many: 'shippers',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'sender', many: 'senders' },
        { one: 'client', many: 'clients' },
      ],
    },
    kind: 'party',
    about: 'A firm that has things carried.',
    fields: {
      name: text('Name of the firm.', company(), { filter: true }),
      email: email(),
      phone: phone(),
      credit_limit: money('Price of all open [shipments] that they may have.', 800, 4000, {
        step: 200,
        editable: true,
        sort: true,
        called: 'credit limit',
      }),
      dangerous_goods: choice(
        'Whether they may send dangerous goods.',
        { no: 3, yes: 2 },
        { editable: true, called: 'dangerous-goods permit', says: { yes: 'licensed', no: 'unlicensed' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  dispatcher: {
    noun: { one: 'dispatcher', many: 'dispatchers', also: [{ one: 'planner', many: 'planners' }] },
    kind: 'party',
    about: 'Someone who works in the office.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { dispatch: 3, accounts: 1, lead: 1 }, { filter: true }),
      desk: text('Their desk.', pattern('D#'), { editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  depot: {
    noun: {
      one: 'depot',
      many: 'depots',
      also: [
        { one: 'terminal', many: 'terminals' },
        { one: 'warehouse', many: 'warehouses' },
      ],
    },
    kind: 'reference',
    about: 'A place where [trips] begin and end.',
    fields: {
      city: text('City.', oneOf(['Bremen']), { unique: true }),
      cold_store: choice(
        'Whether it has a cold store.',
        { yes: 1, no: 1 },
        {
          called: 'cold store',
          clauses: { yes: 'that have a cold store', no: 'that have no cold store' },
        },
      ),
    },
    identify: ['city'],
    refer: '{city}',
    rows: 5,
    given: [
      { city: 'Bremen', cold_store: 'yes' },
      { city: 'Kassel', cold_store: 'no' },
      { city: 'Leipzig', cold_store: 'yes' },
      { city: 'Nuremberg', cold_store: 'no' },
      { city: 'Trieste', cold_store: 'yes' },
    ],
  },
  lane: {
    noun: {
      one: 'lane',
      many: 'lanes',
      also: [
        { one: 'route', many: 'routes' },
        { one: 'line', many: 'lines' },
      ],
    },
    kind: 'reference',
    about: 'A way from one [depot] to another.',
    fields: {
      name: text('Name.', oneOf(['BRE–KAS']), { unique: true }),
      origin: ref('depot', 'Where it begins.', { called: 'origin' }),
      destination: ref('depot', 'Where it ends.', { called: 'destination' }),
      hours: integer('Hours on the road.', 2, 16, { called: 'driving time', unit: 'hours' }),
      rate: money('Price of 100 kg.', 6, 40, { clause: 'that cost' }),
    },
    identify: ['name'],
    refer: 'the [lane] {name}',
    rows: 6,
    given: [
      { name: 'Bremen–Kassel', origin: 1, destination: 2, hours: 4, rate: 9 },
      { name: 'Kassel–Nuremberg', origin: 2, destination: 4, hours: 4, rate: 8 },
      { name: 'Bremen–Leipzig', origin: 1, destination: 3, hours: 5, rate: 11 },
      { name: 'Leipzig–Nuremberg', origin: 3, destination: 4, hours: 3, rate: 8 },
      { name: 'Nuremberg–Trieste', origin: 4, destination: 5, hours: 9, rate: 21 },
      { name: 'Nuremberg–Kassel', origin: 4, destination: 2, hours: 4, rate: 7 },
    ],
  },
  truck: {
    noun: {
      one: 'truck',
      many: 'trucks',
      also: [
        { one: 'vehicle', many: 'vehicles' },
        { one: 'van', many: 'vans' },
        { one: 'lorry', many: 'lorries' },
      ],
    },
    kind: 'thing',
    about: 'A vehicle.',
    fields: {
      plate: text('Number plate.', pattern('@@-@@ ###'), { unique: true, called: 'number plate' }),
      capacity: integer('What it carries.', 1000, 6000, {
        step: 500,
        unit: 'kg',
        filter: true,
        sort: true,
        called: 'capacity',
        clause: 'that carry',
      }),
      cooled: choice('Whether it is cooled.', { no: 1, yes: 1 }, { says: { yes: 'cooled', no: 'uncooled' } }),
      licence: choice('Licence that it takes.', { light: 2, heavy: 3 }, { called: 'licence class' }),
      status: choice('Whether it drives.', { ready: 8, workshop: 1 }, { says: { ready: 'ready', workshop: 'broken' } }),
    },
    identify: ['plate'],
    refer: 'the [truck] {plate}',
    rows: 11,
    availability: {
      by: 'trip',
      as: 'truck',
      from: 'departs_on',
      to: 'arrives_on',
      halfOpen: false,
      when: "trip.status === 'planned' || trip.status === 'driving'",
    },
  },
  driver: {
    noun: { one: 'driver', many: 'drivers' },
    kind: 'party',
    about: 'Someone who drives.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      licence: choice(
        'Which [trucks] they may drive: heavy includes light.',
        { light: 2, heavy: 4 },
        {
          filter: true,
          called: 'licence class',
          clauses: { light: 'that have a light licence', heavy: 'that have a heavy licence' },
        },
      ),
      danger_training: choice(
        'Whether they are trained for dangerous goods.',
        { no: 2, yes: 2 },
        {
          filter: true,
          called: 'dangerous-goods training',
          clauses: { yes: 'that are trained for dangerous goods', no: 'that are not trained for dangerous goods' },
        },
      ),
      week_hours: integer('Hours that they may drive in seven days.', 18, 48, {
        step: 6,
        sort: true,
        editable: true,
        called: 'weekly limit',
        unit: 'hours',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 9,
    availability: {
      by: 'trip',
      as: 'driver',
      from: 'departs_on',
      to: 'arrives_on',
      halfOpen: false,
      when: "trip.status === 'planned' || trip.status === 'driving'",
    },
  },
  trip: {
    noun: {
      one: 'trip',
      many: 'trips',
      also: [
        { one: 'run', many: 'runs' },
        { one: 'tour', many: 'tours' },
      ],
    },
    kind: 'record',
    about: 'A [truck] and a driver on a [lane] on some day.',
    fields: {
      lane: ref('lane', 'Which [lane].'),
      truck: ref('truck', 'Which [truck].'),
      driver: ref('driver', 'Who drives.'),
      departs_on: date('Day of departure.', -45, 25, { called: 'departure date', filter: true, sort: true, clause: 'that depart' }),
      arrives_on: date('Day of arrival.', -45, 27, { called: 'arrival date', filter: true }),
      load: integer('Weight of all that is on it.', 0, 6000, { unit: 'kg', sort: true, filter: true, clause: 'with a load' }),
      status: choice(
        'Where it stands.',
        { planned: 1, driving: 1, arrived: 1, cancelled: 1 },
        { says: { planned: 'planned', driving: 'driving', arrived: 'arrived', cancelled: 'cancelled' } },
      ),
    },
    identify: ['lane', 'departs_on', 'truck'],
    refer: 'the [trip] of {truck} on {lane} on {departs_on}',
    computed: {
      room: { about: 'Weight that it can still take.', value: 'trip.truck.capacity - trip.load', type: 'integer', called: 'free capacity' },
    },
    summary: { by: ['status', 'lane', 'driver'], totals: ['load'], over: 'departs_on' },
  },
  shipment: {
    noun: {
      one: 'shipment',
      many: 'shipments',
      also: [
        { one: 'consignment', many: 'consignments' },
        { one: 'package', many: 'packages' },
        { one: 'load', many: 'loads' },
      ],
    },
    kind: 'record',
    about: 'Something that a [shipper] has carried on a [lane].',
    fields: {
      shipper: ref('shipper', 'Who sends it.'),
      lane: ref('lane', 'On which [lane].'),
      goods: text('What it is.', oneOf(GOODS), { filter: true }),
      kind: choice(
        'What it needs.',
        { plain: 5, cooled: 2, dangerous: 2 },
        { says: { plain: 'plain', cooled: 'cooled', dangerous: 'dangerous' } },
      ),
      weight: integer('Weight.', 50, 3000, { step: 50, unit: 'kg', filter: true, sort: true, clause: 'that weigh' }),
      latest_on: date('Day on which it has to arrive at the latest.', -40, 40, {
        called: 'delivery deadline',
        filter: true,
        sort: true,
        clause: 'that are due',
      }),
      price: money('What it costs.', 1, 3000, { sort: true, filter: true, clause: 'that cost' }),
      trip: ref('trip', 'On which [trip].', { optional: true }),
      status: choice(
        'Where it stands.',
        { ordered: 1, loaded: 1, delivered: 1, cancelled: 1 },
        { says: { ordered: 'waiting', loaded: 'loaded', delivered: 'delivered', cancelled: 'cancelled' } },
      ),
    },
    identify: ['shipper', 'goods', 'latest_on'],
    refer: 'the [shipment] of {goods} for {shipper} that is due on {latest_on}',
    summary: { by: ['status', 'kind', 'lane', 'shipper'], totals: ['weight', 'price'], over: 'latest_on' },
  },
}
