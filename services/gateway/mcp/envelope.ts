// The checks that HTTP allows before a message is looked at: origin, content type, accept, size, JSON.
// Pure but for reading the body; knows nothing of eras, tools or episodes.
import { nestsDeeperThan, type JsonValue } from '../../../shared/domain/json.ts'
import { isOrreryError } from '../../../shared/errors.ts'
import { MAX_BODY_BYTES } from '../../../shared/limits.ts'
import { boundedText } from '../body.ts'
import { faultReply, RPC_CODES } from './errors.ts'
import type { Reply } from './reply.ts'

/** A body that was read, or why not. */
export type Admission = { admitted: true; value: JsonValue } | { admitted: false; reply: Reply }

/** Deepest nesting of a message: RPC walks it by recursion, and arguments of real tools nest a few levels. */
const MAX_MESSAGE_DEPTH = 128

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
  try {
    const text = await boundedText(request, MAX_BODY_BYTES)
    if (nestsDeeperThan(text, MAX_MESSAGE_DEPTH)) {
      return refuse(400, `Invalid request: the message nests deeper than ${MAX_MESSAGE_DEPTH} levels`, RPC_CODES.invalidRequest)
    }
    const value: JsonValue = JSON.parse(text)
    return { admitted: true, value }
  } catch (error) {
    if (isOrreryError(error) && error.code === 'too_large') return refuse(413, `The body is larger than ${MAX_BODY_BYTES} bytes`)
    if (!(error instanceof SyntaxError || isOrreryError(error))) throw error
    return refuse(400, `Parse error: ${error.message}`, RPC_CODES.parseError)
  }
}

function refuse(status: number, message: string, code: number = RPC_CODES.transport): Admission {
  return { admitted: false, reply: faultReply(status, null, { code, message }) }
}
