// Repairs what an audit has confirmed: a model edits the files, every gate runs on them, and what the gates say goes back to the model.
import { z } from 'zod'
import { PACKAGE_FILES, type ScoredPackage } from '../../shared/domain/environment.ts'
import { isDraft } from '../../shared/domain/environment.ts'
import { faultLine } from '../../shared/domain/fault.ts'
import type { GateResult } from '../../shared/domain/gate.ts'
import type { Model, ModelMessage } from '../../shared/model/model.ts'
import { askFor } from '../../shared/model/structured.ts'
import { filesFromPackage, packageFromFiles } from '../../shared/package-files.ts'
import type { OrreryClient } from '../client.ts'
import type { Finding } from './finding.ts'
import { repairQuestion } from './prompts.ts'

/** Proposals that a model may make. */
const ATTEMPTS = 3

/** Faults that are told of a refused proposal. */
const TOLD = 12

/** Most tokens of a proposal. */
const MAX_TOKENS = 16_000

const repairForm = z.strictObject({
  note: z.string().min(1).max(1500),
  edits: z.array(z.strictObject({ file: z.enum(PACKAGE_FILES), find: z.string().min(1), replace: z.string() })).min(1),
})

/** See {@link applyEdits}. */
export type Repair = z.infer<typeof repairForm>

/** A package that passes every gate, with its note; or why there is none, one reason for each proposal. */
export type Repaired = { package: ScoredPackage; note: string } | { package: null; refusals: string[] }

/** Asks for a repair until one passes the gates. Throws ModelError. */
export async function repair(client: OrreryClient, model: Model, found: ScoredPackage, findings: readonly Finding[]): Promise<Repaired> {
  let messages: ModelMessage[] = repairQuestion(found, findings)
  const refusals: string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = await askFor(model, { messages, max_tokens: MAX_TOKENS }, { name: 'repair', schema: repairForm })
    const judged = asked.ok
      ? await judge(client, found, asked.value)
      : asked.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')
    if (typeof judged !== 'string') return judged
    refusals.push(judged)
    const told = `That repair is refused:\n${judged}\nAnswer with the whole JSON again, with edits to the files as they were first given.`
    messages = [...messages, { role: 'assistant', content: asked.answer.text }, { role: 'user', content: told }]
  }
  return { package: null, refusals }
}

/** The repaired package, or why it is none or does not pass. */
async function judge(
  client: OrreryClient,
  found: ScoredPackage,
  { note, edits }: Repair,
): Promise<Exclude<Repaired, { package: null }> | string> {
  const edited = applyEdits(found, { note, edits })
  if (typeof edited === 'string') return edited
  const { gates } = await client.validate(edited)
  const failed = gates.filter(({ passed, skipped }) => !passed && skipped !== true)
  return failed.length === 0 ? { package: edited, note } : failed.slice(0, TOLD).map(gateLine).join('\n')
}

function gateLine({ gate, task, detail, faults = [] }: GateResult): string {
  const place = task === null ? gate : `${gate} of ${task}`
  return [`${place}: ${detail}`, ...faults.slice(0, TOLD).map(fault => `  ${faultLine(fault)}`)].join('\n')
}

/** The package with edits in its files and the note in its manifest; or the fault that the result has. Pure. */
export function applyEdits(found: ScoredPackage, { note, edits }: Repair): ScoredPackage | string {
  const files: Record<string, string> = filesFromPackage(found)
  for (const { file, find, replace } of edits) {
    const parts = (files[file] ?? '').split(find)
    if (parts.length !== 2)
      return `the text to find stands ${parts.length - 1} times in ${file}, not once: ${JSON.stringify(find.slice(0, 120))}`
    files[file] = parts.join(replace)
  }
  const read = packageFromFiles(files)
  if (!read.ok) return read.faults.slice(0, TOLD).map(faultLine).join('\n')
  if (isDraft(read.package)) return 'the edits make the environment a draft'
  return { ...read.package, environment: { ...read.package.environment, note } }
}
