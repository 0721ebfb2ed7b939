// A document library whose folders are kept on laptops and phones too.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { unblocked } from './files.ts'

const NAMES = [
  'grey laptop',
  'blue laptop',
  'work phone',
  'tablet',
  'desk computer',
  'old laptop',
  'second phone',
  'loan tablet',
  'studio computer',
  'travel laptop',
  'red phone',
  'small laptop',
]
/** Devices of one user, and folders on one device. */
const MOST_DEVICES = 2
const MOST_FOLDERS = 3

const weight = (folder: string): string => `sum('file', f => f.folder_id === ${folder} && f.status === 'active', f => f.size)`
const working = (at: string) =>
  conflict(`${at}.status === 'active'`, `The {${at}.name} of {${at}.user.name} is {${at}.status}.`, [
    'lost',
    'blocked',
    'wiped',
    'not active',
  ])

export const withDevices = (core: Core): Core =>
  extended(core, {
    entities: {
      device: {
        noun: { one: 'device', many: 'devices', also: [{ one: 'computer', many: 'computers' }] },
        kind: 'thing',
        about: 'A computer or phone of a [user].',
        fields: {
          user: ref('user', 'Whose.', { skew: 'even', clause: 'of' }),
          name: text('What it is called.', oneOf(NAMES), { maxLength: 60, filter: true }),
          space: integer('How much it holds.', 40, 160, {
            step: 20,
            called: 'space',
            unit: 'megabytes',
            filter: true,
            sort: true,
            clause: 'with a space of',
          }),
          seen_on: date('Day on which it was last connected.', -55, -1, {
            called: 'day of the last connection',
            filter: true,
            sort: true,
            clause: 'that were last connected',
          }),
          status: choice(
            'Only active ones are connected.',
            { active: 9, lost: 1, wiped: 1 },
            { says: { active: 'active', lost: 'lost', wiped: 'wiped' } },
          ),
        },
        identify: ['name', 'user'],
        refer: 'the {name} of {user}',
        rows: 12,
        unique: [['name', 'user']],
        tools: ['search', 'get'],
      },
      sync: {
        noun: { one: 'synchronisation', many: 'synchronisations', also: [{ one: 'offline copy', many: 'offline copies' }] },
        kind: 'record',
        about: 'A [folder] that is kept on a device.',
        fields: {
          device: ref('device', 'On which device.', { clause: 'on' }),
          folder: ref('folder', 'Which [folder].', { clause: 'of' }),
          begun_on: date('Since when.', -55, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
          status: choice(
            'Paused ones are not brought up to date.',
            { running: 1, paused: 1 },
            { says: { running: 'running', paused: 'paused' } },
          ),
        },
        identify: ['folder', 'device'],
        refer: 'the synchronisation of {folder} with {device}',
        unique: [['device', 'folder']],
        summary: { by: ['status', 'folder', 'device'], totals: [], over: 'begun_on' },
        tools: ['search'],
      },
    },
    actions: {
      register_device: {
        title: 'Register a device',
        about: `Registers a device of an active [user]; ${MOST_DEVICES} that are not wiped each, no name twice.`,
        args: {
          user: row('user', {
            likely: `user.status === 'active' && count('device', d => d.user_id === user.id && d.status !== 'wiped') < ${MOST_DEVICES}`,
          }),
          name: text('What it is called, as given.', oneOf(NAMES), { maxLength: 60 }),
          space: integer('How much it holds.', 40, 160, { step: 20, unit: 'megabytes' }),
        },
        rules: [
          unblocked('user'),
          conflict("none('device', d => d.user_id === user.id && d.name === name)", '{user.name} has a {name} already.', [
            'already',
            'has a',
          ]),
          conflict(
            `count('device', d => d.user_id === user.id && d.status !== 'wiped') < ${MOST_DEVICES}`,
            `{user.name} has ${MOST_DEVICES} devices already.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [{ add: 'device', with: { user: 'user', name: 'name', space: 'space', seen_on: 'today()', status: "'active'" } }],
        gives: 'device',
        ask: ['register a {name} with {space} megabytes for {user}', '{user} has a new {name} with {space} megabytes; register it'],
        plays: 6,
      },
      sync_folder: {
        title: 'Keep a folder on a device',
        about: `Keeps a [folder] on an active device of a [user] who may view it, if it fits; ${MOST_FOLDERS} on each device.`,
        args: {
          device: row('device', { likely: "device.status === 'active'" }),
          folder: row('folder', {
            likely:
              "some('permission', p => p.user_id === device.user_id && p.folder_id === folder.id && p.ends_on >= today()) && none('sync', s => s.device_id === device.id && s.folder_id === folder.id)",
          }),
        },
        rules: [
          working('device'),
          unblocked('device.user'),
          forbidden(
            "some('permission', p => p.user_id === device.user_id && p.folder_id === folder.id && p.ends_on >= today())",
            '{device.user.name} has no permission for “{folder.name}”.',
            ['no permission', 'permission'],
          ),
          conflict(
            "none('sync', s => s.device_id === device.id && s.folder_id === folder.id)",
            '“{folder.name}” is on this device already.',
            ['already', 'is on'],
          ),
          conflict(
            `count('sync', s => s.device_id === device.id) < ${MOST_FOLDERS}`,
            `${MOST_FOLDERS} [folders] are on this device already.`,
            ['already', 'limit', 'at most'],
          ),
          conflict(
            `${weight('folder.id')} <= device.space`,
            `“{folder.name}” has {${weight('folder.id')}} megabytes, and the device holds {device.space}.`,
            ['holds', 'too large', 'does not fit', 'megabytes'],
          ),
        ],
        effects: [{ add: 'sync', with: { device: 'device', folder: 'folder', begun_on: 'today()', status: "'running'" } }],
        gives: 'sync',
        ask: ['keep {folder} on {device} too', 'synchronise {folder} with {device}'],
        outcome: [
          { question: 'How many folders are on that device now?', value: "count('sync', s => s.device_id === device.id)", type: 'integer' },
        ],
        plays: 28,
        undoneBy: 'end_sync',
      },
      pause_sync: {
        title: 'Pause or resume a synchronisation',
        about: 'A paused one is not brought up to date.',
        args: {
          sync: row('sync', { likely: "sync.device.status === 'active'" }),
          status: choice('Whether it runs.', { paused: 2, running: 1 }, { says: { paused: 'paused', running: 'running' } }),
        },
        rules: [
          working('sync.device'),
          conflict('status !== sync.status', 'It is {status} already.', ['already', 'is paused', 'is running']),
        ],
        effects: [{ set: 'sync', to: { status: 'status' } }],
        ask: ['set {sync} to {status}', 'let {sync} be {status}'],
        plays: 5,
      },
      end_sync: {
        title: 'End a synchronisation',
        about: 'Takes a [folder] off a device.',
        args: { sync: row('sync', { likely: "sync.device.status === 'active'" }) },
        rules: [working('sync.device')],
        effects: [{ remove: 'sync' }],
        ask: ['end {sync}', 'stop {sync}'],
      },
      report_lost_device: {
        title: 'Report a device as lost',
        about: 'An active device is lost: its synchronisations are paused.',
        args: { device: row('device', { likely: "device.status === 'active'" }) },
        rules: [working('device')],
        effects: [
          { set: 'device', to: { status: "'lost'" } },
          {
            each: 'sync',
            as: 's',
            where: "s.device_id === device.id && s.status === 'running'",
            do: [{ set: 's', to: { status: "'paused'" } }],
          },
        ],
        gives: 'device',
        ask: ['note that {device} is lost', 'report {device} as lost'],
        plays: 2,
        undoneBy: 'find_device',
      },
      find_device: {
        title: 'Note that a device was found',
        about: 'A lost device is active again; its synchronisations stay paused.',
        args: { device: row('device', { likely: "device.status === 'lost'" }) },
        rules: [
          conflict("device.status === 'lost'", 'The {device.name} of {device.user.name} is {device.status}, not lost.', [
            'not lost',
            'active',
            'wiped',
          ]),
        ],
        effects: [{ set: 'device', to: { status: "'active'", seen_on: 'today()' } }],
        ask: ['note that {device} was found', 'set {device} to active again, it has turned up'],
      },
      wipe_device: {
        title: 'Wipe a device',
        about: 'Deletes everything on a lost device, for good. Trainees do not.',
        args: { device: row('device', { likely: "device.status === 'lost'" }) },
        rules: [
          forbidden("actor.role !== 'trainee'", 'Trainees wipe no devices.', ['trainee', 'wipe no']),
          conflict("device.status === 'lost'", 'The {device.name} of {device.user.name} is {device.status}; only lost ones are wiped.', [
            'only lost',
            'not lost',
            'active',
            'wiped',
          ]),
        ],
        effects: [
          { set: 'device', to: { status: "'wiped'" } },
          { each: 'sync', as: 's', where: 's.device_id === device.id', do: [{ remove: 's' }] },
        ],
        gives: 'device',
        ask: ['wipe {device}', 'delete everything on {device}'],
      },
    },
    rules: {
      revoke_permission: [
        conflict(
          "none('sync', s => s.device.user_id === permission.user_id && s.folder_id === permission.folder_id)",
          '“{permission.folder.name}” is on a device of {permission.user.name}. End the synchronisation first.',
          ['device', 'synchronisation', 'first'],
        ),
      ],
    },
  })
