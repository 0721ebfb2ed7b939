// Rewrites a table definition into what a package allows (architecture §3): no clock or random defaults, no BLOB,
// no DEFERRABLE, a PRIMARY KEY. Two texts come out: one to load the foreign rows with, one for schema.sql.
import { unquote, type Token } from '../../../shared/sql/tokens.ts'
import { BOUND_PRESENT, fixPresent, type Present } from './present.ts'
import { splitTokens, textOf, wordOf, type Clause, type ColumnDdl, type TableDdl } from './table-ddl.ts'

/** A definition made fit. `fills` holds, by column, the SQL that a clock default becomes, with `?1` for the present. */
export interface NormalTable {
  ddl: TableDdl
  /** For loading: clock defaults are literals of the import's moment. */
  loadSql: string
  fills: Map<string, string>
  /** Columns whose default was random. */
  randoms: Set<string>
  notes: string[]
}

const noChance = (): number => 0

/** Makes a definition fit for a package. `present` is the moment that clock defaults mean while loading. */
export function normalTable(ddl: TableDdl, present: Present): NormalTable {
  const normal: NormalTable = { ddl, loadSql: '', fills: new Map(), randoms: new Set(), notes: [] }
  const columns = ddl.columns.map(column => {
    for (const clause of column.clauses) noteDefault(normal, column.name, clause)
    if (isBlob(column)) normal.notes.push(`${ddl.name}.${column.name}: BLOB became TEXT, bytes are written in hexadecimal`)
    return columnText(column, clause => (clause.word === 'DEFAULT' ? loadDefault(clause, present) : clauseText(clause)))
  })
  for (const tokens of checksOf(ddl)) {
    if (readsClock(tokens)) normal.notes.push(`${ddl.name}: a CHECK that reads the clock was taken out: ${textOf(tokens)}`)
  }
  normal.loadSql = tableText(ddl, [...columns, ...constraintTexts(ddl)])
  return normal
}

/** The definition for schema.sql. `rowKey` is a key column to add; references to tables that are `missing` go. */
export function packageTableSql(normal: NormalTable, rowKey: string | null, missing: (table: string) => boolean): string {
  const { ddl } = normal
  const columns = ddl.columns.map(column =>
    columnText(column, clause => {
      if (clause.word === 'DEFAULT' && (normal.fills.has(column.name) || normal.randoms.has(column.name))) return ''
      if (clause.word === 'REFERENCES' && missing(parentOf(clause.tokens) ?? '')) return ''
      return clauseText(clause)
    }),
  )
  const added = rowKey === null ? [] : [`${rowKey} INTEGER PRIMARY KEY`]
  return tableText(ddl, [...added, ...columns, ...constraintTexts(ddl, tokens => !missing(parentOf(tokens) ?? ''))])
}

/** Every CHECK of a table as the tokens inside its parentheses. */
export function checksOf(ddl: TableDdl): Token[][] {
  const clauses = [...ddl.columns.flatMap(column => column.clauses.map(clause => clause.tokens)), ...ddl.constraints]
  return clauses.flatMap(tokens => {
    const at = tokens.findIndex(token => wordOf(token) === 'CHECK')
    return at >= 0 && tokens[at + 1]?.text === '(' && isCheck(tokens) ? [tokens.slice(at + 2, -1)] : []
  })
}

function isCheck(tokens: readonly Token[]): boolean {
  return wordOf(tokens[0]) === 'CHECK' || (wordOf(tokens[0]) === 'CONSTRAINT' && wordOf(tokens[2]) === 'CHECK')
}

/** The expression of a DEFAULT clause. */
export function defaultTokens(clause: Clause): Token[] {
  return clause.tokens.slice(clause.tokens.findIndex(token => wordOf(token) === 'DEFAULT') + 1)
}

function noteDefault(normal: NormalTable, column: string, clause: Clause): void {
  if (clause.word !== 'DEFAULT') return
  const fixed = fixPresent(textOf(defaultTokens(clause)), BOUND_PRESENT, noChance)
  if (fixed.random) {
    normal.randoms.add(column)
    normal.notes.push(`${normal.ddl.name}.${column}: its random default was taken out; create fills it from the episode's seed`)
  } else if (fixed.clock) normal.fills.set(column, fixed.sql)
}

function loadDefault(clause: Clause, present: Present): string {
  const fixed = fixPresent(textOf(defaultTokens(clause)), present, noChance)
  return fixed.random ? '' : fixed.clock ? `DEFAULT ${fixed.sql}` : clauseText(clause)
}

function readsClock(tokens: readonly Token[]): boolean {
  const fixed = fixPresent(textOf(tokens), BOUND_PRESENT, noChance)
  return fixed.clock || fixed.random
}

function isBlob(column: ColumnDdl): boolean {
  return column.head.slice(1).some(token => /^blob$/i.test(token.text))
}

function columnText(column: ColumnDdl, render: (clause: Clause) => string): string {
  const head = isBlob(column) ? `${column.head[0]?.text ?? ''} TEXT` : textOf(column.head)
  return [head, ...column.clauses.map(render)].filter(text => text !== '').join(' ')
}

function clauseText(clause: Clause): string {
  if (clause.word === 'CHECK' && readsClock(clause.tokens)) return ''
  return textOf(withoutDeferrable(clause.tokens))
}

function constraintTexts(ddl: TableDdl, keeps: (tokens: Token[]) => boolean = () => true): string[] {
  return ddl.constraints
    .filter(tokens => !(isCheck(tokens) && readsClock(tokens)))
    .filter(tokens => !tokens.some(token => wordOf(token) === 'FOREIGN') || keeps(tokens))
    .map(tokens => textOf(withoutDeferrable(tokens)))
}

function withoutDeferrable(tokens: readonly Token[]): readonly Token[] {
  const [kept = []] = splitTokens(tokens, token => wordOf(token) === 'DEFERRABLE')
  if (kept.length === tokens.length) return tokens
  return wordOf(kept[kept.length - 1]) === 'NOT' ? kept.slice(0, -1) : kept
}

function parentOf(tokens: readonly Token[]): string | undefined {
  const parent = tokens[tokens.findIndex(token => wordOf(token) === 'REFERENCES') + 1]
  return tokens.some(token => wordOf(token) === 'REFERENCES') && parent ? unquote(parent) : undefined
}

function tableText(ddl: TableDdl, parts: readonly string[]): string {
  const options = ddl.options.length > 0 ? ` ${textOf(ddl.options)}` : ''
  return `CREATE TABLE "${ddl.name.replaceAll('"', '""')}" (\n  ${parts.join(',\n  ')}\n)${options}`
}
