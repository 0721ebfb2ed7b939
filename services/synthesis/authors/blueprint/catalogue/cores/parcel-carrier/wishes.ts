// A parcel carrier that asks recipients where things may be left: with neighbours, in the garage, on another day.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Value up to which something is left outside, and how often the day is changed. */
const LEFT_OUTSIDE = 150
const MOST_CHANGES = 2
/** Days after the due one up to which a delivery is put off. */
const LONGEST_WAIT = 7

const PLACES = { neighbour: 4, garage: 3, garden_shed: 2, reception: 2 } as const
const under = "shipment.status === 'announced' || shipment.status === 'at_depot'"
const changeable = conflict(under, 'This [shipment] is {shipment.status}; wishes come too late.', [
  'too late',
  'out',
  'locker',
  'delivered',
  'returned',
  'lost',
])
const standing = "'delivery_wish', w => w.shipment_id === shipment.id && w.status === 'standing'"

export const wishes: Variant = {
  key: 'delivery_preferences',
  about: 'Recipients manage their delivery preferences: a neighbour or a safe place, another day, and holds for those who are away.',
  apply: core =>
    extended(core, {
      entities: {
        delivery_wish: {
          noun: { one: 'delivery wish', many: 'delivery wishes', also: [{ one: 'delivery preference', many: 'delivery preferences' }] },
          kind: 'record',
          about: 'Where the recipient wants a [shipment] to be left.',
          fields: {
            shipment: ref('shipment', 'Which [shipment].'),
            place: choice('Where.', PLACES, { called: 'place' }),
            made_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were made' }),
            status: choice('Whether it holds.', { standing: 3, withdrawn: 1 }, { says: { standing: 'standing', withdrawn: 'withdrawn' } }),
          },
          identify: ['shipment', 'place'],
          refer: 'the wish “{place}” for {shipment}',
          summary: { by: ['place', 'status'], totals: [], over: 'made_on' },
        },
        delivery_hold: {
          noun: { one: 'delivery hold', many: 'delivery holds' },
          kind: 'record',
          about: 'A [shipment] that waits at its [depot] because the recipient is away.',
          fields: {
            shipment: ref('shipment', 'Which [shipment].'),
            until: date('Day from which it is brought.', -40, 12, { called: 'end', filter: true, sort: true, clause: 'that end' }),
            changes: integer('How often the day was changed.', 0, 2, { called: 'number of changes' }),
            status: choice('Where it stands.', { active: 1, ended: 1 }, { says: { active: 'active', ended: 'ended' } }),
          },
          identify: ['shipment'],
          refer: 'the hold of {shipment}',
          summary: { by: ['status'], totals: ['changes'], over: 'until' },
        },
      },
      rules: {
        load_shipment: [
          conflict(
            "none('delivery_hold', h => h.shipment_id === shipment.id && h.status === 'active' && h.until > today())",
            'The recipient is away, and this [shipment] is held.',
            ['away', 'held', 'hold'],
          ),
        ],
      },
      actions: {
        record_delivery_wish: {
          title: 'Note a delivery wish',
          about: `Notes where a [shipment] may be left, while it is announced or at a [depot]. Outside, in a garage or shed, nothing worth more than ${LEFT_OUTSIDE} is left, and nothing with an [extra] that forbids [lockers]. One wish at a time.`,
          args: {
            shipment: row('shipment', { likely: `(${under}) && none(${standing})` }),
            place: choice('Where.', PLACES),
          },
          rules: [
            changeable,
            conflict(`none(${standing})`, 'There is a wish for this [shipment]. Withdraw it first.', [
              'there is a wish',
              'already',
              'withdraw',
            ]),
            conflict(
              `place === 'neighbour' || place === 'reception' || shipment.declared_value <= ${LEFT_OUTSIDE}`,
              `It is worth {money(shipment.declared_value)}; outside, up to {money(${LEFT_OUTSIDE})} is left.`,
              ['worth', 'up to', 'outside', 'too valuable'],
            ),
            conflict(
              "place === 'reception' || none('shipment_extra', x => x.shipment_id === shipment.id && x.extra.to_locker === 'no')",
              'An [extra] of this [shipment] wants it handed over in person.',
              ['in person', 'extra', 'signature'],
            ),
          ],
          effects: [{ add: 'delivery_wish', with: { shipment: 'shipment', place: 'place', made_on: 'today()', status: "'standing'" } }],
          gives: 'delivery_wish',
          ask: ['note for {shipment} that it may be left here: {place}', 'put down the wish {place} for {shipment}'],
          plays: 12,
          undoneBy: 'withdraw_delivery_wish',
        },
        withdraw_delivery_wish: {
          title: 'Withdraw a delivery wish',
          about: 'A wish no longer holds, unless the [shipment] is out or delivered.',
          args: {
            delivery_wish: row('delivery_wish', {
              likely:
                "delivery_wish.status === 'standing' && (delivery_wish.shipment.status === 'announced' || delivery_wish.shipment.status === 'at_depot')",
            }),
          },
          rules: [
            conflict("delivery_wish.status === 'standing'", 'This wish was withdrawn already.', ['already', 'withdrawn']),
            conflict(
              "delivery_wish.shipment.status === 'announced' || delivery_wish.shipment.status === 'at_depot'",
              'The [shipment] is {delivery_wish.shipment.status}; the wish stands.',
              ['stands', 'out', 'delivered', 'too late'],
            ),
          ],
          effects: [{ set: 'delivery_wish', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {delivery_wish}', 'take back {delivery_wish}'],
        },
        hold_shipment: {
          title: 'Hold a shipment',
          about: `A [shipment] that is announced or at a [depot] waits until the recipient is back, ${LONGEST_WAIT} days after its due date at most.`,
          args: {
            shipment: row('shipment', {
              likely: `shipment.status === 'at_depot' && none('delivery_hold', h => h.shipment_id === shipment.id && h.status === 'active')`,
            }),
            until: date('Day from which it is brought.', 1, 8),
          },
          rules: [
            conflict("shipment.status === 'at_depot'", 'This [shipment] is {shipment.status}, not at a [depot].', [
              'not at a depot',
              'announced',
              'out',
              'locker',
              'delivered',
              'returned',
              'lost',
            ]),
            conflict(
              "none('delivery_hold', h => h.shipment_id === shipment.id && h.status === 'active')",
              'This [shipment] is held already. Change the hold.',
              ['already', 'held'],
            ),
            conflict('until > today()', 'The day has to be after today.', ['after today', 'past']),
            conflict(
              `days(shipment.due_on, until) <= ${LONGEST_WAIT}`,
              `It is due on {shipment.due_on}; it is held for ${LONGEST_WAIT} days after that at most.`,
              ['at most', 'too long', 'days after'],
            ),
          ],
          effects: [{ add: 'delivery_hold', with: { shipment: 'shipment', until: 'until', changes: '0', status: "'active'" } }],
          gives: 'delivery_hold',
          ask: ['hold {shipment} until {until}', 'the recipient of {shipment} is away until {until}; hold it'],
          plays: 8,
          routine: {
            row: 'shipment',
            when: "shipment.status === 'at_depot' && shipment.location_id === shipment.destination_id",
            chance: 0.12,
          },
        },
        change_delivery_hold: {
          title: 'Change a hold',
          about: `Gives an active hold another day after today, ${MOST_CHANGES} times at most and ${LONGEST_WAIT} days after the due date at the latest.`,
          args: {
            delivery_hold: row('delivery_hold', { likely: `delivery_hold.status === 'active' && delivery_hold.changes < ${MOST_CHANGES}` }),
            until: date('The new day.', 1, 8),
          },
          rules: [
            conflict("delivery_hold.status === 'active'", 'This hold has ended.', ['ended', 'over']),
            conflict('until > today() && until !== delivery_hold.until', 'The day has to be after today, and another one than now.', [
              'after today',
              'another',
            ]),
            conflict(`delivery_hold.changes < ${MOST_CHANGES}`, `This hold was changed ${MOST_CHANGES} times.`, [
              'times',
              'changed',
              'already',
            ]),
            conflict(
              `days(delivery_hold.shipment.due_on, until) <= ${LONGEST_WAIT}`,
              `It is due on {delivery_hold.shipment.due_on}; it is held for ${LONGEST_WAIT} days after that at most.`,
              ['at most', 'too long', 'days after'],
            ),
          ],
          effects: [{ set: 'delivery_hold', to: { until: 'until', changes: 'delivery_hold.changes + 1' } }],
          ask: ['change {delivery_hold} to {until}', 'let {delivery_hold} last until {until}'],
          plays: 1,
        },
        end_delivery_hold: {
          title: 'End a hold',
          about: 'A held [shipment] can be brought again. Before its day, only managers and claims end a hold.',
          args: { delivery_hold: row('delivery_hold', { likely: "delivery_hold.status === 'active' && delivery_hold.until <= today()" }) },
          rules: [
            conflict("delivery_hold.status === 'active'", 'This hold has ended.', ['ended', 'already', 'over']),
            forbidden(
              "delivery_hold.until <= today() || actor.role !== 'counter'",
              'It is held until {delivery_hold.until}; the counter does not end it before.',
              ['counter', 'before', 'held until'],
            ),
          ],
          effects: [{ set: 'delivery_hold', to: { status: "'ended'" } }],
          ask: ['end {delivery_hold}', 'let {delivery_hold} end, the recipient is back'],
          routine: { row: 'delivery_hold', when: "delivery_hold.status === 'active' && delivery_hold.until <= today()", chance: 0.3 },
        },
      },
    }),
}
