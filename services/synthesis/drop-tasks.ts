// Takes tasks out of a verification artefact: their entries, and their functions in verifiers.js. Pure; nothing else of the text changes.
import MagicString from 'magic-string'
import { exportedObject } from '../../shared/policy/javascript/exported-functions.ts'
import { keyName, parseCode } from '../../shared/policy/javascript/syntax.ts'
import type { VerificationArtefact } from './authors/author.ts'

/**
 * The artefact with the first `wanted` tasks that have not failed; fewer when there are no more. What an author wrote beyond those is
 * spare: it is judged and published only in the place of a task that failed.
 */
export function chooseTasks(artefact: VerificationArtefact, wanted: number, failed: ReadonlySet<string> = new Set()): VerificationArtefact {
  const ids = artefact.tasks.map(({ id }) => id)
  const chosen = new Set(ids.filter(id => !failed.has(id)).slice(0, wanted))
  return dropTasks(artefact, new Set(ids.filter(id => !chosen.has(id))))
}

/** The artefact without those tasks. A verifiers.js that is no JavaScript stays as it is: the gate of the policy says so. */
export function dropTasks(artefact: VerificationArtefact, dropped: ReadonlySet<string>): VerificationArtefact {
  const { tasks, verifiers_js } = artefact
  if (dropped.size === 0) return artefact
  return { tasks: tasks.filter(({ id }) => !dropped.has(id)), verifiers_js: withoutVerifiers(verifiers_js, dropped) }
}

function withoutVerifiers(source: string, dropped: ReadonlySet<string>): string {
  const parsed = parseCode('verifiers.js', source)
  if (!parsed.ok) return source
  const text = new MagicString(source)
  for (const property of exportedObject(parsed.code, 'verifiers')?.properties ?? []) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined
    if (name === undefined || !dropped.has(name)) continue
    const comma = /^\s*,/.exec(source.slice(property.end))
    text.remove(property.start, property.end + (comma?.[0].length ?? 0))
  }
  return text.toString()
}
