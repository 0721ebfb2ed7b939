// Couriers bring what was set aside to people's homes; what has to stay cold needs a cool box.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, street, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withDelivery: Variant = {
  key: 'with_home_delivery',
  about: 'Couriers bring medicines home by bicycle; what is kept in the fridge travels in a cool box only.',
  apply: core =>
    extended(core, {
      fields: {
        medicine: {
          storage: choice(
            'How it is kept.',
            { room: 4, fridge: 1 },
            { called: 'storage', says: { room: 'room-temperature', fridge: 'refrigerated' } },
          ),
        },
      },
      entities: {
        courier: {
          noun: {
            one: 'courier',
            many: 'couriers',
            also: [
              { one: 'rider', many: 'riders' },
              { one: 'driver', many: 'drivers' },
            ],
          },
          kind: 'party',
          about: 'Someone who brings [fills] to people’s homes.',
          fields: {
            name: text('Name.', oneOf(['Milo Hart', 'Tess Okafor', 'Ravi Menon', 'Ulla Brandt', 'Joe Castell']), { unique: true }),
            cool_box: choice(
              'Whether they carry a cool box.',
              { yes: 2, no: 2 },
              { called: 'cool box', clauses: { yes: 'that carry a cool box', no: 'that carry no cool box' }, editable: true },
            ),
            most_drops: integer('Stops that they make in a day.', 2, 5, { called: 'daily limit', editable: true, sort: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
        },
        drop: {
          noun: {
            one: 'home delivery',
            many: 'home deliveries',
            also: [{ one: 'doorstep delivery', many: 'doorstep deliveries' }],
          },
          kind: 'record',
          about: 'A [fill] that a [courier] brings.',
          fields: {
            fill: ref('fill', 'Which [fill].'),
            courier: ref('courier', 'Who brings it.', { clause: 'by' }),
            day: date('Day.', -60, 14, { called: 'day', filter: true, sort: true, clause: 'that are' }),
            address: text('Where to.', street()),
            status: choice(
              'Where it stands.',
              { planned: 1, delivered: 1, failed: 1 },
              { says: { planned: 'planned', delivered: 'completed', failed: 'failed' } },
            ),
          },
          identify: ['fill', 'day'],
          refer: 'the [drop] of {day} for {fill}',
          summary: { by: ['status', 'courier'], totals: [], over: 'day' },
        },
      },
      actions: {
        plan_drop: {
          title: 'Plan a home delivery',
          about:
            'Has a [courier] bring a waiting [fill], within the number of stops they make in a day; what is kept in the fridge needs a cool box.',
          args: {
            fill: row('fill', {
              likely: "fill.status === 'ready' && none('drop', d => d.fill_id === fill.id && d.status !== 'failed')",
            }),
            courier: row('courier', { likely: "courier.cool_box === 'yes' || fill.prescription.medicine.storage === 'room'" }),
            day: date('Day.', 0, 7),
            address: text('Where to.', street(), { maxLength: 80 }),
          },
          rules: [
            conflict("fill.status === 'ready'", 'This [fill] is {fill.status}; only waiting ones are delivered.', [
              'collected',
              'returned',
              'already',
            ]),
            conflict(
              "fill.prescription.medicine.control !== 'controlled'",
              '{fill.prescription.medicine.name} is controlled and collected in person.',
              ['controlled', 'in person'],
            ),
            conflict("none('drop', d => d.fill_id === fill.id && d.status !== 'failed')", 'There is a [drop] for this [fill] already.', [
              'already',
              'there is a',
            ]),
            conflict(
              "courier.cool_box === 'yes' || fill.prescription.medicine.storage === 'room'",
              '{fill.prescription.medicine.name} is kept in the fridge, and {courier.name} has no cool box.',
              ['cool box', 'fridge', 'cold'],
            ),
            conflict(
              "count('drop', d => d.courier_id === courier.id && d.day === day && d.status === 'planned') < courier.most_drops",
              '{courier.name} makes {courier.most_drops} stops a day and has them on {day}.',
              ['stops', 'a day', 'limit', 'full'],
            ),
          ],
          effects: [{ add: 'drop', with: { fill: 'fill', courier: 'courier', day: 'day', address: 'address', status: "'planned'" } }],
          gives: 'drop',
          ask: ['have {courier} bring {fill} to {address} on {day}', 'let {courier} deliver {fill} on {day}; the address is {address}'],
          plays: 24,
        },
        finish_drop: {
          title: 'Note how a home delivery went',
          about: 'A planned [drop] was delivered, and the [fill] counts as collected; or nobody was in, and the [fill] waits again.',
          args: {
            drop: row('drop', { likely: "drop.status === 'planned' && drop.day <= today() && drop.fill.status === 'ready'" }),
            result: choice('How it went.', { delivered: 5, failed: 1 }, { says: { delivered: 'delivered', failed: 'nobody was in' } }),
          },
          rules: [
            conflict("drop.status === 'planned'", 'This [drop] is {drop.status} already.', ['already', 'delivered', 'failed']),
            conflict('drop.day <= today()', 'It is planned for {drop.day}, and today is {today()}.', [
              'planned for',
              'not yet',
              'today is',
            ]),
            conflict("drop.fill.status === 'ready'", 'The [fill] is {drop.fill.status}; note the [drop] as failed.', [
              'collected',
              'returned',
              'already',
            ]),
          ],
          effects: [
            { set: 'drop', to: { status: 'result' } },
            { set: 'drop.fill', to: { status: "result === 'delivered' ? 'collected' : 'ready'" } },
          ],
          ask: ['close {drop}: {result}', 'put down how {drop} went: {result}'],
          routine: { row: 'drop', when: "drop.status === 'planned' && drop.day <= today()", chance: 0.7 },
        },
        hand_over_drop: {
          title: 'Give a home delivery to another courier',
          about: 'Another [courier] takes a planned [drop] on the same day, under the same rules.',
          args: {
            drop: row('drop', { likely: "drop.status === 'planned'" }),
            courier: row('courier', {
              likely:
                "courier.id !== drop.courier_id && (courier.cool_box === 'yes' || drop.fill.prescription.medicine.storage === 'room')",
            }),
          },
          rules: [
            conflict("drop.status === 'planned'", 'This [drop] is {drop.status} already.', ['already', 'delivered', 'failed']),
            conflict('courier.id !== drop.courier_id', 'It is with {courier.name} already.', ['already', 'same']),
            conflict(
              "courier.cool_box === 'yes' || drop.fill.prescription.medicine.storage === 'room'",
              '{drop.fill.prescription.medicine.name} is kept in the fridge, and {courier.name} has no cool box.',
              ['cool box', 'fridge', 'cold'],
            ),
            conflict(
              "count('drop', d => d.courier_id === courier.id && d.day === drop.day && d.status === 'planned') < courier.most_drops",
              '{courier.name} makes {courier.most_drops} stops a day and has them on {drop.day}.',
              ['stops', 'a day', 'limit', 'full'],
            ),
          ],
          effects: [{ set: 'drop', to: { courier: 'courier' } }],
          gives: 'drop',
          ask: ['give {drop} to {courier}', 'let {courier} take {drop}'],
          plays: 3,
        },
      },
    }),
}
