// Wraps built-ins so that they charge the call that uses them. The wrappers look like what they wrap (name, length, no
// constructor), and cost the host nothing but the look at `current`.
import { current, MAX_ELEMENTS, TooLarge, type Meter } from './meter.ts'

/** A built-in as a plain function. */
export type Native = (this: unknown, ...args: unknown[]) => unknown

/** Native functions, captured before anything is wrapped. */
export const { apply, construct, ownKeys, getOwnPropertyDescriptor: descriptorOf } = Reflect
const { defineProperty } = Object
const { isArray } = Array

/** What a use of a method costs, taken before it runs. `self` and `args` come from package code. */
export type Before = (meter: Meter, self: unknown, args: unknown[]) => void

/** What its result costs. */
export type After = (meter: Meter, result: unknown, args: unknown[]) => void

/** The function at `owner[key]`; undefined when this runtime has none. */
export function nativeOf(owner: object, key: PropertyKey): Native | undefined {
  const found: unknown = descriptorOf(owner, key)?.value
  return typeof found === 'function' ? (found as Native) : undefined
}

/** Puts a function in the place of a built-in, under its name. */
export function replaceMethod(owner: object, key: PropertyKey, make: (native: Native) => Native): void {
  const native = nativeOf(owner, key)
  if (!native) return
  const replacement = make(native)
  defineProperty(replacement, 'name', { value: native.name, configurable: true })
  defineProperty(replacement, 'length', { value: native.length, configurable: true })
  defineProperty(owner, key, { value: replacement, writable: true, enumerable: false, configurable: true })
}

/** Methods that tell a missing argument from an undefined one, or take any number. The others take three at most. */
const COUNTING = new Set<PropertyKey>([
  'assign',
  'concat',
  'lastIndexOf',
  'push',
  'reduce',
  'reduceRight',
  'splice',
  'toSpliced',
  'unshift',
])

/** Calls a native function: the quick way, without a list of arguments. */
export const call: (native: Native, self: unknown, a?: unknown, b?: unknown, c?: unknown) => unknown = Function.prototype.call.bind(
  Function.prototype.call,
)

/** What a wrapped method does for the package; `args` may end in undefined ones that nobody gave. */
export type Metered = (meter: Meter, self: unknown, args: unknown[]) => unknown

/** Wraps a method. The host gets the native one at the price of a look at `current`. */
export function wrapMethod(owner: object, key: PropertyKey, make: (native: Native) => Metered): void {
  replaceMethod(owner, key, native => {
    const metered = make(native)
    const counting = {
      method(this: unknown, ...args: unknown[]): unknown {
        return current === null ? apply(native, this, args) : metered(current, this, args)
      },
    }
    const quick = {
      method(this: unknown, a?: unknown, b?: unknown, c?: unknown): unknown {
        return current === null ? call(native, this, a, b, c) : metered(current, this, [a, b, c])
      },
    }
    return COUNTING.has(key) ? counting.method : quick.method
  })
}

/** Wraps methods with a charge before, and one after. */
export function meterMethods(owner: object, keys: readonly PropertyKey[], before: Before, after?: After): void {
  for (const key of keys) {
    wrapMethod(owner, key, native => (meter, self, args) => {
      before(meter, self, args)
      const result = apply(native, self, args)
      after?.(meter, result, args)
      return result
    })
  }
}

/** Wraps a constructor, so that it charges or defaults its arguments: `prepare` answers the arguments to use. */
export function meterConstructor(
  owner: object,
  key: string,
  prepare: (meter: Meter | null, args: unknown[]) => unknown[],
): Native | undefined {
  const native = nativeOf(owner, key)
  if (!native) return undefined
  const wrapper = function (this: unknown, ...args: unknown[]): unknown {
    const prepared = prepare(current, args)
    if (new.target === undefined) return apply(native, undefined, prepared)
    const target: unknown = new.target
    return construct(native, prepared, target === wrapper ? native : (target as Native))
  }
  for (const name of ownKeys(native)) {
    const found = descriptorOf(native, name)
    if (found) defineProperty(wrapper, name, found)
  }
  const prototype: unknown = native.prototype
  if (prototype !== null && typeof prototype === 'object') {
    defineProperty(prototype, 'constructor', { value: wrapper, writable: true, enumerable: false, configurable: true })
  }
  defineProperty(owner, key, { value: wrapper, writable: true, enumerable: false, configurable: true })
  return wrapper
}

/** Characters or elements of a value; what a built-in has to look at or has made. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  return isArray(value) ? value.length : 0
}

/** Charges the sizes of the receiver and of all arguments. */
export const chargeAll: Before = (meter, self, args) => {
  meter.size(sizeOf(self))
  for (let index = 0; index < args.length; index++) meter.size(sizeOf(args[index]))
}

/** Charges the size of the result. */
export const chargeResult: After = (meter, result) => {
  meter.size(sizeOf(result))
}

/**
 * A true array with the elements of any receiver. An array-like can name any length, another one each time it is asked:
 * it is asked once, and pays for each element.
 */
export function arrayOf(meter: Meter, value: unknown): unknown[] {
  if (isArray(value)) return value
  const source: object = Object(value)
  const length = Math.min(Math.max(Math.trunc(Number(Reflect.get(source, 'length'))) || 0, 0), Number.MAX_SAFE_INTEGER)
  checkElements(length)
  meter.charge(length)
  const copy: unknown[] = []
  for (let index = 0; index < length; index++) copy[index] = Reflect.get(source, index)
  return copy
}

/** Throws for lengths beyond the cap. */
export function checkElements(length: number): void {
  if (length > MAX_ELEMENTS) throw new TooLarge(`an array has at most ${MAX_ELEMENTS} elements`)
}
