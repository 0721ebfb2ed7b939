// HTTP as the CLI speaks it: JSON in, JSON out, and every failure as an error that says what, why and what to do next.
// Knows no route; those are in client.ts.
import { z } from 'zod'
import type { JsonValue } from '../shared/domain/json.ts'
import { problemSchema, type Problem } from '../shared/problem.ts'

/** Longest wait for an answer, in milliseconds: the gates of a large package take a minute or two. */
const ANSWER_DEADLINE_MS = 5 * 60_000

/** A request that the server understood and refused. */
export class ApiFailure extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiFailure'
    this.problem = problem
  }
}

/** Where a server is and how to identify to it. */
export interface Endpoint {
  url: string
  /** API key; a local server without keys needs none. */
  key?: string | undefined
}

/** One request. `query` entries that are undefined are left out. */
export interface ApiRequest {
  method: 'GET' | 'POST'
  path: string
  query?: Record<string, string | number | undefined>
  body?: JsonValue
  headers?: Record<string, string>
}

/** Sends a request and reads its answer with the schema. Throws {@link ApiFailure} for problems, Error for everything else. */
export async function requestJson<Schema extends z.ZodType>(
  endpoint: Endpoint,
  request: ApiRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await send(endpoint, request, AbortSignal.timeout(ANSWER_DEADLINE_MS))
  const body = await jsonOf(response)
  if (!response.ok) throw refusal(endpoint, response, body)
  const answer = schema.safeParse(body)
  if (answer.success) return answer.data
  throw new Error(
    `${endpoint.url} answered ${request.method} ${request.path} in a form this CLI does not know: ${z.prettifyError(answer.error)}\n` +
      'CLI and server may be of different versions: use the CLI of the server’s checkout.',
  )
}

/** Sends a request whose answer is a stream without end. Throws like {@link requestJson}. */
export async function requestStream(endpoint: Endpoint, request: ApiRequest): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await send(endpoint, request)
  if (!response.ok) throw refusal(endpoint, response, await jsonOf(response))
  if (response.body === null) throw notOrrery(endpoint, response)
  return response.body
}

/** A path from parts, each encoded. */
export function pathOf(...parts: string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`
}

function refusal(endpoint: Endpoint, response: Response, body: unknown): Error {
  const problem = problemSchema.safeParse(body)
  return problem.success ? new ApiFailure(problem.data) : notOrrery(endpoint, response)
}

async function send(endpoint: Endpoint, { method, path, query, body, headers }: ApiRequest, signal?: AbortSignal): Promise<Response> {
  const url = new URL(path, endpoint.url)
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value))
  try {
    return await fetch(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(endpoint.key === undefined ? {} : { authorization: `Bearer ${endpoint.key}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    throw unreachable(endpoint, error)
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreachable(endpoint: Endpoint, error: unknown): Error {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new Error(
      `${endpoint.url} did not answer within ${ANSWER_DEADLINE_MS / 60_000} minutes. Look at the server’s output, then try again.`,
    )
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') {
    return new Error(
      `${endpoint.url} broke the connection before it answered: the request may or may not have taken effect. A tool call that had an idempotency key is safe to repeat with the same key.`,
    )
  }
  const why = code === 'ECONNREFUSED' ? 'no server is listening there' : cause instanceof Error ? cause.message : String(cause)
  return new Error(`cannot reach ${endpoint.url}: ${why}. Start a server with \`npm start\`, or name another with --url or ORRERY_URL.`)
}

function notOrrery(endpoint: Endpoint, response: Response): Error {
  const type = response.headers.get('content-type') ?? 'no content type'
  return new Error(
    `${endpoint.url} answered ${response.status} (${type}), which is not an answer of Orrery. Is --url right, or does another program use that port?`,
  )
}
