// One language for every machine: what asks Intl without naming a locale gets en-US, and without naming a time gets the virtual
// present. Natives would answer in the language that the server happens to be started in.
import { virtualNow } from './virtual-time.ts'
import { current } from './meter.ts'
import { apply, descriptorOf, meterConstructor, ownKeys, replaceMethod, type Native } from './metered-methods.ts'

/** The default locale. */
const LOCALE = 'en-US'

/** What is left of Intl: formats, plurals and orders of the usual kinds. */
const KINDS = ['DateTimeFormat', 'NumberFormat', 'Collator', 'PluralRules', 'ListFormat', 'RelativeTimeFormat']

/** Units of making a format: ICU takes some 50 microseconds. */
const FORMAT_UNITS = 200

/** Units of using one, about a microsecond. */
const USE_UNITS = 5

const LOCALE_METHODS: readonly (readonly [object, readonly string[]])[] = [
  [Number.prototype, ['toLocaleString']],
  [Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [String.prototype, ['toLocaleUpperCase', 'toLocaleLowerCase']],
]

/** Fixes the defaults of Intl and of the methods that use it. */
export function replaceLanguage(): void {
  for (const name of ownKeys(Intl)) {
    if (typeof name === 'string' && name !== 'getCanonicalLocales' && !KINDS.includes(name)) Reflect.deleteProperty(Intl, name)
  }
  for (const kind of KINDS) {
    meterConstructor(Intl, kind, (meter, [locales, ...rest]) => {
      meter?.charge(FORMAT_UNITS)
      return [locales === undefined ? LOCALE : locales, ...rest]
    })
  }
  replaceNow()
  for (const [owner, keys] of LOCALE_METHODS) for (const key of keys) replaceDefault(owner, key, 0)
  replaceDefault(String.prototype, 'localeCompare', 1)
  for (const kind of ['PluralRules', 'ListFormat', 'RelativeTimeFormat', 'NumberFormat']) meterUses(kind)
}

/** Gives a method its locale, the argument at `position`; options make it build a format of its own. */
function replaceDefault(owner: object, key: string, position: number): void {
  replaceMethod(owner, key, native => {
    const wrapper = {
      method(this: unknown, ...args: unknown[]): unknown {
        if (current !== null && typeof this !== 'string') current.charge(args[position + 1] === undefined ? USE_UNITS : FORMAT_UNITS)
        while (args.length <= position) args.push(undefined)
        args[position] ??= LOCALE
        return apply(native, this, args)
      },
    }
    return wrapper.method
  })
}

/** A date format that is given no time formats the virtual present. */
function replaceNow(): void {
  const { prototype } = Intl.DateTimeFormat
  const get = descriptorOf(prototype, 'format')?.get
  const now = (value: unknown): unknown => (value === undefined ? virtualNow() : value)
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(): Native {
      const native: unknown = get && apply(get, this, [])
      return value => {
        current?.charge(USE_UNITS)
        return typeof native === 'function' ? apply(native as Native, undefined, [now(value)]) : undefined
      }
    },
  })
  replaceMethod(prototype, 'formatToParts', native => {
    const wrapper = {
      formatToParts(this: unknown, value: unknown): unknown {
        current?.charge(USE_UNITS)
        return apply(native, this, [now(value)])
      },
    }
    return wrapper.formatToParts
  })
}

function meterUses(kind: string): void {
  const found: unknown = Reflect.get(Intl, kind)
  const prototype: unknown = typeof found === 'function' ? found.prototype : undefined
  if (prototype === null || typeof prototype !== 'object') return
  for (const key of ownKeys(prototype)) {
    if (key === 'constructor') continue
    replaceMethod(prototype, key, native => {
      const wrapper = {
        method(this: unknown, ...args: unknown[]): unknown {
          current?.charge(USE_UNITS)
          return apply(native, this, args)
        },
      }
      return wrapper.method
    })
  }
}
