// Starts the Workflow of one item, unless the campaign has ended meanwhile. Safe to repeat: the instance's name is the item's.
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { changeItems, findItem, type ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import { isFinal, isFinalItem } from '../../shared/domain/campaign-state.ts'
import type { Env } from './env.ts'
import { createOnce, environmentInstance } from './instances.ts'

/** What became of it: `skipped` for an item that has ended without a Workflow, `stopped` when no item may start any more. */
export async function startItem(env: Env, { campaign, ordinal }: ItemPlace, round: number): Promise<'started' | 'skipped' | 'stopped'> {
  const { status, request } = await findCampaign(env.CATALOG, campaign)
  if (isFinal(status)) return 'stopped'
  const item = await findItem(env.CATALOG, { campaign, ordinal })
  if (isFinalItem(item.status)) return 'skipped'
  await changeItems(env.CATALOG, campaign, [{ ordinal, change: { status: 'running', stage: 'tasks' } }], Date.now())
  const { author, seed, tasks_per_environment } = request
  const { scenario: text, category, plan, slug } = item
  await createOnce(env.ENVIRONMENT, environmentInstance({ campaign, ordinal }, round), {
    campaign,
    ordinal,
    author,
    scenario: { text, category: category ?? '', ...(plan === null ? {} : { plan }) },
    slug: slug ?? '',
    seed,
    tasks_wanted: tasks_per_environment,
    round,
  })
  return 'started'
}
