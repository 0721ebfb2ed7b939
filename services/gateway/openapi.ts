// The OpenAPI 3.1 document, generated from the operations and the schemas that validate. Zod's own JSON Schema writer is used,
// because zod-to-openapi neither ends on z.json() nor makes components of `.meta({ id })`.
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import { PROBLEM_STATUS, problemSchema } from '../../shared/problem.ts'
import type { GatewayEnv } from './context.ts'
import { type OperationFields, validatedLater } from './operation.ts'

type Json = Record<string, unknown>
type Operation = RouteConfig & OperationFields
type Direction = 'input' | 'output'

const DESCRIPTION =
  'Environments as POMDPs: state = the database, actions = the tools, observations = tool results, transition = the tool code, reward = the verifier.'

const TAGS = [
  { name: 'environments', description: 'The catalogue, admission and publication' },
  { name: 'episodes', description: 'One run of one task in one environment instance, each with its own database' },
  { name: 'mcp', description: 'The Model Context Protocol, for agents' },
  { name: 'rewards', description: 'Verdicts and rewards of episodes' },
  { name: 'server', description: 'Liveness and this document' },
]

/** The document, without `servers`: those depend on the request. Throws when two schemas share one id and differ. */
export function openApiDocument(app: OpenAPIHono<GatewayEnv>): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const operation = definition.route
    if (!isOperation(operation)) throw new TypeError(`${operation.method} ${operation.path} was not declared with operation()`)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation, components) }
  }
  const ordered = Object.fromEntries(Object.entries(components).sort(([left], [right]) => (left < right ? -1 : 1)))
  return {
    openapi: '3.1.0',
    info: { title: 'Orrery', version: '1', description: DESCRIPTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    tags: TAGS,
    paths,
    components: {
      schemas: ordered,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key; a local server without keys asks for none.' } },
    },
  }
}

function isOperation(route: object): route is Operation {
  return 'operationId' in route && 'scope' in route
}

function operationObject(operation: Operation, components: Json): Json {
  const { operationId, summary, description, tags, scope, request } = operation
  const body = request?.body
  const parameters = [
    ...parametersOf('path', request?.params, components),
    ...parametersOf('query', request?.query, components),
    ...parametersOf('header', request?.headers, components),
  ]
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags,
    ...(scope === 'public' ? { security: [] } : { security: [{ key: [] }], 'x-orrery-scope': scope }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: body.required === true, content: contentOf(body.content, 'input', components) } } : {}),
    responses: { ...problemsOf(operation, components), ...answersOf(operation, components) },
  }
}

function parametersOf(place: string, schema: unknown, components: Json): Json[] {
  if (!(schema instanceof z.ZodType)) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', components)
  return Object.entries(Object(properties)).map(([name, property]) => {
    const { description, ...rest }: Json = Object(property)
    const isRequired = place === 'path' || (Array.isArray(required) && required.includes(name))
    return { name, in: place, required: isRequired, ...(description === undefined ? {} : { description }), schema: rest }
  })
}

function contentOf(content: object, direction: Direction, components: Json): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]: [string, { schema?: unknown }]) => {
      return [type, media.schema instanceof z.ZodType ? { schema: jsonSchema(media.schema, direction, components) } : media]
    }),
  )
}

function answersOf(operation: Operation, components: Json): Json {
  const headers = { 'request-id': { description: 'Names this request in the log.', schema: { type: 'string' } } }
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, response]) => {
      const content = 'content' in response && response.content ? { content: contentOf(response.content, 'output', components) } : {}
      return [status, { description: 'description' in response ? response.description : '', headers, ...content }]
    }),
  )
}

/** Codes with one status share an entry. */
function problemsOf({ problems = [] }: Operation, components: Json): Json {
  const unique = [...new Set(problems)]
  const schema = jsonSchema(problemSchema, 'output', components)
  const entries = unique.map(code => {
    const same = unique.filter(other => PROBLEM_STATUS[other] === PROBLEM_STATUS[code])
    return [PROBLEM_STATUS[code], { description: same.join(', '), content: { 'application/problem+json': { schema } } }]
  })
  return Object.fromEntries(entries)
}

/** The schema's JSON Schema, with every named schema moved into the components and refs pointed there. */
function jsonSchema(schema: z.ZodType, direction: Direction, components: Json): Json {
  const {
    $schema: _dialect,
    $defs = {},
    ...root
  } = z.toJSONSchema(validatedLater.get(schema) ?? schema, {
    io: direction,
    unrepresentable: 'any',
    override: ({ jsonSchema: written }) => dropNoise(written),
  })
  for (const [name, definition] of Object.entries($defs)) {
    if (!isAnonymous(name)) addComponent(components, name, definition)
  }
  const { id, ...inline } = Object(repointed(root))
  if (typeof id !== 'string') return inline
  addComponent(components, id, root)
  return { $ref: `#/components/schemas/${id}` }
}

function addComponent(components: Json, name: string, definition: object): void {
  const { id: _id, ...component } = Object(repointed(definition))
  const known = components[name]
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(component))
    throw new TypeError(`two different schemas are called ${name}`)
  components[name] = component
}

/** Zod names recursion without a name so; z.json() is the only such schema. */
const isAnonymous = (name: string): boolean => name.startsWith('__schema')

function repointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repointed)
  if (value === null || typeof value !== 'object') return value
  const name = '$ref' in value && typeof value.$ref === 'string' ? value.$ref.split('/').at(-1) : undefined
  if (name !== undefined) return isAnonymous(name) ? { description: 'Any JSON value.' } : { $ref: `#/components/schemas/${name}` }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, repointed(inner)]))
}

/** Bounds that every JSON integer has, and the type that every JSON key has, say nothing. */
function dropNoise(written: { minimum?: unknown; maximum?: unknown; propertyNames?: unknown }): void {
  if (written.minimum === Number.MIN_SAFE_INTEGER) delete written.minimum
  if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
  if (JSON.stringify(written.propertyNames) === '{"type":"string"}') delete written.propertyNames
}
