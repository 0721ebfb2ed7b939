// The words of MCP that this adapter speaks, and what it sits over. Two eras share one URL: the modern one (2026-07-28)
// is stateless and says everything in each request; the session era (2024-11-05 to 2025-11-25) starts with `initialize`.
// Only types and constants: no I/O here.
import type { ClientCapabilities, ContentBlock } from '@modelcontextprotocol/sdk/types.js'
import type { Surface, ToolCall } from '../../../shared/contract/environments.ts'
import type { StepReport } from '../../../shared/domain/episode.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/domain/json.ts'

/** Revisions without sessions, newest first. */
export const MODERN_VERSIONS: readonly string[] = ['2026-07-28']

/** Revisions with `initialize`, newest first. */
export const SESSION_VERSIONS: readonly string[] = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05']

/** Every revision served, newest first: what `server/discover` and error −32022 list. */
export const SUPPORTED_VERSIONS: readonly string[] = [...MODERN_VERSIONS, ...SESSION_VERSIONS]

/** The only revision with JSON-RPC batches. */
export const BATCH_VERSION = '2025-03-26'

/** Keys of `_meta`. The first three are the protocol's own (2026-07-28, "Per-request metadata"), the others are Orrery's. */
export const META = {
  version: 'io.modelcontextprotocol/protocolVersion',
  clientCapabilities: 'io.modelcontextprotocol/clientCapabilities',
  serverInfo: 'io.modelcontextprotocol/serverInfo',
  idempotencyKey: 'orrery/idempotency_key',
  done: 'orrery/done',
  error: 'orrery/error',
} as const

/** Ids that requests may carry. JSON-RPC's null is not one of them (MCP, "Requests"). */
export type MessageId = string | number

/** A message that wants an answer. */
export interface RpcRequest {
  kind: 'request'
  id: MessageId
  method: string
  params: JsonObject
}

/** The object under `params._meta`; empty when there is none. */
export function metaOf(params: JsonObject): JsonObject {
  const meta: JsonValue | undefined = params['_meta']
  return isJsonObject(meta) ? meta : {}
}

/** Who answers: `name` is the environment's title, `version` the package's. */
export interface ServerInfo {
  name: string
  version: string
}

/** How long a client may keep a list, in milliseconds, and whether another client may see its copy. */
export interface CachePolicy {
  ttlMs: number
  cacheScope: 'public' | 'private'
}

/** What a session starts with. */
export interface OpenedSession {
  session: string
  surface: Surface
}

/** What a call came to: the step's report and, where JSON text is not the way to show it, the blocks that a model sees instead. */
export interface CallReport extends StepReport {
  content?: readonly ContentBlock[]
}

/** How far a call is (MCP, "Progress"): `progress` only ever rises, towards `total` where that is known. */
export interface Progress {
  progress: number
  total?: number
  message?: string
}

/** Tells the client how far its call is; goes nowhere when the client did not ask to be told. */
export type ReportProgress = (progress: Progress) => void

/**
 * What one MCP URL stands for: an episode, or an environment whose sessions have an episode each.
 * Failures are OrreryErrors; a session id that is not in force is `not_found`.
 */
export interface McpServer {
  readonly cache: CachePolicy
  /** True where the URL alone names no episode, so that only a session can call. */
  readonly needsSession: boolean
  surface(session?: string): Promise<Surface>
  /** Cheap after the first time. */
  serverInfo(): Promise<ServerInfo>
  /** What tools need the client to be able to do, by tool; judged in the modern era, whose requests say what the client can. */
  readonly needs?: ReadonlyMap<string, ClientCapabilities>
  call(call: ToolCall, report: ReportProgress): Promise<CallReport>
  open(): Promise<OpenedSession>
  /** Takes a session out of force. Its episode goes on. */
  end(session: string): Promise<void>
}
