// Wardens of the street walk through zones by plan and count what they find.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const SHIFTS = { early: 3, late: 3, night: 1 } as const
const isPlanned: Rule = conflict("patrol_walk.status === 'planned'", 'This walk is {patrol_walk.status} already.', [
  'already',
  'walked',
  'cancelled',
  'over',
])

export const withPatrolWalks: Variant = {
  key: 'with_patrol_walks',
  about: 'Wardens walk through zones by plan, and count vehicles.',
  apply: core =>
    extended(core, {
      entities: {
        patrol_walk: {
          noun: { one: 'patrol walk', many: 'patrol walks', also: [{ one: 'control walk', many: 'control walks' }] },
          kind: 'record',
          about: 'A [warden] who walks through a [parking_zone] on one shift.',
          fields: {
            parking_zone: ref('parking_zone', 'Where.', { called: 'zone', clause: 'through' }),
            warden: ref('warden', 'Who.', { clause: 'by' }),
            day: date('Day.', -60, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            shift: choice('When.', SHIFTS, { called: 'shift' }),
            counted: integer('Vehicles that were counted.', 0, 90, {
              called: 'number of vehicles',
              optional: true,
              sort: true,
              filter: true,
            }),
            status: choice(
              'Where it stands.',
              { planned: 1, walked: 1, cancelled: 1 },
              { says: { planned: 'planned', walked: 'completed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['warden', 'day', 'shift'],
          refer: 'the {shift} walk by {warden} on {day}',
          summary: { by: ['status', 'parking_zone', 'warden'], totals: ['counted'], over: 'day' },
        },
      },
      actions: {
        plan_patrol_walk: {
          title: 'Plan a walk',
          about:
            'A warden of the street walks through an open [parking_zone] on a coming day; one walk a shift for each, one a shift for each zone, and no early walk after a night one.',
          args: {
            parking_zone: row('parking_zone', { likely: "parking_zone.status === 'open'" }),
            warden: row('warden', { likely: "warden.post === 'street'" }),
            day: mostly(date('Day.', 1, 14), 'plusDays(today(), 1 + parking_zone.id % 5)'),
            shift: choice('When.', SHIFTS),
          },
          rules: [
            conflict("parking_zone.status === 'open'", 'The zone “{parking_zone.name}” is closed.', ['closed', 'not open']),
            forbidden("warden.post === 'street'", '{warden.name} does not walk the streets.', ['does not walk', 'street']),
            invalid('day > today()', 'Walks are planned for a coming day; today is {today()}.'),
            conflict(
              "none('patrol_walk', w => w.warden_id === warden.id && w.day === day && w.shift === shift && w.status === 'planned')",
              '{warden.name} walks then already.',
              ['already', 'walks then'],
            ),
            conflict(
              "none('patrol_walk', w => w.parking_zone_id === parking_zone.id && w.day === day && w.shift === shift && w.status === 'planned')",
              'Somebody walks through “{parking_zone.name}” then already.',
              ['already', 'somebody'],
            ),
            conflict(
              "shift !== 'early' || none('patrol_walk', w => w.warden_id === warden.id && w.day === plusDays(day, -1) && w.shift === 'night' && w.status === 'planned')",
              '{warden.name} walks in the night before and needs rest.',
              ['night', 'rest'],
            ),
          ],
          effects: [
            {
              add: 'patrol_walk',
              with: { parking_zone: 'parking_zone', warden: 'warden', day: 'day', shift: 'shift', status: "'planned'" },
            },
          ],
          gives: 'patrol_walk',
          ask: [
            'plan a walk of {warden} through {parking_zone} on {day}, {shift} shift',
            'let {warden} walk through {parking_zone} on {day} ({shift} shift)',
          ],
          plays: 22,
          undoneBy: 'cancel_patrol_walk',
        },
        finish_patrol_walk: {
          title: 'Note what a walk found',
          about: 'Notes what a walk found, on its day or later, with the vehicles that were counted.',
          args: {
            patrol_walk: row('patrol_walk', { likely: "patrol_walk.status === 'planned' && patrol_walk.day <= today()" }),
            counted: mostly(integer('How many vehicles.', 0, 90), '12 + patrol_walk.id * 7 % 41'),
          },
          rules: [
            isPlanned,
            conflict('patrol_walk.day <= today()', 'It is on {patrol_walk.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [{ set: 'patrol_walk', to: { status: "'walked'", counted: 'counted' } }],
          ask: ['note that {counted} vehicles were counted on {patrol_walk}', 'close {patrol_walk}: {counted} vehicles'],
          routine: { row: 'patrol_walk', when: "patrol_walk.status === 'planned' && patrol_walk.day <= today()", chance: 0.3 },
        },
        hand_on_patrol_walk: {
          title: 'Give a walk to another warden',
          about: 'Sends another warden of the street who is free on that shift.',
          args: {
            patrol_walk: row('patrol_walk', { likely: "patrol_walk.status === 'planned'" }),
            warden: row('warden', { likely: "warden.post === 'street' && warden.id !== patrol_walk.warden_id" }),
          },
          rules: [
            isPlanned,
            forbidden("warden.post === 'street'", '{warden.name} does not walk the streets.', ['does not walk', 'street']),
            conflict('warden.id !== patrol_walk.warden_id', 'It is theirs already.', ['already', 'theirs']),
            conflict(
              "none('patrol_walk', w => w.warden_id === warden.id && w.day === patrol_walk.day && w.shift === patrol_walk.shift && w.status === 'planned')",
              '{warden.name} walks then already.',
              ['already', 'walks then'],
            ),
          ],
          effects: [{ set: 'patrol_walk', to: { warden: 'warden' } }],
          gives: 'patrol_walk',
          ask: ['let {warden} do {patrol_walk} instead', 'give {patrol_walk} to {warden}'],
          plays: 3,
        },
        cancel_patrol_walk: {
          title: 'Cancel a walk',
          about: 'A planned walk does not take place.',
          args: { patrol_walk: row('patrol_walk', { likely: "patrol_walk.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'patrol_walk', to: { status: "'cancelled'" } }],
          ask: ['cancel {patrol_walk}', 'call off {patrol_walk}'],
        },
      },
    }),
}
