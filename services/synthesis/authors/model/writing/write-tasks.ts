// Writes the artefact of stage `tasks`.
import { z } from 'zod'
import { TASK_KINDS } from '../../../../../shared/domain/task.ts'
import { nameSchema } from '../../../../../shared/domain/toolset.ts'
import type { Model } from '../../../../../shared/model/model.ts'
import type { Brief, TasksArtefact } from '../../author.ts'
import { Conversation, type Answered } from '../conversation.ts'
import { tasksPrompt } from '../prompts/tasks.ts'
import { writeParts } from './parts.ts'

const form = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  tasks: z.array(
    z.strictObject({ id: nameSchema, kind: z.enum(TASK_KINDS), instruction: z.string().min(1), difficulty: z.int().min(1).max(5) }),
  ),
})

/** The tasks. Throws ModelError. */
export async function writeTasks(model: Model, brief: Brief): Promise<Answered<TasksArtefact>> {
  const conversation = new Conversation(model, { part: 'tasks', messages: tasksPrompt(brief), form: { name: 'tasks', schema: form } })
  return await writeParts({ conversations: [conversation], join: ([tasks]) => tasks ?? EMPTY, concerns: () => [] }, brief.history)
}

const EMPTY: TasksArtefact = { title: '', description: '', tasks: [] }
