// Recoveries: what was paid is claimed back from those who caused the damage.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, person, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days to pay, further days, and how often they are given. */
const PAY_DAYS = 30
const LONGER = 30
const MOST_EXTENSIONS = 2

/** What is demanded back already, and what came in: claim, party and recovery by number. */
const RECOVERIES = [
  { claim: 2, liable_party: 1, demanded: 3600, received: 1200, extensions: 1, status: 'running' },
  { claim: 1, liable_party: 2, demanded: 1140, received: 1140, extensions: 0, status: 'settled' },
  { claim: 5, liable_party: 3, demanded: 400, received: 360, extensions: 0, status: 'running' },
] as const
const PAYMENTS = [
  { recovery: 1, amount: 1200 },
  { recovery: 2, amount: 1140 },
  { recovery: 3, amount: 360 },
] as const

const isRunning: Rule = conflict("recovery.status === 'running'", 'This [recovery] is {recovery.status} already.', [
  'already',
  'settled',
  'given up',
  'given_up',
])

export const withRecoveries: Variant = {
  key: 'with_recoveries',
  about: 'What was paid is recovered from the liable parties who caused the damage, in instalments, until it is settled or given up.',
  apply: core =>
    extended(core, {
      entities: {
        liable_party: {
          noun: { one: 'liable party', many: 'liable parties', also: [{ one: 'third party', many: 'third parties' }] },
          kind: 'party',
          about: 'Somebody who caused damage that we paid for.',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            email: email(),
            kind: choice(
              'Who they are.',
              { private: 4, firm: 2, insured: 2 },
              {
                called: 'kind',
                clauses: { private: 'that are private people', firm: 'that act for a firm', insured: 'that are insured elsewhere' },
              },
            ),
            contact: choice(
              'How they answer.',
              { willing: 3, silent: 1, contesting: 1 },
              {
                editable: true,
                called: 'attitude',
                says: { willing: 'willing', silent: 'silent', contesting: 'contesting' },
              },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 8,
          tools: ['search', 'get', 'create', 'update'],
        },
        recovery: {
          noun: { one: 'recovery', many: 'recoveries', also: [{ one: 'subrogation', many: 'subrogations' }] },
          kind: 'record',
          about: 'What a [liable_party] is to pay back for a [claim].',
          fields: {
            claim: ref('claim', 'For which [claim].'),
            liable_party: ref('liable_party', 'From whom.', { clause: 'from' }),
            demanded: money('What they are to pay.', 5, 12000, { called: 'demand', sort: true, filter: true, clause: 'of' }),
            received: money('What they have paid.', 0, 12000, { called: 'amount received', sort: true }),
            opened_on: date('Day of the demand.', -36, -34, {
              called: 'day of the demand',
              filter: true,
              sort: true,
              clause: 'that were opened',
            }),
            due_on: date('Last day for the payment.', -6, 8, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
            extensions: integer('How often the time was extended.', 0, 2, { called: 'number of extensions', sort: true }),
            status: choice(
              'Where it stands.',
              { running: 1, settled: 1, given_up: 1 },
              { says: { running: 'running', settled: 'settled', given_up: 'given-up' } },
            ),
          },
          identify: ['claim', 'liable_party'],
          refer: 'the [recovery] from {liable_party} for {claim}',
          given: RECOVERIES,
          summary: { by: ['status', 'liable_party'], totals: ['demanded', 'received'], over: 'opened_on' },
        },
        recovery_payment: {
          noun: { one: 'recovery payment', many: 'recovery payments' },
          kind: 'part',
          about: 'A payment of a [liable_party].',
          fields: {
            recovery: ref('recovery', 'For which [recovery].'),
            amount: money('How much.', 5, 12000),
            received_on: date('Day.', -33, -20, { called: 'day of the payment' }),
          },
          identify: ['recovery', 'received_on', 'amount'],
          refer: 'the payment of {amount} on {received_on} for {recovery}',
          given: PAYMENTS,
        },
      },
      actions: {
        open_recovery: {
          title: 'Open a recovery',
          about: `Demands back what was paid for a [claim], or a part of it, from a [liable_party] within ${PAY_DAYS} days; all demands for a [claim] together are no more than what was paid.`,
          args: {
            claim: row('claim', {
              likely:
                "claim.paid > 0 && sum('recovery', r => r.claim_id === claim.id && r.status !== 'given_up', r => r.demanded) < claim.paid",
            }),
            liable_party: row('liable_party', {
              likely: "none('recovery', r => r.claim_id === claim.id && r.liable_party_id === liable_party.id)",
            }),
            demanded: mostly(
              money('What they are to pay.', 5, 12000, { step: 5 }),
              "claim.paid - sum('recovery', r => r.claim_id === claim.id && r.status !== 'given_up', r => r.demanded)",
            ),
          },
          rules: [
            conflict('claim.paid > 0', 'Nothing has been paid for [claim] {claim.code} so far.', ['nothing', 'so far', 'not been paid']),
            conflict(
              "sum('recovery', r => r.claim_id === claim.id && r.status !== 'given_up', r => r.demanded) + demanded <= claim.paid",
              "{money(claim.paid)} have been paid, of which {money(sum('recovery', r => r.claim_id === claim.id && r.status !== 'given_up', r => r.demanded))} are demanded back already.",
              ['paid', 'already', 'too much'],
            ),
            conflict(
              "none('recovery', r => r.claim_id === claim.id && r.liable_party_id === liable_party.id)",
              'Something is demanded of {liable_party.name} for this [claim] already.',
              ['already', 'demanded'],
            ),
          ],
          effects: [
            {
              add: 'recovery',
              with: {
                claim: 'claim',
                liable_party: 'liable_party',
                demanded: 'demanded',
                received: '0',
                opened_on: 'today()',
                due_on: `plusDays(today(), ${PAY_DAYS})`,
                extensions: '0',
                status: "'running'",
              },
            },
          ],
          gives: 'recovery',
          ask: [
            'demand {demanded} back from {liable_party} for {claim}',
            'open a recovery for {claim}: {liable_party} is to pay {demanded}',
          ],
          outcome: [{ question: 'By when are they to pay?', value: 'recovery.due_on', type: 'date' }],
          ceiling: {
            arg: 'demanded',
            most: "some('recovery', r => r.claim_id === claim.id) ? 0 : claim.paid",
            words: 'all that we have paid',
          },
          plays: 10,
        },
        book_recovery_payment: {
          title: 'Book a recovery payment',
          about: 'A [liable_party] has paid something; with the whole demand the [recovery] is settled.',
          args: {
            recovery: row('recovery', { likely: "recovery.status === 'running'" }),
            amount: mostly(money('How much.', 5, 12000, { step: 5 }), 'ceil((recovery.demanded - recovery.received) / 2)'),
          },
          rules: [
            isRunning,
            conflict('recovery.received + amount <= recovery.demanded', '{money(recovery.demanded - recovery.received)} are left to pay.', [
              'left to pay',
              'more than',
              'too much',
            ]),
          ],
          effects: [
            { add: 'recovery_payment', with: { recovery: 'recovery', amount: 'amount', received_on: 'today()' } },
            { set: 'recovery', to: { received: 'recovery.received + amount' } },
            { set: 'recovery', to: { status: "recovery.received >= recovery.demanded ? 'settled' : 'running'" } },
          ],
          gives: 'recovery',
          ask: ['book {amount} that came in for {recovery}', 'note a payment of {amount} towards {recovery}'],
          outcome: [{ question: 'How much have they paid in all now?', value: 'recovery.received', type: 'money' }],
          routine: { row: 'recovery', when: "recovery.status === 'running'", chance: 0.03 },
          plays: 4,
        },
        extend_recovery: {
          title: 'Give more time for a recovery',
          about: `Gives ${LONGER} more days to pay, ${MOST_EXTENSIONS} times at most, and not for those who contest it.`,
          args: {
            recovery: row('recovery', {
              likely: `recovery.status === 'running' && recovery.extensions < ${MOST_EXTENSIONS} && recovery.liable_party.contact !== 'contesting'`,
            }),
          },
          rules: [
            isRunning,
            conflict(`recovery.extensions < ${MOST_EXTENSIONS}`, `It has been extended ${MOST_EXTENSIONS} times, which is the limit.`, [
              'limit',
              'already',
              'times',
            ]),
            forbidden("recovery.liable_party.contact !== 'contesting'", '{recovery.liable_party.name} contests it and gets no more time.', [
              'contests',
              'no more time',
            ]),
          ],
          effects: [{ set: 'recovery', to: { due_on: `plusDays(recovery.due_on, ${LONGER})`, extensions: 'recovery.extensions + 1' } }],
          ask: ['give more time for {recovery}', 'extend {recovery}'],
          outcome: [{ question: 'Until when do they have time now?', value: 'recovery.due_on', type: 'date' }],
          plays: 3,
        },
        give_up_recovery: {
          title: 'Give a recovery up',
          about: 'Nothing more is demanded: when what is left is within your own waiver limit, or the time to pay has passed.',
          args: {
            recovery: row('recovery', {
              likely:
                "recovery.status === 'running' && (recovery.demanded - recovery.received <= actor.waiver_limit || recovery.due_on < today())",
            }),
          },
          rules: [
            isRunning,
            forbidden(
              'recovery.demanded - recovery.received <= actor.waiver_limit || recovery.due_on < today()',
              '{money(recovery.demanded - recovery.received)} are left, above your limit of {money(actor.waiver_limit)}, and they have time until {recovery.due_on}.',
              ['limit', 'above', 'time until'],
            ),
          ],
          effects: [{ set: 'recovery', to: { status: "'given_up'" } }],
          ask: ['give up {recovery}', 'demand nothing more in {recovery}'],
        },
      },
    }),
}
