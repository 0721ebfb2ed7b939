// What is watched and saved for later.
import { conflict, forbidden, invalid, row, type Action, type Rule } from '../../../language/action.ts'

/** Titles on one watchlist: more is never watched. */
const MOST_SAVED = 8

const HAS_BEGUN =
  "some('rental', r => r.subscriber_id === profile.subscriber_id && r.title_id === title.id && r.status === 'started' && r.expires_on >= today())"
const PLAYING = "count('playback', s => s.profile.subscriber_id === profile.subscriber_id && s.status === 'playing')"

/** The profile may watch. */
export const profileIsReady: readonly Rule[] = [
  conflict("profile.status === 'active'", 'This [profile] was removed from the account.', ['removed', 'not active']),
  forbidden("profile.subscriber.status === 'active'", 'The account of {profile.subscriber.name} is paused. Resume it first.', [
    'paused',
    'not active',
    'resume',
  ]),
]
/** The title can be watched. */
export const isOnline = conflict("title.status === 'online'", '“{title.name}” has been withdrawn and cannot be watched.', [
  'withdrawn',
  'not online',
  'no longer',
])
/** The profile is old enough for the title. */
export const isOldEnough = forbidden(
  'title.age_rating <= profile.age_limit',
  '“{title.name}” is rated {title.age_rating}, and the age limit of the [profile] is {profile.age_limit}.',
  ['age', 'rated', 'rating', 'limit'],
)

export const watching: Readonly<Record<string, Action>> = {
  start_playback: {
    title: 'Start a [playback]',
    about: `Plays a [title] for a [profile] on a [device] of the same account; of a series, one [episode]. Rent-only [titles] need a [rental] that has begun.`,
    args: {
      profile: row('profile', {
        likely: `profile.status === 'active' && profile.subscriber.status === 'active' && ${PLAYING} < profile.subscriber.plan.most_streams`,
      }),
      device: row('device', {
        likely:
          "device.status === 'active' && device.subscriber_id === profile.subscriber_id && none('playback', s => s.device_id === device.id && s.status === 'playing')",
      }),
      title: row('title', {
        likely: `title.status === 'online' && title.age_rating <= profile.age_limit && (title.access === 'included' || ${HAS_BEGUN})`,
      }),
      episode: row('episode', { about: 'Needed for a series, and only there.', optional: true, likely: 'episode.title_id === title.id' }),
    },
    rules: [
      ...profileIsReady,
      forbidden(
        "device.status === 'active' && device.subscriber_id === profile.subscriber_id",
        'This [device] is not registered with the account of {profile.subscriber.name}.',
        ['not registered', 'another account', 'removed', 'does not belong'],
      ),
      isOnline,
      invalid("title.kind !== 'series' || episode !== null", '“{title.name}” is a series. Say which [episode].'),
      invalid('episode === null || episode.title_id === title.id', 'This [episode] is not one of “{title.name}”.'),
      isOldEnough,
      forbidden(
        `title.access === 'included' || ${HAS_BEGUN}`,
        '“{title.name}” is rent-only, and {profile.subscriber.name} has no [rental] of it that has begun. Rent it or begin the [rental] first.',
        ['rent', 'not included', 'begun'],
      ),
      conflict(
        `${PLAYING} < profile.subscriber.plan.most_streams`,
        'The {profile.subscriber.plan.name} plan allows {profile.subscriber.plan.most_streams} at the same time, and as many are playing. Stop one first.',
        ['at the same time', 'allows', 'as many', 'limit', 'stop one'],
      ),
      conflict(
        "none('playback', s => s.device_id === device.id && s.status === 'playing')",
        'Something is playing on “{device.name}” already. Stop it first.',
        ['already', 'playing', 'stop'],
      ),
    ],
    effects: [
      {
        add: 'playback',
        with: {
          profile: 'profile',
          device: 'device',
          title: 'title',
          episode: 'episode',
          watched_on: 'today()',
          started_at: 'now()',
          status: "'playing'",
        },
      },
    ],
    gives: 'playback',
    ask: [
      'start {title} for {profile} on {device}',
      'play {title} on {device} for {profile}',
      'start {episode} for {profile} on {device}; the [title] is {title}',
      'play {title} on {device} for {profile}, namely {episode}',
    ],
    plays: 24,
    undoneBy: 'stop_playback',
  },
  stop_playback: {
    title: 'Stop a [playback]',
    about: 'Ends what is playing.',
    args: { playback: row('playback', { likely: "playback.status === 'playing'" }) },
    rules: [conflict("playback.status === 'playing'", 'This [playback] has ended already.', ['already', 'ended', 'not playing'])],
    effects: [{ set: 'playback', to: { status: "'ended'" } }],
    ask: ['stop {playback}', 'end {playback}, which is still running'],
    routine: { row: 'playback', when: "playback.status === 'playing' && playback.watched_on < today()", chance: 0.75 },
    plays: 6,
  },
  save_title: {
    title: 'Save a [title] on the watchlist',
    about: `Puts a [title] on the watchlist of a [profile], within its age limit; ${MOST_SAVED} at most.`,
    args: {
      profile: row('profile', { likely: "profile.status === 'active'" }),
      title: row('title', {
        likely:
          "title.status === 'online' && title.age_rating <= profile.age_limit && none('saved_title', w => w.profile_id === profile.id && w.title_id === title.id)",
      }),
    },
    rules: [
      ...profileIsReady,
      isOnline,
      isOldEnough,
      conflict(
        "none('saved_title', w => w.profile_id === profile.id && w.title_id === title.id)",
        '“{title.name}” is on this watchlist already.',
        ['already', 'is on'],
      ),
      conflict(
        `count('saved_title', w => w.profile_id === profile.id) < ${MOST_SAVED}`,
        `There are ${MOST_SAVED} entries on this watchlist already. Take one off first.`,
        ['full', 'entries', 'take one off', 'limit'],
      ),
    ],
    effects: [{ add: 'saved_title', with: { profile: 'profile', title: 'title', saved_on: 'today()' } }],
    gives: 'saved_title',
    ask: ['put {title} on the watchlist of {profile}', 'save {title} for {profile} to watch later'],
    plays: 20,
    undoneBy: 'unsave_title',
  },
  unsave_title: {
    title: 'Take a [title] off the watchlist',
    about: 'Takes a [title] off the watchlist of a [profile].',
    args: {
      profile: row('profile', { likely: "some('saved_title', w => w.profile_id === profile.id)" }),
      title: row('title', { likely: "some('saved_title', w => w.profile_id === profile.id && w.title_id === title.id)" }),
    },
    rules: [
      conflict(
        "some('saved_title', w => w.profile_id === profile.id && w.title_id === title.id)",
        '“{title.name}” is not on this watchlist.',
        ['not on', 'no entry'],
      ),
    ],
    effects: [
      {
        each: 'saved_title',
        as: 'saved',
        where: 'saved.profile_id === profile.id && saved.title_id === title.id',
        do: [{ remove: 'saved' }],
      },
    ],
    gives: 'profile',
    ask: ['take {title} off the watchlist of {profile}', 'remove {title} from what {profile} has saved'],
    plays: 3,
  },
}
