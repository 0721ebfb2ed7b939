// An environment's own URL as an MCP server: `initialize` spawns an episode for that session; without a session it only
// describes and lists. There is no table of sessions: an id is the episode's agent token and that episode's session id.
import type { Surface } from '../../../shared/contract/environments.ts'
import { spawnRequestSchema } from '../../../shared/domain/episode.ts'
import { faultsOf } from '../../../shared/domain/fault.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { agentToken, nameOfAgentToken } from '../../../shared/ids.ts'
import type { Env } from '../env.ts'
import { episodeServer } from './episode-server.ts'
import type { CachePolicy, McpServer, OpenedSession } from './protocol.ts'
import { serverInfoOf, toolListJson } from './surface.ts'

/** A slug may get a new version at any time, so lists of it go stale in a minute. Anyone may read them. */
const ENVIRONMENT_CACHE: CachePolicy = { ttlMs: 60_000, cacheScope: 'public' }

/** Between token and session id; tokens are base64url and cannot hold it. */
const SEPARATOR = '.'

const HOW_TO_ACT =
  'This URL describes the environment. To act in it without a session, spawn an episode (POST /v1/episodes) and use its mcp_url.'

const querySchema = spawnRequestSchema.pick({ task: true, label: true })

/**
 * The server behind `/v1/environments/{slug}/mcp`. `query` holds `task` and `label` of the episodes it spawns.
 * Throws `invalid_request` for any other query parameter.
 */
export function environmentServer(env: Env, reference: string, query: Record<string, string>): McpServer {
  const asked = querySchema.safeParse(query)
  if (!asked.success) {
    throw new OrreryError('invalid_request', 'the query of this URL may hold task and label only', { faults: faultsOf(asked.error, query) })
  }
  return {
    cache: ENVIRONMENT_CACHE,
    needsSession: true,
    surface: async session => {
      if (session === undefined) return await describe(env, reference)
      const { server, inner } = await episodeOf(env, session)
      return await server.surface(inner)
    },
    serverInfo: async () => serverInfoOf(await env.ENVIRONMENTS.show(reference)),
    call: async (call, report) => {
      const { server, inner } = await episodeOf(env, call.mcp_session ?? '')
      return await server.call({ ...call, mcp_session: inner }, report)
    },
    open: async () => await spawnForSession(env, { environment: reference, ...asked.data }),
    end: async session => {
      const { server, inner } = await episodeOf(env, session)
      await server.end(inner)
    },
  }
}

async function describe(env: Env, reference: string): Promise<Surface> {
  const { version, title, description, tools } = await env.ENVIRONMENTS.show(reference)
  return { version, title, description: `${description}\n\n${HOW_TO_ACT}`, instruction: null, tools_json: toolListJson(tools) }
}

async function spawnForSession(
  env: Env,
  asked: { environment: string; task?: string | undefined; label?: string | undefined },
): Promise<OpenedSession> {
  const [spawned] = await env.ENVIRONMENTS.spawn([spawnRequestSchema.parse(asked)])
  if (spawned === undefined) throw new OrreryError('internal_error', 'spawn returned no episode')
  const { session, surface } = await episodeServer(spawned.name, env.EPISODE.getByName(spawned.name)).open()
  const token = await agentToken(env.SIGNING_SECRET, spawned.name)
  return { session: token + SEPARATOR + session, surface }
}

/** The episode a session id names. Throws `not_found` for one that we never gave out. */
async function episodeOf(env: Env, session: string): Promise<{ server: McpServer; inner: string }> {
  const [token = '', ...rest] = session.split(SEPARATOR)
  const name = await nameOfAgentToken(env.SIGNING_SECRET, token)
  if (name === null) throw new OrreryError('not_found', 'no such session')
  return { server: episodeServer(name, env.EPISODE.getByName(name)), inner: rest.join(SEPARATOR) }
}
