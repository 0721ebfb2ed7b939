// What is done at the bench: bicycles are mounted on stands, come down and are ridden by somebody else.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'
import { FINDINGS } from './records.ts'

const isStatus = (status: string, words: string): Rule =>
  conflict(`bike_repair.status === '${status}'`, `This [bike_repair] is {bike_repair.status}, not ${words}.`, [
    `not ${words}`,
    'already',
    'taken_in',
    'taken in',
    'estimated',
    'agreed',
    'on_stand',
    'to_ride',
    'ready',
    'collected',
  ])
const standIsReady: Rule = conflict("work_stand.status === 'ready'", 'Stand {work_stand.code} is broken.', ['broken', 'not ready'])
const standIsFree: Rule = conflict(
  "none('bike_repair', r => r.work_stand_id === work_stand.id && r.status === 'on_stand')",
  'A bike hangs on stand {work_stand.code}. Take a free one.',
  ['hangs on', 'taken', 'not free', 'occupied'],
)
const standCarries: Rule = conflict(
  'work_stand.carries >= bike_repair.bicycle.weight',
  'Stand {work_stand.code} carries {work_stand.carries} kg, and this bike weighs {bike_repair.bicycle.weight} kg.',
  ['carries', 'too heavy', 'weighs'],
)
const worksAtBench: Rule = forbidden("mechanic.post === 'bench'", '{mechanic.name} stands at the counter and mends nothing.', [
  'counter',
  'mends nothing',
])
const knowsMotors: Rule = forbidden(
  "bike_repair.bicycle.kind !== 'electric' || mechanic.motors === 'yes'",
  '{mechanic.name} has no motor certificate, and this is an electric bike.',
  ['certificate', 'not allowed'],
)
const MINUTES =
  "sum('bike_repair', r => r.mechanic_id === mechanic.id && r.status === 'on_stand', r => r.service_package.minutes) + bike_repair.service_package.minutes <= mechanic.most_minutes"
const hasTime: Rule = conflict(
  MINUTES,
  '{mechanic.name} takes {mechanic.most_minutes} minutes of work at a time, and this repair would be too much.',
  ['at a time', 'too much', 'minutes', 'limit'],
)
const FREE_STAND =
  "work_stand.status === 'ready' && work_stand.carries >= bike_repair.bicycle.weight && none('bike_repair', r => r.work_stand_id === work_stand.id && r.status === 'on_stand')"
const ABLE = `mechanic.post === 'bench' && (bike_repair.bicycle.kind !== 'electric' || mechanic.motors === 'yes') && ${MINUTES}`

