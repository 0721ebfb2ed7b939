// Asks a model for JSON of a form and reads it: parsed with patience, judged by a zod schema. What is wrong comes back as sentences
// with their places, to be told to the model; nothing is thrown for what a model writes.
import { z } from 'zod'
import type { JsonObject } from '../domain/json.ts'
import { readJsonAnswer, type JsonAnswer } from './json-answer.ts'
import type { Model, ModelAnswer, ModelRequest } from './model.ts'

/** A fault of an answer: JSON pointer, and what is wrong there. */
export interface AnswerFault {
  path: string
  message: string
}

/** The value asked for, or what is wrong with what came. */
export type Structured<Value> = { ok: true; value: Value; answer: ModelAnswer } | { ok: false; faults: AnswerFault[]; answer: ModelAnswer }

/** Most faults that are told of one answer. */
const MOST_FAULTS = 20

/** What an answer has to be. `read` finds its JSON: {@link readJsonAnswer} unless somebody else's words may stand in the answer. */
export interface AnswerForm<Schema extends z.ZodType> {
  name: string
  schema: Schema
  read?: (text: string) => JsonAnswer
}

/** Asks for a value of that form. Throws {@link ModelError} when there is no answer at all. */
export async function askFor<Schema extends z.ZodType>(
  model: Model,
  request: Omit<ModelRequest, 'format'>,
  form: AnswerForm<Schema>,
): Promise<Structured<z.infer<Schema>>> {
  const schema = z.json().parse(z.toJSONSchema(form.schema, { io: 'input', unrepresentable: 'any' })) as JsonObject // an object schema
  const answer = await model.ask({ ...request, format: { name: form.name, schema } })
  return { ...readStructured(answer, form.schema, form.read), answer }
}

/** Reads an answer as a value of that form. */
export function readStructured<Schema extends z.ZodType>(
  answer: ModelAnswer,
  schema: Schema,
  read: (text: string) => JsonAnswer = readJsonAnswer,
): { ok: true; value: z.infer<Schema> } | { ok: false; faults: AnswerFault[] } {
  if (answer.finish === 'refused') return { ok: false, faults: [{ path: '', message: `the model refused: ${answer.text.slice(0, 200)}` }] }
  const found = read(answer.text)
  const cut = cutOff(answer, found)
  if (!found.ok) return { ok: false, faults: [{ path: '', message: `${cut}${found.why}` }] }
  const parsed = schema.safeParse(found.value)
  if (parsed.success && cut === '') return { ok: true, value: parsed.data }
  if (parsed.success) return { ok: false, faults: [{ path: '', message: `${cut}write less at a time` }] }
  const faults = parsed.error.issues.slice(0, MOST_FAULTS).map(({ path, message }) => ({
    path: path.map(part => `/${String(part)}`).join(''),
    message: `${cut}${message}`,
  }))
  return { ok: false, faults }
}

/** How an answer was cut off, as the beginning of a sentence; empty when it was not. */
function cutOff({ finish }: ModelAnswer, found: JsonAnswer): string {
  if (finish === 'length') return 'the answer was cut off at the most tokens; '
  return found.ok && !found.whole ? 'the answer breaks off before its end; ' : ''
}
