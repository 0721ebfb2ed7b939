// Vans fetch pets from their owners and bring them home.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const BASE_FEE = 8
const FEE_A_KILOMETRE = 2

const planned = conflict("ride.status === 'planned'", 'This ride is {ride.status} already.', ['already', 'driven', 'cancelled'])
const reaches = (distance: string): ReturnType<typeof conflict> =>
  conflict(`${distance} <= pet_van.reach`, 'The {pet_van.name} goes {pet_van.reach} km at most.', ['too far', 'at most', 'reach'])
const carries = (pet: string): ReturnType<typeof conflict> =>
  conflict(
    `${pet}.size !== 'large' || pet_van.large_crate === 'yes'`,
    `The {pet_van.name} has no crate for large [pets], and {${pet}.name} is large.`,
    ['crate', 'large', 'does not fit', 'too big'],
  )
const hasCrate = (day: string): ReturnType<typeof conflict> =>
  conflict(
    `count('ride', r => r.pet_van_id === pet_van.id && r.day === ${day} && r.status === 'planned') < pet_van.crates`,
    `All {pet_van.crates} crates of the {pet_van.name} are taken on {${day}}.`,
    ['taken', 'full', 'crates', 'no room'],
  )

export const withTaxi: Variant = {
  key: 'with_pet_taxi',
  about: 'Vans with a few crates fetch pets on the day of arrival and bring them home on the day of departure.',
  apply: core =>
    extended(core, {
      entities: {
        pet_van: {
          noun: { one: 'pet van', many: 'pet vans', also: [{ one: 'shuttle', many: 'shuttles' }] },
          kind: 'thing',
          about: 'A van with crates for [pets].',
          fields: {
            name: text('Name painted on it.', oneOf(['blue van', 'green van', 'old bus', 'small blue van', 'silver bus']), {
              unique: true,
            }),
            crates: integer('How many [pets] it takes on one day.', 1, 3, { called: 'number of crates', sort: true }),
            large_crate: choice(
              'Whether one of its crates takes a large [pet].',
              { yes: 2, no: 2 },
              { called: 'large crate', clauses: { yes: 'that take large [pets]', no: 'that take no large [pets]' } },
            ),
            reach: integer('How far it goes.', 15, 60, { unit: 'km', step: 5, sort: true, filter: true, editable: true }),
            status: choice(
              'Whether it drives.',
              { driving: 5, broken: 1 },
              { editable: true, says: { driving: 'working', broken: 'broken' } },
            ),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 5,
        },
        ride: {
          noun: { one: 'ride', many: 'rides' },
          kind: 'record',
          about: 'A van fetches the [pet] of a [stay] or brings it home.',
          fields: {
            stay: ref('stay', 'For which [stay].'),
            pet_van: ref('pet_van', 'Which van.', { clause: 'with' }),
            way: choice('Which way.', { fetch: 3, bring_home: 2 }, { says: { fetch: 'fetching', bring_home: 'homeward' } }),
            day: date('Day: of arrival or of departure.', -60, 70, {
              called: 'day',
              filter: true,
              sort: true,
              clause: 'that take place',
            }),
            distance: integer('How far it is.', 1, 60, { unit: 'km', sort: true }),
            fee: money('What it costs.', 0, 140, { sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { planned: 1, driven: 1, cancelled: 1 },
              { says: { planned: 'planned', driven: 'finished', cancelled: 'cancelled' } },
            ),
          },
          identify: ['stay', 'way'],
          refer: 'the {way} ride for {stay}',
          summary: { by: ['status', 'pet_van', 'way'], totals: ['fee', 'distance'], over: 'day' },
        },
      },
      actions: {
        order_ride: {
          title: 'Order a ride',
          about: `Has a van fetch the [pet] on the day of arrival, or bring it home on the day of departure, for ${BASE_FEE} and ${FEE_A_KILOMETRE} a kilometre, added to the price of the [stay]; one ride each way.`,
          args: {
            stay: row('stay', { likely: "stay.status === 'booked' && stay.starts_on > today()" }),
            way: choice('Which way.', { fetch: 3, bring_home: 2 }, { says: { fetch: 'fetching', bring_home: 'homeward' } }),
            pet_van: row('pet_van', {
              likely: "pet_van.status === 'driving' && (stay.pet.size !== 'large' || pet_van.large_crate === 'yes')",
            }),
            distance: integer('How far it is, in kilometres.', 2, 30),
          },
          rules: [
            conflict(
              "stay.status === 'booked' || (stay.status === 'checked_in' && way === 'bring_home')",
              'This [stay] is {stay.status}; that ride makes no sense any more.',
              ['already', 'finished', 'cancelled', 'checked', 'no sense'],
            ),
            conflict(
              "none('ride', r => r.stay_id === stay.id && r.way === way && r.status !== 'cancelled')",
              'A ride that way has been ordered for this [stay] already.',
              ['already', 'ordered'],
            ),
            conflict("pet_van.status === 'driving'", 'The {pet_van.name} is broken.', ['broken', 'not working']),
            reaches('distance'),
            carries('stay.pet'),
            conflict(
              "count('ride', r => r.pet_van_id === pet_van.id && r.day === (way === 'fetch' ? stay.starts_on : stay.ends_on) && r.status === 'planned') < pet_van.crates",
              'All {pet_van.crates} crates of the {pet_van.name} are taken that day.',
              ['taken', 'full', 'crates', 'no room'],
            ),
          ],
          effects: [
            {
              add: 'ride',
              with: {
                stay: 'stay',
                pet_van: 'pet_van',
                way: 'way',
                day: "way === 'fetch' ? stay.starts_on : stay.ends_on",
                distance: 'distance',
                fee: `${BASE_FEE} + ${FEE_A_KILOMETRE} * distance`,
                status: "'planned'",
              },
            },
            { set: 'stay', to: { price: `stay.price + ${BASE_FEE} + ${FEE_A_KILOMETRE} * distance` } },
          ],
          gives: 'ride',
          also: { stay: 'stay' },
          ask: [
            'order a {way} ride with {pet_van} for {stay}; it is {distance} km',
            'send {pet_van} on a {way} ride of {distance} km for {stay}',
          ],
          outcome: [
            { question: 'What does the ride cost?', value: 'ride.fee', type: 'money' },
            { question: 'On which day is the ride?', value: 'ride.day', type: 'date' },
          ],
          plays: 32,
          undoneBy: 'cancel_ride',
        },
        change_pet_van: {
          title: 'Send another van',
          about: 'Gives a planned ride to another van that goes as far, has a crate for the [pet] and one free that day.',
          args: {
            ride: row('ride', { likely: "ride.status === 'planned' && ride.day >= today()" }),
            pet_van: row('pet_van', {
              likely: "pet_van.status === 'driving' && pet_van.id !== ride.pet_van_id && pet_van.reach >= ride.distance",
            }),
          },
          rules: [
            planned,
            conflict('pet_van.id !== ride.pet_van_id', 'The {pet_van.name} drives already.', ['already', 'same']),
            conflict("pet_van.status === 'driving'", 'The {pet_van.name} is broken.', ['broken', 'not working']),
            reaches('ride.distance'),
            carries('ride.stay.pet'),
            hasCrate('ride.day'),
          ],
          effects: [{ set: 'ride', to: { pet_van: 'pet_van' } }],
          gives: 'ride',
          ask: ['send {pet_van} on {ride} instead', 'use {pet_van} for {ride}'],
          plays: 3,
        },
        finish_ride: {
          title: 'Note that a ride is done',
          about: 'The ride was driven, on its day or later.',
          args: { ride: row('ride', { likely: "ride.status === 'planned' && ride.day <= today()" }) },
          rules: [
            planned,
            conflict('ride.day <= today()', 'This ride is on {ride.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
          ],
          effects: [{ set: 'ride', to: { status: "'driven'" } }],
          ask: ['note that {ride} is done', 'mark {ride} as driven'],
          routine: { row: 'ride', when: "ride.status === 'planned' && ride.day <= today()", chance: 0.25 },
        },
        cancel_ride: {
          title: 'Cancel a ride',
          about: 'Cancels a planned ride before its day; its fee is taken off the price of the [stay].',
          args: { ride: row('ride', { likely: "ride.status === 'planned' && ride.day > today()" }) },
          rules: [
            planned,
            conflict('ride.day > today()', 'This ride is on {ride.day}; it is too late to cancel it.', ['too late', 'is on', 'today']),
          ],
          effects: [
            { set: 'ride.stay', to: { price: 'max(0, ride.stay.price - ride.fee)' } },
            { set: 'ride', to: { status: "'cancelled'", fee: '0' } },
          ],
          ask: ['cancel {ride}', 'call off {ride}; the [owner] drives'],
          plays: 3,
        },
      },
      rules: {
        extend_stay: [
          conflict(
            "none('ride', r => r.stay_id === stay.id && r.way === 'bring_home' && r.status === 'planned')",
            'A ride home is planned for {stay.ends_on}. Cancel it first.',
            ['ride', 'cancel it first'],
          ),
        ],
      },
      effects: {
        cancel_stay: [
          {
            each: 'ride',
            as: 'dropped',
            where: "dropped.stay_id === stay.id && dropped.status === 'planned'",
            do: [{ set: 'dropped', to: { status: "'cancelled'", fee: '0' } }],
          },
        ],
      },
    }),
}
