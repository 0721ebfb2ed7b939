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

/** True when arrays and objects nest deeper than `levels` in a value. Goes level by level, so depth costs no stack. */
export function nestsDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true
    level = level.flatMap(item => (item !== null && typeof item === 'object' ? Object.values(item) : []))
  }
  return false
}
