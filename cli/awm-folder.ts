// AWM's JSONL layout on disk: four files whose rows belong together by scenario name, which every file spells its own way.
// Reads and joins; what becomes of a scenario is the server's business.
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { AwmScenario } from '../shared/contract/environments.ts'

const scenarioRow = z.object({ name: z.string(), description: z.string() })
const tasksRow = z.object({ scenario: z.string(), tasks: z.array(z.string()) })
const tableRow = z.object({ name: z.string(), ddl: z.string(), indexes: z.array(z.string()).default([]) })
const databaseRow = z.object({ scenario: z.string(), db_schema: z.object({ tables: z.array(tableRow) }) })
const sampleTable = z.object({ table_name: z.string(), insert_statements: z.array(z.string()) })
const sampleRow = z.object({ scenario: z.string(), sample_data: z.object({ tables: z.array(sampleTable) }) })

/** How AWM compares names: lower case, every run of other characters one `_`, none at the ends. */
export function normalisedName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
}

/** Every scenario of the folder that has a database, in the order of gen_db.jsonl. Throws when a file is missing or a row is not of the layout. */
export async function readAwmFolder(folder: string): Promise<AwmScenario[]> {
  const databases = await readRows(folder, 'gen_db.jsonl', databaseRow)
  const scenarios = byName(await readRows(folder, 'gen_scenario.jsonl', scenarioRow), row => row.name)
  const tasks = byName(await readRows(folder, 'gen_tasks.jsonl', tasksRow), row => row.scenario)
  const samples = byName(await readRows(folder, 'gen_sample.jsonl', sampleRow), row => row.scenario)
  return databases.map(({ scenario, db_schema }) => {
    const key = normalisedName(scenario)
    const described = scenarios.get(key)
    return {
      name: described?.name ?? scenario,
      description: described?.description ?? '',
      tasks: tasks.get(key)?.tasks ?? [],
      tables: db_schema.tables,
      sample: samples.get(key)?.sample_data.tables ?? [],
    }
  })
}

function byName<Row>(rows: Row[], nameOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map(row => [normalisedName(nameOf(row)), row]))
}

async function readRows<Schema extends z.ZodType>(folder: string, name: string, schema: Schema): Promise<z.infer<Schema>[]> {
  const file = path.join(folder, name)
  if (!existsSync(file))
    throw new Error(`${file} is missing: an AWM folder has gen_scenario, gen_tasks, gen_db and gen_sample, each .jsonl`)
  const rows: z.infer<Schema>[] = []
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() !== '') rows.push(readRow(`${name} line ${line}`, text, schema))
  }
  return rows
}

function readRow<Schema extends z.ZodType>(place: string, text: string, schema: Schema): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`${place} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const row = schema.safeParse(value)
  if (!row.success) throw new Error(`${place} is not of AWM’s layout: ${z.prettifyError(row.error)}`)
  return row.data
}
