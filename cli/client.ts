// The public HTTP API (architecture §9) as typed verbs. One verb, one route; no output, no logic.
import { z } from 'zod'
import type { AwmScenario, Play, PlayReport } from '../shared/contract/environments.ts'
import {
  campaignRunSchema,
  campaignViewSchema,
  type CampaignBudgets,
  type CampaignRun,
  type CampaignView,
} from '../shared/domain/campaign.ts'
import { environmentViewSchema, type EnvironmentPackage, type EnvironmentView } from '../shared/domain/environment.ts'
import { episodeViewSchema, stepReportSchema, type EpisodeView, type StepReport } from '../shared/domain/episode.ts'
import type { JsonObject, JsonValue } from '../shared/domain/json.ts'
import { suiteSummarySchema, type SuiteSummary } from '../shared/domain/suite.ts'
import { verdictSchema, type Verdict } from '../shared/domain/verdict.ts'
import * as answers from './answers.ts'
import { pathOf, requestJson, requestStream, type ApiRequest, type Endpoint } from './transport.ts'

/** A client of one server. References are `slug` or `slug@version`; ids are episode ids. */
export class OrreryClient {
  readonly endpoint: Endpoint

  constructor(endpoint: Endpoint) {
    this.endpoint = endpoint
  }

  async listEnvironments(query: Record<string, string | number | undefined>): Promise<z.infer<typeof answers.environmentPageSchema>> {
    return await this.get('/v1/environments', answers.environmentPageSchema, query)
  }

  async showEnvironment(reference: string): Promise<EnvironmentView> {
    return await this.get(pathOf('v1', 'environments', reference), environmentViewSchema)
  }

  /** With `solutions`, which takes scope `author`, each task also has its reference solution and answer. */
  async listTasks(reference: string, query: { solutions?: 'true' } = {}): Promise<z.infer<typeof answers.taskPageSchema>> {
    return await this.get(pathOf('v1', 'environments', reference, 'tasks'), answers.taskPageSchema, query)
  }

  async listGates(reference: string): Promise<z.infer<typeof answers.gatePageSchema>> {
    return await this.get(pathOf('v1', 'environments', reference, 'gates'), answers.gatePageSchema)
  }

  async showSchema(reference: string): Promise<z.infer<typeof answers.databaseSchemaSchema>> {
    return await this.get(pathOf('v1', 'environments', reference, 'schema'), answers.databaseSchemaSchema)
  }

  /** The package as it is stored; the caller judges it. */
  async package(reference: string): Promise<JsonValue> {
    return await this.get(pathOf('v1', 'environments', reference, 'package'), z.json())
  }

  async publish(environmentPackage: EnvironmentPackage): Promise<answers.PublicationAnswer> {
    return await this.post('/v1/environments', answers.publicationSchema, jsonOf(environmentPackage))
  }

  async validate(environmentPackage: EnvironmentPackage): Promise<z.infer<typeof answers.validationSchema>> {
    return await this.post('/v1/environments/validate', answers.validationSchema, jsonOf(environmentPackage))
  }

  /** Plays on a package that need not be published; nothing is kept. */
  async play(environmentPackage: EnvironmentPackage, plays: Play[]): Promise<PlayReport[]> {
    const body = jsonOf({ package: environmentPackage, plays })
    return (await this.post('/v1/environments/play', answers.playsSchema, body)).items
  }

  async release(reference: string): Promise<z.infer<typeof answers.releaseSchema>> {
    return await this.post(pathOf('v1', 'environments', reference, 'release'), answers.releaseSchema, {})
  }

  async importAwm(scenario: AwmScenario): Promise<answers.AwmImportAnswer> {
    return await this.post('/v1/imports/awm', answers.awmImportSchema, jsonOf(scenario))
  }

  /** The same list under the same name again answers what is there. */
  async createSuite(request: object): Promise<SuiteSummary> {
    return await this.post('/v1/suites', suiteSummarySchema, jsonOf(request))
  }

  async listSuites(query: Record<string, string | undefined>): Promise<z.infer<typeof answers.suitePageSchema>> {
    return await this.get('/v1/suites', answers.suitePageSchema, query)
  }

  async showSuite(name: string): Promise<SuiteSummary> {
    return await this.get(pathOf('v1', 'suites', name), suiteSummarySchema)
  }

  async listSuiteEnvironments(
    name: string,
    query: Record<string, string | number | undefined>,
  ): Promise<z.infer<typeof answers.suiteEnvironmentPageSchema>> {
    return await this.get(pathOf('v1', 'suites', name, 'environments'), answers.suiteEnvironmentPageSchema, query)
  }

  async spawn(request: JsonObject): Promise<z.infer<typeof answers.spawnedPageSchema>> {
    return await this.post('/v1/episodes', answers.spawnedPageSchema, request)
  }

  async listEpisodes(query: Record<string, string | undefined>): Promise<z.infer<typeof answers.episodePageSchema>> {
    return await this.get('/v1/episodes', answers.episodePageSchema, query)
  }

