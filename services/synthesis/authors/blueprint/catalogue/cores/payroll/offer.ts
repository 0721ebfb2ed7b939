// Who is paid what, as first rows: employers by rhythm, their employees, tax bands, and what the bureau charges.

/** What can be paid beside the agreed pay, and what can be held back. */
export const SUPPLEMENT_KINDS = { overtime: 4, bonus: 2, commission: 2, travel: 2 } as const
export const DEDUCTION_KINDS = { loan: 4, court_order: 2, advance: 2 } as const

/** Packages of the bureau. */
export const PACKAGES = [
  { name: 'Basic', base_fee: 20, slip_fee: 4, most_employees: 4 },
  { name: 'Standard', base_fee: 35, slip_fee: 5, most_employees: 6 },
  { name: 'Complete', base_fee: 60, slip_fee: 6, most_employees: 12 },
] as const

/** Tax bands; the free amount is for four weeks. */
export const TAX_BANDS = [
  { name: 'Standard rate', percent: 20, free_amount: 900 },
  { name: 'Second job', percent: 20, free_amount: 0 },
  { name: 'Higher rate', percent: 30, free_amount: 900 },
  { name: 'Apprentice', percent: 10, free_amount: 1200 },
] as const

/** Employers: days between pay days, package, money held, how many may be on leave at once. */
export const EMPLOYERS = [
  { interval_days: 28, service_package: 2, balance: 16000, most_away: 2, status: 'active' },
  { interval_days: 28, service_package: 1, balance: 9500, most_away: 1, status: 'active' },
  { interval_days: 14, service_package: 2, balance: 9500, most_away: 1, status: 'active' },
  { interval_days: 14, service_package: 3, balance: 9000, most_away: 2, status: 'active' },
  { interval_days: 14, service_package: 1, balance: 7000, most_away: 1, status: 'active' },
  { interval_days: 14, service_package: 1, balance: 6500, most_away: 1, status: 'active' },
  { interval_days: 7, service_package: 1, balance: 5000, most_away: 1, status: 'active' },
  { interval_days: 28, service_package: 3, balance: 2500, most_away: 2, status: 'suspended' },
] as const

const paid = (employer: number, tax_band: number, pay: number, leave_left: number, pension_percent: number) => ({
  employer,
  tax_band,
  pay,
  leave_left,
  pension_percent,
  status: 'active',
})

/** Employees: employer and tax band by number, pay for one period, days of leave, pension. */
export const EMPLOYEES = [
  paid(1, 1, 2380, 14, 5),
  paid(1, 3, 4150, 18, 8),
  paid(1, 4, 1320, 21, 0),
  paid(2, 1, 2210, 12, 5),
  paid(2, 2, 1460, 7, 3),
  paid(3, 3, 1960, 16, 5),
  paid(3, 1, 1320, 9, 3),
  paid(4, 1, 1240, 11, 5),
  paid(4, 3, 1890, 19, 8),
  paid(4, 4, 690, 22, 0),
  paid(5, 1, 1310, 4, 3),
  paid(5, 2, 860, 10, 0),
  paid(6, 1, 1150, 13, 5),
  paid(6, 1, 1275, 6, 5),
  paid(7, 1, 620, 12, 5),
  paid(7, 4, 385, 20, 3),
  paid(8, 1, 2290, 17, 5),
] as const

/** Deductions that run already: employee by number, kind, instalment, what is owed. */
export const DEDUCTIONS = [
  { employee: 2, kind: 'loan', amount: 240, owed: 1680, status: 'active' },
  { employee: 4, kind: 'court_order', amount: 180, owed: 2340, status: 'active' },
  { employee: 7, kind: 'loan', amount: 90, owed: 540, status: 'paused' },
  { employee: 9, kind: 'advance', amount: 120, owed: 360, status: 'active' },
  { employee: 13, kind: 'court_order', amount: 90, owed: 810, status: 'active' },
  { employee: 14, kind: 'loan', amount: 110, owed: 550, status: 'paused' },
] as const
