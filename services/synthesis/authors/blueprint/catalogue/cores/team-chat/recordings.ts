// Team chat on which meetings are recorded.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { isIn, noHelper } from './channels.ts'

/** Storage of a team, in gigabytes, and days for which a recording is kept at first and after each renewal. */
const STORAGE = 12
const KEPT_DAYS = 30
/** People to whom one recording is shown. */
const MOST_VIEWERS = 4

const used = (team: string): string => `sum('recording', r => r.team_id === ${team} && r.status === 'kept', r => r.size)`

export const withRecordings = (core: Core): Core =>
  extended(core, {
    entities: {
      recording: {
        noun: { one: 'recording', many: 'recordings', also: [{ one: 'replay', many: 'replays' }] },
        kind: 'record',
        about: 'The film of a held [meeting].',
        fields: {
          meeting: ref('meeting', 'Of which [meeting].', { clause: 'of' }),
          team: ref('team', 'Whose storage it takes.', { clause: 'of' }),
          size: integer('How large it is.', 1, 9, { called: 'size', unit: 'gigabytes', filter: true, sort: true, clause: 'of' }),
          expires_on: date('Last day on which it is kept.', -30, 60, {
            called: 'last day',
            filter: true,
            sort: true,
            clause: 'that are kept until a day',
          }),
          status: choice('Where it stands.', { kept: 1, deleted: 1 }, { says: { kept: 'kept', deleted: 'deleted' } }),
        },
        identify: ['meeting'],
        refer: 'the recording of {meeting}',
        unique: [['meeting']],
        summary: { by: ['team', 'status'], totals: ['size'], over: 'expires_on' },
      },
      viewer: {
        noun: { one: 'viewer', many: 'viewers' },
        kind: 'part',
        about: 'A [user] to whom a recording is shown.',
        fields: {
          recording: ref('recording', 'Which recording.', { clause: 'of' }),
          user: ref('user', 'To whom.'),
          since: date('Since when.', -40, 0, { called: 'first day' }),
        },
        identify: ['user', 'recording'],
        refer: 'the view of {user} on {recording}',
        unique: [['recording', 'user']],
        tools: ['search'],
      },
    },
    actions: {
      keep_recording: {
        title: 'Keep the recording of a meeting',
        about: `Stores the film of a held [meeting] on the screen for ${KEPT_DAYS} days, once each; the [team] of its [channel] has ${STORAGE} gigabytes.`,
        args: {
          meeting: row('meeting', {
            likely:
              "meeting.status === 'held' && meeting.room.setting === 'on_screen' && none('recording', r => r.meeting_id === meeting.id)",
          }),
          size: mostly(integer('How large it is.', 1, 9, { unit: 'gigabytes' }), 'meeting.length'),
        },
        rules: [
          conflict("meeting.status === 'held'", 'This [meeting] is {meeting.status}; only what was held can have been recorded.', [
            'planned',
            'cancelled',
            'not held',
            'only what',
          ]),
          conflict("meeting.room.setting === 'on_screen'", 'It was held in the house, where nothing is recorded.', [
            'in the house',
            'nothing is recorded',
          ]),
          conflict("none('recording', r => r.meeting_id === meeting.id)", 'There is or was a recording of it already.', [
            'already',
            'there is',
            'was',
          ]),
          conflict(
            `${used('meeting.channel.team_id')} + size <= ${STORAGE}`,
            `The [team] “{meeting.channel.team.name}” has {${STORAGE} - ${used('meeting.channel.team_id')}} gigabytes left. Delete a recording first.`,
            ['left', 'storage', 'full', 'gigabytes'],
          ),
        ],
        effects: [
          {
            add: 'recording',
            with: {
              meeting: 'meeting',
              team: 'meeting.channel.team',
              size: 'size',
              expires_on: `plusDays(today(), ${KEPT_DAYS})`,
              status: "'kept'",
            },
          },
        ],
        gives: 'recording',
        ask: ['keep the recording of {meeting}, {size} gigabytes', 'store the film of {meeting}; it has {size} gigabytes'],
        outcome: [{ question: 'Until when is it kept?', value: 'recording.expires_on', type: 'date' }],
        plays: 8,
        routine: {
          row: 'meeting',
          when: "meeting.status === 'held' && meeting.room.setting === 'on_screen' && none('recording', r => r.meeting_id === meeting.id)",
          chance: 0.04,
        },
      },
      share_recording: {
        title: 'Show a recording to somebody',
        about: `Lets a [user] who is not in the [channel] of the [meeting] see a kept recording; ${MOST_VIEWERS} at most. Guests see none.`,
        args: {
          recording: row('recording', { likely: "recording.status === 'kept' && recording.expires_on >= today()" }),
          user: row('user', {
            likely: `user.kind === 'full' && !${isIn('user.id', 'recording.meeting.channel_id')} && none('viewer', v => v.recording_id === recording.id && v.user_id === user.id)`,
          }),
        },
        rules: [
          conflict("recording.status === 'kept'", 'This recording is deleted.', ['deleted', 'not kept']),
          conflict('recording.expires_on >= today()', 'It was kept until {recording.expires_on}. Renew it first.', [
            'was kept until',
            'expired',
            'renew',
          ]),
          forbidden("user.kind === 'full'", '{user.name} is a guest and sees no recordings.', ['guest', 'sees no']),
          conflict(`!${isIn('user.id', 'recording.meeting.channel_id')}`, '{user.name} is in the [channel] and can see it anyway.', [
            'anyway',
            'is in',
          ]),
          conflict("none('viewer', v => v.recording_id === recording.id && v.user_id === user.id)", '{user.name} can see it already.', [
            'already',
            'can see',
          ]),
          conflict(
            `count('viewer', v => v.recording_id === recording.id) < ${MOST_VIEWERS}`,
            `It is shown to ${MOST_VIEWERS} people already.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [{ add: 'viewer', with: { recording: 'recording', user: 'user', since: 'today()' } }],
        gives: 'viewer',
        ask: ['show {recording} to {user}', 'let {user} see {recording}'],
        plays: 14,
      },
      renew_recording: {
        title: 'Keep a recording longer',
        about: `A kept recording is kept for ${KEPT_DAYS} days from today on, when it would go within two weeks.`,
        args: { recording: row('recording', { likely: "recording.status === 'kept' && recording.expires_on < plusDays(today(), 14)" }) },
        rules: [
          conflict("recording.status === 'kept'", 'This recording is deleted.', ['deleted', 'not kept']),
          conflict(
            'recording.expires_on < plusDays(today(), 14)',
            'It is kept until {recording.expires_on}; renewing is for the last two weeks.',
            ['last two weeks', 'kept until', 'too early'],
          ),
        ],
        effects: [{ set: 'recording', to: { expires_on: `plusDays(today(), ${KEPT_DAYS})` } }],
        ask: ['keep {recording} longer', 'renew {recording}'],
      },
      delete_recording: {
        title: 'Delete a recording',
        about: 'Deletes a kept recording and frees its storage; helpers may not do it.',
        args: { recording: row('recording', { likely: "recording.status === 'kept'" }) },
        rules: [noHelper, conflict("recording.status === 'kept'", 'This recording was deleted before.', ['deleted', 'before', 'already'])],
        effects: [
          { set: 'recording', to: { status: "'deleted'" } },
          { each: 'viewer', as: 'v', where: 'v.recording_id === recording.id', do: [{ remove: 'v' }] },
        ],
        gives: 'recording',
        ask: ['delete {recording}', 'remove {recording} from the storage'],
        outcome: [{ question: 'How many gigabytes does its team use now?', value: used('recording.team_id'), type: 'integer' }],
      },
    },
  })
