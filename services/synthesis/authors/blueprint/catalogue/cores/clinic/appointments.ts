// What is done with appointments and referrals.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { HOURS } from './entities.ts'

/** Missed appointments after which somebody has to call in person. */
const MOST_MISSED = 2
/** Open appointments of one patient. */
const MOST_OPEN = 3
const NO_SHOW_FEE = 20
const LATE_FEE = 15

const ACTIVE = "(a.status === 'booked' || a.status === 'waiting')"
const TAKEN = ['taken', 'booked', 'busy', 'not free', 'another', 'already']
const referred = (patient: string): string =>
  `treatment.needs_referral === 'no' || some('referral', f => f.patient_id === ${patient}.id && f.treatment_id === treatment.id && f.status === 'open')`
const weekdays = (day: string): Action['rules'][number] =>
  conflict(`weekday(${day}) <= 5`, `{${day}} is a day of the weekend; the clinic is closed.`, ['weekend', 'closed', 'saturday', 'sunday'])
const free = (clinician: string, day: string, hour: string): Action['rules'][number] =>
  conflict(
    `none('appointment', a => a.clinician_id === ${clinician}.id && a.day === ${day} && a.hour === ${hour} && ${ACTIVE})`,
    `{${clinician}.name} has another [appointment] on {${day}} at {${hour}}.`,
    TAKEN,
  )
const withinDay = (clinician: string, day: string): Action['rules'][number] =>
  conflict(
    `count('appointment', a => a.clinician_id === ${clinician}.id && a.day === ${day} && ${ACTIVE}) < ${clinician}.most_a_day`,
    `{${clinician}.name} takes {${clinician}.most_a_day} [appointments] a day and has them on {${day}}.`,
    ['a day', 'limit', 'full', 'fully booked'],
  )
const booked = conflict("appointment.status === 'booked'", 'This [appointment] is {appointment.status}; only booked ones can be changed.', [
  'done',
  'missed',
  'cancelled',
  'waiting',
  'already',
  'finished',
])

