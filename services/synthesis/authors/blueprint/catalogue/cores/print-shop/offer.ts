// What a print shop has when its history begins.

export const FORMATS = { a5: 3, a4: 5, a3: 3, a2: 1 } as const
export const PRODUCTS = { leaflet: 5, brochure: 3, poster: 3, business_card: 2, invitation: 2 } as const

/** Papers: name, grams, sheets in stock, price of a hundred sheets. */
export const PAPERS = [
  { name: 'Plain white', grams: 90, sheets: 4200, hundred: 3 },
  { name: 'Plain cream', grams: 90, sheets: 1800, hundred: 4 },
  { name: 'Glossy', grams: 135, sheets: 2600, hundred: 7 },
  { name: 'Glossy heavy', grams: 250, sheets: 900, hundred: 13 },
  { name: 'Recycled', grams: 100, sheets: 3100, hundred: 4 },
  { name: 'Card', grams: 300, sheets: 700, hundred: 16 },
  { name: 'Linen card', grams: 280, sheets: 240, hundred: 22 },
] as const

/** Presses: name, largest format, heaviest paper, sheets a day. */
export const PRESSES = [
  { name: 'Heidel 4', largest: 'a2', heaviest: 300, daily: 2400, status: 'running' },
  { name: 'Heidel 2', largest: 'a3', heaviest: 300, daily: 1800, status: 'running' },
  { name: 'Digita 70', largest: 'a3', heaviest: 250, daily: 1500, status: 'running' },
  { name: 'Digita 50', largest: 'a4', heaviest: 250, daily: 1000, status: 'running' },
  { name: 'Hand press', largest: 'a4', heaviest: 300, daily: 300, status: 'running' },
  { name: 'Old Roland', largest: 'a2', heaviest: 135, daily: 2000, status: 'down' },
] as const
