// What a farm cooperative has when its history begins.

/** Crops: name, kind, price of a kilogram of the first grade in cents, days that it keeps. */
export const CROPS = [
  { name: 'Carrots', kind: 'root', cents: 140, keeps: 40, stock: 60 },
  { name: 'Coloured carrots', kind: 'root', cents: 190, keeps: 35, stock: 18 },
  { name: 'Potatoes', kind: 'root', cents: 90, keeps: 90, stock: 120 },
  { name: 'Spinach', kind: 'leaf', cents: 320, keeps: 5, stock: 9 },
  { name: 'Chard', kind: 'leaf', cents: 280, keeps: 6, stock: 12 },
  { name: 'Lettuce', kind: 'leaf', cents: 260, keeps: 6, stock: 20 },
  { name: 'Apples', kind: 'fruit', cents: 210, keeps: 80, stock: 75 },
  { name: 'Pears', kind: 'fruit', cents: 240, keeps: 30, stock: 24 },
  { name: 'Plums', kind: 'fruit', cents: 270, keeps: 8, stock: 6 },
  { name: 'Cherry tomatoes', kind: 'fruit', cents: 420, keeps: 9, stock: 15 },
] as const

/** Farms: name, hectares, whether they are organic. */
export const FARMS = [
  { name: 'Brook Farm', hectares: 12, organic: 'yes', status: 'member' },
  { name: 'Upper Brook Farm', hectares: 7, organic: 'no', status: 'member' },
  { name: 'Hill Orchard', hectares: 18, organic: 'yes', status: 'member' },
  { name: 'Marsh End', hectares: 9, organic: 'no', status: 'member' },
  { name: 'Oak Acre', hectares: 24, organic: 'no', status: 'member' },
  { name: 'Little Oak', hectares: 4, organic: 'yes', status: 'member' },
  { name: 'Windy Ridge', hectares: 15, organic: 'yes', status: 'resting' },
] as const

/** Machines: name, what they cost a day, hectares that they need at least. */
export const MACHINES = [
  { name: 'Small tractor', daily: 45, least_hectares: 1, status: 'ready' },
  { name: 'Large tractor', daily: 80, least_hectares: 8, status: 'ready' },
  { name: 'Potato digger', daily: 60, least_hectares: 4, status: 'ready' },
  { name: 'Seed drill', daily: 35, least_hectares: 2, status: 'ready' },
  { name: 'Apple shaker', daily: 50, least_hectares: 6, status: 'broken' },
  { name: 'Hay baler', daily: 70, least_hectares: 8, status: 'ready' },
] as const
