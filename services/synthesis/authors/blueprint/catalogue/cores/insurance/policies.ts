// What is done with policies that run: changed, revoked, cancelled, lapsed for want of a payment.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** Days within which a new policy can be revoked, notice of a cancellation, days of an unpaid premium before a policy may lapse. */
const REVOKE_DAYS = 14
const NOTICE_DAYS = 30
const LAPSE_DAYS = 14
/** Days after a premium was due in which a lapsed policy can be revived. */
const REVIVE_DAYS = 90

const isActive: Rule = conflict("policy.status === 'active'", 'This [policy] is {policy.status}, not active.', [
  'not active',
  'quoted',
  'lapsed',
  'cancelled',
  'declined',
])
const noOpenClaim: Rule = conflict(
  "none('claim', c => c.policy_id === policy.id && (c.status === 'open' || c.status === 'accepted'))",
  'A [claim] under this [policy] is still open. Settle it first.',
  ['still open', 'settle', 'claim'],
)
const QUIET = "none('claim', c => c.policy_id === policy.id && (c.status === 'open' || c.status === 'accepted'))"
export const policies: Readonly<Record<string, Action>> = {
  add_policy_cover: {
    title: 'Add a [cover] to a [policy]',
    about:
      'Adds a [cover] of the same line to an active [policy], up to the number that the product allows; the yearly premium rises by its price. It pays after its waiting time.',
    args: {
      policy: row('policy', { likely: "policy.status === 'active'" }),
      cover: row('cover', {
        likely:
          "cover.line === policy.product.line && none('policy_cover', x => x.policy_id === policy.id && x.cover_id === cover.id && x.status === 'active')",
      }),
    },
    rules: [
      isActive,
      conflict(
        'cover.line === policy.product.line',
        'The cover “{cover.name}” is for {cover.line}, and “{policy.product.name}” insures {policy.product.line}.',
        ['is for', 'does not fit', 'wrong line'],
      ),
      conflict(
        "none('policy_cover', x => x.policy_id === policy.id && x.cover_id === cover.id && x.status === 'active')",
        'It has the cover “{cover.name}” already.',
        ['already', 'has the cover'],
      ),
      conflict(
        "count('policy_cover', x => x.policy_id === policy.id && x.status === 'active') < policy.product.most_covers",
        '“{policy.product.name}” has {policy.product.most_covers} covers at most. Remove one first.',
        ['at most', 'remove one', 'limit'],
      ),
    ],
    effects: [
      { add: 'policy_cover', with: { policy: 'policy', cover: 'cover', added_on: 'today()', status: "'active'" } },
      { set: 'policy', to: { premium: 'policy.premium + cover.price' } },
    ],
    gives: 'policy',
    ask: ['add {cover} to {policy}', 'take {cover} into {policy}'],
    outcome: [{ question: 'What is the yearly premium now?', value: 'policy.premium', type: 'money' }],
    plays: 8,
  },
  remove_policy_cover: {
    title: 'Remove a [cover] from a [policy]',
    about: 'Takes a [cover] out that is not always included, when no [claim] under it is open; the premium falls by its price.',
    args: {
      policy_cover: row('policy_cover', {
        likely: "policy_cover.status === 'active' && policy_cover.cover.included === 'no' && policy_cover.policy.status === 'active'",
      }),
    },
    rules: [
      conflict("policy_cover.status === 'active'", 'It was removed already.', ['already', 'removed']),
      forbidden(
        "policy_cover.cover.included === 'no'",
        'The cover “{policy_cover.cover.name}” is part of every {policy_cover.cover.line} [policy].',
        ['part of every', 'always included'],
      ),
      conflict("policy_cover.policy.status === 'active'", 'The [policy] is {policy_cover.policy.status}, not active.', [
        'not active',
        'lapsed',
        'cancelled',
      ]),
      conflict(
        "none('claim', c => c.policy_id === policy_cover.policy_id && c.cover_id === policy_cover.cover_id && (c.status === 'open' || c.status === 'accepted'))",
        'A [claim] under this cover is still open.',
        ['still open', 'claim'],
      ),
    ],
    effects: [
      { set: 'policy_cover', to: { status: "'removed'" } },
      { set: 'policy_cover.policy', to: { premium: 'policy_cover.policy.premium - policy_cover.cover.price' } },
    ],
    ask: ['remove {policy_cover}', 'take out {policy_cover}'],
    plays: 2,
  },
  raise_insured_sum: {
    title: 'Raise the insured sum',
    about:
      'Insures more by an active [policy] without open [claims], up to what the product allows. The premium rises by the rate for each further thousand, without any discount, rounded up.',
    args: {
      policy: row('policy', { likely: `policy.status === 'active' && policy.insured_sum < policy.product.most_insured && ${QUIET}` }),
      insured_sum: mostly(
        money('New insured sum.', 1000, 150000, { step: 1000 }),
        'min(policy.product.most_insured, policy.insured_sum + 5000)',
      ),
    },
    rules: [
      isActive,
      conflict('insured_sum > policy.insured_sum', 'It is insured for {money(policy.insured_sum)} already; that is not more.', [
        'not more',
        'already',
        'less',
      ]),
      conflict(
        'insured_sum <= policy.product.most_insured',
        'By “{policy.product.name}” {money(policy.product.most_insured)} can be insured at most.',
        ['at most', 'too much', 'limit'],
      ),
      noOpenClaim,
    ],
    effects: [
      {
        set: 'policy',
        to: {
          premium: 'policy.premium + ceil(policy.product.rate * (insured_sum - policy.insured_sum) / 1000)',
          insured_sum: 'insured_sum',
        },
      },
    ],
    ask: ['raise the insured sum of {policy} to {insured_sum}', 'insure {insured_sum} by {policy} from now on'],
    outcome: [{ question: 'What is the yearly premium now?', value: 'policy.premium', type: 'money' }],
    ceiling: { arg: 'insured_sum', most: 'policy.product.most_insured', words: 'the largest sum that the product allows' },
    plays: 4,
  },
  revoke_policy: {
    title: 'Revoke a new [policy]',
    about: `Within ${REVOKE_DAYS} days of the first day a [policyholder] may step back: it ends today, and unpaid instalments are waived. Not when there was a [claim].`,
    args: {
      policy: row('policy', {
        likely: `policy.status === 'active' && policy.starts_on >= plusDays(today(), -${REVOKE_DAYS}) && none('claim', c => c.policy_id === policy.id)`,
      }),
    },
    rules: [
      isActive,
      conflict(
        `policy.starts_on >= plusDays(today(), -${REVOKE_DAYS})`,
        `It began on {policy.starts_on}, more than ${REVOKE_DAYS} days ago. It can be cancelled with notice.`,
        ['more than', 'too late', '14 days', 'notice'],
      ),
      conflict("none('claim', c => c.policy_id === policy.id)", 'There was a [claim] under it, so it cannot be revoked.', [
        'claim',
        'cannot be revoked',
      ]),
    ],
    effects: [
      { set: 'policy', to: { status: "'cancelled'", ends_on: 'today()' } },
      {
        each: 'premium',
        as: 'part',
        where: "part.policy_id === policy.id && part.status === 'due'",
        do: [{ set: 'part', to: { status: "'waived'" } }],
      },
    ],
    gives: 'policy',
    ask: ['revoke {policy}', 'let the [policyholder] step back from {policy}'],
  },
  cancel_policy: {
    title: 'Cancel a [policy]',
    about: `Ends an active [policy] ${NOTICE_DAYS} days from today, when everything is paid and no [claim] is open.`,
    args: {
      policy: row('policy', {
        likely: `policy.status === 'active' && ${QUIET} && none('premium', p => p.policy_id === policy.id && p.status === 'due')`,
      }),
    },
    rules: [
      isActive,
      noOpenClaim,
      conflict(
        "none('premium', p => p.policy_id === policy.id && p.status === 'due')",
        'An instalment of it is unpaid. It has to be paid or waived first.',
        ['unpaid', 'paid or waived'],
      ),
    ],
    effects: [{ set: 'policy', to: { status: "'cancelled'", ends_on: `plusDays(today(), ${NOTICE_DAYS})` } }],
    ask: ['cancel {policy}', 'end {policy} with notice'],
    outcome: [{ question: 'On which day does it end?', value: 'policy.ends_on', type: 'date' }],
  },
  lapse_policy: {
    title: 'Let a [policy] lapse',
    about: `Suspends an active [policy] of which an instalment has been unpaid for more than ${LAPSE_DAYS} days.`,
    args: {
      policy: row('policy', {
        likely: `policy.status === 'active' && some('premium', p => p.policy_id === policy.id && p.status === 'due' && p.due_on < plusDays(today(), -${LAPSE_DAYS}))`,
      }),
    },
    rules: [
      isActive,
      conflict(
        `some('premium', p => p.policy_id === policy.id && p.status === 'due' && p.due_on < plusDays(today(), -${LAPSE_DAYS}))`,
        `No instalment of it has been unpaid for more than ${LAPSE_DAYS} days.`,
        ['no instalment', 'not overdue', 'more than'],
      ),
    ],
    effects: [{ set: 'policy', to: { status: "'lapsed'" } }],
    ask: ['let {policy} lapse', 'suspend {policy} for want of payment'],
  },
  revive_policy: {
    title: 'Revive a lapsed [policy]',
    about: `Lets a lapsed [policy] go on when nothing of it is unpaid, up to ${REVIVE_DAYS} days after its last instalment was due.`,
    args: {
      policy: row('policy', {
        likely: "policy.status === 'lapsed' && none('premium', p => p.policy_id === policy.id && p.status === 'due')",
      }),
    },
    rules: [
      conflict("policy.status === 'lapsed'", 'This [policy] is {policy.status}, not lapsed.', [
        'not lapsed',
        'quoted',
        'active',
        'cancelled',
        'declined',
      ]),
      conflict(
        "none('premium', p => p.policy_id === policy.id && p.status === 'due')",
        'An instalment of it is unpaid. It has to be paid first.',
        ['unpaid', 'paid first'],
      ),
      conflict(
        `some('premium', p => p.policy_id === policy.id && p.due_on >= plusDays(today(), -${REVIVE_DAYS}))`,
        `Its last instalment was due more than ${REVIVE_DAYS} days ago; a new quote is needed.`,
        ['more than', 'new quote', 'too late'],
      ),
    ],
    effects: [{ set: 'policy', to: { status: "'active'" } }],
    ask: ['revive {policy}', 'let {policy} go on'],
    undoneBy: 'lapse_policy',
  },
}
