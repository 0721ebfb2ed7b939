// Nurses and doctors drive to patients who cannot come, district by district.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** From this age on patients are visited at home without a special reason. */
const OLD = 65
const DAYS_IN_A_YEAR = 365.25
/** Visits that one clinician makes in a day. */
const MOST_A_DAY = 4

const REASONS = { cannot_walk: 3, after_surgery: 2, check: 3 } as const
const SAYS = { cannot_walk: 'trouble walking', after_surgery: 'surgery', check: 'a check' } as const
const planned = conflict("home_visit.status === 'planned'", 'This home visit is {home_visit.status} already.', [
  'already',
  'made',
  'cancelled',
])
const visited = (district: string, day: string): ReturnType<typeof conflict> =>
  conflict(
    `weekday(${day}) === ${district}.weekday`,
    `{${district}.name} is visited on another day of the week than {${day}}. Look at its weekday.`,
    ['day of the week', 'another day', 'weekday'],
  )
const hasRoom = (district: string, day: string): ReturnType<typeof conflict> =>
  conflict(
    `count('home_visit', h => h.district_id === ${district}.id && h.day === ${day} && h.status === 'planned') < ${district}.most_visits`,
    `{${district}.name} takes {${district}.most_visits} home visits a day and has them on {${day}}.`,
    ['a day', 'full', 'limit'],
  )
const hasTime = (clinician: string, day: string): ReturnType<typeof conflict> =>
  conflict(
    `count('home_visit', h => h.clinician_id === ${clinician}.id && h.day === ${day} && h.status === 'planned') < ${MOST_A_DAY}`,
    `{${clinician}.name} makes ${MOST_A_DAY} home visits a day and has them on {${day}}.`,
    ['a day', 'full', 'limit'],
  )

