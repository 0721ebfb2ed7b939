// A food bank: donors bring goods, shelves hold them, households fetch parcels. Rules: points by size of household, best-before, one parcel a week, diets.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { goods } from './goods.ts'
import { parcels } from './parcels.ts'
import { variants } from './variants.ts'

export const foodBank: Core = {
  key: 'food_bank',
  title: 'Food bank',
  about:
    'A charity that gives out food: [donors] bring [goods], volunteers pack [parcels] for [households], and every [household] has points by its size.',
  category: 'charity',
  words: [
    'food bank',
    'charity',
    'donation',
    'household',
    'volunteer',
    'distribution',
    'parcel',
    'nonprofit',
    'aid',
    'relief',
    'pantry',
    'donor',
    'community',
    'shelter',
  ],
  scenarios: [
    'a food bank with weekly parcels',
    'a charity that gives parcels to households',
    'a community pantry run by volunteers',
    'a church hall that hands out food to families',
    'a food bank with meals that volunteers cook',
    'a charity whose donors make pledges',
    'an aid centre with donors, goods and garments',
  ],
  currency: '€',
  actor: { entity: 'volunteer', role: 'counter' },
  roles: {
    customer: 'household',
    staff: 'volunteer',
    thing: 'good',
    deal: {
      entity: 'parcel',
      customer: 'parcel.household',
      thing: 'parcel.main_good',
      price: 'parcel.value',
      done: "parcel.status === 'collected'",
      open: "parcel.status === 'open' || parcel.status === 'packed'",
      begins: { action: 'begin_parcel', customer: 'household' },
    },
  },
  without: ['approvals', 'invoices'],
  history: { days: 50, calls: 150 },
  entities,
  actions: { ...parcels, ...goods },
  variants,
}
