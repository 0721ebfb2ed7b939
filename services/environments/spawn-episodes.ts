// Spawning: what is asked for is resolved once, then every episode starts in its own object. All start or none stays.
import type { EpisodeStart, Spawned } from '../../shared/contract/environments.ts'
import type { EpisodeEvent } from '../../shared/contract/rewards.ts'
import type { SpawnRequest } from '../../shared/domain/episode.ts'
import type { Fault } from '../../shared/domain/fault.ts'
import { DEFAULT_REWARD_RULES } from '../../shared/domain/reward.ts'
import { OrreryError } from '../../shared/errors.ts'
import { mintEpisodeName } from '../../shared/ids.ts'
import { MAX_EPISODES_PER_REQUEST } from '../../shared/limits.ts'
import type { Env } from './env.ts'
import { knownEnvironment, type KnownEnvironment } from './known-environments.ts'

/** Episodes that start at the same time: enough to keep the runtime busy, few enough that each is quick. */
const STARTING_AT_ONCE = 16

/** Messages in one queue batch (developers.cloudflare.com/queues/platform/limits). */
const QUEUE_BATCH = 100

/**
 * Spawns all requested episodes, in order. Their events go out after the answer: what is lost on the way waits in an outbox.
 * Throws `not_found`, `invalid_request` or `environment_blocked` before anything started.
 */
export async function spawnEpisodes(env: Env, requests: SpawnRequest[], waitUntil: (work: Promise<void>) => void): Promise<Spawned[]> {
  const starts = await resolveStarts(env, requests)
  const begun: EpisodeStart[] = []
  try {
    const spawned = await startAll(env, starts, begun)
    waitUntil(announce(env, spawned))
    return spawned.map(({ record }) => {
      const { name, environment, version, task, status, seed } = record
      return { name, environment, version, task, status, seed }
    })
  } catch (error) {
    await Promise.allSettled(begun.map(start => env.EPISODE.getByName(start.name).close()))
    throw error
  }
}

async function resolveStarts(env: Env, requests: SpawnRequest[]): Promise<EpisodeStart[]> {
  const total = requests.reduce((sum, request) => sum + request.count, 0)
  if (total > MAX_EPISODES_PER_REQUEST) {
    throw invalid({
      path: '/episodes',
      rule: 'too_many',
      message: `${total} episodes in one request; at most ${MAX_EPISODES_PER_REQUEST} are allowed, so send several requests`,
    })
  }
  const known = new Map<string, KnownEnvironment>()
  for (const reference of new Set(requests.map(request => request.environment)))
    known.set(reference, await knownEnvironment(env, reference))
  return requests.flatMap((request, index) => {
    const environment = known.get(request.environment)
    return environment ? Array.from({ length: request.count }, () => startOf(request, index, environment)) : []
  })
}

function startOf(request: SpawnRequest, index: number, environment: KnownEnvironment): EpisodeStart {
  const task = request.task === undefined ? null : environment.tasks.find(({ id }) => id === request.task)
  if (task === undefined) {
    const message = `${environment.slug} has no task ${JSON.stringify(request.task)}; its tasks are ${environment.tasks.map(({ id }) => id).join(', ')}`
    throw invalid({ path: `/episodes/${index}/task`, rule: 'unknown_task', message })
  }
  return {
    name: mintEpisodeName(),
    environment: environment.slug,
    version: environment.version,
    clock: environment.clock,
    task: task && { id: task.id, kind: task.kind, instruction: task.instruction },
    seed: request.seed,
    max_steps: request.max_steps,
    lease_seconds: request.lease_seconds,
    reward_rules: request.reward_rules ?? DEFAULT_REWARD_RULES,
    label: request.label ?? null,
  }
}

type Started = Pick<EpisodeEvent, 'record'>

async function startAll(env: Env, starts: EpisodeStart[], begun: EpisodeStart[]): Promise<Started[]> {
  const results: Started[] = new Array(starts.length)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < starts.length) {
      const index = next++
      const start = starts[index]
      if (!start) return
      begun.push(start)
      results[index] = { record: await env.EPISODE.getByName(start.name).start(start) }
    }
  }
  await Promise.all(Array.from({ length: Math.min(STARTING_AT_ONCE, starts.length) }, worker))
  return results
}

/** One batch of events instead of one send per episode; each stays in its episode's outbox until rewards has it. */
async function announce(env: Env, started: Started[]): Promise<void> {
  const at = Date.now()
  const events = started.map(({ record }): { body: EpisodeEvent } => ({
    body: { episode: record.name, kind: 'started', at, record, verdict: null },
  }))
  for (let from = 0; from < events.length; from += QUEUE_BATCH) await env.EPISODE_EVENTS.sendBatch(events.slice(from, from + QUEUE_BATCH))
}

function invalid(fault: Fault): OrreryError {
  return new OrreryError('invalid_request', fault.message, { faults: [fault] })
}
