// The nouns of a payroll bureau that come and go: pay runs and payslips, supplements, deductions, leave, corrections, deposits.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'
import { DEDUCTION_KINDS, DEDUCTIONS, SUPPLEMENT_KINDS } from './offer.ts'

const runs: Readonly<Record<string, Entity>> = {
  pay_run: {
    noun: {
      one: 'pay run',
      many: 'pay runs',
      also: [
        { one: 'payroll run', many: 'payroll runs' },
        { one: 'pay cycle', many: 'pay cycles' },
      ],
    },
    kind: 'record',
    about: 'All that an [employer] pays to its [employees] on one pay day.',
    fields: {
      employer: ref('employer', 'Whose it is.'),
      pay_day: date('Day on which the money arrives.', -60, 20, { called: 'pay day', filter: true, sort: true, clause: 'for pay days' }),
      opener: ref('clerk', 'Who opened it.', { called: 'opener', clause: 'opened by' }),
      approver: ref('clerk', 'Who approved it.', { called: 'approver', optional: true, clause: 'approved by' }),
      gross: money('Gross pay of all [payslips] together.', 0, 20000, { called: 'gross pay', sort: true, filter: true, clause: 'of' }),
      net: money('What all [employees] get together.', 0, 16000, { called: 'net pay', sort: true }),
      fee: money('What the bureau charges for it.', 0, 140, { called: 'fee', sort: true, filter: true, clause: 'whose fee is' }),
      status: choice(
        'Where it stands.',
        { open: 1, calculated: 1, approved: 1, paid: 1, cancelled: 1 },
        { says: { open: 'open', calculated: 'calculated', approved: 'approved', paid: 'paid', cancelled: 'cancelled' } },
      ),
    },
    identify: ['employer', 'pay_day'],
    refer: 'the [pay_run] of {employer} for {pay_day}',
    summary: { by: ['status', 'employer', 'opener'], totals: ['gross', 'net', 'fee'], over: 'pay_day' },
  },
  payslip: {
    noun: { one: 'payslip', many: 'payslips', also: [{ one: 'wage slip', many: 'wage slips' }] },
    kind: 'record',
    about: 'What one [employee] gets on one pay day.',
    fields: {
      pay_run: ref('pay_run', 'In which [pay_run].', { clause: 'in' }),
      employee: ref('employee', 'Whose it is.'),
      pay_day: date('Day on which the money arrives.', -60, 20, { called: 'pay day', filter: true, sort: true, clause: 'for pay days' }),
      gross: money('Pay with supplements and [corrections], less unpaid leave.', 0, 6000, {
        called: 'gross pay',
        sort: true,
        filter: true,
        clause: 'whose gross pay is',
      }),
      pension: money('What goes into the pension.', 0, 400, { called: 'pension contribution' }),
      tax: money('Tax that is held back.', 0, 1500, { called: 'tax', sort: true }),
      deducted: money('What is held back by [deductions].', 0, 1000, { called: 'amount held back' }),
      net: money('What arrives.', 0, 5000, { called: 'net pay', sort: true, filter: true, clause: 'whose net pay is' }),
      status: choice('Drafts can still change.', { draft: 1, paid: 1 }, { says: { draft: 'draft', paid: 'paid' } }),
    },
    identify: ['employee', 'pay_day'],
    refer: 'the [payslip] of {employee} for {pay_day}',
    summary: { by: ['status', 'employee'], totals: ['gross', 'tax', 'net'], over: 'pay_day' },
  },
  supplement: {
    noun: { one: 'supplement', many: 'supplements', also: [{ one: 'extra payment', many: 'extra payments' }] },
    kind: 'record',
    about: 'Something that an [employee] gets once, beside the agreed pay.',
    fields: {
      employee: ref('employee', 'Who gets it.'),
      kind: choice('What for.', SUPPLEMENT_KINDS, { called: 'kind', says: { travel: 'travel' } }),
      amount: money('How much, before tax.', 10, 900, { sort: true, filter: true, clause: 'of' }),
      entered_on: date('Day of entering.', -60, 0, { called: 'day of entering', filter: true, sort: true, clause: 'that were entered' }),
      pay_run: ref('pay_run', 'In which [pay_run] it is.', { optional: true, clause: 'in' }),
      status: choice(
        'Waiting ones go into the next [pay_run] that is calculated.',
        { waiting: 1, included: 1, paid: 1, withdrawn: 1 },
        { says: { waiting: 'waiting', included: 'included', paid: 'paid', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['employee', 'kind', 'entered_on'],
    refer: 'the {kind} [supplement] of {employee} that was entered on {entered_on}',
    summary: { by: ['status', 'kind', 'employee'], totals: ['amount'], over: 'entered_on' },
  },
}

const standing: Readonly<Record<string, Entity>> = {
  deduction: {
    noun: { one: 'deduction', many: 'deductions', also: [{ one: 'garnishment', many: 'garnishments' }] },
    kind: 'record',
    about: 'Something that is held back from the pay of an [employee] until it is paid off.',
    fields: {
      employee: ref('employee', 'From whom.'),
      kind: choice('What for.', DEDUCTION_KINDS, { called: 'kind' }),
      amount: money('Instalment: how much each time.', 10, 400, { called: 'instalment', sort: true, filter: true, clause: 'of' }),
      owed: money('What is still to be paid off.', 0, 4000, { called: 'amount still owed', sort: true, filter: true }),
      began_on: date('Day on which it began.', -60, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      status: choice(
        'Where it stands.',
        { active: 1, paused: 1, paid_off: 1 },
        { says: { active: 'active', paused: 'paused', paid_off: 'paid-off' } },
      ),
    },
    identify: ['employee', 'kind'],
    refer: 'the {kind} [deduction] of {employee}',
    given: DEDUCTIONS,
    summary: { by: ['status', 'kind'], totals: ['amount', 'owed'], over: 'began_on' },
  },
  leave_request: {
    noun: {
      one: 'leave request',
      many: 'leave requests',
      also: [
        { one: 'holiday request', many: 'holiday requests' },
        { one: 'absence', many: 'absences' },
      ],
    },
    kind: 'record',
    about: 'An [employee] wants to be away.',
    fields: {
      employee: ref('employee', 'Who.'),
      kind: choice(
        'Paid leave comes off the days that are left; unpaid leave off the pay.',
        { paid: 4, unpaid: 2 },
        { called: 'kind of leave' },
      ),
      starts_on: date('First day away.', -50, 45, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day away.', -50, 55, { called: 'last day', filter: true }),
      workdays: integer('Working days of it.', 1, 10, { called: 'number of working days', filter: true, sort: true, unit: 'days' }),
      pay_run: ref('pay_run', 'The [pay_run] that took unpaid leave off the pay.', { optional: true, clause: 'counted in' }),
      status: choice(
        'Where it stands.',
        { pending: 1, granted: 1, refused: 1, withdrawn: 1 },
        { says: { pending: 'pending', granted: 'granted', refused: 'refused', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['employee', 'starts_on'],
    refer: 'the [leave_request] of {employee} that begins on {starts_on}',
    summary: { by: ['status', 'kind', 'employee'], totals: ['workdays'], over: 'starts_on' },
  },
  correction: {
    noun: { one: 'pay correction', many: 'pay corrections', also: [{ one: 'pay adjustment', many: 'pay adjustments' }] },
    kind: 'record',
    about: 'Too much or too little was paid on a [payslip]; it is put right with the next one.',
    fields: {
      payslip: ref('payslip', 'Which [payslip] was wrong.', { clause: 'of' }),
      finding: choice(
        'Underpaid: the [employee] gets more. Overpaid: less.',
        { underpaid: 3, overpaid: 2 },
        { called: 'finding', says: { underpaid: 'underpaid', overpaid: 'overpaid' } },
      ),
      amount: money('By how much, before tax.', 10, 260, { sort: true, filter: true, clause: 'of' }),
      proposer: ref('clerk', 'Who proposed it.', { called: 'proposer', clause: 'proposed by' }),
      proposed_on: date('Day.', -50, 0, { called: 'day of the proposal', filter: true, sort: true, clause: 'that were proposed' }),
      pay_run: ref('pay_run', 'In which [pay_run] it is.', { optional: true, clause: 'in' }),
      status: choice(
        'Agreed ones go into the next [pay_run] that is calculated.',
        { proposed: 1, agreed: 1, included: 1, settled: 1, dropped: 1 },
        { says: { proposed: 'proposed', agreed: 'agreed', included: 'included', settled: 'settled', dropped: 'dropped' } },
      ),
    },
    identify: ['payslip', 'proposed_on'],
    refer: 'the [correction] of {proposed_on} to {payslip}',
    summary: { by: ['status', 'finding', 'proposer'], totals: ['amount'], over: 'proposed_on' },
  },
  deposit: {
    noun: { one: 'deposit', many: 'deposits', also: [{ one: 'funding transfer', many: 'funding transfers' }] },
    kind: 'record',
    about: 'Money that an [employer] has sent for wages, or got back.',
    fields: {
      employer: ref('employer', 'From whom, or to whom.'),
      code: text('Reference of the bank.', pattern('TR-#####'), { called: 'bank reference', unique: true, maxLength: 12 }),
      flow: choice(
        'Which way the money went.',
        { received: 5, returned: 1 },
        { called: 'flow of the money', says: { received: 'received', returned: 'returned' } },
      ),
      amount: money('How much.', 200, 20000, { sort: true, filter: true, clause: 'of' }),
      booked_on: date('Day.', -60, 0, { called: 'day of booking', filter: true, sort: true, clause: 'that were booked' }),
    },
    identify: ['code'],
    refer: '[deposit] {code}',
    summary: { by: ['flow', 'employer'], totals: ['amount'], over: 'booked_on' },
  },
}

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = { ...runs, ...standing }
