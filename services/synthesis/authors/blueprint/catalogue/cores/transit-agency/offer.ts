// What a public transport agency has when its history begins.

export const MODES = { bus: 5, tram: 4, ferry: 2 } as const
export const CONCESSIONS = { none: 9, student: 4, senior: 3, disabled: 2 } as const

/** Lines: number, mode, zones, minutes between two departures. */
export const LINES = [
  { code: 'Line 1', mode: 'tram', zones: 2, every: 8, status: 'running' },
  { code: 'Line 2', mode: 'tram', zones: 2, every: 10, status: 'running' },
  { code: 'Line 5', mode: 'tram', zones: 3, every: 12, status: 'running' },
  { code: 'Line 10', mode: 'bus', zones: 1, every: 15, status: 'running' },
  { code: 'Line 11', mode: 'bus', zones: 2, every: 15, status: 'running' },
  { code: 'Line 15', mode: 'bus', zones: 3, every: 20, status: 'running' },
  { code: 'Line 18', mode: 'bus', zones: 3, every: 30, status: 'closed' },
  { code: 'Line F1', mode: 'ferry', zones: 1, every: 30, status: 'running' },
  { code: 'Line F2', mode: 'ferry', zones: 2, every: 45, status: 'running' },
] as const

/** Kinds of passes: name, days, zones, price. */
export const FARES = [
  { name: 'Day pass', length: 1, zones: 3, price: 9, status: 'sold' },
  { name: 'Week pass, zone 1', length: 7, zones: 1, price: 19, status: 'sold' },
  { name: 'Week pass, all zones', length: 7, zones: 3, price: 32, status: 'sold' },
  { name: 'Month pass, zone 1', length: 30, zones: 1, price: 54, status: 'sold' },
  { name: 'Month pass, two zones', length: 30, zones: 2, price: 72, status: 'sold' },
  { name: 'Month pass, all zones', length: 30, zones: 3, price: 95, status: 'sold' },
  { name: 'Summer pass', length: 60, zones: 3, price: 140, status: 'ended' },
] as const

export const FOUND = [
  'Black umbrella',
  'Blue umbrella',
  'Leather gloves',
  'Child’s scooter',
  'Rucksack',
  'Reading glasses',
  'Phone',
  'Wallet',
  'Woollen scarf',
  'Violin case',
] as const
