// What a package's own seed and examples say that an argument may mean: ids of rows that exist or will exist, values of columns.
// Guesses by name; a wrong guess makes a call dull, never invalid.
import type { EnvironmentPackage, Row } from '../../shared/domain/environment.ts'
import type { JsonValue } from '../../shared/domain/json.ts'

/** Known values by argument name. */
export interface Vocabulary {
  valuesFor(name: string): JsonValue[]
}

/** Ids beyond the seed's largest that calls may create and later calls may mean. */
const IDS_TO_COME = 4

/** Reads a package. */
export function vocabularyOf({ seed, environment }: EnvironmentPackage): Vocabulary {
  const found = new Map<string, JsonValue[]>()
  const examples = environment.tools.flatMap(tool => tool.examples)
  return {
    valuesFor: name => {
      const known = found.get(name) ?? distinct([...ids(seed, name), ...columns(seed, name), ...exampleValues(examples, name)])
      found.set(name, known)
      return known
    },
  }
}

/** True for names of arguments that mean rows: `id`, `order_id`, `order_ids`. */
export function isIdName(name: string): boolean {
  return /(^|_)ids?$/i.test(name)
}

function ids(seed: Record<string, Row[]>, name: string): JsonValue[] {
  if (!isIdName(name)) return []
  const stem = name.replace(/_?ids?$/i, '').toLowerCase()
  const meant = Object.keys(seed).filter(table => stem !== '' && isNamedAfter(table, stem))
  return (meant.length > 0 ? meant : Object.keys(seed)).flatMap(table => idsOf(seed[table] ?? []))
}

/** `todos` after `todo` and after `parent_todo`, `categories` after `category`. */
function isNamedAfter(table: string, stem: string): boolean {
  const last = stem.split('_').at(-1) ?? stem
  return [stem, last].some(word => table.toLowerCase().startsWith(word.replace(/y$/, '')))
}

function idsOf(rows: readonly Row[]): JsonValue[] {
  const present = rows.flatMap(row => ('id' in row ? [row['id'] ?? null] : []))
  const numbers = present.filter(id => typeof id === 'number')
  const largest = Math.max(0, ...numbers)
  return numbers.length === 0 ? present : [...present, ...Array.from({ length: IDS_TO_COME }, (_, index) => largest + 1 + index)]
}

function columns(seed: Record<string, Row[]>, name: string): JsonValue[] {
  return Object.values(seed).flatMap(rows => rows.flatMap(row => (name !== 'id' && name in row ? [row[name] ?? null] : [])))
}

function exampleValues(examples: readonly Record<string, JsonValue>[], name: string): JsonValue[] {
  return examples.flatMap(example => (Object.hasOwn(example, name) ? [example[name] ?? null] : []))
}

function distinct(values: JsonValue[]): JsonValue[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()]
}
