// Scenarios that the catalogue knows by itself: cores in turn, each time in another shape, with other modules, nouns and words. Each
// differs from all before it in its text, as the diversity filter asks, and in its tools, as issue 6 does. The first ones of a longer
// list are those of a shorter one.
import { CATEGORY_CAP, judgeDiversity, RELATED, type Accepted } from '../../../filters/diversity.ts'
import { embed } from '../../../filters/embedding.ts'
import type { Scenario } from '../../author.ts'
import { CORES } from '../catalogue/cores/index.ts'
import { compose, type Nouns } from '../compose/compose.ts'
import type { Core } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { Chance } from '../model/chance.ts'
import { toolPlans } from '../plan/tools.ts'
import { anyNouns, keysOfFrame, leastUsedFrame, thingsOf, Usage, type Frame } from './candidates.ts'
import { nounFit, WANTED_NOUNS, type NounFit } from './fit.ts'
import { fitOf } from './match.ts'
import { blueprintOf, scenarioPlanSchema, type ScenarioPlan } from './plan.ts'
import { rankCores } from './rank-cores.ts'
import { markedTools, MOST_SHARED, signature, SignatureIndex, signaturesOf, type MarkedTools } from './signatures.ts'
import { vocabularyOf } from './vocabulary.ts'
import { reading, titleOf } from './words.ts'
import { writeText } from './write-text.ts'

/** Tries of frames of one core in its turn, of nouns in a frame, and of texts for a world. */
const FRAMES = 4
const NAMINGS = 12
const TEXTS = 12

/** Tries after which a text may be a relative of another one, while its category has room. */
const STRICT_TEXTS = 8

/** Turns without a scenario after which a core has no more. */
const IDLE_TURNS = 2

/** A scenario with its plan. */
export type Enumerated = Scenario & { plan: ScenarioPlan }

/**
 * Scenarios one by one, different from each other and from those that are `accepted` already, until the catalogue knows no more. The
 * first ones are of different cores.
 */
export function* scenariosOf(seed: number, accepted: readonly Scenario[] = []): Generator<Enumerated, void> {
  const run = new Run(seed, accepted)
  let cores = new Chance(`enumerate/${seed}`).shuffle(CORES)
  const idle = new Map<Core, number>()
  for (let round = 0; cores.length > 0; round++) {
    for (const core of cores) {
      const one = run.next(core, round)
      idle.set(core, one ? 0 : (idle.get(core) ?? 0) + 1)
      if (one) yield one
    }
    cores = cores.filter(core => (idle.get(core) ?? 0) < IDLE_TURNS)
  }
}

/** What was enumerated so far, as far as the next ones have to differ from it. */
class Run {
  readonly #seed: number
  readonly #usage = new Usage()
  readonly #tools = new SignatureIndex()
  readonly #texts: Accepted[] = []

  constructor(seed: number, accepted: readonly Scenario[]) {
    this.#seed = seed
    for (const { text, category, plan } of accepted) {
      this.#texts.push({ text, category, vector: embed(text) })
      const parsed = scenarioPlanSchema.safeParse(plan)
      if (parsed.success) this.#tools.add(signaturesOfPlan(parsed.data))
    }
  }

  /** The next scenario of a core, or null when none was found that differs enough. */
  next(core: Core, round: number): Enumerated | null {
    if (this.#texts.filter(({ category }) => category === core.category).length >= CATEGORY_CAP) return null
    for (let attempt = 0; attempt < FRAMES; attempt++) {
      const chance = new Chance(`enumerate/${this.#seed}/${core.key}/${round}/${attempt}`)
      const frame = leastUsedFrame(core, this.#usage, chance)
      const tools = holding(() => markedTools(frame.shape, frame.modules))
      const nouns = tools && this.#nouns(frame, tools, chance)
      const found = nouns && this.#text(frame, nouns, chance)
      this.#usage.note(keysOfFrame(frame))
      if (!tools || !nouns || !found) continue
      this.#tools.add(signaturesOf(tools, nouns))
      this.#texts.push(found.accepted)
      return found.scenario
    }
    return null
  }

  /** The nouns under which the tools are least like those of any other environment; null when none differ enough. */
  #nouns(frame: Frame, tools: MarkedTools, chance: Chance): Nouns | null {
    const namings = Array.from({ length: NAMINGS }, () => anyNouns(frame, chance)).map(nouns => ({
      nouns,
      overlap: this.#tools.largestOverlap(signaturesOf(tools, nouns)),
    }))
    const differing = namings.filter(({ overlap }) => overlap <= MOST_SHARED).sort((left, right) => left.overlap - right.overlap)
    const { core, shape, modules } = frame
    return differing.find(({ nouns }) => holding(() => compose(core, shape.variant, modules, nouns)))?.nouns ?? null
  }

  /** A text that tells the world by three nouns or more, is understood as it is meant, and differs enough from the others. */
  #text(frame: Frame, nouns: Nouns, chance: Chance): { scenario: Enumerated; accepted: Accepted } | null {
    const { core, base, shape, modules } = frame
    const vocabulary = vocabularyOf(shape, modules, nouns)
    for (let attempt = 0; attempt < TEXTS; attempt++) {
      const text = writeText({ base, about: shape.about, things: thingsOf(frame, nouns, chance) }, chance)
      const read = reading(text)
      const [best] = rankCores(read)
      if (best?.profile.core !== core) continue
      const borne: NounFit = nounFit(read, best.profile, vocabulary)
      if (borne.found.length < WANTED_NOUNS) continue
      const found = judgeDiversity(text, core.category, this.#texts)
      if ('refused' in found || (found.likeness > RELATED && attempt < STRICT_TEXTS)) continue
      const plan = {
        core: core.key,
        variant: shape.variant,
        modules: modules.map(({ key }) => key),
        nouns: { ...nouns },
        title: titleOf(text),
      }
      return { scenario: { text, category: core.category, plan, fit: fitOf(core, plan, borne, best.score) }, accepted: found.accepted }
    }
    return null
  }
}

/** Signatures of a plan; none when it does not hold together, because then nothing will be made of it. */
function signaturesOfPlan(plan: ScenarioPlan): string[] {
  const plans = holding(() => toolPlans(blueprintOf(plan))) ?? []
  return plans.map(({ name, args }) =>
    signature(
      name,
      args.map(arg => arg.name),
    ),
  )
}

/** What was computed, or null when the blueprint in it does not hold together. */
function holding<Value>(compute: () => Value): Value | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof BlueprintError) return null
    throw error
  }
}
