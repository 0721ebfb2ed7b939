// The Durable Object that hosts one episode: storage, alarm, serial order, wiring. No rule of an episode is decided here.
import { DurableObject } from 'cloudflare:workers'
import { readPackage } from '../../../shared/catalog/packages.ts'
import type { EpisodeObject, EpisodeRecord, EpisodeStart, Surface, ToolCall, Trajectory } from '../../../shared/contract/environments.ts'
import type { EpisodeEventKind } from '../../../shared/contract/rewards.ts'
import type { Changes } from '../../../shared/domain/changes.ts'
import type { StepReport } from '../../../shared/domain/episode.ts'
import { DEFAULT_VOTES, type Verdict, type VerdictMode } from '../../../shared/domain/verdict.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { packageSource } from '../../../shared/sandbox/package-source.ts'
import { requireFree } from '../blocks.ts'
import type { Env } from '../env.ts'
import { isOpen, type EpisodeState } from './episode-state.ts'
import { EpisodeStore } from './episode-store.ts'
import { Episode as EpisodeCore } from './episode.ts'
import { acknowledge, enqueue, eventOf, RESEND_AFTER_MS } from './outbox.ts'
import { surfaceOf } from './surface.ts'
import { verify } from './verify.ts'
import { World } from './world.ts'

