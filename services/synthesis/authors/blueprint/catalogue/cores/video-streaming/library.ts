// What the service shows: titles with their episodes, and the plans under which they are watched.

/** First titles. `access`: part of every plan, or a premiere that is rented. */
export const TITLES = [
  { name: 'Harbour Lights', kind: 'series', genre: 'drama', age_rating: 12, released: 2021, access: 'included' },
  { name: 'The Last Ferry', kind: 'film', genre: 'thriller', age_rating: 16, released: 2024, access: 'rental' },
  { name: 'Pip and the Moon', kind: 'series', genre: 'kids', age_rating: 0, released: 2019, access: 'included' },
  { name: 'Deep Ice', kind: 'documentary', genre: 'nature', age_rating: 6, released: 2022, access: 'included' },
  { name: 'Night Shift', kind: 'series', genre: 'thriller', age_rating: 16, released: 2023, access: 'included' },
  { name: 'A Table for Nine', kind: 'film', genre: 'comedy', age_rating: 12, released: 2025, access: 'rental' },
  { name: 'The Clockmaker', kind: 'film', genre: 'drama', age_rating: 6, released: 2018, access: 'included' },
  { name: 'Orbit Nine', kind: 'film', genre: 'science_fiction', age_rating: 12, released: 2025, access: 'rental' },
  { name: 'Night Train to Lisbon Road', kind: 'film', genre: 'drama', age_rating: 16, released: 2020, access: 'included' },
  { name: 'Otters of the Tay', kind: 'documentary', genre: 'nature', age_rating: 0, released: 2023, access: 'included' },
  { name: 'The Paper Crown', kind: 'film', genre: 'kids', age_rating: 6, released: 2025, access: 'rental' },
  { name: 'Bad Tenants', kind: 'series', genre: 'comedy', age_rating: 12, released: 2024, access: 'included' },
  { name: 'Red Winter', kind: 'film', genre: 'thriller', age_rating: 18, released: 2025, access: 'rental' },
  { name: 'The Lighthouse Kitchen', kind: 'documentary', genre: 'food', age_rating: 0, released: 2021, access: 'included' },
  { name: 'Signal Lost', kind: 'film', genre: 'science_fiction', age_rating: 16, released: 2024, access: 'rental' },
  { name: 'Second Serve', kind: 'film', genre: 'comedy', age_rating: 6, released: 2022, access: 'included' },
  { name: 'The Ninth Floor', kind: 'film', genre: 'thriller', age_rating: 18, released: 2023, access: 'included' },
  { name: 'Wild Harbour', kind: 'documentary', genre: 'nature', age_rating: 6, released: 2025, access: 'rental' },
] as const

/** First episodes, of the series among {@link TITLES}; `title` counts those from 1. */
export const EPISODES = [
  { title: 1, name: 'Low Tide', season: 1, place: 1, runtime: 48 },
  { title: 1, name: 'The Pilot Boat', season: 1, place: 2, runtime: 51 },
  { title: 1, name: 'Fog Signal', season: 1, place: 3, runtime: 47 },
  { title: 1, name: 'The Auction', season: 2, place: 1, runtime: 55 },
  { title: 1, name: 'Spring Flood', season: 2, place: 2, runtime: 52 },
  { title: 3, name: 'Pip Finds a Star', season: 1, place: 1, runtime: 11 },
  { title: 3, name: 'The Sleepy Owl', season: 1, place: 2, runtime: 11 },
  { title: 3, name: 'Snow on the Moon', season: 1, place: 3, runtime: 12 },
  { title: 3, name: 'The Lost Mitten', season: 2, place: 1, runtime: 11 },
  { title: 5, name: 'Ward Seven', season: 1, place: 1, runtime: 42 },
  { title: 5, name: 'Two Patients', season: 1, place: 2, runtime: 44 },
  { title: 5, name: 'The Wrong Chart', season: 1, place: 3, runtime: 43 },
  { title: 5, name: 'Power Cut', season: 1, place: 4, runtime: 46 },
  { title: 5, name: 'Day Off', season: 2, place: 1, runtime: 42 },
  { title: 12, name: 'The Deposit', season: 1, place: 1, runtime: 24 },
  { title: 12, name: 'The Neighbours Upstairs', season: 1, place: 2, runtime: 25 },
  { title: 12, name: 'No Pets', season: 1, place: 3, runtime: 23 },
  { title: 12, name: 'Moving Day', season: 1, place: 4, runtime: 26 },
] as const

/** Plans, from the cheapest on. */
export const PLANS = [
  { name: 'Mobile', monthly_price: 5, most_streams: 1, most_profiles: 2, most_devices: 2, rental_discount: 0 },
  { name: 'Standard', monthly_price: 11, most_streams: 2, most_profiles: 4, most_devices: 4, rental_discount: 0 },
  { name: 'Family', monthly_price: 16, most_streams: 4, most_profiles: 6, most_devices: 6, rental_discount: 10 },
  { name: 'Cinema', monthly_price: 22, most_streams: 4, most_profiles: 5, most_devices: 6, rental_discount: 25 },
] as const

/** What people call their profiles and screens. */
export const PROFILE_NAMES = ['Main', 'Kids', 'Guest', 'Mum', 'Dad', 'Grandma', 'Mia', 'Leo', 'Sam', 'Noor', 'Movie night', 'Emil'] as const
export const DEVICE_NAMES = [
  'Living room TV',
  'Bedroom TV',
  'Kitchen tablet',
  'Kids tablet',
  'Work laptop',
  'Old laptop',
  'Phone',
  'Second phone',
  'Game console',
  'Projector',
] as const
