// What is done with channels: they go down and work again.
import { conflict, row, type Action } from '../../../language/action.ts'

/** Fewest channels that have to work. */
const FEWEST_WORKING = 3

/** Actions with channels. */
export const channelActions: Readonly<Record<string, Action>> = {
  take_channel_down: {
    title: 'Take a channel down',
    about: `Notes that nothing can be sent by a channel for now; ${FEWEST_WORKING} have to keep working.`,
    args: { notification_channel: row('notification_channel', { likely: "notification_channel.condition === 'working'" }) },
    rules: [
      conflict("notification_channel.condition === 'working'", 'It is down already.', ['already', 'down']),
      conflict(
        `count('notification_channel', c => c.condition === 'working') > ${FEWEST_WORKING}`,
        `Only ${FEWEST_WORKING} channels work at the moment; bring another one back first.`,
        ['only', 'fewest', 'bring', 'first'],
      ),
    ],
    effects: [{ set: 'notification_channel', to: { condition: "'down'" } }],
    ask: ['take {notification_channel} down', 'note that nothing goes out by {notification_channel} for now'],
    plays: 1,
    undoneBy: 'bring_channel_back',
  },
  bring_channel_back: {
    title: 'Bring a channel back',
    about: 'Notes that a channel works again.',
    args: { notification_channel: row('notification_channel', { likely: "notification_channel.condition === 'down'" }) },
    rules: [conflict("notification_channel.condition === 'down'", 'It works.', ['works', 'working', 'not down'])],
    effects: [{ set: 'notification_channel', to: { condition: "'working'" } }],
    ask: ['bring {notification_channel} back, it works again', 'put {notification_channel} back to use'],
    plays: 1,
    undoneBy: 'take_channel_down',
  },
}
