// Other shapes of a social network.
import type { Variant } from '../../../language/blueprint.ts'
import { withAppeals } from './appeals.ts'
import { withCollections } from './collections.ts'
import { withLiveStreams } from './live-streams.ts'
import { withPromotions } from './promotions.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_collections',
    about: 'Profiles save pins and pictures in collections that are secret or shared, as on a mood board.',
    apply: withCollections,
  },
  {
    key: 'with_live_streams',
    about: 'Creators with enough followers schedule live streams, which moderators can interrupt and viewers can be thrown out of.',
    apply: withLiveStreams,
  },
  {
    key: 'with_promotions',
    about: 'Businesses promote their posts as advertising with daily budgets, after a moderator has checked them.',
    apply: withPromotions,
  },
  {
    key: 'with_appeals',
    about: 'Strikes are appealed in writing within a deadline, and a second moderator hears each appeal.',
    apply: withAppeals,
  },
]
