// Tells what a JSON value is as a JSON-RPC message, and which era it belongs to. Pure.
import { isJsonObject, type JsonValue } from '../../../shared/domain/json.ts'
import { RPC_CODES, type RpcFault } from './errors.ts'
import { META, metaOf, SESSION_VERSIONS, type MessageId, type RpcRequest } from './protocol.ts'

/** A message that wants no answer. */
export interface RpcNotification {
  kind: 'notification'
  modern: boolean
}

/** Something that is no message. `id` is the sender's where one can be read. */
export interface NotAMessage {
  kind: 'invalid'
  id: MessageId | null
  fault: RpcFault
}

/** A request with its era. */
export interface ReadRequest extends RpcRequest {
  modern: boolean
}

/**
 * Reads one message. A message is modern when it claims a revision in its `_meta`,
 * or when the header `MCP-Protocol-Version` names anything but a session-era revision.
 * Answers of the client (we ask nothing) count as notifications: they are accepted and dropped.
 */
export function readMessage(value: JsonValue, versionHeader: string | null): ReadRequest | RpcNotification | NotAMessage {
  if (!isJsonObject(value)) return invalid(null, 'a message is a JSON object')
  const id = readId(value['id'])
  if (value['jsonrpc'] !== '2.0') return invalid(id ?? null, 'the member "jsonrpc" must be "2.0"')
  const method = value['method']
  if (typeof method !== 'string') {
    if ('result' in value || 'error' in value) return { kind: 'notification', modern: false }
    return invalid(id ?? null, 'the member "method" must be a text')
  }
  if ('id' in value && id === undefined) return invalid(null, 'the member "id" must be a text or a number')
  const params = value['params'] ?? {}
  if (!isJsonObject(params)) return invalid(id ?? null, 'the member "params" must be an object')
  const modern = META.version in metaOf(params) || (versionHeader !== null && !SESSION_VERSIONS.includes(versionHeader))
  return id === undefined ? { kind: 'notification', modern } : { kind: 'request', id, method, params, modern }
}

function readId(id: JsonValue | undefined): MessageId | undefined {
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

function invalid(id: MessageId | null, why: string): NotAMessage {
  return { kind: 'invalid', id, fault: { code: RPC_CODES.invalidRequest, message: `Invalid request: ${why}` } }
}
