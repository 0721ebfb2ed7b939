// The episode's core: its verbs over a store, a world and the services it reports to. Knows nothing of Durable Objects,
// HTTP or MCP; the object that hosts it (episode-object.ts) brings time, storage and serial order.
import type { EpisodeRecord, EpisodeStart, ToolCall, Trajectory } from '../../../shared/contract/environments.ts'
import type { LastCall, WorldOutcome } from '../../../shared/contract/world.ts'
import type { Changes } from '../../../shared/domain/changes.ts'
import { clockAfter } from '../../../shared/domain/clock.ts'
import type { EndReason, StepReport } from '../../../shared/domain/episode.ts'
import { isJsonObject, type JsonValue } from '../../../shared/domain/json.ts'
import { OrreryError } from '../../../shared/errors.ts'
import {
  canBeVerified,
  endedState,
  isOpen,
  leaseEnd,
  readyState,
  resetState,
  runningState,
  stepEffect,
  type EpisodeState,
} from './episode-state.ts'
import { addToTotals, totalsOf, type Ending, type EpisodeStore, type LoggedStep, type StepTotals } from './episode-store.ts'
import type { World } from './world.ts'

/** Tells whoever reports it that the episode ended. */
export type Report = (kind: 'ended') => void

/** One episode. Verbs must be called one at a time. */
export class Episode {
  readonly store: EpisodeStore
  readonly #world: World
  readonly #now: () => number
  readonly #report: Report
  #state: EpisodeState
  #totals: StepTotals
  #repaired: boolean

  private constructor(store: EpisodeStore, world: World, now: () => number, report: Report, state: EpisodeState, repaired: boolean) {
    this.store = store
    this.#world = world
    this.#now = now
    this.#report = report
    this.#state = state
    this.#repaired = repaired
    this.#totals = totalsOf(repaired ? [] : store.steps())
  }

  /** Seeds the world and makes the episode. */
  static async start(start: EpisodeStart, store: EpisodeStore, world: World, now: () => number, report: Report): Promise<Episode> {
    await (await world.facet()).seed()
    const state = readyState(start, now())
    store.putState(state)
    return new Episode(store, world, now, report, state, true)
  }

  /** The episode that the store remembers. */
  static wake(state: EpisodeState, store: EpisodeStore, world: World, now: () => number, report: Report): Episode {
    return new Episode(store, world, now, report, state, false)
  }

  get state(): EpisodeState {
    return this.#state
  }

  get totals(): StepTotals {
    return this.#totals
  }

