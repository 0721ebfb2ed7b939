// Small numbers before units as people say them: `one person`, `one more day`, `twice`. Pure text.

/** Units of which there can be one: `1 more days` is `one more day`. */
const ONE_OF = new Map([
  ['people', 'person'],
  ['copies', 'copy'],
  ['boxes', 'box'],
  ...[
    'days',
    'weeks',
    'rooms',
    'points',
    'months',
    'hours',
    'minutes',
    'nights',
    'pieces',
    'portions',
    'doses',
    'guests',
    'units',
    'packs',
    'places',
    'seats',
    'sessions',
    'evenings',
    'years',
    'lines',
    'megabytes',
    'gigabytes',
    'credits',
    'things',
    'rolls',
    'bags',
    'visits',
    'tonnes',
    'litres',
    'tickets',
    'sheets',
  ].map((many): [string, string] => [many, many.slice(0, -1)]),
])

const ONE = new RegExp(`(?<![\\d.,€$£])1 ((?:more|further|new) )?(${[...ONE_OF.keys()].join('|')})\\b`, 'g')

/** A clause with `1 people` as `one person` and `1 times` as `once`. */
export function inNumber(clause: string): string {
  return clause
    .replace(ONE, (_, more: string | undefined, unit: string) => `one ${more ?? ''}${ONE_OF.get(unit) ?? unit}`)
    .replace(/(?<![\d.,€$£])1 times\b/g, 'once')
    .replace(/(?<![\d.,€$£])2 times\b/g, 'twice')
}

const SAID = new RegExp(`\\b(?:one (?:(?:more|further|new) )?(?:${[...ONE_OF.values()].join('|')})|once|twice)\\b`, 'g')

/** Numbers that a text says in these words. */
export function numbersInWords(text: string): number[] {
  return (text.match(SAID) ?? []).map(said => (said === 'twice' ? 2 : 1))
}
