// Reads of the catalogue. `{environment}` is a slug, or slug@version to pin one.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { ENVIRONMENT_STATUSES, environmentSummarySchema, environmentViewSchema } from '../../../shared/domain/environment.ts'
import { gateResultSchema } from '../../../shared/domain/gate.ts'
import { taskSchema, taskViewSchema } from '../../../shared/domain/task.ts'
import { checkScope } from '../auth.ts'
import type { GatewayEnv } from '../context.ts'
import { answer, operation } from '../operation.ts'
import { packageSchema, page, pageQuery, tableSchema, versionSchema } from '../wire.ts'

const tags = ['environments']
/** Path of the routes of one environment. */
export const environmentParams = z.object({
  environment: z
    .string()
    .min(1)
    .meta({ description: 'slug, or slug@version to pin', examples: ['todo'] }),
})

const listEnvironments = operation({
  operationId: 'listEnvironments',
  summary: 'List the catalogue',
  description: 'Drafts, and what failed its gates in synthesis, are listed only when status asks for them.',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/environments',
  request: {
    query: z.strictObject({
      category: z.string().optional(),
      q: z.string().optional().meta({ description: 'Words in title or description' }),
      status: z.enum(ENVIRONMENT_STATUSES).optional(),
      ...pageQuery,
    }),
  },
  responses: { 200: answer('Environments', page(environmentSummarySchema)) },
})

const showEnvironment = operation({
  operationId: 'showEnvironment',
  summary: 'Show an environment: its tools, actor, clock, and what it is as a POMDP',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/environments/{environment}',
  request: { params: environmentParams },
  responses: { 200: answer('The environment', environmentViewSchema) },
})

const listTasks = operation({
  operationId: 'listTasks',
  summary: 'List the tasks of an environment',
  description: 'With solutions=true (scope author) each task has its reference solution and answer.',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/environments/{environment}/tasks',
  request: { params: environmentParams, query: z.strictObject({ solutions: z.enum(['true', 'false']).default('false') }) },
  responses: { 200: answer('Tasks', page(z.union([taskViewSchema, taskSchema]))) },
})

const showSchema = operation({
  operationId: 'showSchema',
  summary: 'Show the tables of an environment',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/environments/{environment}/schema',
  request: { params: environmentParams },
  responses: { 200: answer('Tables', z.object({ tables: z.array(tableSchema) })) },
})

const showPackage = operation({
  operationId: 'showPackage',
  summary: 'Read the package, solutions and verifiers included',
  tags,
  scope: 'author',
  method: 'get',
  path: '/v1/environments/{environment}/package',
  request: { params: environmentParams },
  responses: { 200: answer('The package', packageSchema) },
})

const listGates = operation({
  operationId: 'listGates',
  summary: 'List the gate results of a version',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/environments/{environment}/gates',
  request: { params: environmentParams },
  responses: { 200: answer('Gate results', page(gateResultSchema)) },
})

const listVersions = operation({
  operationId: 'listVersions',
  summary: 'List the versions of an environment',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/environments/{environment}/versions',
  request: { params: environmentParams },
  responses: { 200: answer('Versions', page(versionSchema)) },
})

/** A list that has no second page. */
function whole<Item>(items: Item[]): { items: Item[]; next_cursor: null } {
  return { items, next_cursor: null }
}

/** Routes that read the catalogue. */
export function environmentRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(listEnvironments, async c => c.json(await c.env.ENVIRONMENTS.list(c.req.valid('query')), 200))
  routes.openapi(showEnvironment, async c => c.json(await c.env.ENVIRONMENTS.show(c.req.valid('param').environment), 200))
  routes.openapi(listTasks, async c => {
    const { environment } = c.req.valid('param')
    if (c.req.valid('query').solutions === 'false') return c.json(whole(await c.env.ENVIRONMENTS.tasks(environment)), 200)
    checkScope('author', c.req.header('authorization'), c.env.ORRERY_KEYS)
    return c.json(whole(await c.env.ENVIRONMENTS.taskSources(environment)), 200)
  })
  routes.openapi(showSchema, async c => c.json({ tables: await c.env.ENVIRONMENTS.schema(c.req.valid('param').environment) }, 200))
  routes.openapi(showPackage, async c => c.json(await c.env.ENVIRONMENTS.package(c.req.valid('param').environment), 200))
  routes.openapi(listGates, async c => c.json(whole(await c.env.ENVIRONMENTS.gates(c.req.valid('param').environment)), 200))
  routes.openapi(listVersions, async c => c.json(whole(await c.env.ENVIRONMENTS.versions(c.req.valid('param').environment)), 200))
  return routes
}
