// Loudspeakers and phones are linked to accounts, and only so many play at the same time.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Players that one listener links. */
const MOST_PLAYERS = 3

/** None says what kind of player it is: both are picked at random. */
const PLAYER_NAMES = ['Kitchen', 'Old Faithful', 'Bathroom', 'Weekend', 'Big blue', 'Upstairs', 'Garden', 'Second one'] as const
const HAS_MEMBERSHIP = (of: string): string =>
  `(some('membership', m => m.listener_id === ${of} && m.status === 'running') || some('family_member', m => m.listener_id === ${of} && m.membership.status === 'running'))`

export const withPlayers: Variant = {
  key: 'with_players',
  about:
    'Listeners link speakers, phones and cars as players; each person plays on one at a time, and whole albums only with a membership.',
  apply: core =>
    extended(core, {
      entities: {
        player: {
          noun: { one: 'player', many: 'players', also: [{ one: 'speaker', many: 'speakers' }] },
          kind: 'record',
          about: 'Something that plays [tracks] for a [listener].',
          fields: {
            listener: ref('listener', 'Whose it is.'),
            name: text('What it is called.', oneOf(PLAYER_NAMES), { filter: true }),
            kind: choice('What it is.', { speaker: 3, phone: 3, car: 1, computer: 2 }, { called: 'kind of player' }),
            linked_on: date('Day.', -280, 0, { called: 'day of linking', filter: true, sort: true, clause: 'that were linked' }),
            status: choice('Whether it is linked.', { linked: 1, unlinked: 1 }, { says: { linked: 'linked', unlinked: 'unlinked' } }),
          },
          identify: ['name', 'listener'],
          refer: '{listener}’s [player] “{name}”',
          summary: { by: ['kind', 'status'], totals: [], over: 'linked_on' },
        },
        session: {
          noun: { one: 'session', many: 'sessions', also: [{ one: 'listening session', many: 'listening sessions' }] },
          kind: 'record',
          about: 'An [album] that is or was played on a [player].',
          fields: {
            player: ref('player', 'Where.'),
            album: ref('album', 'What.', { clause: 'with' }),
            played_on: date('Day.', -280, 0, { called: 'day of playing', filter: true, sort: true, clause: 'that were begun' }),
            mode: choice('In which order.', { in_order: 3, shuffled: 2 }, { called: 'order of playing' }),
            status: choice('Whether it still plays.', { playing: 1, over: 1 }, { says: { playing: 'running', over: 'finished' } }),
          },
          identify: ['album', 'player', 'played_on'],
          refer: 'the [session] with {album} on {player} from {played_on}',
          summary: { by: ['album', 'mode', 'status'], totals: [], over: 'played_on' },
        },
      },
      actions: {
        link_player: {
          title: 'Link a player',
          about: `Links a [player] to a [listener], ${MOST_PLAYERS} at most; cars only with a [membership].`,
          args: {
            listener: row('listener', {
              likely: `listener.status === 'active' && count('player', p => p.listener_id === listener.id && p.status === 'linked') < ${MOST_PLAYERS}`,
            }),
            name: text('What it is called.', oneOf(PLAYER_NAMES), { maxLength: 40 }),
            kind: choice('What it is.', { speaker: 3, phone: 3, car: 1, computer: 2 }),
          },
          rules: [
            forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active']),
            conflict(
              `count('player', p => p.listener_id === listener.id && p.status === 'linked') < ${MOST_PLAYERS}`,
              `{listener.name} has linked ${MOST_PLAYERS} [players], which is the most.`,
              ['the most', 'limit', 'too many'],
            ),
            conflict(
              "none('player', p => p.listener_id === listener.id && p.name === name)",
              '{listener.name} has or had a [player] “{name}”.',
              ['has or had', 'already', 'another name'],
            ),
            forbidden(`kind !== 'car' || ${HAS_MEMBERSHIP('listener.id')}`, 'Cars are for those with a running [membership].', [
              'car',
              'membership',
              'premium',
            ]),
          ],
          effects: [
            { add: 'player', with: { listener: 'listener', name: 'name', kind: 'kind', linked_on: 'today()', status: "'linked'" } },
          ],
          gives: 'player',
          ask: ['link “{name}”, a {kind}, for {listener}', 'connect a {kind} called “{name}” to the account of {listener}'],
          routine: {
            row: 'listener',
            when: "listener.status === 'active' && none('player', p => p.listener_id === listener.id)",
            chance: 0.1,
          },
          plays: 8,
          undoneBy: 'unlink_player',
        },
        unlink_player: {
          title: 'Unlink a player',
          about: 'Takes a [player] off the account when nothing plays on it.',
          args: {
            player: row('player', {
              likely: "player.status === 'linked' && none('session', s => s.player_id === player.id && s.status === 'playing')",
            }),
          },
          rules: [
            conflict("player.status === 'linked'", 'It is unlinked already.', ['already', 'unlinked']),
            conflict("none('session', s => s.player_id === player.id && s.status === 'playing')", 'Something plays on it. Stop it first.', [
              'plays on it',
              'stop',
              'playing',
            ]),
          ],
          effects: [{ set: 'player', to: { status: "'unlinked'" } }],
          ask: ['unlink {player}', 'take {player} off the account'],
          plays: 2,
        },
        start_session: {
          title: 'Start a session',
          about:
            'Plays a released [album] on a linked [player]; one at a time for each [listener]. In order only with a [membership], else shuffled.',
          args: {
            player: row('player', {
              likely:
                "player.status === 'linked' && player.listener.status === 'active' && none('session', s => s.player.listener_id === player.listener_id && s.status === 'playing')",
            }),
            album: row('album', { likely: "album.status === 'released'" }),
            mode: choice('In which order.', { in_order: 1, shuffled: 1 }),
          },
          rules: [
            conflict("player.status === 'linked'", 'This [player] is not linked any more.', ['not linked', 'unlinked']),
            forbidden("player.listener.status === 'active'", '{player.listener.name} is suspended.', ['suspended', 'not active']),
            conflict("album.status === 'released'", '“{album.name}” has not been released.', [
              'not been released',
              'not released',
              'announced',
              'not yet',
            ]),
            forbidden(
              `mode === 'shuffled' || ${HAS_MEMBERSHIP('player.listener_id')}`,
              'Without a [membership], [albums] are played shuffled.',
              ['shuffled', 'membership', 'premium'],
            ),
            conflict(
              "none('session', s => s.player.listener_id === player.listener_id && s.status === 'playing')",
              '{player.listener.name} is listening on one [player] already. Stop that [session] first.',
              ['already', 'one at a time', 'stop'],
            ),
          ],
          effects: [
            { add: 'session', with: { player: 'player', album: 'album', played_on: 'today()', mode: 'mode', status: "'playing'" } },
          ],
          gives: 'session',
          ask: ['play {album} on {player}, {mode}', 'start {album} on {player} ({mode})'],
          plays: 22,
          undoneBy: 'stop_session',
        },
        stop_session: {
          title: 'Stop a session',
          about: 'Stops what is playing.',
          args: { session: row('session', { likely: "session.status === 'playing'" }) },
          rules: [conflict("session.status === 'playing'", 'This [session] is over already.', ['already', 'over', 'not playing'])],
          effects: [{ set: 'session', to: { status: "'over'" } }],
          ask: ['stop {session}', 'end {session}, which still plays'],
          routine: { row: 'session', when: "session.status === 'playing' && session.played_on < today()", chance: 0.7 },
          plays: 3,
        },
      },
    }),
}
