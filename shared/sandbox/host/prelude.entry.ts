// Runs first in every isolate that holds package code: takes away what code could hang, leak or drift with,
// and puts virtual time and seeded chance in the place of the real ones. Then it freezes the intrinsics.
// Bundled to prelude.isolate.js; the host imports it as './prelude.js' before the package's own module.
import { seededRandom } from './random.ts'

/** Globals that package code does without: timers, network, code generation, shared memory, streams of time. */
const REMOVED_GLOBALS = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'queueMicrotask',
  'scheduler',
  'fetch',
  'WebSocket',
  'EventSource',
  'caches',
  'navigator',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'process',
  'Buffer',
  'performance',
  'gc',
  'FinalizationRegistry',
  'WeakRef',
  'BroadcastChannel',
  'MessageChannel',
  'Worker',
  'reportError',
] as const // prettier-ignore

/** The present of the call that runs now. */
const moment = { epochMs: 0, random: seededRandom('idle') }

/** Sets virtual time (ms since 1970) and chance for the next call. Only the host module can reach this. */
export function setMoment(epochMs: number, seed: string): void {
  moment.epochMs = epochMs
  moment.random = seededRandom(seed)
}

/** The next seeded number in [0, 1). */
export function nextRandom(): number {
  return moment.random()
}

const consoleDebug = console.debug.bind(console)

/** Writes a line to the runtime's log, at once; package code has a console that says nothing. Only the host module can reach this. */
export function writeLine(line: string): void {
  consoleDebug(line)
}

const scope: Record<string, unknown> = globalThis
const subtle = crypto.subtle

/** Lower-case hexadecimal SHA-256, from the crypto object that package code no longer sees. */
export async function digestHex(text: string): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

function replaceClock(): void {
  const NativeDate = Date
  class VirtualDate extends NativeDate {
    constructor(...parts: ConstructorParameters<typeof Date> | []) {
      if (parts.length === 0) super(moment.epochMs)
      else super(...parts)
    }
    static override now(): number {
      return moment.epochMs
    }
  }
  const date = new Proxy(VirtualDate, { apply: () => new NativeDate(moment.epochMs).toString() })
  define('Date', date)
  Object.defineProperty(VirtualDate.prototype, 'constructor', { value: date })
  Object.defineProperty(NativeDate.prototype, 'constructor', { value: date })
  Object.defineProperty(Math, 'random', { value: nextRandom })
  const bound = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')
  if (bound?.get) {
    const get = bound.get
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      configurable: true,
      get(): (value?: Date | number) => string {
        const native: unknown = Reflect.apply(get, this, [])
        return value => String(typeof native === 'function' ? Reflect.apply(native, undefined, [value ?? moment.epochMs]) : '')
      },
    })
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: false })
}

function freezeDeep(value: unknown, seen: Set<unknown>): void {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return
  seen.add(value)
  for (const key of Reflect.ownKeys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key)
    if (found) for (const inner of [found.value, found.get, found.set]) freezeDeep(inner, seen)
  }
  openToOverride(value)
  Object.freeze(value)
}

/**
 * Frozen prototypes make `error.name = …` on an instance throw. An accessor in the place of a data property keeps such
 * ordinary assignments working: they define an own property on the instance, never on the prototype.
 */
function openToOverride(target: object): void {
  for (const key of ['toString', 'toLocaleString', 'valueOf', 'constructor', 'hasOwnProperty', 'name', 'message', 'toJSON']) {
    const found = Object.getOwnPropertyDescriptor(target, key)
    if (!found?.configurable || !('value' in found) || (typeof target === 'function' && key === 'name')) continue
    const value: unknown = found.value
    Object.defineProperty(target, key, {
      configurable: true,
      enumerable: found.enumerable ?? false,
      get: () => value,
      set(replacement: unknown) {
        if (this === target) throw new TypeError(`${key} of an intrinsic cannot be changed`)
        Object.defineProperty(this, key, { value: replacement, writable: true, enumerable: true, configurable: true })
      },
    })
  }
}

for (const name of REMOVED_GLOBALS) if (name in scope) define(name, undefined)
replaceClock()
define('crypto', undefined)
const silent = Object.freeze(() => undefined)
define('console', Object.freeze({ log: silent, info: silent, warn: silent, error: silent, debug: silent }))
const seen = new Set<unknown>()
for (const intrinsic of [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  Date,
  RegExp,
  Map,
  Set,
  WeakMap,
  WeakSet,
  Promise,
  Proxy,
  Reflect,
  Error,
  TypeError,
  RangeError,
  SyntaxError,
  EvalError,
  ReferenceError,
  URIError,
  AggregateError,
  Math,
  JSON,
  Intl,
  ArrayBuffer,
  DataView,
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  TextEncoder,
  TextDecoder,
  parseInt,
  parseFloat,
  encodeURIComponent,
  decodeURIComponent,
])
  freezeDeep(intrinsic, seen) // prettier-ignore
for (const iterator of [[][Symbol.iterator](), new Map().values(), new Set().values(), ''[Symbol.iterator]()]) {
  freezeDeep(Object.getPrototypeOf(iterator), seen)
}
