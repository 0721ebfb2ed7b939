// Surveys: questions to customers, answers from 0 to 10, reminders, and somebody who calls back when an answer was bad.
// Rules: one at a time, not the same questions twice in two months, two weeks to answer, one reminder, call-backs by somebody with time.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../language/field.ts'
import { covers } from './covers.ts'
import { surveyActions } from './surveys/actions.ts'
import { OPEN_DAYS, QUESTION_SETS, REMARKS } from './surveys/words.ts'

const entities = (customer: string, staff: string): Readonly<Record<string, Entity>> => ({
  question_set: {
    noun: { one: 'question set', many: 'question sets' },
    kind: 'reference',
    about: 'What people are asked in one survey.',
    fields: {
      name: text('Name.', oneOf(QUESTION_SETS.map(({ name }) => name)), { unique: true }),
      questions: integer('Number of questions.', 1, 20, { called: 'number of questions' }),
      low_score: integer('Scores up to this one are followed up.', 3, 7, { called: 'alarm score' }),
    },
    identify: ['name'],
    refer: 'the questions “{name}”',
    rows: QUESTION_SETS.length,
    given: QUESTION_SETS,
  },
  survey: {
    noun: {
      one: 'survey',
      many: 'surveys',
      also: [
        { one: 'questionnaire', many: 'questionnaires' },
        { one: 'poll', many: 'polls' },
      ],
    },
    kind: 'record',
    about: `Questions that a [${customer}] was sent.`,
    fields: {
      [customer]: ref(customer, 'Who was asked.'),
      question_set: ref('question_set', 'What was asked.'),
      sent_on: date('Day on which it was sent.', -60, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
      closes_on: date('Last day on which it can be answered.', -60, OPEN_DAYS, { called: 'last day', sort: true }),
      reminded_on: date('Day of the reminder.', -60, 0, { called: 'day of the reminder', optional: true }),
      score: integer('From 0, would never come again, to 10; null until it is answered.', 0, 10, {
        filter: true,
        sort: true,
        optional: true,
        clause: 'that scored',
      }),
      remark: text('What was added; null without.', oneOf(REMARKS), { maxLength: 200, optional: true }),
      status: choice(
        'Where it stands.',
        { sent: 3, answered: 5, closed: 1 },
        { says: { sent: 'unanswered', answered: 'answered', closed: 'closed' } },
      ),
    },
    identify: [customer, 'question_set', 'sent_on'],
    refer: `the [survey] of {sent_on} to {${customer}} with {question_set}`,
    summary: { by: ['question_set', 'status'], totals: ['score'], over: 'sent_on' },
  },
  call_back: {
    noun: { one: 'call-back', many: 'call-backs' },
    kind: 'record',
    about: `Somebody calls a [${customer}] whose answer was bad.`,
    fields: {
      survey: ref('survey', 'Because of which [survey].'),
      caller: ref(staff, 'Who calls.', { called: 'caller' }),
      due_on: date('Day by which the call has to be made.', -30, 10, {
        called: 'due date',
        filter: true,
        sort: true,
        clause: 'that are due',
      }),
      result: choice('What came of it.', { reconciled: 4, unreachable: 2, lost: 1 }, { optional: true }),
      called_on: date('Day of the call.', -30, 0, { called: 'day of the call', optional: true }),
      status: choice('Whether it was made.', { planned: 1, made: 1 }, { says: { planned: 'planned', made: 'made' } }),
    },
    identify: ['survey'],
    refer: 'the call-back after {survey}',
    summary: { by: ['status', 'caller', 'result'], totals: [], over: 'due_on' },
    unique: [['survey']],
  },
})

export const surveys: Module = {
  key: 'surveys',
  title: 'Surveys',
  words: ['survey', 'questionnaire', 'satisfaction', 'poll', 'opinion', 'score', 'follow-up call'],
  attach: core => {
    const { customer, staff } = core.roles
    if (core.actor.entity !== staff || covers(core, /survey|questionnaire|poll|call.?back/)) return null
    return {
      entities: entities(customer, staff),
      actions: surveyActions(customer, staff),
      fields: {
        [staff]: {
          most_calls: integer('Call-backs that they have planned at a time.', 1, 4, { called: 'call-back limit', editable: true }),
        },
      },
    }
  },
}
