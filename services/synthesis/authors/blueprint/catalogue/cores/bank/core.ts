// A retail bank: accounts, cards, payees, standing orders, loans, disputes. Rules: what an account covers, daily limits, frozen accounts,
// identity papers, credit lines, deadlines of disputes, limits of the banker.
import type { Core } from '../../../language/blueprint.ts'
import { accounts } from './accounts.ts'
import { cards } from './cards.ts'
import { entities } from './entities.ts'
import { lending } from './lending.ts'
import { money } from './money.ts'
import { variants } from './variants.ts'

export const bank: Core = {
  key: 'bank',
  title: 'Retail bank',
  about:
    'A bank for people and small firms: [clients] keep [accounts] and cards, pay [payees] by transfer or standing order, borrow, and dispute what they did not buy; [bankers] do it for them.',
  category: 'finance',
  words: [
    'bank',
    'banking',
    'checking',
    'savings',
    'credit union',
    'credit card',
    'overdraft',
    'debit card',
    'loan',
    'lending',
    'lender',
    'mortgage',
    'wire transfer',
    'standing order',
    'direct deposit',
    'account balance',
    'building society',
    'teller',
    'zelle',
  ],
  scenarios: [
    'a retail bank with branches and debit cards',
    'a credit union in a farming county',
    'an online banking portal for checking and savings',
    'a savings bank on a small island',
    'a lender for shopkeepers and self-employed people',
    'the service desk of a big consumer bank',
    'a building society with personal loans',
  ],
  currency: '$',
  actor: { entity: 'banker', role: 'counter' },
  roles: {
    customer: 'client',
    staff: 'banker',
    thing: 'loan_product',
    deal: {
      entity: 'loan',
      customer: 'loan.client',
      thing: 'loan.loan_product',
      price: 'loan.fee',
      done: "loan.status === 'running' || loan.status === 'repaid'",
      open: "loan.status === 'requested'",
      begins: { action: 'request_loan', customer: 'client' },
    },
  },
  without: ['invoices', 'collections'],
  history: { days: 75, calls: 110 },
  entities,
  actions: { ...accounts, ...money, ...cards, ...lending },
  variants,
}
