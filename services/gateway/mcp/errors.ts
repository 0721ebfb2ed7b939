// JSON-RPC errors: the codes in use, and which of them an OrreryError becomes.
// Nothing that is not ours is shown to a client: the cause of a crash goes to the log, not onto the wire.
import { isOrreryError } from '../../../shared/errors.ts'
import { logError } from '../../../shared/log.ts'
import { isRuntimeFailure } from '../failures.ts'
import { META, type MessageId } from './protocol.ts'
import { jsonReply, type Reply } from './reply.ts'

/** Codes of JSON-RPC 2.0, of MCP 2026-07-28 (−3202x) and, at −3200x, those that the SDKs' servers use. */
export const RPC_CODES = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  headerMismatch: -32020,
  missingCapability: -32021,
  unsupportedVersion: -32022,
  transport: -32000,
  sessionNotFound: -32001,
} as const

/** An error as JSON-RPC writes it. */
export interface RpcFault {
  code: number
  message: string
  data?: Readonly<Record<string, unknown>>
}

/** The answer that carries an error. Without a readable id, JSON-RPC wants null. */
export function faultReply(status: number, id: MessageId | null, fault: RpcFault): Reply {
  return jsonReply(status, JSON.stringify({ jsonrpc: '2.0', id, error: fault }))
}

/** An invalid or missing parameter: HTTP 200, because the message itself was well-formed. */
export function invalidParams(message: string, data?: RpcFault['data']): RpcFault {
  return { code: RPC_CODES.invalidParams, message, ...(data === undefined ? {} : { data }) }
}

const UNANSWERED =
  'The answer was lost on its way, and the call may or may not have run. Send it again with the same ' +
  `params._meta["${META.idempotencyKey}"]: a call runs once. If it had none, look at the state before you repeat a change.`

const DEFECT = 'The server failed on this request; that is a defect of the server, not of the request.'

/**
 * The answer to a request whose server threw. `session` is the id that the client presented.
 * Throws the error again when the URL itself leads nowhere (any more): that is a plain problem document, 404 or 410.
 */
export function failureReply(error: unknown, id: MessageId, session: string | undefined): Reply {
  if (isRuntimeFailure(error)) return internalError(error, id, 'infrastructure_error')
  if (!isOrreryError(error)) return internalError(error, id, 'internal_error')
  if (error.code === 'infrastructure_error' || error.code === 'internal_error') return internalError(error, id, error.code)
  if (error.code === 'not_found' && session !== undefined) return sessionNotFound(id)
  if (error.code === 'not_found' || error.code === 'gone') throw error
  return faultReply(200, id, invalidParams(error.message, { code: error.code, ...error.details }))
}

function internalError(error: unknown, id: MessageId, code: 'infrastructure_error' | 'internal_error'): Reply {
  logError(`mcp.${code}`, error)
  const message = code === 'infrastructure_error' ? UNANSWERED : DEFECT
  return faultReply(200, id, { code: RPC_CODES.internalError, message, data: { code } })
}

/** A session id that is not in force: 404 tells session-era clients to initialize again. */
export function sessionNotFound(id: MessageId | null): Reply {
  return faultReply(404, id, {
    code: RPC_CODES.sessionNotFound,
    message: 'Session not found: it was ended or never existed. Send initialize to start one; the episode and its state are still there.',
  })
}
