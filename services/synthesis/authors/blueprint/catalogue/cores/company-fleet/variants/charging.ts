// Charging points for vehicles with a plug: booked by the slot, where the vehicle stands.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const SLOTS = { morning: 3, afternoon: 3, night: 4 } as const
/** What ten kilowatt-hours cost, and the most that a slot gives by a slow and by a fast point. */
const PRICE = 4
const MOST_SLOW = 60
const MOST_FAST = 140

const isBooked: Rule = conflict("charging.status === 'booked'", 'This [charging] is {charging.status} already.', [
  'already',
  'done',
  'missed',
  'cancelled',
])
const TAKEN =
  "none('charging', c => c.charging_point_id === charging_point.id && c.day === day && c.slot === slot && c.status === 'booked')"

export const withCharging: Variant = {
  key: 'with_charging_points',
  about: 'Electric vehicles are charged at charging points of the company, by the slot and where they stand.',
  apply: core =>
    extended(core, {
      entities: {
        charging_point: {
          noun: { one: 'charging point', many: 'charging points', also: [{ one: 'charger', many: 'chargers' }] },
          kind: 'thing',
          about: 'Where a [vehicle] with a plug is charged.',
          fields: {
            code: text('Code on it.', pattern('CP-##'), { unique: true, called: 'code' }),
            site: ref('site', 'Where it stands.', { skew: 'even', clause: 'at' }),
            speed: choice('How fast it charges.', { slow: 4, fast: 2 }, { called: 'speed', says: { slow: 'slow', fast: 'fast' } }),
            status: choice('Broken ones charge nothing.', { ready: 6, broken: 1 }, { says: { ready: 'ready', broken: 'broken' } }),
          },
          identify: ['code'],
          refer: '[charging_point] {code}',
          rows: 7,
          given: [{ site: 1 }, { site: 1 }, { site: 2 }, { site: 2 }, { site: 3 }, { site: 3 }, { site: 4 }],
        },
        charging: {
          noun: { one: 'charging session', many: 'charging sessions', also: [{ one: 'recharge', many: 'recharges' }] },
          kind: 'record',
          about: 'A [vehicle] at a [charging_point] for one slot.',
          fields: {
            charging_point: ref('charging_point', 'Where.', { clause: 'at' }),
            vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
            day: date('Day.', -50, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            slot: choice('Part of the day.', SLOTS, { called: 'part of the day' }),
            energy: integer('Kilowatt-hours that were charged.', 0, 140, {
              called: 'energy',
              unit: 'kilowatt-hours',
              sort: true,
              filter: true,
            }),
            price: money('What it cost.', 0, 60, { called: 'price', sort: true }),
            status: choice(
              'Where it stands.',
              { booked: 1, done: 1, missed: 1, cancelled: 1 },
              { says: { booked: 'booked', done: 'completed', missed: 'missed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['vehicle', 'day', 'slot'],
          refer: 'the {slot} [charging] of {vehicle} on {day}',
          summary: { by: ['status', 'charging_point', 'vehicle'], totals: ['energy', 'price'], over: 'day' },
        },
      },
      fields: {
        vehicle: {
          plug: choice(
            'Whether it can be charged.',
            { yes: 6, no: 5 },
            { called: 'plug', clauses: { yes: 'that have a plug', no: 'that have no plug' } },
          ),
        },
      },
      actions: {
        book_charging: {
          title: 'Book a charging session',
          about:
            'Reserves a slot at a ready [charging_point] for a [vehicle] with a plug that stands at the same [site]; one session a day for each [vehicle].',
          args: {
            vehicle: row('vehicle', { likely: "vehicle.plug === 'yes' && vehicle.status !== 'retired'" }),
            charging_point: row('charging_point', {
              likely: "charging_point.status === 'ready' && charging_point.site_id === vehicle.site_id",
            }),
            day: mostly(date('Day.', 0, 14), 'plusDays(today(), 1)'),
            slot: choice('Part of the day.', SLOTS),
          },
          rules: [
            invalid('day >= today()', 'The day cannot be in the past; today is {today()}.'),
            conflict("vehicle.status !== 'retired'", 'Vehicle {vehicle.plate} is retired.', ['retired', 'no longer']),
            forbidden("vehicle.plug === 'yes'", 'Vehicle {vehicle.plate} has no plug.', ['no plug', 'cannot be charged']),
            conflict("charging_point.status === 'ready'", '[charging_point] {charging_point.code} is broken.', ['broken', 'not ready']),
            conflict(
              'charging_point.site_id === vehicle.site_id',
              'Vehicle {vehicle.plate} stands at “{vehicle.site.name}”, and the [charging_point] is at “{charging_point.site.name}”. Move the vehicle first.',
              ['stands at', 'move', 'another site'],
            ),
            conflict(TAKEN, '[charging_point] {charging_point.code} is taken on {day} ({slot}).', ['taken', 'not free']),
            conflict(
              "none('charging', c => c.vehicle_id === vehicle.id && c.day === day && c.status === 'booked')",
              'Vehicle {vehicle.plate} has a session on {day} already.',
              ['already', 'has a session'],
            ),
          ],
          effects: [
            {
              add: 'charging',
              with: {
                charging_point: 'charging_point',
                vehicle: 'vehicle',
                day: 'day',
                slot: 'slot',
                energy: '0',
                price: '0',
                status: "'booked'",
              },
            },
          ],
          gives: 'charging',
          ask: ['book {charging_point} for {vehicle} on {day}, {slot}', 'have {vehicle} charged at {charging_point} on {day} ({slot})'],
          plays: 18,
          undoneBy: 'cancel_charging',
        },
        finish_charging: {
          title: 'Note that a vehicle was charged',
          about: `Notes that a [vehicle] was charged, on its day or later; ${MOST_SLOW} kilowatt-hours at most by a slow point, ${MOST_FAST} by a fast one. Ten cost €${PRICE}.`,
          args: {
            charging: row('charging', { likely: "charging.status === 'booked' && charging.day <= today()" }),
            energy: mostly(integer('Kilowatt-hours.', 5, 150), '20 + charging.id % 6 * 7'),
          },
          rules: [
            isBooked,
            conflict('charging.day <= today()', 'It is booked for {charging.day}, and today is {today()}.', [
              'booked for',
              'not yet',
              'today is',
            ]),
            conflict(
              `energy <= (charging.charging_point.speed === 'fast' ? ${MOST_FAST} : ${MOST_SLOW})`,
              'A {charging.charging_point.speed} [charging_point] does not give so much in one slot.',
              ['so much', 'too much', 'slow'],
            ),
          ],
          effects: [{ set: 'charging', to: { status: "'done'", energy: 'energy', price: `ceil(energy * ${PRICE} / 10)` } }],
          gives: 'charging',
          ask: ['note that {charging} is done, with {energy} kilowatt-hours', 'close {charging}: {energy} kilowatt-hours'],
          outcome: [{ question: 'What did it cost?', value: 'charging.price', type: 'money' }],
          routine: { row: 'charging', when: "charging.status === 'booked' && charging.day <= today()", chance: 0.35 },
        },
        miss_charging: {
          title: 'Note that a session was missed',
          about: 'The day has passed and the [vehicle] was not there.',
          args: { charging: row('charging', { likely: "charging.status === 'booked' && charging.day < today()" }) },
          rules: [
            isBooked,
            conflict('charging.day < today()', 'It is booked for {charging.day}; that day is not over.', ['not over', 'booked for']),
          ],
          effects: [{ set: 'charging', to: { status: "'missed'" } }],
          ask: ['note that {charging} was missed', 'put {charging} down as missed'],
        },
        cancel_charging: {
          title: 'Cancel a charging session',
          about: 'A booked session does not take place.',
          args: { charging: row('charging', { likely: "charging.status === 'booked'" }) },
          rules: [isBooked],
          effects: [{ set: 'charging', to: { status: "'cancelled'" } }],
          ask: ['cancel {charging}', 'call off {charging}'],
        },
        close_charging_point: {
          title: 'Close a broken charging point',
          about: 'A [charging_point] is broken: booked sessions at it are cancelled.',
          args: { charging_point: row('charging_point', { likely: "charging_point.status === 'ready'" }) },
          rules: [
            conflict("charging_point.status === 'ready'", '[charging_point] {charging_point.code} is broken already.', [
              'already',
              'broken',
            ]),
          ],
          effects: [
            { set: 'charging_point', to: { status: "'broken'" } },
            {
              each: 'charging',
              as: 'booked',
              where: "booked.charging_point_id === charging_point.id && booked.status === 'booked'",
              do: [{ set: 'booked', to: { status: "'cancelled'" } }],
            },
          ],
          gives: 'charging_point',
          ask: ['close {charging_point}, it is broken', 'put {charging_point} down as broken'],
          undoneBy: 'reopen_charging_point',
        },
        reopen_charging_point: {
          title: 'Reopen a charging point',
          about: 'A [charging_point] works again.',
          args: { charging_point: row('charging_point', { likely: "charging_point.status === 'broken'" }) },
          rules: [
            conflict("charging_point.status === 'broken'", '[charging_point] {charging_point.code} is not broken.', [
              'not broken',
              'ready',
            ]),
          ],
          effects: [{ set: 'charging_point', to: { status: "'ready'" } }],
          ask: ['reopen {charging_point}', 'note that {charging_point} works again'],
          undoneBy: 'close_charging_point',
        },
      },
    }),
}
