// Artefacts in R2: the only code that knows their keys. Steps of a Workflow return keys, because a result may have 1 MiB at most.
import type { SynthesisStage } from '../../shared/domain/campaign.ts'
import type { ItemPlace } from '../../shared/catalog/synthesis-runs.ts'

/** Artefacts that an isolate keeps: those of the environments it works on; the next stages read what this one wrote. */
const CACHED_ARTEFACTS = 32

const cache = new Map<string, unknown>()

/** Keeps what a stage made; answers its key, which is the same when a step is repeated. */
export async function putArtefact(bucket: R2Bucket, place: ItemPlace, stage: SynthesisStage, made: unknown): Promise<string> {
  const key = `${folderOf(place)}${stage}.json`
  await bucket.put(key, JSON.stringify(made))
  cache.delete(key)
  if (cache.size >= CACHED_ARTEFACTS) cache.delete(cache.keys().next().value ?? '')
  cache.set(key, made)
  return key
}

/** What a stage made. Throws when it is gone: only ended items lose theirs. */
export async function readArtefact<Made>(bucket: R2Bucket, key: string): Promise<Made> {
  const known = cache.get(key)
  if (known !== undefined) return known as Made // what was put under this key in this isolate
  const object = await bucket.get(key)
  if (!object) throw new Error(`the artefact ${key} is gone`)
  return await object.json<Made>()
}

/** Frees what was made of an item; a published environment is in its package. */
export async function dropArtefacts(bucket: R2Bucket, place: ItemPlace): Promise<void> {
  const { objects } = await bucket.list({ prefix: folderOf(place) })
  const keys = objects.map(({ key }) => key)
  for (const key of keys) cache.delete(key)
  if (keys.length > 0) await bucket.delete(keys)
}

function folderOf({ campaign, ordinal }: ItemPlace): string {
  return `campaigns/${campaign}/${ordinal}/`
}
