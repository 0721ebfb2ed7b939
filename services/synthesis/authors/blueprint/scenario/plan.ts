// What a scenario became: which core, in which variant, with which modules and nouns. It travels in briefs as JSON.
import { z } from 'zod'
import { MODULES } from '../catalogue/modules/index.ts'
import { CORES } from '../catalogue/cores/index.ts'
import { compose } from '../compose/compose.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'

/** See the head of this file; keys of the catalogue, and nouns by entity key. */
export const scenarioPlanSchema = z.strictObject({
  core: z.string(),
  variant: z.string().nullable(),
  modules: z.array(z.string()),
  nouns: z.record(z.string(), z.strictObject({ one: z.string(), many: z.string() })),
  title: z.string(),
})

/** See {@link scenarioPlanSchema}. */
export type ScenarioPlan = z.infer<typeof scenarioPlanSchema>

/** The world of a plan. Throws {@link BlueprintError} when the catalogue no longer has what the plan names. */
export function blueprintOf(plan: ScenarioPlan): Blueprint {
  const core = CORES.find(({ key }) => key === plan.core)
  if (!core) throw new BlueprintError(`the catalogue has no core ${plan.core}`)
  const modules = plan.modules.map(key => {
    const found = MODULES.find(module => module.key === key)
    if (!found) throw new BlueprintError(`the catalogue has no module ${key}`)
    return found
  })
  return { ...compose(core, plan.variant, modules, plan.nouns), title: plan.title }
}
