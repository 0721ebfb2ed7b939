// Where an audit plays: episodes without a task, so that nothing is scored and nothing ends them but the audit.
import type { StepReport } from '../../shared/domain/episode.ts'
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import type { SolutionStep } from '../../shared/domain/task.ts'
import type { OrreryClient } from '../client.ts'

/** Most steps of an episode: all edges of one tool, and room for resets. */
const MAX_STEPS = 1000

/** What a sequence of calls came to: the last answer, and the state before and after that last call. */
export interface Played {
  last: StepReport | null
  before: string
  after: string
}

/** An episode of an environment that is played in from its start again and again. */
export class Stage {
  readonly #client: OrreryClient
  readonly #episode: string

  private constructor(client: OrreryClient, episode: string) {
    this.#client = client
    this.#episode = episode
  }

  static async open(client: OrreryClient, environment: string): Promise<Stage> {
    const [episode] = (await client.spawn({ environment, label: 'audit', max_steps: MAX_STEPS })).items
    if (!episode) throw new Error(`the server spawned no episode of ${environment}`)
    return new Stage(client, episode.id)
  }

  /** Plays calls from the start. A call whose references lead nowhere ends the sequence before it. */
  async play(calls: readonly SolutionStep[]): Promise<Played> {
    await this.#client.reset(this.#episode)
    const results: JsonValue[] = []
    let played: Played = { last: null, before: '', after: '' }
    for (const [index, { tool, arguments: args }] of calls.entries()) {
      const given = resolved(args, results)
      if (given === null) return { ...played, last: null }
      const before = index === calls.length - 1 ? await this.#client.stateHash(this.#episode) : ''
      const last = await this.#client.call(this.#episode, tool, given)
      results.push(last.result)
      played = { last, before, after: '' }
    }
    return { ...played, after: await this.#client.stateHash(this.#episode) }
  }

  async close(): Promise<void> {
    await this.#client.close(this.#episode)
  }
}

function resolved(args: JsonObject, results: readonly JsonValue[]): JsonObject | null {
  try {
    return resolveArguments(args, results)
  } catch {
    return null
  }
}
