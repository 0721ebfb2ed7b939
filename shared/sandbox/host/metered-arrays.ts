// Built-ins on arrays, charged by the elements that they read and make. A sparse array can have any length for nothing,
// so lengths are charged wherever a built-in walks along them. Callbacks of package code count for themselves.
import { current, TooLarge, type Meter } from './meter.ts'
import {
  apply,
  arrayOf,
  call,
  checkElements,
  meterConstructor,
  meterMethods,
  ownKeys,
  replaceMethod,
  sizeOf,
  wrapMethod,
} from './metered-methods.ts'

/** Methods that touch one end of the array or nothing. */
const FREE = ['constructor', 'length', 'at', 'push', 'pop', 'keys', 'values', 'entries', 'toString', Symbol.iterator, Symbol.unscopables]

/** Methods that move the other elements at memory speed. */
const MOVING = ['shift', 'unshift', 'splice', 'copyWithin']

/** Elements that a moving method moves for one unit. */
const MOVED_PER_UNIT = 1024

/** Methods with a rule of their own below. */
const RULED = ['sort', 'toSorted', 'join', 'toLocaleString', 'concat', 'flat', 'flatMap', 'indexOf', 'lastIndexOf', 'includes']

/** Elements that a text of an array is made of for one unit, numbers and dates in words being slow. */
const LOCALE_UNITS = 20

/** Deepest arrays inside arrays that are joined or flattened. */
const MAX_NESTING = 200

/** Wraps the built-ins on arrays. */
export function meterArrays(): void {
  const arrays = Array.prototype
  const others = ownKeys(arrays).filter(key => ![...FREE, ...MOVING, ...RULED].includes(key))
  meterWalks(arrays, others, (meter, list) => meter.size(list.length))
  meterMethods(arrays, MOVING, (meter, self, args) => {
    checkElements(sizeOf(self))
    meter.charge(sizeOf(self) / MOVED_PER_UNIT)
    meter.size(args.length)
  })
  meterWalks(arrays, ['indexOf', 'lastIndexOf', 'includes'], (meter, list, args) => meter.size(list.length * (1 + sizeOf(args[0]) / 256)))
  meterWalks(arrays, ['sort', 'toSorted'], (meter, list, args) => {
    const rounds = Math.log2(list.length + 1)
    meter.size(list.length * rounds)
    if (typeof args[0] !== 'function') meter.size((charactersOf(list) * rounds) / 4)
  })
  meterWalks(arrays, ['toLocaleString'], (meter, list) => meter.charge(list.length * LOCALE_UNITS))
  meterJoin(arrays)
  meterMethods(arrays, ['concat'], (meter, self, args) => {
    let total = sizeOf(self)
    for (let index = 0; index < args.length; index++) total += concatSize(args[index])
    checkElements(total)
    meter.size(total)
  })
  meterFlat(arrays)
  meterConstruction()
}

/** Wraps methods that walk along the array: any receiver becomes a true array first. */
function meterWalks(arrays: object, keys: readonly PropertyKey[], charge: (meter: Meter, list: unknown[], args: unknown[]) => void): void {
  for (const key of keys) {
    wrapMethod(arrays, key, native => (meter, self, args) => {
      if (self === null || self === undefined) return apply(native, self, args)
      const list = arrayOf(meter, self)
      checkElements(list.length)
      charge(meter, list, args)
      return apply(native, list, args)
    })
  }
}

/** An object that says it spreads in concat can name any length; only arrays may. */
function concatSize(value: unknown): number {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return sizeOf(value)
  if (Symbol.isConcatSpreadable in value) throw new TypeError('concat spreads arrays only')
  return 1
}

/** The characters of all texts in a list. */
function charactersOf(list: unknown[]): number {
  let total = 0
  for (let index = 0; index < list.length; index++) total += sizeOf(list[index])
  return total
}

