// The first step of a campaign: its scenarios are screened, and every item that comes of them is noted as queued or refused.
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { addItems, changeItems, listItems, type ItemChange } from '../../shared/catalog/synthesis-runs.ts'
import { authorNamed } from './authors/registry.ts'
import type { Env } from './env.ts'
import { screen, type Screened } from './stages/scenario.ts'

/** Screens a campaign; answers the items to make, and a note when there are fewer than wanted. Repeated it changes nothing more. */
export async function screenCampaign(env: Env, campaign: string): Promise<{ queue: number[]; note: string | null }> {
  const { request } = await findCampaign(env.CATALOG, campaign)
  const author = authorNamed(env, request.author)
  const given = request.scenarios ?? []
  const count = request.count ?? given.length
  const screened = await screen(author, { given, count, seed: request.seed })
  const items = screened.map((item, ordinal) => ({ ordinal, scenario: 'scenario' in item ? item.scenario.text : item.text }))
  await addItems(env.CATALOG, campaign, items)
  const changes = screened.map((item, ordinal) => ({ ordinal, change: changeOf(item) }))
  await changeItems(env.CATALOG, campaign, changes, Date.now())
  const queue = (await listItems(env.CATALOG, campaign, ['queued'])).map(({ ordinal }) => ordinal)
  const known = `the author ${author.name} knows ${screened.length} scenarios that differ enough; ${count} were wanted`
  return { queue, note: screened.length < count ? known : null }
}

function changeOf(item: Screened): ItemChange {
  if ('reason' in item) return { status: 'refused', stage: 'scenario', reason: item.reason }
  const { category, plan = null } = item.scenario
  return { category, plan, slug: item.slug, stage: 'scenario' }
}
