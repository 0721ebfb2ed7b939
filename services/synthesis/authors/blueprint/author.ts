// The blueprint author: writes whole environments out of the catalogue, without a model and always the same from the same seed.
// Every stage writes the one package of its brief and hands in its part, so a stage that is repeated after a crash changes nothing.
import type { ScoredPackage } from '../../../../shared/domain/environment.ts'
import { letOthersRun } from '../../take-turns.ts'
import type { Author, Brief, Scenario, Suitability, Written } from '../author.ts'
import { CORES } from './catalogue/cores/index.ts'
import { authorPackage } from './author-package.ts'
import { scenariosOf } from './scenario/enumerate.ts'
import { matchScenario } from './scenario/match.ts'
import { blueprintOf, scenarioPlanSchema } from './scenario/plan.ts'

/** Changes whenever what the catalogue or the compiler writes changes. */
const BLUEPRINT_VERSION = '4'

/** Tasks beyond those wanted: one that a gate refuses gives way, and the environment still has enough. */
const SPARE_TASKS = 1

/** Packages that are kept between the stages of the environments in work. */
const KEPT_PACKAGES = 8

const packages = new Map<string, ScoredPackage>()

/** See the head of this file. */
export const blueprintAuthor: Author = {
  name: 'blueprint',
  version: BLUEPRINT_VERSION,
  repairs: false,
  businesses: CORES.map(({ key, title, about, category, variants, scenarios }) => ({
    key,
    title,
    about,
    category,
    variants: variants.map(variant => variant.key),
    scenarios: [...scenarios],
  })),
  enumerate: async (count, seed, accepted) => ({ scenarios: await enumerated(count, seed, accepted) }),
  suits: async (text, seed) => suitability(text, seed),
  tasks: async brief =>
    written(brief, ({ environment: { title, description, tasks } }) => ({
      title,
      description,
      tasks: tasks.map(({ id, kind, instruction, difficulty }) => ({ id, kind, instruction, difficulty })),
    })),
  schema: async brief => written(brief, ({ environment, schema_sql }) => ({ schema_sql, generated: environment.generated })),
  data: async brief => written(brief, ({ environment, seed }) => ({ clock: environment.clock, actor: environment.actor, seed })),
  tools: async brief => written(brief, ({ environment, tools_js }) => ({ tools: environment.tools, tools_js })),
  verification: async brief => written(brief, ({ environment, verifiers_js }) => ({ tasks: environment.tasks, verifiers_js })),
}

/** A thousand scenarios take most of a minute: between one and the next, others get their turn. */
async function enumerated(count: number, seed: number, accepted: readonly Scenario[]): Promise<Scenario[]> {
  const scenarios: Scenario[] = []
  const source = scenariosOf(seed, accepted)
  while (scenarios.length < count) {
    const next = source.next()
    if (next.done === true) break
    scenarios.push(next.value)
    await letOthersRun()
  }
  return scenarios
}

function suitability(text: string, seed: number): Suitability {
  const match = matchScenario(text, seed)
  if ('nearest' in match) return { suits: false, ...match }
  return { suits: true, scenario: { text, ...match } }
}

/** The package of a brief; made once and kept while its stages follow one another. */
function packageFor({ scenario, seed, slug, tasks_wanted }: Brief): ScoredPackage {
  const key = JSON.stringify([scenario.plan, seed, slug, tasks_wanted])
  const kept = packages.get(key)
  if (kept) return kept
  const made = authorPackage({
    blueprint: blueprintOf(planOf(scenario)),
    slug,
    seed: worldSeed(scenario, seed),
    tasks: tasks_wanted,
    spare: SPARE_TASKS,
  })
  packages.set(key, made)
  const [oldest] = packages.keys()
  if (packages.size > KEPT_PACKAGES && oldest !== undefined) packages.delete(oldest)
  return made
}

/** What decides the rows and tasks of an environment: environments of one campaign must not have the same people in the same trouble. */
export function worldSeed({ text }: Pick<Scenario, 'text'>, seed: number): string {
  return `${seed}/${text}`
}

function planOf(scenario: Scenario): ReturnType<typeof scenarioPlanSchema.parse> {
  return scenarioPlanSchema.parse(scenario.plan)
}

/** A part of the package, or why there is none: the author computes, so what it throws once it throws always. */
function written<Artefact>(brief: Brief, part: (made: ScoredPackage) => Artefact): Written<Artefact> {
  try {
    return { artefact: part(packageFor(brief)) }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return { problems: [{ where: 'catalogue', what, evidence: JSON.stringify(brief.scenario.plan ?? null) }] }
  }
}
