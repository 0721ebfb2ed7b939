// Who and what there is before any mail comes: colleagues, contacts, mailboxes with delegates, folders, labels.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, oneOf, person, ref, text } from '../../../language/field.ts'
import { DELEGATES, MAILBOXES } from './words.ts'

/** What the contacts are to the office, one after the other. */
const CIRCLES =
  'customer supplier press customer authority supplier customer supplier customer press authority supplier customer customer'.split(' ')

export const entities: Readonly<Record<string, Entity>> = {
  contact: {
    noun: {
      one: 'contact',
      many: 'contacts',
      also: [
        { one: 'correspondent', many: 'correspondents' },
        { one: 'sender', many: 'senders' },
        { one: 'recipient', many: 'recipients' },
      ],
    },
    kind: 'party',
    about: 'Someone outside with whom the office writes.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      circle: choice(
        'What they are to the office.',
        { customer: 5, supplier: 4, press: 2, authority: 2 },
        { editable: true, called: 'circle' },
      ),
      status: choice(
        'What comes from blocked ones goes to the junk; nothing is sent to them.',
        { normal: 12, blocked: 1 },
        { says: { normal: 'unblocked', blocked: 'blocked' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: CIRCLES.length,
    given: CIRCLES.map((circle, index) => ({ circle, status: index === 5 ? 'blocked' : 'normal' })),
    tools: ['search', 'get', 'create', 'update'],
  },
  colleague: {
    noun: {
      one: 'colleague',
      many: 'colleagues',
      also: [
        { one: 'user', many: 'users' },
        { one: 'employee', many: 'employees' },
        { one: 'account holder', many: 'account holders' },
      ],
    },
    kind: 'party',
    about: 'Someone of the office.',
    fields: {
      name: text('Full name.', person()),
      role: choice(
        'Trainees send nothing; admins look after all [mailboxes] but read no mail of others.',
        { member: 4, trainee: 1, admin: 1 },
        { clauses: { member: 'whose role is member', trainee: 'who are trainees', admin: 'who are admins' } },
      ),
      extension: integer('Number of their phone inside the house.', 11, 89, { editable: true, called: 'phone extension' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
    given: [{ role: 'member' }, { role: 'member' }, { role: 'member' }, { role: 'member' }, { role: 'admin' }, { role: 'trainee' }],
  },
  mailbox: {
    noun: {
      one: 'mailbox',
      many: 'mailboxes',
      also: [
        { one: 'mail account', many: 'mail accounts' },
        { one: 'shared inbox', many: 'shared inboxes' },
      ],
    },
    kind: 'thing',
    about: 'An address of the office with its mail.',
    fields: {
      address: text('Its address.', oneOf(MAILBOXES.map(({ address }) => address)), { unique: true, filter: true }),
      owner: ref('colleague', 'Who decides on it.', { called: 'owner', clause: 'of' }),
      quota: integer('How much mail it holds.', 60, 300, {
        step: 20,
        called: 'quota',
        unit: 'megabytes',
        filter: true,
        sort: true,
        editable: true,
      }),
      daily_limit: integer('How many mails may go out in a day.', 3, 10, {
        called: 'daily limit',
        filter: true,
        sort: true,
        editable: true,
      }),
    },
    identify: ['address'],
    refer: '{address}',
    computed: {
      used: {
        about: 'Megabytes of mail in it.',
        value: "sum('mail', m => m.mailbox_id === mailbox.id && m.state !== 'discarded', m => m.size)",
        type: 'integer',
        called: 'megabytes used',
      },
      unread: {
        about: 'Mails that nobody has read.',
        value: "count('mail', m => m.mailbox_id === mailbox.id && m.state === 'received' && m.seen === 'no')",
        type: 'integer',
        called: 'number of unread mails',
      },
    },
    rows: MAILBOXES.length,
    given: MAILBOXES,
  },
  delegation: {
    noun: { one: 'delegation', many: 'delegations' },
    kind: 'part',
    about: 'The right of a [colleague] to use a [mailbox] of somebody else until a day.',
    fields: {
      mailbox: ref('mailbox', 'Which [mailbox].', { clause: 'of' }),
      colleague: ref('colleague', 'Who may use it.'),
      access: choice('What they may do: who sends also reads.', { send: 2, read: 1 }, { says: { send: 'sending', read: 'reading' } }),
      ends_on: date('Last day.', 8, 90, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
    },
    identify: ['colleague', 'mailbox'],
    refer: 'the delegation of {mailbox} to {colleague}',
    rows: DELEGATES.length,
    given: DELEGATES.map(([box, colleague, access]) => ({ mailbox: box, colleague, access })),
    unique: [['mailbox', 'colleague']],
    tools: ['search'],
  },
  folder: {
    noun: { one: 'folder', many: 'folders', also: [{ one: 'mail folder', many: 'mail folders' }] },
    kind: 'reference',
    about: 'Where [threads] are filed; the same ones in every [mailbox].',
    fields: {
      name: text('Name.', oneOf(['Inbox']), { unique: true }),
      purpose: choice('What it is for.', { inbox: 1, own: 4, archive: 1, junk: 1, trash: 1 }),
      keep_days: integer('Days for which [threads] in it are kept at least.', 14, 3650, { called: 'time of keeping', unit: 'days' }),
    },
    identify: ['name'],
    refer: 'the [folder] “{name}”',
    rows: 8,
    given: [
      { name: 'Inbox', purpose: 'inbox', keep_days: 365 },
      { name: 'To do', purpose: 'own', keep_days: 365 },
      { name: 'Projects', purpose: 'own', keep_days: 730 },
      { name: 'Suppliers', purpose: 'own', keep_days: 730 },
      { name: 'Private', purpose: 'own', keep_days: 90 },
      { name: 'Archive', purpose: 'archive', keep_days: 3650 },
      { name: 'Junk', purpose: 'junk', keep_days: 30 },
      { name: 'Trash', purpose: 'trash', keep_days: 30 },
    ],
  },
  label: {
    noun: { one: 'label', many: 'labels', also: [{ one: 'category', many: 'categories' }] },
    kind: 'reference',
    about: 'A word that [threads] are marked with.',
    fields: {
      name: text('Name.', oneOf(['Urgent']), { unique: true }),
      keeps: choice('Whether [threads] with it are never deleted.', { no: 4, yes: 2 }, { called: 'protection' }),
    },
    identify: ['name'],
    refer: 'the [label] “{name}”',
    rows: 6,
    given: [
      { name: 'Urgent', keeps: 'no' },
      { name: 'Waiting for others', keeps: 'no' },
      { name: 'Legal', keeps: 'yes' },
      { name: 'Taxes', keeps: 'yes' },
      { name: 'Ideas', keeps: 'no' },
      { name: 'Follow up', keeps: 'no' },
    ],
  },
}
