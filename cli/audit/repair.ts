// Repairs what an audit has confirmed: a model edits the files, every gate runs on them (which play the reference solutions), what was found
// is played on them once more, and what is wrong goes back to the model. Nothing is published here.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { faultLine } from '../../shared/domain/fault.ts'
import type { GateResult } from '../../shared/domain/gate.ts'
import type { Model, ModelMessage } from '../../shared/model/model.ts'
import { askFor } from '../../shared/model/structured.ts'
import { ApiFailure } from '../transport.ts'
import { applyEdits, repairForm, type Repair } from './edits.ts'
import { isMended, type Finding } from './finding.ts'
import { observeUnpublished } from './observe.ts'
import { repairQuestion } from './prompts.ts'
import type { Subject } from './subject.ts'

/** Proposals that a model may make. */
const ATTEMPTS = 3

/** Faults that are told of a refused proposal. */
const TOLD = 12

/** Most tokens of a proposal. */
const MAX_TOKENS = 16_000

/** The proposal that was accepted, or null; and why each one before it was refused. */
export interface Repaired {
  accepted: { package: ScoredPackage; note: string } | null
  refusals: string[]
}

/** Asks for a repair until one passes the gates and shows nothing any more, a few times at most. Throws ModelError. */
export async function repair(subject: Subject, model: Model, findings: readonly Finding[]): Promise<Repaired> {
  let messages: ModelMessage[] = repairQuestion(subject.found, findings)
  const refusals: string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = await askFor(model, { messages, max_tokens: MAX_TOKENS }, { name: 'repair', schema: repairForm })
    const judged = asked.ok
      ? await judge(subject, findings, asked.value)
      : asked.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')
    if (typeof judged !== 'string') return { accepted: judged, refusals }
    refusals.push(judged)
    const told = `That repair is refused:\n${judged}\nAnswer with the whole JSON again, with edits to the files as they were first given.`
    messages = [...messages, { role: 'assistant', content: asked.answer.text }, { role: 'user', content: told }]
  }
  return { accepted: null, refusals }
}

/** The repaired package; or why it is none, does not pass, or mends too little. */
async function judge(
  subject: Subject,
  findings: readonly Finding[],
  proposed: Repair,
): Promise<NonNullable<Repaired['accepted']> | string> {
  const edited = applyEdits(subject.found, proposed)
  if (typeof edited === 'string') return edited
  try {
    const { gates } = await subject.client.validate(edited)
    const failed = gates.filter(({ passed, skipped }) => !passed && skipped !== true)
    if (failed.length > 0) return failed.slice(0, TOLD).map(gateLine).join('\n')
    const left = await unmended(subject, edited, findings)
    return left.length === 0 ? { package: edited, note: proposed.note } : left.join('\n')
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.code === 'environment_blocked') return error.message
    throw error
  }
}

/** What a repaired package shows still, a line for each finding. An instruction that was written anew counts as cleared up. */
async function unmended({ client, found: before }: Subject, found: ScoredPackage, findings: readonly Finding[]): Promise<string[]> {
  const lines: string[] = []
  for (const finding of findings) {
    const { kind, where, what, task } = finding
    if (kind === 'unclear' && instructionOf(found, task) !== instructionOf(before, task)) continue
    const { seen, evidence } = await observeUnpublished({ client, found }, finding)
    if (!isMended(finding, seen))
      lines.push(`passes every gate and does not mend ${where}, ${kind}: ${what}; seen now: ${seen}, ${evidence}`)
  }
  return lines
}

function instructionOf({ environment: { tasks } }: ScoredPackage, task: string | null): string | undefined {
  return tasks.find(({ id }) => id === task)?.instruction
}

function gateLine({ gate, task, detail, faults = [] }: GateResult): string {
  const place = task === null ? gate : `${gate} of ${task}`
  return [`${place}: ${detail}`, ...faults.slice(0, TOLD).map(fault => `  ${faultLine(fault)}`)].join('\n')
}
