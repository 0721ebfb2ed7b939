// Whom listeners follow and what they keep for listening offline.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'

/** Artists that one listener follows. */
const MOST_FOLLOWED = 6

const HOLDS = "some('membership', m => m.listener_id === listener.id && m.status === 'running')"
const SHARES = "some('family_member', m => m.listener_id === listener.id && m.membership.status === 'running')"
const KEPT = "count('download', d => d.listener_id === listener.id)"
const LIMIT = `(${HOLDS} ? highest('membership', m => m.listener_id === listener.id && m.status === 'running', m => m.downloads_each) : highest('family_member', m => m.listener_id === listener.id && m.membership.status === 'running', m => m.membership.downloads_each))`

const isActive: Rule = forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active'])

export const listening: Readonly<Record<string, Action>> = {
  follow_artist: {
    title: 'Follow an [artist]',
    about: `A [listener] follows an [artist]; ${MOST_FOLLOWED} at most.`,
    args: {
      listener: row('listener', { likely: "listener.status === 'active'" }),
      artist: row('artist', { likely: "none('follow', f => f.listener_id === listener.id && f.artist_id === artist.id)" }),
    },
    rules: [
      isActive,
      conflict(
        "none('follow', f => f.listener_id === listener.id && f.artist_id === artist.id)",
        '{listener.name} follows {artist.name} already.',
        ['already', 'follows'],
      ),
      conflict(
        `count('follow', f => f.listener_id === listener.id) < ${MOST_FOLLOWED}`,
        `{listener.name} follows ${MOST_FOLLOWED} [artists], which is the most.`,
        ['the most', 'limit', 'too many'],
      ),
    ],
    effects: [{ add: 'follow', with: { artist: 'artist', listener: 'listener', followed_on: 'today()' } }],
    gives: 'follow',
    ask: ['let {listener} follow {artist}', 'note that {listener} follows {artist} from today on'],
    outcome: [
      {
        question: 'How many followers does that artist have now?',
        value: "count('follow', f => f.artist_id === artist.id)",
        type: 'integer',
      },
    ],
    plays: 18,
    undoneBy: 'unfollow_artist',
  },
  unfollow_artist: {
    title: 'No longer [follow] an [artist]',
    about: 'A [listener] stops following an [artist].',
    args: {
      listener: row('listener', { likely: "some('follow', f => f.listener_id === listener.id)" }),
      artist: row('artist', { likely: "some('follow', f => f.listener_id === listener.id && f.artist_id === artist.id)" }),
    },
    rules: [
      conflict(
        "some('follow', f => f.listener_id === listener.id && f.artist_id === artist.id)",
        '{listener.name} does not follow {artist.name}.',
        ['does not follow', 'not following'],
      ),
    ],
    effects: [
      { each: 'follow', as: 'tie', where: 'tie.listener_id === listener.id && tie.artist_id === artist.id', do: [{ remove: 'tie' }] },
    ],
    gives: 'artist',
    ask: ['let {listener} no longer follow {artist}', 'take {artist} off the list of whom {listener} follows'],
    plays: 2,
  },
  download_track: {
    title: 'Download a [track]',
    about:
      'Keeps an available [track] for a [listener] who holds or shares a running [membership], as many as its [music_plan] allows each person.',
    args: {
      listener: row('listener', { likely: `listener.status === 'active' && (${HOLDS} || ${SHARES}) && ${KEPT} < ${LIMIT}` }),
      track: row('track', {
        likely:
          "track.status === 'available' && (track.explicit === 'no' || listener.explicit_filter === 'off') && none('download', d => d.listener_id === listener.id && d.track_id === track.id)",
      }),
    },
    rules: [
      isActive,
      forbidden(`${HOLDS} || ${SHARES}`, '{listener.name} neither holds nor shares a running [membership].', [
        'neither',
        'no membership',
        'membership',
        'premium',
      ]),
      conflict("track.status === 'available'", '“{track.name}” is not available.', ['not available', 'coming', 'withdrawn', 'unavailable']),
      forbidden(
        "track.explicit === 'no' || listener.explicit_filter === 'off'",
        '“{track.name}” is explicit, and {listener.name} has the filter on.',
        ['explicit', 'filter'],
      ),
      conflict(
        "none('download', d => d.listener_id === listener.id && d.track_id === track.id)",
        '{listener.name} keeps “{track.name}” already.',
        ['already', 'keeps'],
      ),
      conflict(
        `${KEPT} < ${LIMIT}`,
        `{listener.name} keeps {${KEPT}} [downloads], which is the most that their [music_plan] allows. Remove one first.`,
        ['the most', 'limit', 'as many', 'remove one'],
      ),
    ],
    effects: [{ add: 'download', with: { listener: 'listener', track: 'track', downloaded_on: 'today()' } }],
    gives: 'download',
    ask: ['download {track} for {listener}', 'keep {track} for {listener} to hear offline'],
    plays: 22,
    undoneBy: 'remove_download',
  },
  remove_download: {
    title: 'Remove a [download]',
    about: 'Removes a [track] from what a [listener] keeps.',
    args: {
      listener: row('listener', { likely: "some('download', d => d.listener_id === listener.id)" }),
      track: row('track', { likely: "some('download', d => d.listener_id === listener.id && d.track_id === track.id)" }),
    },
    rules: [
      conflict(
        "some('download', d => d.listener_id === listener.id && d.track_id === track.id)",
        '{listener.name} does not keep “{track.name}”.',
        ['does not keep', 'no download', 'not downloaded'],
      ),
    ],
    effects: [
      { each: 'download', as: 'kept', where: 'kept.listener_id === listener.id && kept.track_id === track.id', do: [{ remove: 'kept' }] },
    ],
    gives: 'listener',
    ask: ['remove {track} from what {listener} keeps offline', 'delete {track} from the phone of {listener}'],
    outcome: [{ question: 'How many downloads are left there?', value: KEPT, type: 'integer' }],
    plays: 2,
  },
  suspend_listener: {
    title: 'Suspend a [listener]',
    about:
      'Nothing can be changed in the name of a suspended [listener]; what is there stays. Holders of a running [membership] are not suspended.',
    args: { listener: row('listener', { likely: `listener.status === 'active' && !${HOLDS}` }) },
    rules: [
      conflict("listener.status === 'active'", '{listener.name} is suspended already.', ['already', 'suspended']),
      forbidden(`!${HOLDS}`, '{listener.name} holds a running [membership] and has paid for it.', ['membership', 'has paid', 'holds']),
    ],
    effects: [{ set: 'listener', to: { status: "'suspended'" } }],
    ask: ['suspend {listener}', 'suspend {listener}, who sells their account to strangers'],
    undoneBy: 'reinstate_listener',
    plays: 1,
  },
  reinstate_listener: {
    title: 'Reinstate a [listener]',
    about: 'Ends the suspension of a [listener].',
    args: { listener: row('listener', { likely: "listener.status === 'suspended'" }) },
    rules: [conflict("listener.status === 'suspended'", '{listener.name} is not suspended.', ['not suspended', 'active'])],
    effects: [{ set: 'listener', to: { status: "'active'" } }],
    ask: ['reinstate {listener}', 'lift the suspension of {listener}'],
    plays: 1,
  },
}
