// Vaccines come in series of doses, with days between them and a cold store that holds few.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { SUBSTANCES } from '../entities.ts'

/** Doses of one vaccine that the fridge takes. */
const FRIDGE = 40
/** Shots that one clinician gives in a day. */
const MOST_A_DAY = 6

const SUBSTANCE_OR_NONE = { ...SUBSTANCES, none: 5 } as const
const doses = (patient: string): string => `count('shot', s => s.patient_id === ${patient}.id && s.vaccine_id === vaccine.id)`

export const withVaccinations: Variant = {
  key: 'with_vaccinations',
  about: 'Vaccines are given in series of doses, with days between them, and the fridge holds few of each.',
  apply: core =>
    extended(core, {
      entities: {
        vaccine: {
          noun: { one: 'vaccine', many: 'vaccines' },
          kind: 'thing',
          about: 'A vaccine in the fridge.',
          fields: {
            name: text('Name.', oneOf(['Tetavax']), { unique: true, filter: true }),
            doses: integer('How many doses one needs.', 1, 3, {
              called: 'number of doses',
              sort: true,
              filter: true,
              clause: 'that take',
              unit: 'doses',
            }),
            days_between: integer('Fewest days between two doses.', 0, 28, { called: 'interval', unit: 'days', sort: true }),
            holds: choice('Substance in it that some cannot stand.', SUBSTANCE_OR_NONE, { called: 'substance' }),
            in_fridge: integer('Doses in the fridge.', 3, 20, {
              called: 'number of doses in the fridge',
              sort: true,
              filter: true,
              clause: 'of which there are',
            }),
            price: money('What a dose costs those who are not publicly insured.', 15, 90, {
              sort: true,
              filter: true,
              editable: true,
              clause: 'that cost',
            }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 6,
          given: [
            { name: 'Tetavax', doses: 2, days_between: 14, holds: 'none', price: 35 },
            { name: 'Tetavax Junior', doses: 3, days_between: 10, holds: 'none', price: 30 },
            { name: 'Hepacort', doses: 3, days_between: 14, holds: 'latex', price: 70 },
            { name: 'Fluvia', doses: 1, days_between: 0, holds: 'none', price: 25 },
            { name: 'Borrelin', doses: 2, days_between: 21, holds: 'penicillin', price: 85 },
            { name: 'Zosterin', doses: 2, days_between: 28, holds: 'none', price: 90 },
          ],
        },
        shot: {
          noun: { one: 'shot', many: 'shots', also: [{ one: 'dose given', many: 'doses given' }] },
          kind: 'record',
          about: 'A dose of a vaccine that a [patient] got.',
          fields: {
            patient: ref('patient', 'Who got it.'),
            vaccine: ref('vaccine', 'Which vaccine.'),
            giver: ref('clinician', 'Who gave it.', { called: 'giver', clause: 'given by' }),
            dose: integer('Which dose it was, from 1.', 1, 3, { called: 'number of the dose', sort: true }),
            given_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that were given' }),
            paid: money('What was paid.', 0, 90, { called: 'price paid', sort: true }),
            reaction: choice(
              'How the [patient] stood it.',
              { none: 8, mild: 2, severe: 1 },
              { says: { none: 'well-tolerated', mild: 'mild', severe: 'severe' } },
            ),
          },
          identify: ['patient', 'vaccine', 'dose'],
          refer: 'dose {dose} of {vaccine} for {patient}',
          summary: { by: ['vaccine', 'giver', 'reaction'], totals: ['paid'], over: 'given_on' },
        },
      },
      actions: {
        give_shot: {
          title: 'Give a shot',
          about: `Notes that a [clinician] of nursing or general medicine gave a [patient] the next dose: not before the interval is over, not after the last dose, not to those who are allergic or had a severe reaction, and ${MOST_A_DAY} shots a day for each [clinician].`,
          args: {
            vaccine: row('vaccine', { likely: 'vaccine.in_fridge > 0' }),
            patient: row('patient', {
              likely:
                "none('allergy', g => g.patient_id === patient.id && g.substance === vaccine.holds) && none('shot', s => s.patient_id === patient.id && s.vaccine_id === vaccine.id && s.given_on > plusDays(today(), -vaccine.days_between))",
            }),
            giver: row('clinician', { about: 'Who gives it.', likely: "giver.field === 'nursing' || giver.field === 'general'" }),
          },
          rules: [
            forbidden(
              "giver.field === 'nursing' || giver.field === 'general'",
              '{giver.name} is trained in {giver.field} and gives no shots.',
              ['trained in', 'no shots', 'not trained'],
            ),
            forbidden(
              "none('allergy', g => g.patient_id === patient.id && g.substance === vaccine.holds)",
              '{patient.name} has an allergy to {vaccine.holds}, which {vaccine.name} holds.',
              ['allergy', 'allergic'],
            ),
            forbidden(
              "none('shot', s => s.patient_id === patient.id && s.vaccine_id === vaccine.id && s.reaction === 'severe')",
              '{patient.name} had a severe reaction to {vaccine.name}.',
              ['severe', 'reaction'],
            ),
            conflict(`${doses('patient')} < vaccine.doses`, '{patient.name} has had all {vaccine.doses} doses of {vaccine.name}.', [
              'all',
              'already',
              'complete',
              'has had',
            ]),
            conflict(
              "none('shot', s => s.patient_id === patient.id && s.vaccine_id === vaccine.id && s.given_on > plusDays(today(), -vaccine.days_between))",
              'There have to be {vaccine.days_between} days between two doses of {vaccine.name}, and the last one was less than that ago.',
              ['days between', 'too soon', 'interval', 'less than'],
            ),
            conflict('vaccine.in_fridge > 0', 'No dose of {vaccine.name} is left in the fridge.', ['no dose', 'left', 'empty']),
            conflict(
              `count('shot', s => s.giver_id === giver.id && s.given_on === today()) < ${MOST_A_DAY}`,
              `{giver.name} has given ${MOST_A_DAY} shots today. Choose somebody else.`,
              ['today', 'limit', 'too many'],
            ),
          ],
          effects: [
            {
              add: 'shot',
              with: {
                patient: 'patient',
                vaccine: 'vaccine',
                giver: 'giver',
                dose: `${doses('patient')} + 1`,
                given_on: 'today()',
                paid: "patient.insurance === 'public' ? 0 : vaccine.price",
                reaction: "'none'",
              },
            },
            { set: 'vaccine', to: { in_fridge: 'vaccine.in_fridge - 1' } },
          ],
          gives: 'shot',
          also: { vaccine: 'vaccine' },
          ask: [
            'note that {giver} has given {patient} a shot of {vaccine}',
            'put down a shot of {vaccine} for {patient}, given by {giver}',
          ],
          outcome: [
            { question: 'Which dose is that?', value: 'shot.dose', type: 'integer' },
            { question: 'How many doses are left in the fridge?', value: 'vaccine.in_fridge', type: 'integer' },
          ],
          plays: 30,
        },
        note_reaction: {
          title: 'Note a reaction to a shot',
          about: 'Notes within two weeks how a [patient] stood a shot; after a severe reaction no more doses are given.',
          args: {
            shot: row('shot', { likely: "shot.reaction === 'none' && days(shot.given_on, today()) <= 14" }),
            reaction: choice('How bad it was.', { mild: 3, severe: 1 }),
          },
          rules: [
            conflict("shot.reaction === 'none'", 'A {shot.reaction} reaction has been noted already.', ['already', 'noted']),
            conflict('days(shot.given_on, today()) <= 14', 'It was given on {shot.given_on}, more than two weeks ago.', [
              'two weeks',
              'too long',
              'too late',
              'more than',
            ]),
          ],
          effects: [{ set: 'shot', to: { reaction: 'reaction' } }],
          ask: ['note a {reaction} reaction to {shot}', 'put down that there was a {reaction} reaction to {shot}'],
          plays: 4,
        },
        stock_vaccine: {
          title: 'Put doses into the fridge',
          about: `Adds doses of a vaccine; the fridge takes ${FRIDGE} of each.`,
          args: { vaccine: row('vaccine', { likely: 'vaccine.in_fridge < 12' }), doses: integer('How many doses.', 5, 30, { step: 5 }) },
          rules: [
            conflict(`vaccine.in_fridge + doses <= ${FRIDGE}`, `The fridge takes ${FRIDGE} doses, and {vaccine.in_fridge} are there.`, [
              'fridge takes',
              'room',
              'too many',
              'at most',
            ]),
          ],
          effects: [{ set: 'vaccine', to: { in_fridge: 'vaccine.in_fridge + doses' } }],
          ask: ['put {doses} doses of {vaccine} into the fridge', 'book in {doses} doses of {vaccine}'],
          outcome: [{ question: 'How many doses are in the fridge now?', value: 'vaccine.in_fridge', type: 'integer' }],
          ceiling: { arg: 'doses', most: `${FRIDGE} - vaccine.in_fridge`, words: 'as many doses as the fridge still takes' },
          plays: 4,
        },
        discard_doses: {
          title: 'Discard doses',
          about: 'Takes doses out of the fridge that were too warm or are past their date.',
          args: {
            vaccine: row('vaccine', { likely: 'vaccine.in_fridge > 3' }),
            doses: mostly(integer('How many doses.', 1, 30), 'min(2, vaccine.in_fridge)'),
          },
          rules: [
            conflict('doses <= vaccine.in_fridge', 'Only {vaccine.in_fridge} doses are there.', ['only', 'not so many', 'not enough']),
          ],
          effects: [{ set: 'vaccine', to: { in_fridge: 'vaccine.in_fridge - doses' } }],
          ask: ['discard {doses} doses of {vaccine}', 'take {doses} doses of {vaccine} out of the fridge; they were too warm'],
          outcome: [{ question: 'How many doses are left in the fridge?', value: 'vaccine.in_fridge', type: 'integer' }],
          ceiling: { arg: 'doses', most: 'vaccine.in_fridge', words: 'all' },
          plays: 2,
        },
      },
    }),
}
