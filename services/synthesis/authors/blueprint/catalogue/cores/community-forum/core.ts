// A neighbourhood forum: discussions, things to lend, lost and found, recommendations. Rules: rights by standing, own areas, loans that do not overlap, warnings and who lifts them.
import type { Core } from '../../../language/blueprint.ts'
import { discussions } from './discussions.ts'
import { entities } from './entities.ts'
import { loans } from './loans.ts'
import { notices } from './notices.ts'
import { records } from './records.ts'
import { standing } from './standing.ts'
import { variants } from './variants.ts'

export const communityForum: Core = {
  key: 'community_forum',
  title: 'Neighbourhood forum',
  about:
    'A forum for the people of a few streets: [neighbours] discuss, lend each other [items], look for what was lost and recommend [businesses]; [moderators] keep order.',
  category: 'community',
  words: [
    'neighbourhood',
    'neighbour',
    'forum',
    'nextdoor',
    'neighborhood',
    'lost and found',
    'bulletin board',
    'discussion board',
    'neighbor',
    'notice board',
    'residents',
    'local community',
    'lending',
    'borrow',
    'lost pet',
    'recommendation',
    'street',
    'quarter',
  ],
  scenarios: [
    'a neighbourhood forum with discussions and moderators',
    'a Nextdoor for the residents of a few streets',
    'a community board where neighbours lend each other tools',
    'lost and found notices of a small town',
    'an online forum with warnings, standings and locked debates',
    'neighbours who borrow tools and recommend shops',
  ],
  currency: '€',
  actor: { entity: 'moderator', role: 'moderator' },
  roles: {
    customer: 'neighbour',
    staff: 'moderator',
    thing: 'item',
    deal: {
      entity: 'loan',
      customer: 'loan.borrower',
      thing: 'loan.item',
      price: null,
      done: "loan.status === 'returned'",
      open: "loan.status === 'agreed' || loan.status === 'out'",
      begins: { action: 'agree_loan', customer: 'borrower' },
    },
  },
  without: ['invoices'],
  history: { days: 65, calls: 155 },
  entities: { ...entities, ...records },
  actions: { ...discussions, ...loans, ...notices, ...standing },
  variants,
}
