// The yard brings machines with its own vans.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, pattern, ref, street, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Deliveries that one van makes in a day. */
const TRIPS_A_DAY = 2

export const withDeliveries: Variant = {
  key: 'with_delivery',
  about: 'The yard brings machines with its own vans, twice a day each, as far as they carry.',
  apply: core =>
    extended(core, {
      entities: {
        van: {
          noun: { one: 'van', many: 'vans', also: [{ one: 'truck', many: 'trucks' }] },
          kind: 'thing',
          about: 'Brings [machines] to where they are needed.',
          fields: {
            plate: text('Number plate.', pattern('@@ ###'), { unique: true, called: 'number plate' }),
            driver: text('Who drives it.', oneOf(['Piet', 'Ola', 'Samir', 'Greta', 'Wim', 'Ines']), { editable: true }),
            reach: integer('How far it goes.', 10, 60, { unit: 'km', sort: true, filter: true, step: 5 }),
            status: choice('Whether it drives.', { driving: 5, broken: 1 }),
          },
          identify: ['plate'],
          refer: 'the van {plate}',
          rows: 5,
        },
        delivery: {
          noun: { one: 'delivery', many: 'deliveries' },
          kind: 'record',
          about: 'A [van] brings the [machine] of a [rental].',
          fields: {
            rental: ref('rental', 'For which [rental].'),
            van: ref('van', 'Which [van] drives.'),
            deliver_on: date('Day of the trip.', -60, 30, { called: 'day of delivery', filter: true, sort: true }),
            address: text('Where to.', street()),
            distance: integer('How far.', 1, 60, { unit: 'km' }),
            fee: money('What it costs.', 10, 200),
          },
          identify: ['rental'],
          refer: 'the delivery for {rental}',
          summary: { by: ['van'], totals: ['fee', 'distance'], over: 'deliver_on' },
        },
      },
      actions: {
        plan_delivery: {
          title: 'Plan a delivery',
          about: `Has a [van] bring the [machine] of a reserved [rental] on its first day, for 10 and 2 more per kilometre; ${TRIPS_A_DAY} trips a day for each [van].`,
          args: {
            rental: row('rental', { likely: "rental.status === 'reserved' && none('delivery', d => d.rental_id === rental.id)" }),
            van: row('van', { likely: "van.status === 'driving'" }),
            address: text('Where to.', street(), { maxLength: 80 }),
            distance: integer('How far it is, in kilometres.', 1, 40),
          },
          rules: [
            conflict("rental.status === 'reserved'", 'This [rental] is {rental.status}; only reserved ones are delivered.', [
              'handed out',
              'returned',
              'cancelled',
              'out',
            ]),
            conflict("none('delivery', d => d.rental_id === rental.id)", 'A delivery has been planned for this [rental] already.', [
              'already',
              'planned',
            ]),
            conflict("van.status === 'driving'", 'The van {van.plate} is broken.', ['broken', 'not driving']),
            conflict('distance <= van.reach', 'The van {van.plate} goes {van.reach} km at most.', ['too far', 'at most', 'reach']),
            conflict(
              `count('delivery', d => d.van_id === van.id && d.deliver_on === rental.starts_on) < ${TRIPS_A_DAY}`,
              `The van {van.plate} has ${TRIPS_A_DAY} trips on {rental.starts_on} already.`,
              ['already', 'full', 'trips'],
            ),
          ],
          effects: [
            {
              add: 'delivery',
              with: {
                rental: 'rental',
                van: 'van',
                deliver_on: 'rental.starts_on',
                address: 'address',
                distance: 'distance',
                fee: '10 + 2 * distance',
              },
            },
          ],
          ask: [
            'have {van} deliver {rental} to {address}, {distance} km away',
            'plan the delivery of {rental} with {van}: {address}, {distance} km',
          ],
          outcome: [{ question: 'What does the delivery cost?', value: 'delivery.fee', type: 'money' }],
          plays: 15,
        },
      },
    }),
}
