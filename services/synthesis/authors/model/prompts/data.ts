// What a model is asked in the stage `data`: the rows of some tables at a time, knowing those that are there already.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { DataArtefact, DataBrief } from '../../author.ts'
import { exampleData } from './example.ts'
import { DATA_RULES, ROLE } from './rules.ts'
import { SIZE } from './tasks.ts'

/** Characters of rows that are there already which a prompt shows: later tables refer to them. */
const KNOWN_CHARACTERS = 40_000

/** The messages for the start: what time it is, and who the user is. */
export function startPrompt({ scenario, tasks, schema }: DataBrief): ModelMessage[] {
  const { clock, actor } = exampleData
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${about(scenario.text, tasks)}

The tables:
${schema.schema_sql}

Choose "clock", the moment at which every episode starts (ISO 8601 in UTC), so that the dates in the tasks make sense, and "actor", the user for whom the tools act: an object with the id of the user's row (call it by what it is, such as member_id) and the name.

The form, for a small application: ${JSON.stringify({ clock, actor })}`,
    },
  ]
}

/** The messages for the rows of some tables. */
export function rowsPrompt(
  { scenario, tasks, schema }: DataBrief,
  start: Pick<DataArtefact, 'clock' | 'actor'>,
  tables: readonly string[],
  known: DataArtefact['seed'],
  total: number,
): ModelMessage[] {
  const each = Math.max(3, Math.ceil(SIZE.rows / Math.max(1, total)))
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${about(scenario.text, tasks)}

Its tasks:
${tasks.tasks.map(({ kind, instruction }) => `- (${kind}) ${instruction}`).join('\n')}

The tables:
${schema.schema_sql}

It is ${start.clock}; the user is ${JSON.stringify(start.actor)}.
Rows that are there already: ${JSON.stringify(known).slice(0, KNOWN_CHARACTERS)}

Write the first rows of ${tables.join(', ')}: about ${each} for each table, more where the tasks need them, fewer for short lists. Every person, thing and value that a task names is there, and each task has exactly one right outcome on these rows.

${DATA_RULES}

The form, for a small application: ${JSON.stringify({ rows: exampleData.seed })}`,
    },
  ]
}

function about(scenario: string, { title, description }: DataBrief['tasks']): string {
  return `Scenario: ${scenario}\n${title}: ${description}`
}
