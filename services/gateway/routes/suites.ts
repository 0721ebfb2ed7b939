// Suites: named lists of environment versions that never change, split for training, validation and test.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { SPLITS, suiteEnvironmentSchema, suiteRequestSchema, suiteSummarySchema } from '../../../shared/domain/suite.ts'
import type { GatewayEnv } from '../context.ts'
import { answer, body, operation } from '../operation.ts'
import { page, pageQuery } from '../wire.ts'

const tags = ['suites']

const suiteParams = z.object({ suite: z.string().min(1).meta({ description: "The suite's name" }) })

const createSuite = operation({
  operationId: 'createSuite',
  summary: 'Keep a list of environments under a name',
  description:
    'Slugs are pinned to the versions that they mean now. Environments without a split get one by seed and shares, the same in every suite. The same list again under the same name changes nothing (200).',
  tags,
  scope: 'author',
  problems: ['suite_exists'],
  method: 'post',
  path: '/v1/suites',
  request: { body: body(suiteRequestSchema) },
  responses: { 201: answer('The suite is kept', suiteSummarySchema), 200: answer('It was kept already', suiteSummarySchema) },
})

const listSuites = operation({
  operationId: 'listSuites',
  summary: 'List suites',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/suites',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: answer('Suites', page(suiteSummarySchema)) },
})

const showSuite = operation({
  operationId: 'showSuite',
  summary: 'Show a suite: how many environments and tasks it has, and in which splits',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/suites/{suite}',
  request: { params: suiteParams },
  responses: { 200: answer('The suite', suiteSummarySchema) },
})

const listSuiteEnvironments = operation({
  operationId: 'listSuiteEnvironments',
  summary: 'List the environments of a suite, by slug',
  tags,
  scope: 'trainer',
  method: 'get',
  path: '/v1/suites/{suite}/environments',
  request: { params: suiteParams, query: z.strictObject({ split: z.enum(SPLITS).optional(), ...pageQuery }) },
  responses: { 200: answer('Environments', page(suiteEnvironmentSchema)) },
})

/** Routes of suites. */
export function suiteRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(createSuite, async c => {
    const { suite, created } = await c.env.ENVIRONMENTS.createSuite(c.req.valid('json'))
    return c.json(suite, created ? 201 : 200)
  })
  routes.openapi(listSuites, async c => c.json(await c.env.ENVIRONMENTS.suites(c.req.valid('query')), 200))
  routes.openapi(showSuite, async c => c.json(await c.env.ENVIRONMENTS.suite(c.req.valid('param').suite), 200))
  routes.openapi(listSuiteEnvironments, async c =>
    c.json(await c.env.ENVIRONMENTS.suiteEnvironments(c.req.valid('param').suite, c.req.valid('query')), 200),
  )
  return routes
}
