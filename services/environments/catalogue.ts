// Reading the catalogue: what is published, and what anyone or only authors may see of it.
import { findEnvironment, listEnvironments, listGates, listTasks, listVersions } from '../../shared/catalog/environments.ts'
import { readPackage } from '../../shared/catalog/packages.ts'
import type { EnvironmentQuery, Page, TableView, VersionView } from '../../shared/contract/environments.ts'
import { isDraft, type EnvironmentPackage, type EnvironmentSummary, type EnvironmentView } from '../../shared/domain/environment.ts'
import type { GateResult } from '../../shared/domain/gate.ts'
import { pomdpOf } from '../../shared/domain/pomdp.ts'
import type { Task, TaskView } from '../../shared/domain/task.ts'
import { blockOf } from './blocks.ts'
import type { Env } from './env.ts'

/** One page of the catalogue. */
export async function list(env: Env, query: EnvironmentQuery): Promise<Page<EnvironmentSummary>> {
  return await listEnvironments(env.CATALOG, query)
}

/** Everything about one environment that is not its author's alone. */
export async function show(env: Env, reference: string): Promise<EnvironmentView> {
  const { published_at: _published, ...entry } = await findEnvironment(env.CATALOG, reference)
  const { environment } = await readPackage(env.PACKAGES, entry.version)
  return {
    ...entry,
    tools: environment.tools,
    note: environment.note ?? null,
    pomdp: pomdpOf(entry),
    blocked: await blockOf(env, entry.version),
  }
}

/** What anyone may read of its tasks. */
export async function tasks(env: Env, reference: string): Promise<TaskView[]> {
  const { version } = await findEnvironment(env.CATALOG, reference)
  return await listTasks(env.CATALOG, version)
}

/** Its tasks with solutions and answers; empty for drafts. */
export async function taskSources(env: Env, reference: string): Promise<Task[]> {
  const found = await packageOf(env, reference)
  return isDraft(found) ? [] : found.environment.tasks
}

/** Its tables, as SQLite describes them once the package is seeded. */
export async function schema(env: Env, reference: string): Promise<TableView[]> {
  const { version } = await findEnvironment(env.CATALOG, reference)
  return await env.ADMISSION.getByName(`tables:${version}`).tables(version)
}

/** The package itself. */
export async function packageOf(env: Env, reference: string): Promise<EnvironmentPackage> {
  const { version } = await findEnvironment(env.CATALOG, reference)
  return await readPackage(env.PACKAGES, version)
}

/** What its gates found when it was published. */
export async function gates(env: Env, reference: string): Promise<GateResult[]> {
  const { version } = await findEnvironment(env.CATALOG, reference)
  return await listGates(env.CATALOG, version)
}

/** Every version of a slug, newest first. */
export async function versions(env: Env, slug: string): Promise<VersionView[]> {
  return await listVersions(env.CATALOG, slug)
}
