// Regular expressions of a package at admission: literals and constant patterns in its code, and `pattern` in its tools' schemas.
// Patterns that are put together at run time meet the same judgement there.
import type { AnyNode } from 'acorn'
import type { EnvironmentPackage } from '../../domain/environment.ts'
import type { Fault } from '../../domain/fault.ts'
import { isJsonObject, pointerToken, type JsonValue } from '../../domain/json.ts'
import { judgeRegex, MAX_REGEX_INPUT_CHARACTERS, MAX_REGEX_STEPS, regexSteps } from './regex-cost.ts'
import { codeFault, type CodeFile } from './syntax.ts'

/** Faults of regular expressions in code, each at the part of the pattern that is refused. */
export function regexFaults(code: CodeFile): Fault[] {
  return code.nodes.flatMap(node => {
    const found = patternOf(node)
    const refusal = found && refusalOf(found.source, found.flags, MAX_REGEX_STEPS.code)
    return found && refusal ? [codeFault(code, found.start + refusal.at, 'js_regex', refusal.message)] : []
  })
}

/** Faults of `pattern` in the tools' schemas, each with its JSON pointer in environment.json. */
export function patternFaults(environmentPackage: EnvironmentPackage): Fault[] {
  return environmentPackage.environment.tools.flatMap((tool, index) => [
    ...schemaFaults(tool.inputSchema, `/tools/${index}/inputSchema`),
    ...schemaFaults(tool.outputSchema, `/tools/${index}/outputSchema`),
  ])
}

/** Why a pattern may not be used, in words for its author; undefined when it may. */
function refusalOf(source: string, flags: string, maxSteps: number): { message: string; at: number } | undefined {
  const judgement = judgeRegex(source, flags)
  if (!judgement.ok) return { message: `this regular expression is refused: ${judgement.message}`, at: judgement.at }
  const steps = regexSteps(judgement, MAX_REGEX_INPUT_CHARACTERS, judgement.anchored ? 1 : MAX_REGEX_INPUT_CHARACTERS)
  if (steps <= maxSteps) return undefined
  const message =
    'this regular expression may take too many steps: anchor it with ^, or separate its repetitions by characters that they do not match'
  return { message, at: 0 }
}

/** A regex literal, or `new RegExp` of a constant text. `start` is the offset of the pattern's first character. */
function patternOf(node: AnyNode): { source: string; flags: string; start: number } | undefined {
  if (node.type === 'Literal' && node.regex) return { source: node.regex.pattern, flags: node.regex.flags, start: node.start + 1 }
  if ((node.type !== 'NewExpression' && node.type !== 'CallExpression') || node.callee.type !== 'Identifier') return undefined
  if (node.callee.name !== 'RegExp') return undefined
  const [source, flags] = node.arguments.map(textOf)
  return source === undefined ? undefined : { source, flags: flags ?? '', start: (node.arguments[0]?.start ?? node.start) + 1 }
}

function textOf(node: AnyNode): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function schemaFaults(schema: JsonValue, path: string): Fault[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => schemaFaults(item, path + pointerToken(index)))
  if (!isJsonObject(schema)) return []
  const { pattern } = schema
  const refusal = typeof pattern === 'string' ? refusalOf(pattern, 'u', MAX_REGEX_STEPS.schema) : undefined
  const own: Fault[] = refusal
    ? [{ file: 'environment.json', path: `${path}/pattern`, rule: 'pattern', message: refusal.message, value: pattern ?? null }]
    : []
  return [...own, ...innerSchemas(schema).flatMap(([key, inner]) => schemaFaults(inner, path + key))]
}

/** The schemas directly inside a schema, each with its pointer from there; constants and examples are no schemas. */
function innerSchemas(schema: Record<string, JsonValue>): [string, JsonValue][] {
  const properties = schema['properties']
  const named = isJsonObject(properties) ? Object.entries(properties) : []
  const others = ['items', 'additionalProperties', 'anyOf'].flatMap((key): [string, JsonValue][] =>
    schema[key] === undefined ? [] : [[`/${key}`, schema[key]]],
  )
  return [...named.map(([key, inner]): [string, JsonValue] => [`/properties${pointerToken(key)}`, inner]), ...others]
}
