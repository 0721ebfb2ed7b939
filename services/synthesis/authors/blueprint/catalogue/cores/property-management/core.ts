// Property management: flats, leases, rent, viewings, repairs. Rules: no overlapping leases, income, arrears, notice, trades and budgets.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { leases } from './leases.ts'
import { repairs } from './repairs.ts'
import { variants } from './variants.ts'

export const propertyManagement: Core = {
  key: 'property_management',
  title: 'Property management office',
  about: 'An office that lets [flats] in several [houses]: [tenants] view them, sign [leases], pay rent, and report what needs [repairs].',
  category: 'property',
  words: [
    'property',
    'lease',
    'tenant',
    'landlord',
    'rent',
    'flat',
    'apartment',
    'real estate',
    'housing',
    'home',
    'listing',
    'building',
    'maintenance',
    'letting',
  ],
  scenarios: [
    'a property management office',
    'a letting agency with apartments and viewings',
    'a housing association with repairs',
    'a landlord with units and monthly contracts',
    'a property office with meters and utility bills',
    'a letting agency with handovers and deposits',
    'a housing office with parking spaces and permits',
  ],
  currency: '€',
  actor: { entity: 'manager', role: 'letting' },
  roles: {
    customer: 'tenant',
    staff: 'manager',
    thing: 'flat',
    deal: {
      entity: 'repair',
      customer: 'repair.lease.tenant',
      thing: 'repair.lease.flat',
      price: 'repair.cost',
      done: "repair.status === 'done'",
      open: "repair.status === 'reported' || repair.status === 'ordered'",
      begins: { action: 'report_repair', customer: 'lease.tenant' },
    },
  },
  history: { days: 240, calls: 170 },
  entities,
  actions: { ...leases, ...repairs },
  variants,
}
