// A social network: profiles follow, post and comment; groups hold events; moderators decide on reports. Rules: privacy, blocks, ages, strikes, appeals to somebody else, places.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { events } from './events.ts'
import { groups } from './groups.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const socialNetwork: Core = {
  key: 'social_network',
  title: 'Social network',
  about:
    'A network where [profiles] follow each other, publish [posts], comment and meet in [groups]; [moderators] decide on what is reported.',
  category: 'community',
  words: [
    'social network',
    'social media',
    'facebook',
    'instagram',
    'tiktok',
    'pinterest',
    'follower',
    'hashtag',
    'influencer',
    'content creator',
    'friend request',
    'timeline',
    'feed',
    'profile',
    'like',
    'photo sharing',
    'short video',
    'trust and safety',
  ],
  scenarios: [
    'a social network with profiles, followers and groups',
    'a photo sharing app like Instagram',
    'short videos and their creators in the manner of TikTok',
    'a Facebook for groups, posts and events',
    'the trust and safety desk of a social media platform',
    'a Pinterest where people collect and share pictures',
  ],
  currency: '$',
  actor: { entity: 'moderator', role: 'moderator' },
  roles: {
    customer: 'profile',
    staff: 'moderator',
    thing: 'group',
    deal: {
      entity: 'event',
      customer: 'event.host',
      thing: 'event.group',
      price: null,
      done: "event.status === 'held'",
      open: "event.status === 'planned'",
      begins: { action: 'plan_event', customer: 'host' },
    },
  },
  without: ['invoices'],
  history: { days: 55, calls: 155 },
  entities: { ...entities, ...records },
  actions: { ...people, ...posts, ...groups, ...events },
  variants,
}
