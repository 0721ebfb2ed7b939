// `orrery audit <environment>`: looks for bugs that the gates have missed, believes what shows itself in a fresh episode, and with a model
// repairs it through the gates. Exit code 1: something was found and is still there, or the model did not look at all of it.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { openAiModel } from '../../shared/model/openai-model.ts'
import { howToSet, isUnpriced, modelEndpoint } from '../../shared/model/settings.ts'
import { audit, type Audit, type AuditOptions } from '../audit/audit.ts'
import { auditMarkdown } from '../audit/report-text.ts'
import { budgetOf, withBudget } from '../budget-options.ts'
import { EXCHANGES_FILE, NO_RECORD_HELP, openRecording, recordedNote, recordHelp, recordingOf } from '../recorded-model.ts'
import { print, sessionOf } from '../session.ts'
import { whole } from '../whole.ts'

/** Milliseconds between two lines of progress in a log; a terminal shows each. */
const LOG_EVERY_MS = 10_000

interface Options {
  model: boolean
  dryRun: boolean
  seed: number
  out?: string
  record?: string | false
  budgetTokens?: number
  budgetDollars?: number
}

/** The verb. */
export function auditCommand(): Command {
  const command = new Command('audit')
    .description('look for bugs that the gates have missed, and with --model repair them (needs a key with scope author)')
    .argument('<environment>', 'slug, or slug@version')
    .option('--model', 'let the author’s model (docs/models.md) look too, and repair what is confirmed', false)
    .option('--dry-run', 'with --model: show the repair and publish nothing', false)
    .option('--seed <number>', 'draws combinations of edge arguments, changes that come before, and near misses', whole(0), 1)
    .option('--out <folder>', 'also keep the report there: report.json, report.md')
    .option('--record <file>', `with --model: ${recordHelp(' in the folder of --out, or here,')}`)
    .option('--no-record', `with --model: ${NO_RECORD_HELP}`)
  return withBudget(command, 'the audit').action(async (reference: string, options: Options, own: Command) => {
    refuseIdle(options)
    const session = sessionOf(own)
    const { slug, version } = await session.client.showEnvironment(reference)
    const { seed, dryRun, out } = options
    const record = options.model ? recordingOf(options.record, path.join(out ?? '', EXCHANGES_FILE)) : null
    const model = options.model ? await theModel(options, record) : null
    const found = await audit(session.client, `${slug}@${version}`, { seed, dryRun, model, tell: teller() })
    if (out !== undefined) await keep(out, found)
    print(session, found, () => `${auditMarkdown(found)}${recordedNote(record)}`)
    if (isLeft(found) || found.stopped !== null || found.unreadable.length > 0) process.exitCode = 1
  })
}

/** Options that are about a model's repair, given without a model, would be ignored: nobody means that. */
function refuseIdle({ model, dryRun, record, budgetTokens, budgetDollars }: Options): void {
  const given = {
    '--dry-run': dryRun,
    '--record': typeof record === 'string',
    '--budget-tokens': budgetTokens !== undefined,
    '--budget-dollars': budgetDollars !== undefined,
  }
  const idle = Object.entries(given).flatMap(([name, is]) => (is ? [name] : []))
  if (model || idle.length === 0) return
  throw new Error(
    `${idle.join(', ')} without --model does nothing: a model repairs, probes take nothing. Give --model too, or leave it out`,
  )
}

async function theModel({ budgetTokens, budgetDollars }: Options, record: string | null): Promise<NonNullable<AuditOptions['model']>> {
  const endpoint = modelEndpoint('author', process.env)
  if (!endpoint) throw new Error(`there is no model to look: ${howToSet('author')}; without --model an audit probes all the same`)
  if (budgetDollars !== undefined && isUnpriced(endpoint.price))
    throw new Error('--budget-dollars bounds nothing where no prices are set: set them (docs/models.md), or give --budget-tokens')
  const budget = budgetOf(budgetTokens, budgetDollars)
  const allowances = budget === null ? [] : [{ budget, spent: { tokens: 0, dollars: 0 } }]
  return {
    model: (await openRecording(record))(openAiModel(endpoint), 'audit'),
    price: endpoint.price,
    allowances,
  }
}

async function keep(folder: string, found: Audit): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(found, null, 2)}\n`)
  await writeFile(path.join(folder, 'report.md'), `${auditMarkdown(found)}\n`)
}

/** Whether something was found that no published version has repaired. */
function isLeft({ findings, repair }: Audit): boolean {
  return findings.length > 0 && (repair === null || repair.version === null)
}

function teller(): AuditOptions['tell'] {
  let told = Date.now()
  return line => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(process.stderr.columns - 1)}\r`)
    else if (Date.now() - told >= LOG_EVERY_MS) {
      told = Date.now()
      process.stderr.write(`${line}\n`)
    }
  }
}
