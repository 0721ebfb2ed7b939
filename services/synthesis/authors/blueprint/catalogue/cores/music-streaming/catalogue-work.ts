// What the rights and editorial desks do with what can be heard.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'

/** Days by which a release is put off at most. */
const LONGEST_DELAY = 90

const isNotSupport: Rule = forbidden(
  "actor.role !== 'support'",
  'You work in support; the rights and editorial desks decide on what can be heard.',
  ['support', 'rights', 'editorial'],
)

export const catalogueWork: Readonly<Record<string, Action>> = {
  withdraw_track: {
    title: 'Withdraw a [track]',
    about:
      'Takes an available [track] away, from all [playlists] and [downloads] too. An [album] keeps one available [track] at least. Not for support.',
    args: {
      track: row('track', {
        likely: "track.status === 'available' && count('track', t => t.album_id === track.album_id && t.status === 'available') > 1",
      }),
    },
    rules: [
      isNotSupport,
      conflict("track.status === 'available'", '“{track.name}” is {track.status}.', ['already', 'withdrawn', 'coming', 'not available']),
      conflict(
        "count('track', t => t.album_id === track.album_id && t.status === 'available') > 1",
        '“{track.name}” is the last available [track] of “{track.album.name}”.',
        ['last', 'only'],
      ),
    ],
    effects: [
      { set: 'track', to: { status: "'withdrawn'" } },
      { each: 'playlist_track', as: 'entry', where: 'entry.track_id === track.id', do: [{ remove: 'entry' }] },
      { each: 'download', as: 'kept', where: 'kept.track_id === track.id', do: [{ remove: 'kept' }] },
    ],
    ask: ['withdraw the [track] {track}', 'take {track} out of the catalogue'],
    plays: 2,
    undoneBy: 'restore_track',
  },
  restore_track: {
    title: 'Put a [track] back',
    about: 'Makes a withdrawn [track] available again. Not for support.',
    args: { track: row('track', { likely: "track.status === 'withdrawn'" }) },
    rules: [
      isNotSupport,
      conflict("track.status === 'withdrawn'", '“{track.name}” is not withdrawn.', ['not withdrawn', 'available', 'coming']),
    ],
    effects: [{ set: 'track', to: { status: "'available'" } }],
    ask: ['make {track} available again', 'put {track} back into the catalogue'],
    undoneBy: 'withdraw_track',
  },
  mark_track: {
    title: 'Mark a [track] as explicit or clean',
    about:
      'Changes how the words of a [track] are rated. Explicit ones are removed from what is kept by [listeners] who filter them. Not for support.',
    args: {
      track: row('track', { likely: "track.status !== 'withdrawn'" }),
      explicit: mostly(
        choice('Whether the words are unsuitable for children.', { yes: 1, no: 1 }, { says: { yes: 'explicit', no: 'clean' } }),
        "track.explicit === 'yes' ? 'no' : 'yes'",
      ),
    },
    rules: [isNotSupport, conflict('explicit !== track.explicit', '“{track.name}” is marked in that way already.', ['already', 'same'])],
    effects: [
      { set: 'track', to: { explicit: 'explicit' } },
      {
        each: 'download',
        as: 'kept',
        where: "explicit === 'yes' && kept.track_id === track.id && kept.listener.explicit_filter === 'on'",
        do: [{ remove: 'kept' }],
      },
      {
        each: 'playlist_track',
        as: 'entry',
        where: "explicit === 'yes' && entry.track_id === track.id && entry.added_by.explicit_filter === 'on'",
        do: [{ remove: 'entry' }],
      },
    ],
    ask: ['mark {track} as {explicit}', 'rate the words of {track} as {explicit}'],
    plays: 2,
  },
  announce_album: {
    title: 'Set the release date of an announced [album]',
    about: `Sets or puts off the day on which an announced [album] comes out, ${LONGEST_DELAY} days away at most. Not for support.`,
    args: {
      album: row('album', { likely: "album.status === 'announced'" }),
      release_on: date('Day of publication.', 1, 120),
    },
    rules: [
      isNotSupport,
      conflict("album.status === 'announced'", '“{album.name}” came out on {album.release_on}.', ['came out', 'already', 'released']),
      conflict('release_on > today()', 'The day has to be after today, {today()}.', ['after today', 'past']),
      conflict(`days(today(), release_on) <= ${LONGEST_DELAY}`, `{release_on} is more than ${LONGEST_DELAY} days away.`, [
        '90 days',
        'too far',
        'more than',
      ]),
    ],
    effects: [{ set: 'album', to: { release_on: 'release_on' } }],
    ask: ['set the release of {album} to {release_on}', 'let {album} come out on {release_on}'],
    plays: 2,
  },
  release_album: {
    title: 'Release an [album]',
    about: 'Publishes an announced [album] once its day has come; its coming [tracks] can be heard from now on. Not for support.',
    args: { album: row('album', { likely: "album.status === 'announced' && album.release_on <= today()" }) },
    rules: [
      isNotSupport,
      conflict("album.status === 'announced'", '“{album.name}” has been released already.', ['already', 'released']),
      conflict('album.release_on <= today()', '“{album.name}” comes out on {album.release_on}; today is {today()}.', [
        'comes out',
        'not yet',
        'too early',
      ]),
    ],
    effects: [
      { set: 'album', to: { status: "'released'" } },
      {
        each: 'track',
        as: 'piece',
        where: "piece.album_id === album.id && piece.status === 'coming'",
        do: [{ set: 'piece', to: { status: "'available'" } }],
      },
    ],
    ask: ['release {album}', 'publish {album} today'],
  },
}
