// The nouns of a clinic.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, mix, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'

/** Hours at which appointments begin. */
export const HOURS = { '08:30': 2, '09:15': 3, '10:00': 3, '10:45': 3, '11:30': 2, '14:00': 2, '14:45': 2, '15:30': 2, '16:15': 1 } as const
/** What clinicians are trained in. */
export const FIELDS = { general: 4, dental: 2, physiotherapy: 2, nursing: 3 } as const
/** Groups of substances that people cannot stand. */
export const SUBSTANCES = { penicillin: 2, ibuprofen: 2, latex: 1, codeine: 1 } as const

export const entities: Readonly<Record<string, Entity>> = {
  patient: {
    noun: { one: 'patient', many: 'patients', also: [{ one: 'client', many: 'clients' }] },
    kind: 'party',
    about: 'Someone who is treated here.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      born_on: date('Date of birth.', -30000, -2500, { called: 'date of birth', sort: true, filter: true, clause: 'who were born' }),
      insurance: choice(
        'Who pays: publicly insured ones pay 10 for each [appointment].',
        { public: 6, private: 2, none: 1 },
        { editable: true, says: { public: 'publicly insured', private: 'privately insured', none: 'uninsured' } },
      ),
      missed: integer('Appointments missed without a word.', 0, 1, { called: 'missed appointments', skew: 'low', sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 16,
    tools: ['search', 'get', 'create', 'update'],
  },
  allergy: {
    noun: { one: 'allergy', many: 'allergies' },
    kind: 'part',
    about: 'A substance that a [patient] must not get.',
    fields: {
      patient: ref('patient', 'Who has it.'),
      substance: choice('Which group of substances.', SUBSTANCES),
      severity: choice('How bad it is.', { mild: 3, severe: 2 }),
    },
    identify: ['patient', 'substance'],
    refer: 'the {substance} allergy of {patient}',
    rows: 9,
    unique: [['patient', 'substance']],
    tools: ['search'],
  },
  clinician: {
    noun: {
      one: 'clinician',
      many: 'clinicians',
      also: [
        { one: 'doctor', many: 'doctors' },
        { one: 'therapist', many: 'therapists' },
        { one: 'dentist', many: 'dentists' },
      ],
    },
    kind: 'party',
    about: 'Someone who treats [patients].',
    fields: {
      name: text('Full name.', person()),
      field: choice('What they are trained in.', FIELDS, { filter: true }),
      may_prescribe: choice(
        'Whether they write [prescriptions].',
        { yes: 3, no: 2 },
        {
          called: 'right to prescribe',
          clauses: { yes: 'that may prescribe', no: 'that may not prescribe' },
        },
      ),
      most_a_day: integer('Appointments that they take in a day.', 3, 6, { called: 'daily limit', editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  treatment: {
    noun: {
      one: 'treatment',
      many: 'treatments',
      also: [
        { one: 'service', many: 'services' },
        { one: 'therapy', many: 'therapies' },
      ],
    },
    kind: 'reference',
    about: 'What is done in an [appointment].',
    fields: {
      name: text('Name.', oneOf(['Check-up']), { unique: true }),
      field: choice('What one has to be trained in for it.', FIELDS),
      fee: money('Price for those who are not publicly insured.', 20, 180, { clause: 'that cost' }),
      days_apart: integer('Fewest days between two of the same kind for one [patient].', 0, 30, { called: 'waiting period', unit: 'days' }),
      needs_referral: choice(
        'Whether a [patient] needs an open [referral] for it.',
        { no: 3, yes: 1 },
        {
          called: 'need of a referral',
          clauses: { yes: 'that need a [referral]', no: 'that need no [referral]' },
        },
      ),
    },
    identify: ['name'],
    refer: 'the [treatment] “{name}”',
    rows: 9,
    given: [
      { name: 'Check-up', field: 'general', fee: 60, days_apart: 14, needs_referral: 'no' },
      { name: 'Consultation', field: 'general', fee: 35, days_apart: 0, needs_referral: 'no' },
      { name: 'Dental cleaning', field: 'dental', fee: 75, days_apart: 30, needs_referral: 'no' },
      { name: 'Filling', field: 'dental', fee: 120, days_apart: 2, needs_referral: 'no' },
      { name: 'Back therapy', field: 'physiotherapy', fee: 55, days_apart: 2, needs_referral: 'yes' },
      { name: 'Knee therapy', field: 'physiotherapy', fee: 55, days_apart: 2, needs_referral: 'yes' },
      { name: 'Vaccination', field: 'nursing', fee: 25, days_apart: 21, needs_referral: 'no' },
      { name: 'Blood test', field: 'nursing', fee: 40, days_apart: 7, needs_referral: 'no' },
      { name: 'Wound care', field: 'nursing', fee: 30, days_apart: 1, needs_referral: 'no' },
    ],
  },
  appointment: {
    noun: {
      one: 'appointment',
      many: 'appointments',
      also: [
        { one: 'visit', many: 'visits' },
        { one: 'session', many: 'sessions' },
      ],
    },
    kind: 'record',
    about: 'A [patient] with a [clinician] at one time of one day.',
    fields: {
      patient: ref('patient', 'Who comes.'),
      clinician: ref('clinician', 'Who treats.'),
      treatment: ref('treatment', 'What is done.'),
      day: date('Day.', -50, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: choice('When it begins.', HOURS, { called: 'time' }),
      fee: money('What the [patient] pays.', 0, 300, { sort: true }),
      status: choice(
        'Where it stands.',
        { booked: 1, waiting: 1, done: 1, missed: 1, cancelled: 1 },
        { says: { booked: 'booked', waiting: 'waiting', done: 'finished', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['patient', 'day', 'hour'],
    refer: 'the [appointment] of {patient} on {day} at {hour}',
    summary: { by: ['status', 'clinician', 'treatment'], totals: ['fee'], over: 'day' },
  },
  medicine: {
    noun: { one: 'medicine', many: 'medicines', also: [{ one: 'drug', many: 'drugs' }] },
    kind: 'thing',
    about: 'A medicine of the dispensary.',
    fields: {
      name: text(
        'Name with its strength.',
        mix(['Amoxal', 'Ibuxin', 'Codrelin', 'Panadine', 'Cetivan', 'Omeprin'], ['10 mg', '20 mg', '50 mg']),
        { filter: true },
      ),
      code: text('Code on the box.', pattern('@@-####'), { unique: true, called: 'code' }),
      substance: choice(
        'Group of substances that it holds.',
        { penicillin: 2, ibuprofen: 2, codeine: 1, none: 4 },
        { clauses: { none: 'whose group of substances is none' } },
      ),
      stock: integer('Packs on the shelf.', 2, 30, { sort: true, filter: true, clause: 'of which there are' }),
      most_packs: integer('Most packs on one [prescription].', 1, 4, { called: 'largest amount' }),
      price: money('What a pack costs a [patient].', 3, 40, { editable: true, sort: true, clause: 'that cost' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 12,
    unique: [['name']],
  },
  prescription: {
    noun: { one: 'prescription', many: 'prescriptions' },
    kind: 'record',
    about: 'A [medicine] that a [patient] may have.',
    fields: {
      patient: ref('patient', 'For whom.'),
      medicine: ref('medicine', 'Which [medicine].'),
      prescriber: ref('clinician', 'Who wrote it.', { called: 'prescriber' }),
      packs: integer('Packs each time.', 1, 4),
      repeats: integer('How often it can still be filled.', 0, 3, { called: 'repeats left', filter: true }),
      valid_until: date('Last day on which it is filled.', -30, 90, {
        called: 'expiry date',
        filter: true,
        sort: true,
        clause: 'that are valid',
      }),
      status: choice(
        'Where it stands.',
        { active: 1, used_up: 1, withdrawn: 1 },
        { says: { active: 'active', used_up: 'used-up', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['patient', 'medicine'],
    refer: 'the [prescription] of {medicine} for {patient}',
    summary: { by: ['status', 'medicine', 'prescriber'], totals: ['packs'] },
  },
  dispensing: {
    noun: { one: 'dispensing', many: 'dispensings' },
    kind: 'part',
    about: 'Packs that were handed out on a [prescription].',
    fields: {
      prescription: ref('prescription', 'On which [prescription].'),
      packs: integer('How many packs.', 1, 4),
      price: money('What was paid.', 0, 200),
      dispensed_on: date('Day.', -50, 0, { called: 'day' }),
    },
    identify: ['prescription', 'dispensed_on'],
    refer: 'what was handed out on {dispensed_on} for {prescription}',
  },
  referral: {
    noun: { one: 'referral', many: 'referrals' },
    kind: 'record',
    about: 'A [patient] is sent on for a [treatment] some times.',
    fields: {
      patient: ref('patient', 'Who.'),
      treatment: ref('treatment', 'For which [treatment].'),
      sessions: integer('Appointments that are left on it.', 1, 10, { called: 'sessions left', sort: true, filter: true }),
      written_on: date('Day on which it was written.', -40, 0, { called: 'date of writing', sort: true, filter: true }),
      status: choice('Where it stands.', { open: 3, used_up: 1 }, { says: { open: 'open', used_up: 'used-up' } }),
    },
    identify: ['patient', 'treatment'],
    refer: 'the [referral] of {patient} for {treatment}',
  },
}
