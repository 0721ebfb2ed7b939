// Code hosting with comments on single lines, which have to be resolved before merging.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const FILES = ['main.c', 'parser.ts', 'routes.go', 'config.py', 'index.ts', 'cache.rs', 'README', 'build.yaml', 'Worker.java', 'login.ts']
const COMMENTS = [
  'This name says something else than the code does.',
  'What happens when the list is empty?',
  'Please add a test for this case.',
  'This is done twice now.',
  'The error is swallowed here.',
  'A constant would read better.',
  'Does this hold for old files too?',
  'This loop can be left out.',
]
/** Open comments on one merge request. */
const MOST_OPEN = 4

export const withLineComments = (core: Core): Core =>
  extended(core, {
    entities: {
      line_comment: {
        noun: { one: 'line comment', many: 'line comments', also: [{ one: 'inline thread', many: 'inline threads' }] },
        kind: 'record',
        about: 'What a [maintainer] has to say about one place in a [merge_request].',
        fields: {
          merge_request: ref('merge_request', 'In which [merge_request].', { clause: 'in' }),
          maintainer: ref('maintainer', 'Who wrote it.'),
          file: text('In which file.', oneOf(FILES), { maxLength: 80, filter: true }),
          comment: text('What was written.', oneOf(COMMENTS), { maxLength: 300 }),
          written_on: date('Day.', -70, 0, { called: 'day of the comment', filter: true, sort: true, clause: 'that were written' }),
          status: choice('Where it stands.', { open: 1, resolved: 1 }, { says: { open: 'open', resolved: 'resolved' } }),
        },
        identify: ['file', 'comment', 'merge_request'],
        refer: 'the comment on {file} (“{comment}”) in {merge_request}',
        summary: { by: ['status', 'maintainer'], totals: [], over: 'written_on' },
        tools: ['search'],
      },
    },
    actions: {
      comment_on_merge_request: {
        title: 'Comment on a line',
        about: `Writes a comment on a file of an open [merge_request], in your name; ${MOST_OPEN} open ones each.`,
        args: {
          merge_request: row('merge_request', { likely: "merge_request.status === 'open'" }),
          file: text('In which file, as given.', oneOf(FILES), { maxLength: 80 }),
          comment: text('What to write, as given.', oneOf(COMMENTS), { maxLength: 300 }),
        },
        rules: [
          conflict("merge_request.status === 'open'", 'This [merge_request] is {merge_request.status}.', ['merged', 'closed', 'not open']),
          conflict(
            `count('line_comment', c => c.merge_request_id === merge_request.id && c.status === 'open') < ${MOST_OPEN}`,
            `${MOST_OPEN} comments are open on this [merge_request]; have some resolved first.`,
            ['open', 'at most', 'too many', 'first'],
          ),
        ],
        effects: [
          {
            add: 'line_comment',
            with: {
              merge_request: 'merge_request',
              maintainer: 'actor',
              file: 'file',
              comment: 'comment',
              written_on: 'today()',
              status: "'open'",
            },
          },
        ],
        gives: 'line_comment',
        ask: ['comment on {file} in {merge_request}: “{comment}”', 'write “{comment}” on {file} in {merge_request}'],
        plays: 44,
      },
      resolve_line_comment: {
        title: 'Resolve a comment',
        about: 'Marks an open comment as resolved; only whoever wrote it, or the assignee of the [merge_request].',
        args: {
          line_comment: row('line_comment', {
            likely:
              "line_comment.status === 'open' && (line_comment.maintainer_id === actor.id || line_comment.merge_request.reviewer_id === actor.id)",
          }),
        },
        rules: [
          conflict("line_comment.status === 'open'", 'This comment is resolved already.', ['already', 'resolved']),
          forbidden(
            'line_comment.maintainer_id === actor.id || line_comment.merge_request.reviewer_id === actor.id',
            'Only {line_comment.maintainer.name}, who wrote it, or the assignee of the [merge_request] resolves this comment.',
            ['only', 'wrote it', 'assignee', 'somebody else', 'not yours'],
          ),
        ],
        effects: [{ set: 'line_comment', to: { status: "'resolved'" } }],
        ask: ['resolve {line_comment}', 'mark {line_comment} as resolved'],
        plays: 32,
      },
    },
    rules: {
      accept_merge_request: [
        conflict(
          "none('line_comment', c => c.merge_request_id === merge_request.id && c.status === 'open')",
          "{count('line_comment', c => c.merge_request_id === merge_request.id && c.status === 'open')} comments on it are open. Have them resolved first.",
          ['comment', 'open', 'resolved'],
        ),
      ],
    },
  })
