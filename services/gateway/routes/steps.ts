// Acting in an episode and grading it: a tool call is one hop to the Episode's object.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { stepReportSchema } from '../../../shared/domain/episode.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import { DEFAULT_VOTES, VERDICT_MODES, verdictSchema, votesSchema } from '../../../shared/domain/verdict.ts'
import { MAX_ANSWER_CHARACTERS, MAX_IDEMPOTENCY_KEY_CHARACTERS } from '../../../shared/limits.ts'
import type { GatewayEnv } from '../context.ts'
import { nameOf } from '../naming.ts'
import { answer, body, operation, optionalBody } from '../operation.ts'
import { liveOrStored } from '../stored.ts'
import { episodeParams } from './episodes.ts'

const tags = ['episodes']

const callSchema = z
  .strictObject({
    arguments: z
      .custom<JsonValue>()
      .default({})
      .meta({ description: "What the tool gets. The episode judges it: arguments that break the tool's schema are a logged step." }),
  })
  .meta({ id: 'ToolCall' })

const callTool = operation({
  operationId: 'callTool',
  summary: 'Call a tool: one step, logged whatever its outcome',
  description: 'With an Idempotency-Key a repeated request answers the first one’s report and runs nothing.',
  tags,
  scope: 'trainer',
  problems: ['gone', 'environment_blocked', 'episode_ended', 'idempotency_mismatch'],
  method: 'post',
  path: '/v1/episodes/{id}/tools/{tool}',
  request: {
    params: episodeParams.extend({ tool: z.string().min(1) }),
    headers: z.object({ 'idempotency-key': z.string().min(1).max(MAX_IDEMPOTENCY_KEY_CHARACTERS).optional() }),
    body: body(callSchema),
  },
  responses: { 200: answer('The step, whatever its outcome', stepReportSchema) },
})

const verifyEpisode = operation({
  operationId: 'verifyEpisode',
  summary: 'End the episode and grade it; repeated, the stored verdict',
  tags,
  scope: 'trainer',
  problems: ['gone', 'environment_blocked', 'episode_ended', 'no_task', 'mode_unavailable', 'verdict_failed'],
  method: 'post',
  path: '/v1/episodes/{id}/verify',
  request: {
    params: episodeParams,
    body: optionalBody(
      z
        .strictObject({
          answer: z.string().max(MAX_ANSWER_CHARACTERS).optional(),
          mode: z.enum(VERDICT_MODES).default('code'),
          votes: votesSchema
            .optional()
            .meta({ description: `Mode judge only: judges that vote, an odd number; ${DEFAULT_VOTES} by default.` }),
        })
        .meta({ id: 'VerifyRequest' }),
    ),
  },
  responses: { 200: answer('The verdict', verdictSchema) },
})

/** Routes of steps and verdicts. */
export function stepRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(callTool, async c => {
    const { id, tool } = c.req.valid('param')
    const episode = c.env.EPISODE.getByName(await nameOf(c.env, id))
    const call = { tool, arguments: c.req.valid('json').arguments, idempotency_key: c.req.valid('header')['idempotency-key'] }
    return c.json(await episode.call(call), 200)
  })
  routes.openapi(verifyEpisode, async c => {
    const name = await nameOf(c.env, c.req.valid('param').id)
    // Without a body the validator hands over {} unparsed.
    const { answer: given, mode = 'code', votes } = c.req.valid('json')
    const verdict = await liveOrStored(
      () => c.env.EPISODE.getByName(name).verify({ answer: given, mode, votes }),
      async () => (await c.env.REWARDS.trajectory(name))?.verdict ?? null,
    )
    return c.json(verdict, 200)
  })
  return routes
}
