// What is done with conversations.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { oneOf, text } from '../../../language/field.ts'
import { firstText, LETTERS, nextText, REPLIES, SUBJECTS } from './words.ts'

/** Open conversations that one person looks after at most. */
const MOST_OPEN = 8

const OPEN = conflict("thread.status === 'open'", 'This [thread] is closed. It opens again when the other side writes.', [
  'closed',
  'not open',
])
/** How many texts of one side stand in the conversation. */
const written = (direction: 'sent' | 'received'): string =>
  `count('message', m => m.thread_id === thread.id && m.direction === '${direction}')`

const sent = (body: string): Readonly<Record<string, string>> => ({
  thread: 'thread',
  direction: "'sent'",
  body,
  seen: "'yes'",
  written_at: 'now()',
})

/** Actions of the module for a core's customer and staff. */
export const messageActions = (customer: string, staff: string): Readonly<Record<string, Action>> => ({
  ...starting(customer),
  ...writing(customer),
  ...keeping(staff),
})

const starting = (customer: string): Readonly<Record<string, Action>> => {
  const same = `t => t.${customer}_id === ${customer}.id && t.subject === subject && t.status === 'open'`
  const args: Action['args'] = {
    [customer]: row(customer, { likely: `${customer}.accepts_messages === 'yes'` }),
    subject: text('What it is about.', oneOf(SUBJECTS), { maxLength: 80 }),
  }
  const once = conflict(`none('thread', ${same})`, `There is an open [thread] with {${customer}.name} about this already. Write there.`, [
    'already',
    'open',
    'exists',
  ])
  const begin = (status: string): Action['effects'][number] => ({
    add: 'thread',
    with: { [customer]: customer, subject: 'subject', handler: 'actor', status, started_at: 'now()' },
  })
  return {
    start_thread: {
      title: 'Write to somebody',
      about: `Begins a [thread] with a [${customer}] who accepts messages. You look after it.`,
      args: {
        ...args,
        body: mostly(text('What to write, as given.', oneOf(LETTERS), { maxLength: 400 }), firstText('answers', 'subject')),
      },
      rules: [
        forbidden(`${customer}.accepts_messages === 'yes'`, `{${customer}.name} does not want messages. Call them instead.`, [
          'not want',
          'does not accept',
          'declined',
          'no messages',
          'opted out',
        ]),
        once,
      ],
      effects: [begin("'open'"), { add: 'message', with: sent('body') }],
      gives: 'thread',
      ask: [
        `write to {${customer}} about “{subject}”: “{body}”`,
        `start a [thread] with {${customer}}, subject “{subject}”, and say “{body}”`,
      ],
      plays: 5,
    },
    record_request: {
      title: 'Record what somebody wrote',
      about: `Begins a [thread] with what a [${customer}] has written to the house. You look after it; the text is unread.`,
      args: { ...args, body: mostly(text('What they wrote.', oneOf(REPLIES), { maxLength: 400 }), firstText('asks', 'subject')) },
      rules: [once],
      effects: [
        begin("'open'"),
        { add: 'message', with: { thread: 'thread', direction: "'received'", body: 'body', seen: "'no'", written_at: 'now()' } },
      ],
      gives: 'thread',
      ask: [
        `note that {${customer}} wrote to us about “{subject}”: “{body}”`,
        `put the letter of {${customer}} on record, subject “{subject}”, text “{body}”`,
      ],
      plays: 8,
    },
  }
}

