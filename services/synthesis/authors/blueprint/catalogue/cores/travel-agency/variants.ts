// Other shapes of a travel agency.
import type { Variant } from '../../../language/blueprint.ts'
import { withExcursions } from './variants/excursions.ts'
import { withFlights } from './variants/flights.ts'
import { withGroupContracts } from './variants/group-contracts.ts'
import { withTripClaims } from './variants/trip-claims.ts'

export const variants: readonly Variant[] = [withExcursions, withFlights, withGroupContracts, withTripClaims]
