// What is written: threads that begin, mails that come in and go out, drafts.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { integer, oneOf, text } from '../../../language/field.ts'
import { LETTERS_IN, LETTERS_OUT, SUBJECTS } from './words.ts'

/** Drafts in one thread. */
const MOST_DRAFTS = 2

const delegated = (box: string, more: string): string =>
  `${box}.owner_id === actor.id || some('delegation', d => d.mailbox_id === ${box}.id && d.colleague_id === actor.id && d.ends_on >= today()${more})`
/** Whether the actor may read in a mailbox, and write from it. `box`: the path to it. */
export const reads = (box: string): string => delegated(box, '')
export const sends = (box: string): string => `actor.role !== 'trainee' && (${delegated(box, " && d.access === 'send'")})`

/** The actor may read in a mailbox. */
export const mayRead = (box: string) =>
  forbidden(reads(box), `You have no access to {${box}.address}; its owner, {${box}.owner.name}, may delegate it to you.`, [
    'no access',
    'not delegated',
    'access',
    'delegate',
  ])
/** The actor may write from a mailbox. */
export const maySend = (box: string) =>
  forbidden(
    sends(box),
    `You may not send from {${box}.address}; its owner, {${box}.owner.name}, may delegate that to you unless you are a trainee.`,
    ['may not send', 'not send', 'delegate', 'permission'],
  )
/** Only open threads change. */
export const open = conflict("mail_thread.status === 'open'", 'This [mail_thread] is {mail_thread.status}.', [
  'archived',
  'deleted',
  'not open',
  'already',
])

const used = (box: string): string => `sum('mail', m => m.mailbox_id === ${box}.id && m.state !== 'discarded', m => m.size)`
const roomy = (box: string, size = '1') =>
  conflict(
    `${used(box)} + ${size} <= ${box}.quota`,
    `{${box}.address} holds {${box}.quota} megabytes, and {${used(box)}} are used. Raise its quota.`,
    ['quota', 'full', 'megabytes', 'not enough'],
  )
const withinDay = (box: string) =>
  conflict(
    `count('mail', m => m.mailbox_id === ${box}.id && m.state === 'sent' && m.written_on === today()) < ${box}.daily_limit`,
    `{${box}.daily_limit} mails went out from {${box}.address} today, which is its limit. Leave it as a draft until tomorrow.`,
    ['limit', 'today', 'tomorrow', 'too many'],
  )
const unblocked = (who: string) =>
  forbidden(`${who}.status === 'normal'`, `{${who}.name} is blocked; nothing is sent to them.`, ['blocked', 'nothing is sent'])
const mail = (words: string, state: string, writer: string, seen: string, size = '1') => ({
  add: 'mail',
  with: { mail_thread: 'mail_thread', mailbox: 'mail_thread.mailbox', words, writer, size, written_on: 'today()', seen, state },
})
const inbox = "first('folder', f => f.purpose === 'inbox', f => f.id)"

