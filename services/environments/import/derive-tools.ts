// Derives the toolset of an imported environment: list, get, create, update and delete for every table, with examples.
// What a tool takes and gives is in derive-tool-schemas.ts, its code in derive-tool-code.ts.
import type { JsonObject } from '../../../shared/domain/json.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import type { LoaderFacet } from '../../../shared/sandbox/host/load-statements.ts'
import type { Table } from './columns.ts'
import {
  createCandidates,
  deleteCandidates,
  keyArguments,
  placeholderArguments,
  updateCandidates,
  type Candidate,
} from './derive-examples.ts'
import type { ToolLine } from './derive-tool-code.ts'
import {
  changeableColumns,
  createSchemas,
  deleteSchemas,
  getSchemas,
  listSchemas,
  oneOf,
  updateSchemas,
  type ToolSchemas,
} from './derive-tool-schemas.ts'
import { spoken, TOOL_VERBS, ToolNames, type ToolVerb } from './tool-names.ts'

/** The toolset: what agents see, what the code needs, and which examples could not be made to succeed. */
export interface DerivedTools {
  tools: Tool[]
  lines: ToolLine[]
  notes: string[]
}

const ANNOTATIONS: Record<ToolVerb, Tool['annotations']> = {
  list: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  get: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  create: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  update: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  delete: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
}

const SCHEMAS: Record<ToolVerb, (table: Table) => ToolSchemas> = {
  list: listSchemas,
  get: getSchemas,
  create: createSchemas,
  update: updateSchemas,
  delete: deleteSchemas,
}

/** Derives all tools. The loader still holds the loaded rows: it tries the examples. */
export async function deriveTools(tables: readonly Table[], loader: LoaderFacet, instant: string): Promise<DerivedTools> {
  const names = new ToolNames()
  const lines = tables.flatMap(table => verbsOf(table).map((verb): ToolLine => ({ name: names.take(verb, table.name), verb, table })))
  const byName = new Map(tables.map(table => [table.name, table]))
  const candidates = lines.map(({ verb, table }) => candidatesOf(verb, table, byName, instant))
  const works = await loader.attempt(candidates.map(list => list.map(candidate => candidate.attempt)))
  const notes: string[] = []
  const tools = lines.map((line, index): Tool => {
    const found = exampleOf(line, candidates[index] ?? [], works[index] ?? -1)
    if (!found.works) notes.push(`${line.name}: no example succeeds on these rows`)
    const words = wordsOf(line)
    return {
      name: line.name,
      ...words,
      ...SCHEMAS[line.verb](line.table),
      annotations: { title: words.title, ...ANNOTATIONS[line.verb] },
      examples: found.examples,
    }
  })
  return { tools, lines, notes }
}

/** A table all of whose columns are its key has nothing to update. */
function verbsOf(table: Table): ToolVerb[] {
  return TOOL_VERBS.filter(verb => verb !== 'update' || changeableColumns(table).length > 0)
}

function candidatesOf(verb: ToolVerb, table: Table, tables: ReadonlyMap<string, Table>, instant: string): Candidate[] {
  if (verb === 'create') return createCandidates(table, tables, instant)
  if (verb === 'update') return updateCandidates(table, tables)
  return verb === 'delete' ? deleteCandidates(table) : []
}

function exampleOf(
  { verb, table }: ToolLine,
  candidates: readonly Candidate[],
  working: number,
): { works: boolean; examples: JsonObject[] } {
  const first = table.rows[0]
  if (verb === 'list') return { works: true, examples: [{}, { order_by: table.key[0] ?? '', descending: true, limit: 5 }] }
  if (verb === 'get')
    return { works: first !== undefined, examples: [first ? keyArguments(table, first) : placeholderArguments(table, false)] }
  const candidate = candidates[working] ?? candidates[0] // without one that works, one of the right shape
  if (candidate) return { works: working >= 0, examples: [candidate.args] }
  if (verb === 'create') return { works: false, examples: [{}] }
  return { works: false, examples: [placeholderArguments(table, verb === 'update')] }
}

function wordsOf({ verb, table }: ToolLine): { title: string; description: string } {
  const [one, many] = [oneOf(table), spoken(table.name)]
  const about = table.comment === null ? '' : ` ${table.name}: ${table.comment.replace(/\.$/, '')}.`
  const title = { list: `List ${many}`, get: `Get ${one}`, create: `Create ${one}`, update: `Update ${one}`, delete: `Delete ${one}` }[verb]
  const key = table.key.join(' and ')
  const descriptions: Record<ToolVerb, string> = {
    list: `Lists rows of ${table.name} that match all given filters, one page at a time, with the total.`,
    get: `Reads one row of ${table.name} by ${key}.`,
    create: `Adds a row to ${table.name} and returns it.`,
    update: `Changes the given columns of one row of ${table.name}, found by ${key}, and returns the row.`,
    delete: `Deletes one row of ${table.name} by ${key} and returns it. Rows that refer to it go, lose the reference or forbid it, as the schema says.`,
  }
  return { title, description: descriptions[verb] + about }
}
