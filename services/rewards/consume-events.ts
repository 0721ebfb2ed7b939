// The flow of events: queue → trajectory into R2 → rows into D1 → the episode forgets → the message is done.
// In that order, so that whatever fails half-way is delivered again and finds every step repeatable.
// An episode that fails is retried alone; what rows say is in ledger.ts.
import { writeLedger } from '../../shared/catalog/rewards.ts'
import type { EpisodeObject } from '../../shared/contract/environments.ts'
import type { EpisodeEvent } from '../../shared/contract/rewards.ts'
import { isOrreryError } from '../../shared/errors.ts'
import { logError } from '../../shared/log.ts'
import type { Env } from './env.ts'
import { ledgerOf, type EpisodeEvents } from './ledger.ts'
import { storeTrajectory } from './trajectories.ts'

/** Episodes worked on at once: a Worker has six connections at a time, and a trajectory may take megabytes of its 128. */
const EPISODES_AT_ONCE = 6

/** Longest pause before a message comes again, in seconds; the first is two and each is twice the one before. */
const MAX_RETRY_DELAY_SECONDS = 300

/** The messages of one episode in one batch. */
interface Delivery extends EpisodeEvents {
  episode: string
  messages: Message<EpisodeEvent>[]
}

/** Records a batch of events. Never throws: each message is acknowledged or retried. */
export async function consumeEvents(batch: Pick<MessageBatch<EpisodeEvent>, 'messages'>, env: Env): Promise<void> {
  const collected = await keepSuccessful(deliveriesOf(batch.messages), delivery => collectTrajectory(delivery, env))
  const recorded = await recordAll(collected, env)
  const released = await keepSuccessful(recorded, delivery => release(delivery, env))
  for (const delivery of released) for (const message of delivery.messages) message.ack()
}

function deliveriesOf(messages: readonly Message<EpisodeEvent>[]): Delivery[] {
  const byEpisode = new Map<string, Message<EpisodeEvent>[]>()
  for (const message of messages) {
    const { episode } = message.body
    byEpisode.set(episode, [...(byEpisode.get(episode) ?? []), message])
  }
  return Array.from(byEpisode, ([episode, own]) => ({
    episode,
    messages: own,
    events: own.map(message => message.body),
    trajectoryKey: null,
  }))
}

/** The end and the verdict each leave a trajectory. An episode that is freed has none to give: what is stored stays. */
async function collectTrajectory(delivery: Delivery, env: Env): Promise<Delivery> {
  if (delivery.events.every(event => event.kind === 'started')) return delivery
  const trajectory = await unlessGone(objectOf(delivery, env).trajectory())
  return trajectory ? { ...delivery, trajectoryKey: await storeTrajectory(env.TRAJECTORIES, trajectory) } : delivery
}

/** One transaction for all; when it fails, one for each, so that a row that D1 refuses holds nobody up. */
async function recordAll(deliveries: readonly Delivery[], env: Env): Promise<Delivery[]> {
  try {
    await writeLedger(env.CATALOG, ledgerOf(deliveries))
    return [...deliveries]
  } catch (error) {
    logError('rewards.batch_refused', error, { episodes: deliveries.length })
    return await keepSuccessful(deliveries, async delivery => {
      await writeLedger(env.CATALOG, ledgerOf([delivery]))
      return delivery
    })
  }
}

async function release(delivery: Delivery, env: Env): Promise<Delivery> {
  const kinds = [...new Set(delivery.events.map(event => event.kind))]
  await unlessGone(objectOf(delivery, env).acknowledge(kinds))
  return delivery
}

/** Runs a step for every delivery; one that fails is retried and leaves the flow. */
async function keepSuccessful(deliveries: readonly Delivery[], step: (delivery: Delivery) => Promise<Delivery>): Promise<Delivery[]> {
  const kept: Delivery[] = []
  for (let start = 0; start < deliveries.length; start += EPISODES_AT_ONCE) {
    const slice = deliveries.slice(start, start + EPISODES_AT_ONCE)
    const results = await Promise.all(slice.map(async delivery => await step(delivery).catch((error: unknown) => retry(delivery, error))))
    kept.push(...results.filter(result => result !== null))
  }
  return kept
}

function retry({ episode, messages }: Delivery, error: unknown): null {
  logError('rewards.event_retried', error, { episode, messages: messages.length })
  for (const message of messages) message.retry({ delaySeconds: Math.min(2 ** message.attempts, MAX_RETRY_DELAY_SECONDS) })
  return null
}

async function unlessGone<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isOrreryError(error) && error.code === 'gone') return undefined
    throw error
  }
}

function objectOf({ episode }: Delivery, env: Env): EpisodeObject {
  return env.EPISODE.getByName(episode)
}
