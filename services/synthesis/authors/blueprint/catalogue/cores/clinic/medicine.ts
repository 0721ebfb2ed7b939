// What is done with prescriptions and the dispensary.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { SUBSTANCES } from './entities.ts'

const VALID_DAYS = 60
/** Days between two fillings of one prescription, so that nobody hoards. */
const DAYS_BETWEEN = 10
const MOST_REPEATS = 3

const active = conflict("prescription.status === 'active'", 'This [prescription] is {prescription.status}.', [
  'used up',
  'used_up',
  'withdrawn',
  'already',
  'not active',
])

export const medicine: Readonly<Record<string, Action>> = {
  prescribe_medicine: {
    title: 'Write a [prescription]',
    about: `Prescribes a [medicine] for ${VALID_DAYS} days. The prescriber must have the right to; the [patient] must have no allergy to its substance and no active [prescription] of it.`,
    args: {
      patient: row('patient'),
      medicine: row('medicine'),
      prescriber: row('clinician', { about: 'Who writes it.', likely: "prescriber.may_prescribe === 'yes'" }),
      packs: mostly(integer('Packs each time.', 1, 4), 'min(2, medicine.most_packs)'),
      repeats: integer('How often it can be filled.', 1, MOST_REPEATS),
    },
    rules: [
      forbidden("prescriber.may_prescribe === 'yes'", '{prescriber.name} may not prescribe.', [
        'may not prescribe',
        'not allowed',
        'right to prescribe',
        'cannot prescribe',
      ]),
      conflict('packs <= medicine.most_packs', 'At most {medicine.most_packs} packs of {medicine.name} are prescribed at a time.', [
        'at most',
        'limit',
        'maximum',
        'too many',
      ]),
      forbidden(
        "none('allergy', g => g.patient_id === patient.id && g.substance === medicine.substance)",
        '{patient.name} has an allergy to {medicine.substance}, which {medicine.name} holds.',
        ['allergy', 'allergic'],
      ),
      conflict(
        "none('prescription', p => p.patient_id === patient.id && p.medicine_id === medicine.id && p.status === 'active')",
        '{patient.name} has an active [prescription] of {medicine.name} already.',
        ['already', 'active'],
      ),
    ],
    effects: [
      {
        add: 'prescription',
        with: {
          patient: 'patient',
          medicine: 'medicine',
          prescriber: 'prescriber',
          packs: 'packs',
          repeats: 'repeats',
          valid_until: `plusDays(today(), ${VALID_DAYS})`,
          status: "'active'",
        },
      },
    ],
    gives: 'prescription',
    ask: [
      'write a prescription of {medicine} for {patient}, signed by {prescriber}: {packs} packs, to be filled {repeats} times',
      '{prescriber} prescribes {medicine} to {patient}, {packs} packs, to be filled {repeats} times; put it down',
    ],
    outcome: [{ question: 'Until when is it valid?', value: 'prescription.valid_until', type: 'date' }],
    ceiling: { arg: 'packs', most: 'medicine.most_packs', words: 'as many packs as are allowed at a time' },
    plays: 16,
    undoneBy: 'withdraw_prescription',
  },
  fill_prescription: {
    title: 'Fill a [prescription]',
    about: `Hands out the packs of an active [prescription] from the shelf; not twice within ${DAYS_BETWEEN} days.`,
    args: {
      prescription: row('prescription', {
        likely:
          "prescription.status === 'active' && prescription.valid_until >= today() && prescription.medicine.stock >= prescription.packs",
      }),
    },
    rules: [
      active,
      conflict(
        'prescription.valid_until >= today()',
        'This [prescription] was valid until {prescription.valid_until}. A new one is needed.',
        ['valid until', 'expired', 'ran out'],
      ),
      conflict(
        'prescription.packs <= prescription.medicine.stock',
        'Only {prescription.medicine.stock} packs of {prescription.medicine.name} are on the shelf.',
        ['only', 'shelf', 'stock', 'not enough'],
      ),
      conflict(
        `none('dispensing', d => d.prescription_id === prescription.id && d.dispensed_on > plusDays(today(), -${DAYS_BETWEEN}))`,
        `It was filled less than ${DAYS_BETWEEN} days ago.`,
        ['less than', 'too soon', 'days ago', 'recent'],
      ),
    ],
    effects: [
      {
        add: 'dispensing',
        with: {
          prescription: 'prescription',
          packs: 'prescription.packs',
          price: 'prescription.packs * prescription.medicine.price',
          dispensed_on: 'today()',
        },
      },
      { set: 'prescription.medicine', to: { stock: 'prescription.medicine.stock - prescription.packs' } },
      { set: 'prescription', to: { status: "prescription.repeats <= 1 ? 'used_up' : 'active'", repeats: 'prescription.repeats - 1' } },
    ],
    gives: 'dispensing',
    also: { prescription: 'prescription' },
    ask: ['fill {prescription}', 'hand out what {prescription} allows'],
    outcome: [
      { question: 'What do they pay for the packs?', value: 'dispensing.price', type: 'money' },
      { question: 'How many packs of that medicine are left?', value: 'prescription.medicine.stock', type: 'integer' },
    ],
    plays: 16,
  },
  withdraw_prescription: {
    title: 'Withdraw a [prescription]',
    about: 'An active [prescription] is not filled any more.',
    args: { prescription: row('prescription', { likely: "prescription.status === 'active'" }) },
    rules: [active],
    effects: [{ set: 'prescription', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {prescription}', 'stop {prescription}'],
    plays: 2,
  },
  note_allergy: {
    title: 'Note an [allergy]',
    about: 'Notes that a [patient] cannot stand a substance; active [prescriptions] of [medicines] with it are withdrawn.',
    args: {
      patient: row('patient'),
      substance: choice('Which group of substances.', SUBSTANCES),
      severity: choice('How bad it is.', { mild: 3, severe: 2 }),
    },
    rules: [
      conflict(
        "none('allergy', g => g.patient_id === patient.id && g.substance === substance)",
        'This allergy of {patient.name} has been noted already.',
        ['already', 'noted'],
      ),
    ],
    effects: [
      { add: 'allergy', with: { patient: 'patient', substance: 'substance', severity: 'severity' } },
      {
        each: 'prescription',
        as: 'p',
        where: "p.patient_id === patient.id && p.medicine.substance === substance && p.status === 'active'",
        do: [{ set: 'p', to: { status: "'withdrawn'" } }],
      },
    ],
    gives: 'allergy',
    ask: ['note a {severity} {substance} allergy of {patient}', '{patient} reacts to {substance}, {severity}; put that on file'],
    plays: 2,
  },
  restock_medicine: {
    title: 'Put packs on the shelf',
    about: 'Adds packs of a [medicine]; the shelf takes 60 of each.',
    args: { medicine: row('medicine', { likely: 'medicine.stock < 12' }), packs: integer('How many packs.', 5, 30) },
    rules: [
      conflict('medicine.stock + packs <= 60', 'The shelf takes 60 packs, and {medicine.stock} are there.', [
        'shelf',
        'room',
        'space',
        'too many',
        'at most',
      ]),
    ],
    effects: [{ set: 'medicine', to: { stock: 'medicine.stock + packs' } }],
    ask: ['put {packs} packs of {medicine} on the shelf', 'book in a delivery of {packs} packs of {medicine}'],
    ceiling: { arg: 'packs', most: '60 - medicine.stock', words: 'as many packs as the shelf still takes' },
    plays: 6,
  },
}
