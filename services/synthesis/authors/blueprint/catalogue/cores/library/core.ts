// A public library: members borrow copies of titles, wait for them in turn, pay fines, meet in reading groups.
// Rules: limits and terms by card, renewals only while nobody waits, holds in order, fines that block, ages, the last copy.
import type { Core } from '../../../language/blueprint.ts'
import { collection } from './collection.ts'
import { entities } from './entities.ts'
import { lending } from './lending.ts'
import { members } from './members.ts'
import { variants } from './variants.ts'

export const library: Core = {
  key: 'library',
  title: 'Public library',
  about:
    'A public library: [members] borrow [copies] of [works], place [holds] on what is out, pay [fines] for what comes back late, and meet in [reading_groups].',
  category: 'culture',
  words: [
    'library',
    'librarian',
    'lending library',
    'overdue',
    'borrow',
    'loan',
    'reading group',
    'book club',
    'borrower',
    'fine',
    'shelf',
    'bookmobile',
    'archive',
    'renewal',
    'circulation',
  ],
  scenarios: [
    'a public library with holds and fines',
    'a town library with two branches and reading groups',
    'a school library where pupils borrow and renew',
    'a lending library with branches in five villages',
    'the library of a hospital with overdue loans',
    'a bookmobile and its borrowers in the countryside',
    'a music library that lends scores',
  ],
  currency: '€',
  actor: { entity: 'librarian', role: 'desk' },
  roles: {
    customer: 'member',
    staff: 'librarian',
    thing: 'work',
    deal: {
      entity: 'loan',
      customer: 'loan.member',
      thing: 'loan.copy.work',
      price: null,
      done: "loan.status === 'returned'",
      open: "loan.status === 'out'",
      begins: { action: 'lend_copy', customer: 'member' },
    },
  },
  without: ['invoices', 'collections'],
  history: { days: 80, calls: 150 },
  entities,
  actions: { ...lending, ...members, ...collection },
  variants,
}
