// Virtual time and seeded chance in the place of the real ones: Date, Math.random, and what Intl takes for "now".
// workerd's time zone is always UTC; the language of the machine shows in texts, so it is fixed in virtual-language.ts.
import { apply, construct, meterConstructor, replaceMethod, sizeOf, type Native } from './metered-methods.ts'
import { current } from './meter.ts'
import { seededRandom } from './random.ts'

/** Units of turning a text into a date, or a date into a text. */
const TEXT_UNITS = 2

const { indexOf, slice } = textMethods()

/** Methods of texts before they charge. */
function textMethods(): { indexOf: Native; slice: Native } {
  return { indexOf: String.prototype.indexOf as Native, slice: String.prototype.slice as Native }
}

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

/** The virtual present, in milliseconds since 1970. */
export function virtualNow(): number {
  return moment.epochMs
}

/** Puts virtual time into Date and chance into Math. */
export function replaceClock(): void {
  const NativeDate = Date
  const date = meterConstructor(globalThis, 'Date', (meter, args) => {
    if (args.length === 0) return [moment.epochMs]
    meter?.size(sizeOf(args[0]))
    if (typeof args[0] === 'string') meter?.charge(TEXT_UNITS)
    return args
  })
  if (!date) return
  const made = globalThis.Date
  /** Called without `new`, Date answers the present as a text. */
  const callable = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new made().toString()
    const target: unknown = new.target
    return construct(date, args, target === callable ? made : (target as Native))
  }
  for (const key of Reflect.ownKeys(made)) {
    const found = Object.getOwnPropertyDescriptor(made, key)
    if (found) Object.defineProperty(callable, key, found)
  }
  Object.defineProperty(NativeDate.prototype, 'constructor', { value: callable, writable: true, configurable: true })
  Object.defineProperty(globalThis, 'Date', { value: callable, writable: true, configurable: true })
  replaceMethod(callable, 'now', () => () => moment.epochMs)
  replaceMethod(Math, 'random', () => nextRandom)
  // The name of the zone follows the machine's language.
  for (const key of ['toString', 'toTimeString']) {
    replaceMethod(NativeDate.prototype, key, native => {
      const wrapper = {
        method(this: unknown): unknown {
          current?.charge(TEXT_UNITS)
          const text = String(apply(native, this, []))
          const zone = Number(apply(indexOf, text, [' (']))
          return zone < 0 ? text : `${String(apply(slice, text, [0, zone]))} (Coordinated Universal Time)`
        },
      }
      return wrapper.method
    })
  }
}
