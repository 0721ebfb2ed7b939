// Tables of notifications: channels, topics, what people want, when they want quiet, and what they were told.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { CHANNELS, FAILURES, LONGEST_QUIET, TOPICS } from './terms.ts'

/** Entities of the module. */
export const notificationEntities = (customer: string, deal: string): Readonly<Record<string, Entity>> => ({
  notification_channel: {
    noun: { one: 'notification channel', many: 'notification channels' },
    kind: 'reference',
    about: 'A way by which notifications go out.',
    fields: {
      name: text('Name.', oneOf(CHANNELS.map(({ name }) => name)), { unique: true }),
      most_attempts: integer('How often a notification is sent in all at most when this channel is used again.', 1, 4, {
        called: 'number of attempts at most',
      }),
      condition: choice('Whether it can be used at the moment.', { working: 5, down: 1 }),
    },
    identify: ['name'],
    refer: 'the channel “{name}”',
    rows: CHANNELS.length,
    given: CHANNELS,
  },
  notification_topic: {
    noun: { one: 'notification topic', many: 'notification topics' },
    kind: 'reference',
    about: 'What notifications are about.',
    fields: {
      name: text('Name.', oneOf(TOPICS.map(({ name }) => name)), { unique: true }),
      duty: choice('Mandatory ones cannot be left, muted or held back, and quiet periods and limits do not stop them.', {
        optional: 5,
        mandatory: 2,
      }),
      days_apart: integer('Fewest days between two notifications of it about the same deal.', 2, 14, {
        called: 'days between two notifications',
        unit: 'days',
      }),
    },
    identify: ['name'],
    refer: 'the topic “{name}”',
    rows: TOPICS.length,
    given: TOPICS,
  },
  notification_preference: {
    noun: {
      one: 'notification preference',
      many: 'notification preferences',
      also: [{ one: 'notification setting', many: 'notification settings' }],
    },
    kind: 'record',
    about: `Whether and by which channel a [${customer}] wants to hear about a [notification_topic].`,
    fields: {
      [customer]: ref(customer, 'Whose it is.'),
      notification_topic: ref('notification_topic', 'For which topic.'),
      notification_channel: ref('notification_channel', 'By which channel they want it.'),
      muted_until: date('Last day on which it is muted; null: it is not.', -20, 20, { called: 'last muted day', optional: true }),
      changed_on: date('Day on which the topic was last taken or left.', -60, 0, {
        called: 'day of the decision',
        filter: true,
        sort: true,
        clause: 'that were decided on',
      }),
      status: choice('Whether they take the topic.', { taken: 7, left: 1 }, { says: { taken: 'active', left: 'cancelled' } }),
    },
    identify: [customer, 'notification_topic'],
    refer: `the preference of {${customer}} for {notification_topic}`,
    summary: { by: ['notification_topic', 'notification_channel', 'status'], totals: [], over: 'changed_on' },
    unique: [[customer, 'notification_topic']],
  },
  quiet_period: {
    noun: { one: 'quiet period', many: 'quiet periods' },
    kind: 'record',
    about: `Days on which a [${customer}] gets no notifications but mandatory ones.`,
    fields: {
      [customer]: ref(customer, 'Who wants quiet.'),
      starts_on: date('First day.', -40, 20, { called: 'first day', filter: true, sort: true, clause: 'that start' }),
      ends_on: date('Last day.', -30, 40, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      status: choice('Lifted ones do not count.', { agreed: 5, lifted: 1 }, { says: { agreed: 'agreed', lifted: 'lifted' } }),
    },
    identify: [customer, 'starts_on'],
    refer: `the [quiet_period] of {${customer}} that starts on {starts_on}`,
    computed: {
      days_to_add: {
        about: 'Days by which it can be made longer.',
        value: `${LONGEST_QUIET - 1} - days(quiet_period.starts_on, quiet_period.ends_on)`,
        type: 'integer',
        called: 'number of days to add',
      },
    },
    summary: { by: ['status'], totals: [], over: 'starts_on' },
  },
  notification: {
    noun: {
      one: 'notification',
      many: 'notifications',
      also: [{ one: 'alert', many: 'alerts' }],
    },
    kind: 'record',
    about: `What a [${customer}] is told about a [${deal}].`,
    fields: {
      [customer]: ref(customer, 'Who is told.'),
      [deal]: ref(deal, `About which [${deal}].`),
      notification_topic: ref('notification_topic', 'On which topic.'),
      notification_channel: ref('notification_channel', 'By which channel it went out last; null while it is held.', { optional: true }),
      written_on: date('Day on which it was written.', -60, 0, {
        called: 'day of writing',
        filter: true,
        sort: true,
        clause: 'that were written',
      }),
      attempts: integer('How often it was sent.', 0, 4, { called: 'number of attempts', filter: true, sort: true }),
      failure: choice('Why it came back last; null: it did not.', FAILURES, {
        optional: true,
        clauses: {
          wrong_address: 'that came back because of a wrong address',
          mailbox_full: 'that came back because of a full mailbox',
          refused: 'that were refused',
          no_answer: 'that nobody answered',
        },
      }),
      status: choice(
        'Where it stands: held ones wait for the next digest, bundled ones went out with one.',
        { held: 2, sent: 4, failed: 2, read: 3, bundled: 1, dropped: 1 },
        { says: { held: 'held', sent: 'sent', failed: 'failed', read: 'read', bundled: 'bundled', dropped: 'dropped' } },
      ),
    },
    identify: [deal, 'notification_topic', 'written_on'],
    refer: `the [notification] of {written_on} on {notification_topic} about {${deal}}`,
    summary: { by: ['status', 'notification_topic', 'notification_channel', 'failure'], totals: ['attempts'], over: 'written_on' },
  },
  digest: {
    noun: { one: 'digest', many: 'digests' },
    kind: 'record',
    about: `Held notifications that went out to a [${customer}] together.`,
    fields: {
      [customer]: ref(customer, 'To whom.'),
      notification_channel: ref('notification_channel', 'By which channel.'),
      entries: integer('How many notifications are in it.', 1, 9, {
        called: 'number of entries',
        filter: true,
        sort: true,
      }),
      sent_on: date('Day on which it was sent.', -60, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
    },
    identify: [customer, 'sent_on'],
    refer: `the [digest] of {sent_on} to {${customer}}`,
    summary: { by: ['notification_channel'], totals: ['entries'], over: 'sent_on' },
  },
})
