// `orrery episodes show` and `close`: where an episode stands, and its end.
import { Command } from 'commander'
import type { EpisodeView } from '../../../shared/domain/episode.ts'
import { print, sessionOf } from '../../session.ts'

/** Shows where an episode stands. */
export function showCommand(): Command {
  return new Command('show')
    .description('show where an episode stands')
    .argument('<id>', 'episode id')
    .action(async (id: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const episode = await session.client.showEpisode(id)
      print(session, episode, () => episodeText(episode))
    })
}

/** Ends an episode and frees what it holds. */
export function closeCommand(): Command {
  return new Command('close')
    .description('end an episode without a verdict and free what it holds')
    .argument('<id>', 'episode id')
    .action(async (id: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const episode = await session.client.close(id)
      print(session, episode, () => episodeText(episode))
    })
}

function episodeText(episode: EpisodeView): string {
  const { id, environment, version, task, status, reason, steps_taken, clock, lease_expires_at, usage } = episode
  return [
    `episode ${id}: ${status}${reason ? ` (${reason})` : ''}`,
    `environment ${environment}@${version}`,
    task ? `task ${task.id}: ${task.instruction}` : 'no task: never scored',
    `steps ${steps_taken}, virtual clock ${clock}`,
    `rows read ${usage.rows_read}, rows written ${usage.rows_written}`,
    lease_expires_at ? `lease until ${lease_expires_at}` : 'no lease',
  ].join('\n')
}
