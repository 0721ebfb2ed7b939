// What is done with preferences: topics are taken, moved to another channel, muted for a time, left, and taken again.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { LEAVE_ALONE_DAYS, LONGEST_MUTE } from './terms.ts'

/** Actions with preferences. */
export const preferenceActions = (customer: string): Readonly<Record<string, Action>> => ({
  ...taking(customer),
  ...muting,
  ...leaving(customer),
})

const taken = conflict("notification_preference.status === 'taken'", 'They have left this topic on {notification_preference.changed_on}.', [
  'left',
  'opted out',
  'cancelled',
  'do not take',
])

/** The channel of the arguments has to work. */
export const works = conflict(
  "notification_channel.condition === 'working'",
  'The channel “{notification_channel.name}” is down. Choose another one.',
  ['down', 'another', 'not working'],
)

const optional = forbidden(
  "notification_preference.notification_topic.duty === 'optional'",
  'The topic “{notification_preference.notification_topic.name}” is mandatory; everybody who has it keeps getting it.',
  ['mandatory', 'keeps', 'not optional', 'required'],
)

const taking = (customer: string): Readonly<Record<string, Action>> => {
  const fresh = `none('notification_preference', p => p.${customer}_id === ${customer}.id && p.notification_topic_id === notification_topic.id)`
  return {
    take_notification_topic: {
      title: 'Sign up for a topic',
      about: `Notes that a [${customer}] wants to hear about a topic, and by which channel: once for each topic. Whoever has left it takes it again instead.`,
      args: {
        [customer]: row(customer),
        notification_topic: row('notification_topic', { likely: fresh }),
        notification_channel: row('notification_channel', { likely: "notification_channel.condition === 'working'" }),
      },
      rules: [
        conflict(fresh, `{${customer}.name} has a preference for this topic already. Change that one.`, [
          'already',
          'change',
          'has a preference',
        ]),
        works,
      ],
      effects: [
        {
          add: 'notification_preference',
          with: {
            [customer]: customer,
            notification_topic: 'notification_topic',
            notification_channel: 'notification_channel',
            changed_on: 'today()',
            status: "'taken'",
          },
        },
      ],
      gives: 'notification_preference',
      ask: [
        `sign {${customer}} up for {notification_topic} by {notification_channel}`,
        `note that {${customer}} wants to hear about {notification_topic} by {notification_channel}`,
      ],
      outcome: [
        {
          question: 'How many topics do they take now?',
          value: `count('notification_preference', p => p.${customer}_id === ${customer}.id && p.status === 'taken')`,
          type: 'integer',
        },
      ],
      plays: 18,
    },
    change_topic_channel: {
      title: 'Change the channel of a topic',
      about: 'Has notifications on a topic sent by another channel from now on.',
      args: {
        notification_preference: row('notification_preference', { likely: "notification_preference.status === 'taken'" }),
        notification_channel: row('notification_channel', {
          likely:
            "notification_channel.condition === 'working' && notification_channel.id !== notification_preference.notification_channel_id",
        }),
      },
      rules: [
        taken,
        invalid('notification_channel.id !== notification_preference.notification_channel_id', 'It goes by that channel already.'),
        works,
      ],
      effects: [{ set: 'notification_preference', to: { notification_channel: 'notification_channel' } }],
      gives: 'notification_preference',
      ask: [
        'change {notification_preference} to {notification_channel}',
        'use {notification_channel} from now on for {notification_preference}',
      ],
      plays: 2,
    },
  }
}

const muted = 'notification_preference.muted_until !== null && notification_preference.muted_until >= today()'

const muting: Readonly<Record<string, Action>> = {
  mute_topic: {
    title: 'Mute a topic',
    about: `Stops optional notifications on a topic for some days, ${LONGEST_MUTE} at most. They can be held for a digest meanwhile.`,
    args: {
      notification_preference: row('notification_preference', {
        likely: `notification_preference.status === 'taken' && notification_preference.notification_topic.duty === 'optional' && !(${muted})`,
      }),
      days: mostly(integer('For how many days, today included.', 1, LONGEST_MUTE), '14'),
    },
    rules: [
      taken,
      optional,
      conflict(`!(${muted})`, 'It is muted until {notification_preference.muted_until}. Unmute it first.', [
        'already',
        'muted until',
        'unmute',
      ]),
    ],
    effects: [{ set: 'notification_preference', to: { muted_until: 'plusDays(today(), days - 1)' } }],
    ask: [
      'mute {notification_preference} for {days} days, today included',
      'keep {notification_preference} silent for {days} days from today on',
    ],
    outcome: [{ question: 'What is the last muted day?', value: 'notification_preference.muted_until', type: 'date' }],
    plays: 3,
    undoneBy: 'unmute_topic',
  },
  unmute_topic: {
    title: 'Unmute a topic',
    about: 'Lets notifications on a muted topic through again.',
    args: { notification_preference: row('notification_preference', { likely: muted }) },
    rules: [conflict(muted, 'It is not muted.', ['not muted', 'is active', 'nothing'])],
    effects: [{ set: 'notification_preference', to: { muted_until: 'null' } }],
    ask: ['unmute {notification_preference}', 'end the mute of {notification_preference}'],
    plays: 1,
  },
}

const leaving = (customer: string): Readonly<Record<string, Action>> => ({
  leave_notification_topic: {
    title: 'Opt out of a topic',
    about: `Notes that somebody no longer wants an optional topic. They are left alone with it for ${LEAVE_ALONE_DAYS} days at least, and what is held of it for a digest is dropped.`,
    args: {
      notification_preference: row('notification_preference', {
        likely: "notification_preference.status === 'taken' && notification_preference.notification_topic.duty === 'optional'",
      }),
    },
    rules: [taken, optional],
    effects: [
      { set: 'notification_preference', to: { status: "'left'", changed_on: 'today()', muted_until: 'null' } },
      {
        each: 'notification',
        as: 'n',
        where: `n.${customer}_id === notification_preference.${customer}_id && n.notification_topic_id === notification_preference.notification_topic_id && n.status === 'held'`,
        do: [{ set: 'n', to: { status: "'dropped'" } }],
      },
    ],
    ask: ['cancel {notification_preference}', 'cancel {notification_preference}, they do not want to hear about it any more'],
    plays: 4,
    routine: {
      row: 'notification_preference',
      when: "notification_preference.status === 'taken' && notification_preference.notification_topic.duty === 'optional'",
      chance: 0.005,
    },
  },
  retake_notification_topic: {
    title: 'Take a topic again',
    about: `Notes that somebody wants a topic again that they have left, from ${LEAVE_ALONE_DAYS} days after leaving.`,
    args: {
      notification_preference: row('notification_preference', {
        likely: `notification_preference.status === 'left' && notification_preference.changed_on <= plusDays(today(), -${LEAVE_ALONE_DAYS})`,
      }),
    },
    rules: [
      conflict("notification_preference.status === 'left'", 'They take this topic already.', ['already', 'take', 'not left']),
      forbidden(
        `notification_preference.changed_on <= plusDays(today(), -${LEAVE_ALONE_DAYS})`,
        `They left it on {notification_preference.changed_on} and are left alone for ${LEAVE_ALONE_DAYS} days.`,
        ['left alone', 'too early', 'too soon', 'days'],
      ),
    ],
    effects: [{ set: 'notification_preference', to: { status: "'taken'", changed_on: 'today()' } }],
    ask: ['take up {notification_preference} again', 'make {notification_preference} active again, they want it back'],
    plays: 0,
  },
})
