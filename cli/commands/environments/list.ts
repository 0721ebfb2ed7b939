// `orrery environments list`: one page of the catalogue.
import { Command } from 'commander'
import type { EnvironmentSummary } from '../../../shared/domain/environment.ts'
import { print, sessionOf } from '../../session.ts'
import { moreLine, shortHash, table } from '../../table.ts'

/** Environments on a page unless --limit says otherwise: a screen or two. */
const PAGE_SIZE = '50'

/** Quarantine holds whole packages; what a stage gave up on before that has no version to be held. */
const NONE_QUARANTINED =
  'no environment is quarantined; what ended before it was a whole package stands in its campaign: orrery campaigns show <id> (orrery campaigns list has the ids)'

/** The verb. */
export function listCommand(): Command {
  return new Command('list')
    .description('list environments; drafts, and what failed its gates in synthesis, only with --status')
    .option('--category <category>', 'only this category')
    .option('--q <text>', 'only those whose slug, title or description has this text')
    .option('--status <status>', 'published, draft or quarantined')
    .option('--limit <number>', 'how many', PAGE_SIZE)
    .option('--cursor <cursor>', 'where to go on: what the page before ended with')
    .action(async (options: Record<string, string>, command: Command) => {
      const session = sessionOf(command)
      const { category, q, status, limit, cursor } = options
      const page = await session.client.listEnvironments({ category, q, status, limit, cursor })
      print(session, page, () => {
        if (page.items.length === 0 && status === 'quarantined') return NONE_QUARANTINED
        if (page.items.length === 0 && status !== undefined && status !== 'published') return `no environment is ${status}`
        if (page.items.length === 0) return 'no environments. Publish one: orrery environments publish examples/todo'
        return `${status === 'quarantined' ? quarantineTable(page.items) : environmentTable(page.items)}${moreLine(page.next_cursor)}`
      })
    })
}

function environmentTable(items: readonly EnvironmentSummary[]): string {
  const rows = items.map(item => [
    item.slug,
    shortHash(item.version),
    item.status,
    item.category,
    item.tool_count,
    item.task_count,
    item.table_count,
    item.title,
  ])
  return table(['slug', 'version', 'status', 'category', 'tools', 'tasks', 'tables', 'title'], rows)
}

/** Why each is held, and what to do: a slug may mean a published version beside it, so the version is told. */
function quarantineTable(items: readonly EnvironmentSummary[]): string {
  const rows = items.map(({ slug, version, category, reason }) => [`${slug}@${shortHash(version)}`, category, reason])
  const [first] = rows
  return [
    table(['environment', 'category', 'why it is held'], rows),
    `look at one: orrery environments show ${first?.[0] ?? ''}; mend it: orrery environments unpack ${first?.[0] ?? ''} my-copy`,
  ].join('\n')
}
