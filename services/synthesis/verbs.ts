// What people ask of campaigns: create, show, list, cancel, pause, resume. Answers at once; the work is the Workflows'.
import {
  changeBudgets,
  changeStatus,
  findCampaign,
  insertCampaign,
  noItems,
  reopenCampaign,
  summaryOf,
} from '../../shared/catalog/campaigns.ts'
import { spentOnCampaign, spentOnScenarios } from '../../shared/catalog/model-spending.ts'
import { itemOf, listItems } from '../../shared/catalog/synthesis-runs.ts'
import type { CampaignBudgets, CampaignRequest, CampaignView, ScreenedScenario } from '../../shared/domain/campaign.ts'
import { statusAfter, type CampaignVerb } from '../../shared/domain/campaign-state.ts'
import { OrreryError } from '../../shared/errors.ts'
import { previewSetting, scenarioSetting } from './author-setting.ts'
import type { Author } from './authors/author.ts'
import { authorNamed } from './authors/registry.ts'
import { endQueued } from './end-queued.ts'
import type { Env } from './env.ts'
import { HEARTBEAT } from './heartbeat.ts'
import { campaignInstance, createOnce, environmentInstance, RESUMED_EVENT, send } from './instances.ts'
import { screenRequest } from './screen-campaign.ts'

/** Bytes of randomness in a campaign's id. */
const ID_BYTES = 12

/** Starts a campaign. Throws `invalid_request` for an unknown author. */
export async function create(env: Env, request: CampaignRequest): Promise<{ id: string }> {
  const id = `cp_${Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), byte => byte.toString(16).padStart(2, '0')).join('')}`
  const author = authorNamed(scenarioSetting(env, id, request, 0), request.author)
  refuseUnpriced(() => author, request)
  const items = (request.scenarios ?? []).map((scenario, ordinal) => ({ ordinal, scenario }))
  await env.HEARTBEAT.getByName(HEARTBEAT).watch() // first, so that a campaign that is noted is started whatever happens
  await insertCampaign(env.CATALOG, id, request, items, Date.now())
  await createOnce(env.CAMPAIGN, campaignInstance(id, 0), { campaign: id, round: 0 })
  return { id }
}

/** Throws `invalid_request` for a budget in dollars that nothing could be held against. */
function refuseUnpriced(author: () => Author, { budget, environment_budget }: CampaignBudgets): void {
  if ((budget?.dollars ?? environment_budget?.dollars) === undefined) return
  const { unpriced } = author()
  if (unpriced === undefined) return
  const path = budget?.dollars === undefined ? '/environment_budget/dollars' : '/budget/dollars'
  const message = `the budget bounds nothing: ${unpriced}`
  throw new OrreryError('invalid_request', message, { faults: [{ path, rule: 'budget', message, value: null }] })
}

/** What a campaign would make of a request, and refuse; nothing is noted. Throws `invalid_request` for an unknown author. */
export async function preview(env: Env, request: CampaignRequest): Promise<ScreenedScenario[]> {
  const author = authorNamed(previewSetting(env, request), request.author)
  const { screened } = await screenRequest(env, request, null, author)
  return screened.map((item, index) => {
    if ('reason' in item) return { index, scenario: item.text, accepted: false, slug: null, category: null, fit: null, reason: item.reason }
    const { text, category, fit = null } = item.scenario
    return { index, scenario: text, accepted: true, slug: item.slug, category, fit, reason: null }
  })
}

/** A campaign with its items. Throws `not_found`. */
export async function show(env: Env, id: string): Promise<CampaignView> {
  const row = await findCampaign(env.CATALOG, id)
  const items = (await listItems(env.CATALOG, id)).map(itemOf)
  const counts = noItems()
  counts.total = items.length
  for (const { status } of items) counts[status]++
  const [spent, scenarios] = [await spentOnCampaign(env.CATALOG, id), await spentOnScenarios(env.CATALOG, id)]
  return { ...summaryOf(row, counts), items, spent, spent_on_scenarios: scenarios }
}

/**
 * Resumes a campaign with other budgets: a paused one goes on, an ended one opens again for the environments that a budget or a model
 * without an answer ended, each with the stage that it was in. Throws `not_found`, and `campaign_ended` when there is nothing to resume.
 */
export async function resume(env: Env, id: string, budgets: CampaignBudgets): Promise<CampaignView> {
  const campaign = await findCampaign(env.CATALOG, id)
  refuseUnpriced(() => authorNamed(scenarioSetting(env, id, campaign.request, 0), campaign.request.author), budgets)
  await changeBudgets(env.CATALOG, campaign, budgets)
  if (campaign.status !== 'completed' && campaign.status !== 'failed') return await change(env, id, 'resume')
  await env.HEARTBEAT.getByName(HEARTBEAT).watch()
  const round = await reopenCampaign(env.CATALOG, campaign, Date.now())
  if (round === null) return await change(env, id, 'resume') // says that it has ended
  await createOnce(env.CAMPAIGN, campaignInstance(id, round), { campaign: id, round })
  return await show(env, id)
}

/** Cancels, pauses or resumes. Throws `not_found`, and `campaign_ended` when it is too late. */
export async function change(env: Env, id: string, verb: CampaignVerb): Promise<CampaignView> {
  const { status, round } = await findCampaign(env.CATALOG, id)
  const next = statusAfter(status, verb)
  if (next === null) {
    throw new OrreryError('campaign_ended', `campaign ${id} is ${status}, so there is nothing to ${verb}; start another one`)
  }
  if (next !== status) {
    const changed = await changeStatus(env.CATALOG, id, [status], next, crypto.randomUUID(), Date.now())
    if (!changed) return await change(env, id, verb) // it moved in between: judge again
  }
  if (next === 'cancelled') await endQueued(env.CATALOG, id, 'cancelled', 'the campaign was cancelled before its turn')
  if (verb !== 'pause') await release(env, id, round)
  return await show(env, id)
}

/** Lets items that wait look again. Those that do not wait find nothing new. */
async function release(env: Env, id: string, round: number): Promise<void> {
  for (const { ordinal } of await listItems(env.CATALOG, id, ['running'])) {
    await send(env.ENVIRONMENT, environmentInstance({ campaign: id, ordinal }, round), RESUMED_EVENT)
  }
}
