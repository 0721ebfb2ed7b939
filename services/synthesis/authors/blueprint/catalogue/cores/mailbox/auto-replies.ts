// Office mail with automatic replies.
import { after, conflict, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { mayDecide } from './boxes.ts'

const TEXTS = [
  'We are away and will answer when we are back.',
  'The office is closed; in urgent cases please call.',
  'Thank you for your mail. It will be read next week.',
  'We are at a fair and answer in the evening.',
  'Because of a move, answers take longer than usual.',
]
/** Days of the longest one. */
const LONGEST = 30

export const withAutoReplies = (core: Core): Core => {
  const { mailbox, ...others } = core.entities
  if (!mailbox) return core
  const availability = {
    by: 'auto_reply',
    as: 'mailbox',
    from: 'starts_on',
    to: 'ends_on',
    halfOpen: false,
    when: "auto_reply.status === 'set'",
  } as const
  return extended(
    { ...core, entities: { ...others, mailbox: { ...mailbox, availability } } },
    {
      entities: {
        auto_reply: {
          noun: { one: 'auto-reply', many: 'auto-replies', also: [{ one: 'vacation reply', many: 'vacation replies' }] },
          kind: 'record',
          about: 'A text with which a [mailbox] answers by itself for some days.',
          fields: {
            mailbox: ref('mailbox', 'Which [mailbox].', { clause: 'of' }),
            words: text('What it says.', oneOf(TEXTS), { maxLength: 300, filter: true, called: 'text' }),
            reach: choice('Who gets it.', { everybody: 3, office_only: 1 }, { called: 'reach' }),
            starts_on: date('First day.', -45, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day.', -40, 60, { called: 'last day', filter: true, clause: 'that end' }),
            status: choice('Where it stands.', { set: 1, cancelled: 1 }, { says: { set: 'set', cancelled: 'cancelled' } }),
          },
          identify: ['mailbox', 'starts_on'],
          refer: 'the auto-reply of {mailbox} that begins on {starts_on}',
          summary: { by: ['mailbox', 'status', 'reach'], totals: [], over: 'starts_on' },
          tools: ['search'],
        },
      },
      actions: {
        set_auto_reply: {
          title: 'Set an auto-reply',
          about: `Lets a [mailbox] answer by itself from one day to another, ${LONGEST} days at most and not together with another one. Its owner or an admin does it.`,
          args: {
            mailbox: row('mailbox', { likely: "mailbox.owner_id === actor.id || actor.role === 'admin'" }),
            starts_on: date('First day.', 0, 30),
            ends_on: after('starts_on', 1, 14, 'Last day.'),
            words: text('What it says, as given.', oneOf(TEXTS), { maxLength: 300 }),
            reach: choice('Who gets it.', { everybody: 3, office_only: 1 }),
          },
          rules: [
            mayDecide('mailbox'),
            invalid('starts_on >= today()', 'The first day cannot be in the past; today is {today()}.'),
            invalid('ends_on >= starts_on', 'The last day cannot be before the first.'),
            conflict(`days(starts_on, ends_on) < ${LONGEST}`, `An auto-reply is for ${LONGEST} days at most.`, [
              'at most',
              '30 days',
              'too long',
            ]),
            conflict(
              "free('mailbox', mailbox, starts_on, ends_on)",
              '{mailbox.address} has another auto-reply on some of these days. Use find_free_[mailboxes].',
              ['another', 'some of these days', 'overlap'],
            ),
          ],
          effects: [
            {
              add: 'auto_reply',
              with: { mailbox: 'mailbox', words: 'words', reach: 'reach', starts_on: 'starts_on', ends_on: 'ends_on', status: "'set'" },
            },
          ],
          ask: [
            'let {mailbox} answer by itself from {starts_on} to {ends_on}: “{words}” (for {reach})',
            'set an auto-reply of {mailbox}, first day {starts_on}, last day {ends_on}, for {reach}, with the words “{words}”',
          ],
          plays: 14,
          undoneBy: 'cancel_auto_reply',
        },
        shorten_auto_reply: {
          title: 'End an auto-reply earlier',
          about: 'Moves the last day of a set auto-reply to an earlier one, not before today or its first day.',
          args: {
            auto_reply: row('auto_reply', {
              likely:
                "auto_reply.status === 'set' && auto_reply.ends_on > plusDays(today(), 1) && auto_reply.ends_on > plusDays(auto_reply.starts_on, 1) && (auto_reply.mailbox.owner_id === actor.id || actor.role === 'admin')",
            }),
            ends_on: mostly(date('The new last day.', 0, 40), 'plusDays(auto_reply.ends_on, -1)'),
          },
          rules: [
            mayDecide('auto_reply.mailbox'),
            conflict("auto_reply.status === 'set'", 'It was cancelled.', ['cancelled', 'not set']),
            invalid(
              'ends_on >= today() && ends_on >= auto_reply.starts_on',
              'The last day cannot be before today or before {auto_reply.starts_on}.',
            ),
            conflict('ends_on < auto_reply.ends_on', 'The new last day has to be before {auto_reply.ends_on}.', ['before', 'earlier']),
          ],
          effects: [{ set: 'auto_reply', to: { ends_on: 'ends_on' } }],
          ask: ['let {auto_reply} end on {ends_on} already', 'move the end of {auto_reply} forward to {ends_on}'],
          plays: 2,
        },
        cancel_auto_reply: {
          title: 'Cancel an auto-reply',
          about: 'Cancels a set auto-reply whose last day has not passed. The owner of the [mailbox] or an admin does it.',
          args: {
            auto_reply: row('auto_reply', {
              likely:
                "auto_reply.status === 'set' && auto_reply.ends_on >= today() && (auto_reply.mailbox.owner_id === actor.id || actor.role === 'admin')",
            }),
          },
          rules: [
            mayDecide('auto_reply.mailbox'),
            conflict("auto_reply.status === 'set'", 'It was cancelled already.', ['already', 'cancelled']),
            conflict('auto_reply.ends_on >= today()', 'It ended on {auto_reply.ends_on}.', ['ended', 'over', 'too late']),
          ],
          effects: [{ set: 'auto_reply', to: { status: "'cancelled'" } }],
          ask: ['cancel {auto_reply}', 'take back {auto_reply}'],
        },
      },
    },
  )
}
