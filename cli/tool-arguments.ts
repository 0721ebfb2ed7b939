// A tool's arguments as a person reads them: one line each, from its input schema, and what a wrong one leads to.
// Shows what is needed to write a call by hand; whatever else the schema asks, --json prints.
import { isJsonObject, type JsonObject, type JsonValue } from '../shared/domain/json.ts'

/** Most characters of an enum's values: the names of tools and what they do have to fit beside them. */
const ENUM_CHARACTERS = 30

/** One line for each argument: its name, starred when it is required, and its type or the values it may have. */
export function argumentsText(inputSchema: JsonObject): string {
  const { properties, required } = inputSchema
  if (!isJsonObject(properties)) return ''
  const needed = new Set(Array.isArray(required) ? required : [])
  return Object.entries(properties)
    .map(([name, schema]) => `${name}${needed.has(name) ? '*' : ''}: ${typeText(schema)}`)
    .join('\n')
}

/** What a call with wrong arguments does to an episode, with or without a task, and how to see what the arguments must be. */
export function wrongArgumentsHint(hasTask: boolean, where = '--json'): string {
  const effect = hasTask
    ? "A call whose arguments do not fit the tool's schema ends the episode, unless its reward rules say otherwise"
    : "A call whose arguments do not fit the tool's schema is refused; an episode with a task would end"
  return `${effect}; ${where} prints the schemas.`
}

function typeText(schema: JsonValue): string {
  if (!isJsonObject(schema)) return 'any'
  const { type, enum: values, const: only, anyOf, items, format } = schema
  if (Array.isArray(values)) return enumText(values)
  if (only !== undefined) return enumText([only])
  if (Array.isArray(anyOf)) return [...new Set(anyOf.map(typeText))].join('|')
  if (type === 'array') return `${items === undefined ? 'any' : typeText(items)}[]`
  if (type === 'string' && typeof format === 'string') return format
  return [type ?? 'any'].flat().join('|')
}

/** As many values as fit, and how many more there are. */
function enumText(values: readonly JsonValue[]): string {
  const words = values.map(value => (typeof value === 'string' ? value : JSON.stringify(value)))
  const fitting = words.filter((_, index) => words.slice(0, index + 1).join('|').length <= ENUM_CHARACTERS)
  const shown = fitting.length > 0 ? fitting : words.slice(0, 1)
  const more = words.length - shown.length
  return shown.join('|') + (more > 0 ? `|… (${more} more)` : '')
}
