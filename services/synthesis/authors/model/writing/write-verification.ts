// Writes the artefact of stage `verification`: solutions and verifiers of a few tasks at a time.
import type { z } from 'zod'
import type { SynthesisProblem } from '../../../../../shared/domain/campaign.ts'
import type { Model } from '../../../../../shared/model/model.ts'
import type { TasksArtefact, VerificationArtefact, VerificationBrief } from '../../author.ts'
import { Conversation, problemText, type Answered } from '../conversation.ts'
import { verificationPrompt } from '../prompts/verification.ts'
import { functionAt, lineOf, linesAround } from './code-places.ts'
import { verifiedGroupSchema, verifiersModule, type VerifiedGroup } from './modules.ts'
import { writeParts } from './parts.ts'

/** Tasks of one question: their solutions share look-ups, and a model keeps two or three in mind. */
const TASKS_AT_A_TIME = 3

type Draft = TasksArtefact['tasks'][number]

/** Solutions and verifiers. Throws ModelError. */
export async function writeVerification(model: Model, brief: VerificationBrief): Promise<Answered<VerificationArtefact>> {
  const drafts = brief.tasks.tasks
  const groups = Array.from({ length: Math.ceil(drafts.length / TASKS_AT_A_TIME) }, (_, index) =>
    drafts.slice(index * TASKS_AT_A_TIME, (index + 1) * TASKS_AT_A_TIME),
  )
  const conversations = groups.map(
    tasks =>
      new Conversation(model, {
        part: `verifiers of ${tasks.map(({ id }) => id).join(', ')}`,
        messages: verificationPrompt(brief, tasks),
        form: { name: 'verification', schema: formOf(tasks) },
      }),
  )
  const parts = {
    conversations,
    join: (values: readonly VerifiedGroup[]) => verifiersModule(drafts, values),
    concerns: (problem: SynthesisProblem, made: VerificationArtefact) => groupsOf(problem, made, groups),
    tell,
  }
  return await writeParts(parts, brief.history)
}

/** The form: each of these tasks once, with an answer where its kind needs one. */
function formOf(drafts: readonly Draft[]): z.ZodType<VerifiedGroup> {
  return verifiedGroupSchema.superRefine(({ tasks }, context) => {
    for (const { id, kind } of drafts) {
      const found = tasks.find(task => task.id === id)
      if (!found) context.addIssue({ code: 'custom', path: ['tasks'], message: `the task ${id} is missing` })
      else if (kind !== 'change' && found.answer === undefined)
        context.addIssue({ code: 'custom', path: ['tasks'], message: `${id} is of kind ${kind}, so it needs an "answer"` })
    }
  })
}

function groupsOf(problem: SynthesisProblem, made: VerificationArtefact, groups: readonly (readonly Draft[])[]): number[] {
  const named = taskOf(problem, made)
  const words = named === null ? `${problem.where} ${problem.what}`.split(/[^a-z0-9_]+/) : [named]
  return groups.flatMap((tasks, index) => (tasks.some(({ id }) => words.includes(id)) ? [index] : []))
}

function taskOf({ where }: SynthesisProblem, { tasks, verifiers_js }: VerificationArtefact): string | null {
  const index = /\/tasks\/(\d+)/.exec(where)?.[1]
  if (index !== undefined) return tasks[Number(index)]?.id ?? null
  const line = lineOf(where)
  return line === null ? null : functionAt(verifiers_js, line)
}

function tell(problem: SynthesisProblem, made: VerificationArtefact): string {
  const task = taskOf(problem, made)
  const line = lineOf(problem.where)
  const lines = line === null ? '' : `\n${linesAround(made.verifiers_js, line)}`
  return `${task === null ? '' : `${task}: `}${problemText(problem)}${lines}`
}
