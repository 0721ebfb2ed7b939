// What happens in sales: opportunities, quotes, activities, service cases.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { SUBJECTS } from './lists.ts'

/** Kinds of activities and how often they are. */
export const KINDS = { call: 5, meeting: 3, demo: 2 } as const

/** Records of the sales side. */
export const records: Readonly<Record<string, Entity>> = {
  opportunity: {
    noun: {
      one: 'opportunity',
      many: 'opportunities',
      also: [
        { one: 'deal', many: 'deals' },
        { one: 'sales chance', many: 'sales chances' },
      ],
    },
    kind: 'record',
    about: 'A chance to sell a [product] to an [account].',
    fields: {
      account: ref('account', 'Who might buy.', { clause: 'at' }),
      product: ref('product', 'What.', { clause: 'for' }),
      owner: ref('rep', 'Who answers for it.', { called: 'owner', clause: 'that belong to' }),
      quantity: integer('How many.', 1, 12, { called: 'quantity' }),
      amount: money('What it comes to: the list price, and after it is won what was quoted.', 60, 9000, {
        sort: true,
        filter: true,
        clause: 'that come to',
      }),
      stage: ref('stage', 'How far it is.', { clause: 'in' }),
      opened_on: date('Day on which it was opened.', -75, 0, {
        called: 'opening date',
        sort: true,
        filter: true,
        clause: 'that were opened',
      }),
      closes_on: date('Day by which it should be decided.', -30, 60, {
        called: 'expected closing date',
        sort: true,
        filter: true,
        clause: 'that should close',
      }),
      status: choice('How it ended.', { open: 1, won: 1, lost: 1 }, { says: { open: 'open', won: 'won', lost: 'lost' } }),
    },
    identify: ['account', 'product', 'opened_on'],
    refer: 'the [opportunity] of {account} for {product} of {opened_on}',
    summary: { by: ['status', 'stage', 'owner', 'product'], totals: ['amount', 'quantity'], over: 'opened_on' },
  },
  quote: {
    noun: {
      one: 'quote',
      many: 'quotes',
      also: [
        { one: 'proposal', many: 'proposals' },
        { one: 'price offer', many: 'price offers' },
      ],
    },
    kind: 'record',
    about: 'A price for an [opportunity].',
    fields: {
      opportunity: ref('opportunity', 'For which [opportunity].'),
      drafter: ref('rep', 'Who wrote it.', { called: 'drafter' }),
      discount: integer('Discount on the list price, in percent.', 0, 40, { sort: true, filter: true, unit: 'percent' }),
      total: money('Price after the discount.', 30, 9000, { called: 'quoted price', sort: true, filter: true, clause: 'of' }),
      valid_until: date('Last day on which it can be accepted; from the day on which it is sent.', -45, 30, {
        called: 'last day',
        optional: true,
      }),
      status: choice(
        'Where it stands.',
        { draft: 1, signed_off: 1, sent: 1, accepted: 1, void: 1 },
        { says: { draft: 'draft', signed_off: 'signed-off', sent: 'sent', accepted: 'accepted', void: 'void' } },
      ),
    },
    identify: ['total', 'opportunity'],
    refer: 'the [quote] over {total} for {opportunity}',
  },
  activity: {
    noun: { one: 'activity', many: 'activities', also: [{ one: 'touchpoint', many: 'touchpoints' }] },
    kind: 'record',
    about: 'A call, a meeting or a demonstration about an [opportunity].',
    fields: {
      opportunity: ref('opportunity', 'About which [opportunity].', { clause: 'about' }),
      rep: ref('rep', 'Who does it.', { clause: 'of' }),
      kind: choice('What it is.', KINDS, { called: 'kind' }),
      planned_on: date('Day.', -75, 25, { called: 'day', sort: true, filter: true, clause: 'that take place' }),
      result: choice('What came of it.', { good: 4, neutral: 3, bad: 1 }, { optional: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, done: 1, missed: 1 },
        { says: { planned: 'planned', done: 'finished', missed: 'missed' } },
      ),
    },
    identify: ['kind', 'planned_on', 'opportunity'],
    refer: 'the {kind} on {planned_on} about {opportunity}',
    tools: ['search'],
    summary: { by: ['kind', 'status', 'rep'], totals: [], over: 'planned_on' },
  },
  service_case: {
    noun: {
      one: 'service case',
      many: 'service cases',
      also: [
        { one: 'support request', many: 'support requests' },
        { one: 'service request', many: 'service requests' },
      ],
    },
    kind: 'record',
    about: 'Something that is wrong for an [account].',
    fields: {
      account: ref('account', 'Who reported it.', { clause: 'of' }),
      subject: text('What is wrong.', oneOf(SUBJECTS), { maxLength: 100, filter: true }),
      priority: choice(
        'How urgent it is.',
        { low: 3, medium: 4, high: 2 },
        { says: { low: 'low-priority', medium: 'medium-priority', high: 'high-priority' } },
      ),
      owner: ref('rep', 'Who works on it; null when nobody does.', { called: 'owner', optional: true }),
      opened_on: date('Day on which it was reported.', -75, 0, {
        called: 'opening date',
        sort: true,
        filter: true,
        clause: 'that were opened',
      }),
      closed_on: date('Day on which it was closed.', -75, 0, { called: 'closing date', optional: true }),
      status: choice('Where it stands.', { open: 1, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
    },
    identify: ['account', 'subject'],
    refer: 'the [service_case] of {account} about “{subject}”',
    tools: ['search'],
    summary: { by: ['status', 'priority', 'owner'], totals: [], over: 'opened_on' },
  },
}
