// An auction house that holds the money: the buyer pays in first, the seller is paid once all is well.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Days after receipt before the seller is paid. */
const RELEASED_AFTER = 2
/** Days after the sale by which the buyer has to have paid in. */
const PAID_WITHIN = 10

const held = conflict("deposit.status === 'held'", 'This deposit was {deposit.status} already.', ['already', 'released', 'returned'])

export const escrow: Variant = {
  key: 'escrow_accounts',
  about: 'Money is held in an escrow account: paid in before dispatch, released only after receipt and while no dispute is open.',
  apply: core =>
    extended(core, {
      entities: {
        deposit: {
          noun: { one: 'escrow deposit', many: 'escrow deposits' },
          kind: 'record',
          about: 'What the buyer of a [sale] paid in, held by the house.',
          fields: {
            sale: ref('sale', 'For which [sale].'),
            amount: money('Price and shipping.', 1, 6000, { sort: true, filter: true, clause: 'of' }),
            paid_in_on: date('Day on which it was paid in.', -60, 0, {
              called: 'day of payment',
              filter: true,
              sort: true,
              clause: 'that were paid in',
            }),
            closed_on: date('Day on which it was released or returned.', -60, 0, { called: 'closing date', optional: true }),
            status: choice(
              'Released ones went to the seller, returned ones back to the buyer.',
              { held: 1, released: 1, returned: 1 },
              { says: { held: 'held', released: 'released', returned: 'returned' } },
            ),
          },
          identify: ['sale'],
          refer: 'the escrow deposit for {sale}',
          summary: { by: ['status'], totals: ['amount'], over: 'paid_in_on' },
        },
      },
      rules: {
        send_sale: [
          conflict(
            "some('deposit', d => d.sale_id === sale.id && d.status === 'held')",
            'The buyer has not paid into escrow. Nothing is sent before.',
            ['not paid', 'escrow', 'paid in'],
          ),
        ],
        cancel_sale: [
          conflict(
            "none('deposit', d => d.sale_id === sale.id && d.status === 'held')",
            'The buyer has paid into escrow. Return the deposit first.',
            ['return the deposit', 'escrow', 'deposit', 'paid'],
          ),
        ],
      },
      actions: {
        pay_in_sale: {
          title: 'Take a payment into escrow',
          about: `The buyer of an agreed [sale] pays price and shipping in, at once and within ${PAID_WITHIN} days.`,
          args: {
            sale: row('sale', { likely: "sale.status === 'agreed' && none('deposit', d => d.sale_id === sale.id && d.status === 'held')" }),
          },
          rules: [
            conflict("sale.status === 'agreed'", 'This [sale] is {sale.status}.', ['sent', 'received', 'cancelled', 'already']),
            conflict(
              "none('deposit', d => d.sale_id === sale.id && d.status === 'held')",
              'The buyer of this [sale] has paid in already.',
              ['already', 'paid in'],
            ),
            conflict(
              `days(sale.sold_on, today()) <= ${PAID_WITHIN}`,
              `It was sold on {sale.sold_on}, and ${PAID_WITHIN} days are over. Cancel the [sale].`,
              ['days are over', 'too late', 'cancel'],
            ),
          ],
          effects: [
            { add: 'deposit', with: { sale: 'sale', amount: 'sale.price + sale.shipping', paid_in_on: 'today()', status: "'held'" } },
          ],
          gives: 'deposit',
          ask: ['note that the buyer has paid into escrow for {sale}', 'take the payment for {sale} into escrow'],
          outcome: [{ question: 'How much was paid in?', value: 'deposit.amount', type: 'money' }],
          routine: {
            row: 'sale',
            when: "sale.status === 'agreed' && none('deposit', d => d.sale_id === sale.id && d.status === 'held')",
            chance: 0.25,
          },
        },
        release_deposit: {
          title: 'Release a deposit',
          about: `Pays the seller what is held less the fee, ${RELEASED_AFTER} days after receipt or later, and not while a [dispute] is open. What was given back in a [dispute] stays with the buyer.`,
          args: {
            deposit: row('deposit', {
              likely: `deposit.status === 'held' && deposit.sale.status === 'received' && days(deposit.sale.received_on, today()) >= ${RELEASED_AFTER}`,
            }),
          },
          rules: [
            held,
            conflict("deposit.sale.status === 'received'", 'The [sale] is {deposit.sale.status}; money is released after receipt.', [
              'not received',
              'not been received',
              'after receipt',
              'sent',
              'agreed',
            ]),
            conflict(
              `days(deposit.sale.received_on, today()) >= ${RELEASED_AFTER}`,
              `It arrived on {deposit.sale.received_on}; the money is released ${RELEASED_AFTER} days later.`,
              ['days later', 'too early', 'not yet'],
            ),
            conflict(
              "none('dispute', d => d.sale_id === deposit.sale_id && d.status === 'open')",
              'A [dispute] about this [sale] is open.',
              ['dispute', 'open'],
            ),
          ],
          effects: [{ set: 'deposit', to: { status: "'released'", closed_on: 'today()' } }],
          ask: ['release {deposit} to the seller', 'pay the seller out of {deposit}'],
          outcome: [
            {
              question: 'How much goes to the seller after the fee and what was given back?',
              value:
                "deposit.amount - deposit.sale.fee - sum('dispute', d => d.sale_id === deposit.sale_id && d.status === 'settled', d => d.given_back)",
              type: 'money',
            },
          ],
          routine: {
            row: 'deposit',
            when: `deposit.status === 'held' && deposit.sale.status === 'received' && days(deposit.sale.received_on, today()) > ${RELEASED_AFTER}`,
            chance: 0.2,
          },
        },
        return_deposit: {
          title: 'Return a deposit',
          about:
            'Pays the buyer back before anything was sent, or after a [dispute] about what was never received was settled. Of more than 500, managers decide.',
          args: {
            deposit: row('deposit', { likely: "deposit.status === 'held' && deposit.sale.status === 'agreed' && deposit.amount <= 500" }),
          },
          rules: [
            held,
            conflict(
              "deposit.sale.status === 'agreed' || some('dispute', d => d.sale_id === deposit.sale_id && d.complaint === 'not_received' && d.status === 'settled')",
              'The [sale] is {deposit.sale.status}, and no [dispute] says that it was never received.',
              ['sent', 'received', 'no dispute', 'dispute'],
            ),
            forbidden(
              "deposit.amount <= 500 || actor.role === 'manager'",
              'It is {money(deposit.amount)}; of more than {money(500)}, managers decide.',
              ['manager', 'more than'],
            ),
          ],
          effects: [{ set: 'deposit', to: { status: "'returned'", closed_on: 'today()' } }],
          ask: ['return {deposit} to the buyer', 'pay the buyer back from {deposit}'],
        },
      },
    }),
}
