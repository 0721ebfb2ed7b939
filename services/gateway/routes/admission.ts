// What authors send: packages to publish or only to judge, and scenarios of other systems to import.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { admitted } from '../../../shared/domain/gate.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import { MAX_PACKAGE_BYTES } from '../../../shared/limits.ts'
import type { GatewayEnv } from '../context.ts'
import { answer, body, judgedLater, operation, shownAs } from '../operation.ts'
import {
  awmImportSchema,
  awmScenarioSchema,
  packageSchema,
  playReportSchema,
  playSchema,
  publicationSchema,
  validationSchema,
} from '../wire.ts'

const tags = ['environments']

/** Plays in one request, at most: each is a moment of the sandbox. */
const MAX_PLAYS = 100

// The `package` gate judges packages: its refusal names file, path and rule beside the other gates.
const packageBody = judgedLater(packageSchema)

const plays = z.array(playSchema).min(1).max(MAX_PLAYS)
const somePackage = z.custom<JsonValue>(value => value !== undefined, 'a package is missing')
const playsBody = shownAs(z.strictObject({ package: somePackage, plays }), z.strictObject({ package: packageSchema, plays }))

const publishEnvironment = operation({
  operationId: 'publishEnvironment',
  summary: 'Publish a package through its gates',
  description: 'A refused package leaves nothing behind; the problem has the gates, each with its reason.',
  tags,
  scope: 'author',
  problems: ['package_refused', 'environment_blocked'],
  maxBodyBytes: MAX_PACKAGE_BYTES,
  method: 'post',
  path: '/v1/environments',
  request: { body: body(packageBody) },
  responses: { 200: answer('This version was published before', publicationSchema), 201: answer('Published', publicationSchema) },
})

const validateEnvironment = operation({
  operationId: 'validateEnvironment',
  summary: 'Run the gates on a package and keep nothing',
  tags,
  scope: 'author',
  problems: ['environment_blocked'],
  maxBodyBytes: MAX_PACKAGE_BYTES,
  method: 'post',
  path: '/v1/environments/validate',
  request: { body: body(packageBody) },
  responses: { 200: answer('What the gates found', validationSchema) },
})

const playEnvironment = operation({
  operationId: 'playEnvironment',
  summary: 'Play calls on a package that is not published, and keep nothing',
  description: 'Each play starts from the first rows. One that is for a task is graded by its verifier, in mode code.',
  tags,
  scope: 'author',
  problems: ['package_refused', 'environment_blocked'],
  maxBodyBytes: MAX_PACKAGE_BYTES,
  method: 'post',
  path: '/v1/environments/play',
  request: { body: body(playsBody) },
  responses: { 200: answer('What each play came to, in order', z.object({ items: z.array(playReportSchema) })) },
})

const importAwmScenario = operation({
  operationId: 'importAwmScenario',
  summary: 'Import a scenario of an AWM-layout data set as a draft',
  description: 'Statements that fail are reported one by one. A draft is spawned by name and never scored.',
  tags,
  scope: 'author',
  problems: ['package_refused', 'environment_blocked'],
  maxBodyBytes: MAX_PACKAGE_BYTES,
  method: 'post',
  path: '/v1/imports/awm',
  request: { body: body(awmScenarioSchema) },
  responses: { 201: answer('Imported', awmImportSchema) },
})

/** Routes for authors. */
export function admissionRoutes(): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  routes.openapi(publishEnvironment, async c => {
    const publication = await c.env.ENVIRONMENTS.publish(c.req.valid('json'))
    return c.json(publication, publication.created ? 201 : 200)
  })
  routes.openapi(validateEnvironment, async c => {
    const judged = await c.env.ENVIRONMENTS.validate(c.req.valid('json'))
    return c.json({ ...judged, admitted: admitted(judged.gates) }, 200)
  })
  routes.openapi(playEnvironment, async c => {
    const { package: found, plays } = c.req.valid('json')
    return c.json({ items: await c.env.ENVIRONMENTS.play(found, plays) }, 200)
  })
  routes.openapi(importAwmScenario, async c => c.json(await c.env.ENVIRONMENTS.importAwm(c.req.valid('json')), 201))
  return routes
}
