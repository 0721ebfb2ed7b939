// The validator library's format checks, outside the meter: their patterns are the library's own, not the package's, and
// some hold constructs that packages may not use. A bound on the text takes the meter's place.
import { format } from '@cfworker/json-schema'
import { SCHEMA_FORMATS } from '../../domain/tool-schema.ts'
import { hosted } from './prelude.js'

/** Longest text that a format is looked for in, in UTF-16 units: far above any date, address or identifier. */
const MAX_FORMAT_CHARACTERS = 2048

/** Puts the bounded checks in the place of the library's. Called once per isolate. */
export function boundFormats(): void {
  for (const name of SCHEMA_FORMATS) {
    const check = format[name]
    if (check) format[name] = text => text.length <= MAX_FORMAT_CHARACTERS && hosted(() => check(text))
  }
}
