// Rehearsals: planned in a free room under somebody who directs, moved, held, cancelled.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { HOURS, ROOMS } from './offer.ts'

/** Rehearsals of one production on one day, and days ahead for which they are planned. */
const MOST_A_DAY = 2
const AHEAD = 21

const isPlanned: Rule = conflict("rehearsal.status === 'planned'", 'This rehearsal is {rehearsal.status} already.', [
  'already',
  'held',
  'cancelled',
])
/** Whether nothing stands against a rehearsal of a production at a time, leaving one rehearsal out. */
const roomFree = (room: string, day: string, hour: string, except = ''): Rule =>
  conflict(
    `none('rehearsal', r => r.room === ${room} && r.day === ${day} && r.hour === ${hour} && r.status === 'planned'${except})`,
    'Somebody else rehearses there at that time. Choose another room or time.',
    ['somebody else', 'another room', 'taken'],
  )
const leaderFree = (leader: string, day: string, hour: string, except = ''): Rule =>
  conflict(
    `none('rehearsal', r => r.leader_id === ${leader}.id && r.day === ${day} && r.hour === ${hour} && r.status === 'planned'${except})`,
    `{${leader}.name} leads another rehearsal at that time.`,
    ['another rehearsal', 'at that time'],
  )
const once = (production: string, day: string, hour: string): Rule =>
  conflict(
    `none('rehearsal', r => r.production_id === ${production}.id && r.day === ${day} && r.hour === ${hour} && r.status !== 'cancelled')`,
    `“{${production}.title}” is rehearsed at that time already.`,
    ['already', 'rehearsed'],
  )
const fewEnough = (production: string, day: string, except = ''): Rule =>
  conflict(
    `count('rehearsal', r => r.production_id === ${production}.id && r.day === ${day} && r.status === 'planned'${except}) < ${MOST_A_DAY}`,
    `“{${production}.title}” is rehearsed ${MOST_A_DAY} times that day, which is the most.`,
    ['the most', 'at most', 'times that day'],
  )
const notPlaying = (production: string, day: string, hour: string): Rule =>
  conflict(
    `${hour} !== 'evening' || none('stage_performance', p => p.production_id === ${production}.id && p.day === ${day} && p.status === 'scheduled')`,
    `“{${production}.title}” is played on that evening.`,
    ['is played', 'evening'],
  )

