// Four other shapes of the waste service.
import type { Variant } from '../../../language/blueprint.ts'
import { withCrews } from './variants/crews.ts'
import { withGardenSacks } from './variants/garden-sacks.ts'
import { withHazardousDrops } from './variants/hazardous-drops.ts'
import { withRecyclingYards } from './variants/recycling-yards.ts'

export const variants: readonly Variant[] = [withRecyclingYards, withHazardousDrops, withGardenSacks, withCrews]
