// An insurance office: policies with covers and premiums, claims with documents and assessments, payouts by two people.
// Rules: waiting times, unpaid premiums, deadlines of reporting, the right assessor, limits and excess, notice, lapse.
import type { Core } from '../../../language/blueprint.ts'
import { claims } from './claims.ts'
import { decisions } from './decisions.ts'
import { people } from './people.ts'
import { policies } from './policies.ts'
import { premiums } from './premiums.ts'
import { quotes } from './quotes.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const insurance: Core = {
  key: 'insurance',
  title: 'Insurance office',
  about:
    'An insurance office: [policyholders] have [policies] with [covers] and pay premiums; [handlers] open [claims], [assessors] look at the damage, and a second [handler] approves each [payout].',
  category: 'finance',
  words: [
    'insurance',
    'insurer',
    'policyholder',
    'insurance claim',
    'underwriting',
    'premium',
    'claim',
    'assessor',
    'loss adjuster',
    'excess',
    'deductible',
    'payout',
    'coverage',
    'cover',
    'policy',
    'burglary',
    'damage',
  ],
  scenarios: [
    'an insurance office with policies, claims and payouts',
    'a home insurer whose assessors look at burglaries and burst pipes',
    'a car insurance with covers for collisions and windscreens',
    'a travel insurer for lost luggage and illness abroad',
    'a claims department with documents, assessments and payouts',
    'a mutual insurer for its policyholders, with premiums and lapsed policies',
    'an insurance underwriting desk that quotes policies and adds covers',
  ],
  currency: '€',
  actor: { entity: 'handler', role: 'claims' },
  roles: {
    customer: 'policyholder',
    staff: 'handler',
    thing: 'product',
    deal: {
      entity: 'policy',
      customer: 'policy.policyholder',
      thing: 'policy.product',
      price: 'policy.premium',
      done: "policy.status === 'active'",
      open: "policy.status === 'quoted' || policy.status === 'active'",
      begins: { action: 'quote_policy', customer: 'policyholder' },
    },
  },
  without: ['invoices', 'subscriptions', 'approvals', 'collections'],
  history: { days: 60, calls: 170 },
  entities: { ...people, ...records },
  actions: { ...quotes, ...policies, ...premiums, ...claims, ...decisions },
  variants,
}
