// The starter suite: what a server that nobody has used yet makes by itself, so that there is something to spawn and to look at.
import type { OrreryClient } from './client.ts'

/** Environments of the starter suite: the author begins with a different business for each, and ten are ready within a minute. */
const STARTER_ENVIRONMENTS = 10

/** Starts a campaign for the starter suite unless the server has ever had a campaign; answers its id, or null when there is nothing to do. */
export async function startStarterSuite(client: OrreryClient): Promise<{ id: string; environments: number } | null> {
  const { items } = await client.listCampaigns({ limit: '1' })
  if (items.length > 0) return null
  const { id } = await client.createCampaign({ count: STARTER_ENVIRONMENTS })
  return { id, environments: STARTER_ENVIRONMENTS }
}
