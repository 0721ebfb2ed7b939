// The nouns of a law office that come and go: matters, time entries, bills, deadlines, filings, trust money.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { ACTIVITIES, DEADLINE_KINDS, FILING_KINDS, FILINGS, MATTERS, TRUST_ENTRIES } from './offer.ts'

const work: Readonly<Record<string, Entity>> = {
  matter: {
    noun: {
      one: 'matter',
      many: 'matters',
      also: [
        { one: 'legal case', many: 'legal cases' },
        { one: 'lawsuit', many: 'lawsuits' },
        { one: 'mandate', many: 'mandates' },
      ],
    },
    kind: 'record',
    about: 'Something that the office does for a [client].',
    fields: {
      client: ref('client', 'For whom.'),
      practice_area: ref('practice_area', 'In which part of the law.', { clause: 'in' }),
      opponent: ref('opponent', 'Against whom.', { clause: 'against' }),
      lead: ref('lawyer', 'Who leads it.', { called: 'leading lawyer', clause: 'led by' }),
      budget: money('Most that all work on it may cost.', 600, 12000, {
        sort: true,
        filter: true,
        called: 'budget',
        clause: 'whose budget is',
      }),
      trust_balance: money('Money of the [client] that the office keeps for it.', 0, 6000, {
        called: 'trust balance',
        sort: true,
        filter: true,
        clause: 'whose trust balance is',
      }),
      opened_on: date('Day of the opening.', -300, -65, {
        called: 'day of the opening',
        filter: true,
        sort: true,
        clause: 'that were opened',
      }),
      status: choice(
        'Where it stands.',
        { open: 1, on_hold: 1, closed: 1 },
        { says: { open: 'open', on_hold: 'paused', closed: 'closed' } },
      ),
    },
    identify: ['client', 'practice_area'],
    refer: 'the {practice_area} [matter] of {client}',
    given: MATTERS,
    summary: { by: ['status', 'practice_area', 'lead'], totals: ['budget', 'trust_balance'], over: 'opened_on' },
  },
  time_entry: {
    noun: { one: 'time entry', many: 'time entries', also: [{ one: 'billable hour', many: 'billable hours' }] },
    kind: 'record',
    about: 'Work of a [lawyer] on a [matter].',
    fields: {
      matter: ref('matter', 'On which [matter].', { clause: 'for' }),
      lawyer: ref('lawyer', 'Who worked.', { clause: 'by' }),
      activity: choice('On what.', ACTIVITIES, { called: 'activity' }),
      worked_on: date('Day of the work.', -60, 0, { called: 'day of the work', filter: true, sort: true, clause: 'for work' }),
      minutes: integer('How long, in steps of six minutes.', 6, 480, {
        called: 'number of minutes',
        unit: 'minutes',
        sort: true,
        filter: true,
      }),
      amount: money('What it costs.', 5, 3000, { sort: true, filter: true, clause: 'that cost' }),
      bill: ref('bill', 'On which [bill] it stands.', { optional: true, clause: 'on' }),
      status: choice(
        'Where it stands: only approved ones are billed.',
        { entered: 1, approved: 1, billed: 1, written_off: 1 },
        { says: { entered: 'unapproved', approved: 'approved', billed: 'billed', written_off: 'written-off' } },
      ),
    },
    identify: ['lawyer', 'activity', 'worked_on', 'matter'],
    refer: 'the {activity} of {lawyer} on {worked_on} for {matter}',
    summary: { by: ['status', 'lawyer', 'activity'], totals: ['minutes', 'amount'], over: 'worked_on' },
  },
  bill: {
    noun: { one: 'fee note', many: 'fee notes', also: [{ one: 'legal bill', many: 'legal bills' }] },
    kind: 'record',
    about: 'All approved work on a [matter] that had not been billed.',
    fields: {
      matter: ref('matter', 'For which [matter].', { clause: 'for' }),
      amount: money('What is to be paid.', 5, 12000, { sort: true, filter: true, clause: 'of' }),
      issued_on: date('Day of issue.', -60, 0, { called: 'day of issue', filter: true, sort: true, clause: 'that were issued' }),
      due_on: date('Last day for the payment.', -45, 30, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      status: choice('Where it stands.', { unpaid: 1, paid: 1, voided: 1 }, { says: { unpaid: 'unpaid', paid: 'paid', voided: 'voided' } }),
    },
    identify: ['matter', 'issued_on'],
    refer: 'the [bill] of {issued_on} for {matter}',
    summary: { by: ['status'], totals: ['amount'], over: 'issued_on' },
  },
}

const court: Readonly<Record<string, Entity>> = {
  deadline: {
    noun: { one: 'deadline', many: 'deadlines', also: [{ one: 'time limit', many: 'time limits' }] },
    kind: 'record',
    about: 'Something in a [matter] that has to be done by a day.',
    fields: {
      matter: ref('matter', 'In which [matter].', { clause: 'in' }),
      kind: choice('What has to be done.', DEADLINE_KINDS, { called: 'kind' }),
      due_on: date('Last day.', -60, 45, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      lawyer: ref('lawyer', 'Who sees to it.', { clause: 'in the hands of' }),
      extensions: integer('How often it was extended.', 0, 2, { called: 'number of extensions', filter: true, sort: true }),
      status: choice('Where it stands.', { running: 1, met: 1, missed: 1 }, { says: { running: 'running', met: 'met', missed: 'missed' } }),
    },
    identify: ['matter', 'kind'],
    refer: 'the {kind} [deadline] in {matter}',
    summary: { by: ['status', 'kind', 'lawyer'], totals: ['extensions'], over: 'due_on' },
  },
  filing: {
    noun: {
      one: 'court filing',
      many: 'court filings',
      also: [
        { one: 'pleading', many: 'pleadings' },
        { one: 'brief', many: 'briefs' },
      ],
    },
    kind: 'record',
    about: 'A paper in a [matter] that goes to a [court].',
    fields: {
      matter: ref('matter', 'In which [matter].', { clause: 'in' }),
      court: ref('court', 'To which [court].', { clause: 'to' }),
      kind: choice('What it is.', FILING_KINDS, { called: 'kind' }),
      writer: ref('lawyer', 'Who wrote it.', { called: 'writer', clause: 'written by' }),
      reviewer: ref('lawyer', 'Who read it over.', { called: 'reviewer', optional: true, clause: 'read over by' }),
      drafted_on: date('Day of the draft.', -90, -71, {
        called: 'day of the draft',
        filter: true,
        sort: true,
        clause: 'that were drafted',
      }),
      changed_on: date('Day of the last step: the draft, the reading over, the filing, or the answer.', -70, -56, {
        called: 'day of the last step',
      }),
      status: choice(
        'Where it stands.',
        { drafted: 1, reviewed: 1, filed: 1, accepted: 1, returned: 1, dropped: 1 },
        {
          says: {
            drafted: 'drafted',
            reviewed: 'reviewed',
            filed: 'filed',
            accepted: 'accepted',
            returned: 'returned',
            dropped: 'dropped',
          },
        },
      ),
    },
    identify: ['matter', 'kind', 'drafted_on'],
    refer: 'the {kind} of {drafted_on} in {matter}',
    given: FILINGS,
    summary: { by: ['status', 'court', 'writer'], totals: [], over: 'drafted_on' },
  },
  trust_entry: {
    noun: { one: 'trust entry', many: 'trust entries', also: [{ one: 'escrow entry', many: 'escrow entries' }] },
    kind: 'record',
    about: 'Money that came into the trust account of a [matter], or went out of it.',
    fields: {
      matter: ref('matter', 'Of which [matter].', { clause: 'for' }),
      kind: choice('What it was.', { deposit: 4, court_fee: 2, bill_payment: 2, refund: 1 }, { called: 'kind' }),
      amount: money('How much.', 5, 6000, { sort: true, filter: true, clause: 'of' }),
      booked_by: ref('lawyer', 'Who booked it.', { called: 'booking lawyer', clause: 'booked by' }),
      booked_on: date('Day.', -130, -60, { called: 'day of booking', filter: true, sort: true, clause: 'that were booked' }),
    },
    identify: ['matter', 'kind', 'booked_on'],
    refer: 'the {kind} of {booked_on} in the trust account of {matter}',
    given: TRUST_ENTRIES,
    summary: { by: ['kind', 'booked_by'], totals: ['amount'], over: 'booked_on' },
  },
}

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = { ...work, ...court }
