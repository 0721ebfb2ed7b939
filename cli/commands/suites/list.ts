// `orrery suites list`: every suite of the server.
import { Command } from 'commander'
import { print, sessionOf } from '../../session.ts'
import { moreLine, shortHash, table } from '../../table.ts'

/** Suites on a page unless --limit says otherwise. */
const PAGE_SIZE = '50'

/** The verb. */
export function listCommand(): Command {
  return new Command('list')
    .description('list suites')
    .option('--limit <number>', 'how many', PAGE_SIZE)
    .option('--cursor <cursor>', 'where to go on: what the page before ended with')
    .action(async ({ limit, cursor }: Record<string, string>, command: Command) => {
      const session = sessionOf(command)
      const page = await session.client.listSuites({ limit, cursor })
      print(session, page, () => {
        if (page.items.length === 0) return 'no suites. Make one: orrery suites create my-suite'
        const rows = page.items.map(({ name, environments, tasks, splits, hash, description }) => [
          name,
          environments,
          tasks,
          splits.train,
          splits.validation,
          splits.test,
          shortHash(hash),
          description,
        ])
        return `${table(['suite', 'environments', 'tasks', 'train', 'validation', 'test', 'hash', 'description'], rows)}${moreLine(page.next_cursor)}`
      })
    })
}
