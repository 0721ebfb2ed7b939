// Parts of code, as a model hands them in, put together to the two modules of a package. Pure.
// A model writes bodies of functions; names and frames are written here, so that no answer breaks another one's.
import { z } from 'zod'
import { nameSchema, toolSchema } from '../../../../../shared/domain/toolset.ts'
import { solutionStepSchema, columnsByTableSchema } from '../../../../../shared/domain/task.ts'
import type { TasksArtefact, ToolsArtefact, VerificationArtefact } from '../../author.ts'

/** A group of tools: their specifications with the bodies of their functions, and functions that they share. */
export const toolGroupSchema = z.strictObject({
  helpers: z.string(),
  tools: z.array(toolSchema.extend({ body: z.string().min(1) })).min(1),
})

/** See {@link toolGroupSchema}. */
export type ToolGroup = z.infer<typeof toolGroupSchema>

/** The solution and the verifier of a task, with the body of the verifier's function. */
export const verifiedTaskSchema = z.strictObject({
  id: nameSchema,
  instruction: z.string().min(1).optional(),
  solution: z.array(solutionStepSchema),
  answer: z.string().min(1).optional(),
  free: columnsByTableSchema.optional(),
  body: z.string().min(1),
})

/** Some tasks with functions that their verifiers share. */
export const verifiedGroupSchema = z.strictObject({ helpers: z.string(), tasks: z.array(verifiedTaskSchema) })

/** See {@link verifiedGroupSchema}. */
export type VerifiedGroup = z.infer<typeof verifiedGroupSchema>

/** The toolset of groups: one module whose functions bear the names of the tools. */
export function toolsModule(groups: readonly ToolGroup[]): ToolsArtefact {
  const functions = groups.flatMap(({ tools }) => tools.map(({ name, body }) => framed(`${name}(world, args)`, body)))
  return {
    tools: groups.flatMap(({ tools }) => tools.map(({ body: _, ...tool }) => tool)),
    tools_js: moduleOf('tools', groups, functions),
  }
}

/** The tasks with what verifies them. Tasks of the first stage that nobody solved are left out: the stage says which. */
export function verifiersModule(drafted: TasksArtefact['tasks'], groups: readonly VerifiedGroup[]): VerificationArtefact {
  const verified = groups.flatMap(group => group.tasks)
  const tasks = drafted.flatMap(draft => {
    const found = verified.find(({ id }) => id === draft.id)
    if (!found) return []
    const { solution, answer, free, instruction = draft.instruction } = found
    return [{ ...draft, instruction, solution, ...(answer === undefined ? {} : { answer }), ...(free === undefined ? {} : { free }) }]
  })
  const functions = tasks.flatMap(({ id }) => {
    const found = verified.find(task => task.id === id)
    return found ? [framed(`async ${id}({ initial, final, changes, answer, match })`, found.body)] : []
  })
  return { tasks, verifiers_js: moduleOf('verifiers', groups, functions) }
}

/** Helpers of all groups, the same ones once, then the functions. */
function moduleOf(name: string, groups: readonly { helpers: string }[], functions: readonly string[]): string {
  const helpers = new Set(groups.map(group => group.helpers.trim()).filter(helper => helper !== ''))
  return `${[...helpers, `export const ${name} = {\n${functions.join('\n')}\n}`].join('\n\n')}\n`
}

function framed(head: string, body: string): string {
  const lines = body.trim().split('\n')
  return `  ${head} {\n${lines.map(line => (line === '' ? '' : `    ${line}`)).join('\n')}\n  },`
}
