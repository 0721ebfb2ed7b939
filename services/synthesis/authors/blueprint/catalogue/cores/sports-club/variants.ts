// Four other shapes of the sports club.
import type { Variant } from '../../../language/blueprint.ts'
import { withClubhouseShifts } from './variants/clubhouse-shifts.ts'
import { withInjuries } from './variants/injuries.ts'
import { withKitLoans } from './variants/kit-loans.ts'
import { withPlayerPasses } from './variants/player-passes.ts'

export const variants: readonly Variant[] = [withInjuries, withKitLoans, withPlayerPasses, withClubhouseShifts]
