// Four other shapes of the estate agents' office.
import type { Variant } from '../../../language/blueprint.ts'
import { withKeySafe } from './variants/key-safe.ts'
import { withMortgageChecks } from './variants/mortgage-checks.ts'
import { withOpenHouses } from './variants/open-houses.ts'
import { withSearchWishes } from './variants/search-wishes.ts'

export const variants: readonly Variant[] = [withOpenHouses, withSearchWishes, withKeySafe, withMortgageChecks]
