// Whether work at a task is what its reference solution does, whatever its verifier says: by grading its state, and where a task leaves
// columns free, so that there is no such mode, by comparing what both change.
import type { Changes } from '../../shared/domain/changes.ts'
import { canonicalJson } from '../../shared/domain/canonical.ts'
import type { Row } from '../../shared/domain/environment.ts'
import { normalise } from '../../shared/domain/matchers/normalise.ts'
import type { ColumnsByTable, SolutionStep, Task } from '../../shared/domain/task.ts'
import { gradeAttempt } from '../calibration/grade-attempt.ts'
import { Stage } from './stage.ts'
import type { Subject } from './subject.ts'

/** True when calls and answer come to what the solution of the task comes to. */
export async function isReferenceWork(subject: Subject, task: Task, calls: readonly SolutionStep[], answer: string): Promise<boolean> {
  const attempt = { task: task.id, source: 'mutated' as const, what: 'audit', calls, answer, complete: false }
  const { found } = await gradeAttempt(subject.client, subject.environment, attempt, 'state')
  if (found !== 'unavailable') return found === 'complete'
  if (task.kind !== 'change' && normalise(answer) !== normalise(task.answer ?? '')) return false
  const [done, wanted] = [await changesOf(subject, calls), await changesOf(subject, task.solution)]
  const left = [subject.found.environment.generated, task.free ?? {}]
  return comparable(done, left) === comparable(wanted, left)
}

/** What calls change, from the first rows on. */
export async function changesOf(subject: Subject, calls: readonly SolutionStep[]): Promise<Changes> {
  const stage = await Stage.open(subject)
  try {
    await stage.play(calls)
    return await stage.changes()
  } finally {
    await stage.close()
  }
}

/** Changes as one text, without the columns that are left out, and rows in an order of their own. Pure. */
export function comparable(changes: Changes, left: readonly ColumnsByTable[]): string {
  const tables = Object.entries(changes).map(([table, { inserted, updated, deleted }]) => {
    const columns = new Set(left.flatMap(byTable => byTable[table] ?? []))
    const kept = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.has(column)))
    const texts = (rows: readonly unknown[]): string[] => rows.map(row => canonicalJson(row)).sort()
    const pairs = updated.map(({ before, after }) => ({ before, after: kept(after) }))
    return [table, texts(inserted.map(kept)), texts(pairs), texts(deleted)] as const
  })
  return canonicalJson(
    tables.filter(([, ...rows]) => rows.some(({ length }) => length > 0)).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
