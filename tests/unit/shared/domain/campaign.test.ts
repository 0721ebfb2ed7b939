// Requests for campaigns, and who may steer one.
import { describe, expect, it } from 'vitest'
import { CAMPAIGN_STATUSES, campaignRequestSchema, ITEM_STATUSES, MAX_SCENARIO_CHARACTERS } from '../../../../shared/domain/campaign.ts'
import { isFinal, isFinalItem, statusAfter } from '../../../../shared/domain/campaign-state.ts'

describe('a request', () => {
  it('gets defaults', () => {
    expect(campaignRequestSchema.parse({ scenarios: ['  a shop '] })).toEqual({
      scenarios: ['a shop'],
      author: 'blueprint',
      tasks_per_environment: 10,
      seed: 1,
    })
  })

  it.each([
    [{}, 'count'],
    [{ scenarios: [] }, 'scenarios'],
    [{ scenarios: ['a shop', 'a farm'], count: 1 }, 'count'],
    [{ count: 1001 }, 'count'],
    [{ count: 1, seed: -1 }, 'seed'],
    [{ count: 1, tasks_per_environment: 0 }, 'tasks_per_environment'],
    [{ scenarios: ['x'.repeat(MAX_SCENARIO_CHARACTERS + 1)] }, 'scenarios'],
    [{ count: 1, model: 'x' }, undefined],
  ])('%j is refused at %s', (request, at) => {
    expect(campaignRequestSchema.safeParse(request).error?.issues[0]?.path[0]).toBe(at)
  })
})

describe('steering', () => {
  it('is too late for a campaign that has ended, except to ask again for what was done', () => {
    const too_late = CAMPAIGN_STATUSES.filter(isFinal).flatMap(status =>
      (['cancel', 'pause', 'resume'] as const).filter(verb => statusAfter(status, verb) === null).map(verb => `${verb} ${status}`),
    )
    expect(too_late.sort()).toEqual(
      ['cancel completed', 'cancel failed', 'pause cancelled', 'pause completed', 'pause failed'].concat([
        'resume cancelled',
        'resume completed',
        'resume failed',
      ]),
    )
  })

  it('holds and lets go', () => {
    expect(statusAfter('queued', 'pause')).toBe('paused')
    expect(statusAfter('running', 'pause')).toBe('paused')
    expect(statusAfter('paused', 'pause')).toBe('paused')
    expect(statusAfter('paused', 'resume')).toBe('running')
    expect(statusAfter('queued', 'resume')).toBe('queued')
    expect(statusAfter('paused', 'cancel')).toBe('cancelled')
  })

  it('knows which items may still change', () => {
    expect(ITEM_STATUSES.filter(status => !isFinalItem(status))).toEqual(['queued', 'running'])
  })
})
