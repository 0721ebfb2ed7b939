// The gateway as one Hono app: request ids, routes, adapters, and the one place where failures become problems.
// Thin on purpose: parse, one verb over RPC, shape. No logic, no database.
import { OpenAPIHono } from '@hono/zod-openapi'
import { OrreryError } from '../../shared/errors.ts'
import { requireScope } from './auth.ts'
import type { GatewayEnv } from './context.ts'
import type { DocsFiles } from './docs-page.ts'
import { problemResponse } from './failures.ts'
import { mcpRoutes } from './mcp/index.ts'
import { methodsByPath } from './methods.ts'
import { admissionRoutes } from './routes/admission.ts'
import { blockRoutes } from './routes/blocks.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { environmentRoutes } from './routes/environments.ts'
import { episodeRoutes } from './routes/episodes.ts'
import { recordRoutes } from './routes/records.ts'
import { rewardRoutes } from './routes/rewards.ts'
import { serverRoutes } from './routes/server.ts'
import { stepRoutes } from './routes/steps.ts'
import { suiteRoutes } from './routes/suites.ts'
import { refuseInvalid } from './validation.ts'

/** Builds the app. `files` are the reference page's, which only a Worker can import as text. */
export function gatewayApp(files: DocsFiles): OpenAPIHono<GatewayEnv> {
  const app = new OpenAPIHono<GatewayEnv>({ defaultHook: refuseInvalid })
  app.use(async (c, next) => {
    const headers = { 'request-id': crypto.randomUUID(), 'x-content-type-options': 'nosniff' }
    c.set('requestId', headers['request-id'])
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    await next()
    // An answer that a protocol made by itself does not have them yet; changing a finished answer costs a copy of it.
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })
  const parts = [
    environmentRoutes(),
    admissionRoutes(),
    blockRoutes(),
    suiteRoutes(),
    campaignRoutes(),
    episodeRoutes(),
    stepRoutes(),
    recordRoutes(),
    rewardRoutes(),
    serverRoutes(files, app),
  ]
  for (const routes of parts) app.route('/', routes)
  app.use('/v1/environments/:environment/mcp', requireScope('agent')) // an episode's own MCP URL is its key
  app.route('/', mcpRoutes)
  const methodsOf = methodsByPath(app)
  app.onError((error, c) => problemResponse(c, error))
  app.notFound(c => {
    const methods = methodsOf(c.req.path)
    if (methods.length === 0)
      return problemResponse(c, new OrreryError('not_found', 'there is nothing at this path; /docs lists what there is'))
    const allow = methods.join(', ')
    return problemResponse(c, new OrreryError('method_not_allowed', `this path takes ${allow}, not ${c.req.method}`), { allow })
  })
  return app
}
