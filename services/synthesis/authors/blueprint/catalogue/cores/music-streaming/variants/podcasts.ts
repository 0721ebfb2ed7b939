// Spoken word as well: podcasts with episodes that listeners queue and hear.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Episodes in one queue. */
const MOST_QUEUED = 5

const PODCASTS = [
  { name: 'The Slow Kitchen', topic: 'food', access: 'free' },
  { name: 'Tides and Timetables', topic: 'travel', access: 'free' },
  { name: 'Cold Cases of the North', topic: 'crime', access: 'members' },
  { name: 'Ten Minutes of Physics', topic: 'science', access: 'free' },
  { name: 'Behind the Mixing Desk', topic: 'music', access: 'members' },
] as const

const EPISODES = [
  { podcast: 1, name: 'Bread without hurry', length: 38, explicit: 'no' },
  { podcast: 1, name: 'A pot of beans', length: 41, explicit: 'no' },
  { podcast: 1, name: 'Salt', length: 35, explicit: 'no' },
  { podcast: 2, name: 'Night train to Narvik', length: 52, explicit: 'no' },
  { podcast: 2, name: 'Islands by bus', length: 47, explicit: 'no' },
  { podcast: 3, name: 'The empty lighthouse', length: 63, explicit: 'yes' },
  { podcast: 3, name: 'A letter from Bergen', length: 58, explicit: 'yes' },
  { podcast: 4, name: 'Why ice floats', length: 10, explicit: 'no' },
  { podcast: 4, name: 'Clocks on planes', length: 11, explicit: 'no' },
  { podcast: 4, name: 'Mirrors', length: 10, explicit: 'no' },
  { podcast: 5, name: 'Recording in a church', length: 44, explicit: 'no' },
  { podcast: 5, name: 'Drums at midnight', length: 49, explicit: 'yes' },
] as const

const HAS_MEMBERSHIP =
  "(some('membership', m => m.listener_id === listener.id && m.status === 'running') || some('family_member', m => m.listener_id === listener.id && m.membership.status === 'running'))"
const QUEUED = "'queue_entry', q => q.listener_id === listener.id && q.podcast_episode_id === podcast_episode.id"

