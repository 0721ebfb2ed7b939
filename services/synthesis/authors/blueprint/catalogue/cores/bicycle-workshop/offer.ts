// What a bicycle workshop has when its history begins.

/** Kinds of bicycles, as packages and parts are made for them. */
export const KINDS = { city: 6, road: 4, mountain: 3, electric: 4, cargo: 2 } as const

/** How people say them before the noun. */
export const KIND_SAYS = { city: 'city', road: 'road', mountain: 'mountain', electric: 'electric', cargo: 'cargo' } as const

/** Packages: name, price, minutes at the stand, days that the workshop wants for it, and for which bicycles. */
export const PACKAGES = [
  { name: 'Quick check', price: 35, minutes: 30, days_needed: 1, suits: 'any' },
  { name: 'Spring service', price: 79, minutes: 90, days_needed: 2, suits: 'any' },
  { name: 'Full overhaul', price: 169, minutes: 240, days_needed: 5, suits: 'any' },
  { name: 'Wheel truing', price: 29, minutes: 45, days_needed: 1, suits: 'any' },
  { name: 'Motor diagnosis', price: 65, minutes: 60, days_needed: 2, suits: 'electric' },
  { name: 'Motor service', price: 139, minutes: 150, days_needed: 4, suits: 'electric' },
  { name: 'Race service', price: 119, minutes: 150, days_needed: 3, suits: 'road' },
  { name: 'Cargo safety service', price: 129, minutes: 180, days_needed: 4, suits: 'cargo' },
] as const

/** Wholesalers: name, days until they deliver, what carriage costs and from which order on it is free. */
export const WHOLESALERS = [
  { name: 'Spoke and Hub', days_needed: 2, carriage: 6, free_from: 90 },
  { name: 'Continental Cycle Supply', days_needed: 5, carriage: 12, free_from: 200 },
  { name: 'Motor and Battery Depot', days_needed: 7, carriage: 15, free_from: 250 },
] as const

/** Parts: name, for which bicycles, price, pieces on the shelf, pieces that should be there, wholesaler by number. */
export const PARTS = [
  { name: 'Disc brake pads', suits: 'any', price: 18, stock: 14, least: 6, wholesaler: 1 },
  { name: 'Eight-speed chain', suits: 'city', price: 19, stock: 7, least: 4, wholesaler: 1 },
  { name: 'Eleven-speed chain', suits: 'road', price: 39, stock: 4, least: 3, wholesaler: 1 },
  { name: 'Motor chain', suits: 'electric', price: 45, stock: 5, least: 3, wholesaler: 3 },
  { name: 'Wide inner tube', suits: 'any', price: 9, stock: 16, least: 8, wholesaler: 2 },
  { name: 'Narrow inner tube', suits: 'any', price: 8, stock: 11, least: 8, wholesaler: 2 },
  { name: 'City tyre', suits: 'city', price: 32, stock: 8, least: 4, wholesaler: 2 },
  { name: 'Racing tyre', suits: 'road', price: 46, stock: 6, least: 4, wholesaler: 2 },
  { name: 'Trail tyre', suits: 'mountain', price: 52, stock: 3, least: 4, wholesaler: 2 },
  { name: 'Cargo tyre', suits: 'cargo', price: 49, stock: 4, least: 2, wholesaler: 2 },
  { name: 'Bottom bracket', suits: 'any', price: 38, stock: 5, least: 2, wholesaler: 1 },
  { name: 'Battery lock', suits: 'electric', price: 29, stock: 2, least: 2, wholesaler: 3 },
] as const

/** Stands: code, kilograms that they carry, whether they can be used. */
export const STANDS = [
  { code: 'ST-01', carries: 20, status: 'ready' },
  { code: 'ST-02', carries: 20, status: 'ready' },
  { code: 'ST-03', carries: 30, status: 'ready' },
  { code: 'ST-05', carries: 30, status: 'broken' },
  { code: 'ST-06', carries: 60, status: 'ready' },
  { code: 'ST-07', carries: 60, status: 'ready' },
] as const

/** Bicycles: model, kind, kilograms, colour, and whose they are by number. */
export const BICYCLES = [
  { model: 'Linden City 7', kind: 'city', weight: 17, colour: 'black', cyclist: 1 },
  { model: 'Corvo Racer', kind: 'road', weight: 9, colour: 'white', cyclist: 1 },
  { model: 'Volta Tour', kind: 'electric', weight: 25, colour: 'grey', cyclist: 2 },
  { model: 'Stag Trail', kind: 'mountain', weight: 13, colour: 'orange', cyclist: 3 },
  { model: 'Linden City 8', kind: 'city', weight: 18, colour: 'blue', cyclist: 3 },
  { model: 'Ox Long Tail', kind: 'cargo', weight: 34, colour: 'yellow', cyclist: 4 },
  { model: 'Volta Town', kind: 'electric', weight: 23, colour: 'black', cyclist: 5 },
  { model: 'Corvo Racer Pro', kind: 'road', weight: 8, colour: 'red', cyclist: 6 },
  { model: 'Linden City 7', kind: 'city', weight: 17, colour: 'green', cyclist: 7 },
  { model: 'Stag Trail Junior', kind: 'mountain', weight: 11, colour: 'blue', cyclist: 7 },
  { model: 'Volta Tour', kind: 'electric', weight: 26, colour: 'white', cyclist: 8 },
  { model: 'Linden Step', kind: 'city', weight: 16, colour: 'red', cyclist: 9 },
  { model: 'Ox Box', kind: 'cargo', weight: 42, colour: 'blue', cyclist: 10 },
  { model: 'Volta Town', kind: 'electric', weight: 23, colour: 'red', cyclist: 11 },
  { model: 'Stag Trail', kind: 'mountain', weight: 14, colour: 'black', cyclist: 12 },
  { model: 'Corvo Racer', kind: 'road', weight: 9, colour: 'blue', cyclist: 13 },
  { model: 'Linden Step', kind: 'city', weight: 16, colour: 'white', cyclist: 14, status: 'stolen' },
] as const
