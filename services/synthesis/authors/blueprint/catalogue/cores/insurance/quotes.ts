// What is done with quotes: worked out, turned into policies, declined.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, money } from '../../../language/field.ts'

const isQuoted: Rule = conflict("policy.status === 'quoted'", 'This [policy] is {policy.status}; only quotes are decided on.', [
  'already',
  'active',
  'lapsed',
  'cancelled',
  'declined',
  'only quotes',
])
/** Five percent off for each year without a claim, up to thirty. */
const PRICE = (sum: string, product: string, holder: string): string =>
  `max(10, ceil(${product}.rate * ${sum} * (100 - min(30, 5 * ${holder}.calm_years)) / 100000))`

export const quotes: Readonly<Record<string, Action>> = {
  quote_policy: {
    title: 'Quote a [policy]',
    about:
      'Works out the premium for a [policyholder]: the rate of the product for each thousand insured, 5 percent less for each year without a [claim], 30 at most, rounded up to whole money. One [policy] of a product for each [policyholder].',
    args: {
      policyholder: row('policyholder', { likely: "policyholder.status === 'active'" }),
      product: row('product', {
        likely:
          "product.status === 'sold' && none('policy', p => p.policyholder_id === policyholder.id && p.product_id === product.id && p.status !== 'declined' && p.status !== 'cancelled')",
      }),
      insured_sum: mostly(
        money('What is to be insured.', 1000, 150000, { step: 1000 }),
        'floor(product.most_insured / 3000) * 1000 + 2000',
      ),
      starts_on: mostly(date('First day.', 1, 30), 'plusDays(today(), 1)'),
    },
    rules: [
      forbidden("policyholder.status === 'active'", '{policyholder.name} is barred; nothing is sold to them.', ['barred', 'not active']),
      conflict("product.status === 'sold'", '“{product.name}” is withdrawn. Choose another product.', [
        'withdrawn',
        'no longer',
        'another',
      ]),
      invalid('starts_on > today()', 'A [policy] begins after today, {today()}.'),
      conflict('insured_sum <= product.most_insured', 'By “{product.name}” {money(product.most_insured)} can be insured at most.', [
        'at most',
        'too much',
        'limit',
      ]),
      conflict(
        "none('policy', p => p.policyholder_id === policyholder.id && p.product_id === product.id && p.status !== 'declined' && p.status !== 'cancelled')",
        '{policyholder.name} has a [policy] or a quote for “{product.name}” already.',
        ['already', 'has a'],
      ),
    ],
    effects: [
      {
        add: 'policy',
        with: {
          policyholder: 'policyholder',
          product: 'product',
          insured_sum: 'insured_sum',
          premium: PRICE('insured_sum', 'product', 'policyholder'),
          starts_on: 'starts_on',
          status: "'quoted'",
        },
      },
    ],
    gives: 'policy',
    ask: [
      'quote {product} for {policyholder}, insured sum {insured_sum}, from {starts_on}',
      'work out what {product} costs {policyholder} with an insured sum of {insured_sum} from {starts_on} on',
    ],
    outcome: [{ question: 'What is the yearly premium?', value: 'policy.premium', type: 'money' }],
    plays: 9,
    undoneBy: 'decline_quote',
  },
  issue_policy: {
    title: 'Issue a [policy]',
    about:
      'The [policyholder] accepts a quote whose first day has not passed: all included [covers] are added, and the first sixth of the premium, rounded up, is due on the first day.',
    args: { policy: row('policy', { likely: "policy.status === 'quoted' && policy.starts_on >= today()" }) },
    rules: [
      isQuoted,
      conflict('policy.starts_on >= today()', 'It was to begin on {policy.starts_on}, which has passed. Decline it and quote anew.', [
        'has passed',
        'quote anew',
        'too late',
      ]),
    ],
    effects: [
      { set: 'policy', to: { status: "'active'" } },
      {
        each: 'cover',
        as: 'part',
        where: "part.line === policy.product.line && part.included === 'yes'",
        do: [{ add: 'policy_cover', with: { policy: 'policy', cover: 'part', added_on: 'today()', status: "'active'" } }],
      },
      { add: 'premium', with: { policy: 'policy', amount: 'ceil(policy.premium / 6)', due_on: 'policy.starts_on', status: "'due'" } },
    ],
    gives: 'policy',
    ask: ['issue {policy}', 'put {policy} into force'],
    outcome: [{ question: 'How much is the first instalment?', value: 'ceil(policy.premium / 6)', type: 'money' }],
    routine: { row: 'policy', when: "policy.status === 'quoted' && policy.starts_on >= today()", chance: 0.15 },
    plays: 2,
  },
  decline_quote: {
    title: 'Note that a quote was declined',
    about: 'The [policyholder] does not want it.',
    args: { policy: row('policy', { likely: "policy.status === 'quoted'" }) },
    rules: [isQuoted],
    effects: [{ set: 'policy', to: { status: "'declined'" } }],
    ask: ['note that the [policyholder] does not want {policy}', 'drop the quote for {policy}'],
    routine: { row: 'policy', when: "policy.status === 'quoted' && policy.starts_on < today()", chance: 0.4 },
  },
}
