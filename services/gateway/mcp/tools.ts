// `tools/call`: parameters to the episode's call, its report to a CallToolResult. Rewards never pass here: an agent must
// not see them. What a model can correct is a result with `isError`; what only the client can correct is an error.
import type { ContentBlock } from '@modelcontextprotocol/sdk/types.js'
import type { ToolCall } from '../../../shared/contract/environments.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { isOrreryError } from '../../../shared/errors.ts'
import { MAX_IDEMPOTENCY_KEY_CHARACTERS } from '../../../shared/limits.ts'
import { invalidParams, type RpcFault } from './errors.ts'
import { META, metaOf, type CallReport, type McpServer, type ReportProgress } from './protocol.ts'

/** MCP's CallToolResult, as far as we use it. `structuredContent` is there when the call was `ok` and came to a JSON object. */
export interface ToolResult {
  content: readonly ContentBlock[]
  structuredContent?: JsonObject
  isError?: true
  _meta: JsonObject
}

/** A result for the model or an error for the client. */
export type CallAnswer = { result: ToolResult } | { fault: RpcFault }

/** Runs one call: one hop to the episode, none when the parameters name no tool. */
export async function callTool(server: McpServer, params: JsonObject, report: ReportProgress, session?: string): Promise<CallAnswer> {
  const call = toolCallOf(params, session)
  if ('fault' in call) return call
  try {
    return answerOf(await server.call(call, report), call.tool)
  } catch (error) {
    if (!isOrreryError(error) || !(error.code === 'episode_ended' || error.code === 'gone')) throw error
    // A freed episode has ended too; the agent need not tell the two apart.
    return { result: errorResult({ code: 'episode_ended', message: error.message }, true) }
  }
}

function toolCallOf(params: JsonObject, session: string | undefined): ToolCall | { fault: RpcFault } {
  const tool = params['name']
  if (typeof tool !== 'string') return { fault: invalidParams('Invalid params: "name" must be the name of a tool') }
  const key = metaOf(params)[META.idempotencyKey]
  if (key !== undefined && (typeof key !== 'string' || key.length === 0 || key.length > MAX_IDEMPOTENCY_KEY_CHARACTERS)) {
    const wanted = `a text of 1 to ${MAX_IDEMPOTENCY_KEY_CHARACTERS} characters`
    return { fault: invalidParams(`Invalid params: _meta["${META.idempotencyKey}"] must be ${wanted}`) }
  }
  return {
    tool,
    // Whatever else was sent as arguments is a step: the episode judges it, and the model reads why it was refused.
    arguments: params['arguments'] === undefined ? {} : params['arguments'],
    ...(key === undefined ? {} : { idempotency_key: key }),
    ...(session === undefined ? {} : { mcp_session: session }),
  }
}

function answerOf(report: CallReport, tool: string): CallAnswer {
  if (report.outcome === 'unknown_tool') {
    return { fault: invalidParams(report.error?.message ?? `Unknown tool: ${tool}`, { code: 'unknown_tool' }) }
  }
  if (report.outcome !== 'ok') {
    return { result: errorResult(report.error ?? { code: report.outcome, message: `The call of ${tool} failed` }, report.done) }
  }
  return {
    result: {
      content: report.content ?? [{ type: 'text', text: JSON.stringify(report.result ?? {}) }],
      ...(report.result === null ? {} : { structuredContent: report.result }),
      _meta: { [META.done]: report.done },
    },
  }
}

function errorResult({ code, message }: { code: string; message: string }, done: boolean): ToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify({ error: { code, message } }) }],
    isError: true,
    _meta: { [META.done]: done, [META.error]: { code, message } },
  }
}
