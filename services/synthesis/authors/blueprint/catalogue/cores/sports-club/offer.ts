// What a sports club has when its history begins: teams, courts, opponents.

export const AGES = { youth: 3, open: 4, veterans: 2 } as const
export const HOURS = { '16:00': 3, '17:00': 4, '18:00': 5, '19:00': 5, '20:00': 3 } as const

/** Teams: name, age group, trainer by number, most players, fewest for a fixture. */
export const TEAMS = [
  { name: 'First Team', ages: 'open', trainer: 2, most_players: 9, status: 'playing' },
  { name: 'Second Team', ages: 'open', trainer: 3, most_players: 8, status: 'playing' },
  { name: 'Youth A', ages: 'youth', trainer: 4, most_players: 8, status: 'playing' },
  { name: 'Youth B', ages: 'youth', trainer: 3, most_players: 7, status: 'playing' },
  { name: 'Veterans', ages: 'veterans', trainer: 5, most_players: 7, status: 'playing' },
  { name: 'Mixed Team', ages: 'open', trainer: 4, most_players: 8, status: 'resting' },
] as const

/** Courts: code, surface, whether they are indoors, price of an hour. */
export const COURTS = [
  { code: 'Court 1', surface: 'clay', price: 14, status: 'open' },
  { code: 'Court 2', surface: 'clay', price: 14, status: 'open' },
  { code: 'Court 3', surface: 'clay', price: 12, status: 'closed' },
  { code: 'Court 4', surface: 'grass', price: 10, status: 'open' },
  { code: 'Hall A', surface: 'parquet', price: 22, status: 'open' },
  { code: 'Hall B', surface: 'parquet', price: 20, status: 'open' },
  { code: 'Hall C', surface: 'carpet', price: 18, status: 'open' },
] as const

export const OPPONENTS = [
  'SV Ahrenfeld',
  'TV Ahrenfeld',
  'Rivermouth United',
  'Rivermouth Athletic',
  'Oakham Rangers',
  'Harbour Lions',
  'FC Linden',
  'Linden Wanderers',
  'Mill Street SC',
  'Northfield 1902',
] as const

/** Players of each team at the beginning, by numbers of teams and members. */
export const SQUADS = [
  [1, [1, 2, 4, 11, 12]],
  [2, [3, 14, 16, 9]],
  [3, [5, 6, 8, 13]],
  [4, [7, 5, 13]],
  [5, [9, 10, 15]],
] as const
