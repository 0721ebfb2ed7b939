// What the model author is asked when it writes the worked example of its prompts: the stages' outputs so far, no attempt before.
import type { VerificationBrief } from '../../services/synthesis/authors/author.ts'
import {
  EXAMPLE_SCENARIO,
  exampleData,
  exampleSchema,
  exampleTasks,
  exampleTools,
} from '../../services/synthesis/authors/model/prompts/example.ts'

/** The last stage's brief; each stage before it reads a part of it. */
export const exampleBrief: VerificationBrief = {
  scenario: { text: EXAMPLE_SCENARIO, category: 'household' },
  seed: 1,
  slug: 'plant-sitting',
  tasks_wanted: 2,
  attempt: 1,
  problems: [],
  previous: null,
  history: [],
  tasks: exampleTasks,
  schema: exampleSchema,
  data: exampleData,
  tools: exampleTools,
}
