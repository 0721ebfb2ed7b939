// Fills the requests and questions of the catalogue: rows are spoken of by their names, values as people write them.
// What an argument is said as can be replaced: `that stay`, `the cheapest kennel that is free`, `all booked stays of …`.
import type { Blueprint } from '../../language/blueprint.ts'
import type { Field } from '../../language/field.ts'
import { BlueprintError, parseTemplate, type Scalar } from '../../language/parse-expression.ts'
import type { Row, World } from '../../model/world.ts'
import { fillNouns } from '../../plan/names.ts'
import { entityOf } from '../../plan/views.ts'
import { joinPhrases, plain, type Phrase } from './phrase.ts'
import { columnKey, phraseOfField, phraseOfRow } from './say-row.ts'
import { sayValue, type ValueKind } from './say-value.ts'

/** What a name in a template stands for. */
export type Said =
  | { kind: 'row'; entity: string; row: Row; as?: Phrase }
  | { kind: 'rows'; entity: string; rows: readonly Row[]; as?: Phrase }
  | { kind: 'value'; value: Scalar; of: ValueKind; as?: Phrase }

/** Names in scope of a template. */
export type SaidScope = Readonly<Record<string, Said>>

/** A template in words. Throws {@link BlueprintError} for a name that is not in scope. */
export function sayTemplate(blueprint: Blueprint, world: World, template: string, scope: SaidScope): Phrase {
  const parts = parseTemplate(template).map(part => {
    if (typeof part === 'string') return fillNouns(blueprint, part)
    const tree = part.kind === 'call' && part.name === 'money' ? (part.args[0] ?? part) : part
    if (tree.kind !== 'path') throw new BlueprintError(`requests and questions speak of names and their fields only: ${template}`)
    return sayPath(blueprint, world, tree.names, scope, template)
  })
  return joinPhrases(parts)
}

function sayPath(blueprint: Blueprint, world: World, names: readonly string[], scope: SaidScope, template: string): Phrase {
  const [first = '', ...rest] = names
  const said = scope[first]
  if (!said) throw new BlueprintError(`nothing is called ${first} in the text: ${template}`)
  if (rest.length === 0 && said.as) return said.as
  if (said.kind === 'value') return plain(sayValue(said.value, said.of, blueprint.currency))
  if (said.kind === 'rows') return plain(said.rows.map(row => phraseOfRow(blueprint, world, said.entity, row).text).join(' and '))
  if (rest.length === 0) return phraseOfRow(blueprint, world, said.entity, said.row)
  const last = rest.at(-1) ?? ''
  const owner = rowAt(blueprint, world, said, rest.slice(0, -1))
  return owner ? phraseOfField(blueprint, world, owner.entity, last, owner.row) : plain('none')
}

/** The row that a chain of references leads to. */
export function rowAt(
  blueprint: Blueprint,
  world: World,
  start: { entity: string; row: Row },
  names: readonly string[],
): { entity: string; row: Row } | null {
  let at = start
  for (const name of names) {
    const field: Field | undefined = entityOf(blueprint, at.entity).fields[name]
    const id = field ? at.row[columnKey(name, field)] : null
    const row = field?.type === 'ref' && typeof id === 'number' ? world.row(field.to, id) : null
    if (field?.type !== 'ref' || !row) return null
    at = { entity: field.to, row }
  }
  return at
}

/** What a template says of each name: the paths after it; an empty path when it speaks of the whole. */
export function mentions(template: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const part of parseTemplate(template)) {
    const tree = typeof part === 'object' && part.kind === 'call' && part.name === 'money' ? part.args[0] : part
    if (typeof tree !== 'object' || tree.kind !== 'path') continue
    const [first = '', ...rest] = tree.names
    found.set(first, [...(found.get(first) ?? []), rest])
  }
  return found
}