/** Elements become texts first, so that the whole is charged before it is made. */
function meterJoin(arrays: object): void {
  let level = 0
  wrapMethod(arrays, 'join', native => (meter, self, [separator]) => {
    if (self === null || self === undefined) return apply(native, self, [separator])
    const list = arrayOf(meter, self)
    checkElements(list.length)
    meter.size(list.length)
    checkNesting(level)
    const between = separator === undefined ? ',' : String(separator)
    const texts: string[] = []
    level += 1
    try {
      for (let index = 0; index < list.length; index++) {
        const element = list[index]
        texts[index] = element === null || element === undefined || element === list ? '' : String(element)
      }
    } finally {
      level -= 1
    }
    meter.size(charactersOf(texts) + texts.length * between.length)
    return meter.made(apply(native, texts, [between]))
  })
}

/** Throws for arrays inside arrays beyond what a stack surely holds. */
function checkNesting(level: number): void {
  if (level > MAX_NESTING) throw new TooLarge(`arrays nest at most ${MAX_NESTING} levels deep here; one that holds itself never ends`)
}

/** flat and flatMap, element by element: one array may stand in many places. */
function meterFlat(arrays: object): void {
  const flatten = (meter: Meter, list: unknown[], depth: number, into: unknown[], level = 0): unknown[] => {
    checkNesting(level)
    checkElements(list.length)
    meter.charge(1 + list.length / 16)
    for (let index = 0; index < list.length; index++) {
      if (!(index in list)) continue
      const element = list[index]
      if (Array.isArray(element) && depth > 0) flatten(meter, element, depth - 1, into, level + 1)
      else into[into.length] = element
    }
    return into
  }
  wrapMethod(arrays, 'flat', native => (meter, self, [depth]) => {
    if (!Array.isArray(self)) return apply(native, self, [depth])
    return flatten(meter, self, depth === undefined ? 1 : Math.trunc(Number(depth)) || 0, [])
  })
  wrapMethod(arrays, 'flatMap', native => (meter, self, [callback, receiver]) => {
    if (!Array.isArray(self)) return apply(native, self, [callback, receiver])
    return flatten(meter, self.map(callback as Parameters<unknown[]['map']>[0], receiver), 1, [])
  })
}

/** `Array(n)` and `Array.from({length: n})` ask for n elements in one go. */
function meterConstruction(): void {
  const pay = (meter: Meter, length: unknown): void => {
    if (typeof length !== 'number') return
    checkElements(length)
    meter.size(length)
  }
  const wrapper = meterConstructor(globalThis, 'Array', (meter, args) => {
    if (meter !== null && args.length === 1) pay(meter, args[0])
    return args
  })
  if (!wrapper) return
  // Without a species, built-ins make plain arrays and need not call the wrapper.
  Object.defineProperty(wrapper, Symbol.species, { value: undefined })
  replaceMethod(wrapper, 'from', native => {
    const method = {
      from(this: unknown, items: unknown, ...rest: unknown[]): unknown {
        const meter = current
        if (meter === null || items === null || typeof items !== 'object' || Symbol.iterator in items)
          return apply(native, this, [items, ...rest])
        return apply(native, this, [arrayOf(meter, items), ...rest])
      },
    }
    return method.from
  })
  Reflect.deleteProperty(wrapper, 'fromAsync')
}

/** A function's `apply` spreads an array-like. */
export function meterApply(): void {
  wrapMethod(Function.prototype, 'apply', native => (meter, self, [receiver, args]) => {
    if (args === null || args === undefined) return apply(native, self, [receiver, args])
    const list = arrayOf(meter, args)
    meter.size(list.length)
    return apply(native, self, [receiver, list])
  })
}

/** Built-in iterators count each step: whatever drains one (spread, rest, from, Set) goes through `next`. */
export function meterIterators(): void {
  const iterators = [[][Symbol.iterator](), new Map().keys(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g)]
  for (const iterator of iterators) {
    replaceMethod(Object.getPrototypeOf(iterator), 'next', native => {
      let steps = 0
      const wrapper = {
        next(this: unknown): unknown {
          if (current !== null && (++steps & 7) === 0) current.charge(1)
          return call(native, this)
        },
      }
      return wrapper.next
    })
  }
}
