// Scenarios that the catalogue enumerates: different in text and tools, of every core, variant and module, and made of their own nouns.
import { describe, expect, it } from 'vitest'
import { CORES } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { MODULES } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import type { Blueprint } from '../../../../../services/synthesis/authors/blueprint/language/blueprint.ts'
import { tableName } from '../../../../../services/synthesis/authors/blueprint/plan/names.ts'
import { toolPlans } from '../../../../../services/synthesis/authors/blueprint/plan/tools.ts'
import { scenariosOf, type Enumerated } from '../../../../../services/synthesis/authors/blueprint/scenario/enumerate.ts'
import { matchScenario } from '../../../../../services/synthesis/authors/blueprint/scenario/match.ts'
import { blueprintOf } from '../../../../../services/synthesis/authors/blueprint/scenario/plan.ts'
import { embed, similarity } from '../../../../../services/synthesis/filters/embedding.ts'

/** Three rounds of all cores: enough for relatives to show. */
const COUNT = CORES.length * 3

function first(count: number, seed: number, accepted: readonly Enumerated[] = []): Enumerated[] {
  const found: Enumerated[] = []
  for (const scenario of scenariosOf(seed, accepted)) if (found.push(scenario) === count) break
  return found
}

const scenarios = first(COUNT, 5)
const worlds = scenarios.map(({ plan }) => blueprintOf(plan))
const tools = worlds.map(
  world =>
    new Set(
      toolPlans(world).map(
        ({ name, args }) =>
          `${name} ${args
            .map(arg => arg.name)
            .sort()
            .join()}`,
      ),
    ),
)

/** Every two of a list. */
function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [index, one] of items.entries()) for (const other of items.slice(index + 1)) yield [one, other]
}

/** What an agent reads of a world but for descriptions, as one text. */
const surface = (world: Blueprint): string =>
  JSON.stringify([
    Object.keys(world.entities).map(key => tableName(world, key)),
    toolPlans(world).map(({ name, args }) => [name, args]),
    Object.values(world.actions).map(({ ask }) => ask),
    Object.values(world.entities).map(({ fields, given }) => [fields, given]),
  ]).toLowerCase()

describe('scenariosOf', () => {
  it('finds as many as are wanted, cores in turn', () => {
    expect(scenarios).toHaveLength(COUNT)
    for (const start of [0, CORES.length])
      expect(new Set(scenarios.slice(start, start + CORES.length).map(({ plan }) => plan.core)).size).toBe(CORES.length)
  })

  it('begins a longer list with a shorter one, and decides by the seed', () => {
    const few = first(4, 5)
    expect(scenarios.slice(0, 4)).toEqual(few)
    expect(first(4, 6).map(({ text }) => text)).not.toEqual(few.map(({ text }) => text))
  })

  it('writes texts that differ, and that are understood as they are meant', () => {
    for (const [one, other] of pairs(scenarios.map(({ text }) => embed(text)))) expect(similarity(one, other)).toBeLessThanOrEqual(0.85)
    const misread = scenarios.filter(({ text, plan }) => {
      const match = matchScenario(text, 1)
      return 'nearest' in match || match.plan.core !== plan.core
    })
    expect(misread.map(({ text }) => text)).toEqual([])
  })

  it('makes worlds of at least three nouns of their texts, with at most 60 % of their tools in common', { timeout: 60_000 }, () => {
    for (const [index, { fit, text }] of scenarios.entries()) {
      const world = worlds[index]
      const borne = fit?.nouns.filter(noun => world && surface(world).includes(noun.slice(0, -1))) ?? []
      expect([text, borne.length >= 3]).toEqual([text, true])
    }
    for (const [one, other] of pairs(tools)) {
      const shared = [...one].filter(signature => other.has(signature)).length
      expect(shared / Math.min(one.size, other.size)).toBeLessThanOrEqual(0.6)
    }
  })

  it('uses every module, takes turns with variants, and takes no more modules than a world needs', () => {
    const used = new Set(scenarios.flatMap(({ plan }) => plan.modules))
    expect(MODULES.filter(({ key }) => !used.has(key)).map(({ key }) => key)).toEqual([])
    for (const core of CORES) {
      const variants = scenarios.filter(({ plan }) => plan.core === core.key).map(({ plan }) => plan.variant)
      expect([core.key, new Set(variants).size]).toEqual([core.key, Math.min(3, core.variants.length + 1)])
    }
    for (const { plan } of scenarios) expect([2, 3, 4, 5]).toContain(plan.modules.length)
  })

  it('keeps away from scenarios that are accepted already', () => {
    const [taken] = scenarios as [Enumerated]
    const others = first(CORES.length, 5, [taken])
    expect(others.map(({ text }) => text)).not.toContain(taken.text)
    expect(others).toHaveLength(CORES.length)
  })
})
