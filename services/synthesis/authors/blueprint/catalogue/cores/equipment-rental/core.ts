// Equipment rental: builders and gardeners rent machines by the day. Rules: certificates, overlap, longest rental, late fees, service after hours.
import type { Core } from '../../../language/blueprint.ts'
import { fleet } from './fleet.ts'
import { entities } from './entities.ts'
import { rentals } from './rentals.ts'
import { variants } from './variants.ts'

export const equipmentRental: Core = {
  key: 'equipment_rental',
  title: 'Equipment rental yard',
  about:
    'A yard that rents out machines: [customers] reserve [machines] by the day, take them along, and bring them back with more hours on the meter.',
  category: 'rental',
  words: [
    'rental',
    'rent',
    'equipment',
    'machine',
    'tool hire',
    'excavator',
    'construction',
    'hire',
    'yard',
    'generator',
    'scaffold',
    'hardware',
  ],
  scenarios: [
    'an equipment rental yard for builders',
    'a hire shop with diggers, pumps and generators',
    'a machine rental for gardeners and small contractors',
    'stage lighting and equipment hire',
    'a machine yard that rents out excavators with operators',
    'a tool hire with attachments, certificates and damage reports',
    'a rental yard with vans that bring machines to the customer',
  ],
  currency: '€',
  actor: { entity: 'clerk', role: 'counter' },
  roles: {
    customer: 'customer',
    staff: 'clerk',
    thing: 'machine',
    deal: {
      entity: 'rental',
      customer: 'rental.customer',
      thing: 'rental.machine',
      price: 'rental.price + rental.late_fee',
      done: "rental.status === 'returned'",
      open: "rental.status === 'reserved' || rental.status === 'out'",
      begins: { action: 'reserve_rental', customer: 'customer' },
    },
  },
  without: ['collections'],
  history: { days: 70, calls: 120 },
  entities,
  actions: { ...rentals, ...fleet },
  variants,
}
