// Regular expressions at run time: short inputs, patterns from the short list, and a charge for the steps that a match may
// take. Every method of texts and patterns ends in `exec`, so that is what is wrapped; what was matched last is not remembered.
import { judgeRegex, MAX_REGEX_INPUT_CHARACTERS, regexSteps, type RegexJudgement } from '../../policy/javascript/regex-cost.ts'
import { current, hosted, TooLarge, type Meter } from './meter.ts'
import { apply, descriptorOf, meterConstructor, ownKeys, replaceMethod, sizeOf, type Native } from './metered-methods.ts'
import { chargedCallback, replacementSize } from './metered-texts.ts'

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
const getSource = descriptorOf(RegExp.prototype, 'source')?.get
const getFlags = descriptorOf(RegExp.prototype, 'flags')?.get
const indexOf = String.prototype.indexOf as Native
/** Units that each match of a replacement costs, while one runs. */
let unitsPerMatch = 0

/** Wraps regular expressions. */
export function meterRegex(): void {
  replaceMethod(RegExp.prototype, 'exec', native => {
    const wrapper = {
      exec(this: unknown, text: unknown): unknown {
        const meter = current
        if (meter === null || !(this instanceof RegExp)) return apply(native, this, [text])
        return meteredExec(native, meter, this, typeof text === 'string' ? text : String(text))
      },
    }
    return wrapper.exec
  })
  replaceMethod(RegExp.prototype, Symbol.replace, native => {
    const wrapper = {
      method(this: unknown, text: unknown, replacement: unknown): unknown {
        const meter = current
        if (meter === null) return apply(native, this, [text, replacement])
        if (typeof replacement === 'function') return apply(native, this, [text, chargedCallback(meter, replacement as Native)])
        return meteredReplace(native, meter, this, String(text), String(replacement))
      },
    }
    return wrapper.method
  })
  meterConstructor(globalThis, 'RegExp', (meter, args) => {
    meter?.charge(PATTERN_UNITS + sizeOf(args[0]) / 16)
    return args
  })
  Reflect.deleteProperty(RegExp.prototype, 'compile')
  // RegExp.$1, lastMatch and the like would carry texts from one call to another.
  for (const key of ownKeys(RegExp))
    if (/^(\$.*|input|last.*|leftContext|rightContext)$/.test(String(key))) Reflect.deleteProperty(RegExp, key)
}

function meteredExec(native: Native, meter: Meter, pattern: RegExp, text: string): unknown {
  if (text.length > MAX_REGEX_INPUT_CHARACTERS) {
    throw new TooLarge(`a regular expression reads at most ${MAX_REGEX_INPUT_CHARACTERS} characters, and this text has ${text.length}`)
  }
  const { lastIndex } = pattern
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
