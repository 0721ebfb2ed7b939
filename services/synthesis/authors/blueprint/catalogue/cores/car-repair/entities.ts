// The nouns of a repair shop.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, mix, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'

/** What is done with cars, by what a mechanic has to know. */
export const SKILLS = { engine: 4, electrics: 3, body: 2, tyres: 3 } as const

/** Parts with the kind of work that they are for. */
const PARTS = [
  { name: 'Timing belt', work: 'engine' },
  { name: 'Oil filter', work: 'engine' },
  { name: 'Water pump', work: 'engine' },
  { name: 'Head gasket', work: 'engine' },
  { name: 'Spark plug set', work: 'engine' },
  { name: 'Starter motor', work: 'electrics' },
  { name: 'Headlamp bulb', work: 'electrics' },
  { name: 'Headlamp relay', work: 'electrics' },
  { name: 'Starter battery', work: 'electrics' },
  { name: 'Front bumper', work: 'body' },
  { name: 'Rear bumper', work: 'body' },
  { name: 'Wing mirror', work: 'body' },
  { name: 'Summer tyre', work: 'tyres' },
  { name: 'Winter tyre', work: 'tyres' },
  { name: 'Wheel bearing', work: 'tyres' },
  { name: 'Valve set', work: 'tyres' },
]

