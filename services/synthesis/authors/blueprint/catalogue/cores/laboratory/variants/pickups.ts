// Drivers fetch samples from clients in boxes that are kept cool.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const FEE = 12
const FEE_A_BOX = 3
const isPlanned = conflict("pickup.status === 'planned'", 'This [pickup] is {pickup.status} already.', ['already', 'done', 'cancelled'])
const hasRoom = (driver: string, day: string, boxes: string, except: string): ReturnType<typeof conflict> =>
  conflict(
    `sum('pickup', p => p.driver_id === ${driver}.id && p.day === ${day} && p.status === 'planned'${except}, p => p.boxes) + ${boxes} <= ${driver}.most_boxes`,
    `{${driver}.name} carries {${driver}.most_boxes} boxes a day, which would be too few on {${day}}.`,
    ['boxes a day', 'too few', 'too many', 'full', 'limit'],
  )

export const withPickups: Variant = {
  key: 'with_pickups',
  about: 'Drivers pick samples up from clients on rounds, in a limited number of cooled boxes a day.',
  apply: core =>
    extended(core, {
      entities: {
        driver: {
          noun: {
            one: 'driver',
            many: 'drivers',
            also: [
              { one: 'courier', many: 'couriers' },
              { one: 'messenger', many: 'messengers' },
            ],
          },
          kind: 'party',
          about: 'Someone who fetches [samples].',
          fields: {
            name: text('Name.', oneOf(['Ole Brandt', 'Mina Sorel', 'Jack Tully', 'Rosa Pinto', 'Timo Laine']), { unique: true }),
            most_boxes: integer('Boxes that they carry in a day.', 4, 10, {
              called: 'daily limit',
              unit: 'boxes',
              editable: true,
              sort: true,
            }),
            cooled: choice(
              'Whether the car is cooled.',
              { yes: 3, no: 1 },
              { called: 'cooling', clauses: { yes: 'that have a cooled car', no: 'that have no cooled car' }, editable: true },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
        },
        pickup: {
          noun: { one: 'pickup', many: 'pickups', also: [{ one: 'collection', many: 'collections' }] },
          kind: 'record',
          about: 'A [driver] fetches boxes from a [client].',
          fields: {
            client: ref('client', 'From whom.'),
            driver: ref('driver', 'Who fetches.', { clause: 'by' }),
            day: date('Day.', -60, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            boxes: integer('How many boxes.', 1, 6, { called: 'number of boxes', sort: true, filter: true }),
            cooling: choice(
              'Whether they have to stay cool.',
              { yes: 3, no: 2 },
              { called: 'need of cooling', clauses: { yes: 'that have to stay cool', no: 'that need no cooling' } },
            ),
            fee: money('What it costs.', 0, 40, { sort: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, done: 1, cancelled: 1 },
              { says: { planned: 'planned', done: 'completed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['client', 'day'],
          refer: 'the [pickup] at {client} on {day}',
          summary: { by: ['status', 'driver'], totals: ['boxes', 'fee'], over: 'day' },
        },
      },
      actions: {
        plan_pickup: {
          title: 'Plan a pickup',
          about: `Has a [driver] fetch boxes from a [client], one [pickup] a day; it costs ${FEE} and ${FEE_A_BOX} for each box. What has to stay cool takes a cooled car.`,
          args: {
            client: row('client', { likely: "client.status === 'active'" }),
            cooling: choice('Whether the boxes have to stay cool.', { yes: 3, no: 2 }),
            driver: row('driver', { likely: "cooling === 'no' || driver.cooled === 'yes'" }),
            day: date('Day.', 0, 15),
            boxes: mostly(integer('How many boxes.', 1, 6), '2'),
          },
          rules: [
            forbidden("client.status === 'active'", '{client.name} is stopped.', ['stopped', 'not active']),
            conflict("cooling === 'no' || driver.cooled === 'yes'", 'The car of {driver.name} is not cooled.', ['not cooled', 'cool']),
            conflict(
              "none('pickup', p => p.client_id === client.id && p.day === day && p.status === 'planned')",
              'There is a [pickup] at {client.name} on {day} already.',
              ['already', 'there is a'],
            ),
            hasRoom('driver', 'day', 'boxes', ''),
          ],
          effects: [
            {
              add: 'pickup',
              with: {
                client: 'client',
                driver: 'driver',
                day: 'day',
                boxes: 'boxes',
                cooling: 'cooling',
                fee: `${FEE} + ${FEE_A_BOX} * boxes`,
                status: "'planned'",
              },
            },
          ],
          gives: 'pickup',
          ask: [
            'have {driver} fetch from {client} on {day}, number of boxes {boxes}, cooling needed: {cooling}',
            'plan a pickup at {client} on {day} with {driver} (number of boxes {boxes}, to be cooled: {cooling})',
          ],
          outcome: [{ question: 'What does it cost?', value: 'pickup.fee', type: 'money' }],
          plays: 24,
          undoneBy: 'cancel_pickup',
        },
        hand_over_pickup: {
          title: 'Give a pickup to another driver',
          about: 'Another [driver] takes a planned [pickup], under the same rules.',
          args: {
            pickup: row('pickup', { likely: "pickup.status === 'planned' && pickup.day >= today()" }),
            driver: row('driver', { likely: "driver.id !== pickup.driver_id && (pickup.cooling === 'no' || driver.cooled === 'yes')" }),
          },
          rules: [
            isPlanned,
            conflict('driver.id !== pickup.driver_id', '{driver.name} has it already.', ['already', 'same']),
            conflict("pickup.cooling === 'no' || driver.cooled === 'yes'", 'The car of {driver.name} is not cooled.', [
              'not cooled',
              'cool',
            ]),
            hasRoom('driver', 'pickup.day', 'pickup.boxes', ''),
          ],
          effects: [{ set: 'pickup', to: { driver: 'driver' } }],
          gives: 'pickup',
          ask: ['give {pickup} to {driver}', 'let {driver} do {pickup}'],
          plays: 2,
        },
        finish_pickup: {
          title: 'Note a pickup as done',
          about: 'The boxes have been fetched, on the planned day or later.',
          args: { pickup: row('pickup', { likely: "pickup.status === 'planned' && pickup.day <= today()" }) },
          rules: [
            isPlanned,
            conflict('pickup.day <= today()', 'It is planned for {pickup.day}, and today is {today()}.', [
              'planned for',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'pickup', to: { status: "'done'" } }],
          ask: ['note that {pickup} is done', 'close {pickup}: the boxes have been fetched'],
          routine: { row: 'pickup', when: "pickup.status === 'planned' && pickup.day <= today()", chance: 0.5 },
        },
        cancel_pickup: {
          title: 'Cancel a pickup',
          about: 'Nobody goes, and it costs nothing.',
          args: { pickup: row('pickup', { likely: "pickup.status === 'planned' && pickup.day > today()" }) },
          rules: [isPlanned],
          effects: [{ set: 'pickup', to: { status: "'cancelled'", fee: '0' } }],
          ask: ['cancel {pickup}', 'call off {pickup}'],
          plays: 2,
        },
      },
    }),
}
