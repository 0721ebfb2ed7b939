// The routes of MCP: an episode's own URL and an environment's. They stay out of the API's request validation, because
// the protocol has its own rules for what a bad message gets; OpenAPI lists them. Failures of a URL (unknown, gone) are
// thrown to the app, which answers with a problem document.
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { OrreryError } from '../../../shared/errors.ts'
import { nameOfAgentToken } from '../../../shared/ids.ts'
import type { Env } from '../env.ts'
import { described } from '../operation.ts'
import { answerMcp } from './answer.ts'
import { environmentServer } from './environment-server.ts'
import { episodeServer } from './episode-server.ts'
import { responseOf } from './reply.ts'

/** The MCP routes, to be mounted at the root: `app.route('/', mcpRoutes)`. */
export const mcpRoutes = new OpenAPIHono<{ Bindings: Env }>()

mcpRoutes.all('/v1/mcp/:token', async context => {
  const { env, req } = context
  const name = await nameOfAgentToken(env.SIGNING_SECRET, req.param('token'))
  if (name === null) throw new OrreryError('not_found', 'no episode has this MCP URL; take mcp_url from the answer that spawned it')
  return responseOf(await answerMcp(req.raw, episodeServer(name, env.EPISODE.getByName(name)), env.ORRERY_PUBLIC_URL))
})

mcpRoutes.all('/v1/environments/:slug/mcp', async context => {
  const { env, req } = context
  const server = environmentServer(env, req.param('slug'), req.query())
  return responseOf(await answerMcp(req.raw, server, env.ORRERY_PUBLIC_URL))
})

const messageSchema = z
  .looseObject({ jsonrpc: z.literal('2.0') })
  .meta({ id: 'McpMessage', description: 'A JSON-RPC 2.0 message of the Model Context Protocol.' })

const message = { content: { 'application/json': { schema: messageSchema } } }

const answers = {
  200: { description: 'The answer, a JSON-RPC result or error.', ...message },
  202: { description: 'A notification was accepted.' },
  400: { description: 'The message or its headers break the protocol.', ...message },
}

mcpRoutes.openAPIRegistry.registerPath(
  described({
    operationId: 'callMcpOfEpisode',
    scope: 'public',
    problems: ['not_found', 'gone', 'internal_error'],
    method: 'post',
    path: '/v1/mcp/{token}',
    summary: 'MCP for one episode',
    description: 'Revisions 2026-07-28 (stateless) and 2024-11-05 to 2025-11-25 (sessions; DELETE ends one, never the episode).',
    tags: ['mcp'],
    request: { params: z.object({ token: z.string() }), body: message },
    responses: answers,
  }),
)

mcpRoutes.openAPIRegistry.registerPath(
  described({
    operationId: 'callMcpOfEnvironment',
    scope: 'agent',
    problems: ['not_found', 'invalid_request', 'unauthorized', 'forbidden', 'internal_error'],
    method: 'post',
    path: '/v1/environments/{slug}/mcp',
    summary: 'MCP for an environment: initialize spawns an episode for the session',
    description: 'The modern revision can discover and list here; to call tools it needs the mcp_url of an episode.',
    tags: ['mcp'],
    request: {
      params: z.object({ slug: z.string() }),
      query: z.object({ task: z.string().optional(), label: z.string().optional() }),
      body: message,
    },
    responses: answers,
  }),
)
