// What a library holds, as first rows: titles, who wrote them, and how many copies there are of each.

/** First rows of titles. */
export const WORKS = [
  { name: 'The Salt Path Home', author: 'Marta Quint', kind: 'fiction', least_age: 0, replacement: 22 },
  { name: 'Winter Ferry', author: 'Joan Ebdon', kind: 'fiction', least_age: 0, replacement: 19 },
  { name: 'Nine Letters to Lisbon', author: 'Rui Tavares', kind: 'fiction', least_age: 0, replacement: 24 },
  { name: 'A House of Glass Bricks', author: 'Marta Quint', kind: 'fiction', least_age: 0, replacement: 21 },
  { name: 'The Quiet Detective', author: 'Hanna Lorenz', kind: 'crime', least_age: 16, replacement: 18 },
  { name: 'Murder at Low Tide', author: 'Hanna Lorenz', kind: 'crime', least_age: 16, replacement: 18 },
  { name: 'Bees of the City', author: 'Oskar Nyberg', kind: 'non_fiction', least_age: 0, replacement: 32 },
  { name: 'Bread Without Haste', author: 'Colette Amiel', kind: 'non_fiction', least_age: 0, replacement: 35 },
  { name: 'A Short History of Maps', author: 'D. K. Rahman', kind: 'non_fiction', least_age: 0, replacement: 41 },
  { name: 'The Dragon Who Was Late', author: 'Pippa Moon', kind: 'children', least_age: 0, replacement: 14 },
  { name: 'Captain Otter Goes North', author: 'Pippa Moon', kind: 'children', least_age: 0, replacement: 14 },
  { name: 'Night Train to Trieste', author: 'Film by E. Valli', kind: 'film', least_age: 12, replacement: 26 },
  { name: 'The Long Static', author: 'Film by S. Okoye', kind: 'film', least_age: 16, replacement: 26 },
  { name: 'Atlas of the Region', author: 'Survey Office', kind: 'reference', least_age: 0, replacement: 120 },
] as const

/** Places of titles of which there are copies, one for each copy. */
export const COPIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 1, 2, 5, 10, 11, 12] as const
