// Chooses the virtual moment of an imported environment from its own rows: a day after the latest time that some row
// recorded as its present. Deterministic; the wall clock has no part in it.
import type { AwmScenario } from '../../../shared/contract/environments.ts'
import { significantTokens, unquote, type Token } from '../../../shared/sql/tokens.ts'
import type { NormalTable } from './normal-table.ts'
import { splitTokens, wordOf } from './table-ddl.ts'

/** The moment of environments whose rows name none. */
export const DEFAULT_MOMENT = '2026-03-01T09:00:00Z'

/** Hour at which an imported environment's clock starts. */
const START_OF_WORK = 'T09:00:00Z'

const DAY_MS = 24 * 3600 * 1000

/** The moment, and where it comes from in one sentence. `recorded` is what {@link recordedColumns} found. */
export function chooseMoment(
  scenario: AwmScenario,
  recorded: ReadonlyMap<string, ReadonlySet<string>>,
): { instant: string; reason: string } {
  const dates = scenario.sample.flatMap(({ insert_statements }) => insert_statements.flatMap(sql => recordedDates(sql, recorded)))
  const latest = dates.sort().at(-1)
  const next = latest === undefined ? Number.NaN : Date.parse(`${latest}T00:00:00Z`) + DAY_MS
  if (!Number.isFinite(next))
    return { instant: DEFAULT_MOMENT, reason: `the clock starts at ${DEFAULT_MOMENT}: no row records a time of its own` }
  const instant = `${new Date(next).toISOString().slice(0, 10)}${START_OF_WORK}`
  return { instant, reason: `the clock starts at ${instant}: the latest time that a row records as its present is ${latest}` }
}

/** Columns whose default is the present itself (not some days after it), by table, all in lower case. */
export function recordedColumns(tables: readonly NormalTable[]): Map<string, Set<string>> {
  const recorded = (fills: ReadonlyMap<string, string>): string[] =>
    [...fills].filter(([, fill]) => !/'\s*[+-]/.test(fill)).map(([column]) => column.toLowerCase())
  return new Map(tables.map(({ ddl, fills }) => [ddl.name.toLowerCase(), new Set(recorded(fills))]))
}

/** Days (YYYY-MM-DD) that an INSERT with a column list writes into clock columns. */
function recordedDates(sql: string, recorded: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const tokens = significantTokens(sql)
  const into = tokens.findIndex(token => wordOf(token) === 'INTO')
  const table = tokens[into + 1]
  const columns = table && tokens[into + 2]?.text === '(' ? listAt(tokens, into + 2) : undefined
  const clock = table ? recorded.get(unquote(table).toLowerCase()) : undefined
  const values = tokens.findIndex(token => wordOf(token) === 'VALUES')
  if (!columns || !clock || values < 0) return []
  const places = columns.map(part => (part[0] ? clock.has(unquote(part[0]).toLowerCase()) : false))
  const rows = splitTokens(tokens.slice(values + 1), token => token.text === ',')
  return rows.flatMap(row => (row[0] ? listAt(row, 0) : []).flatMap((value, index) => (places[index] ? dayOf(value) : [])))
}

/** The comma-separated parts of the list whose parenthesis opens at `open`; none when it never closes. */
function listAt(tokens: readonly Token[], open: number): Token[][] {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.text === '(') depth++
    if (tokens[index]?.text === ')' && --depth === 0) return splitTokens(tokens.slice(open + 1, index), token => token.text === ',')
  }
  return []
}

function dayOf(value: readonly Token[]): string[] {
  const [only] = value
  const match = value.length === 1 && only?.kind === 'string' ? /^'(\d{4}-\d{2}-\d{2})/.exec(only.text) : null
  return match?.[1] === undefined || Number.isNaN(Date.parse(match[1])) ? [] : [match[1]]
}
