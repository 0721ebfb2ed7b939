// What happens on a social network: follows, blocks, posts, comments, reports, strikes, events.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { CAPTIONS, COMMENTS, EVENTS } from './words.ts'

/** What is wrong with a post. */
export const REASONS = { spam: 3, insult: 3, nudity: 1, false_claims: 2, stolen_picture: 2 } as const

export const records: Readonly<Record<string, Entity>> = {
  follow: {
    noun: {
      one: 'follow',
      many: 'follows',
      also: [
        { one: 'friendship', many: 'friendships' },
        { one: 'connection', many: 'connections' },
      ],
    },
    kind: 'record',
    about: 'A [profile] that follows another one.',
    fields: {
      follower: ref('profile', 'Who follows.', { called: 'follower', clause: 'of' }),
      followed: ref('profile', 'Whom.', { called: 'followed profile', clause: 'to' }),
      since: date('Day on which it was asked for.', -55, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      status: choice(
        'Pending ones wait for the followed side.',
        { accepted: 1, pending: 1 },
        { says: { accepted: 'accepted', pending: 'pending' } },
      ),
    },
    identify: ['follower', 'followed'],
    refer: 'the [follow] from {follower} to {followed}',
    unique: [['follower', 'followed']],
    summary: { by: ['status', 'followed', 'follower'], totals: [], over: 'since' },
    tools: ['search'],
  },
  block: {
    noun: { one: 'block', many: 'blocks' },
    kind: 'part',
    about: 'A [profile] that wants nothing to do with another one.',
    fields: {
      blocker: ref('profile', 'Who blocks.', { called: 'blocking profile', clause: 'by' }),
      blocked: ref('profile', 'Whom.', { called: 'blocked profile', clause: 'against' }),
    },
    identify: ['blocker', 'blocked'],
    refer: 'the block of {blocker} against {blocked}',
    unique: [['blocker', 'blocked']],
    tools: ['search'],
  },
  post: {
    noun: {
      one: 'post',
      many: 'posts',
      also: [
        { one: 'picture', many: 'pictures' },
        { one: 'video', many: 'videos' },
        { one: 'pin', many: 'pins' },
      ],
    },
    kind: 'record',
    about: 'What a [profile] published.',
    fields: {
      profile: ref('profile', 'Whose.', { clause: 'of' }),
      caption: text('What is written under it.', oneOf(CAPTIONS), { maxLength: 120, filter: true }),
      format: choice('What it is.', { photo: 5, clip: 3, words: 1 }, { called: 'format' }),
      audience: choice('Who sees it.', { everyone: 4, followers: 2 }),
      posted_on: date('Day.', -55, 0, { called: 'day of the post', filter: true, sort: true, clause: 'that were published' }),
      status: choice('Removed ones broke a rule.', { visible: 1, removed: 1 }, { says: { visible: 'visible', removed: 'removed' } }),
    },
    identify: ['caption', 'profile'],
    refer: 'the [post] “{caption}” of {profile}',
    computed: {
      comments: {
        about: 'How many comments it has.',
        value: "count('comment', c => c.post_id === post.id)",
        type: 'integer',
        called: 'number of comments',
      },
    },
    summary: { by: ['status', 'format', 'profile', 'audience'], totals: [], over: 'posted_on' },
  },
  comment: {
    noun: { one: 'comment', many: 'comments' },
    kind: 'record',
    about: 'What a [profile] wrote under a [post].',
    fields: {
      post: ref('post', 'Under which [post].', { clause: 'under' }),
      profile: ref('profile', 'Who wrote it.'),
      words: text('What was written.', oneOf(COMMENTS), { maxLength: 300, filter: true, called: 'text' }),
      written_on: date('Day.', -55, 0, { called: 'day of the comment', filter: true, sort: true, clause: 'that were written' }),
    },
    identify: ['words', 'profile', 'post'],
    refer: 'the comment “{words}” of {profile} under {post}',
    summary: { by: ['profile', 'post'], totals: [], over: 'written_on' },
    tools: ['search'],
  },
  report: {
    noun: { one: 'report', many: 'reports', also: [{ one: 'abuse notice', many: 'abuse notices' }] },
    kind: 'record',
    about: 'A [profile] that finds a [post] against the rules.',
    fields: {
      post: ref('post', 'Which [post].', { clause: 'on' }),
      profile: ref('profile', 'Who reported it.'),
      reason: choice('What is wrong with it.', REASONS),
      reported_on: date('Day.', -55, 0, { called: 'day of the report', filter: true, sort: true, clause: 'that came in' }),
      moderator: ref('moderator', 'Who decided.', { called: 'deciding moderator', optional: true, clause: 'decided on by' }),
      status: choice(
        'Where it stands.',
        { open: 1, upheld: 1, dismissed: 1 },
        { says: { open: 'open', upheld: 'upheld', dismissed: 'dismissed' } },
      ),
    },
    identify: ['profile', 'post'],
    refer: 'the [report] of {profile} on {post}',
    unique: [['post', 'profile']],
    summary: { by: ['status', 'reason', 'moderator'], totals: [], over: 'reported_on' },
  },
  strike: {
    noun: { one: 'strike', many: 'strikes', also: [{ one: 'sanction', many: 'sanctions' }] },
    kind: 'record',
    about: 'What a [profile] gets for a [post] that broke a rule.',
    fields: {
      profile: ref('profile', 'Who got it.', { clause: 'of' }),
      post: ref('post', 'For which [post].', { clause: 'for' }),
      moderator: ref('moderator', 'Who gave it.', { clause: 'given by' }),
      given_on: date('Day.', -55, 0, { called: 'day of the strike', filter: true, sort: true, clause: 'that were given' }),
      status: choice('Lifted ones do not count.', { standing: 1, lifted: 1 }, { says: { standing: 'standing', lifted: 'lifted' } }),
    },
    identify: ['post'],
    refer: 'the [strike] for {post}',
    unique: [['post']],
    summary: { by: ['status', 'profile', 'moderator'], totals: [], over: 'given_on' },
    tools: ['search'],
  },
  event: {
    noun: { one: 'event', many: 'events', also: [{ one: 'meetup', many: 'meetups' }] },
    kind: 'record',
    about: 'A day on which members of a [group] meet.',
    fields: {
      group: ref('group', 'Of which [group].', { clause: 'of' }),
      host: ref('profile', 'Who invites.', { called: 'host' }),
      title: text('Title.', oneOf(EVENTS), { maxLength: 60, filter: true }),
      day: date('Day.', -45, 45, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      places: integer('How many can come.', 2, 20, {
        called: 'number of places',
        filter: true,
        sort: true,
        clause: 'with room for',
        unit: 'people',
      }),
      came: integer('How many came.', 0, 20, { called: 'number of people who came', optional: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, held: 1, cancelled: 1 },
        { says: { planned: 'planned', held: 'past', cancelled: 'cancelled' } },
      ),
    },
    identify: ['title', 'group', 'day'],
    refer: 'the [event] “{title}” of {group} on {day}',
    summary: { by: ['status', 'group', 'host'], totals: ['places'], over: 'day' },
  },
  attendance: {
    noun: { one: 'attendance', many: 'attendances', also: [{ one: 'invitation reply', many: 'invitation replies' }] },
    kind: 'part',
    about: 'What a [profile] says about coming to an [event].',
    fields: {
      event: ref('event', 'To which [event].', { clause: 'at' }),
      profile: ref('profile', 'Who.'),
      answer: choice('Whether they come or only may.', { going: 3, interested: 1 }, { says: { going: 'firm', interested: 'tentative' } }),
    },
    identify: ['profile', 'event'],
    refer: 'the reply of {profile} to {event}',
    unique: [['event', 'profile']],
    tools: ['search'],
  },
}
