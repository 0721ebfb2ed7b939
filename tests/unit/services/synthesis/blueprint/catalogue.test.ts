// The catalogue holds together: every core, with every module and several at once, in every variant, composes and can be planned.
import { describe, expect, it } from 'vitest'
import { CORES } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { compose } from '../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { modulesOf } from '../../../../../services/synthesis/authors/blueprint/scenario/worlds.ts'
import type { Core, Module } from '../../../../../services/synthesis/authors/blueprint/language/blueprint.ts'
import { toolDescription } from '../../../../../services/synthesis/authors/blueprint/compile/descriptions.ts'
import { toolPlans } from '../../../../../services/synthesis/authors/blueprint/plan/tools.ts'

/** The full-size product: AWM's mean of tables and tools for an environment (product.md). */
const WANTED_TABLES = 18.5
const WANTED_TOOLS = 35
const FEWEST_ENTITIES = 5
const FEWEST_VARIANTS = 4
/** Most modules that one environment takes; the size is promised for four. */
const FULL = 4

/** Beginnings of what says when something may be done, but not what: `Until the day before.` */
const FRAGMENT = /^(?:Until|Once|On (?:its|the)|Before|Of|To|With|As far|Against|For|At|Not|\d)\b/

const variants = (core: Core): readonly (string | null)[] => [null, ...core.variants.map(({ key }) => key)]

/** Windows of neighbours: each module meets others, and all sets are small. */
const sets = (core: Core, size: number): readonly (readonly Module[])[] => {
  const modules = modulesOf(core)
  return modules.map((_, start) =>
    Array.from({ length: size }, (_entry, offset) => modules[(start + offset) % modules.length]).flatMap(module => module ?? []),
  )
}

describe.each(CORES.map(core => [core.key, core] as const))('%s', (_key, core) => {
  it('composes in every variant with no module, each module, and sets of several', () => {
    for (const variant of variants(core))
      for (const modules of [[], ...sets(core, 1), ...sets(core, 2), ...sets(core, FULL)]) {
        const names = toolPlans(compose(core, variant, modules)).map(({ name }) => name)
        expect(new Set(names).size, names.join(' ')).toBe(names.length)
      }
  })

  it('describes every tool in whole sentences', () => {
    for (const variant of variants(core))
      for (const modules of sets(core, FULL)) {
        const blueprint = compose(core, variant, modules)
        const halting = toolPlans(blueprint)
          .map(plan => toolDescription(blueprint, plan))
          .filter(said => /\.\.|…|\[|undefined|null/.test(said) || FRAGMENT.test(said))
        expect(halting).toEqual([])
      }
  })

  it('has entities, variants and scenarios enough', () => {
    expect(Object.keys(core.entities).length).toBeGreaterThanOrEqual(FEWEST_ENTITIES)
    expect(core.variants.length).toBeGreaterThanOrEqual(FEWEST_VARIANTS)
    expect(core.scenarios.length).toBeGreaterThanOrEqual(3)
  })

  it('takes four modules or more and is of full size with them', () => {
    const full = sets(core, FULL).map(modules => compose(core, null, modules))
    expect(full.length).toBeGreaterThanOrEqual(FULL)
    const mean = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean(full.map(({ entities }) => Object.keys(entities).length))).toBeGreaterThanOrEqual(WANTED_TABLES)
    expect(Math.min(...full.map(blueprint => toolPlans(blueprint).length))).toBeGreaterThanOrEqual(WANTED_TOOLS)
  })
})
