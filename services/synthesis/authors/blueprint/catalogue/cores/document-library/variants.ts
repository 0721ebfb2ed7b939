// Other shapes of a document library.
import type { Variant } from '../../../language/blueprint.ts'
import { withBrandKits } from './brand-kits.ts'
import { withDevices } from './devices.ts'
import { withPublishing } from './publishing.ts'
import { withSuggestions } from './suggestions.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_publishing',
    about: 'Versions are submitted and published as pages on an intranet, after a second person has approved them.',
    apply: withPublishing,
  },
  {
    key: 'with_brand_kits',
    about: 'Designs follow brand kits with colours and fonts, and exports to print cost credits.',
    apply: withBrandKits,
  },
  {
    key: 'with_suggestions',
    about: 'Readers leave suggestions and comments on files, which the next editor has to settle before checking in.',
    apply: withSuggestions,
  },
  {
    key: 'with_devices',
    about: 'Folders are synchronised to laptops and phones, which can be lost, blocked and wiped.',
    apply: withDevices,
  },
]
