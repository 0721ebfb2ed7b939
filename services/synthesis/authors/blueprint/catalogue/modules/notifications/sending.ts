// How notifications go out: singly, held for later, and together in a digest.
import { conflict, forbidden, row, type Action, type Effect, type Rule } from '../../../language/action.ts'
import type { Roles } from '../../../language/blueprint.ts'
import type { Expression } from '../../../language/expression.ts'
import { works } from './preferences.ts'
import { DIGEST_DAYS, LIMIT_DAYS } from './terms.ts'

/** How many notifications of the last days count towards the limit of a customer. */
export const counted = (customer: string, who: Expression): Expression =>
  `count('notification', n => n.${customer}_id === ${who}.id && n.written_on > plusDays(today(), -${LIMIT_DAYS}) && n.notification_topic.duty === 'optional' && (n.status === 'sent' || n.status === 'failed' || n.status === 'read'))`

/** Whether a customer has no quiet period today. */
export const awake = (customer: string, who: Expression): Expression =>
  `none('quiet_period', q => q.${customer}_id === ${who}.id && q.status === 'agreed' && q.starts_on <= today() && q.ends_on >= today())`

/** Actions by which notifications go out. */
export const sendingActions = (roles: Roles): Readonly<Record<string, Action>> => ({
  ...single(roles),
  ...digests(roles.customer),
})

const single = ({ customer, deal: { entity: deal, customer: who } }: Roles): Readonly<Record<string, Action>> => {
  const mine = `p => p.${customer}_id === ${who}.id && p.notification_topic_id === notification_topic.id && p.status === 'taken'`
  const takes = `some('notification_preference', ${mine})`
  const heard = `none('notification_preference', p => p.${customer}_id === ${who}.id && p.notification_topic_id === notification_topic.id && p.muted_until >= today())`
  const must = "notification_topic.duty === 'mandatory'"
  const same = `n.${deal}_id === ${deal}.id && n.notification_topic_id === notification_topic.id`
  const fresh = `none('notification', n => ${same} && n.written_on > plusDays(today(), -notification_topic.days_apart) && n.status !== 'dropped')`
  const room = `${counted(customer, who)} < ${who}.notification_limit`
  const up = `some('notification_preference', ${mine} && p.notification_channel.condition === 'working')`
  const subscribed = forbidden(takes, `{${who}.name} does not take this topic. They are not told about it unless they sign up for it.`, [
    'not take',
    'left',
    'opted out',
    'sign up',
    'not signed up',
  ])
  const again = conflict(
    fresh,
    `There is a notification on this topic about the same [${deal}] from the last days; at least {notification_topic.days_apart} days lie between two.`,
    ['already', 'between', 'last days', 'too soon'],
  )
  const args = (likely: Expression): Action['args'] => ({
    [deal]: row(deal),
    notification_topic: row('notification_topic', { likely: `${takes} && ${fresh} && (${likely})` }),
  })
  const add = (rest: Readonly<Record<string, Expression>>): Effect => ({
    add: 'notification',
    with: { [customer]: who, [deal]: deal, notification_topic: 'notification_topic', written_on: 'today()', ...rest },
  })
  const optional = (rule: Rule): Rule => ({ ...rule, must: `${must} || ${rule.must}` })
  return {
    send_notification: {
      title: 'Send a [notification]',
      about: `Tells the [${customer}] of a [${deal}] about it on a topic that they take, by the channel of their preference. Muted topics, quiet periods and the limit of ${LIMIT_DAYS} days stop optional ones; those can be held for a digest.`,
      args: args(`${must} || ${heard} && ${awake(customer, who)} && ${room} && ${up}`),
      rules: [
        subscribed,
        again,
        optional(
          forbidden(heard, `{${who}.name} has muted this topic. Hold it for a digest, or wait.`, ['muted', 'mute', 'silent', 'digest']),
        ),
        optional(
          forbidden(awake(customer, who), `{${who}.name} has a [quiet_period]. Hold it for a digest, or wait.`, [
            'quiet',
            'digest',
            'wait',
          ]),
        ),
        optional(
          forbidden(
            room,
            `{${who}.name} has had {${counted(customer, who)}} of {${who}.notification_limit} notifications in ${LIMIT_DAYS} days. Hold it for a digest, or wait.`,
            ['limit', 'most', 'digest', 'already'],
          ),
        ),
        conflict(up, 'The channel that they want is down. Change the channel of their preference, if they agree, or wait.', [
          'down',
          'channel',
          'not working',
        ]),
      ],
      effects: [
        add({ attempts: '1', status: "'sent'" }),
        {
          each: 'notification_preference',
          as: 'p',
          where: `p.${customer}_id === ${who}.id && p.notification_topic_id === notification_topic.id`,
          do: [{ set: 'notification', to: { notification_channel: 'p.notification_channel' } }],
        },
      ],
      gives: 'notification',
      ask: [
        `send a [notification] on {notification_topic} about {${deal}}`,
        `let the [${customer}] know about {${deal}}, on {notification_topic}`,
      ],
      outcome: [{ question: 'By which channel did it go out?', value: 'notification.notification_channel.name', type: 'text' }],
      plays: 17,
    },
    hold_notification: {
      title: 'Hold a [notification]',
      about: `Writes an optional notification about a [${deal}] that is not sent by itself but with the next digest.`,
      args: args("notification_topic.duty === 'optional'"),
      rules: [
        subscribed,
        forbidden("notification_topic.duty === 'optional'", 'This topic is mandatory; send it at once.', [
          'mandatory',
          'at once',
          'not optional',
        ]),
        again,
      ],
      effects: [add({ attempts: '0', status: "'held'" })],
      gives: 'notification',
      ask: [
        `hold a [notification] on {notification_topic} about {${deal}} for the next digest`,
        `put {notification_topic} about {${deal}} into the next digest instead of sending it`,
      ],
      outcome: [
        {
          question: 'How many notifications are held for them now?',
          value: `count('notification', n => n.${customer}_id === notification.${customer}_id && n.status === 'held')`,
          type: 'integer',
        },
      ],
      plays: 10,
      undoneBy: 'drop_notification',
    },
  }
}

