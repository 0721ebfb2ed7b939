// `orrery episodes list`: one page of the episodes of the server, those over included.
import { Command } from 'commander'
import { EPISODE_STATUSES, type EpisodeView } from '../../../shared/domain/episode.ts'
import { print, sessionOf } from '../../session.ts'
import { moreLine, shortHash, table } from '../../table.ts'

/** Episodes on a page unless --limit says otherwise: a screen or two. */
const PAGE_SIZE = '50'

/** The verb. */
export function listCommand(): Command {
  return new Command('list')
    .description('list episodes, newest first; the list is up to two seconds late')
    .option('--label <text>', 'only those that were spawned with this label')
    .option('--status <status>', `${EPISODE_STATUSES.join(', ')}; an open episode is listed as ready until it ends`)
    .option('--limit <number>', 'how many', PAGE_SIZE)
    .option('--cursor <cursor>', 'where to go on: what the page before ended with')
    .action(async (options: Record<string, string>, command: Command) => {
      const session = sessionOf(command)
      const { label, status, limit, cursor } = options
      const page = await session.client.listEpisodes({ label, status, limit, cursor })
      print(session, page, () => {
        if (page.items.length === 0 && (label !== undefined || status !== undefined))
          return 'no episode is like that; one that was spawned just now is listed within two seconds'
        if (page.items.length === 0) return 'no episodes. Spawn one: orrery episodes spawn todo --task tick_off_dentist'
        return `${episodeTable(page.items)}${moreLine(page.next_cursor)}`
      })
    })
}

function episodeTable(items: readonly EpisodeView[]): string {
  const rows = items.map(({ id, environment, version, task, status, reason, steps_taken }) => [
    id,
    `${environment}@${shortHash(version)}`,
    task?.id ?? null,
    status,
    reason,
    steps_taken,
  ])
  return table(['episode', 'environment', 'task', 'status', 'why it ended', 'steps'], rows)
}
