// What is put up: lots by category, with estimates that suit them, and how bids rise.

type Row = Readonly<Record<string, string | number>>

/** Categories, in the order in which lots name them from 1. */
export const CATEGORIES: readonly Row[] = [
  { name: 'Watches and jewellery', fee_percent: 12, longest: 7, shipping: 12 },
  { name: 'Cameras and instruments', fee_percent: 10, longest: 10, shipping: 15 },
  { name: 'Furniture', fee_percent: 8, longest: 14, shipping: 60 },
  { name: 'Paintings and prints', fee_percent: 14, longest: 14, shipping: 35 },
  { name: 'Toys and comics', fee_percent: 9, longest: 7, shipping: 6 },
]

/** Least increments from a price on. */
export const STEPS: readonly Row[] = [
  { from_price: 0, step: 2 },
  { from_price: 50, step: 5 },
  { from_price: 200, step: 10 },
  { from_price: 500, step: 25 },
  { from_price: 1000, step: 50 },
]

const lot = (title: string, category: number, estimate: number): Row => ({ title, category, estimate })

/** First rows of lots. */
export const LOTS: readonly Row[] = [
  lot('Art Deco cocktail ring', 1, 420),
  lot('Rangefinder camera, 1958', 2, 260),
  lot('Walnut writing desk', 3, 380),
  lot('Harbour at dawn, watercolour', 4, 150),
  lot('Tin clockwork locomotive', 5, 90),
  lot('Steel diver’s watch, 1971', 1, 780),
  lot('Brass ship’s sextant', 2, 320),
  lot('Pair of oak dining chairs', 3, 110),
  lot('Still life with pears, oil', 4, 640),
  lot('First issue of a space comic', 5, 340),
  lot('Pearl necklace with gold clasp', 1, 560),
  lot('Concert violin with case', 2, 900),
  lot('Danish teak sideboard', 3, 720),
  lot('Botanical engraving of a fern', 4, 70),
  lot('Porcelain doll in blue dress', 5, 120),
  lot('Silver pocket watch', 1, 180),
  lot('Ship’s barometer', 2, 140),
  lot('Leather reading chair', 3, 240),
  lot('Poster of a bicycle race', 4, 200),
  lot('Box of wooden soldiers', 5, 45),
  lot('Signet ring with crest', 1, 230),
  lot('Field binoculars', 2, 60),
]
