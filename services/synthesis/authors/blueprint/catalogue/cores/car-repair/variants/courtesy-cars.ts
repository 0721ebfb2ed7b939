// Drivers get another car while theirs is in the bay.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Thousands of kilometres that are free in one loan, and what each more costs. */
const FREE_THOUSANDS = 1
const FEE_A_THOUSAND = 60
const TANK_FEE = 25

const promised = conflict("courtesy_loan.status === 'promised'", 'This loan is {courtesy_loan.status}.', [
  'already',
  'out',
  'back',
  'cancelled',
])
const usable = conflict("courtesy_car.status === 'ready'", '{courtesy_car.name} is {courtesy_car.status}.', [
  'not ready',
  'in repair',
  'in_repair',
  'sold',
])

export const withCourtesyCars: Variant = {
  key: 'with_courtesy_cars',
  about: 'Drivers get a courtesy car for the days of a job, as long as one of the right size is free.',
  apply: core =>
    extended(core, {
      entities: {
        courtesy_car: {
          noun: { one: 'courtesy car', many: 'courtesy cars', also: [{ one: 'replacement car', many: 'replacement cars' }] },
          kind: 'thing',
          about: 'A car of the shop that [drivers] get meanwhile.',
          fields: {
            name: text(
              'What it is called in the shop.',
              oneOf(['Red Alba', 'Grey Alba', 'White Norden', 'Blue Kite', 'Old Norden', 'Grey Kite']),
              { unique: true },
            ),
            plate: text('Number plate.', pattern('@@-C ###'), { unique: true, called: 'number plate' }),
            size: choice(
              'How large it is.',
              { small: 3, estate: 2, van: 1 },
              { filter: true, says: { small: 'small', estate: 'estate-sized', van: 'van-sized' } },
            ),
            mileage: integer('Kilometres on the meter, in thousands.', 10, 120, {
              sort: true,
              filter: true,
              clause: 'with',
              unit: 'thousand kilometres',
            }),
            status: choice(
              'Whether it can be lent.',
              { ready: 6, in_repair: 1 },
              { says: { ready: 'ready', in_repair: 'broken' }, editable: true },
            ),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 6,
          availability: {
            by: 'courtesy_loan',
            as: 'courtesy_car',
            from: 'starts_on',
            to: 'ends_on',
            halfOpen: false,
            when: "courtesy_loan.status === 'promised' || courtesy_loan.status === 'out'",
          },
        },
        courtesy_loan: {
          noun: { one: 'courtesy loan', many: 'courtesy loans' },
          kind: 'record',
          about: 'A courtesy car for the days of a [job].',
          fields: {
            job: ref('job', 'During which [job].'),
            courtesy_car: ref('courtesy_car', 'Which car.', { clause: 'of' }),
            starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day.', -60, 45, { called: 'last day', filter: true }),
            charge: money('What it costs the [driver].', 0, 600, { sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { promised: 1, out: 1, back: 1, cancelled: 1 },
              { says: { promised: 'promised', out: 'running', back: 'returned', cancelled: 'cancelled' } },
            ),
          },
          identify: ['job'],
          refer: 'the courtesy loan for {job}',
          summary: { by: ['status', 'courtesy_car'], totals: ['charge'], over: 'starts_on' },
        },
      },
      actions: {
        promise_courtesy_car: {
          title: 'Promise a courtesy car',
          about:
            'Keeps a ready and free courtesy car for all days of an open [job], one for each [job]; the van only for [drivers] whose own [car] is heavy.',
          args: {
            job: row('job', {
              likely:
                "(job.status === 'planned' || job.status === 'running') && job.ends_on >= today() && none('courtesy_loan', l => l.job_id === job.id && l.status !== 'cancelled')",
            }),
            courtesy_car: row('courtesy_car', {
              likely: "courtesy_car.status === 'ready' && (courtesy_car.size !== 'van' || job.car.weight === 'heavy')",
            }),
          },
          rules: [
            conflict("job.status === 'planned' || job.status === 'running'", 'This [job] is {job.status}; nothing is lent for it.', [
              'finished',
              'handed',
              'cancelled',
              'nothing',
            ]),
            conflict(
              "none('courtesy_loan', l => l.job_id === job.id && l.status !== 'cancelled')",
              'There is a courtesy car for this [job] already.',
              ['already', 'there is a'],
            ),
            usable,
            forbidden(
              "courtesy_car.size !== 'van' || job.car.weight === 'heavy'",
              'The van is kept for [drivers] of heavy [cars], and {job.car.plate} is light.',
              ['heavy', 'light', 'kept for'],
            ),
            conflict(
              "free('courtesy_car', courtesy_car, job.starts_on, job.ends_on)",
              '{courtesy_car.name} is promised to somebody else on some of these days. Use find_free_[courtesy_cars].',
              ['promised', 'taken', 'not free', 'somebody else', 'not available'],
            ),
          ],
          effects: [
            {
              add: 'courtesy_loan',
              with: {
                job: 'job',
                courtesy_car: 'courtesy_car',
                starts_on: 'job.starts_on',
                ends_on: 'job.ends_on',
                charge: '0',
                status: "'promised'",
              },
            },
          ],
          gives: 'courtesy_loan',
          ask: ['promise {courtesy_car} for {job}', 'keep {courtesy_car} for the [driver] during {job}'],
          plays: 30,
          undoneBy: 'cancel_courtesy_loan',
        },
        swap_courtesy_car: {
          title: 'Promise another courtesy car',
          about: 'Gives a promised loan another ready car that is free on its days.',
          args: {
            courtesy_loan: row('courtesy_loan', { likely: "courtesy_loan.status === 'promised'" }),
            courtesy_car: row('courtesy_car', {
              likely: "courtesy_car.status === 'ready' && courtesy_car.id !== courtesy_loan.courtesy_car_id && courtesy_car.size !== 'van'",
            }),
          },
          rules: [
            promised,
            conflict('courtesy_car.id !== courtesy_loan.courtesy_car_id', '{courtesy_car.name} is promised already.', ['already', 'same']),
            usable,
            forbidden(
              "courtesy_car.size !== 'van' || courtesy_loan.job.car.weight === 'heavy'",
              'The van is kept for [drivers] of heavy [cars].',
              ['heavy', 'kept for'],
            ),
            conflict(
              "free('courtesy_car', courtesy_car, courtesy_loan.starts_on, courtesy_loan.ends_on, courtesy_loan)",
              '{courtesy_car.name} is promised to somebody else on some of these days. Use find_free_[courtesy_cars].',
              ['promised', 'taken', 'not free', 'somebody else', 'not available'],
            ),
          ],
          effects: [{ set: 'courtesy_loan', to: { courtesy_car: 'courtesy_car' } }],
          gives: 'courtesy_loan',
          ask: ['use {courtesy_car} in {courtesy_loan} instead', 'change {courtesy_loan} to {courtesy_car}'],
          plays: 4,
        },
        hand_out_courtesy_car: {
          title: 'Hand out a courtesy car',
          about: 'The [driver] takes the promised car, when its first day has come and it is not out with somebody else.',
          args: {
            courtesy_loan: row('courtesy_loan', { likely: "courtesy_loan.status === 'promised' && courtesy_loan.starts_on <= today()" }),
          },
          rules: [
            promised,
            conflict('courtesy_loan.starts_on <= today()', 'It is promised from {courtesy_loan.starts_on} on, and today is {today()}.', [
              'promised from',
              'not yet',
              'today is',
              'early',
            ]),
            conflict(
              "none('courtesy_loan', l => l.courtesy_car_id === courtesy_loan.courtesy_car_id && l.status === 'out')",
              '{courtesy_loan.courtesy_car.name} is not back from somebody else.',
              ['not back', 'somebody else', 'still out'],
            ),
          ],
          effects: [{ set: 'courtesy_loan', to: { status: "'out'" } }],
          ask: ['hand out the car of {courtesy_loan}', 'give out the keys for {courtesy_loan}'],
          routine: { row: 'courtesy_loan', when: "courtesy_loan.status === 'promised' && courtesy_loan.starts_on <= today()", chance: 0.6 },
        },
        take_courtesy_car_back: {
          title: 'Take a courtesy car back',
          about: `The car is back. ${FREE_THOUSANDS} thousand kilometres are free, each more costs ${FEE_A_THOUSAND}; an empty tank costs ${TANK_FEE}.`,
          args: {
            courtesy_loan: row('courtesy_loan', { likely: "courtesy_loan.status === 'out'" }),
            driven: mostly(integer('Thousands of kilometres driven.', 0, 6), '1'),
            tank: choice('How full the tank is.', { full: 4, empty: 1 }),
          },
          rules: [
            conflict("courtesy_loan.status === 'out'", 'This loan is {courtesy_loan.status}; nothing is out.', [
              'not out',
              'nothing',
              'promised',
              'already',
              'back',
              'cancelled',
            ]),
          ],
          effects: [
            {
              set: 'courtesy_loan',
              to: {
                status: "'back'",
                ends_on: 'today()',
                charge: `max(0, driven - ${FREE_THOUSANDS}) * ${FEE_A_THOUSAND} + (tank === 'empty' ? ${TANK_FEE} : 0)`,
              },
            },
            { set: 'courtesy_loan.courtesy_car', to: { mileage: 'courtesy_loan.courtesy_car.mileage + driven' } },
          ],
          ask: [
            'take back the car of {courtesy_loan} with its tank {tank} after {driven} thousand kilometres',
            'note that the car of {courtesy_loan} is back with the tank {tank} after {driven} thousand kilometres',
          ],
          outcome: [{ question: 'What does it cost the driver?', value: 'courtesy_loan.charge', type: 'money' }],
          routine: { row: 'courtesy_loan', when: "courtesy_loan.status === 'out' && courtesy_loan.ends_on <= today()", chance: 0.3 },
        },
        cancel_courtesy_loan: {
          title: 'Cancel a courtesy car',
          about: 'A promised car is not needed after all.',
          args: { courtesy_loan: row('courtesy_loan', { likely: "courtesy_loan.status === 'promised'" }) },
          rules: [promised],
          effects: [{ set: 'courtesy_loan', to: { status: "'cancelled'" } }],
          ask: ['cancel {courtesy_loan}', 'call off {courtesy_loan}'],
          plays: 3,
        },
      },
      effects: {
        cancel_job: [
          {
            each: 'courtesy_loan',
            as: 'dropped',
            where: "dropped.job_id === job.id && dropped.status === 'promised'",
            do: [{ set: 'dropped', to: { status: "'cancelled'" } }],
          },
        ],
      },
    }),
}
