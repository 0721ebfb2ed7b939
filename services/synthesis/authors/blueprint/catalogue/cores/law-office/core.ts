// A law office: matters for clients against opponents, time and fee notes, deadlines, court filings, trust money.
// Rules: conflicts of interest, identity, budgets, four eyes, limits of the actor, trust money that belongs to somebody else.
import type { Core } from '../../../language/blueprint.ts'
import { deadlines } from './deadlines.ts'
import { filings } from './filings.ts'
import { matters } from './matters.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { time } from './time.ts'
import { trust } from './trust.ts'
import { variants } from './variants.ts'

export const lawOffice: Core = {
  key: 'law_office',
  title: 'Law office',
  about:
    'A law office: [lawyers] lead [matters] of [clients] against [opponents], enter time, watch [deadlines], hand [filings] to [courts], and keep trust money that is not theirs.',
  category: 'office',
  words: [
    'law firm',
    'law office',
    'lawyer',
    'attorney',
    'solicitor',
    'legal matter',
    'legal',
    'law',
    'court filing',
    'court',
    'trust account',
    'conflict of interest',
    'billable',
    'litigation',
    'barrister',
    'retainer',
    'lawsuit',
    'counsel',
  ],
  scenarios: [
    'a law firm with matters, deadlines and court filings',
    'a family law office that keeps trust money',
    'solicitors who bill their time by the hour',
    'a litigation practice with conflicts of interest',
    'an employment law firm with partners and paralegals',
    'a small legal office for tenancy and traffic matters',
    'attorneys with fee notes, budgets and time entries',
  ],
  currency: '$',
  actor: { entity: 'lawyer', role: 'partner' },
  roles: {
    customer: 'client',
    staff: 'lawyer',
    thing: 'practice_area',
    deal: {
      entity: 'matter',
      customer: 'matter.client',
      thing: 'matter.practice_area',
      price: 'matter.budget',
      done: "matter.status === 'closed'",
      open: "matter.status === 'open'",
      begins: { action: 'open_matter', customer: 'client' },
    },
  },
  without: ['invoices', 'subscriptions', 'loyalty', 'collections'],
  history: { days: 55, calls: 170 },
  entities: { ...people, ...records },
  actions: { ...matters, ...time, ...deadlines, ...filings, ...trust },
  variants,
}
