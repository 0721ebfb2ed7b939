// A cooperative of farms: harvest lots are delivered and graded, box shares go to households each week, machines are shared, farms are paid.
// Rules: grades decide on prices, boxes need what is in the cold store, machines are booked once, payouts follow sales.
import type { Core } from '../../../language/blueprint.ts'
import { harvest } from './harvest.ts'
import { machines } from './machines.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { shares } from './shares.ts'
import { variants } from './variants.ts'

export const farmCooperative: Core = {
  key: 'farm_cooperative',
  title: 'Farm cooperative',
  about:
    'A cooperative of farms: [member_farms] deliver [harvest_lots] of [crops] to the cold store, share [farm_machines], and [share_holders] get a [veg_box] each week.',
  category: 'farming',
  words: [
    'farm',
    'cooperative',
    'harvest',
    'crop',
    'vegetable box',
    'packhouse',
    'growers',
    'orchard',
    'tractor',
    'agriculture',
    'community supported agriculture',
    'cold store',
    'vegetables',
  ],
  scenarios: [
    'a farm cooperative with harvest lots, shared machines and veg boxes',
    'community supported agriculture with shares and crops',
    'a packhouse of growers that grades what farms deliver',
    'an orchard cooperative with a cold store and payouts',
    'a vegetable box scheme of small farms',
    'farms that share tractors and sell crops together',
    'the office of a cooperative of growers with share holders',
  ],
  currency: '€',
  actor: { entity: 'coop_worker', role: 'office' },
  roles: {
    customer: 'share_holder',
    staff: 'coop_worker',
    thing: 'crop',
    deal: {
      entity: 'veg_box',
      customer: 'veg_box.share_holder',
      thing: 'veg_box.main_crop',
      price: 'veg_box.price',
      done: "veg_box.status === 'fetched'",
      open: "veg_box.status === 'planned' || veg_box.status === 'packed'",
      begins: { action: 'plan_veg_box', customer: 'share_holder' },
    },
  },
  without: ['waitlists', 'bookings'],
  history: { days: 50, calls: 200 },
  entities: { ...people, ...records },
  actions: { ...harvest, ...shares, ...machines },
  variants,
}
