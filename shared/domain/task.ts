// A task: what the user asks for, how hard it is, and the author's reference solution through the tools.
// Solutions never reach an agent nor the isolate that runs the tools.
import { z } from 'zod'
import { nameSchema } from './toolset.ts'

/**
 * What a task wants: `change` rows, an `answer`, both, or to `decline`
 * (it must not or cannot be done: no change, and an answer that says why).
 */
export const TASK_KINDS = ['change', 'answer', 'change_and_answer', 'decline'] as const

/** See {@link TASK_KINDS}. */
export type TaskKind = (typeof TASK_KINDS)[number]

/** One call of a reference solution. An argument may be `{"$from": "<step index>#/json/pointer"}` into an earlier result. */
export const solutionStepSchema = z
  .strictObject({ tool: nameSchema, arguments: z.record(z.string(), z.json()) })
  .meta({ id: 'SolutionStep' })

/** See {@link solutionStepSchema}. */
export type SolutionStep = z.infer<typeof solutionStepSchema>

/** A table's columns, as in `free` and `generated`. */
export const columnsByTableSchema = z.record(z.string(), z.array(z.string()).min(1))

/** See {@link columnsByTableSchema}. */
export type ColumnsByTable = z.infer<typeof columnsByTableSchema>

/**
 * One task. `answer` is the reference answer (required for kinds with an answer);
 * `free` names columns whose content the instruction leaves open, which takes the task out of `state` mode; `family` is the kind of
 * request that its author made it from, for reports only.
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
    family: nameSchema.optional(),
  })
  .superRefine((task, context) => {
    if (task.kind !== 'change' && task.answer === undefined) {
      context.addIssue({ code: 'custom', path: ['answer'], message: `a task of kind ${task.kind} needs a reference answer` })
    }
    if ((task.kind === 'change' || task.kind === 'change_and_answer') && task.solution.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['solution'],
        message: `a task of kind ${task.kind} needs at least one call in its solution`,
      })
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
