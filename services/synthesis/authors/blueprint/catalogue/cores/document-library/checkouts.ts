// What is done with check-outs and versions.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer, oneOf, text } from '../../../language/field.ts'
import { active, changing, edits, mayEdit, notOut, roomy, unblocked } from './files.ts'
import { CHANGES } from './words.ts'

/** Open check-outs of one user, and days for which one is taken: by guests and by others. */
const MOST_OPEN = 2
const DAYS_GUEST = 3
const DAYS_OTHERS = 10
/** Days that an extension adds. */
const EXTENSION = 5

const out = conflict("checkout.status === 'out'", 'This [checkout] is over: it was {checkout.status}.', [
  'over',
  'returned',
  'broken',
  'already',
])
const isFree = (at: string): string => `none('checkout', c => c.file_id === ${at}.id && c.status === 'out')`

export const checkouts: Readonly<Record<string, Action>> = {
  check_out_file: {
    title: 'Check a [file] out',
    about: `Gives an active [file] that nobody has to a [user] who may edit in its [folder], for ${DAYS_OTHERS} days at most (guests: ${DAYS_GUEST}); ${MOST_OPEN} [files] each.`,
    args: {
      file: row('file', { likely: `file.status === 'active' && file.site.status === 'active' && ${isFree('file')}` }),
      user: row('user', {
        likely: `user.status === 'active' && ${edits('user.id', 'file.folder_id')} && count('checkout', c => c.user_id === user.id && c.status === 'out') < ${MOST_OPEN}`,
      }),
      out_days: mostly(integer('For how many days.', 1, DAYS_OTHERS, { unit: 'days' }), `user.kind === 'guest' ? 2 : 5`),
    },
    rules: [
      active('file'),
      changing('file.site'),
      unblocked('user'),
      mayEdit('user', 'file.folder'),
      notOut('file'),
      conflict(
        `count('checkout', c => c.user_id === user.id && c.status === 'out') < ${MOST_OPEN}`,
        `{user.name} has ${MOST_OPEN} [files] checked out already. One has to come back first.`,
        ['already', 'limit', 'come back', 'at most'],
      ),
      forbidden(
        `user.kind !== 'guest' || out_days <= ${DAYS_GUEST}`,
        `{user.name} is a guest; guests take [files] for ${DAYS_GUEST} days at most.`,
        ['guest', 'at most', 'too long'],
      ),
    ],
    effects: [
      {
        add: 'checkout',
        with: { file: 'file', user: 'user', taken_on: 'today()', due_on: 'plusDays(today(), out_days)', extended: "'no'", status: "'out'" },
      },
    ],
    gives: 'checkout',
    ask: ['check {file} out for {user}, for {out_days} days', '{user} wants to change {file}; give it to them for {out_days} days'],
    outcome: [{ question: 'By when should it be back?', value: 'checkout.due_on', type: 'date' }],
    plays: 60,
    undoneBy: 'break_checkout',
  },
  check_in_file: {
    title: 'Check a [file] in',
    about:
      'Ends an open [checkout] with a new version; the state before is kept as a version of its own. The [site] needs room if the [file] has grown.',
    args: {
      checkout: row('checkout', { likely: "checkout.status === 'out'" }),
      change: text('What was changed, as given.', oneOf(CHANGES), { maxLength: 120 }),
      size: mostly(integer('How large it is now.', 1, 50, { unit: 'megabytes' }), 'checkout.file.size'),
    },
    rules: [out, unblocked('checkout.user'), roomy('checkout.file.site', '(size - checkout.file.size)')],
    effects: [
      {
        add: 'version',
        with: {
          file: 'checkout.file',
          number: 'checkout.file.version',
          user: 'checkout.user',
          change: 'change',
          size: 'checkout.file.size',
          replaced_on: 'today()',
        },
      },
      { set: 'checkout.file', to: { version: 'checkout.file.version + 1', size: 'size', changed_on: 'today()' } },
      { set: 'checkout', to: { status: "'returned'", returned_on: 'today()' } },
    ],
    gives: 'checkout',
    ask: [
      'close {checkout} with a new [version]: “{change}”, {size} megabytes',
      'end {checkout} with a new [version] of {size} megabytes (“{change}”)',
    ],
    outcome: [{ question: 'Which version is the latest one now?', value: 'checkout.file.version', type: 'integer' }],
    plays: 6,
    routine: { row: 'checkout', when: "checkout.status === 'out'", chance: 0.14 },
  },
  extend_checkout: {
    title: 'Extend a [checkout]',
    about: `Adds ${EXTENSION} days to an open [checkout] that is not overdue, once; guests get none.`,
    args: {
      checkout: row('checkout', {
        likely:
          "checkout.status === 'out' && checkout.extended === 'no' && checkout.due_on >= today() && checkout.user.kind === 'employee'",
      }),
    },
    rules: [
      out,
      conflict("checkout.extended === 'no'", 'It was extended before; that is possible once.', ['before', 'once', 'already']),
      conflict('checkout.due_on >= today()', 'It is overdue since {checkout.due_on}.', ['overdue', 'late', 'due']),
      forbidden("checkout.user.kind === 'employee'", '{checkout.user.name} is a guest; guests get no extension.', [
        'guest',
        'no extension',
      ]),
    ],
    effects: [{ set: 'checkout', to: { due_on: `plusDays(checkout.due_on, ${EXTENSION})`, extended: "'yes'" } }],
    ask: ['extend {checkout}', 'give more time for {checkout}'],
    outcome: [{ question: 'When is it due now?', value: 'checkout.due_on', type: 'date' }],
    plays: 5,
  },
  break_checkout: {
    title: 'Break a [checkout]',
    about: 'Ends an open [checkout] without a new version: at once on the day it began, otherwise when it is overdue.',
    args: {
      checkout: row('checkout', { likely: "checkout.status === 'out' && (checkout.due_on < today() || checkout.taken_on === today())" }),
    },
    rules: [
      out,
      forbidden(
        'checkout.due_on < today() || checkout.taken_on === today()',
        '{checkout.user.name} has it until {checkout.due_on}; only overdue ones are broken.',
        ['until', 'only overdue', 'not overdue'],
      ),
    ],
    effects: [{ set: 'checkout', to: { status: "'broken'", returned_on: 'today()' } }],
    ask: ['break {checkout}', 'end {checkout} without a new [version]'],
  },
  restore_version: {
    title: 'Go back to an earlier [version]',
    about:
      'Makes an earlier version of an active [file] that nobody has checked out the latest one again, as a new version. The [site] needs room if it was larger.',
    args: {
      version: row('version', {
        likely: `version.file.status === 'active' && version.file.site.status === 'active' && ${isFree('version.file')}`,
      }),
      user: row('user', { about: 'Who wants it.', likely: `user.status === 'active' && ${edits('user.id', 'version.file.folder_id')}` }),
    },
    rules: [
      active('version.file'),
      changing('version.file.site'),
      unblocked('user'),
      mayEdit('user', 'version.file.folder'),
      notOut('version.file'),
      roomy('version.file.site', '(version.size - version.file.size)'),
    ],
    effects: [
      {
        add: 'version',
        as: 'kept',
        with: {
          file: 'version.file',
          number: 'version.file.version',
          user: 'user',
          change: "'Earlier version restored'",
          size: 'version.file.size',
          replaced_on: 'today()',
        },
      },
      { set: 'version.file', to: { version: 'version.file.version + 1', size: 'version.size', changed_on: 'today()' } },
    ],
    gives: 'version',
    ask: ['go back to {version}, as {user} wishes', 'restore {version} for {user}'],
    outcome: [{ question: 'Which number does the latest version of that file have now?', value: 'version.file.version', type: 'integer' }],
    plays: 3,
  },
}
