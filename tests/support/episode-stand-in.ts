// The rewards Worker under test, with a small real Durable Object where the environments Worker's Episode is bound.
// The object keeps what the contract says about outbox and freeing, and has no world: steps are out of its scope.
import { DurableObject } from 'cloudflare:workers'
import type { EpisodeRecord, EpisodeStart, Trajectory } from '../../shared/contract/environments.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import { OrreryError } from '../../shared/errors.ts'

export { default, Rewards } from '../../services/rewards/index.ts'

/** An episode that can start, end, get a verdict and be freed. Every verb of one that never started fails, as a lost object would. */
export class Episode extends DurableObject {
  async start(request: EpisodeStart): Promise<EpisodeRecord> {
    const { name, environment, version, clock, task, label, seed } = request
    const record: EpisodeRecord = {
      name,
      environment,
      version,
      task,
      label,
      seed,
      status: 'ready',
      reason: null,
      steps_taken: 0,
      clock,
      lease_expires_at: null,
      usage: { steps: 0, rows_read: 0, rows_written: 0 },
    }
    await this.#keep({ episode: record, steps: [], answer: null, verdict: null, changes: {}, state_hash: 'f'.repeat(64) }, ['started'])
    return record
  }

  async close(): Promise<EpisodeRecord> {
    const known = await this.#known()
    const usage = { steps: 3, rows_read: 40, rows_written: 2 }
    const episode: EpisodeRecord = { ...known.episode, status: 'ended', reason: 'submitted', steps_taken: 3, usage }
    await this.#keep({ ...known, episode }, [...(await this.#outbox()), 'ended'])
    return episode
  }

  async verify(): Promise<Verdict> {
    const known = await this.#known()
    const verdict: Verdict = {
      classification: 'complete',
      checks: [{ name: 'done', passed: true }],
      unexpected_changes: {},
      evidence: 'The stand-in says so.',
      mode: 'code',
      verifier_version: 'a'.repeat(64),
      reward: 1,
      scored: true,
      unscored_reason: null,
    }
    await this.#keep({ ...known, verdict }, [...(await this.#outbox()), 'verdict'])
    return verdict
  }

  async trajectory(): Promise<Trajectory> {
    return await this.#known()
  }

  async acknowledge(events: string[]): Promise<void> {
    const { episode } = await this.#known()
    const left = (await this.#outbox()).filter(kind => !events.includes(kind))
    await this.ctx.storage.put('outbox', left)
    if (episode.status === 'ended' && left.length === 0) await this.ctx.storage.put('freed', true)
  }

  async #known(): Promise<Trajectory> {
    if (await this.ctx.storage.get<boolean>('freed')) throw new OrreryError('gone', 'the episode is freed')
    const known = await this.ctx.storage.get<Trajectory>('trajectory')
    if (!known) throw new OrreryError('infrastructure_error', 'the episode never started')
    return known
  }

  async #outbox(): Promise<string[]> {
    return (await this.ctx.storage.get<string[]>('outbox')) ?? []
  }

  async #keep(trajectory: Trajectory, outbox: string[]): Promise<void> {
    await this.ctx.storage.put({ trajectory, outbox })
  }
}
