// The demo's agent: an ordinary MCP client that knows one URL and plays a list of calls, telling what it does.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { JsonObject, JsonValue } from '../../../shared/domain/json.ts'
import { isJsonObject } from '../../../shared/domain/json.ts'

/** An agent that is connected to one episode. */
export interface Agent {
  tools: string[]
  /** Calls a tool; answers its structured result. Throws when the tool says that it failed. */
  call(tool: string, args: JsonObject): Promise<JsonValue>
  disconnect(): Promise<void>
}

/** Connects to an episode's MCP URL and lists its tools. */
export async function connectAgent(mcpUrl: string): Promise<Agent> {
  const client = new Client({ name: 'orrery-demo', version: '1.0.0' })
  await client.connect(new StreamableHTTPClientTransport(new URL(mcpUrl)))
  const { tools } = await client.listTools()
  return {
    tools: tools.map(tool => tool.name),
    call: async (tool, args) => {
      const result = await client.callTool({ name: tool, arguments: args })
      const { structuredContent } = result
      if (result.isError === true || !isJsonObject(structuredContent)) throw new Error(`${tool} failed: ${JSON.stringify(result.content)}`)
      return structuredContent
    },
    disconnect: async () => await client.close(),
  }
}
