// Gives every role of the demo a task of the environment: each another one as long as there are enough. Pure.
import type { ScoredPackage } from '../../../shared/domain/environment.ts'
import type { Part, Role } from './part.ts'
import { CASTING_ORDER, ROLES } from './roles.ts'

/** The demo's episodes, in the order of the table. Throws when the environment has no task at all. */
export function castOf(environment: ScoredPackage['environment']): Part[] {
  const played = new Set<string>()
  const parts = new Map<Role, Part>()
  for (const role of CASTING_ORDER) {
    const part = partOf(role, environment, played)
    played.add(part.task.id)
    parts.set(role, part)
  }
  return ROLES.flatMap(role => parts.get(role) ?? [])
}

function partOf(role: Role, environment: ScoredPackage['environment'], played: ReadonlySet<string>): Part {
  const fitting = environment.tasks.filter(task => role.fits(task, environment))
  const fresh = fitting.filter(task => !played.has(task.id))
  const [task] = (fresh.length > 0 ? fresh : fitting).toSorted((left, right) => role.prefers(left) - role.prefers(right))
  if (task) return role.part(task, environment)
  if (role.instead) return partOf(role.instead, environment, played)
  throw new Error(`${environment.slug} has no task that could be played`)
}
