// An environment as rows of AWM's JSONL layout: scenario, tasks, schema and first rows. A suite's slug is the scenario's name in each.
import { DatabaseSync } from 'node:sqlite'
import type { EnvironmentPackage, SqlValue } from '../../shared/domain/environment.ts'

/** Files of the layout that an environment has a row in. The API and its server are the package's own: they have another form. */
export const AWM_FILES = ['gen_scenario', 'gen_tasks', 'gen_db', 'gen_sample'] as const

/** A row of each file. */
export type AwmRows = Record<(typeof AWM_FILES)[number], object>

/** The rows of a package. Throws when its schema is no SQL, which no published one is. */
export function awmRows({ environment, schema_sql, seed }: EnvironmentPackage): AwmRows {
  const { slug: scenario, title, description, tasks } = environment
  const tables = Object.entries(seed).map(([table, rows]) => ({
    table_name: table,
    reasoning: `first rows of ${table}`,
    insert_statements: rows.map(row => insertStatement(table, row)),
  }))
  return {
    gen_scenario: { name: scenario, description: `${title}. ${description}` },
    gen_tasks: { scenario, tasks: tasks.map(({ instruction }) => instruction) },
    gen_db: { scenario, db_schema: { tables: tablesOf(schema_sql) } },
    gen_sample: {
      scenario,
      tables_count: tables.length,
      inserts_count: tables.reduce((sum, { insert_statements }) => sum + insert_statements.length, 0),
      sample_data: { tables },
    },
  }
}

/** Tables with their definitions and indexes, as SQLite keeps them, in the order in which they were made. */
function tablesOf(schema: string): { name: string; ddl: string; indexes: string[] }[] {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec(schema)
    const made = database.prepare('select type, name, tbl_name, sql from sqlite_master where sql is not null order by rowid').all()
    const texts = made.map(row => ({ type: row['type'], name: String(row['name']), table: row['tbl_name'], sql: `${String(row['sql'])};` }))
    const indexesOf = (table: string): string[] =>
      texts.filter(({ type, table: of }) => type === 'index' && of === table).map(({ sql }) => sql)
    return texts.filter(({ type }) => type === 'table').map(({ name, sql }) => ({ name, ddl: sql, indexes: indexesOf(name) }))
  } finally {
    database.close()
  }
}

function insertStatement(table: string, row: Readonly<Record<string, SqlValue>>): string {
  const columns = Object.keys(row).map(quoted)
  return `INSERT INTO ${quoted(table)} (${columns.join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')});`
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

function literal(value: SqlValue): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
