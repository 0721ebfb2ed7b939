// Trips load at docks, hour by hour.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const HOURS = { '05:00': 2, '07:00': 3, '09:00': 3, '11:00': 2, '13:00': 1 } as const

const isBooked = conflict("dock_slot.status === 'booked'", 'This dock slot is {dock_slot.status} already.', ['already', 'used', 'released'])
const open = conflict("dock.status === 'open'", 'Dock {dock.code} is closed.', ['closed', 'not open'])
const there = (trip: string): ReturnType<typeof conflict> =>
  conflict(
    `dock.depot_id === ${trip}.lane.origin_id`,
    `The [trip] begins in {${trip}.lane.origin.city}, and dock {dock.code} is in {dock.depot.city}.`,
    ['begins in', 'is in', 'elsewhere', 'another depot'],
  )
const cool = (trip: string): ReturnType<typeof conflict> =>
  conflict(
    `dock.kind === 'cooled' || none('shipment', s => s.trip_id === ${trip}.id && s.kind === 'cooled')`,
    `Cooled goods are on this [trip], and dock {dock.code} is not cooled.`,
    ['cooled', 'not cooled'],
  )
const heavy = (trip: string): ReturnType<typeof conflict> =>
  conflict(`dock.kind !== 'ramp' || ${trip}.truck.licence === 'light'`, `Dock {dock.code} is a ramp for light [trucks].`, [
    'ramp',
    'light',
    'heavy',
  ])
const untaken = (day: string, except: string): ReturnType<typeof conflict> =>
  conflict(
    `none('dock_slot', d => d.dock_id === dock.id && d.day === ${day} && d.hour === hour && d.status === 'booked'${except})`,
    `Dock {dock.code} is taken at {hour} on {${day}}.`,
    ['taken', 'not free', 'occupied'],
  )

