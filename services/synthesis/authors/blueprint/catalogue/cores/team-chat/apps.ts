// Team chat with apps in its channels.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { living, noHelper } from './channels.ts'

const APPS = [
  { name: 'Poll Helper', reads: 'no', channel_limit: 4, status: 'allowed' },
  { name: 'Calendar Link', reads: 'no', channel_limit: 5, status: 'allowed' },
  { name: 'Translation Bot', reads: 'yes', channel_limit: 3, status: 'allowed' },
  { name: 'Birthday Bot', reads: 'no', channel_limit: 2, status: 'allowed' },
  { name: 'Build Watch', reads: 'no', channel_limit: 3, status: 'allowed' },
  { name: 'Minutes Writer', reads: 'yes', channel_limit: 2, status: 'allowed' },
  { name: 'Gift Cards', reads: 'yes', channel_limit: 3, status: 'banned' },
] as const
/** Apps in one channel. */
const MOST_IN_CHANNEL = 3

export const withApps = (core: Core): Core =>
  extended(core, {
    entities: {
      app: {
        noun: {
          one: 'app',
          many: 'apps',
          also: [
            { one: 'bot', many: 'bots' },
            { one: 'integration', many: 'integrations' },
          ],
        },
        kind: 'reference',
        about: 'A program that can be used in [channels].',
        fields: {
          name: text('Name.', oneOf(APPS.map(({ name }) => name)), { unique: true }),
          reads: choice(
            'Whether it reads what is posted; such ones stay out of private [channels].',
            { no: 4, yes: 3 },
            { called: 'reading of posts' },
          ),
          channel_limit: integer('In how many [channels] its plan allows it.', 1, 6, { called: 'limit of channels' }),
          status: choice('Banned ones are not installed.', { allowed: 6, banned: 1 }),
        },
        identify: ['name'],
        refer: 'the app “{name}”',
        rows: APPS.length,
        given: APPS,
      },
      installation: {
        noun: { one: 'installation', many: 'installations' },
        kind: 'record',
        about: 'An app that is used in a [channel].',
        fields: {
          app: ref('app', 'Which app.'),
          channel: ref('channel', 'Where.', { clause: 'in' }),
          installed_on: date('Day.', -50, 0, { called: 'day of the installation', filter: true, sort: true, clause: 'that were made' }),
          status: choice('Suspended ones do nothing.', { active: 1, suspended: 1 }, { says: { active: 'active', suspended: 'suspended' } }),
        },
        identify: ['app', 'channel'],
        refer: 'the installation of {app} in {channel}',
        unique: [['app', 'channel']],
        summary: { by: ['app', 'channel', 'status'], totals: [], over: 'installed_on' },
        tools: ['search'],
      },
    },
    actions: {
      install_app: {
        title: 'Install an app',
        about: `Puts an allowed app into an active [channel], within the limit of its plan; ${MOST_IN_CHANNEL} in each [channel] at most. What reads posts stays out of private [channels].`,
        args: {
          app: row('app', { likely: "app.status === 'allowed'" }),
          channel: row('channel', {
            likely:
              "channel.status === 'active' && (channel.privacy === 'public' || app.reads === 'no') && none('installation', i => i.app_id === app.id && i.channel_id === channel.id)",
          }),
        },
        rules: [
          living('channel'),
          forbidden("app.status === 'allowed'", '“{app.name}” is banned here.', ['banned', 'not allowed']),
          forbidden("channel.privacy === 'public' || app.reads === 'no'", '“{app.name}” reads posts, and #{channel.name} is private.', [
            'private',
            'reads posts',
          ]),
          conflict(
            "none('installation', i => i.app_id === app.id && i.channel_id === channel.id)",
            '“{app.name}” is installed in #{channel.name} already.',
            ['already', 'installed'],
          ),
          conflict(
            "count('installation', i => i.app_id === app.id) < app.channel_limit",
            'The plan of “{app.name}” allows {app.channel_limit} [channels], and it is in so many.',
            ['plan', 'limit', 'so many', 'allows'],
          ),
          conflict(
            `count('installation', i => i.channel_id === channel.id) < ${MOST_IN_CHANNEL}`,
            `#{channel.name} has ${MOST_IN_CHANNEL} apps already.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [{ add: 'installation', with: { app: 'app', channel: 'channel', installed_on: 'today()', status: "'active'" } }],
        gives: 'installation',
        ask: ['install {app} in {channel}', 'let {channel} use {app}'],
        outcome: [
          { question: 'In how many channels is that app now?', value: "count('installation', i => i.app_id === app.id)", type: 'integer' },
        ],
        plays: 20,
        undoneBy: 'remove_installation',
      },
      suspend_installation: {
        title: 'Suspend an app in a channel',
        about: 'An active installation does nothing until it is resumed.',
        args: { installation: row('installation', { likely: "installation.status === 'active'" }) },
        rules: [conflict("installation.status === 'active'", 'It is suspended already.', ['already', 'suspended'])],
        effects: [{ set: 'installation', to: { status: "'suspended'" } }],
        ask: ['suspend {installation}', 'stop {installation} for the time being'],
        plays: 5,
        undoneBy: 'resume_installation',
      },
      resume_installation: {
        title: 'Resume an app in a channel',
        about: 'A suspended installation works again, if its app is not banned and its [channel] is active.',
        args: {
          installation: row('installation', {
            likely:
              "installation.status === 'suspended' && installation.app.status === 'allowed' && installation.channel.status === 'active'",
          }),
        },
        rules: [
          conflict("installation.status === 'suspended'", 'It is active.', ['is active', 'not suspended']),
          living('installation.channel'),
          forbidden("installation.app.status === 'allowed'", '“{installation.app.name}” is banned here.', ['banned', 'not allowed']),
        ],
        effects: [{ set: 'installation', to: { status: "'active'" } }],
        ask: ['resume {installation}', 'let {installation} work again'],
      },
      remove_installation: {
        title: 'Remove an app from a channel',
        about: 'Takes an app out of a [channel]; helpers may not do it.',
        args: { installation: row('installation') },
        rules: [noHelper],
        effects: [{ remove: 'installation' }],
        ask: ['undo {installation}', 'remove {installation}'],
      },
    },
  })
