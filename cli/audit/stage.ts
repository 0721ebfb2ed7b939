// Where an audit plays: episodes without a task, so that nothing is scored and nothing ends them but the audit.
import type { Changes } from '../../shared/domain/changes.ts'
import type { StepReport } from '../../shared/domain/episode.ts'
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import type { SolutionStep } from '../../shared/domain/task.ts'
import type { OrreryClient } from '../client.ts'
import { readingTools, type Subject } from './subject.ts'

/** Most steps of an episode: it is reset before each sequence. */
const MAX_STEPS = 1000

/** What a sequence of calls came to. */
export interface Played {
  /** What the last call answered; null when it was not made. */
  last: Pick<StepReport, 'outcome' | 'result' | 'error'> | null
  /** Hashes of the state before and after the last call. */
  before: string
  after: string
  /** Rows that a tool wrote which promises to read. */
  written: number
}

/** An episode of an environment that is played in from its start again and again. */
export class Stage {
  readonly #client: OrreryClient
  readonly #episode: string
  readonly #reading: ReadonlySet<string>
  readonly #first: string

  private constructor(client: OrreryClient, episode: string, reading: ReadonlySet<string>, first: string) {
    this.#client = client
    this.#episode = episode
    this.#reading = reading
    this.#first = first
  }

  static async open(subject: Subject): Promise<Stage> {
    const { client, environment } = subject
    const [episode] = (await client.spawn({ environment, label: 'audit', max_steps: MAX_STEPS })).items
    if (!episode) throw new Error(`the server spawned no episode of ${environment}`)
    return new Stage(client, episode.id, readingTools(subject), await client.stateHash(episode.id))
  }

  /** Plays calls from the start. A call whose references lead nowhere ends the sequence before it, and so does a tool that breaks. */
  async play(calls: readonly SolutionStep[]): Promise<Played> {
    await this.#client.reset(this.#episode)
    const results: JsonValue[] = []
    let played: Played = { last: null, before: this.#first, after: this.#first, written: 0 }
    for (const [index, { tool, arguments: args }] of calls.entries()) {
      const given = resolved(args, results)
      if (given === null || played.last?.outcome === 'environment_fault') return { ...played, last: null }
      const isLast = index === calls.length - 1
      const before = isLast && index > 0 ? await this.#client.stateHash(this.#episode) : this.#first
      const written = isLast && index > 0 ? await this.#rowsWrittenBy(tool) : 0
      const last = await this.#client.call(this.#episode, tool, given)
      results.push(last.result)
      played = { last, before, after: '', written: isLast ? (await this.#rowsWrittenBy(tool)) - written : 0 }
    }
    return { ...played, after: await this.#client.stateHash(this.#episode) }
  }

  /** What the calls of the last play have changed. */
  async changes(): Promise<Changes> {
    return (await this.#client.diff(this.#episode)).changes
  }

  async close(): Promise<void> {
    await this.#client.close(this.#episode)
  }

  /** Asked of tools that must write none, because it costs a request. */
  async #rowsWrittenBy(tool: string): Promise<number> {
    return this.#reading.has(tool) ? (await this.#client.showEpisode(this.#episode)).usage.rows_written : 0
  }
}

function resolved(args: JsonObject, results: readonly JsonValue[]): JsonObject | null {
  try {
    return resolveArguments(args, results)
  } catch {
    return null
  }
}
