// The groups of a plan of tools with their conversations: those that a new plan leaves as they are go on with theirs.
import type { z } from 'zod'
import type { Model } from '../../../../../shared/model/model.ts'
import type { ToolsBrief } from '../../author.ts'
import { Conversation } from '../conversation.ts'
import { groupPrompt, type PlannedGroup } from '../prompts/tools.ts'
import { toolGroupSchema, type ToolGroup } from './modules.ts'

/** See the file's head. */
export class ToolGroups {
  readonly #model: Model
  readonly #brief: ToolsBrief
  readonly #known = new Map<string, Conversation<z.ZodType<ToolGroup>>>()

  constructor(model: Model, brief: ToolsBrief) {
    this.#model = model
    this.#brief = brief
  }

  /** The conversations of a plan's groups, in order. A group that was in an earlier plan keeps the question that it was asked then. */
  of(groups: readonly PlannedGroup[]): Conversation<z.ZodType<ToolGroup>>[] {
    return groups.map(group => {
      const key = JSON.stringify(group)
      const others = groups.filter(other => other !== group)
      const found = this.#known.get(key) ?? this.#open(group, others)
      this.#known.set(key, found)
      return found
    })
  }

  #open(group: PlannedGroup, others: readonly PlannedGroup[]): Conversation<z.ZodType<ToolGroup>> {
    const messages = groupPrompt(this.#brief, group, others)
    return new Conversation(this.#model, { part: `tools of ${group.name}`, messages, form: { name: 'tools', schema: formOf(group) } })
  }
}

/** The form of a group: its tools, each of them once and no other. */
function formOf({ tools }: PlannedGroup): z.ZodType<ToolGroup> {
  const planned = tools.map(({ name }) => name)
  return toolGroupSchema.superRefine((group, context) => {
    const written = group.tools.map(({ name }) => name)
    const refuse = (message: string): void => context.addIssue({ code: 'custom', path: ['tools'], message })
    for (const name of planned) if (!written.includes(name)) refuse(`the tool ${name} is missing`)
    for (const name of written) if (!planned.includes(name)) refuse(`${name} is not in the plan: leave it out`)
    for (const name of repeated(written)) refuse(`the tool ${name} is written twice: write it once`)
  })
}

/** Names that stand more than once in a list. */
export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))]
}
