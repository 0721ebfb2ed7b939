// References in solutions: an argument that is read from an earlier result. Runs inside the sandbox too.
import { isJsonObject, readPointer, type JsonObject, type JsonValue } from './json.ts'

/** A reference into an earlier result: step index (0-based) and JSON pointer. */
export interface Reference {
  step: number
  pointer: string
}

/** Parses `{"$from": "2#/items/0/id"}`; undefined when the value is not a reference. */
export function referenceOf(value: JsonValue): Reference | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined
  const match = typeof value['$from'] === 'string' ? /^(\d+)#(.*)$/s.exec(value['$from']) : null
  return match ? { step: Number(match[1]), pointer: match[2] ?? '' } : undefined
}

/** A value whose references are to other steps: `stepOf` says which. */
export function moveReferences(value: JsonObject, stepOf: (step: number) => number): JsonObject {
  const moved = (inner: JsonValue): JsonValue => {
    const reference = referenceOf(inner)
    if (reference) return { $from: `${stepOf(reference.step)}#${reference.pointer}` }
    if (Array.isArray(inner)) return inner.map(moved)
    return isJsonObject(inner) ? moveReferences(inner, stepOf) : inner
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item)]))
}

/**
 * A solution step's arguments with every reference replaced by what the earlier result holds.
 * Throws an Error that names the reference when it points at nothing.
 */
export function resolveArguments(value: JsonObject, results: readonly (JsonValue | null)[]): JsonObject {
  const resolve = (inner: JsonValue): JsonValue => {
    const reference = referenceOf(inner)
    if (reference) {
      const found = readPointer(results[reference.step] ?? null, reference.pointer)
      if (found === undefined)
        throw new Error(`{"$from": "${reference.step}#${reference.pointer}"} points at nothing in the result of step ${reference.step}`)
      return found
    }
    if (Array.isArray(inner)) return inner.map(resolve)
    if (isJsonObject(inner)) return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, resolve(item)]))
    return inner
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item)]))
}
