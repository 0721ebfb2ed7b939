// What a model claims of an environment, and which of it is true. A claim is believed only when its calls show in a fresh episode what it
// says they show; a claim about a verdict also has to be right about what was done, which the reference solution's state decides.
import { z } from 'zod'
import { solutionStepSchema } from '../../shared/domain/task.ts'
import type { OrreryClient } from '../client.ts'
import { gradeAttempt } from '../calibration/grade-attempt.ts'
import { SEEN, type Finding } from './finding.ts'
import { observe } from './observe.ts'

/** One claim. Those about tools end in what the last call came to, those about tasks in a verdict. */
export const claimSchema = z.strictObject({
  kind: z.enum(['fault', 'rule', 'accepts', 'refuses', 'unclear']),
  /** The tool, or the task. */
  name: z.string().min(1),
  what: z.string().min(1),
  calls: z.array(solutionStepSchema).max(40),
  answer: z.string().nullable(),
  seen: z.enum(SEEN),
})

/** See {@link claimSchema}. */
export type Claim = z.infer<typeof claimSchema>

/** What an answer about a part of the environment has to look like. */
export const claimsForm = z.strictObject({ claims: z.array(claimSchema).max(20) })

/** A claim that did not show what it said, and what was seen instead. */
export interface Disbelieved {
  claim: Claim
  why: string
}

/** Plays a claim. Answers the finding that it is, or why it is none. */
export async function examine(
  client: OrreryClient,
  environment: string,
  tasks: ReadonlySet<string>,
  claim: Claim,
): Promise<Finding | Disbelieved> {
  const { kind, name, what, calls, answer } = claim
  const task = kind === 'fault' || kind === 'rule' ? null : name
  if (task !== null && !tasks.has(task)) return { claim, why: `there is no task ${task}` }
  const { seen, evidence } = await observe(client, environment, { task, calls, answer })
  if (seen !== claim.seen) return { claim, why: `it says ${claim.seen}; seen was ${seen}, ${evidence}` }
  const expected = EXPECTED[kind]
  if (!expected.includes(seen)) return { claim, why: `${seen} is no bug of kind ${kind}` }
  const why = task === null || kind === 'unclear' ? null : await contradiction(client, environment, claim, task)
  if (why !== null) return { claim, why }
  return { kind, where: task === null ? `tool ${name}` : `task ${task}`, what, calls, task, answer, seen, evidence, by: 'model' }
}

/** What is seen where a claim of that kind is true. */
const EXPECTED: Readonly<Record<Claim['kind'], readonly Finding['seen'][]>> = {
  fault: ['fault', 'half_done', 'unsteady'],
  rule: ['done', 'refused'],
  accepts: ['complete'],
  refuses: ['incomplete', 'unscored'],
  unclear: ['incomplete'],
}

/** Why a verdict is right after all. What is right and what is wrong is not the model's to say: the state that the reference solution leaves is. */
async function contradiction(
  client: OrreryClient,
  environment: string,
  { kind, what, calls, answer }: Claim,
  task: string,
): Promise<string | null> {
  const attempt = { task, source: 'mutated' as const, what, calls, answer: answer ?? '', complete: false }
  const state = (await gradeAttempt(client, environment, attempt, 'state')).found
  if (kind === 'accepts' && state === 'complete') return 'what was done is what the reference solution does'
  if (kind === 'refuses' && state !== 'complete') return `what was done is not what the reference solution does (${state})`
  return null
}
