// Plays on a package that nobody has published: what calls come to and what its verifiers say, before anyone decides to publish it.
import { isAdmitted } from '../../shared/catalog/environments.ts'
import { putCandidate, readAdmission } from '../../shared/catalog/packages.ts'
import type { Play, PlayReport } from '../../shared/contract/environments.ts'
import { findTask, packageVersion, type EnvironmentPackage } from '../../shared/domain/environment.ts'
import type { Fault } from '../../shared/domain/fault.ts'
import type { JsonValue } from '../../shared/domain/json.ts'
import { OrreryError } from '../../shared/errors.ts'
import { parsePackage } from '../../shared/package-files.ts'
import { requireFree } from './blocks.ts'
import type { Env } from './env.ts'
import { forget, malformed, refused } from './publish.ts'

/** See `EnvironmentsService.play`. Nothing is kept of a package that was not kept before. */
export async function play(env: Env, input: JsonValue, plays: Play[]): Promise<PlayReport[]> {
  const parsed = parsePackage(input)
  if (!parsed.ok) throw refused([malformed(parsed.faults)])
  requireTasks(parsed.package, plays)
  const version = await packageVersion(parsed.package)
  await requireFree(env, version)
  const kept = (await isAdmitted(env.CATALOG, version)) || (await readAdmission(env.PACKAGES, version)) !== null
  if (!kept) await putCandidate(env.PACKAGES, version, parsed.package)
  try {
    const played = await env.ADMISSION.getByName(version).play(version, plays)
    if ('refused' in played) throw refused(played.refused)
    return played.reports
  } finally {
    if (!kept) await forget(env, version)
  }
}

function requireTasks(found: EnvironmentPackage, plays: readonly Play[]): void {
  const faults = plays.flatMap(({ task }, index): Fault[] =>
    task === null || findTask(found, task)
      ? []
      : [{ path: `/plays/${index}/task`, rule: 'task', message: 'the package has no such task to grade', value: task }],
  )
  if (faults.length > 0) throw new OrreryError('invalid_request', 'a play is for a task that the package does not have', { faults })
}
