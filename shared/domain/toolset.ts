// A tool as its author describes it: what MCP's tools/list shows, plus examples that admission calls.
// The code behind it is in tools.js of the package.
import { z } from 'zod'
import { toolSchemaFaults } from './tool-schema.ts'

/** Names of tools and tasks (architecture §3). */
export const NAME_PATTERN = /^[a-z][a-z0-9_]{0,63}$/

/** See {@link NAME_PATTERN}. */
export const nameSchema = z
  .string()
  .regex(NAME_PATTERN, 'must be lower case letters, digits and _, start with a letter, at most 64 characters')

const objectSchema = z
  .record(z.string(), z.json())
  .superRefine((schema, context) => {
    for (const fault of toolSchemaFaults(schema)) {
      context.addIssue({ code: 'custom', message: fault.message, path: fault.path, params: { rule: fault.rule } })
    }
  })
  .meta({ description: 'JSON Schema 2020-12 with an object root, in the subset listed in docs/environments.md.' })

/** MCP tool annotations; `readOnlyHint` is enforced: every call of such a tool is rolled back. */
export const annotationsSchema = z.strictObject({
  title: z.string().optional(),
  readOnlyHint: z.boolean(),
  destructiveHint: z.boolean().optional(),
  idempotentHint: z.boolean().optional(),
  openWorldHint: z.boolean().optional(),
})

/** One tool of an environment. `examples` are argument objects; at least one must succeed on the seeded data. */
export const toolSchema = z
  .strictObject({
    name: nameSchema,
    title: z.string().min(1),
    description: z.string().min(1),
    inputSchema: objectSchema,
    outputSchema: objectSchema,
    annotations: annotationsSchema,
    examples: z.array(z.record(z.string(), z.json())).min(1),
  })
  .meta({ id: 'Tool' })

/** See {@link toolSchema}. */
export type Tool = z.infer<typeof toolSchema>
