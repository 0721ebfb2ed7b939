// Writes the artefact of stage `tools`: a plan, then each group of tools with its code.
import { z } from 'zod'
import type { SynthesisProblem } from '../../../../../shared/domain/campaign.ts'
import { nameSchema } from '../../../../../shared/domain/toolset.ts'
import type { Model } from '../../../../../shared/model/model.ts'
import type { ToolsArtefact, ToolsBrief } from '../../author.ts'
import { Conversation, problemText, type Answered } from '../conversation.ts'
import { groupPrompt, planPrompt, type PlannedGroup } from '../prompts/tools.ts'
import { functionAt, lineOf, linesAround } from './code-places.ts'
import { toolGroupSchema, toolsModule, type ToolGroup } from './modules.ts'
import { writeParts } from './parts.ts'

const planForm = z
  .strictObject({
    groups: z
      .array(z.strictObject({ name: z.string().min(1), tools: z.array(z.strictObject({ name: nameSchema, purpose: z.string() })).min(1) }))
      .min(1),
  })
  .superRefine(({ groups }, context) => {
    const names = groups.flatMap(({ tools }) => tools.map(({ name }) => name))
    for (const name of new Set(names.filter((each, index) => names.indexOf(each) < index)))
      context.addIssue({ code: 'custom', path: ['groups'], message: `the tool ${name} is planned twice: leave it in one group` })
  })

/** The toolset. Throws ModelError. */
export async function writeTools(model: Model, brief: ToolsBrief): Promise<Answered<ToolsArtefact>> {
  const question = { part: 'plan of the tools', messages: planPrompt(brief), form: { name: 'plan', schema: planForm } }
  const plan = await new Conversation(model, question).answer()
  if (!plan.ok) return plan
  const { groups } = plan.value
  const conversations = groups.map(
    group =>
      new Conversation(model, {
        part: `tools of ${group.name}`,
        messages: groupPrompt(
          brief,
          group,
          groups.filter(other => other !== group),
        ),
        form: { name: 'tools', schema: formOf(group) },
      }),
  )
  return await writeParts(
    { conversations, join: toolsModule, concerns: (problem, made) => groupsOf(problem, made, groups), tell },
    brief.history,
  )
}

/** The form of a group: its tools, all of them and no other. */
function formOf({ tools }: PlannedGroup): z.ZodType<ToolGroup> {
  const planned = tools.map(({ name }) => name)
  return toolGroupSchema.superRefine((group, context) => {
    const written = group.tools.map(({ name }) => name)
    for (const name of planned)
      if (!written.includes(name)) context.addIssue({ code: 'custom', path: ['tools'], message: `the tool ${name} is missing` })
    for (const name of written)
      if (!planned.includes(name))
        context.addIssue({ code: 'custom', path: ['tools'], message: `${name} is not in the plan: leave it out` })
  })
}

/** Groups by the tool that a problem names: by its index in the manifest, by the line of its code, or by its name. */
function groupsOf(problem: SynthesisProblem, made: ToolsArtefact, groups: readonly PlannedGroup[]): number[] {
  const named = toolOf(problem, made)
  const words = named === null ? `${problem.where} ${problem.what}`.split(/[^a-z0-9_]+/) : [named]
  return groups.flatMap(({ tools }, index) => (tools.some(({ name }) => words.includes(name)) ? [index] : []))
}

function toolOf({ where }: SynthesisProblem, { tools, tools_js }: ToolsArtefact): string | null {
  const index = /\/tools\/(\d+)/.exec(where)?.[1]
  if (index !== undefined) return tools[Number(index)]?.name ?? null
  const line = lineOf(where)
  return line === null ? null : functionAt(tools_js, line)
}

function tell(problem: SynthesisProblem, made: ToolsArtefact): string {
  const tool = toolOf(problem, made)
  const line = lineOf(problem.where)
  const lines = line === null ? '' : `\n${linesAround(made.tools_js, line)}`
  return `${tool === null ? '' : `${tool}: `}${problemText(problem)}${lines}`
}
