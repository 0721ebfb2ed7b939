// Reads a JSON body once, within bounds, before anything validates it. Bytes are counted as they arrive:
// content-length is what the client says, not what it sends.
import type { MiddlewareHandler } from 'hono'
import { nestsDeeperThan } from '../../shared/domain/json.ts'
import { OrreryError } from '../../shared/errors.ts'
import type { GatewayEnv } from './context.ts'

/** Deepest nesting of a body: what validation and RPC walk by recursion, far above any package or argument. */
const MAX_JSON_DEPTH = 128

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/i

/** What a body must be. `required` refuses an empty one. */
export interface BodyRules {
  maxBytes: number
  required: boolean
}

/** Reads and parses the body: 415 for another content type, 413 over the limit, 400 for what is not JSON. */
export function readJsonBody(rules: BodyRules): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const contentType = c.req.header('content-type')
    const text = await boundedText(c.req.raw, rules.maxBytes)
    const isJson = JSON_TYPE.test((contentType ?? '').split(';')[0]?.trim() ?? '')
    if ((text !== '' || contentType !== undefined) && !isJson) {
      throw new OrreryError('unsupported_media_type', `send the body with content-type: application/json (got ${contentType ?? 'none'})`)
    }
    if (text === '' && rules.required) throw new OrreryError('malformed_json', 'the body is empty; send a JSON object')
    if (text !== '') assertJson(text)
    // Hono parses what it finds here (a promise, whatever its type says); an optional body that is empty counts as {}.
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text === '' && isJson ? '{}' : text) })
    await next()
  }
}

/** The body as text. Throws `too_large` as soon as more than `maxBytes` have arrived, `malformed_json` for broken UTF-8. */
export async function boundedText(request: Request, maxBytes: number): Promise<string> {
  if (request.body === null) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  const reader = request.body.getReader()
  let bytes = 0
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > maxBytes) throw new OrreryError('too_large', `the body is larger than ${maxBytes} bytes`)
      text += decoder.decode(value, { stream: true })
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    throw error instanceof TypeError ? new OrreryError('malformed_json', 'the body is not UTF-8 text') : error
  }
}

function assertJson(text: string): void {
  if (nestsDeeperThan(text, MAX_JSON_DEPTH)) throw new OrreryError('invalid_request', `the body nests deeper than ${MAX_JSON_DEPTH} levels`)
  try {
    JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new OrreryError('malformed_json', `the body is not JSON: ${error.message}`)
    throw error
  }
}