/** See {@link EpisodeObject}. */
export class Episode extends DurableObject<Env> implements EpisodeObject {
  readonly #store = new EpisodeStore(this.ctx.storage)
  #episode: EpisodeCore | null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    const state = this.#store.state()
    this.#episode = state
      ? EpisodeCore.wake(state, this.#store, this.#world(state.start), Date.now, kind => {
          this.#record(kind)
        })
      : null
  }

  async start(request: EpisodeStart): Promise<EpisodeRecord> {
    return await this.#serially(async () => {
      if (this.#episode) throw new OrreryError('internal_error', 'an episode of this name exists already')
      this.#episode = await EpisodeCore.start(request, this.#store, this.#world(request), Date.now, kind => {
        this.#record(kind)
      })
      // Not sent from here: the verb that spawns sends the events of all its episodes in batches.
      enqueue(this.#episode, eventOf(this.#episode, 'started', Date.now()))
      await this.ctx.storage.setAlarm(Math.min(Date.now() + RESEND_AFTER_MS, this.#episode.leaseEnd))
      return this.#episode.record()
    })
  }

  async call(call: ToolCall): Promise<StepReport> {
    return await this.#withEpisode(async episode => {
      requireMcpSession(episode.state, call.mcp_session)
      await requireFree(this.env, episode.state.start.version)
      return await episode.call(call)
    })
  }

  async surface(mcpSession?: string): Promise<Surface> {
    const { state } = this.#present()
    requireMcpSession(state, mcpSession)
    return surfaceOf(state.start, await readPackage(this.env.PACKAGES, state.start.version))
  }

  async show(): Promise<EpisodeRecord> {
    return await this.#withEpisode(async episode => episode.record())
  }

  async reset(): Promise<EpisodeRecord> {
    return await this.#withEpisode(async episode => {
      await requireFree(this.env, episode.state.start.version)
      await episode.reset()
      return episode.record()
    })
  }

  async close(): Promise<EpisodeRecord> {
    return await this.#withEpisode(async episode => {
      await episode.end('closed')
      const record = episode.record()
      this.ctx.storage.kv.put('free_when_delivered', true)
      await this.#freeWhenDone(episode)
      return record
    })
  }

  async verify(request: { answer?: string | undefined; mode: VerdictMode; votes?: number | undefined }): Promise<Verdict> {
    return await this.#withEpisode(async episode => {
      const known = this.#store.verdict()
      if (known) return known
      await requireFree(this.env, episode.state.start.version)
      const found = await readPackage(this.env.PACKAGES, episode.state.start.version)
      const { answer = null, mode, votes = DEFAULT_VOTES } = request
      const verdict = await verify(episode, found, this.env.VERIFICATION, { answer, mode, votes })
      this.#record('verdict')
      return verdict
    })
  }

  async diff(): Promise<Changes> {
    return await this.#withEpisode(async episode => await episode.changes())
  }

  async stateHash(): Promise<{ state_hash: string; step: number }> {
    return await this.#withEpisode(async episode => ({ state_hash: await episode.stateHash(), step: episode.totals.steps }))
  }

  async trajectory(): Promise<Trajectory> {
    return await this.#withEpisode(async episode => await episode.trajectory())
  }

  async mcpSession(): Promise<string> {
    const episode = this.#present()
    if (episode.state.mcp_session === null) episode.setMcpSession(crypto.randomUUID())
    return episode.state.mcp_session ?? ''
  }

  async endMcpSession(session: string): Promise<void> {
    const episode = this.#present()
    requireMcpSession(episode.state, session)
    episode.setMcpSession(null)
  }

  async acknowledge(events: string[]): Promise<void> {
    await this.#serially(async () => {
      const episode = this.#episode
      if (!episode) return
      acknowledge(episode, events)
      await this.#freeWhenDone(episode)
    })
  }

  /** The lease ran out, or an event was not acknowledged. */
  override async alarm(): Promise<void> {
    await this.#serially(async () => {
      const episode = this.#episode
      if (!episode) return
      await episode.repair()
      if (Date.now() >= episode.leaseEnd) {
        await episode.end('lease')
        this.ctx.storage.kv.put('free_when_delivered', true)
      }
      const waiting = this.#store.outbox()
      if (waiting.length > 0) await this.env.EPISODE_EVENTS.sendBatch(waiting.map(body => ({ body })))
      if (await this.#freeWhenDone(episode)) return
      await this.ctx.storage.setAlarm(waiting.length > 0 ? Date.now() + RESEND_AFTER_MS : episode.leaseEnd)
    })
  }

  #world(start: EpisodeStart): World {
    return new World(this.ctx, this.env.LOADER, packageSource(this.env.PACKAGES, start.version), start.clock)
  }

  #present(): EpisodeCore {
    if (!this.#episode)
      throw new OrreryError('gone', 'the episode is over and its state was freed; its stored trajectory may still be there')
    return this.#episode
  }

  async #withEpisode<Result>(verb: (episode: EpisodeCore) => Promise<Result>): Promise<Result> {
    return await this.#serially(async () => {
      const episode = this.#present()
      await episode.repair()
      return await verb(episode)
    })
  }

  /** One verb at a time: a step awaits its facet, and the next must not start before it is logged. */
  async #serially<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work, work)
    this.#turn = turn.catch(() => undefined)
    return await turn
  }

  #record(kind: EpisodeEventKind): void {
    const episode = this.#episode
    if (!episode) return
    const event = eventOf(episode, kind, Date.now())
    enqueue(episode, event)
    this.ctx.waitUntil(this.#send(event))
  }

  async #send(event: ReturnType<typeof eventOf>): Promise<void> {
    try {
      await this.env.EPISODE_EVENTS.send(event)
    } finally {
      // Sent or not: if no acknowledgement comes, the alarm sends it again.
      const alarm = await this.ctx.storage.getAlarm()
      const again = Date.now() + RESEND_AFTER_MS
      if (this.#episode && (alarm === null || alarm > again)) await this.ctx.storage.setAlarm(again)
    }
  }

  async #freeWhenDone(episode: EpisodeCore): Promise<boolean> {
    const due = this.ctx.storage.kv.get('free_when_delivered') === true
    if (!due || isOpen(episode.state) || this.#store.outbox().length > 0) return false
    this.#episode = null
    this.#world(episode.state.start).delete()
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
    return true
  }
}

function requireMcpSession(state: EpisodeState, session: string | undefined): void {
  if (session !== undefined && session !== state.mcp_session)
    throw new OrreryError('not_found', 'that MCP session is over; initialize a new one on the same URL')
}
