// Other shapes of a bicycle workshop.
import type { Variant } from '../../../language/blueprint.ts'
import { withBikeStorage } from './variants/bike-storage.ts'
import { withFrameRegister } from './variants/frame-register.ts'
import { withLeaseBikes } from './variants/lease-bikes.ts'
import { withTestRides } from './variants/test-rides.ts'

export const variants: readonly Variant[] = [withTestRides, withLeaseBikes, withFrameRegister, withBikeStorage]
