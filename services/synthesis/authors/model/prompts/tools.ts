// What a model is asked in the stage `tools`: first which tools there are, in groups, then each group with its code.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { ToolsBrief } from '../../author.ts'
import { applicationText, rowsText, startText, tablesText, tasksText } from './about.ts'
import { exampleGroup } from './example.ts'
import { question } from './question.ts'
import { CODE_RULES, TOOL_RULES } from './rules.ts'
import { SIZE } from './tasks.ts'

/** Characters of rows that a prompt shows: examples of tools are called on them. */
const ROWS_CHARACTERS = 30_000

/** A group as it is planned. */
export interface PlannedGroup {
  name: string
  tools: readonly { name: string; purpose: string }[]
}

/** A plan, as its form shows it. */
const EXAMPLE_PLAN = {
  groups: [{ name: 'visits', tools: [{ name: 'plan_visit', purpose: 'Plans a visit to a plant, at most one a day.' }] }],
}

/** The messages for the plan. */
export function planPrompt({ scenario, tasks, schema }: ToolsBrief): ModelMessage[] {
  return question({
    rules: [],
    form: EXAMPLE_PLAN,
    about: [applicationText(scenario.text, tasks), tasksText(tasks.tasks), tablesText(schema)],
    wanted: `Plan the tools of this application: at least ${SIZE.tools}, as a good API of that business offers them. Searches with filters, order and pages; details; creating, changing and cancelling; the actions of the business with their rules (stock, capacity, overlap, deadlines, limits, who may do what); summaries. Put tools about the same things into one group, six or fewer in a group, and say of each in one sentence what it does. Every task can be solved with them.`,
  })
}

/** The messages for one group. */
export function groupPrompt(
  { scenario, tasks, schema, data }: ToolsBrief,
  group: PlannedGroup,
  others: readonly PlannedGroup[],
): ModelMessage[] {
  const named = others.map(({ name, tools }) => `${name}: ${tools.map(tool => tool.name).join(', ')}`)
  return question({
    rules: [TOOL_RULES, CODE_RULES],
    form: exampleGroup,
    about: [
      applicationText(scenario.text, tasks),
      tasksText(tasks.tasks),
      tablesText(schema),
      startText(data),
      rowsText('First rows', data.seed, ROWS_CHARACTERS),
    ],
    wanted: `Write these tools of the group “${group.name}”:
${group.tools.map(({ name, purpose }) => `- ${name}: ${purpose}`).join('\n')}
(Other groups are written elsewhere: ${named.join('; ') || 'none'}.)

For each tool: its specification, and in "body" the body of its function (world, args). In "helpers" put functions that several bodies share, or nothing; names of helpers begin with ${group.name.replaceAll(/[^a-z0-9]+/gi, '_')}_, so that groups do not clash.`,
  })
}
