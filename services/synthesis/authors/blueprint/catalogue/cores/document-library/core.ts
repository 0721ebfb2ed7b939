// A document library: files in folders of sites, checked out and in, with versions, permissions and links. Rules: who may edit, one editor at a time, quotas, retention, guests.
import type { Core } from '../../../language/blueprint.ts'
import { access } from './access.ts'
import { checkouts } from './checkouts.ts'
import { entities } from './entities.ts'
import { files } from './files.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const documentLibrary: Core = {
  key: 'document_library',
  title: 'Document library',
  about:
    'A store for the files of a firm: [users] put [files] into [folders] of [sites], check them out to change them and share them; [librarians] look after rights, space and retention.',
  category: 'office',
  words: [
    'document library',
    'sharepoint',
    'google drive',
    'file sharing',
    'canva',
    'document management',
    'dropbox',
    'cloud storage',
    'file',
    'version history',
    'check-out',
    'retention',
    'folder',
    'permission',
    'shared drive',
    'graphic design',
    'onedrive',
    'intranet',
  ],
  scenarios: [
    'a document library with sites, folders and permissions',
    'file sharing for a firm in the manner of Google Drive',
    'a SharePoint with check-outs, versions and retention',
    'a Canva where a team keeps its designs and share links',
    'document management for an office with guests',
    'cloud storage with folders, links and quotas',
  ],
  currency: '€',
  actor: { entity: 'librarian', role: 'librarian' },
  roles: {
    customer: 'user',
    staff: 'librarian',
    thing: 'file',
    deal: {
      entity: 'checkout',
      customer: 'checkout.user',
      thing: 'checkout.file',
      price: null,
      done: "checkout.status === 'returned'",
      open: "checkout.status === 'out'",
      begins: { action: 'check_out_file', customer: 'user' },
    },
  },
  without: ['invoices', 'documents'],
  history: { days: 55, calls: 180 },
  entities: { ...entities, ...records },
  actions: { ...files, ...checkouts, ...access },
  variants,
}
