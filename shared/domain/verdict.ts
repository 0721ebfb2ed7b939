// A verdict: what became of an episode's task, with evidence and blame. A function of
// (package, changes, steps, answer, mode) and nothing else.
import { z } from 'zod'
import { changesSchema } from './changes.ts'

/** Ways to grade: the task's verifier, equality with the reference solution's state, or a model as judge that sees the verifier's evidence. */
export const VERDICT_MODES = ['code', 'state', 'judge'] as const

/** See {@link VERDICT_MODES}. */
export type VerdictMode = (typeof VERDICT_MODES)[number]

/** Every failure has one owner; the last four are never scored. */
export const CLASSIFICATIONS = [
  'complete',
  'incomplete',
  'agent_error',
  'environment_error',
  'verifier_error',
  'judge_error',
  'infrastructure_error',
] as const

/** See {@link CLASSIFICATIONS}. */
export type Classification = (typeof CLASSIFICATIONS)[number]

/** One thing that was looked at. */
export const checkSchema = z.object({ name: z.string(), passed: z.boolean(), detail: z.string().optional() }).meta({ id: 'Check' })

/** See {@link checkSchema}. */
export type Check = z.infer<typeof checkSchema>

/** What one judge said; `classification` is null when it could not be read, and `reasons` says why. */
export const judgeVoteSchema = z
  .object({ classification: z.enum(CLASSIFICATIONS).nullable(), confidence: z.number(), reasons: z.string() })
  .meta({ id: 'JudgeVote' })

/** See {@link judgeVoteSchema}. */
export type JudgeVote = z.infer<typeof judgeVoteSchema>

/** Who judged, and what it took. */
export const judgeRecordSchema = z
  .object({ model: z.string(), votes: z.array(judgeVoteSchema), tokens: z.int(), dollars: z.number() })
  .meta({ id: 'JudgeRecord' })

/** See {@link judgeRecordSchema}. */
export type JudgeRecord = z.infer<typeof judgeRecordSchema>

/** Most judges of one verdict; more change what is paid, and hardly what is found. */
export const MAX_VOTES = 9

/** Judges of a verdict unless the request says otherwise: the fewest of which one may err. */
export const DEFAULT_VOTES = 3

/** How many judges are asked: an odd number, so that two sides cannot be equal. */
export const votesSchema = z
  .int()
  .min(1)
  .max(MAX_VOTES)
  .refine(votes => votes % 2 === 1, { message: 'has to be odd, so that there is a majority' })

/** The grade itself, before reward rules are applied. */
export const gradeSchema = z.object({
  classification: z.enum(CLASSIFICATIONS),
  checks: z.array(checkSchema),
  unexpected_changes: changesSchema,
  evidence: z.string().meta({ description: 'One or two sentences: why this classification.' }),
  mode: z.enum(VERDICT_MODES),
  verifier_version: z
    .string()
    .meta({ description: 'SHA-256 of the verifier code and the matchers that graded, and in mode judge of what the judge was.' }),
  judge: judgeRecordSchema.optional().meta({ description: 'Mode judge only: the votes, and what they took.' }),
})

/** See {@link gradeSchema}. */
export type Grade = z.infer<typeof gradeSchema>

/** A verdict with its reward. `reward` is null and `unscored_reason` says why when the classification is never scored. */
export const verdictSchema = gradeSchema
  .extend({ reward: z.number().nullable(), scored: z.boolean(), unscored_reason: z.string().nullable() })
  .meta({ id: 'Verdict' })

/** See {@link verdictSchema}. */
export type Verdict = z.infer<typeof verdictSchema>
