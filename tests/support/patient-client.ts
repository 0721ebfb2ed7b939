// A careful trainer over HTTP, as a server that dies under it needs: the same request, with the same idempotency key, until it is
// answered. Gives answers back as the bytes that came, because byte-equality is what the suites compare.
import { z } from 'zod'
import { changesSchema, type Changes } from '../../shared/domain/changes.ts'
import { spawnedEpisodeSchema, stepSchema, type Step } from '../../shared/domain/episode.ts'
import type { JsonValue } from '../../shared/domain/json.ts'

/** One attempt may take as long as a new runtime keeps it waiting, on a machine that others use too. */
const ATTEMPT_MS = 30_000

/** A server that was killed is back within seconds; a busy machine needs longer. */
const INSIST_FOR_MS = 120_000

/** Pause before the next attempt, in milliseconds. */
const PAUSE_MS = 100

/** Statuses that say nothing about the request: the runtime is gone, or on its way back. */
const TRY_AGAIN = 503

const spawnedSchema = z.object({ items: z.array(spawnedEpisodeSchema) })
const hashSchema = z.object({ state_hash: z.string(), step: z.int() })
const diffSchema = z.object({ changes: changesSchema })
const rewardsSchema = z.object({ items: z.array(z.object({ episode: z.string() })), next_cursor: z.string().nullable() })
const trajectorySchema = z.object({ steps: z.array(stepSchema) })

/** One call with what makes it repeatable. */
export interface KeyedCall {
  tool: string
  arguments: JsonValue
  key: string
}

/** What is known of an episode when it stands still. */
export interface Standing {
  steps: Step[]
  changes: Changes
  state_hash: string
}

/** A client that counts what it did. */
export class PatientClient {
  readonly url: string
  /** Tool calls that were answered. */
  calls = 0
  /** Requests that had to be sent again. */
  repeated = 0
  /** Awaited after each failed attempt, before the next one. */
  onFailure: (() => Promise<void>) | undefined

  constructor(url: string) {
    this.url = url
  }

  /** Spawns what the body asks for; the ids in order. A spawn that is repeated may leave episodes that nobody uses. */
  async spawn(body: object): Promise<string[]> {
    return spawnedSchema.parse(JSON.parse(await this.#insist('POST', '/v1/episodes', body))).items.map(({ id }) => id)
  }

  /** One step; the answer's text. */
  async call(id: string, { tool, arguments: args, key }: KeyedCall): Promise<string> {
    const text = await this.#insist('POST', `/v1/episodes/${id}/tools/${tool}`, { arguments: args }, key)
    this.calls++
    return text
  }

  async reset(id: string): Promise<void> {
    await this.#insist('POST', `/v1/episodes/${id}/reset`, {})
  }

  async close(id: string): Promise<void> {
    await this.#insist('POST', `/v1/episodes/${id}/close`, {})
  }

  /** The verdict's text. */
  async verify(id: string, answer: string): Promise<string> {
    return await this.#insist('POST', `/v1/episodes/${id}/verify`, { answer })
  }

  async stateHash(id: string): Promise<z.infer<typeof hashSchema>> {
    return hashSchema.parse(JSON.parse(await this.#insist('GET', `/v1/episodes/${id}/state_hash`)))
  }

  async standing(id: string): Promise<Standing> {
    const { steps } = trajectorySchema.parse(JSON.parse(await this.trajectory(id)))
    const { changes } = diffSchema.parse(JSON.parse(await this.diff(id)))
    return { steps, changes, state_hash: (await this.stateHash(id)).state_hash }
  }

  /** The trajectory's text. */
  async trajectory(id: string): Promise<string> {
    return await this.#insist('GET', `/v1/episodes/${id}/trajectory`)
  }

  /** The diff's text. */
  async diff(id: string): Promise<string> {
    return await this.#insist('GET', `/v1/episodes/${id}/diff`)
  }

  /** Ids of all episodes with a reward record; an episode with two records is named twice. */
  async rewardedEpisodes(): Promise<string[]> {
    const found: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page: z.infer<typeof rewardsSchema> = rewardsSchema.parse(
        JSON.parse(await this.#insist('GET', `/v1/rewards?limit=100${query}`)),
      )
      found.push(...page.items.map(({ episode }) => episode))
      cursor = page.next_cursor
    }
    return found
  }

  /** Publishes a package and waits for its gates. */
  async publish(environmentPackage: object): Promise<void> {
    await this.#insist('POST', '/v1/environments', environmentPackage)
  }

  async #insist(method: string, route: string, body?: unknown, key?: string): Promise<string> {
    const until = Date.now() + INSIST_FOR_MS
    for (;;) {
      const failure = await this.#attempt(method, route, body, key)
      if ('text' in failure) return failure.text
      if (Date.now() > until) throw new Error(`${method} ${route} got no answer for ${INSIST_FOR_MS} ms; the last was: ${failure.why}`)
      this.repeated++
      await this.onFailure?.()
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    }
  }

  async #attempt(method: string, route: string, body: unknown, key: string | undefined): Promise<{ text: string } | { why: string }> {
    let status: number
    let text: string
    try {
      const answer = await fetch(`${this.url}${route}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
        signal: AbortSignal.timeout(ATTEMPT_MS),
      })
      status = answer.status
      text = await answer.text()
    } catch (error) {
      return { why: error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error) }
    }
    if (status < 300) return { text }
    if (status === TRY_AGAIN) return { why: text }
    throw new Error(`${method} ${route} answered ${status}: ${text}`)
  }
}
