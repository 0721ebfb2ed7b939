// Auditions: invitations, marks, second hearings, engagements.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../../language/action.ts'
import { choice, date, integer, money } from '../../../../language/field.ts'
import { AUDITION_HOURS } from '../offer.ts'

/** Marks from which candidates are called back and engaged; auditions of one judge on one day; most that a beginner gets. */
const CALLED_BACK_FROM = 6
const ENGAGED_FROM = 8
const MOST_A_DAY = 3
const MOST_FEE = 120

const isInvited: Rule = conflict("audition.status === 'invited'", 'This audition is {audition.status} already.', [
  'already',
  'heard',
  'recalled',
  'over',
])
const isHeard: Rule = conflict(
  "audition.status === 'heard'",
  'This audition is {audition.status}; only those that were heard once are recalled.',
  ['only', 'already', 'not heard'],
)
const slotFree = (day: string, hour: string): Rule =>
  conflict(
    `none('audition', a => a.judge_id === judge.id && a.day === ${day} && a.hour === ${hour} && (a.status === 'invited' || a.status === 'recalled'))`,
    '{judge.name} hears somebody else at that time.',
    ['somebody else', 'at that time', 'taken'],
  )
const fewEnough = (day: string): Rule =>
  conflict(
    `count('audition', a => a.judge_id === judge.id && a.day === ${day} && (a.status === 'invited' || a.status === 'recalled')) < ${MOST_A_DAY}`,
    `{judge.name} hears ${MOST_A_DAY} people on {${day}}, which is the most.`,
    ['the most', 'at most'],
  )
const directs: Rule = forbidden("judge.post === 'direction'", '{judge.name} does not direct.', ['does not direct', 'direct'])