export const mails: Readonly<Record<string, Action>> = {
  receive_mail: {
    title: 'Receive a [mail]',
    about:
      'Records a mail that came in and begins a [mail_thread]. It goes to the inbox, or where the filter of the [mailbox] for this [contact] puts it; from blocked [contacts] to the junk.',
    args: {
      mailbox: row('mailbox', { likely: reads('mailbox') }),
      contact: row('contact', { about: 'Who wrote.' }),
      subject: text('What it is about, as given.', oneOf(SUBJECTS), { maxLength: 80 }),
      words: text('What it says, as given.', oneOf(LETTERS_IN), { maxLength: 400 }),
      size: integer('How large it is, with what is attached.', 2, 25, { unit: 'megabytes', skew: 'low' }),
    },
    rules: [
      conflict(
        "none('mail_thread', t => t.contact_id === contact.id && t.subject === subject)",
        'There is a [mail_thread] “{subject}” with {contact.name} already. Record the answer there.',
        ['already', 'there is', 'exists'],
      ),
      roomy('mailbox', 'size'),
    ],
    effects: [
      {
        add: 'mail_thread',
        with: {
          mailbox: 'mailbox',
          contact: 'contact',
          subject: 'subject',
          folder: `contact.status === 'blocked' ? first('folder', f => f.purpose === 'junk', f => f.id) : ${inbox}`,
          changed_on: 'today()',
          status: "'open'",
        },
      },
      mail('words', "'received'", 'null', "'no'", 'size'),
      {
        each: 'filter',
        as: 'rule',
        where: "rule.mailbox_id === mailbox.id && rule.contact_id === contact.id && rule.state === 'on'",
        do: [{ set: 'mail_thread', to: { folder: 'rule.folder' }, when: "contact.status === 'normal'" }],
      },
    ],
    gives: 'mail_thread',
    ask: [
      'record that {contact} wrote to {mailbox} about “{subject}”: “{words}” ({size} megabytes)',
      'enter a mail from {contact} to {mailbox}, subject “{subject}”, {size} megabytes, which says “{words}”',
    ],
    plays: 34,
  },
  record_answer: {
    title: 'Record an answer that came in',
    about:
      'Records a further mail of the [contact] in a [mail_thread] that is not deleted. Archived ones are open and in the inbox again, and nothing stays put aside.',
    args: {
      mail_thread: row('mail_thread', { likely: "mail_thread.status !== 'deleted'" }),
      words: text('What it says, as given.', oneOf(LETTERS_IN), { maxLength: 400 }),
    },
    rules: [
      conflict("mail_thread.status !== 'deleted'", 'This [mail_thread] is deleted. Restore it first.', ['deleted', 'restore']),
      conflict(
        "none('mail', m => m.mail_thread_id === mail_thread.id && m.words === words)",
        'A mail that says just this is there already.',
        ['already', 'is there'],
      ),
      roomy('mail_thread.mailbox'),
    ],
    effects: [
      mail('words', "'received'", 'null', "'no'"),
      {
        set: 'mail_thread',
        to: {
          status: "'open'",
          folder: `mail_thread.status === 'archived' ? ${inbox} : mail_thread.folder`,
          snoozed_until: 'null',
          changed_on: 'today()',
        },
      },
    ],
    gives: 'mail_thread',
    ask: ['record the answer “{words}” that came in for {mail_thread}', 'enter a further [mail] that came in for {mail_thread}: “{words}”'],
    plays: 18,
  },
  start_mail_thread: {
    title: 'Write to somebody',
    about:
      'Sends a mail that begins a [mail_thread], from a [mailbox] you may send from, within its quota and daily limit; not to blocked [contacts].',
    args: {
      mailbox: row('mailbox', { likely: sends('mailbox') }),
      contact: row('contact', { about: 'To whom.', likely: "contact.status === 'normal'" }),
      subject: text('What it is about, as given.', oneOf(SUBJECTS), { maxLength: 80 }),
      words: text('What to write, as given.', oneOf(LETTERS_OUT), { maxLength: 400 }),
    },
    rules: [
      maySend('mailbox'),
      unblocked('contact'),
      conflict(
        "none('mail_thread', t => t.contact_id === contact.id && t.subject === subject)",
        'There is a [mail_thread] “{subject}” with {contact.name} already. Answer there.',
        ['already', 'there is', 'exists'],
      ),
      roomy('mailbox'),
      withinDay('mailbox'),
    ],
    effects: [
      {
        add: 'mail_thread',
        with: { mailbox: 'mailbox', contact: 'contact', subject: 'subject', folder: inbox, changed_on: 'today()', status: "'open'" },
      },
      mail('words', "'sent'", 'actor', "'yes'"),
    ],
    gives: 'mail_thread',
    ask: [
      'write from {mailbox} to {contact} about “{subject}”: “{words}”',
      'send {contact} a [mail] from {mailbox}, subject “{subject}”, text “{words}”',
    ],
    plays: 26,
  },
  answer_mail_thread: {
    title: 'Answer in a [mail_thread]',
    about:
      'Sends a mail of one megabyte in an open [mail_thread] from its [mailbox], within quota and daily limit. What was unread in it counts as read.',
    args: {
      mail_thread: row('mail_thread', {
        likely: `mail_thread.status === 'open' && mail_thread.contact.status === 'normal' && ${sends('mail_thread.mailbox')}`,
      }),
      words: text('What to write, as given.', oneOf(LETTERS_OUT), { maxLength: 400 }),
    },
    rules: [
      open,
      maySend('mail_thread.mailbox'),
      unblocked('mail_thread.contact'),
      conflict(
        "none('mail', m => m.mail_thread_id === mail_thread.id && m.words === words)",
        'A mail that says just this is there already.',
        ['already', 'is there'],
      ),
      roomy('mail_thread.mailbox'),
      withinDay('mail_thread.mailbox'),
    ],
    effects: [
      {
        each: 'mail',
        as: 'm',
        where: "m.mail_thread_id === mail_thread.id && m.seen === 'no'",
        do: [{ set: 'm', to: { seen: "'yes'" } }],
      },
      mail('words', "'sent'", 'actor', "'yes'"),
      { set: 'mail_thread', to: { changed_on: 'today()' } },
    ],
    gives: 'mail_thread',
    ask: ['answer {mail_thread}: “{words}”', 'send a [mail] in {mail_thread} that says “{words}”'],
    outcome: [
      { question: 'How many mails are in it now?', value: "count('mail', m => m.mail_thread_id === mail_thread.id)", type: 'integer' },
    ],
    plays: 16,
  },
  draft_mail: {
    title: 'Write a draft',
    about: `Leaves a draft in an open [mail_thread] of a [mailbox] you may read, for somebody who may send; ${MOST_DRAFTS} in each at most.`,
    args: {
      mail_thread: row('mail_thread', { likely: `mail_thread.status === 'open' && (${reads('mail_thread.mailbox')})` }),
      words: text('What to write, as given.', oneOf(LETTERS_OUT), { maxLength: 400 }),
    },
    rules: [
      open,
      mayRead('mail_thread.mailbox'),
      conflict(
        "none('mail', m => m.mail_thread_id === mail_thread.id && m.words === words)",
        'A mail that says just this is there already.',
        ['already', 'is there'],
      ),
      conflict(
        `count('mail', m => m.mail_thread_id === mail_thread.id && m.state === 'draft') < ${MOST_DRAFTS}`,
        `There are ${MOST_DRAFTS} drafts in it already. Send or discard one.`,
        ['already', 'at most', 'limit', 'drafts'],
      ),
      roomy('mail_thread.mailbox'),
    ],
    effects: [mail('words', "'draft'", 'actor', "'yes'")],
    gives: 'mail',
    ask: ['leave a draft in {mail_thread}: “{words}”', 'draft a [mail] for {mail_thread} with the words “{words}”'],
    plays: 14,
    undoneBy: 'discard_draft',
  },
  send_draft: {
    title: 'Send a draft',
    about: 'Sends a draft from its [mailbox], within its daily limit, if its [mail_thread] is open and the [contact] is not blocked.',
    args: {
      mail: row('mail', {
        likely: `mail.state === 'draft' && mail.mail_thread.status === 'open' && mail.mail_thread.contact.status === 'normal' && ${sends('mail.mailbox')}`,
      }),
    },
    rules: [
      conflict("mail.state === 'draft'", 'This mail is no draft.', ['no draft', 'not a draft', 'already']),
      maySend('mail.mailbox'),
      conflict("mail.mail_thread.status === 'open'", 'The [mail_thread] is {mail.mail_thread.status}.', [
        'archived',
        'deleted',
        'not open',
      ]),
      unblocked('mail.mail_thread.contact'),
      withinDay('mail.mailbox'),
    ],
    effects: [
      { set: 'mail', to: { state: "'sent'", written_on: 'today()' } },
      { set: 'mail.mail_thread', to: { changed_on: 'today()' } },
    ],
    ask: ['send the draft that is {mail}', 'send off {mail}, which is a draft'],
    plays: 5,
  },
  discard_draft: {
    title: 'Discard a draft',
    about: 'A draft is gone, and what it took of the quota is free. Whoever wrote it or owns the [mailbox] does it.',
    args: {
      mail: row('mail', { likely: "mail.state === 'draft' && (mail.writer_id === actor.id || mail.mailbox.owner_id === actor.id)" }),
    },
    rules: [
      conflict("mail.state === 'draft'", 'This mail is no draft.', ['no draft', 'not a draft']),
      forbidden(
        'mail.writer_id === actor.id || mail.mailbox.owner_id === actor.id',
        'Only {mail.writer.name}, who wrote it, or the owner of {mail.mailbox.address} discards it.',
        ['only', 'who wrote it', 'owner'],
      ),
    ],
    effects: [{ set: 'mail', to: { state: "'discarded'" } }],
    ask: ['discard the draft that is {mail}', 'throw {mail} away, which is a draft'],
  },
}
