// JSON as a type. Everything that crosses a boundary (HTTP, RPC, queue, package) is one of these.

/** Any JSON value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject

/** A JSON object. */
export interface JsonObject {
  [key: string]: JsonValue
}

/** True for plain JSON objects: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/**
 * Reads a JSON pointer (RFC 6901) in a value.
 * Returns `undefined` when nothing is there; the empty pointer is the value itself.
 */
export function readPointer(value: JsonValue, pointer: string): JsonValue | undefined {
  if (pointer === '') return value
  if (!pointer.startsWith('/')) return undefined
  let current: JsonValue | undefined = value
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(current)) current = /^(0|[1-9]\d*)$/.test(key) ? current[Number(key)] : undefined
    else if (isJsonObject(current)) current = Object.hasOwn(current, key) ? current[key] : undefined
    else return undefined
  }
  return current
}

/** Writes one reference token of a JSON pointer (RFC 6901). */
export function pointerToken(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/**
 * True when arrays and objects nest deeper than `levels` in a JSON text. Looks at the text, so that what is too deep
 * is never parsed or walked. Text that is no JSON gets some answer; the parser says what is wrong with it.
 */
export function nestsDeeperThan(text: string, levels: number): boolean {
  if (text.length <= 2 * levels) return false // every level takes two brackets
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === QUOTE) index = endOfString(text, index)
    else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
      if (++depth > levels) return true
    } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) depth--
  }
  return false
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 123, 125, 91, 93]

/** Index of the quote that closes the string opening at `start`; the text's length when none does. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === BACKSLASH) index++
    else if (character === QUOTE) return index
  }
  return text.length
}
