// What stands badly is towed to a yard, costs more every day, and is given out against payment.
import { conflict, forbidden, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const YARDS = [
  { name: 'North Yard', spaces: 4, daily: 12 },
  { name: 'Canal Yard', spaces: 3, daily: 15 },
] as const
const TOW_FEE = 110

const isHeld: Rule = conflict("tow.status === 'held'", 'That vehicle was given out already.', ['already', 'given out', 'released'])

export const withTowing: Variant = {
  key: 'with_towing',
  about: 'Vehicles that stand badly are towed to a yard and given out against payment.',
  apply: core =>
    extended(core, {
      entities: {
        tow_yard: {
          noun: { one: 'tow yard', many: 'tow yards', also: [{ one: 'vehicle pound', many: 'vehicle pounds' }] },
          kind: 'reference',
          about: 'Where towed vehicles stand.',
          fields: {
            name: text('Name.', oneOf(YARDS.map(({ name }) => name)), { unique: true }),
            spaces: integer('How many vehicles it takes.', 2, 6, { called: 'number of spaces' }),
            daily: money('What a day there costs.', 5, 30, { called: 'daily fee' }),
          },
          identify: ['name'],
          refer: 'the {name}',
          given: YARDS,
        },
        tow: {
          noun: { one: 'tow', many: 'tows', also: [{ one: 'towed vehicle', many: 'towed vehicles' }] },
          kind: 'record',
          about: 'A [vehicle] that was towed.',
          fields: {
            vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
            tow_yard: ref('tow_yard', 'Where it stands.', { called: 'yard', clause: 'to' }),
            reason: choice('Why.', { fire_lane: 4, blocks_exit: 3, broken_down: 1 }, { called: 'reason' }),
            towed_on: date('Day.', -60, 0, { called: 'day of towing', filter: true, sort: true, clause: 'that were towed' }),
            cost: money('What it cost in the end.', 0, 600, { called: 'cost', optional: true, sort: true, filter: true }),
            status: choice('Where it stands.', { held: 1, released: 1 }, { says: { held: 'held', released: 'released' } }),
          },
          identify: ['vehicle', 'towed_on'],
          refer: 'the tow of {vehicle} on {towed_on}',
          summary: { by: ['status', 'reason', 'tow_yard'], totals: ['cost'], over: 'towed_on' },
        },
      },
      actions: {
        tow_vehicle: {
          title: 'Have a vehicle towed',
          about:
            'A [vehicle] goes to a yard that has space; not one that is held already. Only wardens of the street and the head order that, the office enters it.',
          args: {
            vehicle: row('vehicle', { likely: "none('tow', t => t.vehicle_id === vehicle.id && t.status === 'held')" }),
            tow_yard: row('tow_yard', {
              likely: "count('tow', t => t.tow_yard_id === tow_yard.id && t.status === 'held') < tow_yard.spaces",
            }),
            reason: choice('Why.', { fire_lane: 4, blocks_exit: 3, broken_down: 1 }),
          },
          rules: [
            conflict(
              "none('tow', t => t.vehicle_id === vehicle.id && t.status === 'held')",
              'Vehicle {vehicle.plate} stands in a yard already.',
              ['already', 'yard'],
            ),
            conflict(
              "count('tow', t => t.tow_yard_id === tow_yard.id && t.status === 'held') < tow_yard.spaces",
              'The {tow_yard.name} is full. Choose another yard.',
              ['full', 'another yard', 'no space'],
            ),
            conflict(
              "none('tow', t => t.vehicle_id === vehicle.id && t.towed_on === today())",
              'Vehicle {vehicle.plate} was towed today already.',
              ['today', 'already'],
            ),
          ],
          effects: [
            { add: 'tow', with: { vehicle: 'vehicle', tow_yard: 'tow_yard', reason: 'reason', towed_on: 'today()', status: "'held'" } },
          ],
          gives: 'tow',
          ask: ['have {vehicle} towed to {tow_yard}: {reason}', 'note that {vehicle} was towed to {tow_yard} ({reason})'],
          plays: 16,
        },
        release_vehicle: {
          title: 'Give a towed vehicle out',
          about: `Gives a towed vehicle out against ${TOW_FEE} and the fee of the yard for every day begun.`,
          args: { tow: row('tow', { likely: "tow.status === 'held'" }) },
          rules: [isHeld],
          effects: [
            { set: 'tow', to: { status: "'released'", cost: `${TOW_FEE} + (days(tow.towed_on, today()) + 1) * tow.tow_yard.daily` } },
          ],
          ask: ['give out the vehicle: {tow} is over', 'close {tow}, the vehicle was fetched'],
          outcome: [{ question: 'What did it cost?', value: 'tow.cost', type: 'money' }],
          routine: { row: 'tow', when: "tow.status === 'held'", chance: 0.12 },
        },
        move_towed_vehicle: {
          title: 'Move a towed vehicle to another yard',
          about: 'A held vehicle goes to another yard with space.',
          args: {
            tow: row('tow', { likely: "tow.status === 'held'" }),
            tow_yard: row('tow_yard', {
              likely:
                "tow_yard.id !== tow.tow_yard_id && count('tow', t => t.tow_yard_id === tow_yard.id && t.status === 'held') < tow_yard.spaces",
            }),
          },
          rules: [
            isHeld,
            conflict('tow_yard.id !== tow.tow_yard_id', 'It stands there already.', ['already', 'there']),
            conflict(
              "count('tow', t => t.tow_yard_id === tow_yard.id && t.status === 'held') < tow_yard.spaces",
              'The {tow_yard.name} is full.',
              ['full', 'no space'],
            ),
          ],
          effects: [{ set: 'tow', to: { tow_yard: 'tow_yard' } }],
          gives: 'tow',
          ask: ['move the vehicle of {tow} to {tow_yard}', 'let the vehicle of {tow} stand in {tow_yard}'],
          plays: 2,
        },
        waive_tow: {
          title: 'Give a towed vehicle out for nothing',
          about: 'It was a mistake: nothing is paid. By the head only, or within three days by the office.',
          args: { tow: row('tow', { likely: "tow.status === 'held' && tow.towed_on >= plusDays(today(), -3)" }) },
          rules: [
            isHeld,
            forbidden(
              "actor.post === 'head' || tow.towed_on >= plusDays(today(), -3)",
              'It was towed on {tow.towed_on}, more than three days ago; the head decides on that.',
              ['three days', 'head', 'may not'],
            ),
          ],
          effects: [{ set: 'tow', to: { status: "'released'", cost: '0' } }],
          ask: ['give out the vehicle of {tow} for nothing', 'waive what {tow} would cost and give the vehicle out'],
        },
      },
    }),
}
