// Scenarios by self-instruct, as AWM makes them: a model writes some from a few others, in one area of life after another; another question
// sorts out what is unsuitable; what is too much like what is there already is left out, and so is what an area has enough of.
import { z } from 'zod'
import { seededRandom } from '../../../../shared/sandbox/host/random.ts'
import type { Model } from '../../../../shared/model/model.ts'
import type { Scenario, Suitability } from '../author.ts'
import { CATEGORY_CAP, judgeDiversity, type Accepted } from '../../filters/diversity.ts'
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

/** Up to `count` scenarios, unlike those that are accepted. Fewer when the model stalls. Throws ModelError. */
export async function inventScenarios(model: Model, count: number, seed: number, accepted: readonly Scenario[]): Promise<Scenario[]> {
  const random = seededRandom(`scenarios/${seed}`)
  const found: Scenario[] = []
  const known: Accepted[] = []
  for (const { text, category } of accepted) take(known, text, category)
  for (let round = 0, barren = 0; found.length < count && barren < STALL; round++) {
    const focus = FOCUS_CATEGORIES[(round + seed) % FOCUS_CATEGORIES.length] ?? 'retail'
    const pool = [...SEED_SCENARIOS, ...found.map(({ text }) => text)]
    const fresh = await newScenarios(model, focus, sample(pool, SHOTS, random), round)
    const before = found.length
    for (const scenario of fresh) {
      const full = known.filter(({ category }) => category === scenario.category).length >= CATEGORY_CAP
      if (full || found.length === count || !take(known, scenario.text, scenario.category)) continue
      found.push(scenario)
    }
    barren = found.length === before ? barren + 1 : 0
  }
  return found
}

/** Whether a text makes an environment, by the model's judgement. Throws ModelError. */
export async function judgeScenario(model: Model, text: string): Promise<Suitability> {
  const [judged] = await judge(model, [text])
  if (!judged) return { suits: false, reason: 'The model gave no judgement that could be read.', nearest: [] }
  if (!judged.suitable) return { suits: false, reason: judged.reason || 'The model finds it unsuitable.', nearest: judged.nearest }
  return { suits: true, scenario: { text, category: judged.category } }
}

/** Adds a text, unless it is too much like those that are there. */
function take(known: Accepted[], text: string, category: string): boolean {
  const finding = judgeDiversity(text, category, known)
  if (!('accepted' in finding)) return false
  known.push(finding.accepted)
  return true
}

async function newScenarios(model: Model, focus: string, examples: readonly string[], round: number): Promise<Scenario[]> {
  const messages = scenariosPrompt(AT_A_TIME, focus, examples)
  const written = await new Conversation(model, {
    part: `scenarios, round ${round + 1}`,
    messages,
    form: { name: 'scenarios', schema: writtenForm },
  }).answer()
  if (!written.ok) return []
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
