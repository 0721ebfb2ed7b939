// `orrery environments import-awm`: every scenario of an AWM folder becomes a draft; what did not load is told one by one.
import { Command } from 'commander'
import type { AwmScenario } from '../../../shared/contract/environments.ts'
import type { AwmImportAnswer } from '../../answers.ts'
import { readAwmFolder } from '../../awm-folder.ts'
import { AlreadyReported, reportFailure } from '../../failure.ts'
import { withProgress } from '../../progress.ts'
import { sessionOf, type Session } from '../../session.ts'
import { counted } from '../../table.ts'

/** Characters of a failed statement that are shown; --json has all of it. */
const STATEMENT_CHARACTERS = 120

/** The verb. */
export function importAwmCommand(): Command {
  return new Command('import-awm')
    .description('import scenarios of the Agent World Model pipeline (gen_*.jsonl) as drafts')
    .argument('<folder>', 'folder with gen_scenario, gen_tasks, gen_db and gen_sample, each .jsonl')
    .action(async (folder: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const scenarios = await readAwmFolder(folder)
      const imported: AwmImportAnswer[] = []
      for (const scenario of scenarios) {
        const answer = await importOne(session, scenario)
        if (answer) imported.push(answer)
        if (answer && !session.json) console.log(importText(scenario, answer))
      }
      if (session.json) console.log(JSON.stringify({ items: imported }, null, 2))
      else console.log(totalText(imported, scenarios.length))
      if (imported.length < scenarios.length) throw new AlreadyReported()
    })
}

/** One scenario that fails does not keep the others out. */
async function importOne(session: Session, scenario: AwmScenario): Promise<AwmImportAnswer | undefined> {
  try {
    return await withProgress(`importing ${scenario.name}`, session.client.importAwm(scenario))
  } catch (error) {
    if (!session.json) console.error(`${scenario.name}:`)
    reportFailure(error, session.json)
    return undefined
  }
}

function importText(scenario: AwmScenario, answer: AwmImportAnswer): string {
  const { tables, inserts, rows, tools, slug, failures, notes } = answer
  const counts = [
    `tables ${tables.loaded} of ${tables.total}`,
    `inserts ${inserts.loaded} of ${inserts.total}`,
    `rows ${rows}`,
    `tools ${tools}`,
    `tasks ${scenario.tasks.length}`,
  ]
  return [
    `${scenario.name} → ${slug} (draft)`,
    `  ${counts.join(', ')}`,
    ...failures.map(failure => `  failed in ${failure.table}: ${failure.error}\n    ${shortened(failure.statement)}`),
    ...notes.map(note => `  note: ${note}`),
    `  try it: orrery episodes spawn ${slug}`,
  ].join('\n')
}

function totalText(imported: AwmImportAnswer[], scenarios: number): string {
  const sum = (count: (answer: AwmImportAnswer) => number): number => imported.reduce((total, answer) => total + count(answer), 0)
  const tables = `tables ${sum(answer => answer.tables.loaded)} of ${sum(answer => answer.tables.total)}`
  const inserts = `inserts ${sum(answer => answer.inserts.loaded)} of ${sum(answer => answer.inserts.total)}`
  return `${imported.length} of ${counted(scenarios, 'scenario')} imported: ${tables}, ${inserts}, tools ${sum(answer => answer.tools)}`
}

function shortened(statement: string): string {
  const line = statement.replaceAll(/\s+/g, ' ').trim()
  return line.length > STATEMENT_CHARACTERS ? `${line.slice(0, STATEMENT_CHARACTERS)}…` : line
}
