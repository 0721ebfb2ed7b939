// What a museum has when its history begins: objects, places, houses that borrow.

export const TECHNIQUES = { painting: 6, drawing: 4, textile: 3, photograph: 3, sculpture: 4 } as const
export const CONDITIONS = { good: 6, fair: 3, poor: 2 } as const

const artwork = (title: string, maker: string, technique: string, value: number, light_days: number, condition = 'good', place = 1) => ({
  title,
  maker,
  technique,
  value,
  light_days,
  condition,
  place,
  status: 'in_store',
})

/** Objects: title, maker, technique, insured value, days of light that are left, condition, place. Titles are alike on purpose. */
export const ARTWORKS = [
  artwork('Harbour at Dusk', 'Ida Solberg', 'painting', 4200, 300, 'good', 1),
  artwork('Harbour at Dawn', 'Ida Solberg', 'painting', 3900, 300, 'good', 1),
  artwork('Harbour, First Sketch', 'Ida Solberg', 'drawing', 700, 80, 'good', 2),
  artwork('Woman with Jug', 'Tomás Rey', 'painting', 6100, 300, 'fair', 1),
  artwork('Woman with Basket', 'Tomás Rey', 'painting', 5600, 300, 'good', 1),
  artwork('Study of a Hand', 'Tomás Rey', 'drawing', 450, 60, 'good', 2),
  artwork('Study of Two Hands', 'Tomás Rey', 'drawing', 520, 15, 'fair', 2),
  artwork('Snow in the Mill Lane', 'Lena Brandt', 'photograph', 380, 120, 'good', 2),
  artwork('Fog in the Mill Lane', 'Lena Brandt', 'photograph', 360, 90, 'good', 2),
  artwork('Market Day', 'Lena Brandt', 'photograph', 410, 20, 'good', 2),
  artwork('Wedding Quilt', 'unknown', 'textile', 1500, 70, 'good', 3),
  artwork('Procession Banner', 'unknown', 'textile', 2300, 30, 'poor', 3),
  artwork('Fisherman’s Coat', 'unknown', 'textile', 900, 100, 'fair', 3),
  artwork('The Listener', 'Noor Castell', 'sculpture', 5200, 300, 'good', 4),
  artwork('The Sleeper', 'Noor Castell', 'sculpture', 4800, 300, 'good', 4),
  artwork('Bronze Hare', 'Noor Castell', 'sculpture', 2600, 300, 'fair', 4),
  artwork('Small Hare', 'Noor Castell', 'sculpture', 1200, 300, 'good', 4),
  artwork('Bridge in Winter', 'Pavel Orlik', 'painting', 2900, 300, 'good', 1),
  artwork('Bridge in Flood', 'Pavel Orlik', 'painting', 3100, 300, 'poor', 1),
  artwork('Letter to a Sister', 'Pavel Orlik', 'drawing', 300, 45, 'good', 2),
] as const

/** Places in store: name, climate, how many objects they take. */
export const PLACES = [
  { name: 'Picture rack', spaces: 9 },
  { name: 'Paper cabinet', spaces: 10 },
  { name: 'Textile drawers', spaces: 5 },
  { name: 'Stone hall', spaces: 6 },
  { name: 'Quarantine room', spaces: 4 },
] as const

/** Rooms for exhibitions: name, how many objects they show, how bright they are. */
export const ROOMS = [
  { name: 'Great Hall', spaces: 6, light: 'bright' },
  { name: 'Print Room', spaces: 4, light: 'dim' },
  { name: 'Garden Wing', spaces: 5, light: 'bright' },
  { name: 'Cabinet', spaces: 3, light: 'dim' },
] as const

/** Houses that borrow, with the security they have. */
export const INSTITUTIONS = [
  { name: 'Museum of the Coast', security: 'high', status: 'accepted' },
  { name: 'Coastal Art Hall', security: 'basic', status: 'accepted' },
  { name: 'Linden House Museum', security: 'high', status: 'accepted' },
  { name: 'Linden Town Archive', security: 'basic', status: 'accepted' },
  { name: 'Northern Gallery', security: 'high', status: 'accepted' },
  { name: 'Gallery by the Lock', security: 'basic', status: 'accepted' },
  { name: 'University Art Collection', security: 'high', status: 'accepted' },
  { name: 'Castle Ebersfeld', security: 'basic', status: 'accepted' },
  { name: 'Textile Hall Nijmegen', security: 'high', status: 'accepted' },
  { name: 'House of Photography', security: 'high', status: 'accepted' },
  { name: 'Old Mill Museum', security: 'basic', status: 'suspended' },
] as const

/** Houses that come later. */
export const NEW_INSTITUTIONS = [
  'Museum of Weaving',
  'Art Hall Zutphen',
  'Harbour Museum',
  'Gallery of the Two Rivers',
  'House of Drawings',
  'Abbey Museum',
] as const

/** Titles of exhibitions. */
export const TITLES = [
  'Water and Light',
  'Hands at Work',
  'A Town in Pictures',
  'Winter Rooms',
  'What the Thread Tells',
  'Faces',
  'New in the House',
  'The Quiet Line',
  'Stone and Bronze',
  'Lanes and Bridges',
] as const
