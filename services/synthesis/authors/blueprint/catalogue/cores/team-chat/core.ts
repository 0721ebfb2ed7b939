// Team chat: people post in channels and meet in rooms; admins look after members, flags and meetings. Rules: membership, guests, mutes, moderators, overlap, seats.
import type { Core } from '../../../language/blueprint.ts'
import { channels } from './channels.ts'
import { entities } from './entities.ts'
import { meetings } from './meetings.ts'
import { moderation } from './moderation.ts'
import { posts } from './posts.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const teamChat: Core = {
  key: 'team_chat',
  title: 'Team chat',
  about:
    'A chat for the teams of one firm: [users] are members of [channels], post and react there, and meet in [rooms]; [admins] look after all of it.',
  category: 'software',
  words: [
    'team chat',
    'slack',
    'channel',
    'video call',
    'zoom',
    'instant messaging',
    'chat app',
    'microsoft teams',
    'video conference',
    'discord',
    'chat room',
    'emoji',
    'direct message',
    'standup',
    'conference call',
    'webinar',
    'moderation',
    'collaboration',
    'messenger',
  ],
  scenarios: [
    'a team chat with channels, posts and reactions',
    'a Slack-like messenger for the departments of a firm',
    'video calls and chat rooms for remote teams',
    'a Zoom-style service with meeting rooms, hosts and participants',
    'instant messaging for a company with guests and moderators',
    'a Discord for employees where admins mute and invite',
  ],
  currency: '$',
  actor: { entity: 'admin', role: 'admin' },
  roles: {
    customer: 'user',
    staff: 'admin',
    thing: 'room',
    deal: {
      entity: 'meeting',
      customer: 'meeting.organiser',
      thing: 'meeting.room',
      price: null,
      done: "meeting.status === 'held'",
      open: "meeting.status === 'planned'",
      begins: { action: 'plan_meeting', customer: 'organiser' },
    },
  },
  without: ['invoices', 'collections'],
  history: { days: 50, calls: 165 },
  entities: { ...entities, ...records },
  actions: { ...channels, ...posts, ...moderation, ...meetings },
  variants,
}
