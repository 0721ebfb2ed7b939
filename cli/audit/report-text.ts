// An audit in words: Markdown that reads on a terminal too.
import { costText, knownDollars } from '../cost.ts'
import type { Audit, RepairOutcome } from './audit.ts'
import type { Finding } from './finding.ts'

/** Longest piece of a call or an answer that is shown, in characters: a probe's texts have thousands. The report as JSON has all. */
const SHOWN_CHARACTERS = 300

/** The report. */
export function auditMarkdown(audit: Audit): string {
  const { environment, seed, calls, attempts, findings, unconfirmed, disbelieved, unreadable, repair, stopped, spent } = audit
  const probes = `${calls} probes of tools and ${attempts} attempts at tasks (seed ${seed})`
  const tokens = spent === null ? 0 : spent.input_tokens + spent.output_tokens
  const asked = spent === null ? '' : `; a model looked too (${tokens} tokens, cost ${costText(knownDollars(tokens, spent.dollars))})`
  return [
    `# Audit of ${environment}`,
    '',
    `${probes}${asked}.`,
    ...(stopped === null ? [] : ['', `The model was not asked to the end: ${stopped}.`]),
    '',
    findings.length === 0 ? 'Nothing was found.' : `## Confirmed: ${findings.length}`,
    ...findings.flatMap(findingLines),
    ...(unconfirmed.length === 0 ? [] : ['', `## Seen once, and not again: ${unconfirmed.length}`]),
    ...unconfirmed.flatMap(findingLines),
    ...(disbelieved.length === 0 ? [] : ['', `## Claimed and not confirmed: ${disbelieved.length}`]),
    ...disbelieved.map(({ claim, why }) => `* ${claim.name}, ${claim.kind}: ${claim.what} — not believed: ${why}`),
    ...(unreadable.length === 0 ? [] : ['', `## Not looked at by the model, because its answer could not be read: ${unreadable.length}`]),
    ...unreadable.map(why => `* ${why}`),
    ...(repair === null ? [] : ['', '## Repair', ...repairLines(repair)]),
  ].join('\n')
}

function findingLines({ kind, where, what, calls, answer, evidence, by }: Finding): string[] {
  const said = answer === null ? '' : `; answer ${shown(answer)}`
  const made = calls.length === 0 ? 'no call' : calls.map(({ tool, arguments: args }) => `${tool}(${shown(args)})`).join(', ')
  return [`* ${where}, ${kind}: ${what}`, `  seen ${evidence}`, `  after ${made}${said}${by === 'model' ? ' (claimed by the model)' : ''}`]
}

function repairLines({ note, version, refusals }: RepairOutcome): string[] {
  const checked = 'It passes every gate, and no finding shows itself on it any more'
  const outcome =
    note === null
      ? 'Not repaired: no proposal was accepted, and nothing was published.'
      : version === null
        ? `${checked}; not published (--dry-run): ${note}`
        : `Published as version ${version}: ${note}\n${checked}.`
  return [outcome, ...refusals.map((why, index) => `* proposal ${index + 1} was refused: ${why}`)]
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}… (${text.length} characters)`
}
