// RFC 9457 problem documents: every failure over HTTP, with a total map from code to status.
import { z } from 'zod'
import { faultSchema } from './domain/fault.ts'
import { gateResultSchema } from './domain/gate.ts'
import { ERROR_CODES, type ErrorCode, type OrreryError } from './errors.ts'

/** The HTTP status of each code. The status speaks of the request, never of a verdict. */
export const PROBLEM_STATUS = {
  malformed_json: 400,
  invalid_request: 422,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  gone: 410,
  too_large: 413,
  unsupported_media_type: 415,
  environment_blocked: 409,
  environment_quarantined: 409,
  episode_ended: 409,
  campaign_ended: 409,
  suite_exists: 409,
  no_task: 409,
  mode_unavailable: 422,
  idempotency_mismatch: 422,
  package_refused: 422,
  verdict_failed: 503,
  infrastructure_error: 503,
  internal_error: 500,
} as const satisfies Record<ErrorCode, number>

/** `application/problem+json`. `faults` and `gates` say what was wrong, each with its path. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    request_id: z.string(),
    faults: z.array(faultSchema).optional(),
    gates: z.array(gateResultSchema).optional(),
  })
  .meta({ id: 'Problem' })

/** See {@link problemSchema}. */
export type Problem = z.infer<typeof problemSchema>

/** The problem document of a failure. */
export function problemOf(error: OrreryError, requestId: string): Problem {
  return {
    type: `urn:orrery:error:${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status: PROBLEM_STATUS[error.code],
    code: error.code,
    detail: error.message,
    request_id: requestId,
    ...(error.details.faults ? { faults: error.details.faults } : {}),
    ...(error.details.gates ? { gates: error.details.gates } : {}),
  }
}