/** See the head of this file. */
export const auditionActions: Readonly<Record<string, Action>> = {
  invite_to_audition: {
    title: 'Invite somebody to an audition',
    about: `A waiting [candidate] who can do what a [stage_part] calls for is heard on a coming day by somebody who directs; each part once, one open audition of a person, ${MOST_A_DAY} a day for a judge.`,
    args: {
      candidate: row('candidate', {
        likely:
          "candidate.status === 'waiting' && none('audition', a => a.candidate_id === candidate.id && (a.status === 'invited' || a.status === 'heard' || a.status === 'recalled'))",
      }),
      stage_part: row('stage_part', {
        likely:
          "(stage_part.calls_for === 'speech' || candidate.training === stage_part.calls_for) && none('audition', a => a.candidate_id === candidate.id && a.stage_part_id === stage_part.id)",
      }),
      judge: row('crew_member', { likely: "judge.post === 'direction'" }),
      day: mostly(date('Day.', 1, 20), 'plusDays(today(), 1 + candidate.id % 6)'),
      hour: choice('When.', AUDITION_HOURS),
    },
    rules: [
      conflict("candidate.status === 'waiting'", '{candidate.name} is engaged already.', ['already', 'engaged']),
      forbidden(
        "stage_part.calls_for === 'speech' || candidate.training === stage_part.calls_for",
        'The part calls for {stage_part.calls_for}, and {candidate.name} is trained for {candidate.training}.',
        ['calls for', 'trained', 'training'],
      ),
      directs,
      invalid('day > today()', 'Auditions are on a coming day; today is {today()}.'),
      conflict(
        "none('audition', a => a.candidate_id === candidate.id && a.stage_part_id === stage_part.id)",
        '{candidate.name} was invited for that part before.',
        ['before', 'already', 'invited'],
      ),
      conflict(
        "none('audition', a => a.candidate_id === candidate.id && (a.status === 'invited' || a.status === 'heard' || a.status === 'recalled'))",
        'An audition of {candidate.name} is not decided yet. Decide on it first.',
        ['not decided', 'first', 'open'],
      ),
      slotFree('day', 'hour'),
      fewEnough('day'),
    ],
    effects: [
      {
        add: 'audition',
        with: {
          candidate: 'candidate',
          stage_part: 'stage_part',
          judge: 'judge',
          day: 'day',
          hour: 'hour',
          status: "'invited'",
        },
      },
    ],
    gives: 'audition',
    ask: [
      'invite {candidate} to an audition for {stage_part} on {day} at {hour} with {judge}',
      'let {judge} hear {candidate} for {stage_part} on {day}, {hour}',
    ],
    plays: 44,
    undoneBy: 'cancel_audition',
  },
  mark_audition: {
    title: 'Mark an audition',
    about: 'A coming audition was heard, on its day or later, and gets a mark from 1 to 10.',
    args: {
      audition: row('audition', { likely: "audition.status === 'invited' && audition.day <= today()" }),
      mark: mostly(integer('From 1 to 10.', 1, 10), '4 + audition.id * 3 % 7'),
    },
    rules: [
      isInvited,
      conflict('audition.day <= today()', 'It is on {audition.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
      invalid('mark >= 1 && mark <= 10', 'Marks go from 1 to 10.'),
    ],
    effects: [{ set: 'audition', to: { status: "'heard'", mark: 'mark' } }],
    ask: ['give {audition} a mark of {mark}', 'put down a mark of {mark} for {audition}'],
    routine: { row: 'audition', when: "audition.status === 'invited' && audition.day < today()", chance: 0.5 },
  },
  recall_applicant: {
    title: 'Call an applicant back',
    about: `Somebody who was heard with a mark of ${CALLED_BACK_FROM} or more comes a second time, on a coming day, before another judge.`,
    args: {
      audition: row('audition', { likely: `audition.status === 'heard' && audition.mark >= ${CALLED_BACK_FROM}` }),
      judge: row('crew_member', { likely: "judge.post === 'direction' && judge.id !== audition.judge_id" }),
      new_day: mostly(date('Day.', 1, 20), 'plusDays(today(), 2 + audition.id % 6)'),
      new_hour: choice('When.', AUDITION_HOURS),
    },
    rules: [
      isHeard,
      conflict(`audition.mark >= ${CALLED_BACK_FROM}`, `The mark is {audition.mark}; people are called back from ${CALLED_BACK_FROM} on.`, [
        'mark',
        'too low',
        'called back from',
      ]),
      directs,
      forbidden('judge.id !== audition.judge_id', '{judge.name} heard them the first time; choose somebody else.', [
        'first time',
        'somebody else',
      ]),
      invalid('new_day > today()', 'The second time is on a coming day; today is {today()}.'),
      slotFree('new_day', 'new_hour'),
      fewEnough('new_day'),
    ],
    effects: [{ set: 'audition', to: { status: "'recalled'", judge: 'judge', day: 'new_day', hour: 'new_hour' } }],
    gives: 'audition',
    ask: [
      'call back the applicant of {audition} for {new_day} at {new_hour} with {judge}',
      'have {audition} continued by {judge} on {new_day}, {new_hour}',
    ],
    plays: 16,
  },
  engage_applicant: {
    title: 'Engage an applicant',
    about: `Somebody who was called back and has a mark of ${ENGAGED_FROM} or more becomes a [performer] with an evening fee of up to ${MOST_FEE}; on the day of the second hearing or later.`,
    args: {
      audition: row('audition', {
        likely: `audition.status === 'recalled' && audition.mark >= ${ENGAGED_FROM} && audition.day <= today()`,
      }),
      fee: mostly(money('What they get for an evening.', 60, 200, { step: 10 }), '70 + audition.id % 5 * 10'),
    },
    rules: [
      conflict("audition.status === 'recalled'", 'This audition is {audition.status}; only people who were called back are engaged.', [
        'only',
        'called back',
        'already',
      ]),
      conflict('audition.day <= today()', 'They are heard again on {audition.day}, and today is {today()}.', [
        'not yet',
        'heard again',
        'today is',
      ]),
      conflict(`audition.mark >= ${ENGAGED_FROM}`, `The mark is {audition.mark}; people are engaged from ${ENGAGED_FROM} on.`, [
        'mark',
        'too low',
        'engaged from',
      ]),
      conflict(`fee <= ${MOST_FEE}`, `Beginners get {money(${MOST_FEE})} an evening at most.`, ['at most', 'too much', 'beginners']),
      invalid('fee > 0', 'Nobody plays for nothing.'),
    ],
    effects: [
      { set: 'audition', to: { status: "'engaged'" } },
      { set: 'audition.candidate', to: { status: "'engaged'" } },
      {
        add: 'performer',
        with: {
          name: 'audition.candidate.name',
          email: 'audition.candidate.email',
          training: 'audition.candidate.training',
          fee: 'fee',
          most_parts: '1',
        },
      },
    ],
    gives: 'audition',
    ask: ['engage the applicant after {audition}, at {fee} an evening', 'close {audition} with an engagement at {fee} an evening'],
    ceiling: { arg: 'fee', most: `${MOST_FEE}`, words: 'as much as a beginner gets' },
    plays: 1,
  },
  raise_audition_mark: {
    title: 'Change the mark of an audition',
    about: 'Raises the mark of an audition after the second hearing, by two at most, up to 10.',
    args: {
      audition: row('audition', { likely: "audition.status === 'recalled' && audition.day <= today()" }),
      new_mark: mostly(integer('From 1 to 10.', 1, 10), 'min(10, audition.mark + 1)'),
    },
    rules: [
      conflict("audition.status === 'recalled'", 'This audition is {audition.status}; marks change after a second hearing only.', [
        'only',
        'second',
      ]),
      conflict('audition.day <= today()', 'They are heard again on {audition.day}, and today is {today()}.', [
        'not yet',
        'heard again',
        'today is',
      ]),
      invalid('new_mark >= 1 && new_mark <= 10 && new_mark !== audition.mark', 'The new mark is another one from 1 to 10.'),
      conflict(
        'new_mark - audition.mark <= 2 && audition.mark - new_mark <= 2',
        'The mark is {audition.mark} and changes by two at most.',
        ['two at most', 'at most', 'by two'],
      ),
    ],
    effects: [{ set: 'audition', to: { mark: 'new_mark' } }],
    ask: ['change the mark of {audition} to {new_mark}', 'let {audition} have a mark of {new_mark} after the second hearing'],
  },
  reject_applicant: {
    title: 'Turn an applicant down',
    about: 'Somebody who was heard or called back is not engaged.',
    args: { audition: row('audition', { likely: "audition.status === 'heard' || audition.status === 'recalled'" }) },
    rules: [
      conflict(
        "audition.status === 'heard' || audition.status === 'recalled'",
        'This audition is {audition.status}; only people who were heard are turned down.',
        ['only', 'already', 'heard'],
      ),
    ],
    effects: [{ set: 'audition', to: { status: "'rejected'" } }],
    ask: ['turn down the applicant of {audition}', 'close {audition} without an engagement'],
    routine: { row: 'audition', when: `audition.status === 'heard' && audition.mark < ${CALLED_BACK_FROM}`, chance: 0.2 },
  },
  cancel_audition: {
    title: 'Cancel an audition',
    about: 'A coming audition does not take place.',
    args: { audition: row('audition', { likely: "audition.status === 'invited'" }) },
    rules: [isInvited],
    effects: [{ set: 'audition', to: { status: "'cancelled'" } }],
    ask: ['cancel {audition}', 'call off {audition}'],
  },
}
