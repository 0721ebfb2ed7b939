// Turns a scenario's SQL into loaded tables: decides what each statement may be, sends it to the loader, keeps the book
// of what failed. The loader (shared/sandbox/host) does the loading.
import type { AwmImport, AwmScenario } from '../../../shared/contract/environments.ts'
import type { LoaderFacet, LoadResult, LoadStatement } from '../../../shared/sandbox/host/load-statements.ts'
import type { LoadedTable } from '../../../shared/sandbox/host/load-tables.ts'
import { seededRandom } from '../../../shared/sandbox/host/random.ts'
import { significantTokens, splitStatements } from '../../../shared/sql/tokens.ts'
import { chooseMoment, recordedColumns } from './moment.ts'
import { normalTable, packageTableSql, type NormalTable } from './normal-table.ts'
import { fixPresent, literalPresent, type Present } from './present.ts'
import { parentsFirst, rowsParentsFirst } from './row-order.ts'
import { readTableDdl, textOf, wordOf } from './table-ddl.ts'

/** Longest statement text in a report, in characters: enough to find it in the data. */
const SHOWN_STATEMENT_CHARACTERS = 160

/** A table that loaded, with its definition made fit and its rows in an order that references allow. */
export interface ImportedTable {
  normal: NormalTable
  loaded: LoadedTable
  sql: string
  indexes: string[]
}

/** A scenario in the sandbox: tables parents first, and the book. */
export interface ImportedScenario {
  instant: string
  tables: ImportedTable[]
  failures: AwmImport['failures']
  counts: Pick<AwmImport, 'tables' | 'inserts' | 'rows'>
  notes: string[]
}

interface Source {
  table: string
  text: string
  kind: 'table' | 'index' | 'insert'
}

/** Everything on its way to the loader. `refused` never gets there. */
interface Plan {
  sources: Source[]
  definitions: LoadStatement[]
  inserts: LoadStatement[]
  normals: Map<number, NormalTable>
  refused: { id: number; error: string }[]
}

/** Loads a scenario through an empty loader. Deterministic: equal scenarios give equal results. */
export async function loadScenario(scenario: AwmScenario, loader: LoaderFacet): Promise<ImportedScenario> {
  const drafts = scenario.tables.flatMap(({ ddl }) => normalOf(ddl, literalPresent('1970-01-01T00:00:00Z')) ?? [])
  const { instant, reason } = chooseMoment(scenario, recordedColumns(drafts))
  const plan = planOf(scenario, literalPresent(instant))
  const result = await loader.load(plan.definitions, plan.inserts)
  return imported(plan, result, instant, [reason])
}

function planOf(scenario: AwmScenario, present: Present): Plan {
  const plan: Plan = { sources: [], definitions: [], inserts: [], normals: new Map(), refused: [] }
  const add = (kind: Source['kind'], table: string, text: string, sql: string | Error): number => {
    const id = plan.sources.push({ kind, table, text }) - 1
    if (typeof sql !== 'string') plan.refused.push({ id, error: sql.message })
    else (kind === 'insert' ? plan.inserts : plan.definitions).push({ id, sql })
    return id
  }
  for (const { name, ddl, indexes } of scenario.tables) {
    const normal = normalOf(ddl, present)
    const id = add('table', name, ddl, definitionSql(ddl, normal))
    if (normal) plan.normals.set(id, normal)
    for (const index of indexes) add('index', name, index, indexSql(index))
  }
  const random = seededRandom(scenario.name)
  for (const { table_name, insert_statements } of scenario.sample) {
    for (const text of insert_statements) add('insert', table_name, text, insertSql(text, present, random))
  }
  return plan
}

function normalOf(ddl: string, present: Present): NormalTable | undefined {
  const table = readTableDdl(ddl)
  return table && normalTable(table, present)
}

function definitionSql(ddl: string, normal: NormalTable | undefined): string | Error {
  const words = significantTokens(ddl).map(wordOf)
  if (words[0] !== 'CREATE' || words[1] !== 'TABLE')
    return new Error('only CREATE TABLE makes a table of a package; views, triggers, virtual and temporary tables do not load')
  if (splitStatements(ddl).length !== 1) return new Error('a definition is one statement')
  if (words.slice(2, 8).includes('AS')) return new Error('CREATE TABLE … AS SELECT does not load: name the columns')
  return normal?.loadSql ?? ddl // what cannot be taken apart gets SQLite's own message
}

