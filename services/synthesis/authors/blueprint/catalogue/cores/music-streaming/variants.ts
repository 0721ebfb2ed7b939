// Other shapes of a music streaming service.
import type { Variant } from '../../../language/blueprint.ts'
import { withConcerts } from './variants/concerts.ts'
import { withPlayers } from './variants/players.ts'
import { withPodcasts } from './variants/podcasts.ts'
import { withRoyalties } from './variants/royalties.ts'

export const variants: readonly Variant[] = [withConcerts, withPodcasts, withPlayers, withRoyalties]
