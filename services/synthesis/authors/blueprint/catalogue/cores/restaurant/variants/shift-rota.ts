// Who works when: shifts on the floor and in the kitchen, swapped and called off.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Shifts that one person has ahead, and people on one shift in one place. */
const MOST = 5
const CROWD = 3
const isPlanned: Rule = conflict("rota_shift.status === 'planned'", 'This shift is {rota_shift.status} already.', [
  'already',
  'worked',
  'cancelled',
  'over',
])

export const withShiftRota: Variant = {
  key: 'with_shift_rota',
  about: 'Shifts are planned, swapped and worked; tips are shared out.',
  apply: core =>
    extended(core, {
      entities: {
        rota_shift: {
          noun: { one: 'shift', many: 'shifts', also: [{ one: 'rota shift', many: 'rota shifts' }] },
          kind: 'record',
          about: 'Somebody who works at midday or in the evening.',
          fields: {
            waiter: ref('waiter', 'Who.', { called: 'team member', clause: 'of' }),
            day: date('Day.', -45, 21, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            part: choice('When.', { midday: 3, evening: 4 }, { called: 'part of the day' }),
            tips: integer('Tips of that shift.', 0, 90, { called: 'tips', optional: true, sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, worked: 1, cancelled: 1 },
              { says: { planned: 'planned', worked: 'worked', cancelled: 'cancelled' } },
            ),
          },
          identify: ['waiter', 'day', 'part'],
          refer: 'the {part} shift of {waiter} on {day}',
          summary: { by: ['status', 'waiter', 'part'], totals: ['tips'], over: 'day' },
        },
      },
      actions: {
        plan_rota_shift: {
          title: 'Plan a shift',
          about: `Somebody works on a coming day: each shift once, ${MOST} ahead for each, ${CROWD} of the floor or the kitchen at a time.`,
          args: {
            waiter: row('waiter', { likely: `count('rota_shift', s => s.waiter_id === waiter.id && s.status === 'planned') < ${MOST}` }),
            day: mostly(date('Day.', 1, 14), 'plusDays(today(), 1 + waiter.id % 7)'),
            part: choice('When.', { midday: 3, evening: 4 }),
          },
          rules: [
            invalid('day > today()', 'A shift is planned for a coming day; today is {today()}.'),
            conflict(
              "none('rota_shift', s => s.waiter_id === waiter.id && s.day === day && s.part === part && s.status === 'planned')",
              '{waiter.name} works then already.',
              ['already', 'works then'],
            ),
            conflict(
              `count('rota_shift', s => s.waiter_id === waiter.id && s.status === 'planned') < ${MOST}`,
              `{waiter.name} has ${MOST} shifts ahead, which is the most.`,
              ['the most', 'at most', 'ahead'],
            ),
            conflict(
              `count('rota_shift', s => s.waiter.post === waiter.post && s.day === day && s.part === part && s.status === 'planned') < ${CROWD}`,
              `${CROWD} of the {waiter.post} work then already.`,
              ['already', 'enough'],
            ),
          ],
          effects: [{ add: 'rota_shift', with: { waiter: 'waiter', day: 'day', part: 'part', status: "'planned'" } }],
          gives: 'rota_shift',
          ask: ['plan a {part} shift of {waiter} on {day}', 'let {waiter} work on {day} ({part})'],
          plays: 26,
          undoneBy: 'cancel_rota_shift',
        },
        swap_rota_shift: {
          title: 'Give a shift to somebody else',
          about: 'Somebody of the same post who is free then.',
          args: {
            rota_shift: row('rota_shift', { likely: "rota_shift.status === 'planned'" }),
            waiter: row('waiter', { likely: 'waiter.id !== rota_shift.waiter_id && waiter.post === rota_shift.waiter.post' }),
          },
          rules: [
            isPlanned,
            conflict('waiter.id !== rota_shift.waiter_id', 'It is theirs already.', ['already', 'theirs']),
            forbidden(
              'waiter.post === rota_shift.waiter.post',
              '{waiter.name} works in the {waiter.post}, and this shift is one of the {rota_shift.waiter.post}.',
              ['works in', 'another post', 'not the same'],
            ),
            conflict(
              "none('rota_shift', s => s.waiter_id === waiter.id && s.day === rota_shift.day && s.part === rota_shift.part && s.status === 'planned')",
              '{waiter.name} works then already.',
              ['already', 'works then'],
            ),
          ],
          effects: [{ set: 'rota_shift', to: { waiter: 'waiter' } }],
          gives: 'rota_shift',
          ask: ['let {waiter} work {rota_shift} instead', 'give {rota_shift} to {waiter}'],
          plays: 4,
        },
        close_rota_shift: {
          title: 'Note that a shift was worked',
          about: 'Notes that a shift was worked, on its day or later, with the tips.',
          args: {
            rota_shift: row('rota_shift', { likely: "rota_shift.status === 'planned' && rota_shift.day <= today()" }),
            tips: mostly(integer('Tips.', 0, 90), '8 + rota_shift.id % 9 * 4'),
          },
          rules: [
            isPlanned,
            conflict('rota_shift.day <= today()', 'It is on {rota_shift.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [{ set: 'rota_shift', to: { status: "'worked'", tips: 'tips' } }],
          ask: ['note that {rota_shift} was worked, with {tips} of tips', 'close {rota_shift}: tips {tips}'],
          routine: { row: 'rota_shift', when: "rota_shift.status === 'planned' && rota_shift.day < today()", chance: 0.35 },
        },
        cancel_rota_shift: {
          title: 'Cancel a shift',
          about: 'A planned shift is not worked.',
          args: { rota_shift: row('rota_shift', { likely: "rota_shift.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'rota_shift', to: { status: "'cancelled'" } }],
          ask: ['cancel {rota_shift}', 'call off {rota_shift}'],
        },
      },
    }),
}
