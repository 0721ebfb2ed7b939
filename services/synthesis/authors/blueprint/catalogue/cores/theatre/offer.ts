// What a theatre company has when its history begins: productions with their parts, who plays them, stages, season cards.

export const TRAININGS = { speech: 4, singing: 3, dancing: 2 } as const
export const ROOMS = { attic: 3, ballroom: 3, foyer: 2 } as const
export const HOURS = { morning: 3, afternoon: 4, evening: 2 } as const
export const ABSENCES = { illness: 5, filming: 2, family: 2 } as const
/** What happens to costumes, how they sit at a fitting, and when auditions begin. */
export const COSTUME_FAULTS = { torn: 4, stained: 3, faded: 1 } as const
export const FITTING_RESULTS = { fits: 3, too_tight: 2, too_loose: 2 } as const
export const AUDITION_HOURS = { '10:00': 3, '11:00': 3, '14:00': 4, '15:00': 4, '16:00': 2 } as const

/** Productions: title, writer, kind, scenery that flies, rehearsals before the first night, fees of an evening, price of a seat. */
export const PRODUCTIONS = [
  { title: 'The Seagull', writer: 'Anton Chekhov', kind: 'drama', flying: 'no', rehearsals: 5, fees: 230, seat: 22, status: 'playing' },
  {
    title: 'The Cherry Orchard',
    writer: 'Anton Chekhov',
    kind: 'drama',
    flying: 'no',
    rehearsals: 3,
    fees: 220,
    seat: 24,
    status: 'rehearsing',
  },
  {
    title: 'Twelfth Night',
    writer: 'William Shakespeare',
    kind: 'comedy',
    flying: 'no',
    rehearsals: 5,
    fees: 260,
    seat: 24,
    status: 'playing',
  },
  {
    title: 'The Winter Harbour',
    writer: 'Ida Lindqvist',
    kind: 'musical',
    flying: 'yes',
    rehearsals: 6,
    fees: 250,
    seat: 34,
    status: 'playing',
  },
  { title: 'The Paper Circus', writer: 'Noa Berger', kind: 'dance', flying: 'yes', rehearsals: 4, fees: 220, seat: 28, status: 'playing' },
  { title: 'A Doll’s House', writer: 'Henrik Ibsen', kind: 'drama', flying: 'no', rehearsals: 3, fees: 240, seat: 20, status: 'closed' },
  {
    title: 'The Paper Crown',
    writer: 'Ida Lindqvist',
    kind: 'musical',
    flying: 'no',
    rehearsals: 1,
    fees: 230,
    seat: 30,
    status: 'rehearsing',
  },
] as const

/** Parts: name, production by number, what they call for. */
export const PARTS = [
  { name: 'Nina', production: 1, calls_for: 'speech' },
  { name: 'Konstantin', production: 1, calls_for: 'speech' },
  { name: 'Ranevskaya', production: 2, calls_for: 'speech' },
  { name: 'Lopakhin', production: 2, calls_for: 'speech' },
  { name: 'Viola', production: 3, calls_for: 'speech' },
  { name: 'Feste', production: 3, calls_for: 'singing' },
  { name: 'the captain', production: 4, calls_for: 'singing' },
  { name: 'the pilot', production: 4, calls_for: 'dancing' },
  { name: 'the clown', production: 5, calls_for: 'dancing' },
  { name: 'the tightrope walker', production: 5, calls_for: 'dancing' },
  { name: 'Nora', production: 6, calls_for: 'speech' },
  { name: 'Torvald', production: 6, calls_for: 'speech' },
  { name: 'the queen', production: 7, calls_for: 'singing' },
  { name: 'the tailor', production: 7, calls_for: 'speech' },
] as const

/** Performers: training, fee of an evening, most parts of their own. */
export const PERFORMERS = [
  { training: 'speech', fee: 100, most_parts: 2 },
  { training: 'speech', fee: 120, most_parts: 2 },
  { training: 'speech', fee: 90, most_parts: 2 },
  { training: 'speech', fee: 110, most_parts: 1 },
  { training: 'speech', fee: 80, most_parts: 2 },
  { training: 'speech', fee: 130, most_parts: 2 },
  { training: 'singing', fee: 140, most_parts: 2 },
  { training: 'singing', fee: 120, most_parts: 2 },
  { training: 'singing', fee: 100, most_parts: 3 },
  { training: 'dancing', fee: 120, most_parts: 2 },
  { training: 'dancing', fee: 110, most_parts: 2 },
  { training: 'dancing', fee: 90, most_parts: 2 },
] as const

/** Who plays and who understudies what at the beginning, by numbers of parts and performers. Some play in two productions. */
const FIRST = [
  [1, 1],
  [2, 2],
  [3, 3],
  [5, 4],
  [6, 8],
  [7, 8],
  [8, 10],
  [9, 10],
  [10, 12],
  [13, 9],
  [14, 5],
] as const
const UNDERSTUDIES = [
  [1, 5],
  [2, 6],
  [5, 6],
  [6, 7],
  [7, 7],
  [8, 12],
  [9, 11],
] as const
export const CASTINGS = [
  ...FIRST.map(([stage_part, performer]) => ({ stage_part, performer, rank: 'first' })),
  ...UNDERSTUDIES.map(([stage_part, performer]) => ({ stage_part, performer, rank: 'understudy' })),
]

/** Stages: name, seats that are kept for season cards, fly tower. */
export const STAGES = [
  { name: 'Great Stage', card_seats: 10, fly_tower: 'yes' },
  { name: 'Riding School', card_seats: 7, fly_tower: 'yes' },
  { name: 'Studio', card_seats: 4, fly_tower: 'no' },
] as const

/** Season cards: name, visits, price, most companions of an evening, for whom. */
export const OFFERS = [
  { name: 'Three Evenings', visits: 3, price: 54, companions: 1, open_to: 'everybody' },
  { name: 'Duo', visits: 6, price: 130, companions: 2, open_to: 'everybody' },
  { name: 'Whole Season', visits: 12, price: 168, companions: 2, open_to: 'everybody' },
  { name: 'Under Thirty', visits: 5, price: 45, companions: 0, open_to: 'under_thirty' },
] as const
