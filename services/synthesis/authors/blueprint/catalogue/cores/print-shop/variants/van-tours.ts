// A van brings finished jobs to clients, so many boxes on a tour.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const BOXES = 12
const isPlanned: Rule = conflict("van_drop.status === 'planned'", 'This drop is {van_drop.status} already.', [
  'already',
  'made',
  'cancelled',
])

export const withVanTours: Variant = {
  key: 'with_van_tours',
  about: 'A van brings printed jobs to clients, so many boxes in the morning and in the afternoon.',
  apply: core =>
    extended(core, {
      entities: {
        van_drop: {
          noun: { one: 'van drop', many: 'van drops', also: [{ one: 'van delivery', many: 'van deliveries' }] },
          kind: 'record',
          about: 'A printed [print_job] that is brought to its client.',
          fields: {
            print_job: ref('print_job', 'Which job.', { called: 'job', clause: 'of' }),
            day: date('Day.', -45, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            part: choice('When.', { morning: 4, afternoon: 3 }, { called: 'part of the day' }),
            boxes: integer('How many boxes.', 1, BOXES, {
              called: 'number of boxes',
              unit: 'boxes',
              sort: true,
              filter: true,
              clause: 'of',
            }),
            driver: ref('press_operator', 'Who drives.', { called: 'driver', clause: 'by' }),
            status: choice(
              'Where it stands.',
              { planned: 1, made: 1, cancelled: 1 },
              { says: { planned: 'planned', made: 'completed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['print_job', 'day'],
          refer: 'the drop of {print_job} on {day}',
          summary: { by: ['status', 'driver', 'part'], totals: ['boxes'], over: 'day' },
        },
      },
      actions: {
        plan_van_drop: {
          title: 'Plan a van drop',
          about: `A printed job goes on a tour from today on, ${BOXES} boxes a tour at most; once for each job.`,
          args: {
            print_job: row('print_job', {
              likely: "print_job.status === 'printed' && none('van_drop', v => v.print_job_id === print_job.id && v.status === 'planned')",
            }),
            driver: row('press_operator'),
            day: mostly(date('Day.', 0, 10), 'plusDays(today(), 1 + print_job.id % 3)'),
            part: choice('When.', { morning: 4, afternoon: 3 }),
            boxes: mostly(integer('How many boxes.', 1, 15, { unit: 'boxes' }), '1 + print_job.id % 4'),
          },
          rules: [
            conflict("print_job.status === 'printed'", 'Job {print_job.code} is {print_job.status}; only printed ones are brought.', [
              'only printed',
              'not printed',
              'already',
            ]),
            invalid('day >= today()', 'A tour is today, {today()}, or later.'),
            conflict(
              "none('van_drop', v => v.print_job_id === print_job.id && v.status === 'planned')",
              'Job {print_job.code} is on a tour already.',
              ['already', 'on a tour'],
            ),
            conflict(
              `sum('van_drop', v => v.day === day && v.part === part && v.status === 'planned', v => v.boxes) + boxes <= ${BOXES}`,
              `The van takes ${BOXES} boxes, and that tour is full.`,
              ['full', 'boxes', 'too many'],
            ),
          ],
          effects: [
            {
              add: 'van_drop',
              with: { print_job: 'print_job', day: 'day', part: 'part', boxes: 'boxes', driver: 'driver', status: "'planned'" },
            },
          ],
          gives: 'van_drop',
          ask: [
            'plan a drop of {print_job} on {day}, {part}: {boxes} boxes, {driver} drives',
            'let {driver} bring {print_job} on {day} ({part}), {boxes} boxes',
          ],
          plays: 18,
          undoneBy: 'cancel_van_drop',
        },
        finish_van_drop: {
          title: 'Note that a job was brought',
          about: 'Notes that a job was brought, on its day or later: the job counts as fetched.',
          args: { van_drop: row('van_drop', { likely: "van_drop.status === 'planned' && van_drop.day <= today()" }) },
          rules: [
            isPlanned,
            conflict('van_drop.day <= today()', 'It is on {van_drop.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [
            { set: 'van_drop', to: { status: "'made'" } },
            { set: 'van_drop.print_job', to: { status: "'fetched'" }, when: "van_drop.print_job.status === 'printed'" },
          ],
          ask: ['note that {van_drop} was made', 'put {van_drop} down as done'],
          routine: { row: 'van_drop', when: "van_drop.status === 'planned' && van_drop.day <= today()", chance: 0.3 },
        },
        change_driver: {
          title: 'Let somebody else drive',
          about: 'Sends another driver for a planned drop.',
          args: {
            van_drop: row('van_drop', { likely: "van_drop.status === 'planned'" }),
            driver: row('press_operator', { likely: 'driver.id !== van_drop.driver_id' }),
          },
          rules: [isPlanned, conflict('driver.id !== van_drop.driver_id', '{driver.name} drives already.', ['already', 'drives'])],
          effects: [{ set: 'van_drop', to: { driver: 'driver' } }],
          gives: 'van_drop',
          ask: ['let {driver} drive for {van_drop}', 'give {van_drop} to {driver}'],
          plays: 3,
        },
        cancel_van_drop: {
          title: 'Cancel a drop',
          about: 'A planned drop does not take place.',
          args: { van_drop: row('van_drop', { likely: "van_drop.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'van_drop', to: { status: "'cancelled'" } }],
          ask: ['cancel {van_drop}', 'call off {van_drop}'],
        },
      },
    }),
}
