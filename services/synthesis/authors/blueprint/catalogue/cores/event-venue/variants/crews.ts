// Shows need people at their posts.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withCrews: Variant = {
  key: 'with_crews',
  about: 'Each show needs people at its posts, and nobody works at two shows on one day.',
  apply: core =>
    extended(core, {
      entities: {
        duty: {
          noun: { one: 'duty', many: 'duties', also: [{ one: 'assignment', many: 'assignments' }] },
          kind: 'record',
          about: 'A [steward] at a post of a [show].',
          fields: {
            show: ref('show', 'At which [show].'),
            steward: ref('steward', 'Who.'),
            post: choice('Where.', { entrance: 3, cloakroom: 2, stage_door: 1 }),
            hours: integer('How long.', 2, 8, { sort: true }),
          },
          identify: ['show', 'steward'],
          refer: 'the duty of {steward} at {show}',
          unique: [['show', 'steward']],
          summary: { by: ['steward', 'post'], totals: ['hours'] },
        },
      },
      actions: {
        assign_duty: {
          title: 'Assign a duty',
          about: `Puts a [steward] at a post of a coming [show], one for each post. Those of the box office do not work at doors.`,
          args: {
            show: row('show', { likely: "show.status === 'on_sale' && show.day >= today()" }),
            steward: row('steward', { likely: "steward.role !== 'box_office'" }),
            post: choice('Where.', { entrance: 3, cloakroom: 2, stage_door: 1 }, { says: { stage_door: 'stage door' } }),
            hours: integer('How long, in hours.', 2, 8),
          },
          rules: [
            conflict("show.status === 'on_sale' && show.day >= today()", '“{show.title}” is not coming up.', [
              'not coming',
              'over',
              'cancelled',
              'past',
            ]),
            forbidden(
              "steward.role !== 'box_office' || post === 'cloakroom'",
              '{steward.name} is of the box office and works at the cloakroom only.',
              ['box office', 'cloakroom only'],
            ),
            conflict("none('duty', d => d.show_id === show.id && d.post === post)", 'Somebody is at that post already.', [
              'already',
              'somebody',
            ]),
            conflict(
              "none('duty', d => d.steward_id === steward.id && d.show.day === show.day && d.show.status !== 'cancelled')",
              '{steward.name} works on {show.day} already.',
              ['already', 'another', 'same day'],
            ),
          ],
          effects: [{ add: 'duty', with: { show: 'show', steward: 'steward', post: 'post', hours: 'hours' } }],
          ask: ['put {steward} at the {post} of {show} for {hours} hours', 'assign {steward} to {show}: {post}, {hours} hours'],
          plays: 24,
          undoneBy: 'release_duty',
        },
        release_duty: {
          title: 'Take somebody off duty',
          about: 'Takes a [steward] off a post before the day of the [show].',
          args: { duty: row('duty', { likely: 'duty.show.day > today()' }) },
          rules: [conflict('duty.show.day > today()', 'The [show] is on {duty.show.day}; it is too late.', ['too late', 'past', 'today'])],
          effects: [{ remove: 'duty' }],
          gives: 'duty',
          ask: ['take back {duty}', 'cancel {duty}'],
          plays: 2,
        },
      },
    }),
}
