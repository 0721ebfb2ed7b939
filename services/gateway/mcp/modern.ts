// The modern era (2026-07-28): stateless. Every request says its revision and capabilities in `_meta`,
// and repeats revision, method and tool name in headers that must agree. Session headers are ignored.
import { isJsonObject } from '../../../shared/domain/json.ts'
import { faultReply, invalidParams, RPC_CODES } from './errors.ts'
import { META, metaOf, MODERN_VERSIONS, SUPPORTED_VERSIONS, type McpServer, type ReportProgress, type RpcRequest } from './protocol.ts'
import { resultReply, type Reply } from './reply.ts'
import { discovery, modernStamp, modernToolList } from './surface.ts'
import { callTool } from './tools.ts'

/** Answers one request of the modern era. Throws what the server throws. */
export async function answerModern(request: RpcRequest, headers: Headers, server: McpServer, report: ReportProgress): Promise<Reply> {
  const refusal = refuseVersion(request, headers) ?? refuseHeaders(request, headers)
  if (refusal !== undefined) return refusal
  switch (request.method) {
    case 'server/discover':
      return resultReply(request.id, discovery(await server.surface(), server.cache))
    case 'tools/list':
      return resultReply(request.id, modernToolList(await server.surface(), server.cache))
    case 'tools/call':
      return await answerCall(request, server, report)
    default:
      return faultReply(404, request.id, { code: RPC_CODES.methodNotFound, message: `Method not found: ${request.method}` })
  }
}

async function answerCall(request: RpcRequest, server: McpServer, report: ReportProgress): Promise<Reply> {
  if (server.needsSession) {
    const message = 'This URL describes an environment; no episode listens here. Spawn an episode (POST /v1/episodes) and use its mcp_url.'
    return faultReply(200, request.id, invalidParams(message))
  }
  const incapable = refuseIncapable(request, server)
  if (incapable !== undefined) return incapable
  // A courtesy of the protocol (SHOULD): a result goes out without it rather than not at all.
  const info = server.serverInfo().catch(() => undefined)
  const answer = await callTool(server, request.params, report)
  if ('fault' in answer) return faultReply(200, request.id, answer.fault)
  const stamp = modernStamp(await info)
  return resultReply(request.id, JSON.stringify({ ...answer.result, ...stamp, _meta: { ...stamp._meta, ...answer.result._meta } }))
}

/** Refuses a tool that needs what the client did not say it can (2026-07-28, "Capabilities"); `data` names what is missing. */
function refuseIncapable({ id, params }: RpcRequest, server: McpServer): Reply | undefined {
  const needed = Object.entries(server.needs?.get(String(params['name'])) ?? {})
  const declared = metaOf(params)[META.clientCapabilities]
  const missing = needed.filter(([capability]) => !isJsonObject(declared) || !Object.hasOwn(declared, capability))
  if (missing.length === 0) return undefined
  const message = `Missing client capability: this tool needs ${missing.map(([capability]) => capability).join(', ')}`
  const data = { requiredCapabilities: Object.fromEntries(missing) }
  return faultReply(400, id, { code: RPC_CODES.missingCapability, message, data })
}

function refuseVersion({ id, params }: RpcRequest, headers: Headers): Reply | undefined {
  const meta = metaOf(params)
  const header = headers.get('mcp-protocol-version')
  const claimed = meta[META.version]
  if (claimed === undefined && header !== null && !MODERN_VERSIONS.includes(header)) return unsupported(id, header)
  if (typeof claimed !== 'string')
    return faultReply(400, id, invalidParams(`Invalid params: _meta["${META.version}"] must name a revision`))
  if (!isJsonObject(meta[META.clientCapabilities])) {
    return faultReply(400, id, invalidParams(`Invalid params: _meta["${META.clientCapabilities}"] must be an object`))
  }
  if (header !== claimed) return mismatch(id, 'MCP-Protocol-Version', header, claimed)
  return MODERN_VERSIONS.includes(claimed) ? undefined : unsupported(id, claimed)
}

function unsupported(id: RpcRequest['id'], requested: string): Reply {
  const message = `Unsupported protocol version: ${requested}`
  return faultReply(400, id, { code: RPC_CODES.unsupportedVersion, message, data: { supported: [...SUPPORTED_VERSIONS], requested } })
}

function refuseHeaders({ id, method, params }: RpcRequest, headers: Headers): Reply | undefined {
  const methodHeader = headers.get('mcp-method')
  if (methodHeader !== method) return mismatch(id, 'Mcp-Method', methodHeader, method)
  const name = method === 'tools/call' ? params['name'] : undefined
  if (typeof name !== 'string') return undefined
  const nameHeader = headers.get('mcp-name')
  return nameHeader !== null && decodeHeader(nameHeader) === name ? undefined : mismatch(id, 'Mcp-Name', nameHeader, name)
}

function mismatch(id: RpcRequest['id'], header: string, value: string | null, body: string): Reply {
  const found = value === null ? 'is missing' : `is ${JSON.stringify(value)}`
  const message = `Header mismatch: ${header} ${found}, the body says ${JSON.stringify(body)}`
  return faultReply(400, id, { code: RPC_CODES.headerMismatch, message })
}

/** A header value as sent, or out of `=?base64?…?=`, which carries what a header cannot; undefined when that is broken. */
function decodeHeader(value: string): string | undefined {
  const encoded = /^=\?base64\?(.*)\?=$/.exec(value.trim())?.[1]
  if (encoded === undefined) return value.trim()
  try {
    const bytes = Uint8Array.from(atob(encoded), character => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}
