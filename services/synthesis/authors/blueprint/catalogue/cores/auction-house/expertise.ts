// An auction house that looks at what is dear before it is listed: specialists with a field, a verdict, and estimates that follow.
import { conflict, forbidden, invalid, mostly, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Estimate from which a lot has to be found genuine before it is listed. */
const CHECKED_FROM = 200
/** Examinations that one specialist has under way at most. */
const MOST_OPEN = 3

const underWay = conflict("examination.status === 'under_way'", 'This examination is {examination.status}.', [
  'finished',
  'already',
  'given up',
  'given_up',
  'over',
])

export const expertise: Variant = {
  key: 'authenticity_checks',
  about: 'Dear lots are examined first: a specialist of the field checks the authenticity, and only what is genuine may be listed.',
  apply: core =>
    extended(core, {
      entities: {
        examination: {
          noun: { one: 'examination', many: 'examinations', also: [{ one: 'authentication', many: 'authentications' }] },
          kind: 'record',
          about: 'A [lot] that a [specialist] looks at.',
          fields: {
            lot: ref('lot', 'Which [lot].'),
            examiner: ref('specialist', 'Who looks at it.', { called: 'examiner' }),
            begun_on: date('First day.', -60, 0, { called: 'start date', filter: true, sort: true, clause: 'that began' }),
            verdict: choice(
              'What was found.',
              { genuine: 7, doubtful: 2, forged: 1 },
              { optional: true, says: { genuine: 'genuine', doubtful: 'doubtful', forged: 'forged' } },
            ),
            fee: money('What the seller pays for it.', 20, 90, { step: 5, sort: true }),
            status: choice(
              'Where it stands.',
              { under_way: 1, finished: 1, given_up: 1 },
              { says: { finished: 'finished' }, clauses: { under_way: 'that are under way', given_up: 'that were given up' } },
            ),
          },
          identify: ['lot', 'begun_on'],
          refer: 'the examination of {lot} that began on {begun_on}',
          summary: { by: ['status', 'verdict', 'examiner'], totals: ['fee'], over: 'begun_on' },
        },
      },
      fields: {
        specialist: { field: ref('category', 'What they know best.', { called: 'field', skew: 'even' }) },
      },
      rules: {
        list_lot: [
          conflict(
            `lot.estimate < ${CHECKED_FROM} || some('examination', e => e.lot_id === lot.id && e.verdict === 'genuine')`,
            `“{lot.title}” is estimated at {money(lot.estimate)}; from {money(${CHECKED_FROM})} on, a [lot] has to be found genuine first.`,
            ['genuine', 'examin', 'authentic'],
          ),
        ],
      },
      actions: {
        begin_examination: {
          title: 'Begin an examination',
          about: `A [specialist] begins to look at a [lot] in store; those at the desk examine their own field only, and everybody has ${MOST_OPEN} under way at most. A [lot] that was found genuine or forged is not examined again.`,
          args: {
            lot: row('lot', {
              likely:
                "lot.status === 'in_store' && none('examination', e => e.lot_id === lot.id && (e.status === 'under_way' || e.verdict === 'genuine' || e.verdict === 'forged'))",
            }),
            examiner: row('specialist', {
              about: 'Who looks at it.',
              likely: "examiner.field_id === lot.category_id || examiner.role !== 'desk'",
            }),
            fee: money('What the seller pays.', 20, 90, { step: 5 }),
          },
          rules: [
            conflict("lot.status === 'in_store'", '“{lot.title}” is {lot.status}, not in store.', ['not in store', 'listed', 'sold']),
            conflict("none('examination', e => e.lot_id === lot.id && e.status === 'under_way')", '“{lot.title}” is being examined.', [
              'being examined',
              'already',
              'under way',
            ]),
            conflict(
              "none('examination', e => e.lot_id === lot.id && (e.verdict === 'genuine' || e.verdict === 'forged'))",
              'There is a clear verdict on “{lot.title}” already.',
              ['already', 'verdict', 'clear'],
            ),
            forbidden(
              "examiner.field_id === lot.category_id || examiner.role !== 'desk'",
              '{examiner.name} is at the desk and examines “{examiner.field.name}” only; this belongs to “{lot.category.name}”.',
              ['desk', 'only', 'belongs'],
            ),
            conflict(
              `count('examination', e => e.examiner_id === examiner.id && e.status === 'under_way') < ${MOST_OPEN}`,
              `{examiner.name} has ${MOST_OPEN} examinations under way.`,
              ['under way', 'at most', 'too many'],
            ),
          ],
          effects: [
            { add: 'examination', with: { lot: 'lot', examiner: 'examiner', begun_on: 'today()', fee: 'fee', status: "'under_way'" } },
          ],
          gives: 'examination',
          ask: ['have {examiner} examine {lot} for {fee}', 'begin an examination of {lot} by {examiner}, fee {fee}'],
          plays: 4,
          routine: {
            row: 'lot',
            when: `lot.status === 'in_store' && lot.estimate >= ${CHECKED_FROM} && none('examination', e => e.lot_id === lot.id)`,
            chance: 0.03,
          },
        },
        finish_examination: {
          title: 'Finish an examination',
          about:
            'Puts the verdict and the estimate that follows from it down. A forged [lot] is worth 100 at most, a genuine one is not worth less than before.',
          args: {
            examination: row('examination', { likely: "examination.status === 'under_way'" }),
            verdict: choice('What was found.', { genuine: 5, doubtful: 4, forged: 1 }),
            estimate: mostly(
              money('Estimate from now on.', 30, 1500, { step: 10 }),
              "verdict === 'forged' ? min(examination.lot.estimate, 60) : examination.lot.estimate",
            ),
          },
          rules: [
            underWay,
            conflict(
              "verdict !== 'genuine' || estimate >= examination.lot.estimate",
              'What is genuine is worth {money(examination.lot.estimate)} or more.',
              ['or more', 'less', 'genuine'],
            ),
            conflict("verdict !== 'forged' || estimate <= 100", 'What is forged is worth {money(100)} at most.', ['at most', 'forged']),
          ],
          effects: [
            { set: 'examination', to: { verdict: 'verdict', status: "'finished'" } },
            { set: 'examination.lot', to: { estimate: 'estimate' } },
          ],
          ask: [
            'finish {examination}: {verdict}, estimate {estimate}',
            'put down the verdict of {examination}: {verdict}, with an estimate of {estimate}',
          ],
          routine: { row: 'examination', when: "examination.status === 'under_way' && examination.begun_on < today()", chance: 0.15 },
        },
        give_up_examination: {
          title: 'Give an examination up',
          about: 'Ends an examination without a verdict; its fee is not due.',
          args: { examination: row('examination', { likely: "examination.status === 'under_way'" }) },
          rules: [underWay],
          effects: [{ set: 'examination', to: { status: "'given_up'", fee: '0' } }],
          ask: ['give up {examination}', 'end {examination} without a verdict'],
        },
        move_examination: {
          title: 'Give an examination to somebody else',
          about: `Another [specialist] goes on with it; those at the desk examine their own field only, and everybody has ${MOST_OPEN} under way at most.`,
          args: {
            examination: row('examination', { likely: "examination.status === 'under_way'" }),
            examiner: row('specialist', {
              about: 'Who goes on.',
              likely:
                "examiner.id !== examination.examiner_id && (examiner.field_id === examination.lot.category_id || examiner.role !== 'desk')",
            }),
          },
          rules: [
            underWay,
            invalid('examiner.id !== examination.examiner_id', '{examiner.name} works on it.'),
            forbidden(
              "examiner.field_id === examination.lot.category_id || examiner.role !== 'desk'",
              '{examiner.name} is at the desk and examines “{examiner.field.name}” only; this belongs to “{examination.lot.category.name}”.',
              ['desk', 'only', 'belongs'],
            ),
            conflict(
              `count('examination', e => e.examiner_id === examiner.id && e.status === 'under_way') < ${MOST_OPEN}`,
              `{examiner.name} has ${MOST_OPEN} examinations under way.`,
              ['under way', 'at most', 'too many'],
            ),
          ],
          effects: [{ set: 'examination', to: { examiner: 'examiner' } }],
          gives: 'examination',
          ask: ['let {examiner} go on with {examination}', 'hand {examination} over to {examiner}'],
          plays: 2,
        },
      },
    }),
}
