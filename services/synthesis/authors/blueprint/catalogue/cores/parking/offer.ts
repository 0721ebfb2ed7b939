// What a parking operator has when its history begins.

/** Zones: name, kind, spaces for permits, price of a week and of a day. */
export const ZONES = [
  { name: 'Market Square', kind: 'street', spaces: 4, weekly: 35, daily: 9, status: 'open' },
  { name: 'Market Hall', kind: 'garage', spaces: 6, weekly: 62, daily: 14, status: 'open' },
  { name: 'Station East', kind: 'lot', spaces: 6, weekly: 29, daily: 7, status: 'open' },
  { name: 'Station West', kind: 'lot', spaces: 5, weekly: 24, daily: 6, status: 'open' },
  { name: 'Old Harbour', kind: 'street', spaces: 4, weekly: 30, daily: 8, status: 'open' },
  { name: 'Hospital Garage', kind: 'garage', spaces: 5, weekly: 52, daily: 12, status: 'open' },
  { name: 'Stadium', kind: 'lot', spaces: 8, weekly: 18, daily: 5, status: 'closed' },
] as const

/** Why a fine is written, and what it costs. */
export const OFFENCES = { no_permit: 5, expired: 3, outside_the_lines: 2, fire_lane: 1 } as const
export const VEHICLES = { car: 8, van: 2, motorbike: 2 } as const
