// Cuts every way from a function to the constructor that makes functions out of text. The runtime refuses code generation as
// well; here the constructors are gone, and a function does not show its source, which the instrumenter has changed.
import { replaceMethod } from './metered-methods.ts'

/** Puts stubs in the place of Function and its three hidden relatives. */
export function removeFunctionConstructors(): void {
  const samples = [() => undefined, async () => undefined, function* () {}, async function* () {}]
  for (const sample of samples) {
    const prototype: object = Object.getPrototypeOf(sample)
    const stub = (): never => {
      throw new TypeError('code cannot be made from text here')
    }
    Object.defineProperty(stub, 'name', { value: 'Function' })
    Object.defineProperty(stub, 'prototype', { value: prototype, writable: false })
    Object.defineProperty(prototype, 'constructor', { value: stub, writable: true, enumerable: false, configurable: true })
    if (prototype === Function.prototype) Object.defineProperty(globalThis, 'Function', { value: stub, writable: true, configurable: true })
  }
  replaceMethod(Function.prototype, 'toString', () => {
    const wrapper = {
      toString(this: unknown): string {
        if (typeof this !== 'function') throw new TypeError('Function.prototype.toString takes a function')
        return `function ${this.name}() { [native code] }`
      },
    }
    return wrapper.toString
  })
  for (const key of ['__proto__', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__']) {
    Reflect.deleteProperty(Object.prototype, key)
  }
}
