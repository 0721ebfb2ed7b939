// What is done with interviews.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { mine, myJob } from './jobs.ts'

/** Interviews about one application, cancelled ones not counted. */
const MOST_INTERVIEWS = 3
const SATURDAY = 6

const planned = conflict("interview.status === 'planned'", 'This [interview] is {interview.status}.', [
  'held',
  'missed',
  'cancelled',
  'over',
  'already',
])
const workday = conflict(`weekday(day) < ${SATURDAY}`, '{day} is at a weekend.', ['weekend', 'saturday', 'sunday'])
const coming = invalid('day >= today()', 'The day cannot be in the past; today is {today()}.')
const recruiterFree = (who: string, except = '') =>
  conflict(
    `none('interview', i => i.recruiter_id === ${who}_id && i.status === 'planned' && i.day === day && i.hour === hour${except})`,
    `{${who}.name} has another [interview] on {day} at {hour}:00.`,
    ['another', 'at that time', 'not free'],
  )
const candidateFree = (who: string, except = '') =>
  conflict(
    `none('interview', i => i.application.candidate_id === ${who}_id && i.status === 'planned' && i.day === day && i.hour === hour${except})`,
    `{${who}.name} has another [interview] on {day} at {hour}:00.`,
    ['another', 'at that time', 'not free'],
  )
const nextWorkday = 'weekday(today()) === 5 ? plusDays(today(), 3) : weekday(today()) === 6 ? plusDays(today(), 2) : plusDays(today(), 1)'

