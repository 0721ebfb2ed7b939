// One call of a tool, judged: arguments before, result after, everything in one transaction.
// Whatever the tool does becomes an outcome; nothing it throws gets out.
import code from './code.json'
import data from './package.json'
import { CALL_FUEL, endMeter, freezeDeep, hosted, plainCopy, setMoment, startMeter } from './prelude.js'
import { load } from './tools.js'
import type { WorldCall, WorldOutcome } from '../../contract/world.ts'
import { clockAfter } from '../../domain/clock.ts'
import type { Outcome } from '../../domain/episode.ts'
import { isJsonObject, type JsonObject } from '../../domain/json.ts'
import { faultSentence } from '../../domain/validation.ts'
import { MAX_RESULT_CHARACTERS } from '../../limits.ts'
import type { Database } from './database.ts'
import type { Meter } from './meter.ts'
import { codeFault, CodeRefused, PackageCode } from './package-code.ts'
import { Queries, SqlRefused } from './queries.ts'
import { DomainFailure, toolWorld } from './tool-world.ts'
import { toolNamed, type Tool } from './toolset.ts'

const packageCode = new PackageCode(code, load)
const actor = frozenData(data.actor)
for (const reachable of [CodeRefused, DomainFailure, SqlRefused]) freezeDeep(reachable)

interface Verdict {
  outcome: Outcome
  result: JsonObject | null
  error: { code: string; message: string } | null
}

const failed = (outcome: Outcome, code: string, message: string): Verdict => ({ outcome, result: null, error: { code, message } })

/** Runs one call against the database and says what became of it. Never throws for what package code does. */
export function perform(database: Database, sql: SqlStorage, call: WorldCall): WorldOutcome {
  const at = clockAfter(data.clock, call.step - 1)
  const queries = new Queries(sql, database.touched)
  const { tool, step } = call
  const verdict = judgedCall(database, queries, call, at)
  return { step, tool, arguments: call.arguments, ...verdict, at, rows_read: queries.rowsRead, rows_written: queries.rowsWritten }
}

function judgedCall(database: Database, queries: Queries, call: WorldCall, at: string): Verdict {
  const tool = toolNamed(call.tool)
  if (!tool) {
    return failed(
      'unknown_tool',
      'unknown_tool',
      `there is no tool ${JSON.stringify(call.tool)}; the tools are ${data.tools.map(({ name }) => name).join(', ')}`,
    )
  }
  if (tool.refused !== null) return failed('environment_fault', 'code_refused', `the tool does not run: ${tool.refused}`)
  if (!isJsonObject(call.arguments)) return failed('invalid_arguments', 'invalid_arguments', 'the arguments must be a JSON object')
  const faults = tool.judgeArguments(call.arguments)
  if (faults.length > 0) return failed('invalid_arguments', 'invalid_arguments', faultSentence(faults))
  setMoment(Date.parse(at), `${call.seed}:${call.step}`)
  const args = copy(call.arguments)
  const meter = startMeter(CALL_FUEL)
  try {
    return inTransaction(database, tool, () => judgedRun(tool, meter, toolWorld(queries, actor, at, meter), args))
  } finally {
    endMeter(meter)
  }
}

/** Carries a verdict out of a transaction whose writes must not stay. */
class NotKept extends Error {
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    super('not kept')
    this.verdict = verdict
  }
}

function inTransaction(database: Database, tool: Tool, run: () => Verdict): Verdict {
  const judged = (): Verdict => {
    const verdict = run()
    if (verdict.outcome !== 'ok') throw hosted(() => new NotKept(verdict)) // making an error is charged, too
    return verdict
  }
  try {
    return tool.readOnly ? database.rolledBack(judged) : database.transaction(judged)
  } catch (error) {
    if (error instanceof NotKept) return error.verdict
    return failed('environment_fault', 'tool_threw', `the writes of ${tool.name} could not be kept: ${String(error)}`)
  }
}

/** A copy that the tool may change. Keys named __proto__ stay data. */
function copy(value: JsonObject): JsonObject {
  const parsed: JsonObject = JSON.parse(JSON.stringify(value))
  return parsed
}

/** A result that breaks the tool's own promise; the message says how. */
class BadResult extends Error {}

/** Runs the tool and judges what it returned. Never throws. */
function judgedRun(tool: Tool, meter: Meter, world: unknown, args: JsonObject): Verdict {
  try {
    const run = packageCode.functionNamed(tool.name, meter)
    if (!run) throw new BadResult(`tools.js exports no function named ${tool.name}`)
    const result = judgedResult(tool, meter, run(world, args))
    meter.alive() // what used up the fuel may have been caught where nobody looks, in a promise
    return { outcome: 'ok', result, error: null }
  } catch (error) {
    const told = meter.exhausted ? undefined : DomainFailure.told(error)
    if (told) return failed('domain_error', ...told)
    if (error instanceof BadResult && !meter.exhausted) return failed('environment_fault', 'bad_result', error.message)
    const fault = codeFault(tool.name, error, meter)
    return failed('environment_fault', fault.code, fault.message)
  }
}

function judgedResult({ name, judgeResult }: Tool, meter: Meter, result: unknown): JsonObject {
  if (result !== null && typeof result === 'object' && 'then' in result)
    throw new BadResult(`${name} returned a promise; tools are synchronous`)
  const plain = plainCopy(result, { meter })
  if (plain === undefined) throw new BadResult(`${name} returned nothing that JSON can carry`)
  const { length } = hosted(() => JSON.stringify(plain))
  if (length > MAX_RESULT_CHARACTERS)
    throw new BadResult(`${name} returned ${length} characters; at most ${MAX_RESULT_CHARACTERS} are allowed, so page the result`)
  if (!isJsonObject(plain)) throw new BadResult(`${name} must return an object`)
  const faults = hosted(() => judgeResult(plain))
  if (faults.length > 0) throw new BadResult(`the result of ${name} breaks its outputSchema: ${faultSentence(faults)}`)
  return plain
}

/** JSON that calls may share, because none can change it. */
function frozenData<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) frozenData(inner)
  return Object.freeze(value)
}
