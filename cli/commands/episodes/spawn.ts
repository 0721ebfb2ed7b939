// `orrery episodes spawn`: one or many episodes of an environment.
import { Command, InvalidArgumentError } from 'commander'
import type { SpawnedEpisode } from '../../../shared/domain/episode.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { withProgress } from '../../progress.ts'
import { print, sessionOf } from '../../session.ts'
import { table } from '../../table.ts'
import { wrongArgumentsHint } from '../../tool-arguments.ts'

interface SpawnOptions {
  task?: string
  label?: string
  seed?: number
  count?: number
  maxSteps?: number
  leaseSeconds?: number
}

/** The verb. */
export function spawnCommand(): Command {
  return new Command('spawn')
    .description('spawn episodes; without a task they are for looking around and never scored')
    .argument('<environment>', 'slug, or slug@version')
    .option('--task <id>', 'the task to run')
    .option('--seed <number>', 'seed of ids and randomness', integer)
    .option('--count <number>', 'how many', integer)
    .option('--max-steps <number>', 'steps until the episode ends by itself', integer)
    .option('--lease-seconds <number>', 'seconds without a step until everything is freed', integer)
    .option('--label <text>', 'your own mark, to find them again: episodes list --label')
    .action(async (environment: string, options: SpawnOptions, command: Command) => {
      const session = sessionOf(command)
      const page = await withProgress('spawning', session.client.spawn(requestOf(environment, options)))
      print(session, page, () => spawnedText(page.items))
    })
}

/** The spawned episodes, and what to know and do next with the first. */
export function spawnedText(episodes: readonly SpawnedEpisode[]): string {
  const listed = table(
    ['episode', 'task', 'status'],
    episodes.map(({ id, task, status }) => [id, task?.id ?? null, status]),
  )
  const [first] = episodes
  if (!first) return listed
  const tools = `orrery episodes tools ${first.id}`
  const lines = [listed, `mcp: ${first.mcp_url}`, `tools: ${tools}`, wrongArgumentsHint(first.task !== null, `${tools} --json`)]
  if (first.task) lines.splice(1, 0, `task: ${first.task.instruction}`)
  return lines.join('\n')
}

function requestOf(environment: string, options: SpawnOptions): JsonObject {
  const { task, label, seed, count, maxSteps, leaseSeconds } = options
  const given = { task, label, seed, count, max_steps: maxSteps, lease_seconds: leaseSeconds }
  const request: JsonObject = { environment }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) request[name] = value
  return request
}

function integer(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError('must be a whole number')
  return Number(text)
}
