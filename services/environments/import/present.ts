// Takes the present and chance out of imported SQL: every clock expression becomes one given moment, every random value a seeded one.
// Works on tokens, so that texts, comments and quoted names stay as they are. Never runs SQL.
import { CLOCK_FUNCTIONS } from '../../../shared/sql/clock.ts'
import { significantTokens, unquote, type Token } from '../../../shared/sql/tokens.ts'

/** SQL texts that stand for the present: of the three CURRENT_… words, and of the time argument `'now'`. */
export interface Present {
  timestamp: string
  date: string
  time: string
  argument: string
}

/** SQL without a present of its own. `clock` and `random` say what was replaced; `fault` what cannot be. */
export interface FixedSql {
  sql: string
  clock: boolean
  random: boolean
  fault: string | null
}

interface Edit {
  start: number
  end: number
  text: string
}

/** Longest replacement for randomblob(n), in bytes: a UUID has 16, a hash 32. */
const MAX_RANDOM_BYTES = 64

/** The present as literals of an ISO instant in UTC. */
export function literalPresent(instant: string): Present {
  const [date, time] = [instant.slice(0, 10), instant.slice(11, 19)]
  return { timestamp: `'${date} ${time}'`, date: `'${date}'`, time: `'${time}'`, argument: `'${date} ${time}'` }
}

/** The present as the first bound parameter: how generated tools write what a clock default meant. */
export const BOUND_PRESENT: Present = { timestamp: 'datetime(?1)', date: 'date(?1)', time: 'time(?1)', argument: '?1' }

/** Replaces every clock and random expression of some SQL. `random` gives numbers in [0, 1). */
export function fixPresent(sql: string, present: Present, random: () => number): FixedSql {
  const tokens = significantTokens(sql)
  const edits: Edit[] = []
  const found: FixedSql = { sql, clock: false, random: false, fault: null }
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return
    const word = token.text.toUpperCase()
    const plain = { CURRENT_TIMESTAMP: present.timestamp, CURRENT_DATE: present.date, CURRENT_TIME: present.time }[word]
    if (plain !== undefined) {
      edits.push({ start: token.start, end: token.end, text: plain })
      found.clock = true
    }
    if (tokens[index + 1]?.text !== '(') return
    const places = CLOCK_FUNCTIONS.get(word)
    if (places) {
      const changes = timeEdits(tokens, index + 1, places, present.argument)
      found.clock ||= changes.clock
      edits.push(...changes.edits)
    } else if (word === 'RANDOM' || word === 'RANDOMBLOB') {
      found.random = true
      const text = randomText(tokens, index, random)
      if (text === undefined) found.fault = 'randomblob() takes a whole number of bytes, at most 64, in imported data'
      else edits.push({ start: token.start, end: closingEnd(tokens, index + 1), text })
    }
  })
  return { ...found, sql: applyEdits(sql, edits) }
}

function timeEdits(tokens: readonly Token[], open: number, places: readonly number[], argument: string): { clock: boolean; edits: Edit[] } {
  const edits: Edit[] = []
  const list = argumentsAt(tokens, open)
  let clock = false
  for (const place of places) {
    const part = list[place]
    const only = part?.length === 1 ? part[0] : undefined
    if (!part) {
      const end = closingEnd(tokens, open) - 1
      edits.push({ start: end, end, text: `${place > 0 ? ', ' : ''}${argument}` })
      clock = true
    } else if (only && isText(only, /^now$/i)) {
      edits.push({ start: only.start, end: only.end, text: argument })
      clock = true
    } else if (only && isText(only, /^subsec(ond)?$/i)) {
      edits.push({ start: only.start, end: only.start, text: `${argument}, ` })
      clock = true
    }
  }
  for (const part of list.slice((places[0] ?? 0) + 1)) {
    const only = part.length === 1 ? part[0] : undefined // the host's time zone is as good as a clock
    if (only && isText(only, /^(localtime|utc)$/i)) edits.push({ start: only.start, end: only.end, text: "'+0 days'" })
  }
  return { clock, edits }
}

function isText(token: Token, form: RegExp): boolean {
  if (token.kind === 'string') return form.test(token.text.slice(1, -1).trim())
  return token.kind === 'quoted' && form.test(unquote(token).trim())
}

function randomText(tokens: readonly Token[], index: number, random: () => number): string | undefined {
  if (tokens[index]?.text.toUpperCase() === 'RANDOM') return String(Math.floor(random() * 2 ** 31))
  const list = argumentsAt(tokens, index + 1)
  const size = list.length === 1 && list[0]?.length === 1 ? Number(list[0][0]?.text) : Number.NaN
  if (!Number.isInteger(size) || size < 1 || size > MAX_RANDOM_BYTES) return undefined
  const bytes = Array.from({ length: size }, () =>
    Math.floor(random() * 256)
      .toString(16)
      .padStart(2, '0'),
  )
  return `x'${bytes.join('')}'`
}

/** The arguments of a call whose parenthesis opens at `open`, each as its tokens. */
function argumentsAt(tokens: readonly Token[], open: number): Token[][] {
  const list: Token[][] = []
  let depth = 0
  let current: Token[] = []
  for (const token of tokens.slice(open)) {
    if (token.text === '(' && depth++ === 0) continue
    if (token.text === ')' && --depth === 0) break
    if (token.text === ',' && depth === 1) {
      list.push(current)
      current = []
    } else current.push(token)
  }
  return current.length > 0 ? [...list, current] : list
}

function closingEnd(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (const token of tokens.slice(open)) {
    if (token.text === '(') depth++
    if (token.text === ')' && --depth === 0) return token.end
  }
  return tokens[tokens.length - 1]?.end ?? 0
}

function applyEdits(sql: string, edits: readonly Edit[]): string {
  let text = ''
  let at = 0
  for (const edit of [...edits].sort((left, right) => left.start - right.start)) {
    if (edit.start < at) continue // inside something that was replaced as a whole
    text += sql.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + sql.slice(at)
}
