// Putting mail in order: read, filed, labelled, put aside, archived, deleted.
import { conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'
import { mayRead, open, reads } from './mails.ts'

const MOST_LABELS = 3
const LONGEST_SNOOZE = 30
/** Days for which what was deleted can be restored. */
const DAYS_TO_RESTORE = 30

const reachable = `mail_thread.status === 'open' && (${reads('mail_thread.mailbox')})`
const unread = "m => m.mail_thread_id === mail_thread.id && m.seen === 'no'"

export const filing: Readonly<Record<string, Action>> = {
  read_mail_thread: {
    title: 'Mark a [mail_thread] as read',
    about: 'Everything unread in a [mail_thread] counts as read.',
    args: { mail_thread: row('mail_thread', { likely: `some('mail', ${unread}) && (${reads('mail_thread.mailbox')})` }) },
    rules: [
      mayRead('mail_thread.mailbox'),
      conflict(`some('mail', ${unread})`, 'Nothing in this [mail_thread] is unread.', ['nothing', 'already', 'no unread']),
    ],
    effects: [
      { each: 'mail', as: 'm', where: "m.mail_thread_id === mail_thread.id && m.seen === 'no'", do: [{ set: 'm', to: { seen: "'yes'" } }] },
    ],
    gives: 'mail_thread',
    ask: ['mark {mail_thread} as read', 'note that I have read everything in {mail_thread}'],
    plays: 8,
    routine: { row: 'mail_thread', when: "mail_thread.status === 'open'", chance: 0.06 },
  },
  move_mail_thread: {
    title: 'Move a [mail_thread] to a [folder]',
    about:
      'Files an open [mail_thread] in the inbox, the junk or a folder of the office. For the archive and the trash there are other ways.',
    args: {
      mail_thread: row('mail_thread', { likely: reachable }),
      folder: row('folder', {
        about: 'Where to.',
        likely: "(folder.purpose === 'own' || folder.purpose === 'inbox') && folder.id !== mail_thread.folder_id",
      }),
    },
    rules: [
      open,
      mayRead('mail_thread.mailbox'),
      conflict('folder.id !== mail_thread.folder_id', 'It is in “{folder.name}” already.', ['already', 'is in']),
      conflict(
        "folder.purpose !== 'archive' && folder.purpose !== 'trash'",
        'Archive or delete the [mail_thread] instead of moving it to “{folder.name}”.',
        ['archive', 'delete', 'instead'],
      ),
    ],
    effects: [{ set: 'mail_thread', to: { folder: 'folder' } }],
    gives: 'mail_thread',
    ask: ['move {mail_thread} to {folder}', 'file {mail_thread} in {folder}'],
    plays: 12,
  },
  label_mail_thread: {
    title: 'Label a [mail_thread]',
    about: `Marks a [mail_thread] that is not deleted with a label; ${MOST_LABELS} at most.`,
    args: {
      mail_thread: row('mail_thread', { likely: reachable }),
      label: row('label', { likely: "none('thread_label', t => t.mail_thread_id === mail_thread.id && t.label_id === label.id)" }),
    },
    rules: [
      conflict("mail_thread.status !== 'deleted'", 'This [mail_thread] is deleted. Restore it first.', ['deleted', 'restore']),
      mayRead('mail_thread.mailbox'),
      conflict(
        "none('thread_label', t => t.mail_thread_id === mail_thread.id && t.label_id === label.id)",
        'It has the label “{label.name}” already.',
        ['already', 'has the label'],
      ),
      conflict(
        `count('thread_label', t => t.mail_thread_id === mail_thread.id) < ${MOST_LABELS}`,
        `It has ${MOST_LABELS} labels, which is the limit. Take one off first.`,
        ['limit', 'at most', 'too many', 'first'],
      ),
    ],
    effects: [{ add: 'thread_label', with: { mail_thread: 'mail_thread', label: 'label' } }],
    gives: 'thread_label',
    ask: ['put {label} on {mail_thread}', 'mark {mail_thread} with {label}'],
    plays: 26,
    undoneBy: 'unlabel_mail_thread',
  },
  unlabel_mail_thread: {
    title: 'Take a [label] off',
    about: 'Takes a label off a [mail_thread].',
    args: { thread_label: row('thread_label', { likely: reads('thread_label.mail_thread.mailbox') }) },
    rules: [mayRead('thread_label.mail_thread.mailbox')],
    effects: [{ remove: 'thread_label' }],
    ask: ['take off {thread_label}', 'remove {thread_label}'],
  },
  snooze_mail_thread: {
    title: 'Put a [mail_thread] aside',
    about: `An open [mail_thread] stays out of sight until a day, within ${LONGEST_SNOOZE} days.`,
    args: {
      mail_thread: row('mail_thread', { likely: reachable }),
      until_day: mostly(date('Day on which it comes back.', 1, LONGEST_SNOOZE), 'plusDays(today(), 7)'),
    },
    rules: [
      open,
      mayRead('mail_thread.mailbox'),
      invalid('until_day > today()', 'The day has to be a coming one; today is {today()}.'),
      conflict(`days(today(), until_day) <= ${LONGEST_SNOOZE}`, `It can be put aside for ${LONGEST_SNOOZE} days at most.`, [
        'at most',
        '30 days',
        'too long',
      ]),
      conflict("mail_thread.folder.purpose !== 'junk'", 'It is in the junk. Move it first.', ['junk', 'first']),
    ],
    effects: [{ set: 'mail_thread', to: { snoozed_until: 'until_day' } }],
    ask: ['put {mail_thread} aside until {until_day}', 'let {mail_thread} come back on {until_day}'],
    plays: 7,
  },
  archive_mail_thread: {
    title: 'Archive a [mail_thread]',
    about: 'Archives an open [mail_thread] without unread mails and drafts.',
    args: {
      mail_thread: row('mail_thread', {
        likely: `${reachable} && none('mail', ${unread}) && none('mail', d => d.mail_thread_id === mail_thread.id && d.state === 'draft')`,
      }),
    },
    rules: [
      open,
      mayRead('mail_thread.mailbox'),
      conflict(
        `none('mail', ${unread})`,
        "{count('mail', m => m.mail_thread_id === mail_thread.id && m.seen === 'no')} mails in it are unread.",
        ['unread', 'not read', 'not been read'],
      ),
      conflict(
        "none('mail', d => d.mail_thread_id === mail_thread.id && d.state === 'draft')",
        'There is a draft in it. Send or discard that first.',
        ['draft', 'first'],
      ),
    ],
    effects: [
      {
        set: 'mail_thread',
        to: { status: "'archived'", folder: "first('folder', f => f.purpose === 'archive', f => f.id)", snoozed_until: 'null' },
      },
    ],
    ask: ['archive {mail_thread}', 'put {mail_thread} into the archive'],
    plays: 14,
    routine: { row: 'mail_thread', when: "mail_thread.status === 'open' && mail_thread.changed_on < plusDays(today(), -7)", chance: 0.07 },
  },
  delete_mail_thread: {
    title: 'Delete a [mail_thread]',
    about: 'Moves a [mail_thread] to the trash; never with a label that protects it, and not while a draft is in it.',
    args: {
      mail_thread: row('mail_thread', {
        likely: `${reachable} && none('thread_label', t => t.mail_thread_id === mail_thread.id && t.label.keeps === 'yes') && none('mail', d => d.mail_thread_id === mail_thread.id && d.state === 'draft')`,
      }),
    },
    rules: [
      conflict("mail_thread.status !== 'deleted'", 'This [mail_thread] is deleted already.', ['already', 'deleted']),
      mayRead('mail_thread.mailbox'),
      conflict(
        "none('thread_label', t => t.mail_thread_id === mail_thread.id && t.label.keeps === 'yes')",
        'It has a label that protects it, such as “Legal” or “Taxes”.',
        ['label', 'protect', 'legal', 'taxes'],
      ),
      conflict(
        "none('mail', d => d.mail_thread_id === mail_thread.id && d.state === 'draft')",
        'There is a draft in it. Send or discard that first.',
        ['draft', 'first'],
      ),
    ],
    effects: [
      {
        set: 'mail_thread',
        to: {
          status: "'deleted'",
          folder: "first('folder', f => f.purpose === 'trash', f => f.id)",
          snoozed_until: 'null',
          changed_on: 'today()',
        },
      },
    ],
    ask: ['delete {mail_thread}', 'throw {mail_thread} away'],
    plays: 6,
    undoneBy: 'restore_mail_thread',
  },
  restore_mail_thread: {
    title: 'Restore a [mail_thread]',
    about: `Takes a [mail_thread] out of the trash within ${DAYS_TO_RESTORE} days, or out of the archive; it is open and in the inbox again.`,
    args: {
      mail_thread: row('mail_thread', {
        likely: `mail_thread.status !== 'open' && mail_thread.changed_on >= plusDays(today(), -${DAYS_TO_RESTORE}) && (${reads('mail_thread.mailbox')})`,
      }),
    },
    rules: [
      conflict("mail_thread.status !== 'open'", 'This [mail_thread] is open.', ['is open', 'not deleted', 'already open']),
      mayRead('mail_thread.mailbox'),
      conflict(
        `mail_thread.status === 'archived' || days(mail_thread.changed_on, today()) <= ${DAYS_TO_RESTORE}`,
        `It was deleted on {mail_thread.changed_on}, more than ${DAYS_TO_RESTORE} days ago.`,
        ['30 days', 'too long', 'too late', 'more than'],
      ),
    ],
    effects: [{ set: 'mail_thread', to: { status: "'open'", folder: "first('folder', f => f.purpose === 'inbox', f => f.id)" } }],
    ask: ['restore {mail_thread}', 'get {mail_thread} back'],
  },
}
