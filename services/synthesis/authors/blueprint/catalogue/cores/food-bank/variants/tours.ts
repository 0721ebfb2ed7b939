// Parcels are brought home on tours with few places.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withTours: Variant = {
  key: 'with_tours',
  about: 'Parcels are also brought home on tours with few places.',
  apply: core =>
    extended(core, {
      entities: {
        tour: {
          noun: { one: 'tour', many: 'tours', also: [{ one: 'route', many: 'routes' }] },
          kind: 'record',
          about: 'A drive on one day that brings [parcels] home.',
          fields: {
            area: text('Where it goes.', oneOf(['Old town', 'Harbour', 'North hill', 'Mill quarter', 'New town'])),
            day: date('Day.', -50, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            driver: ref('volunteer', 'Who drives.', { called: 'driver' }),
            places: integer('How many [parcels] fit.', 2, 8, { called: 'number of places', sort: true }),
            status: choice('Where it stands.', { planned: 1, driven: 1 }, { says: { planned: 'planned', driven: 'driven' } }),
          },
          identify: ['area', 'day'],
          refer: 'the {area} tour on {day}',
          summary: { by: ['driver', 'status'], totals: ['places'], over: 'day' },
        },
        stop: {
          noun: { one: 'stop', many: 'stops' },
          kind: 'part',
          about: 'A [parcel] on a [tour].',
          fields: {
            tour: ref('tour', 'Which [tour].'),
            parcel: ref('parcel', 'Which [parcel].'),
            place: integer('Which stop it is, from 1.', 1, 8),
          },
          identify: ['tour', 'parcel'],
          refer: 'the stop for {parcel} on {tour}',
        },
      },
      actions: {
        plan_tour: {
          title: 'Plan a tour',
          about: 'Plans a drive of a [volunteer] on their day of the week; one for each area and day.',
          args: {
            area: text('Where it goes.', oneOf(['Old town', 'Harbour', 'North hill', 'Mill quarter', 'New town']), { maxLength: 40 }),
            day: date('Day.', 1, 12),
            driver: row('volunteer', { about: 'Who drives.', likely: 'driver.weekday === weekday(day)' }),
            places: integer('How many [parcels] fit.', 2, 8),
          },
          rules: [
            conflict('day > today()', 'A [tour] is planned from tomorrow on.', ['tomorrow', 'past', 'today']),
            conflict('driver.weekday === weekday(day)', '{driver.name} comes on another day of the week.', [
              'another day',
              'day of the week',
              'weekday',
              'does not come',
            ]),
            conflict("none('tour', t => t.area === area && t.day === day)", 'There is a [tour] to that area on {day} already.', [
              'already',
              'exists',
            ]),
            conflict("none('tour', t => t.driver_id === driver.id && t.day === day)", '{driver.name} drives on {day} already.', [
              'already',
              'drives',
            ]),
          ],
          effects: [{ add: 'tour', with: { area: 'area', day: 'day', driver: 'driver', places: 'places', status: "'planned'" } }],
          ask: [
            'plan a tour to “{area}” on {day} with {driver} and {places} places',
            'let {driver} drive to “{area}” on {day}, {places} places',
          ],
          plays: 14,
        },
        add_parcel_to_tour: {
          title: 'Put a parcel on a tour',
          about: 'Puts a packed [parcel] on a planned [tour] with a free place.',
          args: {
            parcel: row('parcel', { likely: "parcel.status === 'packed' && none('stop', s => s.parcel_id === parcel.id)" }),
            tour: row('tour', { likely: "tour.status === 'planned' && tour.day >= today()" }),
          },
          rules: [
            conflict("parcel.status === 'packed'", 'This [parcel] is {parcel.status}; only packed ones are driven.', [
              'not packed',
              'open',
              'collected',
              'dissolved',
            ]),
            conflict("tour.status === 'planned' && tour.day >= today()", 'This [tour] is over.', ['over', 'driven', 'past']),
            conflict("none('stop', s => s.parcel_id === parcel.id)", 'This [parcel] is on a [tour] already.', ['already', 'on a']),
            conflict("count('stop', s => s.tour_id === tour.id) < tour.places", 'All {tour.places} places of this [tour] are taken.', [
              'taken',
              'full',
              'no place',
              'places',
            ]),
          ],
          effects: [{ add: 'stop', with: { tour: 'tour', parcel: 'parcel', place: "count('stop', s => s.tour_id === tour.id) + 1" } }],
          gives: 'stop',
          ask: ['put {parcel} on {tour}', 'let {tour} bring {parcel}'],
          outcome: [{ question: 'Which stop is it on that tour?', value: 'stop.place', type: 'integer' }],
          plays: 18,
        },
        finish_tour: {
          title: 'Finish a tour',
          about: 'The [tour] was driven; all its packed [parcels] count as collected.',
          args: { tour: row('tour', { likely: "tour.status === 'planned' && tour.day <= today()" }) },
          rules: [
            conflict("tour.status === 'planned'", 'This [tour] was driven already.', ['already', 'driven']),
            conflict('tour.day <= today()', 'This [tour] is on {tour.day}.', ['not yet', 'is on', 'future']),
          ],
          effects: [
            {
              each: 'stop',
              as: 's',
              where: "s.tour_id === tour.id && s.parcel.status === 'packed'",
              do: [{ set: 's.parcel', to: { status: "'collected'" } }],
            },
            { set: 'tour', to: { status: "'driven'" } },
          ],
          ask: ['finish {tour}', 'note that {tour} has been driven'],
          routine: { row: 'tour', when: "tour.status === 'planned' && tour.day <= today()", chance: 0.8 },
        },
      },
    }),
}
