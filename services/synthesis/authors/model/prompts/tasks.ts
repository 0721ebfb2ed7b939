// What a model is asked in the stage `tasks`.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { Brief } from '../../author.ts'
import { EXAMPLE_SCENARIO, exampleTasks } from './example.ts'
import { question } from './question.ts'
import { TASK_RULES } from './rules.ts'

/** Tables and tools that an environment has at least: the reference's means (product.md). */
export const SIZE = { tables: 18, rows: 130, tools: 35 } as const

/** The messages. */
export function tasksPrompt({ scenario, tasks_wanted }: Brief): ModelMessage[] {
  return question({
    rules: [TASK_RULES],
    form: `(scenario “${EXAMPLE_SCENARIO}”) ${JSON.stringify(exampleTasks)}`,
    about: [`Scenario: ${scenario.text}`],
    wanted: `Think of the application that the people of this scenario work with: about ${SIZE.tables} tables, ${SIZE.tools} tools, ${SIZE.rows} first rows. Name and describe it, and write ${tasks_wanted} tasks that its user asks for. They are the functional requirements of the application: together they need most of what it can do, with growing difficulty; the harder half chains several kinds of things. Names and values in the tasks are yours to invent; the first rows will be made to fit them.`,
  })
}
