// The tools of this isolate's package by name, with the judges of their schemas.
import data from './package.json'
import type { JsonObject } from '../../domain/json.ts'
import { judgeOf, type Judge } from '../../domain/validation.ts'
import { hasSizeRules, patternRefusal, sizeFaults } from './judging-limits.ts'

/** One tool. `refused` says why its schemas cannot be judged by; null when they can. */
export interface Tool {
  name: string
  readOnly: boolean
  refused: string | null
  judgeArguments: Judge
  judgeResult: Judge
}

const toolset = new Map<string, Tool>()

/** The tool of that name. Judges are made on first use: an episode rarely calls all tools. */
export function toolNamed(name: string): Tool | undefined {
  const known = toolset.get(name)
  if (known) return known
  const found = data.tools.find(tool => tool.name === name)
  if (!found) return undefined
  const tool: Tool = {
    name,
    readOnly: found.read_only,
    refused: patternRefusal(found.input_schema) ?? patternRefusal(found.output_schema) ?? null,
    judgeArguments: boundedJudge(found.input_schema),
    judgeResult: boundedJudge(found.output_schema),
  }
  toolset.set(name, tool)
  return tool
}

/** The judge of a schema; a value that is too large for the schema's rules breaks it. */
function boundedJudge(schema: JsonObject): Judge {
  const judge = judgeOf(schema)
  if (!hasSizeRules(schema)) return judge
  return value => {
    const faults = sizeFaults(schema, value)
    return faults.length > 0 ? faults : judge(value)
  }
}
