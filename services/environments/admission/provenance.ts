// Where the argument values of a solution come from: the instruction, the actor, the schema, or an earlier result.
// A solution that knows anything else knows what no agent could (architecture §3). Pure.
import { sameJson } from '../../../shared/domain/canonical.ts'
import type { ScoredPackage } from '../../../shared/domain/environment.ts'
import type { Fault } from '../../../shared/domain/fault.ts'
import { isJsonObject, pointerToken, type JsonValue } from '../../../shared/domain/json.ts'
import { normalise } from '../../../shared/domain/matchers/normalise.ts'
import { referenceOf } from '../../../shared/domain/reference.ts'
import { showValue } from '../../../shared/domain/show-value.ts'
import type { Task } from '../../../shared/domain/task.ts'
import { readInstruction, type InstructionFacts } from './instruction-facts.ts'

/** What a task's agent may know beside results. */
interface Known {
  facts: InstructionFacts
  actor: JsonValue[]
}

/** Faults of every argument value in a task's solution that comes from nowhere, each with its path in environment.json. */
export function provenanceFaults(environmentPackage: ScoredPackage, task: Task): Fault[] {
  const { clock, actor, tools, tasks } = environmentPackage.environment
  const known: Known = { facts: readInstruction(task.instruction, clock), actor: Object.values(actor) }
  const index = tasks.findIndex(({ id }) => id === task.id)
  return task.solution.flatMap((step, position) => {
    const schema = tools.find(tool => tool.name === step.tool)?.inputSchema ?? {}
    return unknownValues(step.arguments, [schema], known).map(({ path, value }) => ({
      file: 'environment.json',
      path: `/tasks/${index}/solution/${position}/arguments${path}`,
      rule: 'provenance',
      message: `${showValue(value)} is nothing an agent could know: it is not in the instruction, no actor value, no enum or default of the schema, and no reference`,
      value,
    }))
  })
}

/** Leaf values that no source explains. `schemas` are those that describe the value: more than one where choices are. */
function unknownValues(value: JsonValue, schemas: readonly JsonValue[], known: Known): { path: string; value: JsonValue }[] {
  if (referenceOf(value)) return []
  const described = schemas.flatMap(withChoices)
  if (described.some(schema => offers(schema, value))) return []
  if (Array.isArray(value)) {
    const items = described.flatMap(schema => (schema['items'] === undefined ? [] : [schema['items']]))
    return value.flatMap((item, index) => below(pointerToken(index), unknownValues(item, items, known)))
  }
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => {
      const properties = described.flatMap(schema => (isJsonObject(schema['properties']) ? [schema['properties'][key] ?? null] : []))
      const declared = properties.filter(property => property !== null)
      const strange = declared.length === 0 && !known.facts.saysText(key) ? [{ path: '', value: key }] : []
      const others = described.flatMap(schema => (schema['additionalProperties'] === undefined ? [] : [schema['additionalProperties']]))
      return below(pointerToken(key), [...strange, ...unknownValues(item, declared.length > 0 ? declared : others, known)])
    })
  }
  return isKnown(value, described, known) ? [] : [{ path: '', value }]
}

function below(token: string, found: { path: string; value: JsonValue }[]): { path: string; value: JsonValue }[] {
  return found.map(({ path, value }) => ({ path: token + path, value }))
}

function withChoices(schema: JsonValue): Record<string, JsonValue>[] {
  if (!isJsonObject(schema)) return []
  return [schema, ...(Array.isArray(schema['anyOf']) ? schema['anyOf'].flatMap(withChoices) : [])]
}

/** True when the schema itself names the value: enum, const or default. */
function offers(schema: Record<string, JsonValue>, value: JsonValue): boolean {
  const choices = Array.isArray(schema['enum']) ? schema['enum'] : []
  return choices.some(choice => sameJson(choice, value)) || sameJson(schema['const'], value) || sameJson(schema['default'], value)
}

function isKnown(value: string | number | boolean | null, schemas: readonly Record<string, JsonValue>[], known: Known): boolean {
  if (typeof value === 'boolean') return true // two values that the type itself lists
  if (value === null) return schemas.some(schema => [schema['type'] ?? []].flat().includes('null'))
  if (known.actor.includes(value)) return true
  if (typeof value === 'number') return known.facts.saysNumber(value)
  return known.facts.saysText(value) || known.actor.some(own => typeof own === 'string' && normalise(own) === normalise(value))
}
