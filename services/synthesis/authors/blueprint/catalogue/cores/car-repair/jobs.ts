// What is done with jobs, from the plan to the keys.
import { after, conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { SKILLS } from './entities.ts'

const TAKEN = ['taken', 'occupied', 'booked', 'not free', 'not available', 'unavailable', 'in use']
const open = conflict("job.status === 'planned' || job.status === 'running'", 'This [job] is {job.status}.', [
  'finished',
  'handed',
  'cancelled',
  'over',
  'already',
])
const carries = (bay: string, car: string): Action['rules'][number] =>
  conflict(`${bay}.carries === 'heavy' || ${car}.weight === 'light'`, `[bay] {${bay}.code} carries light [cars] only.`, [
    'light',
    'too heavy',
    'carries',
    'heavy',
  ])

export const jobs: Readonly<Record<string, Action>> = {
  plan_job: {
    title: 'Plan a [job]',
    about:
      'Plans work on a [car]: a [mechanic] with the skill, a working [bay] with the equipment that carries it and is free, both days included.',
    args: {
      car: row('car', { likely: "car.driver.status === 'welcome'" }),
      work: choice('What is done.', SKILLS),
      mechanic: row('mechanic', { likely: 'mechanic.skill === work' }),
      bay: row('bay', {
        likely: "bay.status === 'working' && bay.equipment === work && (bay.carries === 'heavy' || car.weight === 'light')",
      }),
      starts_on: date('First day.', 0, 20),
      ends_on: after('starts_on', 0, 4, 'Last day.'),
      hours: integer('Hours of work agreed on.', 1, 10),
    },
    rules: [
      invalid('ends_on >= starts_on', 'The last day cannot be before the first.'),
      invalid('starts_on >= today()', 'The first day cannot be in the past; today is {today()}.'),
      forbidden("car.driver.status === 'welcome'", '{car.driver.name} is barred and not served any more.', ['barred', 'not served']),
      forbidden('mechanic.skill === work', '{mechanic.name} knows {mechanic.skill}, not {work}.', [
        'knows',
        'skill',
        'cannot',
        'not trained',
      ]),
      conflict("bay.status === 'working'", '[bay] {bay.code} is broken. Use find_free_[bays].', ['broken', 'not working']),
      conflict('bay.equipment === work', '[bay] {bay.code} is equipped for {bay.equipment}, not for {work}.', ['equipped', 'equipment']),
      carries('bay', 'car'),
      conflict("free('bay', bay, starts_on, ends_on)", '[bay] {bay.code} is taken for some of these days. Use find_free_[bays].', TAKEN),
      conflict(
        "none('job', j => j.car_id === car.id && j.starts_on <= ends_on && j.ends_on >= starts_on && (j.status === 'planned' || j.status === 'running'))",
        'The [car] {car.plate} has another [job] in these days.',
        ['another', 'already', 'overlap'],
      ),
      conflict(
        "count('job', j => j.mechanic_id === mechanic.id && (j.status === 'planned' || j.status === 'running')) < mechanic.most_jobs",
        '{mechanic.name} takes {mechanic.most_jobs} [jobs] at a time and has them.',
        ['at a time', 'limit', 'too many', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'job',
        with: {
          car: 'car',
          mechanic: 'mechanic',
          bay: 'bay',
          work: 'work',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          hours: 'hours',
          labour: 'hours * mechanic.hourly_rate',
          parts_cost: '0',
          agreed: "'no'",
          status: "'planned'",
        },
      },
    ],
    ask: [
      'plan {work} work on {car} with {mechanic} in {bay} from {starts_on} to {ends_on}, {hours} hours',
      'put {car} into {bay} from {starts_on} until {ends_on}: {work}, {hours} hours of {mechanic}',
    ],
    outcome: [{ question: 'What does the labour cost?', value: 'job.labour', type: 'money' }],
    plays: 80,
    undoneBy: 'cancel_job',
  },
  move_job: {
    title: 'Move a [job] to another [bay]',
    about: 'Moves an open [job] to another [bay] with the same equipment for all its days.',
    args: {
      job: row('job', { likely: "job.status === 'planned'" }),
      bay: row('bay', { likely: "bay.status === 'working' && bay.equipment === job.work && bay.id !== job.bay_id" }),
    },
    rules: [
      open,
      conflict("bay.status === 'working'", '[bay] {bay.code} is broken. Use find_free_[bays].', ['broken', 'not working']),
      conflict('bay.equipment === job.work', '[bay] {bay.code} is equipped for {bay.equipment}, not for {job.work}.', [
        'equipped',
        'equipment',
      ]),
      carries('bay', 'job.car'),
      conflict(
        "free('bay', bay, job.starts_on, job.ends_on, job)",
        '[bay] {bay.code} is taken for some of these days. Use find_free_[bays].',
        TAKEN,
      ),
    ],
    effects: [{ set: 'job', to: { bay: 'bay' } }],
    gives: 'job',
    ask: ['move {job} to {bay}', 'do {job} in {bay} instead'],
    plays: 4,
  },
  change_hours: {
    title: 'Change the hours of a [job]',
    about: 'Changes the hours of an open [job]; the labour follows. Above the spending limit of the [driver] they have to agree first.',
    args: {
      job: row('job', { likely: "job.status === 'planned' || job.status === 'running'" }),
      hours: mostly(integer('Hours of work.', 1, 20), 'job.hours + 1'),
    },
    rules: [
      open,
      conflict('hours !== job.hours', 'It is planned with {job.hours} hours already.', ['already', 'same']),
      forbidden(
        "job.agreed === 'yes' || hours < job.hours || hours * job.mechanic.hourly_rate + job.parts_cost <= job.car.driver.spending_limit",
        '{job.car.driver.name} wants to be asked above {money(job.car.driver.spending_limit)}. Record their agreement first.',
        ['asked', 'agree', 'limit', 'approval'],
      ),
    ],
    effects: [{ set: 'job', to: { hours: 'hours', labour: 'hours * job.mechanic.hourly_rate' } }],
    ask: ['set {job} to {hours} hours', 'plan {hours} hours for {job} instead'],
    outcome: [{ question: 'What does the labour cost now?', value: 'job.labour', type: 'money' }],
    ceiling: {
      arg: 'hours',
      most: "job.agreed === 'yes' ? 20 : min(20, floor((job.car.driver.spending_limit - job.parts_cost) / job.mechanic.hourly_rate))",
      words: 'as many hours as the driver’s limit allows',
    },
    plays: 6,
  },
  record_agreement: {
    title: 'Record an agreement',
    about: 'The [driver] has agreed that an open [job] costs more than their limit.',
    args: { job: row('job', { likely: "(job.status === 'planned' || job.status === 'running') && job.agreed === 'no'" }) },
    rules: [open, conflict("job.agreed === 'no'", 'The agreement has been recorded already.', ['already', 'agreed'])],
    effects: [{ set: 'job', to: { agreed: "'yes'" } }],
    ask: ['note that the [driver] agrees to higher costs in {job}', 'record the agreement for {job}'],
    plays: 6,
  },
  begin_job: {
    title: 'Begin a [job]',
    about: 'Work begins on the first day or later.',
    args: { job: row('job', { likely: "job.status === 'planned' && job.starts_on <= today()" }) },
    rules: [
      conflict("job.status === 'planned'", 'This [job] is {job.status}.', ['running', 'finished', 'handed', 'cancelled', 'already']),
      conflict('job.starts_on <= today()', 'It begins on {job.starts_on}, and today is {today()}.', ['begins on', 'early', 'not yet']),
    ],
    effects: [{ set: 'job', to: { status: "'running'" } }],
    ask: ['begin {job}', 'note that {job} has begun'],
    routine: { row: 'job', when: "job.status === 'planned' && job.starts_on <= today()", chance: 0.9 },
  },
  finish_job: {
    title: 'Finish a [job]',
    about: 'The work is done; the [bay] is free from now on.',
    args: { job: row('job', { likely: "job.status === 'running'" }) },
    rules: [
      conflict("job.status === 'running'", 'This [job] is {job.status}; only running ones are finished.', [
        'not running',
        'not begun',
        'planned',
        'already',
        'finished',
        'cancelled',
        'handed',
      ]),
    ],
    effects: [{ set: 'job', to: { status: "'finished'", ends_on: 'today()' } }],
    ask: ['finish {job}', 'mark {job} as finished'],
    routine: { row: 'job', when: "job.status === 'running' && job.ends_on <= today()", chance: 0.85 },
  },
  hand_over_car: {
    title: 'Hand the [car] over',
    about: 'The [driver] takes the [car] home after a finished [job]; the meter is read.',
    args: {
      job: row('job', { likely: "job.status === 'finished'" }),
      mileage: mostly(integer('Thousands of kilometres on the meter.', 1, 400), 'job.car.mileage + 1'),
    },
    rules: [
      conflict("job.status === 'finished'", 'This [job] is {job.status}; the keys are given back when it is finished.', [
        'not finished',
        'running',
        'planned',
        'already',
        'cancelled',
        'handed',
      ]),
      invalid('mileage >= job.car.mileage', 'The meter stood at {job.car.mileage} before.'),
    ],
    effects: [
      { set: 'job', to: { status: "'handed_over'" } },
      { set: 'job.car', to: { mileage: 'mileage' } },
    ],
    ask: [
      'hand over the [car] of {job}, the meter reads {mileage} thousand kilometres',
      'close {job}: the [car] went home with {mileage} thousand kilometres on the meter',
    ],
    routine: { row: 'job', when: "job.status === 'finished'", chance: 0.5 },
  },
  cancel_job: {
    title: 'Cancel a [job]',
    about: 'Cancels a planned [job] in which nothing has been built in.',
    args: { job: row('job', { likely: "job.status === 'planned' && job.parts_cost === 0" }) },
    rules: [
      conflict("job.status === 'planned'", 'This [job] is {job.status}; only planned ones can be cancelled.', [
        'running',
        'finished',
        'handed',
        'cancelled',
        'already',
      ]),
      conflict('job.parts_cost === 0', 'Parts for {money(job.parts_cost)} are set aside for it. Take them out first.', [
        'parts',
        'set aside',
      ]),
    ],
    effects: [{ set: 'job', to: { status: "'cancelled'" } }],
    ask: ['cancel {job}', 'call off {job}'],
    plays: 3,
  },
}
