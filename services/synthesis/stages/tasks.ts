// Stage `tasks`: what the place is and what its users want. Nothing can be executed yet: the check counts and compares.
import { z } from 'zod'
import { TASK_KINDS } from '../../../shared/domain/task.ts'
import { nameSchema } from '../../../shared/domain/toolset.ts'
import type { Brief, TasksArtefact } from '../authors/author.ts'
import { parseWith } from '../problems.ts'
import { askAgain, type Stage } from '../stage.ts'

const taskSchema = z.strictObject({
  id: nameSchema,
  kind: z.enum(TASK_KINDS),
  instruction: z.string().min(1),
  difficulty: z.int().min(1).max(5),
})

const artefactSchema = z.strictObject({
  title: z.string().min(1).max(200),
  description: z.string().min(1),
  tasks: z.array(taskSchema).min(1),
})

/** See the file's head. */
export const tasksStage: Stage<Brief, TasksArtefact> = {
  name: 'tasks',
  ask: async (author, brief) => await author.tasks(brief),
  parse: written => parseWith(artefactSchema, written),
  check: async ({ tasks }, { tasks_wanted }) => {
    const problems = tasks.flatMap((task, index) => {
      const twin = tasks.findIndex(other => other.id === task.id || other.instruction.trim() === task.instruction.trim())
      if (twin === index) return []
      const what = `the task repeats the id or the instruction of /tasks/${twin}: replace it by another one`
      return [{ where: `/tasks/${index}`, what, evidence: `${task.id}: ${task.instruction}` }]
    })
    if (tasks.length < tasks_wanted) {
      problems.push({ where: '/tasks', what: `${tasks_wanted} tasks are wanted, ${tasks.length} are here: add some`, evidence: '' })
    }
    return { problems, evidence: null }
  },
  repair: askAgain,
}
