// Other shapes of a letting office.
import type { Variant } from '../../../language/blueprint.ts'
import { withHandovers } from './variants/handovers.ts'
import { withMeters } from './variants/meters.ts'
import { withNeighbours } from './variants/neighbours.ts'
import { withParking } from './variants/parking.ts'

export const variants: readonly Variant[] = [withParking, withHandovers, withMeters, withNeighbours]
