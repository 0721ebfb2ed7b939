// What keeps the tone: flags on posts and mutes.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { isIn, living, noHelper } from './channels.ts'
import { REASONS } from './records.ts'

const muted = 'membership.muted_until !== null && membership.muted_until >= today()'

export const moderation: Readonly<Record<string, Action>> = {
  flag_post: {
    title: 'Flag a [post]',
    about: 'Records that a member of the [channel] finds a visible [post] of somebody else improper; once each.',
    args: {
      post: row('post', { likely: "post.status === 'visible' && post.channel.status === 'active'" }),
      user: row('user', {
        about: 'Who flags it.',
        likely: `user.id !== post.user_id && ${isIn('user.id', 'post.channel_id')} && none('flag', f => f.post_id === post.id && f.user_id === user.id)`,
      }),
      reason: choice('What is wrong with it.', REASONS),
    },
    rules: [
      conflict("post.status === 'visible'", 'This [post] is deleted.', ['deleted', 'not visible']),
      forbidden('user.id !== post.user_id', '{user.name} wrote this [post].', ['wrote', 'own post']),
      forbidden(isIn('user.id', 'post.channel_id'), '{user.name} is not in #{post.channel.name}.', ['not in', 'not a member', 'no member']),
      conflict("none('flag', f => f.post_id === post.id && f.user_id === user.id)", '{user.name} has flagged this [post] before.', [
        'before',
        'already',
        'has flagged',
      ]),
    ],
    effects: [{ add: 'flag', with: { post: 'post', user: 'user', reason: 'reason', flagged_on: 'today()', status: "'open'" } }],
    gives: 'flag',
    ask: ['flag {post} for {user}, reason {reason}', 'record that {user} finds {post} improper ({reason})'],
    plays: 12,
  },
  decide_flag: {
    title: 'Decide on a [flag]',
    about:
      'Upholds an open flag, which deletes the [post] and its reactions, or dismisses it. Other open flags on the [post] are decided likewise. Helpers may not do it.',
    args: {
      flag: row('flag', { likely: "flag.status === 'open'" }),
      decision: choice('What becomes of it.', { upheld: 3, dismissed: 2 }),
    },
    rules: [
      noHelper,
      conflict("flag.status === 'open'", 'This flag was {flag.status} already.', ['already', 'upheld', 'dismissed']),
      conflict(
        "decision === 'dismissed' || flag.post.pinned === 'no'",
        'The [post] is pinned. Take the pin off before the flag is upheld.',
        ['pinned', 'pin off'],
      ),
    ],
    effects: [
      { set: 'flag.post', to: { status: "'deleted'" }, when: "decision === 'upheld'" },
      {
        each: 'flag',
        as: 'other',
        where: "other.post_id === flag.post_id && other.status === 'open' && other.id !== flag.id",
        do: [{ set: 'other', to: { status: 'decision', decided_by: 'actor' } }],
      },
      { set: 'flag', to: { status: 'decision', decided_by: 'actor' } },
    ],
    gives: 'flag',
    ask: ['mark {flag} as {decision}', 'close {flag} as {decision}'],
    plays: 3,
    routine: { row: 'flag', when: "flag.status === 'open'", chance: 0.08 },
  },
  mute_member: {
    title: 'Mute a member',
    about: 'Keeps an ordinary member from posting in a [channel] for some days, today included; as long as you may at most.',
    args: {
      membership: row('membership', {
        likely: `membership.rank === 'member' && membership.channel.status === 'active' && !(${muted})`,
      }),
      days_muted: integer('For how many days.', 1, 10, { unit: 'days', skew: 'low' }),
    },
    rules: [
      living('membership.channel'),
      forbidden("membership.rank === 'member'", '{membership.user.name} moderates #{membership.channel.name} and cannot be muted.', [
        'moderates',
        'cannot be muted',
        'moderator',
      ]),
      conflict(`!(${muted})`, '{membership.user.name} is muted there until {membership.muted_until} already.', ['already', 'muted']),
      forbidden('days_muted <= actor.mute_limit', 'You may mute for {actor.mute_limit} days at most.', [
        'at most',
        'limit',
        'too long',
        'you may mute',
      ]),
    ],
    effects: [{ set: 'membership', to: { muted_until: 'plusDays(today(), days_muted - 1)' } }],
    ask: ['mute {membership} for {days_muted} days', 'set a mute of {days_muted} days on {membership}'],
    outcome: [{ question: 'Until which day are they muted?', value: 'membership.muted_until', type: 'date' }],
    ceiling: { arg: 'days_muted', most: 'actor.mute_limit', words: 'as many days as I may' },
    plays: 8,
    undoneBy: 'unmute_member',
  },
  unmute_member: {
    title: 'End a mute',
    about: 'Lets a muted member post again at once.',
    args: { membership: row('membership', { likely: muted }) },
    rules: [conflict(muted, '{membership.user.name} is not muted in #{membership.channel.name}.', ['not muted', 'no mute'])],
    effects: [{ set: 'membership', to: { muted_until: 'null' } }],
    ask: ['end the mute on {membership}', 'lift the mute on {membership}'],
  },
}
