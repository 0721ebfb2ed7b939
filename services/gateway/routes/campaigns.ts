// Campaigns of synthesis: start one, follow it, steer it. The work goes on in the synthesis Worker.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  CAMPAIGN_STATUSES,
  campaignBudgetsSchema,
  campaignEventSchema,
  campaignRequestSchema,
  campaignRunSchema,
  campaignSummarySchema,
  campaignViewSchema,
  MAX_CAMPAIGN_ITEMS,
  screenedScenarioSchema,
} from '../../../shared/domain/campaign.ts'
import { authorViewSchema } from '../../../shared/domain/author-view.ts'
import { exchangeViewSchema } from '../../../shared/domain/exchange.ts'
import type { Scope } from '../auth.ts'
import { campaignEventStream } from '../campaign-events.ts'
import type { GatewayEnv } from '../context.ts'
import { answer, body, operation, optionalBody } from '../operation.ts'
import { page, pageQuery } from '../wire.ts'

const shared: { tags: string[]; scope: Scope } = { tags: ['synthesis'], scope: 'author' }

const campaignParams = z.object({ id: z.string().min(1).max(64).meta({ description: "The campaign's id, as its creation answered it" }) })

const itemParams = campaignParams.extend({
  index: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 * MAX_CAMPAIGN_ITEMS)
    .meta({ description: 'Place in the campaign, from 0; replacements come last' }),
})

const nothing = z.strictObject({})

const eventNumber = z.coerce.number().int().min(0)

const createCampaign = operation({
  ...shared,
  operationId: 'createCampaign',
  summary: 'Synthesize environments from scenarios',
  description:
    'Answers at once; follow the campaign at /v1/synthesis/{id} or its events. Nothing is published that has not passed its gates.',
  method: 'post',
  path: '/v1/synthesis',
  request: { body: body(campaignRequestSchema) },
  responses: { 202: answer('The campaign has begun', z.object({ id: z.string() })) },
})

const previewCampaign = operation({
  ...shared,
  operationId: 'previewCampaign',
  summary: 'Screen scenarios without making anything',
  description:
    'Takes what the creation of a campaign takes, and answers which scenarios it would accept, as what, and which it would refuse, and why. What the author enumerates is in it too.',
  method: 'post',
  path: '/v1/synthesis/preview',
  request: { body: body(campaignRequestSchema) },
  responses: { 200: answer('The scenarios in order', z.object({ items: z.array(screenedScenarioSchema) })) },
})

const listAuthors = operation({
  ...shared,
  operationId: 'listAuthors',
  summary: 'Who can write environments here, and the businesses that they know',
  method: 'get',
  path: '/v1/authors',
  responses: { 200: answer('Authors', page(authorViewSchema)) },
})

const listCampaigns = operation({
  ...shared,
  operationId: 'listCampaigns',
  summary: 'List campaigns, newest first',
  method: 'get',
  path: '/v1/synthesis',
  request: { query: z.strictObject({ status: z.enum(CAMPAIGN_STATUSES).optional(), ...pageQuery }) },
  responses: { 200: answer('Campaigns', page(campaignSummarySchema)) },
})

const showCampaign = operation({
  ...shared,
  operationId: 'showCampaign',
  summary: 'A campaign with its environments',
  method: 'get',
  path: '/v1/synthesis/{id}',
  request: { params: campaignParams },
  responses: { 200: answer('The campaign', campaignViewSchema) },
})

const showItem = operation({
  ...shared,
  operationId: 'showCampaignItem',
  summary: 'One environment of a campaign, with every attempt of every stage',
  method: 'get',
  path: '/v1/synthesis/{id}/items/{index}',
  request: { params: itemParams },
  responses: { 200: answer('The environment and its record', campaignRunSchema) },
})

const exchanges = answer('The exchanges, oldest first', z.object({ items: z.array(exchangeViewSchema) }))

const listScenarioExchanges = operation({
  ...shared,
  operationId: 'listScenarioExchanges',
  summary: "What an author's model was asked about the scenarios of a campaign, and what it answered",
  method: 'get',
  path: '/v1/synthesis/{id}/exchanges',
  request: { params: campaignParams },
  responses: { 200: exchanges },
})

