// Shapes of the HTTP API's answers that have no schema in shared/domain, checked when they arrive.
import { z } from 'zod'
import { authorViewSchema } from '../shared/domain/author-view.ts'
import { environmentBlockSchema } from '../shared/domain/block.ts'
import { environmentSummarySchema, ENVIRONMENT_STATUSES } from '../shared/domain/environment.ts'
import { campaignSummarySchema, screenedScenarioSchema } from '../shared/domain/campaign.ts'
import { changesSchema } from '../shared/domain/changes.ts'
import { exchangeViewSchema } from '../shared/domain/exchange.ts'
import { episodeViewSchema, spawnedEpisodeSchema, stepSchema } from '../shared/domain/episode.ts'
import { gateResultSchema } from '../shared/domain/gate.ts'
import { suiteEnvironmentSchema, suiteSummarySchema } from '../shared/domain/suite.ts'
import { taskViewSchema } from '../shared/domain/task.ts'
import { gradeSchema } from '../shared/domain/verdict.ts'

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next_cursor: z.string().nullish() })

/** `GET /v1/environments`. */
export const environmentPageSchema = page(environmentSummarySchema)

/** `GET /v1/environments/{slug}/tasks`; solutions and answers come only with scope `author`. */
export const taskPageSchema = page(
  taskViewSchema.extend({
    solution: z.array(z.object({ tool: z.string(), arguments: z.record(z.string(), z.json()) })).optional(),
    answer: z.string().optional(),
  }),
)

/** `GET /v1/environments/{slug}/gates`. */
export const gatePageSchema = page(gateResultSchema)

/** `POST /v1/episodes`. */
export const spawnedPageSchema = page(spawnedEpisodeSchema)

/** `GET /v1/episodes`. */
export const episodePageSchema = page(episodeViewSchema)

/** `POST /v1/synthesis`. */
export const campaignCreatedSchema = z.object({ id: z.string() })

/** `POST /v1/synthesis/preview`. */
export const previewSchema = z.object({ items: z.array(screenedScenarioSchema) })

/** `GET /v1/synthesis/{id}/exchanges` and `/v1/synthesis/{id}/items/{index}/exchanges`. */
export const exchangesSchema = z.object({ items: z.array(exchangeViewSchema) })

/** `GET /v1/authors`. */
export const authorPageSchema = page(authorViewSchema)

/** `GET /v1/synthesis`. */
export const campaignPageSchema = page(campaignSummarySchema)

/** `GET /v1/suites`. */
export const suitePageSchema = page(suiteSummarySchema)

/** `GET /v1/suites/{suite}/environments`. */
export const suiteEnvironmentPageSchema = page(suiteEnvironmentSchema)

/** `GET /v1/environments/{slug}/schema`. */
export const databaseSchemaSchema = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(
        z.object({ name: z.string(), type: z.string(), primary_key: z.boolean().optional(), references: z.string().nullish() }),
      ),
      row_count: z.int(),
    }),
  ),
})

/** `POST /v1/environments`. */
export const publicationSchema = z.object({ slug: z.string(), version: z.string(), gates: z.array(gateResultSchema) })

/** See {@link publicationSchema}. */
export type PublicationAnswer = z.infer<typeof publicationSchema>

/** `POST /v1/environments/validate`. */
export const validationSchema = z.object({ version: z.string().nullable(), gates: z.array(gateResultSchema) })

/** `POST /v1/environments/play`. */
export const playsSchema = z.object({
  items: z.array(
    z.object({
      steps: z.array(stepSchema.omit({ reward: true })),
      stopped: z.string().nullable(),
      state_hash: z.string(),
      grade: gradeSchema.pick({ classification: true, evidence: true }).nullable(),
    }),
  ),
})

/** `POST /v1/environments/{slug}/release`. */
export const releaseSchema = z.object({ released: z.array(environmentBlockSchema) })

const loaded = z.object({ loaded: z.int(), total: z.int() })

/** `POST /v1/imports/awm`. */
export const awmImportSchema = z.object({
  slug: z.string(),
  version: z.string(),
  status: z.enum(ENVIRONMENT_STATUSES).optional(),
  tables: loaded,
  inserts: loaded,
  rows: z.int(),
  tools: z.int(),
  failures: z.array(z.object({ statement: z.string(), table: z.string(), error: z.string() })),
  notes: z.array(z.string()).default([]),
})

/** See {@link awmImportSchema}. */
export type AwmImportAnswer = z.infer<typeof awmImportSchema>

/** `GET /v1/episodes/{id}/state_hash`. */
export const stateHashSchema = z.object({ state_hash: z.string() })

/** `GET /v1/episodes/{id}/diff`. */
export const diffSchema = z.object({ changes: changesSchema })

/** `GET /v1/episodes/{id}/trajectory`; whatever else it carries is kept for --json. */
export const trajectorySchema = z.looseObject({ steps: z.array(stepSchema) })
