// Other shapes of a clinic.
import type { Variant } from '../../../language/blueprint.ts'
import { withHomeVisits } from './variants/home-visits.ts'
import { withLabTests } from './variants/lab-tests.ts'
import { withRooms } from './variants/rooms.ts'
import { withVaccinations } from './variants/vaccinations.ts'

export const variants: readonly Variant[] = [withRooms, withVaccinations, withLabTests, withHomeVisits]
