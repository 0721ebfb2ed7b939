// Streets, people and things of a neighbourhood, and what is talked about there.

/** Standing and area of each neighbour, one after the other. */
export const NEIGHBOURS = [
  ['trusted', 1],
  ['veteran', 1],
  ['new', 1],
  ['trusted', 1],
  ['trusted', 2],
  ['veteran', 2],
  ['new', 2],
  ['trusted', 2],
  ['trusted', 3],
  ['new', 3],
  ['veteran', 3],
  ['trusted', 4],
  ['new', 4],
  ['trusted', 4],
  ['trusted', 3],
] as const

/** Things to lend: number of the owner, value in euros, longest loan in days. */
export const ITEMS = [
  ['Long ladder', 2, 180, 4],
  ['Cordless drill', 4, 120, 5],
  ['Wallpaper table', 1, 40, 7],
  ['Party tent', 6, 220, 3],
  ['Hedge trimmer', 8, 90, 4],
  ['Cargo bike', 11, 900, 2],
  ['Projector', 5, 350, 3],
  ['Carpet cleaner', 9, 160, 2],
  ['Sewing machine', 12, 210, 14],
  ['Cool box', 14, 30, 6],
  ['Tile cutter', 6, 70, 10],
  ['Board game collection', 15, 50, 14],
] as const

export const BUSINESSES = [
  ['Harbour Plumbing', 'craft'],
  ['Bright Electrics', 'craft'],
  ['Oakwood Joinery', 'craft'],
  ['Dr. Lund, dentist', 'health'],
  ['Linden Pharmacy', 'health'],
  ['Corner Bakery', 'food'],
  ['Three Pines Café', 'food'],
  ['Pedal Bike Repair', 'craft'],
  ['Kiln Lane Music School', 'lessons'],
] as const

/** Titles of discussions with their category. */
export const TITLES: Readonly<Record<string, string>> = {
  'Who else hears the humming at night?': 'question',
  'New timetable of bus 12': 'news',
  'Free: three bags of leaf mould': 'giveaway',
  'Road works in March': 'news',
  'Best place for a sledge': 'question',
  'Fox in the back gardens': 'news',
  'Noise from the building site': 'news',
  'Which school has places?': 'question',
  'Street party in June': 'news',
  'Parcel with my name on it?': 'question',
  'The lamp by the bridge is out': 'safety',
  'Swap: plum jam for eggs': 'giveaway',
  'Bins were not emptied': 'news',
  'Choir looks for tenors': 'news',
  'Speeding near the crossing': 'safety',
  'Free: children’s books': 'giveaway',
  'Power cut on Sunday': 'news',
  'Where to sharpen knives?': 'question',
}

/** Replies that suit any discussion, whether they solve something or not. */
export const REPLIES: readonly string[] = [
  'I have asked the town hall.',
  'The caretaker knows about it.',
  'That was on the notice by the church.',
  'Try the shop behind the station.',
  'My sister knows somebody for that.',
  'It is on page two of the local paper.',
  'We could meet on Saturday and look.',
  'Write to me, I can help with that.',
  'It has been like that for years.',
  'We had the same last year; it took a week.',
]

/** What is lost and found. */
export const OBJECTS: readonly string[] = [
  'Black cat',
  'Bunch of keys',
  'Child’s scooter',
  'Blue umbrella',
  'Grey scarf',
  'Hearing aid',
  'Reading glasses',
  'Silver earring',
]

export const PRAISE: readonly string[] = [
  'Came the same day.',
  'Fair price and friendly.',
  'They explain what they do.',
  'Not cheap, but it lasts.',
  'Always in a good mood.',
  'Helped us on a Sunday.',
]
