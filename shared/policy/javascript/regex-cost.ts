// How many steps a backtracking matcher may take on a pattern, as a polynomial in the length of the input; patterns whose
// steps grow faster are refused. The same judgement holds at admission and when the pattern runs (shared/sandbox/host/regex-calls.ts).
import { NOTHING, overlaps, union, type CharacterSet } from './regex-characters.ts'
import { parseRegex, RegexRefused, type RegexPart } from './regex-syntax.ts'

/** Coefficients by power of the input's length. */
type Polynomial = readonly number[]

/** What a pattern may cost: `perStart` steps for each place where a match may begin; `anchored` ones begin at one place only. */
export interface RegexCost {
  anchored: boolean
  perStart: Polynomial
}

/** The judgement of one pattern. `at` is an offset in the pattern. */
export type RegexJudgement = ({ ok: true } & RegexCost) | { ok: false; message: string; at: number }

/** Longest input of a regular expression in package code, in characters. */
export const MAX_REGEX_INPUT_CHARACTERS = 4096

/**
 * Most steps on the longest input that admission lets pass, for code and for schema patterns. Code pays for its steps when it
 * runs, so a cubic pattern is harmless on the short inputs it is meant for; the judge of arguments runs before the tool pays.
 */
export const MAX_REGEX_STEPS = { code: 2 ** 40, schema: 2 ** 28 } as const

/** Largest number of characters in a repeated group, with its own counts multiplied out. */
const MAX_REPEATED_SIZE = 10_000

/** What can follow a part: these characters, or the end of the pattern. */
interface Follow {
  set: CharacterSet
  end: boolean
}

/** `paths`: ways to match that have to be tried; `work`: steps along one of them. */
interface Cost {
  paths: Polynomial
  work: Polynomial
}

/** Judges a pattern against the short list of constructs. */
export function judgeRegex(source: string, flags: string): RegexJudgement {
  try {
    const alternatives = parseRegex(source, flags)
    const { paths, work } = alternativesCost(alternatives, { set: NOTHING, end: true })
    return { ok: true, anchored: flags.includes('y') || alternatives.every(startsAtStart), perStart: multiply(paths, work) }
  } catch (error) {
    if (error instanceof RegexRefused) return { ok: false, message: error.message, at: error.at }
    throw error
  }
}

/** Steps on an input of that length when a match may begin at `starts` places. */
export function regexSteps(cost: RegexCost, length: number, starts: number): number {
  return starts * cost.perStart.reduceRight((sum, coefficient) => sum * length + coefficient, 0)
}

const ONE: Polynomial = [1]

function add(left: Polynomial, right: Polynomial): Polynomial {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, power) => (left[power] ?? 0) + (right[power] ?? 0))
}

function multiply(left: Polynomial, right: Polynomial): Polynomial {
  const product = Array.from({ length: left.length + right.length - 1 }, () => 0)
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      product[i + j] = (product[i + j] ?? 0) + a * b
    })
  })
  return product
}

function startsAtStart(parts: readonly RegexPart[]): boolean {
  const [first] = parts
  return (first?.kind === 'mark' && first.start) || (first?.kind === 'group' && first.alternatives.every(startsAtStart))
}

function alternativesCost(alternatives: readonly RegexPart[][], follow: Follow): Cost {
  const costs = alternatives.map(parts => sequenceCost(parts, follow))
  const work = costs.map(cost => cost.work).reduce(add)
  return { paths: exclusive(alternatives) ? largest(costs.map(cost => cost.paths)) : costs.map(cost => cost.paths).reduce(add), work }
}

function largest(polynomials: readonly Polynomial[]): Polynomial {
  const length = Math.max(...polynomials.map(polynomial => polynomial.length))
  return Array.from({ length }, (_, power) => Math.max(...polynomials.map(polynomial => polynomial[power] ?? 0)))
}

/** True when the next character decides which alternative it can be. */
function exclusive(alternatives: readonly RegexPart[][]): boolean {
  const firsts = alternatives.map(parts => firstOf(parts))
  return firsts.every(
    (first, index) => (!first.end || firsts.length === 1) && firsts.slice(0, index).every(other => !overlaps(first.set, other.set)),
  )
}

