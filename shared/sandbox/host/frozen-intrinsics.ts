// Freezes everything that calls share: what the language's names lead to, and the prototypes that only syntax reaches.
// Ordinary code must not notice, so assignments that frozen prototypes would refuse (`error.name = …`) keep working.

/** Names whose values are the language. RegExp is not among them: package code has one of its own, and V8 is slow with a frozen one. */
export const LANGUAGE_NAMES = [
  'Object',
  'Function',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'BigInt',
  'Date',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'Proxy',
  'Reflect',
  'Iterator',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'EvalError',
  'ReferenceError',
  'URIError',
  'AggregateError',
  'Math',
  'JSON',
  'Intl',
  'ArrayBuffer',
  'DataView',
  'Uint8Array',
  'TextEncoder',
  'TextDecoder',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURI',
  'encodeURIComponent',
  'decodeURI',
  'decodeURIComponent',
  'escape',
  'unescape',
] as const // prettier-ignore

/** Properties that instances are given of their own in ordinary code, whatever their prototype has. */
const OFTEN_GIVEN = ['toString', 'toLocaleString', 'valueOf', 'name', 'message', 'toJSON']

const seen = new WeakSet<object>()

/** Freezes a value, all that its properties hold, and all their prototypes. */
export function freezeDeep(value: unknown): void {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return
  seen.add(value)
  freezeDeep(Object.getPrototypeOf(value))
  for (const key of Reflect.ownKeys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key)
    if (found) for (const inner of [found.value, found.get, found.set]) freezeDeep(inner)
  }
  openToOverride(value)
  Object.freeze(value)
}

/** Prototypes that have no name: of iterators, generators and asynchronous functions. */
function hiddenIntrinsics(): object[] {
  const makers = [async () => undefined, function* () {}, async function* () {}]
  const list = [][Symbol.iterator]()
  const map: unknown = Reflect.get(list, 'map')
  const from: unknown = Reflect.get(Reflect.get(globalThis, 'Iterator') ?? {}, 'from')
  const values: unknown[] = [
    ...makers,
    ...makers.slice(1).map(maker => maker()),
    list,
    new Map().keys(),
    new Set().values(),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
    typeof map === 'function' ? Reflect.apply(map, list, [String]) : list,
    typeof from === 'function' ? Reflect.apply(from, undefined, [{ next: () => ({ done: true }) }]) : list,
  ]
  return values.map(value => Object.getPrototypeOf(value))
}

/** Freezes the language. */
export function freezeIntrinsics(): void {
  for (const name of LANGUAGE_NAMES) freezeDeep(Reflect.get(globalThis, name))
  for (const prototype of hiddenIntrinsics()) freezeDeep(prototype)
}

/**
 * An accessor in the place of a data property: assigning to it on an instance defines an own property there, as if the
 * prototype were not frozen, and never changes the prototype. Arrays keep their data properties: built-ins are quick on those.
 */
function openToOverride(target: object): void {
  const all = target === Object.prototype || target === Function.prototype || target instanceof Error || target === Error.prototype
  const keys = all ? Reflect.ownKeys(target) : isPrototype(target) ? OFTEN_GIVEN : []
  for (const key of keys) {
    const found = Object.getOwnPropertyDescriptor(target, key)
    if (!found?.configurable || !('value' in found)) continue
    const value: unknown = found.value
    Object.defineProperty(target, key, {
      configurable: true,
      enumerable: found.enumerable ?? false,
      get: Object.freeze(() => value),
      set: overridable(target, key),
    })
  }
}

function isPrototype(target: object): boolean {
  return typeof target === 'object' && Object.hasOwn(target, 'constructor') && !Array.isArray(target)
}

function overridable(target: object, key: PropertyKey): (this: unknown, replacement: unknown) => void {
  return Object.freeze(function (this: unknown, replacement: unknown): void {
    if (this === target || this === null || (typeof this !== 'object' && typeof this !== 'function')) {
      throw new TypeError(`${String(key)} of what all calls share cannot be changed`)
    }
    Object.defineProperty(this, key, { value: replacement, writable: true, enumerable: true, configurable: true })
  })
}
