// How the parts of a stage are written: one conversation each, and of every earlier attempt each conversation hears the problems that
// concern it. What is right stays as it is.
import type { z } from 'zod'
import type { SynthesisProblem } from '../../../../../shared/domain/campaign.ts'
import type { Answered, Conversation } from '../conversation.ts'
import { problemText } from '../conversation.ts'

/** Parts of an artefact with their conversations. */
export interface Parts<Schema extends z.ZodType, Artefact> {
  conversations: readonly Conversation<Schema>[]
  /** Puts the values together, in order. */
  join(values: readonly z.infer<Schema>[]): Artefact
  /** Which parts a problem of that artefact is about, by index; none: every part hears of it. */
  concerns(problem: SynthesisProblem, artefact: Artefact): readonly number[]
  /** A problem as the model is told it, with the lines that it is about. */
  tell?(problem: SynthesisProblem, artefact: Artefact): string
}

/** Writes the parts, after the attempts whose problems are given, oldest first. Throws ModelError. */
export async function writeParts<Schema extends z.ZodType, Artefact>(
  parts: Parts<Schema, Artefact>,
  history: readonly (readonly SynthesisProblem[])[],
): Promise<Answered<Artefact>> {
  for (const problems of history) await hearProblems(parts, problems)
  const written = await answers(parts)
  return written.ok ? { ok: true, value: parts.join(written.value) } : written
}

/** Tells each part the problems of one attempt that concern it. Throws ModelError. */
export async function hearProblems<Schema extends z.ZodType, Artefact>(
  parts: Parts<Schema, Artefact>,
  problems: readonly SynthesisProblem[],
): Promise<void> {
  const earlier = await answers(parts)
  // Without an artefact the problems are those of reading: each part that could not be read asks again by itself.
  if (!earlier.ok) await objectToUnread(parts, problems)
  else await objectTo(parts, problems, parts.join(earlier.value))
}

async function answers<Schema extends z.ZodType, Artefact>({
  conversations,
}: Parts<Schema, Artefact>): Promise<Answered<z.infer<Schema>[]>> {
  const values: z.infer<Schema>[] = []
  const problems: SynthesisProblem[] = []
  for (const conversation of conversations) {
    const answered = await conversation.answer()
    if (answered.ok) values.push(answered.value)
    else problems.push(...answered.problems)
  }
  return problems.length === 0 ? { ok: true, value: values } : { ok: false, problems }
}

async function objectTo<Schema extends z.ZodType, Artefact>(
  { conversations, concerns, tell }: Parts<Schema, Artefact>,
  problems: readonly SynthesisProblem[],
  artefact: Artefact,
): Promise<void> {
  const about = problems.map(problem => ({ problem, parts: concerns(problem, artefact) }))
  for (const [index, conversation] of conversations.entries()) {
    const own = about.filter(({ parts }) => parts.length === 0 || parts.includes(index)).map(({ problem }) => problem)
    await conversation.object(own, problem => tell?.(problem, artefact) ?? problemText(problem))
  }
}

async function objectToUnread<Schema extends z.ZodType, Artefact>(
  { conversations }: Parts<Schema, Artefact>,
  problems: readonly SynthesisProblem[],
): Promise<void> {
  for (const conversation of conversations) {
    const answered = await conversation.answer()
    if (!answered.ok) await conversation.object(problems)
  }
}
