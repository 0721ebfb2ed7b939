// A theatre company with its own ensemble: productions, parts and understudies, rehearsals, performances, season cards.
// Rules: who can sing or dance a part, limits of performers, fees of an evening, stages with a fly tower, rights that end, visits left.
// Selling tickets for somebody else's evenings is the event venue's business, not this one's.
import type { Core } from '../../../language/blueprint.ts'
import { casts } from './casts.ts'
import { cards } from './cards.ts'
import { cardRecords } from './card-records.ts'
import { evenings } from './evenings.ts'
import { lineUps } from './line-ups.ts'
import { people } from './people.ts'
import { productions } from './productions.ts'
import { rehearsals } from './rehearsals.ts'
import { seats } from './seats.ts'
import { stageRecords } from './stage-records.ts'
import { variants } from './variants.ts'

export const theatre: Core = {
  key: 'theatre',
  title: 'Theatre company',
  about:
    'A theatre company: [performers] and their understudies play the [stage_parts] of its [productions], [rehearsals] come before the first night, and [patrons] see [stage_performances] on [season_cards].',
  category: 'culture',
  words: [
    'theatre company',
    'ensemble',
    'understudy',
    'rehearsal',
    'repertory',
    'season card',
    'theater company',
    'playhouse',
    'acting company',
    'troupe',
    'cast',
    'casting',
    'actor',
    'stage play',
    'drama',
    'ballet',
    'musical',
    'premiere',
    'first night',
    'stage manager',
    'costume',
    'wardrobe',
    'props',
    'audition',
    'repertoire',
  ],
  scenarios: [
    'a theatre company with an ensemble, understudies and rehearsals',
    'a repertory theatre with season cards and a small cast',
    'a repertory theatre with actors, understudies and rehearsals',
    'a dance company with performers, rehearsals and guest performances',
    'the stage management of a playhouse with a wardrobe and costumes',
    'a travelling troupe that hires props for its productions',
    'a drama company that holds auditions for the parts of its productions',
  ],
  currency: '€',
  actor: { entity: 'crew_member', role: 'office' },
  roles: {
    customer: 'patron',
    staff: 'crew_member',
    thing: 'production',
    deal: {
      entity: 'card_visit',
      customer: 'card_visit.patron',
      thing: 'card_visit.stage_performance.production',
      price: 'card_visit.paid',
      done: "card_visit.status === 'used'",
      open: "card_visit.status === 'claimed'",
      begins: { action: 'claim_card_seats', customer: 'season_card.patron' },
    },
  },
  without: ['subscriptions', 'approvals'],
  history: { days: 60, calls: 320 },
  entities: { ...people, ...stageRecords, ...cardRecords },
  actions: { ...productions, ...casts, ...rehearsals, ...evenings, ...lineUps, ...cards, ...seats },
  variants,
}