const listExchanges = operation({
  ...shared,
  operationId: 'listCampaignExchanges',
  summary: "What an author's model was asked for one environment, and what it answered",
  method: 'get',
  path: '/v1/synthesis/{id}/items/{index}/exchanges',
  request: { params: itemParams },
  responses: { 200: exchanges },
})

const followCampaign = operation({
  ...shared,
  operationId: 'followCampaign',
  summary: 'What happens in a campaign, as server-sent events',
  description:
    'Each event has its number as `id`, its kind as `event` and JSON as `data`. A client that reconnects with Last-Event-ID, or asks with `after`, misses nothing. The stream ends after the event that tells the final status.',
  method: 'get',
  path: '/v1/synthesis/{id}/events',
  request: {
    params: campaignParams,
    query: z.strictObject({ after: eventNumber.optional().meta({ description: 'Only events with a higher number' }) }),
    headers: z.object({ 'last-event-id': eventNumber.optional().meta({ description: 'As browsers send it on reconnecting' }) }),
  },
  responses: { 200: { description: 'The stream', content: { 'text/event-stream': { schema: campaignEventSchema } } } },
})

const steer = <Verb extends 'cancel' | 'pause'>(verb: Verb, summary: string) =>
  operation({
    ...shared,
    operationId: `${verb}Campaign`,
    summary,
    problems: ['campaign_ended'],
    method: 'post',
    path: `/v1/synthesis/{id}/${verb}`,
    request: { params: campaignParams, body: optionalBody(nothing) },
    responses: { 200: answer('The campaign', campaignViewSchema) },
  })

const cancelCampaign = steer('cancel', 'End a campaign; what is published stays')
const pauseCampaign = steer('pause', 'Start no further stage until resume')
const resumeCampaign = operation({
  ...shared,
  operationId: 'resumeCampaign',
  summary: 'Let a campaign go on that was paused, or whose environments ran out of budget or had no answer from a model',
  problems: ['campaign_ended'],
  method: 'post',
  path: '/v1/synthesis/{id}/resume',
  request: { params: campaignParams, body: optionalBody(campaignBudgetsSchema) },
  responses: { 200: answer('The campaign', campaignViewSchema) },
})

/** Routes of campaigns. */
export function campaignRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(createCampaign, async c => c.json(await c.env.SYNTHESIS.create(c.req.valid('json')), 202))
  routes.openapi(previewCampaign, async c => c.json({ items: await c.env.SYNTHESIS.preview(c.req.valid('json')) }, 200))
  routes.openapi(listAuthors, async c => c.json({ items: await c.env.SYNTHESIS.authors(), next_cursor: null }, 200))
  routes.openapi(listCampaigns, async c => c.json(await c.env.SYNTHESIS.list(c.req.valid('query')), 200))
  routes.openapi(showCampaign, async c => c.json(await c.env.SYNTHESIS.show(c.req.valid('param').id), 200))
  routes.openapi(showItem, async c => {
    const { id, index } = c.req.valid('param')
    return c.json(await c.env.SYNTHESIS.run(id, index), 200)
  })
  routes.openapi(listScenarioExchanges, async c => {
    return c.json({ items: await c.env.SYNTHESIS.exchanges(c.req.valid('param').id, null) }, 200)
  })
  routes.openapi(listExchanges, async c => {
    const { id, index } = c.req.valid('param')
    return c.json({ items: await c.env.SYNTHESIS.exchanges(id, index) }, 200)
  })
  routes.openapi(followCampaign, async c => {
    const after = c.req.valid('query').after ?? c.req.valid('header')['last-event-id'] ?? 0
    return await campaignEventStream(c, c.env.SYNTHESIS, c.req.valid('param').id, after)
  })
  routes.openapi(cancelCampaign, async c => c.json(await c.env.SYNTHESIS.cancel(c.req.valid('param').id), 200))
  routes.openapi(pauseCampaign, async c => c.json(await c.env.SYNTHESIS.pause(c.req.valid('param').id), 200))
  routes.openapi(resumeCampaign, async c => c.json(await c.env.SYNTHESIS.resume(c.req.valid('param').id, c.req.valid('json')), 200))
  return routes
}
