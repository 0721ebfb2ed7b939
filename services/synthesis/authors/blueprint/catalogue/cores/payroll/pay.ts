// What changes the pay of employees: supplements, deductions, raises, tax bands, joining and leaving.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, money, person, text } from '../../../language/field.ts'
import { DEDUCTION_KINDS, SUPPLEMENT_KINDS } from './offer.ts'
import { noneCalculated } from './runs.ts'

/** Largest raise in percent, and days between two raises. */
const MOST_RAISE = 20
const RAISE_DAYS = 90
/** A quarter of the agreed pay is the most that all deductions together may hold back. */
const PROTECTED = 4
/** Days of paid leave with which somebody begins. */
const FIRST_LEAVE = 20

const isActive = forbidden("employee.status === 'active'", '{employee.name} has left {employee.employer.name}.', [
  'has left',
  'not active',
  'former',
])
const calm = noneCalculated('employee')
const FREE = "none('pay_run', r => r.employer_id === employee.employer_id && (r.status === 'calculated' || r.status === 'approved'))"
const HELD = (employee: string): string => `sum('deduction', d => d.employee_id === ${employee}.id && d.status === 'active', d => d.amount)`

const extras: Readonly<Record<string, Action>> = {
  grant_supplement: {
    title: 'Grant a [supplement]',
    about:
      'Notes something that an [employee] gets once with the next [pay_run] that is calculated: at most half of their agreed pay, and one of a kind waiting at a time.',
    args: {
      employee: row('employee', { likely: "employee.status === 'active'" }),
      kind: choice('What for.', SUPPLEMENT_KINDS),
      amount: mostly(money('How much, before tax.', 10, 900, { step: 10, skew: 'low' }), 'floor(employee.pay / 100) * 10 + 20'),
    },
    rules: [
      isActive,
      conflict(
        'amount * 2 <= employee.pay',
        'The agreed pay of {employee.name} is {money(employee.pay)}; a [supplement] may be half of that at most.',
        ['half', 'at most', 'too much'],
      ),
      conflict(
        "none('supplement', s => s.employee_id === employee.id && s.kind === kind && s.status === 'waiting')",
        'A {kind} [supplement] of {employee.name} is waiting already. Withdraw it, or wait until it is paid.',
        ['waiting', 'already', 'withdraw'],
      ),
    ],
    effects: [
      { add: 'supplement', with: { employee: 'employee', kind: 'kind', amount: 'amount', entered_on: 'today()', status: "'waiting'" } },
    ],
    ask: ['grant {employee} a supplement of {amount} for {kind}', 'give {employee} {amount} extra for {kind} with the next pay'],
    plays: 16,
    undoneBy: 'withdraw_supplement',
  },
  withdraw_supplement: {
    title: 'Withdraw a [supplement]',
    about: 'Takes a [supplement] back that waits for the next [pay_run]. One that is included takes reopening the [pay_run].',
    args: { supplement: row('supplement', { likely: "supplement.status === 'waiting'" }) },
    rules: [
      conflict("supplement.status !== 'included'", 'It is included in a calculated [pay_run]. Reopen that first.', ['included', 'reopen']),
      conflict("supplement.status === 'waiting' || supplement.status === 'included'", 'This [supplement] is {supplement.status} already.', [
        'already',
        'paid',
        'withdrawn',
      ]),
    ],
    effects: [{ set: 'supplement', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {supplement}', 'take back {supplement}'],
  },
  start_deduction: {
    title: 'Start a [deduction]',
    about:
      'Holds back an instalment each pay day until an amount is paid off, one [deduction] of a kind at a time; all together a quarter of the agreed pay at most.',
    args: {
      employee: row('employee', {
        likely: `employee.status === 'active' && ${FREE} && ${HELD('employee')} * 8 < employee.pay`,
      }),
      kind: choice('What for.', DEDUCTION_KINDS),
      amount: mostly(money('Instalment: how much each time.', 10, 400, { step: 10 }), 'floor(employee.pay / 150) * 10 + 10'),
      owed: mostly(money('How much in all.', 50, 3000, { step: 50 }), 'amount * 6'),
    },
    rules: [
      isActive,
      invalid('owed >= amount', 'The instalment is more than what is owed.', ['more than', 'instalment']),
      conflict(
        "none('deduction', d => d.employee_id === employee.id && d.kind === kind && d.status !== 'paid_off')",
        '{employee.name} has a {kind} [deduction] already.',
        ['already', 'has a'],
      ),
      conflict(
        `(${HELD('employee')} + amount) * ${PROTECTED} <= employee.pay`,
        `A quarter of the agreed pay of {money(employee.pay)} is the most that may be held back; {money(${HELD('employee')})} are held back already.`,
        ['quarter', 'the most', 'too much', 'limit'],
      ),
      calm,
    ],
    effects: [
      {
        add: 'deduction',
        with: { employee: 'employee', kind: 'kind', amount: 'amount', owed: 'owed', began_on: 'today()', status: "'active'" },
      },
    ],
    ask: [
      'start a deduction for {employee}: {amount} each pay day for a {kind}, {owed} in all',
      'hold back {amount} from {employee} each time until {owed} are paid off; it is for a {kind}',
    ],
    plays: 14,
  },
  pause_deduction: {
    title: 'Pause a [deduction]',
    about: 'Holds nothing back for a while. Court orders cannot be paused.',
    args: { deduction: row('deduction', { likely: "deduction.status === 'active' && deduction.kind !== 'court_order'" }) },
    rules: [
      conflict("deduction.status === 'active'", 'This [deduction] is {deduction.status}, not active.', [
        'not active',
        'paused',
        'paid off',
        'already',
      ]),
      forbidden("deduction.kind !== 'court_order'", 'It is a court order, which only the court can pause.', [
        'court order',
        'only the court',
      ]),
      noneCalculated('deduction.employee'),
    ],
    effects: [{ set: 'deduction', to: { status: "'paused'" } }],
    ask: ['pause {deduction}', 'hold nothing back for {deduction} for now'],
    plays: 7,
    undoneBy: 'resume_deduction',
  },
  resume_deduction: {
    title: 'Resume a [deduction]',
    about: 'Holds instalments back again, if all together are a quarter of the agreed pay at most.',
    args: { deduction: row('deduction', { likely: "deduction.status === 'paused'" }) },
    rules: [
      conflict("deduction.status === 'paused'", 'This [deduction] is not paused.', ['not paused', 'active', 'paid off']),
      conflict(
        `(${HELD('deduction.employee')} + deduction.amount) * ${PROTECTED} <= deduction.employee.pay`,
        'With it, more than a quarter of the agreed pay of {deduction.employee.name} would be held back.',
        ['quarter', 'too much', 'more than'],
      ),
      noneCalculated('deduction.employee'),
    ],
    effects: [{ set: 'deduction', to: { status: "'active'" } }],
    ask: ['resume {deduction}', 'let {deduction} go on'],
    plays: 1,
    undoneBy: 'pause_deduction',
  },
}

const contracts: Readonly<Record<string, Action>> = {
  raise_pay: {
    title: 'Raise the agreed pay',
    about: `Sets a higher agreed pay for an [employee]: ${MOST_RAISE} percent more at most, and not within ${RAISE_DAYS} days of the last raise.`,
    args: {
      employee: row('employee', {
        likely: `employee.status === 'active' && ${FREE} && (employee.raised_on === null || employee.raised_on <= plusDays(today(), -${RAISE_DAYS}))`,
      }),
      pay: mostly(money('New agreed pay for one pay interval.', 300, 5000, { step: 10 }), 'ceil(employee.pay * 105 / 1000) * 10'),
    },
    rules: [
      isActive,
      conflict('pay > employee.pay', '{employee.name} gets {money(employee.pay)} now; that would be no raise.', [
        'no raise',
        'gets',
        'less',
      ]),
      conflict(
        `pay * 100 <= employee.pay * ${100 + MOST_RAISE}`,
        `That is more than ${MOST_RAISE} percent above the agreed pay of {money(employee.pay)}.`,
        ['more than', '20 percent', 'too much', 'limit'],
      ),
      conflict(
        `employee.raised_on === null || employee.raised_on <= plusDays(today(), -${RAISE_DAYS})`,
        `The last raise was on {employee.raised_on}, less than ${RAISE_DAYS} days ago.`,
        ['last raise', 'less than', '90 days', 'too soon'],
      ),
      calm,
    ],
    effects: [{ set: 'employee', to: { pay: 'pay', raised_on: 'today()' } }],
    ask: ['raise the agreed pay of {employee} to {pay}', 'let {employee} earn {pay} from now on'],
    plays: 5,
  },
  change_tax_band: {
    title: 'Change a [tax_band]',
    about: 'Taxes an [employee] by another [tax_band] from the next calculation on.',
    args: {
      employee: row('employee', { likely: `employee.status === 'active' && ${FREE}` }),
      tax_band: row('tax_band', { likely: 'tax_band.id !== employee.tax_band_id' }),
    },
    rules: [
      isActive,
      conflict('tax_band.id !== employee.tax_band_id', '{employee.name} is taxed by “{tax_band.name}” already.', ['already', 'same']),
      calm,
    ],
    effects: [{ set: 'employee', to: { tax_band: 'tax_band' } }],
    gives: 'employee',
    ask: ['move {employee} to {tax_band}', 'tax {employee} by {tax_band} from now on'],
    plays: 2,
  },
  enter_employee: {
    title: 'Enter a new [employee]',
    about: `Adds an [employee] of an active [employer], with ${FIRST_LEAVE} days of leave, if the [service_package] has room for one more.`,
    args: {
      employer: row('employer', {
        likely:
          "employer.status === 'active' && count('employee', e => e.employer_id === employer.id && e.status === 'active') < employer.service_package.most_employees",
      }),
      name: text('Full name.', person(), { maxLength: 60 }),
      pay: mostly(money('Agreed pay for one pay interval.', 300, 5000, { step: 10 }), '40 * employer.interval_days + 450'),
      pension_percent: integer('Pension rate in percent.', 0, 8, { called: 'pension rate' }),
      tax_band: row('tax_band'),
    },
    rules: [
      forbidden("employer.status === 'active'", '{employer.name} is suspended; nobody is entered.', ['suspended', 'not active']),
      conflict(
        "count('employee', e => e.employer_id === employer.id && e.status === 'active') < employer.service_package.most_employees",
        'The package “{employer.service_package.name}” is for {employer.service_package.most_employees} [employees], and {employer.name} has them. Change the package first.',
        ['package', 'full', 'has them', 'at most'],
      ),
      conflict("none('employee', e => e.name === name && e.employer_id === employer.id)", '{name} is entered already.', [
        'already',
        'entered',
      ]),
    ],
    effects: [
      {
        add: 'employee',
        with: {
          name: 'name',
          employer: 'employer',
          tax_band: 'tax_band',
          pay: 'pay',
          pension_percent: 'pension_percent',
          leave_left: `${FIRST_LEAVE}`,
          status: "'active'",
        },
      },
    ],
    ask: [
      'enter {name} as a new employee of {employer}: agreed pay {pay}, pension rate {pension_percent} percent, in {tax_band}',
      '{employer} has hired {name} for {pay} each pay day; enter them in {tax_band} with a pension rate of {pension_percent} percent',
    ],
    plays: 0.5,
  },
  end_employment: {
    title: 'Note that somebody leaves',
    about: 'An [employee] leaves: waiting [supplements] and pending leave are withdrawn. Not while an active [deduction] is owed.',
    args: {
      employee: row('employee', {
        likely: `employee.status === 'active' && ${FREE} && none('deduction', d => d.employee_id === employee.id && d.status !== 'paid_off')`,
      }),
    },
    rules: [
      isActive,
      conflict(
        "none('deduction', d => d.employee_id === employee.id && d.status !== 'paid_off')",
        '{employee.name} still owes something by a [deduction]. It has to be paid off first.',
        ['owes', 'paid off', 'deduction'],
      ),
      calm,
    ],
    effects: [
      { set: 'employee', to: { status: "'left'" } },
      {
        each: 'supplement',
        as: 'extra',
        where: "extra.employee_id === employee.id && extra.status === 'waiting'",
        do: [{ set: 'extra', to: { status: "'withdrawn'" } }],
      },
      {
        each: 'leave_request',
        as: 'away',
        where: "away.employee_id === employee.id && away.status === 'pending'",
        do: [{ set: 'away', to: { status: "'withdrawn'" } }],
      },
    ],
    ask: ['note that {employee} leaves', 'end the employment of {employee}'],
    plays: 1,
  },
}

/** See the head of this file. */
export const pay: Readonly<Record<string, Action>> = { ...extras, ...contracts }
