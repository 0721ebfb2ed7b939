// The regular expressions of package code: short inputs, patterns from the short list, and a charge for the steps that a match
// may take. They have a constructor and a prototype of their own, which lead nowhere else, so the host's stay as quick as they
// are and cannot be reached. Every method ends in `exec`; what was matched last is not remembered.
import { judgeRegex, MAX_REGEX_INPUT_CHARACTERS, regexSteps, type RegexJudgement } from '../../policy/javascript/regex-cost.ts'
import { current, hosted, TooLarge, usePatterns, type Meter } from './meter.ts'
import { apply, construct, descriptorOf, ownKeys, replaceMethod, sizeOf, type Native } from './metered-methods.ts'
import { chargedCallback, replacementSize, wrapText } from './metered-texts.ts'

/** Steps of the matcher for one unit: a step takes about a nanosecond. */
const STEPS_PER_UNIT = 4096

/** Units of making a pattern at run time. */
const PATTERN_UNITS = 20

/** Units of judging a pattern that has not been seen in this isolate, and of each of its characters. */
const JUDGING_UNITS = 100
const JUDGING_UNITS_PER_CHARACTER = 5

/** Patterns whose judgement is remembered; patterns made at run time must not grow it without bound. */
const REMEMBERED_PATTERNS = 500

const judgements = new Map<string, RegexJudgement>()
const NativeRegExp = RegExp
const nativePrototype = RegExp.prototype
const getSource = descriptorOf(nativePrototype, 'source')?.get
const getFlags = descriptorOf(nativePrototype, 'flags')?.get
const indexOf = String.prototype.indexOf as Native
const { defineProperty, getPrototypeOf, setPrototypeOf } = Object
/** Units that each match of a replacement costs, while one runs. */
let unitsPerMatch = 0

/** What package code finds under the name RegExp. */
function PackageRegExp(this: unknown, source?: unknown, flags?: unknown): unknown {
  current?.charge(PATTERN_UNITS + sizeOf(source) / 16)
  if (new.target === undefined && flags === undefined && isPackagePattern(source)) return source
  const target: unknown = new.target ?? PackageRegExp
  return construct(NativeRegExp, [source, flags], target as Native)
}

function isPackagePattern(value: unknown): boolean {
  return typeof value === 'object' && value !== null && getPrototypeOf(value) === prototype
}

const prototype: object = Object.create(Object.prototype)

/** Makes the regular expressions of package code, and answers their constructor. */
export function meterRegex(): unknown {
  for (const key of ownKeys(nativePrototype)) {
    const found = descriptorOf(nativePrototype, key)
    if (found && key !== 'compile') defineProperty(prototype, key, found)
  }
  defineProperty(prototype, 'constructor', { value: PackageRegExp, writable: true, enumerable: false, configurable: true })
  defineProperty(PackageRegExp, 'name', { value: 'RegExp' })
  defineProperty(PackageRegExp, 'prototype', { value: prototype, writable: false })
  for (const key of [Symbol.species, 'escape']) {
    const found = descriptorOf(NativeRegExp, key)
    if (found) defineProperty(PackageRegExp, key, found)
  }
  replaceMethod(prototype, 'exec', meteredExecutor)
  replaceMethod(prototype, Symbol.replace, meteredReplacer)
  // A text in the place of a pattern would become one of the host's.
  for (const [key, flags] of [
    ['match', ''],
    ['matchAll', 'g'],
    ['search', ''],
  ] as const) {
    wrapText(key, native => (_meter, self, args) => {
      const [pattern] = args
      const isPattern = typeof pattern === 'object' && pattern !== null && (key === 'search' ? Symbol.search : Symbol.match) in pattern
      return apply(native, self, [
        isPattern ? pattern : construct(PackageRegExp as Native, [pattern === undefined ? '' : String(pattern), flags]),
      ])
    })
  }
  usePatterns({ RegExp: PackageRegExp, own: pattern => setPrototypeOf(pattern, prototype) })
  return PackageRegExp
}

function meteredExecutor(native: Native): Native {
  const wrapper = {
    exec(this: unknown, text: unknown): unknown {
      const meter = current
      if (meter === null || this === null || typeof this !== 'object') return apply(native, this, [text])
      return meteredExec(native, meter, this, typeof text === 'string' ? text : String(text))
    },
  }
  return wrapper.exec
}

function meteredReplacer(native: Native): Native {
  const wrapper = {
    method(this: unknown, text: unknown, replacement: unknown): unknown {
      const meter = current
      if (meter === null) return apply(native, this, [text, replacement])
      if (typeof replacement === 'function') return apply(native, this, [text, chargedCallback(meter, replacement as Native)])
      return meteredReplace(native, meter, this, String(text), String(replacement))
    },
  }
  return wrapper.method
}

function meteredExec(native: Native, meter: Meter, pattern: object, text: string): unknown {
  if (text.length > MAX_REGEX_INPUT_CHARACTERS) {
    throw new TooLarge(`a regular expression reads at most ${MAX_REGEX_INPUT_CHARACTERS} characters, and this text has ${text.length}`)
  }
  const lastIndex: unknown = Reflect.get(pattern, 'lastIndex')
  const flags = String(getFlags && apply(getFlags, pattern, []))
  const judgement = judgementOf(meter, String(getSource && apply(getSource, pattern, [])), flags)
  if (!judgement.ok) throw new SyntaxError(`this regular expression is refused: ${judgement.message}`)
  const remembers = apply(indexOf, flags, ['g']) !== -1 || apply(indexOf, flags, ['y']) !== -1
  const from = remembers && typeof lastIndex === 'number' && lastIndex > 0 ? lastIndex : 0
  const rest = Math.max(0, text.length - from)
  const perStart = regexSteps(judgement, rest, 1) / STEPS_PER_UNIT
  const starts = judgement.anchored ? 1 : rest + 1
  meter.charge(1 + starts * perStart)
  const found = apply(native, pattern, [text])
  if (found === null || typeof found !== 'object') return found
  const tried = Number(Reflect.get(found, 'index')) - from + 1
  if (!judgement.anchored && tried >= 0 && tried < starts) meter.left += Math.floor((starts - tried) * perStart)
  meter.charge(unitsPerMatch)
  return found
}

function meteredReplace(native: Native, meter: Meter, pattern: unknown, text: string, replacement: string): unknown {
  const before = unitsPerMatch
  unitsPerMatch = replacementSize(replacement, Math.min(text.length, MAX_REGEX_INPUT_CHARACTERS)) / 16
  try {
    return meter.made(apply(native, pattern, [text, replacement]))
  } finally {
    unitsPerMatch = before
  }
}

function judgementOf(meter: Meter, source: string, flags: string): RegexJudgement {
  const key = `${flags}/${source}`
  const known = judgements.get(key)
  if (known) return known
  meter.charge(JUDGING_UNITS + source.length * JUDGING_UNITS_PER_CHARACTER)
  const judgement = hosted(() => judgeRegex(source, flags))
  if (judgements.size >= REMEMBERED_PATTERNS) judgements.clear()
  judgements.set(key, judgement)
  return judgement
}
