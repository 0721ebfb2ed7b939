// The tables of D1 (architecture §7), each written by one Worker only; migrations are generated from this file and synthesis-tables.ts.
// Columns are called what the domain calls them. Times are integers: milliseconds since 1970, wall time;
// `clock` is virtual time as text. Nothing here runs a query.
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { BLOCK_REASONS } from '../domain/block.ts'
import { ENVIRONMENT_STATUSES, type EnvironmentView } from '../domain/environment.ts'
import { END_REASONS, EPISODE_STATUSES } from '../domain/episode.ts'
import type { Fault } from '../domain/fault.ts'
import { GATES } from '../domain/gate.ts'
import { SPLITS } from '../domain/suite.ts'
import { TASK_KINDS } from '../domain/task.ts'
import { CLASSIFICATIONS, VERDICT_MODES } from '../domain/verdict.ts'

/**
 * Every version ever published, by package hash. Written by `environments`, never updated: versions are immutable. Quarantined ones are
 * here too, with the reason; one that passes its gates after all gives way to itself, published.
 */
export const environmentVersions = sqliteTable(
  'environment_versions',
  {
    version: text().primaryKey(),
    slug: text().notNull(),
    status: text({ enum: ENVIRONMENT_STATUSES }).notNull(),
    title: text().notNull(),
    description: text().notNull(),
    category: text().notNull(),
    clock: text().notNull(),
    actor: text({ mode: 'json' }).$type<EnvironmentView['actor']>().notNull(),
    tool_count: integer().notNull(),
    task_count: integer().notNull(),
    table_count: integer().notNull(),
    published_at: integer().notNull(),
    reason: text(),
  },
  table => [
    index('environment_versions_slug').on(table.slug, table.version),
    index('environment_versions_status').on(table.status, table.slug),
  ],
)

/** One line per slug: which version the bare slug means. `status` is that version's. Written by `environments`. */
export const environments = sqliteTable(
  'environments',
  {
    slug: text().primaryKey(),
    latest_version: text()
      .notNull()
      .references(() => environmentVersions.version),
    status: text({ enum: ENVIRONMENT_STATUSES }).notNull(),
    created_at: integer().notNull(),
  },
  table => [index('environments_status').on(table.status, table.slug)],
)

/** What anyone may read of a version's tasks; `ordinal` keeps the package's order. Written by `environments`. */
export const tasks = sqliteTable(
  'tasks',
  {
    version: text()
      .notNull()
      .references(() => environmentVersions.version),
    id: text().notNull(),
    ordinal: integer().notNull(),
    kind: text({ enum: TASK_KINDS }),
    instruction: text().notNull(),
    difficulty: integer().notNull(),
  },
  table => [primaryKey({ columns: [table.version, table.id] })],
)

/** Named lists of versions, never changed. `hash` is over the members. Written by `environments`. */
export const suites = sqliteTable('suites', {
  name: text().primaryKey(),
  description: text().notNull(),
  hash: text().notNull(),
  created_at: integer().notNull(),
})

/** The members of a suite, in order of their slugs. Written by `environments`. */
export const suiteEnvironments = sqliteTable(
  'suite_environments',
  {
    suite: text()
      .notNull()
      .references(() => suites.name),
    slug: text().notNull(),
    version: text()
      .notNull()
      .references(() => environmentVersions.version),
    split: text({ enum: SPLITS }).notNull(),
  },
  table => [primaryKey({ columns: [table.suite, table.slug] })],
)

/** What each gate found when a version was admitted; `ordinal` keeps the order in which they ran. Written by `environments`. */
export const gateResults = sqliteTable(
  'gate_results',
  {
    version: text()
      .notNull()
      .references(() => environmentVersions.version),
    ordinal: integer().notNull(),
    gate: text({ enum: GATES }).notNull(),
    task: text(),
    passed: integer({ mode: 'boolean' }).notNull(),
    skipped: integer({ mode: 'boolean' }),
    detail: text().notNull(),
    faults: text({ mode: 'json' }).$type<Fault[]>(),
    duration_ms: real().notNull(),
  },
  table => [primaryKey({ columns: [table.version, table.ordinal] })],
)

/**
 * Versions whose code hung or broke the process; `released_at` is null while the block is in force.
 * No reference to `environment_versions`: a package may be blocked by its own admission. Written by `environments`.
 */
export const blockedVersions = sqliteTable(
  'blocked_versions',
  {
    version: text().primaryKey(),
    slug: text().notNull(),
    reason: text({ enum: BLOCK_REASONS }).notNull(),
    tool: text(),
    at: integer().notNull(),
    count: integer().notNull(),
    released_at: integer(),
  },
  table => [index('blocked_versions_slug').on(table.slug, table.version)],
)

/**
 * What is known of an episode from its events; between start and end nothing is written (architecture §6).
 * `started_at` is the time of the earliest event that arrived, `ended_at` null while no event after the end has.
 * Written by `rewards`.
 */
export const episodes = sqliteTable(
  'episodes',
  {
    name: text().primaryKey(),
    environment: text().notNull(),
    version: text().notNull(),
    task_id: text(),
    task_kind: text({ enum: TASK_KINDS }),
    task_instruction: text(),
    label: text(),
    seed: integer().notNull(),
    status: text({ enum: EPISODE_STATUSES }).notNull(),
    reason: text({ enum: END_REASONS }),
    steps_taken: integer().notNull(),
    clock: text().notNull(),
    started_at: integer().notNull(),
    ended_at: integer(),
    steps: integer().notNull(),
    rows_read: integer().notNull(),
    rows_written: integer().notNull(),
    trajectory_key: text(),
  },
  table => [
    index('episodes_started').on(table.started_at, table.name),
    index('episodes_label').on(table.label, table.started_at, table.name),
    index('episodes_status').on(table.status, table.started_at, table.name),
  ],
)

/** The verdict of an episode, without its evidence, which is in the trajectory. Written by `rewards`. */
export const verdicts = sqliteTable('verdicts', {
  episode: text()
    .primaryKey()
    .references(() => episodes.name),
  classification: text({ enum: CLASSIFICATIONS }).notNull(),
  mode: text({ enum: VERDICT_MODES }).notNull(),
  verifier_version: text().notNull(),
  at: integer().notNull(),
})

/** The reward of an episode; null with a reason when its verdict is never scored. Written by `rewards`. */
export const rewards = sqliteTable(
  'rewards',
  {
    episode: text()
      .primaryKey()
      .references(() => episodes.name),
    environment: text().notNull(),
    version: text().notNull(),
    task: text().notNull(),
    label: text(),
    reward: real(),
    unscored_reason: text(),
    at: integer().notNull(),
  },
  table => [
    index('rewards_at').on(table.at, table.episode),
    index('rewards_label').on(table.label, table.at, table.episode),
    index('rewards_task').on(table.environment, table.task, table.at, table.episode),
  ],
)
