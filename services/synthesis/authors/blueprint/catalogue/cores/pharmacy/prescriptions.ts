// What is done with prescriptions: allergies, interactions, ages and repeats are checked here.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer, oneOf, text } from '../../../language/field.ts'
import { isActive, WRONG_STATUS } from './fills.ts'
import { PRESCRIBERS } from './medicines.ts'

/** Days for which prescriptions are valid; controlled medicines are not repeated and go stale soon. */
const VALID_DAYS = 90
const VALID_DAYS_CONTROLLED = 30
/** Days before the last valid day from which a prescription may be renewed. */
const RENEWED_WITHIN = 30

const ALREADY = ['already', 'before', 'another']
/** Rules that keep a patient from what harms them. */
const safe = (patient: string, medicine: string): Action['rules'] => [
  conflict(
    `none('allergy', g => g.patient_id === ${patient}.id && g.substance === ${medicine}.substance)`,
    `{${patient}.name} has an allergy against this group of substances ({${medicine}.substance}). Ask for another [medicine].`,
    ['allerg', 'substance'],
  ),
  conflict(
    `none('prescription', p => p.patient_id === ${patient}.id && p.status === 'active' && p.medicine.substance === ${medicine}.avoid_with)`,
    `{${patient}.name} takes something of the group {${medicine}.avoid_with}, which must not be taken with {${medicine}.name}.`,
    ['interact', 'must not be taken', 'together', 'takes'],
  ),
]
export const prescriptions: Readonly<Record<string, Action>> = {
  register_prescription: {
    title: 'Register a [prescription]',
    about: `Puts a [prescription] on file, valid for ${VALID_DAYS} days; of controlled [medicines] for ${VALID_DAYS_CONTROLLED} days and one [fill]. Allergies, interactions, the lowest age and the pack limit of the [insurance_plan] are checked.`,
    args: {
      patient: row('patient'),
      medicine: row('medicine', { likely: "medicine.control !== 'free_sale'" }),
      prescriber: text('Who wrote it.', oneOf(PRESCRIBERS), { maxLength: 60 }),
      packs: mostly(integer('Packs each time.', 1, 4), '1'),
      days_lasting: integer('Days that these packs last.', 7, 30, { step: 7 }),
      fills: mostly(integer('How often it is filled in all.', 1, 6), "medicine.control === 'controlled' ? 1 : 2"),
    },
    rules: [
      conflict("medicine.control !== 'free_sale'", '{medicine.name} is sold without a [prescription].', [
        'without a',
        'no prescription',
        'freely sold',
        'over the counter',
      ]),
      conflict(
        'patient.born_on <= plusMonths(today(), -12 * medicine.least_age)',
        '{medicine.name} is given from the age of {medicine.least_age} on; {patient.name} was born on {patient.born_on}.',
        ['age', 'too young', 'born'],
      ),
      ...safe('patient', 'medicine'),
      conflict(
        "none('prescription', q => q.patient_id === patient.id && q.medicine_id === medicine.id && (q.status === 'active' || q.status === 'on_hold'))",
        '{patient.name} has a [prescription] for {medicine.name} already. Renew or withdraw that one.',
        ALREADY,
      ),
      conflict("fills === 1 || medicine.control !== 'controlled'", '{medicine.name} is controlled: each [prescription] is filled once.', [
        'controlled',
        'once',
        'one fill',
      ]),
      forbidden(
        'packs <= patient.insurance_plan.most_packs',
        '“{patient.insurance_plan.name}” allows {patient.insurance_plan.most_packs} packs at most on one [prescription].',
        ['at most', 'packs', 'allows', 'limit'],
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
          days_lasting: 'days_lasting',
          fills_left: 'fills',
          written_on: 'today()',
          valid_until: `plusDays(today(), medicine.control === 'controlled' ? ${VALID_DAYS_CONTROLLED} : ${VALID_DAYS})`,
          status: "'active'",
        },
      },
    ],
    ask: [
      'register a prescription of {prescriber} for {patient}: {medicine}, {packs} packs at a time for {days_lasting} days, to be filled {fills} times',
      '{patient} has brought a prescription from {prescriber} for {medicine}: {packs} packs each time, which last {days_lasting} days, to be filled {fills} times; put it on file',
    ],
    outcome: [{ question: 'Until when is it valid?', value: 'prescription.valid_until', type: 'date' }],
    ceiling: { arg: 'packs', most: 'patient.insurance_plan.most_packs', words: 'as many packs as the insurance allows' },
    plays: 46,
    undoneBy: 'withdraw_prescription',
  },
  renew_prescription: {
    title: 'Renew a [prescription]',
    about: `Gives a used-up [prescription], or one that is valid for ${RENEWED_WITHIN} days at most, new fills and ${VALID_DAYS} days. Controlled [medicines] take a new one each time.`,
    args: {
      prescription: row('prescription', {
        likely: `(prescription.status === 'used_up' || (prescription.status === 'active' && prescription.valid_until <= plusDays(today(), ${RENEWED_WITHIN}))) && prescription.medicine.control !== 'controlled'`,
      }),
      fills: integer('How often it is filled from now on.', 1, 6),
    },
    rules: [
      conflict(
        "prescription.status === 'active' || prescription.status === 'used_up'",
        'This [prescription] is {prescription.status} and cannot be renewed.',
        WRONG_STATUS,
      ),
      conflict(
        "prescription.medicine.control !== 'controlled'",
        '{prescription.medicine.name} is controlled. Register a new [prescription].',
        ['controlled', 'new prescription'],
      ),
      conflict(
        `prescription.status === 'used_up' || days(today(), prescription.valid_until) <= ${RENEWED_WITHIN}`,
        `It has fills left and is valid until {prescription.valid_until}; that is longer than ${RENEWED_WITHIN} days.`,
        ['fills left', 'longer than', 'still valid', 'valid until'],
      ),
      ...safe('prescription.patient', 'prescription.medicine'),
      conflict(
        "none('prescription', q => q.id !== prescription.id && q.patient_id === prescription.patient_id && q.medicine_id === prescription.medicine_id && (q.status === 'active' || q.status === 'on_hold'))",
        'There is another [prescription] of {prescription.patient.name} for {prescription.medicine.name}.',
        ALREADY,
      ),
    ],
    effects: [{ set: 'prescription', to: { status: "'active'", fills_left: 'fills', valid_until: `plusDays(today(), ${VALID_DAYS})` } }],
    ask: ['renew {prescription}, to be filled {fills} times', 'let {prescription} be filled {fills} times more; the renewal has come in'],
    outcome: [{ question: 'Until when is it valid now?', value: 'prescription.valid_until', type: 'date' }],
    plays: 5,
  },
  pause_prescription: {
    title: 'Pause a [prescription]',
    about: 'An active [prescription] is not filled until it is resumed. Nothing of it may be waiting at the counter.',
    args: { prescription: row('prescription', { likely: "prescription.status === 'active'" }) },
    rules: [
      isActive,
      conflict(
        "none('fill', f => f.prescription_id === prescription.id && f.status === 'ready')",
        'A [fill] of it is waiting at the counter. Hand it out or return it first.',
        ['waiting', 'counter'],
      ),
    ],
    effects: [{ set: 'prescription', to: { status: "'on_hold'" } }],
    ask: ['pause {prescription} for now', 'put {prescription} on hold'],
    plays: 4,
    undoneBy: 'resume_prescription',
  },
  resume_prescription: {
    title: 'Resume a [prescription]',
    about: 'A paused [prescription] may be filled again, unless an allergy or interaction has come up.',
    args: { prescription: row('prescription', { likely: "prescription.status === 'on_hold'" }) },
    rules: [
      conflict("prescription.status === 'on_hold'", 'This [prescription] is {prescription.status}, not paused.', [
        'not paused',
        'active',
        'used up',
        'used_up',
        'withdrawn',
      ]),
      ...safe('prescription.patient', 'prescription.medicine'),
    ],
    effects: [{ set: 'prescription', to: { status: "'active'" } }],
    ask: ['resume {prescription}', 'take {prescription} off hold'],
    plays: 2,
    undoneBy: 'pause_prescription',
  },
  withdraw_prescription: {
    title: 'Withdraw a [prescription]',
    about: 'The [prescription] is not filled any more, for good.',
    args: { prescription: row('prescription', { likely: "prescription.status === 'active'" }) },
    rules: [
      conflict("prescription.status !== 'withdrawn'", 'This [prescription] has been withdrawn already.', ['already', 'withdrawn']),
      conflict(
        "none('fill', f => f.prescription_id === prescription.id && f.status === 'ready')",
        'A [fill] of it is waiting at the counter. Hand it out or return it first.',
        ['waiting', 'counter'],
      ),
    ],
    effects: [{ set: 'prescription', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {prescription} for good', 'cancel {prescription}; the doctor has stopped it'],
    plays: 3,
  },
}
