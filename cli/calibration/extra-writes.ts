// Changes that a task does not ask for: writing calls of other tasks' solutions, each with the calls whose results it needs. Pure.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { isJsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { moveReferences, referenceOf } from '../../shared/domain/reference.ts'
import type { SolutionStep, Task } from '../../shared/domain/task.ts'

/** Candidates that are offered at most: what the state forbids after one solution is rarely forbidden ten times. */
const MOST_CANDIDATES = 10

/**
 * Short sequences of calls that end with a change, by a tool that the task's own solution does not use; the shortest first.
 * References in a sequence are to results of that sequence. Empty when no other task changes anything in another way.
 */
export function extraWrites(task: Task, { tools, tasks }: ScoredPackage['environment']): SolutionStep[][] {
  const reading = new Set(tools.filter(({ annotations }) => annotations.readOnlyHint).map(({ name }) => name))
  const own = new Set(task.solution.map(({ tool }) => tool))
  return tasks
    .filter(({ id, kind }) => id !== task.id && kind !== 'decline')
    .flatMap(({ solution }) =>
      solution.flatMap(({ tool }, index) => (reading.has(tool) || own.has(tool) ? [] : [sequenceTo(solution, index)])),
    )
    .toSorted((left, right) => left.length - right.length)
    .slice(0, MOST_CANDIDATES)
}

/** The step at that index behind all it needs, in the order of the solution. */
function sequenceTo(solution: readonly SolutionStep[], last: number): SolutionStep[] {
  const needed = new Set([last])
  for (let index = last; index >= 0; index--) {
    if (needed.has(index)) for (const earlier of stepsReferredTo(solution[index]?.arguments ?? {})) needed.add(earlier)
  }
  const kept = [...needed].toSorted((left, right) => left - right)
  return kept.flatMap(index => {
    const step = solution[index]
    if (!step) return []
    return [{ tool: step.tool, arguments: moveReferences(step.arguments, earlier => kept.indexOf(earlier)) }]
  })
}

function stepsReferredTo(value: JsonValue): number[] {
  const reference = referenceOf(value)
  if (reference) return [reference.step]
  if (Array.isArray(value)) return value.flatMap(stepsReferredTo)
  return isJsonObject(value) ? Object.values(value).flatMap(stepsReferredTo) : []
}
