// The checks that HTTP allows before a message is looked at: origin, content type, accept, size, JSON.
// Pure but for reading the body; knows nothing of eras, tools or episodes.
import { MAX_BODY_BYTES } from '../../../shared/limits.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import { faultReply, RPC_CODES } from './errors.ts'
import type { Reply } from './reply.ts'

/** A body that was read, or why not. */
export type Admission = { admitted: true; value: JsonValue } | { admitted: false; reply: Reply }

const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a browser page of that origin may speak to this server (MCP, "DNS rebinding"). Allowed are pages of this machine,
 * of the public URL, and of the server's own origin if that is https: over http a rebound host name would match itself.
 */
export function originAllowed(origin: string | null, requestUrl: string, publicUrl: string | undefined): boolean {
  if (origin === null) return true
  const from = URL.parse(origin)
  if (from === null) return false
  if (LOOPBACK_HOSTS.includes(from.hostname)) return true
  if (publicUrl !== undefined && URL.parse(publicUrl)?.origin === from.origin) return true
  return from.protocol === 'https:' && new URL(requestUrl).origin === from.origin
}

/** Reads the JSON body of a POST, or says with 406, 413, 415 or 400 why not. */
export async function admitBody(request: Request): Promise<Admission> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(contentType)) return refuse(415, 'The body must be sent as Content-Type: application/json')
  const accept = request.headers.get('accept') ?? '*/*'
  if (!/application\/(json|\*)|\*\/\*/i.test(accept)) return refuse(406, 'Answers are JSON: Accept must include application/json')
  const text = await readText(request)
  if (text === undefined) return refuse(413, `The body is larger than ${MAX_BODY_BYTES} bytes`)
  try {
    const value: JsonValue = JSON.parse(text)
    return { admitted: true, value }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'not JSON'
    return { admitted: false, reply: faultReply(400, null, { code: RPC_CODES.parseError, message: `Parse error: ${why}` }) }
  }
}

function refuse(status: number, message: string): Admission {
  return { admitted: false, reply: faultReply(status, null, { code: RPC_CODES.transport, message }) }
}

/** The body as text; undefined as soon as it is known to be too large, however it is framed. */
async function readText(request: Request): Promise<string | undefined> {
  const declared = request.headers.get('content-length')
  if (declared !== null) return Number(declared) > MAX_BODY_BYTES ? undefined : await request.text()
  if (request.body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > MAX_BODY_BYTES) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
