// `orrery suites show`: what a suite has, and its environments by split.
import { Command, Option } from 'commander'
import { SPLITS, type Split, type SuiteSummary } from '../../../shared/domain/suite.ts'
import { print, sessionOf } from '../../session.ts'
import { counted, shortHash, table } from '../../table.ts'
import { suiteEnvironments } from '../../suites/environments.ts'

/** The verb. */
export function showCommand(): Command {
  return new Command('show')
    .description('show a suite and its environments')
    .argument('<suite>', 'its name')
    .addOption(new Option('--split <split>', 'only this split').choices(SPLITS))
    .action(async (name: string, { split }: { split?: Split }, command: Command) => {
      const session = sessionOf(command)
      const suite = await session.client.showSuite(name)
      const environments = await suiteEnvironments(session.client, name, split)
      const rows = environments.map(each => [
        each.slug,
        shortHash(each.version),
        each.split,
        each.category,
        each.tool_count,
        each.task_count,
        each.table_count,
        each.title,
      ])
      print(session, { ...suite, members: environments }, () =>
        [suiteLine(suite), table(['slug', 'version', 'split', 'category', 'tools', 'tasks', 'tables', 'title'], rows)].join('\n'),
      )
    })
}

/** `pets: 3 environments, 30 tasks (train 2, validation 0, test 1), hash 1f…`. */
export function suiteLine({ name, environments, tasks, splits, hash, description }: SuiteSummary): string {
  const parts = SPLITS.map(split => `${split} ${splits[split]}`).join(', ')
  const what = `${name}: ${counted(environments, 'environment')}, ${counted(tasks, 'task')} (${parts}), hash ${hash}`
  return description === '' ? what : `${what}\n${description}`
}
