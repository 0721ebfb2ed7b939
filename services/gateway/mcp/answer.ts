// One HTTP request in, one reply out: the whole protocol over one server, whichever era the client lives in.
import type { JsonValue } from '../../../shared/domain/json.ts'
import { isOrreryError } from '../../../shared/errors.ts'
import { admitBody, originAllowed } from './envelope.ts'
import { failureReply, faultReply, RPC_CODES, sessionNotFound } from './errors.ts'
import { readMessage } from './message.ts'
import { answerModern } from './modern.ts'
import { progressTokenOf, streamOnProgress } from './progress.ts'
import { BATCH_VERSION, MODERN_VERSIONS, type McpServer, type ReportProgress } from './protocol.ts'
import { emptyReply, jsonReply, type EventStream, type Reply } from './reply.ts'
import { acceptNotification, answerSession, SESSION_HEADER, sessionRequired } from './session.ts'

/** Most messages in a batch: each may be a step, and they run one after the other. */
const MAX_BATCH_MESSAGES = 50

const untold: ReportProgress = () => undefined

/** Answers a request. Throws an OrreryError only when the URL leads nowhere: `not_found` or `gone`. */
export async function answerMcp(request: Request, server: McpServer, publicUrl: string | undefined): Promise<Reply | EventStream> {
  const { headers } = request
  if (!originAllowed(headers.get('origin'), request.url, publicUrl)) {
    return faultReply(403, null, { code: RPC_CODES.transport, message: 'Forbidden: pages of this origin may not use the server' })
  }
  if (request.method === 'DELETE') return await endSession(headers, server)
  if (request.method !== 'POST') return emptyReply(405, { allow: 'POST, DELETE' })
  const body = await admitBody(request)
  if (!body.admitted) return body.reply
  if (Array.isArray(body.value)) return await answerBatch(body.value, headers, server)
  const token = progressTokenOf(body.value, headers)
  if (token === undefined) return await answerOne(body.value, headers, server, untold)
  return await streamOnProgress(token, async report => await answerOne(body.value, headers, server, report))
}

async function answerOne(value: JsonValue, headers: Headers, server: McpServer, report: ReportProgress): Promise<Reply> {
  const message = readMessage(value, headers.get('mcp-protocol-version'))
  if (message.kind === 'invalid') return faultReply(400, message.id, message.fault)
  const session = message.modern ? undefined : (headers.get(SESSION_HEADER) ?? undefined)
  if (message.kind === 'notification') return message.modern ? emptyReply(202) : await notified(session, server)
  try {
    return message.modern ? await answerModern(message, headers, server, report) : await answerSession(message, session, server, report)
  } catch (error) {
    return failureReply(error, message.id, message.method === 'initialize' ? undefined : session)
  }
}

async function notified(session: string | undefined, server: McpServer): Promise<Reply> {
  try {
    return await acceptNotification(session, server)
  } catch (error) {
    if (isOrreryError(error) && error.code === 'not_found' && session !== undefined) return sessionNotFound(null)
    throw error
  }
}

/** Runs a batch in order, because steps have one. Its answer is 404 when the session is lost, whatever came before. */
async function answerBatch(values: JsonValue[], headers: Headers, server: McpServer): Promise<Reply> {
  const why = refuseBatch(values, headers.get('mcp-protocol-version'))
  if (why !== undefined) return faultReply(400, null, { code: RPC_CODES.invalidRequest, message: `Invalid request: ${why}` })
  const bodies: string[] = []
  let status = 200
  for (const value of values) {
    const reply = await answerOne(value, headers, server, untold)
    if (reply.status === 404) status = 404
    if (reply.body !== null) bodies.push(reply.body)
  }
  return bodies.length === 0 ? emptyReply(202) : jsonReply(status, `[${bodies.join(',')}]`)
}

function refuseBatch(values: JsonValue[], version: string | null): string | undefined {
  if (version !== null && version !== BATCH_VERSION) return `revision ${version} has no batches; send one message at a time`
  if (values.length === 0) return 'a batch holds at least one message'
  if (values.length > MAX_BATCH_MESSAGES) return `a batch holds at most ${MAX_BATCH_MESSAGES} messages`
  const messages = values.map(value => readMessage(value, version))
  if (messages.some(message => message.kind !== 'invalid' && message.modern)) return `only revision ${BATCH_VERSION} has batches`
  if (messages.some(message => message.kind === 'request' && message.method === 'initialize')) return 'initialize must stand alone'
  return undefined
}

/** DELETE: ends the session that the header names. The modern era has neither. */
async function endSession(headers: Headers, server: McpServer): Promise<Reply> {
  const session = headers.get(SESSION_HEADER)
  if (MODERN_VERSIONS.includes(headers.get('mcp-protocol-version') ?? '')) return emptyReply(405, { allow: 'POST' })
  if (session === null) return server.needsSession ? sessionRequired(null) : emptyReply(405, { allow: 'POST' })
  try {
    await server.end(session)
    return emptyReply(204)
  } catch (error) {
    if (isOrreryError(error) && error.code === 'not_found') return sessionNotFound(null)
    // A freed episode has no sessions left: what the client wants is so.
    if (isOrreryError(error) && error.code === 'gone') return emptyReply(204)
    throw error
  }
}
