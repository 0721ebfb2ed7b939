// Whether a solution makes two rows that say the same: a verifier could not tell which of them another row refers to.
import type { Row } from '../model/world.ts'
import { differences } from './differences.ts'
import type { Desk } from './desk.ts'

/** True when two new rows of one entity differ in nothing but their numbers and moments. */
export function makesTwins({ office: { blueprint, initial }, world }: Desk): boolean {
  const seen = new Set<string>()
  return differences(blueprint, initial, world).some(change => {
    if (change.op !== 'insert') return false
    const text = `${change.entity} ${JSON.stringify(content(change.after, moments(change.entity)))}`
    if (seen.has(text)) return true
    seen.add(text)
    return false
  })

  function moments(entity: string): ReadonlySet<string> {
    const fields = Object.entries(blueprint.entities[entity]?.fields ?? {})
    return new Set(fields.flatMap(([key, { type }]) => (type === 'moment' ? [key] : [])))
  }
}

function content(row: Row, left: ReadonlySet<string>): [string, unknown][] {
  return Object.entries(row).filter(([key]) => key !== 'id' && !left.has(key))
}
