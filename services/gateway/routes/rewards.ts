// Reads of rewards. Records come through the queue and lag an episode by up to two seconds.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { episodeId } from '../../../shared/ids.ts'
import type { GatewayEnv } from '../context.ts'
import { answer, operation } from '../operation.ts'
import { page, pageQuery, rewardSchema, rewardSummarySchema } from '../wire.ts'

const tags = ['rewards']
const filters = { environment: z.string().optional(), task: z.string().optional(), label: z.string().optional() }

const listRewards = operation({
  operationId: 'listRewards',
  summary: 'List rewards, one per verdict',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/rewards',
  request: { query: z.strictObject({ ...filters, ...pageQuery }) },
  responses: { 200: answer('Rewards', page(rewardSchema)) },
})

const summariseRewards = operation({
  operationId: 'summariseRewards',
  summary: 'Count and average rewards',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/rewards/summary',
  request: { query: z.strictObject(filters) },
  responses: { 200: answer('The summary', rewardSummarySchema) },
})

/** Routes that read rewards. */
export function rewardRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(listRewards, async c => {
    const { items, next_cursor } = await c.env.REWARDS.rewards(c.req.valid('query'))
    const named = items.map(async reward => ({ ...reward, episode: await episodeId(c.env.SIGNING_SECRET, reward.episode) }))
    return c.json({ items: await Promise.all(named), next_cursor }, 200)
  })
  routes.openapi(summariseRewards, async c => c.json(await c.env.REWARDS.summary(c.req.valid('query')), 200))
  return routes
}
