// Legal aid: a public office pays for a number of hours, at its own rate, after an application.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { isOpen } from '../matters.ts'

/** Most hours of one grant, and how often it is topped up. */
const MOST_HOURS = 20
const MOST_TOP_UPS = 1

const isPending: Rule = conflict("aid_grant.status === 'applied'", 'This [aid_grant] is {aid_grant.status} already.', [
  'already',
  'granted',
  'refused',
  'used',
])
const USED = "sum('aid_claim', c => c.aid_grant_id === aid_grant.id && c.status !== 'refused', c => c.hours)"

const OFFICES = [
  { name: 'City Aid Office', rate: 90, most_income: 1800 },
  { name: 'County Aid Office', rate: 80, most_income: 2200 },
  { name: 'Tenants Fund', rate: 70, most_income: 2600 },
] as const

export const withLegalAid: Variant = {
  key: 'with_legal_aid',
  about: 'Legal aid offices grant hours to clients with a small income, which are claimed hour by hour at their own rate.',
  apply: core =>
    extended(core, {
      entities: {
        aid_office: {
          noun: { one: 'legal aid office', many: 'legal aid offices', also: [{ one: 'aid fund', many: 'aid funds' }] },
          kind: 'reference',
          about: 'Who pays for those who cannot.',
          fields: {
            name: text('Name.', oneOf(OFFICES.map(({ name }) => name)), { unique: true }),
            rate: money('What it pays for an hour.', 60, 100, { called: 'hourly payment' }),
            most_income: money('Largest monthly income of a [client] whom it helps.', 1500, 3000, { called: 'income limit' }),
          },
          identify: ['name'],
          refer: 'the {name}',
          given: OFFICES,
        },
        aid_grant: {
          noun: { one: 'legal aid grant', many: 'legal aid grants' },
          kind: 'record',
          about: 'A [aid_office] pays for hours on a [matter].',
          fields: {
            matter: ref('matter', 'For which [matter].', { clause: 'for' }),
            aid_office: ref('aid_office', 'Who pays.', { clause: 'of' }),
            income: money('Monthly income of the [client], as stated.', 600, 2600, { called: 'stated income', sort: true, filter: true }),
            hours: integer('Hours that are asked for or granted.', 2, 30, {
              called: 'number of hours',
              unit: 'hours',
              sort: true,
              filter: true,
            }),
            top_ups: integer('How often hours were added.', 0, 1, { called: 'number of top-ups' }),
            applied_on: date('Day of the application.', -55, 0, {
              called: 'day of the application',
              filter: true,
              sort: true,
              clause: 'that were applied for',
            }),
            status: choice(
              'Where it stands.',
              { applied: 1, granted: 1, refused: 1 },
              { says: { applied: 'undecided', granted: 'granted', refused: 'refused' } },
            ),
          },
          identify: ['matter', 'aid_office'],
          refer: 'the grant of {aid_office} for {matter}',
          summary: { by: ['status', 'aid_office'], totals: ['hours'], over: 'applied_on' },
        },
        aid_claim: {
          noun: { one: 'aid claim', many: 'aid claims' },
          kind: 'record',
          about: 'Hours that the office claims from a [aid_grant].',
          fields: {
            aid_grant: ref('aid_grant', 'From which grant.'),
            lawyer: ref('lawyer', 'Who worked.', { clause: 'for work of' }),
            hours: integer('How many hours.', 1, 12, { called: 'number of hours', unit: 'hours', sort: true, filter: true }),
            amount: money('What it comes to.', 60, 1200, { sort: true, filter: true, clause: 'of' }),
            claimed_on: date('Day of the claim.', -50, 0, {
              called: 'day of the claim',
              filter: true,
              sort: true,
              clause: 'that were made',
            }),
            status: choice(
              'Where it stands.',
              { sent: 1, paid: 1, refused: 1 },
              { says: { sent: 'open', paid: 'paid', refused: 'refused' } },
            ),
          },
          identify: ['aid_grant', 'claimed_on'],
          refer: 'the [aid_claim] of {claimed_on} from {aid_grant}',
          summary: { by: ['status', 'lawyer'], totals: ['hours', 'amount'], over: 'claimed_on' },
        },
      },
      actions: {
        apply_for_aid: {
          title: 'Apply for legal aid',
          about: `Asks an office to pay for hours on an open [matter], ${MOST_HOURS} at most, when the income of the [client] is within its limit; one application that is not refused for each [matter].`,
          args: {
            matter: row('matter', {
              likely: "matter.status === 'open' && none('aid_grant', g => g.matter_id === matter.id && g.status !== 'refused')",
            }),
            income: mostly(money('Monthly income of the [client].', 600, 3000, { step: 50 }), '1200 + matter.id % 5 * 100'),
            aid_office: row('aid_office', { likely: 'aid_office.most_income >= income' }),
            hours: integer('How many hours.', 4, 22, { step: 2 }),
          },
          rules: [
            isOpen('matter'),
            conflict(
              "none('aid_grant', g => g.matter_id === matter.id && g.status !== 'refused')",
              'Aid for this [matter] has been applied for or granted already.',
              ['already', 'applied for'],
            ),
            forbidden(
              'income <= aid_office.most_income',
              'The {aid_office.name} helps with an income up to {money(aid_office.most_income)}.',
              ['up to', 'income', 'too high'],
            ),
            conflict(`hours <= ${MOST_HOURS}`, `No office grants more than ${MOST_HOURS} hours at once.`, [
              'more than',
              'at once',
              'too many',
            ]),
          ],
          effects: [
            {
              add: 'aid_grant',
              with: {
                matter: 'matter',
                aid_office: 'aid_office',
                income: 'income',
                hours: 'hours',
                top_ups: '0',
                applied_on: 'today()',
                status: "'applied'",
              },
            },
          ],
          gives: 'aid_grant',
          ask: [
            'apply to {aid_office} for {hours} hours of legal aid for {matter}; the client has {income} a month',
            'ask {aid_office} to pay for {hours} hours on {matter}, income of the client {income} a month',
          ],
          plays: 12,
        },
        record_aid_decision: {
          title: 'Record what the legal aid office decided',
          about: 'An application was granted, perhaps with fewer hours, or refused.',
          args: {
            aid_grant: row('aid_grant', { likely: "aid_grant.status === 'applied'" }),
            decision: choice('What was decided.', { granted: 4, refused: 1 }),
            hours: mostly(integer('Hours that were granted, or asked for when it was refused.', 2, 22), 'aid_grant.hours'),
          },
          rules: [
            isPending,
            conflict('hours <= aid_grant.hours', '{aid_grant.hours} hours were asked for; no more can be granted.', [
              'asked for',
              'no more',
              'too many',
            ]),
          ],
          effects: [{ set: 'aid_grant', to: { status: 'decision', hours: 'hours' } }],
          ask: [
            'record that {aid_grant} was {decision}, for {hours} hours',
            'put down the decision on {aid_grant}: {decision}, {hours} hours',
          ],
          routine: { row: 'aid_grant', when: "aid_grant.status === 'applied'", chance: 0.14 },
          plays: 1,
        },
        top_up_aid: {
          title: 'Add hours to a legal aid grant',
          about: 'The office adds hours to a grant of which at least half is used, once, ten at most.',
          args: {
            aid_grant: row('aid_grant', {
              likely: `aid_grant.status === 'granted' && aid_grant.top_ups < ${MOST_TOP_UPS} && ${USED} * 2 >= aid_grant.hours`,
            }),
            hours: integer('How many more hours.', 2, 12, { step: 2 }),
          },
          rules: [
            conflict("aid_grant.status === 'granted'", 'This grant is {aid_grant.status}, not granted.', [
              'not granted',
              'applied',
              'refused',
              'undecided',
            ]),
            conflict(`aid_grant.top_ups < ${MOST_TOP_UPS}`, 'Hours were added to it before, which is done once.', [
              'once',
              'before',
              'already',
            ]),
            conflict(
              `${USED} * 2 >= aid_grant.hours`,
              `Of {aid_grant.hours} hours {${USED}} are used; hours are added when half is used.`,
              ['half', 'not used', 'are used'],
            ),
            conflict('hours <= 10', 'Ten hours are added at most.', ['ten hours', 'at most', 'too many']),
          ],
          effects: [{ set: 'aid_grant', to: { hours: 'aid_grant.hours + hours', top_ups: 'aid_grant.top_ups + 1' } }],
          ask: ['add {hours} hours to {aid_grant}', 'put down {hours} more hours for {aid_grant}'],
          outcome: [{ question: 'How many hours does it have now?', value: 'aid_grant.hours', type: 'integer' }],
        },
        claim_aid: {
          title: 'Claim hours from a legal aid grant',
          about: 'Claims hours of a [lawyer] within what was granted; each pays the rate of the office.',
          args: {
            aid_grant: row('aid_grant', { likely: `aid_grant.status === 'granted' && ${USED} < aid_grant.hours` }),
            lawyer: row('lawyer', { about: 'Who worked.' }),
            hours: mostly(integer('How many hours.', 1, 12), `max(1, floor((aid_grant.hours - ${USED}) / 2))`),
          },
          rules: [
            conflict("aid_grant.status === 'granted'", 'This grant is {aid_grant.status}, not granted.', [
              'not granted',
              'applied',
              'refused',
              'undecided',
            ]),
            conflict(`${USED} + hours <= aid_grant.hours`, `{aid_grant.hours - ${USED}} hours are left in it.`, [
              'left',
              'not enough',
              'too many',
            ]),
          ],
          effects: [
            {
              add: 'aid_claim',
              with: {
                aid_grant: 'aid_grant',
                lawyer: 'lawyer',
                hours: 'hours',
                amount: 'aid_grant.aid_office.rate * hours',
                claimed_on: 'today()',
                status: "'sent'",
              },
            },
          ],
          gives: 'aid_claim',
          ask: ['claim {hours} hours of {lawyer} from {aid_grant}', 'have {aid_grant} pay for {hours} hours of {lawyer}'],
          outcome: [{ question: 'What does it come to?', value: 'aid_claim.amount', type: 'money' }],
          plays: 9,
        },
        record_aid_payment: {
          title: 'Record that an aid claim was paid',
          about: 'The office has paid.',
          args: { aid_claim: row('aid_claim', { likely: "aid_claim.status === 'sent'" }) },
          rules: [
            conflict("aid_claim.status === 'sent'", 'This [aid_claim] is {aid_claim.status} already.', ['already', 'paid', 'refused']),
          ],
          effects: [{ set: 'aid_claim', to: { status: "'paid'" } }],
          ask: ['record that {aid_claim} was paid', 'note the payment for {aid_claim}'],
          routine: { row: 'aid_claim', when: "aid_claim.status === 'sent'", chance: 0.06 },
        },
        refuse_aid_claim: {
          title: 'Record that an aid claim was refused',
          about: 'The office does not pay; the hours can be claimed again.',
          args: { aid_claim: row('aid_claim', { likely: "aid_claim.status === 'sent'" }) },
          rules: [
            conflict("aid_claim.status === 'sent'", 'This [aid_claim] is {aid_claim.status} already.', ['already', 'paid', 'refused']),
          ],
          effects: [{ set: 'aid_claim', to: { status: "'refused'" } }],
          ask: ['record that {aid_claim} was refused', 'mark {aid_claim} as refused'],
          plays: 1,
        },
      },
    }),
}
