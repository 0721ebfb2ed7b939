// What an estate agents' office has when its history begins: homes for sale.

export const KINDS = { house: 5, flat: 5, cottage: 2, plot: 1 } as const
export const AREAS = { lakeside: 3, old_town: 3, north_hill: 3, orchard_end: 3, harbour: 3 } as const
export const AREAS_OF_AGENTS = { ...AREAS, everywhere: 2 } as const

const home = (
  title: string,
  area: string,
  kind: string,
  rooms: number,
  metres: number,
  asking: number,
  least: number,
  status = 'listed',
) => ({
  title,
  area,
  kind,
  rooms,
  metres,
  asking,
  least,
  status,
})

/** Homes: name, area, kind, rooms, square metres, asking price and least price in thousands. */
export const HOMES = [
  home('3 Willow Lane', 'orchard_end', 'house', 5, 132, 410, 385),
  home('5 Willow Lane', 'orchard_end', 'house', 4, 118, 375, 360),
  home('14 Quay Street', 'harbour', 'flat', 3, 78, 268, 255),
  home('16 Quay Street', 'harbour', 'flat', 2, 55, 199, 190),
  home('Swan Cottage', 'lakeside', 'cottage', 4, 96, 365, 340),
  home('Heron Cottage', 'lakeside', 'cottage', 3, 84, 329, 315),
  home('1 Market Row', 'old_town', 'flat', 4, 101, 342, 330),
  home('2 Market Row', 'old_town', 'flat', 2, 49, 178, 172),
  home('9 Beech Road', 'north_hill', 'house', 6, 165, 520, 480),
  home('11 Beech Road', 'north_hill', 'house', 5, 141, 455, 430),
  home('27 Mill Close', 'north_hill', 'house', 3, 92, 289, 280),
  home('Plot at Reed Bay', 'lakeside', 'plot', 0, 640, 150, 130),
  home('8 Chapel Yard', 'old_town', 'flat', 3, 71, 245, 238, 'draft'),
  home('40 Harbour View', 'harbour', 'flat', 4, 110, 398, 380, 'draft'),
  home('6 Orchard Gate', 'orchard_end', 'house', 4, 125, 389, 370, 'withdrawn'),
] as const