const digests = (customer: string): Readonly<Record<string, Action>> => {
  const held = `n => n.${customer}_id === ${customer}.id && n.status === 'held'`
  const due = `none('digest', d => d.${customer}_id === ${customer}.id && d.sent_on > plusDays(today(), -${DIGEST_DAYS}))`
  return {
    send_digest: {
      title: 'Send a [digest]',
      about: `Sends everything that is held for a [${customer}] together: once in ${DIGEST_DAYS} days, and not in a quiet period. It counts as one and not towards the limit.`,
      args: {
        [customer]: row(customer, { likely: `some('notification', ${held}) && ${due} && ${awake(customer, customer)}` }),
        notification_channel: row('notification_channel', { likely: "notification_channel.condition === 'working'" }),
      },
      rules: [
        conflict(`some('notification', ${held})`, `Nothing is held for {${customer}.name}.`, ['nothing', 'no held', 'none']),
        forbidden(awake(customer, customer), `{${customer}.name} has a [quiet_period]. Wait until it is over.`, ['quiet', 'wait']),
        conflict(due, `{${customer}.name} had a digest in the last ${DIGEST_DAYS} days.`, ['last', 'already', 'days', 'too soon']),
        works,
      ],
      effects: [
        {
          add: 'digest',
          with: {
            [customer]: customer,
            notification_channel: 'notification_channel',
            entries: `count('notification', ${held})`,
            sent_on: 'today()',
          },
        },
        {
          each: 'notification',
          as: 'n',
          where: `n.${customer}_id === ${customer}.id && n.status === 'held'`,
          do: [{ set: 'n', to: { status: "'bundled'", notification_channel: 'notification_channel', attempts: '1' } }],
        },
      ],
      gives: 'digest',
      ask: [
        `send {${customer}} a digest of what is held, by {notification_channel}`,
        `send everything that is held for {${customer}} together, by {notification_channel}`,
      ],
      outcome: [{ question: 'How many entries does it have?', value: 'digest.entries', type: 'integer' }],
      plays: 1,
    },
  }
}