export const withDocks: Variant = {
  key: 'with_docks',
  about: 'Trips book a slot at a dock of the depot where they begin; cooled goods and heavy trucks take docks of their kind.',
  apply: core =>
    extended(core, {
      entities: {
        dock: {
          noun: { one: 'dock', many: 'docks', also: [{ one: 'gate', many: 'gates' }] },
          kind: 'thing',
          about: 'A place at a [depot] where [trucks] are loaded.',
          fields: {
            code: text('Code over it.', pattern('G##'), { unique: true }),
            depot: ref('depot', 'Where it is.', { clause: 'in' }),
            kind: choice(
              'What it is: ramps are for light trucks, cooled docks keep things cold.',
              { standard: 4, cooled: 3, ramp: 2 },
              { filter: true, says: { standard: 'standard', cooled: 'cooled', ramp: 'ramp' } },
            ),
            status: choice('Whether it is used.', { open: 9, closed: 1 }, { editable: true, says: { open: 'open', closed: 'closed' } }),
          },
          identify: ['code'],
          refer: 'dock {code}',
          rows: 12,
          given: [
            { depot: 1, kind: 'cooled' },
            { depot: 1, kind: 'standard' },
            { depot: 1, kind: 'ramp' },
            { depot: 2, kind: 'standard' },
            { depot: 2, kind: 'cooled' },
            { depot: 2, kind: 'ramp' },
            { depot: 3, kind: 'cooled' },
            { depot: 3, kind: 'standard' },
            { depot: 4, kind: 'standard' },
            { depot: 4, kind: 'cooled' },
            { depot: 4, kind: 'standard' },
            { depot: 5, kind: 'standard' },
          ],
        },
        dock_slot: {
          noun: { one: 'dock slot', many: 'dock slots' },
          kind: 'record',
          about: 'A [trip] at a dock at an hour of one day.',
          fields: {
            trip: ref('trip', 'Which [trip].'),
            dock: ref('dock', 'Which dock.', { clause: 'at' }),
            day: date('Day.', -45, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hour: choice('When it begins.', HOURS, { called: 'time' }),
            status: choice(
              'Where it stands.',
              { booked: 1, used: 1, released: 1 },
              { says: { booked: 'booked', used: 'used', released: 'released' } },
            ),
          },
          identify: ['trip', 'hour'],
          refer: 'the dock slot at {hour} for {trip}',
          summary: { by: ['status', 'dock', 'hour'], totals: [], over: 'day' },
        },
      },
      actions: {
        book_dock_slot: {
          title: 'Book a dock slot',
          about:
            'Books an hour at an open dock on the day of departure of a planned [trip], one for each [trip], where it begins; cooled goods take a cooled dock, ramps are for light [trucks].',
          args: {
            trip: row('trip', {
              likely:
                "trip.status === 'planned' && trip.departs_on >= today() && none('dock_slot', d => d.trip_id === trip.id && d.status === 'booked')",
            }),
            dock: row('dock', {
              likely:
                "dock.status === 'open' && dock.depot_id === trip.lane.origin_id && (dock.kind !== 'ramp' || trip.truck.licence === 'light')",
            }),
            hour: choice('When it begins.', HOURS),
          },
          rules: [
            conflict("trip.status === 'planned'", 'This [trip] is {trip.status}; only planned ones are loaded.', [
              'driving',
              'arrived',
              'cancelled',
              'left',
            ]),
            conflict(
              "none('dock_slot', d => d.trip_id === trip.id && d.status === 'booked')",
              'A dock slot is booked for this [trip] already. Move it instead.',
              ['already', 'booked', 'move'],
            ),
            open,
            there('trip'),
            heavy('trip'),
            cool('trip'),
            untaken('trip.departs_on', ''),
          ],
          effects: [{ add: 'dock_slot', with: { trip: 'trip', dock: 'dock', day: 'trip.departs_on', hour: 'hour', status: "'booked'" } }],
          gives: 'dock_slot',
          ask: ['book {dock} at {hour} for {trip}', 'let {trip} load at {dock} at {hour}'],
          plays: 30,
          undoneBy: 'release_dock_slot',
        },
        move_dock_slot: {
          title: 'Move a dock slot',
          about: 'Moves a booked slot to another dock or hour of the same day, under the same rules.',
          args: {
            dock_slot: row('dock_slot', { likely: "dock_slot.status === 'booked' && dock_slot.day >= today()" }),
            dock: row('dock', { likely: "dock.status === 'open' && dock.depot_id === dock_slot.dock.depot_id" }),
            hour: choice('The new time.', HOURS),
          },
          rules: [
            isBooked,
            conflict('dock.id !== dock_slot.dock_id || hour !== dock_slot.hour', 'It is booked like that already.', ['already', 'same']),
            open,
            there('dock_slot.trip'),
            heavy('dock_slot.trip'),
            cool('dock_slot.trip'),
            untaken('dock_slot.day', ' && d.id !== dock_slot.id'),
          ],
          effects: [{ set: 'dock_slot', to: { dock: 'dock', hour: 'hour' } }],
          gives: 'dock_slot',
          ask: ['move {dock_slot} to {dock} at {hour}', 'use {dock} at {hour} instead of {dock_slot}'],
          plays: 4,
        },
        use_dock_slot: {
          title: 'Note that a dock was used',
          about: 'The [trip] was loaded in its slot, on the day or later.',
          args: { dock_slot: row('dock_slot', { likely: "dock_slot.status === 'booked' && dock_slot.day <= today()" }) },
          rules: [
            isBooked,
            conflict('dock_slot.day <= today()', 'It is on {dock_slot.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
          ],
          effects: [{ set: 'dock_slot', to: { status: "'used'" } }],
          ask: ['note that {dock_slot} was used', 'mark {dock_slot} as used'],
          routine: { row: 'dock_slot', when: "dock_slot.status === 'booked' && dock_slot.day <= today()", chance: 0.3 },
        },
        release_dock_slot: {
          title: 'Release a dock slot',
          about: 'A booked slot is not needed any more.',
          args: { dock_slot: row('dock_slot', { likely: "dock_slot.status === 'booked'" }) },
          rules: [isBooked],
          effects: [{ set: 'dock_slot', to: { status: "'released'" } }],
          ask: ['release {dock_slot}', 'cancel {dock_slot}'],
          plays: 3,
        },
      },
      rules: {
        load_shipment: [
          conflict(
            "shipment.kind !== 'cooled' || none('dock_slot', d => d.trip_id === trip.id && d.status === 'booked' && d.dock.kind !== 'cooled')",
            'The dock that is booked for this [trip] is not cooled. Move its slot first.',
            ['dock', 'not cooled'],
          ),
        ],
      },
      effects: {
        cancel_trip: [
          {
            each: 'dock_slot',
            as: 'dropped',
            where: "dropped.trip_id === trip.id && dropped.status === 'booked'",
            do: [{ set: 'dropped', to: { status: "'released'" } }],
          },
        ],
      },
    }),
}
