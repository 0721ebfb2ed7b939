// Mailboxes of an office: threads come in and go out, are filed, labelled and delegated. Rules: access of delegates, quotas, daily limits, filters, blocked senders, what has to be kept.
import type { Core } from '../../../language/blueprint.ts'
import { boxes } from './boxes.ts'
import { entities } from './entities.ts'
import { filing } from './filing.ts'
import { mails } from './mails.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const mailbox: Core = {
  key: 'mailbox',
  title: 'Office mail',
  about:
    'The mail of an office: [threads] with [contacts] in shared [mailboxes], which their owners and delegates answer, file in folders, label and archive.',
  category: 'office',
  words: [
    'mailbox',
    'email client',
    'gmail',
    'outlook',
    'webmail',
    'email account',
    'inbox',
    'protonmail',
    'mail server',
    'email',
    'spam',
    'address book',
    'out of office',
    'mail folder',
    'junk mail',
    'email alias',
    'mail filter',
    'draft',
  ],
  scenarios: [
    'a webmail service with folders, labels and filters',
    'the shared inbox of a small firm',
    'a Gmail-like mailbox with drafts, aliases and junk mail',
    'Outlook for an office with delegated mailboxes',
    'a private email client in the manner of ProtonMail',
    'mail accounts of a town hall and who may answer them',
  ],
  currency: '€',
  actor: { entity: 'colleague', role: 'member' },
  roles: {
    customer: 'contact',
    staff: 'colleague',
    thing: 'mailbox',
    deal: {
      entity: 'mail_thread',
      customer: 'mail_thread.contact',
      thing: 'mail_thread.mailbox',
      price: null,
      done: "mail_thread.status === 'archived'",
      open: "mail_thread.status === 'open'",
      begins: { action: 'start_mail_thread', customer: 'contact' },
    },
  },
  without: ['invoices', 'messages'],
  history: { days: 45, calls: 170 },
  entities: { ...entities, ...records },
  actions: { ...mails, ...filing, ...boxes },
  variants,
}