/** See the head of this file. */
export const bench: Readonly<Record<string, Action>> = {
  mount_bicycle: {
    title: 'Mount a [bicycle] on a stand',
    about:
      'The work of an agreed [bike_repair] begins: on a ready, free stand that carries the weight, with a mechanic of the bench who has time for it, and a motor certificate for electric bikes.',
    args: {
      bike_repair: row('bike_repair', { likely: "bike_repair.status === 'agreed'" }),
      work_stand: row('work_stand', { likely: FREE_STAND }),
      mechanic: row('bike_mechanic', { about: 'Who works on it.', likely: ABLE }),
    },
    rules: [isStatus('agreed', 'agreed to'), standIsReady, standIsFree, standCarries, worksAtBench, knowsMotors, hasTime],
    effects: [{ set: 'bike_repair', to: { status: "'on_stand'", work_stand: 'work_stand', mechanic: 'mechanic' } }],
    gives: 'bike_repair',
    ask: ['mount the bike of {bike_repair} on {work_stand} for {mechanic}', 'let {mechanic} begin {bike_repair} on {work_stand}'],
    routine: { row: 'bike_repair', when: "bike_repair.status === 'agreed'", chance: 0.32 },
    plays: 5,
    undoneBy: 'unmount_bicycle',
  },
  unmount_bicycle: {
    title: 'Take a [bicycle] off its stand',
    about: 'The work of a [bike_repair] on a stand is broken off; it waits again for a stand.',
    args: { bike_repair: row('bike_repair', { likely: "bike_repair.status === 'on_stand'" }) },
    rules: [isStatus('on_stand', 'on a stand')],
    effects: [{ set: 'bike_repair', to: { status: "'agreed'" } }],
    ask: ['take the bike of {bike_repair} off its stand, the work has to wait', 'break off the work on {bike_repair}'],
  },
  change_work_stand: {
    title: 'Change the stand',
    about: 'A [bike_repair] on a stand goes on at another ready, free stand that carries the weight.',
    args: {
      bike_repair: row('bike_repair', { likely: "bike_repair.status === 'on_stand'" }),
      work_stand: row('work_stand', { likely: FREE_STAND }),
    },
    rules: [isStatus('on_stand', 'on a stand'), standIsReady, standIsFree, standCarries],
    effects: [{ set: 'bike_repair', to: { work_stand: 'work_stand' } }],
    gives: 'bike_repair',
    ask: ['move {bike_repair} to {work_stand}', 'let {bike_repair} go on at {work_stand}'],
    plays: 2,
  },
  pass_on_bike_repair: {
    title: 'Pass a repair on to somebody else',
    about:
      'Another mechanic of the bench goes on with a [bike_repair] on a stand, with time for it, and a motor certificate for electric bikes.',
    args: {
      bike_repair: row('bike_repair', { likely: "bike_repair.status === 'on_stand'" }),
      mechanic: row('bike_mechanic', { about: 'Who goes on with it.', likely: `mechanic.id !== bike_repair.mechanic_id && ${ABLE}` }),
    },
    rules: [
      isStatus('on_stand', 'on a stand'),
      conflict('mechanic.id !== bike_repair.mechanic_id', '{mechanic.name} works on it already.', ['already', 'works on it']),
      worksAtBench,
      knowsMotors,
      hasTime,
    ],
    effects: [{ set: 'bike_repair', to: { mechanic: 'mechanic' } }],
    gives: 'bike_repair',
    ask: ['pass {bike_repair} on to {mechanic}', 'let {mechanic} go on with {bike_repair}'],
    plays: 2,
  },
  finish_bench_work: {
    title: 'Finish the work at the stand',
    about: 'A [bike_repair] comes off its stand and waits for a trial ride.',
    args: { bike_repair: row('bike_repair', { likely: "bike_repair.status === 'on_stand'" }) },
    rules: [isStatus('on_stand', 'on a stand')],
    effects: [{ set: 'bike_repair', to: { status: "'to_ride'" } }],
    ask: ['note that the work on {bike_repair} is finished', 'put {bike_repair} down for a trial ride'],
    routine: { row: 'bike_repair', when: "bike_repair.status === 'on_stand'", chance: 0.12 },
  },
  record_trial_ride: {
    title: 'Record a [trial_ride]',
    about:
      'Somebody who has not mended the bike and is no apprentice rides it. When all is fine it is ready; otherwise the repair waits for a stand again.',
    args: {
      bike_repair: row('bike_repair', { likely: "bike_repair.status === 'to_ride'" }),
      rider: row('bike_mechanic', { about: 'Who rides.', likely: "rider.id !== bike_repair.mechanic_id && rider.level !== 'apprentice'" }),
      finding: choice('What it showed.', FINDINGS),
    },
    rules: [
      isStatus('to_ride', 'waiting for a trial ride'),
      forbidden("rider.level !== 'apprentice'", '{rider.name} is an apprentice and rides no trials.', ['apprentice', 'no trials']),
      forbidden('rider.id !== bike_repair.mechanic_id', '{rider.name} has mended it; somebody else has to ride.', [
        'has mended',
        'somebody else',
        'someone else',
      ]),
    ],
    effects: [
      {
        add: 'trial_ride',
        with: {
          bike_repair: 'bike_repair',
          attempt: "count('trial_ride', t => t.bike_repair_id === bike_repair.id) + 1",
          rider: 'rider',
          ridden_on: 'today()',
          finding: 'finding',
        },
      },
      { set: 'bike_repair', to: { status: "'ready'", ready_on: 'today()' }, when: "finding === 'fine'" },
      { set: 'bike_repair', to: { status: "'agreed'" }, when: "finding !== 'fine'" },
    ],
    gives: 'trial_ride',
    ask: [
      'record the trial ride of {bike_repair} by {rider}, with this finding: {finding}',
      '{rider} has ridden the bike of {bike_repair}; put down the finding “{finding}”',
    ],
    outcome: [{ question: 'What is the status of that repair now?', value: 'bike_repair.status', type: 'text' }],
    routine: { row: 'bike_repair', when: "bike_repair.status === 'to_ride'", chance: 0.15 },
  },
  break_work_stand: {
    title: 'Note that a stand is broken',
    about: 'A stand on which nothing hangs cannot be used.',
    args: {
      work_stand: row('work_stand', {
        likely: "work_stand.status === 'ready' && none('bike_repair', r => r.work_stand_id === work_stand.id && r.status === 'on_stand')",
      }),
    },
    rules: [
      conflict("work_stand.status === 'ready'", 'Stand {work_stand.code} is broken already.', ['already', 'broken']),
      conflict(
        "none('bike_repair', r => r.work_stand_id === work_stand.id && r.status === 'on_stand')",
        'A bike hangs on stand {work_stand.code}. Change its stand first.',
        ['hangs on', 'first', 'change'],
      ),
    ],
    effects: [{ set: 'work_stand', to: { status: "'broken'" } }],
    ask: ['note that {work_stand} is broken', 'put {work_stand} down as broken'],
    undoneBy: 'mend_work_stand',
  },
  mend_work_stand: {
    title: 'Note that a stand was mended',
    about: 'A broken stand can be used again.',
    args: { work_stand: row('work_stand', { likely: "work_stand.status === 'broken'" }) },
    rules: [conflict("work_stand.status === 'broken'", 'Stand {work_stand.code} is not broken.', ['not broken', 'ready'])],
    effects: [{ set: 'work_stand', to: { status: "'ready'" } }],
    ask: ['note that {work_stand} was mended', 'put {work_stand} down as working again'],
    undoneBy: 'break_work_stand',
  },
}
