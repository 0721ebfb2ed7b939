// What `campaigns show` tells of a campaign: what came of it, and how it goes on where a budget or a model has cut it short.
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { withBudgetOptions } from '../../../../../cli/budget-options.ts'
import { campaignOutcome } from '../../../../../cli/commands/campaigns/outcome.ts'
import { runText } from '../../../../../cli/commands/campaigns/show.ts'
import { BUDGET_REASON } from '../../../../../shared/domain/budget.ts'
import type { Attempt, CampaignItem, CampaignView } from '../../../../../shared/domain/campaign.ts'
import { MODEL_REASONS } from '../../../../../shared/domain/unfinished.ts'

const RESUME = 'goes on with: orrery campaigns resume c1'
const USED_UP = `${BUDGET_REASON}: 3109 of 3000 tokens are spent. Raise it and go on`
const NONE = { total: 0, queued: 0, running: 0, published: 0, refused: 0, quarantined: 0, cancelled: 0, failed: 0 }

const item = (over: Partial<CampaignItem> = {}): CampaignItem => ({
  ...{ index: 0, scenario: 'a pet boarding marketplace', status: 'quarantined', stage: 'tools', slug: 'pets', version: null },
  ...{ reason: null, fit: null },
  ...over,
})

function campaign(over: Partial<CampaignView> = {}, items: CampaignItem[] = []): CampaignView {
  const counts = { ...NONE, total: items.length }
  for (const { status } of items) counts[status]++
  const times = { created_at: '2026-03-02T08:00:00.000Z', ended_at: '2026-03-02T08:00:00.200Z' }
  const spent = { spent: { tokens: 3109, dollars: 0 }, spent_on_scenarios: { tokens: 0, dollars: 0 } }
  return {
    ...{ id: 'c1', status: 'completed', author: 'model', seed: 1, tasks_per_environment: 10, reason: null },
    ...{ ...times, counts, items, ...spent },
    ...over,
  }
}

describe('a campaign without environments', () => {
  it('says so, instead of counting nothing', () => {
    expect(campaignOutcome(campaign())).toBe('campaign c1 is completed: no environments in 0.2 s, for 3,109 tokens')
    const running = campaignOutcome(campaign({ status: 'running', ended_at: null }))
    expect(running).toContain('campaign c1 is running: no environments yet, for 3,109 tokens\n')
  })
})

describe('a campaign that was cut short', () => {
  it.each(Object.values(MODEL_REASONS))('says the command that goes on: %s', reason => {
    expect(campaignOutcome(campaign({}, [item({ reason: `the model ${reason} 60 s` })]))).toContain(RESUME)
    expect(campaignOutcome(campaign({ status: 'failed', reason: `the model ${reason} 60 s` }))).toContain(RESUME)
  })

  it('names the flags that raise a budget, which campaigns resume has, and no others', () => {
    const text = campaignOutcome(campaign({}, [item({ reason: USED_UP })]))
    const named = text.match(/--[a-z-]+/g)
    expect(named).toEqual(withBudgetOptions(new Command()).options.map(({ long }) => long))
    expect(campaignOutcome(campaign({}, [item({ reason: `the model ${MODEL_REASONS.timeout} 60 s` })]))).not.toContain('--')
  })

  it('names only the campaign’s flags where its scenarios used it up', () => {
    const text = campaignOutcome(campaign({ reason: USED_UP }))
    expect(text).toContain('--budget-tokens')
    expect(text).not.toContain('--environment-tokens')
  })

  it.each([
    ['nothing was cut short', campaign({}, [item({ reason: 'a stage gave up' })])],
    ['it still runs', campaign({ status: 'running', ended_at: null }, [item({ reason: USED_UP })])],
    ['it was cancelled', campaign({ status: 'cancelled' }, [item({ reason: USED_UP })])],
    ['the item is no longer to be made', campaign({}, [item({ status: 'refused', reason: USED_UP })])],
  ])('does not where %s', (_why, view) => expect(campaignOutcome(view)).not.toContain(RESUME))
})

describe('an item', () => {
  const attempt = (evidence: string): Attempt & { asked_again: string[] } => ({
    ...{ stage: 'tools', attempt: 1, duration_ms: 1, author: 'model', tokens: 1, dollars: 0, at: '2026-03-02T08:00:00Z' },
    ...{ problems: [{ where: '/tools/0', what: 'is not there', evidence }], asked_again: [] },
  })

  it('shows the evidence of a problem where there is some', () => {
    expect(runText({ ...item(), attempts: [attempt('undefined')] })).toContain('· /tools/0: is not there (undefined)')
    expect(runText({ ...item(), attempts: [attempt('')] })).not.toContain('()')
  })

  it('says that nothing was tried, instead of an empty table', () => {
    expect(runText({ ...item({ status: 'refused', reason: 'no business fits' }), attempts: [] })).toMatch(
      /no business fits\nnothing was tried$/,
    )
    expect(runText({ ...item({ status: 'queued' }), attempts: [] })).toMatch(/nothing was tried yet$/)
  })
})
