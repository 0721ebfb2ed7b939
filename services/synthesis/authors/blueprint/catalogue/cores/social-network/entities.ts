// Who and what there is on a social network before anything is posted.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, oneOf, person, ref, text } from '../../../language/field.ts'
import { GROUPS, PROFILES } from './words.ts'

export const entities: Readonly<Record<string, Entity>> = {
  profile: {
    noun: {
      one: 'profile',
      many: 'profiles',
      also: [
        { one: 'user', many: 'users' },
        { one: 'creator', many: 'creators' },
        { one: 'account', many: 'accounts' },
      ],
    },
    kind: 'party',
    about: 'Someone on the network.',
    fields: {
      name: text('Name.', person(), { filter: true }),
      email: email(),
      kind: choice(
        'What they are: businesses write no comments.',
        { person: 9, creator: 3, business: 2 },
        {
          called: 'kind of account',
          clauses: { person: 'who are private people', creator: 'who are creators', business: 'who are businesses' },
        },
      ),
      age: integer('Age in years.', 13, 80, { filter: true, sort: true, unit: 'years', clause: 'with an age of' }),
      privacy: choice(
        'Who may follow: private ones accept each follower.',
        { public: 10, private: 4 },
        { editable: true, called: 'privacy', clauses: { public: 'whose privacy is public', private: 'whose privacy is private' } },
      ),
      suspended_until: date('Last day of a suspension, if there is one.', -40, 30, { called: 'end of the suspension', optional: true }),
      status: choice(
        'Restricted ones neither post nor comment; suspended ones do nothing.',
        { active: 1, restricted: 1, suspended: 1 },
        { says: { active: 'active', restricted: 'restricted', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    computed: {
      followers: {
        about: 'Accepted followers.',
        value: "count('follow', f => f.followed_id === profile.id && f.status === 'accepted')",
        type: 'integer',
        called: 'number of followers',
      },
      strikes: {
        about: 'Strikes that stand.',
        value: "count('strike', s => s.profile_id === profile.id && s.status === 'standing')",
        type: 'integer',
        called: 'number of strikes',
      },
    },
    rows: PROFILES.length,
    given: PROFILES.map(([kind, age, privacy]) => ({ kind, age, privacy, status: 'active' })),
    tools: ['search', 'get', 'update'],
  },
  moderator: {
    noun: {
      one: 'moderator',
      many: 'moderators',
      also: [
        { one: 'safety agent', many: 'safety agents' },
        { one: 'community manager', many: 'community managers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for the network.',
    fields: {
      name: text('Full name.', person()),
      role: choice(
        'Trainees decide on no reports.',
        { moderator: 4, lead: 1, trainee: 1 },
        { clauses: { moderator: 'whose role is moderator', lead: 'who are leads', trainee: 'who are trainees' } },
      ),
      suspend_limit: integer('Days for which they may suspend somebody.', 3, 14, {
        called: 'suspension limit',
        unit: 'days',
        filter: true,
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  group: {
    noun: {
      one: 'group',
      many: 'groups',
      also: [
        { one: 'community', many: 'communities' },
        { one: 'club', many: 'clubs' },
      ],
    },
    kind: 'thing',
    about: 'People with one interest.',
    fields: {
      name: text('Name.', oneOf(GROUPS.map(({ name }) => name)), { unique: true, filter: true }),
      topic: choice('What it is about.', { outdoors: 2, food: 2, arts: 2, play: 1 }),
      privacy: choice(
        'Whoever joins a closed one has to be let in.',
        { open: 4, closed: 3 },
        { says: { open: 'open', closed: 'closed' }, editable: true },
      ),
      least_age: integer('Age from which one can be in it.', 13, 18, { called: 'minimum age', filter: true, sort: true, unit: 'years' }),
    },
    identify: ['name'],
    refer: 'the [group] “{name}”',
    rows: GROUPS.length,
    given: GROUPS.map(({ members: _, ...rest }) => rest),
  },
  membership: {
    noun: { one: 'membership', many: 'memberships' },
    kind: 'part',
    about: 'A [profile] in a [group], or waiting to be let in.',
    fields: {
      group: ref('group', 'In which [group].', { clause: 'in' }),
      profile: ref('profile', 'Who.'),
      rank: choice('What they may do: hosts plan [events].', { member: 3, host: 1 }, { says: { member: 'ordinary', host: 'hosting' } }),
      since: date('Since when.', -300, -56, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      state: choice(
        'Whether they have been let in.',
        { joined: 1, waiting: 0 },
        { called: 'state', clauses: { joined: 'that count', waiting: 'that wait' } },
      ),
    },
    identify: ['profile', 'group'],
    refer: 'the membership of {profile} in {group}',
    rows: GROUPS.flatMap(({ members }) => members).length,
    given: GROUPS.flatMap(({ members }, group) =>
      members.map((profile, index) => ({ group: group + 1, profile, rank: index === 0 ? 'host' : 'member' })),
    ),
    unique: [['group', 'profile']],
    tools: ['search'],
  },
}
