// What the demo does on its server: make the environment, spawn the cast, play every part, ask for every verdict.
import { scoredPackageSchema } from '../../../shared/domain/environment.ts'
import type { SpawnedEpisode } from '../../../shared/domain/episode.ts'
import type { OrreryClient } from '../../client.ts'
import { gateDigest, gateSummary } from '../../gates.ts'
import { castOf } from './cast.ts'
import type { Part } from './part.ts'
import { playPart, type Narrator } from './play.ts'
import { outcomeOf, type Outcome } from './report.ts'
import { synthesizeEnvironment } from './synthesize.ts'

/** Characters of a call or a result in the told episode. */
const TOLD_CHARACTERS = 110

/** What came of the whole demo. */
export interface Performance {
  environment: string
  outcomes: Outcome[]
}

/** Plays everything; answers the environment and what became of each part, in the order of the cast. */
export async function perform(client: OrreryClient, scenario: string, say: (text: string) => void): Promise<Performance> {
  say(`a private server is listening on ${client.endpoint.url}`)
  say(`\nmaking an environment of “${scenario}”`)
  const environment = await synthesizeEnvironment(client, scenario, say)
  const made = scoredPackageSchema.parse(await client.package(environment))
  // A version that is published is not judged again: these are the gates it was admitted by.
  const { gates } = await client.validate(made)
  say(`\n${made.environment.title}: ${made.environment.tools.length} tools, ${made.environment.tasks.length} tasks`)
  say(`${gateDigest(gates)}\n${gateSummary(gates)}`)

  const cast = castOf(made.environment)
  const { items } = await client.spawn({ episodes: cast.map(part => ({ environment, task: part.task.id })) })
  say(`\nspawned ${items.length} episodes, each with a database of its own`)

  const outcomes: Outcome[] = []
  for (const [index, part] of cast.entries()) {
    const episode = items[index]
    if (!episode) throw new Error(`the server spawned no episode for ${part.task.id}`)
    outcomes.push(outcomeOf(part, await playPart(client, episode, part, narratorOf(part, episode, say))))
    if (part.through === 'mcp' && part.answer !== undefined) say(`  and answers: “${part.answer}”`)
  }
  say('')
  return { environment, outcomes }
}

/** The episode that is played through MCP is told call by call; the others only by their verdict. */
function narratorOf(part: Part, episode: SpawnedEpisode, say: (text: string) => void): Narrator {
  if (part.through !== 'mcp') return () => undefined
  say(`\nan MCP client connects to the first one and is told: “${episode.task?.instruction ?? ''}”`)
  return (tool, args, result) => say(`  ${shortened(`${tool} ${JSON.stringify(args)}`)}\n    → ${shortened(JSON.stringify(result))}`)
}

function shortened(text: string): string {
  return text.length > TOLD_CHARACTERS ? `${text.slice(0, TOLD_CHARACTERS)}…` : text
}
