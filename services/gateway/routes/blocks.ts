// Blocked environments: an administrator lets one run again. The block itself is shown with the environment.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { environmentBlockSchema } from '../../../shared/domain/block.ts'
import type { GatewayEnv } from '../context.ts'
import { answer, operation, optionalBody } from '../operation.ts'
import { environmentParams } from './environments.ts'

const releaseEnvironment = operation({
  operationId: 'releaseEnvironment',
  summary: 'Let a blocked environment run again',
  description:
    'The watchdog blocks a version whose code hung, filled or broke the process. This answers the records and lifts them; code that has not changed will be blocked again.',
  tags: ['environments'],
  scope: 'admin',
  method: 'post',
  path: '/v1/environments/{environment}/release',
  request: { params: environmentParams, body: optionalBody(z.strictObject({})) },
  responses: { 200: answer('What was lifted', z.object({ released: z.array(environmentBlockSchema) })) },
})

/** Routes of blocked environments. */
export function blockRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(releaseEnvironment, async c =>
    c.json({ released: await c.env.ENVIRONMENTS.release(c.req.valid('param').environment) }, 200),
  )
  return routes
}
