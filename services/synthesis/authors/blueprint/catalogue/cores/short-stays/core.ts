// Short stays in private homes: hosts list them, guests ask for nights. Rules: overlap, shortest stay, confirmation, cancellation by policy, house rules.
import type { Core } from '../../../language/blueprint.ts'
import { changes } from './changes.ts'
import { entities } from './entities.ts'
import { listings } from './listings.ts'
import { stays } from './stays.ts'
import { trust } from './trust.ts'
import { variants } from './variants.ts'

export const shortStays: Core = {
  key: 'short_stays',
  title: 'Marketplace for short stays',
  about:
    'A marketplace for holidays in private homes: [hosts] offer [listings] with house rules and a calendar, [guests] ask for [stays], and the house steps in when something goes wrong.',
  category: 'lodging',
  words: [
    'vacation rental',
    'holiday home',
    'short stay',
    'homestay',
    'host',
    'airbnb',
    'vrbo',
    'house rules',
    'short term rental',
    'traveller',
    'traveler',
    'cottage',
    'cabin',
    'getaway',
    'nights',
    'minimum stay',
    'accommodation',
    'short-term',
  ],
  scenarios: [
    'a marketplace for vacation rentals by private hosts',
    'a holiday home agency at the coast',
    'mountain cabins for weekend getaways',
    'homestays in which travellers live with a host family',
    'a short stay platform with house rules and calendars',
    'cottages and cabins let by the night',
    'a short term rental service for city flats',
  ],
  currency: '€',
  actor: { entity: 'agent', role: 'support' },
  roles: {
    customer: 'guest',
    staff: 'agent',
    thing: 'listing',
    deal: {
      entity: 'stay',
      customer: 'stay.guest',
      thing: 'stay.listing',
      price: 'stay.price',
      done: "stay.status === 'finished'",
      open: "stay.status === 'requested' || stay.status === 'confirmed' || stay.status === 'running'",
      begins: { action: 'request_stay', customer: 'guest' },
    },
  },
  without: ['bookings', 'subscriptions', 'inventory'],
  history: { days: 80, calls: 230 },
  entities,
  actions: { ...stays, ...changes, ...listings, ...trust },
  variants,
}
