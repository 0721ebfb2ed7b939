// All gates of a package, in order: environment gates first, each stopping what comes after it, then five for each task.
import { isDraft } from '../../../shared/domain/environment.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'
import { readSeeded, type Bench, type Seeded } from './bench.ts'
import { runGate } from './finding.ts'
import { policyGate } from './gates/policy.ts'
import { seedGate } from './gates/seed.ts'
import { toolsGate } from './gates/tools.ts'
import { seededColumns } from './seeded-values.ts'
import { runTaskGates, type TaskSetting } from './task-gates.ts'

/** Runs every gate that applies. Gates after a failing environment gate are not run; the gates of one task do not stop another's. */
export async function runGates(bench: Bench): Promise<GateResult[]> {
  const results: GateResult[] = []
  const through = async (result: Promise<GateResult>): Promise<boolean> => {
    const found = await result
    results.push(found)
    return found.passed || found.skipped === true
  }
  if (!(await through(runGate('policy', null, () => policyGate(bench.package))))) return results
  if (!(await through(runGate('seed', null, async () => await seedGate(bench))))) return results
  const seeded = await readSeeded(bench)
  if (!(await through(toolsResult(bench, seeded)))) return results
  if (isDraft(bench.package)) return results
  let replays: ReturnType<Bench['replays']> | undefined
  const setting: TaskSetting = {
    bench,
    package: bench.package,
    seeded,
    columns: seededColumns(seeded.state),
    replays: async () => {
      replays ??= bench.replays()
      return await replays
    },
  }
  return [...results, ...(await runTaskGates(setting, bench.package.environment.tasks))]
}

/** For drafts the tools gate is recorded and refuses nothing: their tools are derived, and nothing is scored. */
async function toolsResult(bench: Bench, seeded: Seeded): Promise<GateResult> {
  const result = await runGate('tools', null, async () => await toolsGate(bench, seeded))
  if (result.passed || !isDraft(bench.package)) return result
  return { ...result, skipped: true, detail: `does not refuse a draft; found: ${result.detail}` }
}
