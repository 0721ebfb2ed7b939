// Scenarios by self-instruct, as AWM makes them: a model writes some from a few others, in one area of life after another; another question
// sorts out what is unsuitable; what is too much like what is there already is left out, and so is what an area has enough of.
import { z } from 'zod'
import { seededRandom } from '../../../../shared/sandbox/host/random.ts'
import type { Embedder } from '../../../../shared/model/embeddings.ts'
import { isLasting, ModelError, type Model } from '../../../../shared/model/model.ts'
import type { Enumeration, Scenario, Suitability } from '../author.ts'
import { CATEGORY_CAP, judgeDiversity, type Accepted } from '../../filters/diversity.ts'
import { embed, unitVector, type Vector } from '../../filters/embedding.ts'
import { Conversation } from './conversation.ts'
import { FOCUS_CATEGORIES, scenariosPrompt, SEED_SCENARIOS, suitabilityPrompt } from './prompts/scenarios.ts'

/** Scenarios of one question. */
const AT_A_TIME = 10

/** Scenarios that a question shows. */
const SHOTS = 5

/** Rounds without a new scenario after which the model has no more to say. */
const STALL = 4

const writtenForm = z.strictObject({
  scenarios: z.array(z.strictObject({ text: z.string().trim().min(10).max(500), category: z.string().trim().min(1) })).min(1),
})

const judgedForm = z.strictObject({
  judged: z.array(
    z.strictObject({
      number: z.int().min(1),
      suitable: z.boolean(),
      category: z.string().trim().toLowerCase().min(1),
      reason: z.string(),
      nearest: z.array(z.string()).max(3),
    }),
  ),
})

type Judged = z.infer<typeof judgedForm>['judged'][number]

/** Who writes scenarios, and who says how near two are: without an embedder, the embedded vectors. */
export interface ScenarioDesk {
  model: Model
  embedder: Embedder | null
}

/** Up to `count` scenarios, unlike those that are accepted. Fewer when the model stalls, or a budget is used up. Throws ModelError. */
export async function inventScenarios(
  desk: ScenarioDesk,
  count: number,
  seed: number,
  accepted: readonly Scenario[],
): Promise<Enumeration> {
  const random = seededRandom(`scenarios/${seed}`)
  const scenarios: Scenario[] = []
  const known = new KnownScenarios(desk.embedder)
  try {
    await known.takeAll(accepted, accepted.length)
    let unread = 0
    for (let round = 0, barren = 0; scenarios.length < count && barren < STALL; round++) {
      const focus = FOCUS_CATEGORIES[(round + seed) % FOCUS_CATEGORIES.length] ?? 'retail'
      const pool = [...SEED_SCENARIOS, ...scenarios.map(({ text }) => text)]
      const fresh = await newScenarios(desk.model, focus, sample(pool, SHOTS, random), round)
      const taken = await known.takeAll(fresh ?? [], count - scenarios.length)
      scenarios.push(...taken)
      unread = fresh === null ? unread + 1 : 0
      barren = taken.length === 0 ? barren + 1 : 0
    }
    if (unread >= STALL) return { scenarios, ended: `the model gave nothing that could be read, ${unread} times one after the other` }
  } catch (error) {
    if (error instanceof ModelError && isLasting(error)) return { scenarios, ended: error.message }
    throw error
  }
  return { scenarios }
}

/** Whether a text makes an environment, by the model's judgement. Throws ModelError. */
export async function judgeScenario(model: Model, text: string): Promise<Suitability> {
  try {
    const [judged] = await judge(model, [text])
    if (!judged) return { suits: false, reason: 'The model gave no judgement that could be read.', nearest: [] }
    if (!judged.suitable) return { suits: false, reason: judged.reason || 'The model finds it unsuitable.', nearest: judged.nearest }
    return { suits: true, scenario: { text, category: judged.category } }
  } catch (error) {
    if (error instanceof ModelError && isLasting(error)) return { suits: null, reason: error.message }
    throw error
  }
}

/** Scenarios that are taken already, with the vectors by which further ones are compared with them. */
class KnownScenarios {
  readonly #embedder: Embedder | null
  readonly #known: Accepted[] = []

  constructor(embedder: Embedder | null) {
    this.#embedder = embedder
  }

  /** Takes those that differ enough and whose category has room, in order, at most so many; answers them. */
  async takeAll(scenarios: readonly Scenario[], most: number): Promise<Scenario[]> {
    const vectors = await this.#vectorsOf(scenarios.map(({ text }) => text))
    const taken: Scenario[] = []
    for (const [index, scenario] of scenarios.entries()) {
      const { text, category } = scenario
      if (taken.length === most || this.#known.filter(other => other.category === category).length >= CATEGORY_CAP) continue
      const finding = judgeDiversity(text, category, this.#known, vectors[index])
      if (!('accepted' in finding)) continue
      this.#known.push(finding.accepted)
      taken.push(scenario)
    }
    return taken
  }

  async #vectorsOf(texts: readonly string[]): Promise<Vector[]> {
    if (this.#embedder === null || texts.length === 0) return texts.map(embed)
    return (await this.#embedder(texts)).map(unitVector)
  }
}

/** Scenarios of one area that are suitable; null when the answer could not be read. */
async function newScenarios(model: Model, focus: string, examples: readonly string[], round: number): Promise<Scenario[] | null> {
  const messages = scenariosPrompt(AT_A_TIME, focus, examples)
  const written = await new Conversation(model, {
    part: `scenarios, round ${round + 1}`,
    messages,
    form: { name: 'scenarios', schema: writtenForm },
  }).answer()
  if (!written.ok) return null
  const texts = written.value.scenarios.map(({ text }) => text)
  const judged = await judge(model, texts)
  return judged.flatMap(({ number, suitable, category }) => {
    const text = texts[number - 1]
    return suitable && text !== undefined ? [{ text, category }] : []
  })
}

async function judge(model: Model, texts: readonly string[]): Promise<Judged[]> {
  const messages = suitabilityPrompt(texts)
  const answer = await new Conversation(model, {
    part: 'suitability',
    messages,
    form: { name: 'suitability', schema: judgedForm },
  }).answer()
  return answer.ok ? answer.value.judged : []
}

function sample(pool: readonly string[], count: number, random: () => number): string[] {
  const left = [...pool]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat()
}
