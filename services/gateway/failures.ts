// Turns whatever was thrown into one problem document (RFC 9457), and tells a failing runtime from a failing program.
// Messages of unknown errors stay in the log: they may quote what the caller should not see.
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { type ErrorCode, isOrreryError, OrreryError } from '../../shared/errors.ts'
import { logError } from '../../shared/log.ts'
import { lostAnswer } from '../../shared/lost-answer.ts'
import { PROBLEM_STATUS, problemOf } from '../../shared/problem.ts'
import type { GatewayContext } from './context.ts'

/** Marks that workerd puts on errors of a Durable Object that was reset, overloaded or lost (developers.cloudflare.com/durable-objects/best-practices/error-handling). */
const RUNTIME_MARKS = ['retryable', 'overloaded', 'durableObjectReset'] as const

/** The same failures by message, for the ones that carry no mark. */
const RUNTIME_MESSAGES =
  /network connection lost|durable object (?:is overloaded|reset|storage)|cannot resolve durable object|exceeded its memory limit|exceeded its cpu time|was reset|disconnected|code (?:has been|was) updated|internal error; reference|couldn't start worker/i

/** Hono's own refusals, by status. */
const HONO_CODES: Partial<Record<number, ErrorCode>> = { 400: 'malformed_json', 413: 'too_large', 415: 'unsupported_media_type' }

/** The problem document of a failure, as the response. Failures that are ours are logged with the request's id. */
export function problemResponse(c: GatewayContext, thrown: unknown, headers: Record<string, string> = {}): Response {
  const error = failureOf(thrown, c.req.method, c.req.header('idempotency-key') !== undefined)
  const status = PROBLEM_STATUS[error.code]
  const requestId = c.get('requestId')
  if (status >= 500) logError(`gateway.${error.code}`, thrown, { request_id: requestId, method: c.req.method, route: routePath(c, -1) })
  return Response.json(problemOf(error, requestId), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(error.code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
      ...(error.code === 'infrastructure_error' ? { 'retry-after': '1' } : {}),
      ...headers,
    },
  })
}

/** What a thrown value means to the caller. */
export function failureOf(thrown: unknown, method: string, hasIdempotencyKey: boolean): OrreryError {
  if (isOrreryError(thrown)) return thrown
  if (thrown instanceof HTTPException) {
    const code = HONO_CODES[thrown.status]
    if (code) return new OrreryError(code, thrown.message)
  }
  if (isRuntimeFailure(thrown)) return new OrreryError('infrastructure_error', retryAdvice(thrown, method, hasIdempotencyKey))
  return new OrreryError('internal_error', 'this is a defect of the server, not of your request; its log has the request_id')
}

/** True when the runtime lost, reset or overloaded the object that was asked. */
export function isRuntimeFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  return RUNTIME_MARKS.some(mark => Reflect.get(thrown, mark) === true) || RUNTIME_MESSAGES.test(thrown.message)
}

function retryAdvice(thrown: unknown, method: string, hasIdempotencyKey: boolean): string {
  if (method !== 'GET' && thrown instanceof Error && Reflect.get(thrown, 'overloaded') === true)
    return 'the object is overloaded and did not take the request; try again later'
  return lostAnswer(method, hasIdempotencyKey)
}
