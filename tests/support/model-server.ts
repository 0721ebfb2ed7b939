// A scripted server that speaks the OpenAI-compatible form of chat completions, streamed or not: the outbound HTTP of models, faked.
// A script sees each request and says what comes back, misbehaviour included.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** What is read of a request. */
const requestSchema = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(
    z.looseObject({
      role: z.string(),
      content: z.string().nullable().optional(),
      tool_call_id: z.string().optional(),
      tool_calls: z.array(z.looseObject({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) })).optional(),
    }),
  ),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
})

/** A request as the script sees it, with the key that came in its header. */
export type ChatRequest = z.infer<typeof requestSchema> & { authorization: string | undefined }

/** What comes back. Without anything: an empty answer. */
export interface Reply {
  text?: string
  toolCalls?: readonly { name: string; arguments: unknown }[]
  /** A refusal of the model, in its own field. */
  refusal?: string
  finish?: 'stop' | 'length' | 'content_filter'
  usage?: { prompt_tokens: number; completion_tokens: number } | null
  /** An error of HTTP instead of an answer. */
  status?: number
  message?: string
  /** The body of that error, where it is not the usual one. */
  error?: string
  retryAfterSeconds?: number
  /** Instead of all else: this body with this content type. */
  body?: { type: string; text: string }
  /** Says nothing more after this many characters, and keeps the connection open (`stall`), breaks it (`break`) or ends it politely. */
  after?: number
  ending?: 'stall' | 'break' | 'end'
}

/** Answers a request; `index` counts from 0. */
export type Script = (request: ChatRequest, index: number) => Reply | Promise<Reply>

/** A running scripted server. */
export interface ModelServer {
  /** As ORRERY_MODEL_URL wants it. */
  url: string
  requests: ChatRequest[]
  close(): Promise<void>
}

/** Characters of one piece of a streamed answer. */
const PIECE = 40

const embeddingSchema = z.looseObject({ model: z.string(), input: z.array(z.string()) })

/** Starts a server on a free port. `embed` answers for `/embeddings`. */
export async function startModelServer(script: Script, embed: (text: string) => number[] = () => [1]): Promise<ModelServer> {
  const requests: ChatRequest[] = []
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    if (incoming.url?.endsWith('/embeddings') === true) {
      const data = embeddingSchema.parse(body).input.map((text, index) => ({ object: 'embedding', index, embedding: embed(text) }))
      const usage = { prompt_tokens: 5 * data.length, total_tokens: 5 * data.length }
      const listed = { object: 'list', data: data.toReversed(), usage }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(listed))
      return
    }
    const request = { ...requestSchema.parse(body), authorization: incoming.headers.authorization }
    requests.push(request)
    await send(response, request, await script(request, requests.length - 1))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function send(response: ServerResponse, request: ChatRequest, reply: Reply): Promise<void> {
  if (reply.status !== undefined) {
    const headers = reply.retryAfterSeconds === undefined ? {} : { 'retry-after': String(reply.retryAfterSeconds) }
    response.writeHead(reply.status, { 'content-type': 'application/json', ...headers })
    response.end(reply.error ?? JSON.stringify({ error: { message: reply.message ?? `scripted ${reply.status}`, type: 'scripted' } }))
    return
  }
  if (reply.body !== undefined) {
    response.writeHead(200, { 'content-type': reply.body.type }).end(reply.body.text)
    return
  }
  if (request.stream !== true) throw new Error('the scripted server only streams')
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const piece of piecesOf(reply)) {
    if (piece === 'stall') return
    if (piece === 'break') {
      response.destroy()
      return
    }
    if (piece === 'end') break
    response.write(`data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', model: request.model, ...piece })}\n\n`)
  }
  response.end('data: [DONE]\n\n')
}

function* piecesOf(reply: Reply): Generator<object | 'stall' | 'break' | 'end'> {
  const text = reply.text ?? ''
  const said = text.slice(0, reply.after ?? text.length)
  for (let start = 0; start < said.length; start += PIECE) yield choice({ content: said.slice(start, start + PIECE) })
  if (reply.ending !== undefined) yield reply.ending
  if (reply.refusal !== undefined) yield choice({ refusal: reply.refusal })
  for (const [index, { name, arguments: values }] of (reply.toolCalls ?? []).entries()) {
    const written = typeof values === 'string' ? values : JSON.stringify(values)
    const half = Math.ceil(written.length / 2)
    yield choice({ tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name, arguments: written.slice(0, half) } }] })
    yield choice({ tool_calls: [{ index, function: { arguments: written.slice(half) } }] })
  }
  yield choice({}, reply.finish ?? ((reply.toolCalls ?? []).length > 0 ? 'tool_calls' : 'stop'))
  if (reply.usage !== null)
    yield { choices: [], usage: { total_tokens: 0, ...(reply.usage ?? { prompt_tokens: 100, completion_tokens: 20 }) } }
}

function choice(delta: object, finish: string | null = null): object {
  return { choices: [{ index: 0, delta, finish_reason: finish }] }
}
