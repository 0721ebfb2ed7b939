// Every module of the catalogue, in the order in which they join a core.
import type { Module } from '../../language/blueprint.ts'
import { approvals } from './approvals.ts'
import { bookings } from './bookings.ts'
import { collections } from './collections.ts'
import { documents } from './documents.ts'
import { inventory } from './inventory.ts'
import { invoices } from './invoices.ts'
import { loyalty } from './loyalty.ts'
import { maintenance } from './maintenance.ts'
import { messages } from './messages.ts'
import { notes } from './notes.ts'
import { notifications } from './notifications.ts'
import { reviews } from './reviews.ts'
import { subscriptions } from './subscriptions.ts'
import { surveys } from './surveys.ts'
import { tickets } from './tickets.ts'
import { waitlists } from './waitlists.ts'

/** All modules. */
export const MODULES: readonly Module[] = [
  invoices,
  reviews,
  messages,
  bookings,
  tickets,
  approvals,
  inventory,
  subscriptions,
  loyalty,
  documents,
  surveys,
  waitlists,
  notes,
  maintenance,
  notifications,
  collections,
]
