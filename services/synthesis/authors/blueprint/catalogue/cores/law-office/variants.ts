// Other shapes of a law office.
import type { Variant } from '../../../language/blueprint.ts'
import { withEnquiries } from './variants/enquiries.ts'
import { withHearings } from './variants/hearings.ts'
import { withLegalAid } from './variants/legal-aid.ts'
import { withStrongroom } from './variants/strongroom.ts'

export const variants: readonly Variant[] = [withHearings, withLegalAid, withStrongroom, withEnquiries]
