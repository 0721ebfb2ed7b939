// Other shapes of a neighbourhood forum.
import type { Variant } from '../../../language/blueprint.ts'
import { withErrands } from './errands.ts'
import { withGiveaways } from './giveaways.ts'
import { withPatrols } from './patrols.ts'
import { withVerification } from './verification.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_errands',
    about: 'A time bank: neighbours run errands for each other, and hours of help are paid in hours.',
    apply: withErrands,
  },
  {
    key: 'with_patrols',
    about: 'A neighbourhood watch walks patrols in pairs and records incidents that it saw.',
    apply: withPatrols,
  },
  {
    key: 'with_verification',
    about: 'Addresses are verified with a code by post before a neighbour rises to trusted, with few attempts.',
    apply: withVerification,
  },
  {
    key: 'with_giveaways',
    about: 'Things are given away for nothing: claims, reservations that run out, and pick-ups.',
    apply: withGiveaways,
  },
]
