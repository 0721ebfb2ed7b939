// An agent's only way to an episode: an MCP client that knows one URL. What a tool answers comes back as an observation, failures too.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { isJsonObject, type JsonObject } from '../../shared/domain/json.ts'
import type { Observation, OfferedTool } from './agent.ts'

/** A connection to one episode. */
export interface Connection {
  tools: readonly OfferedTool[]
  /** Calls a tool. Throws when there is no answer at all. */
  call(tool: string, args: JsonObject): Promise<Observation>
  leave(): Promise<void>
}

/** Connects to an episode's MCP URL and lists its tools. */
export async function connect(mcpUrl: string): Promise<Connection> {
  const client = new Client({ name: 'orrery', version: '1.0.0' })
  await client.connect(new StreamableHTTPClientTransport(new URL(mcpUrl)))
  const tools: OfferedTool[] = []
  let cursor: string | undefined
  do {
    const page = await client.listTools(cursor === undefined ? {} : { cursor })
    for (const { name, description = '', inputSchema } of page.tools) tools.push({ name, description, inputSchema: asObject(inputSchema) })
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return {
    tools,
    call: async (tool, args) => {
      try {
        const { content, structuredContent, isError } = await client.callTool({ name: tool, arguments: args })
        return { text: textOf(content), result: isJsonObject(structuredContent) ? structuredContent : null, failed: isError === true }
      } catch (error) {
        if (!(error instanceof McpError) || error.code !== ErrorCode.InvalidParams) throw error
        return { text: error.message, result: null, failed: true } // a tool that is not there: the protocol says so, not the tool
      }
    },
    leave: async () => await client.close(),
  }
}

function textOf(content: unknown): string {
  const parts: unknown[] = Array.isArray(content) ? content : []
  return parts.flatMap(part => (isJsonObject(part) && typeof part['text'] === 'string' ? [part['text']] : [])).join('\n')
}

function asObject(schema: object): JsonObject {
  return isJsonObject(schema) ? schema : {}
}
