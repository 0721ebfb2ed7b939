// Other shapes of a learning platform.
import type { Variant } from '../../../language/blueprint.ts'
import { withExams } from './variants/exams.ts'
import { withPeerMarking } from './variants/peer-marking.ts'
import { withScholarships } from './variants/scholarships.ts'
import { withUnits } from './variants/units.ts'

export const variants: readonly Variant[] = [withUnits, withPeerMarking, withExams, withScholarships]
