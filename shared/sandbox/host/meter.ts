// Fuel: what one call of package code may do, counted by the code itself (shared/sandbox/instrument puts the counting in)
// and by the wrapped built-ins (metered-*.ts). The state is of the prelude's bundle alone: everyone else imports './prelude.js'.
// Short names are those that instrumented text calls; package code cannot name the meter.

/** Units of one call: a loop round or a function call costs one, so honest tools use a few hundred. */
export const CALL_FUEL = 100_000

/** Characters or elements that cost nothing: ordinary code handles short texts and short lists. */
const FREE_SIZE = 64

/** Characters or elements that a built-in reads or makes for one unit. */
const SIZE_PER_UNIT = 16

/**
 * Characters of a concatenation for one unit. Joining is instant, the copy is made when somebody looks, so a text that grows
 * line by line to 100,000 characters must be affordable; all long texts of a call together stay near 100 million characters.
 */
const JOINED_PER_UNIT = 4096
const LONG_JOINED_PER_UNIT = 1024

/** From here on a text counts as long, in characters. */
const LONG_TEXT = 32 * 1024

/** Characters of a key for one unit: keys beyond 16,383 characters all hash alike in V8, and are compared one by one. */
const KEY_PER_UNIT = 64

/** Units of an error: taking its stack takes some 25 microseconds. */
export const ERROR_UNITS = 20

/** Properties that enumerating takes for one unit: in large objects each is looked up. */
const PROPERTIES_PER_UNIT = 2

/** Characters that a comparison or a conversion looks at for one unit: both run at memory speed. */
const SCANNED_PER_UNIT = 256

/** Longest text that code may make, in characters: four times the largest result of a tool. */
export const MAX_TEXT_CHARACTERS = 1024 * 1024

/** Most elements of an array that a built-in makes or reads. */
export const MAX_ELEMENTS = 1_000_000

/**
 * Calls of package code inside each other. The stack of the machine ends later, and not always at the same depth: code that
 * could find out where would not be deterministic.
 */
export const MAX_DEPTH = 1000

/** What V8 says when its own stack ends, which frames with hundreds of variables still reach. */
export const STACK_ENDED = 'Maximum call stack size exceeded'

const OUT_OF_FUEL = 'the call used up its fuel'

/** The call used up its fuel. Its stack names the place where that happened. */
export class FuelExhausted extends Error {
  override readonly name = 'FuelExhausted'
}

/** A text or a list beyond the caps; an ordinary error that code may catch. */
export class TooLarge extends RangeError {
  override readonly name = 'TooLarge'
}

/** Native functions, captured before they are wrapped. */
const keysOf = Object.keys
const descriptorOf = Object.getOwnPropertyDescriptor

/** Regular expressions of package code, which metered-regex.ts makes. */
export interface Patterns {
  /** What the name RegExp stands for. */
  RegExp: unknown
  /** Makes a literal one of the package's. */
  own(pattern: RegExp): RegExp
}

let patterns: Patterns | undefined

/** Says what regular expressions of package code are. */
export function usePatterns(made: Patterns): void {
  patterns = made
}

/** The fuel of one call. Fuel never comes back, and below zero every loop, call and catch of the code throws. */
export class Meter {
  left: number
  depth = 0
  /** Slot for a computed key between its two uses (`updated`). */
  key: unknown = undefined
  #exhausted: FuelExhausted | undefined

  constructor(fuel: number) {
    this.left = fuel
  }

  /** Ends the call. Every time with the same error, so that the first place is the one that is reported. */
  spent(): never {
    this.left = -1
    this.#exhausted ??= new FuelExhausted(OUT_OF_FUEL)
    throw this.#exhausted
  }

  /** True when the fuel ran out, whether or not the code let the error out. */
  get exhausted(): FuelExhausted | undefined {
    return this.#exhausted
  }

  /** At the start of each catch: exhaustion and the end of the stack cannot be caught, and what was thrown had a stack to be taken. */
  caught(error: unknown): void {
    this.left -= ERROR_UNITS
    if (stackEnded(error)) {
      this.#exhausted ??= new FuelExhausted(STACK_ENDED)
      this.left = -1
    }
    if (this.left < 0) this.spent()
  }

  /** Calls are nested too deeply. */
  deep(): never {
    this.charge(ERROR_UNITS)
    throw new RangeError(`${STACK_ENDED}: calls nest at most ${MAX_DEPTH} deep`)
  }

  /** At the start of each finally, and where code of the host goes on. */
  alive(): void {
    if (this.left < 0) this.spent()
  }

  /** Takes units. Sizes come from package code: what is no positive number costs nothing, as natives read it as zero. */
  charge(units: number): void {
    if (!(units > 0)) return
    this.left -= Math.floor(units)
    if (this.left < 0) this.spent()
  }

  /** Takes units for a size that a built-in reads or makes. */
  size(size: number): void {
    if (size > FREE_SIZE) this.charge(size / SIZE_PER_UNIT)
  }

  /** Takes units for properties that are enumerated. */
  properties(count: number): void {
    if (count > FREE_SIZE) this.charge(count / PROPERTIES_PER_UNIT)
  }

