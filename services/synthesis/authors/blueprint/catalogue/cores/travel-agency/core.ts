// An agency that sells organised trips: tours with departures and rooms, options and deposits, passports and visas, insurance, vouchers.
// Rules: rooms and leaders are taken once, passports last beyond the return, options lapse, and cancelling costs more the later it is.
import type { Core } from '../../../language/blueprint.ts'
import { cancelling } from './cancelling.ts'
import { departures } from './departures.ts'
import { money } from './money.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { selling } from './selling.ts'
import { sold } from './sold.ts'
import { variants } from './variants.ts'
import { vouchers } from './vouchers.ts'
import { warnings } from './warnings.ts'

export const travelAgency: Core = {
  key: 'travel_agency',
  title: 'Travel agency',
  about:
    'An agency for organised trips: [travellers] take options on [departures] of [package_tours] and pay deposits, [tour_leaders] go along, and passports, visas and insurance are looked after.',
  category: 'travel',
  words: [
    'travel agency',
    'package tour',
    'tour operator',
    'organised trip',
    'travel',
    'traveller',
    'departure',
    'holiday',
    'passport',
    'visa',
    'tourism',
    'trip',
    'itinerary',
    'destination',
  ],
  scenarios: [
    'a travel agency with package tours, options and deposits',
    'a tour operator with departures, tour leaders and rooms',
    'an agency for organised trips that looks after passports and visas',
    'a travel agency that books excursions for travellers',
    'a tour operator with flight blocks and tickets',
    'a travel agency for clubs and schools with group contracts',
    'a tour operator that settles claims of travellers after a trip',
  ],
  currency: '€',
  actor: { entity: 'travel_adviser', role: 'sales' },
  roles: {
    customer: 'traveller',
    staff: 'travel_adviser',
    thing: 'package_tour',
    deal: {
      entity: 'trip_booking',
      customer: 'trip_booking.traveller',
      thing: 'trip_booking.departure.package_tour',
      price: 'trip_booking.price',
      done: "trip_booking.status === 'travelled'",
      open: "trip_booking.status === 'option' || trip_booking.status === 'booked' || trip_booking.status === 'paid_up'",
      begins: { action: 'take_option', customer: 'traveller' },
    },
  },
  without: ['bookings', 'invoices'],
  history: { days: 80, calls: 260 },
  entities: { ...people, ...records, ...sold },
  actions: { ...departures, ...selling, ...money, ...cancelling, ...papers, ...vouchers, ...warnings },
  variants,
}
