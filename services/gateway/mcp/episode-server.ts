// An episode as an MCP server: one hop to its object for each request. Nothing about an episode is kept here
// but its title and version, which never change and which every modern result repeats.
import type { EpisodeObject } from '../../../shared/contract/environments.ts'
import type { CachePolicy, McpServer, ServerInfo } from './protocol.ts'
import { serverInfoOf } from './surface.ts'

/** A version is immutable and an episode has one version: an hour is its default lease. The URL is a capability, so private. */
const EPISODE_CACHE: CachePolicy = { ttlMs: 3_600_000, cacheScope: 'private' }

/** Most episodes whose server info an isolate remembers: about 200 bytes each. */
const MAX_REMEMBERED = 10_000

const infoByName = new Map<string, ServerInfo>()

/** The server behind an episode's `mcp_url`. `name` is the Durable Object's. */
export function episodeServer(name: string, episode: EpisodeObject): McpServer {
  const surface: McpServer['surface'] = async session => {
    const found = await episode.surface(session)
    remember(name, serverInfoOf(found))
    return found
  }
  return {
    cache: EPISODE_CACHE,
    needsSession: false,
    surface,
    serverInfo: async () => infoByName.get(name) ?? serverInfoOf(await surface()),
    call: async call => await episode.call(call),
    open: async () => {
      const [session, found] = await Promise.all([episode.mcpSession(), surface()])
      return { session, surface: found }
    },
    end: async session => {
      await episode.endMcpSession(session)
    },
  }
}

function remember(name: string, info: ServerInfo): void {
  if (infoByName.size >= MAX_REMEMBERED) for (const oldest of [...infoByName.keys()].slice(0, MAX_REMEMBERED / 2)) infoByName.delete(oldest)
  infoByName.set(name, info)
}
