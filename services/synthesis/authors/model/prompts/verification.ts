// What a model is asked in the stage `verification`: solutions, reference answers and verifiers of a few tasks at a time.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { TasksArtefact, VerificationBrief } from '../../author.ts'
import { exampleTasks, exampleVerified } from './example.ts'
import { ROLE, VERIFIER_RULES } from './rules.ts'

/** Characters of rows that a prompt shows. */
const ROWS_CHARACTERS = 60_000

/** The messages for some tasks. */
export function verificationPrompt(brief: VerificationBrief, tasks: TasksArtefact['tasks']): ModelMessage[] {
  const tools = brief.tools.tools.map(({ name, description, inputSchema, outputSchema }) => ({
    name,
    description,
    inputSchema,
    outputSchema,
  }))
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${brief.tasks.title}: ${brief.tasks.description}

The tables:
${brief.schema.schema_sql}
Generated columns: ${JSON.stringify(brief.schema.generated)}

First rows: ${JSON.stringify(brief.data.seed).slice(0, ROWS_CHARACTERS)}
It is ${brief.data.clock}; the user is ${JSON.stringify(brief.data.actor)}.

The tools: ${JSON.stringify(tools)}

Solve and verify these tasks:
${JSON.stringify(tasks)}
In "helpers" put functions that several bodies share, or nothing; their names begin with ${tasks[0]?.id ?? ''}_, so that they do not clash with others.
Where an instruction does not fit the rows, or leaves a value open that the solution needs, mend it in "instruction" without making another task of it.

${VERIFIER_RULES}

The form, for a small application with the tasks ${JSON.stringify(exampleTasks.tasks)}:
${JSON.stringify(exampleVerified)}`,
    },
  ]
}
