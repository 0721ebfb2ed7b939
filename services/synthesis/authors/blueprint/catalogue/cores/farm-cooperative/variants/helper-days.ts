// Share holders help on farms for a day and get credit for it.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const WORK = { weeding: 4, picking: 4, fencing: 1 } as const
/** Credit for an hour, hours of a day, and helpers on one farm. */
const WORTH = 4
const LONGEST = 8
const isPlanned: Rule = conflict("helper_day.status === 'planned'", 'This day of help is {helper_day.status} already.', [
  'already',
  'done',
  'cancelled',
  'over',
])

export const withHelperDays: Variant = {
  key: 'with_helper_days',
  about: 'Share holders help on farms by the hour and get credit for it.',
  apply: core =>
    extended(core, {
      entities: {
        helper_day: {
          noun: { one: 'helper day', many: 'helper days', also: [{ one: 'day of help', many: 'days of help' }] },
          kind: 'record',
          about: 'A [share_holder] who helps on a farm.',
          fields: {
            share_holder: ref('share_holder', 'Who.', { clause: 'of' }),
            member_farm: ref('member_farm', 'Where.', { called: 'farm', clause: 'on' }),
            work: choice('What is done.', WORK, { called: 'kind of work' }),
            day: date('Day.', -45, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hours: integer('How long.', 1, LONGEST, { called: 'length', unit: 'hours', sort: true, filter: true, clause: 'of' }),
            status: choice(
              'Where it stands.',
              { planned: 1, done: 1, cancelled: 1 },
              { says: { planned: 'planned', done: 'done', cancelled: 'cancelled' } },
            ),
          },
          identify: ['share_holder', 'day'],
          refer: 'the helper day of {share_holder} on {day}',
          summary: { by: ['status', 'member_farm', 'work'], totals: ['hours'], over: 'day' },
        },
      },
      actions: {
        plan_helper_day: {
          title: 'Plan a helper day',
          about: `A [share_holder] helps on an active farm on a coming day, ${LONGEST} hours at most; one day each at a time of a day, three helpers on a farm.`,
          args: {
            share_holder: row('share_holder'),
            member_farm: row('member_farm', { likely: "member_farm.status === 'member'" }),
            work: choice('What is done.', WORK),
            day: mostly(date('Day.', 1, 25), 'plusDays(today(), 1 + share_holder.id % 8)'),
            hours: mostly(integer('How long.', 1, 10, { unit: 'hours' }), '3 + share_holder.id % 4'),
          },
          rules: [
            conflict("member_farm.status === 'member'", '{member_farm.name} rests.', ['rests', 'resting']),
            invalid('day > today()', 'It has to be a coming day; today is {today()}.'),
            conflict(`hours <= ${LONGEST}`, `Nobody helps for more than ${LONGEST} hours a day.`, ['more than', 'at most', 'too long']),
            conflict(
              "none('helper_day', h => h.share_holder_id === share_holder.id && h.day === day && h.status === 'planned')",
              '{share_holder.name} helps on {day} already.',
              ['already', 'helps'],
            ),
            conflict(
              "count('helper_day', h => h.member_farm_id === member_farm.id && h.day === day && h.status === 'planned') < 3",
              'Three people help on {member_farm.name} on {day}.',
              ['three', 'enough', 'full'],
            ),
          ],
          effects: [
            {
              add: 'helper_day',
              with: {
                share_holder: 'share_holder',
                member_farm: 'member_farm',
                work: 'work',
                day: 'day',
                hours: 'hours',
                status: "'planned'",
              },
            },
          ],
          gives: 'helper_day',
          ask: [
            'plan a helper day of {share_holder} on {member_farm}: {day}, {hours} hours of {work}',
            'let {share_holder} help on {member_farm} on {day} for {hours} hours ({work})',
          ],
          plays: 18,
          undoneBy: 'cancel_helper_day',
        },
        finish_helper_day: {
          title: 'Note that somebody helped',
          about: `Notes that somebody helped, on the day or later; every hour is worth ${WORTH} of credit, up to 200 in all.`,
          args: { helper_day: row('helper_day', { likely: "helper_day.status === 'planned' && helper_day.day <= today()" }) },
          rules: [
            isPlanned,
            conflict('helper_day.day <= today()', 'It is on {helper_day.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [
            { set: 'helper_day', to: { status: "'done'" } },
            { set: 'helper_day.share_holder', to: { credit: `min(200, helper_day.share_holder.credit + helper_day.hours * ${WORTH})` } },
          ],
          ask: ['note that {helper_day} is done', 'put {helper_day} down as done'],
          outcome: [{ question: 'How large is their credit now?', value: 'helper_day.share_holder.credit', type: 'money' }],
          routine: { row: 'helper_day', when: "helper_day.status === 'planned' && helper_day.day < today()", chance: 0.35 },
        },
        move_helper_day: {
          title: 'Move a helper day',
          about: 'Moves a helper day to another coming day.',
          args: {
            helper_day: row('helper_day', { likely: "helper_day.status === 'planned'" }),
            new_day: mostly(date('The new day.', 1, 30), 'plusDays(today(), 9)'),
          },
          rules: [
            isPlanned,
            invalid('new_day > today() && new_day !== helper_day.day', 'The new day has to be another one after today, {today()}.'),
            conflict(
              "none('helper_day', h => h.share_holder_id === helper_day.share_holder_id && h.day === new_day && h.status === 'planned')",
              'They help on {new_day} already.',
              ['already', 'help on'],
            ),
          ],
          effects: [{ set: 'helper_day', to: { day: 'new_day' } }],
          ask: ['move {helper_day} to {new_day}', 'put {helper_day} off to {new_day}'],
          plays: 3,
        },
        cancel_helper_day: {
          title: 'Cancel a helper day',
          about: 'Cancels a planned helper day.',
          args: { helper_day: row('helper_day', { likely: "helper_day.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'helper_day', to: { status: "'cancelled'" } }],
          ask: ['cancel {helper_day}', 'call off {helper_day}'],
        },
      },
    }),
}
