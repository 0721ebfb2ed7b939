// What is done with surveys: sent, reminded of, answered, closed; and the calls after bad answers.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, integer, oneOf, text } from '../../../language/field.ts'
import { CALL_DAYS, OPEN_DAYS, QUIET_DAYS, REMARKS, REMIND_AFTER } from './words.ts'

/** Actions of the module. */
export const surveyActions = (customer: string, staff: string): Readonly<Record<string, Action>> => ({
  ...sending(customer),
  ...answering,
  ...calling(staff),
})

const sending = (customer: string): Readonly<Record<string, Action>> => {
  const idle = `none('survey', s => s.${customer}_id === ${customer}.id && s.status === 'sent')`
  const fresh = `none('survey', s => s.${customer}_id === ${customer}.id && s.question_set_id === question_set.id && s.sent_on > plusDays(today(), -${QUIET_DAYS}))`
  return {
    send_survey: {
      title: 'Send a [survey]',
      about: `Sends questions to a [${customer}]: one [survey] at a time, and the same questions once in ${QUIET_DAYS} days. There are ${OPEN_DAYS} days to answer.`,
      args: {
        [customer]: row(customer, { likely: idle }),
        question_set: row('question_set', { likely: fresh }),
      },
      rules: [
        conflict(idle, `{${customer}.name} has not answered the last [survey] yet.`, ['not answered', 'last', 'still open', 'waiting']),
        conflict(fresh, `{${customer}.name} was asked this in the last ${QUIET_DAYS} days.`, ['last', 'already', 'recently', 'days']),
      ],
      effects: [
        {
          add: 'survey',
          with: {
            [customer]: customer,
            question_set: 'question_set',
            sent_on: 'today()',
            closes_on: `plusDays(today(), ${OPEN_DAYS})`,
            status: "'sent'",
          },
        },
      ],
      gives: 'survey',
      ask: [`send {question_set} to {${customer}}`, `ask {${customer}} for an opinion, with {question_set}`],
      outcome: [{ question: 'Until when can it be answered?', value: 'survey.closes_on', type: 'date' }],
      plays: 26,
    },
    remind_of_survey: {
      title: 'Remind of a [survey]',
      about: `Reminds once of an unanswered [survey], from ${REMIND_AFTER} days after it was sent until it closes.`,
      args: {
        survey: row('survey', {
          likely: `survey.status === 'sent' && survey.reminded_on === null && survey.sent_on <= plusDays(today(), -${REMIND_AFTER}) && survey.closes_on >= today()`,
        }),
      },
      rules: [
        conflict("survey.status === 'sent'", 'This [survey] is {survey.status}.', ['answered', 'closed', 'already']),
        conflict('survey.reminded_on === null', 'A reminder went out on {survey.reminded_on}; there is only one.', [
          'only one',
          'already',
          'reminder',
        ]),
        conflict(`survey.sent_on <= plusDays(today(), -${REMIND_AFTER})`, `It was sent on {survey.sent_on}; wait ${REMIND_AFTER} days.`, [
          'wait',
          'too early',
          'days',
        ]),
        conflict('survey.closes_on >= today()', 'It could be answered until {survey.closes_on}.', ['until', 'closed', 'too late', 'over']),
      ],
      effects: [{ set: 'survey', to: { reminded_on: 'today()' } }],
      ask: ['send a reminder about {survey}', 'remind them once of {survey}'],
      plays: 1,
    },
  }
}

const answering: Readonly<Record<string, Action>> = {
  record_survey_answer: {
    title: 'Record an answer',
    about: `Writes down an answer to a [survey] that came by phone or mail, while it is open.`,
    args: {
      survey: row('survey', { likely: "survey.status === 'sent' && survey.closes_on >= today()" }),
      score: integer('From 0 to 10.', 0, 10),
      remark: text('What was added.', oneOf(REMARKS), { maxLength: 200 }),
    },
    rules: [
      conflict("survey.status === 'sent'", 'This [survey] is {survey.status}.', ['answered', 'closed', 'already']),
      conflict('survey.closes_on >= today()', 'It could be answered until {survey.closes_on}.', ['until', 'closed', 'too late', 'over']),
    ],
    effects: [{ set: 'survey', to: { score: 'score', remark: 'remark', status: "'answered'" } }],
    ask: [
      'write down the answer to {survey}: {score} points, and “{remark}”',
      'note that {survey} was answered with {score}, adding “{remark}”',
    ],
    routine: { row: 'survey', when: "survey.status === 'sent' && survey.closes_on >= today()", chance: 0.03 },
  },
  close_survey: {
    title: 'Close a [survey]',
    about: 'Closes an unanswered [survey] after its last day.',
    args: { survey: row('survey', { likely: "survey.status === 'sent' && survey.closes_on < today()" }) },
    rules: [
      conflict("survey.status === 'sent'", 'This [survey] is {survey.status} already.', ['answered', 'closed', 'already']),
      conflict('survey.closes_on < today()', 'It can be answered until {survey.closes_on}.', ['until', 'still', 'not yet']),
    ],
    effects: [{ set: 'survey', to: { status: "'closed'" } }],
    ask: ['close {survey}', 'wait no longer for an answer to {survey}'],
    routine: { row: 'survey', when: "survey.status === 'sent' && survey.closes_on < today()", chance: 0.015 },
  },
}

