// Invoices and payments: what a customer owes for a deal, and how it is settled. Rules: one invoice a deal, no overpayment,
// reminders with a fee, refunds for a month, and no new deals for those who leave invoices unpaid.
import type { Module } from '../../language/blueprint.ts'
import { invoiceActions } from './invoices/actions.ts'
import { invoiceEntities } from './invoices/entities.ts'

/** Days after the due date during which a customer may still make new deals. */
const GRACE_DAYS = 10

export const invoices: Module = {
  key: 'invoices',
  title: 'Invoices and payments',
  words: ['invoice', 'payment', 'billing', 'bill', 'pay', 'debt', 'refund', 'reminder', 'accounting'],
  attach: ({ roles }) => {
    const { customer, deal } = roles
    if (deal.price === null) return null
    const overdue = `i.status === 'open' && i.due_on < plusDays(today(), -${GRACE_DAYS})`
    return {
      entities: invoiceEntities(customer, deal.entity),
      actions: invoiceActions(roles, deal.price),
      computed: {
        [customer]: {
          owed: {
            about: 'What is left to pay on all open [invoices].',
            value: `sum('invoice', i => i.${customer}_id === ${customer}.id && i.status === 'open', i => i.amount - i.paid)`,
            type: 'money',
            called: 'amount owed',
          },
        },
      },
      rules: {
        [deal.begins.action]: [
          {
            must: `none('invoice', i => i.${customer}_id === ${deal.begins.customer}.id && ${overdue})`,
            code: 'forbidden',
            says: `{${deal.begins.customer}.name} has an [invoice] that is more than ${GRACE_DAYS} days overdue. It has to be paid first.`,
            because: ['overdue', 'unpaid', 'owes', 'outstanding'],
          },
        ],
      },
    }
  },
}
