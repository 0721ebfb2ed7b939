// The starter suite: what a server that nobody has used yet makes by itself, so that there is something to spawn and to look at.
import { DEFAULT_AUTHOR } from '../shared/domain/campaign.ts'
import type { OrreryClient } from './client.ts'

/**
 * Starts a campaign for the starter suite, one environment of each business that the embedded author knows, unless the server has ever
 * had a campaign; answers its id, or null when there is nothing to do. The author begins with a different business for each environment.
 */
export async function startStarterSuite(client: OrreryClient): Promise<{ id: string; environments: number } | null> {
  const { items } = await client.listCampaigns({ limit: '1' })
  if (items.length > 0) return null
  const authors = await client.listAuthors()
  const count = authors.items.find(({ name }) => name === DEFAULT_AUTHOR)?.businesses.length ?? 0
  if (count === 0) return null
  const { id } = await client.createCampaign({ count })
  return { id, environments: count }
}
