// `orrery environments release`: lets an environment run again that the watchdog has blocked.
import { Command } from 'commander'
import { print, sessionOf } from '../../session.ts'
import { shortHash, table } from '../../table.ts'

/** The verb. */
export function releaseCommand(): Command {
  return new Command('release')
    .description('let a blocked environment run again, and show why it was blocked (scope admin)')
    .argument('<reference>', 'slug, or slug@version')
    .action(async (reference: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const answer = await session.client.release(reference)
      print(session, answer, () => {
        const rows = answer.released.map(({ slug, version, reason, tool, at, count }) => [
          `${slug}@${shortHash(version)}`,
          reason,
          tool ?? '',
          at,
          String(count),
        ])
        return `${table(['released', 'reason', 'tool', 'blocked at', 'times'], rows)}\nCode that has not changed will be blocked again.`
      })
    })
}
