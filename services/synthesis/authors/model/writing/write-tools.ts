// Writes the artefact of stage `tools`: a plan, then each group of tools with its code. A problem that the groups cannot mend, because the
// plan has it, goes back to the plan.
import { z } from 'zod'
import type { SynthesisProblem } from '../../../../../shared/domain/campaign.ts'
import { nameSchema } from '../../../../../shared/domain/toolset.ts'
import type { Model } from '../../../../../shared/model/model.ts'
import type { ToolsArtefact, ToolsBrief } from '../../author.ts'
import { Conversation, problemText, type Answered } from '../conversation.ts'
import { planPrompt, type PlannedGroup } from '../prompts/tools.ts'
import { functionAt, lineOf, linesAround } from './code-places.ts'
import { toolsModule, type ToolGroup } from './modules.ts'
import { hearProblems, writeParts, type Parts } from './parts.ts'
import { repeated, ToolGroups } from './tool-groups.ts'

const planForm = z
  .strictObject({
    groups: z
      .array(z.strictObject({ name: z.string().min(1), tools: z.array(z.strictObject({ name: nameSchema, purpose: z.string() })).min(1) }))
      .min(1),
  })
  .superRefine(({ groups }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', path: ['groups'], message })
    for (const name of repeated(groups.flatMap(({ tools }) => tools.map(tool => tool.name))))
      refuse(`the tool ${name} is planned twice: keep it in one group`)
    for (const name of repeated(groups.map(group => group.name))) refuse(`two groups are called ${name}: put them together, or rename one`)
  })

/** The toolset. Throws ModelError. */
export async function writeTools(model: Model, brief: ToolsBrief): Promise<Answered<ToolsArtefact>> {
  const plan = new Conversation(model, { part: PLAN, messages: planPrompt(brief), form: { name: 'plan', schema: planForm } })
  const conversations = new ToolGroups(model, brief)
  const partsOf = (groups: readonly PlannedGroup[]): Parts<z.ZodType<ToolGroup>, ToolsArtefact> => ({
    conversations: conversations.of(groups),
    join: toolsModule,
    concerns: (problem, made) => groupsOf(problem, made, groups),
    tell,
  })
  for (const problems of brief.history) {
    const planned = await plan.answer()
    if (planned.ok) {
      const others = problems.filter(problem => !isAboutPlan(problem))
      if (others.length > 0) await hearProblems(partsOf(planned.value.groups), others)
    }
    await plan.object(problems.filter(isAboutPlan))
  }
  const planned = await plan.answer()
  return planned.ok ? await writeParts(partsOf(planned.value.groups), []) : planned
}

const PLAN = 'plan of the tools'

/** The plan could not be read, or the check found fault with what only a plan can change: which tools there are, and their names. */
function isAboutPlan({ where }: SynthesisProblem): boolean {
  return where.startsWith(PLAN) || /^(?!tools of ).*\/tools(?:\/\d+\/name)?$/.test(where)
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
