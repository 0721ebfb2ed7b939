// A video streaming service: accounts with profiles and devices, titles that are played, kept and rented. Rules: streams at a time, ages, licences.
import type { Core } from '../../../language/blueprint.ts'
import { accounts } from './accounts.ts'
import { entities } from './entities.ts'
import { rentals } from './rentals.ts'
import { titles } from './titles.ts'
import { variants } from './variants.ts'
import { watching } from './watching.ts'

export const videoStreaming: Core = {
  key: 'video_streaming',
  title: 'Video streaming service',
  about:
    'A service that streams films and series: [subscribers] have a [plan], [profiles] and [devices], play [titles], keep watchlists, and rent what their [plan] does not include.',
  category: 'media',
  words: [
    'video streaming',
    'watchlist',
    'movies',
    'episode',
    'tv show',
    'movie',
    'film',
    'series',
    'streaming',
    'watch',
    'viewer',
    'documentary',
    'profile',
    'season',
    'cartoon',
    'on demand',
    'netflix',
    'hulu',
    'channel',
    'premiere',
  ],
  scenarios: [
    'a video streaming service with films and series',
    'an app for watching movies and TV shows on any screen',
    'a documentary channel on demand',
    'a family streaming service with cartoons and kids profiles',
    'an on demand service that rents film premieres to viewers',
    'an anime platform with watchlists and new episodes',
    'a small arthouse movie library for viewers at home',
  ],
  currency: '$',
  actor: { entity: 'agent', role: 'support' },
  roles: {
    customer: 'subscriber',
    staff: 'agent',
    thing: 'title',
    deal: {
      entity: 'rental',
      customer: 'rental.subscriber',
      thing: 'rental.title',
      price: 'rental.price',
      done: "rental.status === 'finished'",
      open: "rental.status === 'waiting' || rental.status === 'started'",
      begins: { action: 'rent_title', customer: 'profile.subscriber' },
    },
  },
  without: ['bookings', 'messages', 'subscriptions', 'inventory'],
  history: { days: 80, calls: 220 },
  entities,
  actions: { ...accounts, ...watching, ...rentals, ...titles },
  variants,
}
