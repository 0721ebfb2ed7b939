// Other shapes of a haulier.
import type { Variant } from '../../../language/blueprint.ts'
import { withClaims } from './variants/claims.ts'
import { withDocks } from './variants/docks.ts'
import { withPallets } from './variants/pallets.ts'
import { withPartnerHauliers } from './variants/partner-hauliers.ts'

export const variants: readonly Variant[] = [withClaims, withPallets, withDocks, withPartnerHauliers]