export const withHomeVisits: Variant = {
  key: 'with_home_visits',
  about: 'Patients who are old or cannot come are visited at home, each district on one day of the week.',
  apply: core =>
    extended(core, {
      entities: {
        district: {
          noun: { one: 'district', many: 'districts', also: [{ one: 'neighbourhood', many: 'neighbourhoods' }] },
          kind: 'reference',
          about: 'A part of town that is visited on one day of the week.',
          fields: {
            name: text('Name.', oneOf(['Harbour']), { unique: true }),
            weekday: integer('Day of the week on which it is visited: 1 is Monday, 5 is Friday.', 1, 5, { called: 'day of the week' }),
            most_visits: integer('Home visits there in a day.', 2, 6, { called: 'limit of visits' }),
            travel_fee: money('What driving there costs a [patient].', 0, 25, { called: 'travel fee', clause: 'that cost' }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 6,
          given: [
            { name: 'Harbour', weekday: 1, most_visits: 3, travel_fee: 10 },
            { name: 'Old Harbour', weekday: 2, most_visits: 2, travel_fee: 12 },
            { name: 'Mill Hill', weekday: 3, most_visits: 4, travel_fee: 8 },
            { name: 'Riverside', weekday: 4, most_visits: 3, travel_fee: 5 },
            { name: 'Garden Town', weekday: 5, most_visits: 5, travel_fee: 15 },
            { name: 'North Gate', weekday: 2, most_visits: 3, travel_fee: 20 },
          ],
        },
        home_visit: {
          noun: { one: 'home visit', many: 'home visits', also: [{ one: 'house call', many: 'house calls' }] },
          kind: 'record',
          about: 'A [clinician] who goes to a [patient].',
          fields: {
            patient: ref('patient', 'Who is visited.'),
            clinician: ref('clinician', 'Who goes.', { clause: 'by' }),
            district: ref('district', 'Where.', { clause: 'in' }),
            reason: choice('Why they cannot come.', REASONS, { says: SAYS, filter: false }),
            day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            fee: money('What the [patient] pays.', 0, 60, { sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { planned: 1, made: 1, cancelled: 1 },
              { says: { planned: 'planned', made: 'finished', cancelled: 'cancelled' } },
            ),
          },
          identify: ['patient', 'day'],
          refer: 'the home visit to {patient} on {day}',
          summary: { by: ['status', 'clinician', 'district'], totals: ['fee'], over: 'day' },
        },
      },
      actions: {
        plan_home_visit: {
          title: 'Plan a home visit',
          about: `Plans that a [clinician] of general medicine or nursing goes to a [patient], on the day of the week of the district. Mere checks are for [patients] from ${OLD} years on; one open home visit for each; ${MOST_A_DAY} a day for each [clinician]. Publicly insured ones pay the travel fee, others 30 more.`,
          args: {
            patient: row('patient', { likely: "none('home_visit', h => h.patient_id === patient.id && h.status === 'planned')" }),
            district: row('district'),
            clinician: row('clinician', { likely: "clinician.field === 'general' || clinician.field === 'nursing'" }),
            reason: choice('Why they cannot come.', REASONS, { says: SAYS }),
            day: mostly(date('Day.', 1, 20), 'plusDays(today(), 1 + (district.weekday - weekday(today()) + 6) % 7)'),
          },
          rules: [
            invalid('day > today()', 'Home visits are planned from tomorrow on; today is {today()}.'),
            forbidden(
              "clinician.field === 'general' || clinician.field === 'nursing'",
              '{clinician.name} is trained in {clinician.field} and makes no home visits.',
              ['trained in', 'no home visits', 'not trained'],
            ),
            forbidden(
              `reason !== 'check' || days(patient.born_on, today()) >= ${OLD} * ${DAYS_IN_A_YEAR}`,
              `{patient.name} is not ${OLD} yet and has to come here for a check.`,
              ['not 65', 'too young', 'age', 'has to come'],
            ),
            visited('district', 'day'),
            conflict(
              "none('home_visit', h => h.patient_id === patient.id && h.status === 'planned')",
              'A home visit to {patient.name} is planned already.',
              ['already', 'planned'],
            ),
            hasRoom('district', 'day'),
            hasTime('clinician', 'day'),
          ],
          effects: [
            {
              add: 'home_visit',
              with: {
                patient: 'patient',
                clinician: 'clinician',
                district: 'district',
                reason: 'reason',
                day: 'day',
                fee: "district.travel_fee + (patient.insurance === 'public' ? 0 : 30)",
                status: "'planned'",
              },
            },
          ],
          gives: 'home_visit',
          ask: [
            'have {clinician} visit {patient} at home in {district} on {day}; the reason is {reason}',
            'plan a home visit by {clinician} to {patient} in {district} on {day}, the reason being {reason}',
          ],
          outcome: [{ question: 'What does it cost the patient?', value: 'home_visit.fee', type: 'money' }],
          plays: 28,
          undoneBy: 'cancel_home_visit',
        },
        hand_on_home_visit: {
          title: 'Give a home visit to a colleague',
          about: 'Another [clinician] of general medicine or nursing who has time that day makes a planned home visit.',
          args: {
            home_visit: row('home_visit', { likely: "home_visit.status === 'planned' && home_visit.day >= today()" }),
            clinician: row('clinician', {
              likely: "clinician.id !== home_visit.clinician_id && (clinician.field === 'general' || clinician.field === 'nursing')",
            }),
          },
          rules: [
            planned,
            conflict('clinician.id !== home_visit.clinician_id', '{clinician.name} makes it already.', ['already', 'same']),
            forbidden(
              "clinician.field === 'general' || clinician.field === 'nursing'",
              '{clinician.name} is trained in {clinician.field} and makes no home visits.',
              ['trained in', 'no home visits', 'not trained'],
            ),
            hasTime('clinician', 'home_visit.day'),
          ],
          effects: [{ set: 'home_visit', to: { clinician: 'clinician' } }],
          gives: 'home_visit',
          ask: ['let {clinician} make {home_visit}', 'give {home_visit} to {clinician}'],
          plays: 3,
        },
        move_home_visit: {
          title: 'Move a home visit',
          about: 'Moves a planned home visit by whole weeks, so that the day of the week of the district stays.',
          args: {
            home_visit: row('home_visit', { likely: "home_visit.status === 'planned'" }),
            weeks: integer('By how many weeks.', 1, 3),
          },
          rules: [
            planned,
            conflict(
              "count('home_visit', h => h.district_id === home_visit.district_id && h.day === plusDays(home_visit.day, 7 * weeks) && h.status === 'planned') < home_visit.district.most_visits",
              '{home_visit.district.name} takes {home_visit.district.most_visits} home visits a day and has them then.',
              ['a day', 'full', 'limit'],
            ),
            conflict(
              `count('home_visit', h => h.clinician_id === home_visit.clinician_id && h.day === plusDays(home_visit.day, 7 * weeks) && h.status === 'planned') < ${MOST_A_DAY}`,
              `{home_visit.clinician.name} makes ${MOST_A_DAY} home visits a day and has them then.`,
              ['a day', 'full', 'limit'],
            ),
          ],
          effects: [{ set: 'home_visit', to: { day: 'plusDays(home_visit.day, 7 * weeks)' } }],
          ask: ['move {home_visit} by {weeks} weeks', 'put {home_visit} off by {weeks} weeks'],
          outcome: [{ question: 'On which day is it now?', value: 'home_visit.day', type: 'date' }],
          plays: 3,
        },
        finish_home_visit: {
          title: 'Note that a home visit was made',
          about: 'The [clinician] has been there, on the day or later.',
          args: { home_visit: row('home_visit', { likely: "home_visit.status === 'planned' && home_visit.day <= today()" }) },
          rules: [
            planned,
            conflict('home_visit.day <= today()', 'It is planned for {home_visit.day}, and today is {today()}.', [
              'planned for',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'home_visit', to: { status: "'made'" } }],
          ask: ['note that {home_visit} was made', 'mark {home_visit} as made'],
          routine: { row: 'home_visit', when: "home_visit.status === 'planned' && home_visit.day <= today()", chance: 0.35 },
        },
        cancel_home_visit: {
          title: 'Cancel a home visit',
          about: 'Cancels a planned home visit; on the day itself the travel fee stays due.',
          args: { home_visit: row('home_visit', { likely: "home_visit.status === 'planned' && home_visit.day > today()" }) },
          rules: [planned],
          effects: [
            {
              set: 'home_visit',
              to: { status: "'cancelled'", fee: 'home_visit.day <= today() ? home_visit.district.travel_fee : 0' },
            },
          ],
          ask: ['cancel {home_visit}', 'call off {home_visit}'],
          outcome: [{ question: 'How much stays due for it?', value: 'home_visit.fee', type: 'money' }],
          plays: 3,
        },
      },
    }),
}
