// Makes a draft package of an AWM scenario: the flow of the import from SQL texts to the five files.
// Publication is not its business (services/environments does that), nor is opening the sandbox.
import type { AwmImport, AwmScenario } from '../../../shared/contract/environments.ts'
import type { DraftPackage } from '../../../shared/domain/environment.ts'
import { OrreryError } from '../../../shared/errors.ts'
import type { LoaderFacet } from '../../../shared/sandbox/host/load-statements.ts'
import { describeTable, type Table } from './columns.ts'
import { toolCode } from './derive-tool-code.ts'
import { deriveTools } from './derive-tools.ts'
import { loadScenario, type ImportedScenario } from './load-scenario.ts'
import { proveSeed } from './prove-seed.ts'

/** The book of an import: what `AwmImport` has beside the publication. */
export type ImportReport = Pick<AwmImport, 'tables' | 'inserts' | 'rows' | 'tools' | 'failures' | 'notes'>

/** Longest slug and title (shared/domain/environment.ts), in characters. */
const MAX_SLUG_CHARACTERS = 64
const MAX_TITLE_CHARACTERS = 200

/** Tasks of AWM grow harder in no stated order; their place spreads them over the five levels. */
const DIFFICULTIES = 5

/**
 * Builds the draft of a scenario. Takes two empty loaders: one for the foreign SQL, one for what the package makes of it.
 * Equal scenarios give equal packages.
 * Throws `invalid_request` when no table loads: there would be nothing to serve.
 */
export async function buildAwmPackage(
  scenario: AwmScenario,
  foreign: LoaderFacet,
  proof: LoaderFacet,
): Promise<{ package: DraftPackage; report: ImportReport }> {
  const loaded = await loadScenario(scenario, foreign)
  if (loaded.tables.length === 0) {
    const first = loaded.failures[0]
    throw new OrreryError(
      'invalid_request',
      `no table of ${scenario.name} loads${first ? ` (${first.table}: ${first.error})` : ', it has none'}; correct the DDL and import again`,
    )
  }
  const tables = loaded.tables.map(describeTable)
  const unproved = await proveSeed(loaded.tables, proof)
  const derived = await deriveTools(tables, proof, loaded.instant)
  const { failures, notes, counts } = loaded
  return {
    package: {
      environment: {
        ...identity(scenario),
        clock: loaded.instant,
        actor: { user_id: 1 },
        generated: generatedColumns(tables),
        draft: true,
        tools: derived.tools,
        tasks: tasksOf(scenario),
      },
      schema_sql: `${loaded.tables.flatMap(({ sql, indexes }) => [sql, ...indexes]).join(';\n')};\n`,
      seed: seedOf(loaded),
      tools_js: toolCode(derived.lines),
      verifiers_js: '',
    },
    report: { ...counts, tools: derived.tools.length, failures, notes: [...notes, ...unproved, ...derived.notes] },
  }
}

function identity({ name, description }: AwmScenario): Pick<DraftPackage['environment'], 'slug' | 'title' | 'description' | 'category'> {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_CHARACTERS)
    .replace(/^-+|-+$/g, '')
  const title = name.trim().slice(0, MAX_TITLE_CHARACTERS) || 'Imported environment'
  return { slug: slug || 'imported', title, description: description.trim() || `Imported from AWM: ${title}.`, category: 'imported' }
}

function generatedColumns(tables: readonly Table[]): Record<string, string[]> {
  const made = tables.map((table): [string, string[]] => [
    table.name,
    table.columns.filter(column => column.source !== 'given').map(column => column.name),
  ])
  return Object.fromEntries(made.filter(([, columns]) => columns.length > 0))
}

function tasksOf({ tasks }: AwmScenario): DraftPackage['environment']['tasks'] {
  const instructions = tasks.map(task => task.trim()).filter(task => task !== '')
  return instructions.map((instruction, index) => ({
    id: `task_${index + 1}`,
    instruction,
    difficulty: Math.min(DIFFICULTIES, 1 + Math.floor((index * DIFFICULTIES) / Math.max(DIFFICULTIES, instructions.length))),
  }))
}

function seedOf(loaded: ImportedScenario): DraftPackage['seed'] {
  return Object.fromEntries(loaded.tables.map(table => [table.loaded.name, table.loaded.rows]))
}
