// An event venue: halls, evenings, price categories, tickets. Rules: seats, sales dates, limits for each guest, age, refunds in time.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { evenings } from './evenings.ts'
import { sales } from './sales.ts'
import { variants } from './variants.ts'

export const eventVenue: Core = {
  key: 'event_venue',
  title: 'Event venue',
  about: 'A house with several [halls]: [promoters] hold [shows], [guests] buy seats in price categories, and stewards let them in.',
  category: 'events',
  words: [
    'event',
    'ticket',
    'venue',
    'concert',
    'theatre',
    'theater',
    'show',
    'festival',
    'cinema',
    'hall',
    'museum',
    'performance',
    'box office',
    'conference',
    'sports',
    'seat',
  ],
  scenarios: [
    'an event venue with ticketing',
    'a small theatre with a box office',
    'a concert hall with three stages',
    'a cinema for old films',
    'a theatre with drinks and snacks in the interval',
    'a festival hall that is hired out for private events',
    'a concert venue with gear, promoters and members',
  ],
  currency: '€',
  actor: { entity: 'steward', role: 'box office' },
  roles: {
    customer: 'guest',
    staff: 'steward',
    thing: 'show',
    deal: {
      entity: 'purchase',
      customer: 'purchase.guest',
      thing: 'purchase.category.show',
      price: 'purchase.price',
      done: "purchase.status === 'used'",
      open: "purchase.status === 'valid'",
      begins: { action: 'sell_seats', customer: 'guest' },
    },
  },
  history: { days: 60, calls: 150 },
  entities,
  actions: { ...evenings, ...sales },
  variants,
}
