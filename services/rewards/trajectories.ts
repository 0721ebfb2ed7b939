// Trajectories in R2: the only code that knows their keys. One object per episode, the episode's whole record as JSON.
// Knows nothing of events or of D1.
import type { Trajectory } from '../../shared/contract/environments.ts'

/** Where the trajectory of an episode is kept. */
export function trajectoryKey(name: string): string {
  return `trajectories/${name}.json`
}

/**
 * Stores the trajectory of an episode that is over; the one with the verdict wins.
 * After the end only the verdict can be added, so one without never replaces another, however late it arrives.
 */
export async function storeTrajectory(bucket: R2Bucket, trajectory: Trajectory): Promise<string> {
  const key = trajectoryKey(trajectory.episode.name)
  const httpMetadata = { contentType: 'application/json' }
  const body = JSON.stringify(trajectory)
  if (trajectory.verdict === null) await bucket.put(key, body, { httpMetadata, onlyIf: new Headers({ 'if-none-match': '*' }) })
  else await bucket.put(key, body, { httpMetadata })
  return key
}

/** Reads a stored trajectory; null when there is none. */
export async function readTrajectory(bucket: R2Bucket, name: string): Promise<Trajectory | null> {
  const object = await bucket.get(trajectoryKey(name))
  return object ? await object.json<Trajectory>() : null
}
