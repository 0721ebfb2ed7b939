// What a model is asked in the stage `schema`.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { SchemaBrief } from '../../author.ts'
import { applicationText, tasksText } from './about.ts'
import { exampleSchema } from './example.ts'
import { question } from './question.ts'
import { SCHEMA_RULES } from './rules.ts'
import { SIZE } from './tasks.ts'

/** The messages. */
export function schemaPrompt({ scenario, tasks }: SchemaBrief): ModelMessage[] {
  return question({
    rules: [SCHEMA_RULES],
    form: exampleSchema,
    about: [applicationText(scenario.text, tasks), tasksText(tasks.tasks)],
    wanted: `Write the database: at least ${SIZE.tables} tables, everything that the tasks and a good API of this application need, in one text "schema_sql". In "generated" list, by table, the columns whose values the system makes (ids that SQLite numbers, moments of creation and change); a column that carries what a user asked for does not belong there.`,
  })
}
