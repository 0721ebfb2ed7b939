// Other shapes of a video streaming service.
import type { Variant } from '../../../language/blueprint.ts'
import { withDownloads } from './variants/downloads.ts'
import { withGiftCards } from './variants/gift-cards.ts'
import { withLiveEvents } from './variants/live-events.ts'
import { withWatchParties } from './variants/watch-parties.ts'

export const variants: readonly Variant[] = [withDownloads, withLiveEvents, withWatchParties, withGiftCards]
