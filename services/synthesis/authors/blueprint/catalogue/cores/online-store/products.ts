// What the shop sells, by department: rows whose names, weights and prices make sense together.

/** Departments, in the order in which products name them from 1. */
export const DEPARTMENTS = [
  { name: 'Electronics', return_days: 30, most_each: 3 },
  { name: 'Kitchen', return_days: 60, most_each: 5 },
  { name: 'Groceries', return_days: 0, most_each: 12 },
  { name: 'Clothing', return_days: 45, most_each: 6 },
  { name: 'Toys', return_days: 30, most_each: 4 },
  { name: 'Garden and tools', return_days: 90, most_each: 4 },
] as const

const product = (name: string, brand: string, category: number, price: number, weight: number): Row => ({
  name,
  brand,
  category,
  price,
  weight,
})

/** First rows of products. */
export type Row = Readonly<Record<string, string | number>>

/** A bit of everything. */
export const GENERAL: readonly Row[] = [
  product('Wireless earbuds', 'Sonera', 1, 79, 1),
  product('Stand mixer', 'Bellacucina', 2, 219, 11),
  product('Ground coffee (1 kg)', 'Monte Alto', 3, 14, 1),
  product('Rain jacket', 'Fjellvar', 4, 89, 1),
  product('Wooden train set', 'Tuktuk', 5, 45, 3),
  product('Cordless drill', 'Harrow', 6, 129, 4),
  product('43-inch television', 'Sonera', 1, 349, 12),
  product('Cast-iron skillet', 'Bellacucina', 2, 39, 3),
  product('Olive oil (3 litres)', 'Monte Alto', 3, 32, 3),
  product('Running shoes', 'Stride & Co', 4, 110, 1),
  product('Board game Harbour Masters', 'Tuktuk', 5, 38, 2),
  product('Electric lawn mower', 'Harrow', 6, 289, 22),
  product('Air fryer', 'Homely', 2, 95, 6),
  product('Dishwasher tablets (box of 100)', 'Clearly', 3, 19, 2),
  product('Garden hose (30 m)', 'Harrow', 6, 34, 5),
]

/** A house and what stands in it, for a shop with branches. */
export const HOME: readonly Row[] = [
  product('Smart thermostat', 'Kelvin', 1, 169, 1),
  product('Dishwasher (60 cm)', 'Homely', 2, 499, 48),
  product('Potting soil (20 kg)', 'Greenacre', 6, 12, 20),
  product('Work trousers', 'Toughline', 4, 59, 1),
  product('Swing seat', 'Greenacre', 5, 79, 9),
  product('Impact wrench', 'Harrow', 6, 189, 5),
  product('Washing machine (8 kg)', 'Homely', 2, 549, 65),
  product('Video doorbell', 'Kelvin', 1, 99, 1),
  product('White wall paint (10 litres)', 'Greenacre', 6, 54, 15),
  product('Safety boots', 'Toughline', 4, 84, 2),
  product('Extendable ladder', 'Harrow', 6, 149, 14),
  product('Ceiling fan', 'Homely', 1, 119, 7),
  product('Garden gloves', 'Toughline', 4, 11, 1),
  product('Tomato seedlings (tray of 12)', 'Greenacre', 3, 18, 3),
  product('Sandpit', 'Greenacre', 5, 65, 11),
]
