// The tables of D1 that campaigns of synthesis are kept in; all written by `synthesis` alone. How columns are called stands in tables.ts.
import { foreignKey, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  CAMPAIGN_STATUSES,
  ITEM_STATUSES,
  SYNTHESIS_STAGES,
  type CampaignRequest,
  type ScenarioFit,
  type SynthesisProblem,
} from '../domain/campaign.ts'
import type { JsonObject, JsonValue } from '../domain/json.ts'

/** Campaigns of synthesis, with the request they were made of. */
export const campaigns = sqliteTable(
  'campaigns',
  {
    id: text().primaryKey(),
    status: text({ enum: CAMPAIGN_STATUSES }).notNull(),
    request: text({ mode: 'json' }).$type<CampaignRequest>().notNull(),
    /** How often it was opened again after its end: Workflow instances of each round have names of their own. */
    round: integer().notNull().default(0),
    reason: text(),
    created_at: integer().notNull(),
    ended_at: integer(),
  },
  table => [
    index('campaigns_created').on(table.created_at, table.id),
    index('campaigns_status').on(table.status, table.created_at, table.id),
  ],
)

/** One item of a campaign: a scenario on its way to an environment. `plan` is its author's own. */
export const synthesisRuns = sqliteTable(
  'synthesis_runs',
  {
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    ordinal: integer().notNull(),
    scenario: text().notNull(),
    category: text(),
    plan: text({ mode: 'json' }).$type<JsonValue>(),
    slug: text(),
    status: text({ enum: ITEM_STATUSES }).notNull(),
    stage: text({ enum: SYNTHESIS_STAGES }),
    version: text(),
    reason: text(),
    fit: text({ mode: 'json' }).$type<ScenarioFit>(),
  },
  table => [primaryKey({ columns: [table.campaign, table.ordinal] }), index('synthesis_runs_status').on(table.campaign, table.status)],
)

/** Every attempt of every stage of an item; one without problems succeeded. */
export const synthesisAttempts = sqliteTable(
  'synthesis_attempts',
  {
    campaign: text().notNull(),
    ordinal: integer().notNull(),
    stage: text({ enum: SYNTHESIS_STAGES }).notNull(),
    attempt: integer().notNull(),
    problems: text({ mode: 'json' }).$type<SynthesisProblem[]>().notNull(),
    duration_ms: real().notNull(),
    author: text().notNull(),
    tokens: integer().notNull(),
    dollars: real().notNull().default(0),
    at: integer().notNull(),
  },
  table => [
    primaryKey({ columns: [table.campaign, table.ordinal, table.stage, table.attempt] }),
    foreignKey({ columns: [table.campaign, table.ordinal], foreignColumns: [synthesisRuns.campaign, synthesisRuns.ordinal] }),
  ],
)

/**
 * What models took, by the attempt that asked, booked as each answer comes. Scenarios are a campaign's and no item's: stage `scenario` of item 0,
 * an attempt for each round.
 */
export const modelSpending = sqliteTable(
  'model_spending',
  {
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    ordinal: integer().notNull(),
    stage: text({ enum: SYNTHESIS_STAGES }).notNull(),
    attempt: integer().notNull(),
    tokens: integer().notNull(),
    dollars: real().notNull(),
  },
  table => [primaryKey({ columns: [table.campaign, table.ordinal, table.stage, table.attempt] })],
)

/**
 * What happened in a campaign, numbered in order. `occasion` names what is told, so that a step that a crash repeats
 * does not tell it twice.
 */
export const campaignEvents = sqliteTable(
  'campaign_events',
  {
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    number: integer().notNull(),
    occasion: text().notNull(),
    at: integer().notNull(),
    event: text({ mode: 'json' }).$type<JsonObject>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.campaign, table.number] }),
    uniqueIndex('campaign_events_occasion').on(table.campaign, table.occasion),
  ],
)
