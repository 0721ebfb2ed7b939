// The one vocabulary of failures. Pure code returns results; across RPC a failure is an OrreryError, recognised by its code;
// the gateway turns it into RFC 9457 (shared/problem.ts).
import type { Fault } from './domain/fault.ts'
import type { GateResult } from './domain/gate.ts'

/** Every failure a caller can meet. The HTTP status of each is in shared/problem.ts. */
export const ERROR_CODES = [
  'malformed_json',
  'invalid_request',
  'unauthorized',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'gone',
  'too_large',
  'unsupported_media_type',
  'environment_blocked',
  'environment_quarantined',
  'episode_ended',
  'campaign_ended',
  'suite_exists',
  'no_task',
  'mode_unavailable',
  'idempotency_mismatch',
  'package_refused',
  'verdict_failed',
  'infrastructure_error',
  'internal_error',
] as const

/** A failure's stable name. */
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What a failure carries beside its message. */
export interface ErrorDetails {
  faults?: Fault[]
  gates?: GateResult[]
}

/** The error that crosses RPC: workerd keeps own properties, loses the class, so `isOrreryError` looks at `code`. */
export class OrreryError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.name = 'OrreryError'
    this.code = code
    this.details = details
  }
}

/** Recognises an OrreryError on either side of an RPC call. */
export function isOrreryError(error: unknown): error is OrreryError {
  return error instanceof Error && 'code' in error && ERROR_CODES.some(code => code === error.code) && 'details' in error
}
