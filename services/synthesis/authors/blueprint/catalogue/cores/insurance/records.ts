// The nouns of an insurance office that come and go: policies and premiums, claims with their papers and assessments, payouts.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, money, pattern, ref, text } from '../../../language/field.ts'
import { CLAIMS, PAPERS, PAYOUTS, POLICIES, PREMIUMS, REJECTIONS } from './offer.ts'

const contracts: Readonly<Record<string, Entity>> = {
  policy: {
    noun: { one: 'policy', many: 'policies', also: [{ one: 'insurance contract', many: 'insurance contracts' }] },
    kind: 'record',
    about: 'A [policyholder] is insured by a [product].',
    fields: {
      policyholder: ref('policyholder', 'Whose it is.'),
      product: ref('product', 'By which product.', { clause: 'for' }),
      insured_sum: money('What is insured.', 1000, 150000, {
        called: 'insured sum',
        sort: true,
        filter: true,
        clause: 'whose insured sum is',
      }),
      premium: money('Premium for a year, with all [covers].', 10, 2000, {
        called: 'yearly premium',
        sort: true,
        filter: true,
        clause: 'whose yearly premium is',
      }),
      starts_on: date('First day.', -400, -70, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day, once it was cancelled.', -60, 40, { called: 'last day', optional: true, filter: true, clause: 'that end' }),
      status: choice(
        'Where it stands: quoted ones wait for the [policyholder], lapsed ones for a payment.',
        { quoted: 1, active: 1, lapsed: 1, cancelled: 1, declined: 1 },
        { says: { quoted: 'quoted', active: 'active', lapsed: 'lapsed', cancelled: 'cancelled', declined: 'declined' } },
      ),
    },
    identify: ['policyholder', 'product'],
    refer: 'the [policy] of {policyholder} for {product}',
    given: POLICIES,
    summary: { by: ['status', 'product'], totals: ['premium', 'insured_sum'], over: 'starts_on' },
  },
  premium: {
    noun: { one: 'premium instalment', many: 'premium instalments' },
    kind: 'record',
    about: 'A sixth of the yearly premium of a [policy].',
    fields: {
      policy: ref('policy', 'For which [policy].'),
      amount: money('How much.', 2, 350, { sort: true, filter: true, clause: 'of' }),
      due_on: date('Day on which it is due.', -85, -45, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      status: choice('Where it stands.', { due: 1, paid: 1, waived: 1 }, { says: { due: 'unpaid', paid: 'paid', waived: 'waived' } }),
    },
    identify: ['policy', 'due_on'],
    refer: 'the [premium] of {due_on} for {policy}',
    given: PREMIUMS,
    summary: { by: ['status'], totals: ['amount'], over: 'due_on' },
  },
}

const losses: Readonly<Record<string, Entity>> = {
  claim: {
    noun: { one: 'claim', many: 'claims', also: [{ one: 'loss report', many: 'loss reports' }] },
    kind: 'record',
    about: 'Damage that a [policyholder] wants to be paid for.',
    fields: {
      code: text('Number of the file.', pattern('C-#####'), { unique: true, called: 'file number', maxLength: 12 }),
      policy: ref('policy', 'Under which [policy].', { clause: 'under' }),
      cover: ref('cover', 'What happened.', { clause: 'under' }),
      incident_on: date('Day on which it happened.', -80, -62, {
        called: 'day of the damage',
        filter: true,
        sort: true,
        clause: 'for damage',
      }),
      reported_on: date('Day of the report.', -58, -45, {
        called: 'day of the report',
        filter: true,
        sort: true,
        clause: 'that were reported',
      }),
      amount: money('What is claimed.', 50, 12000, { called: 'claimed amount', sort: true, filter: true, clause: 'of' }),
      granted: money('What will be paid in all, once it is accepted.', 0, 12000, { called: 'granted amount', sort: true }),
      paid: money('What has been paid.', 0, 12000, { called: 'amount paid', sort: true }),
      handler: ref('handler', 'Who handles it.', { clause: 'in the hands of' }),
      reason: choice('Why it was rejected.', REJECTIONS, { called: 'reason of the rejection', optional: true }),
      status: choice(
        'Where it stands.',
        { open: 1, accepted: 1, rejected: 1, withdrawn: 1, closed: 1 },
        { says: { open: 'undecided', accepted: 'accepted', rejected: 'rejected', withdrawn: 'withdrawn', closed: 'closed' } },
      ),
    },
    identify: ['code'],
    refer: '[claim] {code}',
    given: CLAIMS,
    summary: { by: ['status', 'cover', 'handler'], totals: ['amount', 'granted', 'paid'], over: 'reported_on' },
  },
  paper: {
    noun: { one: 'claim document', many: 'claim documents', also: [{ one: 'proof', many: 'proofs' }] },
    kind: 'record',
    about: 'A paper that the [policyholder] has to send for a [claim].',
    fields: {
      claim: ref('claim', 'For which [claim].'),
      kind: choice('What it is.', PAPERS, { called: 'kind of document' }),
      asked_on: date('Day of asking.', -60, 0, { called: 'day of asking', filter: true, sort: true, clause: 'that were asked for' }),
      status: choice('Where it stands.', { asked: 1, received: 1 }, { says: { asked: 'missing', received: 'received' } }),
    },
    identify: ['claim', 'kind'],
    refer: 'the {kind} for {claim}',
    unique: [['claim', 'kind']],
  },
  assessment: {
    noun: {
      one: 'assessment',
      many: 'assessments',
      also: [
        { one: 'survey', many: 'surveys' },
        { one: 'inspection', many: 'inspections' },
      ],
    },
    kind: 'record',
    about: 'An [assessor] looks at the damage of a [claim].',
    fields: {
      claim: ref('claim', 'Of which [claim].'),
      assessor: ref('assessor', 'Who looks at it.', { clause: 'by' }),
      visit_on: date('Day of the visit.', -60, 20, { called: 'day of the visit', filter: true, sort: true, clause: 'that take place' }),
      damage: money('What the damage comes to.', 0, 15000, { called: 'assessed damage', sort: true, filter: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, done: 1, cancelled: 1 },
        { says: { planned: 'planned', done: 'completed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['claim', 'visit_on'],
    refer: 'the [assessment] of {claim} on {visit_on}',
    summary: { by: ['status', 'assessor'], totals: ['damage'], over: 'visit_on' },
  },
  payout: {
    noun: { one: 'payout', many: 'payouts', also: [{ one: 'settlement', many: 'settlements' }] },
    kind: 'record',
    about: 'Money for an accepted [claim].',
    fields: {
      claim: ref('claim', 'For which [claim].'),
      amount: money('How much.', 5, 12000, { sort: true, filter: true, clause: 'of' }),
      proposer: ref('handler', 'Who proposed it.', { called: 'proposer', clause: 'proposed by' }),
      approver: ref('handler', 'Who approved it.', { called: 'approver', optional: true, clause: 'approved by' }),
      proposed_on: date('Day of the proposal.', -44, -36, {
        called: 'day of the proposal',
        filter: true,
        sort: true,
        clause: 'that were proposed',
      }),
      status: choice(
        'Where it stands.',
        { proposed: 1, approved: 1, sent: 1, stopped: 1 },
        { says: { proposed: 'proposed', approved: 'approved', sent: 'sent', stopped: 'stopped' } },
      ),
    },
    identify: ['claim', 'proposed_on'],
    refer: 'the [payout] of {proposed_on} for {claim}',
    given: PAYOUTS,
    summary: { by: ['status', 'proposer'], totals: ['amount'], over: 'proposed_on' },
  },
}

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = { ...contracts, ...losses }
