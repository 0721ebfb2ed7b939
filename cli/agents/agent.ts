// What an agent is to Orrery: somebody who is told a task and its tools, and makes one move after another. Agents know no server, no
// episode and no verdict; cli/rollout plays them through MCP and asks for the verdict.
import type { JsonObject } from '../../shared/domain/json.ts'
import type { Spending } from '../../shared/model/budget.ts'

/** A tool as MCP lists it. */
export interface OfferedTool {
  name: string
  description: string
  inputSchema: JsonObject
}

/** What an agent is told at the start. */
export interface Assignment {
  instruction: string
  tools: readonly OfferedTool[]
  /** Where the task is from: only agents that look solutions up need it. */
  environment: string
  version: string
  task: string
  episode: string
  /** Tells samples of one task apart. */
  sample: number
}

/** A call that an agent wants made. `arguments` is what it said, which need not be an object: then it is its format error. */
export interface Call {
  tool: string
  arguments: unknown
}

/** What came of a call: what the agent may read, and whether it failed. */
export interface Observation {
  text: string
  /** The structured result, where there is one. */
  result: JsonObject | null
  failed: boolean
}

/** A move: calls, one or more, or the final answer. */
export type Move = { kind: 'calls'; calls: readonly Call[] } | { kind: 'answer'; text: string }

/** An agent at work on one task. */
export interface Player {
  /** The next move; `seen` is what came of the last move's calls, in order. Throws ModelError when a model gives no answer. */
  move(seen: readonly Observation[]): Promise<Move>
  /** What it has taken so far. */
  readonly spent: Spending
}

/** Who plays. */
export interface Agent {
  readonly name: string
  /** Throws when it could play nothing: asked once, with one of the environments, before an episode is spawned. */
  ready?(environment: string): Promise<void>
  begin(assignment: Assignment): Promise<Player>
}
