// What the `environments` Worker offers: the catalogue, admission, and episodes.
import type { BlockFinding, EnvironmentBlock } from '../domain/block.ts'
import type { Changes } from '../domain/changes.ts'
import type { EnvironmentPackage, EnvironmentStatus, EnvironmentSummary, EnvironmentView, Row } from '../domain/environment.ts'
import type { EndReason, EpisodeStatus, EpisodeUsage, SpawnRequest, Step, StepReport } from '../domain/episode.ts'
import type { GateResult } from '../domain/gate.ts'
import type { JsonValue } from '../domain/json.ts'
import type { RewardRules } from '../domain/reward.ts'
import type { Split, SuiteEnvironment, SuiteRequest, SuiteSummary } from '../domain/suite.ts'
import type { SolutionStep, TaskView, Task, TaskKind } from '../domain/task.ts'
import type { Grade, Verdict, VerdictMode } from '../domain/verdict.ts'

/** One page of a list. `next_cursor` is null on the last page. */
export interface Page<Item> {
  items: Item[]
  next_cursor: string | null
}

/** Which page of a list. */
export interface PageQuery {
  cursor?: string | undefined
  limit: number
}

/** Filters of the catalogue. Drafts are listed only when `status` asks for them. */
export interface EnvironmentQuery extends PageQuery {
  category?: string | undefined
  q?: string | undefined
  status?: EnvironmentStatus | undefined
}

/** One table as its reader sees it. */
export interface TableView {
  name: string
  columns: { name: string; type: string; not_null: boolean; primary_key: boolean; default: string | null; references: string | null }[]
  row_count: number
}

/** What publication answers. `created` is false when that version existed already. */
export interface Publication {
  slug: string
  version: string
  status: EnvironmentStatus
  created: boolean
  gates: GateResult[]
}

/** A package that failed its gates, why it is not published, and what the gates found. */
export interface QuarantinedPackage {
  package: JsonValue
  reason: string
  gates: GateResult[]
}

/** Calls from the first rows on, with what is said at the end of a task; without a task nothing is graded. */
export interface Play {
  task: string | null
  calls: SolutionStep[]
  answer: string
}

/** What a play came to. `stopped` says why a call could not be made: it refers to a result that is not there. */
export interface PlayReport {
  steps: Omit<Step, 'reward'>[]
  stopped: string | null
  state_hash: string
  grade: Pick<Grade, 'classification' | 'evidence'> | null
}

/** Tables and rows of an environment that is being written. */
export interface PackageData {
  schema_sql: string
  seed: Record<string, Row[]>
}

/** One published version of an environment; times are ISO 8601. */
export interface VersionView {
  version: string
  status: EnvironmentStatus
  published_at: string
}

/** One scenario of an AWM-layout data set, its rows joined by scenario name. */
export interface AwmScenario {
  name: string
  description: string
  tasks: string[]
  tables: { name: string; ddl: string; indexes: string[] }[]
  sample: { table_name: string; insert_statements: string[] }[]
}

/** What became of an import: the draft, and every statement that did not load. */
export interface AwmImport extends Publication {
  tables: { loaded: number; total: number }
  inserts: { loaded: number; total: number }
  rows: number
  tools: number
  failures: { statement: string; table: string; error: string }[]
  /** What the import decided: its clock, keys that were added, definitions that were changed, examples that do not exist. */
  notes: string[]
}

/** An episode that spawn made. `name` is the Durable Object's name: the gateway turns it into id and token. */
export interface Spawned {
  name: string
  environment: string
  version: string
  task: { id: string; kind: TaskKind | null; instruction: string } | null
  status: EpisodeStatus
  seed: number
}

