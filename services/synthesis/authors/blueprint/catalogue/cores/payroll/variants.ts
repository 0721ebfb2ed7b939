// Other shapes of a payroll bureau.
import type { Variant } from '../../../language/blueprint.ts'
import { withExpenses } from './variants/expenses.ts'
import { withPensions } from './variants/pensions.ts'
import { withTaxReturns } from './variants/tax-returns.ts'
import { withTimeSheets } from './variants/time-sheets.ts'

export const variants: readonly Variant[] = [withTimeSheets, withExpenses, withPensions, withTaxReturns]
