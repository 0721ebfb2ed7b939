// Messages: conversations with customers, ready-made texts, what is read and unread.
// Rules: only to those who accept messages, one open conversation a subject, a limit of open ones for each of the staff.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, integer, moment, oneOf, ref, text } from '../../language/field.ts'
import { messageActions } from './messages/actions.ts'
import { REPLIES, SUBJECTS, TEMPLATES } from './messages/words.ts'

const entities = (customer: string, staff: string): Readonly<Record<string, Entity>> => ({
  thread: {
    noun: {
      one: 'conversation',
      many: 'conversations',
      also: [
        { one: 'thread', many: 'threads' },
        { one: 'chat', many: 'chats' },
      ],
    },
    kind: 'record',
    about: `What was written between a [${customer}] and the house about one subject.`,
    fields: {
      [customer]: ref(customer, 'With whom.'),
      subject: text('What it is about.', oneOf(SUBJECTS), { maxLength: 80, filter: true }),
      handler: ref(staff, 'Who of the staff looks after it.', { called: 'handler' }),
      status: choice(
        'Closed ones are over until the other side writes again.',
        { open: 3, closed: 2 },
        { says: { open: 'open', closed: 'closed' } },
      ),
      started_at: moment('When it began.'),
    },
    identify: [customer, 'subject'],
    refer: `the [thread] with {${customer}} about “{subject}”`,
    computed: {
      unread: {
        about: 'Messages of the other side that nobody has read.',
        value: "count('message', m => m.thread_id === thread.id && m.seen === 'no')",
        type: 'integer',
        called: 'number of unread messages',
      },
      length: {
        about: 'Messages in it.',
        value: "count('message', m => m.thread_id === thread.id)",
        type: 'integer',
        called: 'number of messages',
      },
    },
    summary: { by: ['status', 'handler'], totals: [] },
  },
  message: {
    noun: { one: 'message', many: 'messages' },
    kind: 'part',
    about: 'One text in a [thread].',
    fields: {
      thread: ref('thread', 'In which [thread].'),
      direction: choice(`Whether the [${customer}] wrote it (received) or the house (sent).`, { received: 1, sent: 1 }),
      body: text('What was written.', oneOf(REPLIES), { maxLength: 400 }),
      message_template: ref('message_template', 'The ready-made text that it was, if any.', { optional: true }),
      seen: choice('Whether somebody of the staff has read it; what the house sends counts as read.', { yes: 3, no: 1 }),
      written_at: moment('When it was written.'),
    },
    identify: ['thread', 'body'],
    refer: 'the message “{body}” in {thread}',
  },
  message_template: {
    noun: { one: 'message template', many: 'message templates', also: [{ one: 'canned reply', many: 'canned replies' }] },
    kind: 'reference',
    about: 'A ready-made text that is sent as it stands.',
    fields: {
      title: text('Title.', oneOf(TEMPLATES.map(({ title }) => title)), { unique: true }),
      body: text('The text.', oneOf(TEMPLATES.map(({ body }) => body)), { maxLength: 400 }),
      status: choice('Retired ones are not sent any more.', { active: 5, retired: 1 }),
      uses: integer('How often it has been sent.', 0, 60, { called: 'number of uses', skew: 'low' }),
    },
    identify: ['title'],
    refer: 'the template “{title}”',
    rows: TEMPLATES.length,
    given: TEMPLATES,
  },
})

export const messages: Module = {
  key: 'messages',
  title: 'Messages',
  words: ['message', 'chat', 'conversation', 'inbox', 'email', 'contact', 'communication', 'thread', 'template', 'reply'],
  attach: core => {
    const { customer, staff } = core.roles
    if (core.actor.entity !== staff) return null
    return {
      entities: entities(customer, staff),
      actions: messageActions(customer, staff),
      fields: {
        [customer]: {
          accepts_messages: choice(
            'Whether they want messages.',
            { yes: 8, no: 1 },
            {
              editable: true,
              called: 'message preference',
              clauses: { yes: 'that want messages', no: 'that want no messages' },
            },
          ),
        },
      },
    }
  },
}
