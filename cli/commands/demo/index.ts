// `orrery demo` (npm run demo): from nothing to eight verdicts on a private server that leaves nothing behind.
// Exit code 0 only if every verdict is what cast.ts says it must be.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import type { SpawnedEpisode } from '../../../shared/domain/episode.ts'
import { OrreryClient } from '../../client.ts'
import { AlreadyReported } from '../../failure.ts'
import { gateSummary, gateTable } from '../../gates.ts'
import { withProgress } from '../../progress.ts'
import { readExample } from '../../publish-examples.ts'
import { startServer } from '../../server/server.ts'
import { CAST, type Part } from './cast.ts'
import { playPart, type Narrator, type SolvedTask } from './play.ts'
import { outcomeOf, outcomeTable, type Outcome } from './report.ts'

/** Characters of a call or a result in the told episode. */
const TOLD_CHARACTERS = 110

/** The demo publishes and plays this example. */
const EXAMPLE = 'todo'

/** The verb. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('publish the example, play eight episodes, show their verdicts; on a private server that leaves nothing behind')
    .action(async (_options: unknown, command: Command) => {
      const json = command.optsWithGlobals()['json'] === true
      const say = (text: string): void => {
        if (!json) console.log(text)
      }
      const started = Date.now()
      const outcomes = await onPrivateServer(async client => await perform(client, say))
      if (json) console.log(JSON.stringify({ items: outcomes }, null, 2))
      say(outcomeTable(outcomes))
      const right = outcomes.filter(outcome => outcome.as_expected).length
      say(`${right} of ${outcomes.length} verdicts are what they should be, in ${((Date.now() - started) / 1000).toFixed(1)} s`)
      if (right < outcomes.length) throw new AlreadyReported()
    })
}

/** A server on a free port with a temporary state folder; both are gone afterwards, whatever happens and whoever interrupts. */
async function onPrivateServer<Result>(work: (client: OrreryClient) => Promise<Result>): Promise<Result> {
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-demo-'))
  const remove = async (): Promise<void> => await rm(stateFolder, { recursive: true, force: true })
  try {
    const server = await withProgress('starting a private server', startServer({ port: 0, stateFolder }))
    const interrupt = (): void =>
      void server
        .dispose()
        .then(remove)
        .then(() => process.exit(130))
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
    try {
      return await work(new OrreryClient({ url: server.url }))
    } finally {
      await server.dispose()
    }
  } finally {
    await remove()
  }
}

async function perform(client: OrreryClient, say: (text: string) => void): Promise<Outcome[]> {
  say(`a private server is listening on ${client.endpoint.url}`)
  say(`\npublishing examples/${EXAMPLE} through its gates`)
  const published = await withProgress('running the gates', client.publish(await readExample(EXAMPLE)))
  say(`${gateTable(published.gates)}\n${gateSummary(published.gates)}`)

  const environment = `${published.slug}@${published.version}`
  const tasks = z.array(solvedTaskSchema).parse((await client.listTasks(environment, { solutions: 'true' })).items)
  const { items } = await client.spawn({ episodes: CAST.map(part => ({ environment, task: part.task })) })
  say(`\nspawned ${items.length} episodes, each with a database of its own`)

  const outcomes: Outcome[] = []
  for (const [index, part] of CAST.entries()) {
    const [episode, task] = [items[index], tasks.find(found => found.id === part.task)]
    if (!episode || !task)
      throw new Error(`the server spawned no episode for ${part.task}: is examples/${EXAMPLE} another version than this demo?`)
    outcomes.push(outcomeOf(part, await playPart(client, episode, part, task, narratorOf(part, episode, say))))
  }
  say('')
  return outcomes
}

const solvedTaskSchema: z.ZodType<SolvedTask> = z.object({
  id: z.string(),
  solution: z.array(z.object({ tool: z.string(), arguments: z.record(z.string(), z.json()) })),
  answer: z.string().optional(),
})

/** The episode that is played through MCP is told call by call; the others only by their verdict. */
function narratorOf(part: Part, episode: SpawnedEpisode, say: (text: string) => void): Narrator {
  if (part.through !== 'mcp') return () => undefined
  say(`\nan MCP client connects to the first one and is told: “${episode.task?.instruction ?? ''}”`)
  return (tool, args, result) => say(`  ${shortened(`${tool} ${JSON.stringify(args)}`)}\n    → ${shortened(JSON.stringify(result))}`)
}

function shortened(text: string): string {
  return text.length > TOLD_CHARACTERS ? `${text.slice(0, TOLD_CHARACTERS)}…` : text
}
