// A waste service: bins of households, rounds by district and stream, missed bins, bulky pickups, complaints about what is in a bin.
// Rules: right stream, loads of trucks, days of the week, limits of free pickups, contaminated bins.
import type { Core } from '../../../language/blueprint.ts'
import { bins } from './bins.ts'
import { people } from './people.ts'
import { pickups } from './pickups.ts'
import { records } from './records.ts'
import { rounds } from './rounds.ts'
import { variants } from './variants.ts'

export const wasteCollection: Core = {
  key: 'waste_collection',
  title: 'Waste collection service',
  about:
    'A waste and recycling service: [trucks] go on [rounds] through [waste_districts] and empty the [bins] of [households]; what is bulky is fetched on a [bulky_pickup].',
  category: 'utilities',
  words: [
    'waste',
    'recycling',
    'garbage',
    'rubbish collection',
    'refuse',
    'bin',
    'bulky waste',
    'dustbin',
    'trash',
    'round',
    'missed collection',
    'wheelie bin',
    'compost',
    'household',
  ],
  scenarios: [
    'a waste collection service with rounds, bins and bulky pickups',
    'the recycling office of a town with households and trucks',
    'a refuse company that empties dustbins and fetches bulky waste',
    'a garbage service with missed collections and contaminated bins',
    'waste collection for villages, with organic bins and rounds',
    'a recycling service that checks what is in the bins',
    'the waste office of a district with trucks and crews',
  ],
  currency: '€',
  actor: { entity: 'waste_officer', role: 'desk' },
  roles: {
    customer: 'household',
    staff: 'waste_officer',
    thing: 'truck',
    deal: {
      entity: 'bulky_pickup',
      customer: 'bulky_pickup.household',
      thing: 'bulky_pickup.truck',
      price: 'bulky_pickup.price',
      done: "bulky_pickup.status === 'fetched'",
      open: "bulky_pickup.status === 'ordered'",
      begins: { action: 'order_bulky_pickup', customer: 'household' },
    },
  },
  without: ['waitlists', 'subscriptions', 'loyalty', 'collections'],
  history: { days: 50, calls: 170 },
  entities: { ...people, ...records },
  actions: { ...bins, ...rounds, ...pickups },
  variants,
}
