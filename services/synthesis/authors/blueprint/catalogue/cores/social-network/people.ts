// What profiles do with each other, and what moderators do with them: follows, blocks, suspensions.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Accounts that one profile can block. */
const MOST_BLOCKS = 5

/** Neither of two profiles blocks the other. */
export const unblocked = (one: string, other: string): string =>
  `none('block', b => (b.blocker_id === ${one} && b.blocked_id === ${other}) || (b.blocker_id === ${other} && b.blocked_id === ${one}))`
/** The profile is not suspended. `at`: the path to it. */
export const awake = (at: string) =>
  forbidden(`${at}.status !== 'suspended'`, `{${at}.name} is suspended until {${at}.suspended_until} and can do nothing.`, [
    'suspended',
    'can do nothing',
  ])

const followed = "some('follow', f => f.follower_id === follower.id && f.followed_id === followed.id)"

export const people: Readonly<Record<string, Action>> = {
  follow_profile: {
    title: 'Follow a [profile]',
    about: 'Lets one [profile] follow another one. Private ones have to accept it; nobody follows across a block.',
    args: {
      follower: row('profile', { about: 'Who follows.', likely: "follower.status !== 'suspended'" }),
      followed: row('profile', {
        about: 'Whom.',
        likely: `followed.id !== follower.id && followed.status !== 'suspended' && !${followed} && ${unblocked('follower.id', 'followed.id')}`,
      }),
    },
    rules: [
      invalid('follower.id !== followed.id', 'Nobody follows themselves.'),
      awake('follower'),
      awake('followed'),
      conflict(`!${followed}`, '{follower.name} follows {followed.name} already, or has asked to.', ['already', 'follows', 'has asked']),
      forbidden(unblocked('follower.id', 'followed.id'), 'There is a block between {follower.name} and {followed.name}.', [
        'block',
        'blocked',
      ]),
    ],
    effects: [
      {
        add: 'follow',
        with: {
          follower: 'follower',
          followed: 'followed',
          since: 'today()',
          status: "followed.privacy === 'public' ? 'accepted' : 'pending'",
        },
      },
    ],
    gives: 'follow',
    ask: ['let {follower} follow {followed}', '{follower} would like to follow {followed}; set it up'],
    undoneBy: 'end_follow',
    plays: 32,
  },
  accept_follow: {
    title: 'Accept a follower',
    about: 'Accepts a pending follow in the name of the followed [profile].',
    args: { follow: row('follow', { likely: "follow.status === 'pending' && follow.followed.status !== 'suspended'" }) },
    rules: [conflict("follow.status === 'pending'", 'It was accepted already.', ['already', 'accepted']), awake('follow.followed')],
    effects: [{ set: 'follow', to: { status: "'accepted'" } }],
    ask: ['accept {follow}', 'say yes to {follow}'],
    plays: 4,
    routine: { row: 'follow', when: "follow.status === 'pending'", chance: 0.06 },
  },
  end_follow: {
    title: 'End a [follow]',
    about: 'Ends an accepted follow, or turns a pending one down.',
    args: { follow: row('follow', { likely: "follow.follower.status !== 'suspended'" }) },
    rules: [awake('follow.follower')],
    effects: [{ remove: 'follow' }],
    ask: ['end {follow}', 'delete {follow}'],
  },
  block_profile: {
    title: 'Block a [profile]',
    about: `Blocks one [profile] for another one, which ends follows in both directions; ${MOST_BLOCKS} blocks each at most.`,
    args: {
      blocker: row('profile', { about: 'Who blocks.', likely: "blocker.status !== 'suspended'" }),
      blocked: row('profile', {
        about: 'Whom.',
        likely: "blocked.id !== blocker.id && none('block', b => b.blocker_id === blocker.id && b.blocked_id === blocked.id)",
      }),
    },
    rules: [
      invalid('blocker.id !== blocked.id', 'Nobody blocks themselves.'),
      awake('blocker'),
      conflict(
        "none('block', b => b.blocker_id === blocker.id && b.blocked_id === blocked.id)",
        '{blocker.name} blocks {blocked.name} already.',
        ['already', 'blocks'],
      ),
      conflict(
        `count('block', b => b.blocker_id === blocker.id) < ${MOST_BLOCKS}`,
        `{blocker.name} has ${MOST_BLOCKS} blocks already, which is the limit.`,
        ['already', 'limit', 'at most'],
      ),
    ],
    effects: [
      { add: 'block', with: { blocker: 'blocker', blocked: 'blocked' } },
      {
        each: 'follow',
        as: 'f',
        where:
          '(f.follower_id === blocker.id && f.followed_id === blocked.id) || (f.follower_id === blocked.id && f.followed_id === blocker.id)',
        do: [{ remove: 'f' }],
      },
    ],
    gives: 'block',
    ask: ['block {blocked} for {blocker}', '{blocker} wants nothing to do with {blocked}; set a block'],
    plays: 7,
    undoneBy: 'lift_block',
  },
  lift_block: {
    title: 'Lift a [block]',
    about: 'Ends a block. Follows that it ended do not come back.',
    args: { block: row('block', { likely: "block.blocker.status !== 'suspended'" }) },
    rules: [awake('block.blocker')],
    effects: [{ remove: 'block' }],
    ask: ['lift {block}', 'end {block}'],
  },
  suspend_profile: {
    title: 'Suspend a [profile]',
    about: 'Keeps a [profile] with a standing strike from doing anything for some days, today included; as long as you may at most.',
    args: {
      profile: row('profile', {
        likely: "profile.status !== 'suspended' && some('strike', s => s.profile_id === profile.id && s.status === 'standing')",
      }),
      days_suspended: integer('For how many days.', 1, 14, { unit: 'days', skew: 'low' }),
    },
    rules: [
      conflict("profile.status !== 'suspended'", '{profile.name} is suspended until {profile.suspended_until} already.', [
        'already',
        'suspended',
      ]),
      conflict(
        "some('strike', s => s.profile_id === profile.id && s.status === 'standing')",
        '{profile.name} has no standing strike; there is no reason to suspend them.',
        ['no standing strike', 'no strike', 'no reason'],
      ),
      forbidden('days_suspended <= actor.suspend_limit', 'You may suspend for {actor.suspend_limit} days at most.', [
        'at most',
        'limit',
        'too long',
        'you may',
      ]),
    ],
    effects: [{ set: 'profile', to: { status: "'suspended'", suspended_until: 'plusDays(today(), days_suspended - 1)' } }],
    ask: ['suspend {profile} for {days_suspended} days', 'take {profile} off the network for {days_suspended} days'],
    outcome: [{ question: 'Until which day are they suspended?', value: 'profile.suspended_until', type: 'date' }],
    ceiling: { arg: 'days_suspended', most: 'actor.suspend_limit', words: 'as many days as I may' },
    plays: 4,
    undoneBy: 'reinstate_profile',
  },
  reinstate_profile: {
    title: 'Reinstate a [profile]',
    about: 'Ends a suspension. With two standing strikes or more the [profile] stays restricted.',
    args: { profile: row('profile', { likely: "profile.status === 'suspended'" }) },
    rules: [
      conflict("profile.status === 'suspended'", '{profile.name} is {profile.status}, not suspended.', [
        'not suspended',
        'active',
        'restricted',
      ]),
    ],
    effects: [
      {
        set: 'profile',
        to: {
          status: "count('strike', s => s.profile_id === profile.id && s.status === 'standing') >= 2 ? 'restricted' : 'active'",
          suspended_until: 'null',
        },
      },
    ],
    ask: ['reinstate {profile}', 'end the suspension of {profile}'],
    routine: { row: 'profile', when: "profile.status === 'suspended' && profile.suspended_until < today()", chance: 0.25 },
  },
}
