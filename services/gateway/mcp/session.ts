// The session era (2024-11-05 to 2025-11-25): `initialize`, then requests that may carry the session's id.
// A session is a name for a connection, no more: ending it leaves the episode and its state alone.
import { faultReply, RPC_CODES } from './errors.ts'
import { SESSION_VERSIONS, type McpServer, type ReportProgress, type RpcRequest } from './protocol.ts'
import { emptyReply, resultReply, type Reply } from './reply.ts'
import { initializeResult, sessionToolList } from './surface.ts'
import { callTool } from './tools.ts'

/** The header that carries a session's id. */
export const SESSION_HEADER = 'mcp-session-id'

/** Answers one request of the session era. Throws what the server throws. */
export async function answerSession(
  request: RpcRequest,
  session: string | undefined,
  server: McpServer,
  report: ReportProgress,
): Promise<Reply> {
  if (request.method === 'initialize') return await initialize(request, server)
  if (session === undefined && server.needsSession) return sessionRequired(request.id)
  switch (request.method) {
    case 'ping':
      if (session !== undefined) await server.surface(session)
      return resultReply(request.id, '{}')
    case 'tools/list':
      return resultReply(request.id, sessionToolList(await server.surface(session)))
    case 'tools/call': {
      const answer = await callTool(server, request.params, report, session)
      return 'fault' in answer ? faultReply(200, request.id, answer.fault) : resultReply(request.id, JSON.stringify(answer.result))
    }
    default:
      return faultReply(200, request.id, { code: RPC_CODES.methodNotFound, message: `Method not found: ${request.method}` })
  }
}

/** Accepts a notification. All of them are the client's own business; only the session is looked at. */
export async function acceptNotification(session: string | undefined, server: McpServer): Promise<Reply> {
  if (session !== undefined) await server.surface(session)
  else if (server.needsSession) return sessionRequired(null)
  return emptyReply(202)
}

/** A request that cannot be understood without a session. */
export function sessionRequired(id: RpcRequest['id'] | null): Reply {
  const message = 'Bad request: this URL needs the header Mcp-Session-Id. Send initialize first; its answer carries one.'
  return faultReply(400, id, { code: RPC_CODES.transport, message })
}

async function initialize(request: RpcRequest, server: McpServer): Promise<Reply> {
  const { session, surface } = await server.open()
  const wanted = request.params['protocolVersion']
  const version = SESSION_VERSIONS.find(known => known === wanted) ?? SESSION_VERSIONS[0] ?? ''
  return resultReply(request.id, initializeResult(surface, version), { [SESSION_HEADER]: session })
}
