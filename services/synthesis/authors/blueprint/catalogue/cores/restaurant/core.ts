// A restaurant: tables are reserved, guests seated, dishes ordered and served, bills settled.
// Rules: seats and overlap, portions that the kitchen has, allergies, limits of who works there.
import type { Core } from '../../../language/blueprint.ts'
import { kitchen } from './kitchen.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { reservations } from './reservations.ts'
import { variants } from './variants.ts'

export const restaurant: Core = {
  key: 'restaurant',
  title: 'Restaurant',
  about:
    'A restaurant: [house_guests] reserve [dining_tables], are seated, order [dishes] by the portion and settle the bill of their [table_reservation]; allergies are on record.',
  category: 'food',
  words: [
    'restaurant',
    'table reservation',
    'bistro',
    'dining',
    'menu',
    'dish',
    'waiter',
    'chef',
    'kitchen',
    'allergy',
    'trattoria',
    'brasserie',
    'tables',
  ],
  scenarios: [
    'a restaurant with table reservations, a menu and allergies',
    'a bistro by the river with waiters and a small kitchen',
    'a trattoria whose guests order by the portion',
    'the dining room of a hotel with tables and dishes',
    'a brasserie where bills are settled and no-shows noted',
    'a family restaurant with a terrace and reservations',
    'a restaurant with set dinners for groups and tables by the window',
  ],
  currency: '€',
  actor: { entity: 'waiter', role: 'floor' },
  roles: {
    customer: 'house_guest',
    staff: 'waiter',
    thing: 'dining_table',
    deal: {
      entity: 'table_reservation',
      customer: 'table_reservation.house_guest',
      thing: 'table_reservation.dining_table',
      price: 'table_reservation.bill',
      done: "table_reservation.status === 'settled'",
      open: "table_reservation.status === 'booked' || table_reservation.status === 'seated'",
      begins: { action: 'reserve_dining_table', customer: 'house_guest' },
    },
  },
  without: ['subscriptions', 'bookings', 'documents', 'approvals', 'collections'],
  history: { days: 45, calls: 200 },
  entities: { ...people, ...records },
  actions: { ...reservations, ...kitchen },
  variants,
}
