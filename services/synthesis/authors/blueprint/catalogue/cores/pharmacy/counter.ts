// What is done beside prescriptions: allergies, insurance, batches on the shelf, vaccinations.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, pattern, text, oneOf } from '../../../language/field.ts'
import { HOURS } from './entities.ts'
import { SUBSTANCES, WHOLESALERS } from './medicines.ts'

/** Days that a batch lasts at least when it comes in. */
const LEAST_DAYS = 60
/** Days ahead for which vaccinations are planned. */
const PLANNED_AHEAD = 40

const isPlanned = conflict(
  "vaccination.status === 'planned'",
  'This [vaccination] is {vaccination.status}; only planned ones can be changed.',
  ['given', 'completed', 'cancelled', 'already'],
)
const weekdays = conflict('weekday(day) <= 5', '{day} is a day of the weekend; nobody vaccinates then.', ['weekend', 'saturday', 'sunday'])
const soon = invalid(
  `day >= today() && days(today(), day) <= ${PLANNED_AHEAD}`,
  `Choose a day from {today()} on, at most ${PLANNED_AHEAD} days ahead.`,
)
const free = (pharmacist: string, patient: string, except: string): Action['rules'] => [
  conflict(
    `none('vaccination', v => v.pharmacist_id === ${pharmacist}.id && v.day === day && v.hour === hour && v.status === 'planned'${except})`,
    `{${pharmacist}.name} gives another [vaccination] on {day} at {hour}. Choose another time.`,
    ['another', 'taken', 'busy', 'not free'],
  ),
  conflict(
    `none('vaccination', v => v.patient_id === ${patient}.id && v.day === day && v.hour === hour && v.status === 'planned'${except})`,
    `{${patient}.name} has another [vaccination] at that time.`,
    ['another', 'at that time', 'same time'],
  ),
]
const apart = (patient: string, vaccine: string, except: string): Action['rules'][number] =>
  conflict(
    `none('vaccination', v => v.patient_id === ${patient}.id && v.vaccine_id === ${vaccine}.id && v.status !== 'cancelled' && v.day > plusDays(day, -${vaccine}.days_apart) && v.day < plusDays(day, ${vaccine}.days_apart)${except})`,
    `There have to be {${vaccine}.days_apart} days between two doses of the {${vaccine}.name} vaccine.`,
    ['days between', 'apart', 'too soon', 'gap'],
  )

