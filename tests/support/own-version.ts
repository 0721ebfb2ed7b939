// Versions of packages that tests make up: test files share a runtime, so each has versions of its own.

/** Hexadecimal digits of a version: SHA-256. */
const DIGITS = 64

/** The version that belongs to a name, such as that of the test file; names up to 32 ASCII characters give different ones. */
export function ownVersion(name: string): string {
  const digits = Array.from(name, character => character.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return digits.padEnd(DIGITS, '0').slice(0, DIGITS)
}
