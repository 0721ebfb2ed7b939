// The canonical form of JSON (RFC 8785) and its SHA-256: what versions, state hashes and idempotency compare.
// Runs in Workers, in Node and inside the sandbox alike.
import canonicalize from 'canonicalize'
import type { JsonValue } from './json.ts'

/** Canonical JSON text of a value. Throws a TypeError on numbers JSON cannot carry (NaN, infinities). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('the value has no JSON form')
  return text
}

/** Two JSON values are equal when their canonical forms are. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return left === right || canonicalJson(left) === canonicalJson(right)
}

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
