// What is done with premium instalments, and with policyholders who do not pay or cheat.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'

/** Days between two instalments. */
const INTERVAL = 60

const isDue: Rule = conflict("premium.status === 'due'", 'This instalment is {premium.status} already.', ['already', 'paid', 'waived'])
const NEXT = `policy.status === 'active' && policy.starts_on <= today() && none('premium', p => p.policy_id === policy.id && p.due_on > plusDays(today(), -${INTERVAL - 14}))`

export const premiums: Readonly<Record<string, Action>> = {
  bill_premium: {
    title: 'Bill the next [premium]',
    about: `A sixth of the yearly premium, due in fourteen days; not sooner than ${INTERVAL} days after the last one was due.`,
    args: { policy: row('policy', { likely: NEXT }) },
    rules: [
      conflict("policy.status === 'active'", 'This [policy] is {policy.status}; only active ones are billed.', [
        'not active',
        'quoted',
        'lapsed',
        'cancelled',
        'declined',
      ]),
      conflict(
        `none('premium', p => p.policy_id === policy.id && p.due_on > plusDays(today(), -${INTERVAL - 14}))`,
        `Its last instalment is less than ${INTERVAL} days before the next one. Wait.`,
        ['less than', 'wait', 'too early', 'already'],
      ),
    ],
    effects: [
      { add: 'premium', with: { policy: 'policy', amount: 'ceil(policy.premium / 6)', due_on: 'plusDays(today(), 14)', status: "'due'" } },
    ],
    gives: 'premium',
    ask: ['bill the next instalment of {policy}', 'send the next premium bill for {policy}'],
    outcome: [
      { question: 'How much is it?', value: 'premium.amount', type: 'money' },
      { question: 'When is it due?', value: 'premium.due_on', type: 'date' },
    ],
    routine: { row: 'policy', when: NEXT, chance: 0.03 },
  },
  record_premium: {
    title: 'Record that a premium was paid',
    about: 'An instalment has come in.',
    args: { premium: row('premium', { likely: "premium.status === 'due'" }) },
    rules: [isDue],
    effects: [{ set: 'premium', to: { status: "'paid'" } }],
    ask: ['record that {premium} was paid', 'note that the money for {premium} came in'],
    routine: {
      row: 'premium',
      when: "premium.status === 'due' && premium.due_on <= plusDays(today(), 5) && premium.due_on >= plusDays(today(), -12)",
      chance: 0.1,
    },
  },
  waive_premium: {
    title: 'Waive a premium',
    about: 'Lets an unpaid instalment go, up to your own limit.',
    args: { premium: row('premium', { likely: "premium.status === 'due' && premium.amount <= actor.waiver_limit" }) },
    rules: [
      isDue,
      forbidden(
        'premium.amount <= actor.waiver_limit',
        'It is over {money(premium.amount)}; you may waive {money(actor.waiver_limit)} at most.',
        ['at most', 'limit', 'may waive'],
      ),
    ],
    effects: [{ set: 'premium', to: { status: "'waived'" } }],
    ask: ['waive {premium}', 'do without {premium}'],
  },
  bar_policyholder: {
    title: 'Bar a [policyholder]',
    about: 'Nothing more is sold to somebody who reported a [claim] falsely. Open quotes of theirs are declined.',
    args: {
      policyholder: row('policyholder', {
        likely:
          "policyholder.status === 'active' && some('claim', c => c.policy.policyholder_id === policyholder.id && c.reason === 'reported_falsely')",
      }),
    },
    rules: [
      conflict("policyholder.status === 'active'", '{policyholder.name} is barred already.', ['already', 'barred']),
      conflict(
        "some('claim', c => c.policy.policyholder_id === policyholder.id && c.reason === 'reported_falsely' && c.status === 'rejected')",
        'No [claim] of {policyholder.name} was rejected as reported falsely; without one nobody is barred.',
        ['reported falsely', 'without one', 'no reason'],
      ),
    ],
    effects: [
      { set: 'policyholder', to: { status: "'barred'" } },
      {
        each: 'policy',
        as: 'quote',
        where: "quote.policyholder_id === policyholder.id && quote.status === 'quoted'",
        do: [{ set: 'quote', to: { status: "'declined'" } }],
      },
    ],
    gives: 'policyholder',
    ask: ['bar {policyholder}', 'sell nothing more to {policyholder}'],
    undoneBy: 'readmit_policyholder',
  },
  readmit_policyholder: {
    title: 'Readmit a [policyholder]',
    about:
      'Somebody who was barred may be insured again, without the discount for years without a [claim]. Not by those who handle contracts.',
    args: { policyholder: row('policyholder', { likely: "policyholder.status === 'barred'" }) },
    rules: [
      conflict("policyholder.status === 'barred'", '{policyholder.name} is not barred.', ['not barred', 'active']),
      forbidden("actor.desk !== 'contracts'", 'You handle contracts; only claims or the head of the office readmit somebody.', [
        'contracts',
        'head',
        'not allowed',
      ]),
    ],
    effects: [{ set: 'policyholder', to: { status: "'active'", calm_years: '0' } }],
    ask: ['readmit {policyholder}', 'lift the bar on {policyholder}'],
    undoneBy: 'bar_policyholder',
  },
}
