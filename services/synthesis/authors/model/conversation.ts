// A conversation with a model about one part of an artefact: the question, its answer, what was wrong with it, the next answer. It is a
// function of question and problems alone: what was asked before is answered from the recording, so a repeated step costs nothing,
// and each repair is told with every earlier attempt.
import type { z } from 'zod'
import type { SynthesisProblem } from '../../../../shared/domain/campaign.ts'
import type { Model, ModelMessage, ModelRequest } from '../../../../shared/model/model.ts'
import { askFor } from '../../../../shared/model/structured.ts'

/** Times that an answer which cannot be read is asked for again, before it counts as an attempt of the stage. */
const READING_REPAIRS = 2

/** Most tokens of one answer: a dozen tools with their code, and the thoughts of models that think aloud. */
const MAX_TOKENS = 32_000

/** How the question begins that follows an answer which cannot be read. */
const UNREAD = 'That could not be read:'

/** Longest reason that is told of such a question, in characters. */
const MAX_REASON = 300

/** A little freedom: with none, some models repeat the mistake that they are told of. */
const TEMPERATURE = 0.3

/** What is asked, and in which form the answer has to be. */
export interface Question<Schema extends z.ZodType> {
  /** Of the part: shown in problems. */
  part: string
  messages: readonly ModelMessage[]
  form: { name: string; schema: Schema }
}

/** A part, or why there is none. */
export type Answered<Value> = { ok: true; value: Value } | { ok: false; problems: SynthesisProblem[] }

/** See the file's head. */
export class Conversation<Schema extends z.ZodType> {
  readonly #model: Model
  readonly #question: Question<Schema>
  #messages: readonly ModelMessage[]
  #answer: { text: string; answered: Answered<z.infer<Schema>> } | undefined

  constructor(model: Model, question: Question<Schema>) {
    this.#model = model
    this.#question = question
    this.#messages = question.messages
  }

  /** The answer as it stands. Throws ModelError when there is none at all. */
  async answer(): Promise<Answered<z.infer<Schema>>> {
    this.#answer ??= await this.#ask()
    return this.#answer.answered
  }

  /** Tells what is wrong with the answer: the next one is another. Nothing is told when the list is empty. */
  async object(problems: readonly SynthesisProblem[], textOf: (problem: SynthesisProblem) => string = problemText): Promise<void> {
    if (problems.length === 0) return
    this.#answer ??= await this.#ask()
    const told = problems.map(problem => `- ${textOf(problem)}`).join('\n')
    this.#messages = [
      ...this.#messages,
      { role: 'assistant', content: this.#answer.text },
      {
        role: 'user',
        content: `That was checked by executing it, and something is wrong:\n${told}\nMend exactly that, repeat no earlier mistake, and answer with the whole JSON again.`,
      },
    ]
    this.#answer = undefined
  }

  async #ask(): Promise<{ text: string; answered: Answered<z.infer<Schema>> }> {
    const { part, form } = this.#question
    let messages = this.#messages
    for (let repair = 0; ; repair++) {
      const structured = await askFor(this.#model, { messages, temperature: TEMPERATURE, max_tokens: MAX_TOKENS }, form)
      const { text } = structured.answer
      if (structured.ok) return { text, answered: { ok: true, value: structured.value } }
      const problems = structured.faults.map(({ path, message }) => ({
        where: `${part} ${path}`.trim(),
        what: message,
        evidence: text.slice(0, 200),
      }))
      if (repair === READING_REPAIRS) return { text, answered: { ok: false, problems } }
      const told = problems.map(({ where, what }) => `- ${where}: ${what}`).join('\n')
      messages = [
        ...messages,
        { role: 'assistant', content: text },
        { role: 'user', content: `${UNREAD}\n${told}\nAnswer with the whole JSON again, and with nothing else.` },
      ]
    }
  }
}

/** Why a question asks again for an answer that could not be read; null for every other question. */
export function rereadingReason({ messages }: Pick<ModelRequest, 'messages'>): string | null {
  const [opening, ...told] = (messages.at(-1)?.content ?? '').split('\n')
  return opening === UNREAD ? told.slice(0, -1).join(' ').replace(/^- /, '').slice(0, MAX_REASON) : null
}

/** A problem as a model is told it. */
export function problemText({ where, what, evidence }: SynthesisProblem): string {
  return `${where}: ${what}${evidence === '' ? '' : ` — seen: ${evidence}`}`
}
