// What is measured: one example environment, one of its reading tools, and the SQL that this tool runs,
// so that the bare runtime can run the same.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isDraft, PACKAGE_FILES, type ScoredPackage } from '../shared/domain/environment.ts'
import type { JsonObject } from '../shared/domain/json.ts'
import type { SolutionStep } from '../shared/domain/task.ts'
import { packageFromFiles } from '../shared/package-files.ts'

/** The environment under measurement. */
export interface Subject {
  package: ScoredPackage
  slug: string
  /** A reading tool that runs one select. */
  tool: string
  arguments: JsonObject
  /** That select and its parameters. */
  sql: string
  parameters: (string | number)[]
  /** The solution of a task that changes rows of several tables. */
  solution: SolutionStep[]
}

const FOLDER = path.join(import.meta.dirname, '../examples/tool-library')

/** A late return: a loan, a copy, a hold, a charge and a payment change. */
const CHANGING_TASK = 'late_return'

/** Reads the subject from the examples. */
export async function readSubject(): Promise<Subject> {
  const files = Object.fromEntries(
    await Promise.all(PACKAGE_FILES.map(async file => [file, await readFile(path.join(FOLDER, file), 'utf8')] as const)),
  )
  const read = packageFromFiles(files)
  if (!read.ok || isDraft(read.package)) throw new Error(`${FOLDER} is no package that can be scored`)
  return {
    package: read.package,
    slug: read.package.environment.slug,
    tool: 'list_categories',
    arguments: {},
    sql: 'SELECT id, name, loan_days, max_renewals, late_fee, late_fee_cap FROM categories ORDER BY name, id',
    parameters: [],
    solution: read.package.environment.tasks.find(({ id }) => id === CHANGING_TASK)?.solution ?? [],
  }
}
