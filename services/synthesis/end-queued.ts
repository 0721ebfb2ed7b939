// Ends the items of a campaign whose turn never comes.
import { changeItems, listItems } from '../../shared/catalog/synthesis-runs.ts'

/** Gives every queued item a final status, with the reason. */
export async function endQueued(catalog: D1Database, campaign: string, status: 'cancelled' | 'failed', reason: string): Promise<void> {
  const queued = await listItems(catalog, campaign, ['queued'])
  const changes = queued.map(({ ordinal }) => ({ ordinal, change: { status, reason } }))
  await changeItems(catalog, campaign, changes, Date.now())
}
