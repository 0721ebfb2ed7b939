// An episode and a catalogue in memory, for tests of the protocol alone: they keep our own contracts (EpisodeObject,
// EnvironmentsService) as far as MCP uses them, and throw where it must not go. No platform is imitated.
import type { EnvironmentsService, EpisodeObject, Surface, ToolCall } from '../../../../shared/contract/environments.ts'
import type { RewardsService } from '../../../../shared/contract/rewards.ts'
import type { SynthesisService } from '../../../../shared/contract/synthesis.ts'
import type { SpawnRequest, StepReport } from '../../../../shared/domain/episode.ts'
import type { Tool } from '../../../../shared/domain/toolset.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import type { Env } from '../../../../services/gateway/env.ts'

const unused = async (): Promise<never> => {
  throw new Error('MCP has no business with this verb')
}

/** A tool as an author writes it. */
export const searchTool: Tool = {
  name: 'search_notes',
  title: 'Search notes',
  description: 'Finds notes.',
  inputSchema: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'], additionalProperties: false },
  outputSchema: { type: 'object', properties: { items: { type: 'array' } }, required: ['items'] },
  annotations: { readOnlyHint: true },
  examples: [{ query: 'milk' }],
}

/** The list that an episode has serialised: its odd spacing shows whether somebody parsed it on the way. */
export const TOOLS_JSON =
  '[ {"name":"search_notes","title":"Search notes","description":"Finds notes.","inputSchema":{"type":"object"},"outputSchema":{"type":"object"},"annotations":{"readOnlyHint":true}} ]'

/** What the in-memory episode says of itself. */
export const SURFACE: Surface = {
  version: 'a'.repeat(64),
  title: 'Notes',
  description: 'A notebook.',
  instruction: 'Buy milk.',
  tools_json: TOOLS_JSON,
}

/** A report of a step that went well. */
export const OK: StepReport = { outcome: 'ok', result: { items: [{ id: 1 }] }, error: null, step: 1, reward: 0.25, done: false }

/** An episode that answers what a test tells it to, and remembers what it was asked. */
export class MemoryEpisode implements EpisodeObject {
  readonly calls: ToolCall[] = []
  surfaces = 0
  /** What the next calls answer, or throw. */
  next: StepReport | Error = OK
  /** Thrown by every verb once set. */
  broken: Error | null = null
  private generation = 1
  readonly start = unused
  readonly show = unused
  readonly reset = unused
  readonly close = unused
  readonly verify = unused
  readonly diff = unused
  readonly stateHash = unused
  readonly trajectory = unused
  readonly acknowledge = unused

  async call(call: ToolCall): Promise<StepReport> {
    this.check(call.mcp_session)
    this.calls.push(call)
    if (this.next instanceof Error) throw this.next
    return this.next
  }

  async surface(session?: string): Promise<Surface> {
    this.check(session)
    this.surfaces += 1
    return SURFACE
  }

  async mcpSession(): Promise<string> {
    return `session.${this.generation}`
  }

  async endMcpSession(session: string): Promise<void> {
    this.check(session)
    this.generation += 1
  }

  private check(session: string | undefined): void {
    if (this.broken !== null) throw this.broken
    if (session !== undefined && session !== `session.${this.generation}`) throw new OrreryError('not_found', 'no such session')
  }
}

/** A catalogue of one environment, `notes`, whose spawned episodes are in `episodes` by object name. */
export class MemoryPlatform {
  readonly episodes = new Map<string, MemoryEpisode>()
  readonly spawned: SpawnRequest[] = []
  readonly env: Env

  constructor() {
    this.env = {
      SIGNING_SECRET: 'a secret of this test',
      ENVIRONMENTS: this.environments(),
      REWARDS: rewards,
      SYNTHESIS: synthesis,
      EPISODE: { getByName: name => this.episode(name) },
    }
  }

  /** The episode of that object name, made on first use as Durable Objects are. */
  episode(name: string): MemoryEpisode {
    const episode = this.episodes.get(name) ?? new MemoryEpisode()
    this.episodes.set(name, episode)
    return episode
  }

  private environments(): EnvironmentsService {
    const known = (reference: string): void => {
      if (reference.split('@')[0] !== 'notes') throw new OrreryError('not_found', `no environment ${reference}`)
    }
    return {
      ...{
        publish: unused,
        validate: unused,
        quarantine: unused,
        importAwm: unused,
        list: unused,
        tasks: unused,
        taskSources: unused,
      },
      ...{ createSuite: unused, suites: unused, suite: unused, suiteEnvironments: unused },
      ...{ play: unused, rehearse: unused, admit: unused, publishAdmitted: unused },
      ...{ schema: unused, package: unused, gates: unused, versions: unused, block: unused, release: unused },
      show: async reference => {
        known(reference)
        const pomdp = { state: '', actions: '', observations: '', transition: '', reward: '' }
        const counts = { tool_count: 1, task_count: 0, table_count: 1, reason: null }
        const { version, title, description } = SURFACE
        const words = { slug: 'notes', version, title, description, category: 'test', status: 'published' as const }
        return { ...words, ...counts, clock: '2026-01-05T09:00:00Z', actor: {}, tools: [searchTool], note: null, pomdp, blocked: null }
      },
      spawn: async requests => {
        for (const { environment, task } of requests) {
          known(environment)
          if (task !== undefined && task !== 'buy_milk') throw new OrreryError('invalid_request', `notes has no task ${task}`)
        }
        this.spawned.push(...requests)
        return requests.map(({ seed }, index) => {
          const name = (this.episodes.size + index + 1).toString(16).padStart(32, '0')
          this.episode(name)
          return { name, environment: 'notes', version: SURFACE.version, task: null, status: 'ready', seed }
        })
      },
    }
  }
}

const synthesis: SynthesisService = {
  create: unused,
  authors: unused,
  preview: unused,
  list: unused,
  show: unused,
  run: unused,
  events: unused,
  exchanges: unused,
  cancel: unused,
  pause: unused,
  resume: unused,
}

const rewards: RewardsService = { episode: unused, episodes: unused, trajectory: unused, rewards: unused, summary: unused }