const calling = (staff: string): Readonly<Record<string, Action>> => {
  const planned = "count('call_back', c => c.caller_id === caller.id && c.status === 'planned')"
  const bad = "survey.status === 'answered' && survey.score <= survey.question_set.low_score"
  return {
    plan_call_back: {
      title: 'Plan a [call_back]',
      about: `Has somebody call after a bad answer, within ${CALL_DAYS} days: once for each [survey], and not more for a caller than their limit.`,
      args: {
        survey: row('survey', { likely: `${bad} && none('call_back', c => c.survey_id === survey.id)` }),
        caller: row(staff, { about: 'Who calls.', likely: `${planned} < caller.most_calls` }),
      },
      rules: [
        conflict("survey.status === 'answered'", 'This [survey] is {survey.status}; there is no answer to call about.', [
          'no answer',
          'unanswered',
          'closed',
          'sent',
        ]),
        conflict(
          'survey.score <= survey.question_set.low_score',
          'It scored {survey.score}; only scores up to {survey.question_set.low_score} are followed up.',
          ['only', 'up to', 'scored', 'good enough'],
        ),
        conflict("none('call_back', c => c.survey_id === survey.id)", 'There is a call-back for it already.', [
          'already',
          'planned',
          'made',
        ]),
        forbidden(`${planned} < caller.most_calls`, '{caller.name} has {caller.most_calls} call-backs planned, which is their limit.', [
          'limit',
          'planned',
          'full',
        ]),
      ],
      effects: [
        { add: 'call_back', with: { survey: 'survey', caller: 'caller', due_on: `plusDays(today(), ${CALL_DAYS})`, status: "'planned'" } },
      ],
      gives: 'call_back',
      ask: ['have {caller} call back after {survey}', 'plan a call by {caller} because of {survey}'],
      routine: { row: 'survey', when: `${bad} && none('call_back', c => c.survey_id === survey.id)`, chance: 0.08 },
    },
    hand_on_call_back: {
      title: 'Hand a [call_back] on',
      about: 'Gives a planned call-back to somebody else with room for it.',
      args: {
        call_back: row('call_back', { likely: "call_back.status === 'planned'" }),
        caller: row(staff, {
          about: 'Who calls from now on.',
          likely: `caller.id !== call_back.caller_id && ${planned} < caller.most_calls`,
        }),
      },
      rules: [
        conflict("call_back.status === 'planned'", 'This call was made on {call_back.called_on}.', ['made', 'already']),
        invalid('caller.id !== call_back.caller_id', '{caller.name} has it already.'),
        forbidden(`${planned} < caller.most_calls`, '{caller.name} has {caller.most_calls} call-backs planned, which is their limit.', [
          'limit',
          'planned',
          'full',
        ]),
      ],
      effects: [{ set: 'call_back', to: { caller: 'caller' } }],
      gives: 'call_back',
      ask: ['let {caller} make {call_back} instead', 'hand {call_back} on to {caller}'],
      plays: 1,
    },
    note_call_back: {
      title: 'Note the result of a [call_back]',
      about: 'Writes down what came of a planned call-back. Whoever was not reached is tried again once more, two days later.',
      args: {
        call_back: row('call_back', { likely: "call_back.status === 'planned'" }),
        result: choice('What came of it.', { reconciled: 4, unreachable: 2, lost: 1 }),
      },
      rules: [
        conflict("call_back.status === 'planned'", 'This call was made on {call_back.called_on}.', ['made', 'already']),
        conflict(
          "result !== 'unreachable' || call_back.result === null",
          'They were not reached once already. Write down what becomes of it: reconciled or lost.',
          ['already', 'once', 'second'],
        ),
      ],
      effects: [
        { set: 'call_back', to: { result: 'result' } },
        { set: 'call_back', to: { due_on: 'plusDays(today(), 2)' }, when: "result === 'unreachable'" },
        { set: 'call_back', to: { status: "'made'", called_on: 'today()' }, when: "result !== 'unreachable'" },
      ],
      ask: ['note that {call_back} ended as {result}', 'write down {result} as the result of {call_back}'],
      routine: { row: 'call_back', when: "call_back.status === 'planned' && call_back.due_on <= today()", chance: 0.1 },
    },
  }
}