/** The catalogue, admission, spawn and blocks. Failures are OrreryErrors; package code that is blocked is refused with `environment_blocked`. */
export interface EnvironmentsService {
  /** Runs the gates on a package and publishes it; throws `package_refused` with `gates`, and keeps nothing, when one fails. */
  publish(input: JsonValue): Promise<Publication>
  /** Runs the gates and keeps nothing, whatever they find. */
  validate(input: JsonValue): Promise<{ version: string | null; gates: GateResult[] }>
  /**
   * Plays on a package that need not be published, from its first rows each, and keeps nothing. Throws `package_refused` for one that
   * does not load, `invalid_request` for a task that it does not have.
   */
  play(input: JsonValue, plays: Play[]): Promise<PlayReport[]>
  /** Loads tables and rows in the sandbox, as an instance is seeded, and keeps nothing: the gate `seed` of what is there so far. */
  rehearse(data: PackageData): Promise<GateResult[]>
  /**
   * As `validate`, and keeps the package and its gates when all of them passed, so that {@link publishAdmitted} runs none again.
   * A version that is kept or published already is not judged again.
   */
  admit(input: JsonValue): Promise<{ version: string | null; gates: GateResult[] }>
  /** Publishes a version that `admit` has kept. Repeated it answers the same with `created` false. Throws `not_found`. */
  publishAdmitted(version: string): Promise<Publication>
  /** Keeps a package that failed, to be looked at; answers its version, or null when it is no package or is published. */
  quarantine(held: QuarantinedPackage): Promise<string | null>
  importAwm(scenario: AwmScenario): Promise<AwmImport>
  list(query: EnvironmentQuery): Promise<Page<EnvironmentSummary>>
  /** `reference` is `slug` or `slug@version` (a prefix of at least 8 characters will do). Throws `not_found`. */
  show(reference: string): Promise<EnvironmentView>
  tasks(reference: string): Promise<TaskView[]>
  /** Tasks with solutions and answers, for authors. */
  taskSources(reference: string): Promise<Task[]>
  schema(reference: string): Promise<TableView[]>
  package(reference: string): Promise<EnvironmentPackage>
  gates(reference: string): Promise<GateResult[]>
  versions(slug: string): Promise<VersionView[]>
  /** Keeps a suite; `created` is false when it is kept already. Throws `invalid_request` and `suite_exists`. */
  createSuite(request: SuiteRequest): Promise<{ suite: SuiteSummary; created: boolean }>
  suites(query: PageQuery): Promise<Page<SuiteSummary>>
  suite(name: string): Promise<SuiteSummary>
  suiteEnvironments(name: string, query: PageQuery & { split?: Split | undefined }): Promise<Page<SuiteEnvironment>>
  /** Spawns all requested episodes, in order, or none. */
  spawn(requests: SpawnRequest[]): Promise<Spawned[]>
  /** Blocks a version until it is released: what a watchdog outside the runtime asks for. */
  block(finding: BlockFinding): Promise<void>
  /** Lifts the blocks of an environment and answers them. Throws `not_found` when nothing of it is blocked. */
  release(reference: string): Promise<EnvironmentBlock[]>
}

/** Everything an Episode needs to start. */
export interface EpisodeStart {
  name: string
  environment: string
  version: string
  /** The environment's virtual start time. */
  clock: string
  task: { id: string; kind: TaskKind | null; instruction: string } | null
  seed: number
  max_steps: number
  lease_seconds: number
  reward_rules: RewardRules
  label: string | null
}

/** A tool call. `arguments` is whatever the caller sent; the episode judges it. */
export interface ToolCall {
  tool: string
  arguments: JsonValue
  idempotency_key?: string | undefined
  /** MCP session id that the caller presented; one that is not in force is refused with `not_found`. */
  mcp_session?: string | undefined
}

/** An environment's surface for agents. `tools_json` is the serialised list for MCP, made once per version. */
export interface Surface {
  version: string
  title: string
  description: string
  instruction: string | null
  tools_json: string
}

/** An Episode as its object knows it; the gateway adds the id. */
export interface EpisodeRecord {
  name: string
  environment: string
  version: string
  task: { id: string; kind: TaskKind | null; instruction: string } | null
  label: string | null
  seed: number
  status: EpisodeStatus
  reason: EndReason | null
  steps_taken: number
  clock: string
  lease_expires_at: string | null
  usage: EpisodeUsage
}

/** Everything that is kept of an episode: what rewards stores, and what exports read. */
export interface Trajectory {
  episode: EpisodeRecord
  steps: Step[]
  answer: string | null
  verdict: Verdict | null
  changes: Changes
  state_hash: string
}

/**
 * One episode, a Durable Object. Every verb throws `gone` once the object is freed;
 * steps and resets throw `episode_ended` after the end.
 */
export interface EpisodeObject {
  start(request: EpisodeStart): Promise<EpisodeRecord>
  call(call: ToolCall): Promise<StepReport>
  /** Throws `not_found` for an MCP session id that is not in force. */
  surface(mcpSession?: string): Promise<Surface>
  show(): Promise<EpisodeRecord>
  reset(): Promise<EpisodeRecord>
  close(): Promise<EpisodeRecord>
  verify(request: { answer?: string | undefined; mode: VerdictMode; votes?: number | undefined }): Promise<Verdict>
  diff(): Promise<Changes>
  stateHash(): Promise<{ state_hash: string; step: number }>
  trajectory(): Promise<Trajectory>
  /** MCP session era: the opaque session id in force, made on first use. */
  mcpSession(): Promise<string>
  /** Takes a session id out of force (the episode goes on); throws `not_found` for one that is not in force. */
  endMcpSession(session: string): Promise<void>
  /** Takes delivered events out of the outbox; frees the object once it is over and nothing is left to deliver. */
  acknowledge(events: string[]): Promise<void>
}
