// Four other shapes of the transport agency.
import type { Variant } from '../../../language/blueprint.ts'
import { withDoorRides } from './variants/door-rides.ts'
import { withDriverDuties } from './variants/driver-duties.ts'
import { withSchoolPasses } from './variants/school-passes.ts'
import { withStopShelters } from './variants/stop-shelters.ts'

export const variants: readonly Variant[] = [withDriverDuties, withDoorRides, withSchoolPasses, withStopShelters]
