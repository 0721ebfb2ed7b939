// A campaign as a table: one line per environment, then the counts and what to do next.
import type { CampaignView } from '../../../shared/domain/campaign.ts'
import { isFinal } from '../../../shared/domain/campaign-state.ts'
import { madeOf, shortened } from '../../scenario-text.ts'
import { table, verdictMark } from '../../table.ts'
import { resumption } from './resumption.ts'

/** What came of a campaign so far. */
export function campaignOutcome(view: CampaignView): string {
  const rows = view.items.map(item => [
    item.index + 1,
    shortened(item.scenario),
    item.status === 'published' ? verdictMark(true, item.status) : item.status,
    item.stage,
    item.slug,
    item.reason ?? (item.fit === null ? '' : madeOf(item.fit)),
  ])
  const { counts } = view
  const said = (['published', 'refused', 'quarantined', 'cancelled', 'failed', 'running', 'queued'] as const)
    .filter(status => counts[status] > 0)
    .map(status => `${counts[status]} ${status}`)
  const nothing = isFinal(view.status) ? 'no environments' : 'no environments yet'
  const first = view.items.find(item => item.status === 'published')
  return [
    ...(rows.length === 0 ? [] : [table(['', 'scenario', 'status', 'stage', 'environment', 'made of, or why not'], rows)]),
    `campaign ${view.id} is ${view.status}${view.reason ? ` (${view.reason})` : ''}: ${said.join(', ') || nothing}${spent(view)}`,
    ...(first?.slug ? [`look at one: orrery environments show ${first.slug}; spawn an episode: orrery episodes spawn ${first.slug}`] : []),
    ...resumption(view),
    ...(isFinal(view.status) ? [] : [`orrery campaigns pause|resume|cancel ${view.id}`]),
  ].join('\n')
}

/** ` in 31.4 s, for 477,669 tokens ($1.28), 309 of them for scenarios`, as far as it is known. */
function spent({ ended_at, created_at, spent: { tokens, dollars }, spent_on_scenarios: scenarios }: CampaignView): string {
  const seconds = ended_at === null ? '' : ` in ${((Date.parse(ended_at) - Date.parse(created_at)) / 1000).toFixed(1)} s`
  if (tokens === 0) return seconds
  const cost = dollars === 0 ? '' : ` ($${dollars.toFixed(dollars < 0.01 ? 4 : 2)})`
  const on = scenarios.tokens === 0 ? '' : `, ${scenarios.tokens.toLocaleString('en')} of them for scenarios`
  return `${seconds}, for ${tokens.toLocaleString('en')} tokens${cost}${on}`
}