export const withPodcasts: Variant = {
  key: 'with_podcasts',
  about: 'There are podcasts as well: episodes are queued and heard, and some podcasts are for members only.',
  apply: core =>
    extended(core, {
      entities: {
        podcast: {
          noun: { one: 'podcast', many: 'podcasts', also: [{ one: 'radio show', many: 'radio shows' }] },
          kind: 'thing',
          about: 'A series of talks.',
          fields: {
            name: text('Name.', oneOf(['Salt']), { unique: true }),
            topic: choice('What it is about.', { food: 1, travel: 1, crime: 1, science: 1, music: 1 }),
            access: choice(
              'Who may hear it.',
              { free: 3, members: 2 },
              { editable: true, says: { free: 'free', members: 'members-only' } },
            ),
          },
          identify: ['name'],
          refer: 'the [podcast] “{name}”',
          rows: PODCASTS.length,
          given: PODCASTS,
        },
        podcast_episode: {
          noun: { one: 'podcast episode', many: 'podcast episodes' },
          kind: 'part',
          about: 'One talk of a [podcast].',
          fields: {
            podcast: ref('podcast', 'Of which [podcast].', { clause: 'of' }),
            name: text('Name.', oneOf(['Salt']), { unique: true }),
            length: integer('How long it is.', 8, 70, { unit: 'minutes', filter: true, sort: true }),
            explicit: choice('Whether it is unsuitable for children.', { no: 3, yes: 1 }, { says: { yes: 'explicit', no: 'clean' } }),
          },
          identify: ['name', 'podcast'],
          refer: '“{name}” of {podcast}',
          rows: EPISODES.length,
          given: EPISODES,
          tools: ['search'],
        },
        queue_entry: {
          noun: { one: 'queue entry', many: 'queue entries' },
          kind: 'record',
          about: 'A [podcast_episode] that a [listener] wants to hear or has heard.',
          fields: {
            listener: ref('listener', 'Whose queue.'),
            podcast_episode: ref('podcast_episode', 'Which one.'),
            queued_on: date('Day.', -280, 0, { called: 'day of queuing', filter: true, sort: true, clause: 'that were made' }),
            heard_on: date('Day on which it was heard.', -280, 0, { called: 'day of hearing', optional: true }),
            status: choice('Where it stands.', { waiting: 1, heard: 1 }, { says: { waiting: 'waiting', heard: 'heard' } }),
          },
          identify: ['podcast_episode', 'listener'],
          refer: '{podcast_episode} in the queue of {listener}',
          unique: [['listener', 'podcast_episode']],
          summary: { by: ['status', 'listener'], totals: [], over: 'queued_on' },
          tools: ['search'],
        },
      },
      actions: {
        queue_podcast_episode: {
          title: 'Queue a podcast episode',
          about: `Puts a [podcast_episode] into the queue of a [listener], once, ${MOST_QUEUED} waiting ones at most. Some [podcasts] are for those with a [membership].`,
          args: {
            listener: row('listener', { likely: "listener.status === 'active'" }),
            podcast_episode: row('podcast_episode', {
              likely: `(podcast_episode.podcast.access === 'free' || ${HAS_MEMBERSHIP}) && (podcast_episode.explicit === 'no' || listener.explicit_filter === 'off') && none(${QUEUED})`,
            }),
          },
          rules: [
            forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active']),
            forbidden(
              `podcast_episode.podcast.access === 'free' || ${HAS_MEMBERSHIP}`,
              '“{podcast_episode.podcast.name}” is for members, and {listener.name} neither holds nor shares a running [membership].',
              ['for members', 'members only', 'membership', 'neither'],
            ),
            forbidden(
              "podcast_episode.explicit === 'no' || listener.explicit_filter === 'off'",
              '“{podcast_episode.name}” is explicit, and {listener.name} has the filter on.',
              ['explicit', 'filter'],
            ),
            conflict(`none(${QUEUED})`, '{listener.name} has queued or heard “{podcast_episode.name}” already.', [
              'already',
              'heard',
              'queued',
            ]),
            conflict(
              `count('queue_entry', q => q.listener_id === listener.id && q.status === 'waiting') < ${MOST_QUEUED}`,
              `${MOST_QUEUED} are waiting in this queue, which is the most.`,
              ['the most', 'full', 'limit'],
            ),
          ],
          effects: [
            {
              add: 'queue_entry',
              with: { listener: 'listener', podcast_episode: 'podcast_episode', queued_on: 'today()', status: "'waiting'" },
            },
          ],
          gives: 'queue_entry',
          ask: ['queue {podcast_episode} for {listener}', 'put {podcast_episode} into the queue of {listener}'],
          plays: 24,
          undoneBy: 'unqueue_podcast_episode',
        },
        unqueue_podcast_episode: {
          title: 'Take an episode out of a queue',
          about: 'Removes a waiting [podcast_episode] from the queue of a [listener].',
          args: { queue_entry: row('queue_entry', { likely: "queue_entry.status === 'waiting'" }) },
          rules: [
            conflict("queue_entry.status === 'waiting'", 'It was heard on {queue_entry.heard_on} and stays on record.', ['heard', 'stays']),
          ],
          effects: [{ remove: 'queue_entry' }],
          gives: 'queue_entry',
          ask: ['take out {queue_entry}', 'strike {queue_entry} off again'],
          plays: 2,
        },
        note_hearing: {
          title: 'Note that an episode was heard',
          about: 'Marks a waiting [podcast_episode] as heard today.',
          args: { queue_entry: row('queue_entry', { likely: "queue_entry.status === 'waiting'" }) },
          rules: [conflict("queue_entry.status === 'waiting'", 'It was heard on {queue_entry.heard_on} already.', ['already', 'heard'])],
          effects: [{ set: 'queue_entry', to: { status: "'heard'", heard_on: 'today()' } }],
          ask: ['mark {queue_entry} as heard', 'note that {queue_entry} was heard today'],
          routine: { row: 'queue_entry', when: "queue_entry.status === 'waiting'", chance: 0.05 },
          plays: 4,
        },
      },
    }),
}
