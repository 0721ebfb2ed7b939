// Which rollouts an evaluation has: every chosen task of every chosen environment, as often as asked for.
import type { EnvironmentSummary } from '../../shared/domain/environment.ts'
import type { OrreryClient } from '../client.ts'

/** Environments asked for in one page: the most that the API gives. */
const PAGE = 200

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

/** What is chosen. Empty lists choose everything. */
export interface Selection {
  /** Slugs, or slugs with a version. */
  environments: readonly string[]
  category: string | undefined
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

/** The environments that are chosen: those named, or all that are published, of one category or any. Throws when there is none. */
export async function chosenEnvironments(
  client: OrreryClient,
  { environments, category }: Pick<Selection, 'environments' | 'category'>,
): Promise<EnvironmentSummary[]> {
  if (environments.length > 0) return await Promise.all(environments.map(async reference => await client.showEnvironment(reference)))
  const found: EnvironmentSummary[] = []
  let cursor: string | undefined
  do {
    const page = await client.listEnvironments({ category, status: 'published', limit: PAGE, cursor })
    found.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  if (found.length === 0) throw new Error(NOTHING_CHOSEN)
  return found
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
