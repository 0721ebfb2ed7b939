// Which rollouts an evaluation has: every chosen task of every chosen environment, as often as asked for.
import type { OrreryClient } from '../client.ts'
import { chosenEnvironments, type Choice } from './choose-environments.ts'

const NOTHING_CHOSEN = 'nothing is chosen: there is no published environment that fits; orrery environments list shows them'

/** One rollout that is to be played. */
export interface PlannedRollout {
  environment: string
  version: string
  category: string
  task: string
  kind: string
  difficulty: number
  /** Counts from 1. */
  sample: number
}

/** Which tasks of which environments; no tasks means all. */
export interface Selection extends Choice {
  tasks: readonly string[]
  samples: number
}

/** The rollouts, the first sample of every task before the second. Throws when nothing is chosen, or a task is nowhere. */
export async function planRollouts(client: OrreryClient, selection: Selection): Promise<PlannedRollout[]> {
  const environments = await chosenEnvironments(client, selection)
  const once: PlannedRollout[] = []
  for (const { slug, version, category } of environments) {
    const { items } = await client.listTasks(`${slug}@${version}`)
    const tasks = items.filter(({ id }) => selection.tasks.length === 0 || selection.tasks.includes(id))
    for (const { id, kind, difficulty } of tasks)
      once.push({ environment: slug, version, category, task: id, kind: kind ?? 'draft', difficulty: difficulty ?? 0, sample: 1 })
  }
  const unknown = selection.tasks.filter(task => !once.some(planned => planned.task === task))
  if (unknown.length > 0)
    throw new Error(`no chosen environment has the task ${unknown.join(', ')}; orrery environments show <slug> lists tasks`)
  if (once.length === 0) throw new Error(NOTHING_CHOSEN)
  return Array.from({ length: selection.samples }, (_, index) => once.map(planned => ({ ...planned, sample: index + 1 }))).flat()
}

/** What tells one rollout from another, also in another run. */
export function rolloutKey({
  environment,
  version,
  task,
  sample,
}: Pick<PlannedRollout, 'environment' | 'version' | 'task' | 'sample'>): string {
  return `${environment}@${version}/${task}/${sample}`
}
