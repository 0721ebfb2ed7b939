// Grades the cases of many tasks in one batch, and hands each task its share. Knows no gate.
import type { GradeCase } from '../../../shared/contract/verification.ts'
import type { Grade } from '../../../shared/domain/verdict.ts'
import type { Bench } from './bench.ts'

/** The grades of one task's cases, in order, or why there are none. `milliseconds` is what one case took. */
export type Graded = { ok: true; grades: Grade[]; milliseconds: number } | { ok: false; problem: unknown; milliseconds: number }

/** Grades the cases of each task. When that cannot be done for all of them together, each task is graded alone, so that it answers for itself. */
export async function gradeTasks(bench: Bench, tasks: readonly GradeCase[][]): Promise<Graded[]> {
  const together = await gradeOnce(bench, tasks.flat())
  if (together.ok) {
    let to = 0
    return tasks.map(({ length }) => {
      to += length
      return { ...together, grades: together.grades.slice(to - length, to) }
    })
  }
  const alone: Graded[] = []
  for (const cases of tasks) alone.push(tasks.length === 1 ? together : await gradeOnce(bench, cases))
  return alone
}

async function gradeOnce(bench: Bench, cases: readonly GradeCase[]): Promise<Graded> {
  const started = Date.now()
  const each = (): number => (Date.now() - started) / Math.max(1, cases.length)
  try {
    return { ok: true, grades: await gradesOf(bench, cases), milliseconds: each() }
  } catch (problem) {
    return { ok: false, problem, milliseconds: each() }
  }
}

/** The grades of cases, in order. Equal cases are graded once: a grade is a function of its case. */
async function gradesOf(bench: Bench, cases: readonly GradeCase[]): Promise<Grade[]> {
  if (cases.length === 0) return []
  const places = new Map<string, number>()
  const distinct: GradeCase[] = []
  const placeOf = cases.map(found => {
    const key = JSON.stringify(found)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, distinct.length)
    return distinct.push(found) - 1
  })
  const grades = await bench.grade(distinct)
  return placeOf.flatMap(place => grades[place] ?? [])
}
