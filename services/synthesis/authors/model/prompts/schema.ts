// What a model is asked in the stage `schema`.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { SchemaBrief } from '../../author.ts'
import { exampleSchema } from './example.ts'
import { ROLE, SCHEMA_RULES } from './rules.ts'
import { SIZE } from './tasks.ts'

/** The messages. */
export function schemaPrompt({ scenario, tasks }: SchemaBrief): ModelMessage[] {
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `Scenario: ${scenario.text}
${tasks.title}: ${tasks.description}

Its tasks:
${tasks.tasks.map(({ kind, instruction }) => `- (${kind}) ${instruction}`).join('\n')}

Write the database: at least ${SIZE.tables} tables, everything that the tasks and a good API of this application need, in one text "schema_sql". In "generated" list, by table, the columns whose values the system makes (ids that SQLite numbers, moments of creation and change); a column that carries what a user asked for does not belong there.

${SCHEMA_RULES}

The form, for a small application:
${JSON.stringify(exampleSchema)}`,
    },
  ]
}
