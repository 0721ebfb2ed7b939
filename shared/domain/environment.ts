// An environment as data: the package (five files, one JSON), its canonical form and its version.
// Rules that need SQL or JavaScript parsing live in shared/sql and shared/policy.
import { z } from 'zod'
import { environmentBlockSchema } from './block.ts'
import { canonicalJson, sha256Hex } from './canonical.ts'
import { columnsByTableSchema, draftTaskSchema, taskSchema, type Task, type TaskView } from './task.ts'
import { toolSchema } from './toolset.ts'

/** Slugs name environments in URLs. */
export const SLUG_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/** The five files of a package on disk, in reading order. */
export const PACKAGE_FILES = ['environment.json', 'schema.sql', 'seed.json', 'tools.js', 'verifiers.js'] as const

/** Who the tools act for; `user_id` and whatever else the author adds are the agent's to know. */
export const actorSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** A value of a seed row: what SQLite stores, integers within ±2^53, no BLOB. */
export const sqlValueSchema = z.union([
  z.string(),
  z.number().refine(value => !Number.isInteger(value) || Number.isSafeInteger(value), 'integers must be within ±(2^53 − 1)'),
  z.null(),
])

/** See {@link sqlValueSchema}. */
export type SqlValue = z.infer<typeof sqlValueSchema>

/** A row of a table. */
export const rowSchema = z.record(z.string(), sqlValueSchema)

/** See {@link rowSchema}. */
export type Row = z.infer<typeof rowSchema>

const manifestFields = {
  slug: z.string().regex(SLUG_PATTERN, 'must be lower case letters, digits and inner hyphens, at most 64 characters'),
  title: z.string().min(1).max(200),
  description: z.string().min(1),
  category: z.string().min(1).max(64),
  clock: z.iso.datetime({ message: 'must be an ISO 8601 instant in UTC, such as 2026-01-05T09:00:00Z' }),
  actor: actorSchema,
  generated: columnsByTableSchema,
  tools: z.array(toolSchema).min(1),
  /** What this version changed, and why. */
  note: z.string().min(1).max(2000).optional(),
}

const manifestSchema = z.strictObject({ ...manifestFields, tasks: z.array(taskSchema).min(1) })
const draftManifestSchema = z.strictObject({ ...manifestFields, draft: z.literal(true), tasks: z.array(draftTaskSchema) })

const packageFields = {
  schema_sql: z.string().min(1),
  seed: z.record(z.string(), z.array(rowSchema)),
  tools_js: z.string().min(1),
  verifiers_js: z.string(),
}

function refineNames(value: { environment: { tools: { name: string }[]; tasks: { id: string }[] } }, context: z.core.$RefinementCtx): void {
  const repeated = (names: string[], path: (index: number) => PropertyKey[]): void => {
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index)
        context.addIssue({ code: 'custom', path: path(index), message: `the name ${name} is used twice`, input: name })
    })
  }
  repeated(
    value.environment.tools.map(tool => tool.name),
    index => ['environment', 'tools', index, 'name'],
  )
  repeated(
    value.environment.tasks.map(task => task.id),
    index => ['environment', 'tasks', index, 'id'],
  )
}

/** The package of an environment that can be scored. */
export const scoredPackageSchema = z.strictObject({ environment: manifestSchema, ...packageFields }).superRefine(refineNames)

/** The package of a draft: tools work, tasks are texts without verifiers, nothing is scored. */
export const draftPackageSchema = z.strictObject({ environment: draftManifestSchema, ...packageFields }).superRefine(refineNames)

/** An environment whose tasks can be verified. */
export type ScoredPackage = z.infer<typeof scoredPackageSchema>

/** An environment without verifiers, such as an import from AWM. */
export type DraftPackage = z.infer<typeof draftPackageSchema>

/** Either; `environment.draft` tells them apart. */
export type EnvironmentPackage = ScoredPackage | DraftPackage

/** True for drafts: catalogued, spawned only by name, never scored. */
export function isDraft(environmentPackage: EnvironmentPackage): environmentPackage is DraftPackage {
  return 'draft' in environmentPackage.environment
}

/** The version of a package: the SHA-256 of its canonical form. */
export async function packageVersion(environmentPackage: EnvironmentPackage): Promise<string> {
  return await sha256Hex(canonicalJson(environmentPackage))
}

/** What anyone may read of a package's tasks. */
export function taskViews(environmentPackage: EnvironmentPackage): TaskView[] {
  return environmentPackage.environment.tasks.map(task => ({
    id: task.id,
    kind: 'kind' in task ? task.kind : null,
    instruction: task.instruction,
    difficulty: task.difficulty,
  }))
}

/** The scored task of that id; undefined when there is none or the package is a draft. */
export function findTask(environmentPackage: EnvironmentPackage, id: string): Task | undefined {
  return isDraft(environmentPackage) ? undefined : environmentPackage.environment.tasks.find(task => task.id === id)
}

/**
 * Where an environment stands: `published` passed every gate, `draft` has no verifiers, `quarantined` failed gates when it was
 * synthesized: it waits for review and is never spawned.
 */
export const ENVIRONMENT_STATUSES = ['published', 'draft', 'quarantined'] as const

/** See {@link ENVIRONMENT_STATUSES}. */
export type EnvironmentStatus = (typeof ENVIRONMENT_STATUSES)[number]

/** One line of the catalogue. `reason` says why it is quarantined; null for what is not. */
export const environmentSummarySchema = z
  .object({
    slug: z.string(),
    version: z.string(),
    title: z.string(),
    description: z.string(),
    category: z.string(),
    status: z.enum(ENVIRONMENT_STATUSES),
    tool_count: z.int(),
    task_count: z.int(),
    table_count: z.int(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'EnvironmentSummary' })

/** See {@link environmentSummarySchema}. */
export type EnvironmentSummary = z.infer<typeof environmentSummarySchema>

/** The environment as a POMDP, in words and counts. */
export const pomdpSchema = z.object({
  state: z.string(),
  actions: z.string(),
  observations: z.string(),
  transition: z.string(),
  reward: z.string(),
})

/** Everything about an environment that is not the author's alone. */
export const environmentViewSchema = environmentSummarySchema
  .extend({
    clock: z.string(),
    actor: actorSchema,
    tools: z.array(toolSchema),
    pomdp: pomdpSchema,
    note: z.string().nullable().default(null),
    blocked: environmentBlockSchema.nullable(),
  })
  .meta({ id: 'Environment' })

/** See {@link environmentViewSchema}. */
export type EnvironmentView = z.infer<typeof environmentViewSchema>
