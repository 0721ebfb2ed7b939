// Texts for generated arguments: words people type, awkward characters, the formats and patterns of the supported schema subset.
// Whether a text fits its schema is for the caller to judge.
import fc from 'fast-check'
import type { JsonObject } from '../../shared/domain/json.ts'

/** Texts that break careless SQL, JSON, HTTP or Unicode handling. */
const AWKWARD = [
  "'; DROP TABLE todos; --",
  '%_%',
  '"',
  '\\',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u{1F600}',
  'e\u0301',
  '\u202Eright to left',
  '\uFEFF',
  '__proto__',
  'null',
  '0',
  '<b>&amp;',
]

const DAY_MS = 86_400_000

/** The year 2026, in which the examples play, and the years around it. */
const DAYS = { min: Date.UTC(2024, 0, 1) / DAY_MS, max: Date.UTC(2028, 11, 31) / DAY_MS }

/** Words, text of any alphabet, and {@link AWKWARD} ones. */
export function ordinaryTexts(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){0,3}$/) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
  )
}

/** A text for a string schema: by format, by pattern, or any of `texts` of a fitting length. */
export function freshText(schema: JsonObject, texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { format, pattern } = schema
  if (typeof format === 'string') return formatted(format)
  const sized = ofLength(texts, Number(schema['minLength'] ?? 0), Number(schema['maxLength'] ?? Number.POSITIVE_INFINITY))
  if (typeof pattern !== 'string') return sized
  const fitting = new RegExp(pattern, 'u')
  const matching = ofLength(fc.stringMatching(new RegExp(pattern)), 0, Number(schema['maxLength'] ?? Number.POSITIVE_INFINITY))
  return fc.tuple(sized, matching).map(([text, match]) => (fitting.test(text) ? text : match))
}

/** Lengths count code points, as JSON Schema does. */
function ofLength(texts: fc.Arbitrary<string>, min: number, max: number): fc.Arbitrary<string> {
  return texts.map(text => {
    const characters = Array.from(text)
    while (characters.length < min) characters.push('x')
    return characters.slice(0, max).join('')
  })
}

function formatted(format: string): fc.Arbitrary<string> {
  const day = fc.integer(DAYS).map(days => new Date(days * DAY_MS).toISOString().slice(0, 10))
  const time = fc.integer({ min: 0, max: DAY_MS / 1000 - 1 }).map(seconds => new Date(seconds * 1000).toISOString().slice(11, 19))
  switch (format) {
    case 'date':
      return day
    case 'time':
      return time.map(text => `${text}Z`)
    case 'date-time':
      return fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}Z`)
    case 'email':
      return fc.stringMatching(/^[a-z]{1,8}$/).map(name => `${name}@example.com`)
    case 'uri':
      return fc.stringMatching(/^[a-z]{1,8}$/).map(name => `https://example.com/${name}`)
    case 'uuid':
      return fc.uuid()
    default:
      throw new Error(`no text generator for the format ${format}`)
  }
}
