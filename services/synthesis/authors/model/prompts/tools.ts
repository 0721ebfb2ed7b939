// What a model is asked in the stage `tools`: first which tools there are, in groups, then each group with its code.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import type { ToolsBrief } from '../../author.ts'
import { exampleGroup } from './example.ts'
import { CODE_RULES, ROLE, TOOL_RULES } from './rules.ts'
import { SIZE } from './tasks.ts'

/** Characters of rows that a prompt shows: examples of tools are called on them. */
const ROWS_CHARACTERS = 30_000

/** A group as it is planned. */
export interface PlannedGroup {
  name: string
  tools: readonly { name: string; purpose: string }[]
}

/** The messages for the plan. */
export function planPrompt(brief: ToolsBrief): ModelMessage[] {
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${application(brief)}

Plan the tools of this application: at least ${SIZE.tools}, as a good API of that business offers them. Searches with filters, order and pages; details; creating, changing and cancelling; the actions of the business with their rules (stock, capacity, overlap, deadlines, limits, who may do what); summaries. Put tools about the same things into one group, six or fewer in a group, and say of each in one sentence what it does. Every task can be solved with them.

The form: {"groups": [{"name": "visits", "tools": [{"name": "plan_visit", "purpose": "Plans a visit to a plant, at most one a day."}]}]}`,
    },
  ]
}

/** The messages for one group. */
export function groupPrompt(brief: ToolsBrief, group: PlannedGroup, others: readonly PlannedGroup[]): ModelMessage[] {
  const named = others.map(({ name, tools }) => `${name}: ${tools.map(tool => tool.name).join(', ')}`)
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${application(brief)}

First rows: ${JSON.stringify(brief.data.seed).slice(0, ROWS_CHARACTERS)}
It is ${brief.data.clock}; the user, world.actor, is ${JSON.stringify(brief.data.actor)}.

Write these tools of the group “${group.name}”:
${group.tools.map(({ name, purpose }) => `- ${name}: ${purpose}`).join('\n')}
(Other groups are written elsewhere: ${named.join('; ') || 'none'}.)

For each tool: its specification, and in "body" the body of its function (world, args). In "helpers" put functions that several bodies share, or nothing; names of helpers begin with ${group.name.replaceAll(/[^a-z0-9]+/gi, '_')}_, so that groups do not clash.

${TOOL_RULES}

${CODE_RULES}

The form, for a small application:
${JSON.stringify(exampleGroup)}`,
    },
  ]
}

function application({ scenario, tasks, schema }: ToolsBrief): string {
  return `Scenario: ${scenario.text}
${tasks.title}: ${tasks.description}

Its tasks:
${tasks.tasks.map(({ kind, instruction }) => `- (${kind}) ${instruction}`).join('\n')}

The tables:
${schema.schema_sql}`
}
