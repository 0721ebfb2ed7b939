// What the judge of a schema may be asked: patterns and formats read short texts, and items are compared with each other only
// while there are few. The judge is the host's own code, so no fuel stops it. Pure: values and schemas in, faults out.
import type { Fault } from '../../domain/fault.ts'
import { isJsonObject, pointerToken, type JsonValue } from '../../domain/json.ts'
import { judgeRegex, MAX_REGEX_INPUT_CHARACTERS, MAX_REGEX_STEPS, regexSteps } from '../../policy/javascript/regex-cost.ts'

/** Most items of an array with `uniqueItems`, which compares each with all others. */
const MAX_COMPARED_ITEMS = 1000

/** Faults of a value that is too large for the schema's own rules; deep enough for every schema that admission lets pass. */
export function sizeFaults(schema: JsonValue, value: JsonValue, path = ''): Fault[] {
  if (!isJsonObject(schema)) return []
  const faults: Fault[] = []
  if (typeof value === 'string' && value.length > MAX_REGEX_INPUT_CHARACTERS) {
    for (const rule of ['pattern', 'format']) {
      if (schema[rule] === undefined) continue
      const message = `has ${value.length} characters; a text with a ${rule} has at most ${MAX_REGEX_INPUT_CHARACTERS}`
      faults.push({ path, rule, message })
    }
  }
  if (Array.isArray(value)) {
    if (schema['uniqueItems'] === true && value.length > MAX_COMPARED_ITEMS) {
      faults.push({
        path,
        rule: 'uniqueItems',
        message: `has ${value.length} items; a list of different items has at most ${MAX_COMPARED_ITEMS}`,
      })
    }
    const items = schema['items']
    if (items !== undefined) faults.push(...value.flatMap((item, index) => sizeFaults(items, item, path + pointerToken(index))))
  }
  if (isJsonObject(value)) faults.push(...propertyFaults(schema, value, path))
  const choices = schema['anyOf']
  if (Array.isArray(choices)) for (const choice of choices) faults.push(...sizeFaults(choice, value, path))
  return faults
}

function propertyFaults(schema: Record<string, JsonValue>, value: Record<string, JsonValue>, path: string): Fault[] {
  const properties = schema['properties']
  const others = schema['additionalProperties']
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : others
    return known === undefined ? [] : sizeFaults(known, inner, path + pointerToken(name))
  })
}

/** True when a schema has a rule that `sizeFaults` looks for, anywhere. */
export function hasSizeRules(schema: JsonValue): boolean {
  if (Array.isArray(schema)) return schema.some(hasSizeRules)
  if (!isJsonObject(schema)) return false
  return 'pattern' in schema || 'format' in schema || 'uniqueItems' in schema || Object.values(schema).some(hasSizeRules)
}

/** Why a schema's patterns may not be used; undefined when they may. Admission has asked the same. */
export function patternRefusal(schema: JsonValue): string | undefined {
  if (Array.isArray(schema)) return schema.map(patternRefusal).find(message => message !== undefined)
  if (!isJsonObject(schema)) return undefined
  const { pattern } = schema
  if (typeof pattern === 'string') {
    const judgement = judgeRegex(pattern, 'u')
    if (!judgement.ok) return `the pattern ${pattern} is refused: ${judgement.message}`
    const starts = judgement.anchored ? 1 : MAX_REGEX_INPUT_CHARACTERS
    if (regexSteps(judgement, MAX_REGEX_INPUT_CHARACTERS, starts) > MAX_REGEX_STEPS.schema)
      return `the pattern ${pattern} may take too many steps`
  }
  return Object.values(schema)
    .map(patternRefusal)
    .find(message => message !== undefined)
}
