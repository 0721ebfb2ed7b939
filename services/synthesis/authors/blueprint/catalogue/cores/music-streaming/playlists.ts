// What is done with playlists and what is on them.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { PLAYLIST_NAMES } from './library.ts'

/** Playlists of one listener, and tracks on one of them. */
const MOST_PLAYLISTS = 5
const MOST_TRACKS = 10

const OWN = "count('playlist', p => p.listener_id === listener.id && p.status === 'kept')"
const LENGTH = "count('playlist_track', t => t.playlist_id === playlist.id)"

const isKept: Rule = conflict("playlist.status === 'kept'", 'This [playlist] was deleted.', ['deleted', 'no longer'])
const isActive: Rule = forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active'])
const nameIsFree: Rule = conflict(
  "none('playlist', p => p.listener_id === listener.id && p.name === name)",
  '{listener.name} has or had a [playlist] “{name}”. Choose another name.',
  ['has or had', 'another name', 'already'],
)
const hasRoom: Rule = conflict(`${OWN} < ${MOST_PLAYLISTS}`, `{listener.name} has ${MOST_PLAYLISTS} [playlists], which is the most.`, [
  'the most',
  'limit',
  'too many',
])

export const playlists: Readonly<Record<string, Action>> = {
  make_playlist: {
    title: 'Make a [playlist]',
    about: `Makes an empty [playlist] for a [listener], who has ${MOST_PLAYLISTS} at most.`,
    args: {
      listener: row('listener', { likely: `listener.status === 'active' && ${OWN} < ${MOST_PLAYLISTS}` }),
      name: text('Name.', oneOf(PLAYLIST_NAMES), { maxLength: 60 }),
      visibility: choice('Who may see and fill it.', { private: 3, shared: 2, public: 3 }),
    },
    rules: [isActive, hasRoom, nameIsFree],
    effects: [
      {
        add: 'playlist',
        with: { listener: 'listener', name: 'name', visibility: 'visibility', made_on: 'today()', status: "'kept'" },
      },
    ],
    gives: 'playlist',
    ask: ['make a {visibility} [playlist] “{name}” for {listener}', 'set up a [playlist] for {listener}: “{name}”, {visibility}'],
    plays: 12,
    undoneBy: 'delete_playlist',
  },
  add_track: {
    title: 'Add a [track] to a [playlist]',
    about: `Puts an available [track] on a [playlist]: by the keeper, or by anybody when it is shared. ${MOST_TRACKS} at most, each once; no explicit ones for keepers who filter them.`,
    args: {
      playlist: row('playlist', { likely: `playlist.status === 'kept' && ${LENGTH} < ${MOST_TRACKS}` }),
      track: row('track', {
        likely:
          "track.status === 'available' && (track.explicit === 'no' || playlist.listener.explicit_filter === 'off') && none('playlist_track', t => t.playlist_id === playlist.id && t.track_id === track.id)",
      }),
      listener: row('listener', {
        about: 'Who adds it.',
        likely: "listener.status === 'active' && (listener.id === playlist.listener_id || playlist.visibility === 'shared')",
      }),
    },
    rules: [
      isKept,
      isActive,
      forbidden(
        "listener.id === playlist.listener_id || playlist.visibility === 'shared'",
        'This [playlist] is {playlist.visibility}; only {playlist.listener.name} may add to it.',
        ['only', 'private', 'public', 'not shared'],
      ),
      conflict("track.status === 'available'", '“{track.name}” is not available.', ['not available', 'coming', 'withdrawn', 'unavailable']),
      forbidden(
        "track.explicit === 'no' || playlist.listener.explicit_filter === 'off'",
        '“{track.name}” is explicit, and {playlist.listener.name} has the filter on.',
        ['explicit', 'filter'],
      ),
      conflict(
        "none('playlist_track', t => t.playlist_id === playlist.id && t.track_id === track.id)",
        '“{track.name}” is on this [playlist] already.',
        ['already', 'is on this'],
      ),
      conflict(`${LENGTH} < ${MOST_TRACKS}`, `There are ${MOST_TRACKS} [tracks] on it, which is the most.`, ['the most', 'full', 'limit']),
    ],
    effects: [{ add: 'playlist_track', with: { playlist: 'playlist', track: 'track', added_by: 'listener', added_on: 'today()' } }],
    gives: 'playlist_track',
    ask: ['add {track} to {playlist} in the name of {listener}', '{listener} wants {track} on {playlist}; put it there'],
    outcome: [{ question: 'How many tracks are on it now?', value: LENGTH, type: 'integer' }],
    plays: 40,
    undoneBy: 'remove_track',
  },
  remove_track: {
    title: 'Remove a [track] from a [playlist]',
    about: 'Takes a [track] off a [playlist].',
    args: {
      playlist: row('playlist', { likely: `playlist.status === 'kept' && ${LENGTH} > 0` }),
      track: row('track', { likely: "some('playlist_track', t => t.playlist_id === playlist.id && t.track_id === track.id)" }),
    },
    rules: [
      isKept,
      conflict(
        "some('playlist_track', t => t.playlist_id === playlist.id && t.track_id === track.id)",
        '“{track.name}” is not on this [playlist].',
        ['not on', 'no entry'],
      ),
    ],
    effects: [
      {
        each: 'playlist_track',
        as: 'entry',
        where: 'entry.playlist_id === playlist.id && entry.track_id === track.id',
        do: [{ remove: 'entry' }],
      },
    ],
    gives: 'playlist',
    ask: ['take {track} off {playlist}', 'remove {track} from {playlist}'],
    plays: 3,
  },
  set_visibility: {
    title: 'Set who may see a [playlist]',
    about:
      'Makes a [playlist] private, shared or public. With [tracks] that others added it cannot be private; empty ones cannot be public.',
    args: {
      playlist: row('playlist', { likely: "playlist.status === 'kept'" }),
      visibility: mostly(
        choice('Who may see and fill it.', { private: 3, shared: 2, public: 3 }),
        "playlist.visibility === 'private' ? 'shared' : 'private'",
      ),
    },
    rules: [
      isKept,
      conflict('visibility !== playlist.visibility', 'It is {visibility} already.', ['already', 'same']),
      conflict(
        "visibility !== 'private' || none('playlist_track', t => t.playlist_id === playlist.id && t.added_by_id !== playlist.listener_id)",
        'Others have added [tracks] to it, so it cannot be private.',
        ['others', 'cannot be private', 'somebody else'],
      ),
      conflict(`visibility !== 'public' || ${LENGTH} > 0`, 'There is nothing on it; empty ones cannot be public.', ['nothing on', 'empty']),
    ],
    effects: [{ set: 'playlist', to: { visibility: 'visibility' } }],
    ask: ['make {playlist} {visibility}', 'set {playlist} to {visibility}'],
    plays: 4,
  },
  copy_playlist: {
    title: 'Copy a [playlist]',
    about:
      'Makes a private copy of a public [playlist] for another [listener], with all its [tracks]. Not for those who filter explicit ones.',
    args: {
      playlist: row('playlist', {
        about: 'What is copied.',
        likely: `playlist.status === 'kept' && playlist.visibility === 'public' && ${LENGTH} > 0`,
      }),
      listener: row('listener', {
        about: 'Who gets the copy.',
        likely: `listener.status === 'active' && listener.id !== playlist.listener_id && listener.explicit_filter === 'off' && ${OWN} < ${MOST_PLAYLISTS}`,
      }),
      name: text('Name of the copy.', oneOf(PLAYLIST_NAMES), { maxLength: 60 }),
    },
    rules: [
      isKept,
      isActive,
      forbidden("playlist.visibility === 'public'", 'This [playlist] is {playlist.visibility}; only public ones are copied.', [
        'private',
        'shared',
        'not public',
        'only public',
      ]),
      conflict('listener.id !== playlist.listener_id', '{listener.name} keeps this [playlist] already.', ['already', 'keeps', 'own']),
      forbidden("listener.explicit_filter === 'off'", '{listener.name} has the explicit filter on and gets no copies.', [
        'filter',
        'explicit',
      ]),
      hasRoom,
      nameIsFree,
    ],
    effects: [
      {
        add: 'playlist',
        as: 'copy',
        with: { listener: 'listener', name: 'name', visibility: "'private'", made_on: 'today()', status: "'kept'" },
      },
      {
        each: 'playlist_track',
        as: 'entry',
        where: 'entry.playlist_id === playlist.id',
        do: [
          {
            add: 'playlist_track',
            as: 'copied',
            with: { playlist: 'copy', track: 'entry.track', added_by: 'listener', added_on: 'today()' },
          },
        ],
      },
    ],
    gives: 'copy',
    ask: ['copy {playlist} for {listener} as “{name}”', 'give {listener} a copy of {playlist}, called “{name}”'],
    outcome: [
      {
        question: 'How many tracks are on the copy?',
        value: "count('playlist_track', t => t.playlist_id === copy.id)",
        type: 'integer',
      },
    ],
    plays: 3,
  },
  delete_playlist: {
    title: 'Delete a [playlist]',
    about: 'Deletes a [playlist] with what is on it; one to which others have added [tracks] stays.',
    args: {
      playlist: row('playlist', {
        likely:
          "playlist.status === 'kept' && none('playlist_track', t => t.playlist_id === playlist.id && t.added_by_id !== playlist.listener_id)",
      }),
    },
    rules: [
      isKept,
      conflict(
        "none('playlist_track', t => t.playlist_id === playlist.id && t.added_by_id !== playlist.listener_id)",
        'Others have added [tracks] to it. Remove these first.',
        ['others', 'somebody else', 'remove these'],
      ),
    ],
    effects: [
      { set: 'playlist', to: { status: "'deleted'" } },
      { each: 'playlist_track', as: 'entry', where: 'entry.playlist_id === playlist.id', do: [{ remove: 'entry' }] },
    ],
    ask: ['delete {playlist}', 'throw {playlist} away'],
    plays: 2,
  },
}
