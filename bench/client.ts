// Clients of the measured servers: plain HTTP, and MCP of both eras as their clients send it.
// Keeps sockets open (undici), reads every answer, and throws on any that is not what was asked for.

/** Posts JSON and reads JSON. Throws with the server's text on every status but 2xx. */
export async function post<Answer>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`)
  const parsed: Answer = text === '' ? null : JSON.parse(text)
  return parsed
}

/** One episode as spawn answers it. */
export interface Spawned {
  id: string
  mcp_url: string
}

/** Spawns `count` episodes of an environment. */
export async function spawn(url: string, environment: string, count: number, task?: string): Promise<Spawned[]> {
  const { items } = await post<{ items: Spawned[] }>(`${url}/v1/episodes`, {
    environment,
    count,
    max_steps: 10_000,
    ...(task === undefined ? {} : { task }),
  })
  return items
}

interface RpcAnswer {
  result?: { isError?: boolean }
  error?: { message: string }
}

function assertResult({ result, error }: RpcAnswer): void {
  if (error || !result || result.isError) throw new Error(`the call failed: ${error?.message ?? JSON.stringify(result)}`)
}

/** A tools/call of the stateless revision. */
export async function callModern(url: string, name: string, args: object): Promise<void> {
  const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} }
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args, _meta } }
  assertResult(
    await post(url, message, {
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': name,
    }),
  )
}

/** A tools/call of the session era, after its initialize. */
export async function callSession(url: string, name: string, args: object): Promise<void> {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }
  assertResult(await post(url, message, { accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-11-25' }))
}
