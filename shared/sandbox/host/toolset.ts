// The tools of this isolate's package by name, with the judges of their schemas. Judging has fuel of its own: patterns and
// large values are the caller's or the schema's doing, not the tool's.
import data from './package.json'
import { endMeter, FuelExhausted, JUDGE_FUEL, startMeter, TooLarge } from './prelude.js'
import type { Fault } from '../../domain/fault.ts'
import type { JsonValue } from '../../domain/json.ts'
import { judgeOf, type Judge } from '../../domain/validation.ts'
import { boundFormats } from './formats.ts'

/** One tool. */
export interface Tool {
  name: string
  readOnly: boolean
  judgeArguments: Judge
  judgeResult: Judge
}

const toolset = new Map<string, Tool>()

boundFormats()

/** The tool of that name. Judges are made on first use: an episode rarely calls all tools. */
export function toolNamed(name: string): Tool | undefined {
  const known = toolset.get(name)
  if (known) return known
  const found = data.tools.find(tool => tool.name === name)
  if (!found) return undefined
  const tool: Tool = {
    name,
    readOnly: found.read_only,
    judgeArguments: judgeOf(found.input_schema),
    judgeResult: judgeOf(found.output_schema),
  }
  toolset.set(name, tool)
  return tool
}

/** Judges a value within bounds: one that is too large to be judged breaks its schema. */
export function judgeWithin(judge: Judge, value: JsonValue): Fault[] {
  const meter = startMeter(JUDGE_FUEL)
  try {
    return judge(value)
  } catch (error) {
    if (error instanceof TooLarge) return [{ path: '', rule: 'size', message: `is too large: ${error.message}` }]
    if (error instanceof FuelExhausted) return [{ path: '', rule: 'size', message: 'is too large or too costly to be judged' }]
    throw error
  } finally {
    endMeter(meter)
  }
}
