// The progress of a campaign as a log: what is said for good, and what is not worth a line.
import { describe, expect, it } from 'vitest'
import { eventLines } from '../../../cli/commands/synthesize/progress-display.ts'
import type { CampaignEvent, CampaignItem } from '../../../shared/domain/campaign.ts'

const at = '2026-01-05T09:00:00.000Z'
const item: CampaignItem = {
  index: 1,
  scenario: 'a bakery',
  status: 'running',
  stage: 'tools',
  slug: 'a-bakery',
  version: null,
  reason: null,
  fit: null,
}
const told = (changes: Partial<CampaignItem>): string[] => eventLines({ kind: 'item', number: 4, at, item: { ...item, ...changes } })

describe('eventLines', () => {
  it('says how an environment ended, and why when it was not published', () => {
    expect(told({})).toEqual([])
    expect(told({ status: 'published' })).toEqual(['2. a bakery: published → a-bakery'])
    expect(told({ status: 'refused', stage: 'scenario', reason: 'it is about weather' })).toEqual([
      '2. a bakery: refused in stage scenario: it is about weather',
    ])
  })

  it('says what was sent back to the author', () => {
    const problems = [{ where: 'tools.js', what: 'does not parse', evidence: 'line 3' }]
    const attempt = { stage: 'tools', attempt: 2, problems, duration_ms: 3, author: 'model', tokens: 12, dollars: 0, at } as const
    const event: CampaignEvent = { kind: 'attempt', number: 5, at, index: 1, attempt }
    expect(eventLines(event)).toEqual(['  2. tools, attempt 2: tools.js: does not parse'])
    expect(eventLines({ ...event, attempt: { ...attempt, problems: [] } })).toEqual([])
  })
})
