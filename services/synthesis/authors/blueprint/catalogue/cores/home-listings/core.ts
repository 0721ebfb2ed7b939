// An estate agents' office: homes are listed for sale, shown on viewings, bid for, reserved and sold.
// Rules: areas of agents, one viewing at a time, offers within what sellers accept, proofs of money, price changes.
import type { Core } from '../../../language/blueprint.ts'
import { listings } from './listings.ts'
import { offers } from './offers.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'
import { viewings } from './viewings.ts'

export const homeListings: Core = {
  key: 'home_listings',
  title: 'Estate agents',
  about:
    'An office of estate agents: [homes] are listed for sale, [house_hunters] see them on [home_viewings] with an [estate_agent] and make [purchase_offers] until one is accepted.',
  category: 'property',
  words: [
    'estate agent',
    'homes for sale',
    'real estate',
    'house hunter',
    'realtor',
    'home listing',
    'buyer',
    'viewing',
    'house for sale',
    'asking price',
    'mortgage',
    'real estate marketplace',
    'home',
  ],
  scenarios: [
    'an estate agents’ office with homes for sale, viewings and offers',
    'a real estate marketplace with asking prices and buyers',
    'realtors who show homes to house hunters',
    'a listing site for cottages and houses for sale',
    'the sales office of an estate agent with purchase offers',
    'homes for sale in a small town, with viewings and price cuts',
    'an agency for houses by the lake with buyers and their searches',
  ],
  currency: '€',
  actor: { entity: 'estate_agent', role: 'sales' },
  roles: {
    customer: 'house_hunter',
    staff: 'estate_agent',
    thing: 'home',
    deal: {
      entity: 'home_viewing',
      customer: 'home_viewing.house_hunter',
      thing: 'home_viewing.home',
      price: null,
      done: "home_viewing.status === 'held'",
      open: "home_viewing.status === 'planned'",
      begins: { action: 'plan_home_viewing', customer: 'house_hunter' },
    },
  },
  without: ['invoices', 'subscriptions', 'bookings', 'inventory'],
  history: { days: 60, calls: 190 },
  entities: { ...people, ...records },
  actions: { ...listings, ...viewings, ...offers },
  variants,
}