function indexSql(text: string): string | Error {
  const tokens = significantTokens(text).filter(token => token.text !== ';')
  const isIndex = /^CREATE (UNIQUE )?INDEX\b/.test(tokens.slice(0, 3).map(wordOf).join(' '))
  if (!isIndex || splitStatements(text).length !== 1) return new Error('only one CREATE INDEX statement makes an index')
  return textOf(tokens)
}

function insertSql(text: string, present: Present, random: () => number): string | Error {
  const statements = splitStatements(text).map(({ sql }) => significantTokens(sql).map(wordOf))
  const allowed =
    statements.length > 0 && statements.every(words => ['INSERT', 'REPLACE'].includes(words[0] ?? '') && !words.includes('RECURSIVE'))
  if (!allowed) return new Error('only INSERT statements without RECURSIVE load rows')
  const fixed = fixPresent(text, present, random)
  return fixed.fault === null ? fixed.sql : new Error(fixed.fault)
}

function imported(plan: Plan, result: LoadResult, instant: string, notes: string[]): ImportedScenario {
  const failed = new Map([...plan.refused, ...result.failures].map(({ id, error }) => [id, error]))
  const present = new Map(result.tables.map(table => [table.name.toLowerCase(), table]))
  const missing = (table: string): boolean => !present.has(table.toLowerCase())
  const tables = [...plan.normals].flatMap(([id, normal]): ImportedTable[] => {
    const loaded = present.get(normal.ddl.name.toLowerCase())
    if (!loaded || failed.has(id)) return []
    const references = loaded.references.filter(reference => !missing(reference.table))
    notes.push(...normal.notes, ...tableNotes(loaded, loaded.references.length - references.length))
    const indexes = plan.definitions.filter(one => !failed.has(one.id) && belongs(plan, one.id, id)).map(one => one.sql)
    const rows = rowsParentsFirst({ ...loaded, references })
    return [{ normal, loaded: { ...loaded, references, rows }, sql: packageTableSql(normal, loaded.row_key, missing), indexes }]
  })
  const kinds = (kind: Source['kind'], good: boolean): number =>
    plan.sources.filter((source, id) => source.kind === kind && !(good && failed.has(id))).length
  return {
    instant,
    notes,
    tables: parentsFirst(tables, ({ loaded }) => ({ name: loaded.name, parents: loaded.references.map(({ table }) => table) })),
    failures: [...failuresOf(plan, failed), ...result.lost.map(({ table, row, error }) => ({ table, statement: `row ${row}`, error }))],
    counts: {
      tables: { loaded: tables.length, total: kinds('table', false) },
      inserts: { loaded: kinds('insert', true), total: kinds('insert', false) },
      rows: tables.reduce((sum, { loaded }) => sum + loaded.rows.length, 0),
    },
  }
}

/** True for index statements that follow the table statement `table` before the next table. */
function belongs(plan: Plan, index: number, table: number): boolean {
  return (
    plan.sources[index]?.kind === 'index' && plan.sources.slice(table + 1, index).every(source => source.kind === 'index') && index > table
  )
}

function tableNotes(table: LoadedTable, dropped: number): string[] {
  const notes = table.row_key === null ? [] : [`${table.name}: had no PRIMARY KEY; ${table.row_key} INTEGER PRIMARY KEY was added`]
  return dropped === 0 ? notes : [...notes, `${table.name}: ${dropped} foreign key(s) to tables that did not load were taken out`]
}

function failuresOf(plan: Plan, failed: ReadonlyMap<number, string>): AwmImport['failures'] {
  return [...failed]
    .sort(([left], [right]) => left - right)
    .map(([id, error]) => {
      const text = (plan.sources[id]?.text ?? '').replace(/\s+/g, ' ').trim()
      const statement = text.length > SHOWN_STATEMENT_CHARACTERS ? `${text.slice(0, SHOWN_STATEMENT_CHARACTERS - 1)}…` : text
      return { table: plan.sources[id]?.table ?? '', statement, error }
    })
}
