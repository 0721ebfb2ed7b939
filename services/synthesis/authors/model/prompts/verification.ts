// What a model is asked in the stage `verification`: solutions, reference answers and verifiers of a few tasks at a time.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { TasksArtefact, VerificationBrief } from '../../author.ts'
import { applicationText, rowsText, startText, tablesText } from './about.ts'
import { exampleTasks, exampleVerified } from './example.ts'
import { question } from './question.ts'
import { VERIFIER_RULES } from './rules.ts'

/** Characters of rows that a prompt shows. */
const ROWS_CHARACTERS = 60_000

/** The messages for some tasks. */
export function verificationPrompt(brief: VerificationBrief, wanted: TasksArtefact['tasks']): ModelMessage[] {
  const { scenario, tasks, schema, data } = brief
  const tools = brief.tools.tools.map(({ name, description, inputSchema, outputSchema }) => ({
    name,
    description,
    inputSchema,
    outputSchema,
  }))
  return question({
    rules: [VERIFIER_RULES],
    form: `(tasks ${JSON.stringify(exampleTasks.tasks)})\n${JSON.stringify(exampleVerified)}`,
    about: [
      applicationText(scenario.text, tasks),
      `${tablesText(schema)}\nGenerated columns: ${JSON.stringify(schema.generated)}`,
      startText(data),
      rowsText('First rows', data.seed, ROWS_CHARACTERS),
      `The tools: ${JSON.stringify(tools)}`,
    ],
    wanted: `Solve and verify these tasks:
${JSON.stringify(wanted)}
In "helpers" put functions that several bodies share, or nothing; their names begin with ${wanted[0]?.id ?? ''}_, so that they do not clash with others.
Where an instruction does not fit the rows, or leaves a value open that the solution needs, mend it in "instruction" without making another task of it.`,
  })
}