function sequenceCost(parts: readonly RegexPart[], follow: Follow): Cost {
  let cost: Cost = { paths: ONE, work: ONE }
  parts.forEach((part, index) => {
    const next = partCost(part, firstOf(parts.slice(index + 1), follow))
    cost = { paths: multiply(cost.paths, next.paths), work: add(cost.work, next.work) }
  })
  return cost
}

function partCost(part: RegexPart, follow: Follow): Cost {
  switch (part.kind) {
    case 'character':
    case 'mark':
      return { paths: ONE, work: ONE }
    case 'group':
      return alternativesCost(part.alternatives, follow)
    case 'ahead': {
      const inside = alternativesCost(part.alternatives, { set: NOTHING, end: true })
      return { paths: ONE, work: multiply(inside.paths, inside.work) } // what it matched is never tried again
    }
    case 'repeat':
      return repeatCost(part, follow)
  }
}

function repeatCost({ part, min, max }: Extract<RegexPart, { kind: 'repeat' }>, follow: Follow): Cost {
  const first = firstOf([part])
  const ambiguous = max > min && (first.end || overlaps(first.set, follow.set))
  if (part.kind === 'character') {
    return { paths: ambiguous ? choices(min, max) : ONE, work: max === Infinity ? [min, 1] : [max + 1] }
  }
  if (max <= 1) {
    const inside = partCost(part, follow)
    return { paths: ambiguous ? add(ONE, inside.paths) : inside.paths, work: inside.work }
  }
  const size = fixedSize(part)
  if (size === undefined)
    throw new RegexRefused(
      'a repeated group holds another quantifier: nested quantifiers are not allowed, so match the parts one after the other',
      0,
    )
  const again: Follow = { set: union(first.set, follow.set), end: follow.end }
  const { paths } = partCost(part, again)
  if (first.end || paths.length > 1 || (paths[0] ?? 0) > 1)
    throw new RegexRefused(
      'a repeated group can match the same text in several ways: let its alternatives begin with different characters',
      0,
    )
  if (size * (max === Infinity ? min : max) > MAX_REPEATED_SIZE) throw new RegexRefused('this repetition is too large', 0)
  return { paths: ambiguous ? choices(min, max) : ONE, work: max === Infinity ? [min * size + 1, 1] : [max * size + 1] }
}

function choices(min: number, max: number): Polynomial {
  return max === Infinity ? [1, 1] : [max - min + 1]
}

/** Most characters of a part without variable quantifiers; undefined when it has one. */
function fixedSize(part: RegexPart): number | undefined {
  switch (part.kind) {
    case 'character':
      return 1
    case 'mark':
      return 0
    case 'ahead':
      return undefined
    case 'repeat': {
      const inside = part.min === part.max ? fixedSize(part.part) : undefined
      return inside === undefined ? undefined : inside * part.max
    }
    case 'group': {
      const sizes = part.alternatives.flat().map(fixedSize)
      return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0)
    }
  }
}

/** The characters that a sequence can begin with; `end` when it can match nothing and what comes after it ends too. */
function firstOf(parts: readonly RegexPart[], follow: Follow = { set: NOTHING, end: true }): Follow {
  let set = NOTHING
  for (const part of parts) {
    const first = firstOfPart(part)
    set = union(set, first.set)
    if (!first.end) return { set, end: false }
  }
  return { set: union(set, follow.set), end: follow.end }
}

function firstOfPart(part: RegexPart): Follow {
  switch (part.kind) {
    case 'character':
      return { set: part.set, end: false }
    case 'mark':
    case 'ahead':
      return { set: NOTHING, end: true }
    case 'repeat': {
      const first = firstOfPart(part.part)
      return part.min === 0 ? { set: first.set, end: true } : first
    }
    case 'group': {
      const firsts = part.alternatives.map(parts => firstOf(parts))
      return { set: firsts.map(first => first.set).reduce(union), end: firsts.some(first => first.end) }
    }
  }
}
