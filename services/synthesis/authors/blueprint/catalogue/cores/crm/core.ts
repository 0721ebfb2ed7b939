// A sales organisation and its CRM: leads become accounts and opportunities, which go through stages with quotes and activities.
// Rules: territories and owners, one stage at a time, evidence for each stage, discounts that need a sign-off, pipelines within quotas.
import type { Core } from '../../../language/blueprint.ts'
import { activities } from './activities.ts'
import { entities } from './entities.ts'
import { leads } from './leads.ts'
import { opportunities } from './opportunities.ts'
import { quotes } from './quotes.ts'
import { variants } from './variants.ts'

export const crm: Core = {
  key: 'crm',
  title: 'Sales CRM',
  about:
    'The sales side of a supplier: [leads] become [accounts], [opportunities] go through the stages of the pipeline with activities and [quotes], and [reps] answer for them and for open [service_cases].',
  category: 'office',
  words: [
    'crm',
    'sales pipeline',
    'lead',
    'opportunity',
    'customer relationship',
    'salesforce',
    'quota',
    'prospect',
    'sales team',
    'account executive',
    'pipeline',
    'hubspot',
    'sales',
    'territory',
    'closed won',
    'sales rep',
    'upsell',
    'deal stage',
    'cold call',
  ],
  scenarios: [
    'a CRM for a software sales team',
    'a sales pipeline with leads and opportunities',
    'customer relationship management at an office supplier',
    'the sales team of a reseller with its deals',
    'a sales desk that tracks leads, opportunities and quotes',
    'account executives and their quotas',
    'prospects and quotes of a consulting firm',
  ],
  currency: '£',
  actor: { entity: 'rep', role: 'sales' },
  roles: {
    customer: 'account',
    staff: 'rep',
    thing: 'product',
    deal: {
      entity: 'opportunity',
      customer: 'opportunity.account',
      thing: 'opportunity.product',
      price: 'opportunity.amount',
      done: "opportunity.status === 'won'",
      open: "opportunity.status === 'open'",
      begins: { action: 'open_opportunity', customer: 'account' },
    },
  },
  without: ['tickets'],
  history: { days: 95, calls: 150 },
  entities,
  actions: { ...leads, ...opportunities, ...activities, ...quotes },
  variants,
}
