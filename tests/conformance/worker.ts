// A Worker for the official conformance suite: the gateway's own protocol code over an environment of diagnostic tools.
// It stands in the place of an episode, so everything between HTTP and `McpServer` is what agents meet. Under `/name` it shows
// the tools of that list instead of its own, for the Inspector to judge.
import { answerMcp } from '../../services/gateway/mcp/answer.ts'
import type { CallReport, McpServer } from '../../services/gateway/mcp/protocol.ts'
import { responseOf } from '../../services/gateway/mcp/reply.ts'
import type { Surface } from '../../shared/contract/environments.ts'
import { OrreryError } from '../../shared/errors.ts'
import { DIAGNOSTIC_TOOLS, diagnosticToolList, type DiagnosticAnswer } from './diagnostic-tools.ts'

interface Env {
  /** Lists of tools by name, each as JSON text. */
  LISTS: Record<string, string>
}

const SURFACE: Surface = {
  version: '1.0.0',
  title: 'Diagnostics',
  description: 'Tools that the conformance suite calls.',
  instruction: null,
  tools_json: diagnosticToolList(),
}

/** Ids in force. An episode keeps its own in its object; here one isolate serves one run. */
const sessions = new Set<string>()

const server: McpServer = {
  cache: { ttlMs: 60_000, cacheScope: 'private' },
  needsSession: false,
  needs: new Map([...DIAGNOSTIC_TOOLS].flatMap(([name, { needs }]) => (needs === undefined ? [] : [[name, needs]]))),
  surface: async session => {
    demandInForce(session)
    return SURFACE
  },
  serverInfo: async () => ({ name: SURFACE.title, version: SURFACE.version }),
  call: async ({ tool, mcp_session }, report) => {
    demandInForce(mcp_session)
    const found = DIAGNOSTIC_TOOLS.get(tool)
    return found === undefined ? unknownTool(tool) : reportOf(await found.call(report))
  },
  open: async () => {
    const session = crypto.randomUUID()
    sessions.add(session)
    return { session, surface: SURFACE }
  },
  end: async session => {
    demandInForce(session)
    sessions.delete(session)
  },
}

function demandInForce(session: string | undefined): void {
  if (session !== undefined && !sessions.has(session)) throw new OrreryError('not_found', 'no such session')
}

const STEP = { result: null, error: null, step: 1, reward: 0, done: false }

function reportOf(answer: DiagnosticAnswer): CallReport {
  if ('error' in answer) return { ...STEP, outcome: 'domain_error', error: { code: 'diagnostic', message: answer.error } }
  return { ...STEP, outcome: 'ok', ...answer }
}

function unknownTool(tool: string): CallReport {
  return { ...STEP, outcome: 'unknown_tool', error: { code: 'unknown_tool', message: `Unknown tool: ${tool}` } }
}

export default {
  async fetch(request: Request, { LISTS }: Env): Promise<Response> {
    const list = LISTS[new URL(request.url).pathname.slice(1)]
    const shown = list === undefined ? server : { ...server, surface: async () => ({ ...SURFACE, tools_json: list }) }
    return responseOf(await answerMcp(request, shown, undefined))
  },
}
