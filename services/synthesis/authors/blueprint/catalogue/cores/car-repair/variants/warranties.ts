// Finished work carries a warranty, on which drivers can complain.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days of a warranty by kind of work, and thousands of kilometres. */
const DAYS = { engine: 180, electrics: 90, body: 120, tyres: 60 } as const
const THOUSANDS = 8
/** What the desk may grant alone. */
const DESK_LIMIT = 150
const COMPLAINTS = [
  'Noise is back',
  'Lamp went out again',
  'Paint comes off',
  'Pulls to the left',
  'Does not start',
  'Vibrates on the motorway',
]

const length = `(job.work === 'engine' ? ${DAYS.engine} : job.work === 'electrics' ? ${DAYS.electrics} : job.work === 'body' ? ${DAYS.body} : ${DAYS.tyres})`
const isOpen = conflict("complaint.status === 'open'", 'This complaint is {complaint.status} already.', [
  'already',
  'granted',
  'refused',
  'withdrawn',
])

export const withWarranties: Variant = {
  key: 'with_warranties',
  about: 'Work carries a warranty for some months and kilometres, and complaints under it are granted or refused.',
  apply: core =>
    extended(core, {
      entities: {
        warranty: {
          noun: { one: 'warranty', many: 'warranties', also: [{ one: 'guarantee', many: 'guarantees' }] },
          kind: 'record',
          about: 'A promise for the work of a [job].',
          fields: {
            job: ref('job', 'For which [job].'),
            valid_until: date('Last day.', -30, 190, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            up_to_mileage: integer('Thousands of kilometres on the meter up to which it holds.', 5, 300, {
              called: 'largest mileage',
              sort: true,
            }),
            covered: money('What it still covers.', 0, 5000, { called: 'amount covered', sort: true, filter: true, clause: 'that cover' }),
            status: choice('Whether it holds.', { valid: 6, void: 1 }, { says: { valid: 'valid', void: 'void' } }),
          },
          identify: ['job'],
          refer: 'the warranty for {job}',
          summary: { by: ['status'], totals: ['covered'], over: 'valid_until' },
        },
        complaint: {
          noun: { one: 'complaint', many: 'complaints' },
          kind: 'record',
          about: 'Something that went wrong again under a warranty.',
          fields: {
            warranty: ref('warranty', 'Under which warranty.'),
            problem: text('What is wrong.', oneOf(COMPLAINTS), { filter: true }),
            wish: money('What mending it costs.', 10, 900, { called: 'cost of mending', sort: true, filter: true, clause: 'of' }),
            complained_on: date('Day.', -60, 0, { called: 'day of the complaint', filter: true, sort: true, clause: 'that came in' }),
            status: choice(
              'Where it stands.',
              { open: 2, granted: 1, refused: 1 },
              { says: { open: 'open', granted: 'granted', refused: 'refused' } },
            ),
          },
          identify: ['warranty', 'problem'],
          refer: 'the complaint “{problem}” under {warranty}',
          summary: { by: ['status'], totals: ['wish'], over: 'complained_on' },
        },
      },
      actions: {
        issue_warranty: {
          title: 'Issue a warranty',
          about: `Gives a warranty for a [job] that is finished or handed over, once: ${DAYS.engine} days for engines, ${DAYS.body} for bodies, ${DAYS.electrics} for electrics, ${DAYS.tyres} for tyres, and ${THOUSANDS} thousand kilometres. It covers what the [job] cost.`,
          args: {
            job: row('job', {
              likely: "(job.status === 'finished' || job.status === 'handed_over') && none('warranty', w => w.job_id === job.id)",
            }),
          },
          rules: [
            conflict(
              "job.status === 'finished' || job.status === 'handed_over'",
              'This [job] is {job.status}; a warranty is given for finished work.',
              ['not finished', 'planned', 'running', 'cancelled', 'finished work'],
            ),
            conflict("none('warranty', w => w.job_id === job.id)", 'There is a warranty for this [job] already.', [
              'already',
              'there is a',
            ]),
          ],
          effects: [
            {
              add: 'warranty',
              with: {
                job: 'job',
                valid_until: `plusDays(job.ends_on, ${length})`,
                up_to_mileage: `job.car.mileage + ${THOUSANDS}`,
                covered: 'job.labour + job.parts_cost',
                status: "'valid'",
              },
            },
          ],
          gives: 'warranty',
          ask: ['issue the warranty for {job}', 'give a warranty for {job}'],
          outcome: [{ question: 'Until when does it hold?', value: 'warranty.valid_until', type: 'date' }],
          routine: {
            row: 'job',
            when: "job.status === 'handed_over' && none('warranty', w => w.job_id === job.id)",
            chance: 0.3,
          },
          plays: 4,
        },
        file_complaint: {
          title: 'Take a complaint',
          about: 'Takes a complaint under a valid warranty, as long as days, kilometres and the amount last; each problem once.',
          args: {
            warranty: row('warranty', {
              likely: "warranty.status === 'valid' && warranty.valid_until >= today() && warranty.covered > 50",
            }),
            problem: text('What is wrong.', oneOf(COMPLAINTS), { maxLength: 80 }),
            wish: money('What mending it costs.', 20, 240, { step: 10 }),
            mileage: mostly(integer('Thousands of kilometres on the meter.', 1, 400), 'warranty.up_to_mileage - 2'),
          },
          rules: [
            conflict("warranty.status === 'valid'", 'This warranty is void.', ['void', 'not valid']),
            conflict('warranty.valid_until >= today()', 'This warranty ended on {warranty.valid_until}.', ['ended', 'expired', 'over']),
            conflict('mileage <= warranty.up_to_mileage', 'It holds up to {warranty.up_to_mileage} thousand kilometres.', [
              'up to',
              'kilometres',
              'too many',
              'mileage',
            ]),
            conflict('wish <= warranty.covered', 'It covers {money(warranty.covered)} only.', ['covers', 'only', 'more than']),
            conflict(
              "none('complaint', k => k.warranty_id === warranty.id && k.problem === problem && k.status === 'open')",
              '“{problem}” has been taken already.',
              ['already', 'taken'],
            ),
          ],
          effects: [
            {
              add: 'complaint',
              with: { warranty: 'warranty', problem: 'problem', wish: 'wish', complained_on: 'today()', status: "'open'" },
            },
          ],
          gives: 'complaint',
          ask: [
            'take the complaint “{problem}” under {warranty}: mending costs {wish}, and the meter reads {mileage} thousand kilometres',
            'file “{problem}” under {warranty} at {mileage} thousand kilometres; mending it costs {wish}',
          ],
          plays: 20,
        },
        grant_complaint: {
          title: 'Grant a complaint',
          about: `The shop bears an open complaint, which lessens what the warranty covers. Above ${DESK_LIMIT} a [mechanic] of the kind of work has to have looked at it.`,
          args: {
            complaint: row('complaint', { likely: "complaint.status === 'open' && complaint.wish <= complaint.warranty.covered" }),
            expert: row('mechanic', { about: 'Who has looked at it.', likely: 'expert.skill === complaint.warranty.job.work' }),
          },
          rules: [
            isOpen,
            forbidden(
              `complaint.wish <= ${DESK_LIMIT} || expert.skill === complaint.warranty.job.work`,
              `It costs more than {money(${DESK_LIMIT})}, and {expert.name} knows {expert.skill}, not {complaint.warranty.job.work}.`,
              ['knows', 'more than', 'skill'],
            ),
            forbidden('expert.id !== complaint.warranty.job.mechanic_id', '{expert.name} did that work; somebody else looks at it.', [
              'did that work',
              'somebody else',
              'someone else',
              'own work',
            ]),
            conflict(
              'complaint.wish <= complaint.warranty.covered',
              'The warranty covers {money(complaint.warranty.covered)} only by now.',
              ['covers', 'only', 'more than'],
            ),
          ],
          effects: [
            { set: 'complaint.warranty', to: { covered: 'complaint.warranty.covered - complaint.wish' } },
            { set: 'complaint', to: { status: "'granted'" } },
          ],
          gives: 'complaint',
          ask: ['grant {complaint} on the word of {expert}', 'let the shop bear {complaint}, which {expert} has looked at'],
          outcome: [{ question: 'How much does the warranty still cover?', value: 'complaint.warranty.covered', type: 'money' }],
          plays: 4,
        },
        refuse_complaint: {
          title: 'Refuse a complaint',
          about: 'Refuses an open complaint; the warranty stays as it is.',
          args: { complaint: row('complaint', { likely: "complaint.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'complaint', to: { status: "'refused'" } }],
          ask: ['refuse {complaint}', 'turn down {complaint}'],
          plays: 2,
        },
        void_warranty: {
          title: 'Void a warranty',
          about:
            'A valid warranty does not hold any more, because somebody else has worked on the [car]; open complaints have to be decided first.',
          args: {
            warranty: row('warranty', {
              likely: "warranty.status === 'valid' && none('complaint', k => k.warranty_id === warranty.id && k.status === 'open')",
            }),
          },
          rules: [
            conflict("warranty.status === 'valid'", 'This warranty is void already.', ['already', 'void']),
            conflict(
              "none('complaint', k => k.warranty_id === warranty.id && k.status === 'open')",
              'A complaint under it is open. Decide on it first.',
              ['open', 'decide', 'complaint'],
            ),
          ],
          effects: [{ set: 'warranty', to: { status: "'void'" } }],
          ask: ['void {warranty}', 'declare {warranty} void because somebody else has worked on the [car]'],
          plays: 1,
        },
      },
    }),
}
