// A document library from which files are published as pages.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { active, edits, mayEdit, notOut, unblocked } from './files.ts'

/** Pages that wait for one decision at a time, and days for which one stays up before it is looked at again. */
const MOST_WAITING = 3
const DAYS_UP = 90

export const withPublishing = (core: Core): Core =>
  extended(core, {
    entities: {
      channel: {
        noun: { one: 'page section', many: 'page sections' },
        kind: 'reference',
        about: 'A part of the intranet on which pages stand.',
        fields: {
          name: text('Name.', oneOf(['Home', 'News', 'Rules', 'Downloads']), { unique: true }),
          most_pages: integer('Pages that stand there at a time.', 1, 8, { called: 'limit of pages' }),
        },
        identify: ['name'],
        refer: 'the section “{name}”',
        rows: 4,
        given: [
          { name: 'Home', most_pages: 3 },
          { name: 'News', most_pages: 6 },
          { name: 'Rules', most_pages: 5 },
          { name: 'Downloads', most_pages: 8 },
        ],
      },
      page: {
        noun: { one: 'page', many: 'pages', also: [{ one: 'publication', many: 'publications' }] },
        kind: 'record',
        about: 'A version of a [file] that was submitted to the intranet.',
        fields: {
          file: ref('file', 'Which [file].', { clause: 'of' }),
          number: integer('Which version of it.', 1, 40, { called: 'version number' }),
          channel: ref('channel', 'In which section.', { clause: 'in' }),
          user: ref('user', 'Who submitted it.', { clause: 'by' }),
          submitted_on: date('Day.', -55, 0, { called: 'day of submission', filter: true, sort: true, clause: 'that were submitted' }),
          decided_by: ref('librarian', 'Who decided.', { called: 'decider', optional: true, clause: 'decided on by' }),
          up_until: date('Last day on which it stands there.', -20, 95, {
            called: 'last day',
            optional: true,
            filter: true,
            sort: true,
            clause: 'that stand until a day',
          }),
          status: choice(
            'Where it stands.',
            { waiting: 1, published: 1, refused: 1, withdrawn: 1 },
            { says: { waiting: 'waiting', published: 'published', refused: 'refused', withdrawn: 'withdrawn' } },
          ),
        },
        identify: ['file', 'number', 'channel'],
        refer: 'the page of [version] {number} of {file} in {channel}',
        unique: [['file', 'number', 'channel']],
        summary: { by: ['status', 'channel', 'user', 'decided_by'], totals: [], over: 'submitted_on' },
      },
    },
    actions: {
      submit_page: {
        title: 'Submit a page',
        about: `Submits the latest version of an active [file] that nobody has checked out to a section, for a [user] who may edit it; once for each version and section, ${MOST_WAITING} waiting ones each.`,
        args: {
          file: row('file', { likely: "file.status === 'active' && none('checkout', c => c.file_id === file.id && c.status === 'out')" }),
          channel: row('channel', {
            likely: "none('page', p => p.file_id === file.id && p.number === file.version && p.channel_id === channel.id)",
          }),
          user: row('user', { likely: `user.status === 'active' && ${edits('user.id', 'file.folder_id')}` }),
        },
        rules: [
          active('file'),
          unblocked('user'),
          mayEdit('user', 'file.folder'),
          notOut('file'),
          conflict(
            "none('page', p => p.file_id === file.id && p.number === file.version && p.channel_id === channel.id)",
            'Version {file.version} of “{file.name}” was submitted to the section “{channel.name}” before.',
            ['before', 'already', 'was submitted'],
          ),
          conflict(
            `count('page', p => p.user_id === user.id && p.status === 'waiting') < ${MOST_WAITING}`,
            `{user.name} has ${MOST_WAITING} pages waiting already.`,
            ['already', 'limit', 'at most', 'waiting'],
          ),
        ],
        effects: [
          {
            add: 'page',
            with: { file: 'file', number: 'file.version', channel: 'channel', user: 'user', submitted_on: 'today()', status: "'waiting'" },
          },
        ],
        gives: 'page',
        ask: ['submit {file} to {channel} for {user}', 'put {file} forward as a page in {channel}, in the name of {user}'],
        plays: 26,
        undoneBy: 'withdraw_page',
      },
      publish_page: {
        title: 'Publish a page',
        about: `Publishes a waiting page of a version that is still the latest one, in a section that is not full, for ${DAYS_UP} days. It takes the place of other pages of the same [file] there. Trainees do not.`,
        args: {
          page: row('page', {
            likely:
              "page.status === 'waiting' && page.file.status === 'active' && page.number === page.file.version && count('page', p => p.channel_id === page.channel_id && p.status === 'published' && p.file_id !== page.file_id) < page.channel.most_pages",
          }),
        },
        rules: [
          forbidden("actor.role !== 'trainee'", 'Trainees publish nothing.', ['trainee', 'publish nothing']),
          conflict("page.status === 'waiting'", 'This page is {page.status}.', [
            'published',
            'refused',
            'withdrawn',
            'already',
            'not waiting',
          ]),
          active('page.file'),
          conflict(
            'page.number === page.file.version',
            'There is a later version of “{page.file.name}” ({page.file.version}). Have that submitted.',
            ['later version', 'not the latest', 'newer'],
          ),
          conflict(
            "count('page', p => p.channel_id === page.channel_id && p.status === 'published' && p.file_id !== page.file_id) < page.channel.most_pages",
            'The section “{page.channel.name}” is full with {page.channel.most_pages} pages. Withdraw one first.',
            ['full', 'limit', 'withdraw', 'first'],
          ),
        ],
        effects: [
          {
            each: 'page',
            as: 'old',
            where: "old.file_id === page.file_id && old.channel_id === page.channel_id && old.status === 'published'",
            do: [{ set: 'old', to: { status: "'withdrawn'" } }],
          },
          { set: 'page', to: { status: "'published'", decided_by: 'actor', up_until: `plusDays(today(), ${DAYS_UP})` } },
        ],
        gives: 'page',
        ask: ['publish {page}', 'approve {page} and put it online'],
        plays: 6,
        routine: { row: 'page', when: "page.status === 'waiting'", chance: 0.12 },
      },
      refuse_page: {
        title: 'Refuse a page',
        about: 'A waiting page is not published.',
        args: { page: row('page', { likely: "page.status === 'waiting'" }) },
        rules: [
          conflict("page.status === 'waiting'", 'This page is {page.status}.', [
            'published',
            'refused',
            'withdrawn',
            'already',
            'not waiting',
          ]),
        ],
        effects: [{ set: 'page', to: { status: "'refused'", decided_by: 'actor' } }],
        ask: ['refuse {page}', 'turn down {page}'],
        plays: 2,
      },
      withdraw_page: {
        title: 'Withdraw a page',
        about: 'Takes a waiting or published page back.',
        args: { page: row('page', { likely: "page.status === 'waiting' || page.status === 'published'" }) },
        rules: [
          conflict("page.status === 'waiting' || page.status === 'published'", 'This page is {page.status}.', [
            'refused',
            'withdrawn',
            'already',
          ]),
        ],
        effects: [{ set: 'page', to: { status: "'withdrawn'" } }],
        ask: ['withdraw {page}', 'take {page} back'],
        plays: 2,
      },
    },
    rules: {
      trash_file: [
        conflict(
          "none('page', p => p.file_id === file.id && p.status === 'published')",
          'A page of “{file.name}” is published. Withdraw it first.',
          ['page', 'published', 'first'],
        ),
      ],
    },
  })
