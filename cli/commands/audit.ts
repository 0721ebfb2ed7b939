// `orrery audit <environment>`: looks for bugs that the gates have missed, believes what shows itself in a fresh episode, and with a model
// repairs it through the gates. Exit code 1: something was found and is still there.
import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { openAiModel } from '../../shared/model/openai-model.ts'
import { howToSet, modelEndpoint } from '../../shared/model/settings.ts'
import { audit, type Audit, type AuditOptions } from '../audit/audit.ts'
import { auditMarkdown } from '../audit/report-text.ts'
import { print, sessionOf } from '../session.ts'
import { whole } from './whole.ts'

interface Options {
  model: boolean
  dryRun: boolean
  seed: number
  out?: string
}

/** The verb. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('look for bugs that the gates have missed, and with --model repair them (needs a key with scope author)')
    .argument('<environment>', 'slug, or slug@version')
    .option('--model', 'let the author’s model look too, and repair what is confirmed', false)
    .option('--dry-run', 'publish no repair', false)
    .option('--seed <number>', 'draws combinations of edge arguments', whole(0), 1)
    .option('--out <file>', 'also write the report there, as Markdown')
    .action(async (reference: string, options: Options, command: Command) => {
      const session = sessionOf(command)
      const { slug, version } = await session.client.showEnvironment(reference)
      const { seed, dryRun } = options
      const found = await audit(session.client, `${slug}@${version}`, { seed, dryRun, model: options.model ? theModel() : null, tell })
      if (options.out !== undefined) await writeFile(options.out, `${auditMarkdown(found)}\n`)
      print(session, found, () => auditMarkdown(found))
      if (isLeft(found)) process.exitCode = 1
    })
}

function theModel(): NonNullable<AuditOptions['model']> {
  const endpoint = modelEndpoint('author', process.env)
  if (!endpoint) throw new Error(`there is no model to look: ${howToSet('author')}; without --model an audit probes all the same`)
  return { model: openAiModel(endpoint), price: endpoint.price }
}

/** Whether something was found that no published version has repaired. */
function isLeft({ findings, repair }: Audit): boolean {
  if (findings.length === 0) return false
  return repair === null || 'refusals' in repair || repair.version === null || repair.left.length > 0
}

function tell(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(process.stderr.columns - 1)}\r`)
}
