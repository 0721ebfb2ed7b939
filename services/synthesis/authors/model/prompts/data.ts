// What a model is asked in the stage `data`: the rows of some tables at a time, knowing those that are there already.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { DataArtefact, DataBrief } from '../../author.ts'
import { applicationText, rowsText, startText, tablesText, tasksText } from './about.ts'
import { exampleData } from './example.ts'
import { question } from './question.ts'
import { DATA_RULES } from './rules.ts'
import { SIZE } from './tasks.ts'

/** Characters of rows that are there already which a prompt shows: later tables refer to them. */
const KNOWN_CHARACTERS = 40_000

/** The messages for the start: what time it is, and who the user is. */
export function startPrompt({ scenario, tasks, schema }: DataBrief): ModelMessage[] {
  const { clock, actor } = exampleData
  return question({
    rules: [],
    form: { clock, actor },
    about: [applicationText(scenario.text, tasks), tasksText(tasks.tasks), tablesText(schema)],
    wanted: `Choose "clock", the moment at which every episode starts (ISO 8601 in UTC), so that the dates in the tasks make sense, and "actor", the user for whom the tools act: an object with the id of the user's row (call it by what it is, such as member_id) and the name.`,
  })
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
  return question({
    rules: [DATA_RULES],
    form: { rows: exampleData.seed },
    about: [
      applicationText(scenario.text, tasks),
      tasksText(tasks.tasks),
      tablesText(schema),
      startText(start),
      rowsText('Rows that are there already', known, KNOWN_CHARACTERS),
    ],
    wanted: `Write the first rows of ${tables.join(', ')}: about ${each} for each table, more where the tasks need them, fewer for short lists. Every person, thing and value that a task names is there, and each task has exactly one right outcome on these rows.`,
  })
}
