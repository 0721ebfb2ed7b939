// An episode: one run of one task in one environment instance. Its status is a pure state machine,
// its steps are the trajectory. The Durable Object that hosts one is in services/environments/episode.
import { z } from 'zod'
import { DEFAULT_LEASE_SECONDS, DEFAULT_MAX_STEPS, LEASE_SECONDS_RANGE, MAX_EPISODES_PER_REQUEST, MAX_STEPS } from '../limits.ts'
import { rewardRulesSchema } from './reward.ts'
import { taskViewSchema } from './task.ts'

/** `ready` before the first step, `running` after it, `ended` with a reason, `expired` when the lease ran out. */
export const EPISODE_STATUSES = ['ready', 'running', 'ended', 'expired'] as const

/** See {@link EPISODE_STATUSES}. */
export type EpisodeStatus = (typeof EPISODE_STATUSES)[number]

/** Why an episode ended. */
export const END_REASONS = ['submitted', 'step_limit', 'format_error', 'closed', 'lease', 'fault'] as const

/** See {@link END_REASONS}. */
export type EndReason = (typeof END_REASONS)[number]

/** What became of one call. The second and third are the agent's format errors, the last is the environment's fault. */
export const OUTCOMES = ['ok', 'domain_error', 'invalid_arguments', 'unknown_tool', 'environment_fault'] as const

/** See {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number]

/** True for an unknown tool and for arguments that are not an object or break the schema; never for a domain error. */
export function isFormatError(outcome: Outcome): boolean {
  return outcome === 'unknown_tool' || outcome === 'invalid_arguments'
}

/** The default episode seed: a constant, so that unseeded runs replay too. */
export const DEFAULT_SEED = 0

const jsonObject = z.record(z.string(), z.json())
const stepError = z.object({ code: z.string(), message: z.string() })

/** What the caller of a tool gets back. `step` counts from 1; `result` is null unless the outcome is `ok`. */
export const stepReportSchema = z
  .object({
    outcome: z.enum(OUTCOMES),
    result: jsonObject.nullable(),
    error: stepError.nullable(),
    step: z.int(),
    reward: z.number(),
    done: z.boolean(),
  })
  .meta({ id: 'StepReport' })

/** See {@link stepReportSchema}. */
export type StepReport = z.infer<typeof stepReportSchema>

/** One logged step of a trajectory. `at` is the virtual time of the call; `arguments` is what the caller sent, whatever it was. */
export const stepSchema = z
  .object({
    step: z.int(),
    tool: z.string(),
    arguments: z.json(),
    outcome: z.enum(OUTCOMES),
    result: jsonObject.nullable(),
    error: stepError.nullable(),
    reward: z.number(),
    at: z.string(),
    rows_read: z.int(),
    rows_written: z.int(),
  })
  .meta({ id: 'Step' })

/** See {@link stepSchema}. */
export type Step = z.infer<typeof stepSchema>

/** What an episode has used: the ledger's units. */
export const usageSchema = z.object({ steps: z.int(), rows_read: z.int(), rows_written: z.int() }).meta({ id: 'EpisodeUsage' })

/** See {@link usageSchema}. */
export type EpisodeUsage = z.infer<typeof usageSchema>

/** A request for one or `count` episodes. */
export const spawnRequestSchema = z
  .strictObject({
    environment: z.string().min(1).meta({ description: 'slug, or slug@version to pin', example: 'todo' }),
    task: z.string().optional(),
    seed: z.int().default(DEFAULT_SEED),
    count: z.int().min(1).max(MAX_EPISODES_PER_REQUEST).default(1),
    reward_rules: rewardRulesSchema.optional(),
    max_steps: z.int().min(1).max(MAX_STEPS).default(DEFAULT_MAX_STEPS),
    lease_seconds: z.int().min(LEASE_SECONDS_RANGE.min).max(LEASE_SECONDS_RANGE.max).default(DEFAULT_LEASE_SECONDS),
    label: z.string().max(200).optional(),
  })
  .meta({ id: 'SpawnRequest' })

/** See {@link spawnRequestSchema}. */
export type SpawnRequest = z.infer<typeof spawnRequestSchema>

const episodeTask = taskViewSchema.pick({ id: true, kind: true, instruction: true }).nullable()

/** One spawned episode, as the trainer gets it. */
export const spawnedEpisodeSchema = z
  .object({
    id: z.string(),
    environment: z.string(),
    version: z.string(),
    task: episodeTask,
    mcp_url: z.string(),
    openenv_url: z.string(),
    status: z.enum(EPISODE_STATUSES),
    seed: z.int(),
  })
  .meta({ id: 'SpawnedEpisode' })

/** See {@link spawnedEpisodeSchema}. */
export type SpawnedEpisode = z.infer<typeof spawnedEpisodeSchema>

/** An episode as its trainer sees it. Times are ISO 8601; `clock` is virtual, the lease is wall time. */
export const episodeViewSchema = z
  .object({
    id: z.string(),
    environment: z.string(),
    version: z.string(),
    task: episodeTask,
    status: z.enum(EPISODE_STATUSES),
    reason: z.enum(END_REASONS).nullable(),
    steps_taken: z.int(),
    clock: z.string(),
    lease_expires_at: z.string().nullable(),
    usage: usageSchema,
  })
  .meta({ id: 'Episode' })

/** See {@link episodeViewSchema}. */
export type EpisodeView = z.infer<typeof episodeViewSchema>
