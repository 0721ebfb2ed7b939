// The real MCP clients of the system tests behind one small face: SDK v1, and SDK v2 in its three modes.
// Tests say what every client must see; what differs is only how each connects.
import { Client as ClientV2, StreamableHTTPClientTransport as TransportV2 } from '@modelcontextprotocol/client'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as TransportV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { z } from 'zod'

const clientInfo = { name: 'orrery-tests', version: '1.0.0' }

/** The tools of a list, as every client gives them. */
export const toolsSchema = z.array(z.record(z.string(), z.json()))

/** See {@link ClientResult}. */
export const resultSchema = z.object({
  isError: z.boolean().default(false),
  structuredContent: z.record(z.string(), z.json()).optional(),
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  _meta: z.record(z.string(), z.json()),
})

/** A tool result as every client gives it. */
export type ClientResult = z.infer<typeof resultSchema>

/** A connected client. `call` throws the SDK's own error, with a JSON-RPC `code`, when the server answered one. */
export interface Connection {
  instructions: string | undefined
  serverInfo: { name: string; version: string } | undefined
  /** Undefined in the modern era. */
  session: string | undefined
  tools(): Promise<z.infer<typeof toolsSchema>>
  call(name: string, args: Record<string, unknown>, meta?: Record<string, unknown>): Promise<ClientResult>
  /** Ends the MCP session with DELETE where there is one, and disconnects. */
  leave(): Promise<void>
}

/** Connects to an MCP URL. */
export type Connect = (url: string) => Promise<Connection>

/** SDK v1, the session era. */
export const connectV1: Connect = async url => {
  const client = new ClientV1(clientInfo)
  const transport = new TransportV1(new URL(url))
  await client.connect(transport)
  return {
    instructions: client.getInstructions(),
    serverInfo: client.getServerVersion(),
    session: transport.sessionId,
    tools: async () => toolsSchema.parse((await client.listTools()).tools),
    call: async (name, args, meta) => {
      return resultSchema.parse(await client.callTool({ name, arguments: args, ...(meta === undefined ? {} : { _meta: meta }) }))
    },
    leave: async () => {
      await transport.terminateSession()
      await client.close()
    },
  }
}

/** SDK v2: `legacy` is its default, `auto` asks the server which era it speaks, a pinned revision insists on it. */
export function connectV2(mode: 'legacy' | 'auto' | { pin: string }): Connect {
  return async url => {
    const client = new ClientV2(clientInfo, mode === 'legacy' ? {} : { versionNegotiation: { mode } })
    const transport = new TransportV2(new URL(url))
    await client.connect(transport)
    return {
      instructions: client.getInstructions(),
      serverInfo: client.getServerVersion(),
      session: transport.sessionId,
      tools: async () => toolsSchema.parse((await client.listTools()).tools),
      call: async (name, args, meta) => {
        return resultSchema.parse(await client.callTool({ name, arguments: args, ...(meta === undefined ? {} : { _meta: meta }) }))
      },
      leave: async () => {
        await transport.terminateSession()
        await client.close()
      },
    }
  }
}

/** Every client, with whether it lives in the session era. */
export const CLIENTS: [name: string, connect: Connect, hasSession: boolean][] = [
  ['SDK v1', connectV1, true],
  ['SDK v2, default', connectV2('legacy'), true],
  ['SDK v2, auto', connectV2('auto'), false],
  ['SDK v2, 2026-07-28', connectV2({ pin: '2026-07-28' }), false],
]
