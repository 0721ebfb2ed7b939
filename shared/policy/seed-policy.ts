// The static policy of seed.json: rows of known tables and columns, values that the column keeps as they are written.
import { pointerToken } from '../domain/json.ts'
import type { EnvironmentPackage, Row, SqlValue } from '../domain/environment.ts'
import type { Fault } from '../domain/fault.ts'
import { showValue } from '../domain/show-value.ts'
import { SQL_LIMITS } from '../limits.ts'
import type { SchemaColumn, SchemaTable } from './schema-tables.ts'

/** Faults after which the search stops: an author repairs a few at a time, and 8 MB of rows could have a million. */
const MAX_FAULTS = 50

/** Type affinities of SQLite (sqlite.org/datatype3.html §3.1). */
type Affinity = 'integer' | 'text' | 'none' | 'real' | 'numeric'

/** Everything wrong with the seed rows, each fault with its JSON pointer in seed.json. */
export function seedFaults(seed: EnvironmentPackage['seed'], tables: readonly SchemaTable[]): Fault[] {
  const byName = new Map(tables.map(table => [table.name.toLowerCase(), table]))
  const faults: Fault[] = []
  for (const [name, rows] of Object.entries(seed)) {
    const table = byName.get(name.toLowerCase())
    if (!table) {
      const known = tables.map(each => each.name).join(', ')
      faults.push(seedFault(pointerToken(name), 'seed_table', `schema.sql has no table ${name}; it has ${known}`))
    } else faults.push(...rowFaults(name, rows, table, MAX_FAULTS - faults.length))
    if (faults.length >= MAX_FAULTS) break
  }
  return faults
}

function rowFaults(name: string, rows: readonly Row[], table: SchemaTable, most: number): Fault[] {
  const columns = new Map(table.columns.map(column => [column.name.toLowerCase(), column]))
  const faults: Fault[] = []
  for (const [index, row] of rows.entries()) {
    for (const [key, value] of Object.entries(row)) {
      const path = pointerToken(name) + pointerToken(index) + pointerToken(key)
      faults.push(...valueFaults(path, `${table.name}.${key}`, columns.get(key.toLowerCase()), value))
    }
    if (faults.length >= most) break
  }
  return faults
}

function valueFaults(path: string, name: string, column: SchemaColumn | undefined, value: SqlValue): Fault[] {
  if (!column) return [seedFault(path, 'seed_column', `schema.sql has no column ${name}`)]
  if (column.generated) return [seedFault(path, 'seed_generated', `${name} is a generated column: SQLite computes it, so leave it out`)]
  if (typeof value === 'string' && new TextEncoder().encode(value).length > SQL_LIMITS.valueBytes) {
    return [seedFault(path, 'seed_value_size', `${name} is longer than ${SQL_LIMITS.valueBytes} bytes`)]
  }
  const wanted = wantedType(column.type, value)
  return wanted === undefined
    ? []
    : [
        {
          ...seedFault(path, 'seed_type', `${name} is ${column.type}: write ${wanted} instead of ${showValue(value)}`),
          ...(String(value).length > 80 ? {} : { value }),
        },
      ]
}

function seedFault(path: string, rule: string, message: string): Fault {
  return { file: 'seed.json', path, rule, message }
}

/** What should stand there instead; undefined when the column keeps the value as it is. */
function wantedType(type: string, value: SqlValue): string | undefined {
  if (value === null) return undefined
  const affinity = affinityOf(type)
  const looksNumeric = typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)
  switch (affinity) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) ? undefined : 'a whole number'
    case 'real':
      return typeof value === 'number' ? undefined : 'a number'
    case 'numeric':
      return looksNumeric ? 'a number' : undefined
    case 'text':
      return typeof value === 'string' ? undefined : 'a text'
    case 'none':
      return undefined
  }
}

function affinityOf(type: string): Affinity {
  if (/INT/.test(type)) return 'integer'
  if (/CHAR|CLOB|TEXT/.test(type)) return 'text'
  if (type === '' || /BLOB/.test(type) || type === 'ANY') return 'none'
  return /REAL|FLOA|DOUB/.test(type) ? 'real' : 'numeric'
}
