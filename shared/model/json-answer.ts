// JSON out of a model's answer, whatever stands around it: fences, prose before and after, single quotes, a trailing comma, an end that
// was cut off. Whether an end had to be made up is told, because it may lack the half of what was meant. For answers in which somebody
// else's words may stand, there is a strict reading too.
import { jsonrepair } from 'jsonrepair'
import type { JsonValue } from '../domain/json.ts'

/** The value; not `whole` when the text breaks off inside it. Or why there is none. */
export type JsonAnswer = { ok: true; value: JsonValue; whole: boolean } | { ok: false; why: string }

/** Reads the JSON of an answer: the whole text, a fenced block, or the part from the first bracket on. */
export function readJsonAnswer(text: string): JsonAnswer {
  const candidates = [text, ...fenced(text), fromBracket(text)].map(candidate => candidate.trim()).filter(candidate => candidate !== '')
  if (candidates.length === 0) return { ok: false, why: 'the answer is empty' }
  for (const candidate of candidates) {
    const value = parsed(candidate)
    if (value !== undefined) return { ok: true, value, whole: true }
  }
  for (const candidate of candidates.slice(1).reverse()) {
    const value = repairedValue(candidate)
    if (value !== undefined) return { ok: true, value, whole: !breaksOff(candidate) }
  }
  return { ok: false, why: `the answer is not JSON: it begins with ${JSON.stringify(text.trim().slice(0, 80))}` }
}

/**
 * Reads an answer that is JSON and nothing else but one fence around it. Nothing is searched for or mended: words of somebody else that
 * the answer quotes are never taken for the answer.
 */
export function readJsonAlone(text: string): JsonAnswer {
  const bare = text.trim()
  const value = parsed(/^```[a-z]*\s*\n([\s\S]*?)\s*```$/i.exec(bare)?.[1] ?? bare)
  if (value !== undefined) return { ok: true, value, whole: true }
  return { ok: false, why: 'the answer is not one JSON object alone, without a word before or after it' }
}

/** Insides of fences, the longest first: a model may show a small example before its answer. */
function fenced(text: string): string[] {
  const blocks = [...text.matchAll(/```[a-z]*\s*\n([\s\S]*?)(?:\n\s*```|$)/gi)].map(match => match[1] ?? '')
  return blocks.filter(block => /^\s*[[{]/.test(block)).sort((one, other) => other.length - one.length)
}

/** Brackets from which the rest is tried as JSON: prose may have some before its answer. */
const TRIED_BRACKETS = 20

/** From the first bracket on that begins JSON; from the first one, if none does. */
function fromBracket(text: string): string {
  const starts = [...text.matchAll(/[[{]/g)].slice(0, TRIED_BRACKETS).map(({ index }) => index)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1
  const whole = starts.map(start => text.slice(start, end)).find(part => parsed(part) !== undefined)
  return whole ?? (starts[0] === undefined ? '' : text.slice(starts[0]))
}

function parsed(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text)
    return typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

/** A repair that leaves anything but an object or a list has made prose into JSON. */
function repairedValue(text: string): JsonValue | undefined {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return parsed(jsonrepair(text))
  } catch {
    return undefined
  }
}

/** Whether a text ends inside a string or with brackets open. */
function breaksOff(text: string): boolean {
  const outside = text.replaceAll(/"(?:[^"\\]|\\[\s\S])*"/g, '')
  const brackets = (form: RegExp): number => outside.match(form)?.length ?? 0
  return outside.includes('"') || brackets(/[[{]/g) > brackets(/[\]}]/g)
}
