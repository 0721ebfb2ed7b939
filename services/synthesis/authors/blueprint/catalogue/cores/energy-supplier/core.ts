// An energy supplier: meters and their readings, contracts under tariffs, instalments and bills, visits of fitters.
// Rules: one contract for a meter, readings that only rise, notice, goodwill limits, days on which fitters come.
import type { Core } from '../../../language/blueprint.ts'
import { billing } from './billing.ts'
import { contracts } from './contracts.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'
import { visits } from './visits.ts'

export const energySupplier: Core = {
  key: 'energy_supplier',
  title: 'Energy supplier',
  about:
    'A supplier of electricity, gas and water: [account_holders] have [energy_contracts] for their [meters], send [meter_readings], pay instalments and [energy_bills], and [fitters] come for [fitter_visits].',
  category: 'utilities',
  words: [
    'energy supplier',
    'electricity',
    'gas supplier',
    'power company',
    'meter reading',
    'tariff',
    'water works',
    'instalment',
    'heating energy',
    'smart meter',
    'kilowatt',
  ],
  scenarios: [
    'an energy supplier with meters, tariffs and bills',
    'the utility works of a town with power, gas and water meters and instalments',
    'an electricity company whose fitters exchange meters',
    'a gas supplier with contracts and account holders',
    'a green power company with tariffs and fitter visits',
    'the customer office of an electricity supplier with readings and bills',
    'a municipal electricity works with meters and instalments',
  ],
  currency: '€',
  actor: { entity: 'energy_clerk', role: 'accounts' },
  roles: {
    customer: 'account_holder',
    staff: 'energy_clerk',
    thing: 'meter',
    deal: {
      entity: 'fitter_visit',
      customer: 'fitter_visit.meter.account_holder',
      thing: 'fitter_visit.meter',
      price: 'fitter_visit.price',
      done: "fitter_visit.status === 'made'",
      open: "fitter_visit.status === 'booked'",
      begins: { action: 'book_fitter_visit', customer: 'meter.account_holder' },
    },
  },
  without: ['subscriptions', 'waitlists', 'bookings', 'collections'],
  history: { days: 60, calls: 190 },
  entities: { ...people, ...records },
  actions: { ...contracts, ...billing, ...visits },
  variants,
}