const writing = (customer: string): Readonly<Record<string, Action>> => ({
  answer_thread: {
    title: 'Answer in a [thread]',
    about: 'Sends a text of your own in an open [thread].',
    args: {
      thread: row('thread', { likely: "thread.status === 'open'" }),
      body: mostly(
        text('What to write, as given.', oneOf(LETTERS), { maxLength: 400 }),
        nextText('answers', 'thread.subject', written('sent')),
      ),
    },
    rules: [
      OPEN,
      forbidden(
        `thread.${customer}.accepts_messages === 'yes'`,
        `{thread.${customer}.name} does not want messages any more. Call them instead.`,
        ['not want', 'does not accept', 'declined', 'no messages', 'opted out'],
      ),
    ],
    effects: [{ add: 'message', with: sent('body') }],
    gives: 'thread',
    ask: ['answer in {thread}: “{body}”', 'write “{body}” in {thread}'],
    plays: 8,
  },
  send_template: {
    title: 'Send a ready-made text',
    about: 'Sends the text of a [message_template] in an open [thread], each once.',
    args: {
      thread: row('thread', { likely: "thread.status === 'open'" }),
      message_template: row('message_template', { likely: "message_template.status === 'active'" }),
    },
    rules: [
      OPEN,
      conflict("message_template.status === 'active'", 'The template “{message_template.title}” is retired.', [
        'retired',
        'not active',
        'no longer',
      ]),
      conflict(
        "none('message', m => m.thread_id === thread.id && m.message_template_id === message_template.id)",
        '“{message_template.title}” has been sent in this [thread] already.',
        ['already', 'been sent', 'twice'],
      ),
    ],
    effects: [
      { add: 'message', with: { ...sent('message_template.body'), message_template: 'message_template' } },
      { set: 'message_template', to: { uses: 'message_template.uses + 1' } },
    ],
    gives: 'thread',
    ask: ['send {message_template} in {thread}', 'answer {thread} with {message_template}'],
    outcome: [{ question: 'How often has that template been sent now?', value: 'message_template.uses', type: 'integer' }],
    plays: 4,
  },
  receive_message: {
    title: 'Record an answer',
    about: `Records what the [${customer}] has written in a [thread]; a closed one is open again.`,
    args: {
      thread: row('thread'),
      body: mostly(text('What they wrote.', oneOf(REPLIES), { maxLength: 400 }), nextText('asks', 'thread.subject', written('received'))),
    },
    rules: [],
    effects: [
      { add: 'message', with: { thread: 'thread', direction: "'received'", body: 'body', seen: "'no'", written_at: 'now()' } },
      { set: 'thread', to: { status: "'open'" } },
    ],
    gives: 'thread',
    ask: ['note the answer in {thread}: “{body}”', 'record this answer in {thread}: “{body}”'],
    plays: 6,
  },
})

const keeping = (staff: string): Readonly<Record<string, Action>> => ({
  read_thread: {
    title: 'Mark as read',
    about: 'Marks all messages of a [thread] as read.',
    args: { thread: row('thread', { likely: "some('message', m => m.thread_id === thread.id && m.seen === 'no')" }) },
    rules: [
      conflict("some('message', m => m.thread_id === thread.id && m.seen === 'no')", 'Everything in this [thread] has been read already.', [
        'already',
        'nothing unread',
        'no unread',
      ]),
    ],
    effects: [
      { each: 'message', as: 'm', where: "m.thread_id === thread.id && m.seen === 'no'", do: [{ set: 'm', to: { seen: "'yes'" } }] },
    ],
    gives: 'thread',
    ask: ['mark {thread} as read', 'note that I have read everything in {thread}'],
    plays: 7,
  },
  close_thread: {
    title: 'Close a [thread]',
    about: 'Closes an open [thread] in which nothing is unread.',
    args: {
      thread: row('thread', { likely: "thread.status === 'open' && none('message', m => m.thread_id === thread.id && m.seen === 'no')" }),
    },
    rules: [
      conflict("thread.status === 'open'", 'This [thread] is closed already.', ['already', 'closed']),
      conflict(
        "none('message', m => m.thread_id === thread.id && m.seen === 'no')",
        'There are unread messages in this [thread]. Read them first.',
        ['unread', 'not been read', 'not read'],
      ),
    ],
    effects: [{ set: 'thread', to: { status: "'closed'" } }],
    ask: ['close {thread}', 'put {thread} aside as settled'],
    plays: 5,
  },
  hand_over_thread: {
    title: 'Hand a [thread] over',
    about: `Gives an open [thread] to another [${staff}]. Nobody looks after more than ${MOST_OPEN} open ones.`,
    args: { thread: row('thread', { likely: "thread.status === 'open'" }), [staff]: row(staff, { about: 'Who takes it.' }) },
    rules: [
      OPEN,
      conflict(`thread.handler_id !== ${staff}.id`, `{${staff}.name} looks after it already.`, ['already', 'same']),
      conflict(
        `count('thread', t => t.handler_id === ${staff}.id && t.status === 'open') < ${MOST_OPEN}`,
        `{${staff}.name} looks after ${MOST_OPEN} open [threads] already. Choose someone else.`,
        ['already', 'too many', 'limit', 'full'],
      ),
    ],
    effects: [{ set: 'thread', to: { handler: staff } }],
    gives: 'thread',
    ask: [`hand {thread} over to {${staff}}`, `let {${staff}} look after {thread} from now on`],
    outcome: [
      {
        question: 'How many open conversations do they look after now?',
        value: `count('thread', t => t.handler_id === ${staff}.id && t.status === 'open')`,
        type: 'integer',
      },
    ],
    plays: 6,
  },
})
