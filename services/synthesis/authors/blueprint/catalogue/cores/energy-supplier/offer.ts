// What an energy supplier has when its history begins: tariffs, meters, fitters.

export const KINDS = { electricity: 5, gas: 3, water: 3 } as const
export const WORK = { relocation: 2, exchange: 3, check: 4, sealing: 1 } as const

/** Tariffs: name, kind, cents for a unit, base price of a month, weeks of the shortest term. */
export const TARIFFS = [
  { name: 'Green Power', kind: 'electricity', cents: 34, base: 12, least_weeks: 26, status: 'offered' },
  { name: 'Basic Power', kind: 'electricity', cents: 38, base: 9, least_weeks: 2, status: 'offered' },
  { name: 'Night Power', kind: 'electricity', cents: 29, base: 15, least_weeks: 26, status: 'offered' },
  { name: 'Family Power', kind: 'electricity', cents: 31, base: 14, least_weeks: 52, status: 'withdrawn' },
  { name: 'Home Gas', kind: 'gas', cents: 12, base: 11, least_weeks: 4, status: 'offered' },
  { name: 'Bio Gas', kind: 'gas', cents: 16, base: 11, least_weeks: 26, status: 'offered' },
  { name: 'Town Water', kind: 'water', cents: 210, base: 6, least_weeks: 2, status: 'offered' },
  { name: 'Garden Water', kind: 'water', cents: 170, base: 8, least_weeks: 4, status: 'offered' },
] as const

/** Meters: kind, last reading, holder by number. */
export const METERS = [
  ['electricity', 12440, 1],
  ['gas', 3310, 1],
  ['electricity', 8120, 2],
  ['water', 410, 2],
  ['electricity', 20915, 3],
  ['electricity', 1780, 4],
  ['gas', 5120, 4],
  ['water', 236, 5],
  ['electricity', 15002, 6],
  ['gas', 990, 6],
  ['electricity', 6433, 7],
  ['water', 890, 8],
  ['electricity', 30127, 9],
  ['gas', 7741, 10],
  ['electricity', 4310, 11],
  ['water', 120, 12],
  ['electricity', 9907, 13],
  ['electricity', 540, 14],
] as const

/** Fitters and what they may work on. */
export const FITTERS = ['electricity', 'gas', 'water', 'electricity', 'gas'] as const
