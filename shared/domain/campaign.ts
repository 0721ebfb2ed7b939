// A campaign: scenarios in, published environments out; and what is recorded of every item on the way (architecture §8, §9).
// Says what these things look like. Who may go from which status to which is in campaign-state.ts.
import { z } from 'zod'
import { budgetSchema } from './budget.ts'

/** Stages of one environment, in order. `scenario` is the filters; the last two belong to the environments Worker. */
export const SYNTHESIS_STAGES = ['scenario', 'tasks', 'schema', 'data', 'tools', 'verification', 'admission', 'publish'] as const

/** See {@link SYNTHESIS_STAGES}. */
export type SynthesisStage = (typeof SYNTHESIS_STAGES)[number]

/** Where a campaign stands. The last three are final. */
export const CAMPAIGN_STATUSES = ['queued', 'running', 'paused', 'completed', 'cancelled', 'failed'] as const

/** See {@link CAMPAIGN_STATUSES}. */
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

/**
 * Where one item stands. `refused`: a filter or the author does not take the scenario. `quarantined`: a stage gave up, or too few
 * tasks passed their gates. `failed`: the infrastructure, not the author, is to blame. All but the first two are final.
 */
export const ITEM_STATUSES = ['queued', 'running', 'published', 'refused', 'quarantined', 'cancelled', 'failed'] as const

/** See {@link ITEM_STATUSES}. */
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** Most environments of one campaign: a suite of the reference has 1,000. */
export const MAX_CAMPAIGN_ITEMS = 1000

/** Longest scenario, in characters: a paragraph; longer texts are specifications. */
export const MAX_SCENARIO_CHARACTERS = 1000

/** Tasks of an environment unless the request says otherwise: as many as the reference has. */
export const DEFAULT_TASKS_PER_ENVIRONMENT = 10

/** Most tasks of an environment: each costs five gates. */
export const MAX_TASKS_PER_ENVIRONMENT = 30

/** The author of campaigns that name none: needs no model. */
export const DEFAULT_AUTHOR = 'blueprint'

/** What a campaign may spend on models, in all and for each environment. */
export const campaignBudgetsSchema = z
  .strictObject({ budget: budgetSchema.optional(), environment_budget: budgetSchema.optional() })
  .meta({ id: 'CampaignBudgets' })

/** See {@link campaignBudgetsSchema}. */
export type CampaignBudgets = z.infer<typeof campaignBudgetsSchema>

/** What `POST /v1/synthesis` takes. `count` is environments in all: those beyond the given scenarios are enumerated by the author. */
export const campaignRequestSchema = z
  .strictObject({
    scenarios: z.array(z.string().trim().min(1).max(MAX_SCENARIO_CHARACTERS)).min(1).max(MAX_CAMPAIGN_ITEMS).optional(),
    count: z.int().min(1).max(MAX_CAMPAIGN_ITEMS).optional(),
    author: z.string().min(1).max(64).default(DEFAULT_AUTHOR),
    tasks_per_environment: z.int().min(1).max(MAX_TASKS_PER_ENVIRONMENT).default(DEFAULT_TASKS_PER_ENVIRONMENT),
    seed: z.int().min(0).default(1).meta({ description: 'Equal requests with equal seeds make equal environments.' }),
    ...campaignBudgetsSchema.shape,
  })
  .superRefine((request, context) => {
    if (request.scenarios === undefined && request.count === undefined) {
      context.addIssue({ code: 'custom', path: ['count'], message: 'give scenarios, or a count for the author to enumerate, or both' })
    }
    if (request.count !== undefined && request.scenarios !== undefined && request.count < request.scenarios.length) {
      const message = `is environments in all, so it must be at least the number of scenarios (${request.scenarios.length}); or leave it out`
      context.addIssue({ code: 'custom', path: ['count'], message })
    }
  })
  .meta({ id: 'CampaignRequest' })

/** A request with its defaults filled in. */
export type CampaignRequest = z.infer<typeof campaignRequestSchema>

/**
 * How an author understood a scenario: the business of its catalogue, in which variant, with which modules; which nouns of the text the
 * environment is made of, and which it has not. `score` grows with the likeness of text and business.
 */
export const scenarioFitSchema = z
  .object({
    business: z.string(),
    variant: z.string().nullable(),
    modules: z.array(z.string()),
    nouns: z.array(z.string()),
    missing: z.array(z.string()),
    score: z.number(),
  })
  .meta({ id: 'ScenarioFit' })

/** See {@link scenarioFitSchema}. */
export type ScenarioFit = z.infer<typeof scenarioFitSchema>

/**
 * One scenario of a campaign. `stage` is the one it is in, or ended in; `reason` says why it was not published. `fit` is null until the
 * scenario is accepted, and for authors that do not say.
 */
export const campaignItemSchema = z
  .object({
    index: z.int(),
    scenario: z.string(),
    status: z.enum(ITEM_STATUSES),
    stage: z.enum(SYNTHESIS_STAGES).nullable(),
    slug: z.string().nullable(),
    version: z.string().nullable(),
    reason: z.string().nullable(),
    fit: scenarioFitSchema.nullable().default(null),
  })
  .meta({ id: 'CampaignItem' })

/** See {@link campaignItemSchema}. */
export type CampaignItem = z.infer<typeof campaignItemSchema>