export const counter: Readonly<Record<string, Action>> = {
  note_allergy: {
    title: 'Note an [allergy]',
    about: 'Notes that a [patient] cannot stand a group of substances; active [prescriptions] for it are withdrawn.',
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
        where: "p.patient_id === patient.id && p.medicine.substance === substance && (p.status === 'active' || p.status === 'on_hold')",
        do: [{ set: 'p', to: { status: "'withdrawn'" } }],
      },
    ],
    gives: 'allergy',
    ask: [
      'note a {severity} allergy of {patient} against {substance}',
      '{patient} has a {severity} allergy against {substance}; put it on file',
    ],
    plays: 2,
  },
  change_insurance_plan: {
    title: 'Change the insurance of a [patient]',
    about: 'Puts a [patient] on another [insurance_plan]. Nothing may be waiting for them at the counter at the old price.',
    args: { patient: row('patient'), insurance_plan: row('insurance_plan', { likely: 'insurance_plan.id !== patient.insurance_plan_id' }) },
    rules: [
      conflict('insurance_plan.id !== patient.insurance_plan_id', '{patient.name} has “{insurance_plan.name}” already.', [
        'already',
        'same',
      ]),
      conflict(
        "none('fill', f => f.prescription.patient_id === patient.id && f.status === 'ready')",
        'A [fill] is waiting for {patient.name} at the price of the old plan. Hand it out or return it first.',
        ['waiting', 'old plan', 'first'],
      ),
    ],
    effects: [{ set: 'patient', to: { insurance_plan: 'insurance_plan' } }],
    gives: 'patient',
    ask: ['put {patient} on {insurance_plan}', '{patient} has changed to {insurance_plan}; please note it'],
    plays: 2,
  },
  receive_batch: {
    title: 'Receive a [batch]',
    about: `Puts a new [batch] on the shelf: it lasts ${LEAST_DAYS} days at least, and the shelf takes a certain number of packs of each [medicine].`,
    args: {
      medicine: row('medicine'),
      wholesaler: text('Who delivers it.', oneOf(WHOLESALERS), { maxLength: 60 }),
      code: text('Code on the box.', pattern('@#####'), { maxLength: 12 }),
      packs: integer('How many packs.', 5, 40, { step: 5 }),
      expires_on: date('Last day on which it is handed out.', 50, 600),
    },
    rules: [
      conflict("none('batch', b => b.code === code)", 'There is a [batch] {code} already.', ['already', 'exists']),
      conflict(
        `days(today(), expires_on) >= ${LEAST_DAYS}`,
        `It expires on {expires_on}, in fewer than ${LEAST_DAYS} days. Send it back to the wholesaler.`,
        ['fewer than', 'expires', 'too soon', 'less than'],
      ),
      conflict(
        "sum('batch', b => b.medicine_id === medicine.id && b.status === 'on_shelf', b => b.packs) + packs <= medicine.shelf_packs",
        "The shelf takes {medicine.shelf_packs} packs of {medicine.name}, and {sum('batch', b => b.medicine_id === medicine.id && b.status === 'on_shelf', b => b.packs)} are there.",
        ['shelf', 'room', 'space', 'too many'],
      ),
    ],
    effects: [
      {
        add: 'batch',
        with: {
          code: 'code',
          medicine: 'medicine',
          wholesaler: 'wholesaler',
          packs: 'packs',
          expires_on: 'expires_on',
          status: "'on_shelf'",
        },
      },
    ],
    ask: [
      'book in [batch] {code} from {wholesaler}: {packs} packs of {medicine} that expire on {expires_on}',
      '{wholesaler} has delivered {packs} packs of {medicine}, [batch] {code}, expiry date {expires_on}; put them on the shelf',
    ],
    ceiling: {
      arg: 'packs',
      most: "medicine.shelf_packs - sum('batch', b => b.medicine_id === medicine.id && b.status === 'on_shelf', b => b.packs)",
      words: 'as many packs as the shelf still takes',
    },
    plays: 8,
  },
  recall_batch: {
    title: 'Recall a [batch]',
    about: 'A [batch] must not be handed out any more. What is waiting at the counter from it is returned.',
    args: { batch: row('batch', { likely: "batch.status === 'on_shelf' && batch.packs > 0" }) },
    rules: [
      conflict("batch.status === 'on_shelf'", '[batch] {batch.code} is {batch.status} already.', ['already', 'recalled', 'destroyed']),
    ],
    effects: [
      { set: 'batch', to: { status: "'recalled'" } },
      {
        each: 'fill',
        as: 'f',
        where: "f.batch_id === batch.id && f.status === 'ready'",
        do: [
          { set: 'f', to: { status: "'returned'", copay: '0' } },
          { set: 'f.batch', to: { packs: 'f.batch.packs + f.packs' } },
          {
            set: 'f.prescription',
            to: {
              fills_left: 'f.prescription.fills_left + 1',
              last_filled_on: 'null',
              status: "f.prescription.status === 'used_up' ? 'active' : f.prescription.status",
            },
          },
        ],
      },
    ],
    ask: ['recall {batch}', 'take {batch} out of sale; the maker has recalled it'],
    outcome: [{ question: 'How many packs of it are there?', value: 'batch.packs', type: 'integer' }],
    plays: 2,
  },
  destroy_batch: {
    title: 'Destroy a [batch]',
    about: 'Destroys the rest of a [batch] that is recalled or has expired.',
    args: {
      batch: row('batch', { likely: "batch.status === 'recalled' || (batch.status === 'on_shelf' && batch.expires_on < today())" }),
    },
    rules: [
      conflict("batch.status !== 'destroyed'", '[batch] {batch.code} has been destroyed already.', ['already', 'destroyed']),
      conflict(
        "batch.status === 'recalled' || batch.expires_on < today()",
        '[batch] {batch.code} is good until {batch.expires_on} and not recalled.',
        ['good until', 'not recalled', 'not expired', 'still good'],
      ),
      conflict(
        "none('fill', f => f.batch_id === batch.id && f.status === 'ready')",
        'Packs of it are waiting at the counter. Return those first.',
        ['waiting', 'counter'],
      ),
    ],
    effects: [{ set: 'batch', to: { status: "'destroyed'", packs: '0' } }],
    ask: ['have {batch} destroyed', 'note that {batch} was destroyed'],
    plays: 1,
  },
  plan_vaccination: {
    title: 'Plan a [vaccination]',
    about:
      'Plans one dose of a [vaccine] for a [patient] with a [pharmacist] who may vaccinate, on a weekday. Lowest age, number of doses, the gap between them and the doses in stock are checked.',
    args: {
      patient: row('patient'),
      vaccine: row('vaccine', { likely: 'patient.born_on <= plusMonths(today(), -12 * vaccine.least_age)' }),
      pharmacist: row('pharmacist', { about: 'Who gives it.', likely: "pharmacist.may_vaccinate === 'yes'" }),
      day: date('Day, from Monday to Friday.', 1, 30),
      hour: choice('When.', HOURS),
    },
    rules: [
      soon,
      weekdays,
      forbidden("pharmacist.may_vaccinate === 'yes'", '{pharmacist.name} does not vaccinate. Choose a colleague.', [
        'does not vaccinate',
        'may not',
        'not allowed',
      ]),
      conflict(
        'patient.born_on <= plusMonths(day, -12 * vaccine.least_age)',
        'The {vaccine.name} vaccine is given from the age of {vaccine.least_age} on; {patient.name} was born on {patient.born_on}.',
        ['age', 'too young', 'born'],
      ),
      conflict(
        "count('vaccination', v => v.patient_id === patient.id && v.vaccine_id === vaccine.id && v.status !== 'cancelled') < vaccine.doses",
        '{patient.name} has had or planned all {vaccine.doses} doses of the {vaccine.name} vaccine.',
        ['all', 'already', 'doses'],
      ),
      apart('patient', 'vaccine', ''),
      conflict(
        "count('vaccination', v => v.vaccine_id === vaccine.id && v.status === 'planned') < vaccine.stock",
        'All {vaccine.stock} doses of the {vaccine.name} vaccine in stock are spoken for.',
        ['stock', 'spoken for', 'no dose', 'doses'],
      ),
      ...free('pharmacist', 'patient', ''),
    ],
    effects: [
      {
        add: 'vaccination',
        with: { patient: 'patient', vaccine: 'vaccine', pharmacist: 'pharmacist', day: 'day', hour: 'hour', status: "'planned'" },
      },
    ],
    ask: [
      'put {patient} down for {vaccine} with {pharmacist} on {day} at {hour}',
      '{patient} wants {vaccine}; plan it for {day} at {hour} with {pharmacist}',
    ],
    plays: 24,
    undoneBy: 'cancel_vaccination',
  },
  move_vaccination: {
    title: 'Move a [vaccination]',
    about: 'Moves a planned [vaccination] to another weekday or time with the same [pharmacist].',
    args: {
      vaccination: row('vaccination', { likely: "vaccination.status === 'planned'" }),
      day: date('The new day.', 1, 30),
      hour: choice('The new time.', HOURS),
    },
    rules: [
      isPlanned,
      soon,
      weekdays,
      apart('vaccination.patient', 'vaccination.vaccine', ' && v.id !== vaccination.id'),
      ...free('vaccination.pharmacist', 'vaccination.patient', ' && v.id !== vaccination.id'),
    ],
    effects: [{ set: 'vaccination', to: { day: 'day', hour: 'hour' } }],
    ask: ['move {vaccination} to {day} at {hour}', 'put {vaccination} on {day} at {hour} instead'],
    plays: 3,
  },
  cancel_vaccination: {
    title: 'Cancel a [vaccination]',
    about: 'Cancels a planned [vaccination]; its dose is free for somebody else.',
    args: { vaccination: row('vaccination', { likely: "vaccination.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'vaccination', to: { status: "'cancelled'" } }],
    ask: ['cancel {vaccination}', 'call off {vaccination}'],
    plays: 2,
  },
  give_vaccination: {
    title: 'Note a [vaccination] as given',
    about: 'The dose was given, on the planned day or later; it is taken from the stock.',
    args: { vaccination: row('vaccination', { likely: "vaccination.status === 'planned' && vaccination.day <= today()" }) },
    rules: [
      isPlanned,
      conflict('vaccination.day <= today()', 'It is planned for {vaccination.day}, and today is {today()}.', [
        'planned for',
        'not yet',
        'today is',
        'future',
      ]),
      conflict('vaccination.vaccine.stock > 0', 'There is no dose of the {vaccination.vaccine.name} vaccine in stock.', [
        'no dose',
        'stock',
      ]),
    ],
    effects: [
      { set: 'vaccination', to: { status: "'given'" } },
      { set: 'vaccination.vaccine', to: { stock: 'vaccination.vaccine.stock - 1' } },
    ],
    ask: ['note that {vaccination} was given', 'mark {vaccination} as given'],
    outcome: [{ question: 'How many doses of that vaccine are left?', value: 'vaccination.vaccine.stock', type: 'integer' }],
    routine: { row: 'vaccination', when: "vaccination.status === 'planned' && vaccination.day <= today()", chance: 0.85 },
  },
}
