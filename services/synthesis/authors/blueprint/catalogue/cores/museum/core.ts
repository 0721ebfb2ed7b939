// A museum: objects with their places, exhibitions, loans to other houses, reports on their condition and treatments.
// Rules: light that paper and textiles may get, climate of borrowers, spaces of rooms, overlap, limits of curators.
import type { Core } from '../../../language/blueprint.ts'
import { exhibitions } from './exhibitions.ts'
import { loans } from './loans.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { treatments } from './treatments.ts'
import { variants } from './variants.ts'

export const museum: Core = {
  key: 'museum',
  title: 'Museum',
  about:
    'The collection of a museum: [artworks] lie in store, hang in [exhibitions], travel on [outgoing_loans] to other houses and are looked after by [curators] and in [treatments].',
  category: 'culture',
  words: [
    'museum',
    'collection',
    'exhibition',
    'artwork',
    'curator',
    'gallery',
    'conservation',
    'restoration',
    'painting',
    'sculpture',
    'loan request',
    'art',
    'heritage',
    'condition report',
  ],
  scenarios: [
    'a museum with exhibitions, loans and conservation',
    'the collection of a town museum, with paintings and condition reports',
    'an art museum that lends its works to other houses',
    'a textile museum whose exhibits may not see much light',
    'a museum of photography with exhibitions and treatments',
    'the registrar of a heritage collection with outgoing loans',
    'a small gallery with curators, exhibits and store rooms',
  ],
  currency: '€',
  actor: { entity: 'curator', role: 'collections' },
  roles: {
    customer: 'institution',
    staff: 'curator',
    thing: 'artwork',
    deal: {
      entity: 'outgoing_loan',
      customer: 'outgoing_loan.institution',
      thing: 'outgoing_loan.artwork',
      price: 'outgoing_loan.fee',
      done: "outgoing_loan.status === 'back'",
      open: "outgoing_loan.status === 'requested' || outgoing_loan.status === 'agreed' || outgoing_loan.status === 'out'",
      begins: { action: 'request_outgoing_loan', customer: 'institution' },
    },
  },
  without: ['subscriptions', 'loyalty', 'collections'],
  history: { days: 70, calls: 170 },
  entities: { ...people, ...records },
  actions: { ...loans, ...exhibitions, ...treatments },
  variants,
}
