// A public transport agency: lines, travel cards with money and passes, disruptions, delay claims, fare fines, lost property.
// Rules: passes that follow each other, concessions with a proof, claims only for real delays, refunds within limits.
import type { Core } from '../../../language/blueprint.ts'
import { care } from './care.ts'
import { cards } from './cards.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { service } from './service.ts'
import { variants } from './variants.ts'

export const transitAgency: Core = {
  key: 'transit_agency',
  title: 'Public transport agency',
  about:
    'A public transport agency: [passengers] have [travel_cards] with money and [transit_passes], its [transit_lines] have [disruptions], and [transit_clerks] see to [delay_claims], fare fines and lost property.',
  category: 'mobility',
  words: [
    'public transport',
    'transit',
    'bus line',
    'tram',
    'travel card',
    'passenger',
    'ferry',
    'commuter rail',
    'fare',
    'delay',
    'lost property',
    'underground',
    'metro',
    'timetable',
  ],
  scenarios: [
    'a public transport agency with travel cards, passes and disruptions',
    'the customer office of a tram and bus company',
    'a transit operator with trams, ferries, passengers and delay claims',
    'a transit agency that handles lost property and fare fines',
    'a metro with travel cards and passengers',
    'a small town’s bus line with passes for passengers',
    'commuter rail with delays, refunds and passes',
  ],
  currency: '€',
  actor: { entity: 'transit_clerk', role: 'counter' },
  roles: {
    customer: 'passenger',
    staff: 'transit_clerk',
    thing: 'transit_line',
    deal: {
      entity: 'delay_claim',
      customer: 'delay_claim.passenger',
      thing: 'delay_claim.disruption.transit_line',
      price: 'delay_claim.amount',
      done: "delay_claim.status === 'paid'",
      open: "delay_claim.status === 'open'",
      begins: { action: 'make_delay_claim', customer: 'passenger' },
    },
  },
  without: ['invoices', 'subscriptions', 'waitlists', 'reviews', 'loyalty', 'approvals', 'collections'],
  history: { days: 50, calls: 200 },
  entities: { ...people, ...records },
  actions: { ...cards, ...service, ...care },
  variants,
}
