// What is done with channels and who is in them.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { NEW_CHANNELS } from './words.ts'

/** Channels of one guest, and moderators of one channel. */
const MOST_OF_GUEST = 2
const MOST_MODERATORS = 2

/** The channel takes posts and members. `at`: the path to it. */
export const living = (at: string) =>
  conflict(`${at}.status === 'active'`, `The [channel] #{${at}.name} is archived.`, ['archived', 'not active'])
/** Helpers may not. */
export const noHelper = forbidden("actor.role !== 'helper'", 'Helpers may not do this; ask an admin or the owner.', ['helper', 'may not'])
/** Whether a user is in a channel: names of the two in scope. */
export const isIn = (user: string, channel: string): string =>
  `some('membership', m => m.channel_id === ${channel} && m.user_id === ${user})`
const fitsScope = "channel.scope === 'firm' || user.team_id === channel.team_id"

export const channels: Readonly<Record<string, Action>> = {
  create_channel: {
    title: 'Create a [channel]',
    about: 'Makes a [channel] for a [team] that has not too many active ones. A [user] of the [team] with a full account moderates it.',
    args: {
      user: row('user', { about: 'Who moderates it.', likely: "user.kind === 'full'" }),
      name: text('Name without the number sign, as given.', oneOf(NEW_CHANNELS), { maxLength: 40 }),
      privacy: choice('Members of private ones are added by an admin only.', { public: 3, private: 1 }),
    },
    rules: [
      conflict("none('channel', c => c.name === name)", 'There is a [channel] #{name} already, perhaps an archived one.', [
        'already',
        'there is',
        'exists',
        'taken',
      ]),
      forbidden("user.kind === 'full'", '{user.name} is a guest and moderates no [channel].', ['guest', 'moderates no']),
      conflict(
        "count('channel', c => c.team_id === user.team_id && c.status === 'active') < user.team.channel_limit",
        'The [team] “{user.team.name}” has {user.team.channel_limit} active [channels] already, which is its limit. Archive one first.',
        ['limit', 'already', 'too many', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'channel',
        with: { name: 'name', team: 'user.team', privacy: 'privacy', scope: "'team'", posting: "'everyone'", status: "'active'" },
      },
      { add: 'membership', with: { channel: 'channel', user: 'user', rank: "'moderator'", since: 'today()' } },
    ],
    gives: 'channel',
    ask: [
      'make a {privacy} [channel] #{name} that {user} moderates',
      'create the {privacy} [channel] #{name} with {user} as its moderator',
    ],
    plays: 8,
    undoneBy: 'archive_channel',
  },
  archive_channel: {
    title: 'Archive a [channel]',
    about: 'Makes an active [channel] read only. No [meeting] of it is planned; helpers may not do it.',
    args: {
      channel: row('channel', {
        likely:
          "channel.status === 'active' && channel.posting === 'everyone' && none('meeting', m => m.channel_id === channel.id && m.status === 'planned')",
      }),
    },
    rules: [
      noHelper,
      living('channel'),
      conflict("channel.posting === 'everyone'", '#{channel.name} is for announcements and stays.', ['announcements', 'stays']),
      conflict(
        "none('meeting', m => m.channel_id === channel.id && m.status === 'planned')",
        'A [meeting] of #{channel.name} is planned. Cancel it first.',
        ['planned', 'cancel', 'first'],
      ),
    ],
    effects: [{ set: 'channel', to: { status: "'archived'" } }],
    ask: ['archive {channel}', 'close {channel} for good'],
    plays: 2,
    undoneBy: 'restore_channel',
  },
  restore_channel: {
    title: 'Restore a [channel]',
    about: 'Opens an archived [channel] again, if its [team] is below its limit of active ones.',
    args: {
      channel: row('channel', {
        likely:
          "channel.status === 'archived' && count('channel', c => c.team_id === channel.team_id && c.status === 'active') < channel.team.channel_limit",
      }),
    },
    rules: [
      conflict("channel.status === 'archived'", '#{channel.name} is active.', ['is active', 'not archived', 'already']),
      conflict(
        "count('channel', c => c.team_id === channel.team_id && c.status === 'active') < channel.team.channel_limit",
        'The [team] “{channel.team.name}” has {channel.team.channel_limit} active [channels] already.',
        ['already', 'limit', 'too many'],
      ),
    ],
    effects: [{ set: 'channel', to: { status: "'active'" } }],
    ask: ['restore {channel}', 'open {channel} again'],
  },
  add_member: {
    title: 'Add a member to a [channel]',
    about: `Adds a [user] to an active [channel] of their [team] or of the whole firm. Guests are in ${MOST_OF_GUEST} [channels] at most.`,
    args: {
      channel: row('channel', { likely: "channel.status === 'active'" }),
      user: row('user', { likely: `(${fitsScope}) && !${isIn('user.id', 'channel.id')}` }),
    },
    rules: [
      living('channel'),
      conflict(`!${isIn('user.id', 'channel.id')}`, '{user.name} is in #{channel.name} already.', ['already', 'is in']),
      forbidden(fitsScope, '#{channel.name} is for the [team] “{channel.team.name}”; {user.name} is in “{user.team.name}”.', [
        'is for',
        'another',
        'different',
        'team',
      ]),
      forbidden(
        `user.kind === 'full' || count('membership', m => m.user_id === user.id) < ${MOST_OF_GUEST}`,
        `{user.name} is a guest and in ${MOST_OF_GUEST} [channels] already.`,
        ['guest', 'already', 'limit', 'at most'],
      ),
    ],
    effects: [{ add: 'membership', with: { channel: 'channel', user: 'user', rank: "'member'", since: 'today()' } }],
    gives: 'membership',
    ask: ['add {user} to {channel}', 'let {user} into {channel}', '{user} would like to join {channel}; add them'],
    outcome: [
      { question: 'How many members does it have now?', value: "count('membership', m => m.channel_id === channel.id)", type: 'integer' },
    ],
    plays: 22,
    undoneBy: 'remove_member',
  },
  remove_member: {
    title: 'Remove a member from a [channel]',
    about: 'Ends a membership. The last moderator stays, and so does who organises a planned [meeting] of the [channel].',
    args: {
      membership: row('membership', {
        likely:
          "membership.rank === 'member' && none('meeting', t => t.channel_id === membership.channel_id && t.organiser_id === membership.user_id && t.status === 'planned')",
      }),
    },
    rules: [
      conflict(
        "membership.rank === 'member' || count('membership', m => m.channel_id === membership.channel_id && m.rank === 'moderator') > 1",
        '{membership.user.name} is the last moderator of #{membership.channel.name}. Make somebody else one first.',
        ['last moderator', 'only moderator', 'first'],
      ),
      conflict(
        "none('meeting', t => t.channel_id === membership.channel_id && t.organiser_id === membership.user_id && t.status === 'planned')",
        '{membership.user.name} organises a planned [meeting] of #{membership.channel.name}. Cancel it first.',
        ['organises', 'planned', 'first'],
      ),
    ],
    effects: [{ remove: 'membership' }],
    ask: ['end {membership}', 'cancel {membership}'],
  },
  promote_member: {
    title: 'Make a member a moderator',
    about: `Lets a member with a full account moderate an active [channel]; ${MOST_MODERATORS} in each at most, and nobody who is muted.`,
    args: {
      membership: row('membership', {
        likely: "membership.rank === 'member' && membership.user.kind === 'full' && membership.muted_until === null",
      }),
    },
    rules: [
      living('membership.channel'),
      conflict("membership.rank === 'member'", '{membership.user.name} moderates #{membership.channel.name} already.', [
        'already',
        'moderates',
      ]),
      forbidden("membership.user.kind === 'full'", '{membership.user.name} is a guest and moderates no [channel].', [
        'guest',
        'moderates no',
      ]),
      forbidden(
        'membership.muted_until === null || membership.muted_until < today()',
        '{membership.user.name} is muted there until {membership.muted_until}.',
        ['muted', 'until'],
      ),
      conflict(
        `count('membership', m => m.channel_id === membership.channel_id && m.rank === 'moderator') < ${MOST_MODERATORS}`,
        `#{membership.channel.name} has ${MOST_MODERATORS} moderators already.`,
        ['already', 'limit', 'at most', 'moderators'],
      ),
    ],
    effects: [{ set: 'membership', to: { rank: "'moderator'" } }],
    ask: ['make moderating part of {membership}', 'turn {membership} into that of a moderator'],
    plays: 3,
    undoneBy: 'demote_member',
  },
  demote_member: {
    title: 'Make a moderator a member',
    about: 'A moderator becomes an ordinary member, if another one is left.',
    args: {
      membership: row('membership', {
        likely:
          "membership.rank === 'moderator' && count('membership', m => m.channel_id === membership.channel_id && m.rank === 'moderator') > 1",
      }),
    },
    rules: [
      conflict("membership.rank === 'moderator'", '{membership.user.name} does not moderate #{membership.channel.name}.', [
        'does not moderate',
        'not a moderator',
        'ordinary',
      ]),
      conflict(
        "count('membership', m => m.channel_id === membership.channel_id && m.rank === 'moderator') > 1",
        '{membership.user.name} is the last moderator of #{membership.channel.name}. Make somebody else one first.',
        ['last moderator', 'only moderator', 'first'],
      ),
    ],
    effects: [{ set: 'membership', to: { rank: "'member'" } }],
    ask: ['turn {membership} into that of an ordinary member', 'take the right to moderate out of {membership}'],
  },
}
