// Notifications: what customers are told about their deals, on which topics and by which channel they want it, and when they want quiet.
// Rules: only to those who take the topic, quiet periods and weekly limits except for mandatory topics, other channels after a failure,
// held ones go out together in a digest once a week, whoever has left a topic is left alone for a time.
import type { Module } from '../../language/blueprint.ts'
import { integer } from '../../language/field.ts'
import { covers } from './covers.ts'
import { channelActions } from './notifications/channels.ts'
import { deliveryActions } from './notifications/delivery.ts'
import { notificationEntities } from './notifications/entities.ts'
import { preferenceActions } from './notifications/preferences.ts'
import { quietActions } from './notifications/quiet.ts'
import { counted, sendingActions } from './notifications/sending.ts'
import { LIMIT_DAYS } from './notifications/terms.ts'

export const notifications: Module = {
  key: 'notifications',
  title: 'Notifications',
  words: ['notification', 'alert', 'notify', 'digest', 'opt out', 'mute', 'preference', 'quiet time', 'notice'],
  attach: core => {
    const { customer, staff, deal } = core.roles
    if (core.actor.entity !== staff || covers(core, /notif|alert|digest|newsletter/)) return null
    return {
      entities: notificationEntities(customer, deal.entity),
      actions: {
        ...preferenceActions(customer),
        ...quietActions(customer),
        ...sendingActions(core.roles),
        ...deliveryActions(customer),
        ...channelActions,
      },
      fields: {
        [customer]: {
          notification_limit: integer(`Most notifications that they want in ${LIMIT_DAYS} days; mandatory ones do not stop there.`, 1, 4, {
            called: 'notification limit',
            editable: true,
          }),
        },
      },
      computed: {
        [customer]: {
          notifications_this_week: {
            about: `Notifications of the last ${LIMIT_DAYS} days that count towards the limit.`,
            value: counted(customer, customer),
            type: 'integer',
            called: 'number of recent notifications',
          },
          notifications_held: {
            about: 'Notifications that wait for the next digest.',
            value: `count('notification', n => n.${customer}_id === ${customer}.id && n.status === 'held')`,
            type: 'integer',
            called: 'number of held notifications',
          },
        },
      },
    }
  },
}
