// The music that is there: artists with their albums and tracks, and what memberships cost.

/** First artists. */
export const ARTISTS = [
  { name: 'Marigold Coast', genre: 'indie', country: 'Ireland' },
  { name: 'The Night Ferries', genre: 'rock', country: 'United Kingdom' },
  { name: 'Ines Duarte', genre: 'folk', country: 'Portugal' },
  { name: 'Kwame Baidoo Quartet', genre: 'jazz', country: 'Ghana' },
  { name: 'Polar Static', genre: 'electronic', country: 'Norway' },
  { name: 'Rosa Lindgren', genre: 'pop', country: 'Sweden' },
  { name: 'Low Meadow', genre: 'folk', country: 'Scotland' },
  { name: 'Sofia Bellini Trio', genre: 'jazz', country: 'Italy' },
  { name: 'Static Garden', genre: 'electronic', country: 'Germany' },
] as const

/** First albums; `artist` counts {@link ARTISTS} from 1. */
export const ALBUMS = [
  { artist: 1, name: 'Salt and Thyme', kind: 'album', status: 'released' },
  { artist: 1, name: 'Postcards', kind: 'ep', status: 'released' },
  { artist: 2, name: 'Last Crossing', kind: 'album', status: 'released' },
  { artist: 3, name: 'Casa Azul', kind: 'album', status: 'released' },
  { artist: 4, name: 'Live at Labadi', kind: 'album', status: 'released' },
  { artist: 5, name: 'Snowblind', kind: 'ep', status: 'released' },
  { artist: 6, name: 'Second Summer', kind: 'album', status: 'released' },
  { artist: 7, name: 'Hollow Hill', kind: 'album', status: 'released' },
  { artist: 8, name: 'Blue Tram', kind: 'album', status: 'released' },
  { artist: 9, name: 'Greenhouse', kind: 'ep', status: 'announced' },
  { artist: 2, name: 'Harbour Wall', kind: 'single', status: 'announced' },
] as const

/** First tracks; `album` counts {@link ALBUMS} from 1. Those of announced albums cannot be heard yet, and some were withdrawn. */
export const TRACKS = [
  { album: 1, name: 'Salt and Thyme', seconds: 214, explicit: 'no', status: 'available' },
  { album: 1, name: 'Harbour Song', seconds: 187, explicit: 'no', status: 'available' },
  { album: 1, name: 'Nine Swans', seconds: 241, explicit: 'no', status: 'available' },
  { album: 2, name: 'Postcard from Cork', seconds: 173, explicit: 'no', status: 'available' },
  { album: 3, name: 'Last Crossing', seconds: 256, explicit: 'yes', status: 'available' },
  { album: 3, name: 'Engine Room', seconds: 229, explicit: 'yes', status: 'available' },
  { album: 3, name: 'Gulls', seconds: 198, explicit: 'no', status: 'withdrawn' },
  { album: 4, name: 'Casa Azul', seconds: 233, explicit: 'no', status: 'available' },
  { album: 4, name: 'Maré Alta', seconds: 208, explicit: 'no', status: 'available' },
  { album: 5, name: 'Labadi Night', seconds: 402, explicit: 'no', status: 'available' },
  { album: 5, name: 'Blue Kente', seconds: 371, explicit: 'no', status: 'available' },
  { album: 6, name: 'Snowblind', seconds: 264, explicit: 'no', status: 'available' },
  { album: 6, name: 'Night Bus', seconds: 301, explicit: 'yes', status: 'available' },
  { album: 7, name: 'Second Summer', seconds: 195, explicit: 'no', status: 'available' },
  { album: 7, name: 'Do Not Call', seconds: 182, explicit: 'yes', status: 'available' },
  { album: 7, name: 'Paper Boats', seconds: 203, explicit: 'no', status: 'available' },
  { album: 8, name: 'Hollow Hill', seconds: 247, explicit: 'no', status: 'available' },
  { album: 8, name: 'The Drover', seconds: 276, explicit: 'no', status: 'available' },
  { album: 9, name: 'Blue Tram', seconds: 333, explicit: 'no', status: 'available' },
  { album: 9, name: 'Via Giulia', seconds: 318, explicit: 'no', status: 'withdrawn' },
  { album: 10, name: 'Tomato Vines', seconds: 222, explicit: 'no', status: 'coming' },
  { album: 11, name: 'Harbour Wall', seconds: 239, explicit: 'yes', status: 'coming' },
] as const

/** What can be taken out, from the cheapest on. `seats` are the members beside the holder. */
export const MUSIC_PLANS = [
  { name: 'Solo', monthly_price: 12, seats: 0, most_downloads: 3 },
  { name: 'Duo', monthly_price: 17, seats: 1, most_downloads: 4 },
  { name: 'Family', monthly_price: 23, seats: 4, most_downloads: 4 },
  { name: 'Studio', monthly_price: 29, seats: 2, most_downloads: 6 },
] as const

/** What people call their playlists. */
export const PLAYLIST_NAMES = [
  'Sunday morning',
  'Long drive',
  'Kitchen dancing',
  'Rainy days',
  'Running slowly',
  'For the train',
  'Dinner with friends',
  'Focus',
  'Sunday evening',
  'Songs for Ana',
  'Campfire',
  'Morning coffee',
  'Late shift',
  'Long train rides',
] as const
