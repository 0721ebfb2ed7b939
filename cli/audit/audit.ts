// An audit from its first probe to the version that repairs what it found.
import { isDraft, type ScoredPackage } from '../../shared/domain/environment.ts'
import { parsePackage } from '../../shared/package-files.ts'
import { Meter, type Spending } from '../../shared/model/budget.ts'
import type { Model } from '../../shared/model/model.ts'
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

/** Most tokens of an answer about a part. */
const MAX_TOKENS = 8_000

/** How an audit goes. */
export interface AuditOptions {
  seed: number
  /** Looks too, and repairs; null: probes only. */
  model: { model: Model; price: ModelPrice } | null
  /** Publishes nothing. */
  dryRun: boolean
  tell(line: string): void
}

/** What came of it. */
export interface Audit {
  environment: string
  seed: number
  calls: number
  findings: Finding[]
  disbelieved: Disbelieved[]
  /** Answers of the model that could not be read. */
  unreadable: string[]
  repair: RepairOutcome | null
  spent: Spending | null
}

/** `left`: findings that the repaired version shows still. `version` is null when nothing was published. */
export type RepairOutcome = { note: string; version: string | null; left: Finding[] } | { refusals: string[] }

/** Audits a published environment, `slug@version`. Throws what the server throws, and ModelError. */
export async function audit(client: OrreryClient, environment: string, { seed, model, dryRun, tell }: AuditOptions): Promise<Audit> {
  const found = await scoredPackage(client, environment)
  const { tools, tasks } = found.environment
  const probed = await probeTools(client, environment, found, seed, done => tell(`${done} of ${tools.length} tools probed`))
  const judged = await probeTasks(client, environment, found, (done, of) => tell(`${done} of ${of} attempts at tasks graded`))
  const findings = [...probed.findings, ...judged]
  const result: Audit = {
    environment,
    seed,
    calls: probed.calls,
    findings,
    disbelieved: [],
    unreadable: [],
    repair: null,
    spent: null,
  }
  if (model === null) return result
  const meter = new Meter(model.model, model.price)
  const names = new Set(tasks.map(({ id }) => id))
  for (const messages of [...toolQuestions(found), ...taskQuestions(found)]) {
    tell(`asking ${meter.name}`)
    const asked = await askFor(meter, { messages, max_tokens: MAX_TOKENS }, { name: 'claims', schema: claimsForm })
    if (!asked.ok) result.unreadable.push(asked.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; '))
    for (const claim of asked.ok ? asked.value.claims : []) {
      const examined = await examine(client, environment, names, claim)
      if ('why' in examined) result.disbelieved.push(examined)
      else findings.push(examined)
    }
  }
  if (findings.length > 0) {
    tell('asking for a repair')
    result.repair = await repaired(client, meter, found, findings, dryRun)
  }
  return { ...result, spent: meter.spent }
}

async function repaired(
  client: OrreryClient,
  model: Model,
  found: ScoredPackage,
  findings: readonly Finding[],
  dryRun: boolean,
): Promise<RepairOutcome> {
  const outcome = await repair(client, model, found, findings)
  if (outcome.package === null) return { refusals: outcome.refusals }
  const { note } = outcome
  if (dryRun) return { note, version: null, left: [] }
  const { slug, version } = await client.publish(outcome.package)
  const left: Finding[] = []
  for (const finding of findings) {
    const { seen } = await observe(client, `${slug}@${version}`, finding)
    if (seen === finding.seen) left.push(finding)
  }
  return { note, version, left }
}

async function scoredPackage(client: OrreryClient, environment: string): Promise<ScoredPackage> {
  const read = parsePackage(await client.package(environment))
  if (!read.ok) throw new Error(`the server’s package of ${environment} does not fit this CLI’s format; update the CLI`)
  if (isDraft(read.package))
    throw new Error(`${environment} is a draft: it has no verifiers to audit. Write them, publish it, and audit it then`)
  return read.package
}
