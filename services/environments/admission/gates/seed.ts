// Gate `seed`: schema and rows load completely in a fresh instance, foreign keys hold, and every row is there afterwards.
import type { Fault } from '../../../../shared/domain/fault.ts'
import { pointerToken } from '../../../../shared/domain/json.ts'
import type { Bench } from '../bench.ts'
import { judged, refused, type Finding } from '../finding.ts'

/** Seeds the instance that the later gates use. */
export async function seedGate(bench: Bench): Promise<Finding> {
  const reason = await seedFailure(bench)
  if (reason !== null) {
    return refused(`${reason}. Correct that statement of schema.sql or that row of seed.json; foreign keys need the row they refer to`)
  }
  const state = await bench.world.state()
  const tables = Object.keys(state).length
  const rows = Object.values(state).reduce((sum, table) => sum + table.rows.length, 0)
  const faults = Object.entries(bench.package.seed).flatMap(([name, wanted]): Fault[] => {
    const found = Object.entries(state).find(([table]) => table.toLowerCase() === name.toLowerCase())?.[1].rows.length ?? 0
    if (found === wanted.length) return []
    const message = `${wanted.length} rows are written here, ${found} are in the database after seeding`
    return [{ file: 'seed.json', path: pointerToken(name), rule: 'seed_rows', message }]
  })
  return judged(faults, `${tables} tables and ${rows} rows load, foreign keys hold`, 'Name every table once')
}

async function seedFailure(bench: Bench): Promise<string | null> {
  try {
    await bench.world.seed()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
