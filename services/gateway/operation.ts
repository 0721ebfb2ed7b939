// How a route is declared: one definition gives its scope, its body's bounds, its validation and its place in the OpenAPI document.
import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import type { JsonValue } from '../../shared/domain/json.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { MAX_BODY_BYTES } from '../../shared/limits.ts'
import { requireScope, type Scope } from './auth.ts'
import { readJsonBody } from './body.ts'

/** What an operation says beside OpenAPI's own fields. */
export interface OperationFields {
  operationId: string
  summary: string
  tags: string[]
  /** The scope that a key must hold. */
  scope: Scope
  /** Problems that this route can answer, beyond those that follow from its shape. */
  problems?: readonly ErrorCode[]
  /** Largest body, in bytes; {@link MAX_BODY_BYTES} unless the route takes packages. */
  maxBodyBytes?: number
}

/** Declares an operation: its scope and its body are checked before its schemas are. */
export function operation<Path extends string, Config extends RouteConfig & OperationFields & { path: Path }>(config: Config): Config {
  const body = config.request?.body
  const bounds = { maxBytes: config.maxBodyBytes ?? MAX_BODY_BYTES, required: body?.required === true }
  const middleware = [requireScope(config.scope), ...(body ? [readJsonBody(bounds)] : [])]
  return createRoute<Path, Config>({ ...config, middleware, problems: problemsOf(config) })
}

/** Problems that follow from an operation's shape, and the ones it names. */
function problemsOf({ scope, request, problems = [] }: RouteConfig & OperationFields): ErrorCode[] {
  return [
    ...(request?.body ? (['malformed_json', 'too_large', 'unsupported_media_type'] as const) : []),
    ...(request ? (['invalid_request'] as const) : []),
    ...(request?.params ? (['not_found'] as const) : []),
    ...(scope === 'public' ? [] : (['unauthorized', 'forbidden', 'infrastructure_error'] as const)),
    ...problems,
    'internal_error',
  ]
}

/** Describes a route that is handled outside (a protocol with rules of its own), so that the document lists it. */
export function described(config: RouteConfig & OperationFields): RouteConfig {
  return config
}

/** A successful JSON answer. */
export function answer<Schema extends z.ZodType>(
  description: string,
  schema: Schema,
): { description: string; content: { 'application/json': { schema: Schema } } } {
  return { description, content: { 'application/json': { schema } } }
}

/** A JSON body that must be there. */
export function body<Schema extends z.ZodType>(schema: Schema): { required: true; content: { 'application/json': { schema: Schema } } } {
  return { required: true, content: { 'application/json': { schema } } }
}

/** A JSON body that may be left out. */
export function optionalBody<Schema extends z.ZodType>(
  schema: Schema,
): { required: false; content: { 'application/json': { schema: Schema } } } {
  return { required: false, content: { 'application/json': { schema } } }
}

/** Schemas that the document shows in place of one that lets everything pass, because another Worker validates with them. */
export const validatedLater = new WeakMap<object, z.ZodType>()

/** A body that is JSON already (body.ts) and is judged, with more to say about it, by the Worker that gets it. */
export function judgedLater(schema: z.ZodType): z.ZodType<JsonValue, JsonValue> {
  return shownAs(z.custom<JsonValue>(), schema)
}

/** A schema that the document shows as another one: that of the Worker that judges the rest. */
export function shownAs<Schema extends z.ZodType>(schema: Schema, shown: z.ZodType): Schema {
  validatedLater.set(schema, shown)
  return schema
}
