// The nouns of a payroll bureau that stay: employers, their employees, clerks, packages and tax bands.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { EMPLOYEES, EMPLOYERS, PACKAGES, TAX_BANDS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  clerk: {
    noun: {
      one: 'payroll clerk',
      many: 'payroll clerks',
      also: [
        { one: 'accountant', many: 'accountants' },
        { one: 'payroll officer', many: 'payroll officers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for the bureau.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { processing: 3, checking: 2, head: 1 },
        { clauses: { processing: 'that process pay', checking: 'that check pay', head: 'that head the bureau' } },
      ),
      sign_limit: money('Largest gross pay of a [pay_run] that they may approve.', 6000, 18000, {
        step: 1000,
        called: 'signing limit',
        editable: true,
        sort: true,
      }),
      correction_limit: money('Largest [correction] that they may agree to.', 60, 240, {
        step: 20,
        called: 'correction limit',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  service_package: {
    noun: { one: 'service package', many: 'service packages', also: [{ one: 'tariff', many: 'tariffs' }] },
    kind: 'thing',
    about: 'What the bureau does for an [employer], and for how much.',
    fields: {
      name: text('Name.', oneOf(PACKAGES.map(({ name }) => name)), { unique: true, filter: true }),
      base_fee: money('Fee for each [pay_run].', 15, 60, { called: 'basic fee', sort: true, filter: true, editable: true }),
      slip_fee: money('Fee for each [payslip] in it.', 3, 8, { called: 'fee for a payslip', editable: true }),
      most_employees: integer('Most [employees] that an [employer] may have in it.', 4, 12, {
        called: 'largest number of employees',
        sort: true,
        filter: true,
      }),
    },
    identify: ['name'],
    refer: 'the package “{name}”',
    given: PACKAGES,
  },
  tax_band: {
    noun: { one: 'tax band', many: 'tax bands', also: [{ one: 'tax code', many: 'tax codes' }] },
    kind: 'reference',
    about: 'How much tax is held back.',
    fields: {
      name: text('Name.', oneOf(TAX_BANDS.map(({ name }) => name)), { unique: true }),
      percent: integer('Percent of what is above the free amount.', 10, 30, { called: 'rate', unit: 'percent' }),
      free_amount: money('What stays free of tax in four weeks.', 0, 1200, { called: 'free amount' }),
    },
    identify: ['name'],
    refer: 'the tax band “{name}”',
    given: TAX_BANDS,
  },
  employer: {
    noun: {
      one: 'employer',
      many: 'employers',
      also: [
        { one: 'client firm', many: 'client firms' },
        { one: 'client', many: 'clients' },
      ],
    },
    kind: 'party',
    about: 'A firm whose [employees] the bureau pays, out of money that the firm has deposited.',
    fields: {
      name: text('Name.', company(), { filter: true, unique: true }),
      email: email(),
      phone: phone(),
      service_package: ref('service_package', 'What they have booked.', { clause: 'with' }),
      interval_days: integer('Days between two pay days: 7, 14 or 28.', 7, 28, { called: 'pay interval', unit: 'days', filter: true }),
      balance: money('Money of theirs that the bureau holds.', 0, 40000, {
        called: 'balance',
        sort: true,
        filter: true,
        clause: 'whose balance is',
      }),
      most_away: integer('How many [employees] may be on leave at the same time.', 1, 3, {
        called: 'leave limit',
        editable: true,
        unit: 'people',
      }),
      status: choice(
        'Nothing is paid for suspended ones.',
        { active: 6, suspended: 1 },
        { says: { active: 'active', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    given: EMPLOYERS,
  },
  employee: {
    noun: {
      one: 'employee',
      many: 'employees',
      also: [
        { one: 'worker', many: 'workers' },
        { one: 'staff member', many: 'staff members' },
      ],
    },
    kind: 'party',
    about: 'Someone who is paid by an [employer].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      employer: ref('employer', 'Who pays them.', { clause: 'of' }),
      tax_band: ref('tax_band', 'How they are taxed.', { clause: 'in' }),
      pay: money('Agreed pay for one pay interval of the [employer].', 380, 4200, {
        called: 'agreed pay',
        sort: true,
        filter: true,
        clause: 'whose agreed pay is',
      }),
      pension_percent: integer('Percent of the gross pay that goes into the pension.', 0, 8, {
        called: 'pension rate',
        unit: 'percent',
        sort: true,
      }),
      leave_left: integer('Days of paid leave that are left.', 0, 28, {
        called: 'leave left',
        unit: 'days',
        sort: true,
        filter: true,
        clause: 'whose leave left is',
      }),
      raised_on: date('Day of the last raise.', -200, 0, { called: 'day of the last raise', optional: true }),
      status: choice('Nobody who has left is paid.', { active: 19, left: 1 }, { says: { active: 'active', left: 'former' } }),
    },
    identify: ['name'],
    refer: '{name}',
    given: EMPLOYEES,
  },
}
