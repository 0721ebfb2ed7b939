// What a model claims of an environment, and which of it is true. A claim is believed only when its calls show in a fresh episode what it
// says they show; a claim about a verdict also has to be right about what was done, which the reference solution decides.
import { z } from 'zod'
import { countChanges } from '../../shared/domain/count-changes.ts'
import { solutionStepSchema } from '../../shared/domain/task.ts'
import { SEEN, type Finding } from './finding.ts'
import { observe } from './observe.ts'
import { changesOf, isReferenceWork } from './reference-work.ts'
import type { Subject } from './subject.ts'

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

/** What is seen where a claim of that kind is true. */
const EXPECTED: Readonly<Record<Claim['kind'], readonly Finding['seen'][]>> = {
  fault: ['fault', 'half_done', 'writes', 'unsteady'],
  rule: ['done', 'refused', 'invalid'],
  accepts: ['complete'],
  refuses: ['incomplete', 'unscored'],
  unclear: ['incomplete'],
}

/** Plays a claim. Answers the finding that it is, or why it is none. */
export async function examine(subject: Subject, claim: Claim): Promise<Finding | Disbelieved> {
  const misplaced = misplacement(subject, claim)
  if (misplaced !== null) return { claim, why: misplaced }
  const { kind, name, what, calls, answer } = claim
  const task = isAboutTool(claim) ? null : name
  const { seen, evidence } = await observe(subject, { task, calls, answer })
  if (seen !== claim.seen) return { claim, why: `it says ${claim.seen}; seen was ${seen}, ${evidence}` }
  if (!EXPECTED[kind].includes(seen)) return { claim, why: `${seen} is no bug of kind ${kind}` }
  const why = task === null || seen === 'unscored' ? null : await contradiction(subject, claim)
  if (why !== null) return { claim, why }
  return { kind, where: task === null ? `tool ${name}` : `task ${task}`, what, calls, task, answer, seen, evidence, by: 'model' }
}

function isAboutTool({ kind }: Claim): boolean {
  return kind === 'fault' || kind === 'rule'
}

/** Why a claim is about nothing that is there; null when it has its place. */
function misplacement({ found: { environment } }: Subject, claim: Claim): string | null {
  const { name, calls } = claim
  if (!isAboutTool(claim)) return environment.tasks.some(({ id }) => id === name) ? null : `there is no task ${name}`
  if (!environment.tools.some(tool => tool.name === name)) return `there is no tool ${name}`
  return calls.at(-1)?.tool === name ? null : `its last call is none of ${name}`
}

/** Why a verdict is right after all. What is right and what is wrong is not the model's to say: what the reference solution comes to is. */
async function contradiction(subject: Subject, { kind, name, calls, answer }: Claim): Promise<string | null> {
  const task = subject.found.environment.tasks.find(({ id }) => id === name)
  if (!task) return null
  const right = await isReferenceWork(subject, task, calls, answer ?? '')
  if (kind === 'refuses') return right ? null : 'what was done is not what the reference solution does'
  if (right) return `what was done is what the reference solution does${kind === 'unclear' ? ': the instruction was understood' : ''}`
  if (kind === 'accepts') return null
  const undone = task.kind === 'answer' || task.kind === 'decline' ? (answer ?? '').trim() === '' : await changesNothing(subject, calls)
  return undone ? 'nothing is done or said that the instruction could mean' : null
}

async function changesNothing(subject: Subject, calls: Claim['calls']): Promise<boolean> {
  return countChanges(await changesOf(subject, calls)) === 0
}
