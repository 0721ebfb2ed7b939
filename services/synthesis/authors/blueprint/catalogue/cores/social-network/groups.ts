// What is done with memberships in groups.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { awake } from './people.ts'

/** Groups that one profile is in, and hosts of one group. */
const MOST_GROUPS = 4
const MOST_HOSTS = 2

export const groups: Readonly<Record<string, Action>> = {
  join_group: {
    title: 'Join a [group]',
    about: `Puts a [profile] that is old enough into an open [group]; in a closed one it waits to be let in. ${MOST_GROUPS} [groups] each at most.`,
    args: {
      group: row('group'),
      profile: row('profile', {
        likely:
          "profile.status !== 'suspended' && profile.age >= group.least_age && none('membership', m => m.group_id === group.id && m.profile_id === profile.id)",
      }),
    },
    rules: [
      awake('profile'),
      conflict(
        "none('membership', m => m.group_id === group.id && m.profile_id === profile.id)",
        '{profile.name} is in “{group.name}” already or waits there.',
        ['already', 'is in', 'waits'],
      ),
      forbidden(
        'profile.age >= group.least_age',
        '“{group.name}” is for people from {group.least_age} on; {profile.name} is {profile.age}.',
        ['is for people', 'too young', 'age'],
      ),
      conflict(
        `count('membership', m => m.profile_id === profile.id) < ${MOST_GROUPS}`,
        `{profile.name} has ${MOST_GROUPS} memberships already, which is the limit.`,
        ['already', 'limit', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'membership',
        with: {
          group: 'group',
          profile: 'profile',
          rank: "'member'",
          since: 'today()',
          state: "group.privacy === 'open' ? 'joined' : 'waiting'",
        },
      },
    ],
    gives: 'membership',
    ask: ['let {profile} join {group}', 'sign {profile} up for {group}', '{profile} would like to be in {group}; see to it'],
    plays: 20,
    undoneBy: 'leave_group',
  },
  admit_member: {
    title: 'Let somebody into a [group]',
    about: 'Lets a waiting [profile] into a closed [group].',
    args: { membership: row('membership', { likely: "membership.state === 'waiting' && membership.profile.status !== 'suspended'" }) },
    rules: [
      conflict("membership.state === 'waiting'", '{membership.profile.name} is in “{membership.group.name}” already.', [
        'already',
        'is in',
      ]),
      awake('membership.profile'),
    ],
    effects: [{ set: 'membership', to: { state: "'joined'" } }],
    ask: ['confirm {membership}', 'say yes to {membership}, which is waiting'],
    plays: 3,
  },
  leave_group: {
    title: 'End a [membership]',
    about: 'Takes a [profile] out of a [group]. The last host stays, and so does who hosts a planned [event].',
    args: {
      membership: row('membership', {
        likely:
          "membership.rank === 'member' && none('event', e => e.group_id === membership.group_id && e.host_id === membership.profile_id && e.status === 'planned')",
      }),
    },
    rules: [
      conflict(
        "membership.rank === 'member' || count('membership', m => m.group_id === membership.group_id && m.rank === 'host') > 1",
        '{membership.profile.name} is the last host of “{membership.group.name}”. Make somebody else one first.',
        ['last host', 'only host', 'first'],
      ),
      conflict(
        "none('event', e => e.group_id === membership.group_id && e.host_id === membership.profile_id && e.status === 'planned')",
        '{membership.profile.name} hosts a planned [event] there. Cancel it first.',
        ['hosts', 'planned', 'first'],
      ),
    ],
    effects: [{ remove: 'membership' }],
    ask: ['end {membership}', 'cancel {membership}'],
  },
  make_host: {
    title: 'Make a member a host',
    about: `Lets a joined member of age run a [group] too; ${MOST_HOSTS} hosts each at most, nobody restricted or suspended.`,
    args: {
      membership: row('membership', {
        likely:
          "membership.rank === 'member' && membership.state === 'joined' && membership.profile.status === 'active' && membership.profile.age >= 18",
      }),
    },
    rules: [
      conflict("membership.state === 'joined'", '{membership.profile.name} waits to be let in.', [
        'waits',
        'not been let in',
        'not joined',
      ]),
      conflict("membership.rank === 'member'", '{membership.profile.name} is a host already.', ['already', 'is a host']),
      forbidden("membership.profile.status === 'active'", '{membership.profile.name} is {membership.profile.status}.', [
        'restricted',
        'suspended',
        'not active',
      ]),
      forbidden('membership.profile.age >= 18', '{membership.profile.name} is {membership.profile.age}; hosts are of age.', [
        'of age',
        'too young',
        '18',
      ]),
      conflict(
        `count('membership', m => m.group_id === membership.group_id && m.rank === 'host') < ${MOST_HOSTS}`,
        `“{membership.group.name}” has ${MOST_HOSTS} hosts already.`,
        ['already', 'limit', 'at most'],
      ),
    ],
    effects: [{ set: 'membership', to: { rank: "'host'" } }],
    ask: ['turn {membership} into that of a host', 'make hosting part of {membership}'],
    plays: 3,
  },
}