export const interviews: Readonly<Record<string, Action>> = {
  plan_interview: {
    title: 'Plan an [interview]',
    about: `Plans an [interview] about a screened or interviewed [application] on a weekday, led by who looks after the [job]: ${MOST_INTERVIEWS} at most, one on a day, and both sides free at that hour.`,
    args: {
      application: row('application', {
        likely: `(application.stage === 'screened' || application.stage === 'interviewed') && (${mine('application.job')}) && none('interview', i => i.application_id === application.id && i.status === 'planned')`,
      }),
      day: mostly(date('Day.', 0, 18), nextWorkday),
      hour: integer('Hour at which it begins, from 8 to 17.', 8, 17),
      form: choice('How it is held.', { phone: 2, video: 3, on_site: 4 }),
    },
    rules: [
      coming,
      workday,
      myJob('application.job'),
      conflict(
        "application.stage === 'screened' || application.stage === 'interviewed'",
        'This [application] is {application.stage}; one invites who was screened.',
        ['not screened', 'screened', 'applied', 'offered', 'hired', 'rejected', 'withdrawn'],
      ),
      conflict(
        "none('interview', i => i.application_id === application.id && i.status === 'planned')",
        'An [interview] about it is planned already. Move or hold that first.',
        ['already', 'planned', 'first'],
      ),
      conflict(
        "none('interview', i => i.application_id === application.id && i.day === day)",
        'There is or was an [interview] about it on {day}; choose another day.',
        ['another day', 'on that day', 'there is'],
      ),
      conflict(
        `count('interview', i => i.application_id === application.id && i.status !== 'cancelled') < ${MOST_INTERVIEWS}`,
        `There were ${MOST_INTERVIEWS} [interviews] about it, which is the limit. Decide now.`,
        ['limit', 'at most', 'decide'],
      ),
      recruiterFree('application.job.recruiter'),
      candidateFree('application.candidate'),
    ],
    effects: [
      {
        add: 'interview',
        with: {
          application: 'application',
          recruiter: 'application.job.recruiter',
          form: 'form',
          day: 'day',
          hour: 'hour',
          status: "'planned'",
        },
      },
    ],
    gives: 'interview',
    ask: [
      'plan an [interview] about {application} on {day} at {hour}:00 ({form})',
      'invite for {application} on {day} at {hour}:00, {form}',
    ],
    undoneBy: 'cancel_interview',
    plays: 14,
    routine: {
      row: 'application',
      when: "application.stage === 'screened' && none('interview', i => i.application_id === application.id && i.status === 'planned')",
      chance: 0.2,
    },
  },
  move_interview: {
    title: 'Move an [interview]',
    about: 'Moves a planned [interview] to another weekday or hour at which both sides are free.',
    args: {
      interview: row('interview', { likely: `interview.status === 'planned' && (${mine('interview.application.job')})` }),
      day: mostly(date('The new day.', 1, 21), nextWorkday),
      hour: integer('Hour at which it begins, from 8 to 17.', 8, 17),
    },
    rules: [
      planned,
      myJob('interview.application.job'),
      coming,
      workday,
      conflict('day !== interview.day || hour !== interview.hour', 'It is on {day} at {hour}:00 already.', ['already', 'same']),
      conflict(
        "none('interview', i => i.application_id === interview.application_id && i.day === day && i.id !== interview.id)",
        'There is or was another [interview] about the same [application] on {day}.',
        ['another', 'there is', 'same'],
      ),
      recruiterFree('interview.recruiter', ' && i.id !== interview.id'),
      candidateFree('interview.application.candidate', ' && i.id !== interview.id'),
    ],
    effects: [{ set: 'interview', to: { day: 'day', hour: 'hour' } }],
    ask: ['move {interview} to {day}, {hour}:00', 'let {interview} take place on {day} at {hour}:00 instead'],
    plays: 3,
  },
  cancel_interview: {
    title: 'Cancel an [interview]',
    about: 'Calls a planned [interview] off.',
    args: { interview: row('interview', { likely: `interview.status === 'planned' && (${mine('interview.application.job')})` }) },
    rules: [planned, myJob('interview.application.job')],
    effects: [{ set: 'interview', to: { status: "'cancelled'" } }],
    ask: ['cancel {interview}', 'call off {interview}'],
  },
  hold_interview: {
    title: 'Score an [interview]',
    about: 'Records that a planned [interview] was held, today or before, with a score from 1 to 10. Only who led it or a lead does this.',
    args: {
      interview: row('interview', {
        likely:
          "interview.status === 'planned' && interview.day <= today() && (interview.recruiter_id === actor.id || actor.role === 'lead')",
      }),
      score: mostly(integer('From 1, poor, to 10, excellent.', 1, 10), '7'),
    },
    rules: [
      planned,
      conflict('interview.day <= today()', 'It is on {interview.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
      forbidden(
        "interview.recruiter_id === actor.id || actor.role === 'lead'",
        '{interview.recruiter.name} led it; only they or a lead give the score.',
        ['only they', 'led it', 'somebody else'],
      ),
    ],
    effects: [
      { set: 'interview', to: { status: "'held'", score: 'score' } },
      { set: 'interview.application', to: { stage: "'interviewed'" }, when: "interview.application.stage === 'screened'" },
    ],
    ask: ['record that {interview} was held with a score of {score}', 'score {interview} with {score} out of 10'],
    routine: { row: 'interview', when: "interview.status === 'planned' && interview.day <= today()", chance: 0.26 },
  },
  miss_interview: {
    title: 'Note that somebody did not turn up',
    about:
      'Records that the [candidate] missed a planned [interview], today or before. With the second one missed the [application] is rejected.',
    args: { interview: row('interview', { likely: "interview.status === 'planned' && interview.day <= today()" }) },
    rules: [
      planned,
      conflict('interview.day <= today()', 'It is on {interview.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
    ],
    effects: [
      { set: 'interview', to: { status: "'missed'" } },
      {
        set: 'interview.application',
        to: { stage: "'rejected'", reason: "'no_show'" },
        when: "count('interview', i => i.application_id === interview.application_id && i.status === 'missed') >= 2",
      },
    ],
    ask: ['note that nobody turned up for {interview}', 'mark {interview} as missed'],
    outcome: [{ question: 'Where does that application stand now?', value: 'interview.application.stage', type: 'text' }],
    plays: 2,
  },
}
