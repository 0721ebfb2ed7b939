// What the adapter answers, before it becomes a Response: status, headers and a body that is already text,
// because a list of tools is spliced in as it was serialised and never parsed again.
import type { MessageId } from './protocol.ts'

/** One HTTP answer. `body` is null for answers without one. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | null
}

const JSON_HEADERS = { 'content-type': 'application/json' } as const

/** An answer that is still being written: server-sent events, each a JSON-RPC message. */
export interface EventStream {
  status: 200
  headers: Record<string, string>
  body: ReadableStream<Uint8Array>
}

/** A JSON body with a status, and headers beside its type. */
export function jsonReply(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body }
}

/** A JSON-RPC result. `result` is JSON text. */
export function resultReply(id: MessageId, result: string, headers: Record<string, string> = {}): Reply {
  return jsonReply(200, `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${result}}`, headers)
}

/** An answer without a body: 202 to notifications, 204 to DELETE, 405 to other methods. */
export function emptyReply(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: null }
}

/** The Response of a reply. */
export function responseOf(reply: Reply | EventStream): Response {
  return new Response(reply.body, { status: reply.status, headers: reply.headers })
}
