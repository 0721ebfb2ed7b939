// A music streaming service: tracks and albums of artists, playlists of listeners, memberships alone or with the family. Rules: who may add what, seats, downloads.
import type { Core } from '../../../language/blueprint.ts'
import { catalogueWork } from './catalogue-work.ts'
import { entities } from './entities.ts'
import { listening } from './listening.ts'
import { memberships } from './memberships.ts'
import { playlists } from './playlists.ts'
import { variants } from './variants.ts'

export const musicStreaming: Core = {
  key: 'music_streaming',
  title: 'Music streaming service',
  about:
    'A service that streams music: [listeners] follow [artists], make [playlists] of [tracks], and take a [membership] for downloads, alone or with their family.',
  category: 'media',
  words: [
    'music',
    'playlist',
    'song',
    'album',
    'listener',
    'artist',
    'track',
    'spotify',
    'band',
    'podcast',
    'audio',
    'soundcloud',
    'singer',
    'lyrics',
    'offline listening',
    'family plan',
  ],
  scenarios: [
    'a music streaming service with playlists',
    'an app for listening to albums and songs by independent artists',
    'a jazz and folk music platform for listeners abroad',
    'an audio service with songs for whole families',
    'a streaming library of classical music albums',
    'a place where fans follow artists and share playlists',
  ],
  currency: '€',
  actor: { entity: 'agent', role: 'support' },
  roles: {
    customer: 'listener',
    staff: 'agent',
    thing: 'music_plan',
    deal: {
      entity: 'membership',
      customer: 'membership.listener',
      thing: 'membership.music_plan',
      price: 'membership.price',
      done: "membership.status === 'ended'",
      open: "membership.status === 'running'",
      begins: { action: 'start_membership', customer: 'listener' },
    },
  },
  without: ['bookings', 'messages', 'subscriptions', 'inventory'],
  history: { days: 280, calls: 260 },
  entities,
  actions: { ...memberships, ...playlists, ...listening, ...catalogueWork },
  variants,
}
