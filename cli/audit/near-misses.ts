// Near misses of a task: its solution with one value of one change exchanged for another that the tool's schema allows, such as an edge of
// it or a value of the first rows. Whether one is wrong is found out by playing it. Pure, and decided by the seed.
import { canonicalJson } from '../../shared/domain/canonical.ts'
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { referenceOf } from '../../shared/domain/reference.ts'
import { showValue } from '../../shared/domain/show-value.ts'
import type { SolutionStep, Task } from '../../shared/domain/task.ts'
import type { Tool } from '../../shared/domain/toolset.ts'
import { judgeOf } from '../../shared/domain/validation.ts'
import { seededRandom } from '../../shared/sandbox/host/random.ts'
import { edgesOf } from './edge-arguments.ts'

/** Near misses of one task at most. */
const MOST = 8

/** One near miss, with what is different in words. */
export interface NearMiss {
  what: string
  calls: SolutionStep[]
}

/** Some near misses of a task; none where its solution changes nothing. */
export function nearMisses(task: Task, { environment: { tools }, seed: rows }: ScoredPackage, seed: number): NearMiss[] {
  const random = seededRandom(`audit/${seed}/near/${task.id}`)
  const all = task.solution.flatMap((step, index) => {
    const tool = tools.find(({ name, annotations }) => name === step.tool && !annotations.readOnlyHint)
    return tool ? exchanges(step, tool, rows).map(({ key, value }) => nearMiss(task, index, key, value)) : []
  })
  const drawn = all.map(miss => ({ miss, place: random() })).sort((one, other) => one.place - other.place)
  return drawn.slice(0, MOST).map(({ miss }) => miss)
}

/** Other values of arguments that stand in a step; values that come from earlier results stay. */
function exchanges(step: SolutionStep, tool: Tool, rows: ScoredPackage['seed']): { key: string; value: JsonValue }[] {
  return edgesOf(tool, rows).flatMap(([key, values]) => {
    const given = step.arguments[key]
    if (given === undefined || referenceOf(given)) return []
    const judge = judgeOf(schemaOf(tool, key))
    const others = values.filter(value => canonicalJson(value) !== canonicalJson(given) && judge({ [key]: value }).length === 0)
    return others.map(value => ({ key, value }))
  })
}

/** The schema of one argument alone, as an object that has only it. */
function schemaOf({ inputSchema }: Tool, key: string): JsonObject {
  const { properties } = inputSchema
  return { type: 'object', properties: { [key]: isJsonObject(properties) ? (properties[key] ?? {}) : {} } }
}

function nearMiss({ solution }: Task, index: number, key: string, value: JsonValue): NearMiss {
  const calls = solution.map((step, at) => (at === index ? { tool: step.tool, arguments: { ...step.arguments, [key]: value } } : step))
  return { what: `the solution with ${key} ${showValue(value)} in call ${index + 1}`, calls }
}
