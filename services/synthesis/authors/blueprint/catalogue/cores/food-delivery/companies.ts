// A food delivery service for offices: firms pay for the lunches of their people, within limits.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { company, date, money, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Days over which the budget of a firm holds. */
const BUDGET_DAYS = 30

const spent = (firm: string): string =>
  `sum('firm_charge', c => c.firm_id === ${firm}.id && c.charged_on > plusDays(today(), -${BUDGET_DAYS}), c => c.amount)`
const member = "'firm_member', m => m.firm_id === firm.id && m.diner_id === diner.id"

export const companies: Variant = {
  key: 'company_accounts',
  about:
    'Office lunches: companies pay for what their employees order on workdays, up to a limit for each order and a budget for thirty days.',
  apply: core =>
    extended(core, {
      entities: {
        firm: {
          noun: {
            one: 'company',
            many: 'companies',
            also: [
              { one: 'employer', many: 'employers' },
              { one: 'office', many: 'offices' },
            ],
          },
          kind: 'party',
          about: 'A firm that pays for lunches.',
          fields: {
            name: text('Name.', company(), { unique: true, filter: true }),
            order_limit: money('Most that it pays for one [order].', 15, 45, {
              step: 5,
              called: 'order limit',
              sort: true,
              editable: true,
            }),
            budget: money(`Most that it pays in ${BUDGET_DAYS} days.`, 60, 300, { step: 20, called: 'budget', sort: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 4,
          computed: {
            spent: {
              about: `What was charged in the last ${BUDGET_DAYS} days.`,
              value: spent('firm'),
              type: 'money',
              called: 'amount spent',
            },
          },
        },
        firm_member: {
          noun: { one: 'company member', many: 'company members' },
          kind: 'part',
          about: 'A [diner] whose lunches a [firm] pays for.',
          fields: {
            firm: ref('firm', 'Which [firm].', { skew: 'even' }),
            diner: ref('diner', 'Who.', { skew: 'even' }),
          },
          identify: ['firm', 'diner'],
          refer: '{diner} at {firm}',
          rows: 8,
          unique: [['diner']],
          tools: ['search'],
        },
        firm_charge: {
          noun: { one: 'company charge', many: 'company charges' },
          kind: 'record',
          about: 'An [order] that a [firm] pays for.',
          fields: {
            firm: ref('firm', 'Who pays.'),
            order: ref('order', 'For which [order].'),
            amount: money('How much.', 1, 60, { sort: true, filter: true, clause: 'of' }),
            charged_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['order'],
          refer: 'the company charge for {order}',
          summary: { by: ['firm'], totals: ['amount'], over: 'charged_on' },
        },
      },
      actions: {
        charge_order_to_firm: {
          title: 'Charge an order to a company',
          about: `Lets the [firm] of a [diner] pay for an [order] for a workday, within its order limit and its budget for ${BUDGET_DAYS} days. Once for each [order].`,
          args: {
            order: row('order', {
              likely:
                "(order.status === 'placed' || order.status === 'on_the_way' || order.status === 'delivered') && none('firm_charge', c => c.order_id === order.id) && weekday(order.wanted_on) < 6",
            }),
            firm: row('firm', { likely: "some('firm_member', m => m.firm_id === firm.id && m.diner_id === order.diner_id)" }),
          },
          rules: [
            conflict(
              "order.status !== 'basket' && order.status !== 'cancelled'",
              'This [order] is {order.status}; there is nothing to pay for.',
              ['basket', 'cancelled', 'nothing to pay'],
            ),
            conflict("none('firm_charge', c => c.order_id === order.id)", 'A company pays for this [order] already.', ['already', 'pays']),
            forbidden(
              "some('firm_member', m => m.firm_id === firm.id && m.diner_id === order.diner_id)",
              '{order.diner.name} does not belong to {firm.name}.',
              ['does not belong', 'not a member', 'not belong'],
            ),
            conflict('weekday(order.wanted_on) < 6', 'It is for {order.wanted_on}, at the weekend; companies pay on workdays.', [
              'weekend',
              'workday',
            ]),
            conflict('order.total <= firm.order_limit', '{firm.name} pays {money(firm.order_limit)} at most for an [order].', [
              'at most',
              'limit',
              'too much',
            ]),
            conflict(
              `${spent('firm')} + order.total <= firm.budget`,
              `Of its budget, {firm.name} has {money(firm.budget - ${spent('firm')})} left.`,
              ['budget', 'left', 'not enough'],
            ),
          ],
          effects: [{ add: 'firm_charge', with: { firm: 'firm', order: 'order', amount: 'order.total', charged_on: 'today()' } }],
          gives: 'firm_charge',
          ask: ['charge {order} to {firm}', 'let {firm} pay for {order}'],
          outcome: [
            { question: 'How much of the budget is left for thirty days?', value: `firm.budget - ${spent('firm')}`, type: 'money' },
          ],
          plays: 20,
        },
        add_diner_to_firm: {
          title: 'Add somebody to a company',
          about: 'From now on a [firm] pays for the lunches of a [diner], who belongs to no other one.',
          args: {
            diner: row('diner', { likely: "none('firm_member', m => m.diner_id === diner.id)" }),
            firm: row('firm'),
          },
          rules: [
            conflict(
              "none('firm_member', m => m.diner_id === diner.id)",
              '{diner.name} belongs to a company already. Remove them there first.',
              ['already', 'belongs'],
            ),
          ],
          effects: [{ add: 'firm_member', with: { firm: 'firm', diner: 'diner' } }],
          gives: 'firm_member',
          ask: ['add {diner} to {firm}', '{diner} works for {firm} from now on; put that down'],
          plays: 2,
          undoneBy: 'remove_diner_from_firm',
        },
        remove_diner_from_firm: {
          title: 'Remove somebody from a company',
          about: 'The [firm] no longer pays for the lunches of a [diner], once nothing that it pays for is on its way to them.',
          args: { diner: row('diner'), firm: row('firm', { likely: `some(${member})` }) },
          rules: [
            conflict(`some(${member})`, '{diner.name} does not belong to {firm.name}.', ['does not belong', 'not a member', 'not belong']),
            conflict(
              "none('firm_charge', c => c.firm_id === firm.id && c.order.diner_id === diner.id && c.order.status !== 'delivered' && c.order.status !== 'cancelled')",
              'An [order] of {diner.name} that {firm.name} pays for has not been brought.',
              ['not been brought', 'on its way', 'open'],
            ),
          ],
          effects: [
            { each: 'firm_member', as: 'gone', where: 'gone.firm_id === firm.id && gone.diner_id === diner.id', do: [{ remove: 'gone' }] },
          ],
          gives: 'firm',
          ask: ['remove {diner} from {firm}', '{diner} has left {firm}; put that down'],
          plays: 1,
          undoneBy: 'add_diner_to_firm',
        },
        raise_budget_of_firm: {
          title: 'Change a budget',
          about: `Gives a [firm] another budget for ${BUDGET_DAYS} days, not below what was spent. More than 400 is for leads.`,
          args: { firm: row('firm'), budget: money('The new budget.', 60, 600, { step: 20 }) },
          rules: [
            conflict('budget !== firm.budget', 'That is the budget of {firm.name} already.', ['already', 'same']),
            conflict(`budget >= ${spent('firm')}`, `{firm.name} has spent {money(${spent('firm')})} in ${BUDGET_DAYS} days.`, [
              'has spent',
              'below',
              'less',
            ]),
            forbidden("budget <= 400 || actor.role === 'lead'", 'Budgets over {money(400)} are for leads.', ['lead', 'over']),
          ],
          effects: [{ set: 'firm', to: { budget: 'budget' } }],
          ask: ['set the budget of {firm} to {budget}', 'change the budget of {firm} to {budget}'],
        },
      },
    }),
}