export const appointments: Readonly<Record<string, Action>> = {
  book_appointment: {
    title: 'Book an [appointment]',
    about: `Books a [treatment] for a [patient] with a [clinician] who is trained for it, on a weekday. At most ${MOST_OPEN} open ones for each [patient]; those who missed ${MOST_MISSED} have to call in person.`,
    args: {
      patient: row('patient', { likely: `patient.missed < ${MOST_MISSED}` }),
      treatment: row('treatment', { likely: referred('patient') }),
      clinician: row('clinician', { likely: 'clinician.field === treatment.field' }),
      day: date('Day, from Monday to Friday.', 1, 25),
      hour: choice('When it begins.', HOURS),
    },
    rules: [
      invalid('day > today()', 'Appointments are booked from tomorrow on; today is {today()}.'),
      weekdays('day'),
      forbidden(
        'clinician.field === treatment.field',
        '{clinician.name} is not trained for “{treatment.name}”: it takes {treatment.field}.',
        ['not trained', 'not qualified', 'takes', 'cannot treat', 'wrong field'],
      ),
      forbidden(`patient.missed < ${MOST_MISSED}`, `{patient.name} has missed {patient.missed} [appointments] and has to call in person.`, [
        'missed',
        'in person',
      ]),
      forbidden(referred('patient'), '{patient.name} has no open [referral] for “{treatment.name}”.', ['referral', 'referred']),
      forbidden(
        `count('appointment', a => a.patient_id === patient.id && ${ACTIVE}) < ${MOST_OPEN}`,
        `{patient.name} has ${MOST_OPEN} open [appointments] already.`,
        ['already', 'at most', 'limit', 'too many'],
      ),
      conflict(
        "none('appointment', a => a.patient_id === patient.id && a.treatment_id === treatment.id && a.day > plusDays(day, -treatment.days_apart) && a.day < plusDays(day, treatment.days_apart) && a.status !== 'cancelled')",
        'There have to be {treatment.days_apart} days between two [appointments] for “{treatment.name}”.',
        ['days between', 'too soon', 'waiting period', 'apart'],
      ),
      free('clinician', 'day', 'hour'),
      withinDay('clinician', 'day'),
      conflict(
        `none('appointment', a => a.patient_id === patient.id && a.day === day && a.hour === hour && ${ACTIVE})`,
        '{patient.name} has another [appointment] at that time.',
        TAKEN,
      ),
    ],
    effects: [
      {
        add: 'appointment',
        with: {
          patient: 'patient',
          clinician: 'clinician',
          treatment: 'treatment',
          day: 'day',
          hour: 'hour',
          fee: "patient.insurance === 'public' ? 10 : treatment.fee",
          status: "'booked'",
        },
      },
    ],
    gives: 'appointment',
    ask: [
      'book {treatment} for {patient} with {clinician} on {day} at {hour}',
      'put {patient} down for {treatment} with {clinician}, {day}, {hour}',
      '{patient} needs {treatment}; book {hour} on {day} with {clinician}',
    ],
    outcome: [{ question: 'What will they have to pay for it?', value: 'appointment.fee', type: 'money' }],
    plays: 60,
    undoneBy: 'cancel_appointment',
  },
  move_appointment: {
    title: 'Move an [appointment]',
    about: 'Moves a booked [appointment] to another day or time with the same [clinician].',
    args: {
      appointment: row('appointment', { likely: "appointment.status === 'booked'" }),
      day: date('The new day.', 1, 25),
      hour: choice('The new time.', HOURS),
    },
    rules: [
      booked,
      invalid('day > today()', 'Appointments are booked from tomorrow on; today is {today()}.'),
      weekdays('day'),
      conflict(
        `none('appointment', a => a.clinician_id === appointment.clinician_id && a.day === day && a.hour === hour && a.id !== appointment.id && ${ACTIVE})`,
        '{appointment.clinician.name} has another [appointment] on {day} at {hour}.',
        TAKEN,
      ),
      conflict(
        `none('appointment', a => a.patient_id === appointment.patient_id && a.day === day && a.hour === hour && a.id !== appointment.id && ${ACTIVE})`,
        '{appointment.patient.name} has another [appointment] at that time.',
        TAKEN,
      ),
    ],
    effects: [{ set: 'appointment', to: { day: 'day', hour: 'hour' } }],
    ask: ['move {appointment} to {day} at {hour}', 'put {appointment} on {day} at {hour} instead'],
    plays: 5,
  },
  cancel_appointment: {
    title: 'Cancel an [appointment]',
    about: `Cancels a booked [appointment]. On the day itself or the day before it costs ${LATE_FEE}.`,
    args: { appointment: row('appointment', { likely: "appointment.status === 'booked' && appointment.day > today()" }) },
    rules: [booked],
    effects: [{ set: 'appointment', to: { status: "'cancelled'", fee: `days(today(), appointment.day) <= 1 ? ${LATE_FEE} : 0` } }],
    ask: ['cancel {appointment}', 'call off {appointment}'],
    outcome: [{ question: 'What do they have to pay for it?', value: 'appointment.fee', type: 'money' }],
    plays: 6,
  },
  hand_over_appointment: {
    title: 'Give an [appointment] to a colleague',
    about: 'Another [clinician] with the right training takes a booked [appointment] at the same time.',
    args: {
      appointment: row('appointment', { likely: "appointment.status === 'booked' && appointment.day >= today()" }),
      clinician: row('clinician', {
        about: 'Who takes it.',
        likely: 'clinician.field === appointment.treatment.field && clinician.id !== appointment.clinician_id',
      }),
    },
    rules: [
      booked,
      conflict('clinician.id !== appointment.clinician_id', 'It is with {clinician.name} already.', ['already', 'same']),
      forbidden('clinician.field === appointment.treatment.field', '{clinician.name} is not trained for “{appointment.treatment.name}”.', [
        'not trained',
        'not qualified',
        'cannot treat',
        'wrong field',
      ]),
      free('clinician', 'appointment.day', 'appointment.hour'),
      withinDay('clinician', 'appointment.day'),
    ],
    effects: [{ set: 'appointment', to: { clinician: 'clinician' } }],
    gives: 'appointment',
    ask: ['give {appointment} to {clinician}', 'let {clinician} take {appointment}'],
    plays: 3,
  },
  finish_appointment: {
    title: 'Finish an [appointment]',
    about: 'The [patient] came and was treated. If the [treatment] takes a [referral], one of its sessions is used.',
    args: { appointment: row('appointment', { likely: "appointment.status === 'booked' && appointment.day <= today()" }) },
    rules: [
      booked,
      conflict('appointment.day <= today()', 'This [appointment] is on {appointment.day}, and today is {today()}.', [
        'not yet',
        'today is',
        'future',
        'has not',
      ]),
    ],
    effects: [
      { set: 'appointment', to: { status: "'done'" } },
      {
        each: 'referral',
        as: 'used',
        where: "used.patient_id === appointment.patient_id && used.treatment_id === appointment.treatment_id && used.status === 'open'",
        order: 'written_on',
        limit: 1,
        do: [{ set: 'used', to: { status: "used.sessions <= 1 ? 'used_up' : 'open'", sessions: 'max(1, used.sessions - 1)' } }],
      },
    ],
    ask: ['mark {appointment} as done', 'note that {appointment} has taken place'],
    routine: { row: 'appointment', when: "appointment.status === 'booked' && appointment.day <= today()", chance: 0.85 },
  },
  miss_appointment: {
    title: 'Note that somebody did not come',
    about: `The [patient] did not come and said nothing: it costs ${NO_SHOW_FEE} and counts as missed.`,
    args: { appointment: row('appointment', { likely: "appointment.status === 'booked' && appointment.day <= today()" }) },
    rules: [
      booked,
      conflict('appointment.day <= today()', 'This [appointment] is on {appointment.day}, and today is {today()}.', [
        'not yet',
        'today is',
        'future',
        'has not',
      ]),
    ],
    effects: [
      { set: 'appointment', to: { status: "'missed'", fee: `${NO_SHOW_FEE}` } },
      { set: 'appointment.patient', to: { missed: 'appointment.patient.missed + 1' } },
    ],
    ask: ['note that nobody came to {appointment}', 'mark {appointment} as missed'],
    outcome: [{ question: 'How many appointments have they missed in all?', value: 'appointment.patient.missed', type: 'integer' }],
    routine: { row: 'appointment', when: "appointment.status === 'booked' && appointment.day < today()", chance: 0.6 },
  },
  write_referral: {
    title: 'Write a [referral]',
    about: 'Sends a [patient] to a [treatment] that needs it, for some sessions; one open [referral] for each.',
    args: {
      patient: row('patient'),
      treatment: row('treatment', { likely: "treatment.needs_referral === 'yes'" }),
      sessions: integer('How many sessions.', 2, 10),
    },
    rules: [
      conflict("treatment.needs_referral === 'yes'", '“{treatment.name}” needs no [referral]. Book it.', [
        'needs no',
        'no referral',
        'not need',
      ]),
      conflict(
        "none('referral', f => f.patient_id === patient.id && f.treatment_id === treatment.id && f.status === 'open')",
        '{patient.name} has an open [referral] for “{treatment.name}” already.',
        ['already', 'open referral'],
      ),
    ],
    effects: [
      {
        add: 'referral',
        with: { patient: 'patient', treatment: 'treatment', sessions: 'sessions', written_on: 'today()', status: "'open'" },
      },
    ],
    ask: ['refer {patient} for {sessions} sessions of {treatment}', 'write {patient} a referral for {treatment}, {sessions} sessions'],
    plays: 10,
  },
}
