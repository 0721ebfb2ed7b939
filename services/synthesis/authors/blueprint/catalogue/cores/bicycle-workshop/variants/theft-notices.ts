// Thefts of registered bicycles: notices with a reward, hints that come in, and how a notice ends.
import { conflict, mostly, row, type Action, type Rule } from '../../../../language/action.ts'
import type { Entity } from '../../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'

/** Largest reward in percent of the value. */
const REWARD_PERCENT = 20

/** A code that counts. */
export const isValid: Rule = conflict("engraving.status === 'valid'", 'The engraving {engraving.code} is {engraving.status}, not valid.', [
  'not valid',
  'void',
  'already',
])
const isOpen: Rule = conflict("theft_notice.status === 'open'", 'This [theft_notice] is {theft_notice.status} already.', [
  'already',
  'solved',
  'withdrawn',
])
/** The bicycle of an engraving is not in the workshop. */
export const inNobodysHands =
  "none('bike_repair', r => r.bicycle_id === engraving.bicycle_id && r.status !== 'collected' && r.status !== 'called_off')"

/** A registered bicycle that is looked for. */
export const theftNotice: Entity = {
  noun: { one: 'theft notice', many: 'theft notices' },
  kind: 'record',
  about: 'A registered [bicycle] is looked for.',
  fields: {
    engraving: ref('engraving', 'Which engraving.', { clause: 'for' }),
    police_number: text('File number of the police.', pattern('PD-#####'), {
      unique: true,
      called: 'police number',
      maxLength: 12,
    }),
    reward: money('What a finder gets.', 0, 900, { called: 'reward', sort: true, filter: true, clause: 'with a reward of' }),
    hints: integer('Hints that came in.', 0, 20, { called: 'number of hints', sort: true, filter: true }),
    posted_on: date('Day.', -45, 0, { called: 'day of posting', filter: true, sort: true, clause: 'that were posted' }),
    status: choice(
      'Where it stands.',
      { open: 1, solved: 1, withdrawn: 1 },
      { says: { open: 'open', solved: 'solved', withdrawn: 'withdrawn' } },
    ),
  },
  identify: ['police_number'],
  refer: 'the [theft_notice] {police_number}',
  summary: { by: ['status'], totals: ['reward', 'hints'], over: 'posted_on' },
}

/** See the head of this file. */
export const thefts: Readonly<Record<string, Action>> = {
  post_theft_notice: {
    title: 'Post a theft notice',
    about: `A [bicycle] with a valid engraving is looked for and down as stolen from then on; the reward is ${REWARD_PERCENT} percent of its value at most. Not while it is in the workshop.`,
    args: {
      engraving: row('engraving', {
        likely: `engraving.status === 'valid' && none('theft_notice', t => t.engraving_id === engraving.id && t.status === 'open') && ${inNobodysHands}`,
      }),
      police_number: text('File number of the police.', pattern('PD-#####'), { maxLength: 12 }),
      reward: mostly(money('What a finder gets.', 0, 1000, { step: 5 }), 'floor(engraving.value / 50) * 5'),
    },
    rules: [
      isValid,
      conflict("none('theft_notice', t => t.engraving_id === engraving.id && t.status === 'open')", 'A notice for it is open.', [
        'is open',
        'already',
      ]),
      conflict("none('theft_notice', t => t.police_number === police_number)", 'That police number has been used already.', [
        'already',
        'been used',
      ]),
      conflict(inNobodysHands, 'That [bicycle] is in the workshop, so it is not stolen.', ['in the workshop', 'not stolen']),
      conflict(
        `reward * 100 <= engraving.value * ${REWARD_PERCENT}`,
        `A reward is ${REWARD_PERCENT} percent of the value at most, and the value is {money(engraving.value)}.`,
        ['at most', 'percent', 'too high', 'too much'],
      ),
    ],
    effects: [
      {
        add: 'theft_notice',
        with: {
          engraving: 'engraving',
          police_number: 'police_number',
          reward: 'reward',
          hints: '0',
          posted_on: 'today()',
          status: "'open'",
        },
      },
      { set: 'engraving.bicycle', to: { status: "'stolen'" } },
    ],
    gives: 'theft_notice',
    ask: [
      'post a theft notice for {engraving} with a reward of {reward}, police number {police_number}',
      'have people look for the bike with {engraving}: police number {police_number}, reward {reward}',
    ],
    ceiling: {
      arg: 'reward',
      most: `floor(engraving.value * ${REWARD_PERCENT} / 500) * 5`,
      words: 'as high as it may be in steps of €5',
    },
    plays: 16,
  },
  add_hint: {
    title: 'Note a hint',
    about: 'Somebody has seen a [bicycle] that is looked for.',
    args: { theft_notice: row('theft_notice', { likely: "theft_notice.status === 'open'" }) },
    rules: [isOpen],
    effects: [{ set: 'theft_notice', to: { hints: 'theft_notice.hints + 1' } }],
    ask: ['note another hint for {theft_notice}', 'put down that somebody called about {theft_notice}'],
    outcome: [{ question: 'How many hints are there now?', value: 'theft_notice.hints', type: 'integer' }],
    plays: 10,
  },
  solve_theft_notice: {
    title: 'Close a theft notice',
    about: 'The [bicycle] was found thanks to at least one hint, and is in use again.',
    args: { theft_notice: row('theft_notice', { likely: "theft_notice.status === 'open' && theft_notice.hints > 0" }) },
    rules: [isOpen, conflict('theft_notice.hints > 0', 'No hint has come in. Note the hint first.', ['no hint', 'first'])],
    effects: [
      { set: 'theft_notice', to: { status: "'solved'" } },
      { set: 'theft_notice.engraving.bicycle', to: { status: "'in_use'" } },
    ],
    gives: 'theft_notice',
    ask: ['close {theft_notice}, the bike was found', 'note that the bike of {theft_notice} is back and close the notice'],
    outcome: [{ question: 'What does the finder get?', value: 'theft_notice.reward', type: 'money' }],
  },
  withdraw_theft_notice: {
    title: 'Withdraw a theft notice',
    about: 'It was a mistake: an open notice without hints goes, and the [bicycle] is in use.',
    args: { theft_notice: row('theft_notice', { likely: "theft_notice.status === 'open' && theft_notice.hints === 0" }) },
    rules: [isOpen, conflict('theft_notice.hints === 0', 'Hints have come in; close it when the bike is found.', ['hints', 'close it'])],
    effects: [
      { set: 'theft_notice', to: { status: "'withdrawn'" } },
      { set: 'theft_notice.engraving.bicycle', to: { status: "'in_use'" } },
    ],
    gives: 'theft_notice',
    ask: ['withdraw {theft_notice}', 'take back {theft_notice}, it was a mistake'],
  },
}
