// What is done with files: put up, moved, classified, deleted, restored.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, oneOf, text } from '../../../language/field.ts'
import { NEW_FILES } from './words.ts'

/** Days for which what is in the trash can be restored. */
const DAYS_TO_RESTORE = 30
/** Largest file, in megabytes. */
const LARGEST = 50

/** Whether a user may change things in a folder; names of both in scope. */
export const edits = (user: string, folder: string): string =>
  `some('permission', p => p.user_id === ${user} && p.folder_id === ${folder} && p.level === 'edit' && p.ends_on >= today())`
/** The user may change things in the folder. */
export const mayEdit = (user: string, folder: string) =>
  forbidden(edits(`${user}.id`, `${folder}.id`), `{${user}.name} has no permission to edit in “{${folder}.name}”. Grant it first.`, [
    'no permission',
    'not edit',
    'permission',
  ])
/** The user is not blocked. */
export const unblocked = (user: string) =>
  forbidden(`${user}.status === 'active'`, `{${user}.name} is blocked and changes nothing.`, ['blocked', 'not active'])
/** The site takes changes. */
export const changing = (site: string) =>
  conflict(`${site}.status === 'active'`, `The [site] “{${site}.name}” is read-only.`, ['read-only', 'read only', 'not active'])
/** The file is not in the trash. */
export const active = (at: string) =>
  conflict(`${at}.status === 'active'`, `“{${at}.name}” is in the trash.`, ['trash', 'deleted', 'not active'])
/** Nobody has the file at present. */
export const notOut = (at: string) =>
  conflict(
    `none('checkout', c => c.file_id === ${at}.id && c.status === 'out')`,
    `“{${at}.name}” is checked out by somebody. Wait until it is back.`,
    ['checked out', 'somebody', 'wait'],
  )
const used = (site: string): string => `sum('file', f => f.site_id === ${site}.id, f => f.size)`
/** The site has room for some more megabytes. */
export const roomy = (site: string, more: string) =>
  conflict(
    `${used(site)} + ${more} <= ${site}.quota`,
    `The [site] “{${site}.name}” holds {${site}.quota} megabytes, and {${used(site)}} are used. Add space first.`,
    ['megabytes', 'space', 'full', 'not enough'],
  )
const formatOf = NEW_FILES.map(([name, format]) => `name === '${name}' ? '${format}' : `).join('')

