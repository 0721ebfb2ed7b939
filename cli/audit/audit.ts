// An audit from its first probe to the version that repairs what it found.
import { isDraft } from '../../shared/domain/environment.ts'
import { parsePackage } from '../../shared/package-files.ts'
import { Meter, type Spending } from '../../shared/model/budget.ts'
import type { Allowance } from '../../shared/domain/budget.ts'
import { ModelError, type Model } from '../../shared/model/model.ts'
import type { ModelPrice } from '../../shared/model/settings.ts'
import { askFor } from '../../shared/model/structured.ts'
import type { OrreryClient } from '../client.ts'
import { claimsForm, examine, type Disbelieved } from './claims.ts'
import type { Finding } from './finding.ts'
import { observe } from './observe.ts'
import { probeTasks } from './probe-tasks.ts'
import { probeTools } from './probe-tools.ts'
import { taskQuestions, toolQuestions } from './prompts.ts'
import { repair } from './repair.ts'
import type { Subject } from './subject.ts'

/** Most tokens of an answer about a part. */
const MAX_TOKENS = 8_000

/** How an audit goes. */
export interface AuditOptions {
  seed: number
  /** Looks too, and repairs; null: probes only. */
  model: { model: Model; price: ModelPrice; allowances: readonly Allowance[] } | null
  /** Publishes nothing. */
  dryRun: boolean
  tell(line: string): void
}

/** What came of it. */
export interface Audit {
  environment: string
  seed: number
  calls: number
  attempts: number
  findings: Finding[]
  /** What a probe saw once, and a fresh episode did not show again. */
  unconfirmed: Finding[]
  disbelieved: Disbelieved[]
  /** Parts of the environment about which the model's answer could not be read, and why: nobody but the probes looked at them. */
  unreadable: string[]
  repair: RepairOutcome | null
  /** Why the model was not asked to the end: it cannot be reached, or its budget is used up. */
  stopped: string | null
  spent: Spending | null
}

/** What became of a repair. */
export interface RepairOutcome {
  /** What the accepted proposal changes and why; null where none was accepted. */
  note: string | null
  /** The version that was published; null where none was. */
  version: string | null
  /** Why proposals were refused, in order. */
  refusals: readonly string[]
}

/** Audits a published environment, `slug@version`. Throws what the server throws. */
export async function audit(client: OrreryClient, environment: string, options: AuditOptions): Promise<Audit> {
  const subject = await subjectAt(client, environment)
  const { seed, model, tell } = options
  const { tools } = subject.found.environment
  const probed = await probeTools(subject, seed, done => tell(`${done} of ${tools.length} tools probed`))
  const judged = await probeTasks(subject, seed, (done, of) => tell(`${done} of ${of} attempts at tasks graded`))
  const { findings, unconfirmed } = await seenAgain(subject, [...probed.findings, ...judged.findings])
  const counts = { environment, seed, calls: probed.calls, attempts: judged.attempts }
  const result: Audit = {
    ...{ ...counts, findings, unconfirmed, disbelieved: [], unreadable: [] },
    ...{ repair: null, stopped: null, spent: null },
  }
  if (model === null) return result
  const meter = new Meter(model.model, model.price, model.allowances)
  try {
    await collectClaims(subject, meter, result, tell)
    if (findings.length > 0) {
      tell('asking for a repair')
      result.repair = await repaired(subject, meter, findings, options)
    }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    result.stopped = error.message
  }
  return { ...result, spent: meter.spent }
}

async function seenAgain(subject: Subject, probed: readonly Finding[]): Promise<Pick<Audit, 'findings' | 'unconfirmed'>> {
  const findings: Finding[] = []
  const unconfirmed: Finding[] = []
  for (const finding of probed) {
    const { seen } = await observe(subject, finding)
    if (seen === finding.seen) findings.push(finding)
    else unconfirmed.push(finding)
  }
  return { findings, unconfirmed }
}

/** Asks about every part, and adds to the result what claims come to. */
async function collectClaims(
  subject: Subject,
  model: Model,
  { findings, disbelieved, unreadable }: Audit,
  tell: AuditOptions['tell'],
): Promise<void> {
  const questions = [...toolQuestions(subject.found), ...taskQuestions(subject.found)]
  for (const [index, messages] of questions.entries()) {
    tell(`asking ${model.name} about part ${index + 1} of ${questions.length}`)
    const asked = await askFor(model, { messages, max_tokens: MAX_TOKENS }, { name: 'claims', schema: claimsForm })
    if (!asked.ok)
      unreadable.push(
        `part ${index + 1} of ${questions.length}: ${asked.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`,
      )
    for (const claim of asked.ok ? asked.value.claims : []) {
      const examined = await examine(subject, claim)
      if ('why' in examined) disbelieved.push(examined)
      else findings.push(examined)
    }
  }
}

async function repaired(
  subject: Subject,
  model: Model,
  findings: readonly Finding[],
  { dryRun, tell }: AuditOptions,
): Promise<RepairOutcome> {
  const { accepted, refusals } = await repair(subject, model, findings)
  if (accepted === null) return { note: null, version: null, refusals }
  const { note } = accepted
  if (dryRun) return { note, version: null, refusals }
  tell('publishing')
  const { version } = await subject.client.publish(accepted.package)
  return { note, version, refusals }
}

async function subjectAt(client: OrreryClient, environment: string): Promise<Subject> {
  const read = parsePackage(await client.package(environment))
  if (!read.ok) throw new Error(`the server’s package of ${environment} does not fit this CLI’s format; update the CLI`)
  if (isDraft(read.package))
    throw new Error(`${environment} is a draft: it has no verifiers to audit. Write them, publish it, and audit it then`)
  return { client, environment, found: read.package }
}