  /** A text that an operator made. */
  made<Value>(value: Value): Value {
    if (typeof value === 'string' && value.length > FREE_SIZE) {
      if (value.length > MAX_TEXT_CHARACTERS) throw new TooLarge(`a text has at most ${MAX_TEXT_CHARACTERS} characters`)
      if (value.length >= JOINED_PER_UNIT) this.charge(value.length / (value.length < LONG_TEXT ? JOINED_PER_UNIT : LONG_JOINED_PER_UNIT))
    }
    return value
  }

  /** A value that an operator compares or converts. */
  read<Value>(value: Value): Value {
    if (typeof value === 'string' && value.length >= SCANNED_PER_UNIT) this.charge(value.length / SCANNED_PER_UNIT)
    return value
  }

  /** A regular expression literal. */
  pattern(literal: RegExp): RegExp {
    return patterns ? patterns.own(literal) : literal
  }

  /** What the code finds under the name RegExp. */
  get RegExp(): unknown {
    return patterns ? patterns.RegExp : RegExp
  }

  /** A key of a property or of a map. */
  keyed<Value>(value: Value): Value {
    if (typeof value === 'string' && value.length > SCANNED_PER_UNIT) this.charge(value.length / KEY_PER_UNIT)
    return value
  }

  /** An operand of arithmetic, as the primitive that it becomes. */
  numeric<Value>(value: Value): unknown {
    if (typeof value === 'number') return value
    if (typeof value === 'object' || typeof value === 'function') return this.read(primitiveOf(value, 'number'))
    return this.read(value)
  }

  /** `left == right`; an object becomes the primitive that it is compared as. */
  equal(left: unknown, right: unknown): boolean {
    if (isObject(left) && isObject(right)) return left === right
    const one = this.read(isObject(left) && isComparable(right) ? primitiveOf(left, 'default') : left)
    const other = this.read(isObject(right) && isComparable(left) ? primitiveOf(right, 'default') : right)
    // biome-ignore lint/suspicious/noDoubleEquals: this is the operator that package code wrote
    return one == other
  }

  /** The value of `x++` and its like, with what was converted. */
  changed<Value>(before: unknown, value: Value): Value {
    this.numeric(before)
    return value
  }

  /** The owner of a member that is changed in place, with the member read. */
  updated<Owner>(owner: Owner, key: unknown): Owner {
    if (owner !== null && owner !== undefined) this.numeric(Reflect.get(Object(owner), toKey(key)))
    return owner
  }

  /** An object whose properties are enumerated or copied. */
  listed<Value>(value: Value): Value {
    this.properties(countOf(value))
    return value
  }

  /** The value of a destructuring assignment, with the rest objects that it made. */
  rest<Value>(value: Value, ...made: unknown[]): Value {
    for (let index = 0; index < made.length; index++) this.listed(made[index])
    return value
  }
}

/** True for the error of a stack that ended; no code of the package is asked. */
export function stackEnded(error: unknown): boolean {
  return error instanceof RangeError && descriptorOf(error, 'message')?.value === STACK_ENDED
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

/** True for values that an object is compared with as a primitive. */
function isComparable(value: unknown): boolean {
  return value !== null && value !== undefined && !isObject(value)
}

/** ToPrimitive (ECMA-262 §7.1.1). */
function primitiveOf(value: unknown, hint: 'number' | 'default'): unknown {
  if (!isObject(value)) return value
  const convert: unknown = Reflect.get(value, Symbol.toPrimitive)
  if (typeof convert === 'function') return primitive(Reflect.apply(convert, value, [hint]))
  for (const name of ['valueOf', 'toString']) {
    const method: unknown = Reflect.get(value, name)
    const found: unknown = typeof method === 'function' ? Reflect.apply(method, value, []) : value
    if (!isObject(found)) return found
  }
  return primitive(value)
}

function primitive(value: unknown): unknown {
  if (isObject(value)) throw new TypeError('Cannot convert object to primitive value')
  return value
}

function toKey(key: unknown): PropertyKey {
  return typeof key === 'symbol' || typeof key === 'number' ? key : String(key)
}

/** Own enumerable properties, elements or characters of a value. */
export function countOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 0
  return Array.isArray(value) ? value.length : keysOf(value).length
}

/** The meter of the code that runs now; null while the host works, which is neither charged nor capped. */
export let current: Meter | null = null

/** Meters of calls that have begun and not ended: verifiers wait for each other's queries. */
const running: Meter[] = []

/** Begins a call. */
export function startMeter(fuel: number): Meter {
  const meter = new Meter(fuel)
  running[running.length] = meter
  current = meter
  return meter
}

/** Goes on with a call after it waited. */
export function resumeMeter(meter: Meter): void {
  current = null
  if (running.includes(meter)) current = meter
}

/** Ends a call. Code of it that runs later (a promise that nobody waited for) stops at its next loop or function. */
export function endMeter(meter: Meter): void {
  meter.left = -1
  current = null
  const at = running.indexOf(meter)
  if (at >= 0) running.splice(at, 1)
  current = running[running.length - 1] ?? null
}

/** Runs work of the host in the middle of a call. */
export function hosted<Result>(work: () => Result): Result {
  const before = current
  current = null
  try {
    return work()
  } finally {
    current = before
  }
}
