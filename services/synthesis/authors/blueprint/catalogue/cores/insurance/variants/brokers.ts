// Brokers bring policies and earn a commission, which is taken back when a policy ends early.
import { conflict, row, type Rule } from '../../../../language/action.ts'
import type { Core, Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { existing, extended } from '../../../../language/join.ts'
import { POLICIES } from '../offer.ts'

/** Days from the first day of a policy until a commission may be paid, and in which it is taken back. */
const PAY_AFTER = 14
const CLAW_BACK_DAYS = 365

const isEarned: Rule = conflict("commission.status === 'earned'", 'This [commission] is {commission.status} already.', [
  'already',
  'paid',
  'taken back',
  'taken_back',
])

const BROKERS = [
  { name: 'Anchor Brokers', percent: 12, most_policies: 6, status: 'active' },
  { name: 'Field & Stone Advice', percent: 10, most_policies: 4, status: 'active' },
  { name: 'Lighthouse Finance', percent: 15, most_policies: 5, status: 'active' },
  { name: 'Parkside Agency', percent: 8, most_policies: 8, status: 'active' },
  { name: 'Quick Cover Online', percent: 18, most_policies: 3, status: 'closed' },
] as const

/** Who looks after which policy already, by number, and what was paid for it. */
const LOOKED_AFTER: Readonly<Record<number, number>> = { 2: 1, 3: 1, 6: 3, 7: 2, 12: 4 }
const COMMISSIONS = [
  { policy: 3, broker: 1, amount: 23, status: 'paid' },
  { policy: 7, broker: 2, amount: 42, status: 'paid' },
  { policy: 12, broker: 4, amount: 11, status: 'paid' },
] as const

const withBrokersOf = (core: Core): Core => ({
  ...core,
  entities: {
    ...core.entities,
    policy: {
      ...existing(core.key, core.entities, 'policy'),
      given: POLICIES.map((policy, index) => {
        const broker = LOOKED_AFTER[index + 1]
        return broker === undefined ? policy : { ...policy, broker }
      }),
    },
  },
})

export const withBrokers: Variant = {
  key: 'with_brokers',
  about: 'Brokers look after policies and earn a commission on each, which is paid later and taken back when the policy ends early.',
  apply: core =>
    extended(withBrokersOf(core), {
      entities: {
        broker: {
          noun: { one: 'broker', many: 'brokers', also: [{ one: 'insurance agent', many: 'insurance agents' }] },
          kind: 'party',
          about: 'Somebody outside the office who brings [policies].',
          fields: {
            name: text('Name.', oneOf(BROKERS.map(({ name }) => name)), { unique: true, filter: true }),
            email: email(),
            percent: integer('Commission in percent of the yearly premium.', 5, 20, {
              called: 'commission rate',
              unit: 'percent',
              editable: true,
              sort: true,
              filter: true,
            }),
            most_policies: integer('Active [policies] that they look after at most.', 3, 8, {
              called: 'policy limit',
              editable: true,
              sort: true,
            }),
            status: choice('Closed ones bring nothing new.', { active: 4, closed: 1 }, { says: { active: 'active', closed: 'closed' } }),
          },
          identify: ['name'],
          refer: '{name}',
          given: BROKERS,
        },
        commission: {
          noun: { one: 'commission', many: 'commissions' },
          kind: 'record',
          about: 'What a [broker] earns by a [policy].',
          fields: {
            policy: ref('policy', 'By which [policy].'),
            broker: ref('broker', 'Who earns it.', { clause: 'of' }),
            amount: money('How much.', 1, 400, { sort: true, filter: true, clause: 'of' }),
            earned_on: date('Day of booking.', -90, -62, {
              called: 'day of booking',
              filter: true,
              sort: true,
              clause: 'that were booked',
            }),
            status: choice(
              'Where it stands.',
              { earned: 1, paid: 1, taken_back: 1 },
              { says: { earned: 'unpaid', paid: 'paid', taken_back: 'taken-back' } },
            ),
          },
          identify: ['broker', 'policy'],
          refer: 'the [commission] of {broker} for {policy}',
          given: COMMISSIONS,
          summary: { by: ['status', 'broker'], totals: ['amount'], over: 'earned_on' },
        },
      },
      fields: {
        policy: { broker: ref('broker', 'Who looks after it.', { optional: true, clause: 'looked after by' }) },
      },
      actions: {
        assign_broker: {
          title: 'Assign a broker to a policy',
          about: 'An active [broker] looks after a quoted or active [policy] from now on, up to their limit.',
          args: {
            policy: row('policy', { likely: "(policy.status === 'quoted' || policy.status === 'active') && policy.broker_id === null" }),
            broker: row('broker', {
              likely:
                "broker.status === 'active' && count('policy', p => p.broker_id === broker.id && p.status === 'active') < broker.most_policies",
            }),
          },
          rules: [
            conflict(
              "policy.status === 'quoted' || policy.status === 'active'",
              'This [policy] is {policy.status}; nobody looks after it any more.',
              ['lapsed', 'cancelled', 'declined', 'any more'],
            ),
            conflict("broker.status === 'active'", '{broker.name} is closed and takes nothing.', ['closed', 'not active']),
            conflict('policy.broker_id === null || policy.broker_id !== broker.id', '{broker.name} looks after it already.', [
              'already',
              'same',
            ]),
            conflict(
              "count('policy', p => p.broker_id === broker.id && p.status === 'active') < broker.most_policies",
              '{broker.name} looks after {broker.most_policies} [policies], which is the limit.',
              ['limit', 'full', 'at most'],
            ),
            conflict(
              "none('commission', m => m.policy_id === policy.id && m.status !== 'taken_back')",
              'A [commission] for this [policy] has been booked; the [broker] stays.',
              ['commission', 'stays', 'booked'],
            ),
          ],
          effects: [{ set: 'policy', to: { broker: 'broker' } }],
          gives: 'policy',
          ask: ['let {broker} look after {policy}', 'assign {policy} to {broker}'],
          plays: 14,
        },
        book_commission: {
          title: 'Book a commission',
          about: 'What the [broker] of an active [policy] earns: their rate of the yearly premium, once for each [policy].',
          args: {
            policy: row('policy', {
              likely:
                "policy.status === 'active' && policy.broker_id !== null && none('commission', m => m.policy_id === policy.id && m.status !== 'taken_back')",
            }),
          },
          rules: [
            conflict("policy.status === 'active'", 'This [policy] is {policy.status}, not active.', [
              'not active',
              'quoted',
              'lapsed',
              'cancelled',
              'declined',
            ]),
            conflict('policy.broker_id !== null', 'No [broker] looks after it. Assign one first.', ['no broker', 'assign', 'nobody']),
            conflict(
              "none('commission', m => m.policy_id === policy.id && m.status !== 'taken_back')",
              'A [commission] for this [policy] has been booked already.',
              ['already', 'booked'],
            ),
          ],
          effects: [
            {
              add: 'commission',
              with: {
                policy: 'policy',
                broker: 'policy.broker',
                amount: 'max(1, floor(policy.premium * policy.broker.percent / 100))',
                earned_on: 'today()',
                status: "'earned'",
              },
            },
          ],
          gives: 'commission',
          ask: ['book the commission for {policy}', 'put down what the broker earns by {policy}'],
          outcome: [{ question: 'How much does the broker earn?', value: 'commission.amount', type: 'money' }],
          routine: {
            row: 'policy',
            when: "policy.status === 'active' && policy.broker_id !== null && none('commission', m => m.policy_id === policy.id && m.status !== 'taken_back')",
            chance: 0.1,
          },
          plays: 2,
        },
        pay_commission: {
          title: 'Pay a commission',
          about: `Pays a booked [commission], ${PAY_AFTER} days after the [policy] began and when no instalment of it is unpaid.`,
          args: {
            commission: row('commission', {
              likely: `commission.status === 'earned' && commission.policy.starts_on <= plusDays(today(), -${PAY_AFTER}) && none('premium', p => p.policy_id === commission.policy_id && p.status === 'due')`,
            }),
          },
          rules: [
            isEarned,
            conflict(
              `commission.policy.starts_on <= plusDays(today(), -${PAY_AFTER})`,
              `The [policy] began on {commission.policy.starts_on}; it is paid ${PAY_AFTER} days later.`,
              ['days later', 'too early', 'not yet'],
            ),
            conflict(
              "none('premium', p => p.policy_id === commission.policy_id && p.status === 'due')",
              'An instalment of the [policy] is unpaid.',
              ['unpaid', 'instalment'],
            ),
          ],
          effects: [{ set: 'commission', to: { status: "'paid'" } }],
          ask: ['pay {commission}', 'send {commission} to the [broker]'],
        },
        take_back_commission: {
          title: 'Take a commission back',
          about: `Takes a [commission] back for a [policy] that lapsed or was cancelled within ${CLAW_BACK_DAYS} days of its first day.`,
          args: {
            commission: row('commission', {
              likely: `commission.status !== 'taken_back' && (commission.policy.status === 'lapsed' || commission.policy.status === 'cancelled') && commission.policy.starts_on >= plusDays(today(), -${CLAW_BACK_DAYS})`,
            }),
          },
          rules: [
            conflict("commission.status !== 'taken_back'", 'It has been taken back already.', ['already', 'taken back']),
            conflict(
              "commission.policy.status === 'lapsed' || commission.policy.status === 'cancelled'",
              'The [policy] is {commission.policy.status}; a [commission] is taken back when it ends early.',
              ['active', 'ends early', 'not cancelled'],
            ),
            conflict(
              `commission.policy.starts_on >= plusDays(today(), -${CLAW_BACK_DAYS})`,
              `The [policy] began on {commission.policy.starts_on}, more than ${CLAW_BACK_DAYS} days ago; the [broker] keeps it.`,
              ['more than', 'keeps', '365 days'],
            ),
          ],
          effects: [{ set: 'commission', to: { status: "'taken_back'" } }],
          ask: ['take back {commission}', 'claim {commission} back'],
        },
        close_broker: {
          title: 'End the work with a broker',
          about: 'A [broker] brings nothing new; all [commissions] have to be paid before.',
          args: {
            broker: row('broker', {
              likely: "broker.status === 'active' && none('commission', m => m.broker_id === broker.id && m.status === 'earned')",
            }),
          },
          rules: [
            conflict("broker.status === 'active'", '{broker.name} is closed already.', ['already', 'closed']),
            conflict(
              "none('commission', m => m.broker_id === broker.id && m.status === 'earned')",
              'A [commission] of {broker.name} is unpaid.',
              ['unpaid', 'commission'],
            ),
          ],
          effects: [{ set: 'broker', to: { status: "'closed'" } }],
          ask: ['end the work with {broker}', 'close the account of {broker}'],
        },
      },
    }),
}
