// The vehicle fleet of a company: a pool for trips, vehicles that belong to a driver, fuel cards, inspections, defects, fines.
// Rules: licences, inspections, overlap, budgets of departments, parking spaces, limits of cards and officers.
import type { Core } from '../../../language/blueprint.ts'
import { care } from './care.ts'
import { custody } from './custody.ts'
import { fuel } from './fuel.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { trips } from './trips.ts'
import { variants } from './variants.ts'

export const companyFleet: Core = {
  key: 'company_fleet',
  title: 'Company fleet',
  about:
    'The vehicle fleet of a company: [drivers] take [vehicles] of the pool for [pool_trips] or have one of their own for a time, fuel them with [fuel_cards], and [officers] see to [inspections], [defects] and fines.',
  category: 'logistics',
  words: [
    'company fleet',
    'vehicle fleet',
    'fleet management',
    'fuel card',
    'pool car',
    'company car',
    'motor pool',
    'fleet',
    'odometer',
    'mileage',
    'pool vehicle',
    'roadworthiness',
    'traffic fine',
    'licence check',
    'vehicle',
  ],
  scenarios: [
    'a company fleet with pool cars, drivers and fuel cards',
    'the vehicle fleet of a town, with inspections and defects',
    'a motor pool where employees book company cars',
    'fleet management for a builder with vans and lorries',
    'a fleet office that handles traffic fines and fuel purchases',
    'company cars that are assigned to drivers, with odometers and fines',
    'a vehicle fleet with departments, minibuses and odometers',
  ],
  currency: '€',
  actor: { entity: 'officer', role: 'head' },
  roles: {
    customer: 'driver',
    staff: 'officer',
    thing: 'vehicle',
    deal: {
      entity: 'pool_trip',
      customer: 'pool_trip.driver',
      thing: 'pool_trip.vehicle',
      price: 'pool_trip.price',
      done: "pool_trip.status === 'finished'",
      open: "pool_trip.status === 'booked' || pool_trip.status === 'under_way'",
      begins: { action: 'book_pool_trip', customer: 'driver' },
    },
  },
  without: ['invoices', 'subscriptions', 'loyalty', 'bookings', 'collections'],
  history: { days: 50, calls: 170 },
  entities: { ...people, ...records },
  actions: { ...trips, ...custody, ...fuel, ...care },
  variants,
}
