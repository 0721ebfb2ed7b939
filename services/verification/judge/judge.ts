// Mode `judge`: a model classifies what a verifier, the changes and the trajectory show (AWM's code-augmented judge).
// Several votes are asked at once; one that cannot be read is asked for once more, with what was wrong.
import { z } from 'zod'
import { sha256Hex } from '../../../shared/domain/canonical.ts'
import type { Grade, JudgeVote } from '../../../shared/domain/verdict.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { Meter } from '../../../shared/model/budget.ts'
import { ModelError, type Model, type ModelMessage } from '../../../shared/model/model.ts'
import type { ModelPrice } from '../../../shared/model/settings.ts'
import { readJsonAlone } from '../../../shared/model/json-answer.ts'
import { askFor } from '../../../shared/model/structured.ts'
import { JUDGE_PROMPT_VERSION, judgeMessages, type JudgedCase } from './prompt.ts'
import { judgedGrade } from './votes.ts'

/**
 * Strict, and read alone: what has more or less in or around it was not read as it was asked for. A judge that quotes the attempt quotes
 * what its agent may have written as a judgement.
 */
const judgementSchema = z.strictObject({
  reasons: z.string().trim().min(1),
  classification: z.enum(['complete', 'incomplete', 'agent_error', 'environment_error']),
  confidence: z.number().min(0).max(1),
})

/** Most tokens of one judgement: a few sentences, and the thoughts of models that think aloud. */
const MAX_TOKENS = 4000

/** Spread of votes that are to differ where the case is unclear; a single vote is as steady as the model can be. */
const VOTING_TEMPERATURE = 0.7

/** The judge: who answers, what that costs, and how many are asked. */
export interface Judge {
  model: Model
  price: ModelPrice
  votes: number
}

/** Grades a case. Throws `verdict_failed` when the model cannot be reached: nothing was judged, and asking again is safe. */
export async function judgeCase(judged: JudgedCase, { model, price, votes }: Judge): Promise<Grade> {
  const messages = await judgeMessages(judged)
  const meter = new Meter(model, price)
  try {
    const cast = await Promise.all(Array.from({ length: votes }, async (_, index) => await voteOf(meter, messages, votes, index + 1)))
    const { input_tokens, output_tokens, dollars } = meter.spent
    const version = await sha256Hex(`${judged.code.verifier_version}\njudge ${JUDGE_PROMPT_VERSION}\n${model.name}\n${votes}`)
    return judgedGrade(judged.code, { model: model.name, votes: cast, tokens: input_tokens + output_tokens, dollars }, version)
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    throw new OrreryError('verdict_failed', `the judge gave no answer: ${error.message}; nothing was stored, ask again`)
  }
}

async function voteOf(model: Model, messages: ModelMessage[], votes: number, seed: number): Promise<JudgeVote> {
  const settings = { temperature: votes === 1 ? 0 : VOTING_TEMPERATURE, seed, max_tokens: MAX_TOKENS }
  const form = { name: 'judgement', schema: judgementSchema, read: readJsonAlone }
  const first = await askFor(model, { messages, ...settings }, form)
  if (first.ok) return first.value
  const wrong = first.faults.map(({ path, message }) => `${path === '' ? 'the answer' : path}: ${message}`).join('; ')
  const again: ModelMessage[] = [
    ...messages,
    { role: 'assistant', content: first.answer.text },
    { role: 'user', content: `That could not be read (${wrong}). Answer with the JSON object alone, as described.` },
  ]
  const second = await askFor(model, { messages: again, ...settings }, form)
  if (second.ok) return second.value
  const [fault] = second.faults
  return { classification: null, confidence: 0, reasons: fault ? `${fault.path} ${fault.message}`.trim() : 'no readable answer' }
}
