// The nouns of a rental yard.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'

const PARTS = ['Left track', 'Bucket', 'Hydraulic hose', 'Starter', 'Safety guard', 'Fuel cap', 'Cab window', 'Drive belt'] as const

export const entities: Readonly<Record<string, Entity>> = {
  customer: {
    noun: {
      one: 'customer',
      many: 'customers',
      also: [
        { one: 'contractor', many: 'contractors' },
        { one: 'builder', many: 'builders' },
        { one: 'hirer', many: 'hirers' },
      ],
    },
    kind: 'party',
    about: 'A firm that rents [machines].',
    fields: {
      name: text('Name of the firm.', company(), { filter: true }),
      email: email(),
      phone: phone(),
      level: choice(
        'Trade [customers] may have more [rentals] at a time.',
        { standard: 3, trade: 2 },
        { says: { standard: 'standard', trade: 'trade' } },
      ),
      status: choice(
        'Suspended ones cannot reserve.',
        { active: 12, suspended: 1 },
        { says: { active: 'active', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 15,
    tools: ['search', 'get', 'create', 'update'],
  },
  clerk: {
    noun: { one: 'clerk', many: 'clerks', also: [{ one: 'agent', many: 'agents' }] },
    kind: 'party',
    about: 'Someone who works at the yard.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { counter: 4, mechanic: 2, manager: 1 }),
      extension: text('Number of their phone inside the house.', pattern('##'), {
        unique: true,
        editable: true,
        called: 'phone extension',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  machine_type: {
    noun: { one: 'machine type', many: 'machine types' },
    kind: 'reference',
    about: 'A kind of [machine] with rules of its own.',
    fields: {
      name: text('Name.', oneOf(['Mini excavator']), { unique: true }),
      certificate: choice(
        'Whether whoever rents it needs a certificate for this type.',
        { required: 1, not_required: 1 },
        { called: 'certificate rule' },
      ),
      longest: integer('Most days of one [rental].', 3, 30, { called: 'longest rental', unit: 'days' }),
      service_hours: integer('Hours on the meter after which a [machine] has to be serviced.', 40, 400, { called: 'service interval' }),
    },
    identify: ['name'],
    refer: 'the [machine_type] “{name}”',
    rows: 7,
    given: [
      { name: 'Mini excavator', certificate: 'required', longest: 14, service_hours: 120 },
      { name: 'Wheel loader', certificate: 'required', longest: 10, service_hours: 150 },
      { name: 'Scissor lift', certificate: 'required', longest: 21, service_hours: 90 },
      { name: 'Generator', certificate: 'not_required', longest: 30, service_hours: 200 },
      { name: 'Water pump', certificate: 'not_required', longest: 14, service_hours: 100 },
      { name: 'Concrete mixer', certificate: 'not_required', longest: 7, service_hours: 80 },
      { name: 'Wood chipper', certificate: 'not_required', longest: 5, service_hours: 60 },
    ],
  },
  machine: {
    noun: {
      one: 'machine',
      many: 'machines',
      also: [
        { one: 'tool', many: 'tools' },
        { one: 'unit', many: 'units' },
        { one: 'excavator', many: 'excavators' },
        { one: 'generator', many: 'generators' },
      ],
    },
    kind: 'thing',
    about: 'A [machine] of the yard.',
    fields: {
      tag: text('Number painted on it.', pattern('M-###'), { unique: true, called: 'tag' }),
      machine_type: ref('machine_type', 'What it is.'),
      maker: text('Who built it.', oneOf(['Kubora', 'Hallmann', 'Tessari', 'Norvik', 'Delgado'], 4), { filter: true }),
      daily_rate: money('Price of a day.', 25, 260, {
        step: 5,
        called: 'daily rate',
        sort: true,
        filter: true,
        editable: true,
        clause: 'that cost',
      }),
      deposit: money('Deposit for a [rental].', 50, 600, { step: 50 }),
      meter: integer('Hours since the last service.', 0, 50, { called: 'hours on the meter', sort: true, filter: true }),
      status: choice(
        'Only ready ones are handed out.',
        { ready: 12, service_due: 1, in_service: 1, retired: 1 },
        { says: { ready: 'ready', in_service: 'serviced', retired: 'retired' } },
      ),
    },
    identify: ['tag'],
    refer: '[machine] {tag}',
    rows: 16,
    availability: {
      by: 'rental',
      as: 'machine',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "rental.status === 'reserved' || rental.status === 'out'",
    },
  },
  certificate: {
    noun: { one: 'certificate', many: 'certificates', also: [{ one: 'licence', many: 'licences' }] },
    kind: 'part',
    about: 'Proof that a [customer] may work with a type of [machine].',
    fields: {
      customer: ref('customer', 'Who has it.'),
      machine_type: ref('machine_type', 'For which type.'),
      valid_until: date('Last day on which it is valid.', -20, 500, { called: 'expiry date' }),
    },
    identify: ['customer', 'machine_type'],
    refer: 'the [certificate] of {customer} for {machine_type}',
    rows: 20,
    unique: [['customer', 'machine_type']],
    tools: ['search'],
  },
  rental: {
    noun: { one: 'rental', many: 'rentals', also: [{ one: 'hire', many: 'hires' }] },
    kind: 'record',
    about: 'One [machine] with one [customer] for some days, both ends included.',
    fields: {
      customer: ref('customer', 'Who rents.'),
      machine: ref('machine', 'What.'),
      starts_on: date('First day.', -70, 60, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -70, 80, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      returned_on: date('Day on which it came back.', -70, 0, { called: 'return date', optional: true }),
      price: money('Price of all days.', 0, 9000, { sort: true, filter: true, clause: 'that cost' }),
      late_fee: money('Fee for days over.', 0, 3000, { called: 'late fee' }),
      status: choice(
        'Where it stands.',
        { reserved: 1, out: 1, returned: 1, cancelled: 1 },
        { says: { reserved: 'reserved', out: 'running', returned: 'returned', cancelled: 'cancelled' } },
      ),
    },
    identify: ['customer', 'machine', 'starts_on'],
    refer: 'the [rental] of {machine} by {customer} that begins on {starts_on}',
    summary: { by: ['status', 'machine', 'customer'], totals: ['price', 'late_fee'], over: 'starts_on' },
  },
  damage: {
    noun: { one: 'damage', many: 'damages' },
    kind: 'part',
    about: 'Something that was broken during a [rental].',
    fields: {
      rental: ref('rental', 'During which [rental].'),
      broken_part: text('What is broken.', oneOf(PARTS), { called: 'broken part' }),
      cost: money('What mending it costs.', 10, 900),
      noted_on: date('Day on which it was noted.', -70, 0, { called: 'date of the note' }),
    },
    identify: ['rental', 'broken_part'],
    refer: 'the damage “{broken_part}” in {rental}',
  },
  service: {
    noun: { one: 'service', many: 'services', also: [{ one: 'inspection', many: 'inspections' }] },
    kind: 'record',
    about: 'A [machine] in the workshop.',
    fields: {
      machine: ref('machine', 'Which [machine].'),
      mechanic: ref('clerk', 'Who works on it.', { called: 'mechanic' }),
      reason: choice('Why.', { hours: 4, damage: 2, seasonal: 2 }),
      begun_on: date('First day.', -70, 0, { called: 'first day', sort: true, filter: true }),
      finished_on: date('Last day.', -70, 0, { called: 'last day', optional: true }),
      cost: money('What it cost.', 0, 900, { optional: true }),
    },
    identify: ['machine', 'begun_on'],
    refer: 'the [service] of {machine} that began on {begun_on}',
    summary: { by: ['reason', 'machine'], totals: ['cost'], over: 'begun_on' },
  },
}

/** What can break, for reports of damage. */
export const BREAKABLE = PARTS