  /** When the lease runs out, milliseconds since 1970. */
  get leaseEnd(): number {
    return leaseEnd(this.#state, this.#totals.last_logged_at)
  }

  /** After a crash: finishes a reset that was begun, and logs the step that the world did and the log does not have. */
  async repair(): Promise<void> {
    if (this.#repaired) return
    if (isOpen(this.#state)) {
      if (this.#state.resetting) await this.#finishReset()
      const last = await (await this.#world.facet()).last()
      if (last && last.step > this.#totals.steps) await this.#log(last, last.idempotency_key)
    }
    this.#repaired = true
  }

  /** One step. A call with a known idempotency key answers what the first one answered. */
  async call(call: ToolCall): Promise<StepReport> {
    const key = call.idempotency_key ?? null
    const earlier = key === null ? null : this.store.stepByKey(key)
    if (earlier) {
      if (earlier.fingerprint === fingerprintOf(call)) return reportOf(earlier)
      throw new OrreryError(
        'idempotency_mismatch',
        `the idempotency key was used for another call (step ${earlier.step}, ${earlier.tool}); use a new key for a new call`,
      )
    }
    await this.#requireOpen('take steps')
    const { tool, arguments: args } = call
    return await this.#repairedUnlessItFails(async () => {
      const step = this.#totals.steps + 1
      const outcome = await this.#world.call({ step, tool, arguments: args, seed: this.#state.start.seed, idempotency_key: key })
      return await this.#log(outcome, key)
    })
  }

  /** Work on the world and then on the log: when it fails in between, they differ, and the next verb has to repair that first. */
  async #repairedUnlessItFails<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#repaired = false
    const result = await work()
    this.#repaired = true
    return result
  }

  async #log(outcome: WorldOutcome | LastCall, key: string | null): Promise<StepReport> {
    const effect = stepEffect(this.#state, outcome.outcome, outcome.step)
    const { step, tool, arguments: args, result, error, at, rows_read, rows_written } = outcome
    const logged: LoggedStep = {
      ...{ step, tool, arguments: args, outcome: outcome.outcome, result, error, at, rows_read, rows_written },
      reward: effect.reward,
      done: effect.done,
      idempotency_key: key,
      fingerprint: key === null ? null : fingerprintOf({ tool, arguments: args }),
      logged_at: this.#now(),
    }
    const ending = effect.reason === null ? null : await this.#ending(null)
    this.store.addStep(logged)
    this.#totals = addToTotals(this.#totals, logged)
    if (effect.reason !== null && ending) this.#close(effect.reason, ending)
    else if (this.#state.status === 'ready') this.#setState(runningState(this.#state))
    return reportOf(logged)
  }

  /** Back to the initial state; not after the end. */
  async reset(): Promise<void> {
    await this.#requireOpen('be reset')
    this.#setState({ ...this.#state, resetting: true })
    await this.#repairedUnlessItFails(async () => {
      await this.#finishReset()
    })
  }

  async #finishReset(): Promise<void> {
    await this.#world.reset()
    this.store.clearSteps()
    this.#totals = totalsOf([])
    this.#setState({ ...resetState(this.#state), started_at: this.#now() })
  }

  /** Ends the episode; does nothing when it is over. */
  async end(reason: EndReason, answer: string | null = null): Promise<void> {
    if (isOpen(this.#state)) this.#close(reason, await this.#ending(answer))
  }

  #close(reason: EndReason, ending: Ending): void {
    this.store.putEnding(ending)
    this.#setState(endedState(this.#state, reason, this.#now()))
    this.#report('ended')
    this.#world.delete()
  }

  async #ending(answer: string | null): Promise<Ending> {
    const facet = await this.#world.facet()
    return { changes: await facet.changes(), state_hash: await facet.stateHash(), answer }
  }

  /** Throws `episode_ended` when no verdict can be asked for. */
  requireVerifiable(): void {
    if (!canBeVerified(this.#state)) throw ended(this.#state, 'be verified')
  }

  setMcpSession(session: string | null): void {
    this.#setState({ ...this.#state, mcp_session: session })
  }

  async changes(): Promise<Changes> {
    return this.store.ending()?.changes ?? (await (await this.#world.facet()).changes())
  }

  async stateHash(): Promise<string> {
    return this.store.ending()?.state_hash ?? (await (await this.#world.facet()).stateHash())
  }

  record(): EpisodeRecord {
    const { start, status, reason } = this.#state
    const { name, environment, version, task, label, seed } = start
    return {
      ...{ name, environment, version, task, label, seed, status, reason },
      steps_taken: this.#totals.steps,
      clock: clockAfter(start.clock, this.#totals.steps),
      lease_expires_at: new Date(this.leaseEnd).toISOString(),
      usage: this.#totals.usage,
    }
  }

  async trajectory(): Promise<Trajectory> {
    const steps = this.store
      .steps()
      .map(({ done: _done, idempotency_key: _key, fingerprint: _fingerprint, logged_at: _at, ...step }) => step)
    const [answer, verdict] = [this.store.ending()?.answer ?? null, this.store.verdict()]
    return { episode: this.record(), steps, answer, verdict, changes: await this.changes(), state_hash: await this.stateHash() }
  }

  async #requireOpen(what: string): Promise<void> {
    if (isOpen(this.#state) && this.#now() >= this.leaseEnd) await this.end('lease')
    if (!isOpen(this.#state)) throw ended(this.#state, what)
  }

  #setState(state: EpisodeState): void {
    this.#state = state
    this.store.putState(state)
  }
}

function ended(state: EpisodeState, what: string): OrreryError {
  return new OrreryError(
    'episode_ended',
    `episode_ended: the episode is over (${state.reason ?? state.status}) and cannot ${what}; spawn a new one`,
  )
}

/**
 * Equal for equal calls, whatever the order of their keys. Not RFC 8785, which refuses what callers may well send and an agent's
 * mistake must not stop its log: lone surrogates, and numbers beyond a double.
 */
function fingerprintOf(call: { tool: string; arguments: ToolCall['arguments'] }): string {
  return JSON.stringify([call.tool, call.arguments], (_key, value: JsonValue) =>
    isJsonObject(value) ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))) : value,
  )
}

function reportOf({ outcome, result, error, step, reward, done }: LoggedStep): StepReport {
  return { outcome, result, error, step, reward, done }
}
