// Mail and what it is put in order with: threads, mails, labels on threads, filters, aliases.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { ALIASES, LETTERS_IN, SUBJECTS } from './words.ts'

export const records: Readonly<Record<string, Entity>> = {
  mail_thread: {
    noun: {
      one: 'thread',
      many: 'threads',
      also: [
        { one: 'email chain', many: 'email chains' },
        { one: 'correspondence', many: 'correspondences' },
      ],
    },
    kind: 'record',
    about: 'All mails with one [contact] about one subject in a [mailbox].',
    fields: {
      mailbox: ref('mailbox', 'In which [mailbox].', { clause: 'in' }),
      contact: ref('contact', 'With whom.', { clause: 'with' }),
      subject: text('What it is about.', oneOf(SUBJECTS), { maxLength: 80, filter: true }),
      folder: ref('folder', 'In which folder.', { clause: 'in' }),
      snoozed_until: date('Day until which it is put aside, if it is.', 1, 30, { called: 'day of coming back', optional: true }),
      changed_on: date('Day of the last mail in it.', -45, 0, {
        called: 'day of the last mail',
        filter: true,
        sort: true,
        clause: 'that were last written in',
      }),
      status: choice(
        'Where it stands.',
        { open: 1, archived: 1, deleted: 1 },
        { says: { open: 'open', archived: 'archived', deleted: 'deleted' } },
      ),
    },
    identify: ['subject', 'contact'],
    refer: 'the [mail_thread] “{subject}” with {contact}',
    computed: {
      length: {
        about: 'How many mails are in it.',
        value: "count('mail', m => m.mail_thread_id === mail_thread.id)",
        type: 'integer',
        called: 'number of mails',
      },
    },
    summary: { by: ['status', 'mailbox', 'folder', 'contact'], totals: [], over: 'changed_on' },
  },
  mail: {
    noun: { one: 'mail', many: 'mails', also: [{ one: 'email', many: 'emails' }] },
    kind: 'record',
    about: 'One mail in a [mail_thread].',
    fields: {
      mail_thread: ref('mail_thread', 'In which [mail_thread].', { clause: 'in' }),
      mailbox: ref('mailbox', 'In which [mailbox].', { clause: 'in' }),
      words: text('What it says.', oneOf(LETTERS_IN), { maxLength: 400, filter: true, called: 'text' }),
      writer: ref('colleague', 'Who of the office wrote it; null when it came in.', { called: 'writer', optional: true }),
      size: integer('How large it is, with what is attached.', 1, 25, {
        called: 'size',
        unit: 'megabytes',
        filter: true,
        sort: true,
        clause: 'of',
      }),
      written_on: date('Day.', -45, 0, { called: 'day of the mail', filter: true, sort: true, clause: 'that are' }),
      seen: choice(
        'Whether it has been read; what the office writes counts as read.',
        { yes: 1, no: 1 },
        { says: { yes: 'read', no: 'unread' } },
      ),
      state: choice(
        'Whether it came in, went out, or is a draft; discarded drafts are gone.',
        { received: 1, sent: 1, draft: 1, discarded: 1 },
        { says: { received: 'received', sent: 'sent', draft: 'unsent', discarded: 'discarded' } },
      ),
    },
    identify: ['words', 'mail_thread'],
    refer: 'the [mail] “{words}” in {mail_thread}',
    summary: { by: ['state', 'mailbox', 'writer'], totals: ['size'], over: 'written_on' },
    tools: ['search'],
  },
  thread_label: {
    noun: { one: 'mark', many: 'marks' },
    kind: 'part',
    about: 'A label on a [mail_thread].',
    fields: {
      mail_thread: ref('mail_thread', 'On which [mail_thread].', { clause: 'on' }),
      label: ref('label', 'Which label.', { clause: 'with' }),
    },
    identify: ['label', 'mail_thread'],
    refer: '{label} on {mail_thread}',
    unique: [['mail_thread', 'label']],
    tools: ['search'],
  },
  filter: {
    noun: { one: 'filter', many: 'filters', also: [{ one: 'mail rule', many: 'mail rules' }] },
    kind: 'record',
    about: 'Puts new [threads] of a [contact] that come to a [mailbox] into a folder.',
    fields: {
      mailbox: ref('mailbox', 'Of which [mailbox].', { clause: 'of' }),
      contact: ref('contact', 'Whose mail.', { clause: 'for' }),
      folder: ref('folder', 'Where it goes.', { clause: 'into' }),
      state: choice('Whether it works.', { on: 1, off: 1 }, { says: { on: 'active', off: 'switched-off' }, called: 'state' }),
    },
    identify: ['contact', 'mailbox'],
    refer: 'the [filter] of {mailbox} for {contact}',
    unique: [['mailbox', 'contact']],
    summary: { by: ['mailbox', 'folder', 'state'], totals: [] },
    tools: ['search'],
  },
  alias: {
    noun: { one: 'alias', many: 'aliases' },
    kind: 'record',
    about: 'Another address under which a [mailbox] gets mail.',
    fields: {
      mailbox: ref('mailbox', 'Which [mailbox].', { clause: 'of' }),
      local: text('What stands before the @halden.example.', oneOf(ALIASES), { maxLength: 30, filter: true, called: 'name' }),
      since: date('Since when.', -45, 0, { called: 'first day', filter: true, sort: true, clause: 'that were added' }),
    },
    identify: ['local'],
    refer: 'the alias “{local}”',
    tools: ['search'],
  },
}
