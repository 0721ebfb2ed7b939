// What an episode leaves to read: trajectory, state diff, state hash. From its object, then from stored trajectories.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { episodeViewSchema, stepSchema } from '../../../shared/domain/episode.ts'
import { chatMessageSchema, trajectoryMessages } from '../../../shared/domain/trajectory-messages.ts'
import { verdictSchema } from '../../../shared/domain/verdict.ts'
import type { GatewayEnv } from '../context.ts'
import { episodeView, nameOf } from '../naming.ts'
import { answer, operation } from '../operation.ts'
import { liveOrStored } from '../stored.ts'
import { diffSchema, stateHashSchema } from '../wire.ts'
import { episodeParams } from './episodes.ts'

const tags = ['episodes']

const outcome = { episode: episodeViewSchema, answer: z.string().nullable(), verdict: verdictSchema.nullable() }
const trajectorySchema = z.object({ ...outcome, steps: z.array(stepSchema) }).meta({ id: 'Trajectory' })
const messagesSchema = z.object({ ...outcome, messages: z.array(chatMessageSchema) }).meta({ id: 'TrajectoryMessages' })

const showTrajectory = operation({
  operationId: 'showTrajectory',
  summary: 'Read the trajectory, as steps or as chat messages',
  tags,
  scope: 'trainer',
  problems: ['gone'],
  method: 'get',
  path: '/v1/episodes/{id}/trajectory',
  request: { params: episodeParams, query: z.strictObject({ format: z.enum(['steps', 'messages']).default('steps') }) },
  responses: { 200: answer('The trajectory', z.union([trajectorySchema, messagesSchema])) },
})

const showDiff = operation({
  operationId: 'showDiff',
  summary: 'Read the row-level state diff',
  tags,
  scope: 'trainer',
  problems: ['gone'],
  method: 'get',
  path: '/v1/episodes/{id}/diff',
  request: { params: episodeParams },
  responses: { 200: answer('What changed since the initial state', diffSchema) },
})

const showStateHash = operation({
  operationId: 'showStateHash',
  summary: 'Read the state hash: equal calls in equal order give equal hashes',
  tags,
  scope: 'trainer',
  problems: ['gone'],
  method: 'get',
  path: '/v1/episodes/{id}/state_hash',
  request: { params: episodeParams },
  responses: { 200: answer('The hash over every row', stateHashSchema) },
})

/** Routes of what an episode leaves to read. */
export function recordRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(showTrajectory, async c => {
    const name = await nameOf(c.env, c.req.valid('param').id)
    const read = await liveOrStored(
      () => c.env.EPISODE.getByName(name).trajectory(),
      () => c.env.REWARDS.trajectory(name),
    )
    const shown = { episode: await episodeView(c.env, read.episode), answer: read.answer, verdict: read.verdict }
    if (c.req.valid('query').format === 'steps') return c.json({ ...shown, steps: read.steps }, 200)
    const instruction = read.episode.task?.instruction ?? null
    return c.json({ ...shown, messages: trajectoryMessages({ instruction, steps: read.steps, answer: read.answer }) }, 200)
  })
  routes.openapi(showDiff, async c => {
    const name = await nameOf(c.env, c.req.valid('param').id)
    const changes = await liveOrStored(
      () => c.env.EPISODE.getByName(name).diff(),
      async () => (await c.env.REWARDS.trajectory(name))?.changes ?? null,
    )
    return c.json({ changes }, 200)
  })
  routes.openapi(showStateHash, async c => {
    const name = await nameOf(c.env, c.req.valid('param').id)
    const hash = await liveOrStored(
      () => c.env.EPISODE.getByName(name).stateHash(),
      async () => {
        const kept = await c.env.REWARDS.trajectory(name)
        return kept && { state_hash: kept.state_hash, step: kept.episode.steps_taken }
      },
    )
    return c.json(hash, 200)
  })
  return routes
}
