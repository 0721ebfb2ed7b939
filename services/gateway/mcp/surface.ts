// How an environment presents itself over MCP: server info, instructions, the lists. Text is built here once per request
// from what the episode serialised once per version. Pure.
import type { Surface } from '../../../shared/contract/environments.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import { META, SUPPORTED_VERSIONS, type CachePolicy, type ServerInfo } from './protocol.ts'

/** The agent's surface has tools and nothing else. */
const CAPABILITIES = { tools: {} } as const

/** Who answers, taken from the environment. */
export function serverInfoOf(surface: Pick<Surface, 'title' | 'version'>): ServerInfo {
  return { name: surface.title, version: surface.version }
}

/** What a model is told first: the environment, then its task, so that a bare client knows what to do. */
export function instructionsOf(surface: Pick<Surface, 'description' | 'instruction'>): string {
  return surface.instruction === null ? surface.description : `${surface.description}\n\nYour task: ${surface.instruction}`
}

/** Tools as `tools/list` shows them: all but the examples, which are admission's. In the package's order, as JSON text. */
export function toolListJson(tools: readonly Tool[]): string {
  return JSON.stringify(
    tools.map(({ name, title, description, inputSchema, outputSchema, annotations }) => {
      return { name, title, description, inputSchema, outputSchema, annotations }
    }),
  )
}

/** The result of `initialize`, as JSON text. */
export function initializeResult(surface: Surface, protocolVersion: string): string {
  return JSON.stringify({
    protocolVersion,
    capabilities: CAPABILITIES,
    serverInfo: serverInfoOf(surface),
    instructions: instructionsOf(surface),
  })
}

/** The result of `tools/list` in the session era, as JSON text. */
export function sessionToolList(surface: Surface): string {
  return `{"tools":${surface.tools_json}}`
}

/** The result of `tools/list` in the modern era, as JSON text. */
export function modernToolList(surface: Surface, cache: CachePolicy): string {
  const rest = JSON.stringify({ ...modernStamp(serverInfoOf(surface)), ...cache })
  return `{"tools":${surface.tools_json},${rest.slice(1)}`
}

/** The result of `server/discover`, as JSON text. */
export function discovery(surface: Surface, cache: CachePolicy): string {
  return JSON.stringify({
    ...modernStamp(serverInfoOf(surface)),
    supportedVersions: SUPPORTED_VERSIONS,
    capabilities: CAPABILITIES,
    instructions: instructionsOf(surface),
    ...cache,
  })
}

/** What every result of the modern era carries. */
export function modernStamp(info: ServerInfo | undefined): { resultType: 'complete'; _meta: Record<string, ServerInfo> } {
  return { resultType: 'complete', _meta: info === undefined ? {} : { [META.serverInfo]: info } }
}
