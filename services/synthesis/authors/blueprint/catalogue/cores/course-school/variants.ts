// Other shapes of a course school.
import type { Variant } from '../../../language/blueprint.ts'
import { withMissedEvenings } from './variants/missed-evenings.ts'
import { withPrivateLessons } from './variants/private-lessons.ts'
import { withScholarships } from './variants/scholarships.ts'
import { withToolLoans } from './variants/tool-loans.ts'

export const variants: readonly Variant[] = [withScholarships, withMissedEvenings, withPrivateLessons, withToolLoans]
