// After the last environment of a campaign: those that the author chose itself and that went to quarantine give way to its next scenarios,
// so that a campaign of so many environments publishes so many.
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { listItems, type RunRow } from '../../shared/catalog/synthesis-runs.ts'
import { isFinal } from '../../shared/domain/campaign-state.ts'
import { scenarioSetting } from './author-setting.ts'
import type { Scenario } from './authors/author.ts'
import { authorNamed } from './authors/registry.ts'
import type { Env } from './env.ts'
import { noteScreened, queuedItems } from './screen-campaign.ts'
import { furtherScenarios } from './stages/scenario.ts'

/** Replacements of a campaign as a part of its environments, and how many a small one has: more failures than that are the author's fault. */
const MOST_REPLACED = 0.2
const FEWEST_ALLOWED = 2

/**
 * Queues replacements and answers their numbers; none when there is nothing to replace. Only for authors that compile: others have
 * repaired as often as they may, and each environment of theirs costs. Repeated it changes nothing more.
 */
export async function replaceQuarantined(env: Env, campaign: string): Promise<number[]> {
  const { request, status, round } = await findCampaign(env.CATALOG, campaign)
  const author = authorNamed(scenarioSetting(env, campaign, request, round), request.author)
  if (isFinal(status) || author.repairs !== false) return []
  const { scenarios = [], count = scenarios.length, seed } = request
  const items = await listItems(env.CATALOG, campaign)
  const [given, chosen] = [items.slice(0, scenarios.length), items.slice(scenarios.length)]
  const lost = chosen.filter(item => item.status === 'quarantined').length
  const wanted = count - scenarios.length + Math.min(lost, Math.max(FEWEST_ALLOWED, Math.floor(count * MOST_REPLACED)))
  if (wanted > chosen.length) {
    const all = await furtherScenarios(author, given.flatMap(scenarioOf), wanted, seed)
    await noteScreened(env, campaign, all.slice(chosen.length), items.length)
  }
  return await queuedItems(env, campaign)
}

function scenarioOf({ scenario: text, category, plan }: RunRow): Scenario[] {
  return category === null ? [] : [{ text, category, ...(plan === null ? {} : { plan }) }]
}
