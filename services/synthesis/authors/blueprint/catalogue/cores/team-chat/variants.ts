// Other shapes of a team chat.
import type { Variant } from '../../../language/blueprint.ts'
import { withApps } from './apps.ts'
import { withGuestPasses } from './guest-passes.ts'
import { withRecordings } from './recordings.ts'
import { withThreads } from './threads.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_guest_passes',
    about: 'Guests from outside need a pass with an end date and somebody of the firm who vouches for them.',
    apply: withGuestPasses,
  },
  {
    key: 'with_apps',
    about: 'Apps and bots are installed in channels, within the limits of their plans, and can be suspended.',
    apply: withApps,
  },
  {
    key: 'with_recordings',
    about: 'Held meetings are recorded, and recordings are shared, renewed and deleted within the storage of a team.',
    apply: withRecordings,
  },
  {
    key: 'with_threads',
    about: 'Posts get answers in threads that moderators can lock and mark as solved.',
    apply: withThreads,
  },
]
