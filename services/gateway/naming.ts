// Between the names that Workers use and what the outside holds: ids, tokens and URLs of episodes.
import type { EpisodeRecord, Spawned } from '../../shared/contract/environments.ts'
import type { EpisodeView, SpawnedEpisode } from '../../shared/domain/episode.ts'
import { OrreryError } from '../../shared/errors.ts'
import { agentToken, episodeId, nameOfEpisodeId } from '../../shared/ids.ts'
import type { Env } from './env.ts'

/** Where clients reach this API: ORRERY_PUBLIC_URL, or the request's own origin; without a slash at the end. */
export function publicOrigin(env: Env, requestUrl: string): string {
  return env.ORRERY_PUBLIC_URL ? env.ORRERY_PUBLIC_URL.replace(/\/+$/, '') : new URL(requestUrl).origin
}

/** The object's name behind an id. Throws `not_found`, the same for a forged id and for one that never was. */
export async function nameOf(env: Env, id: string): Promise<string> {
  const name = await nameOfEpisodeId(env.SIGNING_SECRET, id)
  if (name === null) throw new OrreryError('not_found', 'there is no episode with this id')
  return name
}

/** An episode as its trainer sees it. */
export async function episodeView(env: Env, { name, label: _label, seed: _seed, ...record }: EpisodeRecord): Promise<EpisodeView> {
  return { id: await episodeId(env.SIGNING_SECRET, name), ...record }
}

/** A spawned episode as its trainer gets it. */
export async function spawnedView(env: Env, origin: string, { name, ...spawned }: Spawned): Promise<SpawnedEpisode> {
  return {
    id: await episodeId(env.SIGNING_SECRET, name),
    ...spawned,
    mcp_url: `${origin}/v1/mcp/${await agentToken(env.SIGNING_SECRET, name)}`,
    openenv_url: `${origin}/openenv`,
  }
}
