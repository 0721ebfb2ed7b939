// The starter suite: what a server that nobody has used yet makes by itself, so that there is something to spawn and to look at.
import type { OrreryClient } from './client.ts'

/**
 * Starts a campaign for the starter suite, one environment of each business that the embedded author knows, unless the server has ever
 * had a campaign; answers its id, or null when there is nothing to do.
 */
export async function startStarterSuite(client: OrreryClient): Promise<{ id: string; environments: number } | null> {
  const { items } = await client.listCampaigns({ limit: '1' })
  if (items.length > 0) return null
  // Loaded only now: the catalogue is large, and most starts do not need it. The author begins with a different core for each environment.
  const { CORES } = await import('../services/synthesis/authors/blueprint/catalogue/cores/index.ts')
  const { id } = await client.createCampaign({ count: CORES.length })
  return { id, environments: CORES.length }
}
