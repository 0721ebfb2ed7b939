// What the demo does on its server: publish the example, spawn the cast, play every part, ask for every verdict.
import { z } from 'zod'
import type { SpawnedEpisode } from '../../../shared/domain/episode.ts'
import type { OrreryClient } from '../../client.ts'
import { gateDigest, gateSummary } from '../../gates.ts'
import { withProgress } from '../../progress.ts'
import { readExample } from '../../publish-examples.ts'
import { CAST, type Part } from './cast.ts'
import { answerOf, playPart, type Narrator, type SolvedTask } from './play.ts'
import { outcomeOf, type Outcome } from './report.ts'

/** Characters of a call or a result in the told episode. */
const TOLD_CHARACTERS = 110

/** The demo publishes and plays this example. */
const EXAMPLE = 'tool-library'

/** Plays everything; answers what became of each part, in the order of the cast. */
export async function perform(client: OrreryClient, say: (text: string) => void): Promise<Outcome[]> {
  say(`a private server is listening on ${client.endpoint.url}`)
  say(`\npublishing examples/${EXAMPLE} through its gates`)
  const published = await withProgress('running the gates', client.publish(await readExample(EXAMPLE)))
  say(`${gateDigest(published.gates)}\n${gateSummary(published.gates)}`)

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
    if (part.through === 'mcp') say(`  and answers: “${answerOf(part, task) ?? ''}”`)
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
