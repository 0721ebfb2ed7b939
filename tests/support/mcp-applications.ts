// MCP clients that are programs and frameworks of others, behind the same face as the SDKs: the AI SDK, mcp-remote (a bridge
// for clients that speak stdio only) and the Inspector's command line. Those with a process of their own get a home of their own.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMCPClient } from '@ai-sdk/mcp'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { z } from 'zod'
import { resultSchema, toolsSchema, type Connect } from './mcp-clients.ts'

const REMOTE = fileURLToPath(import.meta.resolve('mcp-remote/dist/proxy.js'))
const INSPECTOR = fileURLToPath(import.meta.resolve('@modelcontextprotocol/inspector/clients/cli/build/index.js'))

/** One command of the Inspector takes about a second. */
const INSPECTOR_TIMEOUT_MS = 30_000

/** The AI SDK; with `discovery` (its default) it asks for the modern era first, without it opens a session. */
export function connectAiSdk(discovery: boolean): Connect {
  return async url => {
    const client = await createMCPClient({ transport: { type: 'http', url }, protocolVersionDiscovery: discovery })
    return {
      instructions: client.instructions,
      serverInfo: client.serverInfo,
      session: undefined,
      tools: async () => toolsSchema.parse((await client.listTools()).tools),
      call: async (name, args) => resultSchema.parse(await client.callTool({ name, arguments: args })),
      leave: async () => {
        await client.close()
      },
    }
  }
}

/** SDK v1 over stdio to a process of mcp-remote, which speaks HTTP to the URL. */
export const connectRemote: Connect = async url => {
  const { env, remove } = ownHome()
  const client = new Client({ name: 'orrery-tests', version: '1.0.0' })
  const transport = new StdioClientTransport({ command: process.execPath, args: [REMOTE, url], env, stderr: 'ignore' })
  await client.connect(transport)
  return {
    instructions: client.getInstructions(),
    serverInfo: client.getServerVersion(),
    session: undefined,
    tools: async () => toolsSchema.parse((await client.listTools()).tools),
    call: async (name, args) => resultSchema.parse(await client.callTool({ name, arguments: args })),
    leave: async () => {
      await client.close()
      remove()
    },
  }
}

/** The Inspector's command line, which opens a session for each command. */
export const connectInspector: Connect = async url => {
  const command = async (...args: string[]): Promise<unknown> => {
    const { stdout, stderr } = await runInspector(url, ['--format', 'json', ...args])
    if (stdout === '') throw new Error(stderr)
    return z.object({ result: z.unknown() }).parse(JSON.parse(stdout)).result
  }
  return {
    instructions: undefined,
    serverInfo: undefined,
    session: undefined,
    tools: async () => z.object({ tools: toolsSchema }).parse(await command('--method', 'tools/list')).tools,
    call: async (name, args) =>
      resultSchema.parse(await command('--method', 'tools/call', '--tool-name', name, '--tool-args-json', JSON.stringify(args))),
    leave: async () => undefined,
  }
}

/** Runs one command of the Inspector. Exit codes: 0 well, 5 the tool failed or is not there, 6 `--strict` found errors. */
export async function runInspector(url: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { env, remove } = ownHome()
  const all = [INSPECTOR, '--transport', 'http', '--server-url', url, ...args]
  return await new Promise(resolve => {
    execFile(process.execPath, all, { env, timeout: INSPECTOR_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      remove()
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr })
    })
  })
}

/** An environment whose home is empty: both programs keep settings and logins there. */
function ownHome(): { env: Record<string, string>; remove: () => void } {
  const home = mkdtempSync(path.join(tmpdir(), 'orrery-client-'))
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    env: { ...Object.fromEntries(inherited), HOME: home, USERPROFILE: home, MCP_REMOTE_CONFIG_DIR: home },
    remove: () => {
      rmSync(home, { recursive: true, force: true })
    },
  }
}
