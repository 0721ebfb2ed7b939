// What a waste service has when its history begins: districts, trucks, households.

export const STREAMS = { residual: 4, paper: 3, organic: 3, packaging: 2 } as const

/** Districts: name, day of the week on which the trucks come (1 is Monday), most pickups a day. */
export const DISTRICTS = [
  { name: 'Old Town', weekday: 1, most_pickups: 2 },
  { name: 'Riverside', weekday: 2, most_pickups: 3 },
  { name: 'North Hill', weekday: 3, most_pickups: 2 },
  { name: 'Station Quarter', weekday: 4, most_pickups: 3 },
  { name: 'Garden Town', weekday: 5, most_pickups: 2 },
] as const

/** Trucks: plate, what they are for, tonnes that they carry. */
export const TRUCKS = [
  { code: 'WS 101', kind: 'compactor', capacity: 9, status: 'in_service' },
  { code: 'WS 102', kind: 'compactor', capacity: 9, status: 'in_service' },
  { code: 'WS 110', kind: 'compactor', capacity: 7, status: 'in_service' },
  { code: 'WS 111', kind: 'compactor', capacity: 7, status: 'in_repair' },
  { code: 'WS 201', kind: 'flatbed', capacity: 4, status: 'in_service' },
  { code: 'WS 202', kind: 'flatbed', capacity: 3, status: 'in_service' },
  { code: 'WS 203', kind: 'flatbed', capacity: 3, status: 'in_service' },
] as const

export const BULKY = [
  'Sofa',
  'Wardrobe',
  'Mattress',
  'Dining table',
  'Carpet',
  'Washing machine',
  'Fridge',
  'Garden chairs',
  'Bed frame',
  'Shelves',
] as const

/** Bins of households at the beginning: household, stream, litres, status. */
export const BINS = [
  [1, 'residual', 120, 'in_use'],
  [1, 'paper', 240, 'in_use'],
  [2, 'residual', 120, 'in_use'],
  [2, 'organic', 80, 'in_use'],
  [3, 'residual', 240, 'in_use'],
  [4, 'residual', 80, 'damaged'],
  [4, 'paper', 240, 'in_use'],
  [5, 'residual', 120, 'in_use'],
  [6, 'residual', 120, 'in_use'],
  [6, 'organic', 120, 'in_use'],
  [7, 'residual', 80, 'in_use'],
  [8, 'residual', 120, 'in_use'],
  [8, 'packaging', 240, 'in_use'],
  [9, 'residual', 240, 'in_use'],
  [10, 'residual', 120, 'in_use'],
  [10, 'paper', 240, 'damaged'],
  [11, 'residual', 80, 'in_use'],
  [12, 'organic', 120, 'in_use'],
  [13, 'residual', 120, 'in_use'],
  [14, 'residual', 120, 'in_use'],
  [15, 'organic', 120, 'barred'],
  [5, 'paper', 240, 'barred'],
] as const