  async showEpisode(id: string): Promise<EpisodeView> {
    return await this.get(pathOf('v1', 'episodes', id), episodeViewSchema)
  }

  async call(id: string, tool: string, args: JsonValue, idempotencyKey?: string): Promise<StepReport> {
    const headers = idempotencyKey === undefined ? undefined : { 'Idempotency-Key': idempotencyKey }
    return await this.post(pathOf('v1', 'episodes', id, 'tools', tool), stepReportSchema, { arguments: args }, headers)
  }

  async verify(
    id: string,
    request: { answer?: string | undefined; mode?: string | undefined; votes?: number | undefined },
  ): Promise<Verdict> {
    return await this.post(pathOf('v1', 'episodes', id, 'verify'), verdictSchema, jsonOf(request))
  }

  async close(id: string): Promise<EpisodeView> {
    return await this.post(pathOf('v1', 'episodes', id, 'close'), episodeViewSchema, {})
  }

  /** Back to the first rows. */
  async reset(id: string): Promise<EpisodeView> {
    return await this.post(pathOf('v1', 'episodes', id, 'reset'), episodeViewSchema, {})
  }

  async stateHash(id: string): Promise<string> {
    return (await this.get(pathOf('v1', 'episodes', id, 'state_hash'), answers.stateHashSchema)).state_hash
  }

  async diff(id: string): Promise<z.infer<typeof answers.diffSchema>> {
    return await this.get(pathOf('v1', 'episodes', id, 'diff'), answers.diffSchema)
  }

  async trajectory(id: string): Promise<z.infer<typeof answers.trajectorySchema>> {
    return await this.get(pathOf('v1', 'episodes', id, 'trajectory'), answers.trajectorySchema)
  }

  async listAuthors(): Promise<z.infer<typeof answers.authorPageSchema>> {
    return await this.get('/v1/authors', answers.authorPageSchema)
  }

  async createCampaign(request: object): Promise<{ id: string }> {
    return await this.post('/v1/synthesis', answers.campaignCreatedSchema, jsonOf(request))
  }

  /** What a campaign would accept and refuse of a request; nothing is started. */
  async previewCampaign(request: object): Promise<z.infer<typeof answers.previewSchema>> {
    return await this.post('/v1/synthesis/preview', answers.previewSchema, jsonOf(request))
  }

  async listCampaigns(query: Record<string, string | undefined>): Promise<z.infer<typeof answers.campaignPageSchema>> {
    return await this.get('/v1/synthesis', answers.campaignPageSchema, query)
  }

  async showCampaign(id: string): Promise<CampaignView> {
    return await this.get(pathOf('v1', 'synthesis', id), campaignViewSchema)
  }

  /** `index` counts from 0. */
  async campaignRun(id: string, index: number): Promise<CampaignRun> {
    return await this.get(pathOf('v1', 'synthesis', id, 'items', String(index)), campaignRunSchema)
  }

  /** The stream of server-sent events with numbers above `after`, as bytes. */
  async campaignEvents(id: string, after: number): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    return await requestStream(this.endpoint, { method: 'GET', path: pathOf('v1', 'synthesis', id, 'events'), query: { after } })
  }

  async cancelCampaign(id: string): Promise<CampaignView> {
    return await this.post(pathOf('v1', 'synthesis', id, 'cancel'), campaignViewSchema, {})
  }

  async pauseCampaign(id: string): Promise<CampaignView> {
    return await this.post(pathOf('v1', 'synthesis', id, 'pause'), campaignViewSchema, {})
  }

  /** With budgets, a campaign that has ended goes on with the environments that ran out of theirs. */
  async resumeCampaign(id: string, budgets: CampaignBudgets = {}): Promise<CampaignView> {
    return await this.post(pathOf('v1', 'synthesis', id, 'resume'), campaignViewSchema, jsonOf(budgets))
  }

  /** Of one environment of a campaign, or of its scenarios (null). */
  async campaignExchanges(id: string, index: number | null): Promise<z.infer<typeof answers.exchangesSchema>> {
    const of = index === null ? [] : ['items', String(index)]
    return await this.get(pathOf('v1', 'synthesis', id, ...of, 'exchanges'), answers.exchangesSchema)
  }

  private async get<Schema extends z.ZodType>(path: string, schema: Schema, query?: ApiRequest['query']): Promise<z.infer<Schema>> {
    return await requestJson(this.endpoint, { method: 'GET', path, ...(query ? { query } : {}) }, schema)
  }

  private async post<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body: JsonValue,
    headers?: Record<string, string>,
  ): Promise<z.infer<Schema>> {
    return await requestJson(this.endpoint, { method: 'POST', path, body, ...(headers ? { headers } : {}) }, schema)
  }
}

/** The value as it will stand in a request: undefined entries are gone. */
function jsonOf(value: object): JsonValue {
  return z.json().parse(JSON.parse(JSON.stringify(value)))
}
