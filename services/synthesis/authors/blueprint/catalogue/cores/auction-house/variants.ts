// Other shapes of an auction house.
import type { Variant } from '../../../language/blueprint.ts'
import { charity } from './charity.ts'
import { escrow } from './escrow.ts'
import { expertise } from './expertise.ts'
import { saleroom } from './saleroom.ts'

export const variants: readonly Variant[] = [saleroom, expertise, escrow, charity]
