// JSON, charged by what it reads and writes. stringify works on a plain copy: natives cannot be stopped in the middle of a
// value that is small in memory and endless as text.
import { apply, meterMethods, sizeOf, wrapMethod } from './metered-methods.ts'
import { plainCopy } from './plain-copy.ts'

/** Most characters of an indent (ECMA-262 §25.5.2). */
const MAX_INDENT = 10

/** Wraps JSON.parse and JSON.stringify. */
export function meterJson(): void {
  meterMethods(JSON, ['parse'], (meter, _self, args) => meter.size(sizeOf(args[0])))
  wrapMethod(JSON, 'stringify', native => (meter, self, [value, replacer, space]) => {
    // A replacer is called for each part, and counts there.
    if (typeof replacer === 'function') return apply(native, self, [value, replacer, space])
    const copy = plainCopy(value, { meter, indent: space === undefined ? 0 : MAX_INDENT })
    return meter.made(apply(native, self, [copy, replacer, space]))
  })
  Reflect.deleteProperty(JSON, 'rawJSON')
  Reflect.deleteProperty(JSON, 'isRawJSON')
}
