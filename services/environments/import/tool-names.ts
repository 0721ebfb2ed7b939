// Names of derived tools: one verb, one table. Always legal (architecture §3), always unique.

/** The tools that a table gets. */
export const TOOL_VERBS = ['list', 'get', 'create', 'update', 'delete'] as const

/** See {@link TOOL_VERBS}. */
export type ToolVerb = (typeof TOOL_VERBS)[number]

/** Longest tool name (architecture §3), in characters. */
const MAX_NAME_CHARACTERS = 64

/** Nouns whose plural is not made by rule, or that have none. */
const IRREGULAR: Record<string, string> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  mice: 'mouse',
  movies: 'movie',
  cookies: 'cookie',
  series: 'series',
  species: 'species',
  news: 'news',
  media: 'media',
  data: 'data',
  criteria: 'criterion',
  indices: 'index',
  analyses: 'analysis',
  leaves: 'leaf',
  lives: 'life',
  caches: 'cache',
  aliases: 'alias',
  statuses: 'status',
  buses: 'bus',
  bonuses: 'bonus',
  campuses: 'campus',
  viruses: 'virus',
} // prettier-ignore

/** A table's name as words in lower case joined by `_`. */
export function snakeCase(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return words.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'table'
}

/** The name for one row of a table: its last word in the singular. */
export function singular(name: string): string {
  const words = name.split('_')
  const last = words.pop() ?? ''
  return [...words, IRREGULAR[last] ?? singularWord(last)].join('_')
}

function singularWord(word: string): string {
  if (/(ss|us|is)$/.test(word) || word.length < 3) return word
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

/** A name's words, for titles and descriptions. */
export function spoken(name: string): string {
  return snakeCase(name).replaceAll('_', ' ')
}

/** Gives out tool names that are legal and not taken yet. */
export class ToolNames {
  readonly #taken = new Set<string>()

  /** `list_pets`, `get_pet`; when that is taken the table's own name, then a number. */
  take(verb: ToolVerb, table: string): string {
    const name = snakeCase(table)
    const wanted = [verb === 'list' ? name : singular(name), name].map(noun => `${verb}_${noun}`.slice(0, MAX_NAME_CHARACTERS))
    const free = wanted.find(candidate => !this.#taken.has(candidate)) ?? this.#numbered(wanted[0] ?? verb)
    this.#taken.add(free)
    return free
  }

  #numbered(name: string): string {
    for (let number = 2; ; number++) {
      const suffix = `_${number}`
      const candidate = name.slice(0, MAX_NAME_CHARACTERS - suffix.length) + suffix
      if (!this.#taken.has(candidate)) return candidate
    }
  }
}
