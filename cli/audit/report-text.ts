// An audit in words: Markdown that reads on a terminal too.
import type { Audit, RepairOutcome } from './audit.ts'
import type { Finding } from './finding.ts'

/** The report. */
export function auditMarkdown({ environment, seed, calls, findings, disbelieved, unreadable, repair, spent }: Audit): string {
  const probes = `${calls} calls with edge arguments (seed ${seed}), and every task played rightly and wrongly`
  const asked =
    spent === null ? '' : `; a model looked too (${spent.input_tokens + spent.output_tokens} tokens, $${spent.dollars.toFixed(4)})`
  return [
    `# Audit of ${environment}`,
    '',
    `${probes}${asked}.`,
    '',
    findings.length === 0 ? 'Nothing was found.' : `## Confirmed: ${findings.length}`,
    ...findings.flatMap(findingLines),
    ...(disbelieved.length === 0 ? [] : ['', `## Claimed and not confirmed: ${disbelieved.length}`]),
    ...disbelieved.map(({ claim, why }) => `* ${claim.name}, ${claim.kind}: ${claim.what} — not believed: ${why}`),
    ...unreadable.map(why => `* an answer could not be read: ${why}`),
    ...(repair === null ? [] : ['', '## Repair', ...repairLines(repair)]),
  ].join('\n')
}

function findingLines({ kind, where, what, calls, answer, evidence, by }: Finding): string[] {
  const said = answer === null ? '' : `; answer ${JSON.stringify(answer)}`
  const shown = calls.length === 0 ? 'no call' : calls.map(({ tool, arguments: args }) => `${tool}(${JSON.stringify(args)})`).join(', ')
  return [`* ${where}, ${kind}: ${what}`, `  seen ${evidence}`, `  after ${shown}${said}${by === 'model' ? ' (claimed by the model)' : ''}`]
}

function repairLines(outcome: RepairOutcome): string[] {
  if ('refusals' in outcome)
    return [
      'No proposal passed the gates; nothing was published.',
      ...outcome.refusals.map((why, index) => `* proposal ${index + 1}: ${why}`),
    ]
  const { note, version, left } = outcome
  if (version === null) return [`It passes every gate and was not published (--dry-run): ${note}`]
  const rest =
    left.length === 0 ? 'None of the findings is left.' : `Left: ${left.map(({ where, kind }) => `${where}, ${kind}`).join('; ')}.`
  return [`Published as version ${version}: ${note}`, rest]
}
