// What becomes of notifications: read, come back, sent again by another channel, dropped.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'
import { works } from './preferences.ts'
import { awake } from './sending.ts'
import { FAILURES, RETURN_DAYS } from './terms.ts'

const out = conflict("notification.status === 'sent'", 'This [notification] is {notification.status}.', [
  'already',
  'held',
  'failed',
  'read',
  'bundled',
  'dropped',
])

/** Actions with notifications that were written. */
export const deliveryActions = (customer: string): Readonly<Record<string, Action>> => ({
  ...results,
  ...again(customer),
})

const results: Readonly<Record<string, Action>> = {
  confirm_notification: {
    title: 'Confirm a [notification]',
    about: 'Notes that a notification that was sent has been read.',
    args: { notification: row('notification', { likely: "notification.status === 'sent'" }) },
    rules: [out],
    effects: [{ set: 'notification', to: { status: "'read'" } }],
    ask: ['note {notification} as read', 'confirm that {notification} has arrived and was read'],
    routine: { row: 'notification', when: "notification.status === 'sent'", chance: 0.04 },
  },
  return_notification: {
    title: 'Note a failure',
    about: `Notes that a notification that was sent came back, within ${RETURN_DAYS} days.`,
    args: {
      notification: row('notification', {
        likely: `notification.status === 'sent' && notification.written_on >= plusDays(today(), -${RETURN_DAYS})`,
      }),
      failure: choice('Why it came back.', FAILURES),
    },
    rules: [
      out,
      conflict(
        `notification.written_on >= plusDays(today(), -${RETURN_DAYS})`,
        `It was written on {notification.written_on}, more than ${RETURN_DAYS} days ago; it counts as arrived.`,
        ['more than', 'too old', 'counts as arrived', 'ago'],
      ),
    ],
    effects: [{ set: 'notification', to: { status: "'failed'", failure: 'failure' } }],
    ask: ['note that {notification} came back, reason {failure}', 'mark {notification} as failed (reason: {failure})'],
    routine: {
      row: 'notification',
      when: `notification.status === 'sent' && notification.written_on >= plusDays(today(), -${RETURN_DAYS})`,
      chance: 0.2,
    },
  },
  drop_notification: {
    title: 'Drop a [notification]',
    about: 'Gives up a notification that is held or failed. Mandatory ones are not given up.',
    args: {
      notification: row('notification', {
        likely:
          "(notification.status === 'held' || notification.status === 'failed' && notification.written_on < plusDays(today(), -14)) && notification.notification_topic.duty === 'optional'",
      }),
    },
    rules: [
      conflict(
        "notification.status === 'held' || notification.status === 'failed'",
        'This [notification] is {notification.status}; only held and failed ones are dropped.',
        ['only', 'already', 'sent', 'read'],
      ),
      forbidden("notification.notification_topic.duty === 'optional'", 'Its topic is mandatory. Send it again by another channel.', [
        'mandatory',
        'again',
        'not optional',
      ]),
    ],
    effects: [{ set: 'notification', to: { status: "'dropped'" } }],
    ask: ['drop {notification}', 'give up {notification}'],
    plays: 1,
  },
}

const again = (customer: string): Readonly<Record<string, Action>> => {
  const young = `notification.written_on >= plusDays(today(), -${RETURN_DAYS})`
  const must = "notification.notification_topic.duty === 'mandatory'"
  const takes = `some('notification_preference', p => p.${customer}_id === notification.${customer}_id && p.notification_topic_id === notification.notification_topic_id && p.status === 'taken')`
  return {
    resend_notification: {
      title: 'Send a [notification] again',
      about: `Sends a failed notification again by another channel, within ${RETURN_DAYS} days of writing and as often as that channel allows, to somebody who still takes the topic.`,
      args: {
        notification: row('notification', {
          likely: `notification.status === 'failed' && ${young} && ${takes} && (${must} || ${awake(customer, `notification.${customer}`)})`,
        }),
        notification_channel: row('notification_channel', {
          likely:
            "notification_channel.condition === 'working' && notification_channel.id !== notification.notification_channel_id && notification.attempts < notification_channel.most_attempts",
        }),
      },
      rules: [
        conflict("notification.status === 'failed'", 'This [notification] is {notification.status}; only failed ones are sent again.', [
          'only',
          'not failed',
          'already',
          'read',
        ]),
        conflict(young, `It was written on {notification.written_on}, more than ${RETURN_DAYS} days ago. Send a new one.`, [
          'more than',
          'too old',
          'new one',
          'ago',
        ]),
        forbidden(takes, 'They have left this topic since.', ['left', 'opted out', 'not take', 'no longer']),
        forbidden(
          `${must} || ${awake(customer, `notification.${customer}`)}`,
          `{notification.${customer}.name} has a [quiet_period]. Wait until it is over.`,
          ['quiet', 'wait'],
        ),
        conflict('notification_channel.id !== notification.notification_channel_id', 'It failed by that channel. Choose another one.', [
          'same',
          'another',
          'failed by',
          'other channel',
        ]),
        works,
        conflict(
          'notification.attempts < notification_channel.most_attempts',
          'It was sent {notification.attempts} times; by that channel {notification_channel.most_attempts} is the most in all.',
          ['most', 'times', 'limit', 'already'],
        ),
      ],
      effects: [
        {
          set: 'notification',
          to: { status: "'sent'", notification_channel: 'notification_channel', attempts: 'notification.attempts + 1', failure: 'null' },
        },
      ],
      gives: 'notification',
      ask: ['send {notification} again, this time by {notification_channel}', 'try {notification} once more by {notification_channel}'],
      outcome: [{ question: 'How often has it been sent now?', value: 'notification.attempts', type: 'integer' }],
      plays: 0,
    },
  }
}
