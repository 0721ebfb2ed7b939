// Whether two diffs of the same seeded state are equal up to what the system generates: ids, times.
// Pure. Existing rows are compared by what they were before; new rows as multisets, their generated values replaced by labels
// made from their content and from the rows they are tied to by foreign keys (colour refinement over both graphs at once).
// A generated id that is copied into a column without a foreign key is compared literally.
import { canonicalJson } from './canonical.ts'
import { changeGraph, type ChangeNode, type EqualityRules } from './change-graph.ts'
import type { Changes } from './changes.ts'

export type { EqualityRules } from './change-graph.ts'

/** What differs between two diffs. */
export interface Difference {
  equal: boolean
  /** Changes that only `actual` has; empty when the two are equal. */
  unexpected: Changes
  /** Changes that only `reference` has; empty when the two are equal. */
  missing: Changes
}

/** Compares what an episode changed with what the reference solution changed. */
export function compareChanges(reference: Changes, actual: Changes, rules: EqualityRules): Difference {
  const wanted = changeGraph(reference, rules)
  const found = changeGraph(actual, rules)
  const all = [...wanted, ...found]
  let labels = relabel(all, node => node.content)
  for (;;) {
    const missing = withoutPartner(wanted, found)
    const unexpected = withoutPartner(found, wanted)
    if (missing.length + unexpected.length > 0) return { equal: false, unexpected: changesOf(unexpected), missing: changesOf(missing) }
    const refined = relabel(all, node => canonicalJson([node.label, node.ties.map(tie => `${tie.node.label} ${tie.name}`).sort()]))
    if (refined === labels) return { equal: true, unexpected: {}, missing: {} }
    labels = refined
  }
}

/** Gives equal labels to nodes of equal description; answers how many labels there are. Labels only ever split. */
function relabel(nodes: readonly ChangeNode[], describe: (node: ChangeNode) => string): number {
  const labels = new Map<string, number>()
  const given = nodes.map(node => {
    const text = describe(node)
    const label = labels.get(text) ?? labels.size
    labels.set(text, label)
    return label
  })
  nodes.forEach((node, index) => {
    node.label = given[index] ?? 0
  }) // prettier-ignore
  return labels.size
}

/** The nodes of `left` for which `right` has no node of the same label left. */
function withoutPartner(left: readonly ChangeNode[], right: readonly ChangeNode[]): ChangeNode[] {
  const partners = new Map<number, number>()
  for (const node of right) partners.set(node.label, (partners.get(node.label) ?? 0) + 1)
  return left.filter(node => {
    const count = partners.get(node.label) ?? 0
    partners.set(node.label, count - 1)
    return count <= 0
  })
}

function changesOf(nodes: readonly ChangeNode[]): Changes {
  const changes: Changes = {}
  for (const { table, operation, row, before } of nodes) {
    changes[table] ??= { inserted: [], updated: [], deleted: [] }
    if (before) changes[table].updated.push({ before, after: row })
    else changes[table][operation === 'deleted' ? 'deleted' : 'inserted'].push(row)
  }
  return changes
}
