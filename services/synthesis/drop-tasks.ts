// Takes tasks out of a verification artefact: their entries, and their functions in verifiers.js. Pure; nothing else of the text changes.
import MagicString from 'magic-string'
import { exportedObject } from '../../shared/policy/javascript/exported-functions.ts'
import { keyName, parseCode } from '../../shared/policy/javascript/syntax.ts'
import type { VerificationArtefact } from './authors/author.ts'

/** The artefact without those tasks. Throws when verifiers.js is no JavaScript. */
export function dropTasks({ tasks, verifiers_js }: VerificationArtefact, dropped: ReadonlySet<string>): VerificationArtefact {
  return { tasks: tasks.filter(({ id }) => !dropped.has(id)), verifiers_js: withoutVerifiers(verifiers_js, dropped) }
}

function withoutVerifiers(source: string, dropped: ReadonlySet<string>): string {
  const parsed = parseCode('verifiers.js', source)
  if (!parsed.ok) throw new Error(parsed.fault.message)
  const text = new MagicString(source)
  for (const property of exportedObject(parsed.code, 'verifiers')?.properties ?? []) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined
    if (name === undefined || !dropped.has(name)) continue
    const comma = /^\s*,/.exec(source.slice(property.end))
    text.remove(property.start, property.end + (comma?.[0].length ?? 0))
  }
  return text.toString()
}
