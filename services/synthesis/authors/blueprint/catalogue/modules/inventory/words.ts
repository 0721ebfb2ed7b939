// What lies in store rooms: things that every house uses up, whatever its business.

/** Supplies with the room they lie in (by number), how many there are at the beginning, and the figures of ordering. */
export const SUPPLIES = [
  { name: 'First-aid kits', on_hand: 2, reorder_level: 2, most_kept: 6, unit_cost: 45, most_at_once: 1, store_room: 1 },
  { name: 'Coffee beans', on_hand: 7, reorder_level: 6, most_kept: 20, unit_cost: 18, most_at_once: 2, store_room: 2 },
  { name: 'Hand soap', on_hand: 13, reorder_level: 11, most_kept: 32, unit_cost: 4, most_at_once: 4, store_room: 2 },
  { name: 'Printer paper', on_hand: 14, reorder_level: 12, most_kept: 40, unit_cost: 5, most_at_once: 5, store_room: 3 },
  { name: 'Toner cartridges', on_hand: 3, reorder_level: 3, most_kept: 10, unit_cost: 62, most_at_once: 1, store_room: 3 },
  { name: 'Window envelopes', on_hand: 9, reorder_level: 7, most_kept: 24, unit_cost: 11, most_at_once: 2, store_room: 3 },
  { name: 'Cleaning fluid', on_hand: 5, reorder_level: 6, most_kept: 18, unit_cost: 16, most_at_once: 2, store_room: 4 },
  { name: 'Paper towels', on_hand: 22, reorder_level: 15, most_kept: 50, unit_cost: 3, most_at_once: 6, store_room: 4 },
  { name: 'Bin bags', on_hand: 8, reorder_level: 10, most_kept: 36, unit_cost: 7, most_at_once: 4, store_room: 4 },
  { name: 'Address labels', on_hand: 6, reorder_level: 8, most_kept: 24, unit_cost: 9, most_at_once: 3, store_room: 5 },
  { name: 'Disposable gloves', on_hand: 11, reorder_level: 10, most_kept: 30, unit_cost: 12, most_at_once: 3, store_room: 5 },
  { name: 'Spare batteries', on_hand: 12, reorder_level: 9, most_kept: 25, unit_cost: 8, most_at_once: 4, store_room: 5 },
] as const

/** Rooms, with how many different supplies each has shelves for. */
export const ROOMS = [
  { name: 'Safety cabinet', shelves: 2, status: 'open' },
  { name: 'Kitchen store', shelves: 4, status: 'open' },
  { name: 'Office cupboard', shelves: 5, status: 'open' },
  { name: 'Cellar', shelves: 6, status: 'open' },
  { name: 'Ground floor store', shelves: 4, status: 'open' },
] as const

/** What became of supplies that nobody can use any more. */
export const LOSSES = { damaged: 4, out_of_date: 3, missing: 2 } as const
