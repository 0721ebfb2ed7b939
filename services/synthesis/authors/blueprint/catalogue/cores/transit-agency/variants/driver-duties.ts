// Drivers are put on duties of lines, rest in between, and swap.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, person, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { MODES } from '../offer.ts'

const isPlanned: Rule = conflict("driver_duty.status === 'planned'", 'This duty is {driver_duty.status} already.', [
  'already',
  'driven',
  'cancelled',
  'over',
])

export const withDriverDuties: Variant = {
  key: 'with_driver_duties',
  about: 'Drivers are put on duties, with rest in between and the right licence.',
  apply: core =>
    extended(core, {
      entities: {
        line_driver: {
          noun: { one: 'driver', many: 'drivers' },
          kind: 'party',
          about: 'Someone who drives on a [transit_line].',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            licence: choice('What they drive.', MODES, { called: 'licence' }),
            most_duties: integer('Duties ahead at a time.', 2, 5, { called: 'duty limit', editable: true, sort: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 9,
        },
        driver_duty: {
          noun: { one: 'driver duty', many: 'driver duties' },
          kind: 'record',
          about: 'A [line_driver] on a [transit_line] for one shift.',
          fields: {
            line_driver: ref('line_driver', 'Who.', { called: 'driver', clause: 'of' }),
            transit_line: ref('transit_line', 'On which [transit_line].', { called: 'line', clause: 'on' }),
            day: date('Day.', -45, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            shift: choice('When.', { early: 3, late: 3 }, { called: 'shift' }),
            minutes_late: integer('How late they were in all.', 0, 90, {
              called: 'minutes late',
              unit: 'minutes',
              optional: true,
              sort: true,
              filter: true,
            }),
            status: choice(
              'Where it stands.',
              { planned: 1, driven: 1, cancelled: 1 },
              { says: { planned: 'planned', driven: 'driven', cancelled: 'cancelled' } },
            ),
          },
          identify: ['line_driver', 'day', 'shift'],
          refer: 'the {shift} duty of {line_driver} on {day}',
          summary: { by: ['status', 'transit_line', 'line_driver'], totals: ['minutes_late'], over: 'day' },
        },
      },
      actions: {
        plan_driver_duty: {
          title: 'Plan a duty',
          about:
            'A driver with the right licence drives on a running line on a coming day; one duty a day, no early one after a late one, within their duty limit.',
          args: {
            transit_line: row('transit_line', { likely: "transit_line.status === 'running'" }),
            line_driver: row('line_driver', { likely: 'line_driver.licence === transit_line.mode' }),
            day: mostly(date('Day.', 1, 14), 'plusDays(today(), 1 + line_driver.id % 6)'),
            shift: choice('When.', { early: 3, late: 3 }),
          },
          rules: [
            conflict("transit_line.status === 'running'", '{transit_line.code} is closed.', ['closed', 'does not run']),
            forbidden('line_driver.licence === transit_line.mode', '{line_driver.name} has a licence for a {line_driver.licence} only.', [
              'licence',
              'only',
            ]),
            invalid('day > today()', 'A duty is planned for a coming day; today is {today()}.'),
            conflict(
              "none('driver_duty', d => d.line_driver_id === line_driver.id && d.day === day && d.status === 'planned')",
              '{line_driver.name} has a duty on {day}.',
              ['has a duty', 'already'],
            ),
            conflict(
              "shift !== 'early' || none('driver_duty', d => d.line_driver_id === line_driver.id && d.day === plusDays(day, -1) && d.shift === 'late' && d.status === 'planned')",
              '{line_driver.name} drives late the day before and needs rest.',
              ['rest', 'late the day before'],
            ),
            conflict(
              "count('driver_duty', d => d.line_driver_id === line_driver.id && d.status === 'planned') < line_driver.most_duties",
              '{line_driver.name} has {line_driver.most_duties} duties ahead, as many as they may.',
              ['as many', 'limit', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'driver_duty',
              with: { line_driver: 'line_driver', transit_line: 'transit_line', day: 'day', shift: 'shift', status: "'planned'" },
            },
          ],
          gives: 'driver_duty',
          ask: [
            'plan a duty of {line_driver} on {transit_line} on {day}, {shift} shift',
            'let {line_driver} drive {transit_line} on {day} ({shift} shift)',
          ],
          plays: 24,
          undoneBy: 'cancel_driver_duty',
        },
        swap_driver_duty: {
          title: 'Give a duty to another driver',
          about: 'Sends another driver with the right licence who has none on that day.',
          args: {
            driver_duty: row('driver_duty', { likely: "driver_duty.status === 'planned'" }),
            line_driver: row('line_driver', {
              likely: 'line_driver.licence === driver_duty.transit_line.mode && line_driver.id !== driver_duty.line_driver_id',
            }),
          },
          rules: [
            isPlanned,
            conflict('line_driver.id !== driver_duty.line_driver_id', 'It is theirs already.', ['already', 'theirs']),
            forbidden(
              'line_driver.licence === driver_duty.transit_line.mode',
              '{line_driver.name} has a licence for a {line_driver.licence} only.',
              ['licence', 'only'],
            ),
            conflict(
              "none('driver_duty', d => d.line_driver_id === line_driver.id && d.day === driver_duty.day && d.status === 'planned')",
              '{line_driver.name} has a duty on that day.',
              ['has a duty', 'already'],
            ),
          ],
          effects: [{ set: 'driver_duty', to: { line_driver: 'line_driver' } }],
          gives: 'driver_duty',
          ask: ['let {line_driver} do {driver_duty} instead', 'give {driver_duty} to {line_driver}'],
          plays: 4,
        },
        finish_driver_duty: {
          title: 'Note that a duty was driven',
          about: 'Notes that a duty was driven, on its day or later, with the minutes by which it was late.',
          args: {
            driver_duty: row('driver_duty', { likely: "driver_duty.status === 'planned' && driver_duty.day <= today()" }),
            minutes_late: mostly(integer('How late.', 0, 90, { unit: 'minutes' }), 'driver_duty.id * 7 % 23'),
          },
          rules: [
            isPlanned,
            conflict('driver_duty.day <= today()', 'It is on {driver_duty.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [{ set: 'driver_duty', to: { status: "'driven'", minutes_late: 'minutes_late' } }],
          ask: [
            'note that {driver_duty} was driven, {minutes_late} minutes late',
            'close {driver_duty}: {minutes_late} minutes late in all',
          ],
          routine: { row: 'driver_duty', when: "driver_duty.status === 'planned' && driver_duty.day < today()", chance: 0.3 },
        },
        cancel_driver_duty: {
          title: 'Cancel a duty',
          about: 'A planned duty is not driven.',
          args: { driver_duty: row('driver_duty', { likely: "driver_duty.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'driver_duty', to: { status: "'cancelled'" } }],
          ask: ['cancel {driver_duty}', 'call off {driver_duty}'],
        },
      },
    }),
}
