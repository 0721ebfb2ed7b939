// Sends messages to the protocol as each era's clients write them, and reads the answers.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/domain/json.ts'
import { answerMcp } from '../../../../services/gateway/mcp/answer.ts'
import { episodeServer } from '../../../../services/gateway/mcp/episode-server.ts'
import { responseOf } from '../../../../services/gateway/mcp/reply.ts'
import type { MemoryEpisode } from './memory-world.ts'

/** Where the tests pretend to be. */
export const URL_OF_EPISODE = 'http://127.0.0.1:8787/v1/mcp/token'

/** An answer, its body parsed when there is one. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  body: JsonValue
}

/** Anything over HTTP to an episode. Each episode object is a server of its own. */
export async function send(episode: MemoryEpisode, init: RequestInit, publicUrl?: string, url = URL_OF_EPISODE): Promise<Answer> {
  const reply = await answerMcp(new Request(url, init), episodeServer(nameOf(episode), episode), publicUrl)
  return await read(responseOf(reply))
}

/** Reads a response. */
export async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) }
}

/** A POST of a JSON value with the headers that every client sends. */
export function post(value: JsonValue, headers: Record<string, string> = {}): RequestInit {
  const always = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  return { method: 'POST', headers: { ...always, ...headers }, body: JSON.stringify(value) }
}

/** A request of the session era. */
export function sessionRequest(method: string, params: JsonObject = {}, headers: Record<string, string> = {}): RequestInit {
  return post({ jsonrpc: '2.0', id: 1, method, params }, headers)
}

/** What a modern client puts into `_meta`. */
export const MODERN_META: JsonObject = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
}

/** A request of the modern era, with headers that agree unless the test replaces them; `null` leaves one out. */
export function modernRequest(method: string, params: JsonObject = {}, headers: Record<string, string | null> = {}): RequestInit {
  const meta = isJsonObject(params['_meta']) ? params['_meta'] : {}
  const name = params['name']
  const agreeing = {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': method,
    ...(method === 'tools/call' && typeof name === 'string' ? { 'mcp-name': name } : {}),
  }
  const sent = Object.entries({ ...agreeing, ...headers }).flatMap(([header, value]) => (value === null ? [] : [[header, value]]))
  return post({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: { ...MODERN_META, ...meta } } }, Object.fromEntries(sent))
}

const names = new WeakMap<MemoryEpisode, string>()
let named = 0

function nameOf(episode: MemoryEpisode): string {
  const name = names.get(episode) ?? `episode-${++named}`
  names.set(episode, name)
  return name
}
