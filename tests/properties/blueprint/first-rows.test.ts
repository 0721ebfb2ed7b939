// For any seed and any core with any modules: first rows obey what the blueprint says, because they are the result of playing it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORES } from '../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { compose } from '../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { modulesOf } from '../../../services/synthesis/authors/blueprint/scenario/worlds.ts'
import type { Blueprint } from '../../../services/synthesis/authors/blueprint/language/blueprint.ts'
import { compileExpression } from '../../../services/synthesis/authors/blueprint/model/evaluate.ts'
import { chooseClock, seedRows } from '../../../services/synthesis/authors/blueprint/model/history.ts'
import { rowKey, uniqueSets, type Row, type World } from '../../../services/synthesis/authors/blueprint/model/world.ts'

const SEEDS = 4

/** What is wrong with the columns of a row: a reference that leads nowhere, a choice that does not exist, a column left empty. */
function columnFaults(world: World, entity: string, row: Row): string[] {
  return Object.entries(world.blueprint.entities[entity]?.fields ?? {}).flatMap(([key, field]) => {
    const value = row[rowKey(key, field)]
    const place = `${entity} ${row.id}, ${key}`
    if (value === undefined) return [`${place}: no column`]
    if (value === null) return field.optional ? [] : [`${place}: empty`]
    if (field.type === 'ref') return world.row(field.to, Number(value)) ? [] : [`${place}: refers to nothing`]
    if (field.type === 'choice') return String(value) in field.values ? [] : [`${place}: ${String(value)}`]
    if (field.type === 'integer' || field.type === 'money')
      return Number.isSafeInteger(value) && Number(value) >= Math.min(0, field.min) ? [] : [`${place}: ${String(value)}`]
    if (field.type === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? [] : [`${place}: ${String(value)}`]
    if (field.type === 'moment') return String(value) < world.now() ? [] : [`${place}: ${String(value)} is not past`]
    return []
  })
}

/** Pairs of rows that take one thing at one time. */
function overlaps(world: World): string[] {
  const { entities } = world.blueprint
  return Object.values(entities).flatMap(({ availability }) => {
    if (!availability) return []
    const { by, as, from, to, halfOpen, when } = availability
    const counts = compileExpression(when, { blueprint: world.blueprint, names: new Map([[by, by]]) })
    const taking = world.rows(by).filter(row => counts({ world, names: { [by]: row } }) === true)
    return taking.flatMap(one =>
      taking
        .filter(other => other.id > one.id && other[`${as}_id`] === one[`${as}_id`])
        .filter(other => {
          const [a, b, c, d] = [one[from], one[to], other[from], other[to]].map(String)
          return halfOpen ? String(a) < String(d) && String(c) < String(b) : String(a) <= String(d) && String(c) <= String(b)
        })
        .map(other => `${by} ${one.id} and ${other.id} take one ${as} at one time`),
    )
  })
}

function twins(world: World): string[] {
  return Object.keys(world.blueprint.entities).flatMap(entity =>
    uniqueSets(world.blueprint, entity).flatMap(fields =>
      world.rows(entity).flatMap(row => (world.twin(entity, fields, row) ? [`${entity} ${row.id} shares ${fields.join(' and ')}`] : [])),
    ),
  )
}

/** Invoices whose money does not add up; only where there are invoices. */
function unbalanced(world: World, blueprint: Blueprint): string[] {
  if (!('invoice' in blueprint.entities) || !('payment' in blueprint.entities)) return []
  return world.rows('invoice').flatMap(invoice => {
    const received = world.rows('payment').filter(payment => payment['invoice_id'] === invoice.id)
    const paid = received.reduce((sum, payment) => sum + Number(payment['amount']) - Number(payment['refunded']), 0)
    const right =
      paid === invoice['paid'] && paid <= Number(invoice['amount']) && (invoice['status'] === 'paid') === (paid === invoice['amount'])
    return right ? [] : [`invoice ${invoice.id}: ${paid} paid, ${String(invoice['status'])}, over ${String(invoice['amount'])}`]
  })
}

describe.each(CORES.map(core => [core.key, core] as const))('first rows of %s', (_key, core) => {
  it('obey every rule that can be seen in them', () => {
    const modules = [...modulesOf(core)]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.subarray(modules, { minLength: 1, maxLength: 4 }), (seed, chosen) => {
        const blueprint = compose(core, null, chosen)
        const world = seedRows(blueprint, seed, chooseClock(seed))
        const columns = Object.keys(blueprint.entities).flatMap(entity =>
          world.rows(entity).flatMap(row => columnFaults(world, entity, row)),
        )
        expect([...columns, ...overlaps(world), ...twins(world), ...unbalanced(world, blueprint)]).toEqual([])
      }),
      { numRuns: SEEDS },
    )
  })
})