export const entities: Readonly<Record<string, Entity>> = {
  driver: {
    noun: {
      one: 'driver',
      many: 'drivers',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'owner', many: 'owners' },
        { one: 'rider', many: 'riders' },
      ],
    },
    kind: 'party',
    about: 'Someone who brings [cars].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      spending_limit: money('Up to here a [job] may cost without asking them.', 100, 600, {
        step: 50,
        editable: true,
        called: 'spending limit',
        sort: true,
      }),
      status: choice('Barred ones are served no more.', { welcome: 14, barred: 1 }, { says: { welcome: 'welcome', barred: 'barred' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  car: {
    noun: {
      one: 'car',
      many: 'cars',
      also: [
        { one: 'vehicle', many: 'vehicles' },
        { one: 'van', many: 'vans' },
        { one: 'motorbike', many: 'motorbikes' },
      ],
    },
    kind: 'thing',
    about: 'What is repaired.',
    fields: {
      plate: text('Number plate.', pattern('@@-@ ###'), { unique: true, called: 'plate' }),
      driver: ref('driver', 'Whose it is.'),
      model: text('Maker and model.', mix(['Alba', 'Norden', 'Vespero', 'Kite'], ['City', 'Combi', 'Sport', 'Classic']), { filter: true }),
      weight: choice('How heavy it is, which decides on the [bays].', { light: 6, heavy: 2 }, { says: { light: 'light', heavy: 'heavy' } }),
      mileage: integer('Kilometres on the meter, in thousands.', 5, 240, {
        sort: true,
        filter: true,
        editable: true,
        clause: 'with',
        unit: 'thousand kilometres',
      }),
    },
    identify: ['plate'],
    refer: 'the [car] {plate}',
    rows: 20,
    tools: ['search', 'get', 'create', 'update'],
  },
  mechanic: {
    noun: { one: 'mechanic', many: 'mechanics', also: [{ one: 'technician', many: 'technicians' }] },
    kind: 'party',
    about: 'Someone who works in the shop; the desk repairs nothing.',
    fields: {
      name: text('Full name.', person()),
      skill: choice('What they know best.', { ...SKILLS, desk: 2 }, { filter: true }),
      hourly_rate: money('Price of an hour of theirs.', 40, 90, {
        step: 5,
        called: 'hourly rate',
        sort: true,
        editable: true,
        clause: 'who charge',
      }),
      most_jobs: integer('Open [jobs] that they take at a time.', 2, 4, { called: 'job limit' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 8,
  },
  bay: {
    noun: {
      one: 'bay',
      many: 'bays',
      also: [
        { one: 'lift', many: 'lifts' },
        { one: 'stand', many: 'stands' },
      ],
    },
    kind: 'thing',
    about: 'A place in the hall for one [car].',
    fields: {
      code: text('Name on the wall.', pattern('B-##'), { unique: true }),
      carries: choice('What it carries.', { light: 4, heavy: 3 }, { says: { light: 'light', heavy: 'heavy' } }),
      equipment: choice('What can be done there.', SKILLS),
      status: choice('Broken ones are not used.', { working: 9, broken: 1 }, { says: { working: 'working', broken: 'broken' } }),
    },
    identify: ['code'],
    refer: '[bay] {code}',
    rows: 10,
    availability: {
      by: 'job',
      as: 'bay',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "job.status === 'planned' || job.status === 'running'",
    },
  },
  job: {
    noun: {
      one: 'job',
      many: 'jobs',
      also: [
        { one: 'repair', many: 'repairs' },
        { one: 'work order', many: 'work orders' },
      ],
    },
    kind: 'record',
    about: 'Work on one [car] in one [bay] for some days.',
    fields: {
      car: ref('car', 'Which [car].'),
      mechanic: ref('mechanic', 'Who works on it.'),
      bay: ref('bay', 'Where.'),
      work: choice('What is done.', SKILLS, { called: 'kind of work' }),
      starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -60, 45, { called: 'last day', filter: true }),
      hours: integer('Hours of work agreed on.', 1, 20, { sort: true }),
      labour: money('Price of these hours.', 40, 2000),
      parts_cost: money('Price of all parts built in.', 0, 3000, { called: 'cost of parts', sort: true }),
      agreed: choice(
        'Whether the [driver] has agreed to spend more than their limit.',
        { no: 3, yes: 1 },
        {
          called: 'agreement',
          clauses: { yes: 'with an agreement to spend more', no: 'with no agreement to spend more' },
        },
      ),
      status: choice(
        'Where it stands.',
        { planned: 1, running: 1, finished: 1, handed_over: 1, cancelled: 1 },
        { says: { planned: 'planned', running: 'running', finished: 'finished', handed_over: 'handed-over', cancelled: 'cancelled' } },
      ),
    },
    identify: ['car', 'starts_on'],
    refer: 'the [job] on {car} that begins on {starts_on}',
    summary: { by: ['status', 'work', 'mechanic'], totals: ['labour', 'parts_cost', 'hours'], over: 'starts_on' },
  },
  spare_part: {
    noun: { one: 'spare part', many: 'spare parts', also: [{ one: 'component', many: 'components' }] },
    kind: 'thing',
    about: 'A part on the shelves of the store.',
    fields: {
      name: text('Name.', oneOf(['Timing belt']), {
        filter: true,
      }),
      number: text('Number of the maker.', pattern('##-@@##'), { unique: true, called: 'part number' }),
      work: choice('For which kind of work.', SKILLS),
      stock: integer('Pieces on the shelf.', 1, 14, { sort: true, filter: true, clause: 'of which there are' }),
      least: integer('When fewer are there, it is ordered again.', 2, 5, { called: 'reorder level' }),
      price: money('Price of a piece.', 6, 180, { sort: true, filter: true, editable: true, clause: 'that cost' }),
      supplier: ref('supplier', 'Who delivers it.'),
    },
    identify: ['name'],
    refer: 'the {name}',
    rows: 16,
    given: PARTS,
    unique: [['name']],
  },
  supplier: {
    noun: { one: 'supplier', many: 'suppliers', also: [{ one: 'dealer', many: 'dealers' }] },
    kind: 'reference',
    about: 'A dealer that delivers parts.',
    fields: {
      name: text('Name.', oneOf(['Autoteile Nord']), { unique: true }),
      days_needed: integer('Days until it delivers.', 1, 9, { called: 'delivery time' }),
      least_pieces: integer('Fewest pieces of one order.', 1, 8, { called: 'minimum order' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 4,
    given: [
      { name: 'Autoteile Nord', days_needed: 2, least_pieces: 2 },
      { name: 'Kolben & Sohn', days_needed: 4, least_pieces: 5 },
      { name: 'Gomma Rapida', days_needed: 1, least_pieces: 4 },
      { name: 'Lampion Electric', days_needed: 6, least_pieces: 1 },
    ],
  },
  fitted_part: {
    noun: { one: 'fitted part', many: 'fitted parts' },
    kind: 'part',
    about: 'Pieces of a part that were built in during a [job].',
    fields: {
      job: ref('job', 'In which [job].'),
      spare_part: ref('spare_part', 'Which part.'),
      pieces: integer('How many.', 1, 8),
      amount: money('Price of all of them.', 1, 1500),
    },
    identify: ['job', 'spare_part'],
    refer: '{spare_part} in {job}',
    unique: [['job', 'spare_part']],
  },
  part_order: {
    noun: { one: 'part order', many: 'part orders' },
    kind: 'record',
    about: 'Pieces that were ordered from a supplier.',
    fields: {
      spare_part: ref('spare_part', 'Which part.'),
      pieces: integer('How many.', 1, 40, { sort: true }),
      due_on: date('Day on which they should come.', -50, 15, {
        called: 'delivery date',
        filter: true,
        sort: true,
        clause: 'that are due',
      }),
      status: choice(
        'Where it stands.',
        { ordered: 1, arrived: 1, cancelled: 1 },
        { says: { ordered: 'open', arrived: 'arrived', cancelled: 'cancelled' } },
      ),
    },
    identify: ['spare_part', 'due_on'],
    refer: 'the order of {spare_part} that is due on {due_on}',
    summary: { by: ['status', 'spare_part'], totals: ['pieces'], over: 'due_on' },
  },
}
