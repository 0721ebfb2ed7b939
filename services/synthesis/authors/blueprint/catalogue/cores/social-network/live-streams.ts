// A social network with live streams.
import { conflict, forbidden, invalid, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { awake } from './people.ts'

const TITLES = [
  'Ask me anything',
  'Cooking together',
  'Drawing hour',
  'Unpacking new things',
  'Evening concert',
  'Behind the scenes',
  'Chess against followers',
  'Morning stretch',
  'Reading aloud',
  'Studio tour',
]
/** Followers that one needs, and the age. */
const FEWEST_FOLLOWERS = 2
const MIN_AGE = 16
/** Viewers who are thrown out of one stream. */
const MOST_THROWN = 3

const followers = (at: string): string => `count('follow', f => f.followed_id === ${at}.id && f.status === 'accepted')`

export const withLiveStreams = (core: Core): Core =>
  extended(core, {
    entities: {
      stream: {
        noun: { one: 'live stream', many: 'live streams', also: [{ one: 'broadcast', many: 'broadcasts' }] },
        kind: 'record',
        about: 'A live film of a [profile] on one day.',
        fields: {
          profile: ref('profile', 'Whose.', { clause: 'of' }),
          title: text('Title.', oneOf(TITLES), { maxLength: 60, filter: true }),
          day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
          hour: integer('Hour at which it begins, from 8 to 22.', 8, 22, { called: 'first hour' }),
          viewers: integer('How many people watched.', 0, 900, {
            called: 'number of viewers',
            optional: true,
            filter: true,
            sort: true,
            clause: 'with',
            unit: 'viewers',
          }),
          status: choice(
            'Interrupted ones were stopped by a moderator.',
            { scheduled: 1, ended: 1, interrupted: 1, cancelled: 1 },
            { says: { scheduled: 'scheduled', ended: 'past', interrupted: 'interrupted', cancelled: 'cancelled' } },
          ),
        },
        identify: ['title', 'profile', 'day'],
        refer: 'the live stream “{title}” of {profile} on {day}',
        summary: { by: ['status', 'profile'], totals: ['viewers'], over: 'day' },
      },
      expulsion: {
        noun: { one: 'expulsion', many: 'expulsions' },
        kind: 'part',
        about: 'A [profile] that may not watch a live stream any more.',
        fields: {
          stream: ref('stream', 'Which one.', { clause: 'from' }),
          profile: ref('profile', 'Who.'),
          reason: choice('Why.', { insults: 3, spam: 2, begging: 1 }),
        },
        identify: ['profile', 'stream'],
        refer: 'the expulsion of {profile} from {stream}',
        unique: [['stream', 'profile']],
        tools: ['search'],
      },
    },
    actions: {
      schedule_stream: {
        title: 'Schedule a live stream',
        about: `Schedules a live stream of an active [profile] of ${MIN_AGE} years or more with at least ${FEWEST_FOLLOWERS} followers; one a day each.`,
        args: {
          profile: row('profile', {
            likely: `profile.status === 'active' && profile.age >= ${MIN_AGE} && ${followers('profile')} >= ${FEWEST_FOLLOWERS}`,
          }),
          title: text('Title, as given.', oneOf(TITLES), { maxLength: 60 }),
          day: date('Day.', 0, 21),
          hour: integer('Hour at which it begins, from 8 to 22.', 8, 22),
        },
        rules: [
          invalid('day >= today()', 'The day cannot be in the past; today is {today()}.'),
          awake('profile'),
          forbidden("profile.status === 'active'", '{profile.name} is restricted and streams nothing.', ['restricted', 'streams nothing']),
          forbidden(`profile.age >= ${MIN_AGE}`, `{profile.name} is {profile.age}; one streams from ${MIN_AGE} on.`, [
            'too young',
            'from 16',
            'age',
          ]),
          forbidden(
            `${followers('profile')} >= ${FEWEST_FOLLOWERS}`,
            `{profile.name} has {${followers('profile')}} followers and needs ${FEWEST_FOLLOWERS}.`,
            ['followers', 'needs', 'not enough', 'too few'],
          ),
          conflict(
            "none('stream', s => s.profile_id === profile.id && s.day === day && s.status !== 'cancelled')",
            '{profile.name} has a live stream on {day} already.',
            ['already', 'has a live'],
          ),
        ],
        effects: [{ add: 'stream', with: { profile: 'profile', title: 'title', day: 'day', hour: 'hour', status: "'scheduled'" } }],
        gives: 'stream',
        ask: [
          'schedule a live stream “{title}” of {profile} on {day} at {hour}:00',
          'put down that {profile} goes live on {day} at {hour}:00 with “{title}”',
        ],
        plays: 28,
        undoneBy: 'cancel_stream',
      },
      cancel_stream: {
        title: 'Cancel a live stream',
        about: 'Cancels a scheduled live stream.',
        args: { stream: row('stream', { likely: "stream.status === 'scheduled' && stream.day >= today()" }) },
        rules: [
          conflict("stream.status === 'scheduled'", 'This live stream is {stream.status}.', [
            'ended',
            'interrupted',
            'cancelled',
            'already',
            'over',
          ]),
        ],
        effects: [{ set: 'stream', to: { status: "'cancelled'" } }],
        ask: ['cancel {stream}', 'call off {stream}'],
        plays: 3,
      },
      expel_viewer: {
        title: 'Throw a viewer out of a live stream',
        about: `Keeps a [profile] other than its host from a live stream of today or a coming day; from the fourth on, interrupt it instead.`,
        args: {
          stream: row('stream', { likely: "stream.status === 'scheduled'" }),
          profile: row('profile', {
            likely: "profile.id !== stream.profile_id && none('expulsion', x => x.stream_id === stream.id && x.profile_id === profile.id)",
          }),
          reason: choice('Why.', { insults: 3, spam: 2, begging: 1 }),
        },
        rules: [
          conflict("stream.status === 'scheduled'", 'This live stream is {stream.status}.', ['ended', 'interrupted', 'cancelled', 'over']),
          conflict('profile.id !== stream.profile_id', '{profile.name} hosts it.', ['hosts', 'host']),
          conflict(
            "none('expulsion', x => x.stream_id === stream.id && x.profile_id === profile.id)",
            '{profile.name} was thrown out already.',
            ['already', 'thrown out'],
          ),
          conflict(
            `count('expulsion', x => x.stream_id === stream.id) < ${MOST_THROWN}`,
            `${MOST_THROWN} viewers were thrown out already. Interrupt it instead.`,
            ['already', 'interrupt', 'limit'],
          ),
        ],
        effects: [{ add: 'expulsion', with: { stream: 'stream', profile: 'profile', reason: 'reason' } }],
        gives: 'expulsion',
        ask: ['throw {profile} out of {stream} ({reason})', 'keep {profile} from {stream}, reason {reason}'],
        plays: 12,
      },
      interrupt_stream: {
        title: 'Interrupt a live stream',
        about: 'Stops a live stream of today. Trainees may not.',
        args: { stream: row('stream', { likely: "stream.status === 'scheduled' && stream.day === today()" }) },
        rules: [
          forbidden("actor.role !== 'trainee'", 'Trainees interrupt nothing; leave it to a moderator.', ['trainee', 'leave it']),
          conflict("stream.status === 'scheduled'", 'This live stream is {stream.status}.', [
            'ended',
            'interrupted',
            'cancelled',
            'already',
            'over',
          ]),
          conflict('stream.day === today()', 'It is on {stream.day}, not today.', ['not today', 'is on']),
        ],
        effects: [{ set: 'stream', to: { status: "'interrupted'" } }],
        ask: ['interrupt {stream}', 'stop {stream} at once'],
        plays: 2,
      },
      end_stream: {
        title: 'Note that a live stream has ended',
        about: 'Records that a scheduled live stream took place, today or before, and how many people watched.',
        args: {
          stream: row('stream', { likely: "stream.status === 'scheduled' && stream.day <= today()" }),
          viewers: integer('How many people watched.', 3, 400, { skew: 'low' }),
        },
        rules: [
          conflict("stream.status === 'scheduled'", 'This live stream is {stream.status}.', [
            'ended',
            'interrupted',
            'cancelled',
            'already',
            'over',
          ]),
          conflict('stream.day <= today()', 'It is on {stream.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
        ],
        effects: [{ set: 'stream', to: { status: "'ended'", viewers: 'viewers' } }],
        ask: ['note that {stream} has ended with {viewers} viewers', 'close {stream}: {viewers} people watched'],
        outcome: [
          {
            question: 'How many people have watched that host in all?',
            value: "sum('stream', s => s.profile_id === stream.profile_id, s => s.viewers)",
            type: 'integer',
          },
        ],
        routine: { row: 'stream', when: "stream.status === 'scheduled' && stream.day <= today()", chance: 0.3 },
      },
    },
  })
