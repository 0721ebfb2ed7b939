// Who and what there is on a team chat: users, admins, teams, channels with their members, rooms.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, oneOf, person, ref, text } from '../../../language/field.ts'
import { CHANNELS, NEW_CHANNELS, TEAMS, USERS } from './words.ts'

export const entities: Readonly<Record<string, Entity>> = {
  team: {
    noun: {
      one: 'team',
      many: 'teams',
      also: [
        { one: 'department', many: 'departments' },
        { one: 'workspace', many: 'workspaces' },
      ],
    },
    kind: 'reference',
    about: 'A part of the firm.',
    fields: {
      name: text('Name.', oneOf(TEAMS.map(({ name }) => name)), { unique: true }),
      channel_limit: integer('Active [channels] that it may have.', 2, 8, { called: 'limit of channels' }),
    },
    identify: ['name'],
    refer: 'the [team] “{name}”',
    rows: TEAMS.length,
    given: TEAMS,
  },
  user: {
    noun: {
      one: 'user',
      many: 'users',
      also: [
        { one: 'employee', many: 'employees' },
        { one: 'participant', many: 'participants' },
        { one: 'colleague', many: 'colleagues' },
      ],
    },
    kind: 'party',
    about: 'Someone who chats.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      team: ref('team', 'In which [team].'),
      kind: choice(
        'Guests are in few [channels], moderate none and plan no [meetings].',
        { full: 12, guest: 2 },
        { called: 'kind of account', clauses: { full: 'with a full account', guest: 'who are guests' } },
      ),
      title: text('What they do.', oneOf(['Designer', 'Engineer', 'Writer', 'Analyst', 'Assistant', 'Seller', 'Planner', 'Tester']), {
        called: 'job title',
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: USERS.length,
    given: USERS,
    tools: ['search', 'get', 'update'],
  },
  admin: {
    noun: {
      one: 'admin',
      many: 'admins',
      also: [
        { one: 'host', many: 'hosts' },
        { one: 'administrator', many: 'administrators' },
      ],
    },
    kind: 'party',
    about: 'Someone who looks after the chat.',
    fields: {
      name: text('Full name.', person()),
      role: choice(
        'Helpers decide on no flags and archive nothing.',
        { admin: 3, owner: 1, helper: 1 },
        { clauses: { admin: 'whose role is admin', owner: 'who are owners', helper: 'who are helpers' } },
      ),
      mute_limit: integer('Days for which they may mute somebody.', 2, 10, {
        called: 'mute limit',
        unit: 'days',
        filter: true,
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  channel: {
    noun: {
      one: 'channel',
      many: 'channels',
      also: [
        { one: 'chat room', many: 'chat rooms' },
        { one: 'space', many: 'spaces' },
        { one: 'group', many: 'groups' },
      ],
    },
    kind: 'thing',
    about: 'A place where its members post about one subject.',
    fields: {
      name: text('Name without the number sign.', oneOf([...CHANNELS.map(({ name }) => name), ...NEW_CHANNELS]), {
        unique: true,
        filter: true,
      }),
      team: ref('team', 'Of which [team].', { clause: 'of' }),
      privacy: choice(
        'Members of private ones are added by an admin only.',
        { public: 6, private: 2 },
        { says: { public: 'public', private: 'private' } },
      ),
      scope: choice(
        'Whether only its own [team] and guests may be in it, or the whole firm.',
        { team: 5, firm: 3 },
        { clauses: { team: 'that are for their own team', firm: 'that are for the whole firm' } },
      ),
      posting: choice('Who may post.', { everyone: 7, moderators: 1 }, { editable: true, called: 'posting rule' }),
      status: choice('Archived ones are read only.', { active: 7, archived: 1 }, { says: { active: 'active', archived: 'archived' } }),
    },
    identify: ['name'],
    refer: 'the [channel] #{name}',
    computed: {
      members: {
        about: 'How many members it has.',
        value: "count('membership', m => m.channel_id === channel.id)",
        type: 'integer',
        called: 'number of members',
      },
    },
    rows: CHANNELS.length,
    given: CHANNELS.map(({ members: _, ...rest }) => rest),
  },
  membership: {
    noun: { one: 'membership', many: 'memberships' },
    kind: 'part',
    about: 'A [user] who is in a [channel].',
    fields: {
      channel: ref('channel', 'In which [channel].', { clause: 'in' }),
      user: ref('user', 'Who.'),
      rank: choice('What they may do there.', { member: 3, moderator: 1 }, { says: { member: 'ordinary', moderator: 'moderating' } }),
      since: date('Since when.', -300, -51, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      muted_until: date('Last day on which they may not post, if any.', -40, 14, { called: 'end of the mute', optional: true }),
    },
    identify: ['user', 'channel'],
    refer: 'the membership of {user} in {channel}',
    rows: CHANNELS.flatMap(({ members }) => members).length,
    given: CHANNELS.flatMap(({ members }, channel) =>
      members.map((user, index) => ({ channel: channel + 1, user, rank: index === 0 ? 'moderator' : 'member' })),
    ),
    unique: [['channel', 'user']],
    tools: ['search'],
  },
  room: {
    noun: {
      one: 'room',
      many: 'rooms',
      also: [
        { one: 'video room', many: 'video rooms' },
        { one: 'call link', many: 'call links' },
      ],
    },
    kind: 'thing',
    about: 'Where [meetings] are held, on the screen or in the house.',
    fields: {
      name: text('Name.', oneOf(['Lagoon']), { unique: true, filter: true }),
      seats: integer('How many people there is room for, the organiser included.', 2, 20, {
        called: 'number of seats',
        filter: true,
        sort: true,
        clause: 'with room for',
        unit: 'people',
      }),
      setting: choice(
        'Where it is.',
        { on_screen: 3, in_house: 3 },
        { clauses: { on_screen: 'that are on the screen', in_house: 'that are in the house' } },
      ),
      status: choice('Closed ones are not used.', { open: 5, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
    },
    identify: ['name'],
    refer: 'the [room] “{name}”',
    rows: 6,
    given: [
      { name: 'Lagoon', seats: 3, setting: 'on_screen', status: 'open' },
      { name: 'Summit', seats: 6, setting: 'on_screen', status: 'open' },
      { name: 'Meadow', seats: 12, setting: 'on_screen', status: 'open' },
      { name: 'Library', seats: 4, setting: 'in_house', status: 'open' },
      { name: 'Attic', seats: 8, setting: 'in_house', status: 'open' },
      { name: 'Cellar', seats: 5, setting: 'in_house', status: 'closed' },
    ],
  },
}
