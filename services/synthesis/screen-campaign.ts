// The first step of a campaign: its scenarios are screened, and every item that comes of them is noted as queued or refused.
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { addItems, changeItems, listItems, publishedElsewhere, type ItemChange } from '../../shared/catalog/synthesis-runs.ts'
import type { CampaignRequest } from '../../shared/domain/campaign.ts'
import type { Author } from './authors/author.ts'
import { authorNamed } from './authors/registry.ts'
import { scenarioSetting } from './author-setting.ts'
import type { Env } from './env.ts'
import { screen, type Screened, type Screening } from './stages/scenario.ts'

/** Screens a campaign; answers the items to make, and a note when there are fewer than wanted. Repeated it changes nothing more. */
export async function screenCampaign(env: Env, campaign: string, round: number): Promise<{ queue: number[]; note: string | null }> {
  const { request } = await findCampaign(env.CATALOG, campaign)
  const author = authorNamed(scenarioSetting(env, campaign, request, round), request.author)
  const { screened, ended, count } = await screenRequest(env, request, campaign, author)
  await noteScreened(env, campaign, screened, 0)
  const queue = await queuedItems(env, campaign)
  const known = `the author ${request.author} knows ${screened.length} scenarios that differ enough; ${count} were wanted`
  return { queue, note: screened.length < count ? (ended ?? known) : null }
}

/** Notes screened scenarios as items, numbered from `first` on: queued with what is known of them, or refused. Repeated it changes nothing more. */
export async function noteScreened(env: Env, campaign: string, screened: readonly Screened[], first: number): Promise<void> {
  const items = screened.map((item, index) => ({ ordinal: first + index, scenario: 'scenario' in item ? item.scenario.text : item.text }))
  await addItems(env.CATALOG, campaign, items)
  const changes = screened.map((item, index) => ({ ordinal: first + index, change: changeOf(item) }))
  await changeItems(env.CATALOG, campaign, changes, Date.now())
}

/** Numbers of the items that wait for their turn. */
export async function queuedItems(env: Env, campaign: string): Promise<number[]> {
  return (await listItems(env.CATALOG, campaign, ['queued'])).map(({ ordinal }) => ordinal)
}

/** Screens what a request asks for, `count` scenarios in all; `campaign` is the one that it is of, if there is one already. Changes nothing. */
export async function screenRequest(
  env: Env,
  request: CampaignRequest,
  campaign: string | null,
  author: Author,
): Promise<Screening & { count: number }> {
  const { seed, scenarios: given = [], count = given.length } = request
  const published = given.length === 0 ? [] : await publishedElsewhere(env.CATALOG, campaign)
  return { ...(await screen(author, { given, count, seed, published })), count }
}

function changeOf(item: Screened): ItemChange {
  if ('reason' in item) return { status: item.unjudged === true ? 'quarantined' : 'refused', stage: 'scenario', reason: item.reason }
  const { category, plan = null, fit = null } = item.scenario
  return { category, plan, fit, slug: item.slug, stage: 'scenario' }
}
