// What is done with activities: calls, meetings and demos, planned and finished.
import { conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { isOpen } from './opportunities.ts'
import { KINDS } from './records.ts'

/** Activities of one rep in a day. */
const MOST_A_DAY = 3

export const activities: Readonly<Record<string, Action>> = {
  plan_activity: {
    title: 'Plan an [activity]',
    about: `Plans a call, a meeting or a demo about an open [opportunity] on a weekday; ${MOST_A_DAY} a day for each [rep]. Demos only from the second stage on.`,
    args: {
      opportunity: row('opportunity', { likely: "opportunity.status === 'open'" }),
      kind: mostly(
        choice('What it is.', KINDS),
        "opportunity.stage.position === 1 ? 'call' : opportunity.id % 2 === 0 ? 'meeting' : 'demo'",
      ),
      rep: row('rep', { about: 'Who does it.', likely: 'rep.id === opportunity.owner_id' }),
      day: date('Day.', 0, 12),
    },
    rules: [
      isOpen,
      invalid('day >= today()', 'It cannot be in the past; today is {today()}.'),
      conflict('weekday(day) <= 5', '{day} is on a weekend. Choose a weekday.', ['weekend', 'weekday']),
      conflict("kind !== 'demo' || opportunity.stage.position >= 2", 'It is in the first stage; a demo comes from the second one on.', [
        'first stage',
        'second',
      ]),
      conflict(
        `count('activity', a => a.rep_id === rep.id && a.planned_on === day && a.status !== 'missed') < ${MOST_A_DAY}`,
        `{rep.name} has ${MOST_A_DAY} activities on {day} already. Choose another day.`,
        ['already', 'another day', 'full', 'too many'],
      ),
      conflict(
        "none('activity', a => a.opportunity_id === opportunity.id && a.kind === kind && a.planned_on === day && a.status === 'planned')",
        'That is planned already.',
        ['already', 'planned'],
      ),
    ],
    effects: [{ add: 'activity', with: { opportunity: 'opportunity', rep: 'rep', kind: 'kind', planned_on: 'day', status: "'planned'" } }],
    gives: 'activity',
    ask: ['plan a {kind} with {rep} about {opportunity} on {day}', 'put down a {kind} of {rep} on {day} about {opportunity}'],
    plays: 4,
    routine: {
      row: 'opportunity',
      when: "opportunity.status === 'open' && none('activity', a => a.opportunity_id === opportunity.id && a.planned_on >= plusDays(today(), -10) && a.status !== 'missed')",
      chance: 0.25,
    },
  },
  finish_activity: {
    title: 'Note how an [activity] went',
    about: 'Notes the result of a planned activity on its day or later.',
    args: {
      activity: row('activity', { likely: "activity.status === 'planned' && activity.planned_on <= today()" }),
      result: choice(
        'How it went.',
        { good: 4, neutral: 3, bad: 1 },
        { says: { good: 'well', neutral: 'neither well nor badly', bad: 'badly' } },
      ),
    },
    rules: [
      conflict("activity.status === 'planned'", 'This activity is {activity.status} already.', ['already', 'done', 'missed']),
      conflict('activity.planned_on <= today()', 'It takes place on {activity.planned_on}, and today is {today()}.', [
        'takes place',
        'not yet',
        'too early',
      ]),
    ],
    effects: [{ set: 'activity', to: { status: "'done'", result: 'result' } }],
    ask: ['note that {activity} went {result}', 'close {activity}, which went {result}'],
    routine: { row: 'activity', when: "activity.status === 'planned' && activity.planned_on <= today()", chance: 0.7 },
  },
}