/** What would become of a scenario: its slug and how well it fits, or why it is refused. */
export const screenedScenarioSchema = z
  .object({
    index: z.int(),
    scenario: z.string(),
    accepted: z.boolean(),
    slug: z.string().nullable(),
    category: z.string().nullable(),
    fit: scenarioFitSchema.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ScreenedScenario' })

/** See {@link screenedScenarioSchema}. */
export type ScreenedScenario = z.infer<typeof screenedScenarioSchema>

/** Items by status, and in all. */
export const campaignCountsSchema = z
  .object({
    total: z.int(),
    queued: z.int(),
    running: z.int(),
    published: z.int(),
    refused: z.int(),
    quarantined: z.int(),
    cancelled: z.int(),
    failed: z.int(),
  } satisfies Record<ItemStatus | 'total', z.ZodInt>)
  .meta({ id: 'CampaignCounts' })

/** See {@link campaignCountsSchema}. */
export type CampaignCounts = z.infer<typeof campaignCountsSchema>

/** One line of the list of campaigns. Times are ISO 8601; `reason` says why a campaign failed. */
export const campaignSummarySchema = z
  .object({
    id: z.string(),
    status: z.enum(CAMPAIGN_STATUSES),
    author: z.string(),
    seed: z.int(),
    tasks_per_environment: z.int(),
    reason: z.string().nullable(),
    created_at: z.string(),
    ended_at: z.string().nullable(),
    counts: campaignCountsSchema,
  })
  .meta({ id: 'CampaignSummary' })

/** See {@link campaignSummarySchema}. */
export type CampaignSummary = z.infer<typeof campaignSummarySchema>

const spentSchema = z.object({ tokens: z.int(), dollars: z.number() })

/** A campaign with its items, in the order of the request. */
export const campaignViewSchema = campaignSummarySchema
  .extend({
    items: z.array(campaignItemSchema),
    spent: spentSchema.meta({ description: 'On models, in all' }),
    spent_on_scenarios: spentSchema.meta({ description: 'What of it the scenarios took' }),
  })
  .meta({ id: 'Campaign' })

/** See {@link campaignViewSchema}. */
export type CampaignView = z.infer<typeof campaignViewSchema>

/** What is wrong with an artefact, told to its author: the place, what is wrong and what to do, and what was seen there. */
export const synthesisProblemSchema = z
  .object({ where: z.string(), what: z.string(), evidence: z.string() })
  .meta({ id: 'SynthesisProblem' })

/** See {@link synthesisProblemSchema}. */
export type SynthesisProblem = z.infer<typeof synthesisProblemSchema>

/** One attempt of one stage; it succeeded when it has no problems. `tokens` and US `dollars` are 0 for authors without a model. */
export const attemptSchema = z
  .object({
    stage: z.enum(SYNTHESIS_STAGES),
    attempt: z.int(),
    problems: z.array(synthesisProblemSchema),
    duration_ms: z.number(),
    author: z.string(),
    tokens: z.int(),
    dollars: z.number(),
    at: z.string(),
  })
  .meta({ id: 'SynthesisAttempt' })

/** See {@link attemptSchema}. */
export type Attempt = z.infer<typeof attemptSchema>

/** Attempts of one stage in a round of its campaign. A model that has not understood its problems after two repairs repeats itself. */
export const MAX_ATTEMPTS = 3

/** The number of an attempt (from 1 in each round of its campaign, which count from 0) on record: later rounds go on counting. */
export const attemptNumber = (round: number, attempt: number): number => attempt + round * MAX_ATTEMPTS

/** The round of an attempt on record, and its number in it, from 1: `2, round 2` is the second attempt since a campaign was resumed. */
export function attemptText(attempt: number): string {
  const round = Math.floor((attempt - 1) / MAX_ATTEMPTS)
  return round === 0 ? String(attempt) : `${attempt - round * MAX_ATTEMPTS}, round ${round + 1}`
}

/** An attempt's place in the record of its environment. */
export type AttemptPlace = Pick<Attempt, 'stage' | 'attempt'>

/** Where the problem of an attempt is that an outage broke off; its record gives way to that of the attempt when it goes on. */
export const BROKEN_OFF = 'broken off'

/** An attempt with the reasons for which an answer was asked for again within it, because it could not be read. */
const toldAttemptSchema = attemptSchema
  .extend({ asked_again: z.array(z.string()).meta({ description: 'Why answers were asked for again within the attempt' }) })
  .meta({ id: 'ToldAttempt' })

/** An item with the record of its making, oldest attempt first. */
export const campaignRunSchema = campaignItemSchema.extend({ attempts: z.array(toldAttemptSchema) }).meta({ id: 'CampaignRun' })

/** See {@link campaignRunSchema}. */
export type CampaignRun = z.infer<typeof campaignRunSchema>

const eventFields = { number: z.int(), at: z.string() }

/**
 * What happened in a campaign; numbers grow by the order of happening and start at 1.
 * The last event of a campaign is its own, with a final status.
 */
export const campaignEventSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...eventFields, kind: z.literal('campaign'), status: z.enum(CAMPAIGN_STATUSES), reason: z.string().nullable() }),
    z.object({ ...eventFields, kind: z.literal('item'), item: campaignItemSchema }),
    z.object({ ...eventFields, kind: z.literal('attempt'), index: z.int(), attempt: attemptSchema }),
  ])
  .meta({ id: 'CampaignEvent' })

/** See {@link campaignEventSchema}. */
export type CampaignEvent = z.infer<typeof campaignEventSchema>
