// Built-ins on texts, charged by what they read and make. Texts that cannot be afforded are refused before they are made.
// Patterns are metered-regex.ts's.
import { current, MAX_TEXT_CHARACTERS, TooLarge, type Meter } from './meter.ts'
import {
  apply,
  chargeAll,
  chargeResult,
  meterConstructor,
  meterMethods,
  replaceMethod,
  sizeOf,
  wrapMethod,
  type After,
  type Before,
  type Native,
} from './metered-methods.ts'

/** Methods that look at a few characters only, or share those of the receiver. */
const FREE = ['constructor', 'length', 'at', 'charAt', 'charCodeAt', 'codePointAt', 'toString', 'valueOf']

/** Methods with a rule of their own below. */
const RULED = ['slice', 'substring', 'substr', 'startsWith', 'endsWith', 'indexOf', 'includes', 'lastIndexOf', 'repeat', 'padStart']
const RULED_TOO = ['padEnd', 'replace', 'replaceAll', 'concat', 'localeCompare', 'normalize', 'match', 'matchAll', 'search']

/** Units of a comparison by locale, beside its length: ICU takes about a microsecond. */
const COLLATION_UNITS = 2

/** Functions of the global scope that read a text. */
const READERS = [
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
  'escape',
  'unescape',
]

const indexOf = String.prototype.indexOf as Native

/** Wraps the built-ins on texts. */
export function meterTexts(): void {
  const texts = String.prototype
  const others = Object.getOwnPropertyNames(texts).filter(name => ![...FREE, ...RULED, ...RULED_TOO].includes(name))
  meterTextMethods(others, chargeAll, chargeResult)
  meterTextMethods(['slice', 'substring', 'substr', 'concat'], free, (meter, result) => meter.made(result))
  meterTextMethods(['startsWith', 'endsWith'], (meter, _self, args) => meter.size(sizeOf(args[0])))
  meterTextMethods(['normalize'], (meter, self) => meter.charge(sizeOf(self)), chargeResult)
  meterTextMethods(['localeCompare'], (meter, self, args) => meter.charge(COLLATION_UNITS + sizeOf(self) / 8 + sizeOf(args[0]) / 8))
  meterTextMethods(['lastIndexOf'], (meter, self, args) => meter.charge((sizeOf(self) * Math.max(1, sizeOf(args[0]))) / 1024))
  meterTextMethods(['repeat'], (meter, self, args) => afford(meter, sizeOf(self) * Number(args[0])))
  meterTextMethods(['padStart', 'padEnd'], (meter, _self, args) => afford(meter, Number(args[0])))
  for (const key of ['indexOf', 'includes']) meterSearch(key)
  for (const key of ['replace', 'replaceAll']) meterReplace(key)
  replaceMethod(String, 'raw', () => rawText)
  meterMethods(globalThis, READERS, (meter, _self, args) => meter.size(sizeOf(args[0])), chargeResult)
  for (const key of ['parseInt', 'parseFloat'] as const) {
    Object.defineProperty(Number, key, { value: globalThis[key], writable: true, configurable: true })
  }
  meterConstructor(globalThis, 'Number', (meter, args) => {
    meter?.size(sizeOf(args[0]))
    return args
  })
}

const free = (): void => undefined

/** Takes what a text of that length costs; throws when it is beyond the cap. */
function afford(meter: Meter, length: number): void {
  if (length > MAX_TEXT_CHARACTERS) throw new TooLarge(`a text has at most ${MAX_TEXT_CHARACTERS} characters`)
  meter.size(length)
}

/** Wraps methods of texts; a receiver that is no text is turned into one first, so that its size is known. */
export function wrapText(key: string, make: (native: Native) => (meter: Meter, self: string, args: unknown[]) => unknown): void {
  wrapMethod(String.prototype, key, native => {
    const metered = make(native)
    return (meter, self, args) => {
      if (self === null || self === undefined) return apply(native, self, args)
      return metered(meter, typeof self === 'string' ? self : String(self), args)
    }
  })
}

function meterTextMethods(keys: readonly string[], before: Before, after: After = free): void {
  for (const key of keys) {
    wrapText(key, native => (meter, self, args) => {
      before(meter, self, args)
      const result = apply(native, self, args)
      after(meter, result, args)
      return result
    })
  }
}

/** A search costs the distance that it went: parsers search from where they are. */
function meterSearch(key: string): void {
  wrapText(key, native => (meter, self, args) => {
    const [searched, start] = args
    if (typeof searched !== 'string') {
      meter.size(self.length)
      return apply(native, self, args)
    }
    const from = typeof start === 'number' && start > 0 ? start : 0
    const found = Number(apply(indexOf, self, [searched, from]))
    meter.size((found < 0 ? self.length : found) - from + searched.length)
    return key === 'includes' ? found >= 0 : found
  })
}

/** The result of a replacement is charged before it is made: a short call can ask for any size. */
function meterReplace(key: string): void {
  wrapText(key, native => (meter, self, args) => {
    const [searched, replacement] = args
    meter.size(self.length)
    if (searched !== null && typeof searched === 'object' && Symbol.replace in searched) return apply(native, self, args)
    const pattern = String(searched)
    if (typeof replacement === 'function') return apply(native, self, [pattern, chargedCallback(meter, replacement as Native)])
    const text = String(replacement)
    const times = key === 'replace' ? 1 : occurrences(self, pattern)
    afford(meter, self.length + times * replacementSize(text, self.length))
    return apply(native, self, [pattern, text])
  })
}

/** Most characters that one match turns into; each `$` may stand for a part of the input. */
export function replacementSize(replacement: string, inputLength: number): number {
  let dollars = 0
  for (let index = 0; index < replacement.length; index++) if (replacement[index] === '$') dollars++
  return replacement.length + dollars * inputLength
}

/** A replacement function whose texts are charged. */
export function chargedCallback(meter: Meter, callback: Native): Native {
  return (...args) => {
    const text = String(apply(callback, undefined, args))
    meter.size(text.length)
    return text
  }
}

function occurrences(text: string, searched: string): number {
  if (searched === '') return text.length + 1
  let count = 0
  for (let at = Number(apply(indexOf, text, [searched, 0])); at >= 0; at = Number(apply(indexOf, text, [searched, at + searched.length])))
    count++
  return count
}

/** String.raw on true template objects: natives would believe any length. */
function rawText(template: unknown, ...values: unknown[]): string {
  const raw: unknown = template !== null && typeof template === 'object' ? Reflect.get(template, 'raw') : undefined
  if (!Array.isArray(raw)) throw new TypeError('String.raw takes a template')
  let text = ''
  for (let index = 0; index < raw.length; index++) {
    text += String(raw[index])
    if (index + 1 < raw.length && index < values.length) text += String(values[index])
    if (text.length > MAX_TEXT_CHARACTERS) throw new TooLarge(`a text has at most ${MAX_TEXT_CHARACTERS} characters`)
    current?.size(text.length)
  }
  return text
}
