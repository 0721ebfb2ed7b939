// The edge of the environments Worker: RPC in, verbs out. Durable Object classes are exported for the runtime.
import { WorkerEntrypoint } from 'cloudflare:workers'
import type {
  AwmImport,
  AwmScenario,
  EnvironmentQuery,
  EnvironmentsService,
  PackageData,
  Page,
  Play,
  PlayReport,
  PageQuery,
  Publication,
  QuarantinedPackage,
  Spawned,
  TableView,
  VersionView,
} from '../../shared/contract/environments.ts'
import type { BlockFinding, EnvironmentBlock } from '../../shared/domain/block.ts'
import type { EnvironmentPackage, EnvironmentSummary, EnvironmentView } from '../../shared/domain/environment.ts'
import type { SpawnRequest } from '../../shared/domain/episode.ts'
import type { GateResult } from '../../shared/domain/gate.ts'
import type { JsonValue } from '../../shared/domain/json.ts'
import type { Split, SuiteEnvironment, SuiteRequest, SuiteSummary } from '../../shared/domain/suite.ts'
import type { Task, TaskView } from '../../shared/domain/task.ts'
import { findSuite, listSuiteEnvironments, listSuites } from '../../shared/catalog/suites.ts'
import { admit, publishAdmitted } from './admit.ts'
import { block, release } from './blocks.ts'
import * as catalogue from './catalogue.ts'
import type { Env } from './env.ts'
import { importAwm } from './import-awm.ts'
import { play } from './play.ts'
import { publish, validate } from './publish.ts'
import { quarantine } from './quarantine.ts'
import { spawnEpisodes } from './spawn-episodes.ts'
import { createSuite } from './suites.ts'

export { Admission } from './admission/admission.ts'
export { Rehearsals } from './admission/rehearsals.ts'
export { Episode } from './episode/episode-object.ts'
export { Importer } from './import/importer.ts'

/** See {@link EnvironmentsService}. */
export class Environments extends WorkerEntrypoint<Env> implements EnvironmentsService {
  async publish(input: JsonValue): Promise<Publication> {
    return await publish(this.env, input)
  }

  async validate(input: JsonValue): Promise<{ version: string | null; gates: GateResult[] }> {
    return await validate(this.env, input)
  }

  async play(input: JsonValue, plays: Play[]): Promise<PlayReport[]> {
    return await play(this.env, input, plays)
  }

  async rehearse(data: PackageData): Promise<GateResult[]> {
    return [await this.env.REHEARSALS.getByName(crypto.randomUUID()).load(data)]
  }

  async admit(input: JsonValue): Promise<{ version: string | null; gates: GateResult[] }> {
    return await admit(this.env, input)
  }

  async publishAdmitted(version: string): Promise<Publication> {
    return await publishAdmitted(this.env, version)
  }

  async quarantine(held: QuarantinedPackage): Promise<string | null> {
    return await quarantine(this.env, held)
  }

  async importAwm(scenario: AwmScenario): Promise<AwmImport> {
    return await importAwm(this.env, scenario)
  }

  async list(query: EnvironmentQuery): Promise<Page<EnvironmentSummary>> {
    return await catalogue.list(this.env, query)
  }

  async show(reference: string): Promise<EnvironmentView> {
    return await catalogue.show(this.env, reference)
  }

  async tasks(reference: string): Promise<TaskView[]> {
    return await catalogue.tasks(this.env, reference)
  }

  async taskSources(reference: string): Promise<Task[]> {
    return await catalogue.taskSources(this.env, reference)
  }

  async schema(reference: string): Promise<TableView[]> {
    return await catalogue.schema(this.env, reference)
  }

  async package(reference: string): Promise<EnvironmentPackage> {
    return await catalogue.packageOf(this.env, reference)
  }

  async gates(reference: string): Promise<GateResult[]> {
    return await catalogue.gates(this.env, reference)
  }

  async versions(slug: string): Promise<VersionView[]> {
    return await catalogue.versions(this.env, slug)
  }

  async createSuite(request: SuiteRequest): Promise<{ suite: SuiteSummary; created: boolean }> {
    return await createSuite(this.env, request)
  }

  async suites(query: PageQuery): Promise<Page<SuiteSummary>> {
    return await listSuites(this.env.CATALOG, query)
  }

  async suite(name: string): Promise<SuiteSummary> {
    return await findSuite(this.env.CATALOG, name)
  }

  async suiteEnvironments(name: string, query: PageQuery & { split?: Split | undefined }): Promise<Page<SuiteEnvironment>> {
    return await listSuiteEnvironments(this.env.CATALOG, name, query)
  }

  async spawn(requests: SpawnRequest[]): Promise<Spawned[]> {
    return await spawnEpisodes(this.env, requests, work => {
      this.ctx.waitUntil(work)
    })
  }

  async block(finding: BlockFinding): Promise<void> {
    await block(this.env, finding)
  }

  async release(reference: string): Promise<EnvironmentBlock[]> {
    return await release(this.env, reference)
  }
}

/** This Worker has no public face. */
export default {
  fetch: () => new Response('not found', { status: 404 }),
} satisfies ExportedHandler<Env>
