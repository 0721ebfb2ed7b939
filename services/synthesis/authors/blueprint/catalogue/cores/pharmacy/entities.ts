// The nouns of a pharmacy.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { MEDICINES, PRESCRIBERS, SUBSTANCES, WHOLESALERS } from './medicines.ts'

/** Times at which vaccinations are given. */
export const HOURS = { '09:00': 2, '09:20': 2, '11:00': 2, '11:20': 2, '16:00': 3, '16:20': 2, '17:00': 3 } as const

export const entities: Readonly<Record<string, Entity>> = {
  patient: {
    noun: {
      one: 'patient',
      many: 'patients',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'client', many: 'clients' },
      ],
    },
    kind: 'party',
    about: 'Someone who gets [medicines] here.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      born_on: date('Date of birth.', -30000, -2200, {
        called: 'date of birth',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose date of birth is',
      }),
      insurance_plan: ref('insurance_plan', 'Who pays a part.', { clause: 'with' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  pharmacist: {
    noun: {
      one: 'pharmacist',
      many: 'pharmacists',
      also: [
        { one: 'dispenser', many: 'dispensers' },
        { one: 'team member', many: 'team members' },
      ],
    },
    kind: 'party',
    about: 'Someone who works in the pharmacy.',
    fields: {
      name: text('Full name.', person()),
      grade: choice(
        'What they are trained as.',
        { pharmacist: 4, technician: 2, trainee: 1 },
        { clauses: { pharmacist: 'that are fully qualified', technician: 'that are technicians', trainee: 'that are in training' } },
      ),
      may_vaccinate: choice(
        'Whether they give [vaccinations].',
        { yes: 3, no: 2 },
        { called: 'right to vaccinate', clauses: { yes: 'that may vaccinate', no: 'that may not vaccinate' } },
      ),
      most_waived: money('Most that they may take off what a [patient] pays for one [fill].', 5, 25, {
        step: 5,
        called: 'waiver limit',
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  insurance_plan: {
    noun: {
      one: 'insurance plan',
      many: 'insurance plans',
      also: [
        { one: 'health plan', many: 'health plans' },
        { one: 'insurer', many: 'insurers' },
      ],
    },
    kind: 'reference',
    about: 'What a [patient] pays of the price, and what the insurance does.',
    fields: {
      name: text('Name.', oneOf(['Standard']), { unique: true }),
      share: integer('Percent of the price that the [patient] pays.', 0, 100, { unit: 'percent', called: 'share of the patient' }),
      most: money('Most that the [patient] pays for one [fill].', 0, 999, { called: 'ceiling' }),
      most_packs: integer('Most packs on one [prescription].', 1, 4, { called: 'pack limit', unit: 'packs' }),
    },
    identify: ['name'],
    refer: 'the [insurance_plan] “{name}”',
    given: [
      { name: 'Silver Care', share: 30, most: 90, most_packs: 3 },
      { name: 'Family Shield', share: 20, most: 60, most_packs: 3 },
      { name: 'Basic Cover', share: 50, most: 150, most_packs: 2 },
      { name: 'State Programme', share: 25, most: 40, most_packs: 2 },
      { name: 'Pays cash', share: 100, most: 999, most_packs: 4 },
    ],
  },
  medicine: {
    noun: {
      one: 'medicine',
      many: 'medicines',
      also: [
        { one: 'drug', many: 'drugs' },
        { one: 'product', many: 'products' },
      ],
    },
    kind: 'thing',
    about: 'A [medicine] that the pharmacy keeps.',
    fields: {
      name: text('Name with its strength.', oneOf(MEDICINES.map(({ name }) => name)), { unique: true, filter: true }),
      substance: choice('Group of substances.', SUBSTANCES),
      avoid_with: choice(
        'Group that must not be taken together with it.',
        { none: 1, ...SUBSTANCES },
        { called: 'interaction', clauses: { none: 'that have no known interaction' }, clause: 'that must not be taken with' },
      ),
      control: choice(
        'Controlled ones have no repeats and are handed out by pharmacists only.',
        { prescription: 5, controlled: 1, free_sale: 2 },
        { called: 'legal class', says: { prescription: 'prescription-only', controlled: 'controlled', free_sale: 'freely sold' } },
      ),
      least_age: integer('Age from which it is given, in years.', 0, 18, { called: 'lowest age', unit: 'years', sort: true }),
      price: money('Price of a pack.', 4, 160, { editable: true, sort: true, filter: true, clause: 'that cost' }),
      shelf_packs: integer('Most packs that the shelf takes.', 40, 120, { called: 'shelf space', step: 10, editable: true, unit: 'packs' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: MEDICINES.length,
    given: MEDICINES,
  },
  allergy: {
    noun: { one: 'allergy', many: 'allergies' },
    kind: 'part',
    about: 'A group of substances that a [patient] must not get.',
    fields: {
      patient: ref('patient', 'Who has it.'),
      substance: choice('Which group of substances.', SUBSTANCES),
      severity: choice('How bad it is.', { mild: 3, severe: 2 }, { says: { mild: 'mild', severe: 'severe' } }),
    },
    identify: ['patient', 'substance'],
    refer: 'the {substance} allergy of {patient}',
    rows: 6,
    unique: [['patient', 'substance']],
    tools: ['search'],
  },
  batch: {
    noun: {
      one: 'batch',
      many: 'batches',
      also: [
        { one: 'lot', many: 'lots' },
        { one: 'consignment', many: 'consignments' },
      ],
    },
    kind: 'thing',
    about: 'Packs of one [medicine] that expire together.',
    fields: {
      code: text('Code on the box.', pattern('@#####'), { unique: true, called: 'code' }),
      medicine: ref('medicine', 'What it is.', { skew: 'even', clause: 'of' }),
      wholesaler: text('Who delivered it.', oneOf(WHOLESALERS), { filter: true }),
      packs: integer('Packs that are left.', 6, 30, { called: 'packs left', sort: true, filter: true, clause: 'of which there are' }),
      expires_on: date('Last day on which it is handed out.', -15, 420, {
        called: 'expiry date',
        sort: true,
        filter: true,
        clause: 'whose expiry date is',
      }),
      status: choice(
        'Recalled ones are not handed out; destroyed ones are gone.',
        { on_shelf: 12, recalled: 1, destroyed: 0 },
        { says: { on_shelf: 'on-shelf', recalled: 'recalled', destroyed: 'destroyed' } },
      ),
    },
    identify: ['code'],
    refer: '[batch] {code}',
    rows: 22,
    given: MEDICINES.map((_, index) => ({ medicine: index + 1 })),
    summary: { by: ['medicine', 'status'], totals: ['packs'], over: 'expires_on' },
  },
  prescription: {
    noun: { one: 'prescription', many: 'prescriptions' },
    kind: 'record',
    about: 'A [medicine] that a [patient] may have, some times over.',
    fields: {
      patient: ref('patient', 'For whom.'),
      medicine: ref('medicine', 'Which [medicine].', { clause: 'for' }),
      prescriber: text('Who wrote it.', oneOf(PRESCRIBERS), { filter: true }),
      packs: integer('Packs each time.', 1, 4, { unit: 'packs' }),
      days_lasting: integer('Days that the packs of one [fill] last.', 7, 30, { called: 'days of supply', unit: 'days' }),
      fills_left: integer('How often it can still be filled.', 0, 6, {
        called: 'fills left',
        filter: true,
        sort: true,
        clause: 'for which the number of fills left is',
      }),
      written_on: date('Day on which it was registered.', -60, 0, { called: 'date of registration', filter: true, sort: true }),
      valid_until: date('Last day on which it is filled.', -30, 180, {
        called: 'last valid day',
        filter: true,
        sort: true,
        clause: 'whose last valid day is',
      }),
      last_filled_on: date('Day on which it was last filled.', -60, 0, { called: 'day of the last fill', optional: true }),
      status: choice(
        'Where it stands.',
        { active: 1, on_hold: 1, used_up: 1, withdrawn: 1 },
        { says: { active: 'active', on_hold: 'paused', used_up: 'used-up', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['patient', 'medicine'],
    refer: 'the [prescription] of {medicine} for {patient}',
    summary: { by: ['status', 'medicine', 'patient'], totals: ['packs'], over: 'written_on' },
  },
  fill: {
    noun: {
      one: 'fill',
      many: 'fills',
      also: [
        { one: 'dispensing', many: 'dispensings' },
        { one: 'refill', many: 'refills' },
      ],
    },
    kind: 'record',
    about: 'Packs that were set aside on a [prescription] and are collected at the counter.',
    fields: {
      prescription: ref('prescription', 'On which [prescription].'),
      batch: ref('batch', 'From which [batch].', { clause: 'from' }),
      packs: integer('How many packs.', 1, 4, { unit: 'packs' }),
      copay: money('What the [patient] pays.', 0, 640, { called: 'copay', sort: true, filter: true, clause: 'for which the copay is' }),
      filled_on: date('Day on which it was made up.', -60, 0, { called: 'day of filling', filter: true, sort: true }),
      status: choice(
        'Where it stands; returned ones went back to the shelf.',
        { ready: 1, collected: 1, returned: 1 },
        { says: { ready: 'waiting', collected: 'collected', returned: 'returned' } },
      ),
    },
    identify: ['prescription', 'filled_on'],
    refer: 'the [fill] of {filled_on} on {prescription}',
    summary: { by: ['status', 'batch'], totals: ['copay', 'packs'], over: 'filled_on' },
  },
  vaccine: {
    noun: { one: 'vaccine', many: 'vaccines' },
    kind: 'reference',
    about: 'What [patients] are vaccinated with.',
    fields: {
      name: text('Name.', oneOf(['Influenza']), { unique: true }),
      least_age: integer('Age from which it is given, in years.', 0, 65, { called: 'lowest age', unit: 'years' }),
      doses: integer('Doses that one [patient] gets in all.', 1, 3, { called: 'number of doses' }),
      days_apart: integer('Fewest days between two doses.', 0, 60, { called: 'gap between doses', unit: 'days' }),
      stock: integer('Doses in the fridge.', 3, 20, { called: 'doses in stock' }),
      price: money('Price of a dose.', 15, 180, { clause: 'that cost' }),
    },
    identify: ['name'],
    refer: 'the {name} vaccine',
    given: [
      { name: 'influenza', least_age: 6, doses: 1, days_apart: 0, stock: 18, price: 25 },
      { name: 'COVID-19', least_age: 12, doses: 2, days_apart: 21, stock: 12, price: 40 },
      { name: 'shingles', least_age: 50, doses: 2, days_apart: 60, stock: 6, price: 170 },
      { name: 'hepatitis B', least_age: 16, doses: 3, days_apart: 28, stock: 9, price: 65 },
      { name: 'tetanus', least_age: 10, doses: 1, days_apart: 0, stock: 7, price: 45 },
      { name: 'typhoid', least_age: 18, doses: 1, days_apart: 0, stock: 3, price: 95 },
    ],
  },
  vaccination: {
    noun: {
      one: 'vaccination',
      many: 'vaccinations',
      also: [
        { one: 'immunisation', many: 'immunisations' },
        { one: 'shot', many: 'shots' },
      ],
    },
    kind: 'record',
    about: 'One dose of a [vaccine] for a [patient] at a set time.',
    fields: {
      patient: ref('patient', 'Who is vaccinated.'),
      vaccine: ref('vaccine', 'With what.', { clause: 'with' }),
      pharmacist: ref('pharmacist', 'Who gives it.', { clause: 'by' }),
      day: date('Day.', -60, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: choice('When.', HOURS, { called: 'time' }),
      status: choice(
        'Where it stands.',
        { planned: 1, given: 1, cancelled: 1 },
        { says: { planned: 'planned', given: 'completed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['patient', 'vaccine', 'day'],
    refer: 'the [vaccination] of {patient} with {vaccine} on {day}',
    summary: { by: ['status', 'vaccine', 'pharmacist'], totals: [], over: 'day' },
  },
}
