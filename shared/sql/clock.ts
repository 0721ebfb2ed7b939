// Where SQL reads the wall clock: the functions of time, and a guard for the times that they are given while a statement runs.
// Policy judges what is written out (policy.ts); a parameter, a column or a joined text that says 'now' is only known at run time.
import { significantTokens, unquote, type Token } from './tokens.ts'

/** Functions of time, with the places of their time arguments: a missing one, or 'now', is the present. Source: sqlite.org/lang_datefunc.html. */
export const CLOCK_FUNCTIONS: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ['DATE', [0]],
  ['TIME', [0]],
  ['DATETIME', [0]],
  ['JULIANDAY', [0]],
  ['UNIXEPOCH', [0]],
  ['STRFTIME', [1]],
  ['TIMEDIFF', [0, 1]],
])

/** Texts that mean the present; SQLite compares them without regard to case. */
const PRESENT = ['now', 'subsec', 'subsecond']

/** The time arguments of the call that begins at a token; null when the token is no call of a function of time. */
export function timeArguments(tokens: readonly Token[], index: number): (Token[] | undefined)[] | null {
  const token = tokens[index]
  if ((token?.kind !== 'word' && token?.kind !== 'quoted') || tokens[index + 1]?.text !== '(') return null
  const places = CLOCK_FUNCTIONS.get(unquote(token).toUpperCase())
  if (!places) return null
  const found = argumentTokens(tokens, index + 1)
  return places.map(place => found[place])
}

/** True when a time argument is the present as it is written: missing, or a text that says so. */
export function saysPresent(argument: readonly Token[] | undefined): boolean {
  return (
    argument === undefined ||
    argument.some(({ kind, text }) => kind === 'string' && PRESENT.includes(text.slice(1, -1).trim().toLowerCase()))
  )
}

/** The statement with every time that is computed turned to NULL where it says 'now': the functions then answer NULL. */
export function withoutPresent(sql: string): string {
  const tokens = significantTokens(sql)
  const edits: [at: number, text: string][] = []
  tokens.forEach((_, index) => {
    for (const argument of timeArguments(tokens, index) ?? []) {
      const [first, last] = [argument?.[0], argument?.at(-1)]
      if (!first || !last || (first === last && first.kind === 'string')) continue
      edits.push([first.start, `${'nullif('.repeat(PRESENT.length)}(`])
      edits.push([last.end, `) COLLATE NOCASE${PRESENT.map(text => `, '${text}')`).join('')}`])
    }
  })
  // From the end, so that offsets stay true.
  return edits.sort(([left], [right]) => right - left).reduce((text, [at, added]) => text.slice(0, at) + added + text.slice(at), sql)
}

/** The arguments of a call whose parenthesis opens at `open`, each as its tokens. An empty list has no arguments. */
export function argumentTokens(tokens: readonly Token[], open: number): Token[][] {
  const found: Token[][] = []
  let depth = 0
  let current: Token[] = []
  for (let index = open; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.text === '(') depth++
    if (token.text === ')' && --depth === 0) break
    if (token.text === ',' && depth === 1) {
      found.push(current)
      current = []
    } else if (index > open) current.push(token)
  }
  return current.length > 0 || found.length > 0 ? [...found, current] : []
}
