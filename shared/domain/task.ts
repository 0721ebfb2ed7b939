// A task: what the user asks for, how hard it is, and the author's reference solution through the tools.
// Solutions never reach an agent nor the isolate that runs the tools.
import { z } from 'zod'
import { readPointer, isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { nameSchema } from './toolset.ts'

/**
 * What a task wants: `change` rows, an `answer`, both, or to `decline`
 * (it must not or cannot be done: no change, and an answer that says why).
 */
export const TASK_KINDS = ['change', 'answer', 'change_and_answer', 'decline'] as const

/** See {@link TASK_KINDS}. */
export type TaskKind = (typeof TASK_KINDS)[number]

/** One call of a reference solution. An argument may be `{"$from": "<step index>#/json/pointer"}` into an earlier result. */
export const solutionStepSchema = z.strictObject({ tool: nameSchema, arguments: z.record(z.string(), z.json()) }).meta({ id: 'SolutionStep' })

/** See {@link solutionStepSchema}. */
export type SolutionStep = z.infer<typeof solutionStepSchema>

/** A table's columns, as in `free` and `generated`. */
export const columnsByTableSchema = z.record(z.string(), z.array(z.string()).min(1))

/** See {@link columnsByTableSchema}. */
export type ColumnsByTable = z.infer<typeof columnsByTableSchema>

/**
 * One task. `answer` is the reference answer (required for kinds with an answer);
 * `free` names columns whose content the instruction leaves open, which takes the task out of `state` mode.
 */
export const taskSchema = z
  .strictObject({
    id: nameSchema,
    kind: z.enum(TASK_KINDS),
    instruction: z.string().min(1),
    difficulty: z.int().min(1).max(5),
    solution: z.array(solutionStepSchema),
    answer: z.string().min(1).optional(),
    free: columnsByTableSchema.optional(),
  })
  .superRefine((task, context) => {
    if (task.kind !== 'change' && task.answer === undefined) {
      context.addIssue({ code: 'custom', path: ['answer'], message: `a task of kind ${task.kind} needs a reference answer` })
    }
    if ((task.kind === 'change' || task.kind === 'change_and_answer') && task.solution.length === 0) {
      context.addIssue({ code: 'custom', path: ['solution'], message: `a task of kind ${task.kind} needs at least one call in its solution` })
    }
  })
  .meta({ id: 'Task' })

/** See {@link taskSchema}. */
export type Task = z.infer<typeof taskSchema>

/** A task of a draft environment: a text without verifier or solution, never scored. */
export const draftTaskSchema = z.strictObject({ id: nameSchema, instruction: z.string().min(1), difficulty: z.int().min(1).max(5) })

/** What anyone may read of a task. `kind` is null for the tasks of drafts. */
export const taskViewSchema = z
  .object({ id: z.string(), kind: z.enum(TASK_KINDS).nullable(), instruction: z.string(), difficulty: z.int() })
  .meta({ id: 'TaskView' })

/** See {@link taskViewSchema}. */
export type TaskView = z.infer<typeof taskViewSchema>

/** A reference into an earlier result: step index (0-based) and JSON pointer. */
export interface Reference {
  step: number
  pointer: string
}

/** Parses `{"$from": "2#/items/0/id"}`; undefined when the value is not a reference. */
export function referenceOf(value: JsonValue): Reference | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined
  const match = typeof value['$from'] === 'string' ? /^(\d+)#(.*)$/s.exec(value['$from']) : null
  return match ? { step: Number(match[1]), pointer: match[2] ?? '' } : undefined
}

/**
 * A solution step's arguments with every reference replaced by what the earlier result holds.
 * Throws an Error that names the reference when it points at nothing.
 */
export function resolveArguments(value: JsonObject, results: readonly (JsonValue | null)[]): JsonObject {
  const resolve = (inner: JsonValue): JsonValue => {
    const reference = referenceOf(inner)
    if (reference) {
      const found = readPointer(results[reference.step] ?? null, reference.pointer)
      if (found === undefined) throw new Error(`{"$from": "${reference.step}#${reference.pointer}"} points at nothing in the result of step ${reference.step}`)
      return found
    }
    if (Array.isArray(inner)) return inner.map(resolve)
    if (isJsonObject(inner)) return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, resolve(item)]))
    return inner
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item)]))
}