export const files: Readonly<Record<string, Action>> = {
  upload_file: {
    title: 'Put up a [file]',
    about: `Puts a new [file] of up to ${LARGEST} megabytes into a [folder] for a [user] who may edit there; it gets the class of the [folder]. No name twice.`,
    args: {
      folder: row('folder', { likely: "folder.site.status === 'active'" }),
      user: row('user', { likely: `user.status === 'active' && ${edits('user.id', 'folder.id')}` }),
      name: text('Name, as given.', oneOf(NEW_FILES.map(([name]) => name)), { maxLength: 60 }),
      format: mostly(choice('What it is.', { document: 3, spreadsheet: 2, design: 3, picture: 2 }), `${formatOf}'document'`),
      size: integer('How large it is.', 1, 45, { unit: 'megabytes', skew: 'low' }),
    },
    rules: [
      changing('folder.site'),
      unblocked('user'),
      mayEdit('user', 'folder'),
      conflict(`size <= ${LARGEST}`, `A [file] has ${LARGEST} megabytes at most.`, ['at most', 'too large', 'largest']),
      conflict("none('file', f => f.name === name)", 'There is a [file] “{name}” already, perhaps in the trash; choose another name.', [
        'already',
        'another name',
        'there is',
      ]),
      roomy('folder.site', 'size'),
    ],
    effects: [
      {
        add: 'file',
        with: {
          name: 'name',
          folder: 'folder',
          site: 'folder.site',
          user: 'user',
          format: 'format',
          retention_class: 'folder.retention_class',
          size: 'size',
          version: '1',
          changed_on: 'today()',
          status: "'active'",
        },
      },
    ],
    ask: [
      'put up a {format} called “{name}” ({size} megabytes) in {folder} for {user}',
      'add the {format} “{name}” of {user} to {folder}; it has {size} megabytes',
    ],
    plays: 12,
    undoneBy: 'trash_file',
  },
  move_file: {
    title: 'Move a [file]',
    about:
      'Moves an active [file] that nobody has checked out to another [folder]; into another [site] only if it has room there. It keeps its class.',
    args: {
      file: row('file', {
        likely:
          "file.status === 'active' && file.site.status === 'active' && none('checkout', c => c.file_id === file.id && c.status === 'out')",
      }),
      folder: row('folder', { about: 'Where to.', likely: "folder.id !== file.folder_id && folder.site.status === 'active'" }),
    },
    rules: [
      active('file'),
      changing('file.site'),
      changing('folder.site'),
      conflict('folder.id !== file.folder_id', '“{file.name}” is in “{folder.name}” already.', ['already', 'is in']),
      notOut('file'),
      forbidden(
        "folder.site.sharing === 'internal' || file.retention_class.outside === 'allowed'",
        'The [site] “{folder.site.name}” is open to guests, and “{file.name}” is of the class “{file.retention_class.name}”, which stays inside.',
        ['open to guests', 'stays inside', 'class'],
      ),
      conflict(
        `folder.site_id === file.site_id || ${used('folder.site')} + file.size <= folder.site.quota`,
        `The [site] “{folder.site.name}” has {folder.site.quota - ${used('folder.site')}} megabytes left; {file.size} are needed.`,
        ['left', 'needed', 'space', 'full'],
      ),
    ],
    effects: [
      { set: 'file', to: { folder: 'folder', site: 'folder.site' } },
      {
        each: 'link',
        as: 'l',
        where: "l.file_id === file.id && l.reach === 'public' && l.status === 'active' && folder.site.sharing === 'internal'",
        do: [{ set: 'l', to: { status: "'revoked'" } }],
      },
    ],
    gives: 'file',
    ask: ['move {file} to {folder}', 'put {file} into {folder} instead'],
    plays: 6,
  },
  classify_file: {
    title: 'Change the [retention_class] of a [file]',
    about: 'Gives an active [file] another class. Only who looks after its [site] or the head makes it one that is kept for less time.',
    args: {
      file: row('file', { likely: "file.status === 'active'" }),
      retention_class: row('retention_class', {
        about: 'The new class.',
        likely:
          "retention_class.id !== file.retention_class_id && (retention_class.keep_days > file.retention_class.keep_days || file.site.librarian_id === actor.id || actor.role === 'head')",
      }),
    },
    rules: [
      active('file'),
      conflict('retention_class.id !== file.retention_class_id', '“{file.name}” is of the class “{retention_class.name}” already.', [
        'already',
        'is of',
      ]),
      forbidden(
        "retention_class.keep_days >= file.retention_class.keep_days || file.site.librarian_id === actor.id || actor.role === 'head'",
        '“{retention_class.name}” is kept for less time; only {file.site.librarian.name} or the head may do this.',
        ['only', 'less time', 'head'],
      ),
      conflict(
        "retention_class.outside === 'allowed' || none('link', l => l.file_id === file.id && l.reach === 'public' && l.status === 'active')",
        'A public link to “{file.name}” is active, which “{retention_class.name}” forbids. Revoke it first.',
        ['link', 'revoke', 'forbids'],
      ),
    ],
    effects: [{ set: 'file', to: { retention_class: 'retention_class' } }],
    gives: 'file',
    ask: ['give {file} {retention_class}', 'put {file} into {retention_class}'],
    plays: 6,
  },
  trash_file: {
    title: 'Delete a [file]',
    about:
      'Moves an active [file] to the trash that nobody has checked out and whose time of keeping is over; its links are revoked. It counts for the space until it is purged.',
    args: {
      file: row('file', {
        likely:
          "file.status === 'active' && file.site.status === 'active' && days(file.changed_on, today()) >= file.retention_class.keep_days && none('checkout', c => c.file_id === file.id && c.status === 'out')",
      }),
    },
    rules: [
      active('file'),
      changing('file.site'),
      notOut('file'),
      forbidden(
        'days(file.changed_on, today()) >= file.retention_class.keep_days',
        '“{file.name}” was changed on {file.changed_on} and is kept for {file.retention_class.keep_days} days from then on.',
        ['is kept', 'kept for', 'retention', 'too early'],
      ),
    ],
    effects: [
      { set: 'file', to: { status: "'trashed'", trashed_on: 'today()' } },
      {
        each: 'link',
        as: 'l',
        where: "l.file_id === file.id && l.status === 'active'",
        do: [{ set: 'l', to: { status: "'revoked'" } }],
      },
    ],
    gives: 'file',
    ask: ['delete {file}', 'put {file} into the trash'],
    plays: 4,
  },
  restore_file: {
    title: 'Restore a [file]',
    about: `Takes a [file] out of the trash within ${DAYS_TO_RESTORE} days. Its links stay revoked.`,
    args: { file: row('file', { likely: `file.status === 'trashed' && file.trashed_on >= plusDays(today(), -${DAYS_TO_RESTORE})` }) },
    rules: [
      conflict("file.status === 'trashed'", '“{file.name}” is not in the trash.', ['not in the trash', 'not deleted', 'is active']),
      changing('file.site'),
      conflict(
        `days(file.trashed_on, today()) <= ${DAYS_TO_RESTORE}`,
        `It was deleted on {file.trashed_on}; what is in the trash can be restored for ${DAYS_TO_RESTORE} days.`,
        ['30 days', 'too late', 'too long', 'for 30'],
      ),
    ],
    effects: [{ set: 'file', to: { status: "'active'", trashed_on: 'null' } }],
    ask: ['restore {file}', 'take {file} out of the trash'],
  },
  add_space: {
    title: 'Add space to a [site]',
    about: 'Raises how much a [site] holds, up to your own limit at once. Only who looks after it or the head does this.',
    args: {
      site: row('site', { likely: "site.librarian_id === actor.id || actor.role === 'head'" }),
      megabytes: integer('How much is added.', 10, 100, { step: 10, unit: 'megabytes' }),
    },
    rules: [
      forbidden(
        "site.librarian_id === actor.id || actor.role === 'head'",
        '{site.librarian.name} looks after “{site.name}”; only they or the head may do this.',
        ['only they', 'looks after', 'head'],
      ),
      forbidden('megabytes <= actor.quota_limit', 'You may add {actor.quota_limit} megabytes at once.', [
        'at once',
        'limit',
        'too much',
        'you may',
      ]),
    ],
    effects: [{ set: 'site', to: { quota: 'site.quota + megabytes' } }],
    ask: ['add {megabytes} megabytes of space to {site}', 'enlarge {site} by {megabytes} megabytes'],
    outcome: [{ question: 'How many megabytes does it hold now?', value: 'site.quota', type: 'integer' }],
    ceiling: { arg: 'megabytes', most: 'actor.quota_limit', words: 'as many megabytes as I may' },
    plays: 4,
  },
}
