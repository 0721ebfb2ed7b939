// Lenders check what house hunters may borrow; the budget follows what they confirm.
import { conflict, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const LENDERS = [
  { name: 'Harbour Savings', share: 80, fewest_days: 3 },
  { name: 'Union Home Loans', share: 90, fewest_days: 7 },
  { name: 'Lake District Bank', share: 75, fewest_days: 2 },
  { name: 'First Mutual', share: 85, fewest_days: 5 },
] as const
const isOpen: Rule = conflict("mortgage_check.status === 'open'", 'This check is {mortgage_check.status} already.', [
  'already',
  'confirmed',
  'refused',
])

export const withMortgageChecks: Variant = {
  key: 'with_mortgage_checks',
  about: 'Lenders check how much house hunters may borrow; a confirmed sum becomes the budget.',
  apply: core =>
    extended(core, {
      entities: {
        lender: {
          noun: { one: 'lender', many: 'lenders', also: [{ one: 'mortgage bank', many: 'mortgage banks' }] },
          kind: 'thing',
          about: 'A bank that lends money for homes.',
          fields: {
            name: text('Name.', oneOf(LENDERS.map(({ name }) => name)), { unique: true, filter: true }),
            share: integer('Largest part of a price that it lends.', 60, 95, {
              called: 'largest share',
              unit: 'percent',
              sort: true,
              filter: true,
              editable: true,
            }),
            fewest_days: integer('Days that it takes at least.', 1, 14, {
              called: 'shortest time',
              unit: 'days',
              sort: true,
              filter: true,
            }),
          },
          identify: ['name'],
          refer: 'the lender “{name}”',
          given: LENDERS,
        },
        mortgage_check: {
          noun: { one: 'mortgage check', many: 'mortgage checks' },
          kind: 'record',
          about: 'A [lender] that looks at what a [house_hunter] may borrow.',
          fields: {
            house_hunter: ref('house_hunter', 'For whom.', { clause: 'for' }),
            lender: ref('lender', 'By whom.', { clause: 'by' }),
            wanted: money('What is wanted, in thousands.', 100, 600, { called: 'wanted sum', sort: true, filter: true, clause: 'over' }),
            asked_on: date('Day.', -60, 0, { called: 'day of asking', filter: true, sort: true, clause: 'that were asked for' }),
            confirmed: money('What was confirmed, in thousands.', 50, 600, { called: 'confirmed sum', optional: true, sort: true }),
            status: choice(
              'Where it stands.',
              { open: 1, confirmed: 1, refused: 1 },
              { says: { open: 'open', confirmed: 'confirmed', refused: 'refused' } },
            ),
          },
          identify: ['house_hunter', 'lender', 'asked_on'],
          refer: 'the check of {asked_on} by {lender} for {house_hunter}',
          summary: { by: ['status', 'lender'], totals: ['wanted'], over: 'asked_on' },
        },
      },
      actions: {
        ask_mortgage_check: {
          title: 'Ask for a mortgage check',
          about: 'Asks a lender for a check: one open check for each [house_hunter], up to one and a half of their budget.',
          args: {
            house_hunter: row('house_hunter', {
              likely:
                "house_hunter.status === 'looking' && none('mortgage_check', m => m.house_hunter_id === house_hunter.id && m.status === 'open')",
            }),
            lender: row('lender'),
            wanted: mostly(money('What is wanted, in thousands.', 100, 900, { step: 10 }), 'house_hunter.budget + 20'),
          },
          rules: [
            conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
            conflict(
              "none('mortgage_check', m => m.house_hunter_id === house_hunter.id && m.status === 'open')",
              'A check for {house_hunter.name} is open.',
              ['open', 'already'],
            ),
            conflict(
              'wanted * 2 <= house_hunter.budget * 3',
              'That is more than one and a half of the budget of {money(house_hunter.budget)} thousand.',
              ['more than', 'too much', 'budget'],
            ),
          ],
          effects: [
            {
              add: 'mortgage_check',
              with: { house_hunter: 'house_hunter', lender: 'lender', wanted: 'wanted', asked_on: 'today()', status: "'open'" },
            },
          ],
          gives: 'mortgage_check',
          ask: [
            'ask {lender} to check {house_hunter} for {wanted} thousand',
            'have {house_hunter} checked by {lender} for a loan of {wanted} thousand',
          ],
          plays: 18,
        },
        confirm_mortgage_check: {
          title: 'Note that a lender confirms',
          about:
            'Notes that the lender confirms, after the shortest time of the [lender]: its share of the wanted sum becomes the budget, and the proof of money is there.',
          args: {
            mortgage_check: row('mortgage_check', {
              likely: "mortgage_check.status === 'open' && plusDays(mortgage_check.asked_on, mortgage_check.lender.fewest_days) <= today()",
            }),
          },
          rules: [
            isOpen,
            conflict(
              'plusDays(mortgage_check.asked_on, mortgage_check.lender.fewest_days) <= today()',
              '“{mortgage_check.lender.name}” takes {mortgage_check.lender.fewest_days} days; it was asked on {mortgage_check.asked_on}.',
              ['takes', 'too early', 'days'],
            ),
          ],
          effects: [
            {
              set: 'mortgage_check',
              to: { status: "'confirmed'", confirmed: 'floor(mortgage_check.wanted * mortgage_check.lender.share / 100)' },
            },
            {
              set: 'mortgage_check.house_hunter',
              to: { budget: 'floor(mortgage_check.wanted * mortgage_check.lender.share / 100)', money_proof: "'shown'" },
            },
          ],
          ask: ['note that {mortgage_check} was confirmed', 'put {mortgage_check} down as confirmed'],
          outcome: [{ question: 'What is their budget now, in thousands?', value: 'mortgage_check.house_hunter.budget', type: 'money' }],
          routine: {
            row: 'mortgage_check',
            when: "mortgage_check.status === 'open' && plusDays(mortgage_check.asked_on, mortgage_check.lender.fewest_days) <= today()",
            chance: 0.1,
          },
        },
        refuse_mortgage_check: {
          title: 'Note that a lender refuses',
          about: 'Nothing is lent.',
          args: { mortgage_check: row('mortgage_check', { likely: "mortgage_check.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'mortgage_check', to: { status: "'refused'" } }],
          ask: ['note that {mortgage_check} was refused', 'put {mortgage_check} down as refused'],
          plays: 2,
        },
      },
    }),
}
