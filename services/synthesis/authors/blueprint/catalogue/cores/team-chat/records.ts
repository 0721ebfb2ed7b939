// What happens on a team chat: posts, reactions, flags, meetings and invitations.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { POSTS, TITLES } from './words.ts'

/** Pictures that people react with. */
export const EMOJI = { thumbs_up: 5, heart: 3, laughter: 2, party: 2, eyes: 1 } as const

/** Why a post is flagged. */
export const REASONS = { rude: 3, off_topic: 3, private_data: 1, advertising: 2 } as const

export const records: Readonly<Record<string, Entity>> = {
  post: {
    noun: { one: 'post', many: 'posts', also: [{ one: 'chat line', many: 'chat lines' }] },
    kind: 'record',
    about: 'What a [user] wrote in a [channel].',
    fields: {
      channel: ref('channel', 'Where.', { clause: 'in' }),
      user: ref('user', 'Who wrote it.'),
      words: text('What was written.', oneOf(POSTS), { maxLength: 300, filter: true, called: 'text' }),
      posted_on: date('Day.', -50, 0, { called: 'day of the post', filter: true, sort: true, clause: 'that were written' }),
      pinned: choice('Pinned ones stay on top of the [channel].', { no: 1, yes: 1 }, { says: { yes: 'pinned', no: 'unpinned' } }),
      status: choice('Where it stands.', { visible: 1, deleted: 1 }, { says: { visible: 'visible', deleted: 'deleted' } }),
    },
    identify: ['words', 'user', 'channel'],
    refer: 'the [post] “{words}” of {user} in {channel}',
    computed: {
      reactions: {
        about: 'How many reactions it has.',
        value: "count('reaction', r => r.post_id === post.id)",
        type: 'integer',
        called: 'number of reactions',
      },
    },
    summary: { by: ['channel', 'user', 'status'], totals: [], over: 'posted_on' },
  },
  reaction: {
    noun: { one: 'reaction', many: 'reactions' },
    kind: 'part',
    about: 'A picture with which a [user] reacted to a [post].',
    fields: {
      post: ref('post', 'To which [post].', { clause: 'to' }),
      user: ref('user', 'Who reacted.'),
      emoji: choice('Which picture.', EMOJI),
    },
    identify: ['user', 'emoji', 'post'],
    refer: 'the {emoji} of {user} on {post}',
    unique: [['post', 'user', 'emoji']],
    tools: ['search'],
  },
  flag: {
    noun: { one: 'flag', many: 'flags', also: [{ one: 'abuse report', many: 'abuse reports' }] },
    kind: 'record',
    about: 'A hint of a [user] that a [post] breaks the rules.',
    fields: {
      post: ref('post', 'Which [post].', { clause: 'on' }),
      user: ref('user', 'Who flagged it.'),
      reason: choice('What is wrong with it.', REASONS),
      flagged_on: date('Day.', -50, 0, { called: 'day of the flag', filter: true, sort: true, clause: 'that were raised' }),
      decided_by: ref('admin', 'Who decided on it.', { called: 'decider', optional: true, clause: 'decided on by' }),
      status: choice(
        'Where it stands.',
        { open: 1, upheld: 1, dismissed: 1 },
        { says: { open: 'open', upheld: 'upheld', dismissed: 'dismissed' } },
      ),
    },
    identify: ['user', 'post'],
    refer: 'the [flag] of {user} on {post}',
    unique: [['post', 'user']],
    summary: { by: ['status', 'reason', 'decided_by'], totals: [], over: 'flagged_on' },
    tools: ['search'],
  },
  meeting: {
    noun: {
      one: 'meeting',
      many: 'meetings',
      also: [
        { one: 'video call', many: 'video calls' },
        { one: 'huddle', many: 'huddles' },
      ],
    },
    kind: 'record',
    about: 'Some hours on one day in which members of a [channel] meet in a [room].',
    fields: {
      title: text('What it is called.', oneOf(TITLES), { maxLength: 60, filter: true }),
      channel: ref('channel', 'Of which [channel].', { clause: 'of' }),
      organiser: ref('user', 'Who invites.', { called: 'organiser' }),
      room: ref('room', 'Where.', { clause: 'in' }),
      day: date('Day.', -45, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: integer('Hour at which it begins, from 8 to 17.', 8, 17, { called: 'first hour', filter: true }),
      length: integer('How long it takes.', 1, 3, { called: 'length', unit: 'hours', filter: true, sort: true, clause: 'that take' }),
      attended: integer('How many came, the organiser included.', 1, 20, { called: 'number of people who came', optional: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, held: 1, cancelled: 1 },
        { says: { planned: 'planned', held: 'past', cancelled: 'cancelled' } },
      ),
    },
    identify: ['title', 'day'],
    refer: 'the [meeting] “{title}” on {day}',
    summary: { by: ['status', 'room', 'organiser', 'channel'], totals: ['length'], over: 'day' },
  },
  invitation: {
    noun: { one: 'invitation', many: 'invitations' },
    kind: 'record',
    about: 'A [user] who was asked to come to a [meeting].',
    fields: {
      meeting: ref('meeting', 'To which [meeting].', { clause: 'to' }),
      user: ref('user', 'Who.'),
      answer: choice(
        'What they said.',
        { pending: 1, accepted: 1, declined: 1 },
        { says: { pending: 'unanswered', accepted: 'accepted', declined: 'declined' } },
      ),
    },
    identify: ['user', 'meeting'],
    refer: 'the invitation of {user} to {meeting}',
    unique: [['meeting', 'user']],
    summary: { by: ['answer', 'user'], totals: [] },
    tools: ['search'],
  },
}
