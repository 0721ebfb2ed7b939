// Runs first in every isolate that holds package code: takes away what code could hang, leak or drift with, puts virtual time
// and seeded chance in the place of the real ones, lets built-ins charge for what they do, and freezes what calls share.
// Bundled to prelude.isolate.js; the host imports it as './prelude.js'. Package code is never given a module to import.
import { meterErrors, rewriteStacks } from './author-lines.ts'
import { freezeDeep, freezeIntrinsics, LANGUAGE_NAMES } from './frozen-intrinsics.ts'
import { removeFunctionConstructors } from './function-constructors.ts'
import { FuelExhausted, Meter, TooLarge } from './meter.ts'
import { meterApply, meterArrays, meterIterators } from './metered-arrays.ts'
import { meterJson } from './metered-json.ts'
import { meterObjects } from './metered-objects.ts'
import { meterRegex } from './metered-regex.ts'
import { meterTexts } from './metered-texts.ts'
import { lockGlobals, removeGlobals } from './removed-globals.ts'
import { replaceLanguage } from './virtual-language.ts'
import { replaceClock } from './virtual-time.ts'

export { setColumns } from './author-lines.ts'
export { freezeDeep } from './frozen-intrinsics.ts'
export {
  CALL_FUEL,
  endMeter,
  FuelExhausted,
  hosted,
  resumeMeter,
  STACK_ENDED,
  stackEnded,
  startMeter,
  TooLarge,
} from './meter.ts'
export { plainCopy } from './plain-copy.ts'
export { nextRandom, setMoment } from './virtual-time.ts'

const consoleDebug = console.debug.bind(console)

/** Writes a line to the runtime's log, at once; package code has a console that says nothing. Only the host module can reach this. */
export function writeLine(line: string): void {
  consoleDebug(line)
}

const subtle = crypto.subtle

/** Lower-case hexadecimal SHA-256, from the crypto object that package code no longer sees. */
export async function digestHex(text: string): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

removeGlobals()
replaceClock()
meterTexts()
const packageRegExp = meterRegex()
meterArrays()
meterApply()
meterObjects()
meterJson()
meterIterators()
replaceLanguage()
removeFunctionConstructors()
rewriteStacks()
meterErrors()
freezeIntrinsics()
for (const reachable of [packageRegExp, FuelExhausted, TooLarge, Meter]) freezeDeep(reachable)
lockGlobals(LANGUAGE_NAMES)
