// A payroll bureau: it pays the employees of other firms. Rules: pay days and intervals, a second pair of eyes, protected pay, money deposited before it is paid, leave, corrections.
import type { Core } from '../../../language/blueprint.ts'
import { corrections } from './corrections.ts'
import { leave } from './leave.ts'
import { pay } from './pay.ts'
import { payouts } from './payouts.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { runs } from './runs.ts'
import { variants } from './variants.ts'

export const payroll: Core = {
  key: 'payroll',
  title: 'Payroll bureau',
  about:
    'A payroll bureau: for each [employer] it calculates and pays [pay_runs], with a [payslip] for each [employee]; it keeps [deductions], [supplements], leave and [corrections].',
  category: 'office',
  words: [
    'payroll',
    'payslip',
    'wage',
    'salary',
    'pay run',
    'pay day',
    'payday',
    'deduction',
    'garnishment',
    'wage slip',
    'gross pay',
    'net pay',
    'leave',
    'overtime',
    'tax band',
    'employee',
    'employer',
    'pension',
  ],
  scenarios: [
    'a payroll bureau for small employers, with payslips and deductions',
    'a wage office that pays workers every week',
    'a payroll service with leave requests and pay corrections',
    'the salary department of a group, with overtime and bonuses',
    'an outsourced payroll for restaurants, with deposits and pay runs',
    'a bureau that keeps garnishments and loans of employees',
    'a payroll firm in which a second clerk approves each pay run',
  ],
  currency: '£',
  actor: { entity: 'clerk', role: 'checking' },
  roles: {
    customer: 'employer',
    staff: 'clerk',
    thing: 'service_package',
    deal: {
      entity: 'pay_run',
      customer: 'pay_run.employer',
      thing: 'pay_run.employer.service_package',
      price: 'pay_run.fee',
      done: "pay_run.status === 'paid'",
      open: "pay_run.status === 'open' || pay_run.status === 'calculated' || pay_run.status === 'approved'",
      begins: { action: 'open_pay_run', customer: 'employer' },
    },
  },
  without: ['collections'],
  history: { days: 48, calls: 110 },
  entities: { ...people, ...records },
  actions: { ...runs, ...payouts, ...pay, ...leave, ...corrections },
  variants,
}
