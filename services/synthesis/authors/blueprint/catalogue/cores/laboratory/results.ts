// What is done with results, from measuring to the correction of what was released.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { UNDONE } from './analyses.ts'

/** Percent that is taken off what is released late. */
const LATE_PERCENT = 10
/** Days after entering until which a result can be corrected. */
const CORRECT_DAYS = 30

const VERDICT = (value: string, method: string): string =>
  `${value} > ${method}.upper ? 'above' : ${value} < ${method}.lower ? 'below' : 'within'`

export const results: Readonly<Record<string, Action>> = {
  enter_result: {
    title: 'Enter a [result]',
    about:
      'Enters the value that was measured in a scheduled [analysis], on its day or later. Whoever measures has to have the [sample]; the [reagent] is of the right kind, not expired, and its units are used up. The verdict follows from the limits.',
    args: {
      analysis: row('analysis', {
        likely: "analysis.status === 'scheduled' && analysis.day <= today() && analysis.sample.custodian_id === analysis.analyst_id",
      }),
      reagent: row('reagent', {
        likely:
          "reagent.kind === analysis.method.reagent_kind && reagent.status === 'in_use' && reagent.units_left >= analysis.method.units && reagent.expires_on >= today()",
      }),
      value: mostly(
        integer('The value, in the unit of the [method].', 0, 400),
        'floor((analysis.method.lower + analysis.method.upper * 2) / 3)',
      ),
    },
    rules: [
      conflict("analysis.status === 'scheduled'", 'This [analysis] is {analysis.status}; only scheduled ones are measured.', [
        'not scheduled',
        'ordered',
        'already',
        'measured',
        'released',
        'cancelled',
      ]),
      conflict('analysis.day <= today()', 'It is scheduled for {analysis.day}, and today is {today()}.', [
        'scheduled for',
        'not yet',
        'today is',
      ]),
      conflict(
        'analysis.sample.custodian_id === analysis.analyst_id',
        '{analysis.sample.custodian.name} has the [sample], not {analysis.analyst.name}, who measures. Hand it over first.',
        ['has the', 'hand it over', 'custod'],
      ),
      conflict(
        'reagent.kind === analysis.method.reagent_kind',
        '“{analysis.method.name}” takes {analysis.method.reagent_kind}; [reagent] {reagent.code} is {reagent.kind}.',
        ['takes', 'wrong', 'kind'],
      ),
      conflict(
        "reagent.status === 'in_use' && reagent.expires_on >= today()",
        '[reagent] {reagent.code} is discarded or expired on {reagent.expires_on}.',
        ['expired', 'discarded'],
      ),
      conflict(
        'reagent.units_left >= analysis.method.units',
        '[reagent] {reagent.code} has {reagent.units_left} units left, and {analysis.method.units} are needed.',
        ['left', 'not enough', 'needed'],
      ),
    ],
    effects: [
      {
        add: 'result',
        with: {
          analysis: 'analysis',
          analyst: 'analysis.analyst',
          reagent: 'reagent',
          value: 'value',
          verdict: VERDICT('value', 'analysis.method'),
          entered_on: 'today()',
          status: "'entered'",
        },
      },
      { set: 'analysis', to: { status: "'measured'" } },
      { set: 'reagent', to: { units_left: 'reagent.units_left - analysis.method.units' } },
    ],
    gives: 'result',
    also: { reagent: 'reagent' },
    ask: [
      'enter {value} as the result of {analysis}, measured with {reagent}',
      '{analysis} came to {value} with {reagent}; enter the result',
    ],
    outcome: [
      { question: 'Is that within, above or below the limits?', value: 'result.verdict', type: 'text' },
      { question: 'How many units are left in that bottle?', value: 'reagent.units_left', type: 'integer' },
    ],
    routine: {
      row: 'analysis',
      when: "analysis.status === 'scheduled' && analysis.day <= today() && analysis.sample.custodian_id === analysis.analyst_id",
      chance: 0.15,
    },
  },
  release_result: {
    title: 'Release a [result]',
    about: `Releases an entered [result] to the [client], by somebody with the right to do so who did not measure it. What is later than promised costs ${LATE_PERCENT} percent less.`,
    args: {
      result: row('result', { likely: "result.status === 'entered' && result.analyst_id !== actor.id" }),
    },
    rules: [
      conflict("result.status === 'entered'", 'This [result] is {result.status} already.', [
        'already',
        'released',
        'corrected',
        'discarded',
      ]),
      forbidden("actor.may_release === 'yes'", 'You have no right to release [results].', ['no right', 'may not', 'not allowed']),
      forbidden('result.analyst_id !== actor.id', 'You measured it yourself; somebody else has to release it.', [
        'yourself',
        'somebody else',
        'someone else',
        'own',
      ]),
    ],
    effects: [
      { set: 'result', to: { status: "'released'", released_by: 'actor' } },
      {
        set: 'result.analysis',
        to: {
          status: "'released'",
          price: `result.analysis.due_on < today() ? floor(result.analysis.price * ${100 - LATE_PERCENT} / 100) : result.analysis.price`,
        },
      },
    ],
    ask: ['release {result}', 'send out {result}'],
    outcome: [{ question: 'What does the client pay for it?', value: 'result.analysis.price', type: 'money' }],
    plays: 2,
    routine: { row: 'result', when: "result.status === 'entered'", chance: 0.06 },
  },
  discard_result: {
    title: 'Discard a [result]',
    about: 'Throws away an entered [result] that looks wrong; the [analysis] is to be scheduled anew.',
    args: { result: row('result', { likely: "result.status === 'entered'" }) },
    rules: [
      conflict("result.status === 'entered'", 'This [result] is {result.status}; only unreleased ones can be discarded.', [
        'already',
        'released',
        'corrected',
        'discarded',
      ]),
    ],
    effects: [
      { set: 'result', to: { status: "'discarded'" } },
      { set: 'result.analysis', to: UNDONE },
    ],
    ask: ['discard {result}', 'throw out {result}, which looks wrong'],
  },
  correct_result: {
    title: 'Correct a released [result]',
    about: `Puts another value into a released [result], once, within ${CORRECT_DAYS} days. The verdict follows from the limits.`,
    args: {
      result: row('result', { likely: `result.status === 'released' && result.entered_on >= plusDays(today(), -${CORRECT_DAYS})` }),
      value: mostly(integer('The right value.', 0, 400), 'result.value + 2'),
    },
    rules: [
      conflict("result.status === 'released'", 'This [result] is {result.status}; released ones are corrected, once.', [
        'once',
        'already',
        'not released',
        'unreleased',
        'entered',
        'discarded',
        'corrected',
      ]),
      forbidden("actor.may_release === 'yes'", 'You have no right to release [results], so you do not correct them.', [
        'no right',
        'may not',
      ]),
      conflict(
        `days(result.entered_on, today()) <= ${CORRECT_DAYS}`,
        `It was entered on {result.entered_on}, more than ${CORRECT_DAYS} days ago.`,
        ['more than', 'too late', '30 days'],
      ),
      conflict('value !== result.value', 'That is the value it has.', ['the value it has', 'same', 'already']),
    ],
    effects: [{ set: 'result', to: { status: "'corrected'", value: 'value', verdict: VERDICT('value', 'result.analysis.method') } }],
    ask: ['correct {result} to {value}', '{result} should read {value}; correct it'],
    outcome: [{ question: 'Is that within, above or below the limits?', value: 'result.verdict', type: 'text' }],
  },
}
