// What is done with permissions and links.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { active, unblocked } from './files.ts'

/** Days for which guests are let in, and links work, at most. */
const DAYS_GUEST = 60
const DAYS_LINK = 45
/** Permissions for one folder and active links to one file. */
const MOST_USERS = 6
const MOST_LINKS = 2

const noTrainee = forbidden("actor.role !== 'trainee'", 'Trainees change no rights.', ['trainee', 'change no'])
const outTheir = (permission: string): string =>
  `none('checkout', c => c.user_id === ${permission}.user_id && c.file.folder_id === ${permission}.folder_id && c.status === 'out')`

export const access: Readonly<Record<string, Action>> = {
  grant_permission: {
    title: 'Grant a [permission]',
    about: `Lets a [user] view or edit in a [folder] until a day; ${MOST_USERS} [users] each at most. Guests get into open [sites] only, for ${DAYS_GUEST} days at most.`,
    args: {
      folder: row('folder', { likely: "folder.site.status === 'active'" }),
      user: row('user', {
        likely:
          "user.status === 'active' && (user.kind === 'employee' || folder.site.sharing === 'open') && none('permission', p => p.user_id === user.id && p.folder_id === folder.id)",
      }),
      level: choice('What they may do: who edits also views.', { edit: 2, view: 1 }, { says: { edit: 'editing', view: 'viewing' } }),
      ends_on: mostly(date('Last day.', 10, 500), "user.kind === 'guest' ? plusDays(today(), 30) : plusDays(today(), 365)"),
    },
    rules: [
      noTrainee,
      unblocked('user'),
      invalid('ends_on >= today()', 'The last day cannot be in the past; today is {today()}.'),
      conflict(
        "none('permission', p => p.user_id === user.id && p.folder_id === folder.id)",
        '{user.name} has a permission for “{folder.name}” already. Change or revoke it.',
        ['already', 'has a permission'],
      ),
      forbidden(
        "user.kind === 'employee' || folder.site.sharing === 'open'",
        '{user.name} is a guest, and the [site] “{folder.site.name}” is internal.',
        ['guest', 'internal'],
      ),
      forbidden(
        `user.kind === 'employee' || days(today(), ends_on) <= ${DAYS_GUEST}`,
        `{user.name} is a guest; guests are let in for ${DAYS_GUEST} days at most.`,
        ['guest', 'at most', 'too long'],
      ),
      conflict(
        `count('permission', p => p.folder_id === folder.id) < ${MOST_USERS}`,
        `${MOST_USERS} [users] have a permission for “{folder.name}” already.`,
        ['already', 'limit', 'at most', 'full'],
      ),
    ],
    effects: [{ add: 'permission', with: { user: 'user', folder: 'folder', level: 'level', ends_on: 'ends_on' } }],
    gives: 'permission',
    ask: ['let {user} into {folder} for {level} until {ends_on}', 'grant {user} a [permission] for {folder}: {level}, until {ends_on}'],
    plays: 14,
    undoneBy: 'revoke_permission',
  },
  change_permission: {
    title: 'Change a [permission]',
    about: 'Lets a [user] edit who could view only, or the other way round; not while they have a [file] of the [folder] checked out.',
    args: {
      permission: row('permission', { likely: outTheir('permission') }),
      level: mostly(
        choice('What they may do.', { edit: 1, view: 1 }, { says: { edit: 'editing', view: 'viewing' } }),
        "permission.level === 'edit' ? 'view' : 'edit'",
      ),
    },
    rules: [
      noTrainee,
      conflict('level !== permission.level', 'It is for that already ({level}).', ['already', 'is for that']),
      conflict(
        `level === 'edit' || ${outTheir('permission')}`,
        '{permission.user.name} has a [file] of “{permission.folder.name}” checked out. It has to come back first.',
        ['checked out', 'come back', 'first'],
      ),
    ],
    effects: [{ set: 'permission', to: { level: 'level' } }],
    ask: ['change {permission} to {level}', 'let {permission} be for {level} from now on'],
    plays: 4,
  },
  revoke_permission: {
    title: 'Revoke a [permission]',
    about: 'Ends the permission of a [user] for a [folder]; not while they have a [file] of it checked out.',
    args: { permission: row('permission', { likely: outTheir('permission') }) },
    rules: [
      noTrainee,
      conflict(
        outTheir('permission'),
        '{permission.user.name} has a [file] of “{permission.folder.name}” checked out. It has to come back first.',
        ['checked out', 'come back', 'first'],
      ),
    ],
    effects: [{ remove: 'permission' }],
    ask: ['revoke {permission}', 'end {permission}'],
  },
  make_link: {
    title: 'Make a [link]',
    about: `Makes a link to an active [file] that works for some days, ${DAYS_LINK} at most; ${MOST_LINKS} active ones each. Public ones, which anyone can open, are for open [sites] and classes that allow them.`,
    args: {
      file: row('file', {
        likely: `file.status === 'active' && count('link', l => l.file_id === file.id && l.status === 'active') < ${MOST_LINKS}`,
      }),
      reach: mostly(
        choice('Whether only the firm can open it or anyone.', { internal: 3, public: 2 }),
        "file.site.sharing === 'open' && file.retention_class.outside === 'allowed' ? 'public' : 'internal'",
      ),
      link_days: integer('For how many days it works.', 3, DAYS_LINK, { unit: 'days', skew: 'low' }),
    },
    rules: [
      active('file'),
      conflict(
        "none('link', l => l.file_id === file.id && l.reach === reach && l.made_on === today())",
        'Such a link to “{file.name}” was made today; use that.',
        ['today', 'already', 'use that'],
      ),
      forbidden(
        "reach === 'internal' || file.site.sharing === 'open'",
        'The [site] “{file.site.name}” is internal; public links are not made there.',
        ['internal', 'not made'],
      ),
      forbidden(
        "reach === 'internal' || file.retention_class.outside === 'allowed'",
        '“{file.name}” is of the class “{file.retention_class.name}”, which forbids public links.',
        ['class', 'forbids'],
      ),
      conflict(
        `count('link', l => l.file_id === file.id && l.status === 'active') < ${MOST_LINKS}`,
        `${MOST_LINKS} links to “{file.name}” are active already. Revoke one first.`,
        ['already', 'limit', 'first', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'link',
        with: {
          file: 'file',
          reach: 'reach',
          made_on: 'today()',
          ends_on: 'plusDays(today(), link_days)',
          librarian: 'actor',
          status: "'active'",
        },
      },
    ],
    gives: 'link',
    ask: [
      'make a link to {file} that works for {link_days} days and is {reach}',
      'share {file} by a link for {link_days} days; the link is {reach}',
    ],
    outcome: [{ question: 'Until which day does it work?', value: 'link.ends_on', type: 'date' }],
    plays: 24,
    undoneBy: 'revoke_link',
  },
  extend_link: {
    title: 'Extend a [link]',
    about: `Lets an active link work longer, within ${DAYS_LINK} days from today.`,
    args: {
      link: row('link', { likely: `link.status === 'active' && link.ends_on < plusDays(today(), ${DAYS_LINK - 5})` }),
      ends_on: mostly(
        date('The new last day.', 1, DAYS_LINK),
        `link.ends_on >= today() && link.ends_on < plusDays(today(), 30) ? plusDays(link.ends_on, 14) : plusDays(today(), ${DAYS_LINK - 2})`,
      ),
    },
    rules: [
      conflict("link.status === 'active'", 'This link is revoked. Make a new one.', ['revoked', 'not active']),
      invalid('ends_on > link.ends_on', 'The new last day has to be after {link.ends_on}.'),
      conflict(`days(today(), ends_on) <= ${DAYS_LINK}`, `Links work for ${DAYS_LINK} days at most.`, ['at most', '45 days', 'too long']),
    ],
    effects: [{ set: 'link', to: { ends_on: 'ends_on' } }],
    ask: ['extend {link} until {ends_on}', 'let {link} work until {ends_on}'],
    plays: 4,
  },
  revoke_link: {
    title: 'Revoke a [link]',
    about: 'An active link does not work any more. Whoever made it, who looks after the [site], or the head does this.',
    args: {
      link: row('link', {
        likely:
          "link.status === 'active' && (link.librarian_id === actor.id || link.file.site.librarian_id === actor.id || actor.role === 'head')",
      }),
    },
    rules: [
      conflict("link.status === 'active'", 'This link is revoked already.', ['already', 'revoked']),
      forbidden(
        "link.librarian_id === actor.id || link.file.site.librarian_id === actor.id || actor.role === 'head'",
        '{link.librarian.name} made this link; only they, {link.file.site.librarian.name} or the head revoke it.',
        ['only they', 'made this link', 'head'],
      ),
    ],
    effects: [{ set: 'link', to: { status: "'revoked'" } }],
    ask: ['revoke {link}', 'switch off {link}'],
    plays: 3,
  },
}
