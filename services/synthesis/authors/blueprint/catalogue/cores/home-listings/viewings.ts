// Viewings: planned, moved, handed on, held, missed.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { HOURS } from './records.ts'

/** Days ahead, and coming viewings of one house hunter. */
const AHEAD = 14
const MOST = 3

const SELLS = (agent: string, home: string): string => `(${agent}.area === 'everywhere' || ${agent}.area === ${home}.area)`
const isPlanned: Rule = conflict("home_viewing.status === 'planned'", 'This viewing is {home_viewing.status} already.', [
  'already',
  'held',
  'cancelled',
  'missed',
])
const BUSY = (agent: string, day: string, hour: string): string =>
  `some('home_viewing', v => v.estate_agent_id === ${agent}.id && v.day === ${day} && v.hour === ${hour} && v.status === 'planned')`

/** See the head of this file. */
export const viewings: Readonly<Record<string, Action>> = {
  plan_home_viewing: {
    title: 'Plan a viewing',
    about: `An [estate_agent] who sells there shows a listed [home] to a [house_hunter], from tomorrow to ${AHEAD} days ahead, not on Sundays, within their daily limit. Homes more than a tenth above the budget are not shown; ${MOST} coming viewings each.`,
    args: {
      house_hunter: row('house_hunter', {
        likely: `house_hunter.status === 'looking' && count('home_viewing', v => v.house_hunter_id === house_hunter.id && v.status === 'planned') < ${MOST}`,
      }),
      home: row('home', {
        likely:
          "home.status === 'listed' && home.asking * 10 <= house_hunter.budget * 11 && none('home_viewing', v => v.home_id === home.id && v.house_hunter_id === house_hunter.id && v.status === 'planned')",
      }),
      estate_agent: row('estate_agent', { likely: SELLS('estate_agent', 'home') }),
      day: mostly(
        date('Day.', 1, 14),
        'plusDays(today(), weekday(plusDays(today(), 1 + home.id % 6)) === 7 ? 2 + home.id % 6 : 1 + home.id % 6)',
      ),
      hour: choice('When.', HOURS),
    },
    rules: [
      conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
      conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', ['not listed', 'sold', 'reserved', 'withdrawn']),
      invalid(
        `day > today() && day <= plusDays(today(), ${AHEAD})`,
        `Viewings are from tomorrow to ${AHEAD} days ahead; today is {today()}.`,
      ),
      conflict('weekday(day) !== 7', '{day} is a Sunday; nothing is shown then.', ['sunday', 'nothing is shown']),
      forbidden(SELLS('estate_agent', 'home'), '{estate_agent.name} sells in another part of the town.', ['another part', 'does not sell']),
      conflict(
        'home.asking * 10 <= house_hunter.budget * 11',
        '“{home.title}” costs {money(home.asking)} thousand, more than a tenth above the budget of {house_hunter.name}.',
        ['budget', 'too dear', 'above'],
      ),
      conflict(`!${BUSY('estate_agent', 'day', 'hour')}`, '{estate_agent.name} shows another home then.', [
        'another home',
        'not free',
        'taken',
      ]),
      conflict(
        "none('home_viewing', v => v.home_id === home.id && v.day === day && v.hour === hour && v.status === 'planned')",
        '“{home.title}” is shown to somebody else then.',
        ['somebody else', 'taken'],
      ),
      conflict(
        "count('home_viewing', v => v.estate_agent_id === estate_agent.id && v.day === day && v.status === 'planned') < estate_agent.most_viewings",
        '{estate_agent.name} holds {estate_agent.most_viewings} viewings a day at most.',
        ['at most', 'a day', 'limit'],
      ),
      conflict(
        `count('home_viewing', v => v.house_hunter_id === house_hunter.id && v.status === 'planned') < ${MOST}`,
        `{house_hunter.name} has ${MOST} coming viewings already.`,
        ['already', 'at most', 'coming'],
      ),
    ],
    effects: [
      {
        add: 'home_viewing',
        with: { home: 'home', house_hunter: 'house_hunter', estate_agent: 'estate_agent', day: 'day', hour: 'hour', status: "'planned'" },
      },
    ],
    gives: 'home_viewing',
    ask: [
      'plan a viewing of {home} for {house_hunter} on {day} at {hour} with {estate_agent}',
      'let {estate_agent} show {home} to {house_hunter} on {day}, {hour}',
    ],
    plays: 38,
    undoneBy: 'cancel_home_viewing',
  },
  move_home_viewing: {
    title: 'Move a viewing to another day',
    about: `Moves a planned viewing, at the same hour, to a coming day within ${AHEAD} days that is no Sunday.`,
    args: {
      home_viewing: row('home_viewing', { likely: "home_viewing.status === 'planned'" }),
      new_day: mostly(date('The new day.', 1, 14), 'plusDays(today(), weekday(plusDays(today(), 6)) === 7 ? 7 : 6)'),
    },
    rules: [
      isPlanned,
      invalid(
        `new_day > today() && new_day <= plusDays(today(), ${AHEAD}) && new_day !== home_viewing.day`,
        `The new day has to be another one within ${AHEAD} days; today is {today()}.`,
      ),
      conflict('weekday(new_day) !== 7', '{new_day} is a Sunday; nothing is shown then.', ['sunday', 'nothing is shown']),
      conflict(
        `!${BUSY('home_viewing.estate_agent', 'new_day', 'home_viewing.hour')}`,
        '{home_viewing.estate_agent.name} shows another home then.',
        ['another home', 'not free', 'taken'],
      ),
    ],
    effects: [{ set: 'home_viewing', to: { day: 'new_day' } }],
    ask: ['move {home_viewing} to {new_day}', 'put {home_viewing} off to {new_day}'],
    plays: 4,
  },
  hand_on_home_viewing: {
    title: 'Let another agent show a [home]',
    about: 'Sends another [estate_agent] who sells there and is free.',
    args: {
      home_viewing: row('home_viewing', { likely: "home_viewing.status === 'planned'" }),
      estate_agent: row('estate_agent', {
        likely: `estate_agent.id !== home_viewing.estate_agent_id && ${SELLS('estate_agent', 'home_viewing.home')}`,
      }),
    },
    rules: [
      isPlanned,
      conflict('estate_agent.id !== home_viewing.estate_agent_id', '{estate_agent.name} shows it already.', ['already', 'same']),
      forbidden(SELLS('estate_agent', 'home_viewing.home'), '{estate_agent.name} sells in another part of the town.', [
        'another part',
        'does not sell',
      ]),
      conflict(`!${BUSY('estate_agent', 'home_viewing.day', 'home_viewing.hour')}`, '{estate_agent.name} shows another home then.', [
        'another home',
        'not free',
        'taken',
      ]),
    ],
    effects: [{ set: 'home_viewing', to: { estate_agent: 'estate_agent' } }],
    gives: 'home_viewing',
    ask: ['let {estate_agent} hold {home_viewing} instead', 'give {home_viewing} to {estate_agent}'],
    plays: 3,
  },
  hold_home_viewing: {
    title: 'Note that a viewing was held',
    about: 'Notes that a viewing was held, on its day or later, with how much they liked the [home], from 1 to 5.',
    args: {
      home_viewing: row('home_viewing', { likely: "home_viewing.status === 'planned' && home_viewing.day <= today()" }),
      liking: mostly(integer('How much they liked it.', 1, 5), '1 + home_viewing.id * 3 % 5'),
    },
    rules: [
      isPlanned,
      conflict('home_viewing.day <= today()', 'It is on {home_viewing.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [{ set: 'home_viewing', to: { status: "'held'", liking: 'liking' } }],
    ask: ['note that {home_viewing} was held; the liking was {liking} of 5', 'close {home_viewing} with a liking of {liking}'],
    routine: { row: 'home_viewing', when: "home_viewing.status === 'planned' && home_viewing.day <= today()", chance: 0.35 },
  },
  miss_home_viewing: {
    title: 'Note that nobody came to a viewing',
    about: 'Notes that nobody came to a viewing, after its day.',
    args: { home_viewing: row('home_viewing', { likely: "home_viewing.status === 'planned' && home_viewing.day < today()" }) },
    rules: [
      isPlanned,
      conflict('home_viewing.day < today()', 'It is on {home_viewing.day}; that day is not over.', ['not over', 'is on', 'too early']),
    ],
    effects: [{ set: 'home_viewing', to: { status: "'missed'" } }],
    ask: ['note that nobody came: {home_viewing}', 'put {home_viewing} down as missed'],
    routine: { row: 'home_viewing', when: "home_viewing.status === 'planned' && home_viewing.day < today()", chance: 0.06 },
  },
  cancel_home_viewing: {
    title: 'Cancel a viewing',
    about: 'A planned viewing does not take place.',
    args: { home_viewing: row('home_viewing', { likely: "home_viewing.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'home_viewing', to: { status: "'cancelled'" } }],
    ask: ['cancel {home_viewing}', 'call off {home_viewing}'],
  },
}
