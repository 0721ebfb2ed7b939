// What is done with meetings: planned, filled, moved, held.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, oneOf, text } from '../../../language/field.ts'
import { isIn, living } from './channels.ts'
import { TITLES } from './words.ts'

/** Hour at which the last meeting is over. */
const LAST_HOUR = 18

const planned = conflict("meeting.status === 'planned'", 'This [meeting] is {meeting.status}.', [
  'held',
  'cancelled',
  'over',
  'already',
  'not planned',
])
/** Whether hours on a day meet those of a row `m`. */
const meets = (day: string, hour: string, length: string): string =>
  `m.day === ${day} && m.hour < ${hour} + ${length} && m.hour + m.length > ${hour}`
/** The invited person has accepted another meeting at the time of this one. */
const busy =
  "some('invitation', i => i.user_id === invitation.user_id && i.answer === 'accepted' && i.meeting_id !== invitation.meeting_id && i.meeting.status === 'planned' && i.meeting.day === invitation.meeting.day && i.meeting.hour < invitation.meeting.hour + invitation.meeting.length && i.meeting.hour + i.meeting.length > invitation.meeting.hour)"

export const meetings: Readonly<Record<string, Action>> = {
  plan_meeting: {
    title: 'Plan a [meeting]',
    about: `Plans a [meeting] of a [channel] in an open [room] that is free then, between 8 and ${LAST_HOUR} o’clock. The organiser is in the [channel], has a full account and no other [meeting] of their own then.`,
    args: {
      channel: row('channel', { likely: "channel.status === 'active'" }),
      organiser: row('user', { about: 'Who invites.', likely: `organiser.kind === 'full' && ${isIn('organiser.id', 'channel.id')}` }),
      room: row('room', { likely: "room.status === 'open'" }),
      title: text('What it is called, as given.', oneOf(TITLES), { maxLength: 60 }),
      day: date('Day.', 0, 21),
      hour: integer('Hour at which it begins, from 8 to 17.', 8, 16),
      length: integer('How long it takes.', 1, 3, { skew: 'low', unit: 'hours' }),
    },
    rules: [
      invalid('day >= today()', 'The day cannot be in the past; today is {today()}.'),
      invalid(`hour + length <= ${LAST_HOUR}`, `It has to be over at ${LAST_HOUR} o’clock.`),
      living('channel'),
      forbidden("organiser.kind === 'full'", '{organiser.name} is a guest and plans no [meetings].', ['guest', 'plans no']),
      forbidden(isIn('organiser.id', 'channel.id'), '{organiser.name} is not in #{channel.name}.', ['not in', 'not a member', 'no member']),
      conflict("room.status === 'open'", 'The [room] “{room.name}” is closed.', ['closed', 'not open']),
      conflict(
        "none('meeting', m => m.title === title && m.day === day && m.status !== 'cancelled')",
        'There is a [meeting] “{title}” on {day} already; give it another title.',
        ['already', 'another title', 'there is'],
      ),
      conflict(
        `none('meeting', m => m.room_id === room.id && m.status === 'planned' && ${meets('day', 'hour', 'length')})`,
        'The [room] “{room.name}” is taken at that time. Look at its [meetings] on {day}.',
        ['taken', 'occupied', 'not free', 'at that time'],
      ),
      conflict(
        `none('meeting', m => m.organiser_id === organiser.id && m.status === 'planned' && ${meets('day', 'hour', 'length')})`,
        '{organiser.name} has another [meeting] at that time.',
        ['another', 'at that time', 'overlap'],
      ),
    ],
    effects: [
      {
        add: 'meeting',
        with: {
          title: 'title',
          channel: 'channel',
          organiser: 'organiser',
          room: 'room',
          day: 'day',
          hour: 'hour',
          length: 'length',
          status: "'planned'",
        },
      },
    ],
    ask: [
      'plan the [meeting] “{title}” of {channel} for {organiser} in {room}, on {day} at {hour}:00 for {length} hours',
      'put down a [meeting] called “{title}” for {channel}: {organiser} invites, {day}, {hour}:00, {length} hours, {room}',
    ],
    plays: 44,
    undoneBy: 'cancel_meeting',
  },
  invite_to_meeting: {
    title: 'Invite somebody to a [meeting]',
    about: 'Invites a member of the [channel] to a planned [meeting], as long as there are seats in its [room].',
    args: {
      meeting: row('meeting', { likely: "meeting.status === 'planned' && meeting.day >= today()" }),
      user: row('user', {
        likely: `user.id !== meeting.organiser_id && ${isIn('user.id', 'meeting.channel_id')} && none('invitation', i => i.meeting_id === meeting.id && i.user_id === user.id)`,
      }),
    },
    rules: [
      planned,
      forbidden(isIn('user.id', 'meeting.channel_id'), '{user.name} is not in #{meeting.channel.name}.', [
        'not in',
        'not a member',
        'no member',
      ]),
      conflict('user.id !== meeting.organiser_id', '{user.name} organises this [meeting].', ['organises', 'organiser']),
      conflict("none('invitation', i => i.meeting_id === meeting.id && i.user_id === user.id)", '{user.name} has been invited already.', [
        'already',
        'been invited',
      ]),
      conflict(
        "count('invitation', i => i.meeting_id === meeting.id && i.answer !== 'declined') + 1 < meeting.room.seats",
        'The [room] “{meeting.room.name}” has {meeting.room.seats} seats, and all are promised.',
        ['seats', 'full', 'no room', 'promised'],
      ),
    ],
    effects: [{ add: 'invitation', with: { meeting: 'meeting', user: 'user', answer: "'pending'" } }],
    gives: 'invitation',
    ask: ['invite {user} to {meeting}', 'ask {user} to come to {meeting}'],
    plays: 44,
  },
  answer_invitation: {
    title: 'Record the answer to an [invitation]',
    about: 'Records whether somebody comes to a planned [meeting]. Nobody accepts two that overlap.',
    args: {
      invitation: row('invitation', { likely: "invitation.answer === 'pending' && invitation.meeting.status === 'planned'" }),
      answer: choice('What they say.', { accepted: 4, declined: 1 }),
    },
    rules: [
      conflict("invitation.meeting.status === 'planned'", 'The [meeting] is {invitation.meeting.status}.', ['held', 'cancelled', 'over']),
      conflict('invitation.answer !== answer', '{invitation.user.name} has {answer} already.', ['already', 'has accepted', 'has declined']),
      conflict(`answer === 'declined' || !${busy}`, '{invitation.user.name} has accepted another [meeting] at that time.', [
        'another',
        'overlap',
        'at that time',
      ]),
    ],
    effects: [{ set: 'invitation', to: { answer: 'answer' } }],
    ask: ['record that {invitation} was {answer}', 'note the answer to {invitation}: {answer}'],
    plays: 10,
    routine: { row: 'invitation', when: "invitation.answer === 'pending' && invitation.meeting.status === 'planned'", chance: 0.2 },
  },
  move_meeting: {
    title: 'Move a [meeting]',
    about: 'Moves a planned [meeting] to another day and hour at which its [room] is free. Whoever had answered has to answer again.',
    args: {
      meeting: row('meeting', { likely: "meeting.status === 'planned' && meeting.day >= today()" }),
      day: mostly(date('The new day.', 0, 30), 'meeting.day >= today() ? plusDays(meeting.day, 1) : plusDays(today(), 1)'),
      hour: integer('Hour at which it begins, from 8 to 17.', 8, 15),
    },
    rules: [
      planned,
      invalid('day >= today()', 'The day cannot be in the past; today is {today()}.'),
      invalid(`hour + meeting.length <= ${LAST_HOUR}`, `It has to be over at ${LAST_HOUR} o’clock.`),
      conflict(
        "none('meeting', m => m.title === meeting.title && m.day === day && m.id !== meeting.id && m.status !== 'cancelled')",
        'There is another [meeting] “{meeting.title}” on {day}.',
        ['another', 'there is', 'already'],
      ),
      conflict(
        `none('meeting', m => m.room_id === meeting.room_id && m.id !== meeting.id && m.status === 'planned' && ${meets('day', 'hour', 'meeting.length')})`,
        'The [room] “{meeting.room.name}” is taken at that time.',
        ['taken', 'occupied', 'not free', 'at that time'],
      ),
    ],
    effects: [
      { set: 'meeting', to: { day: 'day', hour: 'hour' } },
      { each: 'invitation', as: 'i', where: 'i.meeting_id === meeting.id', do: [{ set: 'i', to: { answer: "'pending'" } }] },
    ],
    gives: 'meeting',
    ask: ['move {meeting} to {day}, {hour}:00', 'let {meeting} take place on {day} at {hour}:00 instead'],
    outcome: [
      {
        question: 'How many people have to answer again?',
        value: "count('invitation', i => i.meeting_id === meeting.id)",
        type: 'integer',
      },
    ],
    plays: 3,
  },
  cancel_meeting: {
    title: 'Cancel a [meeting]',
    about: 'Cancels a planned [meeting]. Its [room] is free again.',
    args: { meeting: row('meeting', { likely: "meeting.status === 'planned' && meeting.day >= today()" }) },
    rules: [planned],
    effects: [{ set: 'meeting', to: { status: "'cancelled'" } }],
    ask: ['cancel {meeting}', 'call {meeting} off'],
    plays: 4,
  },
  close_meeting: {
    title: 'Note that a [meeting] was held',
    about: 'Records that a planned [meeting] took place, today or before, and how many people came: not more than the seats of its [room].',
    args: {
      meeting: row('meeting', { likely: "meeting.status === 'planned' && meeting.day <= today()" }),
      attended: mostly(
        integer('How many came, the organiser included.', 1, 12, { unit: 'people' }),
        "1 + count('invitation', i => i.meeting_id === meeting.id && i.answer === 'accepted')",
      ),
    },
    rules: [
      planned,
      conflict('meeting.day <= today()', 'This [meeting] is on {meeting.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
      conflict('attended <= meeting.room.seats', 'There are {meeting.room.seats} seats in the [room] “{meeting.room.name}”.', [
        'seats',
        'too many',
        'more than',
      ]),
    ],
    effects: [{ set: 'meeting', to: { status: "'held'", attended: 'attended' } }],
    ask: ['note that {meeting} was held with {attended} people', 'close {meeting}: {attended} people came'],
    ceiling: { arg: 'attended', most: 'meeting.room.seats', words: 'as many people as its room has seats' },
    routine: { row: 'meeting', when: "meeting.status === 'planned' && meeting.day <= today()", chance: 0.4 },
  },
}
