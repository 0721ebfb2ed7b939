// The life of an episode: spawn, list, show, reset, close.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Spawned } from '../../../shared/contract/environments.ts'
import {
  EPISODE_STATUSES,
  episodeViewSchema,
  spawnedEpisodeSchema,
  spawnRequestSchema,
  type SpawnRequest,
} from '../../../shared/domain/episode.ts'
import { isOrreryError, OrreryError } from '../../../shared/errors.ts'
import { MAX_EPISODES_PER_REQUEST } from '../../../shared/limits.ts'
import type { GatewayEnv } from '../context.ts'
import type { Env } from '../env.ts'
import { episodeView, nameOf, publicOrigin, spawnedView } from '../naming.ts'
import { answer, body, operation, optionalBody } from '../operation.ts'
import { liveOrStored } from '../stored.ts'
import { page, pageQuery } from '../wire.ts'

const tags = ['episodes']

/** Path of the routes of one episode. */
export const episodeParams = z.object({ id: z.string().min(1).meta({ description: "The episode's id, as spawn answered it" }) })

/** Body of verbs that take nothing: `{}` or no body. */
const nothing = z.strictObject({})

const manySchema = z
  .strictObject({ episodes: z.array(spawnRequestSchema).min(1).max(MAX_EPISODES_PER_REQUEST) })
  .superRefine(({ episodes }, context) => {
    const total = episodes.reduce((sum, request) => sum + request.count, 0)
    if (total <= MAX_EPISODES_PER_REQUEST) return
    const message = `a request spawns at most ${MAX_EPISODES_PER_REQUEST} episodes; these, with their counts, are ${total}`
    context.addIssue({ code: 'custom', path: ['episodes'], message, params: { rule: 'count' } })
  })
  .meta({ id: 'SpawnRequests' })

const spawnEpisodes = operation({
  operationId: 'spawnEpisodes',
  summary: 'Spawn episodes: one, `count` equal ones, or a list; all or nothing, in order',
  tags,
  scope: 'trainer',
  problems: ['not_found', 'environment_blocked', 'environment_quarantined'],
  method: 'post',
  path: '/v1/episodes',
  request: { body: body(z.union([spawnRequestSchema, manySchema])) },
  responses: { 201: answer('The episodes, in the order of the request', z.object({ items: z.array(spawnedEpisodeSchema) })) },
})

const listEpisodes = operation({
  operationId: 'listEpisodes',
  summary: 'List episodes; records lag by up to two seconds',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/episodes',
  request: {
    query: z.strictObject({
      label: z.string().optional(),
      status: z
        .enum(EPISODE_STATUSES)
        .optional()
        .meta({ description: 'As recorded: an open episode is `ready` until it ends, because steps are not recorded' }),
      ...pageQuery,
    }),
  },
  responses: { 200: answer('Episodes', page(episodeViewSchema)) },
})

const showEpisode = operation({
  operationId: 'showEpisode',
  summary: 'Show an episode',
  tags,
  scope: 'trainer',
  problems: ['gone'],
  method: 'get',
  path: '/v1/episodes/{id}',
  request: { params: episodeParams },
  responses: { 200: answer('The episode', episodeViewSchema) },
})

const resetEpisode = operation({
  operationId: 'resetEpisode',
  summary: 'Back to the initial state, steps_taken 0; not after the end',
  tags,
  scope: 'trainer',
  problems: ['gone', 'environment_blocked', 'episode_ended'],
  method: 'post',
  path: '/v1/episodes/{id}/reset',
  request: { params: episodeParams, body: optionalBody(nothing) },
  responses: { 200: answer('The episode', episodeViewSchema) },
})

const closeEpisode = operation({
  operationId: 'closeEpisode',
  summary: 'End an episode and free what it holds',
  tags,
  scope: 'trainer',
  problems: ['gone'],
  method: 'post',
  path: '/v1/episodes/{id}/close',
  request: { params: episodeParams, body: optionalBody(nothing) },
  responses: { 200: answer('The episode', episodeViewSchema) },
})

/** A request that is no list gets its faults without the list's path. */
async function spawnOne(env: Env, request: SpawnRequest): Promise<Spawned[]> {
  try {
    return await env.ENVIRONMENTS.spawn([request])
  } catch (error) {
    if (!isOrreryError(error)) throw error
    const faults = error.details.faults?.map(fault => ({ ...fault, path: fault.path.replace(/^\/episodes\/0/, '') }))
    throw new OrreryError(error.code, error.message, { ...error.details, ...(faults ? { faults } : {}) })
  }
}

/** Routes of an episode's life. */
export function episodeRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(spawnEpisodes, async c => {
    const request = c.req.valid('json')
    const spawned = 'episodes' in request ? await c.env.ENVIRONMENTS.spawn(request.episodes) : await spawnOne(c.env, request)
    const origin = publicOrigin(c.env, c.req.url)
    return c.json({ items: await Promise.all(spawned.map(episode => spawnedView(c.env, origin, episode))) }, 201)
  })
  routes.openapi(listEpisodes, async c => {
    const { items, next_cursor } = await c.env.REWARDS.episodes(c.req.valid('query'))
    return c.json({ items: await Promise.all(items.map(record => episodeView(c.env, record))), next_cursor }, 200)
  })
  routes.openapi(showEpisode, async c => {
    const name = await nameOf(c.env, c.req.valid('param').id)
    const record = await liveOrStored(
      () => c.env.EPISODE.getByName(name).show(),
      () => c.env.REWARDS.episode(name),
    )
    return c.json(await episodeView(c.env, record), 200)
  })
  routes.openapi(resetEpisode, async c => {
    const episode = c.env.EPISODE.getByName(await nameOf(c.env, c.req.valid('param').id))
    return c.json(await episodeView(c.env, await episode.reset()), 200)
  })
  routes.openapi(closeEpisode, async c => {
    const episode = c.env.EPISODE.getByName(await nameOf(c.env, c.req.valid('param').id))
    return c.json(await episodeView(c.env, await episode.close()), 200)
  })
  return routes
}
