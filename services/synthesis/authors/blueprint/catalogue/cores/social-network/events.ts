// What is done with events of groups.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, oneOf, text } from '../../../language/field.ts'
import { awake } from './people.ts'
import { EVENTS } from './words.ts'

/** Planned events of one group. */
const MOST_PLANNED = 3

const planned = conflict("event.status === 'planned'", 'This [event] is {event.status}.', [
  'held',
  'cancelled',
  'over',
  'already',
  'not planned',
])
const going = "a => a.event_id === event.id && a.answer === 'going'"
const joined = (profile: string, group: string): string =>
  `some('membership', m => m.group_id === ${group} && m.profile_id === ${profile} && m.state === 'joined')`

export const events: Readonly<Record<string, Action>> = {
  plan_event: {
    title: 'Plan an [event]',
    about: `Plans an [event] of a [group] on a coming day, with one of its hosts; ${MOST_PLANNED} planned ones each, one a day.`,
    args: {
      group: row('group', { likely: `count('event', e => e.group_id === group.id && e.status === 'planned') < ${MOST_PLANNED}` }),
      host: row('profile', {
        about: 'Who invites.',
        likely:
          "host.status === 'active' && some('membership', m => m.group_id === group.id && m.profile_id === host.id && m.rank === 'host')",
      }),
      title: text('Title, as given.', oneOf(EVENTS), { maxLength: 60 }),
      day: date('Day.', 1, 16),
      places: integer('How many can come, the host not counted.', 2, 12, { unit: 'people' }),
    },
    rules: [
      invalid('day > today()', 'The day has to be a coming one; today is {today()}.'),
      awake('host'),
      forbidden(
        "some('membership', m => m.group_id === group.id && m.profile_id === host.id && m.rank === 'host')",
        '{host.name} is no host of “{group.name}”.',
        ['no host', 'not a host'],
      ),
      conflict(
        `count('event', e => e.group_id === group.id && e.status === 'planned') < ${MOST_PLANNED}`,
        `“{group.name}” has ${MOST_PLANNED} planned [events] already.`,
        ['already', 'limit', 'at most', 'too many'],
      ),
      conflict(
        "none('event', e => e.group_id === group.id && e.day === day && e.status !== 'cancelled')",
        '“{group.name}” has an [event] on {day} already.',
        ['already', 'has an'],
      ),
    ],
    effects: [{ add: 'event', with: { group: 'group', host: 'host', title: 'title', day: 'day', places: 'places', status: "'planned'" } }],
    ask: [
      'plan the [event] “{title}” of {group} on {day} with {host} as host and room for {places} people',
      'put down that {host} invites {group} to “{title}” on {day}, {places} people at most',
    ],
    undoneBy: 'cancel_event',
    plays: 52,
  },
  answer_event: {
    title: 'Record who comes to an [event]',
    about:
      'Records that a joined member of the [group] comes to a planned [event], as long as there are places, or may come. A new answer takes the place of an old one.',
    args: {
      event: row('event', { likely: "event.status === 'planned' && event.day >= today()" }),
      profile: row('profile', {
        likely: `profile.id !== event.host_id && profile.status !== 'suspended' && ${joined('profile.id', 'event.group_id')} && none('attendance', a => a.event_id === event.id && a.profile_id === profile.id)`,
      }),
      answer: choice(
        'Whether they come or only may.',
        { going: 4, interested: 1 },
        { says: { going: 'is coming', interested: 'may come' } },
      ),
    },
    rules: [
      planned,
      awake('profile'),
      conflict('profile.id !== event.host_id', '{profile.name} hosts it.', ['hosts', 'host']),
      forbidden(joined('profile.id', 'event.group_id'), '{profile.name} is not in “{event.group.name}”.', [
        'not in',
        'no member',
        'not a member',
      ]),
      conflict(
        "none('attendance', a => a.event_id === event.id && a.profile_id === profile.id && a.answer === answer)",
        '{profile.name} has said that already.',
        ['already', 'has said'],
      ),
      conflict(`answer === 'interested' || count('attendance', ${going}) < event.places`, 'All {event.places} places are taken.', [
        'taken',
        'full',
        'no place',
        'places',
      ]),
    ],
    effects: [
      { each: 'attendance', as: 'old', where: 'old.event_id === event.id && old.profile_id === profile.id', do: [{ remove: 'old' }] },
      { add: 'attendance', with: { event: 'event', profile: 'profile', answer: 'answer' } },
    ],
    gives: 'attendance',
    ask: ['note that {profile} {answer} to {event}', 'put down for {event} that {profile} {answer}'],
    outcome: [{ question: 'How many people are coming now?', value: `count('attendance', ${going})`, type: 'integer' }],
    plays: 34,
    undoneBy: 'withdraw_answer',
  },
  withdraw_answer: {
    title: 'Take an answer back',
    about: 'A [profile] has said nothing about a planned [event] any more; the place is free.',
    args: { attendance: row('attendance', { likely: "attendance.event.status === 'planned'" }) },
    rules: [conflict("attendance.event.status === 'planned'", 'The [event] is {attendance.event.status}.', ['held', 'cancelled', 'over'])],
    effects: [{ remove: 'attendance' }],
    ask: ['delete {attendance}', 'take back {attendance}'],
  },
  enlarge_event: {
    title: 'Change the places of an [event]',
    about: 'Sets how many can come to a planned [event]: not fewer than have said that they come.',
    args: {
      event: row('event', { likely: "event.status === 'planned'" }),
      places: mostly(integer('The new number of places.', 2, 20, { unit: 'people' }), 'event.places + 3'),
    },
    rules: [
      planned,
      conflict('places !== event.places', 'It has {places} places already.', ['already', 'same']),
      conflict(`places >= count('attendance', ${going})`, `{count('attendance', ${going})} people have said that they come.`, [
        'have said',
        'fewer',
        'too few',
        'come',
      ]),
    ],
    effects: [{ set: 'event', to: { places: 'places' } }],
    ask: ['change the number of places of {event} to {places}', 'let {places} people come to {event}'],
    plays: 3,
  },
  cancel_event: {
    title: 'Cancel an [event]',
    about: 'Cancels a planned [event].',
    args: { event: row('event', { likely: "event.status === 'planned' && event.day >= today()" }) },
    rules: [planned],
    effects: [{ set: 'event', to: { status: "'cancelled'" } }],
    ask: ['cancel {event}', 'call {event} off'],
    plays: 3,
  },
  close_event: {
    title: 'Note that an [event] was held',
    about: 'Records that a planned [event] took place, today or before, and how many came: not more than its places.',
    args: {
      event: row('event', { likely: "event.status === 'planned' && event.day <= today()" }),
      came: mostly(integer('How many came, the host not counted.', 0, 12, { unit: 'people' }), `count('attendance', ${going})`),
    },
    rules: [
      planned,
      conflict('event.day <= today()', 'This [event] is on {event.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
      conflict('came <= event.places', 'There were {event.places} places only.', ['places', 'only', 'too many', 'more than']),
    ],
    effects: [{ set: 'event', to: { status: "'held'", came: 'came' } }],
    ask: ['note that {event} was held and {came} people came', 'close {event}: {came} people came'],
    ceiling: { arg: 'came', most: 'event.places', words: 'as many people as it had places' },
    routine: { row: 'event', when: "event.status === 'planned' && event.day <= today()", chance: 0.18 },
  },
}
