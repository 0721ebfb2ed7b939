// One call of a tool, judged: arguments before, result after, everything in one transaction.
// Whatever the tool does becomes an outcome; nothing it throws gets out.
import data from './package.json'
import { setMoment } from './prelude.js'
import { tools } from './tools.js'
import type { WorldCall, WorldOutcome } from '../../contract/world.ts'
import { clockAfter } from '../../domain/clock.ts'
import type { Outcome } from '../../domain/episode.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/json.ts'
import { faultSentence, judgeOf, type Judge } from '../../domain/validation.ts'
import { MAX_RESULT_CHARACTERS } from '../../limits.ts'
import type { Database } from './database.ts'
import { Queries } from './queries.ts'
import { DomainFailure, toolWorld } from './tool-world.ts'

interface Tool {
  readOnly: boolean
  judgeArguments: Judge
  judgeResult: Judge
  run: unknown
}

const toolset = new Map<string, Tool>()

/** Judges are made on first use: an episode rarely calls all tools. */
function toolNamed(name: string): Tool | undefined {
  const known = toolset.get(name)
  if (known) return known
  const found = data.tools.find(tool => tool.name === name)
  if (!found) return undefined
  const tool: Tool = {
    readOnly: found.read_only,
    judgeArguments: judgeOf(found.input_schema),
    judgeResult: judgeOf(found.output_schema),
    run: Object.hasOwn(tools, name) ? tools[name] : undefined,
  }
  toolset.set(name, tool)
  return tool
}

interface Verdict {
  outcome: Outcome
  result: JsonObject | null
  error: { code: string; message: string } | null
}

const failed = (outcome: Outcome, code: string, message: string): Verdict => ({ outcome, result: null, error: { code, message } })

/** Runs one call against the database and says what became of it. Never throws for what package code does. */
export function perform(database: Database, sql: SqlStorage, call: WorldCall): WorldOutcome {
  const at = clockAfter(data.clock, call.step - 1)
  const queries = new Queries(sql)
  const { tool, step } = call
  const verdict = judgedRun(database, queries, call, at)
  return { step, tool, arguments: call.arguments, ...verdict, at, rows_read: queries.rowsRead, rows_written: queries.rowsWritten }
}

function judgedRun(database: Database, queries: Queries, call: WorldCall, at: string): Verdict {
  const tool = toolNamed(call.tool)
  if (!tool) {
    return failed(
      'unknown_tool',
      'unknown_tool',
      `there is no tool ${JSON.stringify(call.tool)}; the tools are ${data.tools.map(({ name }) => name).join(', ')}`,
    )
  }
  if (!isJsonObject(call.arguments)) return failed('invalid_arguments', 'invalid_arguments', 'the arguments must be a JSON object')
  const faults = tool.judgeArguments(call.arguments)
  if (faults.length > 0) return failed('invalid_arguments', 'invalid_arguments', faultSentence(faults))
  setMoment(Date.parse(at), `${call.seed}:${call.step}`)
  try {
    const transaction = tool.readOnly ? database.rolledBack.bind(database) : database.transaction.bind(database)
    const argumentsCopy = copy(call.arguments)
    const world = toolWorld(queries, data.actor, at)
    return { outcome: 'ok', result: transaction(() => judgedResult(call.tool, tool, runTool(tool, world, argumentsCopy))), error: null }
  } catch (error) {
    return faultOf(call.tool, error)
  }
}

function copy(value: JsonObject): JsonObject {
  const parsed: JsonObject = JSON.parse(JSON.stringify(value))
  return parsed
}

function runTool(tool: Tool, world: unknown, args: JsonObject): unknown {
  if (typeof tool.run !== 'function') throw new TypeError('tools.js exports no function of this name')
  const result: unknown = Reflect.apply(tool.run, undefined, [world, args])
  return result
}

/** A result that breaks the tool's own promise; the message says how. */
class BadResult extends Error {}

function judgedResult(name: string, tool: Tool, result: unknown): JsonObject {
  if (result !== null && typeof result === 'object' && 'then' in result)
    throw new BadResult(`${name} returned a promise; tools are synchronous`)
  const text = JSON.stringify(result)
  if (text === undefined) throw new BadResult(`${name} returned nothing that JSON can carry`)
  if (text.length > MAX_RESULT_CHARACTERS)
    throw new BadResult(`${name} returned ${text.length} characters; at most ${MAX_RESULT_CHARACTERS} are allowed, so page the result`)
  const plain: JsonValue = JSON.parse(text)
  if (!isJsonObject(plain)) throw new BadResult(`${name} must return an object`)
  const faults = tool.judgeResult(plain)
  if (faults.length > 0) throw new BadResult(`the result of ${name} breaks its outputSchema: ${faultSentence(faults)}`)
  return plain
}

function faultOf(name: string, error: unknown): Verdict {
  if (error instanceof DomainFailure) return failed('domain_error', error.code, error.message)
  if (error instanceof BadResult) return failed('environment_fault', 'bad_result', error.message)
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return failed('environment_fault', 'tool_threw', `${name} threw ${message}`)
}
