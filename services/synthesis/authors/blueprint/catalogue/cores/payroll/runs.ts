// What is done with pay runs until they are calculated; what follows is in payouts.ts.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'

/** Days before the pay day by which a run is opened at the latest. */
const OPENED_BEFORE = 2

/** What has been calculated is no longer open. */
export const isOpen: Rule = conflict("pay_run.status === 'open'", 'This [pay_run] is {pay_run.status}, not open.', [
  'not open',
  'calculated',
  'approved',
  'paid',
  'cancelled',
  'already',
])
const NEXT_WEEKDAY = 'weekday(plusDays(today(), 8)) <= 5 ? plusDays(today(), 8) : plusDays(today(), 10)'
const UNDER_WAY = "(r.status === 'open' || r.status === 'calculated' || r.status === 'approved')"
const DUE = `employer.status === 'active' && none('pay_run', r => r.employer_id === employer.id && ${UNDER_WAY}) && none('pay_run', q => q.employer_id === employer.id && q.status === 'paid' && q.pay_day > plusDays(today(), 8 - employer.interval_days))`

/** Nobody's pay changes between calculation and payment. `employee`: an expression for whose. */
export const noneCalculated = (employee: string): Rule =>
  conflict(
    `none('pay_run', r => r.employer_id === ${employee}.employer_id && (r.status === 'calculated' || r.status === 'approved'))`,
    `A [pay_run] of {${employee}.employer.name} is calculated or approved, so nothing about pay may change. Reopen it, or wait until it is paid.`,
    ['calculated', 'approved', 'reopen', 'wait until'],
  )

const ofSlip = (entity: string, condition: string, value: string): string => `sum('${entity}', x => ${condition}, x => ${value})`
const GROSS = [
  'worker.pay',
  ` + ${ofSlip('supplement', "x.employee_id === worker.id && x.status === 'waiting'", 'x.amount')}`,
  ` + ${ofSlip('correction', "x.payslip.employee_id === worker.id && x.status === 'agreed'", "x.finding === 'underpaid' ? x.amount : 0 - x.amount")}`,
  ` - floor(worker.pay * 7 * ${ofSlip('leave_request', "x.employee_id === worker.id && x.kind === 'unpaid' && x.status === 'granted' && x.pay_run_id === null && x.starts_on <= pay_run.pay_day", 'x.workdays')} / (5 * pay_run.employer.interval_days))`,
].join('')
const DEDUCTED = ofSlip('deduction', "x.employee_id === worker.id && x.status === 'active'", 'x.owed < x.amount ? x.owed : x.amount')
const TAX =
  'floor(max(0, payslip.gross - payslip.pension - floor(worker.tax_band.free_amount * pay_run.employer.interval_days / 28)) * worker.tax_band.percent / 100)'
const slips = (value: string): string => `sum('payslip', p => p.pay_run_id === pay_run.id, p => p.${value})`

