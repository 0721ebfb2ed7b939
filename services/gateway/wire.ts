// Wire schemas of what the contracts describe as interfaces only: pages, tables, versions, publications, imports, records.
// `satisfies` keeps each equal to its interface; nouns of the domain have their schemas in shared/domain.
import { z } from 'zod'
import type { AwmImport, AwmScenario, Play, PlayReport, Publication, TableView, VersionView } from '../../shared/contract/environments.ts'
import type { RewardRecord, RewardSummary } from '../../shared/contract/rewards.ts'
import { changesSchema } from '../../shared/domain/changes.ts'
import { draftPackageSchema, ENVIRONMENT_STATUSES, scoredPackageSchema } from '../../shared/domain/environment.ts'
import { stepSchema } from '../../shared/domain/episode.ts'
import { gateResultSchema } from '../../shared/domain/gate.ts'
import { solutionStepSchema } from '../../shared/domain/task.ts'
import { nameSchema } from '../../shared/domain/toolset.ts'
import { CLASSIFICATIONS, gradeSchema, VERDICT_MODES } from '../../shared/domain/verdict.ts'
import { DEFAULT_MAX_STEPS, MAX_ANSWER_CHARACTERS } from '../../shared/limits.ts'

/** Items on a page unless the request says otherwise. */
const DEFAULT_PAGE_ITEMS = 50

/** Most items on a page: one page of any list stays far below the RPC limit. */
const MAX_PAGE_ITEMS = 500

/** Longest cursor that is looked at, in characters; ours are shorter. */
const MAX_CURSOR_CHARACTERS = 512

/** A page of a list. */
export function page<Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next_cursor: z.ZodNullable<z.ZodString> }> {
  return z.object({
    items: z.array(item),
    next_cursor: z.string().nullable().meta({ description: 'Pass it as cursor for the next page; null on the last one.' }),
  })
}

/** Query fields of every list. */
export const pageQuery = {
  cursor: z.string().min(1).max(MAX_CURSOR_CHARACTERS).optional().meta({ description: 'next_cursor of the page before' }),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_ITEMS).default(DEFAULT_PAGE_ITEMS).meta({ description: 'Items on the page' }),
}

/** A package, as authors send it and read it. */
export const packageSchema = z.union([scoredPackageSchema, draftPackageSchema]).meta({ id: 'Package' })

/** A table of an environment. */
export const tableSchema = z
  .object({
    name: z.string(),
    columns: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        not_null: z.boolean(),
        primary_key: z.boolean(),
        default: z.string().nullable(),
        references: z.string().nullable(),
      }),
    ),
    row_count: z.int(),
  })
  .meta({ id: 'Table' }) satisfies z.ZodType<TableView>

/** A published version. */
export const versionSchema = z
  .object({ version: z.string(), status: z.enum(ENVIRONMENT_STATUSES), published_at: z.string() })
  .meta({ id: 'Version' }) satisfies z.ZodType<VersionView>

const publicationFields = {
  slug: z.string(),
  version: z.string(),
  status: z.enum(ENVIRONMENT_STATUSES),
  created: z.boolean(),
  gates: z.array(gateResultSchema),
}

/** What publication answers. */
export const publicationSchema = z.object(publicationFields).meta({ id: 'Publication' }) satisfies z.ZodType<Publication>

/** What validation answers: nothing was kept. */
export const validationSchema = z
  .object({ version: z.string().nullable(), gates: z.array(gateResultSchema), admitted: z.boolean() })
  .meta({ id: 'Validation' })

/** One play on a package. */
export const playSchema = z
  .strictObject({
    task: nameSchema.nullable().default(null),
    calls: z.array(solutionStepSchema).max(DEFAULT_MAX_STEPS),
    answer: z.string().max(MAX_ANSWER_CHARACTERS).default(''),
  })
  .meta({ id: 'Play' }) satisfies z.ZodType<Play>

/** What it came to. */
export const playReportSchema = z
  .object({
    steps: z.array(stepSchema.omit({ reward: true })),
    stopped: z.string().nullable(),
    state_hash: z.string(),
    grade: gradeSchema.pick({ classification: true, evidence: true }).nullable(),
  })
  .meta({ id: 'PlayReport' }) satisfies z.ZodType<PlayReport>

const loaded = z.object({ loaded: z.int(), total: z.int() })

/** What became of an import. */
export const awmImportSchema = z
  .object({
    ...publicationFields,
    tables: loaded,
    inserts: loaded,
    rows: z.int(),
    tools: z.int(),
    failures: z.array(z.object({ statement: z.string(), table: z.string(), error: z.string() })),
    notes: z.array(z.string()).meta({ description: 'What the import decided: its clock, keys it added, definitions it changed.' }),
  })
  .meta({ id: 'AwmImport' }) satisfies z.ZodType<AwmImport>

/** One scenario of an AWM-layout data set. */
export const awmScenarioSchema = z
  .strictObject({
    name: z.string().min(1),
    description: z.string(),
    tasks: z.array(z.string()),
    tables: z.array(z.strictObject({ name: z.string().min(1), ddl: z.string().min(1), indexes: z.array(z.string()) })).min(1),
    sample: z.array(z.strictObject({ table_name: z.string().min(1), insert_statements: z.array(z.string()) })),
  })
  .meta({ id: 'AwmScenario' }) satisfies z.ZodType<AwmScenario>

/** Row-level changes of an episode. */
export const diffSchema = z.object({ changes: changesSchema }).meta({ id: 'StateDiff' })

/** The hash over every row, and the step after which it was taken. */
export const stateHashSchema = z.object({ state_hash: z.string(), step: z.int() }).meta({ id: 'StateHash' })

/** One reward; `episode` is the episode's id. */
export const rewardSchema = z
  .object({
    episode: z.string(),
    environment: z.string(),
    version: z.string(),
    task: z.string(),
    label: z.string().nullable(),
    classification: z.enum(CLASSIFICATIONS),
    mode: z.enum(VERDICT_MODES),
    reward: z.number().nullable(),
    unscored_reason: z.string().nullable(),
    at: z.string(),
  })
  .meta({ id: 'Reward' }) satisfies z.ZodType<RewardRecord>

/** Counts and mean over rewards. */
export const rewardSummarySchema = z
  .object({
    episodes: z.int(),
    scored: z.int(),
    mean_reward: z.number().nullable(),
    classifications: z.partialRecord(z.enum(CLASSIFICATIONS), z.int()),
  })
  .meta({ id: 'RewardSummary' }) satisfies z.ZodType<RewardSummary>