/** See the head of this file. */
export const rehearsals: Readonly<Record<string, Action>> = {
  plan_rehearsal: {
    title: 'Plan a [rehearsal]',
    about: `A [production] that is not closed is rehearsed in a free room on one of the next ${AHEAD} days, led by somebody who directs and is free then; ${MOST_A_DAY} times a day at most, and not on an evening on which it is played.`,
    args: {
      production: row('production', {
        likely: "production.status !== 'closed'",
      }),
      leader: row('crew_member', { likely: "leader.post === 'direction'" }),
      room: choice('Where.', ROOMS),
      day: mostly(date('Day.', 1, 20), 'plusDays(today(), 1 + production.id * 3 % 7)'),
      hour: choice('When.', HOURS),
    },
    rules: [
      conflict("production.status !== 'closed'", '“{production.title}” is closed. Revive it first.', ['closed', 'revive']),
      forbidden("leader.post === 'direction'", '{leader.name} does not direct.', ['does not direct', 'direct']),
      invalid(
        `day > today() && day <= plusDays(today(), ${AHEAD})`,
        `Rehearsals are planned for tomorrow or later, up to ${AHEAD} days ahead; today is {today()}.`,
      ),
      once('production', 'day', 'hour'),
      fewEnough('production', 'day'),
      notPlaying('production', 'day', 'hour'),
      roomFree('room', 'day', 'hour'),
      leaderFree('leader', 'day', 'hour'),
    ],
    effects: [
      {
        add: 'rehearsal',
        with: { production: 'production', leader: 'leader', room: 'room', day: 'day', hour: 'hour', status: "'planned'" },
      },
    ],
    gives: 'rehearsal',
    ask: [
      'plan a rehearsal of {production} on {day} ({hour}, in the {room}), led by {leader}',
      'have {leader} rehearse {production} on {day} in the {room}, {hour}',
    ],
    plays: 44,
    undoneBy: 'cancel_rehearsal',
  },
  move_rehearsal: {
    title: 'Move a [rehearsal]',
    about:
      'A planned rehearsal takes place on another day or at another time of day, in the same room and under the same leader, when both are free.',
    args: {
      rehearsal: row('rehearsal', { likely: "rehearsal.status === 'planned' && rehearsal.day >= today()" }),
      new_day: mostly(date('The new day.', 1, 20), 'plusDays(today(), 2 + rehearsal.id % 6)'),
      new_hour: choice('When.', HOURS),
    },
    rules: [
      isPlanned,
      invalid(
        `new_day > today() && new_day <= plusDays(today(), ${AHEAD})`,
        `Rehearsals are moved to tomorrow or later, up to ${AHEAD} days ahead; today is {today()}.`,
      ),
      once('rehearsal.production', 'new_day', 'new_hour'),
      fewEnough('rehearsal.production', 'new_day', ' && r.id !== rehearsal.id'),
      notPlaying('rehearsal.production', 'new_day', 'new_hour'),
      roomFree('rehearsal.room', 'new_day', 'new_hour', ' && r.id !== rehearsal.id'),
      leaderFree('rehearsal.leader', 'new_day', 'new_hour', ' && r.id !== rehearsal.id'),
    ],
    effects: [{ set: 'rehearsal', to: { day: 'new_day', hour: 'new_hour' } }],
    ask: ['move {rehearsal} to {new_day}, {new_hour}', 'have {rehearsal} on {new_day} instead ({new_hour})'],
    plays: 3,
  },
  hand_on_rehearsal: {
    title: 'Give a [rehearsal] another leader',
    about: 'Hands a rehearsal on to somebody else who directs and leads no other rehearsal at that time.',
    args: {
      rehearsal: row('rehearsal', { likely: "rehearsal.status === 'planned'" }),
      leader: row('crew_member', { likely: "leader.post === 'direction' && leader.id !== rehearsal.leader_id" }),
    },
    rules: [
      isPlanned,
      conflict('leader.id !== rehearsal.leader_id', '{leader.name} leads it already.', ['already', 'leads it']),
      forbidden("leader.post === 'direction'", '{leader.name} does not direct.', ['does not direct', 'direct']),
      leaderFree('leader', 'rehearsal.day', 'rehearsal.hour'),
    ],
    effects: [{ set: 'rehearsal', to: { leader: 'leader' } }],
    gives: 'rehearsal',
    ask: ['let {leader} lead {rehearsal} instead', 'hand {rehearsal} over to {leader}'],
    plays: 3,
  },
  hold_rehearsal: {
    title: 'Note that a [rehearsal] was held',
    about:
      'Notes that a rehearsal was held, on its day or later. It counts towards the first night, and understudies who were named by then know their part.',
    args: { rehearsal: row('rehearsal', { likely: "rehearsal.status === 'planned' && rehearsal.day <= today()" }) },
    rules: [
      isPlanned,
      conflict('rehearsal.day <= today()', 'It is on {rehearsal.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [{ set: 'rehearsal', to: { status: "'held'" } }],
    ask: ['note that {rehearsal} was held', 'put {rehearsal} down as held'],
    routine: { row: 'rehearsal', when: "rehearsal.status === 'planned' && rehearsal.day < today()", chance: 0.35 },
  },
  cancel_rehearsal: {
    title: 'Cancel a [rehearsal]',
    about: 'A planned rehearsal does not take place.',
    args: { rehearsal: row('rehearsal', { likely: "rehearsal.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'rehearsal', to: { status: "'cancelled'" } }],
    ask: ['cancel {rehearsal}', 'call off {rehearsal}'],
  },
}