export const runs: Readonly<Record<string, Action>> = {
  open_pay_run: {
    title: 'Open a [pay_run]',
    about: `Begins a [pay_run] for a pay day of an active [employer], from Monday to Friday and at least ${OPENED_BEFORE} days ahead: one at a time, and no two pay days closer than the pay interval.`,
    args: { employer: row('employer', { likely: DUE }), pay_day: mostly(date('Pay day, from Monday to Friday.', 2, 16), NEXT_WEEKDAY) },
    rules: [
      forbidden("employer.status === 'active'", '{employer.name} is suspended; nothing is paid.', ['suspended', 'not active']),
      invalid(
        `pay_day >= plusDays(today(), ${OPENED_BEFORE})`,
        `The bank takes ${OPENED_BEFORE} days, and today is {today()}. Choose a later pay day.`,
      ),
      conflict('weekday(pay_day) <= 5', '{pay_day} is a day of the weekend; banks do not pay then.', ['weekend', 'saturday', 'sunday']),
      conflict(
        `none('pay_run', r => r.employer_id === employer.id && ${UNDER_WAY})`,
        'Another [pay_run] of {employer.name} is under way. Finish or cancel it first.',
        ['under way', 'another', 'finish', 'already'],
      ),
      conflict(
        "none('pay_run', q => q.employer_id === employer.id && q.status === 'paid' && q.pay_day > plusDays(pay_day, -employer.interval_days))",
        '{employer.name} pays every {employer.interval_days} days, and the last pay day was closer than that.',
        ['every', 'closer', 'interval', 'too early', 'too soon'],
      ),
    ],
    effects: [
      {
        add: 'pay_run',
        with: {
          employer: 'employer',
          pay_day: 'pay_day',
          opener: 'actor',
          gross: '0',
          net: '0',
          fee: 'employer.service_package.base_fee',
          status: "'open'",
        },
      },
    ],
    ask: ['open a pay run of {employer} for {pay_day}', 'begin the payroll of {employer} with the pay day {pay_day}'],
    routine: { row: 'employer', when: DUE, chance: 0.26 },
    plays: 2,
    undoneBy: 'cancel_pay_run',
  },
  calculate_pay_run: {
    title: 'Calculate a [pay_run]',
    about:
      'Writes a [payslip] for each active [employee]: agreed pay, waiting [supplements], agreed [corrections] and unpaid leave make the gross pay; pension, tax and [deductions] come off it. Leave that begins by the pay day has to be decided on before.',
    args: { pay_run: row('pay_run', { likely: "pay_run.status === 'open'" }) },
    rules: [
      isOpen,
      conflict(
        "none('leave_request', l => l.employee.employer_id === pay_run.employer_id && l.status === 'pending' && l.starts_on <= pay_run.pay_day)",
        'Leave that begins by {pay_run.pay_day} is still pending. Grant or refuse it first.',
        ['pending', 'grant or refuse', 'leave'],
      ),
    ],
    effects: [
      {
        each: 'employee',
        as: 'worker',
        where: "worker.employer_id === pay_run.employer_id && worker.status === 'active'",
        do: [
          {
            add: 'payslip',
            with: {
              pay_run: 'pay_run',
              employee: 'worker',
              pay_day: 'pay_run.pay_day',
              gross: GROSS,
              pension: '0',
              tax: '0',
              deducted: DEDUCTED,
              net: '0',
              status: "'draft'",
            },
          },
          { set: 'payslip', to: { pension: 'floor(payslip.gross * worker.pension_percent / 100)' } },
          { set: 'payslip', to: { tax: TAX } },
          { set: 'payslip', to: { net: 'max(0, payslip.gross - payslip.pension - payslip.tax - payslip.deducted)' } },
        ],
      },
      {
        each: 'supplement',
        as: 'extra',
        where: "extra.employee.employer_id === pay_run.employer_id && extra.status === 'waiting'",
        do: [{ set: 'extra', to: { status: "'included'", pay_run: 'pay_run' } }],
      },
      {
        each: 'leave_request',
        as: 'away',
        where:
          "away.employee.employer_id === pay_run.employer_id && away.kind === 'unpaid' && away.status === 'granted' && away.pay_run_id === null && away.starts_on <= pay_run.pay_day",
        do: [{ set: 'away', to: { pay_run: 'pay_run' } }],
      },
      {
        each: 'correction',
        as: 'mistake',
        where: "mistake.status === 'agreed' && mistake.payslip.pay_run_id !== pay_run.id",
        do: [
          {
            set: 'mistake',
            to: { status: "'included'", pay_run: 'pay_run' },
            when: 'mistake.payslip.employee.employer_id === pay_run.employer_id',
          },
        ],
      },
      {
        set: 'pay_run',
        to: {
          status: "'calculated'",
          gross: slips('gross'),
          net: slips('net'),
          fee: "pay_run.employer.service_package.base_fee + pay_run.employer.service_package.slip_fee * count('payslip', p => p.pay_run_id === pay_run.id)",
        },
      },
    ],
    gives: 'pay_run',
    ask: ['calculate {pay_run}', 'work out the payslips of {pay_run}'],
    outcome: [
      { question: 'What do all get together, after everything that comes off?', value: 'pay_run.net', type: 'money' },
      { question: 'What do we charge for it?', value: 'pay_run.fee', type: 'money' },
    ],
    routine: { row: 'pay_run', when: "pay_run.status === 'open'", chance: 0.34 },
    undoneBy: 'reopen_pay_run',
  },
  reopen_pay_run: {
    title: 'Reopen a [pay_run]',
    about:
      'Throws the draft [payslips] of a [pay_run] away that is calculated but not approved, so that pay can be changed; it has to be calculated anew.',
    args: { pay_run: row('pay_run', { likely: "pay_run.status === 'calculated'" }) },
    rules: [
      conflict("pay_run.status === 'calculated'", 'This [pay_run] is {pay_run.status}; only calculated ones are reopened.', [
        'open',
        'approved',
        'paid',
        'cancelled',
        'only calculated',
      ]),
    ],
    effects: [
      { each: 'payslip', as: 'slip', where: 'slip.pay_run_id === pay_run.id', do: [{ remove: 'slip' }] },
      {
        each: 'supplement',
        as: 'extra',
        where: "extra.pay_run_id === pay_run.id && extra.status === 'included'",
        do: [{ set: 'extra', to: { status: "'waiting'", pay_run: 'null' } }],
      },
      { each: 'leave_request', as: 'away', where: 'away.pay_run_id === pay_run.id', do: [{ set: 'away', to: { pay_run: 'null' } }] },
      {
        each: 'correction',
        as: 'mistake',
        where: 'mistake.pay_run_id === pay_run.id',
        do: [{ set: 'mistake', to: { status: "'agreed'", pay_run: 'null' } }],
      },
      { set: 'pay_run', to: { status: "'open'", gross: '0', net: '0', fee: 'pay_run.employer.service_package.base_fee' } },
    ],
    gives: 'pay_run',
    ask: ['reopen {pay_run}', 'take back the calculation of {pay_run}'],
    plays: 1,
    undoneBy: 'calculate_pay_run',
  },
}
